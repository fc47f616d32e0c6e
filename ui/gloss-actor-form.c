/* gloss-actor-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-actor-form"

#include "gloss-actor-form.h"

#include <glib/gi18n.h>

#include "gloss-actor-picker.h"
#include "gloss-fold-layout.h"
#include "gloss-page-private.h"
#include "gloss-tab-ring.h"

#define N_KINDS (GLOSS_ACTOR_PLACE + 1)

struct _GlossActorForm
{
  AdwBin      parent_instance;

  /* Borrowed: it owns the form */
  GlossPage  *page;

  /* Owned */
  GlossActor *actor;

  GlossRange  mention;
  guint       filling : 1;

  /* Template children */
  GtkWidget  *name;
  GtkWidget  *kinds[N_KINDS];
  GtkWidget  *confirm;
  GtkWidget  *merge;
  GtkWidget  *split;
  GtkWidget  *reject;
  GtkWidget  *question;
  GtkWidget  *picker;
};

enum {
  DONE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossActorForm, gloss_actor_form, ADW_TYPE_BIN)

static GlossReading *
get_reading (GlossActorForm *self)
{
  return gloss_page_get_reading (self->page);
}

static void
show (GlossActorForm *self,
      const char     *page)
{
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))), page);
}

static void
rename_cb (GlossActorForm *self)
{
  gloss_reading_rename_actor (get_reading (self), self->actor,
                              gtk_editable_get_text (GTK_EDITABLE (self->name)));
  g_signal_emit (self, signals[DONE], 0);
}

/* Both the button that goes up and the one that goes down say so. */
static void
kind_toggled_cb (GlossActorForm  *self,
                 GtkToggleButton *button)
{
  if (self->filling || !gtk_toggle_button_get_active (button))
    return;

  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      if (self->kinds[kind] == GTK_WIDGET (button))
        gloss_reading_retype_actor (get_reading (self), self->actor, (GlossActorKind) kind);
    }
}

static void
confirm_cb (GlossActorForm *self)
{
  gloss_reading_judge_actor (get_reading (self), self->actor, TRUE);
  g_signal_emit (self, signals[DONE], 0);
}

static void
reject_cb (GlossActorForm *self)
{
  gboolean said = gloss_reading_judge_actor (get_reading (self), self->actor, FALSE);

  g_signal_emit (self, signals[DONE], 0);
  gloss_page_tell_step (self->page, said);
}

static void
merge_cb (GlossActorForm *self)
{
  g_autofree char *question = NULL;

  /* Translators: above a list of names; %s is the name of who is the same as one of them */
  question = g_strdup_printf (_("%s Is the Same As"), gloss_actor_get_name (self->actor));
  gtk_label_set_label (GTK_LABEL (self->question), question);
  gloss_actor_picker_fill (GLOSS_ACTOR_PICKER (self->picker),
                           gloss_reading_get_actors (get_reading (self)), self->actor, FALSE);
  show (self, "pick");
  gtk_widget_grab_focus (self->picker);
}

static void
picked_cb (GlossActorForm *self,
           GlossActor     *actor,
           const char     *name)
{
  gboolean said = gloss_reading_merge_actor (get_reading (self), self->actor, actor);

  g_signal_emit (self, signals[DONE], 0);
  gloss_page_tell_step (self->page, said);
}

static void
split_cb (GlossActorForm *self)
{
  gloss_reading_split_actor (get_reading (self), self->actor, self->mention.begin);
  g_signal_emit (self, signals[DONE], 0);
}

static void
gloss_actor_form_dispose (GObject *object)
{
  GlossActorForm *self = GLOSS_ACTOR_FORM (object);

  g_clear_object (&self->actor);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_ACTOR_FORM);

  G_OBJECT_CLASS (gloss_actor_form_parent_class)->dispose (object);
}

static gboolean
gloss_actor_form_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GLOSS_ACTOR_FORM (widget)->name);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-actor-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, name);
  gtk_widget_class_bind_template_child_full (widget_class, "person", FALSE,
                                             G_STRUCT_OFFSET (GlossActorForm, kinds[GLOSS_ACTOR_PERSON]));
  gtk_widget_class_bind_template_child_full (widget_class, "organization", FALSE,
                                             G_STRUCT_OFFSET (GlossActorForm, kinds[GLOSS_ACTOR_ORGANIZATION]));
  gtk_widget_class_bind_template_child_full (widget_class, "place", FALSE,
                                             G_STRUCT_OFFSET (GlossActorForm, kinds[GLOSS_ACTOR_PLACE]));
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, confirm);
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, merge);
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, split);
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, reject);
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, question);
  gtk_widget_class_bind_template_child (widget_class, GlossActorForm, picker);
  gtk_widget_class_bind_template_callback (widget_class, rename_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, confirm_cb);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_bind_template_callback (widget_class, split_cb);
  gtk_widget_class_bind_template_callback (widget_class, reject_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
}

static void
gloss_actor_form_class_init (GlossActorFormClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gloss_actor_form_dispose;
  GTK_WIDGET_CLASS (klass)->focus = gloss_tab_ring_pass;
  GTK_WIDGET_CLASS (klass)->grab_focus = gloss_actor_form_grab_focus;

  /**
   * GlossActorForm::done:
   * @self: a form
   */
  signals[DONE] = g_signal_new ("done", GLOSS_TYPE_ACTOR_FORM, G_SIGNAL_RUN_LAST,
                                0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_type_ensure (GLOSS_TYPE_ACTOR_PICKER);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
gloss_actor_form_init (GlossActorForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_actor_form_new:
 * @page: where the actors are; expected to outlive the form
 *
 * Returns: (transfer floating): an empty form
 */
GtkWidget *
gloss_actor_form_new (GlossPage *page)
{
  GlossActorForm *self = g_object_new (GLOSS_TYPE_ACTOR_FORM, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

/**
 * gloss_actor_form_edit:
 * @self: a form
 * @actor: who it is to be about
 * @mention: the place where the reader came upon them
 */
void
gloss_actor_form_edit (GlossActorForm *self,
                       GlossActor     *actor,
                       GlossRange      mention)
{
  GlossStatus status = gloss_actor_get_status (actor);

  g_return_if_fail (GLOSS_IS_ACTOR_FORM (self));

  g_set_object (&self->actor, actor);
  self->mention = mention;
  self->filling = TRUE;
  show (self, "form");
  gtk_editable_set_text (GTK_EDITABLE (self->name), gloss_actor_get_name (actor));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->kinds[gloss_actor_get_kind (actor)]), TRUE);
  gtk_widget_set_visible (self->confirm, status == GLOSS_SUGGESTED);
  gtk_widget_set_visible (self->split, gloss_actor_get_n_mentions (actor) > 1);
  self->filling = FALSE;
}
