/* gloss-odt-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-odt-text.h"

#include "gloss-markup.h"

#include <string.h>

static gboolean
is_white (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\0';
}

static void
append_white (GString    *out,
              const char *text,
              const char *p)
{
  if (*p == '\t')
    g_string_append (out, "<text:tab/>");
  else if (*p == '\n')
    g_string_append (out, "<text:line-break/>");
  else if (p == text || is_white (p[-1]) || is_white (p[1]))
    g_string_append (out, "<text:s/>");
  else
    g_string_append_c (out, ' ');
}

/**
 * gloss_odt_append_text:
 * @out: (inout): where to
 * @text: any text
 *
 * Appends @text for within a paragraph. A space is an element where a reader
 * would take it away: beside another, and at either end of @text, since a
 * paragraph may begin or end there.
 */
void
gloss_odt_append_text (GString    *out,
                       const char *text)
{
  const char *p = text;

  while (*p != '\0')
    {
      gsize n_plain = strcspn (p, " \t\n");

      gloss_markup_append (out, p, (gssize) n_plain);
      p += n_plain;
      if (*p != '\0')
        append_white (out, text, p++);
    }
}

void
gloss_odt_append_paragraph (GString    *out,
                            const char *style,
                            const char *text)
{
  g_string_append_printf (out, "<text:p text:style-name=\"%s\">", style);
  gloss_odt_append_text (out, text);
  g_string_append (out, "</text:p>\n");
}
