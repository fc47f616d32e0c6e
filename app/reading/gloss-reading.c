/* gloss-reading.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading.h"

#include "gloss-note-model.h"
#include "gloss-reading-private.h"

enum {
  PROP_0,
  PROP_ARTICLE,
  PROP_ANALYSIS_STATE,
  PROP_SAVE_STATE,
  PROP_LOADING,
  PROP_ACTORS,
  PROP_QUOTES,
  PROP_ANNOTATIONS,
  PROP_NOTES,
  PROP_HISTORY,
  PROP_OUTCOME,
  N_PROPS
};

G_DEFINE_ENUM_TYPE (GlossAnalysisState, gloss_analysis_state,
                    G_DEFINE_ENUM_VALUE (GLOSS_ANALYSIS_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ANALYSIS_RUNNING, "running"),
                    G_DEFINE_ENUM_VALUE (GLOSS_ANALYSIS_READY, "ready"))

G_DEFINE_FINAL_TYPE (GlossReading, gloss_reading, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static GlossSaveState
save_state (GlossReading *self)
{
  return self->store != NULL ? gloss_store_get_state (self->store) : GLOSS_READ_ONLY;
}

static void
annotations_changed_cb (GlossReading *self)
{
  if (self->loading)
    return;

  gloss_reading_place_new (self);
  gloss_reading_show_corrections (self);
}

static void
save_state_changed_cb (GlossReading *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SAVE_STATE]);
}

static void
gloss_reading_dispose (GObject *object)
{
  GlossReading *self = GLOSS_READING (object);

  if (self->analysis_cancellable != NULL)
    g_cancellable_cancel (self->analysis_cancellable);
  g_clear_object (&self->analysis_cancellable);

  /* The store stays alive until what was typed last is on disk. */
  if (self->store != NULL)
    gloss_store_flush_async (self->store, NULL, NULL, NULL);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (gloss_reading_parent_class)->dispose (object);
}

static void
gloss_reading_finalize (GObject *object)
{
  GlossReading *self = GLOSS_READING (object);

  g_clear_object (&self->outcome);
  g_clear_object (&self->notes);
  g_clear_object (&self->history);
  g_clear_object (&self->annotations);
  g_clear_object (&self->entry);
  g_clear_object (&self->reader);
  g_clear_object (&self->article);
  g_clear_pointer (&self->analysis, gloss_analysis_free);
  g_clear_pointer (&self->found, gloss_view_free);
  g_clear_pointer (&self->view, gloss_view_free);
  g_clear_pointer (&self->lists, gloss_view_lists_free);
  g_clear_pointer (&self->placer, gloss_placer_free);
  g_clear_pointer (&self->placed, g_hash_table_unref);
  g_clear_pointer (&self->other_places, g_hash_table_unref);
  g_clear_pointer (&self->load_waiters, g_ptr_array_unref);
  g_free (self->applied);

  G_OBJECT_CLASS (gloss_reading_parent_class)->finalize (object);
}

static void
gloss_reading_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GlossReading *self = GLOSS_READING (object);

  switch (prop_id)
    {
    case PROP_ARTICLE:
      g_value_set_object (value, self->article);
      break;
    case PROP_ANALYSIS_STATE:
      g_value_set_enum (value, self->analysis_state);
      break;
    case PROP_SAVE_STATE:
      g_value_set_enum (value, save_state (self));
      break;
    case PROP_LOADING:
      g_value_set_boolean (value, self->loading);
      break;
    case PROP_ACTORS:
      g_value_set_object (value, gloss_reading_get_actors (self));
      break;
    case PROP_QUOTES:
      g_value_set_object (value, gloss_reading_get_quotes (self));
      break;
    case PROP_ANNOTATIONS:
      g_value_set_object (value, self->annotations);
      break;
    case PROP_NOTES:
      g_value_set_object (value, self->notes);
      break;
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_OUTCOME:
      g_value_set_object (value, self->outcome);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
object_property (const char *name,
                 GType       type)
{
  return g_param_spec_object (name, NULL, NULL, type, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
gloss_reading_class_init (GlossReadingClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_reading_dispose;
  object_class->finalize = gloss_reading_finalize;
  object_class->get_property = gloss_reading_get_property;

  properties[PROP_ARTICLE] = object_property ("article", GLOSS_TYPE_ARTICLE);
  properties[PROP_ANALYSIS_STATE] =
    g_param_spec_enum ("analysis-state", NULL, NULL,
                       GLOSS_TYPE_ANALYSIS_STATE, GLOSS_ANALYSIS_NONE,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SAVE_STATE] =
    g_param_spec_enum ("save-state", NULL, NULL,
                       GLOSS_TYPE_SAVE_STATE, GLOSS_SAVED,
                       G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_LOADING] =
    g_param_spec_boolean ("loading", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_ACTORS] = object_property ("actors", G_TYPE_LIST_MODEL);
  properties[PROP_QUOTES] = object_property ("quotes", G_TYPE_LIST_MODEL);
  properties[PROP_ANNOTATIONS] = object_property ("annotations", GLOSS_TYPE_ANNOTATION_LIST);
  properties[PROP_NOTES] = object_property ("notes", G_TYPE_LIST_MODEL);
  properties[PROP_HISTORY] = object_property ("history", GLOSS_TYPE_HISTORY);
  properties[PROP_OUTCOME] = object_property ("outcome", GLOSS_TYPE_OUTCOME);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_reading_init (GlossReading *self)
{
  self->reader = gloss_reader_new ();
  self->annotations = gloss_annotation_list_new ();
  self->notes = G_LIST_MODEL (gloss_note_model_new (self->annotations));
  self->history = gloss_history_new (self->annotations);
  self->lists = gloss_view_lists_new ();
  self->placed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->other_places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->load_waiters = g_ptr_array_new_with_free_func (g_object_unref);

  g_signal_connect_object (self->annotations, "changed",
                           G_CALLBACK (annotations_changed_cb), self, G_CONNECT_SWAPPED);
}

/* What the notes are on, for programs that read the file: the article's address, else its entry. */
static char *
source_uri (GlossReading *self)
{
  const char *uri = gloss_article_get_uri (self->article);

  if (uri != NULL && *uri != '\0')
    return g_strdup (uri);

  return g_strdup_printf ("urn:uuid:%s", gloss_entry_get_id (self->entry));
}

static void
open_store (GlossReading *self)
{
  g_autofree char *uri = source_uri (self);
  GFile *file = gloss_entry_get_annotations_file (self->entry);

  self->store = gloss_store_new (self->annotations, file, uri,
                                 gloss_article_get_title (self->article));
  g_signal_connect_object (self->store, "notify::state",
                           G_CALLBACK (save_state_changed_cb), self, G_CONNECT_SWAPPED);
}

/* Returns: (nullable): the text that the notes were made on */
static GlossText *
text_of_notes (GlossEntry *entry)
{
  GlossArticle *stored = entry != NULL ? gloss_entry_get_article (entry) : NULL;

  return stored != NULL ? gloss_article_get_text (stored) : NULL;
}

/**
 * gloss_reading_new:
 * @article: what is read
 * @entry: (nullable): its place in the library; without one nothing is stored
 *
 * Returns: (transfer full): a reading without notes, and without a look at
 *   the text yet
 */
GlossReading *
gloss_reading_new (GlossArticle *article,
                   GlossEntry   *entry)
{
  GlossReading *self;

  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (entry == NULL || GLOSS_IS_ENTRY (entry), NULL);

  self = g_object_new (GLOSS_TYPE_READING, NULL);
  self->article = g_object_ref (article);
  self->placer = gloss_placer_new (gloss_article_get_text (article), text_of_notes (entry));
  if (entry != NULL)
    {
      self->entry = g_object_ref (entry);
      open_store (self);
    }

  return self;
}

/* private to app/reading */
void
gloss_reading_set_analysis_state (GlossReading       *self,
                                  GlossAnalysisState  state)
{
  if (self->analysis_state == state)
    return;

  self->analysis_state = state;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANALYSIS_STATE]);
}

/* private to app/reading */
void
gloss_reading_set_loading (GlossReading *self,
                           gboolean      loading)
{
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

/* private to app/reading */
void
gloss_reading_set_outcome (GlossReading *self,
                           GlossOutcome *outcome)
{
  g_clear_object (&self->outcome);
  self->outcome = outcome;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTCOME]);
}

GlossArticle *
gloss_reading_get_article (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->article;
}

/**
 * gloss_reading_get_entry:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): the article's place in the library
 */
GlossEntry *
gloss_reading_get_entry (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->entry;
}

GlossReader *
gloss_reading_get_reader (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->reader;
}

/**
 * gloss_reading_set_reader:
 * @self: a reading that nobody has seen yet
 * @reader: who signs what is noted from now on
 */
void
gloss_reading_set_reader (GlossReading *self,
                          GlossReader  *reader)
{
  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_READER (reader));

  g_set_object (&self->reader, reader);
}

GlossText *
gloss_reading_get_text (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return gloss_article_get_text (self->article);
}

GListModel *
gloss_reading_get_actors (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return gloss_view_lists_get_actors (self->lists);
}

GListModel *
gloss_reading_get_quotes (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return gloss_view_lists_get_quotes (self->lists);
}

/**
 * gloss_reading_get_annotations:
 * @self: a reading
 *
 * Returns: (transfer none): everything the reader said, corrections too
 */
GlossAnnotationList *
gloss_reading_get_annotations (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->annotations;
}

/**
 * gloss_reading_get_notes:
 * @self: a reading
 *
 * Returns: (transfer none): a model of the annotations that people see as
 *   notes: without corrections
 */
GListModel *
gloss_reading_get_notes (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->notes;
}

GlossHistory *
gloss_reading_get_history (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->history;
}

/**
 * gloss_reading_get_outcome:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): how the notes ended; %NULL unless the
 *   article had another text when it was read last
 */
GlossOutcome *
gloss_reading_get_outcome (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->outcome;
}

/**
 * gloss_reading_get_store:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): what keeps the notes on disk; %NULL
 *   without an entry
 */
GlossStore *
gloss_reading_get_store (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->store;
}

/**
 * gloss_reading_is_loading:
 * @self: a reading
 *
 * Returns: whether its stored notes are still being read
 */
gboolean
gloss_reading_is_loading (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  return self->loading;
}

GlossAnalysisState
gloss_reading_get_analysis_state (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), GLOSS_ANALYSIS_NONE);

  return self->analysis_state;
}

/**
 * gloss_reading_get_analysis:
 * @self: a reading
 *
 * Returns: (transfer none) (nullable): the raw result that the lists were
 *   made from; %NULL until there is one
 */
GlossAnalysis *
gloss_reading_get_analysis (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  return self->analysis;
}
