/* fuzz-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-json.h"
#include "gloss-note-file.h"

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  G_GNUC_UNUSED g_autoptr (GlossNoteFile) notes = gloss_note_file_parse (bytes, "a", list, NULL);

  return 0;
}
