/* gloss-page-draw.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* In pixels */
#define NOTE_PAD_X 2
#define NOTE_PAD_Y 3
#define LANE_HEIGHT 2
#define LANE_STEP 3
#define MOST_LANES 4

/* How much of an actor is left while another one is selected */
#define FADED 0.3
/* How much stronger the selected one is */
#define SELECTED_TINT 2.2

static double
left_radius (GlossPage           *self,
             const GlossPageRect *rect)
{
  return (self->mirrored ? rect->last : rect->first) ? GLOSS_NOTE_RADIUS : 0;
}

static double
right_radius (GlossPage           *self,
              const GlossPageRect *rect)
{
  return (self->mirrored ? rect->first : rect->last) ? GLOSS_NOTE_RADIUS : 0;
}

/* Notes */

/**
 * Lanes:
 *
 * Which line under the text a highlight takes while others overlap it: each
 * is free again after the end of the one that has it.
 */
typedef struct
{
  guint ends[MOST_LANES];
} Lanes;

static guint
take_lane (Lanes      *lanes,
           GlossRange  range)
{
  guint lane = 0;

  while (lane < MOST_LANES - 1 && lanes->ends[lane] > range.begin)
    lane++;
  lanes->ends[lane] = range.end;
  return lane;
}

/* Sorted marks overlap one another where one begins before another has ended. */
static gboolean
overlaps_another (GArray *marks,
                  guint   position,
                  guint   farthest_before)
{
  const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, position);

  if (farthest_before > mark->range.begin)
    return TRUE;
  return position + 1 < marks->len &&
         g_array_index (marks, GlossPageMark, position + 1).range.begin < mark->range.end;
}

static GdkRectangle
note_area (GlossPage           *self,
           const GlossPageRect *rect)
{
  int left = left_radius (self, rect) > 0 ? NOTE_PAD_X : 0;
  int right = right_radius (self, rect) > 0 ? NOTE_PAD_X : 0;

  return (GdkRectangle) {
    rect->area.x - left,
    rect->area.y - NOTE_PAD_Y,
    rect->area.width + left + right,
    rect->area.height + 2 * NOTE_PAD_Y,
  };
}

static gboolean
is_active (GlossPage       *self,
           GlossAnnotation *note)
{
  if (self->edited != NULL)
    return note == self->edited;
  return G_OBJECT (note) == self->drawn_edged;
}

static void
draw_lane (GtkSnapshot        *snapshot,
           const GdkRectangle *area,
           int                 lane,
           const GdkRGBA      *color)
{
  GdkRectangle line = {
    area->x, area->y + area->height - LANE_HEIGHT - lane * LANE_STEP, area->width, LANE_HEIGHT,
  };

  gloss_page_fill_area (snapshot, &line, color);
}

/* @lane: -1 where nothing overlaps the note */
static void
draw_note (GlossPage           *self,
           GtkSnapshot         *snapshot,
           const GlossPageMark *mark,
           int                  lane)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));
  GlossColor color = gloss_annotation_get_color (mark->item);
  GdkRGBA fill_color = gloss_page_colors_with_alpha (&self->colors.note_fill[color],
                                                     lane > 0 ? 0.7 : 1.0);

  gloss_page_add_rects (self, mark->range, rects);
  for (guint i = 0; i < rects->len; i++)
    {
      const GlossPageRect *rect = &g_array_index (rects, GlossPageRect, i);
      GdkRectangle area = note_area (self, rect);

      gloss_page_fill_rounded (snapshot, &area,
                               left_radius (self, rect), right_radius (self, rect), &fill_color);
      if (lane >= 0)
        draw_lane (snapshot, &area, lane, &self->colors.note_line[color]);
      if (is_active (self, mark->item) || self->colors.outlined)
        gloss_page_outline (snapshot, &area, left_radius (self, rect), right_radius (self, rect),
                            &self->colors.note_line[color]);
    }
}

static void
draw_notes (GlossPage   *self,
            GtkSnapshot *snapshot,
            GlossRange   visible)
{
  g_autoptr (GArray) marks =
    gloss_page_marks_in_range (gloss_page_layer_get_marks (self->notes), visible);
  Lanes lanes = { { 0 } };
  guint farthest = 0;

  for (guint i = 0; i < marks->len; i++)
    {
      const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, i);
      guint lane = take_lane (&lanes, mark->range);
      gboolean crowded = overlaps_another (marks, i, farthest);

      draw_note (self, snapshot, mark, crowded ? (int) lane : -1);
      farthest = MAX (farthest, mark->range.end);
    }
}

/* Actors */

static void
draw_mention (GlossPage           *self,
              GtkSnapshot         *snapshot,
              const GlossPageMark *mark)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));
  GlossActorKind kind = gloss_actor_get_kind (mark->item);
  GdkRGBA tint = self->colors.actor_tint[kind];
  GdkRGBA line = self->colors.actor_line[kind];

  if (mark->item == (gpointer) self->selected_actor)
    {
      tint = gloss_page_colors_with_alpha (&tint, SELECTED_TINT);
    }
  else if (self->selected_actor != NULL)
    {
      tint = gloss_page_colors_with_alpha (&tint, FADED);
      line = gloss_page_colors_with_alpha (&line, FADED);
    }

  gloss_page_add_rects (self, mark->range, rects);
  for (guint i = 0; i < rects->len; i++)
    {
      const GdkRectangle *area = &g_array_index (rects, GlossPageRect, i).area;

      gloss_page_stroke_mention (snapshot, area, kind, &tint, &line);
    }
}

static void
draw_actors (GlossPage   *self,
             GtkSnapshot *snapshot,
             GlossRange   visible)
{
  g_autoptr (GArray) marks =
    gloss_page_marks_in_range (gloss_page_layer_get_marks (self->actors), visible);

  for (guint i = 0; i < marks->len; i++)
    draw_mention (self, snapshot, &g_array_index (marks, GlossPageMark, i));
}

static void
draw_outline (GlossPage     *self,
              GtkSnapshot   *snapshot,
              GlossRange     range,
              const GdkRGBA *color)
{
  g_autoptr (GArray) rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));

  gloss_page_add_rects (self, range, rects);
  for (guint i = 0; i < rects->len; i++)
    {
      const GlossPageRect *rect = &g_array_index (rects, GlossPageRect, i);
      GdkRectangle area = note_area (self, rect);

      gloss_page_outline (snapshot, &area, left_radius (self, rect), right_radius (self, rect),
                          color);
    }
}

/* What was gone to is lit up for a moment. */
static void
draw_shown (GlossPage   *self,
            GtkSnapshot *snapshot)
{
  GdkRGBA color = gloss_page_colors_with_alpha (&self->colors.accent, self->shown_strength);

  if (self->shown_strength > 0)
    draw_outline (self, snapshot, self->shown, &color);
}

/* A quote has nothing but a bar, except while its ends can be moved. */
static void
draw_ends (GlossPage   *self,
           GtkSnapshot *snapshot)
{
  GlossRange range = { 0, 0 };
  GObject *edged = gloss_page_get_edged (self, &range);

  if (edged == NULL)
    return;
  if (GLOSS_IS_QUOTE (edged))
    draw_outline (self, snapshot, range, &self->colors.quote);
  gloss_page_draw_handles (self, snapshot, gloss_page_get_visible_range (self));
}

/**
 * gloss_page_draw_below:
 * @self: a page
 * @snapshot: where to draw, in buffer coordinates
 *
 * Everything that is under the text: the lowest first.
 */
void
gloss_page_draw_below (GlossPage   *self,
                       GtkSnapshot *snapshot)
{
  GlossRange visible = gloss_page_get_visible_range (self);
  GlossRange edged;

  self->drawn = visible;
  self->drawn_edged = gloss_page_get_edged (self, &edged);
  g_array_set_size (self->hits, 0);
  gloss_page_draw_blocks (self, snapshot, visible);
  if (gloss_page_get_layers (self) & GLOSS_LAYER_NOTES)
    draw_notes (self, snapshot, visible);
  if (gloss_page_get_layers (self) & GLOSS_LAYER_ACTORS)
    draw_actors (self, snapshot, visible);
  gloss_page_draw_matches (self, snapshot, visible);
  if (gloss_page_get_layers (self) & GLOSS_LAYER_QUOTES)
    gloss_page_draw_quotes (self, snapshot, visible);
  if (gloss_page_get_layers (self) & GLOSS_LAYER_NOTES)
    gloss_page_draw_margin_notes (self, snapshot, visible);
  self->drawn = (GlossRange) { 0, 0 };
  self->drawn_edged = NULL;
}

void
gloss_page_draw_above (GlossPage   *self,
                       GtkSnapshot *snapshot)
{
  gloss_page_draw_quiet_blocks (self, snapshot, gloss_page_get_visible_range (self));
  draw_shown (self, snapshot);
  draw_ends (self, snapshot);
}
