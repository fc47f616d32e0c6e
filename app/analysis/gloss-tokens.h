/* gloss-tokens.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include "gloss-text.h"

G_BEGIN_DECLS

/**
 * GlossTokenKind:
 * @GLOSS_TOKEN_WORD: has a letter in it and none of the below
 * @GLOSS_TOKEN_NUMBER: begins with a digit: `5`, `1,000.5`, `10:30`, `1990s`
 * @GLOSS_TOKEN_ADDRESS: a web address, a mail address, a `@handle`
 * @GLOSS_TOKEN_QUOTE: a quotation mark or an apostrophe that stands alone
 * @GLOSS_TOKEN_PUNCTUATION: other punctuation; a run of one sign is one token
 * @GLOSS_TOKEN_SYMBOL: anything else
 */
typedef enum
{
  GLOSS_TOKEN_WORD,
  GLOSS_TOKEN_NUMBER,
  GLOSS_TOKEN_ADDRESS,
  GLOSS_TOKEN_QUOTE,
  GLOSS_TOKEN_PUNCTUATION,
  GLOSS_TOKEN_SYMBOL,
} GlossTokenKind;

/**
 * GlossTokenFlags:
 * @GLOSS_TOKEN_AFTER_SPACE: white space, a line end or nothing stands before it
 * @GLOSS_TOKEN_STARTS_LINE: it is the first of its line (its paragraph)
 * @GLOSS_TOKEN_CAPITAL: its first letter is upper case
 * @GLOSS_TOKEN_HAS_LOWER: some letter is lower case
 * @GLOSS_TOKEN_ABBREVIATED: the full stop at its end is its own (`Mr.`, `U.S.`, `J.`)
 * @GLOSS_TOKEN_CLITIC: cut off the word before it (`'s`, `n't`, `'ll`)
 */
typedef enum
{
  GLOSS_TOKEN_AFTER_SPACE = 1 << 0,
  GLOSS_TOKEN_STARTS_LINE = 1 << 1,
  GLOSS_TOKEN_CAPITAL     = 1 << 2,
  GLOSS_TOKEN_HAS_LOWER   = 1 << 3,
  GLOSS_TOKEN_ABBREVIATED = 1 << 4,
  GLOSS_TOKEN_CLITIC      = 1 << 5,
} GlossTokenFlags;

/**
 * GlossToken:
 * @begin: its first byte
 * @end: the byte after its last
 * @kind: a #GlossTokenKind
 * @flags: #GlossTokenFlags
 * @tag: its part of speech once somebody has set it, else 0
 *
 * A word or a sign. Twelve bytes, since a long text holds millions of them; texts are at most
 * 4 GiB long.
 */
typedef struct
{
  guint32 begin;
  guint32 end;
  guint8  kind;
  guint8  flags;
  guint8  tag;
} GlossToken;

GlossToken *gloss_tokenize (const char *text,
                            gsize       length,
                            guint      *n_tokens);

static inline GlossSpan
gloss_token_get_span (const GlossToken *token)
{
  return (GlossSpan) { token->begin, token->end };
}

static inline gsize
gloss_token_get_length (const GlossToken *token)
{
  return token->end - token->begin;
}

static inline gboolean
gloss_token_is_all_capitals (const GlossToken *token)
{
  return (token->flags & (GLOSS_TOKEN_CAPITAL | GLOSS_TOKEN_HAS_LOWER)) == GLOSS_TOKEN_CAPITAL;
}

/* Whether the token is exactly this word, upper and lower case kept apart. */
static inline gboolean
gloss_token_is (const GlossToken *token,
                const char       *text,
                const char       *word)
{
  gsize length = gloss_token_get_length (token);

  return strlen (word) == length && memcmp (text + token->begin, word, length) == 0;
}

G_END_DECLS
