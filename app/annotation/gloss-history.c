/* gloss-history.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-history.h"

#include "gloss-step.h"

/**
 * GlossHistory:
 *
 * What the reader did, in steps that can be undone and done again. A step
 * holds snapshots, never live objects, and touches an annotation only where it
 * still is what the step left behind: what changed elsewhere stays.
 */
struct _GlossHistory
{
  GObject              parent_instance;

  GlossAnnotationList *list;
  GPtrArray           *done;    /* element-type GlossStep */
  GPtrArray           *undone;  /* element-type GlossStep */
  guint                sealed : 1;
};

enum {
  PROP_0,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossHistory, gloss_history, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static GlossStep *
last_step (GPtrArray *steps)
{
  return steps->len > 0 ? g_ptr_array_index (steps, steps->len - 1) : NULL;
}

static void
record (GlossHistory *self,
        const char   *label,
        const char   *merge_key,
        GPtrArray    *changes)
{
  GlossStep *step = last_step (self->done);

  if (self->sealed || step == NULL || !gloss_step_goes_on (step, merge_key, changes))
    {
      g_ptr_array_add (self->done, gloss_step_new (label, merge_key, changes));
      return;
    }

  gloss_step_merge (step, label, changes);
  if (step->changes->len == 0)
    g_ptr_array_remove_index (self->done, self->done->len - 1);
}

static void
notify_all (GlossHistory *self)
{
  for (guint i = PROP_0 + 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

static gboolean
move_step (GlossHistory *self,
           GPtrArray    *from,
           GPtrArray    *to,
           guint        *n_skipped)
{
  GlossStep *step;
  guint skipped;

  if (n_skipped != NULL)
    *n_skipped = 0;

  if (from->len == 0)
    return FALSE;

  step = g_ptr_array_steal_index (from, from->len - 1);
  g_ptr_array_add (to, step);
  self->sealed = TRUE;

  skipped = gloss_step_apply (step, self->list, to == self->undone);
  if (n_skipped != NULL)
    *n_skipped = skipped;

  notify_all (self);

  return TRUE;
}

static void
gloss_history_finalize (GObject *object)
{
  GlossHistory *self = GLOSS_HISTORY (object);

  g_clear_object (&self->list);
  g_clear_pointer (&self->done, g_ptr_array_unref);
  g_clear_pointer (&self->undone, g_ptr_array_unref);

  G_OBJECT_CLASS (gloss_history_parent_class)->finalize (object);
}

static void
gloss_history_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GlossHistory *self = GLOSS_HISTORY (object);

  switch (prop_id)
    {
    case PROP_UNDO_LABEL:
      g_value_set_string (value, gloss_history_get_undo_label (self));
      break;

    case PROP_REDO_LABEL:
      g_value_set_string (value, gloss_history_get_redo_label (self));
      break;

    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->done->len > 0);
      break;

    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->undone->len > 0);
      break;

    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_history_class_init (GlossHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = gloss_history_finalize;
  object_class->get_property = gloss_history_get_property;

  properties[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  properties[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_history_init (GlossHistory *self)
{
  self->done = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_step_free);
  self->undone = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_step_free);
}

/**
 * gloss_change_new:
 * @before: (nullable): what it was; %NULL if it was not there
 * @after: (nullable): what it shall be; %NULL if it is deleted
 *
 * Takes snapshots: later changes of the objects do not change it.
 *
 * Returns: (transfer full): a change of one annotation
 */
GlossChange *
gloss_change_new (GlossAnnotation *before,
                  GlossAnnotation *after)
{
  GlossChange *change;

  g_return_val_if_fail (before != NULL || after != NULL, NULL);

  change = g_new (GlossChange, 1);
  change->id = g_strdup (gloss_annotation_get_id (before != NULL ? before : after));
  change->before = before != NULL ? gloss_annotation_copy (before) : NULL;
  change->after = after != NULL ? gloss_annotation_copy (after) : NULL;

  return change;
}

void
gloss_change_free (GlossChange *change)
{
  g_clear_object (&change->before);
  g_clear_object (&change->after);
  g_free (change->id);
  g_free (change);
}

/**
 * gloss_history_new:
 * @list: the annotations
 *
 * Returns: (transfer full): a history without any step
 */
GlossHistory *
gloss_history_new (GlossAnnotationList *list)
{
  GlossHistory *self;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION_LIST (list), NULL);

  self = g_object_new (GLOSS_TYPE_HISTORY, NULL);
  self->list = g_object_ref (list);

  return self;
}

/**
 * gloss_history_commit:
 * @self: a history
 * @label: what was done, for people, translated
 * @merge_key: (nullable): of a row of steps that are one
 * @changes: (element-type GlossChange) (transfer full): what to do
 *
 * Carries out @changes as one step, stamping each annotation with the time.
 * Changes that change nothing are left out, and so is a step of only such.
 */
void
gloss_history_commit (GlossHistory *self,
                      const char   *label,
                      const char   *merge_key,
                      GPtrArray    *changes)
{
  g_return_if_fail (GLOSS_IS_HISTORY (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (changes != NULL);

  changes = gloss_changes_without_idle (changes);
  if (changes->len == 0)
    {
      g_ptr_array_unref (changes);
      return;
    }

  gloss_changes_carry_out (changes, self->list);
  record (self, label, merge_key, changes);
  g_ptr_array_set_size (self->undone, 0);
  self->sealed = FALSE;
  notify_all (self);
}

/* What is done already becomes a step of its own. */
static void
record_done (GlossHistory *self,
             const char   *label,
             GPtrArray    *changes,
             gboolean      places)
{
  GlossStep *step = gloss_step_new (label, NULL, changes);

  step->places = places;
  g_ptr_array_add (self->done, step);
  g_ptr_array_set_size (self->undone, 0);
  self->sealed = TRUE;
  notify_all (self);
}

/**
 * gloss_history_record:
 * @self: a history
 * @label: what was done, for people, translated
 * @changes: (element-type GlossChange) (transfer full): what was done
 *
 * As gloss_history_commit(), where the list is as @changes say already and
 * nothing is to be stamped: notes came from a file with times of their own.
 */
void
gloss_history_record (GlossHistory *self,
                      const char   *label,
                      GPtrArray    *changes)
{
  g_return_if_fail (GLOSS_IS_HISTORY (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (changes != NULL);

  changes = gloss_changes_without_idle (changes);
  if (changes->len > 0)
    record_done (self, label, changes, FALSE);
  else
    g_ptr_array_unref (changes);
}

/**
 * gloss_history_record_places:
 * @self: a history
 * @label: what was done, for people, translated
 * @changes: (element-type GlossChange) (transfer full): snapshots of annotations
 *   that differ in their places alone
 *
 * The annotations are where they belong already; this makes a step of it that
 * can be undone.
 */
void
gloss_history_record_places (GlossHistory *self,
                             const char   *label,
                             GPtrArray    *changes)
{
  g_return_if_fail (GLOSS_IS_HISTORY (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (changes != NULL);

  record_done (self, label, changes, TRUE);
}

void
gloss_history_seal (GlossHistory *self)
{
  g_return_if_fail (GLOSS_IS_HISTORY (self));

  self->sealed = TRUE;
}

gboolean
gloss_history_undo (GlossHistory *self,
                    guint        *n_skipped)
{
  g_return_val_if_fail (GLOSS_IS_HISTORY (self), FALSE);

  return move_step (self, self->done, self->undone, n_skipped);
}

gboolean
gloss_history_redo (GlossHistory *self,
                    guint        *n_skipped)
{
  g_return_val_if_fail (GLOSS_IS_HISTORY (self), FALSE);

  return move_step (self, self->undone, self->done, n_skipped);
}

/**
 * gloss_history_get_undo_label:
 * @self: a history
 *
 * Returns: (nullable): the label of the step that would be undone
 */
const char *
gloss_history_get_undo_label (GlossHistory *self)
{
  GlossStep *step;

  g_return_val_if_fail (GLOSS_IS_HISTORY (self), NULL);

  step = last_step (self->done);

  return step != NULL ? step->label : NULL;
}

/**
 * gloss_history_get_redo_label:
 * @self: a history
 *
 * Returns: (nullable): the label of the step that would be done again
 */
const char *
gloss_history_get_redo_label (GlossHistory *self)
{
  GlossStep *step;

  g_return_val_if_fail (GLOSS_IS_HISTORY (self), NULL);

  step = last_step (self->undone);

  return step != NULL ? step->label : NULL;
}
