/* gloss-train.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <locale.h>
#include <stdlib.h>

#include "gloss-train-score.h"

static const char * const treebanks[] = {
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
      g_autoptr(GlossTrees) trees = gloss_trees_read (corpora, treebanks[i], error);

      if (trees == NULL)
        return FALSE;
      gloss_score_tokens (trees, treebanks[i]);
    }

  return TRUE;
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GOptionContext) context = g_option_context_new ("CORPORA");
  g_autoptr(GError) error = NULL;

  setlocale (LC_ALL, "");
  g_option_context_set_summary (context, "Makes the model of Gloss from a folder of marked texts.");

  if (!g_option_context_parse (context, &argc, &argv, &error))
    {
      g_printerr ("gloss-train: %s\n", error->message);
      return EXIT_FAILURE;
    }
  if (argc != 2)
    {
      g_printerr ("gloss-train: name the folder of the corpora\n");
      return EXIT_FAILURE;
    }

  if (!score_tokens (argv[1], &error))
    {
      g_printerr ("gloss-train: %s\n", error->message);
      return EXIT_FAILURE;
    }

  return EXIT_SUCCESS;
}
