/* gloss-name-model.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-analysis.h"
#include "gloss-sentences.h"

G_BEGIN_DECLS

/* The sections of the first and the second pass. */
#define GLOSS_NAME_WEIGHTS       "name-weights"
#define GLOSS_NAME_AGAIN_WEIGHTS "name-again"

/**
 * GlossModelName:
 * @first: its first token
 * @end: the token after its last
 * @kind: what it names
 *
 * A name that a model found.
 */
typedef struct
{
  guint          first;
  guint          end;
  GlossActorKind kind;
} GlossModelName;

GArray *gloss_name_model_find (const GlossModel    *model,
                               const char          *text,
                               const GlossToken    *tokens,
                               guint                n_tokens,
                               const GlossSentence *sentences,
                               guint                n_sentences);

G_END_DECLS
