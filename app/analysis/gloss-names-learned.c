/* gloss-names-learned.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-draft.h"
#include "gloss-name-model.h"

/* Words of a title are never more: "Deputy Assistant Secretary of State". */
#define MAX_TITLE_WORDS 6

/* English has one of four small words in at least so many; a shorter text is not judged. */
#define WORDS_PER_ENGLISH_WORD 16
#define MIN_WORDS              40

static gboolean
looks_english (const GlossDraft *draft)
{
  static const char *const words[] = { "the", "of", "and", "to", NULL };
  guint n_words = 0;
  guint n_english = 0;
  guint i;

  for (i = 0; i < draft->n_tokens; i++)
    if (draft->tokens[i].kind == GLOSS_TOKEN_WORD)
      {
        n_words++;
        n_english += gloss_draft_is_any (draft, i, words);
      }

  return n_words < MIN_WORDS || n_english * WORDS_PER_ENGLISH_WORD >= n_words;
}

/* What was learned, was learned from English. */
static gboolean
is_english (const GlossDraft *draft)
{
  const char *language = draft->options->language;

  return language != NULL && *language != '\0' ? g_ascii_strncasecmp (language, "en", 2) == 0
                                               : looks_english (draft);
}

static gboolean
is_title_word (const GlossDraft *draft,
               guint             token)
{
  return (draft->words[token].flags & (GLOSS_WORD_TITLE | GLOSS_WORD_PERSON_NOUN)) != 0;
}

/* The words before a person's name that tell who it is: "Foreign Minister", "the mayor". */
static GlossWords
take_title (const GlossDraft *draft,
            guint             name,
            guint             limit)
{
  guint first = name;

  while (first > limit && name - first < MAX_TITLE_WORDS && is_title_word (draft, first - 1))
    first--;

  return (GlossWords) { first, name };
}

static guint
get_sentence_start (const GlossDraft *draft,
                    guint            *sentence,
                    guint             token)
{
  while (*sentence + 1 < draft->n_sentences && draft->sentences[*sentence].end <= token)
    (*sentence)++;

  return draft->sentences[*sentence].first;
}

/**
 * gloss_names_find_learned:
 * @draft: a draft with tokens and sentences
 *
 * Finds names by the model.
 *
 * Returns: %FALSE if there is no model, or none that finds names,
 *   or the text is not English
 */
gboolean
gloss_names_find_learned (GlossDraft *draft)
{
  g_autoptr (GArray) names = NULL;
  guint sentence = 0;
  guint end = 0;
  guint i;

  if (draft->tagger == NULL || !is_english (draft))
    return FALSE;

  for (i = 0; i < draft->passages->len; i++)
    gloss_draft_tag (draft, i);
  names = gloss_name_model_find (draft->options->model, draft->utf8, draft->tokens, draft->n_tokens,
                                 draft->sentences, draft->n_sentences);
  if (names == NULL)
    return FALSE;

  for (i = 0; i < names->len; i++)
    {
      const GlossModelName *name = &g_array_index (names, GlossModelName, i);
      guint start = get_sentence_start (draft, &sentence, name->first);
      GlossDraftMention mention = {
        .words = { name->first, name->end },
        .level = GLOSS_MENTION_NAME,
        .kind = name->kind,
        .actor = GLOSS_NONE,
      };

      if (name->kind == GLOSS_ACTOR_PERSON)
        mention.title = take_title (draft, name->first, MAX (start, end));
      g_array_append_val (draft->mentions, mention);
      end = name->end;
    }

  draft->n_names = draft->mentions->len;
  return TRUE;
}
