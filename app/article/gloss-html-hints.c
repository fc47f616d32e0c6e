/* gloss-html-hints.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-hints.h"

#include <string.h>

#define GOOD GLOSS_HTML_HINT_GOOD
#define BAD GLOSS_HTML_HINT_BAD
#define OUT (GLOSS_HTML_HINT_UNLIKELY | GLOSS_HTML_HINT_BAD)
#define CHROME (GLOSS_HTML_HINT_CHROME | GLOSS_HTML_HINT_BAD)
#define CHROME_OUT (CHROME | GLOSS_HTML_HINT_UNLIKELY)

/* Words as they stand in classes and ids, sorted. One that ends in “*” is a beginning. */
static const struct
{
  const char *word;
  guint       hints;
} words[] = {
  { "ad", CHROME_OUT },
  { "ads", CHROME_OUT },
  { "advert*", CHROME_OUT },
  { "affiliate*", CHROME },
  { "agegate", OUT },
  { "alert*", BAD },
  { "also", CHROME },
  { "article*", GOOD },
  { "author*", GLOSS_HTML_HINT_BYLINE },
  { "banner*", OUT },
  { "bio", CHROME },
  { "biography", CHROME },
  { "blog*", GOOD },
  { "body*", GOOD },
  { "breadcrumb*", OUT },
  { "byline*", GLOSS_HTML_HINT_BYLINE },
  { "caption*", GLOSS_HTML_HINT_CAPTION },
  { "carousel*", BAD },
  { "combx", OUT },
  { "comment", OUT },
  { "commentlist", CHROME_OUT },
  { "comments*", CHROME_OUT },
  { "consent*", CHROME_OUT },
  { "contact*", BAD },
  { "content*", GOOD },
  { "cookie*", CHROME_OUT },
  { "copyright*", GLOSS_HTML_HINT_CAPTION },
  { "credit*", GLOSS_HTML_HINT_CAPTION },
  { "cta", CHROME },
  { "date*", GLOSS_HTML_HINT_DATE },
  { "dateline*", GLOSS_HTML_HINT_DATE },
  { "dek", GLOSS_HTML_HINT_SUMMARY },
  { "disclaimer*", CHROME },
  { "disqus*", CHROME_OUT },
  { "donat*", CHROME },
  { "entry*", GOOD },
  { "extra", OUT },
  { "facebook*", CHROME },
  { "fb", CHROME },
  { "feedback*", CHROME },
  { "figcaption*", GLOSS_HTML_HINT_CAPTION },
  { "follow*", CHROME },
  { "footer*", OUT },
  { "gdpr", CHROME_OUT },
  { "hentry", GOOD },
  { "hid", BAD },
  { "hidden", BAD },
  { "instagram*", GLOSS_HTML_HINT_EMBED },
  { "latest*", CHROME_OUT },
  { "legends", OUT },
  { "login*", OUT },
  { "main*", GOOD },
  { "masthead*", BAD },
  { "media*", BAD },
  { "menu*", OUT },
  { "meta*", BAD },
  { "modal*", OUT },
  { "nav", OUT },
  { "navbar*", OUT },
  { "navigation*", OUT },
  { "newsletter*", CHROME_OUT },
  { "next", CHROME },
  { "outbrain*", CHROME_OUT },
  { "page*", GOOD },
  { "pager", OUT },
  { "pagination*", OUT },
  { "partner*", BAD },
  { "paywall*", CHROME },
  { "photographer*", GLOSS_HTML_HINT_CAPTION },
  { "popover*", CHROME },
  { "popular*", CHROME_OUT },
  { "popup*", OUT },
  { "post*", GOOD },
  { "posted*", GLOSS_HTML_HINT_DATE },
  { "prev", CHROME },
  { "previous", CHROME },
  { "print", BAD },
  { "promo*", CHROME },
  { "promoted*", CHROME_OUT },
  { "pubdate*", GLOSS_HTML_HINT_DATE },
  { "published*", GLOSS_HTML_HINT_DATE },
  { "pullquote*", CHROME },
  { "rating*", BAD },
  { "recaptcha*", CHROME_OUT },
  { "recent*", CHROME_OUT },
  { "recirc*", CHROME_OUT },
  { "recommend*", CHROME_OUT },
  { "related*", CHROME_OUT },
  { "remark", OUT },
  { "replies", OUT },
  { "rollover*", CHROME },
  { "rss", OUT },
  { "scroll*", BAD },
  { "share*", CHROME },
  { "sharing*", CHROME },
  { "shop*", BAD },
  { "shoutbox", OUT },
  { "sidebar*", OUT },
  { "signup*", CHROME },
  { "skyscraper", OUT },
  { "social*", CHROME_OUT },
  { "sponsor*", CHROME_OUT },
  { "standfirst*", GLOSS_HTML_HINT_SUMMARY },
  { "story*", GOOD },
  { "subhead*", GLOSS_HTML_HINT_SUMMARY },
  { "subscri*", CHROME },
  { "subtitle*", GLOSS_HTML_HINT_SUMMARY },
  { "supplemental", OUT },
  { "taboola*", CHROME_OUT },
  { "taglist*", CHROME },
  { "tags", CHROME },
  { "teaser*", BAD },
  { "text*", GOOD },
  { "timestamp*", GLOSS_HTML_HINT_DATE },
  { "tool", BAD },
  { "toolbar*", CHROME },
  { "tools", CHROME },
  { "tooltip*", CHROME },
  { "topics", CHROME },
  { "trending*", CHROME_OUT },
  { "tweet*", GLOSS_HTML_HINT_EMBED },
  { "twitter", GLOSS_HTML_HINT_EMBED },
  { "whatsapp*", CHROME },
  { "widget*", BAD },
  { "zergnet*", CHROME_OUT },
};

/* Whether @word, of @length bytes in any case, is what entry @i stands for. */
static gboolean
matches (guint       i,
         const char *word,
         gsize       length)
{
  gsize n = strlen (words[i].word);

  if (words[i].word[n - 1] == '*')
    return length >= n - 1 && g_ascii_strncasecmp (word, words[i].word, n - 1) == 0;

  return length == n && g_ascii_strncasecmp (word, words[i].word, n) == 0;
}

static guint
find_word (const char *word,
           gsize       length)
{
  char first = g_ascii_tolower (*word);
  guint begin = 0;
  guint end = G_N_ELEMENTS (words);
  guint hints = 0;

  while (begin < end)
    {
      guint middle = (begin + end) / 2;

      if (words[middle].word[0] < first)
        begin = middle + 1;
      else
        end = middle;
    }

  for (guint i = begin; i < G_N_ELEMENTS (words) && words[i].word[0] == first; i++)
    if (matches (i, word, length))
      hints |= words[i].hints;

  return hints;
}

/* Where the word ends that begins at @p: “articleBody”, “article-body” and “article_body” have two. */
static gsize
word_length (const char *p)
{
  gsize n = 1;

  while (g_ascii_isalpha (p[n]) && !(g_ascii_isupper (p[n]) && g_ascii_islower (p[n - 1])))
    n++;

  return n;
}

/* The flags of the words in a class, in several, or in an id */
static guint
hints_of_name (const char *name)
{
  guint hints = 0;

  for (const char *p = name; *p != '\0';)
    {
      gsize length;

      if (!g_ascii_isalpha (*p))
        {
          p++;
          continue;
        }

      length = word_length (p);
      hints |= find_word (p, length);
      p += length;
    }

  return hints;
}

/**
 * gloss_html_hints_of_node:
 * @tree: a page
 * @node: the index of an element
 *
 * Returns: the #GlossHtmlHint flags of its class, id and role
 */
guint
gloss_html_hints_of_node (const GlossHtmlTree *tree,
                          guint                node)
{
  static const char *const roles[] = {
    "menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog", "search", "banner",
    "contentinfo",
  };
  static const GlossHtmlAttr attrs[] = { GLOSS_HTML_ATTR_CLASS, GLOSS_HTML_ATTR_ID };
  guint hints = 0;

  if (tree->nodes[node].n_attrs == 0)
    return 0;

  for (guint i = 0; i < G_N_ELEMENTS (attrs); i++)
    {
      const char *name = gloss_html_tree_attr (tree, node, attrs[i]);

      if (name != NULL)
        hints |= hints_of_name (name);
    }

  if (gloss_html_tree_attr (tree, node, GLOSS_HTML_ATTR_ROLE) == NULL)
    return hints;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    if (gloss_html_tree_attr_has (tree, node, GLOSS_HTML_ATTR_ROLE, roles[i]))
      hints |= OUT;

  return hints;
}
