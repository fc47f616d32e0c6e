/* gloss-train-name-articles.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-name-articles.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "gloss-hash.h"
#include "gloss-train-corpus.h"
#include "gloss-word-form.h"

/* Texts that share runs of so many words are the same text. */
#define PHRASE_WORDS 12

typedef struct
{
  guint      corpus;
  float      weight;
  GPtrArray *articles;
} Reader;

/* The SHA-256 of the id as one number, modulo five: 16 is 1 modulo 5, so that its digits are summed. */
static guint
get_fold (const char *id)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  guint sum = 0;
  guint i;

  for (i = 0; digest[i] != '\0'; i++)
    sum += g_ascii_xdigit_value (digest[i]);

  return sum % GLOSS_N_FOLDS;
}

static gboolean
get_kind (JsonObject     *entity,
          GlossActorKind *kind)
{
  const char *type = json_object_get_string_member_with_default (entity, "type", "");
  const char *level = json_object_get_string_member_with_default (entity, "level", "NAM");

  if (strcmp (level, "NAM") != 0)
    return FALSE;
  if (strcmp (type, "PER") == 0)
    *kind = GLOSS_ACTOR_PERSON;
  else if (strcmp (type, "ORG") == 0)
    *kind = GLOSS_ACTOR_ORGANIZATION;
  else if (strcmp (type, "LOC") == 0)
    *kind = GLOSS_ACTOR_PLACE;
  else
    return FALSE;

  return TRUE;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  const GlossGoldName *first = a;
  const GlossGoldName *second = b;

  if (first->span.begin != second->span.begin)
    return first->span.begin < second->span.begin ? -1 : 1;

  return first->span.end > second->span.end ? -1 : first->span.end < second->span.end;
}

/* A name inside another is none by our definitions. */
static void
drop_inner_names (GArray *names)
{
  gsize end = 0;
  guint n = 0;
  guint i;

  g_array_sort (names, compare_names);
  for (i = 0; i < names->len; i++)
    {
      GlossGoldName name = g_array_index (names, GlossGoldName, i);

      if (name.span.begin < end)
        continue;
      end = name.span.end;
      g_array_index (names, GlossGoldName, n++) = name;
    }

  g_array_set_size (names, n);
}

static void
read_names (GlossNameArticle *article,
            JsonArray        *entities)
{
  g_autoptr (GlossText) text = gloss_text_new (article->text, -1);
  guint i;

  for (i = 0; i < json_array_get_length (entities); i++)
    {
      JsonObject *entity = json_array_get_object_element (entities, i);
      GlossRange range = {
        json_object_get_int_member (entity, "start"), json_object_get_int_member (entity, "end"),
      };
      GlossGoldName name = { .span = gloss_text_span_of_range (text, range) };

      if (get_kind (entity, &name.kind))
        g_array_append_val (article->names, name);
    }

  drop_inner_names (article->names);
}

static gboolean
read_line (const char  *line,
           gpointer     user_data,
           GError     **error)
{
  Reader *self = user_data;
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();
  GlossNameArticle *article;
  JsonObject *object;

  if (!json_parser_load_from_data (parser, line, -1, error))
    return FALSE;

  object = json_node_get_object (json_parser_get_root (parser));
  article = g_new0 (GlossNameArticle, 1);
  article->id = g_strdup (json_object_get_string_member_with_default (object, "id", ""));
  article->fold = get_fold (article->id);
  article->corpus = self->corpus;
  article->weight = self->weight;
  article->text = g_strdup (json_object_get_string_member_with_default (object, "text", ""));
  article->names = g_array_new (FALSE, FALSE, sizeof (GlossGoldName));
  if (json_object_has_member (object, "entities"))
    read_names (article, json_object_get_array_member (object, "entities"));

  article->tokens = gloss_tokenize (article->text, strlen (article->text), &article->n_tokens);
  article->sentences = gloss_split_sentences (article->text, article->tokens, article->n_tokens,
                                              &article->n_sentences);
  g_ptr_array_add (self->articles, article);
  return TRUE;
}

/**
 * gloss_name_articles_read:
 * @folder: where the corpora are
 * @name: a gzipped file of JSON lines in it
 * @corpus: the number that its articles get
 * @weight: how much they count when they are learned from
 * @articles: (element-type GlossNameArticle): gets them
 */
gboolean
gloss_name_articles_read (const char  *folder,
                          const char  *name,
                          guint        corpus,
                          float        weight,
                          GPtrArray   *articles,
                          GError     **error)
{
  Reader reader = { corpus, weight, articles };

  return gloss_train_read_lines (folder, name, read_line, &reader, error);
}

void
gloss_name_article_free (gpointer data)
{
  GlossNameArticle *self = data;

  g_free (self->id);
  g_free (self->text);
  g_array_unref (self->names);
  g_free (self->tokens);
  g_free (self->sentences);
  g_free (self);
}

static void
add_phrases (const GlossNameArticle *article,
             GHashTable             *phrases,
             guint                  *n_shared,
             guint                  *n_all)
{
  guint64 words[PHRASE_WORDS];
  guint n = 0;
  guint i;
  guint k;

  for (i = 0; i < article->n_tokens; i++)
    {
      const GlossToken *token = &article->tokens[i];
      guint64 hash = 0;

      if (token->kind > GLOSS_TOKEN_NUMBER)
        continue;
      words[n++ % PHRASE_WORDS] = gloss_word_form_hash_lower (article->text + token->begin,
                                                              gloss_token_get_length (token));
      if (n < PHRASE_WORDS)
        continue;
      for (k = 0; k < PHRASE_WORDS; k++)
        hash = gloss_hash_add (hash, words[(n + k) % PHRASE_WORDS]);

      (*n_all)++;
      if (n_shared != NULL)
        *n_shared += g_hash_table_contains (phrases, &hash);
      else
        g_hash_table_add (phrases, g_memdup2 (&hash, sizeof hash));
    }
}

/**
 * gloss_name_articles_get_phrases:
 * @articles: (element-type GlossNameArticle): articles
 * @corpus: a corpus
 * @fold: one of its folds
 *
 * Returns: (transfer full): the runs of twelve words in the articles of the fold
 */
GHashTable *
gloss_name_articles_get_phrases (GPtrArray *articles,
                                 guint      corpus,
                                 guint      fold)
{
  GHashTable *phrases = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  guint n_all = 0;
  guint i;

  for (i = 0; i < articles->len; i++)
    {
      const GlossNameArticle *article = g_ptr_array_index (articles, i);

      if (article->corpus == corpus && article->fold == fold)
        add_phrases (article, phrases, NULL, &n_all);
    }

  return phrases;
}

/**
 * gloss_name_article_get_overlap:
 * @article: an article
 * @phrases: runs of twelve words of others
 *
 * Returns: the share of its runs of twelve words that are among them
 */
double
gloss_name_article_get_overlap (const GlossNameArticle *article,
                                GHashTable             *phrases)
{
  guint n_shared = 0;
  guint n_all = 0;

  add_phrases (article, phrases, &n_shared, &n_all);
  return n_all == 0 ? 0 : (double) n_shared / n_all;
}
