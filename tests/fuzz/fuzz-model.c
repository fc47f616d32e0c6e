/* fuzz-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A model, as it is and with a header that is right, so that what the checksum keeps out is looked at too:
 * first by itself, then by the engine that goes by it. */

#include <string.h>

#include "gloss-analysis.h"
#include "gloss-model.h"

#define TEXT \
  "VELLBY — Mara Olin, the mayor, said on Thursday: “We will not gamble.” Tomas Reik of Norrstrand disagreed.\n\n" \
  "“It is safe,” he told The Harbour Post, adding that “nobody” had asked Acme Corp. about the bridge in May.\n"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
analyze_with (GlossModel *model)
{
  GlossAnalysisOptions options = { .language = "en", .model = model };
  g_autoptr (GlossText) text = gloss_text_new (TEXT, -1);
  G_GNUC_UNUSED g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);
}

static void
use (const guint8 *data,
     gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GlossModel) model = gloss_model_new (bytes, NULL);

  if (model != NULL)
    analyze_with (model);
}

static void
put_right (guint8 *data,
           gsize   size)
{
  guint32 version = GUINT32_TO_LE (GLOSS_MODEL_VERSION);
  guint64 whole = GUINT64_TO_LE (size);
  guint64 checksum = GUINT64_TO_LE (gloss_model_checksum (data + GLOSS_MODEL_HEADER_SIZE,
                                                          size - GLOSS_MODEL_HEADER_SIZE));

  memcpy (data, GLOSS_MODEL_MAGIC, strlen (GLOSS_MODEL_MAGIC));
  memcpy (data + 8, &version, sizeof version);
  memcpy (data + 16, &whole, sizeof whole);
  memcpy (data + 24, &checksum, sizeof checksum);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree guint8 *right = g_memdup2 (data, size);

  use (data, size);
  if (size > GLOSS_MODEL_HEADER_SIZE)
    {
      put_right (right, size);
      use (right, size);
    }

  return 0;
}
