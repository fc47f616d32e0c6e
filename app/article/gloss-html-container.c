/* gloss-html-container.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Where in a page the article is. Paragraphs give points to what they are in, as Arc90's
 * Readability did it first; the elements around the best one are then looked at. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-page.h"

#include <string.h>

#include "gloss-html-hints.h"

/* Shorter paragraphs, in characters, are captions, labels, buttons. */
#define MIN_PARAGRAPH 20

/* How far up a paragraph gives points. */
#define MAX_LEVELS 5

/* An article that is shorter, in characters, may be a wrong guess. */
#define MIN_ARTICLE 400

/* What a page calls the body of its article has to have so many, and so large a share of the guess. */
#define MIN_NAMED_BODY 200
#define MIN_NAMED_SHARE 0.35

#define NAME_WEIGHT 25

typedef struct
{
  GlossHtmlPage *page;
  double        *scores;
  gboolean      *touched;
} Scores;

static double
base_score (GlossHtmlTag tag)
{
  switch (tag)
    {
    case GLOSS_HTML_ARTICLE:
    case GLOSS_HTML_MAIN:
      return 8;

    case GLOSS_HTML_DIV:
    case GLOSS_HTML_SECTION:
      return 5;

    case GLOSS_HTML_PRE:
    case GLOSS_HTML_TD:
    case GLOSS_HTML_BLOCKQUOTE:
      return 3;

    case GLOSS_HTML_ADDRESS:
    case GLOSS_HTML_OL:
    case GLOSS_HTML_UL:
    case GLOSS_HTML_DL:
    case GLOSS_HTML_DD:
    case GLOSS_HTML_DT:
    case GLOSS_HTML_LI:
    case GLOSS_HTML_FORM:
      return -3;

    case GLOSS_HTML_TH:
      return -5;

    default:
      return gloss_html_tag_is_heading (tag) ? -5 : 0;
    }
}

static double
name_score (const GlossHtmlPage *page,
            guint                node)
{
  guint hints = page->stats[node].hints;
  double score = 0;

  if (page->trust == GLOSS_HTML_BLIND)
    return 0;
  if (hints & GLOSS_HTML_HINT_GOOD)
    score += NAME_WEIGHT;
  if (hints & GLOSS_HTML_HINT_BAD)
    score -= NAME_WEIGHT;

  return score;
}

static void
give (Scores *self,
      guint   node,
      double  points)
{
  if (!self->touched[node])
    {
      self->touched[node] = TRUE;
      self->scores[node] = base_score (self->page->tree->nodes[node].tag) + name_score (self->page, node);
    }

  self->scores[node] += points;
}

/* The points go to the block that a paragraph is in, and fewer to those around it. */
static void
spread (Scores *self,
        guint   node,
        double  points)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;

  for (guint level = 0; level < MAX_LEVELS && node != 0; level++)
    {
      double share = level == 0 ? 1 : level == 1 ? 2 : level * 3;

      give (self, node, points / share);
      node = nodes[node].parent;
    }
}

static gboolean
is_paragraph (const GlossHtmlPage *page,
              guint                node)
{
  const GlossHtmlStat *stat = &page->stats[node];

  switch (page->tree->nodes[node].tag)
    {
    case GLOSS_HTML_P:
    case GLOSS_HTML_PRE:
    case GLOSS_HTML_TD:
    case GLOSS_HTML_BLOCKQUOTE:
      return TRUE;

    case GLOSS_HTML_DIV:
    case GLOSS_HTML_SECTION:
    case GLOSS_HTML_ARTICLE:
      return stat->own_breaks < 2 && stat->own_chars == stat->chars;

    default:
      return FALSE;
    }
}

/* A block whose own text stands between line breaks, or between other blocks, holds paragraphs itself. */
static void
score_paragraphs (Scores *self)
{
  GlossHtmlPage *page = self->page;
  const GlossHtmlNode *nodes = page->tree->nodes;

  for (guint i = 1; i < page->tree->n_nodes; i++)
    {
      const GlossHtmlStat *stat = &page->stats[i];
      double n_lines = 1 + stat->own_breaks / 2;
      double points = n_lines + stat->own_commas + MIN (stat->own_chars / 100.0, 3 * n_lines);

      if (stat->dropped || stat->own_chars < MIN_PARAGRAPH || !gloss_html_tag_is_block (nodes[i].tag))
        continue;

      if (is_paragraph (page, i))
        spread (self, nodes[i].parent, points);
      else if (nodes[i].tag == GLOSS_HTML_DIV || nodes[i].tag == GLOSS_HTML_SECTION ||
               nodes[i].tag == GLOSS_HTML_ARTICLE || nodes[i].tag == GLOSS_HTML_MAIN)
        spread (self, i, points);
    }
}

static guint
find_best (Scores *self)
{
  GlossHtmlPage *page = self->page;
  guint best = 0;
  double best_score = 0;

  for (guint i = 1; i < page->tree->n_nodes; i++)
    {
      if (!self->touched[i])
        continue;

      self->scores[i] *= 1 - gloss_html_page_link_density (page, i);
      if (best == 0 || self->scores[i] > best_score)
        {
          best = i;
          best_score = self->scores[i];
        }
    }

  return best;
}

/* Goes up while what is around has nearly as many points, or holds nothing else. */
static guint
climb (Scores *self,
       guint   best)
{
  GlossHtmlPage *page = self->page;
  const GlossHtmlNode *nodes = page->tree->nodes;
  double last = self->scores[best];
  double limit = last / 3;
  guint top = best;

  for (guint node = nodes[best].parent; node != 0 && nodes[node].tag != GLOSS_HTML_BODY; node = nodes[node].parent)
    {
      if (!self->touched[node])
        continue;
      if (self->scores[node] < limit)
        break;
      if (self->scores[node] > last)
        {
          top = node;
          break;
        }
      last = self->scores[node];
    }

  while (nodes[nodes[top].parent].tag != GLOSS_HTML_BODY && nodes[top].parent != 0 &&
         page->stats[nodes[top].parent].chars == page->stats[top].chars)
    top = nodes[top].parent;

  return top;
}

static gboolean
shares_class (const GlossHtmlPage *page,
              guint                a,
              guint                b)
{
  const char *one = gloss_html_tree_attr (page->tree, a, GLOSS_HTML_ATTR_CLASS);
  const char *two = gloss_html_tree_attr (page->tree, b, GLOSS_HTML_ATTR_CLASS);

  return one != NULL && *one != '\0' && g_strcmp0 (one, two) == 0;
}

/* Whether what stands beside the best one belongs to the article. */
static gboolean
belongs (Scores *self,
         guint   top,
         guint   node)
{
  GlossHtmlPage *page = self->page;
  const GlossHtmlStat *stat = &page->stats[node];
  double density = gloss_html_page_link_density (page, node);
  double threshold = MAX (10, self->scores[top] * 0.2);
  double bonus = shares_class (page, top, node) ? self->scores[top] * 0.2 : 0;

  if (stat->dropped || stat->chars == 0)
    return FALSE;
  if (self->touched[node] && self->scores[node] + bonus >= threshold)
    return TRUE;
  if (page->tree->nodes[node].tag != GLOSS_HTML_P)
    return FALSE;

  return stat->chars > 80 ? density < 0.25 : density == 0;
}

static GArray *
join_siblings (Scores *self,
               guint   top)
{
  const GlossHtmlNode *nodes = self->page->tree->nodes;
  guint parent = nodes[top].parent;
  GArray *roots = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = parent + 1; i < nodes[parent].end; i = nodes[i].end)
    if (i == top || (nodes[i].tag != GLOSS_HTML_TEXT && belongs (self, top, i)))
      g_array_append_val (roots, i);

  if (roots->len == 0)
    g_array_append_val (roots, top);

  return roots;
}

static guint
count_chars (const GlossHtmlPage *page,
             const GArray        *roots)
{
  guint chars = 0;

  for (guint i = 0; i < roots->len; i++)
    {
      const GlossHtmlStat *stat = &page->stats[g_array_index (roots, guint, i)];

      chars += stat->chars - stat->link_chars;
    }

  return chars;
}

/* The roots are in order and none is in another, so that only the last one can hold what comes next. */
static gboolean
is_in_last (const GlossHtmlPage *page,
            const GArray        *roots,
            guint                node)
{
  return roots->len > 0 && node < page->tree->nodes[g_array_index (roots, guint, roots->len - 1)].end;
}

/* What the page itself says is the body of its article, where it says so. */
static GArray *
find_named (const GlossHtmlPage *page)
{
  const GlossHtmlTree *tree = page->tree;
  GArray *roots = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint i = 1; i < tree->n_nodes; i++)
    if (!page->stats[i].dropped && tree->nodes[i].n_attrs > 0 && page->stats[i].chars > 0 &&
        !is_in_last (page, roots, i) &&
        gloss_html_tree_attr_has (tree, i, GLOSS_HTML_ATTR_ITEMPROP, "articleBody"))
      g_array_append_val (roots, i);

  return roots;
}

static GArray *
guess_roots (GlossHtmlPage *page)
{
  Scores self = { page, g_new0 (double, page->tree->n_nodes), g_new0 (gboolean, page->tree->n_nodes) };
  guint top = 0;
  GArray *roots;

  score_paragraphs (&self);
  top = find_best (&self);
  if (top != 0)
    top = climb (&self, top);

  if (top == 0)
    {
      top = gloss_html_tree_find (page->tree, GLOSS_HTML_BODY);
      roots = g_array_new (FALSE, FALSE, sizeof (guint));
      g_array_append_val (roots, top);
    }
  else
    roots = join_siblings (&self, top);

  g_free (self.scores);
  g_free (self.touched);

  return roots;
}

static GArray *
find_once (GlossHtmlPage  *page,
           GlossHtmlTrust  trust,
           guint          *n_chars)
{
  g_autoptr (GArray) guessed = NULL;
  g_autoptr (GArray) named = NULL;
  guint n_named;

  gloss_html_page_measure (page, trust);
  guessed = guess_roots (page);
  named = find_named (page);
  *n_chars = count_chars (page, guessed);
  n_named = count_chars (page, named);

  if (named->len > 0 && n_named >= MIN_NAMED_BODY && n_named >= *n_chars * MIN_NAMED_SHARE)
    {
      *n_chars = n_named;
      return g_steal_pointer (&named);
    }

  return g_steal_pointer (&guessed);
}

/**
 * gloss_html_page_find_article:
 * @self: a page, which is measured anew
 * @n_chars: (out): how much text was found, in characters
 *
 * Where too little is found, less of what the page says about its parts is
 * believed.
 *
 * Returns: (transfer full): the indexes of the elements that hold the article, in order
 */
GArray *
gloss_html_page_find_article (GlossHtmlPage *self,
                              guint         *n_chars)
{
  GArray *best = NULL;
  GlossHtmlTrust best_trust = GLOSS_HTML_STRICT;

  *n_chars = 0;
  for (GlossHtmlTrust trust = GLOSS_HTML_STRICT; trust <= GLOSS_HTML_BLIND; trust++)
    {
      guint chars = 0;
      GArray *roots = find_once (self, trust, &chars);

      if (best == NULL || chars > *n_chars * 2)
        {
          g_clear_pointer (&best, g_array_unref);
          best = roots;
          best_trust = trust;
          *n_chars = chars;
        }
      else
        g_array_unref (roots);

      if (*n_chars >= MIN_ARTICLE)
        break;
    }

  if (self->trust != best_trust)
    gloss_html_page_measure (self, best_trust);

  return best;
}
