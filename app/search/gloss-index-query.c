/* gloss-index-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index-query.h"

#include <string.h>

#define QUOTATION_MARKS "\"“”„«»"

static gboolean
is_quotation_mark (gunichar code)
{
  return g_utf8_strchr (QUOTATION_MARKS, -1, code) != NULL;
}

/* Without letters and digits there is nothing to look for, and FTS5 finds nothing at all. */
static gboolean
has_letters (const char *words)
{
  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static void
end_phrase (GString  *query,
            GString  *phrase,
            gboolean  is_beginning)
{
  if (has_letters (phrase->str))
    g_string_append_printf (query, "%s\"%s\"%s", query->len > 0 ? " " : "", phrase->str,
                            is_beginning ? "*" : "");
  g_string_truncate (phrase, 0);
}

/**
 * gloss_index_query_new:
 * @words: what somebody typed
 *
 * All the words have to be there; those in quotation marks beside each other.
 * The last word may be the beginning of one, as somebody may still be typing.
 * Nothing else has a meaning: signs of the query language are only signs.
 *
 * Returns: (transfer full) (nullable): the query in the language of FTS5; %NULL if nothing is
 *   asked for
 */
char *
gloss_index_query_new (const char *words)
{
  g_autoptr (GString) query = g_string_new (NULL);
  g_autoptr (GString) phrase = g_string_new (NULL);
  gboolean within = FALSE;

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar code = g_utf8_get_char (p);
      gboolean is_mark = is_quotation_mark (code);

      if (is_mark || (!within && g_unichar_isspace (code)))
        end_phrase (query, phrase, FALSE);
      else
        g_string_append_unichar (phrase, code);
      within ^= is_mark;
    }
  end_phrase (query, phrase, !within);

  return query->len > 0 ? g_string_free (g_steal_pointer (&query), FALSE) : NULL;
}
