/* gloss-run-titles.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-run-titles.h"

/* The most words of a title. */
#define MAX_WORDS 12

/* Shorter words may be small in a title. */
#define MIN_CAPITAL_LENGTH 5

/* What has a title. */
static const char *const works[] = {
  "book", "memoir", "novel", "film", "movie", "documentary", "show", "program", "programme", "series", "play",
  "musical", "song", "anthem", "hymn", "album", "single", "article", "essay", "column", "commentary", "poem",
  "painting", "magazine", "episode", "podcast", "opera", "sitcom", "thriller", "bestseller", "titled", "entitled",
  NULL
};

/* How many words of quoted ones have a capital; -1 if one has none that would have it in a title. */
static int
count_capitals (const GlossDraft *draft,
                GlossWords        words)
{
  int n_capitals = 0;

  for (guint i = words.first; i < words.end; i++)
    {
      const GlossToken *token = &draft->tokens[i];

      if (token->kind != GLOSS_TOKEN_WORD || (token->flags & GLOSS_TOKEN_CLITIC) != 0)
        continue;
      if ((token->flags & GLOSS_TOKEN_CAPITAL) != 0)
        n_capitals++;
      else if (gloss_token_get_length (token) >= MIN_CAPITAL_LENGTH)
        return -1;
    }
  return n_capitals;
}

static gboolean
is_capital_word (const GlossDraft *draft,
                 guint             token)
{
  return draft->tokens[token].kind == GLOSS_TOKEN_WORD && (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) != 0;
}

/* `Robert “Bobby” Scott`: one word, or two, in the midst of a name. */
static gboolean
is_nickname (const GlossDraft *draft,
             GlossWords        words,
             int               n_capitals)
{
  return n_capitals > 0 && words.end <= words.first + 4 && words.first > 0 && words.end < draft->n_tokens &&
         (draft->tokens[words.first].flags & GLOSS_TOKEN_STARTS_LINE) == 0 &&
         (draft->tokens[words.end].flags & GLOSS_TOKEN_STARTS_LINE) == 0 &&
         is_capital_word (draft, words.first - 1) && is_capital_word (draft, words.end);
}

/* The work that is named: `her film “The Crack”`, `the novel, “The Crack,”`, `on Channel Four’s “The Crack”`. */
static gboolean
names_work (const GlossDraft *draft,
            GlossWords        words,
            GlossWords        passage)
{
  guint before = words.first;

  if (before > passage.first && gloss_draft_get_sign (draft, before - 1) == ',')
    before--;
  if (before <= passage.first)
    return FALSE;
  if (gloss_draft_is_any (draft, before - 1, works))
    return TRUE;
  return before == words.first && before > passage.first + 1 && (draft->tokens[before - 1].flags & GLOSS_TOKEN_CLITIC) != 0 &&
         is_capital_word (draft, before - 2);
}

/**
 * gloss_run_is_title:
 * @draft: a draft with names
 * @run: index of quoted words that are inside no others
 * @passage: index of their passage
 * @cue: index of the cue that reports them, or %GLOSS_NONE
 *
 * Returns: whether quoted words are the title of a work, the heading of a
 *   part of the article or a nickname, which nobody says
 */
gboolean
gloss_run_is_title (const GlossDraft *draft,
                    guint             run,
                    guint             passage,
                    guint             cue)
{
  GlossWords words = draft->run_words[run];
  GlossWords around = gloss_draft_get_passage (draft, passage)->words;
  int n_capitals;

  if (words.end > words.first + MAX_WORDS + 2)
    return FALSE;
  n_capitals = count_capitals (draft, words);
  if (is_nickname (draft, words, n_capitals))
    return TRUE;
  if (n_capitals < 2)
    return FALSE;
  if (cue == GLOSS_NONE && words.first == around.first && words.end == around.end && gloss_draft_get_run (draft, run)->single)
    return TRUE;
  return names_work (draft, words, around);
}
