/* gloss-bottom-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-bottom-bar"

#include "gloss-bottom-bar.h"

#include "gloss-menus.h"

struct _GlossBottomBar
{
  AdwBin         parent_instance;

  /* Template children */
  GtkMenuButton *marks_button;
  GtkMenuButton *appearance_button;
};

G_DEFINE_FINAL_TYPE (GlossBottomBar, gloss_bottom_bar, ADW_TYPE_BIN)

static void
gloss_bottom_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_BOTTOM_BAR);

  G_OBJECT_CLASS (gloss_bottom_bar_parent_class)->dispose (object);
}

static void
gloss_bottom_bar_class_init (GlossBottomBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_bottom_bar_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-bottom-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossBottomBar, marks_button);
  gtk_widget_class_bind_template_child (widget_class, GlossBottomBar, appearance_button);
}

static void
gloss_bottom_bar_init (GlossBottomBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_bottom_bar_new:
 * @page: the page that draws the marks; outlives the bar
 * @settings: how the page looks
 *
 * Returns: (transfer floating): a bar for the lower edge of a window
 */
GtkWidget *
gloss_bottom_bar_new (GlossPage *page,
                      GSettings *settings)
{
  GlossBottomBar *self = g_object_new (GLOSS_TYPE_BOTTOM_BAR, NULL);

  gloss_menus_add_marks (self->marks_button, page);
  gloss_menus_add_appearance (self->appearance_button, settings);

  return GTK_WIDGET (self);
}
