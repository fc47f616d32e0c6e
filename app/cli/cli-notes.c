/* cli-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-notes.h"

#include "cli-article.h"

#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-note-file.h"

/**
 * cli_read_notes:
 * @path: a file of notes of any kind, or `-`
 * @error: return location
 *
 * Returns: (transfer full) (nullable): what is in it
 */
GBytes *
cli_read_notes (const char  *path,
                GError     **error)
{
  g_autoptr (GFile) file = NULL;

  if (g_str_equal (path, "-"))
    return cli_read_input (error);

  file = g_file_new_for_commandline_arg (path);

  return gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, error);
}

/**
 * cli_load_notes:
 * @path: a file of notes, or `-`
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the notes
 */
GlossAnnotationList *
cli_load_notes (const char  *path,
                GError     **error)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GBytes) bytes = cli_read_notes (path, error);
  g_autoptr (GlossNoteFile) notes = NULL;

  if (bytes != NULL)
    notes = gloss_note_file_parse (bytes, cli_display_name (path), list, error);

  return notes != NULL ? g_steal_pointer (&list) : NULL;
}
