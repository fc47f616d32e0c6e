/* gloss-window-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

/* Undoing never touches what was changed elsewhere meanwhile; then it says so. */
static void
tell_step (GlossWindow *self,
           const char  *done,
           guint        n_skipped)
{
  g_autofree char *skipped = NULL;

  if (n_skipped > 0)
    skipped = g_strdup_printf (ngettext ("%u note was changed elsewhere and stays as it is",
                                         "%u notes were changed elsewhere and stay as they are",
                                         n_skipped),
                               n_skipped);

  gloss_window_tell (self, skipped != NULL ? skipped : done, FALSE);
}

/**
 * gloss_window_undo:
 * @self: a window with an article
 *
 * Where no step is left, the last passage that was left out here comes back.
 */
void
gloss_window_undo (GlossWindow *self)
{
  GlossHistory *history = gloss_reading_get_history (self->reading);
  g_autofree char *done = NULL;
  guint n_skipped = 0;

  if (gloss_history_get_undo_label (history) == NULL)
    {
      gloss_window_put_back_last (self);
      return;
    }

  /* Translators: %s is what was done, such as “Highlight” */
  done = g_strdup_printf (_("Undone: %s"), gloss_history_get_undo_label (history));
  if (gloss_reading_undo (self->reading, &n_skipped))
    tell_step (self, done, n_skipped);
}

void
gloss_window_redo (GlossWindow *self)
{
  GlossHistory *history = gloss_reading_get_history (self->reading);
  g_autofree char *done = NULL;
  guint n_skipped = 0;

  /* Translators: %s is what was done, such as “Highlight” */
  done = g_strdup_printf (_("Done again: %s"), gloss_history_get_redo_label (history));
  if (gloss_reading_redo (self->reading, &n_skipped))
    tell_step (self, done, n_skipped);
}

/**
 * gloss_window_tell_step:
 * @self: a window
 *
 * Something went by a correction: says what it is called, and offers the way back.
 */
void
gloss_window_tell_step (GlossWindow *self)
{
  const char *label = self->reading != NULL
    ? gloss_history_get_undo_label (gloss_reading_get_history (self->reading))
    : NULL;

  if (label != NULL)
    gloss_window_tell (self, label, TRUE);
}
