/* gloss-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-lower.h"
#include "gloss-name-kinds.h"
#include "gloss-name-repeats.h"

/* Names are never longer; what is, is a headline in capitals. */
#define MAX_WORDS 9

/*
 * Finder:
 * @seen: words that stand with a capital inside a sentence somewhere, which
 *   decides about the same word at the start of one
 * @lower: words that stand without a capital somewhere
 */
typedef struct
{
  GlossDraft *draft;
  GHashTable *seen;
  GHashTable *lower;
} Finder;

static gboolean
has_flag (const Finder *self,
          guint         token,
          guint         flags)
{
  return (self->draft->words[token].flags & flags) != 0;
}

static gboolean
is_capital (const Finder *self,
            guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return at->kind == GLOSS_TOKEN_WORD && (at->flags & GLOSS_TOKEN_CAPITAL) != 0 &&
         (at->flags & GLOSS_TOKEN_CLITIC) == 0;
}

/* A single capital with its full stop, "J.". */
static gboolean
is_initial (const Finder *self,
            guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return is_capital (self, token) && gloss_token_get_length (at) == 2 &&
         (at->flags & GLOSS_TOKEN_ABBREVIATED) != 0;
}

/* A capital that tells nothing: the first word of a sentence, or of words in quotation marks. */
static gboolean
is_start (const Finder *self,
          GlossWords    sentence,
          guint         token)
{
  const GlossToken *before = token > sentence.first ? &self->draft->tokens[token - 1] : NULL;

  return before == NULL || before->kind == GLOSS_TOKEN_QUOTE ||
         strchr (":*•(", self->draft->utf8[before->begin]) != NULL;
}

static char *
dup_lower (const Finder *self,
           guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return gloss_dup_lower (self->draft->utf8 + at->begin, gloss_token_get_length (at));
}

/* "The", "However" and their like, but not "US" and "WHO". */
static gboolean
is_function_word (const Finder *self,
                  guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return has_flag (self, token, GLOSS_WORD_FUNCTION) &&
         !(gloss_token_is_all_capitals (at) && gloss_token_get_length (at) > 1);
}

/* Words that begin sentences and are no names, however seldom they stand elsewhere. */
static gboolean
is_starter (const Finder *self,
            guint         token)
{
  static const char *const words[] = {
    "others", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "dozens",
    "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety", "hundreds", "thousands", "millions",
    NULL
  };

  return gloss_draft_is_any (self->draft, token, words);
}

/* "trans-Atlantic" tells of a voyage, not of a place. */
static gboolean
is_behind_prefix (const Finder *self,
                  guint         token)
{
  const GlossToken *tokens = self->draft->tokens;

  return token > 1 && gloss_draft_get_sign (self->draft, token - 1) == '-' &&
         tokens[token - 2].kind == GLOSS_TOKEN_WORD &&
         ((tokens[token].flags | tokens[token - 1].flags) & GLOSS_TOKEN_AFTER_SPACE) == 0 &&
         (tokens[token - 2].flags & GLOSS_TOKEN_CAPITAL) == 0;
}

/* A line in which nearly each word has a capital tells nothing about any of them. */
static gboolean
is_headline (const Finder *self,
             GlossWords    sentence)
{
  guint capitals = 0;
  guint words = 0;

  for (guint i = sentence.first; i < sentence.end; i++)
    {
      if (self->draft->tokens[i].kind != GLOSS_TOKEN_WORD || has_flag (self, i, GLOSS_WORD_CONNECTOR | GLOSS_WORD_FUNCTION))
        continue;
      words++;
      capitals += is_capital (self, i);
    }
  return words >= 4 && capitals * 10 >= words * 8 && gloss_draft_get_sign (self->draft, sentence.end - 1) != '.';
}

static void
note_case (Finder     *self,
           GlossWords  sentence)
{
  if (is_headline (self, sentence))
    return;
  for (guint i = sentence.first; i < sentence.end; i++)
    {
      const GlossToken *token = &self->draft->tokens[i];

      if (token->kind != GLOSS_TOKEN_WORD || has_flag (self, i, GLOSS_WORD_FUNCTION))
        continue;
      if (!is_capital (self, i))
        g_hash_table_add (self->lower, dup_lower (self, i));
      else if (!is_start (self, sentence, i))
        g_hash_table_add (self->seen, dup_lower (self, i));
    }
}

static guint
flags_of_phrase (const Finder *self,
                 GlossWords    words)
{
  GlossSpan span = gloss_draft_get_span (self->draft, words);

  return gloss_lexicon_look_up (self->draft->utf8 + span.begin, span.end - span.begin).flags;
}

/* "New York", "The Hague": a common word that begins a name everybody knows. */
static gboolean
begins_known_name (const Finder *self,
                   GlossWords    sentence,
                   guint         token)
{
  for (guint end = token + 2; end <= MIN (sentence.end, token + 4); end++)
    if (is_capital (self, end - 1) &&
        (flags_of_phrase (self, (GlossWords) { token, end }) & (GLOSS_WORD_PLACE | GLOSS_WORD_ORGANIZATION)) != 0)
      return TRUE;
  return FALSE;
}

/* May the word begin or go on with a name, given what the rest of the article says of it? */
static gboolean
is_name_word (const Finder *self,
              GlossWords    sentence,
              guint         token,
              gboolean      headline)
{
  g_autofree char *lower = NULL;

  if (!is_capital (self, token) || has_flag (self, token, GLOSS_WORD_CALENDAR) || is_behind_prefix (self, token))
    return FALSE;
  if (!headline && !is_start (self, sentence, token))
    return !gloss_token_is (&self->draft->tokens[token], self->draft->utf8, "I");

  lower = dup_lower (self, token);
  if (is_function_word (self, token))
    return begins_known_name (self, sentence, token);
  if (has_flag (self, token, GLOSS_WORD_PLACE | GLOSS_WORD_ORGANIZATION | GLOSS_WORD_FIRST_NAME))
    return TRUE;
  if (g_hash_table_contains (self->seen, lower))
    return TRUE;
  if (is_starter (self, token))
    return FALSE;
  if (headline || g_hash_table_contains (self->lower, lower))
    return has_flag (self, token, GLOSS_WORD_TITLE | GLOSS_WORD_DEMONYM);
  return self->draft->words[token].frames == 0 || (self->draft->words[token].frames & GLOSS_FRAME_WEAK) != 0 || is_capital (self, token + 1 < sentence.end ? token + 1 : token);
}

/* "of", "the", "de": inside a name if a capital follows and what stands before can go on so. */
static guint
skip_connectors (const Finder *self,
                 GlossWords    sentence,
                 GlossWords    name,
                 gboolean      headline)
{
  guint at = name.end;
  gboolean body = FALSE;

  for (guint i = name.first; i < name.end; i++)
    body |= has_flag (self, i, GLOSS_WORD_ORGANIZATION_WORD | GLOSS_WORD_PLACE_WORD | GLOSS_WORD_TITLE);

  while (at < sentence.end && at < name.end + 2 && has_flag (self, at, GLOSS_WORD_CONNECTOR) && !is_capital (self, at))
    {
      if (gloss_draft_is_any (self->draft, at, (const char *const[]) { "to", "in", "on", NULL }))
        break;
      if (!body && gloss_draft_is_any (self->draft, at, (const char *const[]) { "of", "the", "and", "for", NULL }))
        break;
      at++;
    }
  return at < sentence.end && at > name.end && is_name_word (self, sentence, at, headline) ? at : name.end;
}

/* "Ruiz-Lopez", but not "US-Russia". */
static gboolean
is_hyphen (const Finder *self,
           GlossWords    name,
           guint         token)
{
  const GlossToken *tokens = self->draft->tokens;

  return gloss_draft_get_sign (self->draft, token) == '-' && token + 1 < self->draft->n_tokens &&
         ((tokens[token].flags | tokens[token + 1].flags) & GLOSS_TOKEN_AFTER_SPACE) == 0 &&
         !has_flag (self, token - 1, GLOSS_WORD_PLACE) && !has_flag (self, token + 1, GLOSS_WORD_PLACE);
}

/* "St Olof's Hospital": the possessive belongs to the name of such a house. */
static guint
skip_possessive (const Finder *self,
                 GlossWords    sentence,
                 guint         token)
{
  static const char *const houses[] = {
    "hospital", "school", "college", "church", "cathedral", "university", "hotel", "theatre", NULL
  };

  if (token + 1 < sentence.end && (self->draft->tokens[token].flags & GLOSS_TOKEN_CLITIC) != 0 &&
      is_capital (self, token + 1) && gloss_draft_is_any (self->draft, token + 1, houses))
    return token + 1;
  return token;
}

/* The longest run of capitals from @token on. */
static GlossWords
take_run (const Finder *self,
          GlossWords    sentence,
          guint         token,
          gboolean      headline)
{
  GlossWords name = { token, token + 1 };

  while (name.end < sentence.end && name.end - name.first < MAX_WORDS)
    {
      guint next = skip_possessive (self, sentence, name.end);

      if (next > name.end)
        {
          name.end = next + 1;
          continue;
        }
      if (is_hyphen (self, name, next))
        next++;
      else if (!is_name_word (self, sentence, next, headline))
        next = skip_connectors (self, sentence, name, headline);
      if (next >= sentence.end || !is_name_word (self, sentence, next, headline))
        break;
      if (!(self->draft->tokens[next].flags & GLOSS_TOKEN_AFTER_SPACE) && !is_initial (self, next - 1) &&
          next == name.end)
        break;
      name.end = next + 1;
    }
  return name;
}

/* In "US Secretary of State Ana Ruiz": how many words at the start are a known name. */
static guint
known_prefix (const Finder *self,
              GlossWords    name,
              guint         flags)
{
  for (guint end = MIN (name.end, name.first + 5); end > name.first; end--)
    if ((flags_of_phrase (self, (GlossWords) { name.first, end }) & flags) != 0)
      return end;
  return name.first;
}

static void
add_name (Finder         *self,
          GlossWords      words,
          GlossActorKind  kind,
          GlossWords      title)
{
  GlossDraftMention mention = {
    .words = words,
    .level = GLOSS_MENTION_NAME,
    .kind = kind,
    .title = title,
    .actor = GLOSS_NONE,
  };

  if (words.end > words.first)
    g_array_append_val (self->draft->mentions, mention);
}

static gboolean
is_acronym (const Finder *self,
            GlossWords    name)
{
  const GlossToken *token = &self->draft->tokens[name.first];

  return name.end == name.first + 1 && gloss_token_is_all_capitals (token) &&
         gloss_token_get_length (token) >= 2 && gloss_token_get_length (token) <= 6;
}

static gboolean
follows_preposition (const Finder *self,
                     GlossWords    name)
{
  static const char *const words[] = { "in", "at", "from", "near", "across", "outside", "inside", "to", NULL };

  if (name.first > 1 && gloss_draft_is (self->draft, name.first - 1, "of") &&
      has_flag (self, name.first - 2, GLOSS_WORD_PERSON_NOUN))
    return TRUE;
  return name.first > 0 && gloss_draft_is_any (self->draft, name.first - 1, words);
}

/* "Ruiz said": one who speaks is a person unless something else is known. */
static gboolean
is_before_verb (const Finder *self,
                GlossWords    name)
{
  return name.end < self->draft->n_tokens && self->draft->words[name.end].frames != 0 &&
         (self->draft->words[name.end].frames & GLOSS_FRAME_WEAK) == 0;
}

/* What a name stands for, from its own words and those next to it. */
static GlossActorKind
guess_kind (const Finder *self,
            GlossWords    name)
{
  guint flags = flags_of_phrase (self, name);
  guint any = 0;

  for (guint i = name.first; i < name.end; i++)
    any |= self->draft->words[i].flags;
  if ((flags & GLOSS_WORD_PLACE) != 0)
    return GLOSS_ACTOR_PLACE;
  if ((flags & GLOSS_WORD_ORGANIZATION) != 0)
    return GLOSS_ACTOR_ORGANIZATION;
  if ((any & GLOSS_WORD_ORGANIZATION_WORD) != 0 && name.end > name.first + 1)
    return GLOSS_ACTOR_ORGANIZATION;
  if ((any & GLOSS_WORD_PLACE_WORD) != 0 && name.end > name.first + 1)
    return GLOSS_ACTOR_PLACE;
  if (has_flag (self, name.first, GLOSS_WORD_FIRST_NAME))
    return GLOSS_ACTOR_PERSON;
  if (is_acronym (self, name) || (any & GLOSS_WORD_DEMONYM) != 0)
    return GLOSS_ACTOR_ORGANIZATION;
  if (name.end > name.first + 1)
    return GLOSS_ACTOR_PERSON;
  if (follows_preposition (self, name))
    return GLOSS_ACTOR_PLACE;
  return is_before_verb (self, name) ? GLOSS_ACTOR_PERSON : GLOSS_ACTOR_ORGANIZATION;
}

/* The word after the last title of the run, or its start if it has none. */
static guint
end_of_title (const Finder *self,
              GlossWords    name)
{
  for (guint at = name.end; at > name.first; at--)
    {
      if (!has_flag (self, at - 1, GLOSS_WORD_TITLE))
        continue;
      /* "Secretary of State", "Director General of Ports" go on after the title word. */
      if (at + 1 < name.end && gloss_draft_is (self->draft, at, "of"))
        at += gloss_draft_is (self->draft, at + 1, "the") ? 3 : 2;
      if (at < name.end && gloss_draft_is (self->draft, at, "general"))
        at++;
      return MIN (at, name.end);
    }
  return name.first;
}

/* "Ministry of Foreign Affairs": no title, whatever stands in it. */
static gboolean
is_body_of (const Finder *self,
            GlossWords    run)
{
  return run.end > run.first + 2 && has_flag (self, run.first, GLOSS_WORD_ORGANIZATION_WORD) &&
         gloss_draft_is (self->draft, run.first + 1, "of");
}

/* A run of capitals may be a place, a title and a name in one. */
static void
split_run (Finder     *self,
           GlossWords  run)
{
  guint flags = flags_of_phrase (self, run);
  guint name = end_of_title (self, run);
  guint known = known_prefix (self, run, GLOSS_WORD_PLACE | GLOSS_WORD_ORGANIZATION);

  if ((flags & (GLOSS_WORD_PLACE | GLOSS_WORD_ORGANIZATION)) != 0 || is_body_of (self, run))
    add_name (self, run, guess_kind (self, run), (GlossWords) { 0, 0 });
  else if (name > run.first)
    {
      if (known < name)
        add_name (self, (GlossWords) { run.first, known }, guess_kind (self, (GlossWords) { run.first, known }),
                  (GlossWords) { 0, 0 });
      add_name (self, (GlossWords) { name, run.end }, GLOSS_ACTOR_PERSON, (GlossWords) { run.first, name });
    }
  else if ((flags & GLOSS_WORD_DEMONYM) == 0 || (flags & GLOSS_WORD_FIRST_NAME) != 0)
    add_name (self, run, guess_kind (self, run), (GlossWords) { 0, 0 });
}

/* A title in lower case before a name: "the mayor, Ana Ruiz" is left to the actors. */
static void
take_lower_title (Finder *self,
                  guint   first_mention)
{
  for (guint i = first_mention; i < self->draft->mentions->len; i++)
    {
      GlossDraftMention *mention = &g_array_index (self->draft->mentions, GlossDraftMention, i);
      guint before = mention->words.first;

      if (before == 0 || mention->title.end > mention->title.first || mention->kind == GLOSS_ACTOR_PLACE ||
          is_capital (self, before - 1) || !has_flag (self, before - 1, GLOSS_WORD_TITLE | GLOSS_WORD_PERSON_NOUN))
        continue;
      /* "who heads Norrstrand" */
      if (before > 1 && gloss_draft_is (self->draft, before - 2, "who"))
        continue;
      mention->title = (GlossWords) { before - 1, before };
      mention->kind = GLOSS_ACTOR_PERSON;
    }
}

static void
find_in_sentence (Finder     *self,
                  GlossWords  sentence)
{
  gboolean headline = is_headline (self, sentence);
  guint first_mention = self->draft->mentions->len;
  guint at = sentence.first;

  while (at < sentence.end)
    {
      GlossWords run;

      if (!is_name_word (self, sentence, at, headline) ||
          (is_function_word (self, at) && !begins_known_name (self, sentence, at)))
        {
          at++;
          continue;
        }
      run = take_run (self, sentence, at, headline);
      split_run (self, run);
      at = run.end;
    }
  take_lower_title (self, first_mention);
}

/**
 * gloss_names_find:
 * @draft: a draft with tokens and sentences
 *
 * Finds names, by the model if there is one. By rules they are runs of words
 * with a capital, without the titles before them.
 * A word that begins a sentence is decided by how it stands elsewhere in the
 * article.
 */
void
gloss_names_find (GlossDraft *draft)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) lower = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder self = { draft, seen, lower };

  if (gloss_names_find_learned (draft))
    {
      gloss_names_add_repeats (draft);
      gloss_names_reconcile_kinds (draft);
      return;
    }

  for (guint i = 0; i < draft->n_sentences; i++)
    note_case (&self, (GlossWords) { draft->sentences[i].first, draft->sentences[i].end });
  for (guint i = 0; i < draft->n_sentences; i++)
    find_in_sentence (&self, (GlossWords) { draft->sentences[i].first, draft->sentences[i].end });
  gloss_names_reconcile_kinds (draft);
  draft->n_names = draft->mentions->len;
}
