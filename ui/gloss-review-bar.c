/* gloss-review-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-review-bar"

#include "gloss-review-bar.h"

#include <glib/gi18n.h>

#include "gloss-card-labels.h"
#include "gloss-fold-layout.h"
#include "gloss-review.h"
#include "gloss-wrap-box.h"

struct _GlossReviewBar
{
  AdwBin              parent_instance;

  /* Owned */
  GlossPage          *page;
  GlossReview        *review;
  GtkEventController *keys;  /* on the page, as long as the review lasts */

  /* Template children */
  GtkWidget          *what;
  GtkWidget          *left;
};

G_DEFINE_FINAL_TYPE (GlossReviewBar, gloss_review_bar, ADW_TYPE_BIN)

static char *
dup_what (GObject *item)
{
  g_autofree char *speaker = NULL;

  if (item == NULL)
    return g_strdup (_("Everything is reviewed"));
  if (GLOSS_IS_ACTOR (item))
    /* Translators: a suggestion to confirm or reject: a name, and what it is the name of */
    return g_strdup_printf (_("%s: %s"), gloss_actor_get_name (GLOSS_ACTOR (item)),
                            gloss_card_of_actor (GLOSS_ACTOR (item)));

  speaker = gloss_card_dup_speaker (GLOSS_QUOTE (item));
  /* Translators: a suggestion to confirm or reject: who says what */
  return g_strdup_printf (_("%s: %s"), speaker, gloss_quote_get_words (GLOSS_QUOTE (item)));
}

static void
show (GlossReviewBar *self)
{
  guint n_left = gloss_review_get_n_left (self->review);
  GlossRange range = gloss_review_get_range (self->review);
  g_autofree char *what = dup_what (gloss_review_get_item (self->review));
  g_autofree char *left = NULL;

  left = g_strdup_printf (ngettext ("%u suggestion left", "%u suggestions left", n_left), n_left);
  gtk_label_set_label (GTK_LABEL (self->what), what);
  gtk_label_set_label (GTK_LABEL (self->left), left);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.confirm", n_left > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.reject", n_left > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.next", n_left > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "review.previous", n_left > 1);
  if (!gloss_range_is_empty (range))
    gloss_page_go_to (self->page, range);
}

static void
judge_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GlossReviewBar *self = GLOSS_REVIEW_BAR (widget);

  gloss_review_judge (self->review, g_str_equal (action_name, "review.confirm"));
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossReviewBar *self = GLOSS_REVIEW_BAR (widget);

  gloss_review_move (self->review, g_str_equal (action_name, "review.previous"));
}

static void
stop_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  gloss_review_bar_stop (GLOSS_REVIEW_BAR (widget));
}

static const struct
{
  guint       keyval;
  const char *action;
} review_keys[] = {
  { GDK_KEY_Return, "review.confirm" },
  { GDK_KEY_KP_Enter, "review.confirm" },
  { GDK_KEY_Delete, "review.reject" },
  { GDK_KEY_KP_Delete, "review.reject" },
  { GDK_KEY_period, "review.next" },
  { GDK_KEY_comma, "review.previous" },
  { GDK_KEY_Escape, "review.stop" },
};

/* These keys mean something else on the page when nothing is reviewed. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                GlossReviewBar        *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  for (guint i = 0; i < G_N_ELEMENTS (review_keys); i++)
    {
      if (review_keys[i].keyval == keyval)
        {
          gtk_widget_activate_action (GTK_WIDGET (self), review_keys[i].action, NULL);
          return GDK_EVENT_STOP;
        }
    }
  return GDK_EVENT_PROPAGATE;
}

static void
gloss_review_bar_dispose (GObject *object)
{
  GlossReviewBar *self = GLOSS_REVIEW_BAR (object);

  g_clear_object (&self->review);
  g_clear_object (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_REVIEW_BAR);

  G_OBJECT_CLASS (gloss_review_bar_parent_class)->dispose (object);
}

static void
gloss_review_bar_class_init (GlossReviewBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_review_bar_dispose;
  gtk_widget_class_install_action (widget_class, "review.confirm", NULL, judge_action);
  gtk_widget_class_install_action (widget_class, "review.reject", NULL, judge_action);
  gtk_widget_class_install_action (widget_class, "review.next", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "review.previous", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "review.stop", NULL, stop_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "review.stop", NULL);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  g_type_ensure (GLOSS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-review-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossReviewBar, what);
  gtk_widget_class_bind_template_child (widget_class, GlossReviewBar, left);
}

static void
gloss_review_bar_init (GlossReviewBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_review_bar_start:
 * @self: the bar
 * @page: a page with an article
 *
 * Begins at the first suggestion of the article.
 */
void
gloss_review_bar_start (GlossReviewBar *self,
                        GlossPage      *page)
{
  g_return_if_fail (GLOSS_IS_REVIEW_BAR (self));

  gloss_review_bar_stop (self);
  g_set_object (&self->page, page);
  self->review = gloss_review_new (gloss_page_get_reading (page));
  g_signal_connect_object (self->review, "notify", G_CALLBACK (show), self, G_CONNECT_SWAPPED);

  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (self->keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (page), self->keys);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (page));
  show (self);
}

void
gloss_review_bar_stop (GlossReviewBar *self)
{
  g_return_if_fail (GLOSS_IS_REVIEW_BAR (self));

  if (self->review == NULL)
    return;

  gtk_widget_remove_controller (GTK_WIDGET (self->page), self->keys);
  self->keys = NULL;
  g_clear_object (&self->review);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}
