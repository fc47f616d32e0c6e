/* gloss-page-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Steps through the text of a page: by words, and by the punctuation between them. */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-words.h"

static gboolean
is_space (const GtkTextIter *iter)
{
  return g_unichar_isspace (gtk_text_iter_get_char (iter));
}

static gboolean
is_behind_space (const GtkTextIter *iter)
{
  GtkTextIter before = *iter;

  return gtk_text_iter_backward_char (&before) && is_space (&before);
}

/* No mark begins before a space or ends behind one. */
static gboolean
is_beside_space (const GtkTextIter *iter,
                 gboolean           end)
{
  return end ? is_behind_space (iter) : is_space (iter);
}

/**
 * gloss_page_step:
 * @iter: a place between two characters
 * @back: whether towards the beginning
 *
 * One letter, however many code points it is made of.
 *
 * Returns: whether there was one
 */
gboolean
gloss_page_step (GtkTextIter *iter,
                 gboolean     back)
{
  return back ? gtk_text_iter_backward_cursor_position (iter)
              : gtk_text_iter_forward_cursor_position (iter);
}

/**
 * gloss_page_leave_space:
 * @iter: where a mark is to begin or to end
 * @end: whether it ends there
 * @back: whether to look towards the beginning
 *
 * Goes on until no space is between it and the words of the mark.
 */
void
gloss_page_leave_space (GtkTextIter *iter,
                        gboolean     end,
                        gboolean     back)
{
  while (is_beside_space (iter, end) && gloss_page_step (iter, back))
    continue;
}

/* Over a word, or over the punctuation before or behind one */
void
gloss_page_skip_word (GtkTextIter *iter)
{
  while (is_space (iter) && gtk_text_iter_forward_char (iter))
    continue;
  if (gtk_text_iter_inside_word (iter))
    gtk_text_iter_forward_word_end (iter);
  else
    while (!gtk_text_iter_is_end (iter) && !is_space (iter) && !gtk_text_iter_inside_word (iter))
      gtk_text_iter_forward_char (iter);
}

void
gloss_page_skip_word_back (GtkTextIter *iter)
{
  GtkTextIter before;

  while (is_behind_space (iter))
    gtk_text_iter_backward_char (iter);
  if (gtk_text_iter_inside_word (iter) && !gtk_text_iter_starts_word (iter))
    {
      gtk_text_iter_backward_word_start (iter);
      return;
    }
  before = *iter;
  if (gtk_text_iter_backward_char (&before) && gtk_text_iter_inside_word (&before))
    {
      gtk_text_iter_backward_word_start (iter);
      return;
    }
  *iter = before;
  while (gtk_text_iter_backward_char (&before) && !is_space (&before) &&
         !gtk_text_iter_inside_word (&before))
    *iter = before;
}

/* The nearer end of the word that @iter is inside of */
void
gloss_page_snap_to_word (GtkTextIter *iter)
{
  GtkTextIter begin = *iter;
  GtkTextIter end = *iter;
  int offset = gtk_text_iter_get_offset (iter);

  if (!gtk_text_iter_inside_word (iter) || gtk_text_iter_starts_word (iter))
    return;

  gtk_text_iter_backward_word_start (&begin);
  gtk_text_iter_forward_word_end (&end);
  *iter = offset - gtk_text_iter_get_offset (&begin) < gtk_text_iter_get_offset (&end) - offset
    ? begin : end;
}
