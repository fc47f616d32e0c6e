/* gloss-window-correct.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The reader corrects what was taken for the article: leaves paragraphs out, and puts them back. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-config.h"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-left-out-window.h"
#include "gloss-page-private.h"

/* The window, and what it shows while this goes on */
typedef struct
{
  GWeakRef      window;
  GlossReading *reading;
} Correction;

static Correction *
correction_start (GlossWindow *window)
{
  Correction *self = g_new0 (Correction, 1);

  g_weak_ref_init (&self->window, window);
  self->reading = g_object_ref (window->reading);
  window->correcting = TRUE;
  gloss_window_update_actions (window);

  return self;
}

static void
correction_free (Correction *self)
{
  g_weak_ref_clear (&self->window);
  g_object_unref (self->reading);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Correction, correction_free)

/* Returns: (transfer full) (nullable): the window, if it still shows the article */
static GlossWindow *
correction_end (Correction *self)
{
  g_autoptr (GlossWindow) window = g_weak_ref_get (&self->window);

  if (window == NULL)
    return NULL;

  window->correcting = FALSE;
  gloss_window_update_actions (window);

  return window->reading == self->reading ? g_steal_pointer (&window) : NULL;
}

static guint
get_n_left_out (GlossReading *reading)
{
  return gloss_entry_get_n_left_out (gloss_reading_get_entry (reading));
}

static guint
count_unplaced (GlossReading *reading)
{
  return gloss_placement_count (gloss_reading_get_notes (reading)).n_unplaced;
}

/* Returns: the beginning of the first line that is not the same in both, in code points */
static guint
find_change (GlossReading *before,
             GlossReading *after)
{
  const char *was = gloss_text_get_utf8 (gloss_reading_get_text (before));
  const char *now = gloss_text_get_utf8 (gloss_reading_get_text (after));
  const char *line = now;

  for (const char *p = now; *p != '\0' && *p == *was; p++, was++)
    {
      if (*p == '\n')
        line = p + 1;
    }

  return (guint) g_utf8_pointer_to_offset (now, line);
}

/* The text above the change stays where it is on the screen, and that below it as near as can be. */
static guint
move_position (guint position,
               guint change,
               guint n_before,
               guint n_after)
{
  if (position <= change)
    return position;

  return MAX ((gint64) position + n_after - n_before, change);
}

static void
show_corrected (GlossWindow  *self,
                GlossReading *reading,
                const GError *warning)
{
  guint n_before = gloss_text_get_n_chars (gloss_reading_get_text (self->reading));
  guint n_after = gloss_text_get_n_chars (gloss_reading_get_text (reading));
  guint change = find_change (self->reading, reading);
  guint position = move_position (gloss_page_get_position (self->page), change, n_before, n_after);

  gloss_window_set_reading (self, reading, warning != NULL ? warning->message : NULL);
  gloss_page_set_caret (self->page, change);
  gloss_page_set_position (self->page, position);
}

static char *
dup_told (guint n_left_out,
          guint n_lost)
{
  if (n_lost > 0)
    return g_strdup_printf (ngettext ("Left out; %u note has lost its place",
                                      "Left out; %u notes have lost their place", n_lost), n_lost);

  return g_strdup_printf (ngettext ("%u paragraph left out", "%u paragraphs left out", n_left_out), n_left_out);
}

/* Whatever notes were on the words are shown in the list, and come back with the words. */
static void
tell_left_out (GlossWindow *self,
               guint        n_before,
               guint        n_unplaced_before)
{
  guint n_left_out = get_n_left_out (self->reading) - n_before;
  guint n_unplaced = count_unplaced (self->reading);
  g_autofree char *text = NULL;

  if (n_left_out == 0)
    return;

  g_array_append_val (self->left_out_steps, n_before);
  gloss_window_update_actions (self);
  text = dup_told (n_left_out, n_unplaced - MIN (n_unplaced, n_unplaced_before));
  gloss_window_tell_way_back (self, text, "win.put-back", g_variant_new ("(uu)", n_before, n_left_out));
}

/* The last step is undone when as much is left out as before it. After anything else that was put back
 * the steps say nothing any more. */
static void
take_back_step (GlossWindow *self)
{
  GArray *steps = self->left_out_steps;
  guint n = get_n_left_out (self->reading);

  if (steps->len > 0 && g_array_index (steps, guint, steps->len - 1) == n)
    g_array_set_size (steps, steps->len - 1);
  else
    g_array_set_size (steps, 0);
  gloss_window_update_actions (self);
}

static void
tell_put_back (GlossWindow *self,
               guint        n)
{
  g_autofree char *text = g_strdup_printf (ngettext ("%u paragraph put back", "%u paragraphs put back", n), n);

  take_back_step (self);
  gloss_window_tell (self, text, FALSE);
}

static void
corrected_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Correction) correction = user_data;
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossReading) reading = gloss_session_open_finish (GLOSS_SESSION (source), result, &warning, &error);
  g_autoptr (GlossWindow) self = correction_end (correction);
  guint n_before = get_n_left_out (correction->reading);

  if (self == NULL)
    return;
  if (reading == NULL)
    {
      gloss_window_tell (self, error->message, FALSE);
      return;
    }

  show_corrected (self, reading, warning);
  if (get_n_left_out (reading) < n_before)
    tell_put_back (self, n_before - get_n_left_out (reading));
  else
    tell_left_out (self, n_before, count_unplaced (correction->reading));
}

/* Where part of the article is hidden, only the paragraph at the caret can be seen to be meant. */
void
gloss_window_leave_out (GlossWindow *self)
{
  guint caret = gloss_page_get_caret (self->page);
  GlossRange range = { caret, caret };

  if (gloss_page_get_mode (self->page) == GLOSS_MODE_ALL)
    gloss_page_get_selected_range (self->page, &range);

  gloss_session_leave_out_async (self->session, self->reading, range, NULL, corrected_cb, correction_start (self));
}

/**
 * gloss_window_put_back:
 * @self: the window
 * @first: of what is left out
 * @n: how many from there on
 */
void
gloss_window_put_back (GlossWindow *self,
                       guint        first,
                       guint        n)
{
  gloss_session_put_back_async (self->session, self->reading, first, n, NULL, corrected_cb, correction_start (self));
}

void
gloss_window_show_left_out (GlossWindow *self)
{
  gtk_window_present (gloss_left_out_window_new (self));
}

/**
 * gloss_window_can_put_back_last:
 * @self: the window
 *
 * Leaving out is not in the history of the notes, which begins anew with the
 * text, but people expect one way back from both.
 *
 * Returns: whether something was left out here that was not put back
 */
gboolean
gloss_window_can_put_back_last (GlossWindow *self)
{
  return self->reading != NULL && self->left_out_steps->len > 0 && !self->correcting;
}

/**
 * gloss_window_put_back_last:
 * @self: a window that can
 */
void
gloss_window_put_back_last (GlossWindow *self)
{
  guint first;

  g_return_if_fail (gloss_window_can_put_back_last (self));

  first = g_array_index (self->left_out_steps, guint, self->left_out_steps->len - 1);
  if (first < get_n_left_out (self->reading))
    gloss_window_put_back (self, first, get_n_left_out (self->reading) - first);
}

static const char *
get_entry_id (GlossReading *reading)
{
  GlossEntry *entry = reading != NULL ? gloss_reading_get_entry (reading) : NULL;

  return entry != NULL ? gloss_entry_get_id (entry) : NULL;
}

/**
 * gloss_window_forget_left_out:
 * @self: the window
 * @next: (nullable): what it shows next
 *
 * With another article there is no way back to what was left out of this one.
 */
void
gloss_window_forget_left_out (GlossWindow  *self,
                              GlossReading *next)
{
  if (g_strcmp0 (get_entry_id (self->reading), get_entry_id (next)) != 0)
    g_array_set_size (self->left_out_steps, 0);
}
