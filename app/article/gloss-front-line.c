/* gloss-front-line.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-front-line.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/ustring.h>

/* Longer lines are sentences. */
#define MAX_LINE 120

/* A place and a weekday may stand before a date. */
#define MAX_COMMAS 3

static const char *const byline_words[] = {
  "By ", "BY ", "by ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "Door ", "Av ", "Af ",
};

/* Words of lower case that stand in names, and between them. */
static const char *const name_words[] = {
  "and", "in", "for", "at", "with", "und", "et", "y", "e", "en", "och", "og", "och", "&",
  "de", "del", "der", "den", "des", "di", "da", "do", "dos", "du", "la", "le", "van", "von", "vom",
  "zu", "zum", "zur", "ten", "ter", "af", "av", "bin", "ibn", "al", "el", "al-", "el-",
};

static const char *const date_labels[] = {
  "Published:", "Published on", "Published", "Posted:", "Posted on", "Posted",
  "Updated:", "Updated on", "Updated", "First published on", "First published", "Date:",
};

static const char *const languages[] = {
  "en", "de", "fr", "es", "it", "nl", "pt", "sv", "da", "nb", "fi", "pl", "cs", "ru", "uk", "el", "tr",
};

static const char *const patterns[] = {
  "d MMMM y", "MMMM d, y", "MMMM d y", "d. MMMM y", "d 'de' MMMM 'de' y",
  "EEEE d MMMM y", "EEEE d. MMMM y",
};

static gboolean
is_name_word (const char *word)
{
  gunichar c = g_utf8_get_char (word);

  if (g_unichar_isupper (c) || g_unichar_istitle (c) || g_unichar_type (c) == G_UNICODE_OTHER_LETTER)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (name_words); i++)
    if (g_str_equal (word, name_words[i]))
      return TRUE;

  return FALSE;
}

/* A full stop ends a sentence, but not behind “Jr.” and the like. */
static gboolean
ends_in_full_stop (const char *text)
{
  const char *space = strrchr (text, ' ');

  return g_str_has_suffix (text, ".") && space != NULL && strlen (space) > strlen (" Jr.") + 1;
}

/* Whether these are names, such as “Jane Roe in Vellby and Peter van Dam”, and no sentence. */
static gboolean
are_names (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  const char *last = text + strlen (text) - 1;

  if (strpbrk (text, "0123456789!?“”\"") != NULL || *last == ':' || *last == ',')
    return FALSE;
  if (ends_in_full_stop (text))
    return FALSE;
  if (!g_unichar_isupper (g_utf8_get_char (text)) &&
      g_unichar_type (g_utf8_get_char (text)) != G_UNICODE_OTHER_LETTER)
    return FALSE;

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !is_name_word (words[i]))
      return FALSE;

  return TRUE;
}

/**
 * gloss_front_line_parse_byline:
 * @line: a line without white space at its ends
 *
 * Knows “By Jane Roe”, and what stands for “by” in some other languages. What
 * follows must be capitalised as names are: “By the time they came” is none.
 *
 * Returns: (transfer full) (nullable): the names; %NULL if it is no byline
 */
char *
gloss_front_line_parse_byline (const char *line)
{
  if (strlen (line) > MAX_LINE)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (byline_words); i++)
    if (g_str_has_prefix (line, byline_words[i]))
      {
        g_autofree char *names = g_strdup (line + strlen (byline_words[i]));

        g_strstrip (names);

        return *names != '\0' && are_names (names) ? g_steal_pointer (&names) : NULL;
      }

  return NULL;
}

static const char *
skip_label (const char *line)
{
  for (guint i = 0; i < G_N_ELEMENTS (date_labels); i++)
    if (g_str_has_prefix (line, date_labels[i]))
      {
        const char *rest = line + strlen (date_labels[i]);

        while (*rest == ' ')
          rest++;
        return rest;
      }

  return line;
}

/* "2024-03-14", or the same with a time, as GLib reads it. */
static char *
parse_iso8601 (const char *text)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *full = NULL;
  g_autoptr (GDateTime) time = NULL;

  if (strlen (text) < 10 || text[4] != '-' || text[7] != '-')
    return NULL;

  full = strlen (text) == 10 ? g_strconcat (text, "T00:00:00", NULL) : g_strdup (text);
  if (full[10] == ' ')
    full[10] = 'T';
  time = g_date_time_new_from_iso8601 (full, utc);

  return time == NULL ? NULL
       : strlen (text) == 10 ? g_strdup (text)
                             : g_date_time_format_iso8601 (time);
}

/* "14.03.2024" and "14/3/2024"; where day and month could change places, it is no date we know. */
static char *
parse_numbers (const char *text)
{
  char separator = strpbrk (text, "./") != NULL ? *strpbrk (text, "./") : '\0';
  const char parts_by[] = { separator, '\0' };
  g_auto (GStrv) parts = separator != '\0' ? g_strsplit (text, parts_by, -1) : NULL;
  guint64 numbers[3];
  gboolean day_first;

  if (parts == NULL || g_strv_length (parts) != 3)
    return NULL;

  for (guint i = 0; i < 3; i++)
    if (!g_ascii_string_to_unsigned (parts[i], 10, 1, 9999, &numbers[i], NULL))
      return NULL;

  day_first = separator == '.' || numbers[0] > 12;
  if (!day_first && numbers[1] <= 12 && numbers[0] != numbers[1])
    return NULL;
  if (numbers[2] < 1000 ||
      !g_date_valid_dmy (MIN (numbers[day_first ? 0 : 1], 99), MIN (numbers[day_first ? 1 : 0], 99), numbers[2]))
    return NULL;

  return g_strdup_printf ("%04u-%02u-%02u", (guint) numbers[2],
                          (guint) numbers[day_first ? 1 : 0], (guint) numbers[day_first ? 0 : 1]);
}

/* The day if all of @text is a date in this pattern and language. */
static char *
parse_pattern (const UChar *text,
               int          length,
               const char  *language,
               const char  *pattern)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[32];
  int32_t end = 0;
  UDateFormat *format;
  UDate date;
  g_autoptr (GDateTime) time = NULL;

  u_uastrcpy (wide, pattern);
  format = udat_open (UDAT_PATTERN, UDAT_PATTERN, language, u"UTC", -1, wide, -1, &status);
  if (U_FAILURE (status))
    return NULL;

  udat_setLenient (format, FALSE);
  date = udat_parse (format, text, length, &end, &status);
  udat_close (format);
  if (U_FAILURE (status) || end != length)
    return NULL;

  time = g_date_time_new_from_unix_utc ((gint64) (date / 1000));
  if (time == NULL || g_date_time_get_year (time) < 1000)
    return NULL;

  return g_date_time_format (time, "%Y-%m-%d");
}

/* Whether it is worth asking: a word and one or two numbers, one of them a year. */
static gboolean
has_year_and_month_name (const char *text)
{
  guint n_digits = 0;
  guint n_letters = 0;
  guint run = 0;
  gboolean year = FALSE;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gboolean digit = g_ascii_isdigit (*p);

      n_digits += digit;
      n_letters += g_unichar_isalpha (g_utf8_get_char (p)) != FALSE;
      run = digit ? run + 1 : 0;
      year = year || run == 4;
    }

  return year && n_digits >= 5 && n_digits <= 6 && n_letters >= 3 && strlen (text) < 60;
}

static char *
parse_words (const char *text)
{
  UErrorCode status = U_ZERO_ERROR;
  UChar wide[MAX_LINE + 1];
  int32_t length = 0;

  if (!has_year_and_month_name (text))
    return NULL;

  u_strFromUTF8 (wide, MAX_LINE, &length, text, -1, &status);
  if (U_FAILURE (status))
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    for (guint j = 0; j < G_N_ELEMENTS (patterns); j++)
      {
        char *day = parse_pattern (wide, length, languages[i], patterns[j]);

        if (day != NULL)
          return day;
      }

  return NULL;
}

/**
 * gloss_front_line_parse_date:
 * @line: a line without white space at its ends
 * @iso8601: (out) (transfer full): the day, or the day and time, in ISO 8601
 *
 * Knows a date that stands alone, as words in the languages ICU has, or as
 * numbers that can be read in one way only; perhaps with a label, a place and
 * a weekday before it.
 *
 * Returns: whether all of the line is a date
 */
gboolean
gloss_front_line_parse_date (const char  *line,
                             char       **iso8601)
{
  const char *text = skip_label (line);

  *iso8601 = NULL;
  if (strlen (line) > MAX_LINE || strpbrk (line, "0123456789") == NULL)
    return FALSE;

  for (guint i = 0; i <= MAX_COMMAS && text != NULL; i++)
    {
      *iso8601 = parse_iso8601 (text);
      if (*iso8601 == NULL)
        *iso8601 = parse_numbers (text);
      if (*iso8601 == NULL)
        *iso8601 = parse_words (text);
      if (*iso8601 != NULL)
        return TRUE;

      text = strstr (text, ", ");
      text = text != NULL ? text + 2 : NULL;
    }

  return FALSE;
}
