/* gloss-phrases.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-phrases.h"

/* The longest description that is taken for a speaker. */
#define MAX_WORDS 14

static const char *const pronouns[] = {
  "he", "she", "it", "they", "i", "we", "you", "who", NULL
};

static const char *const determiners[] = {
  "a", "an", "the", "this", "that", "these", "those", "some", "many", "several", "his", "her", "its", "their", "my",
  "our", "another", "one", "two", "three", "four", "most", "few", "other", "no", "any", "each", "both", NULL
};

/* Prepositions that go on with a description: "a spokesman for the port". */
static const char *const links[] = { "of", "for", "from", "at", "with", "in", "to", "on", "the", "a", "an", "and", NULL };

static const char *const inner_links[] = { "of", "for", "from", "at", "with", "in", NULL };

/* Words that no description goes over when it is read backwards. */
static const char *const stops[] = {
  "that", "but", "while", "because", "as", "if", "when", "who", "which", "after", "before", "although", "though",
  "so", "then", "where", "since", "until", "was", "is", "were", "are", "has", "had", "have", "said", "says", NULL
};

/* Words that end a description when it is read forwards. */
static const char *const ends[] = {
  "that", "but", "while", "because", "as", "if", "when", "who", "which", "after", "before", "although", "on", "in",
  "during", "to", "by", "was", "is", "were", "are", "has", "had", "have", "last", "this", "earlier", "late", "today",
  "yesterday", "about", "following", "adding", "via", "through", "and", "then", "later", NULL
};

/**
 * gloss_phrase_name_after:
 * @draft: a draft whose mentions are names still
 * @token: index of a token
 *
 * Returns: index of the first name that ends after @token
 */
guint
gloss_phrase_name_after (const GlossDraft *draft,
                         guint             token)
{
  guint low = 0;
  guint high = draft->n_names;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (draft->mentions, GlossDraftMention, middle).words.end <= token)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* The name that holds @token, or GLOSS_NONE. */
static guint
name_at (const GlossDraft *draft,
         guint             token)
{
  guint name = gloss_phrase_name_after (draft, token);

  if (name < draft->n_names &&
      g_array_index (draft->mentions, GlossDraftMention, name).words.first <= token)
    return name;
  return GLOSS_NONE;
}

static void
set_name (const GlossDraft *draft,
          guint             name,
          GlossPhrase      *phrase)
{
  phrase->words = g_array_index (draft->mentions, GlossDraftMention, name).words;
  phrase->level = GLOSS_MENTION_NAME;
  phrase->mention = name;
}

static void
set_words (GlossPhrase       *phrase,
           guint              first,
           guint              end,
           GlossMentionLevel  level)
{
  phrase->words = (GlossWords) { first, end };
  phrase->level = level;
  phrase->mention = GLOSS_NONE;
}

static gboolean
is_noun_for_speakers (const GlossDraft *draft,
                      guint             token)
{
  return (draft->words[token].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) != 0 &&
         (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) == 0;
}

/* In "the head of the Bank of Orle" the name is not who speaks: the noun before it is. */
static gboolean
hangs_on_noun (const GlossDraft *draft,
               guint             first,
               guint             name_begin)
{
  guint at = name_begin;

  while (at > first && gloss_draft_is_any (draft, at - 1, determiners))
    at--;
  if (at <= first + 1 || !gloss_draft_is_any (draft, at - 1, inner_links))
    return FALSE;
  for (guint i = at - 1; i > first && i + 4 > at; i--)
    if (is_noun_for_speakers (draft, i - 1))
      return TRUE;
  return FALSE;
}

static gboolean
is_sign (const GlossDraft *draft,
         guint             token)
{
  return draft->tokens[token].kind >= GLOSS_TOKEN_QUOTE &&
         (draft->tokens[token].flags & GLOSS_TOKEN_CLITIC) == 0;
}

/* The start of a description that ends at @end. */
static guint
begin_of_description (const GlossDraft *draft,
                      guint             first,
                      guint             end)
{
  guint limit = end > first + MAX_WORDS ? end - MAX_WORDS : first;
  guint at = end;

  while (at > limit)
    {
      guint token = at - 1;

      if (is_sign (draft, token) || gloss_draft_is_any (draft, token, stops))
        break;
      if (gloss_draft_is (draft, token, "and") && at < end)
        break;
      at--;
      if (gloss_draft_is_any (draft, token, determiners) &&
          (token == first || !gloss_draft_is_any (draft, token - 1, inner_links)))
        break;
    }
  while (at < end && gloss_draft_is_any (draft, at, links) && !gloss_draft_is_any (draft, at, determiners))
    at++;
  return at;
}

/**
 * gloss_phrase_before:
 * @draft: a draft with names
 * @first: the first token that the phrase may hold
 * @end: the token after its last
 * @phrase: (out): the phrase
 *
 * Finds the noun phrase that ends right before @end.
 *
 * Returns: whether there is one
 */
gboolean
gloss_phrase_before (const GlossDraft *draft,
                     guint             first,
                     guint             end,
                     GlossPhrase      *phrase)
{
  guint name;
  guint begin;

  if (end <= first || is_sign (draft, end - 1))
    return FALSE;
  if (gloss_draft_is_any (draft, end - 1, pronouns))
    {
      set_words (phrase, end - 1, end, GLOSS_MENTION_PRONOUN);
      return TRUE;
    }
  name = name_at (draft, end - 1);
  if (name != GLOSS_NONE &&
      !hangs_on_noun (draft, first, g_array_index (draft->mentions, GlossDraftMention, name).words.first))
    {
      set_name (draft, name, phrase);
      return TRUE;
    }
  begin = begin_of_description (draft, first, end);
  if (begin >= end)
    return FALSE;
  set_words (phrase, begin, end, GLOSS_MENTION_DESCRIPTION);
  return TRUE;
}

static const GlossDraftMention *
get_name (const GlossDraft *draft,
          guint             name)
{
  return &g_array_index (draft->mentions, GlossDraftMention, name);
}

/* A person's name that ends the description: "White House spokeswoman Ana Ruiz". */
static guint
name_at_end (const GlossDraft *draft,
             GlossWords        words)
{
  guint name = name_at (draft, words.end - 1);

  if (name == GLOSS_NONE || get_name (draft, name)->words.end != words.end ||
      get_name (draft, name)->words.first < words.first ||
      hangs_on_noun (draft, words.first, get_name (draft, name)->words.first))
    return GLOSS_NONE;
  return name;
}

/* A person's name as the apposition of a description: "the mayor, Ana Ruiz". */
static guint
name_in_apposition (const GlossDraft *draft,
                    GlossWords        words,
                    guint             end)
{
  guint name;

  if (words.end + 1 >= end || gloss_draft_get_sign (draft, words.end) != ',')
    return GLOSS_NONE;
  name = name_at (draft, words.end + 1);
  if (name == GLOSS_NONE || get_name (draft, name)->words.first != words.end + 1 ||
      get_name (draft, name)->kind != GLOSS_ACTOR_PERSON)
    return GLOSS_NONE;
  return name;
}

/* The name that stands at the very start, perhaps after "the". */
static guint
name_at_start (const GlossDraft *draft,
               GlossWords        words)
{
  guint first = words.first + gloss_draft_is (draft, words.first, "the");
  guint name = first < words.end ? name_at (draft, first) : GLOSS_NONE;

  if (name == GLOSS_NONE)
    return GLOSS_NONE;
  /* "Nestling officials": the noun speaks, not the company. */
  if (get_name (draft, name)->words.end < words.end && is_noun_for_speakers (draft, words.end - 1))
    return GLOSS_NONE;
  return name;
}

/* The name in a phrase that is the speaker itself, or GLOSS_NONE. */
static guint
name_of_phrase (const GlossDraft *draft,
                GlossWords        words,
                guint             end)
{
  guint name = name_at_end (draft, words);

  if (name == GLOSS_NONE)
    name = name_at_start (draft, words);
  return name != GLOSS_NONE ? name : name_in_apposition (draft, words, end);
}

/**
 * gloss_phrase_after:
 * @draft: a draft with names
 * @first: the first token of the phrase
 * @end: the token that it may not reach
 * @phrase: (out): the phrase
 *
 * Finds the noun phrase that begins at @first.
 *
 * Returns: whether there is one
 */
gboolean
gloss_phrase_after (const GlossDraft *draft,
                    guint             first,
                    guint             end,
                    GlossPhrase      *phrase)
{
  guint at = first;
  guint name;

  if (first >= end || is_sign (draft, first))
    return FALSE;
  if (gloss_draft_is_any (draft, first, pronouns))
    {
      set_words (phrase, first, first + 1, GLOSS_MENTION_PRONOUN);
      return TRUE;
    }
  while (at < end && at < first + MAX_WORDS && !is_sign (draft, at) &&
         (at == first || !gloss_draft_is_any (draft, at, ends)) &&
         (draft->words[at].flags & GLOSS_WORD_CALENDAR) == 0)
    at++;
  if (at == first)
    return FALSE;

  name = name_of_phrase (draft, (GlossWords) { first, at }, end);
  if (name != GLOSS_NONE)
    set_name (draft, name, phrase);
  else
    set_words (phrase, first, at, GLOSS_MENTION_DESCRIPTION);
  return TRUE;
}
