/* gloss-balance.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-quote.h"

G_BEGIN_DECLS

/**
 * GlossBalancePart:
 * @GLOSS_BALANCE_SPEAKERS: a row for each speaker, most words first; the
 *   unknown one, if any, last
 * @GLOSS_BALANCE_SOURCES: named, unnamed and unknown speakers
 * @GLOSS_BALANCE_KINDS: direct, partly direct and indirect quotes
 * @GLOSS_BALANCE_CUES: the words that report, most frequent first; their
 *   share is that of the quotes that have such words
 */
typedef enum
{
  GLOSS_BALANCE_SPEAKERS,
  GLOSS_BALANCE_SOURCES,
  GLOSS_BALANCE_KINDS,
  GLOSS_BALANCE_CUES,
} GlossBalancePart;

#define GLOSS_N_BALANCE_PARTS (GLOSS_BALANCE_CUES + 1)

/**
 * GlossBalanceRow:
 * @key: for files: the name of a speaker, the cue, or one of `named`,
 *   `unnamed`, `unknown`, `direct`, `mixed`, `indirect`
 * @label: the same for people, translated
 * @actor: (nullable): the speaker, if it is a speaker's row
 * @n_quotes: how many quotes
 * @n_words: how many words they have
 * @share: of all, from 0 to 1
 */
typedef struct
{
  char       *key;
  char       *label;
  GlossActor *actor;
  guint       n_quotes;
  guint       n_words;
  double      share;
} GlossBalanceRow;

/**
 * GlossBalance:
 *
 * Who has the word in an article, in figures. It does not follow the quotes
 * that it was counted from.
 */
typedef struct _GlossBalance GlossBalance;

GlossBalance          *gloss_balance_new          (GListModel         *quotes);
void                   gloss_balance_free         (GlossBalance       *self);
guint                  gloss_balance_get_n_quotes (const GlossBalance *self);
guint                  gloss_balance_get_n_words  (const GlossBalance *self);
guint                  gloss_balance_get_n_rows   (const GlossBalance *self,
                                                   GlossBalancePart    part);
const GlossBalanceRow *gloss_balance_get_row      (const GlossBalance *self,
                                                   GlossBalancePart    part,
                                                   guint               position);
char                  *gloss_balance_to_csv       (const GlossBalance *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossBalance, gloss_balance_free)

G_END_DECLS
