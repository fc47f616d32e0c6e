/* gloss-page-correct.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the reader says about actors and quotes, at the place where they are met with. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include "gloss-corrector.h"
#include "gloss-fit.h"

static void
closed_cb (GlossPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
make_corrector (GlossPage *self)
{
  if (self->corrector != NULL)
    return;

  self->corrector = gloss_corrector_new (self);
  gtk_widget_set_parent (self->corrector, self->anchor);
  g_signal_connect_object (self->corrector, "closed",
                           G_CALLBACK (closed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * gloss_page_correct:
 * @self: a page
 * @item: an actor or a quote of the reading
 * @range: the place where the reader came upon it, which can be seen
 *
 * Asks what is wrong there.
 */
void
gloss_page_correct (GlossPage  *self,
                    GObject    *item,
                    GlossRange  range)
{
  GdkRectangle line = gloss_page_line_of (self, range, GLOSS_IS_QUOTE (item));

  gloss_page_hide_bar (self);
  gloss_page_hide_card (self);
  if (gloss_page_get_anchor (self) == NULL)
    return;

  make_corrector (self);
  gloss_corrector_edit (GLOSS_CORRECTOR (self->corrector), item, range);
  gloss_page_point_at (self, self->corrector, &line);
  gloss_fit_width (GTK_POPOVER (self->corrector));
  gtk_popover_popup (GTK_POPOVER (self->corrector));
  gtk_widget_grab_focus (self->corrector);
}

void
gloss_page_drop_corrector (GlossPage *self)
{
  g_clear_pointer (&self->corrector, gtk_widget_unparent);
}

/**
 * gloss_page_tell_step:
 * @self: a page
 * @said: whether there was a step at all
 *
 * Has the window tell what was just done, and offer to undo it.
 */
void
gloss_page_tell_step (GlossPage *self,
                      gboolean   said)
{
  if (said)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-step", NULL);
}

/* What is meant: who is named at the caret, else what is said there */
static void
correct_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossRange range = { 0, 0 };
  GObject *item = self->reading != NULL
    ? gloss_page_get_item_at (self, gloss_page_get_caret (self), &range)
    : NULL;

  if (item != NULL)
    gloss_page_correct (self, item, range);
  else
    gtk_widget_error_bell (widget);
}

/* The same name elsewhere tells what it is the name of. */
static GlossActorKind
guess_kind (GlossPage  *self,
            GlossRange  range)
{
  g_autofree char *words = gloss_text_dup_range (gloss_reading_get_text (self->reading), range);
  g_autofree char *wanted = g_utf8_casefold (words, -1);
  GListModel *actors = gloss_reading_get_actors (self->reading);
  guint n_actors = g_list_model_get_n_items (actors);

  for (guint i = 0; i < n_actors; i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (actors, i);
      g_autofree char *name = g_utf8_casefold (gloss_actor_get_name (actor), -1);

      if (g_str_equal (name, wanted))
        return gloss_actor_get_kind (actor);
    }
  return GLOSS_ACTOR_PERSON;
}

/* A selection becomes an actor, about whom more can be said at once; without
 * one, who is named at the caret stands out, or no longer does. */
static void
mark_actor_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossActor *actor;
  GlossRange range;

  if (self->reading == NULL)
    return;

  if (!gloss_page_get_selected_range (self, &range))
    {
      actor = gloss_reading_get_actor_at (self->reading, gloss_page_get_caret (self));
      gloss_page_set_selected_actor (self, actor == self->selected_actor ? NULL : actor);
      return;
    }
  gloss_page_set_caret (self, range.begin);
  gloss_reading_mark_actor (self->reading, range, guess_kind (self, range));
  actor = gloss_reading_get_actor_at (self->reading, range.begin);
  if (actor != NULL)
    gloss_page_correct (self, G_OBJECT (actor), range);
}

/* A selection that touches a quote gives it new edges; another one is a quote
 * of its own, whose speaker is asked for. */
static void
mark_quote_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossQuote *quote;
  GlossRange range;
  gboolean is_new;

  if (self->reading == NULL || !gloss_page_get_selected_range (self, &range))
    {
      gtk_widget_error_bell (widget);
      return;
    }
  is_new = gloss_reading_get_quote_in (self->reading, range) == NULL;
  gloss_page_set_caret (self, range.begin);
  if (!gloss_reading_mark_quote (self->reading, range))
    return;

  quote = gloss_reading_get_quote_at (self->reading, range.begin);
  if (is_new && quote != NULL)
    gloss_page_correct (self, G_OBJECT (quote), gloss_quote_get_range (quote));
}

/**
 * gloss_page_install_marking:
 * @widget_class: the class of the page
 */
void
gloss_page_install_marking (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "mark.correct", NULL, correct_action);
  gtk_widget_class_install_action (widget_class, "mark.actor", NULL, mark_actor_action);
  gtk_widget_class_install_action (widget_class, "mark.quote", NULL, mark_quote_action);
}
