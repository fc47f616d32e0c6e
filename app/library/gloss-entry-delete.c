/* gloss-entry-delete.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-entry-delete.h"

#include "gloss-article-file.h"
#include "gloss-article-json.h"
#include "gloss-lookup.h"
#include "gloss-pasted.h"
#include "gloss-tree.h"

/* Returns: (transfer full) (nullable): the files that the article of this folder was read from */
static char **
dup_paths (const char *path)
{
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (JsonNode) node = gloss_article_file_load (folder, NULL);
  g_auto (GStrv) uris = NULL;
  g_auto (GStrv) older_digests = NULL;
  g_autofree char *digest = NULL;
  char **paths = NULL;

  if (node != NULL)
    gloss_article_head_from_json (node, path, &uris, &paths, &digest, &older_digests, NULL);

  return paths;
}

/* What was pasted is kept for its article alone; another one may have come from the same words since. */
static void
forget_pasted (GFile  *library,
               char  **paths)
{
  g_autoptr (GlossLookup) lookup = gloss_lookup_new (library, NULL);

  if (!gloss_lookup_refresh (lookup, NULL))
    return;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      if (gloss_lookup_find (lookup, NULL, paths[i], NULL) == NULL)
        gloss_pasted_forget (paths[i]);
    }
}

/**
 * gloss_entry_delete:
 * @library: the folder of all entries
 * @path: the folder of one, perhaps of one that was forgotten
 *
 * For good. Blocks; whoever calls this has locked the library.
 *
 * Returns: whether nothing is left of it
 */
gboolean
gloss_entry_delete (GFile      *library,
                    const char *path)
{
  g_auto (GStrv) paths = NULL;
  gboolean deleted;

  g_return_val_if_fail (G_IS_FILE (library), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  paths = dup_paths (path);
  deleted = gloss_tree_delete (path);
  if (paths != NULL && paths[0] != NULL)
    forget_pasted (library, paths);

  return deleted;
}
