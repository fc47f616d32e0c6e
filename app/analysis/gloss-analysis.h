/* gloss-analysis.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-model.h"
#include "gloss-text.h"

G_BEGIN_DECLS

/* "No such thing" wherever an index into one of the arrays below is expected. */
#define GLOSS_NONE G_MAXUINT

typedef enum
{
  GLOSS_ACTOR_PERSON,
  GLOSS_ACTOR_ORGANIZATION,
  GLOSS_ACTOR_PLACE,
} GlossActorKind;

/**
 * GlossMentionLevel:
 * @GLOSS_MENTION_NAME: a proper name
 * @GLOSS_MENTION_DESCRIPTION: a description that speaks ("a senior official")
 * @GLOSS_MENTION_PRONOUN: a pronoun that speaks
 */
typedef enum
{
  GLOSS_MENTION_NAME,
  GLOSS_MENTION_DESCRIPTION,
  GLOSS_MENTION_PRONOUN,
} GlossMentionLevel;

typedef enum
{
  GLOSS_QUOTE_DIRECT,
  GLOSS_QUOTE_MIXED,
  GLOSS_QUOTE_INDIRECT,
} GlossQuoteKind;

/**
 * GlossSpeakerReason:
 * @GLOSS_REASON_NONE: nobody is credited
 * @GLOSS_REASON_CUE: the subject of the cue
 * @GLOSS_REASON_ACCORDING_TO: named after `according to`
 * @GLOSS_REASON_CONTINUED: goes on from the quote before in the paragraph
 * @GLOSS_REASON_PARAGRAPH_BEFORE: goes on from the paragraph before
 * @GLOSS_REASON_PRONOUN: a pronoun; the last one named whom it fits
 * @GLOSS_REASON_HEADLINE: before the colon of a headline
 * @GLOSS_REASON_NEARBY: the only one named close by
 *
 * Why a quote is given to its speaker.
 */
typedef enum
{
  GLOSS_REASON_NONE,
  GLOSS_REASON_CUE,
  GLOSS_REASON_ACCORDING_TO,
  GLOSS_REASON_CONTINUED,
  GLOSS_REASON_PARAGRAPH_BEFORE,
  GLOSS_REASON_PRONOUN,
  GLOSS_REASON_HEADLINE,
  GLOSS_REASON_NEARBY,
} GlossSpeakerReason;

/**
 * GlossFoundMention:
 * @span: its words
 * @level: name, description or pronoun
 * @actor: index of the actor it stands for
 *
 * Words that stand for an actor. Sorted by (begin, longest first).
 */
typedef struct
{
  GlossSpan         span;
  GlossMentionLevel level;
  guint             actor;
} GlossFoundMention;

/**
 * GlossFoundActor:
 * @kind: what it is
 * @named: whether any of its mentions is a name
 * @best_mention: index of the mention that names it best (the fullest name)
 * @description: a title or an apposition that tells who it is; may be empty
 * @n_mentions: how many mentions it has
 *
 * Somebody or something that is in the article. Sorted by first mention.
 */
typedef struct
{
  GlossActorKind kind;
  gboolean       named;
  guint          best_mention;
  GlossSpan      description;
  guint          n_mentions;
} GlossFoundActor;

/**
 * GlossFoundQuote:
 * @span: the content: one run of text inside one paragraph
 * @kind: direct, mixed or indirect
 * @cue: the words that report it; may be empty
 * @speaker: index of the mention that is credited, or %GLOSS_NONE
 * @utterance: number of the utterance; parts of one utterance share it
 * @confidence: how sure the speaker is, 0 to 1
 * @reason: why the speaker was chosen
 *
 * What somebody is reported to have said. Sorted by begin, never overlapping.
 */
typedef struct
{
  GlossSpan          span;
  GlossQuoteKind     kind;
  GlossSpan          cue;
  guint              speaker;
  guint              utterance;
  double             confidence;
  GlossSpeakerReason reason;
} GlossFoundQuote;

/**
 * GlossCancelled:
 *
 * Asked now and then; %TRUE ends the analysis early.
 */
typedef gboolean (*GlossCancelled) (gpointer user_data);

/**
 * GlossAnalysisOptions:
 * @language: (nullable): the BCP 47 tag of the text, if it is known
 * @cancelled: (nullable): asked now and then
 * @user_data: for @cancelled
 * @model: (nullable): what was learned; without it rules alone decide
 */
typedef struct
{
  const char     *language;
  GlossCancelled  cancelled;
  gpointer        user_data;
  GlossModel     *model;
} GlossAnalysisOptions;

/**
 * GlossAnalysis:
 *
 * What was found in a text. Immutable, safe to share between threads.
 */
typedef struct _GlossAnalysis GlossAnalysis;

GlossAnalysis           *gloss_analysis_new           (GlossText                  *text,
                                                       const GlossAnalysisOptions *options);
void                     gloss_analysis_free          (GlossAnalysis              *self);
GlossText               *gloss_analysis_get_text      (const GlossAnalysis        *self);
const GlossSpan         *gloss_analysis_get_sentences (const GlossAnalysis        *self,
                                                       guint                      *n_sentences);
const GlossFoundMention *gloss_analysis_get_mentions  (const GlossAnalysis        *self,
                                                       guint                      *n_mentions);
const GlossFoundActor   *gloss_analysis_get_actors    (const GlossAnalysis        *self,
                                                       guint                      *n_actors);
const GlossFoundQuote   *gloss_analysis_get_quotes    (const GlossAnalysis        *self,
                                                       guint                      *n_quotes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossAnalysis, gloss_analysis_free)

G_END_DECLS
