/* gloss-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-merge.h"

#include <glib/gi18n.h>

#include "gloss-annotation-private.h"
#include "gloss-json-rest.h"
#include "gloss-util.h"

/*
 * Two programs have changed the notes of one article. What both last agreed
 * on, the base, is kept; whoever differs from it has changed the annotation
 * since, with a new time or, as people do in a text editor, without. An edit of one side wins over no change,
 * and over a deletion by the other, who has not seen it. If both have edited
 * the same annotation, what each of them changed is brought together: colour,
 * tags, note, anchor, correction, who made it, and what a third program wrote
 * beside them. Only where both wrote another note, or another
 * correction, there is a conflict: the later one stays where it is, and the
 * earlier one becomes an annotation of its own with a tag that says so. Nothing
 * that somebody wrote is lost.
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

static void
add_tag (GlossAnnotation *annotation,
         const char      *tag)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *tags = gloss_annotation_get_tags (annotation);
  g_auto (GStrv) longer = NULL;

  if (g_strv_contains (tags, tag))
    return;

  g_strv_builder_addv (builder, (const char **) tags);
  g_strv_builder_add (builder, tag);
  longer = g_strv_builder_end (builder);
  gloss_annotation_set_tags (annotation, (const char *const *) longer);
}

/* Under a new id, with everything else as it is, and where people see it */
static void
take_as_another (Merge           *self,
                 GlossAnnotation *loser)
{
  g_autofree char *id = gloss_uuid_urn_new ();
  GlossAnnotation *another = gloss_annotation_new_with_id (id, gloss_annotation_get_anchor (loser));

  gloss_annotation_assign (another, loser);
  gloss_annotation_place (another, gloss_annotation_get_range (loser), gloss_annotation_get_placement (loser));
  /* Translators: the tag of a note that two people changed at the same time, when both texts are kept */
  add_tag (another, _("conflict"));
  g_ptr_array_add (self->taken, another);
}

/* Whether two edits cannot both be had */
static gboolean
clash (GlossAnnotation *base,
       GlossAnnotation *my,
       GlossAnnotation *their)
{
  const char *note = gloss_annotation_get_note (base);
  const GlossCorrection *correction = gloss_annotation_get_correction (base);

  if (!g_str_equal (gloss_annotation_get_note (my), gloss_annotation_get_note (their))
      && !g_str_equal (gloss_annotation_get_note (my), note)
      && !g_str_equal (gloss_annotation_get_note (their), note))
    return TRUE;

  return !gloss_correction_equal (gloss_annotation_get_correction (my), gloss_annotation_get_correction (their))
         && !gloss_correction_equal (gloss_annotation_get_correction (my), correction)
         && !gloss_correction_equal (gloss_annotation_get_correction (their), correction);
}

/* The tags of @result, with those that @other has added since @base, without those it has taken away */
static void
combine_tags (GlossAnnotation *result,
              GlossAnnotation *base,
              GlossAnnotation *other)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const char *const *mine = gloss_annotation_get_tags (result);
  const char *const *before = gloss_annotation_get_tags (base);
  const char *const *theirs = gloss_annotation_get_tags (other);
  g_auto (GStrv) tags = NULL;

  for (const char *const *tag = mine; *tag != NULL; tag++)
    {
      if (g_strv_contains (theirs, *tag) || !g_strv_contains (before, *tag))
        g_strv_builder_add (builder, *tag);
    }
  for (const char *const *tag = theirs; *tag != NULL; tag++)
    {
      if (!g_strv_contains (mine, *tag) && !g_strv_contains (before, *tag))
        g_strv_builder_add (builder, *tag);
    }

  tags = g_strv_builder_end (builder);
  gloss_annotation_set_tags (result, (const char *const *) tags);
}

/* Returns: (transfer full): @later, with what @earlier alone has changed */
static GlossAnnotation *
combine (GlossAnnotation *base,
         GlossAnnotation *earlier,
         GlossAnnotation *later)
{
  GlossAnnotation *result = gloss_annotation_copy (later);

  if (gloss_annotation_get_color (later) == gloss_annotation_get_color (base))
    gloss_annotation_set_color (result, gloss_annotation_get_color (earlier));
  if (g_str_equal (gloss_annotation_get_note (later), gloss_annotation_get_note (base)))
    gloss_annotation_set_note (result, gloss_annotation_get_note (earlier));
  if (g_str_equal (gloss_annotation_get_creator (later), gloss_annotation_get_creator (base)))
    gloss_annotation_set_creator (result, gloss_annotation_get_creator (earlier));
  if (gloss_json_is_same (gloss_annotation_get_extra (later), gloss_annotation_get_extra (base)))
    gloss_annotation_set_extra (result, gloss_annotation_get_extra (earlier));
  if (gloss_correction_equal (gloss_annotation_get_correction (later), gloss_annotation_get_correction (base)))
    gloss_annotation_set_correction (result, gloss_annotation_get_correction (earlier));
  if (gloss_anchor_equal (gloss_annotation_get_anchor (later), gloss_annotation_get_anchor (base)))
    {
      gloss_annotation_set_anchor (result, gloss_annotation_get_anchor (earlier));
      gloss_annotation_place (result, gloss_annotation_get_range (earlier),
                              gloss_annotation_get_placement (earlier));
    }
  combine_tags (result, base, earlier);

  return result;
}

static void
merge_edits (Merge           *self,
             GlossAnnotation *my,
             GlossAnnotation *their)
{
  GlossAnnotation *base = g_hash_table_lookup (self->base, gloss_annotation_get_id (my));
  gboolean their_is_later = is_newer (their, gloss_annotation_get_modified (my));
  GlossAnnotation *earlier = their_is_later ? my : their;
  GlossAnnotation *later = their_is_later ? their : my;

  if (base == NULL || clash (base, my, their))
    take_as_another (self, earlier);

  if (base != NULL)
    g_ptr_array_add (self->taken, combine (base, earlier, later));
  else if (their_is_later)
    take (self, their);
}

static void
merge_both (Merge           *self,
            GlossAnnotation *my,
            GlossAnnotation *their)
{
  if (!has_changed (self, their))
    return;

  if (has_changed (self, my) && !gloss_annotation_equal (my, their))
    merge_edits (self, my, their);
  else if (!has_changed (self, my) || is_newer (their, gloss_annotation_get_modified (my)))
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
