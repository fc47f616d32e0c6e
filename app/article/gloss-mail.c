/* gloss-mail.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-mail.h"

#include <string.h>

/* In bytes; what stands before the first empty line is no longer. */
#define MAX_HEADERS (16 * 1024)

/**
 * gloss_mail_find_content:
 * @text: a mail, or a part of one
 * @end: its end
 *
 * Returns: (transfer none) (nullable): where headers end and content begins;
 *   %NULL if they do not end
 */
const char *
gloss_mail_find_content (const char *text,
                         const char *end)
{
  const char *limit = text + MIN (end - text, MAX_HEADERS);
  const char *crlf = g_strstr_len (text, limit - text, "\r\n\r\n");
  const char *lf = g_strstr_len (text, limit - text, "\n\n");

  if (crlf != NULL && (lf == NULL || crlf < lf))
    return crlf + 4;

  return lf != NULL ? lf + 2 : NULL;
}

/**
 * gloss_mail_dup_header:
 * @headers: what stands before the content
 * @name: of the header
 *
 * Returns: (transfer full) (nullable): its value, with the lines that continue it
 */
char *
gloss_mail_dup_header (const char *headers,
                       const char *name)
{
  g_auto (GStrv) lines = g_strsplit (headers, "\n", -1);
  g_autoptr (GString) value = NULL;
  gsize length = strlen (name);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      if (value != NULL && (*lines[i] == ' ' || *lines[i] == '\t'))
        g_string_append (value, lines[i]);
      else if (value != NULL)
        break;
      else if (g_ascii_strncasecmp (lines[i], name, length) == 0 && lines[i][length] == ':')
        value = g_string_new (g_strstrip (lines[i] + length + 1));
    }

  return value != NULL ? g_string_free (g_steal_pointer (&value), FALSE) : NULL;
}
