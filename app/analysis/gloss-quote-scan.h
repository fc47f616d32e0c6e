/* gloss-quote-scan.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-text.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_MARK_NOTHING,
  GLOSS_MARK_DOUBLE,         /* " */
  GLOSS_MARK_DOUBLE_LEFT,    /* “ */
  GLOSS_MARK_DOUBLE_RIGHT,   /* ” */
  GLOSS_MARK_DOUBLE_LOW,     /* „ */
  GLOSS_MARK_TWO_GRAVES,     /* `` */
  GLOSS_MARK_TWO_SINGLES,    /* '' */
  GLOSS_MARK_GUILLEMET_LEFT, /* « */
  GLOSS_MARK_GUILLEMET_RIGHT,
  GLOSS_MARK_CORNER_LEFT, /* 「 */
  GLOSS_MARK_CORNER_RIGHT,
  GLOSS_MARK_WHITE_CORNER_LEFT, /* 『 */
  GLOSS_MARK_WHITE_CORNER_RIGHT,
  GLOSS_MARK_SINGLE,       /* ' */
  GLOSS_MARK_SINGLE_LEFT,  /* ‘ */
  GLOSS_MARK_SINGLE_RIGHT, /* ’ */
  GLOSS_MARK_SINGLE_LOW,   /* ‚ */
  GLOSS_MARK_GRAVE,        /* ` */
  GLOSS_MARK_ANGLE_LEFT,   /* ‹ */
  GLOSS_MARK_ANGLE_RIGHT,
  GLOSS_N_MARKS,
} GlossMarkKind;

/**
 * GlossMark:
 * @span: its bytes
 * @kind: which character it is
 * @left: the character before, or 0 at the start of the paragraph
 * @right: the character after, or 0 at the end of the paragraph
 * @opens: whether it stands as an opening mark stands
 * @closes: whether it stands as a closing mark stands
 * @weak: whether it closes where a plural possessive could stand as well
 *
 * A character that may be a quotation mark. Apostrophes, primes and marks of
 * elision are left out by the scan.
 */
typedef struct
{
  GlossSpan     span;
  GlossMarkKind kind;
  gunichar      left;
  gunichar      right;
  guint         opens : 1;
  guint         closes : 1;
  guint         weak : 1;
} GlossMark;

gsize gloss_quote_scan_paragraph (const char *utf8,
                                  gsize       n_bytes,
                                  gsize       begin,
                                  GArray     *marks);

G_END_DECLS
