/* gloss-train-corpus.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-corpus.h"

static gboolean
read_lines (GDataInputStream  *stream,
            GlossTrainLine     callback,
            gpointer           user_data,
            GError           **error)
{
  for (;;)
    {
      GError *local_error = NULL;
      g_autofree char *line = g_data_input_stream_read_line_utf8 (stream, NULL, NULL, &local_error);

      if (local_error != NULL)
        {
          g_propagate_error (error, local_error);
          return FALSE;
        }
      if (line == NULL)
        return TRUE;
      if (!callback (line, user_data, error))
        return FALSE;
    }
}

/**
 * gloss_train_read_lines:
 * @folder: where the corpora are
 * @name: a gzipped file in it
 * @callback: called with each line
 * @user_data: for @callback
 *
 * Returns: %FALSE with an error that names the file if it cannot be read or @callback refuses a line
 */
gboolean
gloss_train_read_lines (const char      *folder,
                        const char      *name,
                        GlossTrainLine   callback,
                        gpointer         user_data,
                        GError         **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) packed = g_file_read (file, NULL, error);
  g_autoptr (GZlibDecompressor) decompressor = g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP);
  g_autoptr (GInputStream) unpacked = NULL;
  g_autoptr (GDataInputStream) lines = NULL;

  if (packed == NULL)
    return FALSE;

  unpacked = g_converter_input_stream_new (G_INPUT_STREAM (packed), G_CONVERTER (decompressor));
  lines = g_data_input_stream_new (unpacked);

  if (!read_lines (lines, callback, user_data, error))
    {
      g_prefix_error (error, "%s: ", path);
      return FALSE;
    }

  return TRUE;
}
