/* gloss-swatch.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-swatch"

#include "gloss-swatch.h"

#include <adwaita.h>

#include "gloss-page-colors.h"

#define SIZE 20

struct _GlossSwatch
{
  GtkWidget  parent_instance;

  GlossColor color;
  guint      chosen : 1;
};

enum {
  PROP_0,
  PROP_COLOR,
  PROP_CHOSEN,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossSwatch, gloss_swatch, GTK_TYPE_WIDGET)

static GParamSpec *properties[N_PROPS];

static void
gloss_swatch_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  *minimum = SIZE;
  *natural = SIZE;
}

static void
draw_tick (GtkSnapshot   *snapshot,
           const GdkRGBA *color)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE));

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 2);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_ROUND);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_move_to (cr, SIZE * 0.30, SIZE * 0.52);
  cairo_line_to (cr, SIZE * 0.44, SIZE * 0.66);
  cairo_line_to (cr, SIZE * 0.71, SIZE * 0.36);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* The disc is what the highlight will be, the ring its strong colour. */
static void
gloss_swatch_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GlossSwatch *self = GLOSS_SWATCH (widget);
  AdwStyleManager *manager = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (manager);
  float x = (float) (gtk_widget_get_width (widget) - SIZE) / 2;
  float y = (float) (gtk_widget_get_height (widget) - SIZE) / 2;
  GskRoundedRect disc;
  GlossPageColors colors;
  GdkRGBA line;
  GdkRGBA middle;

  gloss_page_colors_init (&colors, dark ? GLOSS_THEME_DARK : GLOSS_THEME_LIGHT,
                          adw_style_manager_get_high_contrast (manager));
  line = colors.note_line[self->color];
  middle = gloss_palette_get_highlight (self->color, dark);
  middle = gloss_page_colors_with_alpha (&middle, 0.75);
  middle = gloss_page_colors_over (&middle, &colors.note_fill[self->color]);

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gsk_rounded_rect_init_from_rect (&disc, &GRAPHENE_RECT_INIT (0, 0, SIZE, SIZE), SIZE / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &disc);
  gtk_snapshot_append_color (snapshot, &middle, &disc.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &disc, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { line, line, line, line });
  if (self->chosen)
    draw_tick (snapshot, &(GdkRGBA) { 0, 0, 0, 0.85f });
  gtk_snapshot_restore (snapshot);
}

static void
gloss_swatch_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GlossSwatch *self = GLOSS_SWATCH (object);

  switch (prop_id)
    {
    case PROP_COLOR:
      g_value_set_enum (value, (int) self->color);
      break;

    case PROP_CHOSEN:
      g_value_set_boolean (value, self->chosen);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_swatch_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GlossSwatch *self = GLOSS_SWATCH (object);

  switch (prop_id)
    {
    case PROP_COLOR:
      self->color = (GlossColor) g_value_get_enum (value);
      break;

    case PROP_CHOSEN:
      gloss_swatch_set_chosen (self, g_value_get_boolean (value));
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_swatch_class_init (GlossSwatchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = gloss_swatch_get_property;
  object_class->set_property = gloss_swatch_set_property;
  widget_class->measure = gloss_swatch_measure;
  widget_class->snapshot = gloss_swatch_snapshot;

  properties[PROP_COLOR] =
    g_param_spec_enum ("color", NULL, NULL, GLOSS_TYPE_COLOR, GLOSS_COLOR_YELLOW,
                       (G_PARAM_READWRITE |
                        G_PARAM_CONSTRUCT_ONLY |
                        G_PARAM_STATIC_STRINGS));
  properties[PROP_CHOSEN] =
    g_param_spec_boolean ("chosen", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE |
                           G_PARAM_EXPLICIT_NOTIFY |
                           G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
gloss_swatch_init (GlossSwatch *self)
{
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
gloss_swatch_new (GlossColor color)
{
  return g_object_new (GLOSS_TYPE_SWATCH, "color", color, NULL);
}

void
gloss_swatch_set_chosen (GlossSwatch *self,
                         gboolean     chosen)
{
  g_return_if_fail (GLOSS_IS_SWATCH (self));

  if (self->chosen == !!chosen)
    return;

  self->chosen = !!chosen;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN]);
}
