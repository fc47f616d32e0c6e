/* gloss-correction.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

#include "gloss-text.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_CORRECTION_REJECT,          /* this is no actor, or no quote */
  GLOSS_CORRECTION_RETYPE,          /* the actor is of another kind: value is person, organization, place */
  GLOSS_CORRECTION_RENAME,          /* the actor is called: value */
  GLOSS_CORRECTION_SAME_AS,         /* the actor is that of the second mention */
  GLOSS_CORRECTION_DIFFERENT_FROM,  /* this mention is an actor of its own, not that of the second mention */
  GLOSS_CORRECTION_SPEAKER,         /* the quote is by the actor of the second mention, or by value (a typed name) */
  GLOSS_CORRECTION_ADD,             /* here is an actor or a quote: value is person, organization, place, direct, mixed, indirect */
  GLOSS_CORRECTION_EDGES,           /* the quote is this range; the second mention is what it was */
  GLOSS_CORRECTION_CONFIRM,         /* what was found here is right */
} GlossCorrectionKind;

typedef enum
{
  GLOSS_SUBJECT_ACTOR,
  GLOSS_SUBJECT_QUOTE,
} GlossCorrectionSubject;

/**
 * GlossAnchor:
 * @range: where the words are, in code points; empty when they have no place
 * @exact: the words
 * @prefix: up to 64 code points before them
 * @suffix: up to 64 code points after them
 *
 * A place in an article that survives changes of its text.
 */
typedef struct
{
  GlossRange  range;
  char       *exact;
  char       *prefix;
  char       *suffix;
} GlossAnchor;

#define GLOSS_TYPE_ANCHOR (gloss_anchor_get_type ())
GType        gloss_anchor_get_type (void);

GlossAnchor *gloss_anchor_new      (const GlossText   *text,
                                    GlossRange         range);
GlossAnchor *gloss_anchor_copy     (const GlossAnchor *self);
gboolean     gloss_anchor_equal    (const GlossAnchor *a,
                                    const GlossAnchor *b);
void         gloss_anchor_free     (GlossAnchor       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossAnchor, gloss_anchor_free)

/**
 * GlossCorrection:
 * @kind: what the reader says
 * @subject: of what
 * @value: (nullable): see #GlossCorrectionKind
 * @other: (nullable): the second mention
 *
 * What the reader says about what the machine found. It is part of an
 * annotation, whose own anchor is the first operand.
 */
typedef struct
{
  GlossCorrectionKind     kind;
  GlossCorrectionSubject  subject;
  char                   *value;
  GlossAnchor            *other;
} GlossCorrection;

#define GLOSS_TYPE_CORRECTION (gloss_correction_get_type ())
GType            gloss_correction_get_type          (void);

GlossCorrection *gloss_correction_new               (GlossCorrectionKind     kind,
                                                     GlossCorrectionSubject  subject,
                                                     const char             *value,
                                                     const GlossAnchor      *other);
GlossCorrection *gloss_correction_copy              (const GlossCorrection  *self);
gboolean         gloss_correction_equal             (const GlossCorrection  *a,
                                                     const GlossCorrection  *b);
void             gloss_correction_free              (GlossCorrection        *self);
const char      *gloss_correction_kind_to_name      (GlossCorrectionKind     kind);
gboolean         gloss_correction_kind_from_name    (const char             *name,
                                                     GlossCorrectionKind    *kind);
const char      *gloss_correction_subject_to_name   (GlossCorrectionSubject  subject);
gboolean         gloss_correction_subject_from_name (const char             *name,
                                                     GlossCorrectionSubject *subject);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossCorrection, gloss_correction_free)

G_END_DECLS
