/* gloss-correction-collect.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-correction-collect.h"

static GlossRange
place_other (GlossPlacer       *placer,
             GHashTable        *places,
             const GlossAnchor *other)
{
  g_autofree char *key = NULL;
  GlossRange *known;
  GlossRange range = { 0, 0 };

  if (other == NULL)
    return range;

  key = g_strdup_printf ("%u %u\n%s\n%s\n%s", other->range.begin, other->range.end,
                         other->exact, other->prefix, other->suffix);
  known = g_hash_table_lookup (places, key);
  if (known != NULL)
    return *known;

  range = gloss_placer_find (placer, other).range;
  g_hash_table_insert (places, g_steal_pointer (&key), g_memdup2 (&range, sizeof range));

  return range;
}

static gint64
time_of (GlossAnnotation *annotation)
{
  g_autoptr (GDateTime) when = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();

  when = g_date_time_new_from_iso8601 (gloss_annotation_get_modified (annotation), utc);
  if (when == NULL)
    return 0;

  return g_date_time_to_unix (when) * G_USEC_PER_SEC + g_date_time_get_microsecond (when);
}

/**
 * gloss_corrections_collect:
 * @annotations: the annotations of an article, where they are placed
 * @placer: finds the second mentions in its text
 * @places: (element-type utf8 GlossRange): where those were found, to be kept for the next time;
 *   owns its keys and values
 *
 * Returns: (transfer full) (element-type GlossPlacedCorrection): the reader's
 *   corrections among them, which borrow from @annotations
 */
GArray *
gloss_corrections_collect (GlossAnnotationList *annotations,
                           GlossPlacer         *placer,
                           GHashTable          *places)
{
  GArray *corrections = g_array_new (FALSE, TRUE, sizeof (GlossPlacedCorrection));
  guint n_annotations = gloss_annotation_list_get_n (annotations);

  for (guint i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (annotations, i);
      const GlossCorrection *correction = gloss_annotation_get_correction (annotation);
      GlossPlacedCorrection placed = { .correction = correction };

      if (correction == NULL)
        continue;
      placed.id = gloss_annotation_get_id (annotation);
      placed.when = time_of (annotation);
      placed.range = gloss_annotation_get_range (annotation);
      placed.other = place_other (placer, places, correction->other);
      g_array_append_val (corrections, placed);
    }

  return corrections;
}
