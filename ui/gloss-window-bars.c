/* gloss-window-bars.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The bars over the page that are there when they are asked for, and made then. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include "gloss-find-bar.h"
#include "gloss-review-bar.h"

static GlossFindBar *
ensure_find_bar (GlossWindow *self)
{
  if (adw_bin_get_child (self->find_bin) == NULL)
    adw_bin_set_child (self->find_bin, g_object_new (GLOSS_TYPE_FIND_BAR, "page", self->page, NULL));

  return GLOSS_FIND_BAR (adw_bin_get_child (self->find_bin));
}

/**
 * gloss_window_find:
 * @self: a window with an article
 * @needle: (nullable): what to look for; the reader types it else
 */
void
gloss_window_find (GlossWindow *self,
                   const char  *needle)
{
  gloss_find_bar_open (ensure_find_bar (self), needle);
}

/**
 * gloss_window_find_again:
 * @self: a window with an article
 * @backwards: the match before this one, not the next
 */
void
gloss_window_find_again (GlossWindow *self,
                         gboolean     backwards)
{
  gloss_find_bar_move (ensure_find_bar (self), backwards);
}

static GlossReviewBar *
ensure_review_bar (GlossWindow *self)
{
  if (adw_bin_get_child (self->review_bin) == NULL)
    adw_bin_set_child (self->review_bin, g_object_new (GLOSS_TYPE_REVIEW_BAR, NULL));

  return GLOSS_REVIEW_BAR (adw_bin_get_child (self->review_bin));
}

/**
 * gloss_window_review:
 * @self: a window with an article
 *
 * Begins the way through what the program found, to confirm or reject it.
 */
void
gloss_window_review (GlossWindow *self)
{
  gloss_review_bar_start (ensure_review_bar (self), self->page);
}

/**
 * gloss_window_stop_review:
 * @self: a window
 */
void
gloss_window_stop_review (GlossWindow *self)
{
  GtkWidget *bar = adw_bin_get_child (self->review_bin);

  if (bar != NULL)
    gloss_review_bar_stop (GLOSS_REVIEW_BAR (bar));
}
