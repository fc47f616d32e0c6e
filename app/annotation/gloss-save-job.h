/* gloss-save-job.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-file-state.h"
#include "gloss-note-file.h"

G_BEGIN_DECLS

/**
 * GlossSaveJob:
 *
 * One saving of a list of notes: reads what others have written since, merges
 * and writes. Made in the main thread with copies of all it needs, run in any
 * thread, and its results are taken in the main thread again.
 */
typedef struct
{
  /* Set before it runs */
  GFile               *file;
  GHashTable          *snapshot;    /* the annotations by id as they are now, which do not change */
  GlossAnnotationList *tombstones;  /* holds nothing else */
  GHashTable          *base;        /* what was on disk when it was last looked at */
  GlossFileState       known;

  /* Taken over, changed, and given back */
  GlossNoteFile       *note_file;

  /* Set when it has run */
  gboolean             in_file;     /* what is in @base is in the file, even if that could not be synced */
  GlossAnnotationList *merged;      /* nullable: what is in the file, with what others have done */
  GError              *error;

  /* Private */
  GMutex               mutex;
  GCond                cond;
  gboolean             done;
} GlossSaveJob;

GlossSaveJob *gloss_save_job_new   (GFile               *file,
                                    GlossAnnotationList *list,
                                    GlossNoteFile       *note_file,
                                    GHashTable          *base,
                                    GlossFileState       known);
GlossSaveJob *gloss_save_job_ref   (GlossSaveJob        *self);
void          gloss_save_job_unref (GlossSaveJob        *self);
void          gloss_save_job_run   (GlossSaveJob        *self);
void          gloss_save_job_wait  (GlossSaveJob        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossSaveJob, gloss_save_job_unref)

G_END_DECLS
