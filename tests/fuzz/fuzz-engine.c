/* fuzz-engine.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-analysis.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *utf8 = g_utf8_make_valid ((const char *) data, (gssize) size);
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, NULL);

  return 0;
}
