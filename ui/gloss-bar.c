/* gloss-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-bar"

#include "gloss-bar.h"

#include <adwaita.h>

#include "gloss-palette.h"

#define HEIGHT 6
#define LEAST_WIDTH 40
#define TRACK_ALPHA 0.09f

struct _GlossBar
{
  GtkWidget parent_instance;

  double    share;
};

G_DEFINE_FINAL_TYPE (GlossBar, gloss_bar, GTK_TYPE_WIDGET)

static void
append_bar (GtkSnapshot   *snapshot,
            float          x,
            float          width,
            float          height,
            const GdkRGBA *color)
{
  graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, width, height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &area, height / 2);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &area);
  gtk_snapshot_pop (snapshot);
}

/* What is not nothing is at least a dot. */
static void
gloss_bar_snapshot (GtkWidget   *widget,
                    GtkSnapshot *snapshot)
{
  GlossBar *self = GLOSS_BAR (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA color = gloss_palette_get_quote (dark);
  float ink = dark ? 1.0f : 0.0f;
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  float filled = MAX ((float) self->share * width, height);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  append_bar (snapshot, 0, width, height, &(GdkRGBA) { ink, ink, ink, TRACK_ALPHA });
  if (self->share > 0)
    append_bar (snapshot, mirrored ? width - filled : 0, filled, height, &color);
}

static void
gloss_bar_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : HEIGHT;
}

static void
gloss_bar_class_init (GlossBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->snapshot = gloss_bar_snapshot;
  widget_class->measure = gloss_bar_measure;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "share");
}

static void
gloss_bar_init (GlossBar *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/* @share: from 0 to 1 */
void
gloss_bar_set_share (GlossBar *self,
                     double    share)
{
  g_return_if_fail (GLOSS_IS_BAR (self));

  self->share = CLAMP (share, 0, 1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
