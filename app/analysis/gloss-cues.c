/* gloss-cues.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-labels.h"

/* A quotation of fewer words than this is a fragment of the journalist's own sentence. */
#define MIN_QUOTED_WORDS 5

static const char *const adverbs[] = {
  "also", "has", "had", "have", "later", "then", "once", "never", "often", "now", "still", "even", "just",
  "further", "all", "both", "previously", "reportedly", "recently", "himself", "herself", "itself",
  "themselves", "repeatedly", "publicly", "openly", NULL
};

static const char *const determiners[] = {
  "a", "an", "the", "this", "that", "these", "those", "no", "any", "some", "his", "her", "its", "their",
  "my", "your", "our", "of", "in", "by", "for", "with", "from", "such", "'s", "s", "several", "many", "previous",
  "recent", "new", "media", "news", "other", NULL
};

static const char *const be_forms[] = {
  "is", "are", "was", "were", "be", "been", "being", "am", "'s", "get", "got", NULL
};

static const char *const helpers[] = {
  "to", "will", "would", "can", "could", "may", "might", "must", "should", "did", "does", "do", "'ll", "'d", "let", NULL
};

static const char *const plural_subjects[] = {
  "i", "we", "they", "you", "people", "who", "police", "many", "some", "others", NULL
};

static gboolean
ends_with (const GlossDraft *draft,
           guint             token,
           const char       *end)
{
  const GlossToken *at = &draft->tokens[token];
  gsize length = gloss_token_get_length (at);
  gsize n = strlen (end);

  return at->kind == GLOSS_TOKEN_WORD && length > n + 1 && memcmp (draft->utf8 + at->end - n, end, n) == 0;
}

/* The token before @token that is no adverb and no helping "has", or GLOSS_NONE. */
static guint
before_adverbs (const GlossDraft *draft,
                guint             first,
                guint             token)
{
  while (token > first)
    {
      token--;
      if (!gloss_draft_is_any (draft, token, adverbs) && !ends_with (draft, token, "ly"))
        return token;
    }
  return GLOSS_NONE;
}

/* Is a word in its base form ("say", "report") a verb with a subject here? */
static gboolean
is_base_verb (const GlossDraft *draft,
              guint             before)
{
  if (before == GLOSS_NONE || gloss_draft_is_any (draft, before, determiners) ||
      gloss_draft_is_any (draft, before, helpers))
    return FALSE;
  return gloss_draft_is_any (draft, before, plural_subjects) || ends_with (draft, before, "s") ||
         ends_with (draft, before, "men");
}

static gboolean
is_past_verb (const GlossDraft *draft,
              guint             before,
              guint             token)
{
  if (before == GLOSS_NONE)
    return TRUE;
  if (gloss_draft_is_any (draft, before, be_forms))
    return token + 1 < draft->n_tokens && gloss_draft_is_any (draft, token + 1, (const char *const[]) { "that", "to", NULL }) &&
           (draft->words[token].frames & GLOSS_FRAME_OBJECT) == 0;
  return !gloss_draft_is_any (draft, before, determiners) || gloss_draft_is (draft, token, "said") ||
         gloss_draft_is_any (draft, before, (const char *const[]) { "that", "this", NULL });
}

static gboolean
is_gerund_verb (const GlossDraft *draft,
                guint             first,
                guint             token)
{
  char sign = token > first ? gloss_draft_get_sign (draft, token - 1) : 0;

  if ((draft->words[token].frames & (GLOSS_FRAME_CLAUSE | GLOSS_FRAME_OF | GLOSS_FRAME_AS | GLOSS_FRAME_OBJECT | GLOSS_FRAME_NOUN)) == 0)
    return FALSE;
  if (sign == ',' || (token > first && draft->tokens[token - 1].kind == GLOSS_TOKEN_QUOTE))
    return TRUE;
  return token + 1 < draft->n_tokens &&
         (gloss_draft_is (draft, token + 1, "that") || draft->tokens[token + 1].kind == GLOSS_TOKEN_QUOTE);
}

static gboolean
is_negated (const GlossDraft *draft,
            guint             before)
{
  static const char *const words[] = { "not", "n't", "n’t", "never", "declined", "refused", "without", NULL };

  return before != GLOSS_NONE && gloss_draft_is_any (draft, before, words);
}

/* Whether a word that may report does so here. */
static gboolean
reports (const GlossDraft *draft,
         GlossWords        passage,
         guint             token)
{
  guint forms = draft->words[token].forms;
  guint before = before_adverbs (draft, passage.first, token);

  if ((draft->words[token].frames & GLOSS_FRAME_WEAK) != 0 ||
      (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) != 0 ||
      (draft->tokens[token].flags & GLOSS_TOKEN_AFTER_SPACE) == 0 || is_negated (draft, before))
    return FALSE;
  if ((forms & GLOSS_FORM_GERUND) != 0)
    return is_gerund_verb (draft, passage.first, token);
  if ((forms & (GLOSS_FORM_PAST | GLOSS_FORM_PARTICIPLE)) != 0)
    return is_past_verb (draft, before, token);
  /* "echoed claims that": the second of two such words is a noun. */
  if (token > passage.first && draft->words[token - 1].frames != 0 &&
      (draft->words[token - 1].frames & GLOSS_FRAME_WEAK) == 0)
    return FALSE;
  if ((forms & GLOSS_FORM_THIRD) != 0)
    return before == GLOSS_NONE || !gloss_draft_is_any (draft, before, determiners);
  return is_base_verb (draft, before);
}

/* Words that were quoted report for their speaker, not for the article. */
static gboolean
is_inside_quotation (const GlossDraft *draft,
                     guint             token)
{
  guint run = draft->run_of[token];

  return run != GLOSS_NONE &&
         draft->run_words[run].end - draft->run_words[run].first >= MIN_QUOTED_WORDS;
}

static void
add_cue (GlossDraft *draft,
         guint       passage,
         GlossWords  words,
         guint       frames,
         guint       forms,
         gboolean    reporting)
{
  GlossCue cue = { words, frames, forms, reporting, passage };

  if (!reporting && draft->tagger == NULL)
    return;
  gloss_draft_tag (draft, passage);

  g_array_append_val (draft->cues, cue);
}

/* "according to": no verb, but it reports a clause. */
static gboolean
is_according_to (const GlossDraft *draft,
                 GlossWords        passage,
                 guint             token)
{
  return token + 1 < passage.end && gloss_draft_is (draft, token, "according") &&
         gloss_draft_is (draft, token + 1, "to");
}

static void
add_label (GlossDraft *draft,
           guint       passage,
           guint       n_labels)
{
  guint colon = gloss_label_find (draft, passage);

  if (colon != GLOSS_NONE && gloss_label_is_sure (draft, passage, colon, n_labels))
    add_cue (draft, passage, (GlossWords) { colon, colon + 1 }, GLOSS_FRAME_LABEL, 0, TRUE);
}

/* How many paragraphs begin with a label; in a transcript many do. */
static guint
count_labels (const GlossDraft *draft)
{
  guint n = 0;

  for (guint i = 0; i < draft->passages->len; i++)
    {
      guint colon = gloss_label_find (draft, i);

      n += colon != GLOSS_NONE && gloss_label_is_sure (draft, i, colon, G_MAXUINT);
    }
  return n;
}

/* A weak word right behind another word that reports does not: "warning message". */
static gboolean
is_repeated (const GlossDraft *draft,
             GlossWords        passage,
             guint             token)
{
  return token > passage.first && (draft->words[token].frames & GLOSS_FRAME_WEAK) != 0 &&
         draft->words[token - 1].frames != 0;
}

static void
find_in_passage (GlossDraft *draft,
                 guint       index,
                 guint       n_labels)
{
  GlossWords passage = gloss_draft_get_passage (draft, index)->words;

  add_label (draft, index, n_labels);

  for (guint i = passage.first; i < passage.end; i++)
    {
      GlossWord word = draft->words[i];

      if (is_inside_quotation (draft, i))
        continue;
      if (is_according_to (draft, passage, i))
        add_cue (draft, index, (GlossWords) { i, i + 2 }, 0, 0, TRUE);
      else if (word.frames != 0 && !is_repeated (draft, passage, i))
        add_cue (draft, index, (GlossWords) { i, i + 1 }, word.frames, word.forms,
                 reports (draft, passage, i));
    }
}

/**
 * gloss_cues_find:
 * @draft: a draft with passages and quotation marks
 *
 * Finds the words that report: verbs of saying in a form and a place where
 * they have a subject, "according to", and the colon behind the name of
 * somebody who says the rest of a paragraph. With a model, all words that may
 * report are cues, and what was learned decides what each reports.
 */
void
gloss_cues_find (GlossDraft *draft)
{
  guint n_labels = count_labels (draft);

  for (guint i = 0; i < draft->passages->len; i++)
    find_in_passage (draft, i, n_labels);
}
