/* gloss-reading-take.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What others made, taken in as one act of the reader's. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

/* Returns: (transfer full) (element-type GlossAnnotation): as they are now; %NULL where there is none */
static GPtrArray *
copy_known (GlossReading *self,
            GPtrArray    *annotations)
{
  GPtrArray *copies = g_ptr_array_new_full (annotations->len, NULL);

  for (guint i = 0; i < annotations->len; i++)
    {
      const char *id = gloss_annotation_get_id (g_ptr_array_index (annotations, i));
      GlossAnnotation *known = gloss_annotation_list_lookup (self->annotations, id);

      g_ptr_array_add (copies, known != NULL ? gloss_annotation_copy (known) : NULL);
    }

  return copies;
}

/**
 * gloss_reading_take_all:
 * @self: a reading
 * @label: what is done, for people, translated
 * @annotations: (element-type GlossAnnotation): what somebody made elsewhere
 *
 * Adds them, or makes those of the same ids equal to them, as one step. Who
 * made them and when stays as it is.
 */
void
gloss_reading_take_all (GlossReading *self,
                        const char   *label,
                        GPtrArray    *annotations)
{
  g_autoptr (GPtrArray) before = NULL;
  GPtrArray *changes;

  g_return_if_fail (GLOSS_IS_READING (self));
  g_return_if_fail (label != NULL);
  g_return_if_fail (annotations != NULL);

  before = copy_known (self, annotations);
  if (self->store != NULL)
    gloss_store_set_delay (self->store, 0);
  gloss_annotation_list_put_all (self->annotations, annotations);

  /* With the places that they have found meanwhile */
  changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_change_free);
  for (guint i = 0; i < annotations->len; i++)
    {
      g_autoptr (GlossAnnotation) was = g_steal_pointer (&g_ptr_array_index (before, i));
      const char *id = gloss_annotation_get_id (g_ptr_array_index (annotations, i));

      g_ptr_array_add (changes, gloss_change_new (was, gloss_annotation_list_lookup (self->annotations, id)));
    }
  gloss_history_record (self->history, label, changes);
}
