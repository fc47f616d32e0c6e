/* gloss-store.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-note-file.h"

G_BEGIN_DECLS

/**
 * GlossSaveState:
 * @GLOSS_SAVED: everything is on disk
 * @GLOSS_SAVING: a change is waiting or being written
 * @GLOSS_NOT_SAVED: writing failed; the notes are in memory, see the error
 * @GLOSS_READ_ONLY: the file cannot be read or is newer: it is never written
 */
typedef enum
{
  GLOSS_SAVED,
  GLOSS_SAVING,
  GLOSS_NOT_SAVED,
  GLOSS_READ_ONLY,
} GlossSaveState;

/**
 * GlossStoreReadFunc:
 * @list: what was read, which nobody else has seen yet
 * @data: what was given with the function
 *
 * Called in the thread that has read the file, before its notes come into the list of the store.
 */
typedef void (*GlossStoreReadFunc) (GlossAnnotationList *list,
                                    gpointer             data);

#define GLOSS_TYPE_SAVE_STATE (gloss_save_state_get_type ())
GType gloss_save_state_get_type (void);

#define GLOSS_TYPE_STORE (gloss_store_get_type ())

/**
 * GlossStore:
 *
 * Keeps a #GlossAnnotationList and its file the same: reads the file, watches
 * the list and writes after each change. Properties: state, error (boxed).
 */
G_DECLARE_FINAL_TYPE (GlossStore, gloss_store, GLOSS, STORE, GObject)

GlossStore     *gloss_store_new          (GlossAnnotationList  *list,
                                          GFile                *file,
                                          const char           *source_uri,
                                          const char           *label);
/* A missing file is an empty list. A damaged or newer one is an error, and the store is read-only from then on. */
void            gloss_store_load_async   (GlossStore           *self,
                                          GlossStoreReadFunc    read,
                                          gpointer              read_data,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean        gloss_store_load_finish  (GlossStore           *self,
                                          GAsyncResult         *result,
                                          GError              **error);
/* While typing: changes are written this much later than the last one; 0 = at once */
void            gloss_store_set_delay    (GlossStore           *self,
                                          guint                 milliseconds);
void            gloss_store_set_retry    (GlossStore           *self,
                                          guint                 milliseconds);
/* Brings what other programs write to the file into the list, when they do */
void            gloss_store_watch        (GlossStore           *self);
/* Writes what is waiting; ends when all is on disk or has failed */
void            gloss_store_flush_async  (GlossStore           *self,
                                          GCancellable         *cancellable,
                                          GAsyncReadyCallback   callback,
                                          gpointer              user_data);
gboolean        gloss_store_flush_finish (GlossStore           *self,
                                          GAsyncResult         *result,
                                          GError              **error);
gboolean        gloss_store_flush        (GlossStore           *self,
                                          GError              **error);
GlossSaveState  gloss_store_get_state    (GlossStore           *self);
const GError   *gloss_store_get_error    (GlossStore           *self);
/* Annotations that stay in the file as they are, because they cannot be read; known once it has been */
guint           gloss_store_get_n_unread (GlossStore           *self);

G_END_DECLS
