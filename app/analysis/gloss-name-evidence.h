/* gloss-name-evidence.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-name-features.h"

G_BEGIN_DECLS

#define GLOSS_NAME_EVIDENCE_FEATURES 24

/**
 * GlossNameGuess:
 * @token: a token of the text
 * @label: what the first pass takes it for
 * @place: where it stands
 * @lower: hash of its word in small letters
 * @initials: hash of its letters if all are capitals, else 0
 *
 * A token that may be in a name.
 */
typedef struct
{
  guint   token;
  guint8  label;
  guint8  place;
  guint64 lower;
  guint64 initials;
} GlossNameGuess;

/**
 * GlossNameEvidence:
 *
 * What the first pass took the words of a text for, here and there, so that
 * the second pass can decide each by all its places.
 */
typedef struct _GlossNameEvidence GlossNameEvidence;

GlossNameEvidence *gloss_name_evidence_new          (const char              *text,
                                                     const GlossToken        *tokens,
                                                     const GlossNameGuess    *guesses,
                                                     guint                    n_guesses);
void               gloss_name_evidence_free         (GlossNameEvidence       *self);
guint              gloss_name_evidence_get_features (const GlossNameEvidence *self,
                                                     guint                    guess,
                                                     guint64                 *features);
void               gloss_name_guess_init            (GlossNameGuess          *self,
                                                     const char              *text,
                                                     const GlossToken        *tokens,
                                                     guint                    token);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossNameEvidence, gloss_name_evidence_free)

G_END_DECLS
