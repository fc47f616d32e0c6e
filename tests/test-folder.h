/* test-folder.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A folder for what a test writes; freed with all that is in it */
char *test_folder_new  (void);
void  test_folder_free (char *path);

/* A file in a folder of its own, which is not there yet */
typedef struct
{
  char  *folder;
  GFile *file;
} TestFile;

int test_file_set_up    (void       **state,
                         const char  *path);
/* With the folder */
int test_file_tear_down (void       **state);

G_END_DECLS
