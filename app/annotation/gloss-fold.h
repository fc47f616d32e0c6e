/* gloss-fold.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossFolded:
 * @code: what the characters are compared as
 * @is_break: white space that ends a block
 * @begin: the first code point of the text that it stands for
 * @end: the code point after the last
 *
 * One character of a folded text.
 */
typedef struct
{
  guint code : 21;
  guint is_break : 1;
  guint begin;
  guint end;
} GlossFolded;

/**
 * GlossFold:
 * @chars: the folded characters
 * @n_chars: how many
 *
 * A text without what newsrooms change and readers do not see: case, the
 * kinds of quotation marks, apostrophes, dashes, spaces and ellipses, soft
 * hyphens, how accents are encoded. Each character knows what it stands for,
 * to the code point. There are never more of them than of code points.
 */
typedef struct
{
  GlossFolded *chars;
  guint        n_chars;
} GlossFold;

GlossFold *gloss_fold_new   (const char      *utf8);
void       gloss_fold_free  (GlossFold       *self);
guint      gloss_fold_index (const GlossFold *self,
                             guint            offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossFold, gloss_fold_free)

G_END_DECLS
