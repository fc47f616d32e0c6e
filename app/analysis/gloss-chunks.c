/* gloss-chunks.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-chunks.h"

/* The longest phrase; what is longer is a list. */
#define MAX_WORDS 16

/* How often a phrase may go on with "of", "for" and their like. */
#define MAX_LINKS 2

static gboolean
begins_phrase (guint tag)
{
  switch (tag)
    {
    case GLOSS_TAG_DT:
    case GLOSS_TAG_PDT:
    case GLOSS_TAG_PRP_S:
    case GLOSS_TAG_CD:
    case GLOSS_TAG_JJ:
    case GLOSS_TAG_JJR:
    case GLOSS_TAG_JJS:
    case GLOSS_TAG_NN:
    case GLOSS_TAG_NNS:
    case GLOSS_TAG_NNP:
    case GLOSS_TAG_NNPS:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_inside_phrase (guint tag)
{
  return (begins_phrase (tag) && tag != GLOSS_TAG_PDT) || tag == GLOSS_TAG_POS || tag == GLOSS_TAG_HYPH ||
         tag == GLOSS_TAG_AFX;
}

static gboolean
is_noun (guint tag)
{
  return tag == GLOSS_TAG_NN || tag == GLOSS_TAG_NNS || tag == GLOSS_TAG_NNP || tag == GLOSS_TAG_NNPS;
}

static gboolean
is_pronoun (guint tag)
{
  return tag == GLOSS_TAG_PRP || tag == GLOSS_TAG_WP;
}

/* In "its audit committee meets on Tuesday" the last word may look like a noun. */
static gboolean
is_verb_after_body (const GlossDraft *draft,
                    guint             first,
                    guint             last,
                    guint             end)
{
  if (last < first + 3 || last >= end || draft->tokens[last - 1].tag != GLOSS_TAG_NNS ||
      (draft->words[last - 1].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) != 0)
    return FALSE;
  return (draft->words[last - 2].flags & GLOSS_WORD_GROUP_NOUN) != 0 && draft->tokens[last - 2].tag == GLOSS_TAG_NN &&
         gloss_draft_is_any (draft, last, (const char *const[]) { "on", "in", "to", "at", "every", "again", NULL });
}

/* The end of the phrase without links that begins at @first. */
static guint
end_of_chunk (const GlossDraft *draft,
              guint             first,
              guint             end)
{
  guint at = first + 1;

  while (at < end && at < first + MAX_WORDS && is_inside_phrase (draft->tokens[at].tag) &&
         draft->run_of[at] == draft->run_of[first])
    {
      /* A determiner begins the next phrase. */
      if (draft->tokens[at].tag == GLOSS_TAG_DT || draft->tokens[at].tag == GLOSS_TAG_PRP_S)
        break;
      at++;
    }
  while (at > first + 1 && (draft->tokens[at - 1].tag == GLOSS_TAG_POS || draft->tokens[at - 1].tag == GLOSS_TAG_HYPH))
    at--;
  return is_verb_after_body (draft, first, at, end) ? at - 1 : at;
}

static gboolean
is_link (const GlossDraft *draft,
         guint             token)
{
  static const char *const links[] = { "of", "for", "from", "at", "with", "in", NULL };

  return draft->tokens[token].tag == GLOSS_TAG_IN && gloss_draft_is_any (draft, token, links);
}

/* "a spokesman" goes on to "a spokesman for the port of Orle". */
static guint
follow_links (const GlossDraft *draft,
              guint             chunk_end,
              guint             end)
{
  for (guint n = 0; n < MAX_LINKS; n++)
    {
      if (chunk_end + 1 >= end || !is_link (draft, chunk_end) || !begins_phrase (draft->tokens[chunk_end + 1].tag))
        break;
      chunk_end = end_of_chunk (draft, chunk_end + 1, end);
    }
  return chunk_end;
}

/* The name that begins in the phrase at @first and ends with it or goes on after it. */
static guint
name_in_chunk (const GlossDraft *draft,
               guint             first,
               guint             end)
{
  guint name = gloss_phrase_name_after (draft, end - 1);

  if (name >= draft->n_names ||
      g_array_index (draft->mentions, GlossDraftMention, name).words.first >= end ||
      g_array_index (draft->mentions, GlossDraftMention, name).words.first < first)
    return GLOSS_NONE;
  return name;
}

static gboolean
is_speaker_noun (const GlossDraft *draft,
                 guint             token)
{
  return (draft->words[token].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) != 0;
}

/* "a person familiar with the contract" */
static gboolean
is_familiar (const GlossDraft *draft,
             guint             chunk_end)
{
  return chunk_end >= 2 && gloss_draft_is (draft, chunk_end - 1, "familiar") && is_speaker_noun (draft, chunk_end - 2);
}

/* A phrase that begins at @first; the next one is looked for from @next on. */
static void
take_phrase (const GlossDraft *draft,
             guint             first,
             guint             end,
             GlossPhrase      *phrase,
             guint            *next)
{
  guint chunk_end = end_of_chunk (draft, first, end);
  guint name = name_in_chunk (draft, first, chunk_end);

  *phrase = (GlossPhrase) { { first, chunk_end }, GLOSS_MENTION_DESCRIPTION, GLOSS_NONE };
  *next = chunk_end;
  if (name != GLOSS_NONE)
    {
      phrase->words = g_array_index (draft->mentions, GlossDraftMention, name).words;
      phrase->level = GLOSS_MENTION_NAME;
      phrase->mention = name;
      *next = MAX (chunk_end, phrase->words.end);
    }
  else if (is_speaker_noun (draft, chunk_end - 1) || is_familiar (draft, chunk_end))
    phrase->words.end = follow_links (draft, chunk_end, end);
}

/**
 * gloss_chunk_next:
 * @draft: a draft with names, whose tokens from @token to @end have tags
 * @token: (inout): where to begin; afterwards where the next phrase may begin
 * @end: the token that no phrase may reach
 * @phrase: (out): the phrase
 *
 * Finds the next noun phrase that may be credited: a name, a pronoun, or a
 * description. What stands in long quotations is passed over.
 *
 * Returns: whether there is one
 */
gboolean
gloss_chunk_next (const GlossDraft *draft,
                  guint            *token,
                  guint             end,
                  GlossPhrase      *phrase)
{
  for (guint at = *token; at < end; at++)
    {
      guint tag = draft->tokens[at].tag;
      guint run = draft->run_of[at];

      if (run != GLOSS_NONE && draft->run_words[run].end - draft->run_words[run].first > 5)
        continue;
      if (is_pronoun (tag))
        {
          *phrase = (GlossPhrase) { { at, at + 1 }, GLOSS_MENTION_PRONOUN, GLOSS_NONE };
          *token = at + 1;
          return TRUE;
        }
      if (!begins_phrase (tag))
        continue;
      take_phrase (draft, at, end, phrase, token);
      if (phrase->level == GLOSS_MENTION_NAME || is_noun (draft->tokens[*token - 1].tag) || tag == GLOSS_TAG_CD ||
          tag == GLOSS_TAG_DT || tag == GLOSS_TAG_JJ)
        return TRUE;
    }
  *token = end;
  return FALSE;
}
