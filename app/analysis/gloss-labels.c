/* gloss-labels.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-labels.h"

#include "gloss-phrases.h"

/* The most words of a label: a title, a name and a party. */
#define MAX_WORDS 14

/* The most words of a label that is a bare name, as in a transcript. */
#define MAX_BARE_WORDS 4

static gboolean
is_capital (const GlossDraft *draft,
            guint             token)
{
  return draft->tokens[token].kind == GLOSS_TOKEN_WORD &&
         (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) != 0;
}

/* Over the bullet, the colon or the quotation mark that a line may begin with. */
static guint
skip_marks (const GlossDraft *draft,
            GlossWords        passage)
{
  guint at = passage.first;

  while (at < passage.end && at < passage.first + 3 && draft->tokens[at].kind >= GLOSS_TOKEN_QUOTE)
    at++;
  return at;
}

/**
 * gloss_label_find:
 * @draft: a draft with names
 * @passage: index of a passage
 *
 * Looks for words with a colon behind them at the start of a paragraph, which
 * may tell who says the rest of it: `OLIN: We will pay.`
 *
 * Returns: the token of the colon, or %GLOSS_NONE
 */
guint
gloss_label_find (const GlossDraft *draft,
                  guint             passage)
{
  GlossWords words = gloss_draft_get_passage (draft, passage)->words;
  guint first = skip_marks (draft, words);

  if ((draft->tokens[words.first].flags & GLOSS_TOKEN_STARTS_LINE) == 0)
    return GLOSS_NONE;
  for (guint at = first; at < words.end && at <= first + MAX_WORDS; at++)
    {
      const GlossToken *token = &draft->tokens[at];

      if (token->kind < GLOSS_TOKEN_QUOTE)
        continue;
      if (gloss_draft_get_sign (draft, at) == ':' && token->end == token->begin + 1)
        return at > first && at + 1 < words.end ? at : GLOSS_NONE;
      if (token->kind == GLOSS_TOKEN_QUOTE || strchr (".?!;", draft->utf8[token->begin]) != NULL)
        return GLOSS_NONE;
    }
  return GLOSS_NONE;
}

/* Is the label nothing but capitals: "OLIN", "Mara Olin"? */
static gboolean
is_bare (const GlossDraft *draft,
         guint             first,
         guint             colon)
{
  if (colon > first + MAX_BARE_WORDS)
    return FALSE;
  for (guint i = first; i < colon; i++)
    if (!is_capital (draft, i) && draft->tokens[i].kind == GLOSS_TOKEN_WORD)
      return FALSE;
  return TRUE;
}

/* Does a person's name end right before the colon? */
static gboolean
ends_in_person (const GlossDraft *draft,
                guint             colon)
{
  guint name = gloss_phrase_name_after (draft, colon - 1);
  const GlossDraftMention *mention;

  if (name >= draft->n_names)
    return FALSE;
  mention = &g_array_index (draft->mentions, GlossDraftMention, name);
  return mention->words.end == colon && mention->kind == GLOSS_ACTOR_PERSON;
}

static gboolean
is_quoted (const GlossDraft *draft,
           guint             token)
{
  return draft->run_of[token] != GLOSS_NONE && draft->run_words[draft->run_of[token]].first == token;
}

/* "Minister: we will pay", "Study: the sea rises". */
static gboolean
is_headline_label (const GlossDraft *draft,
                   guint             first,
                   guint             colon)
{
  static const char *const sources[] = { "study", "report", "poll", "survey", "police", "court", NULL };
  gboolean noun = (draft->words[colon - 1].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_TITLE)) != 0 ||
    gloss_draft_is_any (draft, colon - 1, sources);

  if (colon > first + MAX_BARE_WORDS + 1)
    return FALSE;
  if (!noun && !ends_in_person (draft, colon))
    return FALSE;
  return is_quoted (draft, colon + 1) || !is_capital (draft, colon + 1) || (is_bare (draft, first, colon) && !noun);
}

/**
 * gloss_label_is_sure:
 * @colon: what gloss_label_find() found
 * @n_labels: how many lines of the article have a label that is a bare name
 *
 * Returns: whether the label tells who says the rest: a name in a transcript
 *   or in front of quoted words, or one who speaks in a headline
 */
gboolean
gloss_label_is_sure (const GlossDraft *draft,
                     guint             passage,
                     guint             colon,
                     guint             n_labels)
{
  const GlossPassage *at = gloss_draft_get_passage (draft, passage);
  guint first = skip_marks (draft, at->words);

  if (at->line == 1)
    return is_headline_label (draft, first, colon);
  if (n_labels > 2 && is_bare (draft, first, colon))
    return TRUE;
  return ends_in_person (draft, colon) && is_quoted (draft, colon + 1);
}

/* The end of the paragraph of a passage. */
guint
gloss_label_end (const GlossDraft *draft,
                 guint             passage)
{
  guint line = gloss_draft_get_passage (draft, passage)->line;

  while (passage + 1 < draft->passages->len && gloss_draft_get_passage (draft, passage + 1)->line == line)
    passage++;
  return gloss_draft_get_passage (draft, passage)->words.end;
}

/* The words of the label: the name that it ends in, else all of it. */
GlossWords
gloss_label_speaker (const GlossDraft *draft,
                     guint             passage,
                     guint             colon)
{
  guint first = skip_marks (draft, gloss_draft_get_passage (draft, passage)->words);
  guint name = gloss_phrase_name_after (draft, colon - 1);

  if (name < draft->n_names &&
      g_array_index (draft->mentions, GlossDraftMention, name).words.end == colon)
    return g_array_index (draft->mentions, GlossDraftMention, name).words;
  return (GlossWords) { first, colon };
}
