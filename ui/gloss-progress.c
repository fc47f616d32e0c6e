/* gloss-progress.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-progress"

#include "gloss-progress.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gloss-message.h"
#include "gloss-spoken.h"

/* Milliseconds before the dialog is shown, and between two looks at the meter */
#define PATIENCE 400
#define INTERVAL 100

struct _GlossProgress
{
  /* Owned */
  char         *heading;
  GlossMeter   *meter;
  GCancellable *cancellable;
  guint         source;

  /* Weak: work goes on when the window is closed, and the dialog goes with the window */
  GtkWindow    *parent;
  GtkWidget    *dialog;
  GtkWidget    *bar;
};

static void
response_cb (GlossProgress *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_weak_pointer (&self->dialog);
  g_clear_handle_id (&self->source, g_source_remove);
}

static gboolean
tick_cb (gpointer user_data)
{
  GlossProgress *self = user_data;

  if (self->bar == NULL)
    {
      self->source = 0;
      return G_SOURCE_REMOVE;
    }

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), gloss_meter_get_fraction (self->meter));

  return G_SOURCE_CONTINUE;
}

static void
show_dialog (GlossProgress *self)
{
  AdwMessageDialog *dialog = gloss_message_new (self->parent, self->heading, NULL);
  GtkWidget *bar = gtk_progress_bar_new ();

  g_set_weak_pointer (&self->dialog, GTK_WIDGET (dialog));
  g_set_weak_pointer (&self->bar, bar);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->heading,
                                  -1);
  adw_message_dialog_set_extra_child (dialog, bar);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  gloss_spoken_name_keys (GTK_WIDGET (dialog));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A window that was closed lives on as long as somebody, such as the work, keeps it. */
static gboolean
is_open (GtkWindow *window)
{
  return window != NULL && gtk_widget_get_realized (GTK_WIDGET (window));
}

static gboolean
show_cb (gpointer user_data)
{
  GlossProgress *self = user_data;

  self->source = 0;
  if (is_open (self->parent))
    {
      show_dialog (self);
      self->source = g_timeout_add (INTERVAL, tick_cb, self);
    }

  return G_SOURCE_REMOVE;
}

/**
 * gloss_progress_new:
 * @parent: the window that waits; it may be destroyed before the work is done
 * @heading: what is being done
 * @meter: how far it is
 * @cancellable: cancelled when the reader has enough of it
 *
 * Returns: (transfer full): progress, to be freed when the work is done
 */
GlossProgress *
gloss_progress_new (GtkWindow    *parent,
                    const char   *heading,
                    GlossMeter   *meter,
                    GCancellable *cancellable)
{
  GlossProgress *self = g_new0 (GlossProgress, 1);

  g_set_weak_pointer (&self->parent, parent);
  self->heading = g_strdup (heading);
  self->meter = gloss_meter_ref (meter);
  self->cancellable = g_object_ref (cancellable);
  self->source = g_timeout_add (PATIENCE, show_cb, self);

  return self;
}

void
gloss_progress_free (GlossProgress *self)
{
  if (self == NULL)
    return;

  g_clear_handle_id (&self->source, g_source_remove);
  if (self->dialog != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->dialog, self);
      gtk_window_destroy (GTK_WINDOW (self->dialog));
    }
  g_clear_weak_pointer (&self->dialog);
  g_clear_weak_pointer (&self->bar);
  g_clear_weak_pointer (&self->parent);
  g_free (self->heading);
  gloss_meter_unref (self->meter);
  g_object_unref (self->cancellable);
  g_free (self);
}
