/* gloss-page-margin.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-margin.h"

/* Where letters stand in a line of text, from its top */
#define BASELINE 0.78

/* Words in a margin may be pushed down from lines above the view: so many
 * code points above it are looked at too. */
#define ABOVE 1500

/**
 * gloss_page_margin_marks:
 * @layer: the quotes or the notes
 * @visible: the paragraphs that can be seen
 *
 * Returns: (transfer full) (element-type GlossPageMark): the marks whose
 *   words in a margin may be seen
 */
GArray *
gloss_page_margin_marks (GlossPageLayer *layer,
                         GlossRange      visible)
{
  GlossRange near = { visible.begin > ABOVE ? visible.begin - ABOVE : 0, visible.end };

  return gloss_page_marks_in_range (gloss_page_layer_get_marks (layer), near);
}

/**
 * gloss_page_margin_line:
 * @self: a page
 * @offset: a code point
 *
 * Returns: the place of the character there, in buffer coordinates
 */
GdkRectangle
gloss_page_margin_line (GlossPage *self,
                        guint      offset)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle line;
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter, (int) offset);
  gloss_page_locate (view, &iter, &line);
  return line;
}

/**
 * gloss_page_margin_append:
 * @markup: takes words more
 * @text: those words
 * @scale: of the letters, in em of the running text
 * @bold: whether they are heavy
 * @alpha_percent: how opaque they are
 */
void
gloss_page_margin_append (GString    *markup,
                          const char *text,
                          double      scale,
                          gboolean    bold,
                          guint       alpha_percent)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  gloss_page_margin_append_markup (markup, escaped, scale, bold, alpha_percent);
}

/* The same for words that are markup themselves */
void
gloss_page_margin_append_markup (GString    *markup,
                                 const char *words,
                                 double      scale,
                                 gboolean    bold,
                                 guint       alpha_percent)
{
  g_string_append_printf (markup, "<span size=\"%d%%\" weight=\"%s\" alpha=\"%u%%\">%s</span>",
                          (int) (scale * 100), bold ? "bold" : "normal",
                          alpha_percent, words);
}

/**
 * gloss_page_margin_layout:
 * @self: a page
 * @markup: the words
 * @width: in pixels; -1 for as wide as they are
 * @n_lines: the most there are shown
 *
 * Returns: (transfer full): a layout in the face of the window
 */
PangoLayout *
gloss_page_margin_layout (GlossPage  *self,
                          const char *markup,
                          int         width,
                          int         n_lines)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_absolute_size (font, self->em * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_markup (layout, markup, -1);
  pango_layout_set_width (layout, width > 0 ? width * PANGO_SCALE : -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, -n_lines);
  pango_layout_set_line_spacing (layout, 1.1f);
  return layout;
}

/**
 * gloss_page_margin_mirror:
 * @self: a page
 * @layout: words that stand at the left of their place
 *
 * Puts them at the right where the page is read from there, in whichever
 * direction they run themselves: Pango swaps the sides of those that run
 * against the page.
 */
void
gloss_page_margin_mirror (GlossPage   *self,
                          PangoLayout *layout)
{
  gboolean against = pango_layout_get_direction (layout, 0) != PANGO_DIRECTION_RTL;

  if (self->mirrored)
    pango_layout_set_alignment (layout, against ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
}

/**
 * gloss_page_margin_keep:
 * @self: a page
 * @item: what the words are of
 * @layout: (transfer full): the words
 *
 * Keeps @layout until the item or the page's look changes.
 *
 * Returns: (transfer none): @layout
 */
PangoLayout *
gloss_page_margin_keep (GlossPage   *self,
                        gpointer     item,
                        PangoLayout *layout)
{
  g_hash_table_insert (self->margin_texts, item, layout);
  return layout;
}

/* Where words of the margin begin so that they stand on the line of the text. */
int
gloss_page_margin_align (PangoLayout        *layout,
                         const GdkRectangle *line)
{
  return line->y + (int) (BASELINE * line->height)
         - PANGO_PIXELS (pango_layout_get_baseline (layout));
}

/**
 * gloss_page_margin_add_hit:
 * @self: a page
 * @area: what was drawn, in buffer coordinates
 * @item: what for
 */
void
gloss_page_margin_add_hit (GlossPage          *self,
                           const GdkRectangle *area,
                           GObject            *item)
{
  GlossPageHit hit = { *area, item };

  g_array_append_val (self->hits, hit);
}

/**
 * gloss_page_get_margin_item_at:
 * @self: a page
 * @x: in coordinates of the widget
 * @y: in coordinates of the widget
 *
 * Returns: (transfer none) (nullable): the GlossQuote or GlossAnnotation whose
 *   words or dot are there in a margin
 */
GObject *
gloss_page_get_margin_item_at (GlossPage *self,
                               double     x,
                               double     y)
{
  int buffer_x;
  int buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET,
                                         (int) x, (int) y, &buffer_x, &buffer_y);
  for (guint i = 0; i < self->hits->len; i++)
    {
      const GlossPageHit *hit = &g_array_index (self->hits, GlossPageHit, i);

      if (gdk_rectangle_contains_point (&hit->area, buffer_x, buffer_y))
        return hit->item;
    }
  return NULL;
}
