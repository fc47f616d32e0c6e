/* gloss-note-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-note-filter"

#include "gloss-note-filter.h"

#include <glib/gi18n.h>

#include "gloss-fit.h"
#include "gloss-label.h"
#include "gloss-shared-words.h"
#include "gloss-swatch.h"
#include "gloss-wrap-box.h"

/* What is longer is cut, and told in full by a tooltip */
#define MEANING_CHARS 24

/* From which height on the tags scroll */
#define MOST_TAGS_HEIGHT 180

struct _GlossNoteFilter
{
  GtkPopover      parent_instance;

  /* Owned */
  GlossReading   *reading;
  GlossNoteQuery *query;

  /* Template children */
  GtkCheckButton *by_time;
  GtkWidget      *meanings;
  GtkWidget      *colors;
  GtkWidget      *tags_box;
  GtkWidget      *scroller;
  GlossWrapBox   *tags;
  GtkWidget      *authors_box;
  GtkWidget      *authors;
  GtkCheckButton *shared;

  guint           loading : 1;
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GlossNoteFilter, gloss_note_filter, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

static void
tell_changed (GlossNoteFilter *self)
{
  gboolean filters = gloss_note_query_is_filter (self->query);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "filter.clear", filters);
  if (!self->loading)
    g_signal_emit (self, signals[CHANGED], 0);
}

/* What a button stands for is its name: that of a colour, a tag or an author. */
static void
color_toggled_cb (GlossNoteFilter *self,
                  GtkToggleButton *button)
{
  gboolean wanted = gtk_toggle_button_get_active (button);
  GtkWidget *swatch = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  GlossColor color;

  if (!gloss_color_from_name (gtk_widget_get_name (GTK_WIDGET (button)), &color))
    return;

  gloss_swatch_set_chosen (GLOSS_SWATCH (swatch), wanted);
  gloss_note_query_set_color (self->query, color, wanted);
  tell_changed (self);
}

static void
tag_toggled_cb (GlossNoteFilter *self,
                GtkToggleButton *button)
{
  gloss_note_query_set_tag (self->query, gtk_widget_get_name (GTK_WIDGET (button)),
                            gtk_toggle_button_get_active (button));
  tell_changed (self);
}

static void
author_toggled_cb (GlossNoteFilter *self,
                   GtkCheckButton  *button)
{
  gloss_note_query_set_author (self->query, gtk_widget_get_name (GTK_WIDGET (button)),
                               gtk_check_button_get_active (button));
  tell_changed (self);
}

static void
find_shared (GlossNoteFilter *self,
             gboolean         wanted)
{
  g_autoptr (GHashTable) shared = NULL;

  if (wanted && self->reading != NULL)
    shared = gloss_shared_words_find (gloss_reading_get_notes (self->reading));
  gloss_note_query_set_shared (self->query, shared);
}

static void
shared_toggled_cb (GlossNoteFilter *self)
{
  find_shared (self, gtk_check_button_get_active (self->shared));
  tell_changed (self);
}

static void
order_toggled_cb (GlossNoteFilter *self)
{
  tell_changed (self);
}

static void
empty (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), child);
}

static GtkWidget *
make_color_content (GlossColor  color,
                    const char *meaning)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *label;

  gtk_box_append (GTK_BOX (box), gloss_swatch_new (color));
  if (*meaning == '\0')
    return box;

  label = gtk_label_new (meaning);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), MEANING_CHARS);
  gtk_box_append (GTK_BOX (box), label);
  return box;
}

/* A colour that stands for something has a line of its own, which says for what. */
static void
add_color (GlossNoteFilter *self,
           GlossReader     *reader,
           GlossColor       color)
{
  GtkWidget *button = gtk_toggle_button_new ();
  const char *meaning = gloss_reader_get_meaning (reader, color);
  gboolean wanted = gloss_note_query_has_color (self->query, color);
  GtkWidget *content = make_color_content (color, meaning);

  gtk_widget_set_name (button, gloss_color_to_name (color));
  gtk_button_set_child (GTK_BUTTON (button), content);
  gtk_widget_set_tooltip_text (button, gloss_reader_get_color_label (reader, color));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, *meaning != '\0' ? "meaning" : "swatch");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gloss_reader_get_color_label (reader, color),
                                  -1);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), wanted);
  gloss_swatch_set_chosen (GLOSS_SWATCH (gtk_widget_get_first_child (content)), wanted);
  g_signal_connect_object (button, "toggled", G_CALLBACK (color_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (*meaning != '\0' ? self->meanings : self->colors), button);
}

static void
add_tag (GlossNoteFilter *self,
         const char      *tag)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (tag);

  gtk_widget_set_name (button, tag);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                gloss_note_query_has_tag (self->query, tag));
  gtk_widget_add_css_class (button, "tag-suggestion");
  g_signal_connect_object (button, "toggled", G_CALLBACK (tag_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gloss_wrap_box_append (self->tags, button);
}

static void
add_author (GlossNoteFilter *self,
            const char      *author)
{
  GtkWidget *button = gtk_check_button_new_with_label (gloss_label_of_author (author));

  gtk_widget_set_name (button, author);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button),
                               gloss_note_query_has_author (self->query, author));
  g_signal_connect_object (button, "toggled", G_CALLBACK (author_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->authors), button);
}

/* A tag that is asked for is shown as long as it is, or it could not be taken back. */
static char **
dup_tags (GlossNoteFilter *self)
{
  g_auto (GStrv) tags = gloss_annotation_list_dup_tags (gloss_reading_get_annotations (self->reading));
  g_auto (GStrv) wanted = gloss_note_query_dup_tags (self->query);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  g_strv_builder_addv (builder, (const char **) tags);
  for (guint i = 0; wanted[i] != NULL; i++)
    {
      if (!g_strv_contains ((const char *const *) tags, wanted[i]))
        g_strv_builder_add (builder, wanted[i]);
    }

  return g_strv_builder_end (builder);
}

static void
fill_tags (GlossNoteFilter *self)
{
  g_auto (GStrv) tags = dup_tags (self);

  gloss_wrap_box_clear (self->tags);
  for (guint i = 0; tags[i] != NULL; i++)
    add_tag (self, tags[i]);
  gtk_widget_set_visible (self->tags_box, tags[0] != NULL);
  gloss_fit_height (GTK_SCROLLED_WINDOW (self->scroller), MOST_TAGS_HEIGHT);
}

/* Somebody who is hidden is named as long as they are, or their notes could not be brought back. */
static char **
dup_authors (GlossNoteFilter *self)
{
  GListModel *notes = gloss_reading_get_notes (self->reading);
  g_auto (GStrv) hidden = gloss_note_query_dup_hidden (self->query);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);
      const char *author = gloss_annotation_get_creator (note);

      if (g_hash_table_add (seen, (char *) author))
        g_strv_builder_add (builder, author);
    }
  for (guint i = 0; hidden[i] != NULL; i++)
    {
      if (g_hash_table_add (seen, hidden[i]))
        g_strv_builder_add (builder, hidden[i]);
    }

  return g_strv_builder_end (builder);
}

/* With one author there is nothing to choose. */
static void
fill_authors (GlossNoteFilter *self)
{
  g_auto (GStrv) authors = dup_authors (self);

  empty (self->authors);
  for (guint i = 0; authors[i] != NULL; i++)
    add_author (self, authors[i]);
  gtk_check_button_set_active (self->shared, gloss_note_query_has_shared (self->query));
  gtk_widget_set_visible (self->authors_box, g_strv_length (authors) > 1 ||
                          gloss_note_query_has_shared (self->query) ||
                          (authors[0] != NULL && !gloss_note_query_has_author (self->query, authors[0])));
}

static void
fill_colors (GlossNoteFilter *self)
{
  GlossReader *reader = gloss_reading_get_reader (self->reading);

  empty (self->meanings);
  empty (self->colors);
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    add_color (self, reader, color);
  gtk_widget_set_visible (self->meanings, gtk_widget_get_first_child (self->meanings) != NULL);
  gtk_widget_set_visible (self->colors, gtk_widget_get_first_child (self->colors) != NULL);
}

static void
show_query (GlossNoteFilter *self)
{
  self->loading = TRUE;
  if (self->reading != NULL)
    {
      fill_colors (self);
      fill_tags (self);
      fill_authors (self);
    }
  tell_changed (self);
  self->loading = FALSE;
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gloss_note_filter_clear (GLOSS_NOTE_FILTER (widget));
}

static void
gloss_note_filter_map (GtkWidget *widget)
{
  show_query (GLOSS_NOTE_FILTER (widget));

  GTK_WIDGET_CLASS (gloss_note_filter_parent_class)->map (widget);
}

static void
gloss_note_filter_dispose (GObject *object)
{
  GlossNoteFilter *self = GLOSS_NOTE_FILTER (object);

  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_NOTE_FILTER);

  G_OBJECT_CLASS (gloss_note_filter_parent_class)->dispose (object);
}

static void
gloss_note_filter_finalize (GObject *object)
{
  gloss_note_query_free (GLOSS_NOTE_FILTER (object)->query);

  G_OBJECT_CLASS (gloss_note_filter_parent_class)->finalize (object);
}

static void
gloss_note_filter_class_init (GlossNoteFilterClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_note_filter_dispose;
  object_class->finalize = gloss_note_filter_finalize;
  widget_class->map = gloss_note_filter_map;

  signals[CHANGED] =
    g_signal_new ("changed", GLOSS_TYPE_NOTE_FILTER, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GLOSS_TYPE_WRAP_BOX);
  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-note-filter.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, by_time);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, meanings);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, colors);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, tags_box);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, scroller);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, tags);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, authors_box);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, authors);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteFilter, shared);
  gtk_widget_class_bind_template_callback (widget_class, order_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, shared_toggled_cb);
}

static void
gloss_note_filter_init (GlossNoteFilter *self)
{
  self->query = gloss_note_query_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* @reading: (nullable): whose tags and authors there are to choose from */
void
gloss_note_filter_set_reading (GlossNoteFilter *self,
                               GlossReading    *reading)
{
  g_return_if_fail (GLOSS_IS_NOTE_FILTER (self));

  if (g_set_object (&self->reading, reading))
    gloss_note_filter_clear (self);
}

GlossNoteQuery *
gloss_note_filter_get_query (GlossNoteFilter *self)
{
  g_return_val_if_fail (GLOSS_IS_NOTE_FILTER (self), NULL);

  return self->query;
}

/* Returns: whether the newest note is to come first, not the first in the article */
gboolean
gloss_note_filter_get_by_time (GlossNoteFilter *self)
{
  g_return_val_if_fail (GLOSS_IS_NOTE_FILTER (self), FALSE);

  return gtk_check_button_get_active (self->by_time);
}

/**
 * gloss_note_filter_refresh:
 * @self: a filter
 *
 * To be called when notes changed: others may share their words now.
 */
void
gloss_note_filter_refresh (GlossNoteFilter *self)
{
  g_return_if_fail (GLOSS_IS_NOTE_FILTER (self));

  if (gloss_note_query_has_shared (self->query))
    find_shared (self, TRUE);
}

/**
 * gloss_note_filter_clear:
 * @self: a filter
 *
 * Every note passes again; their order stays.
 */
void
gloss_note_filter_clear (GlossNoteFilter *self)
{
  g_return_if_fail (GLOSS_IS_NOTE_FILTER (self));

  gloss_note_query_clear (self->query);
  show_query (self);
  g_signal_emit (self, signals[CHANGED], 0);
}
