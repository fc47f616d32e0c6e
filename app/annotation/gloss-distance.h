/* gloss-distance.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-fold.h"

G_BEGIN_DECLS

/**
 * GlossPattern:
 *
 * Folded characters to measure others against, in letters that must be put
 * in, taken out or replaced.
 */
typedef struct _GlossPattern GlossPattern;

/**
 * GlossHit:
 * @end: the folded character after the hit
 * @n_errors: how many letters differ
 */
typedef struct
{
  guint end;
  guint n_errors;
} GlossHit;

GlossPattern *gloss_pattern_new           (const GlossFolded  *chars,
                                           guint               n_chars);
GlossPattern *gloss_pattern_new_backwards (const GlossFolded  *chars,
                                           guint               n_chars);
void          gloss_pattern_free          (GlossPattern       *self);
guint         gloss_pattern_get_n_chars   (const GlossPattern *self);
GArray       *gloss_pattern_search        (GlossPattern       *self,
                                           const GlossFold    *text,
                                           guint               max_errors);
guint         gloss_pattern_distance      (GlossPattern       *self,
                                           const GlossFolded  *chars,
                                           guint               n_chars);
double        gloss_pattern_agreement     (GlossPattern       *self,
                                           const GlossFold    *text,
                                           guint               at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPattern, gloss_pattern_free)

G_END_DECLS
