/* backup-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "backup-fixture.h"

GFile *
get_folder (LibraryFixture *self)
{
  return g_file_new_build_filename (self->top, "backup", NULL);
}

void
put_note (GlossAnnotationList *list,
          const char          *id,
          const char          *note,
          const char          *modified)
{
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id (id, NULL);

  gloss_annotation_set_note (annotation, note);
  gloss_annotation_set_modified (annotation, modified);
  gloss_annotation_list_put (list, annotation);
}

void
write_notes_to (LibraryFixture      *self,
                const char          *id,
                GlossNoteFile       *file,
                GlossAnnotationList *list)
{
  g_autoptr (GBytes) bytes = gloss_note_file_write (file, list);
  g_autofree char *contents = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  library_fixture_add_notes (self, id, contents);
}

void
write_notes (LibraryFixture      *self,
             const char          *id,
             GlossAnnotationList *list)
{
  g_autoptr (GlossNoteFile) file = gloss_note_file_new (NULL, NULL);

  write_notes_to (self, id, file, list);
}

/* One note is all that the article has. */
void
write_note (LibraryFixture *self,
            const char     *id,
            const char     *note_id,
            const char     *note,
            const char     *modified)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();

  put_note (list, note_id, note, modified);
  write_notes (self, id, list);
}

GlossBackupCounts
make (LibraryFixture *self)
{
  g_autoptr (GFile) folder = get_folder (self);
  g_autoptr (GlossBackup) backup = gloss_backup_new (self->library, folder);
  g_autoptr (GError) error = NULL;

  if (!gloss_backup_make (backup, NULL, &error))
    fail_msg ("%s", error->message);

  return gloss_backup_get_counts (backup);
}
