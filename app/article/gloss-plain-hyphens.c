/* gloss-plain-hyphens.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-plain.h"

#include "gloss-lower.h"

#define HYPHEN 0x2010
#define SOFT_HYPHEN 0x00AD
#define EM_DASH 0x2014

/* If one wrapped line in so many ends in a hyphen, words were divided as a rule. */
#define LINES_PER_HYPHEN 20

/* Longer ones are no words, and would make the look-up slow. */
#define MAX_WORD 64

typedef enum
{
  JOIN_SPACE,
  JOIN_NOTHING,
  JOIN_DROP_HYPHEN,
} Join;

/* Behind these a hyphen stands for a word that comes later: “two- and three-day”. */
static const char *const conjunctions[] = {
  "and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e", "ed", "en", "of", "och", "og", "i",
};

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || c == HYPHEN;
}

/* The letters, and hyphens within, that end at @end. */
static const char *
begin_of_word (const char *begin,
               const char *end)
{
  const char *p = end;

  while (p > begin)
    {
      const char *last = g_utf8_prev_char (p);
      gunichar c = g_utf8_get_char (last);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
        break;
      p = last;
    }

  return p;
}

static const char *
end_of_word (const char *p,
             const char *end)
{
  while (p < end)
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalpha (c) && !g_unichar_ismark (c))
        break;
      p = g_utf8_next_char (p);
    }

  return p;
}

/* "har-" and "bour" as "harbour", in lower case; NULL if these are no two halves of a word. */
static char *
dup_whole_word (const GlossPlain *self,
                const GlossLine  *line,
                const GlossLine  *next)
{
  const char *hyphen = g_utf8_prev_char (self->text + line->end);
  const char *begin = begin_of_word (self->text + line->begin, hyphen);
  const char *second = self->text + next->begin;
  const char *end = end_of_word (second, self->text + next->end);
  g_autofree char *word = NULL;

  if (begin == hyphen || end == second || (hyphen - begin) + (end - second) > MAX_WORD)
    return NULL;

  word = g_strdup_printf ("%.*s%.*s", (int) (hyphen - begin), begin, (int) (end - second), second);

  return gloss_dup_lower (word, -1);
}

static gboolean
begins_with_conjunction (const GlossPlain *self,
                         const GlossLine  *line)
{
  const char *begin = self->text + line->begin;
  gsize length = end_of_word (begin, self->text + line->end) - begin;
  g_autofree char *word = length <= MAX_WORD ? g_strndup (begin, length) : NULL;

  if (word == NULL)
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (conjunctions); i++)
    if (g_str_equal (word, conjunctions[i]))
      return TRUE;

  return FALSE;
}

/* What stands before the hyphen at the end of @line; 0 where there is no hyphen, or nothing before it */
static gunichar
char_before_hyphen (const GlossPlain *self,
                    const GlossLine  *line)
{
  const char *hyphen = g_utf8_prev_char (self->text + line->end);

  if (!is_hyphen (g_utf8_get_char (hyphen)) || hyphen == self->text + line->begin)
    return 0;

  return g_utf8_get_char (g_utf8_prev_char (hyphen));
}

/* Whether a word of lower-case letters may have been divided between the two lines. */
static gboolean
may_be_divided (const GlossPlain *self,
                const GlossLine  *line,
                const GlossLine  *next)
{
  return g_unichar_islower (char_before_hyphen (self, line)) &&
         g_unichar_islower (gloss_plain_first_char (self, next)) &&
         !begins_with_conjunction (self, next);
}

/* Counts the words of the text that are among the candidates. */
static void
count_words (const GlossPlain *self)
{
  const char *end = self->text + self->length;

  for (const char *p = self->text; p < end;)
    {
      const char *word_end = end_of_word (p, end);
      g_autofree char *word = NULL;
      gpointer key, count;

      if (word_end == p || word_end - p > MAX_WORD)
        {
          p = word_end == p ? g_utf8_next_char (p) : word_end;
          continue;
        }

      word = gloss_dup_lower (p, word_end - p);
      if (g_hash_table_lookup_extended (self->hyphens, word, &key, &count))
        g_hash_table_insert (self->hyphens, g_strdup (word), GUINT_TO_POINTER (GPOINTER_TO_UINT (count) + 1));
      p = word_end;
    }
}

/**
 * gloss_plain_find_hyphens:
 * @self: a plain text that has a margin
 *
 * Finds out which of the words that a hyphen at the end of a line divides are
 * whole ones: those that stand undivided elsewhere in the text; or all, where
 * words were divided as a rule.
 */
void
gloss_plain_find_hyphens (GlossPlain *self)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_divided = 0;

  for (guint i = 0; i + 1 < self->n_lines; i++)
    if (may_be_divided (self, &self->lines[i], &self->lines[i + 1]))
      {
        char *word = dup_whole_word (self, &self->lines[i], &self->lines[i + 1]);

        n_divided++;
        if (word != NULL)
          g_hash_table_insert (words, word, GUINT_TO_POINTER (0));
      }

  if (n_divided == 0)
    return;

  self->hyphens = g_steal_pointer (&words);
  self->divides_words = n_divided * LINES_PER_HYPHEN >= self->n_lines && n_divided > 1;
  if (!self->divides_words)
    count_words (self);
}

static gboolean
is_whole_word (const GlossPlain *self,
               const GlossLine  *line,
               const GlossLine  *next)
{
  g_autofree char *word = NULL;

  if (self->hyphens == NULL || !may_be_divided (self, line, next))
    return FALSE;
  if (self->divides_words)
    return TRUE;

  word = dup_whole_word (self, line, next);

  return word != NULL && g_hash_table_lookup (self->hyphens, word) != NULL;
}

/* Two dashes, or one long one, right behind a word. */
static gboolean
ends_in_tight_dash (const GlossPlain *self,
                    const GlossLine  *line)
{
  const char *begin = self->text + line->begin;
  const char *last = g_utf8_prev_char (self->text + line->end);
  gunichar c = g_utf8_get_char (last);

  if (last > begin && c == '-' && last[-1] == '-')
    last--;
  else if (c != EM_DASH)
    return FALSE;

  return last > begin && !g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (last)));
}

/* Chinese and Japanese have no spaces; Korean has. */
static gboolean
is_unspaced (gunichar c)
{
  return g_unichar_iswide (c) && g_unichar_get_script (c) != G_UNICODE_SCRIPT_HANGUL;
}

/**
 * gloss_plain_needs_space:
 * @last: the last character of a line
 * @first: the first one of the next
 *
 * Returns: whether a space takes the place of the line end: not in Chinese and Japanese
 */
gboolean
gloss_plain_needs_space (gunichar last,
                         gunichar first)
{
  return !is_unspaced (last) || !is_unspaced (first);
}

static Join
choose_join (const GlossPlain *self,
             const GlossLine  *line,
             const GlossLine  *next)
{
  gunichar last = gloss_plain_last_char (self, line);
  gunichar first = gloss_plain_first_char (self, next);
  gunichar before = char_before_hyphen (self, line);

  if (last == SOFT_HYPHEN)
    return JOIN_DROP_HYPHEN;
  if (!gloss_plain_needs_space (last, first))
    return JOIN_NOTHING;
  if (ends_in_tight_dash (self, line))
    return JOIN_NOTHING;
  if (before == 0 || begins_with_conjunction (self, next))
    return JOIN_SPACE;
  if (is_whole_word (self, line, next))
    return JOIN_DROP_HYPHEN;

  return g_unichar_isalnum (before) && g_unichar_isalnum (first) ? JOIN_NOTHING : JOIN_SPACE;
}

/**
 * gloss_plain_append_joined:
 * @self: a plain text
 * @joined: the lines before
 * @line: the line to add, the one behind those in @joined
 *
 * A space takes the place of the line end, but not in a divided word, at a
 * dash without spaces, or between the characters of Chinese and Japanese.
 */
void
gloss_plain_append_joined (const GlossPlain *self,
                           GString          *joined,
                           guint             line)
{
  const GlossLine *next = &self->lines[line];

  if (joined->len > 0)
    {
      const GlossLine *before = next - 1;
      Join join = choose_join (self, before, next);
      const char *last = g_utf8_prev_char (self->text + before->end);

      if (join == JOIN_SPACE)
        g_string_append_c (joined, ' ');
      else if (join == JOIN_DROP_HYPHEN)
        g_string_truncate (joined, joined->len - (self->text + before->end - last));
    }

  g_string_append_len (joined, self->text + next->begin, next->end - next->begin);
}
