/* gloss-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index.h"
#include "gloss-index-private.h"

#include "gloss-fold.h"
#include "gloss-library-list.h"

/* To be counted up whenever the tables are others, or the analysis finds others to put in them;
 * files of version 1 may hold words of what was forgotten */
#define VERSION 2

/* A row of words has the number of its row of place. What is short and says much is in heads: titles,
 * names, notes, tags. It is looked through first, and is not lost among the paragraphs. */
static const char schema[] =
  "CREATE TABLE article (row INTEGER PRIMARY KEY, id TEXT UNIQUE NOT NULL, state TEXT NOT NULL,"
  " digest TEXT NOT NULL, title TEXT NOT NULL, site TEXT NOT NULL, published TEXT NOT NULL,"
  " length INTEGER NOT NULL, opened INTEGER NOT NULL, n_notes INTEGER NOT NULL, n_quotes INTEGER NOT NULL);"
  "CREATE INDEX article_opened ON article (opened);"
  "CREATE TABLE place (row INTEGER PRIMARY KEY, article INTEGER NOT NULL, kind INTEGER NOT NULL,"
  " begin INTEGER NOT NULL, end INTEGER NOT NULL, label TEXT NOT NULL, who TEXT NOT NULL);"
  "CREATE INDEX place_article ON place (article);"
  "CREATE INDEX place_who ON place (who) WHERE who <> '';"
  "CREATE VIRTUAL TABLE heads USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3');"
  "CREATE VIRTUAL TABLE words USING fts5 (body, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3')";

enum {
  PROP_0,
  PROP_LIBRARY,
  PROP_FILE,
  PROP_N_DONE,
  PROP_N_TOTAL,
  N_PROPS
};

struct _GlossIndex
{
  GObject        parent_instance;

  GlossLibrary  *library;
  GFile         *file;
  GMainContext  *context;  /* of the thread that made it */
  GlossTurn      turn;     /* to refresh */

  GMutex         reading;  /* guards the reader, as long as somebody reads */
  GlossDatabase *reader;

  GMutex         mutex;    /* guards what follows, never for long */
  guint          n_done;
  guint          n_total;
  gboolean       told;     /* a notification is on its way */
};

G_DEFINE_FINAL_TYPE (GlossIndex, gloss_index, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
gloss_index_constructed (GObject *object)
{
  GlossIndex *self = GLOSS_INDEX (object);

  G_OBJECT_CLASS (gloss_index_parent_class)->constructed (object);

  if (self->file == NULL)
    self->file = gloss_library_new_cache_file (gloss_library_get_folder (self->library), "index", ".db");
}

static void
gloss_index_finalize (GObject *object)
{
  GlossIndex *self = GLOSS_INDEX (object);

  g_clear_pointer (&self->reader, gloss_database_free);
  g_clear_object (&self->library);
  g_clear_object (&self->file);
  g_main_context_unref (self->context);
  g_mutex_clear (&self->reading);
  g_mutex_clear (&self->mutex);
  gloss_turn_clear (&self->turn);

  G_OBJECT_CLASS (gloss_index_parent_class)->finalize (object);
}

static void
gloss_index_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GlossIndex *self = GLOSS_INDEX (object);

  switch (prop_id)
    {
    case PROP_N_DONE:
      g_value_set_uint (value, gloss_index_get_n_done (self));
      break;
    case PROP_N_TOTAL:
      g_value_set_uint (value, gloss_index_get_n_total (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_index_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GlossIndex *self = GLOSS_INDEX (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      self->library = g_value_dup_object (value);
      break;
    case PROP_FILE:
      self->file = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_index_class_init (GlossIndexClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags given = G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags told = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = gloss_index_constructed;
  object_class->finalize = gloss_index_finalize;
  object_class->get_property = gloss_index_get_property;
  object_class->set_property = gloss_index_set_property;

  properties[PROP_LIBRARY] = g_param_spec_object ("library", NULL, NULL, GLOSS_TYPE_LIBRARY, given);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, given);
  properties[PROP_N_DONE] = g_param_spec_uint ("n-done", NULL, NULL, 0, G_MAXUINT, 0, told);
  properties[PROP_N_TOTAL] = g_param_spec_uint ("n-total", NULL, NULL, 0, G_MAXUINT, 0, told);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_index_init (GlossIndex *self)
{
  g_mutex_init (&self->reading);
  g_mutex_init (&self->mutex);
  gloss_turn_init (&self->turn);
  self->context = g_main_context_ref_thread_default ();
}

GlossIndex *
gloss_index_new (GlossLibrary *library,
                 GFile        *file)
{
  g_return_val_if_fail (GLOSS_IS_LIBRARY (library), NULL);

  return g_object_new (GLOSS_TYPE_INDEX, "library", library, "file", file, NULL);
}

GlossLibrary *
gloss_index_get_library (GlossIndex *self)
{
  g_return_val_if_fail (GLOSS_IS_INDEX (self), NULL);

  return self->library;
}

GlossTurn *
gloss_index_get_turn (GlossIndex *self)
{
  return &self->turn;
}

guint
gloss_index_get_n_done (GlossIndex *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), 0);

  locker = g_mutex_locker_new (&self->mutex);

  return self->n_done;
}

guint
gloss_index_get_n_total (GlossIndex *self)
{
  g_autoptr (GMutexLocker) locker = NULL;

  g_return_val_if_fail (GLOSS_IS_INDEX (self), 0);

  locker = g_mutex_locker_new (&self->mutex);

  return self->n_total;
}

static gboolean
tell_progress_cb (gpointer user_data)
{
  GlossIndex *self = user_data;

  g_mutex_lock (&self->mutex);
  self->told = FALSE;
  g_mutex_unlock (&self->mutex);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_TOTAL]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_DONE]);

  return G_SOURCE_REMOVE;
}

/* Any thread may call it. */
void
gloss_index_set_progress (GlossIndex *self,
                          guint       n_done,
                          guint       n_total)
{
  gboolean told;

  g_mutex_lock (&self->mutex);
  self->n_done = n_done;
  self->n_total = n_total;
  told = self->told;
  self->told = TRUE;
  g_mutex_unlock (&self->mutex);

  if (!told)
    g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT_IDLE, tell_progress_cb,
                                g_object_ref (self), g_object_unref);
}

/* A connection of one's own */
GlossDatabase *
gloss_index_connect (GlossIndex  *self,
                     GError     **error)
{
  return gloss_database_open (self->file, VERSION, schema, error);
}

GlossDatabase *
gloss_index_lock (GlossIndex  *self,
                  GError     **error)
{
  g_mutex_lock (&self->reading);
  if (self->reader == NULL)
    self->reader = gloss_index_connect (self, error);
  if (self->reader == NULL)
    g_mutex_unlock (&self->reading);

  return self->reader;
}

void
gloss_index_unlock (GlossIndex *self)
{
  g_mutex_unlock (&self->reading);
}

/**
 * gloss_index_dup_key:
 * @name: a name, as an article writes it
 *
 * Returns: (transfer full): the name without what the eye does not see: case, how accents are
 *   encoded, kinds of dashes and apostrophes
 */
char *
gloss_index_dup_key (const char *name)
{
  g_autoptr (GlossFold) fold = gloss_fold_new (name);
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < fold->n_chars; i++)
    g_string_append_unichar (key, fold->chars[i].code);

  return g_string_free (key, FALSE);
}
