/* gloss-loader-news.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What newsrooms and their readers exchange in XML: told by its first element. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <string.h>

/* Before the first element there are declarations and comments. */
#define PROLOGUE (16 * 1024)

/* The next “<” that begins an element; NULL if there is none near */
static const char *
find_root (const char *text,
           const char *end)
{
  while (text < end && (text = memchr (text, '<', (gsize) (end - text))) != NULL)
    {
      if (text + 1 < end && g_ascii_isalpha (text[1]))
        return text + 1;
      if (end - text >= 4 && memcmp (text, "<!--", 4) == 0)
        {
          text = g_strstr_len (text, end - text, "-->");
          if (text == NULL)
            return NULL;
        }
      text++;
    }

  return NULL;
}

/* Whether it is XML whose first element is one of these; names are without prefixes */
static gboolean
begins_with (const GlossSource *source,
             const char *const  names[],
             guint              n_names)
{
  gsize size;
  const char *text = g_bytes_get_data (source->bytes, &size);
  const char *end;
  const char *root;
  gsize length = 0;

  if (size == 0)
    return FALSE;

  end = text + MIN (size, PROLOGUE);
  if (size >= 3 && memcmp (text, "\xEF\xBB\xBF", 3) == 0)
    text += 3;
  while (text < end && g_ascii_isspace (*text))
    text++;
  if (text == end || *text != '<')
    return FALSE;

  root = find_root (text, end);
  while (root != NULL && root + length < end && (g_ascii_isalnum (root[length]) || strchr (":-_.", root[length])))
    {
      if (root[length] == ':')
        {
          root += length + 1;
          length = 0;
        }
      else
        length++;
    }

  for (guint i = 0; root != NULL && i < n_names; i++)
    if (strlen (names[i]) == length && memcmp (root, names[i], length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
matches_feed (const GlossSource *source)
{
  static const char *const roots[] = { "rss", "feed", "RDF" };

  return begins_with (source, roots, G_N_ELEMENTS (roots));
}

static gboolean
matches_nitf (const GlossSource *source)
{
  static const char *const roots[] = { "nitf", "newsItem", "newsMessage" };

  return begins_with (source, roots, G_N_ELEMENTS (roots));
}

const GlossLoader gloss_loader_feed = { .id = "feed", .matches = matches_feed };

const GlossLoader gloss_loader_nitf = { .id = "nitf", .matches = matches_nitf };
