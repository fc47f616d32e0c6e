/* gloss-sentences.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-sentences.h"

#include <stdlib.h>

#include "gloss-abbreviations.h"

/* How far past a question in quotation marks the verb of saying may stand (`“Why?” Mara Olin asked`). */
#define WORDS_BEFORE_CUE 4

/* Signs that may stand between the end of a sentence and the next one without belonging to the next. */
#define MOST_CLOSERS 4

typedef struct
{
  const char       *text;
  const GlossToken *tokens;
  guint             n_tokens;
} Splitter;

static int
compare_word (const void *key,
              const void *entry)
{
  return strcmp (key, *(const char *const *) entry);
}

static gboolean
is_one_of (const Splitter    *self,
           guint              i,
           const char *const *words,
           gsize              n_words)
{
  const GlossToken *token = &self->tokens[i];
  char key[16];
  gsize length = gloss_token_get_length (token);

  if (length >= sizeof key)
    return FALSE;

  memcpy (key, self->text + token->begin, length);
  key[length] = '\0';
  return bsearch (key, words, n_words, sizeof (char *), compare_word) != NULL;
}

/* A word that begins a sentence far more often than it is a part of a name. */
static gboolean
is_starter (const Splitter *self,
            guint           i)
{
  static const char *const starters[] = {
    "A", "After", "All", "Although", "An", "And", "As", "At", "But", "By", "Das", "Der", "Die", "El",
    "Er", "Es", "For", "He", "Her", "His", "However", "I", "If", "In", "It", "Its", "La", "Last", "Le",
    "Les", "Los", "Many", "Meanwhile", "More", "Most", "My", "No", "On", "One", "Our", "She", "Sie",
    "Since", "So", "Some", "Such", "That", "The", "Their", "Then", "There", "These", "They", "This",
    "Those", "To", "Under", "We", "What", "When", "While", "Who", "Why", "With", "You",
  };

  return is_one_of (self, i, starters, G_N_ELEMENTS (starters));
}

static gboolean
is_saying (const Splitter *self,
           guint           i)
{
  static const char *const verbs[] = {
    "added", "admitted", "announced", "answered", "argued", "asked", "claimed", "commented", "complained",
    "continued", "cried", "declared", "exclaimed", "explained", "joked", "noted", "quipped", "recalled",
    "remarked", "replied", "responded", "said", "says", "shouted", "stated", "told", "tweeted", "warned",
    "wondered", "wrote", "yelled",
  };

  return is_one_of (self, i, verbs, G_N_ELEMENTS (verbs));
}

static gboolean
is_sign (const Splitter *self,
         guint           i,
         const char     *signs)
{
  const GlossToken *token = &self->tokens[i];

  return token->kind == GLOSS_TOKEN_PUNCTUATION && gloss_token_get_length (token) == 1 &&
         strchr (signs, self->text[token->begin]) != NULL;
}

/* A run of full stops, exclamation or question marks, or an ellipsis. */
static gboolean
is_end_mark (const Splitter *self,
             guint           i)
{
  const GlossToken *token = &self->tokens[i];
  const char *bytes = self->text + token->begin;
  gsize length = gloss_token_get_length (token);

  if (token->kind != GLOSS_TOKEN_PUNCTUATION)
    return FALSE;
  if (bytes[0] == '.' || bytes[0] == '!' || bytes[0] == '?')
    return TRUE;

  return length >= 3 && (memcmp (bytes, "\342\200\246", 3) == 0 || memcmp (bytes, "\343\200\202", 3) == 0 ||
                         memcmp (bytes, "\340\245\244", 3) == 0 || memcmp (bytes, "\357\274\201", 3) == 0 ||
                         memcmp (bytes, "\357\274\237", 3) == 0);
}

/* The full stop and its like of scripts that write no spaces. */
static gboolean
is_wide_mark (const Splitter *self,
              guint           i)
{
  guchar first = self->text[self->tokens[i].begin];

  return first == 0xe3 || first == 0xef;
}

static gboolean
is_ellipsis (const Splitter *self,
             guint           i)
{
  const GlossToken *token = &self->tokens[i];
  const char *bytes = self->text + token->begin;
  gsize length = gloss_token_get_length (token);

  return (bytes[0] == '.' && length > 1) || (length >= 3 && memcmp (bytes, "\342\200\246", 3) == 0);
}

static gboolean
starts_line (const Splitter *self,
             guint           i)
{
  return i >= self->n_tokens || (self->tokens[i].flags & GLOSS_TOKEN_STARTS_LINE) != 0;
}

static gboolean
follows_space (const Splitter *self,
               guint           i)
{
  return (self->tokens[i].flags & GLOSS_TOKEN_AFTER_SPACE) != 0;
}

/* The token after an end and the closing marks that stand right behind it. */
static guint
skip_closers (const Splitter *self,
              guint           i)
{
  guint limit = MIN (self->n_tokens, i + MOST_CLOSERS);

  while (i < limit && !starts_line (self, i) && !follows_space (self, i) &&
         (self->tokens[i].kind == GLOSS_TOKEN_QUOTE || is_sign (self, i, ")]}") || is_end_mark (self, i)))
    i++;

  return i;
}

/* The first token at or after a place that is no opening mark. */
static guint
skip_openers (const Splitter *self,
              guint           i)
{
  guint limit = MIN (self->n_tokens, i + MOST_CLOSERS);

  while (i < limit && !starts_line (self, i + 1) &&
         (self->tokens[i].kind == GLOSS_TOKEN_QUOTE || is_sign (self, i, "([{-")))
    i++;

  return i;
}

/* Whether what follows a quotation names who spoke it: `“Why?” Mara Olin asked`. */
static gboolean
is_credit (const Splitter *self,
           guint           i)
{
  guint limit = MIN (self->n_tokens, i + WORDS_BEFORE_CUE);

  for (; i < limit && !starts_line (self, i) && self->tokens[i].kind == GLOSS_TOKEN_WORD; i++)
    if (is_saying (self, i))
      return TRUE;

  return FALSE;
}

static gboolean
begins_small (const Splitter *self,
              guint           i)
{
  const GlossToken *token = &self->tokens[i];

  return token->kind == GLOSS_TOKEN_WORD && !(token->flags & GLOSS_TOKEN_CAPITAL) &&
         (token->flags & GLOSS_TOKEN_HAS_LOWER);
}

/* A German date: `am 3. Oktober`. */
static gboolean
is_ordinal_date (const Splitter *self,
                 guint           stop,
                 guint           next)
{
  static const char *const months[] = {
    "April", "August", "Dezember", "Februar", "Januar", "Juli", "Juni", "Mai", "M\303\244rz", "November",
    "Oktober", "September",
  };

  return stop > 0 && self->tokens[stop - 1].kind == GLOSS_TOKEN_NUMBER &&
         gloss_token_get_length (&self->tokens[stop - 1]) <= 2 &&
         is_one_of (self, next, months, G_N_ELEMENTS (months));
}

static gboolean
ends_at_mark (const Splitter *self,
              guint           mark,
              guint           next)
{
  guint first = skip_openers (self, next);
  gboolean quoted = next > mark + 1 && self->tokens[next - 1].kind == GLOSS_TOKEN_QUOTE;

  if (!follows_space (self, next) && !quoted && !is_wide_mark (self, mark))
    return FALSE;
  if (first >= self->n_tokens || begins_small (self, first) || is_sign (self, next, ",;:"))
    return FALSE;
  if (self->tokens[first].kind == GLOSS_TOKEN_PUNCTUATION && first == next)
    return FALSE;
  if (is_ordinal_date (self, mark, first))
    return FALSE;
  if (is_ellipsis (self, mark) && gloss_token_is (&self->tokens[first], self->text, "I"))
    return FALSE;

  return !(quoted && is_credit (self, first));
}

static gboolean
ends_at_abbreviation (const Splitter *self,
                      guint           i,
                      guint           next)
{
  const GlossToken *token = &self->tokens[i];
  const char *bytes = self->text + token->begin;
  gsize length = gloss_token_get_length (token) - 1;
  guint first = skip_openers (self, next);

  if (first >= self->n_tokens || !(self->tokens[first].flags & GLOSS_TOKEN_CAPITAL) || !follows_space (self, next))
    return FALSE;
  if (gloss_abbreviation_look_up (bytes, length) == GLOSS_ABBREVIATION_INSIDE)
    return FALSE;
  if (length > 1 && !(token->flags & GLOSS_TOKEN_CAPITAL))
    return TRUE;

  return length > 1 && is_starter (self, first);
}

/* The index of the token that begins the next sentence if one ends at a token, else 0. */
static guint
find_next_start (const Splitter *self,
                 guint           i)
{
  const GlossToken *token = &self->tokens[i];
  gboolean abbreviated = (token->flags & GLOSS_TOKEN_ABBREVIATED) != 0;
  guint next;

  if (!abbreviated && !is_end_mark (self, i))
    return 0;

  next = skip_closers (self, i + 1);
  if (starts_line (self, next))
    return next;
  if (abbreviated ? ends_at_abbreviation (self, i, next) : ends_at_mark (self, i, next))
    return next;

  return 0;
}

/**
 * gloss_split_sentences:
 * @text: the text that was cut into @tokens
 * @tokens: (array length=n_tokens): its tokens
 * @n_tokens: how many
 * @n_sentences: (out): how many sentences there are
 *
 * Finds sentences, in one pass. A line end always ends one. A question in quotation marks does not
 * when the words behind it credit it to somebody.
 *
 * Returns: (transfer full) (array length=n_sentences): the sentences; free with g_free()
 */
GlossSentence *
gloss_split_sentences (const char       *text,
                       const GlossToken *tokens,
                       guint             n_tokens,
                       guint            *n_sentences)
{
  Splitter self = { text, tokens, n_tokens };
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (GlossSentence));
  GlossSentence sentence = { 0, 0 };
  GlossSentence *result;
  guint i = 0;
  gsize n;

  while (i < n_tokens)
    {
      guint next = find_next_start (&self, i);

      if (next == 0 && starts_line (&self, i + 1))
        next = i + 1;
      i = MAX (next, i + 1);
      if (next == 0)
        continue;

      sentence.end = next;
      g_array_append_val (sentences, sentence);
      sentence.first = next;
    }

  result = (GlossSentence *) g_array_steal (sentences, &n);
  g_array_unref (sentences);
  *n_sentences = n;
  return result;
}

/**
 * gloss_sentence_get_span:
 * @sentence: a sentence
 * @tokens: the tokens that it was made from
 *
 * Returns: its bytes, from the first token's first to the last token's last
 */
GlossSpan
gloss_sentence_get_span (const GlossSentence *sentence,
                         const GlossToken    *tokens)
{
  return (GlossSpan) { tokens[sentence->first].begin, tokens[sentence->end - 1].end };
}

/**
 * gloss_sentence_starts_line:
 * @sentence: a sentence
 * @tokens: the tokens that it was made from
 *
 * Returns: whether it is the first of its paragraph
 */
gboolean
gloss_sentence_starts_line (const GlossSentence *sentence,
                            const GlossToken    *tokens)
{
  return (tokens[sentence->first].flags & GLOSS_TOKEN_STARTS_LINE) != 0;
}
