/* gloss-reading-tags.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Acts on a tag wherever it is: one undo step, however many notes have it. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-tags.h"

#include <glib/gi18n.h>

#include "gloss-reading-private.h"

static gboolean
has_tag (GlossAnnotation *annotation,
         const char      *tag)
{
  const char *const *tags = gloss_annotation_get_tags (annotation);

  return tags != NULL && g_strv_contains (tags, tag);
}

/* The tags of @annotation with @to, unless that is %NULL, in the place of @from. A tag is never
 * there twice. */
static char **
replace_tag (GlossAnnotation *annotation,
             const char      *from,
             const char      *to)
{
  const char *const *tags = gloss_annotation_get_tags (annotation);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  gboolean had_it = to == NULL || has_tag (annotation, to);

  for (guint i = 0; tags[i] != NULL; i++)
    {
      if (!g_str_equal (tags[i], from))
        g_strv_builder_add (builder, tags[i]);
      else if (!had_it)
        g_strv_builder_add (builder, to);
    }

  return g_strv_builder_end (builder);
}

static guint
change_tag (GlossReading *self,
            const char   *label,
            const char   *from,
            const char   *to)
{
  GPtrArray *changes = g_ptr_array_new_with_free_func ((GDestroyNotify) gloss_change_free);
  guint n_annotations = gloss_annotation_list_get_n (self->annotations);
  guint n_changes;

  for (guint i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *before = gloss_annotation_list_get (self->annotations, i);
      g_autoptr (GlossAnnotation) after = NULL;
      g_auto (GStrv) tags = NULL;

      if (!has_tag (before, from))
        continue;
      after = gloss_annotation_copy (before);
      tags = replace_tag (before, from, to);
      gloss_annotation_set_tags (after, (const char *const *) tags);
      g_ptr_array_add (changes, gloss_change_new (before, after));
    }

  n_changes = changes->len;
  if (n_changes == 0)
    {
      g_ptr_array_unref (changes);
      return 0;
    }
  if (self->store != NULL)
    gloss_store_set_delay (self->store, 0);
  gloss_history_commit (self->history, label, NULL, changes);

  return n_changes;
}

guint
gloss_reading_count_tag (GlossReading *self,
                         const char   *tag)
{
  guint n = 0;

  g_return_val_if_fail (GLOSS_IS_READING (self), 0);

  for (guint i = 0; i < gloss_annotation_list_get_n (self->annotations); i++)
    n += has_tag (gloss_annotation_list_get (self->annotations, i), tag);

  return n;
}

/**
 * gloss_reading_rename_tag:
 * @self: a reading
 * @from: a tag
 * @to: what it is to be called; where that is a tag already, both become one
 *
 * Returns: how many notes were changed
 */
guint
gloss_reading_rename_tag (GlossReading *self,
                          const char   *from,
                          const char   *to)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (GLOSS_IS_READING (self), 0);
  g_return_val_if_fail (to != NULL && *to != '\0', 0);

  if (g_str_equal (from, to))
    return 0;

  if (gloss_reading_count_tag (self, to) > 0)
    /* Translators: what an undo step is called; both are tags, and only the second is left */
    label = g_strdup_printf (C_("undo step", "Merge tag “%s” into “%s”"), from, to);
  else
    /* Translators: what an undo step is called; both are tags */
    label = g_strdup_printf (C_("undo step", "Rename tag “%s” to “%s”"), from, to);

  return change_tag (self, label, from, to);
}

/**
 * gloss_reading_remove_tag:
 * @self: a reading
 * @tag: a tag
 *
 * Takes it from all notes, which stay.
 *
 * Returns: how many notes were changed
 */
guint
gloss_reading_remove_tag (GlossReading *self,
                          const char   *tag)
{
  g_autofree char *label = NULL;

  g_return_val_if_fail (GLOSS_IS_READING (self), 0);

  /* Translators: what an undo step is called */
  label = g_strdup_printf (C_("undo step", "Remove tag “%s”"), tag);

  return change_tag (self, label, tag, NULL);
}
