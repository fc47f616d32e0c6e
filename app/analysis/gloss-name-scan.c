/* gloss-name-scan.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-name-scan.h"

#include <stdlib.h>

#include "gloss-hash.h"
#include "gloss-tagger.h"
#include "gloss-word-classes.h"

#define REACH GLOSS_NAME_REACH

/* Words that are kept; when there are more, all are forgotten before the next sentence. */
#define TYPE_BITS  15
#define TYPE_SLOTS (1u << TYPE_BITS)
#define MOST_TYPES (TYPE_SLOTS / 2)

/* Words with a capital whose other places in the text are counted. */
#define MOST_SEEN (1u << 18)

/* A line has the capitals of a headline if this share, of eight, of its longer words have one. */
#define HEADLINE_SHARE 6
#define LONGER_WORD    4

#define LONGEST_INITIALS 8

typedef struct
{
  guint64 lower;
  guint8  n_small;
  guint8  n_inside;
  guint8  signs;
} Seen;

struct _GlossNameScan
{
  const char       *text;
  const GlossToken *tokens;
  guint             n_tokens;
  GlossTable        classes;
  GlossTable        lists;
  GlossTable        small;

  GlossNameType    *types;
  guint16          *type_slots;
  guint             n_types;
  Seen             *seen;
  guint             n_seen;
  guint             n_seen_slots;

  /* The sentence, with places outside of it at both ends */
  GlossSentence     sentence;
  GArray           *found;
  GArray           *places;
  GArray           *codes;
  guint             next;
};

static gboolean
is_capital (const GlossToken *token)
{
  return token->kind == GLOSS_TOKEN_WORD && (token->flags & GLOSS_TOKEN_CAPITAL) &&
         !(token->flags & GLOSS_TOKEN_CLITIC);
}

static gboolean
starts_sentence (const GlossNameScan *self,
                 const GlossSentence *sentence,
                 guint                i)
{
  const GlossToken *before = i > sentence->first ? &self->tokens[i - 1] : NULL;

  return before == NULL || before->kind == GLOSS_TOKEN_QUOTE ||
         (before->kind == GLOSS_TOKEN_PUNCTUATION && strchr (":(-*", self->text[before->begin]) != NULL &&
          i == sentence->first + 1);
}

/* The slot of a word in the table of words seen, or the free one for it; NULL if the table is full. */
static Seen *
find_seen (const GlossNameScan *self,
           guint64              lower)
{
  guint at = lower & (self->n_seen_slots - 1);

  while (self->seen[at].lower != 0 && self->seen[at].lower != lower)
    at = (at + 1) & (self->n_seen_slots - 1);

  return &self->seen[at];
}

static int
compare_word (const void *key,
              const void *entry)
{
  return strcmp (key, *(const char *const *) entry);
}

static gboolean
is_one_of (const GlossNameScan *self,
           guint                i,
           const char *const   *words,
           gsize                n_words)
{
  const GlossToken *token = &self->tokens[i];
  gsize length = gloss_token_get_length (token);
  char key[16];
  gsize k;

  if (length >= sizeof key)
    return FALSE;

  for (k = 0; k < length; k++)
    key[k] = g_ascii_tolower (self->text[token->begin + k]);
  key[length] = '\0';
  return bsearch (key, words, n_words, sizeof (char *), compare_word) != NULL;
}

static gboolean
is_title (const GlossNameScan *self,
          guint                i)
{
  static const char *const titles[] = {
    "adm.", "ambassador", "archbishop", "attorney", "bishop", "capt.", "captain", "cardinal", "chairman",
    "chancellor", "chief", "col.", "colonel", "congressman", "congresswoman", "dr", "dr.", "gen.", "gov.",
    "governor", "judge", "justice", "king", "lady", "lord", "lt.", "maj.", "mayor", "minister", "mr", "mr.",
    "mrs", "mrs.", "ms", "ms.", "officer", "pope", "president", "prime", "prince", "princess", "prof.", "professor",
    "queen", "rep.", "representative", "rev.", "sen.", "senator", "sgt.", "sheik", "sheikh", "sheriff", "sir",
    "spokesman", "spokesperson", "spokeswoman",
  };

  return is_one_of (self, i, titles, G_N_ELEMENTS (titles));
}

static gboolean
is_saying (const GlossNameScan *self,
           guint                i)
{
  static const char *const verbs[] = {
    "added", "announced", "argued", "asked", "believes", "called", "claimed", "commented", "denied", "explained",
    "noted", "replied", "said", "says", "stated", "told", "warned", "wrote",
  };

  return is_one_of (self, i, verbs, G_N_ELEMENTS (verbs));
}

static gboolean
is_in (const GlossNameScan *self,
       guint                i)
{
  static const char *const words[] = { "across", "at", "in", "near", "throughout" };

  return is_one_of (self, i, words, G_N_ELEMENTS (words));
}

static gboolean
is_first_name (const GlossNameScan *self,
               guint                i)
{
  const GlossToken *token = &self->tokens[i];
  guint64 lower = gloss_word_form_hash_lower (self->text + token->begin, gloss_token_get_length (token));

  return (gloss_table_find (&self->lists, gloss_hash_mix (lower)) & 1u << GLOSS_NAME_LIST_FIRST_NAME) != 0;
}

static guint8
get_signs (const GlossNameScan *self,
           guint                i)
{
  gboolean begins = i == 0 || (self->tokens[i].flags & GLOSS_TOKEN_STARTS_LINE);
  gboolean ends = i + 1 == self->n_tokens || (self->tokens[i + 1].flags & GLOSS_TOKEN_STARTS_LINE);
  gboolean after_capital = !begins && is_capital (&self->tokens[i - 1]);
  gboolean before_capital = !ends && is_capital (&self->tokens[i + 1]);
  guint8 signs = 0;

  if (!begins && is_title (self, i - 1))
    signs |= GLOSS_NAME_SIGN_AFTER_TITLE;
  if (after_capital && is_first_name (self, i - 1))
    signs |= GLOSS_NAME_SIGN_AFTER_FIRST_NAME;
  if (!begins && is_in (self, i - 1))
    signs |= GLOSS_NAME_SIGN_AFTER_IN;
  if (!ends && is_saying (self, i + 1))
    signs |= GLOSS_NAME_SIGN_BEFORE_SAYING;
  if (after_capital && !before_capital)
    signs |= GLOSS_NAME_SIGN_ENDS_RUN;
  if (!after_capital && !before_capital)
    signs |= GLOSS_NAME_SIGN_ALONE;

  return signs;
}

static void
count_capital (GlossNameScan *self,
               guint          i)
{
  const GlossToken *token = &self->tokens[i];
  const GlossToken *before = i > 0 ? token - 1 : NULL;
  guint64 lower = gloss_word_form_hash_lower (self->text + token->begin, gloss_token_get_length (token));
  Seen *seen = find_seen (self, lower);

  if (seen->lower == 0)
    {
      if (self->n_seen >= self->n_seen_slots / 2)
        return;
      seen->lower = lower;
      self->n_seen++;
    }

  seen->signs |= get_signs (self, i);

  /* After a small word it has its capital for its own sake. */
  if (before != NULL && !(token->flags & GLOSS_TOKEN_STARTS_LINE) && before->kind == GLOSS_TOKEN_WORD &&
      !(before->flags & GLOSS_TOKEN_CAPITAL) && seen->n_inside < 2)
    seen->n_inside++;
}

static void
count_small (GlossNameScan *self,
             guint          i)
{
  const GlossToken *token = &self->tokens[i];
  Seen *seen = find_seen (self, gloss_hash_bytes (self->text + token->begin, gloss_token_get_length (token)));

  if (seen->lower != 0 && seen->n_small < 2)
    seen->n_small++;
}

static void
count_words (GlossNameScan *self)
{
  guint n_capitals = 0;
  guint i;

  for (i = 0; i < self->n_tokens; i++)
    n_capitals += is_capital (&self->tokens[i]);

  self->n_seen_slots = 64;
  while (self->n_seen_slots < 2 * n_capitals && self->n_seen_slots < MOST_SEEN)
    self->n_seen_slots *= 2;
  self->seen = g_new0 (Seen, self->n_seen_slots);

  for (i = 0; i < self->n_tokens; i++)
    if (is_capital (&self->tokens[i]))
      count_capital (self, i);
  for (i = 0; i < self->n_tokens; i++)
    if (self->tokens[i].kind == GLOSS_TOKEN_WORD && !(self->tokens[i].flags & GLOSS_TOKEN_CAPITAL))
      count_small (self, i);
}

/**
 * gloss_name_scan_new:
 * @model: has the lists and classes of words; must outlive the scan
 * @text: a text
 * @tokens: (array length=n_tokens): its tokens, tagged
 *
 * Returns: (transfer full): a scan that stands before the first sentence
 */
GlossNameScan *
gloss_name_scan_new (const GlossModel *model,
                     const char       *text,
                     const GlossToken *tokens,
                     guint             n_tokens)
{
  GlossNameScan *self = g_new0 (GlossNameScan, 1);

  self->text = text;
  self->tokens = tokens;
  self->n_tokens = n_tokens;
  gloss_table_init (&self->classes, model, GLOSS_WORD_CLASSES_SECTION);
  gloss_table_init (&self->lists, model, GLOSS_NAME_LISTS);
  gloss_table_init (&self->small, model, GLOSS_NAME_SMALL);

  /* Most of them stay untouched in an article, so they are cleared one by one. */
  self->types = g_new (GlossNameType, MOST_TYPES + 1);
  memset (&self->types[0], 0, sizeof (GlossNameType));
  self->type_slots = g_new0 (guint16, TYPE_SLOTS);
  self->found = g_array_new (FALSE, TRUE, sizeof (guint16));
  self->places = g_array_new (FALSE, TRUE, sizeof (guint8));
  self->codes = g_array_new (FALSE, TRUE, sizeof (guint64));
  count_words (self);

  return self;
}

void
gloss_name_scan_free (GlossNameScan *self)
{
  g_free (self->types);
  g_free (self->type_slots);
  g_free (self->seen);
  g_array_unref (self->found);
  g_array_unref (self->places);
  g_array_unref (self->codes);
  g_free (self);
}

static void
fill_type (GlossNameScan    *self,
           GlossNameType    *type,
           const GlossToken *token)
{
  gloss_word_form_init (&type->word.form, self->text + token->begin, gloss_token_get_length (token));
  type->word.class = gloss_table_find (&self->classes, type->word.form.lower);
  type->word.known = gloss_table_find (&self->lists, gloss_hash_mix (type->word.form.lower)) &
    ~GLOSS_NAME_LIST_LONGER;
  type->word.small = gloss_table_find (&self->small, type->word.form.lower);
}

/* The number of a token's word, from 1. Number 0 is the place outside of the sentence. */
static guint16
intern (GlossNameScan    *self,
        const GlossToken *token)
{
  guint64 exact = gloss_hash_bytes (self->text + token->begin, gloss_token_get_length (token));
  guint at = exact >> (64 - TYPE_BITS);

  while (self->type_slots[at] != 0)
    {
      if (self->types[self->type_slots[at]].exact == exact)
        return self->type_slots[at];
      at = (at + 1) & (TYPE_SLOTS - 1);
    }

  self->type_slots[at] = ++self->n_types;
  memset (&self->types[self->n_types], 0, sizeof (GlossNameType));
  self->types[self->n_types].exact = exact;
  fill_type (self, &self->types[self->n_types], token);
  return self->n_types;
}

static void
forget_types (GlossNameScan *self)
{
  memset (self->type_slots, 0, TYPE_SLOTS * sizeof (guint16));
  self->n_types = 0;
}

/* Whether nearly all longer words of a line have a capital, or all letters are capitals. */
static guint8
get_line_kind (const GlossNameScan *self,
               const GlossSentence *sentence)
{
  guint n_longer = 0;
  guint n_capital = 0;
  guint n_all = 0;
  guint i;

  for (i = sentence->first; i < sentence->end; i++)
    {
      const GlossToken *token = &self->tokens[i];

      if (token->kind != GLOSS_TOKEN_WORD || gloss_token_get_length (token) < LONGER_WORD)
        continue;
      n_longer++;
      n_capital += (token->flags & GLOSS_TOKEN_CAPITAL) != 0;
      n_all += gloss_token_is_all_capitals (token);
    }

  if (n_longer >= 2 && n_all * 8 >= n_longer * HEADLINE_SHARE)
    return GLOSS_NAME_PLACE_CAPITALS;
  if (n_longer >= 3 && n_capital * 8 >= n_longer * HEADLINE_SHARE)
    return GLOSS_NAME_PLACE_HEADLINE;

  return 0;
}

static void
read_places (GlossNameScan *self)
{
  const GlossSentence *sentence = &self->sentence;
  guint8 line = get_line_kind (self, sentence);
  guint i;

  if (sentence->first == 0 && gloss_token_get_length (&self->tokens[0]) > 0)
    line |= GLOSS_NAME_PLACE_FIRST_LINE;

  for (i = sentence->first; i < sentence->end; i++)
    {
      guint8 place = line;

      if (starts_sentence (self, sentence, i))
        place |= GLOSS_NAME_PLACE_STARTS;
      if (!(self->tokens[i].flags & GLOSS_TOKEN_AFTER_SPACE))
        place |= GLOSS_NAME_PLACE_GLUED;
      g_array_index (self->places, guint8, i - sentence->first + REACH) = place;
    }
}

static const GlossNameWord *
get_word (const GlossNameScan *self,
          guint                i)
{
  return &self->types[g_array_index (self->found, guint16, i - self->sentence.first + REACH)].word;
}

/* Marks the words of a phrase for each list that has it, save where a longer phrase of it was marked. */
static void
mark_phrase (GlossNameScan *self,
             guint          first,
             guint          length,
             guint          lists)
{
  guint64 *codes = &g_array_index (self->codes, guint64, first - self->sentence.first + REACH);
  guint list;
  guint i;

  for (list = 0; list < GLOSS_N_NAME_LISTS; list++)
    {
      if (!(lists & 1u << list))
        continue;
      for (i = 0; i < length; i++)
        {
          guint64 part = length == 1 ? GLOSS_NAME_PART_ONLY : i == 0 ? GLOSS_NAME_PART_FIRST :
                                                                       i == length - 1 ? GLOSS_NAME_PART_LAST : GLOSS_NAME_PART_INNER;

          codes[i] = (codes[i] & ~((guint64) 15 << (4 * list))) | (part + 1) << (4 * list);
        }
    }
}

/* Whether the word already stands in a phrase of some list that began before it. */
static guint
lists_inside (const GlossNameScan *self,
              guint                i)
{
  guint64 code = g_array_index (self->codes, guint64, i - self->sentence.first + REACH);
  guint lists = 0;
  guint list;

  for (list = 0; list < GLOSS_N_NAME_LISTS; list++)
    if ((code >> (4 * list) & 15) != 0)
      lists |= 1u << list;

  return lists;
}

static void
read_phrases_at (GlossNameScan *self,
                 guint          first)
{
  guint limit = MIN (self->sentence.end, first + GLOSS_NAME_LIST_TOKENS);
  guint taken = lists_inside (self, first);
  guint64 hash = 0;
  guint i;

  for (i = first; i < limit; i++)
    {
      guint found;

      hash = i == first ? gloss_hash_mix (get_word (self, i)->form.lower)
                        : gloss_hash_mix (gloss_hash_add (hash, get_word (self, i)->form.lower));
      found = gloss_table_find (&self->lists, hash);
      mark_phrase (self, first, i - first + 1, found & ~taken & ~GLOSS_NAME_LIST_LONGER);
      if (!(found & GLOSS_NAME_LIST_LONGER))
        return;
    }
}

/* Where a name before a place begins whose capitals spell a word, small words between them; else the place. */
static guint
find_spelled_out (const GlossNameScan *self,
                  guint                end,
                  const GlossToken    *initials)
{
  guint letters = gloss_token_get_length (initials);
  guint i = end;

  while (i > self->sentence.first && end - i < 2 * gloss_token_get_length (initials))
    {
      const GlossToken *token = &self->tokens[--i];

      if (!is_capital (token))
        continue;
      if (self->text[token->begin] != self->text[initials->begin + letters - 1])
        return end;
      if (--letters == 0)
        return i;
    }

  return end;
}

/* A name that is followed by its initials in brackets. */
static void
read_initials_at (GlossNameScan *self,
                  guint          bracket)
{
  const GlossToken *initials = &self->tokens[bracket + 1];
  gsize length = gloss_token_get_length (initials);
  guint first;

  if (!is_capital (initials) || !gloss_token_is_all_capitals (initials) || length < 2 || length > LONGEST_INITIALS)
    return;

  first = find_spelled_out (self, bracket, initials);
  if (first == bracket)
    return;

  mark_phrase (self, first, bracket - first, 1u << GLOSS_NAME_LIST_SPELLED_OUT);
  mark_phrase (self, bracket + 1, 1, 1u << GLOSS_NAME_LIST_INITIALS);
}

/**
 * gloss_name_scan_read:
 * @self: a scan
 * @sentence: a sentence of the text
 *
 * Makes this sentence the one that the scan is in.
 */
void
gloss_name_scan_read (GlossNameScan       *self,
                      const GlossSentence *sentence)
{
  guint n = sentence->end - sentence->first;
  guint i;

  if (self->n_types + n > MOST_TYPES)
    forget_types (self);

  self->sentence = *sentence;
  self->next = sentence->first;
  g_array_set_size (self->found, 0);
  g_array_set_size (self->places, 0);
  g_array_set_size (self->codes, 0);
  g_array_set_size (self->found, n + 2 * REACH);
  g_array_set_size (self->places, n + 2 * REACH);
  g_array_set_size (self->codes, n + 2 * REACH);

  for (i = 0; i < n; i++)
    g_array_index (self->found, guint16, i + REACH) = intern (self, &self->tokens[sentence->first + i]);

  read_places (self);
  for (i = sentence->first; i < sentence->end; i++)
    if (is_capital (&self->tokens[i]))
      read_phrases_at (self, i);
    else if (self->text[self->tokens[i].begin] == '(' && i + 1 < sentence->end)
      read_initials_at (self, i);
}

/* Whether a token can be in a name at all: it has a capital, or its like was seen in one. */
static guint
get_role (const GlossNameScan *self,
          guint                i)
{
  const GlossToken *token = &self->tokens[i];

  if (is_capital (token))
    return GLOSS_NAME_SMALL_FIRST | GLOSS_NAME_SMALL_INSIDE | GLOSS_NAME_SMALL_LAST;

  return get_word (self, i)->small;
}

/**
 * gloss_name_scan_next:
 * @self: a scan that is in a sentence
 * @first: (out): the first token of a stretch that may hold names
 * @end: (out): the token after its last
 *
 * Finds the next stretch of tokens that may be in names; all others are in none.
 *
 * Returns: %FALSE at the end of the sentence
 */
gboolean
gloss_name_scan_next (GlossNameScan *self,
                      guint         *first,
                      guint         *end)
{
  guint i = self->next;
  guint last;
  guint role;

  while (i < self->sentence.end && !(get_role (self, i) & GLOSS_NAME_SMALL_FIRST))
    i++;

  *first = i;
  last = i;
  for (; i < self->sentence.end && (role = get_role (self, i)) != 0; i++)
    if (role & GLOSS_NAME_SMALL_LAST)
      last = i;

  self->next = i;
  *end = last + 1;
  return *first < self->sentence.end;
}

/**
 * gloss_name_scan_get_type:
 * @self: a scan
 * @i: a token of the sentence it is in
 * @distance: how far from it, −2 to 2
 *
 * Returns: the word that stands there, or the one that stands for places outside of the sentence
 */
GlossNameType *
gloss_name_scan_get_type (const GlossNameScan *self,
                          guint                i,
                          int                  distance)
{
  return &self->types[g_array_index (self->found, guint16, i - self->sentence.first + REACH + distance)];
}

guint8
gloss_name_scan_get_place (const GlossNameScan *self,
                           guint                i)
{
  return g_array_index (self->places, guint8, i - self->sentence.first + REACH);
}

/**
 * gloss_name_scan_get_context:
 * @self: a scan
 * @i: a token of the sentence it is in
 * @context: (out caller-allocates): what stands there
 */
void
gloss_name_scan_get_context (const GlossNameScan *self,
                             guint                i,
                             GlossNameContext    *context)
{
  guint at = i - self->sentence.first;
  const Seen *seen = find_seen (self, get_word (self, i)->form.lower);
  guint k;

  for (k = 0; k < GLOSS_NAME_WINDOW; k++)
    {
      gboolean inside = at + k >= REACH && at + k < REACH + self->sentence.end - self->sentence.first;

      context->words[k] = &self->types[g_array_index (self->found, guint16, at + k)].word;
      context->tags[k] = inside ? self->tokens[i + k - REACH].tag : GLOSS_TAG_NONE;
      context->places[k] = g_array_index (self->places, guint8, at + k);
      context->lists[k] = g_array_index (self->codes, guint64, at + k);
    }

  context->seen_small = seen->n_small;
  context->seen_inside = seen->n_inside;
  context->signs = seen->signs;
}
