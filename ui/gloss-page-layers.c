/* gloss-page-layers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

static void
add_actor (GlossPageMarks *marks,
           gpointer        item)
{
  guint n_mentions;
  const GlossMention *mentions = gloss_actor_get_mentions (item, &n_mentions);

  /* Not the pronouns: the page would be full of them. */
  for (guint i = 0; i < n_mentions; i++)
    {
      if (mentions[i].level != GLOSS_MENTION_PRONOUN)
        gloss_page_marks_add (marks, mentions[i].range, item);
    }
}

static void
add_quote (GlossPageMarks *marks,
           gpointer        item)
{
  gloss_page_marks_add (marks, gloss_quote_get_range (item), item);
}

static void
add_note (GlossPageMarks *marks,
          gpointer        item)
{
  gloss_page_marks_add (marks, gloss_annotation_get_range (item), item);
}

static gboolean
has_marks (GlossPageLayer *layer)
{
  return gloss_page_marks_get_n (gloss_page_layer_get_marks (layer)) > 0;
}

/* Rectangles stay: they belong to the text, which has not changed. What was
 * drawn in the margins may be gone. */
static void
layer_changed_cb (gpointer user_data)
{
  GlossPage *self = GLOSS_PAGE (user_data);

  /* Marks are places in the whole text. */
  if (has_marks (self->actors) || has_marks (self->quotes) || has_marks (self->notes))
    gloss_page_fill_to (self, G_MAXUINT);
  g_hash_table_remove_all (self->margin_texts);
  g_array_set_size (self->hits, 0);
  self->pointed_edge = NULL;
  gloss_page_update_mode (self);
  gloss_page_hide_card (self);
  gloss_page_close_lost_editor (self);
  gloss_page_close_lost_chooser (self);
  gloss_page_announce_caret (self);
  gloss_page_update_actions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What the reader goes by, or calls a colour, is another now. */
static void
reader_changed_cb (GlossPage *self)
{
  g_hash_table_remove_all (self->margin_texts);
  gloss_page_announce_caret (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
is_of_shown_author (gpointer item,
                    gpointer user_data)
{
  const char *const *hidden = user_data;

  return !g_strv_contains (hidden, gloss_annotation_get_creator (item));
}

void
gloss_page_make_layers (GlossPage *self)
{
  self->shown_notes = gtk_filter_list_model_new (NULL, NULL);
  self->layers = GLOSS_LAYER_ACTORS | GLOSS_LAYER_QUOTES | GLOSS_LAYER_NOTES;
  self->actors = gloss_page_layer_new (add_actor, layer_changed_cb, self);
  self->quotes = gloss_page_layer_new (add_quote, layer_changed_cb, self);
  self->notes = gloss_page_layer_new (add_note, layer_changed_cb, self);
  self->reader_signals = g_signal_group_new (GLOSS_TYPE_READER);
  g_signal_group_connect_swapped (self->reader_signals, "notify", G_CALLBACK (reader_changed_cb), self);
}

void
gloss_page_drop_layers (GlossPage *self)
{
  g_clear_pointer (&self->actors, gloss_page_layer_free);
  g_clear_pointer (&self->quotes, gloss_page_layer_free);
  g_clear_pointer (&self->notes, gloss_page_layer_free);
  g_clear_object (&self->shown_notes);
  g_clear_object (&self->reader_signals);
}

/**
 * gloss_page_empty_layers:
 * @self: a page
 *
 * To be called before the text changes, which marks are places in.
 */
void
gloss_page_empty_layers (GlossPage *self)
{
  gloss_page_layer_set_model (self->actors, NULL);
  gloss_page_layer_set_model (self->quotes, NULL);
  gloss_page_layer_set_model (self->notes, NULL);
  gtk_filter_list_model_set_model (self->shown_notes, NULL);
}

/**
 * gloss_page_fill_layers:
 * @self: a page whose text is that of its reading
 */
void
gloss_page_fill_layers (GlossPage *self)
{
  g_signal_group_set_target (self->reader_signals,
                             self->reading != NULL ? gloss_reading_get_reader (self->reading) : NULL);
  if (self->reading != NULL)
    {
      gloss_page_layer_set_model (self->actors, gloss_reading_get_actors (self->reading));
      gloss_page_layer_set_model (self->quotes, gloss_reading_get_quotes (self->reading));
      gtk_filter_list_model_set_model (self->shown_notes, gloss_reading_get_notes (self->reading));
      gloss_page_layer_set_model (self->notes, G_LIST_MODEL (self->shown_notes));
    }
  layer_changed_cb (self);
}

/**
 * gloss_page_hide_authors:
 * @self: a page
 * @authors: those whose notes are not to be seen, neither in the text nor
 *   beside it; nobody's where it is empty
 */
void
gloss_page_hide_authors (GlossPage         *self,
                         const char *const *authors)
{
  g_autoptr (GtkCustomFilter) filter = NULL;

  g_return_if_fail (GLOSS_IS_PAGE (self));
  g_return_if_fail (authors != NULL);

  if (authors[0] != NULL)
    filter = gtk_custom_filter_new (is_of_shown_author, g_strdupv ((char **) authors),
                                    (GDestroyNotify) g_strfreev);
  gtk_filter_list_model_set_filter (self->shown_notes, GTK_FILTER (filter));
}

/**
 * gloss_page_switch_layer:
 * @self: a page
 * @layer: one of them
 * @shown: whether it is to be seen
 *
 * Returns: whether that is another state than before
 */
gboolean
gloss_page_switch_layer (GlossPage   *self,
                         GlossLayers  layer,
                         gboolean     shown)
{
  GlossLayers layers = shown ? self->layers | layer : self->layers & ~layer;

  if (layers == self->layers)
    return FALSE;

  self->layers = layers;
  g_array_set_size (self->hits, 0);
  gloss_page_announce_caret (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return TRUE;
}
