/* gloss-name-scan.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-name-features.h"
#include "gloss-sentences.h"

G_BEGIN_DECLS

#define GLOSS_NAME_LISTS "name-lists"
#define GLOSS_NAME_SMALL "name-small"

/* A longer sentence is read in parts. */
#define GLOSS_NAME_MOST_TOKENS 1000

/**
 * GlossNameType:
 * @exact: hash of it
 * @word: the word
 * @filled: for which places of the window @sums are filled, a bit each
 * @sums: for each place of the window what the word adds to the scores of the token in the middle
 *
 * A word with what the finder of names keeps for when it comes again.
 */
typedef struct
{
  guint64       exact;
  GlossNameWord word;
  guint         filled;
  gint16        sums[GLOSS_NAME_WINDOW][GLOSS_NAME_WIDTH];
} GlossNameType;

/**
 * GlossNameScan:
 *
 * Goes through a text sentence by sentence and tells what stands where.
 */
typedef struct _GlossNameScan GlossNameScan;

GlossNameScan *gloss_name_scan_new         (const GlossModel    *model,
                                            const char          *text,
                                            const GlossToken    *tokens,
                                            guint                n_tokens);
void           gloss_name_scan_free        (GlossNameScan       *self);
void           gloss_name_scan_read        (GlossNameScan       *self,
                                            const GlossSentence *sentence);
gboolean       gloss_name_scan_next        (GlossNameScan       *self,
                                            guint               *first,
                                            guint               *end);
void           gloss_name_scan_get_context (const GlossNameScan *self,
                                            guint                i,
                                            GlossNameContext    *context);
GlossNameType *gloss_name_scan_get_type    (const GlossNameScan *self,
                                            guint                i,
                                            int                  distance);
guint8         gloss_name_scan_get_place   (const GlossNameScan *self,
                                            guint                i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossNameScan, gloss_name_scan_free)

G_END_DECLS
