/* gloss-annotation-list.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-annotation.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_ANNOTATION_LIST (gloss_annotation_list_get_type ())

/**
 * GlossAnnotationList:
 *
 * The annotations of one article, a #GListModel: those on the whole article,
 * then the unplaced ones, then the others, sorted by (begin, end, id).
 * Corrections are in it too: the lists that people see filter them out.
 *
 * Remembers what was deleted, so that two files can be merged.
 *
 * ::changed is emitted after every change of an annotation or of the list.
 */
G_DECLARE_FINAL_TYPE (GlossAnnotationList, gloss_annotation_list, GLOSS, ANNOTATION_LIST, GObject)

/* id and time of a deleted annotation */
typedef struct
{
  char *id;
  char *modified;
} GlossTombstone;

GlossAnnotationList   *gloss_annotation_list_new            (void);
GlossAnnotation       *gloss_annotation_list_lookup         (GlossAnnotationList *self,
                                                             const char          *id);
/* Adds it, or makes the one of the same id equal to it; the list keeps the object it has */
void                   gloss_annotation_list_put            (GlossAnnotationList *self,
                                                             GlossAnnotation     *annotation);
/* All at once: one items-changed; for loading and for imports */
void                   gloss_annotation_list_put_all        (GlossAnnotationList *self,
                                                             GPtrArray           *annotations);
gboolean               gloss_annotation_list_remove         (GlossAnnotationList *self,
                                                             const char          *id,
                                                             const char          *when);
guint                  gloss_annotation_list_get_n          (GlossAnnotationList *self);
/* (transfer none): borrowed, unlike g_list_model_get_item() */
GlossAnnotation       *gloss_annotation_list_get            (GlossAnnotationList *self,
                                                             guint                position);
/* Moves it in the text: what is stored stays the same, so ::changed is not emitted */
void                   gloss_annotation_list_place          (GlossAnnotationList *self,
                                                             GlossAnnotation     *annotation,
                                                             GlossRange           range,
                                                             GlossPlacement       placement);
void                   gloss_annotation_list_add_tombstone  (GlossAnnotationList *self,
                                                             const char          *id,
                                                             const char          *modified);
const GlossTombstone  *gloss_annotation_list_get_tombstones (GlossAnnotationList *self,
                                                             guint               *n_tombstones);
/* Sorted, without doubles */
char                 **gloss_annotation_list_dup_tags       (GlossAnnotationList *self);

G_END_DECLS
