/* gloss-page-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <math.h>
#include <pango/pangocairo.h>

/* Faces that are made for reading, the best first; the last one always is. */
#define DEFAULT_FAMILY "Source Serif 4,Source Serif Pro,Charter,Noto Serif,Liberation Serif,serif"
#define DEFAULT_POINTS 13.5

/* Lengths in em of the running text */
#define PARAGRAPH_GAP 0.62
#define PAGE_TOP 2.2
#define PAGE_BOTTOM 6.0

/* Room for the bars beside the text where there is nothing else, in pixels */
#define LEAST_SIDE 26

/* Below so many em of width a title has smaller letters, and so the page its
 * space above */
#define NARROW 25
#define NARROW_TITLE 1.38
#define NARROW_TOP 1.2

/* Below a title that is followed by the article's own line about it, in em */
#define TITLE_GAP 0.8

/* Columns of a table, when the article does not say more */
#define MOST_CELLS 8

/**
 * BlockStyle:
 * @scale: of the letters
 * @weight: of the letters
 * @italic: whether they slant
 * @above: space above, in em of the running text
 * @below: space below, in em
 * @indent: from the left for each level, in em
 * @narrow: from the right, in em
 *
 * How a kind of block differs from a paragraph.
 */
typedef struct
{
  double      scale;
  PangoWeight weight;
  gboolean    italic;
  double      above;
  double      below;
  double      indent;
  double      narrow;
} BlockStyle;

static const BlockStyle block_styles[GLOSS_N_BLOCK_KINDS] = {
  [GLOSS_BLOCK_TITLE] = { 1.68, PANGO_WEIGHT_BOLD, FALSE, 0.4, 2.75, 0, 0 },
  [GLOSS_BLOCK_BYLINE] = { 0.86, PANGO_WEIGHT_NORMAL, FALSE, 0, 0.35, 0, 0 },
  [GLOSS_BLOCK_DATELINE] = { 0.86, PANGO_WEIGHT_NORMAL, FALSE, 0, 0.9, 0, 0 },
  [GLOSS_BLOCK_HEADING] = { 1.12, PANGO_WEIGHT_BOLD, FALSE, 1.5, 0.25, 0, 0 },
  [GLOSS_BLOCK_QUOTATION] = { 1.0, PANGO_WEIGHT_NORMAL, TRUE, 0.75, 0.75, 1.6, 1.6 },
  [GLOSS_BLOCK_LIST_ITEM] = { 1.0, PANGO_WEIGHT_NORMAL, FALSE, 0.26, 0.26, 1.6, 0 },
  [GLOSS_BLOCK_CAPTION] = { 0.86, PANGO_WEIGHT_NORMAL, TRUE, 0.3, 1.0, 0, 0 },
  [GLOSS_BLOCK_TABLE_ROW] = { 0.9, PANGO_WEIGHT_NORMAL, FALSE, 0.3, 0.3, 0, 0 },
  [GLOSS_BLOCK_PREFORMATTED] = { 0.82, PANGO_WEIGHT_NORMAL, FALSE, 0.18, 0.18, 1.0, 1.0 },
  [GLOSS_BLOCK_EMBED] = { 0.95, PANGO_WEIGHT_NORMAL, FALSE, 0.75, 0.75, 1.6, 1.6 },
  [GLOSS_BLOCK_QUESTION] = { 1.0, PANGO_WEIGHT_BOLD, FALSE, 0.9, 0.3, 0, 0 },
};

/* Items, rows and lines stand close together, apart from what is around them. */
#define GROUP_GAP 0.9

/* Of headings: a part more for each level above the fourth */
#define HEADING_STEP 0.11

static guint
level_of (const GlossBlock *block)
{
  return MIN (block->level, GLOSS_N_BLOCK_LEVELS - 1);
}

const char *
gloss_page_get_body_family (GlossPage *self)
{
  return *self->font_family != '\0' ? self->font_family : DEFAULT_FAMILY;
}

static PangoFontDescription *
describe_body_font (GlossPage *self)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, gloss_page_get_body_family (self));
  pango_font_description_set_size (font, (int) (DEFAULT_POINTS * PANGO_SCALE
                                                * self->text_scale / 100));
  return font;
}

static gboolean
is_narrow (GlossPage *self)
{
  return self->column_width > 0 && self->column_width < NARROW * self->em;
}

static double
block_scale (GlossPage      *self,
             GlossBlockKind  kind,
             guint           level)
{
  double scale = block_styles[kind].scale;

  if (kind == GLOSS_BLOCK_TITLE && is_narrow (self))
    return NARROW_TITLE;
  if (kind == GLOSS_BLOCK_HEADING && level >= 1 && level < 4)
    scale += HEADING_STEP * (4 - level);
  return scale;
}

static void
style_block_tag (GlossPage      *self,
                 GtkTextTag     *tag,
                 GlossBlockKind  kind,
                 guint           level)
{
  const BlockStyle *style = &block_styles[kind];

  g_object_set (tag,
                "scale", block_scale (self, kind, level),
                "weight", style->weight,
                "style", style->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL,
                "pixels-above-lines", (int) round (style->above * self->em),
                "pixels-below-lines", (int) round (style->below * self->em),
                "accumulative-margin", TRUE,
                self->mirrored ? "right-margin" : "left-margin",
                (int) round (style->indent * self->em * MAX (1, level)),
                self->mirrored ? "left-margin" : "right-margin",
                (int) round (style->narrow * self->em),
                NULL);
  if (kind == GLOSS_BLOCK_PREFORMATTED)
    g_object_set (tag, "family", "monospace", "pixels-inside-wrap", 2, NULL);
  if (kind == GLOSS_BLOCK_TITLE)
    g_object_set (tag, "pixels-inside-wrap", (int) round (0.2 * self->em), NULL);
}

/* Cells are parted by TAB: all rows share stops that split the column evenly. */
static void
style_table_tag (GlossPage *self)
{
  GtkTextTag *tag = self->block_tags[GLOSS_BLOCK_TABLE_ROW][0];
  guint n_cells = 1;
  guint n_blocks = 0;
  const GlossBlock *blocks;
  const char *utf8;
  g_autoptr (PangoTabArray) tabs = NULL;

  if (tag == NULL || self->reading == NULL || self->column_width <= 0)
    return;

  blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading), &n_blocks);
  utf8 = gloss_text_get_utf8 (gloss_reading_get_text (self->reading));
  for (guint i = 0; i < n_blocks; i++)
    {
      GlossSpan row = gloss_text_span_of_range (gloss_reading_get_text (self->reading),
                                                blocks[i].range);
      guint n = 1;

      if (blocks[i].kind != GLOSS_BLOCK_TABLE_ROW)
        continue;
      for (gsize byte = row.begin; byte < row.end; byte++)
        n += utf8[byte] == '\t';
      n_cells = CLAMP (n, n_cells, MOST_CELLS);
    }

  tabs = pango_tab_array_new ((int) n_cells, TRUE);
  for (guint i = 0; i < n_cells; i++)
    pango_tab_array_set_tab (tabs, (int) i, PANGO_TAB_LEFT,
                             self->column_width * (int) (i + 1) / (int) n_cells);
  g_object_set (tag, "tabs", tabs, NULL);
}

/**
 * gloss_page_get_block_tag:
 * @self: a page
 * @block: a block of its article
 *
 * Returns: (transfer none) (nullable): what the block is dressed with; a
 *   paragraph with nothing
 */
GtkTextTag *
gloss_page_get_block_tag (GlossPage        *self,
                          const GlossBlock *block)
{
  GtkTextTag **tag = &self->block_tags[block->kind][level_of (block)];

  if (block->kind == GLOSS_BLOCK_PARAGRAPH)
    return NULL;
  if (*tag == NULL)
    {
      *tag = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)),
                                         NULL, NULL);
      style_block_tag (self, *tag, block->kind, level_of (block));
    }
  return *tag;
}

/**
 * gloss_page_make_tags:
 * @self: a page
 *
 * Makes the tags that every article has. No tag ever sets a foreground: with
 * GTK 4.8 a screen reader that asks for it brings the program down.
 */
void
gloss_page_make_tags (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  self->body_tag = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->group_tags[0] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->group_tags[1] = gtk_text_buffer_create_tag (buffer, NULL, NULL);
  self->inline_tags[GLOSS_MARK_BOLD] =
    gtk_text_buffer_create_tag (buffer, NULL, "weight", PANGO_WEIGHT_BOLD, NULL);
  self->inline_tags[GLOSS_MARK_ITALIC] =
    gtk_text_buffer_create_tag (buffer, NULL, "style", PANGO_STYLE_ITALIC, NULL);
  self->inline_tags[GLOSS_MARK_LINK] =
    gtk_text_buffer_create_tag (buffer, NULL, "underline", PANGO_UNDERLINE_SINGLE, NULL);
}

static double
measure_em (GlossPage                  *self,
            const PangoFontDescription *font)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  double resolution = pango_cairo_context_get_resolution (context);

  if (resolution <= 0)
    resolution = 96;
  return (double) pango_font_description_get_size (font) / PANGO_SCALE * resolution / 72;
}

/* In em: the generated line stands below the title where nothing else does. */
static double
title_gap (GlossPage *self)
{
  const GlossBlock *end = NULL;

  if (self->reading != NULL)
    end = gloss_page_get_front_end (gloss_reading_get_article (self->reading));
  return end != NULL && end->kind != GLOSS_BLOCK_TITLE ? TITLE_GAP
                                                       : block_styles[GLOSS_BLOCK_TITLE].below;
}

/**
 * gloss_page_style_for_width:
 * @self: a page
 *
 * Sets what depends on the article's front matter and on how wide the column is.
 */
void
gloss_page_style_for_width (GlossPage *self)
{
  GtkTextTag *title = self->block_tags[GLOSS_BLOCK_TITLE][0];
  double top = is_narrow (self) ? NARROW_TOP : PAGE_TOP;

  if (title != NULL)
    g_object_set (title,
                  "scale", block_scale (self, GLOSS_BLOCK_TITLE, 0),
                  "pixels-below-lines", (int) round (title_gap (self) * self->em),
                  NULL);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (self), (int) round (top * self->em));
  style_table_tag (self);
}

/**
 * gloss_page_update_style:
 * @self: a page
 *
 * Follows the face and the size of the text: sets the numbers of all tags
 * and asks for the column to be laid out again.
 */
void
gloss_page_update_style (GlossPage *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  g_autoptr (PangoFontDescription) font = describe_body_font (self);

  self->em = measure_em (self, font);
  g_object_set (self->body_tag, "font-desc", font, NULL);
  for (guint kind = 0; kind < GLOSS_N_BLOCK_KINDS; kind++)
    {
      for (guint level = 0; level < GLOSS_N_BLOCK_LEVELS; level++)
        {
          if (self->block_tags[kind][level] != NULL)
            style_block_tag (self, self->block_tags[kind][level], kind, level);
        }
    }
  gtk_text_view_set_pixels_inside_wrap (view, (int) round (self->leading * self->em / 100));
  gtk_text_view_set_pixels_above_lines (view, (int) round (PARAGRAPH_GAP * self->em));
  gtk_text_view_set_pixels_below_lines (view, (int) round (PARAGRAPH_GAP * self->em));
  gtk_text_view_set_bottom_margin (view, (int) round (PAGE_BOTTOM * self->em));
  gloss_page_style_for_width (self);
  g_object_set (self->group_tags[0],
                "pixels-above-lines", (int) round (GROUP_GAP * self->em), NULL);
  g_object_set (self->group_tags[1],
                "pixels-below-lines", (int) round (GROUP_GAP * self->em), NULL);
  gloss_page_forget_geometry (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * gloss_page_check_resolution:
 * @self: a page
 *
 * Follows the screen's resolution and the desktop's way to draw letters.
 * Setting a tag lays the whole text out again, so that is done only where the
 * size of the letters has changed.
 */
void
gloss_page_check_resolution (GlossPage *self)
{
  g_autoptr (PangoFontDescription) font = describe_body_font (self);

  if (measure_em (self, font) != self->em)
    gloss_page_update_style (self);
  else
    gloss_page_forget_geometry (self);
}

/* What so many characters of running text take, in pixels */
static int
measure_line (GlossPage *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  g_autoptr (PangoFontDescription) font = describe_body_font (self);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, font, NULL);
  int width = pango_font_metrics_get_approximate_char_width (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL ((gint64) width * self->line_width);
}

/**
 * gloss_page_allocate_column:
 * @self: a page
 * @width: of the page, in pixels
 *
 * Centres the column of text by the margins of the view.
 */
void
gloss_page_allocate_column (GlossPage *self,
                            int        width)
{
  int column = MIN (measure_line (self), width - 2 * LEAST_SIDE);
  int left = MAX (LEAST_SIDE, (width - column) / 2);
  int right = MAX (LEAST_SIDE, width - column - left);

  if (left == self->column_x && column == self->column_width &&
      right == gtk_text_view_get_right_margin (GTK_TEXT_VIEW (self)))
    return;

  self->column_x = left;
  self->column_width = column;
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (self), left);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (self), right);
  gloss_page_style_for_width (self);
  gloss_page_forget_geometry (self);
}
