/* gloss-exporter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-exporter.h"

static const GlossExporter *const exporters[] = {
  &gloss_exporter_markdown,
  &gloss_exporter_text,
};

/**
 * gloss_exporters_get:
 * @n_exporters: (out): how many
 *
 * Returns: (transfer none) (array length=n_exporters): all formats, in the
 *   order in which people are to be offered them
 */
const GlossExporter *const *
gloss_exporters_get (guint *n_exporters)
{
  *n_exporters = G_N_ELEMENTS (exporters);

  return exporters;
}

/**
 * gloss_exporter_find:
 * @id: the name of a format
 *
 * Returns: (transfer none) (nullable): the format
 */
const GlossExporter *
gloss_exporter_find (const char *id)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (exporters); i++)
    {
      if (g_strcmp0 (exporters[i]->id, id) == 0)
        return exporters[i];
    }

  return NULL;
}
