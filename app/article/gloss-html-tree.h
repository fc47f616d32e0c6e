/* gloss-html-tree.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GLOSS_HTML_TEXT,
  GLOSS_HTML_OTHER,
  GLOSS_HTML_A,
  GLOSS_HTML_ADDRESS,
  GLOSS_HTML_ARTICLE,
  GLOSS_HTML_ASIDE,
  GLOSS_HTML_B,
  GLOSS_HTML_BASE,
  GLOSS_HTML_BLOCKQUOTE,
  GLOSS_HTML_BODY,
  GLOSS_HTML_BR,
  GLOSS_HTML_BUTTON,
  GLOSS_HTML_DD,
  GLOSS_HTML_DIV,
  GLOSS_HTML_DL,
  GLOSS_HTML_DT,
  GLOSS_HTML_FIELDSET,
  GLOSS_HTML_FIGCAPTION,
  GLOSS_HTML_FIGURE,
  GLOSS_HTML_FOOTER,
  GLOSS_HTML_FORM,
  GLOSS_HTML_H1,
  GLOSS_HTML_H2,
  GLOSS_HTML_H3,
  GLOSS_HTML_H4,
  GLOSS_HTML_H5,
  GLOSS_HTML_H6,
  GLOSS_HTML_HEAD,
  GLOSS_HTML_HEADER,
  GLOSS_HTML_HR,
  GLOSS_HTML_HTML,
  GLOSS_HTML_I,
  GLOSS_HTML_IFRAME,
  GLOSS_HTML_IMG,
  GLOSS_HTML_INPUT,
  GLOSS_HTML_LABEL,
  GLOSS_HTML_LI,
  GLOSS_HTML_LINK,
  GLOSS_HTML_MAIN,
  GLOSS_HTML_MEDIA,
  GLOSS_HTML_META,
  GLOSS_HTML_NAV,
  GLOSS_HTML_OL,
  GLOSS_HTML_P,
  GLOSS_HTML_PRE,
  GLOSS_HTML_SCRIPT,
  GLOSS_HTML_SECTION,
  GLOSS_HTML_SELECT,
  GLOSS_HTML_SUP,
  GLOSS_HTML_TABLE,
  GLOSS_HTML_TD,
  GLOSS_HTML_TH,
  GLOSS_HTML_TIME,
  GLOSS_HTML_TITLE,
  GLOSS_HTML_TR,
  GLOSS_HTML_UL,
  GLOSS_HTML_N_TAGS,
} GlossHtmlTag;

typedef enum
{
  GLOSS_HTML_ATTR_ARIA_HIDDEN,
  GLOSS_HTML_ATTR_CLASS,
  GLOSS_HTML_ATTR_CONTENT,
  GLOSS_HTML_ATTR_DATETIME,
  GLOSS_HTML_ATTR_HIDDEN,
  GLOSS_HTML_ATTR_HREF,
  GLOSS_HTML_ATTR_ID,
  GLOSS_HTML_ATTR_ITEMPROP,
  GLOSS_HTML_ATTR_LANG,
  GLOSS_HTML_ATTR_NAME,
  GLOSS_HTML_ATTR_PROPERTY,
  GLOSS_HTML_ATTR_REL,
  GLOSS_HTML_ATTR_ROLE,
  GLOSS_HTML_ATTR_START,
  GLOSS_HTML_ATTR_STYLE,
  GLOSS_HTML_N_ATTRS,
} GlossHtmlAttr;

/**
 * GlossHtmlNode:
 * @parent: the node above; of the first, itself
 * @end: behind the last node in it
 * @tag: what it is
 * @text: (nullable): the words of a text
 *
 * An element or a text. The nodes of a page stand in an array in document
 * order: what is in one is what follows it up to its end, so that every walk
 * is a loop.
 */
typedef struct
{
  guint         parent;
  guint         end;
  GlossHtmlTag  tag;
  const char   *text;

  /* Where the attributes are; see gloss_html_tree_attr() */
  guint         first_attr;
  guint         n_attrs;
} GlossHtmlNode;

typedef struct
{
  GlossHtmlAttr  attr;
  const char    *value;
} GlossHtmlAttrValue;

/**
 * GlossHtmlTree:
 * @nodes: (array length=n_nodes): the first is the document's element
 *
 * A page as it was parsed. It knows nothing of the parser.
 */
typedef struct
{
  GlossHtmlNode      *nodes;
  guint               n_nodes;

  GlossHtmlAttrValue *attrs;
  GStringChunk       *strings;
} GlossHtmlTree;

/* In the order of GlossHtmlAttr: what is known of a page's elements besides what they are */
extern const char *const gloss_html_attr_names[GLOSS_HTML_N_ATTRS];

/* See gloss-html-parse.c, which is the only file that knows the parser. */
GlossHtmlTree *gloss_html_tree_new       (const char          *html,
                                          gsize                length);
void           gloss_html_tree_free      (GlossHtmlTree       *self);
const char    *gloss_html_tree_attr      (const GlossHtmlTree *self,
                                          guint                node,
                                          GlossHtmlAttr        attr);
gboolean       gloss_html_tree_attr_has  (const GlossHtmlTree *self,
                                          guint                node,
                                          GlossHtmlAttr        attr,
                                          const char          *word);
guint          gloss_html_tree_find      (const GlossHtmlTree *self,
                                          GlossHtmlTag         tag);
char          *gloss_html_tree_dup_text  (const GlossHtmlTree *self,
                                          guint                node,
                                          gsize                max);
void           gloss_html_append_words   (GString             *words,
                                          const char          *text,
                                          gsize                max,
                                          gboolean            *space);
gboolean       gloss_html_tag_is_block   (GlossHtmlTag         tag);
gboolean       gloss_html_tag_is_heading (GlossHtmlTag         tag);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossHtmlTree, gloss_html_tree_free)

G_END_DECLS
