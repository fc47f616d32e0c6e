/* gloss-train-score-names.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-names.h"

#include "gloss-name-model.h"
#include "gloss-tagger.h"
#include "gloss-train-score.h"

#define N_KINDS 3

static const char *const kind_names[N_KINDS] = { "PER", "ORG", "LOC" };

static GArray *
spans_of_gold (const GlossNameArticle *article,
               GlossActorKind          kind)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GlossSpan));
  guint i;

  for (i = 0; i < article->names->len; i++)
    if (g_array_index (article->names, GlossGoldName, i).kind == kind)
      g_array_append_val (spans, g_array_index (article->names, GlossGoldName, i).span);

  return spans;
}

static GArray *
spans_of_found (const GlossNameArticle *article,
                GArray                 *names,
                GlossActorKind          kind)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GlossSpan));
  guint i;

  for (i = 0; i < names->len; i++)
    {
      const GlossModelName *name = &g_array_index (names, GlossModelName, i);
      GlossSpan span = { article->tokens[name->first].begin, article->tokens[name->end - 1].end };

      if (name->kind == kind)
        g_array_append_val (spans, span);
    }

  return spans;
}

static void
score_article (const GlossNameArticle *article,
               GlossModel             *model,
               GlossTagger            *tagger,
               GlossScore             *scores)
{
  g_autoptr (GArray) names = NULL;
  guint i;

  for (i = 0; i < article->n_sentences; i++)
    gloss_tagger_tag (tagger, article->text, article->tokens, &article->sentences[i]);

  names = gloss_name_model_find (model, article->text, article->tokens, article->n_tokens,
                                 article->sentences, article->n_sentences);
  for (i = 0; i < N_KINDS; i++)
    {
      g_autoptr (GArray) gold = spans_of_gold (article, i);
      g_autoptr (GArray) found = spans_of_found (article, names, i);

      gloss_score_spans (&scores[i], (GlossSpan *) gold->data, gold->len, (GlossSpan *) found->data, found->len);
    }
}

static void
score_articles (GPtrArray  *articles,
                GlossModel *model,
                GlossScore *scores)
{
  g_autoptr (GlossTagger) tagger = gloss_tagger_new (model);
  guint i;

  for (i = 0; i < articles->len; i++)
    score_article (g_ptr_array_index (articles, i), model, tagger, scores);
}

static void
print_scores (const GlossScore *scores,
              const char       *label)
{
  GlossScore all = { 0 };
  guint i;

  for (i = 0; i < N_KINDS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %s", label, kind_names[i]);

      gloss_score_print (&scores[i], name);
      all.n_gold += scores[i].n_gold;
      all.n_found += scores[i].n_found;
      all.n_right += scores[i].n_right;
    }

  gloss_score_print (&all, label);
}

/**
 * gloss_train_score_names:
 * @base: has the tagger, the lists and the classes of words
 * @articles: (element-type GlossNameArticle): marked articles
 *
 * Prints how well names are found in each fifth of the news by what is learned from the rest.
 */
gboolean
gloss_train_score_names (const GlossModelWriter  *base,
                         GPtrArray               *articles,
                         GError                 **error)
{
  GlossScore scores[N_KINDS] = { 0 };
  guint fold;

  for (fold = 0; fold < GLOSS_N_FOLDS; fold++)
    {
      g_autoptr (GlossModelWriter) writer = gloss_model_writer_copy (base);
      g_autoptr (GPtrArray) tested = gloss_train_part_names (articles, fold, TRUE);
      g_autoptr (GBytes) file = NULL;
      g_autoptr (GlossModel) model = NULL;

      gloss_train_names (writer, articles, fold);
      file = gloss_model_writer_finish (writer);
      model = gloss_model_new (file, error);
      if (model == NULL)
        return FALSE;
      score_articles (tested, model, scores);
      print_scores (scores, "news, folds so far");
    }

  return TRUE;
}

/**
 * gloss_train_measure:
 * @model: a model
 * @path: a gzipped file of marked articles
 *
 * Prints how well names are found in articles that are not learned from.
 */
gboolean
gloss_train_measure (GlossModel  *model,
                     const char  *path,
                     GError     **error)
{
  g_autoptr (GPtrArray) articles = g_ptr_array_new_with_free_func (gloss_name_article_free);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  GlossScore scores[N_KINDS] = { 0 };

  if (!gloss_name_articles_read (folder, name, 0, 0, articles, error))
    return FALSE;

  score_articles (articles, model, scores);
  print_scores (scores, name);
  return TRUE;
}
