/* gloss-quote.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-actor.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_QUOTE (gloss_quote_get_type ())

/**
 * GlossQuote:
 *
 * One run of reported words, after the reader's corrections. Properties (all
 * notify): begin, end, words, kind, cue, speaker (GlossActor, nullable),
 * speaker-name, confidence, status.
 */
G_DECLARE_FINAL_TYPE (GlossQuote, gloss_quote, GLOSS, QUOTE, GObject)

GlossQuote     *gloss_quote_copy              (GlossQuote *self,
                                               GlossActor *speaker);
GlossRange      gloss_quote_get_range         (GlossQuote *self);
/* The words with their quotation marks */
const char     *gloss_quote_get_words         (GlossQuote *self);
guint           gloss_quote_count_words       (GlossQuote *self);
GlossQuoteKind  gloss_quote_get_kind          (GlossQuote *self);
const char     *gloss_quote_get_cue           (GlossQuote *self);
/* NULL: unknown, an honest answer */
GlossActor     *gloss_quote_get_speaker       (GlossQuote *self);
/* Where the credited words stand; empty if unknown or typed by the reader */
GlossRange      gloss_quote_get_speaker_range (GlossQuote *self);
/* The actor's name, or "" if unknown */
const char     *gloss_quote_get_speaker_name  (GlossQuote *self);
/* Quotes with the same number are parts of one utterance */
guint           gloss_quote_get_utterance     (GlossQuote *self);
double          gloss_quote_get_confidence    (GlossQuote *self);
/* Nobody knows who speaks, or it is little more than a guess */
gboolean        gloss_quote_is_uncertain      (GlossQuote *self);
/* The reason as a translated sentence part, e.g. “next to ‘said’” */
char           *gloss_quote_dup_reason_text   (GlossQuote *self);
GlossStatus     gloss_quote_get_status        (GlossQuote *self);

G_END_DECLS
