/* gloss-lower.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-lower.h"

#include <string.h>

/**
 * gloss_dup_lower:
 * @utf8: words
 * @length: how many bytes of them; -1 for all up to the zero
 *
 * Finds the same in every country: where Turkish is spoken, the small letter
 * of g_utf8_strdown() for an “I” has no dot.
 *
 * Returns: (transfer full): the words in small letters, code point for code point
 */
char *
gloss_dup_lower (const char *utf8,
                 gssize      length)
{
  const char *end = utf8 + (length < 0 ? strlen (utf8) : (gsize) length);
  GString *lower = g_string_sized_new ((gsize) (end - utf8));

  for (const char *p = utf8; p < end && *p != '\0'; p = g_utf8_next_char (p))
    g_string_append_unichar (lower, g_unichar_tolower (g_utf8_get_char (p)));

  return g_string_free (lower, FALSE);
}
