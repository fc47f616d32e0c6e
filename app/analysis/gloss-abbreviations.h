/* gloss-abbreviations.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossAbbreviation:
 * @GLOSS_ABBREVIATION_NONE: not one
 * @GLOSS_ABBREVIATION_BEFORE_NUMBER: one before a number only (`No. 5`, else the word `no`)
 * @GLOSS_ABBREVIATION_INSIDE: never the last word of a sentence (`Mr.`, `Gen.`)
 * @GLOSS_ABBREVIATION_ANYWHERE: may end a sentence (`Inc.`, `etc.`)
 */
typedef enum
{
  GLOSS_ABBREVIATION_NONE,
  GLOSS_ABBREVIATION_BEFORE_NUMBER,
  GLOSS_ABBREVIATION_INSIDE,
  GLOSS_ABBREVIATION_ANYWHERE,
} GlossAbbreviation;

GlossAbbreviation gloss_abbreviation_look_up (const char *word,
                                              gsize       length);

G_END_DECLS
