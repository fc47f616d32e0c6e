/* gloss-grams.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-fold.h"

G_BEGIN_DECLS

/* Folded characters that are looked up together */
#define GLOSS_GRAM 3

/**
 * GlossGrams:
 *
 * Where each three characters in a row stand in a folded text, so that many
 * words can be looked for in a large one. Immutable.
 */
typedef struct _GlossGrams GlossGrams;

GlossGrams  *gloss_grams_new      (const GlossFold   *text);
void         gloss_grams_free     (GlossGrams        *self);
const guint *gloss_grams_lookup   (const GlossGrams  *self,
                                   const GlossFolded *chars,
                                   guint             *n_places);
GArray      *gloss_grams_resemble (const GlossGrams  *self,
                                   const GlossFold   *words);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossGrams, gloss_grams_free)

G_END_DECLS
