/* gloss-draft.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-draft.h"

/* The most words of a name with its title. */
#define MAX_NAME 4

/* Looks each word up once; signs and numbers are known for nothing. */
static void
look_words_up (GlossDraft *self)
{
  self->words = g_new0 (GlossWord, self->n_tokens);
  for (guint i = 0; i < self->n_tokens; i++)
    {
      const GlossToken *token = &self->tokens[i];

      if (token->kind == GLOSS_TOKEN_WORD)
        self->words[i] = gloss_lexicon_look_up (self->utf8 + token->begin,
                                                gloss_token_get_length (token));
    }
}

/* Notes for each token which outermost closed run it is in. */
static void
spread_runs (GlossDraft *self)
{
  guint token = 0;

  self->run_of = g_new (guint, self->n_tokens);
  self->run_words = g_new0 (GlossWords, self->runs->len);
  for (guint i = 0; i < self->n_tokens; i++)
    self->run_of[i] = GLOSS_NONE;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const GlossQuotedRun *run = &g_array_index (self->runs, GlossQuotedRun, i);

      if (run->depth > 0)
        continue;
      while (token < self->n_tokens && self->tokens[token].begin < run->span.begin)
        token++;
      self->run_words[i].first = token;
      for (; token < self->n_tokens && self->tokens[token].begin < run->span.end; token++)
        self->run_of[token] = i;
      self->run_words[i].end = token;
    }
}

/* `“Why?” Mara Olin asked.`: is what follows quoted words that end in a mark the credit of them, a
 * name and a verb of saying and no more? */
static gboolean
goes_on_with_credit (const GlossDraft *self,
                     guint             first)
{
  guint run = first > 0 && first < self->n_tokens ? self->run_of[first - 1] : GLOSS_NONE;
  const GlossQuotedRun *quoted = run != GLOSS_NONE ? gloss_draft_get_run (self, run) : NULL;
  guint at = first;

  if (quoted == NULL || self->run_words[run].end != first || quoted->inner.end <= quoted->inner.begin ||
      strchr ("?!", self->utf8[quoted->inner.end - 1]) == NULL)
    return FALSE;
  while (at < self->n_tokens && at < first + MAX_NAME && (self->tokens[at].flags & GLOSS_TOKEN_CAPITAL) != 0 &&
         (self->tokens[at].flags & GLOSS_TOKEN_STARTS_LINE) == 0)
    at++;
  return at > first && at + 1 < self->n_tokens && (self->words[at].frames & GLOSS_FRAME_QUOTATION) != 0 &&
         (self->words[at].forms & (GLOSS_FORM_PAST | GLOSS_FORM_THIRD)) != 0 &&
         self->tokens[at + 1].kind == GLOSS_TOKEN_PUNCTUATION;
}

/* Makes passages of sentences: one that ends inside quotation marks goes on with the next. */
static void
join_sentences (GlossDraft *self,
                guint       n_lines_before)
{
  GlossPassage passage = { .line = n_lines_before };

  for (guint i = 0; i < self->n_sentences; i++)
    {
      guint end = self->sentences[i].end;

      if (gloss_sentence_starts_line (&self->sentences[i], self->tokens))
        passage.line++;
      passage.words.end = end;
      passage.end_sentence = i + 1;
      if (end < self->n_tokens && self->run_of[end] != GLOSS_NONE &&
          self->run_of[end] == self->run_of[end - 1])
        continue;
      if (goes_on_with_credit (self, end))
        continue;
      g_array_append_val (self->passages, passage);
      passage.words.first = end;
      passage.first_sentence = i + 1;
    }
}

/**
 * gloss_draft_new_part:
 * @utf8: whole lines of a text; they must outlive the draft
 * @n_bytes: their length in bytes
 * @n_lines_before: how many lines the text has before them; the first line of
 *   a text is its title
 * @options: (nullable): what the caller knows and wants
 *
 * Returns: (transfer full): a draft with tokens, sentences and quotation
 *   marks, and nothing found yet
 */
GlossDraft *
gloss_draft_new_part (const char                 *utf8,
                      gsize                       n_bytes,
                      guint                       n_lines_before,
                      const GlossAnalysisOptions *options)
{
  GlossDraft *self = g_new0 (GlossDraft, 1);

  self->utf8 = utf8;
  self->n_bytes = n_bytes;
  self->options = options;
  self->tokens = gloss_tokenize (utf8, n_bytes, &self->n_tokens);
  self->sentences = gloss_split_sentences (utf8, self->tokens, self->n_tokens, &self->n_sentences);
  self->runs = gloss_quote_marks_pair (utf8, n_bytes);
  self->passages = g_array_new (FALSE, FALSE, sizeof (GlossPassage));
  self->cues = g_array_new (FALSE, FALSE, sizeof (GlossCue));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (GlossDraftMention));
  self->actors = g_array_new (FALSE, FALSE, sizeof (GlossFoundActor));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (GlossDraftQuote));
  if (options != NULL && options->model != NULL)
    self->tagger = gloss_tagger_new (options->model);
  look_words_up (self);
  spread_runs (self);
  join_sentences (self, n_lines_before);
  return self;
}

/* Returns: (transfer full): a draft of a whole text */
GlossDraft *
gloss_draft_new (const char                 *utf8,
                 gsize                       n_bytes,
                 const GlossAnalysisOptions *options)
{
  return gloss_draft_new_part (utf8, n_bytes, 0, options);
}

void
gloss_draft_free (GlossDraft *self)
{
  g_clear_pointer (&self->tagger, gloss_tagger_free);
  g_free (self->foreign);
  g_free (self->tokens);
  g_free (self->words);
  g_free (self->sentences);
  g_free (self->run_of);
  g_free (self->run_words);
  g_array_unref (self->runs);
  g_array_unref (self->passages);
  g_array_unref (self->cues);
  g_array_unref (self->mentions);
  g_array_unref (self->actors);
  g_array_unref (self->quotes);
  g_free (self);
}

gboolean
gloss_draft_is_cancelled (const GlossDraft *self)
{
  return self->options != NULL && self->options->cancelled != NULL &&
         self->options->cancelled (self->options->user_data);
}

/* Finds the parts of speech of a passage, if there is a model and they are not there yet. */
void
gloss_draft_tag (GlossDraft *self,
                 guint       passage)
{
  const GlossPassage *at = gloss_draft_get_passage (self, passage);

  if (self->tagger == NULL || self->tokens[at->words.first].tag != GLOSS_TAG_NONE)
    return;
  for (guint i = at->first_sentence; i < at->end_sentence; i++)
    gloss_tagger_tag (self->tagger, self->utf8, self->tokens, &self->sentences[i]);
}

GlossSpan
gloss_draft_get_span (const GlossDraft *self,
                      GlossWords        words)
{
  if (words.end <= words.first)
    return (GlossSpan) { 0, 0 };
  return (GlossSpan) { self->tokens[words.first].begin, self->tokens[words.end - 1].end };
}

/**
 * gloss_draft_is:
 * @self: a draft
 * @token: index of a token
 * @word: a word in lower case, in ASCII
 *
 * Returns: whether the token is that word, whatever its case
 */
gboolean
gloss_draft_is (const GlossDraft *self,
                guint             token,
                const char       *word)
{
  const GlossToken *at = &self->tokens[token];
  gsize length = gloss_token_get_length (at);

  return strlen (word) == length && g_ascii_strncasecmp (self->utf8 + at->begin, word, length) == 0;
}

/**
 * gloss_draft_is_any:
 * @words: %NULL-terminated, in lower case, in ASCII
 *
 * Returns: whether the token is one of those words, whatever its case
 */
gboolean
gloss_draft_is_any (const GlossDraft  *self,
                    guint              token,
                    const char *const *words)
{
  for (; *words != NULL; words++)
    if (gloss_draft_is (self, token, *words))
      return TRUE;
  return FALSE;
}
