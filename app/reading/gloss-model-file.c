/* gloss-model-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"
#include "gloss-model-file.h"

#include "gloss-error.h"

#define MODEL_NAME "gloss-en.model"

/* The model of the variable, else the installed one, else that of the folder the program was built in. */
static char *
dup_path (void)
{
  const char *named = g_getenv ("GLOSS_MODEL");
  g_autofree char *installed = g_build_filename (GLOSS_PKGDATADIR, "model", MODEL_NAME, NULL);

  if (named != NULL)
    return g_strdup (named);
  if (g_file_test (installed, G_FILE_TEST_EXISTS))
    return g_steal_pointer (&installed);

  return g_build_filename (GLOSS_BUILD_MODELDIR, MODEL_NAME, NULL);
}

static int
get_code (const GError *error)
{
  if (g_error_matches (error, G_FILE_ERROR, G_FILE_ERROR_NOENT))
    return GLOSS_ERROR_NOT_FOUND;
  if (g_error_matches (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_VERSION))
    return GLOSS_ERROR_NEWER_VERSION;

  return error->domain == GLOSS_MODEL_ERROR ? GLOSS_ERROR_INVALID : GLOSS_ERROR_UNREADABLE;
}

/**
 * gloss_model_file_open:
 *
 * Maps the model that the analysis uses. Its bytes stay in the file, where all programs share them; what
 * takes time, a few milliseconds, is the checksum, so that who analyses many texts opens it once.
 *
 * Returns: (transfer full) (nullable): the model, or %NULL with a %GLOSS_ERROR that names the file; the
 *   analysis works without a model, less well
 */
GlossModel *
gloss_model_file_open (GError **error)
{
  g_autofree char *path = dup_path ();
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (GError) local_error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, &local_error);
  g_autoptr (GBytes) bytes = NULL;
  GlossModel *model = NULL;

  if (file != NULL)
    {
      bytes = g_mapped_file_get_bytes (file);
      model = gloss_model_new (bytes, &local_error);
    }

  if (model == NULL)
    g_set_error (error, GLOSS_ERROR, get_code (local_error), "The model %s cannot be used: %s.",
                 name, local_error->message);

  return model;
}
