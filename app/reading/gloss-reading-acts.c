/* gloss-reading-acts.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the reader does: each act is one undo step with a name. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"
#include "gloss-util.h"

#include <glib/gi18n.h>

/* Milliseconds that typing may pause before it is written */
#define TYPING_DELAY 300

static void
set_saving_delay (GlossReading *self,
                  guint         milliseconds)
{
  if (self->store != NULL)
    gloss_store_set_delay (self->store, milliseconds);
}

static void
commit (GlossReading    *self,
        const char      *label,
        const char      *merge_key,
        GlossAnnotation *before,
        GlossAnnotation *after)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_change_free);

  set_saving_delay (self, merge_key != NULL ? TYPING_DELAY : 0);
  g_ptr_array_add (changes, gloss_change_new (before, after));
  gloss_history_commit (self->history, label, merge_key, changes);
}

static gboolean
is_in_text (GlossReading *self,
            GlossRange    range)
{
  return range.end <= gloss_text_get_n_chars (gloss_reading_get_text (self));
}

static GlossAnchor *
anchor_of (GlossReading *self,
           GlossRange    range)
{
  if (gloss_range_is_empty (range))
    return NULL;

  return gloss_anchor_new (gloss_reading_get_text (self), range);
}

static GlossAnnotation *
annotation_new (GlossReading *self,
                GlossRange    range)
{
  g_autoptr (GlossAnchor) anchor = anchor_of (self, range);
  GlossAnnotation *annotation = gloss_annotation_new (anchor);

  gloss_annotation_set_creator (annotation, gloss_reader_get_name (self->reader));

  return annotation;
}

static GlossAnnotation *
add (GlossReading    *self,
     const char      *label,
     const char      *merge_key,
     GlossAnnotation *annotation)
{
  commit (self, label, merge_key, NULL, annotation);

  return gloss_annotation_list_lookup (self->annotations, gloss_annotation_get_id (annotation));
}

/**
 * gloss_reading_highlight:
 * @self: a reading
 * @range: the words
 * @color: the colour
 *
 * Returns: (transfer none): the new annotation
 */
GlossAnnotation *
gloss_reading_highlight (GlossReading *self,
                         GlossRange    range,
                         GlossColor    color)
{
  g_return_val_if_fail (!gloss_range_is_empty (range), NULL);

  return gloss_reading_annotate (self, range, color, NULL, NULL);
}

/* What stands behind “Undo:”, of which a language may bend the words as it does not on a button */
static const char *
label_of_new (const char        *note,
              const char *const *tags)
{
  if (note != NULL && *note != '\0')
    return C_("undo step", "Note");

  return tags != NULL && *tags != NULL ? C_("undo step", "Tag") : C_("undo step", "Highlight");
}

/**
 * gloss_reading_annotate:
 * @self: a reading
 * @range: the words; empty for a note on the whole article
 * @color: the colour
 * @note: (nullable): what the reader writes, Markdown
 * @tags: (nullable): the tags
 *
 * Returns: (transfer none): the new annotation
 */
GlossAnnotation *
gloss_reading_annotate (GlossReading      *self,
                        GlossRange         range,
                        GlossColor         color,
                        const char        *note,
                        const char *const *tags)
{
  g_autoptr (GlossAnnotation) annotation = NULL;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);
  g_return_val_if_fail (is_in_text (self, range), NULL);

  annotation = annotation_new (self, range);
  gloss_annotation_set_color (annotation, color);
  if (note != NULL)
    gloss_annotation_set_note (annotation, note);
  if (tags != NULL)
    gloss_annotation_set_tags (annotation, tags);

  return add (self, label_of_new (note, tags), NULL, annotation);
}

void
gloss_reading_set_color (GlossReading    *self,
                         GlossAnnotation *annotation,
                         GlossColor       color)
{
  g_autoptr (GlossAnnotation) after = NULL;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));

  after = gloss_annotation_copy (annotation);
  gloss_annotation_set_color (after, color);
  commit (self, C_("undo step", "Colour"), NULL, annotation, after);
}

/**
 * gloss_reading_set_note:
 * @self: a reading
 * @annotation: one of its annotations
 * @note: what the reader writes, Markdown
 *
 * For typing: calls in a row for one annotation are one undo step until
 * gloss_history_seal(), and are written when typing pauses.
 */
void
gloss_reading_set_note (GlossReading    *self,
                        GlossAnnotation *annotation,
                        const char      *note)
{
  g_autoptr (GlossAnnotation) after = NULL;
  g_autofree char *merge_key = NULL;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));
  g_return_if_fail (note != NULL);

  after = gloss_annotation_copy (annotation);
  gloss_annotation_set_note (after, note);
  merge_key = g_strconcat ("note ", gloss_annotation_get_id (annotation), NULL);
  commit (self, C_("undo step", "Note"), merge_key, annotation, after);
}

void
gloss_reading_set_tags (GlossReading      *self,
                        GlossAnnotation   *annotation,
                        const char *const *tags)
{
  g_autoptr (GlossAnnotation) after = NULL;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));

  after = gloss_annotation_copy (annotation);
  gloss_annotation_set_tags (after, tags);
  commit (self, C_("undo step", "Tags"), NULL, annotation, after);
}

void
gloss_reading_place (GlossReading    *self,
                     GlossAnnotation *annotation,
                     GlossRange       range)
{
  g_autoptr (GlossAnnotation) after = NULL;
  g_autoptr (GlossAnchor) anchor = NULL;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));
  g_return_if_fail (!gloss_range_is_empty (range) && is_in_text (self, range));

  after = gloss_annotation_copy (annotation);
  anchor = anchor_of (self, range);
  gloss_annotation_set_anchor (after, anchor);
  commit (self, C_("undo step", "Place note"), NULL, annotation, after);
}

static const char *
label_of_move (GlossRange before,
               GlossRange after)
{
  if (before.begin == after.begin)
    return C_("undo step", "Move end of mark");
  if (before.end == after.end)
    return C_("undo step", "Move beginning of mark");

  return C_("undo step", "Move mark");
}

/**
 * gloss_reading_set_range:
 * @self: a reading
 * @annotation: one of its annotations
 * @range: the words that it is about from now on
 *
 * Calls in a row for one annotation are one undo step until
 * gloss_history_seal(), as its ends are moved word by word.
 */
void
gloss_reading_set_range (GlossReading    *self,
                         GlossAnnotation *annotation,
                         GlossRange       range)
{
  g_autoptr (GlossAnnotation) after = NULL;
  g_autoptr (GlossAnchor) anchor = NULL;
  g_autofree char *merge_key = NULL;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));
  g_return_if_fail (!gloss_range_is_empty (range));
  g_return_if_fail (is_in_text (self, range));

  after = gloss_annotation_copy (annotation);
  anchor = anchor_of (self, range);
  gloss_annotation_set_anchor (after, anchor);
  merge_key = g_strconcat ("range ", gloss_annotation_get_id (annotation), NULL);
  commit (self, label_of_move (gloss_annotation_get_range (annotation), range), merge_key,
          annotation, after);
}

static const char *
label_of_removal (GlossAnnotation *annotation)
{
  if (gloss_annotation_get_correction (annotation) != NULL)
    return C_("undo step", "Remove correction");
  if (*gloss_annotation_get_note (annotation) != '\0')
    return C_("undo step", "Remove note");

  return C_("undo step", "Remove highlight");
}

void
gloss_reading_remove (GlossReading    *self,
                      GlossAnnotation *annotation)
{
  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (annotation));

  commit (self, label_of_removal (annotation), NULL, annotation, NULL);
}

static const char *
label_of_actor_correction (GlossCorrectionKind kind)
{
  switch (kind)
    {
    case GLOSS_CORRECTION_REJECT:
      return C_("undo step", "Not an actor");
    case GLOSS_CORRECTION_RETYPE:
      return C_("undo step", "Change kind of actor");
    case GLOSS_CORRECTION_RENAME:
      return C_("undo step", "Rename actor");
    case GLOSS_CORRECTION_SAME_AS:
      return C_("undo step", "Merge actors");
    case GLOSS_CORRECTION_DIFFERENT_FROM:
      return C_("undo step", "Split actor");
    case GLOSS_CORRECTION_ADD:
      return C_("undo step", "Mark actor");
    case GLOSS_CORRECTION_CONFIRM:
      return C_("undo step", "Confirm actor");
    case GLOSS_CORRECTION_SPEAKER:
    case GLOSS_CORRECTION_EDGES:
    default:
      return C_("undo step", "Correction");
    }
}

static const char *
label_of_quote_correction (GlossCorrectionKind kind)
{
  switch (kind)
    {
    case GLOSS_CORRECTION_REJECT:
      return C_("undo step", "Not a quote");
    case GLOSS_CORRECTION_RETYPE:
      return C_("undo step", "Change kind of quote");
    case GLOSS_CORRECTION_SPEAKER:
      return C_("undo step", "Change speaker");
    case GLOSS_CORRECTION_ADD:
      return C_("undo step", "Mark quote");
    case GLOSS_CORRECTION_EDGES:
      return C_("undo step", "Change edges of quote");
    case GLOSS_CORRECTION_CONFIRM:
      return C_("undo step", "Confirm quote");
    case GLOSS_CORRECTION_RENAME:
    case GLOSS_CORRECTION_SAME_AS:
    case GLOSS_CORRECTION_DIFFERENT_FROM:
    default:
      return C_("undo step", "Correction");
    }
}

/* What the history calls it, and so the menu that undoes it */
static const char *
label_of_correction (const GlossCorrection *correction)
{
  return correction->subject == GLOSS_SUBJECT_ACTOR
    ? label_of_actor_correction (correction->kind)
    : label_of_quote_correction (correction->kind);
}

static gboolean
is_verdict (GlossCorrectionKind kind)
{
  return kind == GLOSS_CORRECTION_CONFIRM || kind == GLOSS_CORRECTION_REJECT;
}

/* Whether the new correction says of the same thing what the old one said, only otherwise */
static gboolean
replaces (const GlossCorrection *correction,
          const GlossAnchor     *anchor,
          GlossAnnotation       *old)
{
  const GlossCorrection *before = gloss_annotation_get_correction (old);
  const GlossAnchor *old_anchor = gloss_annotation_get_anchor (old);

  if (before == NULL || old_anchor == NULL || before->subject != correction->subject)
    return FALSE;
  if (before->kind != correction->kind &&
      !(is_verdict (before->kind) && is_verdict (correction->kind)))
    return FALSE;

  switch (correction->kind)
    {
    case GLOSS_CORRECTION_SAME_AS:
    case GLOSS_CORRECTION_DIFFERENT_FROM:
      return gloss_anchor_equal (anchor, old_anchor) &&
             gloss_anchor_equal (correction->other, before->other);
    case GLOSS_CORRECTION_EDGES:
      return correction->other != NULL && gloss_anchor_equal (correction->other, old_anchor);
    case GLOSS_CORRECTION_REJECT:
    case GLOSS_CORRECTION_RETYPE:
    case GLOSS_CORRECTION_RENAME:
    case GLOSS_CORRECTION_SPEAKER:
    case GLOSS_CORRECTION_ADD:
    case GLOSS_CORRECTION_CONFIRM:
    default:
      return gloss_anchor_equal (anchor, old_anchor);
    }
}

static GlossAnnotation *
find_replaced (GlossReading          *self,
               const GlossCorrection *correction,
               const GlossAnchor     *anchor)
{
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);
  guint i;

  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);

      if (replaces (correction, anchor, annotation))
        return annotation;
    }

  return NULL;
}

/* Edges are moved word by word; all else is said once. */
static char *
dup_merge_key (const GlossCorrection *correction,
               GlossAnnotation       *annotation)
{
  if (correction->kind != GLOSS_CORRECTION_EDGES)
    return NULL;

  return g_strconcat ("edges ", gloss_annotation_get_id (annotation), NULL);
}

/* A quote whose edges are moved twice still remembers what the machine found.
 * Returns: (transfer full) (nullable): nothing where they are back there */
static GlossAnnotation *
with_edges (GlossAnnotation   *old,
            const GlossAnchor *anchor)
{
  const GlossCorrection *before = gloss_annotation_get_correction (old);
  GlossAnnotation *after;

  if (before->other != NULL && gloss_anchor_equal (anchor, before->other))
    return NULL;

  after = gloss_annotation_copy (old);
  gloss_annotation_set_anchor (after, anchor);

  return after;
}

static GlossAnnotation *
with_correction (GlossAnnotation       *old,
                 const GlossCorrection *correction)
{
  GlossAnnotation *after = gloss_annotation_copy (old);

  gloss_annotation_set_correction (after, correction);

  return after;
}

/* Returns: (transfer none) (nullable): the annotation that says it from now on */
static GlossAnnotation *
revise (GlossReading          *self,
        GlossAnnotation       *old,
        const GlossCorrection *correction,
        const GlossAnchor     *anchor)
{
  g_autofree char *merge_key = dup_merge_key (correction, old);
  g_autoptr (GlossAnnotation) after = correction->kind == GLOSS_CORRECTION_EDGES
    ? with_edges (old, anchor)
    : with_correction (old, correction);

  commit (self, label_of_correction (correction), merge_key, old, after);

  return after != NULL ? old : NULL;
}

/**
 * gloss_reading_correct:
 * @self: a reading
 * @range: the words that it is about
 * @kind: what the reader says
 * @subject: of what
 * @value: (nullable): see #GlossCorrectionKind
 * @other: the second mention; empty where none is needed
 *
 * Says the same of the same words again in other terms? Then the earlier
 * correction is changed instead of being contradicted, or taken back where
 * the edges of a quote are again what the machine found.
 *
 * Calls in a row that move the edges of one quote are one undo step until
 * gloss_history_seal().
 *
 * Returns: (transfer none) (nullable): the annotation that holds the
 *   correction, if one is needed
 */
GlossAnnotation *
gloss_reading_correct (GlossReading           *self,
                       GlossRange              range,
                       GlossCorrectionKind     kind,
                       GlossCorrectionSubject  subject,
                       const char             *value,
                       GlossRange              other)
{
  g_autoptr (GlossAnchor) anchor = NULL;
  g_autoptr (GlossAnchor) other_anchor = NULL;
  g_autoptr (GlossCorrection) correction = NULL;
  g_autoptr (GlossAnnotation) annotation = NULL;
  g_autofree char *merge_key = NULL;
  GlossAnnotation *old;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);
  g_return_val_if_fail (!gloss_range_is_empty (range), NULL);
  g_return_val_if_fail (is_in_text (self, range) && is_in_text (self, other), NULL);

  anchor = anchor_of (self, range);
  other_anchor = anchor_of (self, other);
  correction = gloss_correction_new (kind, subject, value, other_anchor);

  old = find_replaced (self, correction, anchor);
  if (old != NULL)
    return revise (self, old, correction, anchor);

  annotation = annotation_new (self, range);
  gloss_annotation_set_correction (annotation, correction);
  merge_key = dup_merge_key (correction, annotation);

  return add (self, label_of_correction (correction), merge_key, annotation);
}

gboolean
gloss_reading_undo (GlossReading *self,
                    guint        *n_skipped)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  set_saving_delay (self, 0);

  return gloss_history_undo (self->history, n_skipped);
}

gboolean
gloss_reading_redo (GlossReading *self,
                    guint        *n_skipped)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  set_saving_delay (self, 0);

  return gloss_history_redo (self->history, n_skipped);
}

gboolean
gloss_reading_can_undo_outcome (GlossReading *self)
{
  g_return_val_if_fail (GLOSS_IS_READING (self), FALSE);

  return self->outcome != NULL
         && g_strcmp0 (gloss_history_get_undo_label (self->history), gloss_outcome_get_label ()) == 0;
}
