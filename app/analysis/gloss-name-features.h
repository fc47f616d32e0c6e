/* gloss-name-features.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-table.h"
#include "gloss-tokens.h"
#include "gloss-word-form.h"

G_BEGIN_DECLS

/**
 * GlossNameLabel:
 *
 * What a token is: outside of a name, or the first, an inner, the last or the
 * only token of a name of one of three kinds. From 1 on, the kind is
 * (label − 1) / 4 and the part (label − 1) mod 4.
 */
typedef enum
{
  GLOSS_NAME_LABEL_OUTSIDE,
  GLOSS_NAME_LABEL_PERSON,
  GLOSS_NAME_LABEL_ORGANIZATION = GLOSS_NAME_LABEL_PERSON + 4,
  GLOSS_NAME_LABEL_PLACE        = GLOSS_NAME_LABEL_ORGANIZATION + 4,
  GLOSS_N_NAME_LABELS           = GLOSS_NAME_LABEL_PLACE + 4
} GlossNameLabel;

typedef enum
{
  GLOSS_NAME_PART_FIRST,
  GLOSS_NAME_PART_INNER,
  GLOSS_NAME_PART_LAST,
  GLOSS_NAME_PART_ONLY,
} GlossNamePart;

/* Columns of a row of the weights: the labels, padded. */
#define GLOSS_NAME_WIDTH 16

/* Kinds of lists that a phrase may be in; one bit of a number of the table "name-lists" for each. The
 * highest bit tells that longer phrases begin with this one. */
typedef enum
{
  GLOSS_NAME_LIST_COUNTRY,
  GLOSS_NAME_LIST_REGION,
  GLOSS_NAME_LIST_CITY,
  GLOSS_NAME_LIST_KNOWN_PLACE,
  GLOSS_NAME_LIST_KNOWN_PERSON,
  GLOSS_NAME_LIST_KNOWN_ORGANIZATION,
  GLOSS_NAME_LIST_COMPANY,
  GLOSS_NAME_LIST_FIRST_NAME,
  GLOSS_NAME_LIST_SURNAME,
  GLOSS_NAME_LIST_DEMONYM,
  GLOSS_NAME_LIST_SPELLED_OUT, /* in no table: "Office of Ports" before "(OP)" */
  GLOSS_NAME_LIST_INITIALS,    /* in no table: "OP" there */
  GLOSS_N_NAME_LISTS
} GlossNameList;

#define GLOSS_NAME_LIST_BITS   16
#define GLOSS_NAME_LIST_LONGER (1u << 15)
#define GLOSS_NAME_LIST_TOKENS 6

/* What a word in small letters may do in a name: the numbers of the table "name-small". */
#define GLOSS_NAME_SMALL_INSIDE 1
#define GLOSS_NAME_SMALL_FIRST  2
#define GLOSS_NAME_SMALL_LAST   4

/**
 * GlossNameWord:
 * @form: what it looks like
 * @class: its class, or 0
 * @known: bits of the lists that hold it by itself
 * @small: what it may do in a name when it is in small letters
 *
 * A word as the finder of names sees it. All 0, it stands for a place outside
 * of the sentence.
 */
typedef struct
{
  GlossWordForm form;
  guint         class;
  guint         known;
  guint         small;
} GlossNameWord;

/* The question whose answers are the labels that a token's label follows. */
#define GLOSS_NAME_ASK_STEP 0x3f0

/* How far the finder looks to each side. */
#define GLOSS_NAME_REACH  2
#define GLOSS_NAME_WINDOW (2 * GLOSS_NAME_REACH + 1)

/* Where a token stands. */
typedef enum
{
  GLOSS_NAME_PLACE_STARTS     = 1 << 0, /* a sentence or a quotation */
  GLOSS_NAME_PLACE_HEADLINE   = 1 << 1, /* a line with a capital in nearly each word */
  GLOSS_NAME_PLACE_CAPITALS   = 1 << 2, /* a line in capitals */
  GLOSS_NAME_PLACE_GLUED      = 1 << 3, /* no space before it */
  GLOSS_NAME_PLACE_FIRST_LINE = 1 << 4, /* the title */
} GlossNamePlace;

/* What stands beside a word with a capital anywhere in the text. */
typedef enum
{
  GLOSS_NAME_SIGN_AFTER_TITLE      = 1 << 0,
  GLOSS_NAME_SIGN_AFTER_FIRST_NAME = 1 << 1,
  GLOSS_NAME_SIGN_BEFORE_SAYING    = 1 << 2,
  GLOSS_NAME_SIGN_AFTER_IN         = 1 << 3,
  GLOSS_NAME_SIGN_ENDS_RUN         = 1 << 4, /* of words with capitals */
  GLOSS_NAME_SIGN_ALONE            = 1 << 5, /* between words without */
} GlossNameSigns;

/**
 * GlossNameContext:
 * @words: the token in the middle and those beside it
 * @tags: their parts of speech
 * @places: where they stand
 * @lists: for each list four bits: which part of a phrase of it they are, from 1
 * @seen_small: how often the word is in small letters elsewhere: 0, 1 or 2 for more
 * @seen_inside: how often it has a capital inside a sentence elsewhere
 * @signs: #GlossNameSigns, of all its places in the text
 *
 * All that the first pass looks at.
 */
typedef struct
{
  const GlossNameWord *words[GLOSS_NAME_WINDOW];
  guint8               tags[GLOSS_NAME_WINDOW];
  guint8               places[GLOSS_NAME_WINDOW];
  guint64              lists[GLOSS_NAME_WINDOW];
  guint                seen_small;
  guint                seen_inside;
  guint                signs;
} GlossNameContext;

#define GLOSS_NAME_OWN_FEATURES     18
#define GLOSS_NAME_SIDE_FEATURES    6
#define GLOSS_NAME_CONTEXT_FEATURES 110

guint gloss_name_own_features     (const GlossNameWord    *self,
                                   guint64                *features);
guint gloss_name_side_features    (const GlossNameWord    *self,
                                   int                     distance,
                                   guint64                *features);
guint gloss_name_context_features (const GlossNameContext *self,
                                   guint64                *features);

static inline guint
gloss_name_label_get_kind (guint label)
{
  return (label - 1) / 4;
}

static inline GlossNamePart
gloss_name_label_get_part (guint label)
{
  return (label - 1) % 4;
}

gboolean gloss_name_label_may_follow (guint previous,
                                      guint label);

G_END_DECLS
