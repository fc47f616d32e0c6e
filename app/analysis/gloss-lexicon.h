/* gloss-lexicon.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What is known of a word by itself. */
typedef enum
{
  GLOSS_WORD_TITLE             = 1 << 0,
  GLOSS_WORD_ORGANIZATION_WORD = 1 << 1,
  GLOSS_WORD_ORGANIZATION      = 1 << 2,
  GLOSS_WORD_PLACE             = 1 << 3,
  GLOSS_WORD_PLACE_WORD        = 1 << 4,
  GLOSS_WORD_DIRECTION         = 1 << 5,
  GLOSS_WORD_DEMONYM           = 1 << 6,
  GLOSS_WORD_CALENDAR          = 1 << 7,
  GLOSS_WORD_FUNCTION          = 1 << 8,
  GLOSS_WORD_CONNECTOR         = 1 << 9,
  GLOSS_WORD_PERSON_NOUN       = 1 << 10,
  GLOSS_WORD_GROUP_NOUN        = 1 << 11,
  GLOSS_WORD_FIRST_NAME        = 1 << 12,
} GlossWordFlags;

/* What may follow a word that reports; see words/cues.txt. The last is no word's: it marks the colon
 * behind somebody's name. */
typedef enum
{
  GLOSS_FRAME_QUOTATION   = 1 << 0,
  GLOSS_FRAME_CLAUSE      = 1 << 1,
  GLOSS_FRAME_NOUN        = 1 << 2,
  GLOSS_FRAME_INFINITIVE  = 1 << 3,
  GLOSS_FRAME_PREPOSITION = 1 << 4,
  GLOSS_FRAME_OBJECT      = 1 << 5,
  GLOSS_FRAME_AS          = 1 << 6,
  GLOSS_FRAME_OF          = 1 << 7,
  GLOSS_FRAME_WEAK        = 1 << 8,
  GLOSS_FRAME_LABEL       = 1 << 9,
} GlossFrames;

/* Which forms of a reporting verb a word may be. */
typedef enum
{
  GLOSS_FORM_BASE       = 1 << 0,
  GLOSS_FORM_THIRD      = 1 << 1,
  GLOSS_FORM_PAST       = 1 << 2,
  GLOSS_FORM_PARTICIPLE = 1 << 3,
  GLOSS_FORM_GERUND     = 1 << 4,
} GlossForms;

/**
 * GlossWord:
 * @flags: #GlossWordFlags
 * @frames: #GlossFrames, or 0 if the word does not report
 * @forms: #GlossForms of a word that reports
 */
typedef struct
{
  guint16 flags;
  guint16 frames;
  guint8  forms;
} GlossWord;

GlossWord gloss_lexicon_look_up (const char *word,
                                 gsize       n_bytes);

G_END_DECLS
