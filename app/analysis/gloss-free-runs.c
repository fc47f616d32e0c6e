/* gloss-free-runs.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-free-runs.h"

#include "gloss-hash.h"
#include "gloss-word-form.h"

/* Fewer quoted words than this are a term, a title or a fragment. */
#define MIN_WORDS 5

/* How many tokens of a run are looked at. */
#define MAX_LOOK 100

/* The first question; see gloss-content-features.c. */
#define Q_FIRST 7000

typedef struct
{
  guint    next;
  guint    n;
  guint64 *features;
} Features;

/*
 * Look:
 * @n_words: words in the run
 * @n_capitals: those of them with a capital
 * @n_verbs: verbs with a subject
 * @n_speaking: "I", "we", "you"
 */
typedef struct
{
  guint n_words;
  guint n_capitals;
  guint n_verbs;
  guint n_speaking;
} Look;

static Look
look_at (const GlossDraft *draft,
         GlossWords        words)
{
  static const char *const speaking[] = { "i", "we", "you", "my", "our", "me", "us", "your", NULL };
  Look look = { 0 };

  for (guint i = words.first; i < words.end && i < words.first + MAX_LOOK; i++)
    {
      guint tag = draft->tokens[i].tag;

      if (draft->tokens[i].kind > GLOSS_TOKEN_NUMBER)
        continue;
      look.n_words++;
      look.n_capitals += (draft->tokens[i].flags & GLOSS_TOKEN_CAPITAL) != 0 ||
        (draft->words[i].flags & (GLOSS_WORD_CONNECTOR)) != 0;
      look.n_verbs += tag == GLOSS_TAG_VBD || tag == GLOSS_TAG_VBZ || tag == GLOSS_TAG_VBP || tag == GLOSS_TAG_MD;
      look.n_speaking += gloss_draft_is_any (draft, i, speaking);
    }
  return look;
}

/* The last character inside the marks, if it is a stop. */
static char
last_sign (const GlossDraft *draft,
           guint             run)
{
  const GlossQuotedRun *self = gloss_draft_get_run (draft, run);
  char last = self->inner.end > self->inner.begin ? draft->utf8[self->inner.end - 1] : 0;

  return last != 0 && strchr (".!?,;", last) != NULL ? last : 0;
}

/**
 * gloss_run_is_sentence:
 * @draft: a draft
 * @run: index of quoted words that are inside no others
 *
 * Returns: whether they are a sentence, or as long as one
 */
gboolean
gloss_run_is_sentence (const GlossDraft *draft,
                       guint             run)
{
  guint n_words = look_at (draft, draft->run_words[run]).n_words;

  return n_words >= MIN_WORDS || (n_words > 1 && last_sign (draft, run) != 0);
}

static void
ask (Features *self,
     guint64   first,
     guint64   second)
{
  if (self->n < GLOSS_RUN_MAX_FEATURES)
    self->features[self->n++] = gloss_feature_pair (Q_FIRST + self->next++, first, second);
}

static guint64
word_at (const GlossDraft *draft,
         GlossWords        passage,
         gint64            token)
{
  if (token < passage.first || token >= passage.end)
    return token < passage.first ? 1 : 2;
  return gloss_word_form_hash_lower (draft->utf8 + draft->tokens[token].begin,
                                     gloss_token_get_length (&draft->tokens[token]));
}

static guint
tag_at (const GlossDraft *draft,
        GlossWords        passage,
        gint64            token)
{
  if (token < passage.first || token >= passage.end)
    return GLOSS_N_TAGS + (token < passage.first);
  return draft->run_of[token] != GLOSS_NONE ? GLOSS_N_TAGS + 7 : draft->tokens[token].tag;
}

static guint
bucket (guint n)
{
  return n <= 5 ? n : n <= 7 ? 6 : n <= 10 ? 7 : n <= 16 ? 8 : 9;
}

/* Does a verb of saying stand outside quotation marks in the passage? */
static gboolean
has_cue (const GlossDraft *draft,
         GlossWords        passage)
{
  for (guint i = passage.first; i < passage.end && i < passage.first + MAX_LOOK; i++)
    if (draft->run_of[i] == GLOSS_NONE && draft->words[i].frames != 0 &&
        (draft->words[i].frames & GLOSS_FRAME_WEAK) == 0)
      return TRUE;
  return FALSE;
}

/* Where the last quote before the run is: in its passage, its paragraph, the one before, further. */
static guint
quote_before (const GlossDraft *draft,
              guint             passage)
{
  const GlossDraftQuote *last;

  if (draft->quotes->len == 0)
    return 0;
  last = &g_array_index (draft->quotes, GlossDraftQuote, draft->quotes->len - 1);
  if (last->passage == passage)
    return 1;
  return 2 + MIN (gloss_draft_get_passage (draft, passage)->line -
                  gloss_draft_get_passage (draft, last->passage)->line, 2);
}

static void
ask_about_sides (Features         *own,
                 const GlossDraft *draft,
                 GlossWords        words,
                 GlossWords        passage)
{
  gint64 first = words.first;
  gint64 end = words.end;

  ask (own, word_at (draft, passage, first - 1), 0);
  ask (own, word_at (draft, passage, end), 0);
  ask (own, tag_at (draft, passage, first - 1), 0);
  ask (own, tag_at (draft, passage, end), 0);
  ask (own, tag_at (draft, passage, first - 1), tag_at (draft, passage, end));
  ask (own, tag_at (draft, passage, first - 1), tag_at (draft, passage, first - 2));
  ask (own, word_at (draft, passage, first - 1), word_at (draft, passage, first - 2));
  ask (own, tag_at (draft, passage, end), tag_at (draft, passage, end + 1));
  ask (own, word_at (draft, passage, first + 1), 0);
  ask (own, tag_at (draft, passage, first - 1), draft->tokens[MIN (first + 1, end - 1)].tag);
}

/**
 * gloss_run_features:
 * @draft: a draft; the passage has tags, and the quotes before are found
 * @run: index of quoted words that are inside no others
 * @passage: index of their passage
 * @features: (out) (array length=40): what speaks for a quote and against it
 *
 * Returns: how many features there are
 */
guint
gloss_run_features (const GlossDraft *draft,
                    guint             run,
                    guint             passage,
                    guint64          *features)
{
  Features own = { 0, 0, features };
  const GlossQuotedRun *self = gloss_draft_get_run (draft, run);
  GlossWords words = draft->run_words[run];
  GlossWords around = gloss_draft_get_passage (draft, passage)->words;
  Look look = look_at (draft, words);
  guint size = bucket (look.n_words);
  gboolean whole = words.first == around.first && words.end == around.end;
  gboolean starts = words.first == around.first;
  gboolean title = look.n_capitals >= look.n_words;
  gboolean capital = words.first + 1 < words.end &&
    (draft->tokens[words.first + 1].flags & GLOSS_TOKEN_CAPITAL) != 0;
  guint before = quote_before (draft, passage);
  guint shape = capital * 2 + title;

  ask (&own, 0, 0);
  ask (&own, size, shape);
  ask (&own, size, look.n_verbs > 0);
  ask (&own, size, last_sign (draft, run));
  ask (&own, size, self->single * 4 + self->closed * 2 + self->continues);
  ask (&own, size, whole * 2 + starts);
  ask (&own, shape, last_sign (draft, run));
  ask (&own, MIN (look.n_verbs, 2), MIN (look.n_speaking, 2));
  ask (&own, before, whole * 2 + starts);
  ask (&own, before, size);
  ask (&own, has_cue (draft, around), size);
  ask (&own, has_cue (draft, around), shape);
  ask (&own, gloss_draft_get_passage (draft, passage)->line == 1, 0);
  ask (&own, gloss_hash_add (size, shape), gloss_hash_add (starts, MIN (look.n_verbs, 1)));
  ask (&own, gloss_run_is_sentence (draft, run), shape);
  ask_about_sides (&own, draft, words, around);
  return own.n;
}
