/* gloss-window-focus.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where the keys go: from one part of the window to the next, and back to the page. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#define N_PARTS 3

static gboolean
has_focus (GlossWindow *self,
           GtkWidget   *part)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));

  return focus != NULL && (focus == part || gtk_widget_is_ancestor (focus, part));
}

static gboolean
is_reading (GlossWindow *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "article") == 0;
}

/* The page, the pane beside it, the header bar; what cannot be seen takes no keys. */
static gboolean
enter (GlossWindow *self,
       guint        part)
{
  if (part == 0)
    return is_reading (self) && gtk_widget_grab_focus (GTK_WIDGET (self->page));
  if (part == 1)
    return is_reading (self) && adw_flap_get_reveal_flap (self->flap)
           && gtk_widget_grab_focus (GTK_WIDGET (self->side_pane));

  return gtk_widget_child_focus (self->header_bar, GTK_DIR_TAB_FORWARD);
}

static guint
find_part (GlossWindow *self)
{
  if (has_focus (self, GTK_WIDGET (self->side_pane)))
    return 1;

  return has_focus (self, self->header_bar) ? 2 : 0;
}

/* Not all the rows of a long list are on the way. */
static gboolean
next_part (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  GlossWindow *self = GLOSS_WINDOW (widget);
  guint step = (guint) g_variant_get_int32 (arguments);
  guint part = find_part (self);

  for (guint i = 1; i < N_PARTS; i++)
    {
      if (enter (self, (part + i * step) % N_PARTS))
        return GDK_EVENT_STOP;
    }

  return GDK_EVENT_PROPAGATE;
}

/* What nothing else had a use for leads back to the text. */
static gboolean
escape (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  GlossWindow *self = GLOSS_WINDOW (widget);

  if (!is_reading (self) || has_focus (self, GTK_WIDGET (self->page)))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  g_action_group_activate_action (G_ACTION_GROUP (self), "uncover-page", NULL);

  return GDK_EVENT_STOP;
}

/**
 * gloss_window_show_list:
 * @self: a window with an article
 * @list: one of the lists of the side pane
 *
 * Where the pane comes to stand over the page, the keys go to it as well.
 */
void
gloss_window_show_list (GlossWindow *self,
                        const char  *list)
{
  g_object_set (self->side_pane, "visible-list", list, NULL);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  if (self->narrow)
    enter (self, 1);
}

/**
 * gloss_window_leave_pane:
 * @self: a window whose pane is about to go
 *
 * Takes the keys back to the page, if they are in the pane.
 */
void
gloss_window_leave_pane (GlossWindow *self)
{
  if (has_focus (self, GTK_WIDGET (self->side_pane)))
    gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

/**
 * gloss_window_install_focus_keys:
 * @widget_class: the class of the window
 */
void
gloss_window_install_focus_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, 0, next_part, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F6, GDK_SHIFT_MASK, next_part, "i", N_PARTS - 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
}
