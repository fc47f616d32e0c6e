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

int
test_file_set_up (void       **state,
                  const char  *path)
{
  TestFile *self = g_new0 (TestFile, 1);

  self->folder = test_folder_new ();
  self->file = g_file_new_build_filename (self->folder, path, NULL);
  *state = self;

  return 0;
}

int
test_file_tear_down (void **state)
{
  TestFile *self = *state;

  g_object_unref (self->file);
  test_folder_free (self->folder);
  g_free (self);

  return 0;
}
