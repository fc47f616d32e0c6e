/* gloss-page-find.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

/* No match has been gone to yet */
#define NO_MATCH G_MAXUINT

#define RADIUS 3

/* Folds one character to one, so that offsets in the folded text are offsets
 * in the text. Quotation marks are found as keyboards have them. */
static gunichar
fold (gunichar c)
{
  switch (c)
    {
    case 0x2018:
    case 0x2019:
      return '\'';

    case 0x201c:
    case 0x201d:
      return '"';

    case 0x03c2:   /* the sigma at the end of a word */
      return 0x03c3;

    default:
      return g_unichar_tolower (c);
    }
}

static gunichar *
fold_text (const char *utf8,
           gssize      n_bytes,
           glong      *n_chars)
{
  gunichar *folded = g_utf8_to_ucs4_fast (utf8, n_bytes, n_chars);

  for (glong i = 0; i < *n_chars; i++)
    folded[i] = fold (folded[i]);
  return folded;
}

/* How far the needle may be moved on after looking at a character: Horspool's
 * method, with the characters' low bits as the key. */
#define N_SKIPS 256

static void
init_skips (glong           skips[N_SKIPS],
            const gunichar *needle,
            glong           length)
{
  for (guint i = 0; i < N_SKIPS; i++)
    skips[i] = length;
  for (glong i = 0; i < length - 1; i++)
    skips[needle[i] % N_SKIPS] = length - 1 - i;
}

static void
find_all (GlossPageMarks *matches,
          const gunichar *hay,
          glong           n_hay,
          const gunichar *needle,
          glong           length)
{
  glong skips[N_SKIPS];
  glong at = 0;

  init_skips (skips, needle, length);
  while (at + length <= n_hay)
    {
      if (memcmp (hay + at, needle, (gsize) length * sizeof (gunichar)) == 0)
        {
          gloss_page_marks_add (matches, (GlossRange) { (guint) at, (guint) (at + length) }, NULL);
          at += length;
        }
      else
        {
          at += skips[hay[at + length - 1] % N_SKIPS];
        }
    }
}

/**
 * gloss_page_find:
 * @self: a page
 * @needle: (nullable): what to look for; nothing clears
 *
 * Marks all places where @needle stands, upper and lower case being the
 * same, diacritics being not.
 *
 * Returns: how many they are
 */
guint
gloss_page_find (GlossPage  *self,
                 const char *needle)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), 0);

  gloss_page_marks_clear (self->matches);
  self->current_match = NO_MATCH;
  if (self->reading != NULL && needle != NULL && *needle != '\0')
    {
      GlossText *text = gloss_reading_get_text (self->reading);
      glong n_hay;
      glong length;
      g_autofree gunichar *hay = fold_text (gloss_text_get_utf8 (text),
                                            (gssize) gloss_text_get_n_bytes (text), &n_hay);
      g_autofree gunichar *folded = fold_text (needle, -1, &length);

      find_all (self->matches, hay, n_hay, folded, length);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return gloss_page_marks_get_n (self->matches);
}

/* The first move goes to the match at or after the caret. */
static guint
choose_match (GlossPage *self,
              gboolean   backwards)
{
  guint n = gloss_page_marks_get_n (self->matches);
  guint near = self->current_match;

  if (near == NO_MATCH)
    {
      near = gloss_page_marks_first_from (self->matches, gloss_page_get_caret (self));
      return backwards ? (near + n - 1) % n : near % n;
    }
  return backwards ? (near + n - 1) % n : (near + 1) % n;
}

/**
 * gloss_page_find_next:
 * @self: a page
 * @backwards: whether to go towards the start
 *
 * Goes to the next match, round the ends of the text.
 *
 * Returns: the number of the match, from 1; 0 if there is none
 */
guint
gloss_page_find_next (GlossPage *self,
                      gboolean   backwards)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), 0);

  if (gloss_page_marks_get_n (self->matches) == 0)
    return 0;

  self->current_match = choose_match (self, backwards);
  gloss_page_go_to (self, gloss_page_marks_get (self->matches, self->current_match)->range);
  return self->current_match + 1;
}

void
gloss_page_draw_matches (GlossPage   *self,
                         GtkSnapshot *snapshot,
                         GlossRange   visible)
{
  guint n = gloss_page_marks_get_n (self->matches);
  guint first = n > 0 ? gloss_page_marks_first_from (self->matches, visible.begin) : 0;

  for (guint i = first; i < n; i++)
    {
      const GlossPageMark *mark = gloss_page_marks_get (self->matches, i);
      const GdkRGBA *color = i == self->current_match ? &self->colors.found_current
                                                      : &self->colors.found;
      g_autoptr (GArray) rects = NULL;

      if (mark->range.begin >= visible.end)
        return;
      rects = g_array_new (FALSE, FALSE, sizeof (GlossPageRect));
      gloss_page_add_rects (self, mark->range, rects);
      for (guint j = 0; j < rects->len; j++)
        gloss_page_fill_rounded (snapshot, &g_array_index (rects, GlossPageRect, j).area,
                                 RADIUS, RADIUS, color);
    }
}
