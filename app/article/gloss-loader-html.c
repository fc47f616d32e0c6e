/* gloss-loader-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <string.h>

/* A page may have comments and declarations before its first tag. */
#define PROLOGUE (16 * 1024)

static gboolean
has_prefix_nocase (const char *text,
                   gsize       length,
                   const char *prefix)
{
  gsize n = strlen (prefix);

  return length >= n && g_ascii_strncasecmp (text, prefix, n) == 0;
}

/* The bytes behind one comment or XML declaration; NULL if there is none or it has no end. */
static const char *
skip_one (const char *text,
          gsize       length,
          const char *open,
          const char *close)
{
  const char *end;

  if (!has_prefix_nocase (text, length, open))
    return NULL;

  end = g_strstr_len (text, length, close);

  return end != NULL ? end + strlen (close) : NULL;
}

/* Behind byte order mark, white space, comments and declarations */
static const char *
skip_prologue (const char *text,
               const char *end)
{
  const char *next = text;

  if (has_prefix_nocase (text, end - text, "\xEF\xBB\xBF"))
    next += 3;

  while (next != NULL)
    {
      text = next;
      while (text < end && g_ascii_isspace (*text))
        text++;

      next = skip_one (text, end - text, "<!--", "-->");
      if (next == NULL)
        next = skip_one (text, end - text, "<?xml", "?>");
    }

  return text;
}

static gboolean
begins_like_html (const char *text,
                  gsize       size)
{
  static const char *const tags[] = { "<!doctype html", "<html", "<head>", "<head ", "<body>", "<body " };
  const char *end = text + MIN (size, PROLOGUE);

  text = skip_prologue (text, end);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (has_prefix_nocase (text, end - text, tags[i]))
      return TRUE;

  return FALSE;
}

static gboolean
matches_html (const GlossSource *source)
{
  static const char *const suffixes[] = { ".html", ".htm", ".xhtml", ".shtml", ".xht" };
  gsize size;
  const char *text = g_bytes_get_data (source->bytes, &size);

  if (size == 0)
    return FALSE;
  if (begins_like_html (text, size))
    return TRUE;
  if (memchr (text, '<', size) == NULL)
    return FALSE;
  if (source->content_type != NULL && (g_str_has_prefix (source->content_type, "text/html") ||
                                       g_str_has_prefix (source->content_type, "application/xhtml")))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    {
      gsize length = strlen (source->name);
      gsize n = strlen (suffixes[i]);

      if (length > n && g_ascii_strcasecmp (source->name + length - n, suffixes[i]) == 0)
        return TRUE;
    }

  return FALSE;
}

const GlossLoader gloss_loader_html = { .id = "html", .matches = matches_html };
