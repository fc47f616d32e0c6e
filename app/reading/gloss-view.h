/* gloss-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-actor.h"

G_BEGIN_DECLS

/**
 * GlossViewMention:
 * @range: its words
 * @level: name, description or pronoun
 * @actor: index of its actor
 */
typedef struct
{
  GlossRange        range;
  GlossMentionLevel level;
  guint             actor;
} GlossViewMention;

/**
 * GlossViewActor:
 * @kind: what it is
 * @name: the words of its fullest mention, or what the reader calls it
 * @description: who it is, or ""
 * @best: the mention that @name was taken from; empty for a typed name
 * @lead: its first mention; empty if it is only named by the reader
 * @n_mentions: how many mentions it has
 * @n_quotes: how many quotes it is credited with
 * @status: whose word it is; rejected ones stay in the view
 * @named: whether it has a name
 * @renamed: the name is the reader's
 * @touched: the reader changed or added it
 * @confirmed: the reader says that it is right
 * @rejected: the reader says that it is wrong
 */
typedef struct
{
  GlossActorKind  kind;
  char           *name;
  char           *description;
  GlossRange      best;
  GlossRange      lead;
  guint           n_mentions;
  guint           n_quotes;
  GlossStatus     status;
  guint           named : 1;
  guint           renamed : 1;
  guint           touched : 1;
  guint           confirmed : 1;
  guint           rejected : 1;
} GlossViewActor;

/**
 * GlossViewQuote:
 * @range: its words
 * @kind: direct, mixed or indirect
 * @cue: the words that report it; may be empty
 * @speaker_range: the mention that is credited; empty if none is
 * @speaker: index of the actor that is credited, or %GLOSS_NONE
 * @utterance: parts of one utterance share it
 * @confidence: how sure the speaker is, 0 to 1
 * @reason: why the speaker was chosen
 * @status: whose word it is; rejected ones stay in the view
 * @reader_speaker: the speaker is the reader's word
 * @touched: the reader changed or added it
 * @confirmed: the reader says that it is right
 * @rejected: the reader says that it is wrong
 */
typedef struct
{
  GlossRange         range;
  GlossQuoteKind     kind;
  GlossRange         cue;
  GlossRange         speaker_range;
  guint              speaker;
  guint              utterance;
  double             confidence;
  GlossSpeakerReason reason;
  GlossStatus        status;
  guint              reader_speaker : 1;
  guint              touched : 1;
  guint              confirmed : 1;
  guint              rejected : 1;
} GlossViewQuote;

/**
 * GlossView:
 * @text: the text that the ranges are of
 * @actors: (element-type GlossViewActor): in the order of their first mention
 * @mentions: (element-type GlossViewMention): sorted by (begin, longest first)
 * @quotes: (element-type GlossViewQuote): sorted, never overlapping
 * @longest_mention: how far back a mention can begin that covers an offset
 *
 * Who is in an article and who said what, as plain structs in code points:
 * the result of an analysis, or that with the reader's corrections.
 */
typedef struct
{
  GlossText *text;
  GArray    *actors;
  GArray    *mentions;
  GArray    *quotes;
  guint      longest_mention;
} GlossView;

GlossView        *gloss_view_new               (GlossText           *text);
GlossView        *gloss_view_new_from_analysis (const GlossAnalysis *analysis);
GlossView        *gloss_view_copy              (const GlossView     *self);
void              gloss_view_free              (GlossView           *self);
GlossViewActor   *gloss_view_get_actor         (const GlossView     *self,
                                                guint                index);
GlossViewMention *gloss_view_get_mention       (const GlossView     *self,
                                                guint                index);
GlossViewQuote   *gloss_view_get_quote         (const GlossView     *self,
                                                guint                index);
guint             gloss_view_add_actor         (GlossView           *self,
                                                GlossActorKind       kind);
guint             gloss_view_add_mention       (GlossView           *self,
                                                GlossRange           range,
                                                GlossMentionLevel    level,
                                                guint                actor);
guint             gloss_view_add_quote         (GlossView           *self,
                                                GlossRange           range,
                                                GlossQuoteKind       kind);
guint             gloss_view_find_mention      (const GlossView     *self,
                                                GlossRange           range);
guint             gloss_view_find_quote        (const GlossView     *self,
                                                GlossRange           range);
guint             gloss_view_mention_at        (const GlossView     *self,
                                                guint                offset);
guint             gloss_view_quote_at          (const GlossView     *self,
                                                guint                offset);
void              gloss_view_clear_quotes      (GlossView           *self,
                                                guint                keep);
void              gloss_view_settle_actors     (GlossView           *self);
void              gloss_view_settle            (GlossView           *self);

static inline gboolean
gloss_range_equal (GlossRange a,
                   GlossRange b)
{
  return a.begin == b.begin && a.end == b.end;
}

static inline guint
gloss_range_overlap (GlossRange a,
                     GlossRange b)
{
  guint begin = MAX (a.begin, b.begin);
  guint end = MIN (a.end, b.end);

  return end > begin ? end - begin : 0;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossView, gloss_view_free)

G_END_DECLS
