/* gloss-print-layout-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-print-layout.h"

#include <pango/pango.h>

#include "gloss-color.h"

G_BEGIN_DECLS

/* All in points */
#define GLOSS_PRINT_MARGIN 56.0
#define GLOSS_PRINT_HEAD_HEIGHT 28.0
#define GLOSS_PRINT_FOOT_HEIGHT 28.0
#define GLOSS_PRINT_BLOCK_SPACE 9.0

/* A line of text on a page, perhaps with a bar before it */
typedef struct
{
  PangoLayoutLine *line;
  double           x;
  double           baseline;  /* from the top of the page */
  double           height;
  guint            page;
  double           bar_x;     /* 0 for none */
  PangoColor       bar;
} GlossPrintLine;

/* Where the number of a note stands in the text */
typedef struct
{
  guint  note;  /* which of the notes */
  guint  page;
  double y;     /* the top of its line */
} GlossPrintPlace;

struct _GlossPrintLayout
{
  GlossReading *reading;
  PangoContext *context;
  double        width;
  double        height;
  double        text_width;    /* of the column of the article */

  GArray       *notes;         /* element-type GlossPrintNote */
  GArray       *places;        /* element-type GlossPrintPlace, from the first page to the last */
  GArray       *lines;         /* element-type GlossPrintLine, from the first page to the last */
  GArray       *margin_lines;  /* the same, of the notes beside the text */
  GPtrArray    *pieces;        /* element-type PangoLayout: keeps the lines alive */
  guint         n_pages;
  double        y;             /* where the next line goes while pages are made */
  guint         quote;         /* the first that is not behind the block, while pages are made */
};

void   gloss_print_layout_make_pages (GlossPrintLayout       *self);
double gloss_print_layout_get_column (const GlossPrintLayout *self);
double gloss_print_layout_get_bottom (const GlossPrintLayout *self);

/* The notes beside the text */
double gloss_print_margin_get_width  (double                  column);
guint  gloss_print_margin_add        (GlossPrintLayout       *self);

G_END_DECLS
