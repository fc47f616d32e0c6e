/* gloss-train.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "gloss-train-score.h"
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

static gboolean
train (const char  *corpora,
       const char  *lists,
       const char  *output,
       GError     **error)
{
  g_autoptr (GlossModelWriter) writer = gloss_model_writer_new ();
  g_autoptr (GlossTrainTable) classes = gloss_train_make_classes (lists, CLASS_WORDS, error);
  g_autoptr (GPtrArray) trees = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_trees_free);
  g_autoptr (GBytes) section = NULL;
  g_autoptr (GBytes) file = NULL;

  if (classes == NULL || !read_trees (corpora, trees, error))
    return FALSE;

  section = gloss_train_table_pack (classes);
  if (!score_tagger (trees, classes, section, error))
    return FALSE;

  gloss_model_writer_add (writer, GLOSS_WORD_CLASSES_SECTION, section);
  gloss_train_tagger ((GlossTrees **) trees->pdata, trees->len, classes, TAGGER_ROUNDS, writer);
  file = gloss_model_writer_finish (writer);
  return g_file_set_contents (output, g_bytes_get_data (file, NULL), g_bytes_get_size (file), error);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *lists = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry options[] = {
    { "lists", 'l', 0, G_OPTION_ARG_FILENAME, &lists, "The folder of the packages that hold word lists", "FOLDER" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "Where to write the model", "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("CORPORA");
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Makes the model of Gloss from a folder of marked texts.");
  g_option_context_add_main_entries (context, options, NULL);

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("gloss-train: %s\n", error->message);
      return EXIT_FAILURE;
    }
  if (argc != 2 || (output != NULL && lists == NULL))
    {
      g_printerr ("gloss-train: name the folder of the corpora and, to write a model, that of the lists\n");
      return EXIT_FAILURE;
    }

  if (!score_tokens (argv[1], &error) || (output != NULL && !train (argv[1], lists, output, &error)))
    {
      g_printerr ("gloss-train: %s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
