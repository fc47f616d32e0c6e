/* gloss-annotation.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "gloss-color.h"
#include "gloss-correction.h"

G_BEGIN_DECLS

/**
 * GlossPlacement:
 * @GLOSS_PLACED: on the same words as when it was made
 * @GLOSS_EDITED: its words have changed; `exact` keeps the old ones
 * @GLOSS_MOVED: the same words, elsewhere
 * @GLOSS_UNPLACED: its words were not found; the range is empty
 *
 * Where an annotation ended when its article was opened. Not stored.
 */
typedef enum
{
  GLOSS_PLACED,
  GLOSS_EDITED,
  GLOSS_MOVED,
  GLOSS_UNPLACED,
} GlossPlacement;

#define GLOSS_TYPE_PLACEMENT (gloss_placement_get_type ())
GType gloss_placement_get_type (void);

#define GLOSS_TYPE_ANNOTATION (gloss_annotation_get_type ())

G_DECLARE_FINAL_TYPE (GlossAnnotation, gloss_annotation, GLOSS, ANNOTATION, GObject)

/*
 * Properties: id, anchor, begin, end, exact, color, note, tags, creator,
 * created, modified, placement, correction; all notify. ::changed follows
 * the notifications of one act, once. Dates are xsd:dateTime in UTC.
 * An annotation without an anchor is a note on the whole article.
 * begin and end are where it is now; the anchor's range is where it was made.
 * Setters are for the history and the store; the reader's acts go through
 * GlossReading, so that each can be undone.
 */
GlossAnnotation       *gloss_annotation_new            (const GlossAnchor     *anchor);
GlossAnnotation       *gloss_annotation_new_with_id    (const char            *id,
                                                        const GlossAnchor     *anchor);
/* A copy to change and hand to GlossHistory; keeps the id */
GlossAnnotation       *gloss_annotation_copy           (GlossAnnotation       *self);
/* Takes over everything but the id from @other, notifying what changes. Where both have the same
 * anchor, @self stays where it was placed. */
void                   gloss_annotation_assign         (GlossAnnotation       *self,
                                                        GlossAnnotation       *other);
/* Everything that is stored is the same, but for the time of change */
gboolean               gloss_annotation_equal          (GlossAnnotation       *self,
                                                        GlossAnnotation       *other);
const char            *gloss_annotation_get_id         (GlossAnnotation       *self);
GlossRange             gloss_annotation_get_range      (GlossAnnotation       *self);
const GlossAnchor     *gloss_annotation_get_anchor     (GlossAnnotation       *self);
void                   gloss_annotation_set_anchor     (GlossAnnotation       *self,
                                                        const GlossAnchor     *anchor);
/* Moves it in the text without touching the words it was made on */
void                   gloss_annotation_place          (GlossAnnotation       *self,
                                                        GlossRange             range,
                                                        GlossPlacement         placement);
const char            *gloss_annotation_get_exact      (GlossAnnotation       *self);
GlossColor             gloss_annotation_get_color      (GlossAnnotation       *self);
void                   gloss_annotation_set_color      (GlossAnnotation       *self,
                                                        GlossColor             color);
const char            *gloss_annotation_get_note       (GlossAnnotation       *self);
void                   gloss_annotation_set_note       (GlossAnnotation       *self,
                                                        const char            *note);
const char *const     *gloss_annotation_get_tags       (GlossAnnotation       *self);
void                   gloss_annotation_set_tags       (GlossAnnotation       *self,
                                                        const char *const     *tags);
const char            *gloss_annotation_get_creator    (GlossAnnotation       *self);
void                   gloss_annotation_set_creator    (GlossAnnotation       *self,
                                                        const char            *creator);
const char            *gloss_annotation_get_created    (GlossAnnotation       *self);
void                   gloss_annotation_set_created    (GlossAnnotation       *self,
                                                        const char            *created);
const char            *gloss_annotation_get_modified   (GlossAnnotation       *self);
void                   gloss_annotation_set_modified   (GlossAnnotation       *self,
                                                        const char            *modified);
GlossPlacement         gloss_annotation_get_placement  (GlossAnnotation       *self);
const GlossCorrection *gloss_annotation_get_correction (GlossAnnotation       *self);
void                   gloss_annotation_set_correction (GlossAnnotation       *self,
                                                        const GlossCorrection *correction);

G_END_DECLS
