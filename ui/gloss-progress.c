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
  GtkWindow    *parent;
  char         *heading;
  GlossMeter   *meter;
  GCancellable *cancellable;
  guint         source;

  /* Borrowed: a window lives until it is destroyed */
  GtkWidget    *dialog;
  GtkWidget    *bar;
};

static void
response_cb (GlossProgress *self)
{
  g_cancellable_cancel (self->cancellable);
  self->dialog = NULL;
  g_clear_handle_id (&self->source, g_source_remove);
}

static gboolean
tick_cb (gpointer user_data)
{
  GlossProgress *self = user_data;

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->bar), gloss_meter_get_fraction (self->meter));

  return G_SOURCE_CONTINUE;
}

static gboolean
show_cb (gpointer user_data)
{
  GlossProgress *self = user_data;
  AdwMessageDialog *dialog = gloss_message_new (self->parent, self->heading, NULL);

  self->dialog = GTK_WIDGET (dialog);
  self->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, self->heading,
                                  -1);
  adw_message_dialog_set_extra_child (dialog, self->bar);
  adw_message_dialog_add_response (dialog, "cancel", _("_Cancel"));
  adw_message_dialog_set_close_response (dialog, "cancel");
  gloss_spoken_name_keys (GTK_WIDGET (dialog));
  g_signal_connect_swapped (dialog, "response", G_CALLBACK (response_cb), self);
  gtk_window_present (GTK_WINDOW (dialog));
  self->source = g_timeout_add (INTERVAL, tick_cb, self);

  return G_SOURCE_REMOVE;
}

/**
 * gloss_progress_new:
 * @parent: the window that waits
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

  self->parent = g_object_ref (parent);
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
  g_object_unref (self->parent);
  g_free (self->heading);
  gloss_meter_unref (self->meter);
  g_object_unref (self->cancellable);
  g_free (self);
}
