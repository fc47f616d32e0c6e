/* gloss-utf8.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-utf8.h"

#include <string.h>

/* The first bytes, in steps of eight, that are ASCII without NUL. That a byte is 0 is seen from what it
 * borrows when 1 is taken from it: Alan Mycroft, 1987. */
static gsize
count_ascii (const char *utf8,
             gsize       length)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint64 tops = ones << 7;
  gsize i = 0;

  for (; i + sizeof (guint64) <= length; i += sizeof (guint64))
    {
      guint64 word;

      memcpy (&word, utf8 + i, sizeof word);
      if (((word | ((word - ones) & ~word)) & tops) != 0)
        break;
    }

  return i;
}

/* Up to where nothing is but characters of more than one byte, or fewer than eight of one */
static gsize
count_foreign (const char *utf8,
               gsize       length)
{
  gsize i = MIN (sizeof (guint64), length);

  while (i < length && (utf8[i] & 0x80) != 0)
    i++;

  return i;
}

/**
 * gloss_utf8_validate:
 * @utf8: (array length=length): bytes
 * @length: how many
 * @end: (out) (optional): where the first one stands that is not valid, or the end
 *
 * What g_utf8_validate_len() says, but several times as fast where most of it
 * is ASCII. A NUL is not valid.
 *
 * Returns: whether all of it is UTF-8
 */
gboolean
gloss_utf8_validate (const char  *utf8,
                     gsize        length,
                     const char **end)
{
  gsize i = 0;

  while ((i += count_ascii (utf8 + i, length - i)) < length)
    {
      gsize n = count_foreign (utf8 + i, length - i);

      if (!g_utf8_validate_len (utf8 + i, n, end))
        return FALSE;
      i += n;
    }
  if (end != NULL)
    *end = utf8 + length;

  return TRUE;
}
