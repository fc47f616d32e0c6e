/* gloss-history.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation-list.h"

G_BEGIN_DECLS

/**
 * GlossChange:
 * @id: of the annotation
 * @before: (nullable): a snapshot, %NULL if it was not there
 * @after: (nullable): a snapshot, %NULL if it is deleted
 */
typedef struct
{
  char            *id;
  GlossAnnotation *before;
  GlossAnnotation *after;
} GlossChange;

#define GLOSS_TYPE_HISTORY (gloss_history_get_type ())

/* Properties: undo-label, redo-label (NULL when there is nothing to undo, to redo), can-undo, can-redo */
G_DECLARE_FINAL_TYPE (GlossHistory, gloss_history, GLOSS, HISTORY, GObject)

GlossChange  *gloss_change_new             (GlossAnnotation     *before,
                                            GlossAnnotation     *after);
void          gloss_change_free            (GlossChange         *change);
GlossHistory *gloss_history_new            (GlossAnnotationList *list);
/* Carries out @changes (element-type GlossChange, transfer full) as one step. Steps with the same
 * non-NULL @merge_key in a row become one (typing in one note). */
void          gloss_history_commit         (GlossHistory        *self,
                                            const char          *label,
                                            const char          *merge_key,
                                            GPtrArray           *changes);
/* As a step of its own: what the list holds already, with the times it came with */
void          gloss_history_record         (GlossHistory        *self,
                                            const char          *label,
                                            GPtrArray           *changes);
/* As a step of its own: annotations were found elsewhere in a text that changed. What is stored
 * stays as it is; undone, they are where @before of each change (transfer full) says. */
void          gloss_history_record_places  (GlossHistory        *self,
                                            const char          *label,
                                            GPtrArray           *changes);
/* Ends a row of steps that merge (the editor lost the focus) */
void          gloss_history_seal           (GlossHistory        *self);
/* @n_skipped: annotations that were changed elsewhere since and stay as they are.
 * Returns: whether there was a step */
gboolean      gloss_history_undo           (GlossHistory        *self,
                                            guint               *n_skipped);
gboolean      gloss_history_redo           (GlossHistory        *self,
                                            guint               *n_skipped);
const char   *gloss_history_get_undo_label (GlossHistory        *self);
const char   *gloss_history_get_redo_label (GlossHistory        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossChange, gloss_change_free)

G_END_DECLS
