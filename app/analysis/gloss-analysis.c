/* gloss-analysis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-analysis.h"

#include "gloss-foreign-words.h"
#include "gloss-lower.h"

struct _GlossAnalysis
{
  GlossText *text;
  GArray    *sentences;
  GArray    *mentions;
  GArray    *actors;
  GArray    *quotes;
};

typedef void (*Stage) (GlossDraft *draft);

/* The stages after the first, which cuts the text. */
static const Stage stages[] = {
  gloss_names_find,
  gloss_cues_find,
  gloss_quotes_find,
  gloss_speakers_find,
  gloss_actors_find,
};

static const Stage foreign_stages[] = {
  gloss_foreign_words_mark,
  gloss_foreign_names_find,
  gloss_foreign_quotes_find,
  gloss_actors_find,
};

/* A longer text is read in parts of about so many bytes, each of whole lines, so that memory stays flat. No
 * article is so long. */
#define PART_BYTES (1u << 18)

/*
 * Part:
 * @begin: the first byte of its lines in the text
 * @numbers: for each actor of the draft its index in the result, %GLOSS_NONE until it has one
 * @indexes: for each mention of the draft its index in the result
 * @n_utterances: how many utterances the parts before have
 */
typedef struct
{
  GlossDraft *draft;
  gsize       begin;
  guint      *numbers;
  guint      *indexes;
  guint       n_utterances;
} Part;

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

static GlossSpan
move_span (const Part *part,
           GlossSpan   span)
{
  if (gloss_span_is_empty (span))
    return span;
  return (GlossSpan) { span.begin + part->begin, span.end + part->begin };
}

static GlossSpan
get_span (const Part *part,
          GlossWords  words)
{
  return move_span (part, gloss_draft_get_span (part->draft, words));
}

/* Where each mention of the draft stands in the order of the result. */
static GArray *
sort_mentions (const Part *part)
{
  const GlossDraft *draft = part->draft;
  GArray *places = g_array_sized_new (FALSE, FALSE, sizeof (Place), draft->mentions->len);

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      GlossWords words = g_array_index (draft->mentions, GlossDraftMention, i).words;
      Place place = { get_span (part, words), i };

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
count_mention (GlossAnalysis *self,
               const Part    *part,
               guint          actor,
               guint          mention)
{
  GlossFoundActor *found;

  if (part->numbers[actor] == GLOSS_NONE)
    {
      GlossFoundActor added = g_array_index (part->draft->actors, GlossFoundActor, actor);

      added.best_mention = mention;
      added.description = move_span (part, added.description);
      part->numbers[actor] = self->actors->len;
      g_array_append_val (self->actors, added);
    }
  found = &g_array_index (self->actors, GlossFoundActor, part->numbers[actor]);
  found->n_mentions++;
  if (names_better (&g_array_index (self->mentions, GlossFoundMention, mention),
                    &g_array_index (self->mentions, GlossFoundMention, found->best_mention)))
    found->best_mention = mention;
  return part->numbers[actor];
}

/* Fills mentions and actors. */
static void
take_mentions (GlossAnalysis *self,
               Part          *part)
{
  g_autoptr (GArray) places = sort_mentions (part);

  for (guint i = 0; i < places->len; i++)
    {
      const Place *place = &g_array_index (places, Place, i);
      const GlossDraftMention *from = &g_array_index (part->draft->mentions, GlossDraftMention, place->draft_index);
      GlossFoundMention mention = { place->span, from->level, from->actor };
      guint index = self->mentions->len;

      part->indexes[place->draft_index] = index;
      g_array_append_val (self->mentions, mention);
      g_array_index (self->mentions, GlossFoundMention, index).actor = count_mention (self, part, from->actor, index);
    }
}

static void
take_quotes (GlossAnalysis *self,
             const Part    *part)
{
  const GlossDraft *draft = part->draft;

  for (guint i = 0; i < draft->quotes->len; i++)
    {
      const GlossDraftQuote *from = &g_array_index (draft->quotes, GlossDraftQuote, i);
      GlossFoundQuote quote = {
        .span = get_span (part, from->words),
        .kind = from->kind,
        .speaker = from->speaker != GLOSS_NONE ? part->indexes[from->speaker] : GLOSS_NONE,
        .utterance = part->n_utterances + from->utterance,
        .confidence = from->confidence,
        .reason = from->reason,
      };

      if (from->cue != GLOSS_NONE)
        quote.cue = get_span (part, g_array_index (draft->cues, GlossCue, from->cue).words);
      g_array_append_val (self->quotes, quote);
    }
}

static void
take_sentences (GlossAnalysis *self,
                const Part    *part)
{
  for (guint i = 0; i < part->draft->n_sentences; i++)
    {
      GlossSpan span = move_span (part, gloss_sentence_get_span (&part->draft->sentences[i], part->draft->tokens));

      g_array_append_val (self->sentences, span);
    }
}

/* The kind of an actor and a name of it, in small letters: what tells it again in another part. */
static char *
make_key (const GlossAnalysis *self,
          GlossActorKind       kind,
          GlossSpan            name)
{
  g_autofree char *words = gloss_text_dup_span (self->text, name);
  g_autofree char *small = gloss_dup_lower (words, -1);

  return g_strdup_printf ("%d %s", kind, small);
}

/* Gives the actors of a part who were in a part before, by the fullest name, their numbers. */
static void
meet_again (const GlossAnalysis *self,
            Part                *part,
            GHashTable          *known)
{
  const GlossDraft *draft = part->draft;
  g_autofree GlossSpan *names = g_new0 (GlossSpan, draft->actors->len);

  for (guint i = 0; i < draft->n_names; i++)
    {
      const GlossDraftMention *mention = &g_array_index (draft->mentions, GlossDraftMention, i);
      GlossSpan span = get_span (part, mention->words);
      GlossSpan *name = &names[mention->actor];

      if (span.end - span.begin > name->end - name->begin)
        *name = span;
    }
  for (guint i = 0; i < draft->actors->len; i++)
    if (!gloss_span_is_empty (names[i]))
      {
        g_autofree char *key = make_key (self, g_array_index (draft->actors, GlossFoundActor, i).kind, names[i]);

        part->numbers[i] = GPOINTER_TO_UINT (g_hash_table_lookup (known, key)) - 1;
      }
}

static void
remember (const GlossAnalysis *self,
          guint                first,
          GHashTable          *known)
{
  for (guint i = first; i < self->actors->len; i++)
    {
      const GlossFoundActor *actor = &g_array_index (self->actors, GlossFoundActor, i);

      if (actor->named)
        g_hash_table_insert (known,
                             make_key (self, actor->kind,
                                       g_array_index (self->mentions, GlossFoundMention, actor->best_mention).span),
                             GUINT_TO_POINTER (i + 1));
    }
}

/* Runs the stages. Returns FALSE if it was told to stop. */
static gboolean
run_stages (GlossDraft *draft)
{
  gboolean foreign = gloss_language_is_foreign (draft->language);
  const Stage *first = foreign ? foreign_stages : stages;
  guint n_stages = foreign ? G_N_ELEMENTS (foreign_stages) : G_N_ELEMENTS (stages);

  for (guint i = 0; i < n_stages; i++)
    {
      if (gloss_draft_is_cancelled (draft))
        return FALSE;
      first[i] (draft);
    }
  return !gloss_draft_is_cancelled (draft);
}

/* Adds what stands in some lines. */
static void
take_part (GlossAnalysis *self,
           GlossDraft    *draft,
           gsize          begin,
           GHashTable    *known)
{
  g_autofree guint *numbers = g_new (guint, draft->actors->len);
  g_autofree guint *indexes = g_new (guint, draft->mentions->len);
  guint n_quotes = self->quotes->len;
  guint n_actors = self->actors->len;
  Part part = { draft, begin, numbers, indexes, 0 };

  if (n_quotes > 0)
    part.n_utterances = g_array_index (self->quotes, GlossFoundQuote, n_quotes - 1).utterance + 1;
  for (guint i = 0; i < draft->actors->len; i++)
    numbers[i] = GLOSS_NONE;
  meet_again (self, &part, known);
  take_sentences (self, &part);
  take_mentions (self, &part);
  take_quotes (self, &part);
  remember (self, n_actors, known);
}

/* The end of the lines that are read together. */
static gsize
end_of_part (GlossText *text,
             gsize      begin)
{
  const char *utf8 = gloss_text_get_utf8 (text);
  gsize n_bytes = gloss_text_get_n_bytes (text);
  const char *line_end;

  if (n_bytes - begin <= PART_BYTES)
    return n_bytes;
  line_end = memchr (utf8 + begin + PART_BYTES, '\n', n_bytes - begin - PART_BYTES);
  return line_end != NULL ? (gsize) (line_end - utf8) + 1 : n_bytes;
}

/* The language of a text: the words decide, where they are too few what its source says. */
static GlossLanguage
find_language (GlossText                  *text,
               const GlossAnalysisOptions *options)
{
  GlossLanguage language = gloss_language_guess (gloss_text_get_utf8 (text), gloss_text_get_n_bytes (text));

  if (language == GLOSS_LANGUAGE_UNKNOWN && options != NULL)
    return gloss_language_from_tag (options->language);
  return language;
}

/* Reads the text part by part. Returns FALSE if it was told to stop. */
static gboolean
read_text (GlossAnalysis              *self,
           const GlossAnalysisOptions *options)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GlossLanguage language = find_language (self->text, options);
  gsize n_bytes = gloss_text_get_n_bytes (self->text);
  gsize begin = 0;

  do
    {
      gsize end = end_of_part (self->text, begin);
      g_autoptr (GlossDraft) draft =
        gloss_draft_new_part (gloss_text_get_utf8 (self->text) + begin, end - begin, begin > 0, options);

      draft->language = language;
      if (!run_stages (draft))
        return FALSE;
      take_part (self, draft, begin, known);
      begin = end;
    }
  while (begin < n_bytes);
  return TRUE;
}

/**
 * gloss_analysis_new:
 * @text: the text of an article, a paragraph a line
 * @options: (nullable): what is known of the text, and how to stop early
 *
 * Finds who is in a text and who said what. Takes time that is linear in the
 * length of the text. What is longer than any article is read in parts, in
 * which an actor is met again by the same name.
 *
 * Returns: (transfer full) (nullable): what was found, or %NULL if it was
 *   told to stop
 */
GlossAnalysis *
gloss_analysis_new (GlossText                  *text,
                    const GlossAnalysisOptions *options)
{
  g_autoptr (GlossAnalysis) self = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_new0 (GlossAnalysis, 1);
  self->text = gloss_text_ref (text);
  self->sentences = g_array_new (FALSE, FALSE, sizeof (GlossSpan));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (GlossFoundMention));
  self->actors = g_array_new (FALSE, FALSE, sizeof (GlossFoundActor));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (GlossFoundQuote));
  return read_text (self, options) ? g_steal_pointer (&self) : NULL;
}

void
gloss_analysis_free (GlossAnalysis *self)
{
  g_return_if_fail (self != NULL);

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
