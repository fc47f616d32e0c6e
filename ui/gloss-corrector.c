/* gloss-corrector.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-corrector"

#include "gloss-corrector.h"

#include <glib/gi18n.h>

#include "gloss-actor-form.h"
#include "gloss-quote-form.h"
#include "gloss-tab-ring.h"

#define WIDTH 280

struct _GlossCorrector
{
  GtkPopover  parent_instance;

  /* Children */
  GtkWidget  *actor_form;
  GtkWidget  *quote_form;
};

G_DEFINE_FINAL_TYPE (GlossCorrector, gloss_corrector, GTK_TYPE_POPOVER)

static gboolean
gloss_corrector_grab_focus (GtkWidget *widget)
{
  GlossCorrector *self = GLOSS_CORRECTOR (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->actor_form) ? self->actor_form
                                                                          : self->quote_form);
}

static void
gloss_corrector_class_init (GlossCorrectorClass *klass)
{
  GTK_WIDGET_CLASS (klass)->grab_focus = gloss_corrector_grab_focus;
}

static void
gloss_corrector_init (GlossCorrector *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "corrector");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  /* Translators: a card in which a mistake is corrected; a verb */
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Correct"),
                                  -1);
}

/**
 * gloss_corrector_new:
 * @page: where the mistakes are; expected to outlive it
 *
 * Returns: (transfer floating): an empty popover
 */
GtkWidget *
gloss_corrector_new (GlossPage *page)
{
  GlossCorrector *self = g_object_new (GLOSS_TYPE_CORRECTOR, NULL);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *clamp = adw_clamp_new ();

  self->actor_form = gloss_actor_form_new (page);
  self->quote_form = gloss_quote_form_new (page);
  gtk_widget_set_hexpand (self->actor_form, TRUE);
  gtk_widget_set_hexpand (self->quote_form, TRUE);
  g_signal_connect_object (self->actor_form, "done",
                           G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->quote_form, "done",
                           G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (box, WIDTH, -1);
  gtk_box_append (GTK_BOX (box), self->actor_form);
  gtk_box_append (GTK_BOX (box), self->quote_form);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_popover_set_child (GTK_POPOVER (self), clamp);
  gloss_tab_ring_add (GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

/**
 * gloss_corrector_edit:
 * @self: the popover
 * @item: a GlossActor or a GlossQuote
 * @range: where the reader came upon it
 */
void
gloss_corrector_edit (GlossCorrector *self,
                      GObject        *item,
                      GlossRange      range)
{
  gboolean is_actor = GLOSS_IS_ACTOR (item);

  g_return_if_fail (GLOSS_IS_CORRECTOR (self));

  gtk_widget_set_visible (self->actor_form, is_actor);
  gtk_widget_set_visible (self->quote_form, !is_actor);
  if (is_actor)
    gloss_actor_form_edit (GLOSS_ACTOR_FORM (self->actor_form), GLOSS_ACTOR (item), range);
  else
    gloss_quote_form_edit (GLOSS_QUOTE_FORM (self->quote_form), GLOSS_QUOTE (item));
}
