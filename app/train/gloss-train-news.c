/* gloss-train-news.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-news.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "gloss-hash.h"
#include "gloss-train-corpus.h"

/* Two articles share text if this share of the runs of so many words of one stands in the other. */
#define SHARED_WORDS 12
#define SHARED_SHARE 5

static void
free_article (gpointer data)
{
  GlossTrainArticle *self = data;

  g_free (self->id);
  gloss_text_unref (self->text);
  g_array_unref (self->quotes);
  g_free (self);
}

/* The SHA-256 of the id, as a number, modulo the number of folds. */
static guint
fold_of (const char *id)
{
  g_autofree char *digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
  guint fold = 0;

  for (const char *at = digest; *at != '\0'; at++)
    fold = (fold * 16 + g_ascii_xdigit_value (*at)) % GLOSS_TRAIN_FOLDS;
  return fold;
}

static GlossSpan
read_span (JsonObject      *object,
           const GlossText *text)
{
  GlossRange range = {
    json_object_get_int_member (object, "start"),
    json_object_get_int_member (object, "end"),
  };

  return gloss_text_span_of_range (text, range);
}

static GlossSpan
read_member_span (JsonObject      *object,
                  const char      *member,
                  const GlossText *text)
{
  if (!json_object_has_member (object, member) || json_object_get_null_member (object, member))
    return (GlossSpan) { 0, 0 };
  return read_span (json_object_get_object_member (object, member), text);
}

static void
read_quote (GlossTrainArticle *article,
            JsonObject        *object)
{
  const char *kind = json_object_get_string_member (object, "kind");
  GlossTrainQuote quote = {
    .span = read_span (object, article->text),
    .kind = strcmp (kind, "direct") == 0 ? GLOSS_QUOTE_DIRECT :
      strcmp (kind, "mixed") == 0 ? GLOSS_QUOTE_MIXED : GLOSS_QUOTE_INDIRECT,
    .cue = read_member_span (object, "cue", article->text),
    .speaker = read_member_span (object, "speaker", article->text),
  };

  g_array_append_val (article->quotes, quote);
}

static gboolean
read_article_cb (const char  *line,
                 gpointer     user_data,
                 GError     **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  GlossTrainArticle *article;
  JsonObject *object;
  JsonArray *quotes;

  if (!json_parser_load_from_data (parser, line, -1, error))
    return FALSE;
  object = json_node_get_object (json_parser_get_root (parser));
  article = g_new0 (GlossTrainArticle, 1);
  article->id = g_strdup (json_object_get_string_member (object, "id"));
  article->text = gloss_text_new (json_object_get_string_member (object, "text"), -1);
  article->quotes = g_array_new (FALSE, FALSE, sizeof (GlossTrainQuote));
  article->fold = fold_of (article->id);
  article->leaks = 1u << article->fold;
  quotes = json_object_get_array_member (object, "quotes");
  for (guint i = 0; i < json_array_get_length (quotes); i++)
    read_quote (article, json_array_get_object_element (quotes, i));
  g_ptr_array_add (user_data, article);
  return TRUE;
}

/* Hashes of all runs of words of an article. */
static GArray *
hash_runs (const GlossTrainArticle *article)
{
  g_autoptr (GArray) words = g_array_new (FALSE, FALSE, sizeof (guint64));
  GArray *runs = g_array_new (FALSE, FALSE, sizeof (guint64));
  const char *at = gloss_text_get_utf8 (article->text);

  while (*at != '\0')
    {
      gsize space = strspn (at, " \n\t");
      gsize length = strcspn (at + space, " \n\t");
      guint64 hash = gloss_hash_bytes (at + space, length);

      if (length > 0)
        g_array_append_val (words, hash);
      at += space + length;
    }
  for (guint i = 0; i + SHARED_WORDS <= words->len; i++)
    {
      guint64 run = GLOSS_HASH_SEED;

      for (guint j = 0; j < SHARED_WORDS; j++)
        run = gloss_hash_add (run, g_array_index (words, guint64, i + j));
      g_array_append_val (runs, run);
    }
  return runs;
}

/* Notes where @article shares text with one that was seen before, both ways. */
static void
compare_article (GPtrArray  *articles,
                 guint       index,
                 GHashTable *owners)
{
  GlossTrainArticle *article = g_ptr_array_index (articles, index);
  g_autoptr (GArray) runs = hash_runs (article);
  g_autofree guint *shared = g_new0 (guint, articles->len);

  for (guint i = 0; i < runs->len; i++)
    {
      gint64 *run = (gint64 *) &g_array_index (runs, guint64, i);
      gpointer owner;

      if (g_hash_table_lookup_extended (owners, run, NULL, &owner))
        shared[GPOINTER_TO_UINT (owner)]++;
      else
        g_hash_table_insert (owners, g_memdup2 (run, sizeof *run), GUINT_TO_POINTER (index));
    }
  for (guint i = 0; i < index; i++)
    {
      GlossTrainArticle *other = g_ptr_array_index (articles, i);

      if (shared[i] * SHARED_SHARE <= runs->len || shared[i] == 0)
        continue;
      article->leaks |= 1u << other->fold;
      other->leaks |= 1u << article->fold;
    }
}

/**
 * gloss_train_find_leaks:
 * @articles: (element-type GlossTrainArticle): marked articles
 *
 * Finds articles that share over a fifth of their text with another, and
 * keeps them out of the folds that test the other.
 */
void
gloss_train_find_leaks (GPtrArray *articles)
{
  g_autoptr (GHashTable) owners = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < articles->len; i++)
    compare_article (articles, i, owners);
}

/**
 * gloss_train_read_articles:
 * @corpora: where the corpora are
 * @name: a gzipped file of marked articles in it
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable) (element-type GlossTrainArticle): the articles
 */
GPtrArray *
gloss_train_read_articles (const char  *corpora,
                           const char  *name,
                           GError     **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (free_article);

  if (!gloss_train_read_lines (corpora, name, read_article_cb, articles, error))
    return NULL;
  return g_steal_pointer (&articles);
}
