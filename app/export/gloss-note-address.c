/* gloss-note-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Addresses among the words of a note. The parser of Markdown finds them too, but each version of it others:
 * md4c 0.4.8 takes the square of the length for that, and 0.5.2 knows no ports, no brackets and no letters
 * other than those of English, and ends an address at a comma. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-note-address.h"

#include <string.h>

static gboolean
is_in_host (gunichar c)
{
  return g_unichar_isalnum (c) || c == '-' || c == '.' || c == ':';
}

static gboolean
is_in_path (gunichar c)
{
  return c > ' ' && !g_unichar_isspace (c) && g_utf8_strchr ("<>\"“”„«»", -1, c) == NULL;
}

static const char *
skip (const char *p,
      gboolean (*is_in)(gunichar c))
{
  while (*p != '\0' && is_in (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);

  return p;
}

/* Returns: where the web begins in @text, or %NULL */
static const char *
find_scheme (const char  *text,
             const char **host)
{
  for (const char *p = text; (p = strstr (p, "http")) != NULL; p += strlen ("http"))
    {
      const char *colon = p + strlen (p[strlen ("http")] == 's' ? "https" : "http");

      if (!g_str_has_prefix (colon, "://"))
        continue;
      if (p > text && g_unichar_isalnum (g_utf8_get_char (g_utf8_prev_char (p))))
        continue;
      *host = colon + strlen ("://");
      return p;
    }

  return NULL;
}

/* Returns: how many more brackets are closed than opened */
static int
count_unpaired (const char *begin,
                const char *end,
                char        opening,
                char        closing)
{
  int n = 0;

  for (const char *p = begin; p < end; p++)
    n += (*p == closing) - (*p == opening);

  return n;
}

/* What ends a sentence ends no address, nor does a bracket that began before it. */
static const char *
trim_end (const char *begin,
          const char *end)
{
  int n_round = count_unpaired (begin, end, '(', ')');
  int n_square = count_unpaired (begin, end, '[', ']');

  for (; end > begin; end--)
    {
      if (end[-1] == ')' && n_round > 0)
        n_round--;
      else if (end[-1] == ']' && n_square > 0)
        n_square--;
      else if (strchr (".,:;!?'", end[-1]) == NULL)
        break;
    }

  return end;
}

/* Returns: where the address ends whose host begins at @host, or @host if there is none */
static const char *
find_end (const char *host)
{
  const char *end = skip (host, is_in_host);
  const char *dot = memchr (host, '.', trim_end (host, end) - host);

  if (dot == NULL || dot == host)
    return host;
  if (*end == '/' || *end == '?' || *end == '#')
    end = skip (end, is_in_path);

  return trim_end (host, end);
}

/**
 * gloss_note_find_address:
 * @text: words in valid UTF-8, of which none is markup
 * @begin: (out): where the first address in them begins
 * @end: (out): where it ends
 *
 * Returns: whether there is one
 */
gboolean
gloss_note_find_address (const char  *text,
                         const char **begin,
                         const char **end)
{
  const char *host;

  while ((*begin = find_scheme (text, &host)) != NULL)
    {
      *end = find_end (host);
      if (*end > host)
        return TRUE;
      text = host;
    }

  return FALSE;
}
