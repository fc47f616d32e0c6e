/* gloss-parse-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-html-blocks.h"
#include "gloss-html-charset.h"
#include "gloss-html-load.h"
#include "gloss-html-meta.h"
#include "gloss-html-page.h"

/* With less text, in characters without white space, a page has no article. */
#define MIN_ARTICLE 140

static void
set_metadata (GlossArticleBuilder *builder,
              const GlossHtmlMeta *meta)
{
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, meta->title);
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, meta->byline);
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, meta->published);
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, meta->site);
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, meta->language);

  if (meta->title == NULL)
    return;

  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, meta->title);
}

static gboolean
is_web_scheme (const char *scheme)
{
  return g_str_equal (scheme, "http") || g_str_equal (scheme, "https");
}

static gboolean
is_web_address (const char *uri)
{
  return uri != NULL && (g_str_has_prefix (uri, "http:") || g_str_has_prefix (uri, "https:"));
}

/* What links start from: the page's address, or what its first <base> makes of that. */
static GUri *
find_base (const GlossHtmlTree *tree,
           const char          *address)
{
  g_autoptr (GUri) page = address != NULL ? g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL) : NULL;

  for (guint i = 0; i < tree->n_nodes; i++)
    {
      const char *href = NULL;
      g_autoptr (GUri) base = NULL;

      if (tree->nodes[i].tag == GLOSS_HTML_BASE)
        href = gloss_html_tree_attr (tree, i, GLOSS_HTML_ATTR_HREF);
      if (href == NULL)
        continue;

      base = g_uri_parse_relative (page, href, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL);
      if (base != NULL && is_web_scheme (g_uri_get_scheme (base)))
        return g_steal_pointer (&base);
      break;
    }

  return g_steal_pointer (&page);
}

static guint
emit_blocks (const GlossHtmlPage *page,
             const GArray        *blocks,
             const char          *address,
             GlossArticleBuilder *builder)
{
  g_autoptr (GUri) base = find_base (page->tree, address);
  guint chars = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      if (block->dropped)
        continue;
      gloss_html_blocks_emit (page, block, base, builder);
      chars += block->chars;
    }

  return chars;
}

static GArray *
find_roots (GlossHtmlPage *page,
            gboolean       whole)
{
  guint n_chars;
  guint body;
  GArray *roots;

  if (!whole)
    return gloss_html_page_find_article (page, &n_chars);

  gloss_html_page_measure (page, GLOSS_HTML_LENIENT);
  body = gloss_html_tree_find (page->tree, GLOSS_HTML_BODY);
  roots = g_array_new (FALSE, FALSE, sizeof (guint));
  g_array_append_val (roots, body);

  return roots;
}

/* Returns how much text there is in the article, in characters. */
static guint
read_page (const GlossSource   *source,
           const GlossHtmlTree *tree,
           GlossArticleBuilder *builder)
{
  g_autoptr (GlossHtmlMeta) meta = gloss_html_meta_new (tree, source->uri);
  g_autoptr (GlossHtmlPage) page = gloss_html_page_new (tree);
  g_autoptr (GArray) roots = find_roots (page, source->whole);
  g_autoptr (GArray) blocks = gloss_html_blocks_collect (page, roots, source->whole);

  set_metadata (builder, meta);
  if (!source->whole)
    gloss_html_blocks_sift (page, blocks, meta->title);

  return emit_blocks (page, blocks, is_web_address (source->uri) ? source->uri : meta->uri, builder);
}

/**
 * gloss_html_load:
 * @kept: the source as it was opened
 * @page: the page that is in it
 * @address: (nullable): where the page is from, if that is not where @kept is from
 * @type: what @kept is, a MIME type
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the article on the page
 */
GlossArticle *
gloss_html_load (const GlossSource  *kept,
                 const GlossSource  *page,
                 const char         *address,
                 const char         *type,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (kept);
  g_autoptr (GlossHtmlTree) tree = NULL;
  g_autofree char *text = NULL;
  GlossSource located = *page;
  gsize length;
  guint n_chars;

  text = gloss_html_decode (page, &length, error);
  if (text == NULL)
    return NULL;

  if (is_web_address (address))
    located.uri = address;
  tree = gloss_html_tree_new (text, length);
  n_chars = read_page (&located, tree, builder);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, type);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  if (n_chars < MIN_ARTICLE && !page->whole)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NO_ARTICLE,
                   /* Translators: %s is the name of a file or an address */
                   _("There is no article on the page “%s”."), kept->name);
      return NULL;
    }

  return gloss_source_end (kept, builder, error);
}

/**
 * gloss_html_add_page:
 * @builder: takes the blocks
 * @html: (array length=length): a page, or a piece of one, in UTF-8
 * @length: its length in bytes
 * @address: (nullable): where the page is from, from which its links start
 *
 * Adds all of a page: for what is known to hold nothing but text.
 */
void
gloss_html_add_page (GlossArticleBuilder *builder,
                     const char          *html,
                     gsize                length,
                     const char          *address)
{
  g_autoptr (GlossHtmlTree) tree = gloss_html_tree_new (html, length);
  g_autoptr (GlossHtmlPage) page = gloss_html_page_new (tree);
  g_autoptr (GArray) roots = find_roots (page, TRUE);
  g_autoptr (GArray) blocks = gloss_html_blocks_collect (page, roots, TRUE);

  emit_blocks (page, blocks, address, builder);
}

GlossArticle *
gloss_parse_html (const GlossSource  *source,
                  GCancellable       *cancellable,
                  GError            **error)
{
  return gloss_html_load (source, source, NULL, "text/html", cancellable, error);
}
