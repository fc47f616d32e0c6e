/* gloss-page-blocks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-margin.h"

/* In em */
#define BULLET_GAP 0.55
#define RULE_INSET 1.0
#define ABOUT_GAP 0.75
#define ABOUT_SCALE 0.74
#define ABOUT_BESIDE_SCALE 0.86
#define ABOUT_SPACE 0.25
#define ABOUT_LEAST 3.0

/* In pixels */
#define RULE_WIDTH 3
#define PANEL_PAD 4
#define PANEL_RADIUS 6

/* Of the space around a group, what lies outside of its rule or panel, in em */
#define GROUP_CUT 0.45

typedef void (*DrawBlock) (GlossPage        *self,
                           GtkSnapshot      *snapshot,
                           const GlossBlock *block);

/**
 * gloss_page_begins_group:
 * @self: a page
 * @block: a block of its article
 *
 * Returns: whether another kind of block comes before it
 */
gboolean
gloss_page_begins_group (GlossPage        *self,
                         const GlossBlock *block)
{
  guint n_blocks;
  const GlossBlock *blocks =
    gloss_article_get_blocks (gloss_reading_get_article (self->reading), &n_blocks);

  return block == blocks || block[-1].kind != block->kind;
}

/**
 * gloss_page_ends_group:
 * @self: a page
 * @block: a block of its article
 *
 * Returns: whether another kind of block comes after it
 */
gboolean
gloss_page_ends_group (GlossPage        *self,
                       const GlossBlock *block)
{
  guint n_blocks;
  const GlossBlock *blocks =
    gloss_article_get_blocks (gloss_reading_get_article (self->reading), &n_blocks);

  return block + 1 == blocks + n_blocks || block[1].kind != block->kind;
}

static GdkRectangle
block_lines (GlossPage        *self,
             const GlossBlock *block)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GdkRectangle area = { self->column_x, 0, self->column_width, 0 };
  GtkTextIter iter;

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (view), &iter,
                                      (int) block->range.begin);
  gtk_text_view_get_line_yrange (view, &iter, &area.y, &area.height);
  return area;
}

/* Its lines, without the space that parts a group from what is around it */
static GdkRectangle
group_lines (GlossPage        *self,
             const GlossBlock *block)
{
  GdkRectangle area = block_lines (self, block);
  int cut = (int) (GROUP_CUT * self->em);

  if (gloss_page_begins_group (self, block))
    {
      area.y += cut;
      area.height -= cut;
    }
  if (gloss_page_ends_group (self, block))
    area.height -= cut;
  return area;
}

static PangoLayout *
make_body_layout (GlossPage  *self,
                  const char *text)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  pango_font_description_set_family (font, gloss_page_get_body_family (self));
  pango_font_description_set_absolute_size (font, self->em * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  return layout;
}

/* Of a letter that runs from right to left, @first has the right edge. */
static int
bullet_x (GlossPage          *self,
          const GdkRectangle *first,
          int                 width)
{
  int gap = (int) (BULLET_GAP * self->em);

  return self->mirrored ? MAX (first->x, first->x + first->width) + gap
                        : MIN (first->x, first->x + first->width) - gap - width;
}

static void
draw_bullet (GlossPage        *self,
             GtkSnapshot      *snapshot,
             const GlossBlock *block)
{
  g_autofree char *label = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  GtkTextIter iter;
  GdkRectangle first;
  int width;
  int baseline;

  /* Translators: the number of an item of a numbered list */
  label = block->ordinal > 0 ? g_strdup_printf ("%u.", block->ordinal)
                             : g_strdup (block->level > 1 ? "–" : "•");
  layout = make_body_layout (self, label);
  pango_layout_get_pixel_size (layout, &width, NULL);
  baseline = PANGO_PIXELS (pango_layout_get_baseline (layout));

  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int) block->range.begin);
  gtk_text_view_get_iter_location (GTK_TEXT_VIEW (self), &iter, &first);
  gloss_page_draw_layout (snapshot, layout,
                          bullet_x (self, &first, width),
                          first.y + (first.height - baseline * 5 / 4) / 2,
                          &self->colors.text);
}

static void
draw_rule_beside (GlossPage        *self,
                  GtkSnapshot      *snapshot,
                  const GlossBlock *block)
{
  GdkRectangle area = group_lines (self, block);

  area.x = gloss_page_mirror_x (self, area.x + (int) (RULE_INSET * self->em) - RULE_WIDTH,
                                RULE_WIDTH);
  area.width = RULE_WIDTH;
  gloss_page_fill_rounded (snapshot, &area, RULE_WIDTH / 2.0, RULE_WIDTH / 2.0,
                           &self->colors.faint);
}

static void
draw_panel (GlossPage        *self,
            GtkSnapshot      *snapshot,
            const GlossBlock *block)
{
  GdkRectangle area = group_lines (self, block);
  GdkRGBA color = gloss_page_colors_with_alpha (&self->colors.faint, 0.35);
  float top = gloss_page_begins_group (self, block) ? PANEL_RADIUS : 0;
  float bottom = gloss_page_ends_group (self, block) ? PANEL_RADIUS : 0;
  GskRoundedRect shape;

  gsk_rounded_rect_init (&shape,
                         &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                              (float) area.width, (float) area.height),
                         &GRAPHENE_SIZE_INIT (top, top), &GRAPHENE_SIZE_INIT (top, top),
                         &GRAPHENE_SIZE_INIT (bottom, bottom),
                         &GRAPHENE_SIZE_INIT (bottom, bottom));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &color, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_frame (GlossPage        *self,
            GtkSnapshot      *snapshot,
            const GlossBlock *block)
{
  GdkRectangle area = block_lines (self, block);
  GdkRGBA line = self->colors.faint;
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape,
                                   &GRAPHENE_RECT_INIT ((float) area.x,
                                                        (float) area.y + PANEL_PAD,
                                                        (float) area.width,
                                                        (float) area.height - 2 * PANEL_PAD),
                                   8);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
}

static void
draw_rule_below (GlossPage        *self,
                 GtkSnapshot      *snapshot,
                 const GlossBlock *block)
{
  GdkRectangle area = block_lines (self, block);

  if (gloss_page_ends_group (self, block))
    return;

  gtk_snapshot_append_color (snapshot, &self->colors.faint,
                             &GRAPHENE_RECT_INIT ((float) area.x,
                                                  (float) (area.y + area.height - 1),
                                                  (float) area.width, 1));
}

/* @family: (nullable): else that of the desktop */
static PangoLayout *
make_about_layout (GlossPage  *self,
                   const char *text,
                   const char *family,
                   double      scale,
                   int         width)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoFontDescription) font = pango_font_description_new ();

  if (family != NULL)
    pango_font_description_set_family (font, family);
  pango_font_description_set_absolute_size (font, self->em * scale * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  gloss_page_margin_mirror (self, layout);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  return layout;
}

/* Goes on, in the same letters, where the article's own line about it ends,
 * if there is room. The veil over that line makes both of them quiet. */
static void
draw_about_beside (GlossPage          *self,
                   GtkSnapshot        *snapshot,
                   const GdkRectangle *last)
{
  g_autofree char *text = g_strconcat ("· ", self->about, NULL);
  int x = gloss_page_mirror_x (self, last->x, last->width) + last->width
    + (int) (ABOUT_SPACE * self->em);
  int width = self->column_x + self->column_width - x;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  if (width < ABOUT_LEAST * self->em)
    return;
  layout = make_about_layout (self, text, gloss_page_get_body_family (self), ABOUT_BESIDE_SCALE,
                              width);
  pango_layout_get_pixel_size (layout, NULL, &height);
  gloss_page_draw_layout (snapshot, layout, gloss_page_mirror_x (self, x, width), last->y + (last->height - height) / 2,
                          &self->colors.text);
}

static void
draw_about (GlossPage        *self,
            GtkSnapshot      *snapshot,
            const GlossBlock *block)
{
  GlossRange last = { block->range.end - 1, block->range.end };
  GdkRectangle area;
  g_autoptr (PangoLayout) layout = NULL;

  if (block != gloss_page_get_front_end (gloss_reading_get_article (self->reading)))
    return;

  area = gloss_page_get_area (self, last);
  if (block->kind != GLOSS_BLOCK_TITLE)
    {
      draw_about_beside (self, snapshot, &area);
      return;
    }
  layout = make_about_layout (self, self->about, NULL, ABOUT_SCALE, self->column_width);
  gloss_page_draw_layout (snapshot, layout, self->column_x,
                          area.y + area.height + (int) (ABOUT_GAP * self->em),
                          &self->colors.quiet);
}

static const DrawBlock drawings[GLOSS_N_BLOCK_KINDS] = {
  [GLOSS_BLOCK_TITLE] = draw_about,
  [GLOSS_BLOCK_BYLINE] = draw_about,
  [GLOSS_BLOCK_DATELINE] = draw_about,
  [GLOSS_BLOCK_LIST_ITEM] = draw_bullet,
  [GLOSS_BLOCK_QUOTATION] = draw_rule_beside,
  [GLOSS_BLOCK_PREFORMATTED] = draw_panel,
  [GLOSS_BLOCK_EMBED] = draw_frame,
  [GLOSS_BLOCK_TABLE_ROW] = draw_rule_below,
};

/* The text of these stands back. */
static void
draw_veil (GlossPage        *self,
           GtkSnapshot      *snapshot,
           const GlossBlock *block)
{
  GdkRectangle area = block_lines (self, block);

  gtk_snapshot_append_color (snapshot, &self->colors.veil,
                             &GRAPHENE_RECT_INIT ((float) area.x, (float) area.y,
                                                  (float) area.width, (float) area.height));
}

static const DrawBlock veils[GLOSS_N_BLOCK_KINDS] = {
  [GLOSS_BLOCK_BYLINE] = draw_veil,
  [GLOSS_BLOCK_DATELINE] = draw_veil,
  [GLOSS_BLOCK_CAPTION] = draw_veil,
};

static void
draw_with (GlossPage       *self,
           GtkSnapshot     *snapshot,
           GlossRange       visible,
           const DrawBlock *table)
{
  const GlossBlock *block = gloss_page_get_block_at (self, visible.begin);
  const GlossBlock *blocks;
  guint n_blocks;

  if (block == NULL)
    return;

  blocks = gloss_article_get_blocks (gloss_reading_get_article (self->reading), &n_blocks);
  for (; block < blocks + n_blocks && block->range.begin <= visible.end; block++)
    {
      if (table[block->kind] != NULL &&
          !gloss_range_is_empty (gloss_page_next_shown (self, block->range)))
        table[block->kind] (self, snapshot, block);
    }
}

void
gloss_page_draw_blocks (GlossPage   *self,
                        GtkSnapshot *snapshot,
                        GlossRange   visible)
{
  draw_with (self, snapshot, visible, drawings);
}

void
gloss_page_draw_quiet_blocks (GlossPage   *self,
                              GtkSnapshot *snapshot,
                              GlossRange   visible)
{
  draw_with (self, snapshot, visible, veils);
}
