/* gloss-language.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-language.h"

#include <stdlib.h>
#include <string.h>

/* No function word in the table takes more bytes. */
#define MAX_BYTES 7

/* A text is in another language if it has at least so many of its function words, if they are at least one
 * word in so many, and if there are at least so many times as many as English ones, and more than of the next. */
#define MIN_WORDS      5
#define MIN_SHARE      7
#define TIMES_ENGLISH  3

enum
{
  EN = 1 << GLOSS_LANGUAGE_ENGLISH,
  DE = 1 << GLOSS_LANGUAGE_GERMAN,
  FR = 1 << GLOSS_LANGUAGE_FRENCH,
  ES = 1 << GLOSS_LANGUAGE_SPANISH,
};

typedef struct
{
  char   word[MAX_BYTES + 1];
  guint8 languages;
} FunctionWord;

typedef struct
{
  guint n_words;
  guint n_of[GLOSS_N_LANGUAGES];
} Counts;

/* Sorted by bytes. */
static const FunctionWord function_words[] = {
  { "a", EN | FR | ES },
  { "aber", DE },
  { "al", ES },
  { "als", DE },
  { "am", DE },
  { "an", EN | DE },
  { "and", EN },
  { "are", EN },
  { "as", EN },
  { "at", EN },
  { "au", FR },
  { "auch", DE },
  { "auf", DE },
  { "aus", DE },
  { "aux", FR },
  { "avec", FR },
  { "be", EN },
  { "been", EN },
  { "bei", DE },
  { "bis", DE },
  { "but", EN },
  { "by", EN },
  { "ce", FR },
  { "ces", FR },
  { "cette", FR },
  { "como", ES },
  { "con", ES },
  { "cuando", ES },
  { "dans", FR },
  { "das", DE },
  { "dass", DE },
  { "de", FR | ES },
  { "del", ES },
  { "dem", DE },
  { "den", DE },
  { "der", DE },
  { "des", DE | FR },
  { "desde", ES },
  { "die", DE },
  { "dijo", ES },
  { "du", FR },
  { "durch", DE },
  { "e", ES },
  { "ein", DE },
  { "eine", DE },
  { "einem", DE },
  { "einen", DE },
  { "einer", DE },
  { "el", ES },
  { "ella", ES },
  { "elle", FR },
  { "en", FR | ES },
  { "entre", ES },
  { "er", DE },
  { "era", ES },
  { "es", DE | ES },
  { "est", FR },
  { "esta", ES },
  { "este", ES },
  { "está", ES },
  { "et", FR },
  { "eux", FR },
  { "for", EN },
  { "from", EN },
  { "fue", ES },
  { "für", DE },
  { "ha", ES },
  { "habe", DE },
  { "haben", DE },
  { "had", EN },
  { "han", ES },
  { "has", EN },
  { "hasta", ES },
  { "hat", DE },
  { "have", EN },
  { "he", EN },
  { "her", EN },
  { "his", EN },
  { "ich", DE },
  { "if", EN },
  { "ihre", DE },
  { "il", FR },
  { "ils", FR },
  { "im", DE },
  { "in", EN | DE },
  { "is", EN },
  { "ist", DE },
  { "it", EN },
  { "its", EN },
  { "je", FR },
  { "kein", DE },
  { "la", FR | ES },
  { "las", ES },
  { "le", FR | ES },
  { "les", FR },
  { "leur", FR },
  { "lo", ES },
  { "lors", FR },
  { "los", ES },
  { "mais", FR },
  { "me", ES },
  { "mehr", DE },
  { "mit", DE },
  { "muy", ES },
  { "más", ES },
  { "nach", DE },
  { "ne", FR },
  { "nicht", DE },
  { "no", ES },
  { "noch", DE },
  { "nos", ES },
  { "not", EN },
  { "nous", FR },
  { "nur", DE },
  { "o", ES },
  { "oder", DE },
  { "of", EN },
  { "on", EN | FR },
  { "ont", FR },
  { "or", EN },
  { "ou", FR },
  { "our", EN },
  { "où", FR },
  { "par", FR },
  { "para", ES },
  { "pas", FR },
  { "pero", ES },
  { "plus", FR },
  { "por", ES },
  { "porque", ES },
  { "pour", FR },
  { "qu", FR },
  { "que", FR | ES },
  { "qui", FR },
  { "sa", FR },
  { "said", EN },
  { "se", FR | ES },
  { "según", ES },
  { "sein", DE },
  { "selon", FR },
  { "ser", ES },
  { "ses", FR },
  { "she", EN },
  { "sich", DE },
  { "sie", DE },
  { "sin", ES },
  { "sind", DE },
  { "sobre", ES },
  { "son", FR },
  { "sont", FR },
  { "su", ES },
  { "sur", FR },
  { "sus", ES },
  { "también", ES },
  { "that", EN },
  { "the", EN },
  { "their", EN },
  { "they", EN },
  { "this", EN },
  { "to", EN },
  { "um", DE },
  { "un", FR | ES },
  { "una", ES },
  { "und", DE },
  { "une", FR },
  { "uns", DE },
  { "vom", DE },
  { "von", DE },
  { "vor", DE },
  { "vous", FR },
  { "war", DE },
  { "was", EN | DE },
  { "we", EN },
  { "werden", DE },
  { "were", EN },
  { "what", EN },
  { "when", EN },
  { "which", EN },
  { "who", EN },
  { "wie", DE },
  { "will", EN },
  { "wir", DE },
  { "wird", DE },
  { "with", EN },
  { "would", EN },
  { "wurde", DE },
  { "y", ES },
  { "ya", ES },
  { "you", EN },
  { "zu", DE },
  { "zum", DE },
  { "zur", DE },
  { "à", FR },
  { "été", FR },
  { "être", FR },
  { "über", DE },
};

static int
compare_words (const void *key,
               const void *entry)
{
  return strcmp (key, ((const FunctionWord *) entry)->word);
}

static gboolean
is_letter (char c)
{
  return g_ascii_isalpha (c) || (guchar) c >= 0x80;
}

static void
count_word (Counts     *self,
            const char *word,
            gsize       n_bytes)
{
  char key[MAX_BYTES + 1];
  const FunctionWord *found;

  self->n_words++;
  if (n_bytes > MAX_BYTES)
    return;
  for (gsize i = 0; i < n_bytes; i++)
    key[i] = g_ascii_tolower (word[i]);
  key[n_bytes] = '\0';
  found = bsearch (key, function_words, G_N_ELEMENTS (function_words), sizeof *function_words, compare_words);
  if (found == NULL)
    return;
  for (guint i = GLOSS_LANGUAGE_ENGLISH; i < GLOSS_N_LANGUAGES; i++)
    self->n_of[i] += (found->languages >> i) & 1;
}

static GlossLanguage
decide (const Counts *self)
{
  guint n_english = self->n_of[GLOSS_LANGUAGE_ENGLISH];
  GlossLanguage best = GLOSS_LANGUAGE_ENGLISH;
  gboolean tied = FALSE;

  for (guint i = GLOSS_LANGUAGE_GERMAN; i < GLOSS_N_LANGUAGES; i++)
    {
      tied = self->n_of[i] == self->n_of[best] || (tied && self->n_of[i] < self->n_of[best]);
      if (self->n_of[i] > self->n_of[best])
        best = i;
    }
  if (tied || self->n_of[best] < MIN_WORDS || self->n_of[best] * MIN_SHARE < self->n_words)
    return GLOSS_LANGUAGE_UNKNOWN;
  if (best != GLOSS_LANGUAGE_ENGLISH && self->n_of[best] < TIMES_ENGLISH * n_english)
    return GLOSS_LANGUAGE_UNKNOWN;
  return best;
}

/**
 * gloss_language_guess:
 * @utf8: a text
 * @n_bytes: its length in bytes
 *
 * Counts the function words of each language over the whole text.
 *
 * Returns: the language that the words leave no doubt about, else unknown
 */
GlossLanguage
gloss_language_guess (const char *utf8,
                      gsize       n_bytes)
{
  Counts counts = { 0 };
  gsize begin = 0;

  for (gsize at = 0; at < n_bytes; at++)
    if (!is_letter (utf8[at]))
      {
        if (at > begin)
          count_word (&counts, utf8 + begin, at - begin);
        begin = at + 1;
      }
  if (n_bytes > begin)
    count_word (&counts, utf8 + begin, n_bytes - begin);
  return decide (&counts);
}

/**
 * gloss_language_from_tag:
 * @tag: (nullable): a BCP 47 tag
 *
 * Returns: the language that the tag names, unknown for others
 */
GlossLanguage
gloss_language_from_tag (const char *tag)
{
  static const char *const codes[GLOSS_N_LANGUAGES] = { NULL, "en", "de", "fr", "es" };

  if (tag == NULL || strlen (tag) < 2 || g_ascii_isalnum (tag[2]))
    return GLOSS_LANGUAGE_UNKNOWN;
  for (guint i = GLOSS_LANGUAGE_ENGLISH; i < GLOSS_N_LANGUAGES; i++)
    if (g_ascii_strncasecmp (tag, codes[i], 2) == 0)
      return i;
  return GLOSS_LANGUAGE_UNKNOWN;
}
