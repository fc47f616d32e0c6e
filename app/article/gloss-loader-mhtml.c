/* gloss-loader-mhtml.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-loader.h"

#include <string.h>

#include "gloss-mail.h"

static gboolean
matches_mhtml (const GlossSource *source)
{
  static const char *const beginnings[] = { "From:", "MIME-Version:", "Content-Type:", "Subject:", "Date:", "Snapshot-" };
  gsize size;
  const char *text = g_bytes_get_data (source->bytes, &size);
  const char *content = size > 0 ? gloss_mail_find_content (text, text + size) : NULL;
  g_autofree char *headers = NULL;
  g_autofree char *type = NULL;
  gboolean begins = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (beginnings) && content != NULL; i++)
    begins = begins || (size > strlen (beginnings[i]) &&
                        g_ascii_strncasecmp (text, beginnings[i], strlen (beginnings[i])) == 0);
  if (!begins)
    return FALSE;

  headers = g_strndup (text, (gsize) (content - text));
  type = gloss_mail_dup_header (headers, "Content-Type");

  return type != NULL && g_ascii_strncasecmp (type, "multipart/related", 17) == 0;
}

const GlossLoader gloss_loader_mhtml = { .id = "mhtml", .matches = matches_mhtml };
