/* gloss-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-merge.h"

#include "gloss-util.h"

/*
 * Two programs have changed the notes of one article. What both last agreed
 * on, the base, is kept; whoever differs from it has changed the annotation
 * since, with a new time or, as people do in a text editor, without. An edit of one side wins over no change,
 * and over a deletion by the other, who has not seen it. If both have edited
 * the same annotation, the later edit stays where it is and the earlier one
 * becomes an annotation of its own: nothing that somebody wrote is lost.
 */
typedef struct
{
  GlossAnnotationList *mine;
  GlossAnnotationList *theirs;
  GHashTable          *base;
  GPtrArray           *taken;  /* element-type GlossAnnotation */
} Merge;

static gboolean
is_in_base (Merge           *self,
            GlossAnnotation *annotation)
{
  return g_hash_table_contains (self->base, gloss_annotation_get_id (annotation));
}

static gboolean
has_changed (Merge           *self,
             GlossAnnotation *annotation)
{
  GlossAnnotation *then = g_hash_table_lookup (self->base, gloss_annotation_get_id (annotation));

  return then == NULL
         || !g_str_equal (gloss_annotation_get_modified (then), gloss_annotation_get_modified (annotation))
         || !gloss_annotation_equal (then, annotation);
}

static gboolean
is_newer (GlossAnnotation *a,
          const char      *than)
{
  return gloss_compare_times (gloss_annotation_get_modified (a), than) > 0;
}

/* A copy, since the object may be part of a base. */
static void
take (Merge           *self,
      GlossAnnotation *annotation)
{
  g_ptr_array_add (self->taken, gloss_annotation_copy (annotation));
}

/* Under a new id, with everything else as it is */
static void
take_as_another (Merge           *self,
                 GlossAnnotation *loser)
{
  g_autofree char *id = gloss_uuid_urn_new ();
  GlossAnnotation *another = gloss_annotation_new_with_id (id, gloss_annotation_get_anchor (loser));

  gloss_annotation_assign (another, loser);
  gloss_annotation_place (another, gloss_annotation_get_range (loser), gloss_annotation_get_placement (loser));
  g_ptr_array_add (self->taken, another);
}

static void
merge_both (Merge           *self,
            GlossAnnotation *my,
            GlossAnnotation *their)
{
  gboolean their_is_newer = is_newer (their, gloss_annotation_get_modified (my));

  if (!has_changed (self, their))
    return;

  if (has_changed (self, my) && !gloss_annotation_equal (my, their))
    {
      take_as_another (self, their_is_newer ? my : their);
      if (!their_is_newer)
        return;
    }

  if (their_is_newer || !has_changed (self, my))
    take (self, their);
}

static const char *
find_deletion (GHashTable *deletions,
               const char *id)
{
  return g_hash_table_lookup (deletions, id);
}

/* They have one that I have not: it is new, or I have deleted it. */
static void
merge_their (Merge           *self,
             GlossAnnotation *their,
             const char      *deleted)
{
  if (deleted == NULL
      || (is_in_base (self, their) ? has_changed (self, their) : is_newer (their, deleted)))
    take (self, their);
}

static void
merge_their_deletion (Merge                *self,
                      const GlossTombstone *deletion)
{
  GlossAnnotation *my = gloss_annotation_list_lookup (self->mine, deletion->id);

  if (gloss_annotation_list_lookup (self->theirs, deletion->id) != NULL)
    return;

  if (my == NULL)
    gloss_annotation_list_add_tombstone (self->mine, deletion->id, deletion->modified);
  else if (is_in_base (self, my) ? !has_changed (self, my) : !is_newer (my, deletion->modified))
    gloss_annotation_list_remove (self->mine, deletion->id, deletion->modified);
}

static GHashTable *
new_deletions (GlossAnnotationList *list)
{
  GHashTable *deletions = g_hash_table_new (g_str_hash, g_str_equal);
  const GlossTombstone *tombstones;
  guint n;

  tombstones = gloss_annotation_list_get_tombstones (list, &n);
  for (guint i = 0; i < n; i++)
    g_hash_table_insert (deletions, tombstones[i].id, tombstones[i].modified);

  return deletions;
}

static void
merge_annotations (Merge *self)
{
  g_autoptr (GHashTable) deletions = new_deletions (self->mine);
  guint n = gloss_annotation_list_get_n (self->theirs);

  for (guint i = 0; i < n; i++)
    {
      GlossAnnotation *their = gloss_annotation_list_get (self->theirs, i);
      const char *id = gloss_annotation_get_id (their);
      GlossAnnotation *my = gloss_annotation_list_lookup (self->mine, id);

      if (my != NULL)
        merge_both (self, my, their);
      else
        merge_their (self, their, find_deletion (deletions, id));
    }
}

/**
 * gloss_merge_new_base:
 * @list: what is on disk; its annotations must not change any more
 *
 * Returns: (transfer full) (element-type utf8 GlossAnnotation): annotations by id
 */
GHashTable *
gloss_merge_new_base (GlossAnnotationList *list)
{
  GHashTable *base = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_object_unref);
  guint n = gloss_annotation_list_get_n (list);

  for (guint i = 0; i < n; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (list, i);

      g_hash_table_insert (base, (char *) gloss_annotation_get_id (annotation), g_object_ref (annotation));
    }

  return base;
}

/**
 * gloss_merge:
 * @mine: the list to change
 * @theirs: what the other program has left
 * @base: (element-type utf8 GlossAnnotation): what both last agreed on
 *
 * Brings what others have done into @mine.
 */
void
gloss_merge (GlossAnnotationList *mine,
             GlossAnnotationList *theirs,
             GHashTable          *base)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  Merge self = { mine, theirs, base, taken };
  const GlossTombstone *tombstones;
  guint n;

  merge_annotations (&self);

  tombstones = gloss_annotation_list_get_tombstones (theirs, &n);
  for (guint i = 0; i < n; i++)
    merge_their_deletion (&self, &tombstones[i]);

  gloss_annotation_list_put_all (mine, taken);
}
