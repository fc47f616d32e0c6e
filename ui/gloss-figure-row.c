/* gloss-figure-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-figure-row"

#include "gloss-figure-row.h"

#include <glib/gi18n.h>

#include "gloss-bar.h"
#include "gloss-fold-layout.h"

struct _GlossFigureRow
{
  GtkListBoxRow  parent_instance;

  /* Owned */
  GlossActor    *actor;

  /* Template children */
  GtkLabel      *name_label;
  GtkLabel      *share_label;
  GlossBar      *bar;
};

G_DEFINE_FINAL_TYPE (GlossFigureRow, gloss_figure_row, GTK_TYPE_LIST_BOX_ROW)

static char *
dup_share (double share)
{
  int percent = (int) (share * 100 + 0.5);

  if (share > 0 && percent == 0)
    /* Translators: a share that is too small to be told in whole percents */
    return g_strdup (_("< 1 %"));

  /* Translators: a share in percent */
  return g_strdup_printf (_("%d%%"), percent);
}

static void
show (GlossFigureRow        *self,
      const GlossBalanceRow *figures,
      gboolean               of_quotes)
{
  g_autofree char *share = dup_share (figures->share);
  g_autofree char *words = NULL;
  g_autofree char *quotes = NULL;
  g_autofree char *shown = NULL;
  g_autofree char *sentence = NULL;

  words = g_strdup_printf (ngettext ("%u word", "%u words", figures->n_words), figures->n_words);
  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", figures->n_quotes),
                            figures->n_quotes);
  /* Translators: “28 %”, and “120 words” or “3 quotes” */
  shown = g_strdup_printf (_("%s · %s"), share, of_quotes ? quotes : words);
  /* Translators: a name, “28 %”, “120 words”, “3 quotes” */
  sentence = g_strdup_printf (_("%s: %s, %s, %s"), figures->label, share, words, quotes);

  gtk_label_set_label (self->name_label, figures->label);
  gtk_label_set_label (self->share_label, shown);
  gloss_bar_set_share (self->bar, figures->share);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
gloss_figure_row_dispose (GObject *object)
{
  GlossFigureRow *self = GLOSS_FIGURE_ROW (object);

  g_clear_object (&self->actor);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_FIGURE_ROW);

  G_OBJECT_CLASS (gloss_figure_row_parent_class)->dispose (object);
}

static void
gloss_figure_row_class_init (GlossFigureRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_figure_row_dispose;

  g_type_ensure (GLOSS_TYPE_BAR);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-figure-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFigureRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, GlossFigureRow, share_label);
  gtk_widget_class_bind_template_child (widget_class, GlossFigureRow, bar);
}

static void
gloss_figure_row_init (GlossFigureRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_figure_row_new:
 * @figures: what to show
 * @of_quotes: whether the share is of the quotes, not of their words
 *
 * Returns: (transfer floating): the row, which can be chosen if it has an actor
 */
GtkWidget *
gloss_figure_row_new (const GlossBalanceRow *figures,
                      gboolean               of_quotes)
{
  GlossFigureRow *self = g_object_new (GLOSS_TYPE_FIGURE_ROW, NULL);

  g_set_object (&self->actor, figures->actor);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), figures->actor != NULL);
  show (self, figures, of_quotes);

  return GTK_WIDGET (self);
}

GlossActor *
gloss_figure_row_get_actor (GlossFigureRow *self)
{
  g_return_val_if_fail (GLOSS_IS_FIGURE_ROW (self), NULL);

  return self->actor;
}
