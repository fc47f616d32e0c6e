/* gloss-html-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-meta.h"

#include <stdlib.h>
#include <string.h>

#include "gloss-front-line.h"
#include "gloss-lower.h"

/* In bytes; longer ones are text. */
#define MAX_DATE 120
#define MAX_NAME 160

#define FIRST_YEAR 1800
#define LAST_YEAR 2200

/* ISO 8601, and what looks like it but for a space or a missing colon. */
static char *
parse_iso (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time = NULL;
  gsize length = strlen (text);

  /* Programs fill in the year 1 where they know none. */
  if (length < 8 || !g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[3]) || atoi (text) < FIRST_YEAR)
    return NULL;
  if (length == 10 && text[4] == '-')
    {
      g_autofree char *noon = g_strconcat (text, "T12:00:00", NULL);

      time = g_date_time_new_from_iso8601 (noon, utc);

      return time != NULL ? g_strdup (text) : NULL;
    }

  time = g_date_time_new_from_iso8601 (text, utc);
  if (time == NULL && length > 10 && text[4] == '-' && text[7] == '-')
    {
      g_autofree char *day = g_strndup (text, 10);

      return parse_iso (day);
    }

  return time != NULL ? g_date_time_format (time, "%Y-%m-%dT%H:%M:%S%:z") : NULL;
}

/* 1 to 12 for a word that begins with the name of a month, else 0. */
static int
find_month (const char *word,
            gsize       length)
{
  static const char *const months[] = {
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  };

  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    if (length >= 3 && length <= strlen (months[i]) + 1 &&
        g_ascii_strncasecmp (word, months[i], MIN (length, 3)) == 0)
      return (int) i + 1;

  return 0;
}

/* “Mon, 18 Nov 2019 16:07:38 -0600”, “01:38:07 PM IST Nov 20, 2019”: the day among other things. */
static char *
parse_words (const char *text)
{
  int day = 0, month = 0, year = 0;

  for (const char *p = text; *p != '\0';)
    {
      gsize n = 0;

      if (g_ascii_isdigit (*p))
        {
          n = strspn (p, "0123456789");
          if (n == 4 && year == 0)
            year = atoi (p);
          else if (n <= 2 && day == 0 && p[n] != ':' && (p == text || p[-1] != ':'))
            day = atoi (p);
        }
      else if (g_ascii_isalpha (*p))
        {
          while (g_ascii_isalpha (p[n]))
            n++;
          if (month == 0)
            month = find_month (p, n);
        }
      p += MAX (n, 1);
    }

  if (month == 0 || year < FIRST_YEAR || year > LAST_YEAR || !g_date_valid_dmy (day, month, year))
    return NULL;

  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}

/**
 * gloss_html_parse_date:
 * @text: a date as a page gives it
 *
 * Returns: (transfer full) (nullable): the day, or the day and time, in ISO 8601
 */
char *
gloss_html_parse_date (const char *text)
{
  g_autofree char *stripped = NULL;
  g_autofree char *day = NULL;
  char *iso;

  if (strlen (text) > MAX_DATE)
    return NULL;

  stripped = g_strstrip (g_strdup (text));
  iso = parse_iso (stripped);
  if (iso == NULL && gloss_front_line_parse_date (stripped, &day))
    iso = g_steal_pointer (&day);

  return iso != NULL ? iso : parse_words (stripped);
}

static gboolean
is_address (const char *text)
{
  return strstr (text, "://") != NULL || *text == '@' || *text == '/' || g_str_has_prefix (text, "www.");
}

/**
 * gloss_html_clean_name:
 * @text: who wrote an article, as a page gives it
 *
 * Returns: (transfer full) (nullable): the name without “By”; %NULL if it is none
 */
char *
gloss_html_clean_name (const char *text)
{
  static const char *const prefixes[] = {
    "by ", "by:", "posted by ", "written by ", "author:", "text:", "текст:", "автор:", "von ", "par ", "por ",
  };
  g_autofree char *name = g_strstrip (g_strdup (text));
  g_autofree char *folded = NULL;
  gsize skip = 0;

  if (*name == '\0' || strlen (name) > MAX_NAME || is_address (name))
    return NULL;

  folded = gloss_dup_lower (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (skip == 0 && g_str_has_prefix (folded, prefixes[i]))
      skip = strlen (prefixes[i]);

  g_strstrip (memmove (name, name + skip, strlen (name + skip) + 1));

  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

/* The words of a title, without case and marks. */
static GHashTable *
split_words (const char *text)
{
  GHashTable *words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autoptr (GString) word = g_string_new (NULL);

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && g_unichar_isalnum (c))
        {
          g_string_append_unichar (word, c);
          continue;
        }
      if (word->len > 0)
        g_hash_table_add (words, g_strdup (word->str));
      g_string_truncate (word, 0);
      if (c == 0)
        return words;
    }
}

/**
 * gloss_html_likeness:
 * @a: a title
 * @b: another
 *
 * Returns: the share of the words of the shorter that the other has, 0 to 1
 */
double
gloss_html_likeness (const char *a,
                     const char *b)
{
  g_autoptr (GHashTable) one = split_words (a);
  g_autoptr (GHashTable) two = split_words (b);
  GHashTable *small = g_hash_table_size (one) < g_hash_table_size (two) ? one : two;
  GHashTable *large = small == one ? two : one;
  GHashTableIter iter;
  gpointer word;
  guint n_common = 0;

  g_hash_table_iter_init (&iter, small);
  while (g_hash_table_iter_next (&iter, &word, NULL))
    n_common += g_hash_table_contains (large, word);

  return g_hash_table_size (small) > 0 ? (double) n_common / g_hash_table_size (small) : 0;
}
