/* gloss-descriptions.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-descriptions.h"

#include "gloss-phrases.h"

/* The longest apposition, and the longest title right before a name. */
#define MAX_APPOSITION 14
#define MAX_TITLE      7

/* How well a description tells who somebody is; the first of the best is taken. */
typedef enum
{
  RANK_NONE,
  RANK_TITLE,
  RANK_TITLE_OF_MORE_WORDS,
  RANK_APPOSITION,
} Rank;

/* What stands before names and tells nothing but that they are persons. */
static const char *const honorifics[] = {
  "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "miss", "mx", "mx.", "dr", "dr.", "sir", "dame", "lord", "lady", "herr",
  "frau", "monsieur", "madame", "mme", "signor", "signora", "señor", "señora", "don", "doña", NULL
};

static const char *const determiners[] = { "the", "a", "an", "his", "her", "its", "their", "our", "my", NULL };

static const char *const links[] = { "of", "for", "from", "at", "in", "to", "and", NULL };

/* In "who heads Norrstrand" they tell who somebody is. */
static const char *const roles[] = {
  "heads", "headed", "leads", "led", "runs", "ran", "chairs", "chaired", "owns", "owned", "founded", "represents",
  "represented", "directs", "directed", "manages", "managed", "coaches", "coached", NULL
};

static gboolean
has_flag (const GlossDraft *draft,
          guint             token,
          guint             flags)
{
  return (draft->words[token].flags & flags) != 0;
}

static gboolean
is_word (const GlossDraft *draft,
         guint             token)
{
  return draft->tokens[token].kind <= GLOSS_TOKEN_NUMBER;
}

static gboolean
is_possessive (const GlossDraft *draft,
               guint             token)
{
  return (draft->tokens[token].flags & GLOSS_TOKEN_CLITIC) != 0;
}

static gboolean
is_finite_verb (const GlossDraft *draft,
                guint             token)
{
  switch (draft->tokens[token].tag)
    {
    case GLOSS_TAG_MD:
    case GLOSS_TAG_VBD:
    case GLOSS_TAG_VBP:
    case GLOSS_TAG_VBZ:
      return TRUE;
    case GLOSS_TAG_NONE:
      return draft->words[token].frames != 0 && (draft->words[token].frames & GLOSS_FRAME_WEAK) == 0 &&
             (draft->words[token].forms & GLOSS_FORM_BASE) == 0;
    default:
      return FALSE;
    }
}

/* Nouns that tell who a person is or what a body is. */
static guint
telling_flags (const GlossDraftMention *mention)
{
  return mention->kind == GLOSS_ACTOR_PERSON ? GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_TITLE : GLOSS_WORD_GROUP_NOUN;
}

/* Without a possessive pronoun, which tells nothing outside its sentence. */
static GlossWords
without_owner (const GlossDraft *draft,
               GlossWords        words)
{
  static const char *const owners[] = { "his", "her", "its", "their", "our", "my", NULL };

  if (words.end > words.first && gloss_draft_is_any (draft, words.first, owners))
    words.first++;
  return words;
}

/* ", who heads Norrstrand,": what a relative clause tells. */
static gboolean
is_role (const GlossDraft *draft,
         guint             first)
{
  return first + 2 < draft->n_tokens && gloss_draft_is (draft, first, "who") &&
         gloss_draft_is_any (draft, first + 1, roles);
}

static gboolean
opens_apposition (const GlossDraft *draft,
                  guint             first)
{
  if (first >= draft->n_tokens || gloss_draft_get_sign (draft, first - 1) != ',' ||
      (draft->tokens[first].flags & GLOSS_TOKEN_STARTS_LINE) != 0 ||
      gloss_draft_is_any (draft, first, (const char *const[]) { "and", "or", "but", "who", NULL }))
    return FALSE;
  return has_flag (draft, first, GLOSS_WORD_FUNCTION | GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_TITLE | GLOSS_WORD_GROUP_NOUN);
}

/* An apposition behind the name: ", the mayor of Vellby,", ", who leads the party,". */
static GlossWords
find_after (const GlossDraft        *draft,
            const GlossDraftMention *mention)
{
  guint first = mention->words.end + 1;
  guint limit = MIN (draft->n_tokens, first + MAX_APPOSITION);
  gboolean role = mention->kind == GLOSS_ACTOR_PERSON && first < limit &&
    gloss_draft_get_sign (draft, first - 1) == ',' && is_role (draft, first);
  gboolean tells = role;
  guint end;

  if (!role && !opens_apposition (draft, first))
    return (GlossWords) { 0, 0 };
  for (end = first; end < limit && (is_word (draft, end) || is_possessive (draft, end)); end++)
    {
      if (gloss_draft_is (draft, end, "who") && end > first)
        break;
      if (is_finite_verb (draft, end) && !(role && end == first + 1))
        return (GlossWords) { 0, 0 };
      tells |= has_flag (draft, end, telling_flags (mention));
    }
  return tells && end < first + MAX_APPOSITION ? without_owner (draft, (GlossWords) { first, end }) : (GlossWords) { 0, 0 };
}

/* The first token of a name that ends before @token, or @token. */
static guint
begin_of_name (const GlossDraft *draft,
               guint             token)
{
  guint name = gloss_phrase_name_after (draft, token > 0 ? token - 1 : 0);
  const GlossDraftMention *mention = name < draft->n_names ? &g_array_index (draft->mentions, GlossDraftMention, name) : NULL;

  return mention != NULL && mention->words.end == token ? mention->words.first : token;
}

static gboolean
is_determiner (const GlossDraft *draft,
               guint             token)
{
  return gloss_draft_is_any (draft, token, determiners);
}

/* "the head of the bank": the inner determiner does not begin the phrase. */
static gboolean
begins_description (const GlossDraft *draft,
                    guint             token,
                    guint             limit,
                    gboolean          tells)
{
  return is_determiner (draft, token) && tells &&
         (token <= limit || !gloss_draft_is_any (draft, token - 1, links) || gloss_draft_is (draft, token - 1, "and"));
}

/* An apposition before the name: "the mayor, Ana Ruiz", "Norway's president, Ana Ruiz". */
static GlossWords
find_before (const GlossDraft        *draft,
             const GlossDraftMention *mention)
{
  guint name = mention->words.first;
  gboolean tells = FALSE;
  guint limit;
  guint end;

  while (name > 0 && gloss_draft_is_any (draft, name - 1, honorifics))
    name--;
  if (mention->kind != GLOSS_ACTOR_PERSON || name < 2 || gloss_draft_get_sign (draft, name - 1) != ',')
    return (GlossWords) { 0, 0 };
  end = name - 1;
  limit = end > MAX_APPOSITION ? end - MAX_APPOSITION : 0;
  for (guint at = end; at > limit; at--)
    {
      guint token = at - 1;

      if ((!is_word (draft, token) && !is_possessive (draft, token)) || is_finite_verb (draft, token) ||
          draft->run_of[token] != draft->run_of[name])
        return (GlossWords) { 0, 0 };
      if (is_possessive (draft, token) && tells && begin_of_name (draft, token) < token)
        return (GlossWords) { begin_of_name (draft, token), end };
      tells |= has_flag (draft, token, telling_flags (mention));
      if (begins_description (draft, token, limit, tells))
        return without_owner (draft, (GlossWords) { token, end });
    }
  return (GlossWords) { 0, 0 };
}

/* Nouns in the plural are verbs, or stand before more than one name. */
static gboolean
is_title_word (const GlossDraft *draft,
               guint             token)
{
  const GlossToken *at = &draft->tokens[token];

  if (has_flag (draft, token, GLOSS_WORD_TITLE))
    return TRUE;
  return has_flag (draft, token, GLOSS_WORD_PERSON_NOUN) && draft->utf8[at->end - 1] != 's' &&
         !is_finite_verb (draft, token);
}

/* "secretary of state": a title of three words that ends at @end. */
static gboolean
is_title_of (const GlossDraft *draft,
             guint             end)
{
  return end >= 3 && gloss_draft_is (draft, end - 1, "state") && gloss_draft_is (draft, end - 2, "of") &&
         gloss_draft_is (draft, end - 3, "secretary");
}

/* What may stand before a title: "US", "German", "former", "harbour". */
static guint
begin_of_modifiers (const GlossDraft *draft,
                    guint             begin,
                    guint             limit)
{
  while (begin > limit)
    {
      guint name = begin_of_name (draft, begin);
      guint tag = draft->tokens[begin - 1].tag;

      if (name < begin)
        return name;
      if (has_flag (draft, begin - 1, GLOSS_WORD_DEMONYM) ||
          ((tag == GLOSS_TAG_JJ || tag == GLOSS_TAG_NN) && is_word (draft, begin - 1)))
        begin--;
      else
        break;
    }
  return begin;
}

/* A title right before the name: "Foreign Minister", "German chancellor". */
static GlossWords
find_title (const GlossDraft        *draft,
            const GlossDraftMention *mention)
{
  guint name = mention->words.first;
  guint limit = name > MAX_TITLE ? name - MAX_TITLE : 0;
  GlossWords words = { name, name };

  if (mention->kind != GLOSS_ACTOR_PERSON)
    return words;
  while (words.end > limit && gloss_draft_is_any (draft, words.end - 1, honorifics))
    words.end--;
  words.first = words.end;
  while (words.first > limit)
    if (is_title_of (draft, words.first))
      words.first -= 3;
    else if (is_title_word (draft, words.first - 1) && !gloss_draft_is_any (draft, words.first - 1, honorifics) &&
             !(draft->tokens[words.first].flags & GLOSS_TOKEN_STARTS_LINE))
      words.first--;
    else
      break;
  if (words.first < words.end)
    words.first = begin_of_modifiers (draft, words.first, limit);
  return words;
}

static Rank
describe (const GlossDraft        *draft,
          const GlossDraftMention *mention,
          GlossWords              *words)
{
  *words = find_after (draft, mention);
  if (words->end > words->first)
    return RANK_APPOSITION;
  *words = find_before (draft, mention);
  if (words->end > words->first)
    return RANK_APPOSITION;
  *words = find_title (draft, mention);
  if (words->end > words->first)
    return words->end > words->first + 1 ? RANK_TITLE_OF_MORE_WORDS : RANK_TITLE;
  return RANK_NONE;
}

/**
 * gloss_descriptions_find:
 * @draft: a draft whose names have actors
 *
 * Finds what tells who the named actors are: an apposition on either side of
 * a name, else the title before it. An honorific alone tells nothing.
 *
 * Returns: (transfer full): for each actor the words; none where nothing tells
 */
GlossWords *
gloss_descriptions_find (const GlossDraft *draft)
{
  GlossWords *found = g_new0 (GlossWords, draft->actors->len + 1);
  g_autofree guint8 *ranks = g_new0 (guint8, draft->actors->len + 1);

  for (guint i = 0; i < draft->n_names; i++)
    {
      const GlossDraftMention *mention = &g_array_index (draft->mentions, GlossDraftMention, i);
      GlossWords words;
      Rank rank;

      if (mention->kind == GLOSS_ACTOR_PLACE || ranks[mention->actor] == RANK_APPOSITION)
        continue;
      rank = describe (draft, mention, &words);
      if (rank <= ranks[mention->actor])
        continue;
      ranks[mention->actor] = rank;
      found[mention->actor] = words;
    }
  return found;
}
