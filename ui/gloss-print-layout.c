/* gloss-print-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-print"

#include "gloss-print-layout-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "gloss-error.h"
#include "gloss-print-notes.h"
#include "gloss-print-text.h"

/* In points */
#define SMALL_SIZE 8.5

/* Letters have the places that they have on paper, not those of a screen. */
static PangoContext *
context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);

  return context;
}

/* Whether there is any that could stand beside the text */
static gboolean
has_placed_notes (const GlossPrintLayout *self)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      GlossPrintNote *note = &g_array_index (self->notes, GlossPrintNote, i);

      if (note->number > 0 && gloss_annotation_get_placement (note->annotation) != GLOSS_UNPLACED)
        return TRUE;
    }

  return FALSE;
}

/**
 * gloss_print_layout_new:
 * @reading: a reading
 * @width: of the paper, in points
 * @height: of the paper, in points
 * @notes: where notes go
 *
 * On paper that is too narrow for two columns all notes are at the end.
 *
 * Returns: (transfer full): all its pages
 */
GlossPrintLayout *
gloss_print_layout_new (GlossReading    *reading,
                        double           width,
                        double           height,
                        GlossPrintNotes  notes)
{
  GlossPrintLayout *self = g_new0 (GlossPrintLayout, 1);

  self->reading = g_object_ref (reading);
  self->context = context_new ();
  self->width = MAX (width, 4 * GLOSS_PRINT_MARGIN);
  self->height = MAX (height, 4 * GLOSS_PRINT_MARGIN);
  self->notes = gloss_print_notes_new (reading);
  self->places = g_array_new (FALSE, FALSE, sizeof (GlossPrintPlace));
  self->lines = g_array_new (FALSE, FALSE, sizeof (GlossPrintLine));
  self->margin_lines = g_array_new (FALSE, FALSE, sizeof (GlossPrintLine));
  self->pieces = g_ptr_array_new_with_free_func (g_object_unref);
  self->text_width = gloss_print_layout_get_column (self);
  if (notes == GLOSS_PRINT_NOTES_BESIDE && has_placed_notes (self))
    self->text_width -= gloss_print_margin_get_width (self->text_width);
  gloss_print_layout_make_pages (self);

  return self;
}

void
gloss_print_layout_free (GlossPrintLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->notes);
  g_array_unref (self->places);
  g_array_unref (self->lines);
  g_array_unref (self->margin_lines);
  g_ptr_array_unref (self->pieces);
  g_object_unref (self->context);
  g_object_unref (self->reading);
  g_free (self);
}

guint
gloss_print_layout_get_n_pages (const GlossPrintLayout *self)
{
  return self->n_pages;
}

static void
draw_small (const GlossPrintLayout *self,
            cairo_t                *cr,
            const char             *text,
            double                  y,
            PangoAlignment          alignment)
{
  g_autoptr (PangoLayout) layout = gloss_print_line_new (self->context, text, SMALL_SIZE, FALSE,
                                                         gloss_print_layout_get_column (self));

  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, GLOSS_PRINT_MARGIN, y);
  pango_cairo_show_layout (cr, layout);
}

static char *
dup_source (GlossArticle *article)
{
  const char *site = gloss_article_get_site (article);
  const char *published = gloss_article_get_published (article);

  if (site == NULL || *site == '\0')
    return g_strdup (published != NULL ? published : "");
  if (published == NULL || *published == '\0')
    return g_strdup (site);

  /* Translators: the name of a newspaper, a date */
  return g_strdup_printf (_("%s, %s"), site, published);
}

static void
draw_frame (const GlossPrintLayout *self,
            cairo_t                *cr,
            guint                   page)
{
  GlossArticle *article = gloss_reading_get_article (self->reading);
  const char *title = gloss_article_get_title (article);
  g_autofree char *source = dup_source (article);
  g_autofree char *number = NULL;

  /* Translators: the number of a page, the number of all pages */
  number = g_strdup_printf (_("%u / %u"), page + 1, self->n_pages);
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  draw_small (self, cr, title != NULL ? title : "", GLOSS_PRINT_MARGIN - 8, PANGO_ALIGN_LEFT);
  draw_small (self, cr, source, GLOSS_PRINT_MARGIN + 4, PANGO_ALIGN_LEFT);
  draw_small (self, cr, number, self->height - GLOSS_PRINT_MARGIN, PANGO_ALIGN_CENTER);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, GLOSS_PRINT_MARGIN, GLOSS_PRINT_MARGIN + GLOSS_PRINT_HEAD_HEIGHT - 8);
  cairo_rel_line_to (cr, gloss_print_layout_get_column (self), 0);
  cairo_stroke (cr);
}

static void
draw_line (cairo_t              *cr,
           const GlossPrintLine *line)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, line->x, line->baseline);
  pango_cairo_show_layout_line (cr, line->line);
  if (line->bar_x <= 0)
    return;

  cairo_set_source_rgb (cr, line->bar.red / 65535.0, line->bar.green / 65535.0, line->bar.blue / 65535.0);
  cairo_rectangle (cr, line->bar_x, line->baseline - line->height * 0.75, 1.5, line->height);
  cairo_fill (cr);
}

/* The first line of a page, or how many lines there are */
static guint
find_page (GArray *lines,
           guint   page)
{
  guint low = 0;
  guint high = lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (lines, GlossPrintLine, middle).page < page)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static void
draw_lines (cairo_t *cr,
            GArray  *lines,
            guint    page)
{
  guint end = find_page (lines, page + 1);

  for (guint i = find_page (lines, page); i < end; i++)
    draw_line (cr, &g_array_index (lines, GlossPrintLine, i));
}

/**
 * gloss_print_layout_draw:
 * @self: the pages
 * @cr: where to, its unit being a point
 * @page: which of them, from 0
 */
void
gloss_print_layout_draw (const GlossPrintLayout *self,
                         cairo_t                *cr,
                         guint                   page)
{
  draw_frame (self, cr, page);
  draw_lines (cr, self->lines, page);
  draw_lines (cr, self->margin_lines, page);
}

static cairo_status_t
write_cb (void                *closure,
          const unsigned char *data,
          unsigned int         length)
{
  g_byte_array_append (closure, data, length);

  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (const GlossPrintLayout *self,
              cairo_surface_t        *surface)
{
  GlossArticle *article = gloss_reading_get_article (self->reading);
  const char *title = gloss_article_get_title (article);
  const char *byline = gloss_article_get_byline (article);

  if (title != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, title);
  if (byline != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, byline);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Gloss");
}

/**
 * gloss_print_layout_to_pdf:
 * @self: the pages
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all of them as a PDF file
 */
GBytes *
gloss_print_layout_to_pdf (const GlossPrintLayout  *self,
                           GError                 **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, self->width, self->height);
  cairo_t *cr = cairo_create (surface);
  cairo_status_t status;

  set_metadata (self, surface);
  for (guint i = 0; i < self->n_pages; i++)
    {
      gloss_print_layout_draw (self, cr, i);
      cairo_show_page (cr);
    }
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  status = cairo_surface_status (surface);
  cairo_surface_destroy (surface);

  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
               /* Translators: %s is what a library says */
               _("The PDF file could not be made: %s"), cairo_status_to_string (status));

  return NULL;
}
