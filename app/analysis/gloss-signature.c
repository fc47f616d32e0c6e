/* gloss-signature.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-signature.h"

/* The most words of a signature: a name, a post and a town. */
#define MAX_WORDS 16

/* The most words of a name that nothing else tells of. */
#define MAX_BARE_WORDS 5

static gboolean
is_dash (const GlossDraft *draft,
         guint             token)
{
  static const char *const dashes[] = { "-", "--", "–", "—", "―", NULL };

  return gloss_draft_is_any (draft, token, dashes);
}

/* The end of the line that @first is in, without its full stop; GLOSS_NONE if more than a signature
 * stands there. */
static guint
end_of_signature (const GlossDraft *draft,
                  guint             first)
{
  guint end = first;

  while (end < draft->n_tokens && (draft->tokens[end].flags & GLOSS_TOKEN_STARTS_LINE) == 0)
    {
      if (end == first + MAX_WORDS || draft->run_of[end] != GLOSS_NONE)
        return GLOSS_NONE;
      end++;
    }
  if (end > first + 1 && gloss_draft_get_sign (draft, end - 1) == '.')
    end--;
  return end > first ? end : GLOSS_NONE;
}

/* Are all words up to the first comma capitals, as those of a name are? */
static gboolean
is_bare_name (const GlossDraft *draft,
              guint             first,
              guint             end,
              GlossPhrase      *phrase)
{
  guint at = first;

  while (at < end && draft->tokens[at].kind == GLOSS_TOKEN_WORD &&
         (draft->tokens[at].flags & GLOSS_TOKEN_CAPITAL) != 0)
    at++;
  if (at == first || at > first + MAX_BARE_WORDS || (at < end && gloss_draft_get_sign (draft, at) != ','))
    return FALSE;
  *phrase = (GlossPhrase) { { first, at }, GLOSS_MENTION_DESCRIPTION, GLOSS_NONE };
  return TRUE;
}

/**
 * gloss_signature_find:
 * @draft: a draft with names
 * @quote: a quote
 * @phrase: (out): who signs it
 *
 * Finds the name behind a dash that ends the paragraph of quoted words, or is
 * all of the next one: `“We will pay.” — Mara Olin, Vellby`.
 *
 * Returns: whether there is one
 */
gboolean
gloss_signature_find (const GlossDraft      *draft,
                      const GlossDraftQuote *quote,
                      GlossPhrase           *phrase)
{
  guint dash = quote->words.end;
  guint name;
  guint end;

  if (quote->own_cue != GLOSS_NONE || draft->run_of[dash - 1] == GLOSS_NONE || dash + 1 >= draft->n_tokens ||
      !is_dash (draft, dash) || (draft->tokens[dash + 1].flags & GLOSS_TOKEN_STARTS_LINE) != 0)
    return FALSE;
  end = end_of_signature (draft, dash + 1);
  if (end == GLOSS_NONE)
    return FALSE;
  name = gloss_phrase_name_after (draft, dash + 1);
  if (name >= draft->n_names || g_array_index (draft->mentions, GlossDraftMention, name).words.end > end)
    return is_bare_name (draft, dash + 1, end, phrase);
  phrase->words = g_array_index (draft->mentions, GlossDraftMention, name).words;
  phrase->level = GLOSS_MENTION_NAME;
  phrase->mention = name;
  /* A name further on is what a sentence is about, unless titles stand before it. */
  return phrase->words.first == dash + 1 || is_bare_name (draft, dash + 1, phrase->words.end, &(GlossPhrase) { 0 });
}
