/* gloss-print-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-print"

#include "gloss-config.h"

#include "gloss-print-layout.h"

#include <cairo-pdf.h>
#include <glib/gi18n.h>
#include <pango/pangocairo.h>

#include "gloss-error.h"
#include "gloss-print-text.h"

/* All in points */
#define MARGIN 56.0
#define HEAD_HEIGHT 28.0
#define FOOT_HEIGHT 28.0
#define BLOCK_SPACE 9.0
#define HEADING_SPACE 16.0
#define INDENT 20.0
#define BAR_DISTANCE 8.0
#define SMALL_SIZE 8.5
#define HEADING_SIZE 14.0

/* A line of text on a page */
typedef struct
{
  PangoLayoutLine *line;
  double           x;
  double           baseline;  /* from the top of the page */
  double           height;
  guint            page;
  guint            quoted : 1;
} Line;

struct _GlossPrintLayout
{
  GlossReading *reading;
  PangoContext *context;
  double        width;
  double        height;

  GArray       *lines;   /* element-type Line, in the order of the pages */
  GPtrArray    *pieces;  /* element-type PangoLayout: keeps the lines alive */
  guint         n_pages;
  double        y;       /* where the next line goes while pages are made */
  guint         quote;   /* the first that is not behind the block, while pages are made */
};

static double
get_column (const GlossPrintLayout *self)
{
  return self->width - 2 * MARGIN;
}

static double
get_bottom (const GlossPrintLayout *self)
{
  return self->height - MARGIN - FOOT_HEIGHT;
}

static void
begin_page (GlossPrintLayout *self)
{
  self->n_pages++;
  self->y = MARGIN + HEAD_HEIGHT;
}

/* Whether any word of a quote is on this line of a block */
static gboolean
is_quoted (GlossPrintLayout *self,
           const GlossBlock *block,
           PangoLayoutLine  *line)
{
  GListModel *quotes = gloss_reading_get_quotes (self->reading);
  const char *text = pango_layout_get_text (line->layout);
  guint begin;
  guint end;

  if (block == NULL)
    return FALSE;

  /* The numbers of notes move the words by a few letters at most: a bar is as high as its lines. */
  begin = block->range.begin + (guint) g_utf8_strlen (text, line->start_index);
  end = begin + (guint) g_utf8_strlen (text + line->start_index, line->length);
  for (guint i = self->quote; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);
      GlossRange range = gloss_quote_get_range (quote);

      if (range.begin >= MIN (end, block->range.end))
        return FALSE;
      if (range.end > begin)
        return TRUE;
      if (range.end <= block->range.begin)
        self->quote = i + 1;
    }

  return FALSE;
}

static void
add_line (GlossPrintLayout *self,
          PangoLayoutIter  *iter,
          const GlossBlock *block,
          double            x)
{
  PangoLayoutLine *line = pango_layout_iter_get_line_readonly (iter);
  PangoRectangle logical;
  Line added = { line, x, 0, 0, 0, FALSE };
  double ascent;

  pango_layout_iter_get_line_extents (iter, NULL, &logical);
  added.height = pango_units_to_double (logical.height);
  ascent = pango_units_to_double (pango_layout_iter_get_baseline (iter) - logical.y);
  if (self->y + added.height > get_bottom (self))
    begin_page (self);

  added.x += pango_units_to_double (logical.x);
  added.baseline = self->y + ascent;
  added.page = self->n_pages - 1;
  added.quoted = is_quoted (self, block, line);
  self->y += added.height;
  g_array_append_val (self->lines, added);
}

/* Takes @piece. A heading stays with the lines under it. */
static void
add_piece (GlossPrintLayout *self,
           PangoLayout      *piece,
           const GlossBlock *block,
           double            space,
           double            indent,
           gboolean          keep)
{
  PangoLayoutIter *iter = pango_layout_get_iter (piece);
  int height;

  g_ptr_array_add (self->pieces, piece);
  pango_layout_get_size (piece, NULL, &height);
  if (self->y > MARGIN + HEAD_HEIGHT)
    self->y += space;
  if (keep && self->y + pango_units_to_double (height) * 3 > get_bottom (self))
    begin_page (self);

  do
    add_line (self, iter, block, MARGIN + indent);
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static double
get_indent (const GlossBlock *block)
{
  switch (block->kind)
    {
    case GLOSS_BLOCK_QUOTATION:
    case GLOSS_BLOCK_EMBED:
      return INDENT;
    case GLOSS_BLOCK_LIST_ITEM:
      return INDENT * MAX (block->level, 1);
    case GLOSS_BLOCK_TITLE:
    case GLOSS_BLOCK_BYLINE:
    case GLOSS_BLOCK_DATELINE:
    case GLOSS_BLOCK_PARAGRAPH:
    case GLOSS_BLOCK_HEADING:
    case GLOSS_BLOCK_CAPTION:
    case GLOSS_BLOCK_TABLE_ROW:
    case GLOSS_BLOCK_PREFORMATTED:
    case GLOSS_BLOCK_QUESTION:
    default:
      return 0;
    }
}

static void
add_block (GlossPrintLayout *self,
           const GlossBlock *block,
           GArray           *notes)
{
  double indent = MIN (get_indent (block), get_column (self) / 2);
  gboolean heading = block->kind == GLOSS_BLOCK_HEADING;
  PangoLayout *piece = gloss_print_block_new (self->context, self->reading, block, notes,
                                              get_column (self) - indent);

  add_piece (self, piece, block, heading ? HEADING_SPACE : BLOCK_SPACE, indent, heading);
}

static void
add_heading (GlossPrintLayout *self,
             const char       *text)
{
  add_piece (self, gloss_print_line_new (self->context, text, HEADING_SIZE, TRUE, get_column (self)),
             NULL, HEADING_SPACE, 0, TRUE);
}

static void
add_endnotes (GlossPrintLayout *self,
              GArray           *notes,
              gboolean          placed,
              const char       *heading)
{
  gboolean any = FALSE;

  for (guint i = 0; i < notes->len; i++)
    {
      GlossPrintNote *note = &g_array_index (notes, GlossPrintNote, i);
      gboolean has_place = gloss_annotation_get_placement (note->annotation) != GLOSS_UNPLACED;

      if (note->number == 0 || has_place != placed)
        continue;
      if (!any)
        add_heading (self, heading);
      any = TRUE;
      add_piece (self, gloss_print_endnote_new (self->context, note, get_column (self)),
                 NULL, BLOCK_SPACE, 0, FALSE);
    }
}

static void
make_pages (GlossPrintLayout *self)
{
  g_autoptr (GArray) notes = gloss_print_notes_new (self->reading);
  guint n_blocks = 0;
  const GlossBlock *blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading),
                                                       &n_blocks);

  begin_page (self);
  for (guint i = 0; i < n_blocks; i++)
    add_block (self, &blocks[i], notes);
  add_endnotes (self, notes, TRUE, _("Notes"));
  add_endnotes (self, notes, FALSE, _("Notes without a place"));
}

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

/**
 * gloss_print_layout_new:
 * @reading: a reading
 * @width: of the paper, in points
 * @height: of the paper, in points
 *
 * Returns: (transfer full): all its pages
 */
GlossPrintLayout *
gloss_print_layout_new (GlossReading *reading,
                        double        width,
                        double        height)
{
  GlossPrintLayout *self = g_new0 (GlossPrintLayout, 1);

  self->reading = g_object_ref (reading);
  self->context = context_new ();
  self->width = MAX (width, 4 * MARGIN);
  self->height = MAX (height, 4 * MARGIN);
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  self->pieces = g_ptr_array_new_with_free_func (g_object_unref);
  make_pages (self);

  return self;
}

void
gloss_print_layout_free (GlossPrintLayout *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->lines);
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
                                                         get_column (self));

  pango_layout_set_alignment (layout, alignment);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  cairo_move_to (cr, MARGIN, y);
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
  draw_small (self, cr, title != NULL ? title : "", MARGIN - 8, PANGO_ALIGN_LEFT);
  draw_small (self, cr, source, MARGIN + 4, PANGO_ALIGN_LEFT);
  draw_small (self, cr, number, self->height - MARGIN, PANGO_ALIGN_CENTER);
  cairo_set_line_width (cr, 0.5);
  cairo_move_to (cr, MARGIN, MARGIN + HEAD_HEIGHT - 8);
  cairo_rel_line_to (cr, get_column (self), 0);
  cairo_stroke (cr);
}

static void
draw_line (cairo_t    *cr,
           const Line *line)
{
  cairo_set_source_rgb (cr, 0, 0, 0);
  cairo_move_to (cr, line->x, line->baseline);
  pango_cairo_show_layout_line (cr, line->line);
  if (!line->quoted)
    return;

  cairo_set_source_rgb (cr, 0.55, 0.55, 0.55);
  cairo_rectangle (cr, MARGIN - BAR_DISTANCE, line->baseline - line->height * 0.75, 1.5, line->height);
  cairo_fill (cr);
}

/* The first line of a page, or how many lines there are */
static guint
find_page (const GlossPrintLayout *self,
           guint                   page)
{
  guint low = 0;
  guint high = self->lines->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (self->lines, Line, middle).page < page)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
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
  guint end = find_page (self, page + 1);

  draw_frame (self, cr, page);
  for (guint i = find_page (self, page); i < end; i++)
    draw_line (cr, &g_array_index (self->lines, Line, i));
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
