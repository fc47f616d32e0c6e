/* gloss-print-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The notes of a printed article: their numbers, and what each of them says at the end or beside
 * the text. */

#define G_LOG_DOMAIN "gloss-print"

#include "gloss-print-notes.h"

#include <glib/gi18n.h>

#include "gloss-label.h"
#include "gloss-markup.h"
#include "gloss-note-markup.h"
#include "gloss-print-text.h"

/* Words of a passage in an endnote before it is cut; the whole stands in the text */
#define MAX_PASSAGE 160

static gboolean
has_words (GlossAnnotation *annotation)
{
  return *gloss_annotation_get_note (annotation) != '\0' ||
         *gloss_annotation_get_tags (annotation) != NULL;
}

static void
add_notes (GArray     *notes,
           GListModel *model,
           gboolean    placed,
           guint      *number)
{
  guint n_items = g_list_model_get_n_items (model);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GlossAnnotation) annotation = g_list_model_get_item (model, i);
      gboolean has_place = gloss_annotation_get_placement (annotation) != GLOSS_UNPLACED;
      GlossPrintNote note = { annotation, gloss_annotation_get_range (annotation), 0, FALSE };

      if (has_place != placed)
        continue;
      if (has_words (annotation) || !has_place)
        note.number = ++*number;
      g_array_append_val (notes, note);
    }
}

/**
 * gloss_print_notes_new:
 * @reading: a reading
 *
 * Returns: (transfer full) (element-type GlossPrintNote): its notes in the
 *   order of their numbers, those without a place last
 */
GArray *
gloss_print_notes_new (GlossReading *reading)
{
  GArray *notes = g_array_new (FALSE, FALSE, sizeof (GlossPrintNote));
  GListModel *model = gloss_reading_get_notes (reading);
  guint number = 0;

  add_notes (notes, model, TRUE, &number);
  add_notes (notes, model, FALSE, &number);

  return notes;
}

/* The beginning of a passage, up to the end of a word where there is one */
static char *
cut_passage (const char *words)
{
  const char *most = g_utf8_offset_to_pointer (words, MAX_PASSAGE);
  const char *least = g_utf8_offset_to_pointer (words, MAX_PASSAGE / 2);
  const char *end = most;

  while (end > least && !g_unichar_isspace (g_utf8_get_char (end)))
    end = g_utf8_prev_char (end);
  if (end == least)
    end = most;

  return g_strndup (words, (gsize) (end - words));
}

static char *
dup_passage (GlossAnnotation *annotation)
{
  const char *exact = gloss_annotation_get_exact (annotation);
  g_autofree char *cut = NULL;

  if (gloss_annotation_get_anchor (annotation) == NULL)
    return g_strdup (_("On the whole article"));
  if (g_utf8_strlen (exact, -1) <= MAX_PASSAGE)
    /* Translators: %s is a passage of an article, to stand between quotation marks */
    return g_strdup_printf (_("“%s”"), exact);

  cut = cut_passage (exact);

  /* Translators: %s is the beginning of a passage of an article */
  return g_strdup_printf (_("“%s…”"), cut);
}

/* What stands below the first line of a note, or behind its number */
static void
append_said (GString         *out,
             const char      *between,
             GlossAnnotation *annotation)
{
  const char *note = gloss_annotation_get_note (annotation);
  g_autofree char *said = gloss_note_markup_dup (note, GLOSS_NOTE_PAPER);
  g_autofree char *tags = gloss_label_dup_tags (annotation, "#", "  ");

  if (*said != '\0')
    g_string_append_printf (out, "%s%s", between, said);
  if (*tags != '\0')
    {
      g_string_append (out, *said != '\0' ? "\n" : between);
      gloss_markup_append (out, tags, -1);
    }
}

/**
 * gloss_print_endnote_new:
 * @context: what to lay out with
 * @note: a note with a number
 * @width: of the column, in points
 *
 * Returns: (transfer full): its number, its words, what the reader says, the tags
 */
PangoLayout *
gloss_print_endnote_new (PangoContext         *context,
                         const GlossPrintNote *note,
                         double                width)
{
  PangoLayout *layout = gloss_print_piece_new (context, GLOSS_PRINT_SMALL_SIZE, FALSE, width);
  g_autofree char *passage = dup_passage (note->annotation);
  g_autoptr (GString) markup = g_string_new (NULL);

  g_string_append_printf (markup, "%u  ", note->number);
  gloss_markup_append (markup, passage, -1);
  append_said (markup, "\n", note->annotation);
  pango_layout_set_markup (layout, markup->str, (int) markup->len);

  return layout;
}

/**
 * gloss_print_sidenote_new:
 * @context: what to lay out with
 * @note: a note with a number
 * @width: of the column, in points
 *
 * Returns: (transfer full): its number, what the reader says, the tags; its
 *   words stand beside it
 */
PangoLayout *
gloss_print_sidenote_new (PangoContext         *context,
                          const GlossPrintNote *note,
                          double                width)
{
  PangoLayout *layout = gloss_print_piece_new (context, GLOSS_PRINT_SMALL_SIZE, FALSE, width);
  gboolean whole = gloss_annotation_get_anchor (note->annotation) == NULL;
  g_autoptr (GString) markup = g_string_new (NULL);

  g_string_append_printf (markup, "<b>%u</b>  ", note->number);
  gloss_markup_append (markup, whole ? _("On the whole article") : "", -1);
  append_said (markup, whole ? "\n" : "", note->annotation);
  pango_layout_set_markup (layout, markup->str, (int) markup->len);

  return layout;
}
