/* gloss-html-sift.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which lines in the article's place are not of the article. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-blocks.h"

#include <string.h>

#include "gloss-html-meta.h"
#include "gloss-lower.h"

/* Of what was collected, so much is kept whatever the rules say. */
#define MIN_KEPT 0.4

/* A line that begins like chrome is chrome only if it is no longer, in characters. */
#define MAX_CHROME_LINE 160

/* A paragraph that is all link, and no sentence */
#define LINK_LINE 0.85

/* How long prose is, in characters: any, and where none is expected */
#define MIN_PROSE 60
#define LONG_PROSE 200

/* Of the prose, so much is in the article's column. */
#define COLUMN_SHARE 0.85

/* The heading of the tail, in characters, and the share of the prose that stands before it */
#define MAX_TAIL_LABEL 36
#define TAIL_SHARE 0.6

/* A line before the text, in characters, that may be its summary */
#define MIN_SUMMARY 40

/* What lines begin with that lead away from the article, in lower case */
static const char *const chrome_beginnings[] = {
  "advertisement", "read more", "read also", "also read", "also see", "see also", "related:", "related stories",
  "related articles", "related content", "related story", "related topics", "follow us", "follow @", "share this",
  "share on", "share:", "sign up", "subscribe", "click here to", "click to", "you may also", "you might also",
  "recommended", "read next", "up next", "watch:", "watch now", "watch live", "photo:", "photos:", "image:",
  "image credit", "photo credit", "(photo", "(image", "copyright ©", "© ", "all rights reserved", "newsletter",
  "more from", "more on ", "more:", "story continues", "continue reading", "read the full", "download the",
  "get the latest", "get breaking", "download our", "join the conversation", "comments", "leave a comment",
  "filed under", "tags:", "tagged", "topics:", "print this", "email this", "send us", "have a tip",
  "report a typo", "sponsored", "promoted", "most popular", "most read", "trending", "don't miss", "don’t miss",
  "view this post on instagram", "a post shared by", "posted in", "skip to", "loading", "back to top",
  "this story has been shared", "first published", "post comment", "add comment", "add your comment",
  "recent articles", "latest news", "more news", "отзывы", "комментарии", "whatsapp", "facebook", "twitter", "pinterest", "linkedin", "reddit",
};

static gboolean
begins_like_chrome (const GlossHtmlBlock *block)
{
  g_autofree char *folded = NULL;

  if (block->chars > MAX_CHROME_LINE)
    return FALSE;

  folded = gloss_dup_lower (block->text, MIN (strlen (block->text), 200));
  for (guint i = 0; i < G_N_ELEMENTS (chrome_beginnings); i++)
    if (g_str_has_prefix (folded, chrome_beginnings[i]))
      return TRUE;

  return FALSE;
}

static gboolean
ends_sentence (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && (strchr (".!?:;\"'", text[length - 1]) != NULL || g_str_has_suffix (text, "”") ||
                        g_str_has_suffix (text, "’") || g_str_has_suffix (text, "…") ||
                        g_str_has_suffix (text, "»"));
}

static gboolean
has_visible_word (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      return TRUE;

  return FALSE;
}

static gboolean
is_body (GlossBlockKind kind)
{
  return kind != GLOSS_BLOCK_CAPTION && kind != GLOSS_BLOCK_BYLINE && kind != GLOSS_BLOCK_DATELINE;
}

/* Lines that are nothing else */
static gboolean
is_label (const GlossHtmlBlock *block)
{
  static const char *const labels[] = {
    "advert", "ad", "share", "tweet", "print", "email", "save", "reply", "like", "more", "next", "previous", "copy link",
    "copied!", "close", "menu", "search", "home", "log in", "login", "register", "view comments", "show comments",
    "no comments", "thank you", "thanks", "thank you!", "updated", "published", "video", "play",
  };
  g_autofree char *folded = NULL;

  if (block->chars > 20)
    return FALSE;

  folded = gloss_dup_lower (block->text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (folded, labels[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_chrome (const GlossHtmlBlock *block)
{
  double density = block->chars > 0 ? (double) block->link_chars / block->chars : 0;

  if (!has_visible_word (block->text) || is_label (block))
    return TRUE;
  if (block->kind == GLOSS_BLOCK_TABLE_ROW || block->kind == GLOSS_BLOCK_PREFORMATTED)
    return FALSE;
  if (begins_like_chrome (block) && (density > 0.3 || !ends_sentence (block->text)))
    return TRUE;
  if (block->kind == GLOSS_BLOCK_HEADING || block->kind == GLOSS_BLOCK_LIST_ITEM)
    return FALSE;

  return density > LINK_LINE && !ends_sentence (block->text);
}

/* The headline stands in the article a second time. */
static gboolean
repeats_title (const GlossHtmlBlock *block,
               const char           *title)
{
  if (title == NULL || block->chars > strlen (title) + 8)
    return FALSE;
  if (block->kind == GLOSS_BLOCK_HEADING && block->level == 1)
    return gloss_html_likeness (block->text, title) > 0.8;

  return block->kind == GLOSS_BLOCK_HEADING && block->chars * 2 > strlen (title) &&
         gloss_html_likeness (block->text, title) > 0.95;
}

/* Prose, by its length and by how little of it is links */
static gboolean
is_prose (const GlossHtmlBlock *block,
          guint                 min_chars)
{
  return !block->dropped && block->chars >= min_chars && block->link_chars * 3 < block->chars &&
         is_body (block->kind) && block->kind != GLOSS_BLOCK_HEADING;
}

/* The innermost element that nearly all the prose is in. */
static guint
find_column (const GlossHtmlPage *page,
             const GArray        *blocks)
{
  const GlossHtmlNode *nodes = page->tree->nodes;
  g_autofree guint *chars = g_new0 (guint, page->tree->n_nodes);
  guint column = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);
      guint node;

      if (!is_prose (block, MIN_PROSE))
        continue;
      /* A paragraph is no column, though it may hold most of a short article. */
      node = block->element;
      if (page->stats[node].chars <= block->chars)
        node = nodes[node].parent;
      for (; node != 0; node = nodes[node].parent)
        chars[node] += block->chars;
      chars[0] += block->chars;
    }

  /* The array is in document order, so that the last one that holds enough is the innermost. */
  for (guint i = 1; i < page->tree->n_nodes; i++)
    if (chars[i] > 0 && chars[i] >= chars[0] * COLUMN_SHARE)
      column = i;

  return column;
}

/* What stands before the column is the words between title and text; what stands behind it leads elsewhere. */
static void
judge_outside (const GlossHtmlPage *page,
               GArray              *blocks)
{
  guint column = find_column (page, blocks);
  guint end = page->tree->nodes[column].end;

  for (guint i = 0; i < blocks->len && column != 0; i++)
    {
      GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      if (block->dropped || !is_body (block->kind))
        continue;
      if (block->first >= end)
        block->dropped = !is_prose (block, LONG_PROSE);
      else if (block->first < column && block->chars >= MIN_SUMMARY)
        block->kind = GLOSS_BLOCK_CAPTION;
      else if (block->first < column)
        block->dropped = TRUE;
    }
}

/* The heading of a list of other articles, or of what readers said */
static gboolean
heads_tail (const GlossHtmlBlock *block)
{
  static const char *const labels[] = {
    "popular", "most popular", "most read", "most viewed", "recent", "latest", "related", "more ", "recommended",
    "trending", "you may", "you might", "comments", "editors' picks", "editors’ picks", "editor's picks",
    "editor’s picks", "top stories", "in other news", "read next", "up next", "what to read", "don't miss",
    "don’t miss", "about the author", "join the", "leave a reply", "leave a comment", "добавить отзыв",
    "самые популярные", "читайте также", "lesen sie auch", "mehr zum thema", "à lire aussi", "lea también",
    "leia também",
  };
  g_autofree char *folded = NULL;

  if (block->chars > MAX_TAIL_LABEL || ends_sentence (block->text) || block->kind == GLOSS_BLOCK_LIST_ITEM)
    return FALSE;

  folded = gloss_dup_lower (block->text, -1);
  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_has_prefix (folded, labels[i]))
      return TRUE;

  return FALSE;
}

/* Drops all from a heading of the tail on, where most of the prose stands before it. */
static void
drop_tail (GArray *blocks)
{
  guint all = 0;
  guint before = 0;
  gboolean in_tail = FALSE;

  for (guint i = 0; i < blocks->len; i++)
    {
      const GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      all += is_prose (block, MIN_PROSE) ? block->chars : 0;
    }

  for (guint i = 0; i < blocks->len; i++)
    {
      GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      in_tail = in_tail || (before > 0 && before >= all * TAIL_SHARE && heads_tail (block));
      before += is_prose (block, MIN_PROSE) ? block->chars : 0;
      block->dropped = block->dropped || in_tail;
    }
}

/* A heading over nothing is what is left of something that was dropped. */
static void
drop_lone_headings (GArray *blocks)
{
  gboolean has_text = FALSE;

  for (guint i = blocks->len; i > 0; i--)
    {
      GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i - 1);

      if (block->dropped)
        {
          /* The heading of a box went, too, unless other text stands between. */
          continue;
        }
      if (block->kind != GLOSS_BLOCK_HEADING)
        has_text = has_text || is_body (block->kind);
      else if (!has_text)
        block->dropped = TRUE;
    }
}

static guint
count_kept (const GArray *blocks)
{
  guint chars = 0;

  for (guint i = 0; i < blocks->len; i++)
    {
      const GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      if (!block->dropped)
        chars += block->chars;
    }

  return chars;
}

/**
 * gloss_html_blocks_sift:
 * @page: a page
 * @blocks: (element-type GlossHtmlBlock): what stands in the article's place
 * @title: (nullable): its title
 *
 * Marks as dropped what is not of the article; never most of it.
 */
void
gloss_html_blocks_sift (const GlossHtmlPage *page,
                        GArray              *blocks,
                        const char          *title)
{
  guint all = count_kept (blocks);

  for (guint i = 0; i < blocks->len; i++)
    {
      GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      block->dropped = is_chrome (block) || repeats_title (block, title) ||
        block->kind == GLOSS_BLOCK_BYLINE || block->kind == GLOSS_BLOCK_DATELINE;
    }
  drop_tail (blocks);
  judge_outside (page, blocks);
  drop_lone_headings (blocks);

  if (count_kept (blocks) >= all * MIN_KEPT)
    return;

  for (guint i = 0; i < blocks->len; i++)
    {
      GlossHtmlBlock *block = &g_array_index (blocks, GlossHtmlBlock, i);

      block->dropped = repeats_title (block, title) || !has_visible_word (block->text);
    }
}
