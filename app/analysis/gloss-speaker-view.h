/* gloss-speaker-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"
#include "gloss-phrases.h"
#include "gloss-table.h"

G_BEGIN_DECLS

#define GLOSS_SPEAKER_WEIGHTS "speaker-weights"

#define GLOSS_SPEAKER_MAX_CANDIDATES 40
#define GLOSS_SPEAKER_MAX_FEATURES   64

/**
 * GlossSpeakerSource:
 * @GLOSS_SPEAKER_NOBODY: nobody is credited
 * @GLOSS_SPEAKER_PASSAGE: a noun phrase of the passage of the quote
 * @GLOSS_SPEAKER_BEFORE: the speaker of a quote before
 * @GLOSS_SPEAKER_EARLIER: a name in the passages before
 *
 * Where a candidate comes from.
 */
typedef enum
{
  GLOSS_SPEAKER_NOBODY,
  GLOSS_SPEAKER_PASSAGE,
  GLOSS_SPEAKER_BEFORE,
  GLOSS_SPEAKER_EARLIER,
} GlossSpeakerSource;

/**
 * GlossCandidate:
 * @source: where it comes from
 * @phrase: its words; a mention that is known already has its index
 * @rank: how many of its source are nearer to the quote
 * @spoke: 1 if the quote before is his, 2 if the one of another before that, 0 if neither
 * @rule: whether the rules choose it
 *
 * Somebody whom a quote may be credited to.
 */
typedef struct
{
  GlossSpeakerSource source;
  GlossPhrase        phrase;
  guint              rank;
  guint              spoke;
  gboolean           rule;
} GlossCandidate;

/**
 * GlossSpeakerView:
 * @quote: index of the quote
 * @rule: index of the mention that the rules credit, or %GLOSS_NONE
 *
 * A quote as the choice of its speaker sees it.
 */
typedef struct
{
  const GlossDraft *draft;
  GlossTable        classes;
  guint             quote;
  GlossWords        passage;
  GlossWords        anchor;
  GlossPhrase       rule;
  gboolean          has_rule;
  guint             n_candidates;
  GlossCandidate    candidates[GLOSS_SPEAKER_MAX_CANDIDATES];
} GlossSpeakerView;

void  gloss_speaker_view_init      (GlossSpeakerView       *self,
                                    const GlossDraft       *draft);
void  gloss_speaker_view_set_quote (GlossSpeakerView       *self,
                                    guint                   quote,
                                    const GlossPhrase      *rule);
guint gloss_speaker_view_features  (const GlossSpeakerView *self,
                                    guint                   candidate,
                                    guint64                *features);

G_END_DECLS
