/* gloss-entry-mend.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-entry-mend.h"

#include "gloss-article-file.h"
#include "gloss-article-json.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"

static gboolean
read_article (GFile   *folder,
              GError **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autoptr (JsonNode) node = gloss_article_file_load (folder, error);
  g_autoptr (GlossArticle) article = node != NULL ? gloss_article_from_json (node, name, NULL, NULL, error) : NULL;

  return article != NULL;
}

/* What may not be read, or is of a newer version, may be sound. */
gboolean
gloss_entry_is_damaged (GFile   *folder,
                        GError **error)
{
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);

  if (read_article (folder, &cause) || !g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_INVALID))
    return FALSE;

  g_propagate_error (error, g_steal_pointer (&cause));

  return TRUE;
}

/**
 * gloss_entry_mend:
 * @folder: of an entry
 * @copy: of the same entry in a backup
 * @error: return location
 *
 * Blocks; to be called with the library locked. Brings back a damaged
 * article.json; the damaged one stays beside it, as gloss_file_save() keeps
 * what it replaces.
 *
 * Returns: whether there was nothing to do, or it is done
 */
gboolean
gloss_entry_mend (GFile   *folder,
                  GFile   *copy,
                  GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFile) sound = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (G_IS_FILE (copy), FALSE);

  if (!gloss_entry_is_damaged (folder, NULL))
    return TRUE;
  if (!read_article (copy, error))
    return FALSE;

  file = g_file_get_child (folder, "article.json");
  sound = g_file_get_child (copy, "article.json");
  bytes = gloss_file_read (sound, GLOSS_JSON_MAX_SIZE, NULL, error);

  return bytes != NULL && gloss_file_save (file, bytes, error);
}
