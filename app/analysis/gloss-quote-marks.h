/* gloss-quote-marks.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-text.h"

G_BEGIN_DECLS

/**
 * GlossQuotedRun:
 * @span: the run with its marks, inside one paragraph
 * @inner: the run without its marks
 * @depth: 0 for a run that is inside no other
 * @closed: whether its closing mark is there
 * @continues: whether it goes on from a run that the paragraph before left open
 * @single: whether its marks are single ones, which may be apostrophes too
 *
 * Words between quotation marks.
 */
typedef struct
{
  GlossSpan span;
  GlossSpan inner;
  guint     depth;
  guint     closed : 1;
  guint     continues : 1;
  guint     single : 1;
} GlossQuotedRun;

GArray *gloss_quote_marks_pair (const char *utf8,
                                gsize       n_bytes);

G_END_DECLS
