/* gloss-quote-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-quote-form"

#include "gloss-quote-form.h"

#include <glib/gi18n.h>

#include "gloss-actor-picker.h"
#include "gloss-fold-layout.h"
#include "gloss-page-private.h"
#include "gloss-tab-ring.h"

#define N_KINDS (GLOSS_QUOTE_INDIRECT + 1)

struct _GlossQuoteForm
{
  AdwBin      parent_instance;

  /* Borrowed: it owns the form */
  GlossPage  *page;

  /* Owned */
  GlossQuote *quote;

  guint       filling : 1;

  /* Template children */
  GtkWidget  *picker;
  GtkWidget  *kinds[N_KINDS];
  GtkWidget  *confirm;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossQuoteForm, gloss_quote_form, ADW_TYPE_BIN)

static GlossReading *
get_reading (GlossQuoteForm *self)
{
  return gloss_page_get_reading (self->page);
}

static void
picked_cb (GlossQuoteForm *self,
           GlossActor     *actor,
           const char     *name)
{
  gloss_reading_set_speaker (get_reading (self), self->quote, actor, name);
  g_signal_emit (self, signals[DONE], 0);
}

/* Both the button that goes up and the one that goes down say so. */
static void
kind_toggled_cb (GlossQuoteForm  *self,
                 GtkToggleButton *button)
{
  if (self->filling || !gtk_toggle_button_get_active (button))
    return;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      if (self->kinds[kind] == GTK_WIDGET (button))
        gloss_reading_retype_quote (get_reading (self), self->quote, (GlossQuoteKind) kind);
    }
}

static void
confirm_cb (GlossQuoteForm *self)
{
  gloss_reading_judge_quote (get_reading (self), self->quote, TRUE);
  g_signal_emit (self, signals[DONE], 0);
}

static void
reject_cb (GlossQuoteForm *self)
{
  gboolean said = gloss_reading_judge_quote (get_reading (self), self->quote, FALSE);

  g_signal_emit (self, signals[DONE], 0);
  gloss_page_tell_step (self->page, said);
}

/* The words are selected and have ends that can be dragged. */
static void
edges_cb (GlossQuoteForm *self)
{
  g_signal_emit (self, signals[DONE], 0);
  gloss_page_open_edges (self->page, self->quote);
}

static void
gloss_quote_form_dispose (GObject *object)
{
  GlossQuoteForm *self = GLOSS_QUOTE_FORM (object);

  g_clear_object (&self->quote);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_QUOTE_FORM);

  G_OBJECT_CLASS (gloss_quote_form_parent_class)->dispose (object);
}

static gboolean
gloss_quote_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GLOSS_QUOTE_FORM (widget)->picker);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-quote-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteForm, picker);
  gtk_widget_class_bind_template_child_full (widget_class, "direct", FALSE,
                                             G_STRUCT_OFFSET (GlossQuoteForm, kinds[GLOSS_QUOTE_DIRECT]));
  gtk_widget_class_bind_template_child_full (widget_class, "mixed", FALSE,
                                             G_STRUCT_OFFSET (GlossQuoteForm, kinds[GLOSS_QUOTE_MIXED]));
  gtk_widget_class_bind_template_child_full (widget_class, "indirect", FALSE,
                                             G_STRUCT_OFFSET (GlossQuoteForm, kinds[GLOSS_QUOTE_INDIRECT]));
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteForm, confirm);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, edges_cb);
  gtk_widget_class_bind_template_callback (widget_class, reject_cb);
}

static void
gloss_quote_form_class_init (GlossQuoteFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gloss_quote_form_dispose;
  GTK_WIDGET_CLASS (klass)->focus = gloss_tab_ring_pass;
  GTK_WIDGET_CLASS (klass)->grab_focus = gloss_quote_form_grab_focus;

  /**
   * GlossQuoteForm::done:
   * @self: a form
   */
  signals[DONE] = g_signal_new ("done", GLOSS_TYPE_QUOTE_FORM, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GLOSS_TYPE_ACTOR_PICKER);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gloss_quote_form_init (GlossQuoteForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_quote_form_new:
 * @page: where the quotes are; expected to outlive the form
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
gloss_quote_form_new (GlossPage *page)
{
  GlossQuoteForm *self = g_object_new (GLOSS_TYPE_QUOTE_FORM, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

void
gloss_quote_form_edit (GlossQuoteForm *self,
                       GlossQuote     *quote)
{
  g_return_if_fail (GLOSS_IS_QUOTE_FORM (self));

  g_set_object (&self->quote, quote);
  self->filling = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[gloss_quote_get_kind (quote)]), TRUE);
  gtk_widget_set_visible (self->confirm, gloss_quote_get_status (quote) == GLOSS_SUGGESTED);
  self->filling = FALSE;
  gloss_actor_picker_fill (GLOSS_ACTOR_PICKER (self->picker),
                           gloss_reading_get_actors (get_reading (self)),
                           gloss_quote_get_speaker (quote), TRUE);
}
