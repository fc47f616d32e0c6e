/* gloss-train-news.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-analysis.h"

G_BEGIN_DECLS

#define GLOSS_TRAIN_FOLDS 5

/**
 * GlossTrainQuote:
 * @span: its words
 * @kind: direct, mixed or indirect
 * @cue: the words that report it; empty if there are none
 * @speaker: the words that are credited; empty if there are none
 *
 * A quote as it was marked. All spans are bytes.
 */
typedef struct
{
  GlossSpan      span;
  GlossQuoteKind kind;
  GlossSpan      cue;
  GlossSpan      speaker;
} GlossTrainQuote;

/**
 * GlossTrainArticle:
 * @fold: which of the folds it is tested in
 * @leaks: bit by bit the folds in which it may not be trained on: it is
 *   tested there, or shares text with an article that is
 *
 * A marked article.
 */
typedef struct
{
  char      *id;
  GlossText *text;
  GArray    *quotes;
  guint      fold;
  guint      leaks;
} GlossTrainArticle;

GPtrArray *gloss_train_read_articles (const char  *corpora,
                                      const char  *name,
                                      GError     **error);
void       gloss_train_find_leaks    (GPtrArray   *articles);

G_END_DECLS
