/* gloss-note-restore.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-note-restore.h"

#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-lock.h"
#include "gloss-note-file.h"
#include "gloss-util.h"

/* What cannot be read of a file is no error, but damage is.
 *
 * @note_file: (out) (transfer full) (nullable): how to write @file again; %NULL if there is none, which is
 * no error */
static gboolean
load (GFile                *file,
      GlossAnnotationList  *list,
      GlossNoteFile       **note_file,
      GError              **error)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, &cause);

  if (bytes != NULL)
    {
      *note_file = gloss_note_file_parse_most (bytes, name, list, error);
      return *note_file != NULL;
    }
  if (g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND))
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&cause));

  return FALSE;
}

/* What may not be read, or is of a newer version, may be sound. */
gboolean
gloss_notes_are_damaged (GFile   *file,
                         GError **error)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) note_file = NULL;
  g_autoptr (GError) cause = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  if (load (file, list, &note_file, &cause) || !g_error_matches (cause, GLOSS_ERROR, GLOSS_ERROR_INVALID))
    return FALSE;

  g_propagate_error (error, g_steal_pointer (&cause));

  return TRUE;
}

static gboolean
was_deleted (GlossAnnotationList *list,
             const char          *id)
{
  guint n;
  const GlossTombstone *tombstones = gloss_annotation_list_get_tombstones (list, &n);

  for (guint i = 0; i < n; i++)
    {
      if (g_str_equal (tombstones[i].id, id))
        return TRUE;
    }

  return FALSE;
}

/* Whoever fetches a copy wants what is in it, so what was deleted since comes back, with the time
 * of now: to programs that have the article open it is newer than its deletion. But nothing that
 * was written since goes. */
static guint
bring_back (GlossAnnotationList *list,
            GlossAnnotationList *copied)
{
  g_autofree char *now_utc = gloss_now_utc ();
  guint n_restored = 0;

  for (guint i = 0; i < gloss_annotation_list_get_n (copied); i++)
    {
      GlossAnnotation *then = gloss_annotation_list_get (copied, i);
      GlossAnnotation *now = gloss_annotation_list_lookup (list, gloss_annotation_get_id (then));

      if (now != NULL && gloss_compare_times (gloss_annotation_get_modified (then),
                                              gloss_annotation_get_modified (now)) <= 0)
        continue;

      if (was_deleted (list, gloss_annotation_get_id (then)))
        gloss_annotation_set_modified (then, now_utc);
      gloss_annotation_list_put (list, then);
      n_restored++;
    }

  return n_restored;
}

/**
 * gloss_note_restore:
 * @file: the notes of an article; it need not be there
 * @copy: the notes of the same article, as they were once; it need not be there
 * @n_restored: (out): how many notes of @copy are in @file now and were not before
 * @error: why one of the files cannot be read, or @file not written
 *
 * Blocks. Of a note that is in both the one that was changed last stays. Notes
 * that cannot be read stay in @file, and those of @copy come to them. A file
 * that nothing comes into is not written; one that is damaged is left alone; one
 * that is not there is made with the address and the title that @copy tells.
 *
 * Returns: whether @file has all of it
 */
gboolean
gloss_note_restore (GFile   *file,
                    GFile   *copy,
                    guint   *n_restored,
                    GError **error)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) copied = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) copied_file = NULL;
  g_autoptr (GlossNoteFile) note_file = NULL;
  g_autoptr (GlossLock) lock = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (G_IS_FILE (copy), FALSE);

  *n_restored = 0;
  lock = gloss_lock_new_beside (file, error);
  if (lock == NULL)
    return FALSE;

  if (!load (copy, copied, &copied_file, error) || !load (file, list, &note_file, error))
    return FALSE;
  if (copied_file == NULL)
    return TRUE;

  *n_restored = bring_back (list, copied);
  if (note_file != NULL)
    *n_restored += gloss_note_file_add_unread (note_file, copied_file);
  else
    *n_restored += gloss_note_file_get_n_unread (copied_file);
  if (*n_restored == 0)
    return TRUE;

  bytes = gloss_note_file_write (note_file != NULL ? note_file : copied_file, list);

  return gloss_file_save (file, bytes, error);
}
