/* gloss-draft.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-analysis.h"
#include "gloss-language.h"
#include "gloss-lexicon.h"
#include "gloss-quote-marks.h"
#include "gloss-sentences.h"
#include "gloss-tagger.h"

G_BEGIN_DECLS

/**
 * GlossWords:
 * @first: index of the first token
 * @end: index of the token after the last
 *
 * A stretch of tokens, half open.
 */
typedef struct
{
  guint first;
  guint end;
} GlossWords;

/**
 * GlossPassage:
 * @words: its tokens
 * @line: number of its paragraph
 * @first_sentence: index of its first sentence
 * @end_sentence: index of the sentence after its last
 *
 * A sentence; those that a quotation spans are one passage.
 */
typedef struct
{
  GlossWords words;
  guint      line;
  guint      first_sentence;
  guint      end_sentence;
} GlossPassage;

/**
 * GlossDraftMention:
 * @words: its tokens
 * @level: name, description or pronoun
 * @kind: what it stands for
 * @plural: whether it stands for several
 * @title: a title before it or an apposition after it; may be empty
 * @actor: index of its actor, once known
 */
typedef struct
{
  GlossWords        words;
  GlossMentionLevel level;
  GlossActorKind    kind;
  gboolean          plural;
  GlossWords        title;
  guint             actor;
} GlossDraftMention;

/**
 * GlossCue:
 * @words: its tokens
 * @frames: what may follow it
 * @forms: which forms of a verb it may be
 * @reports: whether the rules say that it reports; with a model, words that
 *   only may report are cues too
 * @passage: index of the passage it is in
 *
 * Words that report something.
 */
typedef struct
{
  GlossWords words;
  guint16    frames;
  guint8     forms;
  gboolean   reports;
  guint      passage;
} GlossCue;

/**
 * GlossDraftQuote:
 * @words: its tokens
 * @kind: direct, mixed or indirect
 * @cue: index of its cue, or %GLOSS_NONE
 * @own_cue: the same if the cue is in its own passage, else %GLOSS_NONE
 * @speaker: index of the mention that is credited, or %GLOSS_NONE
 * @utterance: number of its utterance
 * @passage: index of the passage it is in
 */
typedef struct
{
  GlossWords         words;
  GlossQuoteKind     kind;
  guint              cue;
  guint              own_cue;
  guint              speaker;
  guint              utterance;
  guint              passage;
  double             confidence;
  GlossSpeakerReason reason;
} GlossDraftQuote;

/**
 * GlossDraft:
 * @language: what the whole text is written in
 * @tagger: (nullable): finds parts of speech, if there is a model
 * @foreign: (nullable): for each token its #GlossForeignFlags, if it is not in English
 * @tokens: words and signs
 * @words: what is known of each token by itself
 * @sentences: runs of tokens
 * @passages: (element-type GlossPassage): sentences, joined inside quotations
 * @runs: (element-type GlossQuotedRun): what stands between quotation marks
 * @run_words: for each run its tokens, its marks among them
 * @run_of: for each token the index of the outermost closed run that holds
 *   it, or %GLOSS_NONE
 * @cues: (element-type GlossCue): sorted
 * @mentions: (element-type GlossDraftMention): names, sorted, then the others
 * @n_names: how many of them are names
 * @quotes: (element-type GlossDraftQuote): sorted
 *
 * What the stages of the analysis hand on, each adding its own.
 */
typedef struct
{
  const char                 *utf8;
  gsize                       n_bytes;
  const GlossAnalysisOptions *options;
  GlossLanguage               language;
  GlossTagger                *tagger;
  guint                      *foreign;

  GlossToken                 *tokens;
  guint                       n_tokens;
  GlossWord                  *words;
  GlossSentence              *sentences;
  guint                       n_sentences;
  GArray                     *passages;
  GArray                     *runs;
  GlossWords                 *run_words;
  guint                      *run_of;
  GArray                     *cues;
  GArray                     *mentions;
  guint                       n_names;
  GArray                     *actors;
  GArray                     *quotes;
} GlossDraft;

GlossDraft *gloss_draft_new          (const char                 *utf8,
                                      gsize                       n_bytes,
                                      const GlossAnalysisOptions *options);
GlossDraft *gloss_draft_new_part     (const char                 *utf8,
                                      gsize                       n_bytes,
                                      guint                       n_lines_before,
                                      const GlossAnalysisOptions *options);
void        gloss_draft_free         (GlossDraft                 *self);
gboolean    gloss_draft_is_cancelled (const GlossDraft           *self);
void        gloss_draft_tag          (GlossDraft                 *self,
                                      guint                       passage);
GlossSpan   gloss_draft_get_span     (const GlossDraft           *self,
                                      GlossWords                  words);
gboolean    gloss_draft_is           (const GlossDraft           *self,
                                      guint                       token,
                                      const char                 *word);
gboolean    gloss_draft_is_any       (const GlossDraft           *self,
                                      guint                       token,
                                      const char *const          *words);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossDraft, gloss_draft_free)

static inline const GlossPassage *
gloss_draft_get_passage (const GlossDraft *self,
                         guint             passage)
{
  return &g_array_index (self->passages, GlossPassage, passage);
}

static inline GlossQuotedRun *
gloss_draft_get_run (const GlossDraft *self,
                     guint             run)
{
  return &g_array_index (self->runs, GlossQuotedRun, run);
}

/* The first byte of a token that is a sign, 0 for words and numbers. */
static inline char
gloss_draft_get_sign (const GlossDraft *self,
                      guint             token)
{
  return self->tokens[token].kind >= GLOSS_TOKEN_QUOTE ? self->utf8[self->tokens[token].begin] : 0;
}

gboolean gloss_names_find_learned (GlossDraft *draft);

/* The stages, in the order of their work. */
void     gloss_names_find         (GlossDraft *draft);
void     gloss_cues_find          (GlossDraft *draft);
void     gloss_quotes_find        (GlossDraft *draft);
void     gloss_speakers_find      (GlossDraft *draft);
void     gloss_actors_find        (GlossDraft *draft);

G_END_DECLS
