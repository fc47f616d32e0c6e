/* test-model-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-error.h"
#include "gloss-model-file.h"
#include "test-folder.h"

static void
assert_refused (const char *path,
                GlossError  code)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("GLOSS_MODEL", path, TRUE);
  assert_null (gloss_model_file_open (&error));
  assert_true (g_error_matches (error, GLOSS_ERROR, code));
  assert_non_null (strstr (error->message, path));
}

static void
test_a_missing_model_is_named (void **state)
{
  assert_refused ("/nonexistent/some.model", GLOSS_ERROR_NOT_FOUND);
}

static void
test_another_file_is_no_model (void **state)
{
  char *folder = test_folder_new ();
  g_autofree char *path = g_build_filename (folder, "some.model", NULL);

  assert_true (g_file_set_contents (path, "", -1, NULL));
  assert_refused (path, GLOSS_ERROR_INVALID);
  assert_true (g_file_set_contents (path, "GLOSSMDL and then something else entirely", -1, NULL));
  assert_refused (path, GLOSS_ERROR_NEWER_VERSION);
  test_folder_free (folder);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_missing_model_is_named),
    cmocka_unit_test (test_another_file_is_no_model),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
