/* gloss-name-evidence.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-name-evidence.h"

#include "gloss-hash.h"

/* Keys of the counts: the word by itself, with its neighbour, as initials. */
enum {
  KEY_WORD = 0x10,
  KEY_WITH_LEFT,
  KEY_WITH_RIGHT,
  KEY_INITIALS,
};

/* Questions; the numbers are written into the model. */
enum {
  ASK_LABEL = 0x500,
  ASK_WORD,
  ASK_WORD_LABEL,
  ASK_KIND,
  ASK_KIND_LABEL,
  ASK_KIND_PLACE,
  ASK_LEFT,
  ASK_LEFT_LABEL,
  ASK_RIGHT,
  ASK_RIGHT_LABEL,
  ASK_INITIALS,
  ASK_INITIALS_LABEL,
  ASK_LABEL_BEFORE,
  ASK_LABEL_AFTER,
  ASK_MOST_INNER,
};

#define MOST_COUNTS   (1u << 19)
#define MOST_INITIALS 8
#define MOST_LETTERS  64

/* No label. */
#define NONE GLOSS_N_NAME_LABELS

typedef struct
{
  guint64 key;
  guint8  counts[GLOSS_N_NAME_LABELS];
} Counts;

struct _GlossNameEvidence
{
  const char           *text;
  const GlossToken     *tokens;
  const GlossNameGuess *guesses;
  guint                 n_guesses;
  Counts               *slots;
  guint                 n_slots;
  guint                 n_used;
};

/* What was counted for a word: which label it has most often elsewhere and how clearly. */
typedef struct
{
  guint label;
  guint label_strength;
  guint kind;
  guint kind_strength;
} Majority;

static Counts *
find_counts (const GlossNameEvidence *self,
             guint64                  key)
{
  guint at = key & (self->n_slots - 1);

  while (self->slots[at].key != 0 && self->slots[at].key != key)
    at = (at + 1) & (self->n_slots - 1);

  return &self->slots[at];
}

static void
count (GlossNameEvidence *self,
       guint64            key,
       guint              label)
{
  Counts *counts = find_counts (self, key);

  if (counts->key == 0)
    {
      if (self->n_used >= self->n_slots / 2)
        return;
      counts->key = key;
      self->n_used++;
    }

  if (counts->counts[label] < G_MAXUINT8)
    counts->counts[label]++;
}

static const GlossNameGuess *
get_neighbour (const GlossNameEvidence *self,
               guint                    guess,
               int                      distance)
{
  const GlossNameGuess *here = &self->guesses[guess];
  const GlossNameGuess *there = here + distance;

  if ((distance < 0 && guess == 0) || (distance > 0 && guess + 1 == self->n_guesses))
    return NULL;

  return there->token == here->token + distance ? there : NULL;
}

/* The initials of a name of several words, as the letters of an acronym would be hashed. */
static guint64
get_initials (const GlossNameEvidence *self,
              guint                    first,
              guint                    end)
{
  char letters[MOST_INITIALS];
  guint n = 0;
  guint i;

  for (i = first; i < end; i++)
    {
      const GlossToken *token = &self->tokens[self->guesses[i].token];

      if (!(token->flags & GLOSS_TOKEN_CAPITAL) || !g_ascii_isupper (self->text[token->begin]))
        continue;
      if (n == MOST_INITIALS)
        return 0;
      letters[n++] = self->text[token->begin];
    }

  return n < 2 ? 0 : gloss_hash_bytes (letters, n);
}

static void
count_initials (GlossNameEvidence *self)
{
  guint first = 0;
  guint i;

  for (i = 0; i < self->n_guesses; i++)
    {
      guint label = self->guesses[i].label;
      guint64 initials;

      if (label == GLOSS_NAME_LABEL_OUTSIDE)
        continue;
      if (gloss_name_label_get_part (label) == GLOSS_NAME_PART_FIRST)
        first = i;
      if (gloss_name_label_get_part (label) != GLOSS_NAME_PART_LAST)
        continue;
      initials = get_initials (self, first, i + 1);
      if (initials != 0)
        count (self, gloss_feature (KEY_INITIALS, initials), label);
    }
}

static guint64
get_key (const GlossNameEvidence *self,
         guint                    guess,
         guint                    kind)
{
  const GlossNameGuess *other;
  guint64 lower = self->guesses[guess].lower;

  if (kind == KEY_WORD)
    return gloss_feature (KEY_WORD, lower);

  other = get_neighbour (self, guess, kind == KEY_WITH_LEFT ? -1 : 1);
  return other == NULL ? 0 : gloss_feature_pair (kind, lower, other->lower);
}

/**
 * gloss_name_evidence_new:
 * @text: a text
 * @tokens: its tokens
 * @guesses: (array length=n_guesses): what the first pass takes its tokens for, in their order; must
 *   outlive the evidence
 *
 * Returns: (transfer full): the counts of it
 */
GlossNameEvidence *
gloss_name_evidence_new (const char           *text,
                         const GlossToken     *tokens,
                         const GlossNameGuess *guesses,
                         guint                 n_guesses)
{
  GlossNameEvidence *self = g_new0 (GlossNameEvidence, 1);
  guint kind;
  guint i;

  self->text = text;
  self->tokens = tokens;
  self->guesses = guesses;
  self->n_guesses = n_guesses;
  self->n_slots = 64;
  while (self->n_slots < 4 * n_guesses && self->n_slots < MOST_COUNTS)
    self->n_slots *= 2;
  self->slots = g_new0 (Counts, self->n_slots);

  for (i = 0; i < n_guesses; i++)
    for (kind = KEY_WORD; kind <= KEY_WITH_RIGHT; kind++)
      {
        guint64 key = get_key (self, i, kind);

        if (key != 0)
          count (self, key, guesses[i].label);
      }

  count_initials (self);
  return self;
}

void
gloss_name_evidence_free (GlossNameEvidence *self)
{
  g_free (self->slots);
  g_free (self);
}

static guint
get_strength (guint most,
              guint all)
{
  if (all == 0)
    return 0;
  if (most == all)
    return all == 1 ? 1 : all < 4 ? 2 : 3;

  return 3 * most >= 2 * all ? 4 : 5;
}

static guint
kind_of (guint label)
{
  return label == GLOSS_NAME_LABEL_OUTSIDE ? 0 : 1 + gloss_name_label_get_kind (label);
}

/* The majority of the counts of a key, the place in question left out. */
static Majority
get_majority (const GlossNameEvidence *self,
              guint64                  key,
              guint                    own_label)
{
  Majority result = { NONE, 0, NONE, 0 };
  guint counts[GLOSS_N_NAME_LABELS];
  guint kinds[4] = { 0 };
  const Counts *found;
  guint most = 0;
  guint most_kind = 0;
  guint all = 0;
  guint i;

  if (key == 0)
    return result;

  found = find_counts (self, key);
  for (i = 0; i < GLOSS_N_NAME_LABELS; i++)
    {
      counts[i] = found->counts[i] - (i == own_label && found->counts[i] > 0);
      kinds[kind_of (i)] += counts[i];
      all += counts[i];
    }

  for (i = 0; i < GLOSS_N_NAME_LABELS; i++)
    if (counts[i] > most)
      {
        most = counts[i];
        result.label = i;
      }
  for (i = 0; i < 4; i++)
    if (kinds[i] > most_kind)
      {
        most_kind = kinds[i];
        result.kind = i;
      }

  result.label_strength = get_strength (most, all);
  result.kind_strength = get_strength (most_kind, all);
  return result;
}

/**
 * gloss_name_evidence_get_features:
 * @self: evidence
 * @guess: number of a guess
 * @features: (out): at most %GLOSS_NAME_EVIDENCE_FEATURES hashes
 *
 * Returns: how many features the second pass looks at there
 */
guint
gloss_name_evidence_get_features (const GlossNameEvidence *self,
                                  guint                    guess,
                                  guint64                 *features)
{
  const GlossNameGuess *here = &self->guesses[guess];
  const GlossNameGuess *before = get_neighbour (self, guess, -1);
  const GlossNameGuess *after = get_neighbour (self, guess, 1);
  Majority word = get_majority (self, get_key (self, guess, KEY_WORD), here->label);
  Majority left = get_majority (self, get_key (self, guess, KEY_WITH_LEFT), here->label);
  Majority right = get_majority (self, get_key (self, guess, KEY_WITH_RIGHT), here->label);
  guint word_label = word.label * 8 + word.label_strength;
  guint word_kind = word.kind * 8 + word.kind_strength;
  guint n = 0;

  features[n++] = gloss_feature (ASK_LABEL, here->label);
  features[n++] = gloss_feature (ASK_WORD, word_label);
  features[n++] = gloss_feature_pair (ASK_WORD_LABEL, word_label, here->label);
  features[n++] = gloss_feature (ASK_KIND, word_kind);
  features[n++] = gloss_feature_pair (ASK_KIND_LABEL, word_kind, here->label);
  features[n++] = gloss_feature_pair (ASK_KIND_PLACE, word_kind, here->place);
  features[n++] = gloss_feature (ASK_LEFT, left.label * 8 + left.label_strength);
  features[n++] = gloss_feature_pair (ASK_LEFT_LABEL, left.label * 8 + left.label_strength, here->label);
  features[n++] = gloss_feature (ASK_RIGHT, right.label * 8 + right.label_strength);
  features[n++] = gloss_feature_pair (ASK_RIGHT_LABEL, right.label * 8 + right.label_strength, here->label);
  features[n++] = gloss_feature_pair (ASK_LABEL_BEFORE, before != NULL ? before->label : NONE, here->label);
  features[n++] = gloss_feature_pair (ASK_LABEL_AFTER, after != NULL ? after->label : NONE, here->label);

  if (here->initials != 0)
    {
      Majority initials = get_majority (self, gloss_feature (KEY_INITIALS, here->initials), NONE);

      features[n++] = gloss_feature (ASK_INITIALS, initials.kind);
      features[n++] = gloss_feature_pair (ASK_INITIALS_LABEL, initials.kind, here->label);
    }

  return n;
}

/* The letters of a word in capitals, without its full stops. */
static guint64
hash_capitals (const char *bytes,
               gsize       length)
{
  char letters[MOST_INITIALS];
  guint n = 0;
  gsize i;

  for (i = 0; i < MIN (length, MOST_LETTERS); i++)
    {
      if (bytes[i] == '.')
        continue;
      if (!g_ascii_isupper (bytes[i]) || n == MOST_INITIALS)
        return 0;
      letters[n++] = bytes[i];
    }

  return n < 2 ? 0 : gloss_hash_bytes (letters, n);
}

/**
 * gloss_name_guess_init:
 * @self: (out caller-allocates): a guess, still without a label and a place
 * @text: a text
 * @tokens: its tokens
 * @token: one of them
 */
void
gloss_name_guess_init (GlossNameGuess   *self,
                       const char       *text,
                       const GlossToken *tokens,
                       guint             token)
{
  const char *bytes = text + tokens[token].begin;
  gsize length = gloss_token_get_length (&tokens[token]);

  self->token = token;
  self->lower = gloss_word_form_hash_lower (bytes, length);
  self->initials = hash_capitals (bytes, length);
}
