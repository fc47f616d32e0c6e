/* gloss-train.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "gloss-name-scan.h"
#include "gloss-train-lists.h"
#include "gloss-train-names.h"
#include "gloss-train-news.h"
#include "gloss-train-quotes.h"
#include "gloss-train-score.h"
#include "gloss-train-speakers.h"
#include "gloss-train-tagger.h"
#include "gloss-train-vectors.h"
#include "gloss-word-classes.h"

static const char *const treebanks[] = {
  "trees/ud_ewt_train.conllu.gz",
  "trees/ud_ewt_dev.conllu.gz",
  "trees/gum_clean.conllu.gz",
};

static gboolean
score_tokens (const char  *corpora,
              GError     **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (treebanks); i++)
    {
      g_autoptr (GlossTrees) trees = gloss_trees_read (corpora, treebanks[i], error);

      if (trees == NULL)
        return FALSE;
      gloss_score_tokens (trees, treebanks[i]);
    }

  return TRUE;
}

/* The most frequent words that get a class. */
#define CLASS_WORDS 150000

#define QUOTES_FILE "news/news.quotes.jsonl.gz"

#define TAGGER_ROUNDS 8

/* The treebank that is kept back for the score. */
#define HELD_OUT 1

static gboolean
read_trees (const char  *corpora,
            GPtrArray   *trees,
            GError     **error)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (treebanks); i++)
    {
      GlossTrees *one = gloss_trees_read (corpora, treebanks[i], error);

      if (one == NULL)
        return FALSE;
      g_ptr_array_add (trees, one);
    }

  return TRUE;
}

/* Trains the tagger on all treebanks but one and prints how well it tags that one. */
static gboolean
score_tagger (GPtrArray        *trees,
              GlossTrainTable  *classes,
              GBytes           *class_section,
              GError          **error)
{
  g_autoptr (GlossModelWriter) writer = gloss_model_writer_new ();
  g_autoptr (GPtrArray) others = g_ptr_array_copy (trees, NULL, NULL);
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GlossModel) model = NULL;

  g_ptr_array_set_free_func (others, NULL);
  g_ptr_array_remove_index (others, HELD_OUT);
  gloss_model_writer_add (writer, GLOSS_WORD_CLASSES_SECTION, class_section);
  gloss_train_tagger ((GlossTrees **) others->pdata, others->len, classes, TAGGER_ROUNDS, writer);
  file = gloss_model_writer_finish (writer);
  model = gloss_model_new (file, error);
  if (model == NULL)
    return FALSE;

  g_print ("%s, held out: %.2f %% of tags right\n", treebanks[HELD_OUT],
           100 * gloss_train_score_tagger (model, g_ptr_array_index (trees, HELD_OUT)));
  return TRUE;
}

typedef struct
{
  char     *lists;
  char     *output;
  char     *measured;
  int       fold;
  gboolean  skips_scores;
} Options;

/* What all else builds on: classes of words, lists of names, the tagger. */
static GlossModelWriter *
make_base (const char     *corpora,
           const Options  *options,
           GError        **error)
{
  g_autoptr (GlossModelWriter) writer = gloss_model_writer_new ();
  g_autoptr (GlossTrainTable) classes = gloss_train_make_classes (options->lists, CLASS_WORDS, error);
  g_autoptr (GlossTrainTable) names = classes != NULL ? gloss_train_make_lists (options->lists, error) : NULL;
  g_autoptr (GPtrArray) trees = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_trees_free);
  g_autoptr (GBytes) class_section = NULL;
  g_autoptr (GBytes) list_section = NULL;

  if (names == NULL || !read_trees (corpora, trees, error))
    return NULL;

  class_section = gloss_train_table_pack (classes);
  list_section = gloss_train_table_pack (names);
  if (!options->skips_scores && !score_tagger (trees, classes, class_section, error))
    return NULL;

  gloss_model_writer_add (writer, GLOSS_WORD_CLASSES_SECTION, class_section);
  gloss_model_writer_add (writer, GLOSS_NAME_LISTS, list_section);
  gloss_train_tagger ((GlossTrees **) trees->pdata, trees->len, classes, TAGGER_ROUNDS, writer);
  return g_steal_pointer (&writer);
}

/* Quotes and speakers are learned with the names that the model itself finds. */
static gboolean
add_quotes (const char        *corpora,
            guint              held_out,
            GlossModelWriter  *writer,
            GError           **error)
{
  g_autoptr (GPtrArray) articles = gloss_train_read_articles (corpora, QUOTES_FILE, error);
  g_autoptr (GBytes) file = gloss_model_writer_finish (writer);
  g_autoptr (GlossModel) model = gloss_model_new (file, error);

  if (articles == NULL || model == NULL)
    return FALSE;

  gloss_train_find_leaks (articles);
  gloss_train_quotes (articles, held_out, model, writer);
  gloss_train_speakers (articles, held_out, model, writer);
  return TRUE;
}

static gboolean
train (const char     *corpora,
       const Options  *options,
       GError        **error)
{
  g_autoptr (GlossModelWriter) writer = make_base (corpora, options, error);
  g_autoptr (GPtrArray) articles = writer != NULL ? gloss_train_read_names (corpora, error) : NULL;
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GlossModel) model = NULL;
  guint held_out = options->fold < 0 ? GLOSS_NONE : (guint) options->fold;

  if (articles == NULL)
    return FALSE;
  if (!options->skips_scores && !gloss_train_score_names (writer, articles, error))
    return FALSE;

  gloss_train_names (writer, articles, held_out);
  if (!add_quotes (corpora, held_out, writer, error))
    return FALSE;

  file = gloss_model_writer_finish (writer);
  model = gloss_model_new (file, error);
  if (model == NULL || (options->measured != NULL && !gloss_train_measure (model, options->measured, error)))
    return FALSE;

  return g_file_set_contents (options->output, g_bytes_get_data (file, NULL), g_bytes_get_size (file), error);
}

static gboolean
parse_options (int       *argc,
               char    ***argv,
               Options   *options,
               GError   **error)
{
  const GOptionEntry entries[] = {
    { "lists", 'l', 0, G_OPTION_ARG_FILENAME, &options->lists, "The folder of the packages of word lists", "FOLDER" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options->output, "Where to write the model", "FILE" },
    { "fold", 'f', 0, G_OPTION_ARG_INT, &options->fold, "Leave out this fifth of the news, 0 to 4", "N" },
    { "measure", 'm', 0, G_OPTION_ARG_FILENAME, &options->measured, "Find names in marked articles, too", "FILE" },
    { "no-scores", 'n', 0, G_OPTION_ARG_NONE, &options->skips_scores, "Make the model only", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("CORPORA");

  g_option_context_set_summary (context, "Makes the model of Gloss from a folder of marked texts.");
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, error))
    return FALSE;

  if (*argc != 2 || (options->output != NULL && options->lists == NULL) || options->fold >= GLOSS_TRAIN_FOLDS)
    {
      g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_FAILED,
                   "name the folder of the corpora and, to write a model, that of the lists");
      return FALSE;
    }

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  Options options = { .fold = -1 };
  g_autoptr (GError) error = NULL;
  gboolean done;

  setlocale (LC_ALL, "");
  done = parse_options (&argc, &argv, &options, &error) &&
    (options.skips_scores || score_tokens (argv[1], &error)) &&
    (options.output == NULL || train (argv[1], &options, &error));
  if (!done)
    g_printerr ("gloss-train: %s\n", error->message);

  g_free (options.lists);
  g_free (options.output);
  g_free (options.measured);
  return done ? EXIT_SUCCESS : EXIT_FAILURE;
}
