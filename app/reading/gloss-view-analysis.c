/* gloss-view-analysis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-view.h"

static void
add_actors (GlossView           *self,
            const GlossAnalysis *analysis)
{
  guint n_actors = 0;
  guint n_mentions = 0;
  const GlossFoundActor *actors = gloss_analysis_get_actors (analysis, &n_actors);
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n_mentions);
  guint i;

  for (i = 0; i < n_actors; i++)
    {
      GlossViewActor actor = { .kind = actors[i].kind, .named = actors[i].named };

      if (actors[i].best_mention < n_mentions)
        {
          GlossSpan best = mentions[actors[i].best_mention].span;

          actor.best = gloss_text_range_of_span (self->text, best);
          actor.name = gloss_text_dup_span (self->text, best);
        }
      else
        actor.name = g_strdup ("");
      actor.description = gloss_text_dup_span (self->text, actors[i].description);
      g_array_append_val (self->actors, actor);
    }
}

static void
add_mentions (GlossView           *self,
              const GlossAnalysis *analysis)
{
  guint n_mentions = 0;
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n_mentions);
  guint i;

  for (i = 0; i < n_mentions; i++)
    {
      GlossViewMention mention = { .level = mentions[i].level, .actor = mentions[i].actor };

      mention.range = gloss_text_range_of_span (self->text, mentions[i].span);
      g_array_append_val (self->mentions, mention);
    }
}

static GlossViewQuote
view_quote (GlossView             *self,
            const GlossFoundQuote *found)
{
  GlossViewQuote quote = {
    .range = gloss_text_range_of_span (self->text, found->span),
    .kind = found->kind,
    .speaker = GLOSS_NONE,
    .utterance = found->utterance,
    .confidence = found->confidence,
    .reason = found->reason,
  };

  if (!gloss_span_is_empty (found->cue))
    quote.cue = gloss_text_range_of_span (self->text, found->cue);
  if (found->speaker < self->mentions->len)
    {
      const GlossViewMention *speaker = gloss_view_get_mention (self, found->speaker);

      quote.speaker = speaker->actor;
      quote.speaker_range = speaker->range;
    }

  return quote;
}

static void
add_quotes (GlossView           *self,
            const GlossAnalysis *analysis)
{
  guint n_quotes = 0;
  const GlossFoundQuote *quotes = gloss_analysis_get_quotes (analysis, &n_quotes);
  guint i;

  for (i = 0; i < n_quotes; i++)
    {
      GlossViewQuote quote = view_quote (self, &quotes[i]);

      g_array_append_val (self->quotes, quote);
    }
}

/**
 * gloss_view_new_from_analysis:
 * @analysis: what the machine found
 *
 * Returns: (transfer full): the same in code points, all of it suggested
 */
GlossView *
gloss_view_new_from_analysis (const GlossAnalysis *analysis)
{
  GlossView *self = gloss_view_new (gloss_analysis_get_text (analysis));

  add_actors (self, analysis);
  add_mentions (self, analysis);
  add_quotes (self, analysis);
  gloss_view_settle (self);

  return self;
}
