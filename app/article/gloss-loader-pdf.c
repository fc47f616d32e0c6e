/* gloss-loader-pdf.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <string.h>

static gboolean
matches_pdf (const GlossSource *source)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  return size >= 5 && memcmp (data, "%PDF-", 5) == 0;
}

const GlossLoader gloss_loader_pdf = { .id = "pdf", .matches = matches_pdf };
