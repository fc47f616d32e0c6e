/* gloss-page-caret.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

#include "gloss-label.h"
#include "gloss-sentences.h"
#include "gloss-util.h"

guint
gloss_page_get_caret (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_mark (buffer, &iter, gtk_text_buffer_get_insert (buffer));
  return (guint) gtk_text_iter_get_offset (&iter);
}

void
gloss_page_set_caret (GlossPage *self,
                      guint      offset)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter;

  gloss_page_fill_to (self, offset);
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int) offset);
  gtk_text_buffer_place_cursor (buffer, &iter);
}

void
gloss_page_select (GlossPage  *self,
                   GlossRange  range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter begin;
  GtkTextIter end;

  gloss_page_fill_to (self, range.end);
  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) range.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  gtk_text_buffer_select_range (buffer, &end, &begin);
}

/**
 * gloss_page_get_selected_range:
 * @self: a page
 * @range: (out): what is selected, in code points, without the white space
 *   around it
 *
 * Returns: whether anything is selected
 */
gboolean
gloss_page_get_selected_range (GlossPage  *self,
                               GlossRange *range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter begin;
  GtkTextIter end;

  g_return_val_if_fail (GLOSS_IS_PAGE (self), FALSE);

  if (!gtk_text_buffer_get_selection_bounds (buffer, &begin, &end))
    return FALSE;

  while (gtk_text_iter_compare (&begin, &end) < 0 &&
         g_unichar_isspace (gtk_text_iter_get_char (&begin)))
    gtk_text_iter_forward_char (&begin);
  while (gtk_text_iter_compare (&begin, &end) < 0)
    {
      GtkTextIter last = end;

      gtk_text_iter_backward_char (&last);
      if (!g_unichar_isspace (gtk_text_iter_get_char (&last)))
        break;
      end = last;
    }
  range->begin = (guint) gtk_text_iter_get_offset (&begin);
  range->end = (guint) gtk_text_iter_get_offset (&end);
  return !gloss_range_is_empty (*range);
}

static GObject *
innermost (GlossPage      *self,
           GlossLayers     layer,
           GlossPageLayer *marks,
           guint           offset)
{
  const GlossPageMark *mark;

  if (!(gloss_page_get_layers (self) & layer))
    return NULL;
  mark = gloss_page_marks_innermost_at (gloss_page_layer_get_marks (marks), offset);
  return mark != NULL ? mark->item : NULL;
}

static char *
describe_quote (GlossQuote *quote)
{
  const char *speaker = gloss_quote_get_speaker_name (quote);

  if (*speaker == '\0')
    return g_strdup (_("Quote, speaker unknown"));
  /* Translators: read to a blind reader; %s is a person's name */
  return g_strdup_printf (_("Quote by %s"), speaker);
}

static char *
describe_actor (GlossActor *actor)
{
  const char *name = gloss_actor_get_name (actor);

  switch (gloss_actor_get_kind (actor))
    {
    case GLOSS_ACTOR_PERSON:
      /* Translators: read to a blind reader; %s is a name */
      return g_strdup_printf (_("Person: %s"), name);

    case GLOSS_ACTOR_ORGANIZATION:
      /* Translators: read to a blind reader; %s is a name */
      return g_strdup_printf (_("Organisation: %s"), name);

    case GLOSS_ACTOR_PLACE:
    default:
      /* Translators: read to a blind reader; %s is a name */
      return g_strdup_printf (_("Place: %s"), name);
    }
}

static void
take_description (GString *all,
                  char    *description)
{
  gloss_sentences_append (all, description);
  g_free (description);
}

static void
describe_note (GlossPage       *self,
               GString         *all,
               GlossAnnotation *note)
{
  GlossReader *reader = gloss_reading_get_reader (self->reading);
  const char *label = gloss_reader_get_color_label (reader, gloss_annotation_get_color (note));
  const char *words = gloss_annotation_get_note (note);
  g_autofree char *people = gloss_label_dup_people (reader, note, G_LIST_MODEL (self->shown_notes));

  if (*words == '\0')
    /* Translators: read to a blind reader; %s is a colour, or what it stands for */
    take_description (all, g_strdup_printf (_("Highlight, %s"), label));
  else
    /* Translators: read to a blind reader; the first %s is a colour, or what it stands for, the second the note */
    take_description (all, g_strdup_printf (_("Highlight, %s. Note: %s"), label, words));
  if (*people != '\0')
    take_description (all, g_steal_pointer (&people));
}

/**
 * gloss_page_describe:
 * @self: a page
 * @description: what a screen reader is to say
 *
 * GTK 4.8 cannot announce, but a changed description of the focused widget
 * is read out.
 */
void
gloss_page_describe (GlossPage  *self,
                     const char *description)
{
  if (!gloss_set_str (&self->described, description))
    return;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description,
                                  -1);
}

static void
describe_page (GlossPage *self,
               GPtrArray *notes,
               GObject   *quote,
               GObject   *actor)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < notes->len; i++)
    describe_note (self, all, g_ptr_array_index (notes, i));
  if (quote != NULL)
    take_description (all, describe_quote (GLOSS_QUOTE (quote)));
  if (actor != NULL)
    take_description (all, describe_actor (GLOSS_ACTOR (actor)));
  if (gloss_page_get_link_at_caret (self) != NULL)
    /* Translators: read to a blind reader; %s is an address */
    take_description (all, g_strdup_printf (_("Link to %s"), gloss_page_get_link_at_caret (self)));
  if (all->len == 0)
    g_string_append (all, self->about != NULL ? self->about : "");

  gloss_page_describe (self, all->str);
}

/**
 * gloss_page_announce_caret:
 * @self: a page
 *
 * Tells a screen reader which marks the caret has entered or left, and shows
 * the note that it is in.
 */
void
gloss_page_announce_caret (GlossPage *self)
{
  guint caret = gloss_page_get_caret (self);
  g_autoptr (GPtrArray) notes = gloss_page_dup_notes_at (self, caret);
  GObject *note = notes->len > 0 ? g_ptr_array_index (notes, 0) : NULL;

  describe_page (self, notes,
                 innermost (self, GLOSS_LAYER_QUOTES, self->quotes, caret),
                 innermost (self, GLOSS_LAYER_ACTORS, self->actors, caret));
  if (note != self->caret_item)
    {
      self->caret_item = note;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}
