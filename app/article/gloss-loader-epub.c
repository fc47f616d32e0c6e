/* gloss-loader-epub.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <string.h>

static gboolean
matches_epub (const GlossSource *source)
{
  static const char mark[] = "mimetypeapplication/epub+zip";
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  return size > 30 + strlen (mark) && memcmp (data, "PK\3\4", 4) == 0 &&
         memcmp (data + 30, mark, strlen (mark)) == 0;
}

const GlossLoader gloss_loader_epub = { .id = "epub", .matches = matches_epub };
