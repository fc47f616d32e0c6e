/* gloss-store-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-file-state.h"
#include "gloss-save-job.h"
#include "gloss-store.h"

G_BEGIN_DECLS

/**
 * GlossStore:
 *
 * Counts the changes of the list and knows up to which of them all is on disk;
 * the state follows from that. One job at a time writes, in a thread; what
 * changes meanwhile is written by the next one.
 */
struct _GlossStore
{
  GObject              parent_instance;

  GlossAnnotationList *list;
  GFile               *file;
  GMainContext        *context;

  /* What is known of the file */
  GlossNoteFile       *note_file;       /* NULL while a job has it */
  GHashTable          *base;
  GlossFileState       known;
  GlossFileState       known_at_load;

  GlossSaveState       state;
  GError              *error;

  guint64              n_changes;
  guint64              n_tried;         /* changes that the last job took with it */
  guint64              n_saved;         /* changes that are on disk */
  GlossSaveJob        *job;
  GQueue               flushes;         /* element-type GTask, each waits for the change in its data */

  guint                delay;
  GSource             *timer;
  gint64               waiting_since;

  guint                first_retry;
  guint                next_retry;
  GSource             *retry;

  guint                n_unread;        /* annotations that cannot be read */

  GFileMonitor        *monitor;         /* NULL unless somebody watches */

  guint                applying : 1;    /* the list changes because the file did */
  guint                loading : 1;
  guint                look_later : 1;  /* the file may have changed while something went on */
  guint                read_only : 1;
};

/* Of the half that saves, gloss-store.c */
void gloss_store_set_error          (GlossStore          *self,
                                     const GError        *error);
void gloss_store_update_state       (GlossStore          *self);
void gloss_store_schedule           (GlossStore          *self);
void gloss_store_stop_timer         (GlossStore          *self);
void gloss_store_answer_flushes     (GlossStore          *self);
void gloss_store_finish_running_job (GlossStore          *self);
void gloss_store_apply              (GlossStore          *self,
                                     GlossAnnotationList *theirs,
                                     GHashTable          *base);

/* Of the half that reads, gloss-store-load.c */
void gloss_store_look_again         (GlossStore          *self);

G_END_DECLS
