/* gloss-markup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How any text is written into HTML and XML so that it stays text. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-markup.h"

#include <string.h>

/* XML 1.0 has no way at all to write other controls, and no noncharacters. */
static gboolean
is_allowed (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c < 0x7F) ||
         (c >= 0xA0 && (c & 0xFFFE) != 0xFFFE);
}

static void
append_char (GString  *out,
             gunichar  c)
{
  switch (c)
    {
    case '&':
      g_string_append (out, "&amp;");
      break;
    case '<':
      g_string_append (out, "&lt;");
      break;
    case '>':
      g_string_append (out, "&gt;");
      break;
    case '"':
      g_string_append (out, "&quot;");
      break;
    case '\'':
      g_string_append (out, "&#39;");
      break;
    case '\r':
      g_string_append (out, "&#13;");
      break;
    default:
      g_string_append_unichar (out, is_allowed (c) ? c : 0xFFFD);
    }
}

/**
 * gloss_markup_append:
 * @out: (inout): where to
 * @text: any text
 * @length: its bytes, or -1
 *
 * Appends @text for between tags and for between quotation marks.
 */
void
gloss_markup_append (GString    *out,
                     const char *text,
                     gssize      length)
{
  const char *end = text + (length < 0 ? strlen (text) : (gsize) length);
  const char *p;

  for (p = text; p < end; p = g_utf8_next_char (p))
    append_char (out, g_utf8_get_char (p));
}

void
gloss_markup_append_element (GString    *out,
                             const char *name,
                             const char *text)
{
  g_string_append_printf (out, "<%s>", name);
  gloss_markup_append (out, text, -1);
  g_string_append_printf (out, "</%s>", name);
}

/* Line feeds and tabs in a value would be read as spaces. */
void
gloss_markup_append_value (GString    *out,
                           const char *name,
                           const char *value)
{
  const char *p;

  g_string_append_printf (out, " %s=\"", name);
  for (p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == '\n' || *p == '\t')
        g_string_append_printf (out, "&#%d;", *p);
      else
        append_char (out, g_utf8_get_char (p));
    }
  g_string_append_c (out, '"');
}

/**
 * gloss_markup_is_safe_link:
 * @uri: (nullable): an address from anywhere
 *
 * Returns: whether following it opens a page or a letter and runs nothing
 */
gboolean
gloss_markup_is_safe_link (const char *uri)
{
  static const char *const schemes[] = { "http", "https", "mailto" };
  g_autofree char *scheme = uri != NULL ? g_uri_parse_scheme (uri) : NULL;
  guint i;

  for (i = 0; scheme != NULL && i < G_N_ELEMENTS (schemes); i++)
    {
      if (g_str_equal (scheme, schemes[i]))
        return TRUE;
    }

  return FALSE;
}
