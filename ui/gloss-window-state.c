/* gloss-window-state.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a window was, for the next time it is opened. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

/**
 * gloss_window_get_state:
 * @self: a window
 *
 * Returns: (transfer floating) (nullable): its article's address, its size and
 *   its pane, of type %GLOSS_WINDOW_STATE; %NULL if it shows no article
 */
GVariant *
gloss_window_get_state (GlossWindow *self)
{
  g_autofree char *uri = NULL;
  g_autofree char *list = NULL;
  int width;
  int height;

  g_return_val_if_fail (GLOSS_IS_WINDOW (self), NULL);

  if (self->file == NULL || self->reading == NULL)
    return NULL;

  uri = g_file_get_uri (self->file);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (self->side_pane, "visible-list", &list, NULL);

  return g_variant_new (GLOSS_WINDOW_STATE, uri, width, height,
                        gtk_window_is_maximized (GTK_WINDOW (self)), self->pane_wanted, list);
}

/**
 * gloss_window_restore:
 * @self: a window without an article that was not shown yet
 * @state: how one was
 *
 * Opens its article. If that has gone there is no error: the window is where
 * another can be chosen, or closes if it is not the only one.
 */
void
gloss_window_restore (GlossWindow *self,
                      GVariant    *state)
{
  g_autoptr (GFile) file = NULL;
  const char *uri;
  const char *list;
  int width;
  int height;
  gboolean maximized;
  gboolean pane;

  g_return_if_fail (GLOSS_IS_WINDOW (self));
  g_return_if_fail (g_variant_is_of_type (state, G_VARIANT_TYPE (GLOSS_WINDOW_STATE)));

  g_variant_get (state, "(&siibb&s)", &uri, &width, &height, &maximized, &pane, &list);
  gtk_window_set_default_size (GTK_WINDOW (self), width, height);
  if (maximized)
    gtk_window_maximize (GTK_WINDOW (self));
  else
    gtk_window_unmaximize (GTK_WINDOW (self));
  gloss_window_want_pane (self, pane, list);

  self->restoring = TRUE;
  file = g_file_new_for_uri (uri);
  gloss_window_open (self, file);
}
