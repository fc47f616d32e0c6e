/* gloss-presence.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-presence"

#include "gloss-presence.h"

#include <adwaita.h>

#include "gloss-palette.h"

#define TICK_WIDTH 3.0f
#define TRACK_ALPHA 0.09f

struct _GlossPresence
{
  GtkWidget   parent_instance;

  /* Owned */
  GlossActor *actor;

  guint       n_chars;
};

G_DEFINE_FINAL_TYPE (GlossPresence, gloss_presence, GTK_TYPE_WIDGET)

static void
append_bar (GtkSnapshot     *snapshot,
            graphene_rect_t  rect,
            float            radius,
            const GdkRGBA   *color)
{
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, &rect, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  gtk_snapshot_append_color (snapshot, color, &rect);
  gtk_snapshot_pop (snapshot);
}

/* Mentions that would touch are one tick, so that an actor with thousands costs no more than
 * there are pixels. */
static void
append_ticks (GlossPresence *self,
              GtkSnapshot   *snapshot,
              float          width,
              float          height)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRGBA color = gloss_palette_get_kind (gloss_actor_get_kind (self->actor), dark);
  float last = -TICK_WIDTH;
  const GlossMention *mentions;
  guint n_mentions;

  mentions = gloss_actor_get_mentions (self->actor, &n_mentions);
  for (guint i = 0; i < n_mentions; i++)
    {
      float x = (width - TICK_WIDTH) * MIN (mentions[i].range.begin, self->n_chars) / self->n_chars;

      x = roundf (x);
      if (x < last + TICK_WIDTH)
        continue;

      last = x;
      if (mirrored)
        x = width - TICK_WIDTH - x;
      append_bar (snapshot, GRAPHENE_RECT_INIT (x, 0, TICK_WIDTH, height), 1, &color);
    }
}

static void
gloss_presence_snapshot (GtkWidget   *widget,
                         GtkSnapshot *snapshot)
{
  GlossPresence *self = GLOSS_PRESENCE (widget);
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  float ink = dark ? 1.0f : 0.0f;
  GdkRGBA track = { ink, ink, ink, TRACK_ALPHA };
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);

  append_bar (snapshot, GRAPHENE_RECT_INIT (0, 0, width, height), height / 2, &track);
  if (self->actor != NULL && self->n_chars > 0)
    append_ticks (self, snapshot, width, height);
}

static void
gloss_presence_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 40 : 7;
}

static void
gloss_presence_dispose (GObject *object)
{
  g_clear_object (&GLOSS_PRESENCE (object)->actor);

  G_OBJECT_CLASS (gloss_presence_parent_class)->dispose (object);
}

static void
gloss_presence_class_init (GlossPresenceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_presence_dispose;
  widget_class->snapshot = gloss_presence_snapshot;
  widget_class->measure = gloss_presence_measure;

  /* The row that it is in says how often. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
  gtk_widget_class_set_css_name (widget_class, "presence");
}

static void
gloss_presence_init (GlossPresence *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

/**
 * gloss_presence_show:
 * @self: the strip
 * @actor: (nullable): whose mentions to show
 * @n_chars: the length of the article in code points
 */
void
gloss_presence_show (GlossPresence *self,
                     GlossActor    *actor,
                     guint          n_chars)
{
  g_return_if_fail (GLOSS_IS_PRESENCE (self));

  g_set_object (&self->actor, actor);
  self->n_chars = n_chars;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
