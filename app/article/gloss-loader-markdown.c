/* gloss-loader-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <string.h>

#include "gloss-decode.h"
#include "gloss-front-matter.h"
#include "gloss-markdown-walk.h"

/* How much tells what a text is, in bytes. */
#define HEAD (16 * 1024)

/* The text behind the front matter; and behind a heading that only repeats the title of that. */
static const char *
skip_front_matter (const GlossFrontMatter *front,
                   const char             *text)
{
  const char *body = text + front->length;
  const char *line = body;
  g_autofree char *heading = NULL;
  gsize length;

  while (g_ascii_isspace (*line))
    line++;
  length = strcspn (line, "\r\n");
  if (front->title == NULL || !g_str_has_prefix (line, "# "))
    return body;

  heading = g_strstrip (g_strndup (line + 2, length - 2));

  return g_str_equal (heading, front->title) ? line + length : body;
}

static void
add_front_block (GlossArticleBuilder *builder,
                 GlossBlockKind       kind,
                 const char          *text)
{
  if (text == NULL)
    return;

  gloss_article_builder_add_block (builder, kind, text);
}

/* Returns what is known from it. */
static GlossMarkdownKnown
add_front_matter (GlossArticleBuilder    *builder,
                  const GlossFrontMatter *front)
{
  GlossMarkdownKnown known = 0;

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, front->title);
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, front->author);
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, front->published);
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, front->site);
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, front->language);

  if (front->author != NULL)
    known |= GLOSS_MARKDOWN_BYLINE;
  if (front->date != NULL)
    known |= GLOSS_MARKDOWN_DATE;
  /* Without a title of its own the article begins with its first block. */
  if (front->title == NULL)
    return known;

  add_front_block (builder, GLOSS_BLOCK_TITLE, front->title);
  add_front_block (builder, GLOSS_BLOCK_BYLINE, front->author);
  add_front_block (builder, GLOSS_BLOCK_DATELINE, front->date);

  return known | GLOSS_MARKDOWN_TITLE;
}

static gboolean
has_suffix_nocase (const char *name,
                   const char *suffix)
{
  gsize length = strlen (name);
  gsize n = strlen (suffix);

  return length > n && g_ascii_strcasecmp (name + length - n, suffix) == 0;
}

/* Text that begins with front matter or with a heading of this form is Markdown whatever its name. */
static gboolean
begins_like_markdown (const char *text,
                      gsize       length)
{
  g_autofree char *head = g_strndup (text, MIN (length, HEAD));
  g_autoptr (GlossFrontMatter) front = NULL;
  const char *p = head;

  if (g_str_has_prefix (p, "\xEF\xBB\xBF"))
    p += 3;
  if (g_str_has_prefix (p, "# ") && p[2] != '\0')
    return TRUE;
  if (!g_utf8_validate (p, -1, NULL))
    return FALSE;

  front = gloss_front_matter_parse (p, strlen (p));

  return front->length > 0;
}

static gboolean
matches_markdown (const GlossSource *source)
{
  static const char *const suffixes[] = { ".md", ".markdown", ".mdown", ".mkd", ".mdwn" };
  gsize length;
  const char *text = g_bytes_get_data (source->bytes, &length);

  if (length > 0 && begins_like_markdown (text, length))
    return TRUE;
  if (source->content_type != NULL && g_str_has_prefix (source->content_type, "text/markdown"))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (has_suffix_nocase (source->name, suffixes[i]))
      return TRUE;

  return FALSE;
}

/* What is too much for the parser is read as plain text: that takes any. */
static GlossArticle *
load_markdown (const GlossSource  *source,
               GCancellable       *cancellable,
               GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autoptr (GlossFrontMatter) front = NULL;
  g_autofree char *text = NULL;
  const char *body;
  gsize length;
  GlossMarkdownKnown known;

  text = gloss_decode (source, &length, error);
  if (text == NULL)
    return NULL;

  front = gloss_front_matter_parse (text, length);
  known = add_front_matter (builder, front);
  body = skip_front_matter (front, text);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "text/markdown");

  if (gloss_markdown_walk (builder, known, body, length - (body - text), cancellable))
    return gloss_source_end (source, builder, error);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  return gloss_loader_text.load (source, cancellable, error);
}

const GlossLoader gloss_loader_markdown = { "markdown", matches_markdown, load_markdown };
