/* gloss-parse.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

static const struct
{
  const GlossLoader *loader;
  GlossArticle      *(*parse) (const GlossSource  *source,
                               GCancellable       *cancellable,
                               GError            **error);
} parsers[] = {
  { &gloss_loader_epub, gloss_parse_epub },
  { &gloss_loader_feed, gloss_parse_feed },
  { &gloss_loader_html, gloss_parse_html },
  { &gloss_loader_mhtml, gloss_parse_mhtml },
  { &gloss_loader_nitf, gloss_parse_nitf },
  { &gloss_loader_pdf, gloss_parse_pdf },
};

/**
 * gloss_source_parse:
 * @source: bytes that were read already
 * @error: return location
 *
 * Reads it in this process, whatever it is: for the worker.
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
gloss_source_parse (const GlossSource  *source,
                    GError            **error)
{
  const GlossLoader *loader;

  g_return_val_if_fail (source != NULL && source->bytes != NULL && source->name != NULL, NULL);

  loader = gloss_loader_find (source, error);
  if (loader == NULL)
    return NULL;

  for (guint i = 0; i < G_N_ELEMENTS (parsers); i++)
    if (parsers[i].loader == loader)
      return parsers[i].parse (source, NULL, error);

  return loader->load (source, NULL, error);
}
