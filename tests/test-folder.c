/* test-folder.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "test-folder.h"

#include "gloss-tree.h"

char *
test_folder_new (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp (NULL, &error);

  g_assert_no_error (error);

  return path;
}

void
test_folder_free (char *path)
{
  g_assert_true (gloss_tree_delete (path));
  g_free (path);
}
