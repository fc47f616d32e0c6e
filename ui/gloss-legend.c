/* gloss-legend.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-legend"

#include "gloss-legend.h"

#include "gloss-page-strokes.h"

/* In pixels */
#define BAR_GAP 12
#define BAR_PAD 3
#define NOTE_PAD_X 4
#define NOTE_PAD_Y 2

struct _GlossLegend
{
  AdwBin     parent_instance;

  /* Owned */
  GlossPage *page;

  /* Template children */
  GtkGrid   *grid;
  GtkWidget *actors_label;
  GtkWidget *quotes_label;
  GtkWidget *notes_label;
  GtkWidget *person;
  GtkWidget *organization;
  GtkWidget *place;
  GtkWidget *direct;
  GtkWidget *indirect;
  GtkWidget *uncertain;
  GtkWidget *note;
};

G_DEFINE_FINAL_TYPE (GlossLegend, gloss_legend, ADW_TYPE_BIN)

/* Where a sample stands */
static GdkRectangle
get_area (GlossLegend *self,
          GtkWidget   *sample)
{
  graphene_rect_t bounds;

  if (!gtk_widget_compute_bounds (sample, GTK_WIDGET (self), &bounds))
    return (GdkRectangle) { 0, 0, 0, 0 };

  return (GdkRectangle) {
    (int) bounds.origin.x, (int) bounds.origin.y,
    (int) bounds.size.width, (int) bounds.size.height,
  };
}

static void
draw_actor (GlossLegend    *self,
            GtkSnapshot    *snapshot,
            GtkWidget      *sample,
            GlossActorKind  kind)
{
  const GlossPageColors *colors = gloss_page_get_colors (self->page);
  GdkRectangle area = get_area (self, sample);

  gloss_page_stroke_mention (snapshot, &area, kind,
                             &colors->actor_tint[kind], &colors->actor_line[kind]);
}

/* The bar stands where lines begin. */
static void
draw_quote (GlossLegend    *self,
            GtkSnapshot    *snapshot,
            GtkWidget      *sample,
            GlossQuoteKind  kind,
            gboolean        uncertain)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GdkRectangle area = get_area (self, sample);
  GdkRectangle bar = {
    mirrored ? area.x + area.width + BAR_GAP - GLOSS_MARGIN_BAR_WIDTH : area.x - BAR_GAP,
    area.y - BAR_PAD, GLOSS_MARGIN_BAR_WIDTH, area.height + 2 * BAR_PAD,
  };

  gloss_page_stroke_quote (snapshot, &bar, kind, uncertain,
                           &gloss_page_get_colors (self->page)->quote);
}

static void
draw_note (GlossLegend *self,
           GtkSnapshot *snapshot,
           GtkWidget   *sample)
{
  const GlossPageColors *colors = gloss_page_get_colors (self->page);
  GdkRectangle area = get_area (self, sample);
  GdkRectangle back = {
    area.x - NOTE_PAD_X, area.y - NOTE_PAD_Y,
    area.width + 2 * NOTE_PAD_X, area.height + 2 * NOTE_PAD_Y,
  };

  gloss_page_fill_rounded (snapshot, &back, GLOSS_NOTE_RADIUS, GLOSS_NOTE_RADIUS,
                           &colors->note_fill[GLOSS_COLOR_YELLOW]);
  if (colors->outlined)
    gloss_page_outline (snapshot, &back, GLOSS_NOTE_RADIUS, GLOSS_NOTE_RADIUS,
                        &colors->note_line[GLOSS_COLOR_YELLOW]);
}

static void
gloss_legend_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  GlossLegend *self = GLOSS_LEGEND (widget);

  draw_actor (self, snapshot, self->person, GLOSS_ACTOR_PERSON);
  draw_actor (self, snapshot, self->organization, GLOSS_ACTOR_ORGANIZATION);
  draw_actor (self, snapshot, self->place, GLOSS_ACTOR_PLACE);
  draw_quote (self, snapshot, self->direct, GLOSS_QUOTE_DIRECT, FALSE);
  draw_quote (self, snapshot, self->indirect, GLOSS_QUOTE_INDIRECT, FALSE);
  draw_quote (self, snapshot, self->uncertain, GLOSS_QUOTE_DIRECT, TRUE);
  draw_note (self, snapshot, self->note);

  GTK_WIDGET_CLASS (gloss_legend_parent_class)->snapshot (widget, snapshot);
}

/* The page has taken other colours by the time this is drawn. */
static void
follow_colors (GlossLegend *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->page, "notify::sepia",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
gloss_legend_dispose (GObject *object)
{
  GlossLegend *self = GLOSS_LEGEND (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_LEGEND);

  G_OBJECT_CLASS (gloss_legend_parent_class)->dispose (object);
}

static void
gloss_legend_finalize (GObject *object)
{
  GlossLegend *self = GLOSS_LEGEND (object);

  g_clear_object (&self->page);

  G_OBJECT_CLASS (gloss_legend_parent_class)->finalize (object);
}

static void
gloss_legend_class_init (GlossLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_legend_dispose;
  G_OBJECT_CLASS (klass)->finalize = gloss_legend_finalize;
  widget_class->snapshot = gloss_legend_snapshot;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-legend.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, grid);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, actors_label);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, quotes_label);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, notes_label);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, person);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, organization);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, place);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, direct);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, indirect);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, uncertain);
  gtk_widget_class_bind_template_child (widget_class, GlossLegend, note);
}

static void
gloss_legend_init (GlossLegend *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_legend_new:
 * @page: the page whose marks are explained
 *
 * Returns: (transfer floating): the legend
 */
GtkWidget *
gloss_legend_new (GlossPage *page)
{
  GlossLegend *self = g_object_new (GLOSS_TYPE_LEGEND, NULL);

  self->page = g_object_ref (page);
  follow_colors (self);

  return GTK_WIDGET (self);
}

static void
move (GlossLegend *self,
      GtkWidget   *child,
      int          column,
      int          row,
      int          column_span)
{
  GtkLayoutManager *manager = gtk_widget_get_layout_manager (GTK_WIDGET (self->grid));

  g_object_set (gtk_layout_manager_get_layout_child (manager, child),
                "column", column, "row", row, "column-span", column_span, NULL);
}

/* A kind of mark is a row of the legend, or the column below its name. */
static void
lay_out (GlossLegend *self,
         gboolean     tall)
{
  GtkWidget *kinds[][4] = {
    { self->actors_label, self->person, self->organization, self->place },
    { self->quotes_label, self->direct, self->indirect, self->uncertain },
  };
  const int n_kinds = G_N_ELEMENTS (kinds);
  const int n_samples = G_N_ELEMENTS (kinds[0]);

  for (int kind = 0; kind < n_kinds; kind++)
    for (int i = 0; i < n_samples; i++)
      move (self, kinds[kind][i], tall ? kind : i, tall ? i : kind, 1);

  move (self, self->notes_label, 0, tall ? n_samples : n_kinds, tall ? n_kinds : 1);
  move (self, self->note, tall ? 0 : 1, tall ? n_samples + 1 : n_kinds, tall ? n_kinds : n_samples - 1);
}

/**
 * gloss_legend_fit:
 * @self: the legend
 * @room: how wide it may be, in pixels
 *
 * Lays it out higher where its letters are too large for the usual rows.
 */
void
gloss_legend_fit (GlossLegend *self,
                  int          room)
{
  int width;

  g_return_if_fail (GLOSS_IS_LEGEND (self));

  lay_out (self, FALSE);
  gtk_widget_measure (GTK_WIDGET (self), GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);
  if (width > room)
    lay_out (self, TRUE);
}
