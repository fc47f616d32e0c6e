/* gloss-news.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-news.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-html-charset.h"

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

/**
 * gloss_news_begins_with:
 * @source: a source
 * @names: names of elements, without prefixes
 * @n_names: how many
 *
 * Returns: whether it is XML whose first element is one of these
 */
gboolean
gloss_news_begins_with (const GlossSource *source,
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

/**
 * gloss_news_parse:
 * @source: a document of XML
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the document
 */
GlossXml *
gloss_news_parse (const GlossSource  *source,
                  GError            **error)
{
  g_autoptr (GError) cause = NULL;
  gsize length;
  g_autofree char *text = gloss_html_decode (source, &length, error);
  GlossXml *xml;

  if (text == NULL)
    return NULL;

  xml = gloss_xml_new (text, length, &cause);
  if (xml == NULL)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                 /* Translators: the first %s is the name of a file, the second says what is wrong in it */
                 _("“%s” is damaged: %s"), source->name, cause->message);

  return xml;
}

void
gloss_news_add_block (GlossArticleBuilder *builder,
                      GlossBlockKind       kind,
                      const char          *text)
{
  if (text == NULL)
    return;

  gloss_article_builder_add_block (builder, kind, text);
}
