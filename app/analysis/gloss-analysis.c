/* gloss-analysis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-analysis.h"

#include "gloss-draft.h"

struct _GlossAnalysis
{
  gatomicrefcount  ref_count;
  GlossText       *text;
  GArray          *sentences;
  GArray          *mentions;
  GArray          *actors;
  GArray          *quotes;
};

/* The stages after the first, which cuts the text. */
static void (*const stages[]) (GlossDraft *draft) = {
  gloss_names_find,
  gloss_cues_find,
  gloss_quotes_find,
  gloss_speakers_find,
  gloss_actors_find,
};

/* A mention of the draft on its way to its place in the result. */
typedef struct
{
  GlossSpan span;
  guint     draft_index;
} Place;

static int
compare_places (gconstpointer a,
                gconstpointer b)
{
  const Place *x = a;
  const Place *y = b;

  if (x->span.begin != y->span.begin)
    return x->span.begin < y->span.begin ? -1 : 1;
  if (x->span.end != y->span.end)
    return x->span.end > y->span.end ? -1 : 1;
  return x->draft_index < y->draft_index ? -1 : x->draft_index > y->draft_index;
}

/* Where each mention of the draft stands in the order of the result. */
static GArray *
sort_mentions (const GlossDraft *draft)
{
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), draft->mentions->len);

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      GlossWords words = g_array_index (draft->mentions, GlossDraftMention, i).words;
      Place place = { gloss_draft_get_span (draft, words), i };

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  return places;
}

/* A longer name, and an earlier one, names its actor better; any name better than none. */
static gboolean
names_better (const GlossFoundMention *a,
              const GlossFoundMention *b)
{
  if (a->level != b->level)
    return a->level < b->level;
  return a->span.end - a->span.begin > b->span.end - b->span.begin;
}

/* Counts a mention for its actor, which it adds where it is the first. Returns its new number. */
static guint
count_mention (GlossAnalysis    *self,
               const GlossDraft *draft,
               guint            *numbers,
               guint             actor,
               guint             mention)
{
  GlossFoundActor *found;

  if (numbers[actor] == GLOSS_NONE)
    {
      numbers[actor] = self->actors->len;
      g_array_append_val (self->actors, g_array_index (draft->actors, GlossFoundActor, actor));
      g_array_index (self->actors, GlossFoundActor, numbers[actor]).best_mention = mention;
    }
  found = &g_array_index (self->actors, GlossFoundActor, numbers[actor]);
  found->n_mentions++;
  if (names_better (&g_array_index (self->mentions, GlossFoundMention, mention),
                    &g_array_index (self->mentions, GlossFoundMention, found->best_mention)))
    found->best_mention = mention;
  return numbers[actor];
}

/* Fills mentions and actors. Returns for each mention of the draft its index in the result. */
static guint *
take_mentions (GlossAnalysis    *self,
               const GlossDraft *draft)
{
  g_autoptr (GArray) places = sort_mentions (draft);
  g_autofree guint *numbers = g_new (guint, draft->actors->len);
  guint *indexes = g_new (guint, draft->mentions->len);

  for (guint i = 0; i < draft->actors->len; i++)
    numbers[i] = GLOSS_NONE;
  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const GlossDraftMention *from = &g_array_index (draft->mentions, GlossDraftMention, place->draft_index);
      GlossFoundMention mention = { place->span, from->level, from->actor };

      indexes[place->draft_index] = self->mentions->len;
      g_array_append_val (self->mentions, mention);
      g_array_index (self->mentions, GlossFoundMention, i).actor =
        count_mention (self, draft, numbers, from->actor, i);
    }
  return indexes;
}

static void
take_quotes (GlossAnalysis    *self,
             const GlossDraft *draft,
             const guint      *indexes)
{
  for (guint i = 0; i < draft->quotes->len; i++)
    {
      const GlossDraftQuote *from = &g_array_index (draft->quotes, GlossDraftQuote, i);
      GlossFoundQuote quote = {
        .span = gloss_draft_get_span (draft, from->words),
        .kind = from->kind,
        .speaker = from->speaker != GLOSS_NONE ? indexes[from->speaker] : GLOSS_NONE,
        .utterance = from->utterance,
        .confidence = from->confidence,
        .reason = from->reason,
      };

      if (from->cue != GLOSS_NONE)
        quote.cue = gloss_draft_get_span (draft, g_array_index (draft->cues, GlossCue, from->cue).words);
      g_array_append_val (self->quotes, quote);
    }
}

static void
take_sentences (GlossAnalysis    *self,
                const GlossDraft *draft)
{
  for (guint i = 0; i < draft->n_sentences; i++)
    {
      GlossSpan span = gloss_sentence_get_span (&draft->sentences[i], draft->tokens);

      g_array_append_val (self->sentences, span);
    }
}

/* Runs the stages. Returns FALSE if it was told to stop. */
static gboolean
run_stages (GlossDraft *draft)
{
  for (guint i = 0; i < G_N_ELEMENTS (stages); i++)
    {
      if (gloss_draft_is_cancelled (draft))
        return FALSE;
      stages[i] (draft);
    }
  return !gloss_draft_is_cancelled (draft);
}

/**
 * gloss_analysis_new:
 * @text: the text of an article, a paragraph a line
 * @options: (nullable): what is known of the text, and how to stop early
 *
 * Finds who is in a text and who said what. Takes time that is linear in the
 * length of the text.
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL if it was
 *   told to stop
 */
GlossAnalysis *
gloss_analysis_new (GlossText                  *text,
                    const GlossAnalysisOptions *options)
{
  g_autoptr (GlossDraft) draft = NULL;
  g_autofree guint *indexes = NULL;
  GlossAnalysis *self;

  g_return_val_if_fail (text != NULL, NULL);

  draft = gloss_draft_new (gloss_text_get_utf8 (text), gloss_text_get_n_bytes (text), options);
  if (!run_stages (draft))
    return NULL;

  self = g_new0 (GlossAnalysis, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->text = gloss_text_ref (text);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GlossSpan));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (GlossFoundMention));
  self->actors = g_array_new (FALSE, FALSE, sizeof (GlossFoundActor));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (GlossFoundQuote));
  take_sentences (self, draft);
  indexes = take_mentions (self, draft);
  take_quotes (self, draft, indexes);
  return self;
}

GlossAnalysis *
gloss_analysis_ref (GlossAnalysis *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gloss_analysis_unref (GlossAnalysis *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  gloss_text_unref (self->text);
  g_array_unref (self->sentences);
  g_array_unref (self->mentions);
  g_array_unref (self->actors);
  g_array_unref (self->quotes);
  g_free (self);
}

/* Returns: (transfer none): the text that was analysed */
GlossText *
gloss_analysis_get_text (const GlossAnalysis *self)
{
  return self->text;
}

/* Returns: (transfer none) (array length=n_sentences): sorted, never overlapping */
const GlossSpan *
gloss_analysis_get_sentences (const GlossAnalysis *self,
                              guint               *n_sentences)
{
  *n_sentences = self->sentences->len;
  return (const GlossSpan *) self->sentences->data;
}

/* Returns: (transfer none) (array length=n_mentions): sorted by (begin, longest first) */
const GlossFoundMention *
gloss_analysis_get_mentions (const GlossAnalysis *self,
                             guint               *n_mentions)
{
  *n_mentions = self->mentions->len;
  return (const GlossFoundMention *) self->mentions->data;
}

/* Returns: (transfer none) (array length=n_actors): sorted by first mention */
const GlossFoundActor *
gloss_analysis_get_actors (const GlossAnalysis *self,
                           guint               *n_actors)
{
  *n_actors = self->actors->len;
  return (const GlossFoundActor *) self->actors->data;
}

/* Returns: (transfer none) (array length=n_quotes): sorted by begin, never overlapping */
const GlossFoundQuote *
gloss_analysis_get_quotes (const GlossAnalysis *self,
                           guint               *n_quotes)
{
  *n_quotes = self->quotes->len;
  return (const GlossFoundQuote *) self->quotes->data;
}
