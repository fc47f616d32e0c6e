/* test-folder.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder for what a test writes; freed with all that is in it */
char *test_folder_new  (void);
void  test_folder_free (char *path);

G_END_DECLS
