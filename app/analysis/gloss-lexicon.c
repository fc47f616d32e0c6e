/* gloss-lexicon.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-lexicon-private.h"

#include <string.h>

/* More than any known word takes in lower case. */
#define MAX_BYTES 96

/* The hash that make-lexicon.py lays the table out by (FNV-1a, 32 bits). */
static guint32
hash_bytes (const char *bytes,
            gsize       n_bytes)
{
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < n_bytes; i++)
    hash = (hash ^ (guchar) bytes[i]) * 16777619u;
  return hash;
}

static GlossWord
look_up_lower (const char *word,
               gsize       n_bytes)
{
  guint mask = gloss_lexicon_n_slots - 1;

  for (guint at = hash_bytes (word, n_bytes) & mask;; at = (at + 1) & mask)
    {
      const GlossLexiconSlot *slot = &gloss_lexicon_slots[at];

      if (slot->word == NULL)
        return (GlossWord) { 0, 0, 0 };
      if (strncmp (slot->word, word, n_bytes) == 0 && slot->word[n_bytes] == '\0')
        return slot->entry;
    }
}

/* Lower case, with ’ as '. Returns the length, or 0 if the word is longer than any known one. */
static gsize
fold (const char *word,
      gsize       n_bytes,
      char       *folded)
{
  const char *end = word + n_bytes;
  gsize n = 0;

  for (const char *at = word; at < end; at = g_utf8_next_char (at))
    {
      gunichar c = (guchar) *at < 128 ? (gunichar) g_ascii_tolower (*at)
                                      : g_unichar_tolower (g_utf8_get_char (at));

      if (n + 6 >= MAX_BYTES)
        return 0;
      n += g_unichar_to_utf8 (c == 0x2019 ? '\'' : c, folded + n);
    }
  return n;
}

/**
 * gloss_lexicon_look_up:
 * @word: a word, or a few parted by one space each
 * @n_bytes: its length in bytes
 *
 * Looks a word up without regard to upper and lower case.
 *
 * Returns: what is known of the word; all zero if nothing is
 */
GlossWord
gloss_lexicon_look_up (const char *word,
                       gsize       n_bytes)
{
  char folded[MAX_BYTES];
  gsize n;

  if (n_bytes == 0 || n_bytes > gloss_lexicon_longest + 8)
    return (GlossWord) { 0, 0, 0 };
  n = fold (word, n_bytes, folded);
  return n > 0 ? look_up_lower (folded, n) : (GlossWord) { 0, 0, 0 };
}
