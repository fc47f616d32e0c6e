/* fuzz-loader.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One loader, by FUZZ_LOAD: in this process, whatever the source is. */

#include "gloss-parse.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GlossSource source = { .bytes = bytes, .uri = "https://a.example/b", .name = "a", .whole = size % 2 == 1 };
  G_GNUC_UNUSED g_autoptr (GlossArticle) article = FUZZ_LOAD (&source, NULL, NULL);

  return 0;
}
