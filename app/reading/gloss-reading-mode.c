/* gloss-reading-mode.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-mode.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (GlossReadingMode, gloss_reading_mode,
                    G_DEFINE_ENUM_VALUE (GLOSS_MODE_ALL, "all"),
                    G_DEFINE_ENUM_VALUE (GLOSS_MODE_SPEAKER, "speaker"),
                    G_DEFINE_ENUM_VALUE (GLOSS_MODE_WITHOUT_QUOTES, "without-quotes"),
                    G_DEFINE_ENUM_VALUE (GLOSS_MODE_UNSOURCED, "unsourced"))

static const char *const names[] = {
  [GLOSS_MODE_ALL] = "all",
  [GLOSS_MODE_SPEAKER] = "speaker",
  [GLOSS_MODE_WITHOUT_QUOTES] = "without-quotes",
  [GLOSS_MODE_UNSOURCED] = "unsourced",
};

/* What is hidden is decided sentence by sentence: words that a quote is torn out of say little. */
typedef struct
{
  GlossReading     *reading;
  GlossReadingMode  mode;
  GlossActor       *speaker;
  GArray           *sentences;  /* of GlossRange */
  GByteArray       *wanted;     /* for each sentence, 0 or 1 */
  GArray           *hidden;
} Sieve;

static GArray *
get_sentences (GlossReading *reading)
{
  GArray *ranges = g_array_new (FALSE, FALSE, sizeof (GlossRange));
  GlossAnalysis *analysis = gloss_reading_get_analysis (reading);
  guint n_sentences = 0;
  const GlossSpan *sentences = NULL;

  if (analysis != NULL)
    sentences = gloss_analysis_get_sentences (analysis, &n_sentences);
  for (guint i = 0; i < n_sentences; i++)
    {
      GlossRange range = gloss_text_range_of_span (gloss_analysis_get_text (analysis),
                                                   sentences[i]);

      g_array_append_val (ranges, range);
    }

  return ranges;
}

static gboolean
quote_counts (const Sieve *sieve,
              GlossQuote  *quote)
{
  GlossActor *speaker = gloss_quote_get_speaker (quote);

  switch (sieve->mode)
    {
    case GLOSS_MODE_SPEAKER:
      return speaker != NULL && speaker == sieve->speaker;

    case GLOSS_MODE_UNSOURCED:
      return speaker == NULL || !gloss_actor_get_named (speaker);

    case GLOSS_MODE_ALL:
    case GLOSS_MODE_WITHOUT_QUOTES:
    default:
      return TRUE;
    }
}

/* The first sentence that ends after @offset */
static guint
find_sentence (const GArray *sentences,
               guint         offset)
{
  guint low = 0;
  guint high = sentences->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (sentences, GlossRange, middle).end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

/* A quote that counts keeps its sentences, or takes them away. */
static void
sift_quotes (Sieve *sieve)
{
  GListModel *quotes = gloss_reading_get_quotes (sieve->reading);
  guint8 verdict = sieve->mode != GLOSS_MODE_WITHOUT_QUOTES;

  memset (sieve->wanted->data, !verdict, sieve->wanted->len);
  for (guint i = 0; i < g_list_model_get_n_items (quotes); i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);
      GlossRange range = gloss_quote_get_range (quote);

      if (!quote_counts (sieve, quote))
        continue;
      for (guint j = find_sentence (sieve->sentences, range.begin);
           j < sieve->sentences->len &&
           g_array_index (sieve->sentences, GlossRange, j).begin < range.end;
           j++)
        sieve->wanted->data[j] = verdict;
    }
}

static void
hide (Sieve *sieve,
      guint  begin,
      guint  end)
{
  GlossRange range = { begin, end };
  GlossRange *last = sieve->hidden->len > 0
    ? &g_array_index (sieve->hidden, GlossRange, sieve->hidden->len - 1)
    : NULL;

  if (last != NULL && last->end >= begin)
    last->end = end;
  else if (end > begin)
    g_array_append_val (sieve->hidden, range);
}

/* A sentence reaches up to the next one, so that no space is left of it. Returns: whether
 * anything of the block stays */
static gboolean
keeps_any (const Sieve      *sieve,
           const GlossBlock *block,
           guint             first)
{
  gboolean any_sentence = FALSE;

  for (guint i = first;
       i < sieve->sentences->len &&
       g_array_index (sieve->sentences, GlossRange, i).begin < block->range.end;
       i++)
    {
      any_sentence = TRUE;
      if (sieve->wanted->data[i])
        return TRUE;
    }

  return !any_sentence && sieve->mode == GLOSS_MODE_WITHOUT_QUOTES;
}

static void
sift_block (Sieve            *sieve,
            const GlossBlock *block,
            guint             n_chars)
{
  guint first = find_sentence (sieve->sentences, block->range.begin);
  guint begin = block->range.begin;

  if (!keeps_any (sieve, block, first))
    {
      hide (sieve, block->range.begin, MIN (block->range.end + 1, n_chars));
      return;
    }

  for (guint i = first; begin < block->range.end && i < sieve->sentences->len; i++)
    {
      guint end = i + 1 < sieve->sentences->len
        ? g_array_index (sieve->sentences, GlossRange, i + 1).begin
        : block->range.end;

      end = MIN (end, block->range.end);
      if (!sieve->wanted->data[i])
        hide (sieve, begin, end);
      begin = end;
    }
}

static void
sift (Sieve *sieve)
{
  GlossArticle *article = gloss_reading_get_article (sieve->reading);
  guint n_chars = gloss_text_get_n_chars (gloss_reading_get_text (sieve->reading));
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);

  sift_quotes (sieve);
  for (guint i = 0; i < n_blocks; i++)
    {
      if (blocks[i].kind != GLOSS_BLOCK_TITLE)
        sift_block (sieve, &blocks[i], n_chars);
    }
}

/**
 * gloss_reading_mode_from_name:
 * @name: (nullable): `all`, `speaker`, `without-quotes` or `unsourced`
 * @mode: (out): the mode
 *
 * Returns: whether there is such a mode
 */
gboolean
gloss_reading_mode_from_name (const char       *name,
                              GlossReadingMode *mode)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        {
          *mode = i;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * gloss_reading_mode_get_hidden:
 * @reading: a reading
 * @mode: what is to be read
 * @speaker: (nullable): who, for %GLOSS_MODE_SPEAKER
 *
 * What is not read in a mode, by whole sentences; of a block that is hidden
 * altogether its line feed too. Nothing is, before there is an analysis.
 *
 * Returns: (transfer full) (element-type GlossRange): sorted, and none touches
 *   the next
 */
GArray *
gloss_reading_mode_get_hidden (GlossReading     *reading,
                               GlossReadingMode  mode,
                               GlossActor       *speaker)
{
  g_autoptr (GArray) sentences = NULL;
  g_autoptr (GByteArray) wanted = g_byte_array_new ();
  Sieve sieve = { reading, mode, speaker, NULL, wanted, NULL };

  g_return_val_if_fail (GLOSS_IS_READING (reading), NULL);

  sieve.hidden = g_array_new (FALSE, FALSE, sizeof (GlossRange));
  if (mode == GLOSS_MODE_ALL || gloss_reading_get_analysis (reading) == NULL)
    return sieve.hidden;

  sentences = get_sentences (reading);
  sieve.sentences = sentences;
  g_byte_array_set_size (wanted, sentences->len);
  sift (&sieve);

  return sieve.hidden;
}
