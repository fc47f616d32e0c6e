/* gloss-page-strokes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-strokes.h"

/* In pixels */
#define RULE_GAP 1
#define RULE_HEIGHT 2
#define DASH 6
#define DASH_GAP 3
#define DOT 2
#define DOT_GAP 2
#define THIN 1
#define BAR_DASH 7
#define BAR_DASH_GAP 4
#define OUTLINE 1.5f

void
gloss_page_draw_layout (GtkSnapshot   *snapshot,
                        PangoLayout   *layout,
                        int            x,
                        int            y,
                        const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) x, (float) y));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

void
gloss_page_fill_area (GtkSnapshot        *snapshot,
                      const GdkRectangle *area,
                      const GdkRGBA      *color)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                                  (float) area->width, (float) area->height));
}

static void
init_rounded (GskRoundedRect     *shape,
              const GdkRectangle *area,
              double              left_radius,
              double              right_radius)
{
  graphene_size_t left = GRAPHENE_SIZE_INIT ((float) left_radius, (float) left_radius);
  graphene_size_t right = GRAPHENE_SIZE_INIT ((float) right_radius, (float) right_radius);

  gsk_rounded_rect_init (shape,
                         &GRAPHENE_RECT_INIT ((float) area->x, (float) area->y,
                                              (float) area->width, (float) area->height),
                         &left, &right, &right, &left);
}

void
gloss_page_fill_rounded (GtkSnapshot        *snapshot,
                         const GdkRectangle *area,
                         double              left_radius,
                         double              right_radius,
                         const GdkRGBA      *color)
{
  GskRoundedRect shape;

  init_rounded (&shape, area, left_radius, right_radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &shape.bounds);
  gtk_snapshot_pop (snapshot);
}

/**
 * gloss_page_outline:
 * @snapshot: where to draw
 * @area: what it goes around
 * @left_radius: 0 where a mark goes on to the left, which is then left open
 * @right_radius: the same for the right
 * @color: of the line
 */
void
gloss_page_outline (GtkSnapshot        *snapshot,
                    const GdkRectangle *area,
                    double              left_radius,
                    double              right_radius,
                    const GdkRGBA      *color)
{
  float left = left_radius > 0 ? OUTLINE : 0.0f;
  float right = right_radius > 0 ? OUTLINE : 0.0f;
  GskRoundedRect shape;

  init_rounded (&shape, area, left_radius, right_radius);
  gtk_snapshot_append_border (snapshot, &shape,
                              (float[4]) { OUTLINE, right, OUTLINE, left },
                              (GdkRGBA[4]) { *color, *color, *color, *color });
}

static void
draw_broken_line (GtkSnapshot        *snapshot,
                  const GdkRectangle *line,
                  int                 on,
                  int                 off,
                  const GdkRGBA      *color)
{
  for (int begin = 0; begin < line->width; begin += on + off)
    {
      GdkRectangle part = { line->x + begin, line->y, MIN (on, line->width - begin), line->height };

      gloss_page_fill_area (snapshot, &part, color);
    }
}

/* The shape tells the kind where colours cannot. */
static void
draw_underline (GtkSnapshot        *snapshot,
                const GdkRectangle *area,
                GlossActorKind      kind,
                const GdkRGBA      *color)
{
  GdkRectangle line = { area->x, area->y + area->height + RULE_GAP, area->width, RULE_HEIGHT };

  switch (kind)
    {
    case GLOSS_ACTOR_ORGANIZATION:
      draw_broken_line (snapshot, &line, DASH, DASH_GAP, color);
      break;

    case GLOSS_ACTOR_PLACE:
      draw_broken_line (snapshot, &line, DOT, DOT_GAP, color);
      break;

    case GLOSS_ACTOR_PERSON:
    default:
      gloss_page_fill_area (snapshot, &line, color);
      break;
    }
}

/**
 * gloss_page_stroke_mention:
 * @snapshot: where to draw
 * @area: the words, in one line
 * @kind: what kind of actor they mention
 * @tint: behind the words
 * @line: under the words
 */
void
gloss_page_stroke_mention (GtkSnapshot        *snapshot,
                           const GdkRectangle *area,
                           GlossActorKind      kind,
                           const GdkRGBA      *tint,
                           const GdkRGBA      *line)
{
  GdkRectangle back = { area->x, area->y - 1, area->width, area->height + 1 + RULE_GAP };

  gloss_page_fill_area (snapshot, &back, tint);
  draw_underline (snapshot, area, kind, line);
}

static void
draw_dashed_bar (GtkSnapshot        *snapshot,
                 const GdkRectangle *bar,
                 const GdkRGBA      *color)
{
  for (int y = 0; y < bar->height; y += BAR_DASH + BAR_DASH_GAP)
    {
      GdkRectangle dash = { bar->x, bar->y + y, bar->width, MIN (BAR_DASH, bar->height - y) };

      gloss_page_fill_rounded (snapshot, &dash, bar->width / 2.0, bar->width / 2.0, color);
    }
}

/**
 * gloss_page_stroke_quote:
 * @snapshot: where to draw
 * @area: the bar beside the lines of a quote
 * @kind: what was reported in other words has a thin bar, as a pale one could not be seen
 * @uncertain: whether it is not sure who speaks: a broken bar
 * @color: of the bar
 */
void
gloss_page_stroke_quote (GtkSnapshot        *snapshot,
                         const GdkRectangle *area,
                         GlossQuoteKind      kind,
                         gboolean            uncertain,
                         const GdkRGBA      *color)
{
  GdkRectangle thin = { area->x + (area->width - THIN) / 2, area->y, THIN, area->height };
  const GdkRectangle *bar = kind == GLOSS_QUOTE_INDIRECT ? &thin : area;

  if (uncertain)
    draw_dashed_bar (snapshot, bar, color);
  else
    gloss_page_fill_rounded (snapshot, bar, bar->width / 2.0, bar->width / 2.0, color);
}
