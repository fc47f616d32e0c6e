/* gloss-shared-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-shared-words.h"

static gboolean
is_of_another (GlossAnnotation *a,
               GlossAnnotation *b)
{
  return !g_str_equal (gloss_annotation_get_creator (a), gloss_annotation_get_creator (b));
}

/* Adds both of each pair that a note makes with those that begin in it. */
static void
add_pairs (GHashTable *shared,
           GListModel *notes,
           guint       position)
{
  g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, position);
  GlossRange range = gloss_annotation_get_range (note);

  for (guint i = position + 1; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GlossAnnotation) next = g_list_model_get_item (notes, i);

      if (gloss_annotation_get_range (next).begin >= range.end)
        return;
      if (!is_of_another (note, next))
        continue;
      g_hash_table_add (shared, note);
      g_hash_table_add (shared, next);
    }
}

/**
 * gloss_shared_words_find:
 * @notes: notes
 *
 * Returns: (transfer full) (element-type GlossAnnotation): the set of those on
 *   words that somebody else has marked as well; it holds none of them
 */
GHashTable *
gloss_shared_words_find (GListModel *notes)
{
  GHashTable *shared = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    add_pairs (shared, notes, i);

  return shared;
}

/**
 * gloss_shared_words_dup_others:
 * @notes: notes
 * @note: one of them
 *
 * Returns: (transfer full): the names of all others who marked some of its
 *   words, each once, as they come in the article
 */
char **
gloss_shared_words_dup_others (GListModel      *notes,
                               GlossAnnotation *note)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GlossRange range = gloss_annotation_get_range (note);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GlossAnnotation) other = g_list_model_get_item (notes, i);
      GlossRange place = gloss_annotation_get_range (other);
      const char *name = gloss_annotation_get_creator (other);

      if (place.begin >= range.end)
        break;
      if (place.end > range.begin && *name != '\0' && is_of_another (note, other) &&
          !g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  g_ptr_array_add (names, NULL);

  return g_strdupv ((char **) names->pdata);
}
