/* gloss-import-count.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-importer.h"

#include <glib/gi18n.h>

/* @part: (transfer full): left out where @n is 0 */
static void
append (GString *text,
        guint    n,
        char    *part)
{
  if (n > 0)
    g_string_append_printf (text, ", %s", part);
  g_free (part);
}

/**
 * gloss_import_count_dup_text:
 * @count: what became of the notes of a file
 *
 * Returns: (transfer full): that for people; what did not happen is left out
 */
char *
gloss_import_count_dup_text (const GlossImportCount *count)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, ngettext ("%u note added", "%u notes added", count->n_new),
                          count->n_new);
  /* Translators: this and the next ones go on from “5 notes added”, each after a comma; each tells how many */
  append (text, count->n_changed, g_strdup_printf (_("updated: %u"), count->n_changed));
  append (text, count->n_known, g_strdup_printf (_("already here: %u"), count->n_known));
  append (text, count->n_deleted, g_strdup_printf (_("deleted here before: %u"), count->n_deleted));
  append (text, count->n_elsewhere, g_strdup_printf (_("on other articles: %u"), count->n_elsewhere));
  append (text, count->n_corrections, g_strdup_printf (_("corrections: %u"), count->n_corrections));
  append (text, count->n_unplaced, g_strdup_printf (_("unplaced: %u"), count->n_unplaced));

  return g_string_free (text, FALSE);
}
