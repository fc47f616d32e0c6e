/* gloss-step.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-step.h"

#include "gloss-util.h"

GlossStep *
gloss_step_new (const char *label,
                const char *merge_key,
                GPtrArray  *changes)
{
  GlossStep *step = g_new0 (GlossStep, 1);

  step->label = g_strdup (label);
  step->merge_key = g_strdup (merge_key);
  step->changes = changes;

  return step;
}

void
gloss_step_free (GlossStep *step)
{
  g_free (step->label);
  g_free (step->merge_key);
  g_ptr_array_unref (step->changes);
  g_free (step);
}

static gboolean
same (GlossAnnotation *a,
      GlossAnnotation *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return gloss_annotation_equal (a, b);
}

/**
 * gloss_changes_without_idle:
 * @changes: (element-type GlossChange) (transfer full): changes
 *
 * Returns: (transfer full): those of them that change anything
 */
GPtrArray *
gloss_changes_without_idle (GPtrArray *changes)
{
  GPtrArray *kept = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_change_free);

  g_ptr_array_set_free_func (changes, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      GlossChange *change = g_ptr_array_index (changes, i);

      if (same (change->before, change->after))
        gloss_change_free (change);
      else
        g_ptr_array_add (kept, change);
    }

  g_ptr_array_unref (changes);

  return kept;
}

/* The list gets a copy with the time of now: an undo is an act like any other,
 * and has to win over what it undoes where files are merged. */
static void
make (GlossAnnotationList *list,
      const char          *id,
      GlossAnnotation     *snapshot,
      const char          *now)
{
  g_autoptr (GlossAnnotation) copy = NULL;

  if (snapshot == NULL)
    {
      gloss_annotation_list_remove (list, id, now);
      return;
    }

  copy = gloss_annotation_copy (snapshot);
  gloss_annotation_set_modified (copy, now);
  gloss_annotation_list_put (list, copy);
}

void
gloss_changes_carry_out (GPtrArray           *changes,
                         GlossAnnotationList *list)
{
  g_autofree char *now = gloss_now_utc ();

  for (guint i = 0; i < changes->len; i++)
    {
      GlossChange *change = g_ptr_array_index (changes, i);

      make (list, change->id, change->after, now);
    }
}

/* What was given another anchor since has a place that somebody chose. */
static gboolean
stands_where (GlossAnnotation *annotation,
              GlossAnnotation *snapshot)
{
  GlossRange is = gloss_annotation_get_range (annotation);
  GlossRange was = gloss_annotation_get_range (snapshot);

  return gloss_anchor_equal (gloss_annotation_get_anchor (annotation), gloss_annotation_get_anchor (snapshot))
         && gloss_annotation_get_placement (annotation) == gloss_annotation_get_placement (snapshot)
         && is.begin == was.begin && is.end == was.end;
}

static gboolean
move (GlossAnnotationList *list,
      const char          *id,
      GlossAnnotation     *from,
      GlossAnnotation     *to)
{
  GlossAnnotation *annotation = gloss_annotation_list_lookup (list, id);

  if (annotation == NULL || !stands_where (annotation, from))
    return FALSE;

  gloss_annotation_list_place (list, annotation,
                               gloss_annotation_get_range (to), gloss_annotation_get_placement (to));

  return TRUE;
}

/**
 * gloss_step_apply:
 * @step: a step
 * @list: the annotations
 * @backwards: whether to undo it
 *
 * Returns: how many changes were left out, since something else has changed
 *   what they left behind
 */
guint
gloss_step_apply (GlossStep           *step,
                  GlossAnnotationList *list,
                  gboolean             backwards)
{
  g_autofree char *now = gloss_now_utc ();
  guint n_skipped = 0;

  for (guint i = 0; i < step->changes->len; i++)
    {
      guint index = backwards ? step->changes->len - 1 - i : i;
      GlossChange *change = g_ptr_array_index (step->changes, index);
      GlossAnnotation *from = backwards ? change->after : change->before;
      GlossAnnotation *to = backwards ? change->before : change->after;

      if (step->places)
        n_skipped += !move (list, change->id, from, to);
      else if (same (gloss_annotation_list_lookup (list, change->id), from))
        make (list, change->id, to, now);
      else
        n_skipped++;
    }

  return n_skipped;
}

static GlossChange *
find_change (GPtrArray  *changes,
             const char *id)
{
  for (guint i = 0; i < changes->len; i++)
    {
      GlossChange *change = g_ptr_array_index (changes, i);

      if (g_str_equal (change->id, id))
        return change;
    }

  return NULL;
}

/**
 * gloss_step_merge:
 * @step: a step that goes on
 * @label: what was done in all, for people, translated
 * @changes: (element-type GlossChange) (transfer full): what was done next
 *
 * Makes one step of both, which may be one that changes nothing.
 */
void
gloss_step_merge (GlossStep  *step,
                  const char *label,
                  GPtrArray  *changes)
{
  gloss_set_str (&step->label, label);
  g_ptr_array_set_free_func (changes, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      GlossChange *change = g_ptr_array_index (changes, i);
      GlossChange *earlier = find_change (step->changes, change->id);

      if (earlier == NULL)
        {
          g_ptr_array_add (step->changes, change);
          continue;
        }

      g_set_object (&earlier->after, change->after);
      gloss_change_free (change);
    }

  g_ptr_array_unref (changes);
  step->changes = gloss_changes_without_idle (step->changes);
}

/**
 * gloss_step_goes_on:
 * @step: a step
 * @merge_key: (nullable): of a row of steps that are one
 * @changes: (element-type GlossChange): what was done next
 *
 * Returns: whether that is of the same row, which goes on only where each step
 *   found what the last one left
 */
gboolean
gloss_step_goes_on (GlossStep  *step,
                    const char *merge_key,
                    GPtrArray  *changes)
{
  if (merge_key == NULL || g_strcmp0 (step->merge_key, merge_key) != 0)
    return FALSE;

  for (guint i = 0; i < changes->len; i++)
    {
      GlossChange *change = g_ptr_array_index (changes, i);
      GlossChange *earlier = find_change (step->changes, change->id);

      if (earlier != NULL && !same (earlier->after, change->before))
        return FALSE;
    }

  return TRUE;
}
