/* gloss-foreign-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-foreign-words.h"

/* The most words with a capital in the name of a person. */
#define MAX_CAPITALS 4

/* A shorter word is a city by chance too often. */
#define MIN_CITY_BYTES 4

/*
 * Finder:
 * @taken: for each token whether it is in a name
 * @surnames: last words of persons' names
 * @speaking: words with a capital that stand alone beside a verb of saying somewhere
 */
typedef struct
{
  GlossDraft *draft;
  guint8     *taken;
  GHashTable *surnames;
  GHashTable *speaking;
} Finder;

static gboolean
is_german (const Finder *self)
{
  return self->draft->language == GLOSS_LANGUAGE_GERMAN;
}

static gboolean
is (const Finder *self,
    guint         token,
    guint         flags)
{
  return token < self->draft->n_tokens && gloss_foreign_is (self->draft, token, flags);
}

static gboolean
is_capital (const Finder *self,
            guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return at->kind == GLOSS_TOKEN_WORD && (at->flags & GLOSS_TOKEN_CAPITAL) != 0;
}

static gboolean
goes_on (const Finder *self,
         guint         token)
{
  return token < self->draft->n_tokens && (self->draft->tokens[token].flags & GLOSS_TOKEN_STARTS_LINE) == 0;
}

/* May a word be in a person's name, if there is evidence that there is one? */
static gboolean
may_name (const Finder *self,
          guint         token)
{
  return token < self->draft->n_tokens && is_capital (self, token) &&
         !is (self, token, GLOSS_FOREIGN_NO_NAME | GLOSS_FOREIGN_HONORIFIC | GLOSS_FOREIGN_VERB) &&
         gloss_token_get_length (&self->draft->tokens[token]) > 1;
}

static gboolean
is_first_name (const Finder *self,
               guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return is (self, token, GLOSS_FOREIGN_FIRST_NAME | GLOSS_FOREIGN_MAYBE_FIRST) ||
         ((at->flags & GLOSS_TOKEN_ABBREVIATED) != 0 && gloss_token_get_length (at) == 2);
}

/* Does a hyphen without spaces stand between a token and the word after it? */
static gboolean
is_hyphenated (const Finder *self,
               guint         token)
{
  const GlossToken *tokens = self->draft->tokens;

  return token + 2 < self->draft->n_tokens && gloss_draft_get_sign (self->draft, token + 1) == '-' &&
         tokens[token + 2].kind == GLOSS_TOKEN_WORD &&
         ((tokens[token + 1].flags | tokens[token + 2].flags) & GLOSS_TOKEN_AFTER_SPACE) == 0;
}

/* The last token of the words that hyphens join: "Pierre" in "Jean-Pierre". */
static guint
last_of_compound (const Finder *self,
                  guint         token)
{
  while (is_hyphenated (self, token))
    token += 2;
  return token;
}

/* "Mitte" in "Berlin-Mitte", and "Berlin" there, are no names by themselves. */
static gboolean
is_in_compound (const Finder *self,
                guint         token)
{
  return is_hyphenated (self, token) || (token > 1 && is_hyphenated (self, token - 2));
}

/* The word that goes on with a name whose last word is @last, or GLOSS_NONE: "de Gaulle", "von der Leyen". */
static guint
next_word (const Finder *self,
           guint         last)
{
  guint next = last + 1;

  if (is_first_name (self, last) && goes_on (self, next) &&
      is (self, next, GLOSS_FOREIGN_PARTICLE))
    {
      gboolean links = is (self, next, GLOSS_FOREIGN_LINK) || is_capital (self, next);

      next++;
      if (links && goes_on (self, next) && is (self, next, GLOSS_FOREIGN_PARTICLE))
        next++;
      if (!links)
        return GLOSS_NONE;
    }
  return goes_on (self, next) && may_name (self, next) ? next : GLOSS_NONE;
}

/* The end of a person's name. In German, where each noun has a capital, a surname is one word. */
static guint
end_of_person (const Finder *self,
               guint         first)
{
  guint last = last_of_compound (self, first);

  for (guint n = 1; n < MAX_CAPITALS; n++)
    {
      guint next;

      if (is_german (self) && !is_first_name (self, last))
        break;
      next = next_word (self, last);
      if (next == GLOSS_NONE)
        break;
      last = last_of_compound (self, next);
    }
  return last + 1;
}

static char *
dup_word (const Finder *self,
          guint         token)
{
  const GlossToken *at = &self->draft->tokens[token];

  return g_strndup (self->draft->utf8 + at->begin, gloss_token_get_length (at));
}

static void
add_name (Finder         *self,
          GlossWords      words,
          GlossActorKind  kind)
{
  GlossDraftMention mention = {
    .words = words,
    .level = GLOSS_MENTION_NAME,
    .kind = kind,
    .actor = GLOSS_NONE,
  };

  g_array_append_val (self->draft->mentions, mention);
  for (guint i = words.first; i < words.end; i++)
    self->taken[i] = TRUE;
  if (kind == GLOSS_ACTOR_PERSON)
    g_hash_table_add (self->surnames, dup_word (self, words.end - 1));
}

static gboolean
is_saying_before (const Finder *self,
                  guint         token)
{
  return token > 0 && goes_on (self, token) &&
         is (self, token - 1, GLOSS_FOREIGN_VERB | GLOSS_FOREIGN_PARTICIPLE);
}

static gboolean
is_saying_after (const Finder *self,
                 guint         end)
{
  return goes_on (self, end) &&
         (is (self, end, GLOSS_FOREIGN_VERB) ||
          (is (self, end, GLOSS_FOREIGN_AUXILIARY) && is (self, end + 1, GLOSS_FOREIGN_PARTICIPLE)));
}

static gboolean
is_beside_comma (const Finder *self,
                 GlossWords    words)
{
  return (words.first > 0 && gloss_draft_get_sign (self->draft, words.first - 1) == ',') ||
         (words.end < self->draft->n_tokens && gloss_draft_get_sign (self->draft, words.end) == ',');
}

static gboolean
starts_sentence (const Finder *self,
                 guint         token)
{
  return token == 0 || self->draft->tokens[token - 1].kind >= GLOSS_TOKEN_QUOTE ||
         (self->draft->tokens[token].flags & GLOSS_TOKEN_STARTS_LINE) != 0;
}

/* "Frau Sollner", "Mme Dessaules", "don Pablo". */
static guint
find_behind_honorific (const Finder *self,
                       guint         token)
{
  if (!is (self, token, GLOSS_FOREIGN_HONORIFIC) || !goes_on (self, token + 1) || !may_name (self, token + 1) ||
      (self->draft->language != GLOSS_LANGUAGE_SPANISH && !is_capital (self, token)))
    return 0;
  return end_of_person (self, token + 1);
}

/* "Polizeisprecher Holm", "le ministre Mercadier". In German the next noun may be any, save beside a verb of
 * saying. */
static guint
find_behind_office (const Finder *self,
                    guint         token)
{
  guint end;

  if (!is (self, token, GLOSS_FOREIGN_OFFICE) || !goes_on (self, token + 1) || !may_name (self, token + 1) ||
      is (self, token + 1, GLOSS_FOREIGN_OFFICE | GLOSS_FOREIGN_PLACE | GLOSS_FOREIGN_ORGANIZATION))
    return 0;
  end = end_of_person (self, token + 1);
  if (!is_german (self) || is (self, token + 1, GLOSS_FOREIGN_FIRST_NAME))
    return end;
  if (goes_on (self, end) && may_name (self, end) && end == token + 2)
    end++;
  return is_saying_before (self, token) || is_saying_after (self, end) ? end : 0;
}

/* "Katrin Sollner": a first name and another word. */
static guint
find_first_name (const Finder *self,
                 guint         token)
{
  guint last;
  guint end;

  if (!may_name (self, token) || !is (self, token, GLOSS_FOREIGN_FIRST_NAME | GLOSS_FOREIGN_MAYBE_FIRST) ||
      (token > 0 && is (self, token - 1, GLOSS_FOREIGN_NAMED_AFTER)))
    return 0;
  last = last_of_compound (self, token);
  end = end_of_person (self, token);
  if (end == last + 1 || (is_german (self) && !is_first_name (self, last)) ||
      (token > 1 && is_hyphenated (self, token - 2)))
    return 0;
  if (is_german (self) && !is (self, token, GLOSS_FOREIGN_FIRST_NAME) && !is_saying_before (self, token) &&
      !is_saying_after (self, end) && !is_beside_comma (self, (GlossWords) { token, end }))
    return 0;
  return end;
}

static gboolean
is_other (const Finder *self,
          guint         token)
{
  return is (self, token, GLOSS_FOREIGN_OFFICE | GLOSS_FOREIGN_PLACE | GLOSS_FOREIGN_ORGANIZATION |
             GLOSS_FOREIGN_NAMED_AFTER);
}

/* "sagte Svantje Holm": two such words beside a verb of saying. */
static guint
find_beside_saying (const Finder *self,
                    guint         token)
{
  guint end = token;

  if (is_in_compound (self, token))
    return 0;
  while (end < token + MAX_CAPITALS && may_name (self, end) && !is_other (self, end) &&
         (end == token || goes_on (self, end)))
    end++;
  if (end < token + 2 || (is_german (self) && end > token + 2) || (end < self->draft->n_tokens && may_name (self, end)))
    return 0;
  if (is_saying_before (self, token) || (is_saying_after (self, end) && !starts_sentence (self, token)))
    return end;
  return 0;
}

/* "der Berg" is no Mr Berg. */
static gboolean
is_behind_article (const Finder *self,
                   guint         token)
{
  static const char *const articles[] = {
    "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "im", "am", "zum", "zur", "vom",
    "kein", "keine", NULL
  };

  return is_german (self) && token > 0 && gloss_draft_is_any (self->draft, token - 1, articles);
}

/* Does a word stand alone beside a verb of saying, or behind "selon": "sagte Wiesner", "Kolbe betonte"? */
static gboolean
speaks_alone (const Finder *self,
              guint         token)
{
  if (!may_name (self, token) || is_other (self, token) || is_behind_article (self, token) ||
      is_in_compound (self, token) || (goes_on (self, token + 1) && may_name (self, token + 1)))
    return FALSE;
  if (!is_german (self) && token > 0 && is (self, token - 1, GLOSS_FOREIGN_CREDIT))
    return TRUE;
  return is_saying_before (self, token) ||
         (is_saying_after (self, token + 1) && !(token > 0 && goes_on (self, token) && may_name (self, token - 1)));
}

/* "Torben Wiesner": two such words whose last speaks alone elsewhere. */
static guint
find_by_surname (const Finder *self,
                 guint         token)
{
  g_autofree char *last = NULL;

  if (!may_name (self, token) || is_other (self, token) || is_in_compound (self, token) || !goes_on (self, token + 1) ||
      !may_name (self, token + 1) || is_other (self, token + 1) || is_behind_article (self, token))
    return 0;
  last = dup_word (self, token + 1);
  return g_hash_table_contains (self->speaking, last) ? token + 2 : 0;
}

static gboolean
is_place (const Finder *self,
          guint         token)
{
  if (!is_capital (self, token) || is (self, token, GLOSS_FOREIGN_NO_NAME) || is_in_compound (self, token))
    return FALSE;
  if (is (self, token, GLOSS_FOREIGN_PLACE))
    return TRUE;
  return is (self, token, GLOSS_FOREIGN_CITY) && token > 0 && is (self, token - 1, GLOSS_FOREIGN_IN) &&
         goes_on (self, token) && gloss_token_get_length (&self->draft->tokens[token]) >= MIN_CITY_BYTES;
}

/* Adds the name that begins at a token, or right behind it. Returns the token to go on with. */
static guint
find_at (Finder *self,
         guint   token)
{
  guint end = find_behind_honorific (self, token);
  guint first = token + 1;

  if (end == 0)
    end = find_behind_office (self, token);
  if (end == 0)
    {
      first = token;
      end = find_first_name (self, token);
    }
  if (end == 0)
    end = find_beside_saying (self, token);
  if (end == 0)
    end = find_by_surname (self, token);
  if (end > 0)
    add_name (self, (GlossWords) { first, end }, GLOSS_ACTOR_PERSON);
  else if (is_place (self, token))
    add_name (self, (GlossWords) { token, end = token + 1 }, GLOSS_ACTOR_PLACE);
  else if (is_capital (self, token) && is (self, token, GLOSS_FOREIGN_ORGANIZATION) && !is_in_compound (self, token))
    add_name (self, (GlossWords) { token, end = token + 1 }, GLOSS_ACTOR_ORGANIZATION);
  return MAX (end, token + 1);
}

/* A surname alone, where the full name or a title is elsewhere. */
static gboolean
is_surname (const Finder *self,
            guint         token)
{
  g_autofree char *word = NULL;

  if (self->taken[token] || !may_name (self, token) || is_behind_article (self, token) || is_in_compound (self, token))
    return FALSE;
  if (!is_german (self) &&
      ((goes_on (self, token) && token > 0 && may_name (self, token - 1)) ||
       (goes_on (self, token + 1) && may_name (self, token + 1))))
    return FALSE;
  word = dup_word (self, token);
  return g_hash_table_contains (self->surnames, word);
}

static int
compare_mentions (gconstpointer a,
                  gconstpointer b)
{
  const GlossDraftMention *x = a;
  const GlossDraftMention *y = b;

  return x->words.first < y->words.first ? -1 : x->words.first > y->words.first;
}

/**
 * gloss_foreign_names_find:
 * @draft: a draft whose words are marked
 *
 * Finds names for which there is evidence: a first name, a title, a known
 * place or body, two words with capitals beside a verb of saying or whose last
 * stands there elsewhere; and surnames of those who are named so elsewhere. A capital alone is none.
 */
void
gloss_foreign_names_find (GlossDraft *draft)
{
  g_autoptr (GHashTable) surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree guint8 *taken = g_new0 (guint8, draft->n_tokens + 1);
  g_autoptr (GHashTable) speaking = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Finder self = { draft, taken, surnames, speaking };
  guint token = 0;

  for (guint i = 0; i < draft->n_tokens; i++)
    if (speaks_alone (&self, i))
      g_hash_table_add (speaking, dup_word (&self, i));

  while (token < draft->n_tokens)
    token = find_at (&self, token);
  for (guint i = 0; i < draft->n_tokens; i++)
    if (is_surname (&self, i))
      add_name (&self, (GlossWords) { i, i + 1 }, GLOSS_ACTOR_PERSON);
  g_array_sort (draft->mentions, compare_mentions);
  draft->n_names = draft->mentions->len;
}
