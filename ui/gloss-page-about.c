/* gloss-page-about.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

#include "gloss-format.h"

/* What people read in a minute, of words as they are counted below */
#define WORDS_A_MINUTE 220

static gboolean
has_block (GlossArticle   *article,
           GlossBlockKind  kind)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      if (blocks[i].kind == kind)
        return TRUE;
      if (blocks[i].kind == GLOSS_BLOCK_PARAGRAPH)
        return FALSE;
    }
  return FALSE;
}

/**
 * gloss_page_get_front_end:
 * @article: an article
 *
 * Returns: (transfer none) (nullable): the last of the blocks that the article
 *   begins with and that tell of it: its title, who wrote it, when
 */
const GlossBlock *
gloss_page_get_front_end (GlossArticle *article)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);
  const GlossBlock *end = NULL;

  for (guint i = 0; i < n_blocks; i++)
    {
      if (blocks[i].kind != GLOSS_BLOCK_TITLE && blocks[i].kind != GLOSS_BLOCK_BYLINE &&
          blocks[i].kind != GLOSS_BLOCK_DATELINE)
        break;
      end = &blocks[i];
    }
  return end;
}

/* Bytes are enough: white space between words is ASCII in the canonical
 * text of every language that has it, and an estimate is all this is. */
static guint
count_words (const char *utf8)
{
  guint n_words = 0;
  gboolean inside = FALSE;

  for (const char *p = utf8; *p != '\0'; p++)
    {
      gboolean blank = g_ascii_isspace (*p);

      if (!blank && !inside)
        n_words++;
      inside = !blank;
    }
  return n_words;
}

static void
add_part (GString    *line,
          const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (line->len > 0)
    g_string_append (line, " · ");
  g_string_append (line, part);
}

/**
 * gloss_page_describe_article:
 * @article: an article
 *
 * Who wrote it, where, when, and how long it takes to read, leaving out what
 * stands in the article's own text.
 *
 * Returns: (transfer full): the line under the title, or what goes on where
 *   the article's own line ends
 */
char *
gloss_page_describe_article (GlossArticle *article)
{
  GString *line = g_string_new (NULL);
  const char *published = gloss_article_get_published (article);
  guint n_words = count_words (gloss_text_get_utf8 (gloss_article_get_text (article)));
  guint n_minutes = MAX (1, (n_words + WORDS_A_MINUTE / 2) / WORDS_A_MINUTE);
  g_autofree char *date = NULL;
  g_autofree char *minutes = NULL;

  if (!has_block (article, GLOSS_BLOCK_BYLINE))
    add_part (line, gloss_article_get_byline (article));
  add_part (line, gloss_article_get_site (article));

  if (published != NULL && *published != '\0' && !has_block (article, GLOSS_BLOCK_DATELINE))
    date = gloss_format_date (published);
  add_part (line, date);

  /* Translators: how long an article takes to read */
  minutes = g_strdup_printf (ngettext ("%u min", "%u min", n_minutes), n_minutes);
  add_part (line, minutes);
  return g_string_free (line, FALSE);
}
