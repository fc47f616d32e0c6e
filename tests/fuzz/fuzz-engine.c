/* fuzz-engine.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The engine by its rules alone, and with the model of the program, which GLOSS_MODEL names. */

#include "gloss-analysis.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

/* Returns: (transfer none): read once */
static GlossModel *
get_model (void)
{
  static GlossModel *model;

  if (model == NULL)
    {
      g_autoptr (GMappedFile) file = g_mapped_file_new (g_getenv ("GLOSS_MODEL"), FALSE, NULL);
      g_autoptr (GBytes) bytes = file != NULL ? g_mapped_file_get_bytes (file) : NULL;

      if (bytes == NULL || (model = gloss_model_new (bytes, NULL)) == NULL)
        g_error ("GLOSS_MODEL names no model");
    }

  return model;
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  GlossAnalysisOptions options = { .model = get_model () };
  g_autofree char *utf8 = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  G_GNUC_UNUSED g_autoptr (GlossAnalysis) ruled = gloss_analysis_new (text, NULL);
  G_GNUC_UNUSED g_autoptr (GlossAnalysis) learned = gloss_analysis_new (text, &options);

  return 0;
}
