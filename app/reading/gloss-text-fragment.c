/* gloss-text-fragment.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Links to words of a page, as the W3C community group's draft “URL Fragment Text Directives” has
 * them: #:~:text=[prefix-,]start[,end]. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-text-fragment.h"

#include <string.h>

/* Words up to so many bytes are given whole, longer ones by their ends. */
#define MOST_WHOLE 120
#define N_WORDS_OF_END 5
#define N_WORDS_BEFORE 3

static gboolean
is_word_char (gunichar character)
{
  return g_unichar_isalnum (character) || g_unichar_ismark (character);
}

/* Browsers look for whole words, and pages differ in their quotation marks. */
static char *
dup_core (const char *words)
{
  const char *begin = words;
  const char *end = words + strlen (words);

  while (begin < end && !is_word_char (g_utf8_get_char (begin)))
    begin = g_utf8_next_char (begin);
  while (end > begin)
    {
      const char *last = g_utf8_prev_char (end);

      if (is_word_char (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (begin, (gsize) (end - begin));
}

/* Hyphens and commas have a meaning between the parts. */
static char *
dup_escaped (const char *words)
{
  g_autoptr (GString) escaped = g_string_new (NULL);

  g_string_append_uri_escaped (escaped, words, NULL, FALSE);
  g_string_replace (escaped, "-", "%2D", 0);

  return g_strdup (escaped->str);
}

static const char *
after_words (const char *words,
             guint       n_words)
{
  const char *p = words;

  while (*p != '\0' && *p != '\n')
    {
      if (*p == ' ' && --n_words == 0)
        break;
      p = g_utf8_next_char (p);
    }

  return p;
}

/* The beginning of the last words before @end that are in one paragraph and not before @begin */
static const char *
before_words (const char *begin,
              const char *end,
              guint       n_words)
{
  const char *p = end;

  while (p > begin)
    {
      const char *last = g_utf8_prev_char (p);

      if (*last == '\n' || (*last == ' ' && --n_words == 0))
        break;
      p = last;
    }

  return p;
}

static guint
count (const char *text,
       const char *words)
{
  guint n = 0;
  const char *hit = text;

  while ((hit = strstr (hit, words)) != NULL)
    {
      n++;
      hit += strlen (words);
    }

  return n;
}

/* What stands before the words where they alone would not say which ones are meant */
static char *
dup_prefix (const GlossText *text,
            gsize            begin,
            const char      *words)
{
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *from;
  g_autofree char *before = NULL;

  if (count (utf8, words) < 2)
    return g_strdup ("");

  from = before_words (utf8, utf8 + begin, N_WORDS_BEFORE + 1);
  before = g_strndup (from, (gsize) (utf8 + begin - from));

  return dup_core (before);
}

/* start,end of what is long or in several paragraphs, else start alone */
static void
cut (const char  *words,
     char       **start,
     char       **end)
{
  const char *first_end;
  const char *last_begin;

  *end = NULL;
  *start = g_strdup (words);
  if (strlen (words) <= MOST_WHOLE && strchr (words, '\n') == NULL)
    return;

  first_end = after_words (words, N_WORDS_OF_END);
  last_begin = before_words (words, words + strlen (words), N_WORDS_OF_END);
  if (last_begin <= first_end)
    return;

  g_free (*start);
  *start = g_strndup (words, (gsize) (first_end - words));
  *end = g_strdup (last_begin);
}

static void
append_part (GString    *link,
             const char *before,
             const char *words,
             const char *after)
{
  g_autofree char *escaped = NULL;

  if (words == NULL || *words == '\0')
    return;

  escaped = dup_escaped (words);
  g_string_append (link, before);
  g_string_append (link, escaped);
  g_string_append (link, after);
}

static gboolean
is_web_address (const char *uri)
{
  g_autofree char *scheme = uri != NULL ? g_uri_parse_scheme (uri) : NULL;

  return g_strcmp0 (scheme, "http") == 0 || g_strcmp0 (scheme, "https") == 0;
}

/**
 * gloss_text_fragment_dup_link:
 * @uri: (nullable): the address of the article
 * @text: its text
 * @range: words in it
 *
 * Returns: (transfer full) (nullable): a link that opens the page and shows
 *   the words; %NULL for what is not on the web
 */
char *
gloss_text_fragment_dup_link (const char      *uri,
                              const GlossText *text,
                              GlossRange       range)
{
  g_autofree char *all = NULL;
  g_autofree char *words = NULL;
  g_autofree char *start = NULL;
  g_autofree char *end = NULL;
  g_autofree char *prefix = NULL;
  GString *link;

  if (!is_web_address (uri))
    return NULL;

  link = g_string_new (uri);
  all = gloss_text_dup_range (text, range);
  words = dup_core (all);
  if (*words == '\0')
    return g_string_free (link, FALSE);

  cut (words, &start, &end);
  prefix = dup_prefix (text, gloss_text_byte_of_offset (text, range.begin), words);
  g_string_append (link, strchr (uri, '#') != NULL ? ":~:text=" : "#:~:text=");
  append_part (link, "", prefix, "-,");
  append_part (link, "", start, "");
  append_part (link, ",", end, "");

  return g_string_free (link, FALSE);
}
