/* gloss-import-apply.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-import-private.h"

#include "gloss-export-id.h"
#include "gloss-placement.h"
#include "gloss-utf16.h"
#include "gloss-util.h"

#include <glib/gi18n.h>
#include <string.h>

/* A text in which words are looked for */
typedef struct
{
  GlossText   *text;
  GlossPlacer *placer;
  GlossUtf16  *units;
} Place;

/* Without what does not tell pages apart: the scheme, “www.”, a fragment, a slash at the end */
static char *
dup_bare_address (const char *uri)
{
  const char *begin = strstr (uri, "://");
  gsize length;

  begin = begin != NULL ? begin + 3 : uri;
  if (g_str_has_prefix (begin, "www."))
    begin += 4;
  length = strcspn (begin, "#");
  while (length > 0 && begin[length - 1] == '/')
    length--;

  return g_strndup (begin, length);
}

static gboolean
is_same_address (const char *a,
                 const char *b)
{
  g_autofree char *bare_a = NULL;
  g_autofree char *bare_b = NULL;

  if (a == NULL || b == NULL)
    return FALSE;

  bare_a = dup_bare_address (a);
  bare_b = dup_bare_address (b);

  return g_str_equal (bare_a, bare_b);
}

static gboolean
is_same_title (const char *a,
               const char *b)
{
  g_autofree char *folded_a = NULL;
  g_autofree char *folded_b = NULL;

  if (a == NULL || b == NULL || *a == '\0')
    return FALSE;

  folded_a = g_utf8_casefold (a, -1);
  folded_b = g_utf8_casefold (b, -1);

  return g_str_equal (folded_a, folded_b);
}

static gboolean
is_on (const GlossImportNote *note,
       GlossArticle          *article,
       const char            *source)
{
  return is_same_address (note->source, source) ||
         is_same_title (note->title, gloss_article_get_title (article));
}

/* Whether all notes of the file are on one article */
static gboolean
is_of_one_article (GlossImport *self)
{
  const GlossImportNote *first = self->notes->len > 0 ? g_ptr_array_index (self->notes, 0) : NULL;
  guint i;

  for (i = 1; i < self->notes->len; i++)
    {
      const GlossImportNote *note = g_ptr_array_index (self->notes, i);

      if (g_strcmp0 (note->source, first->source) != 0 || g_strcmp0 (note->title, first->title) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Returns: (element-type GlossImportNote): those on this article. A file about one article alone that has another address is meant for it
 * all the same: whoever imports it says so. */
static GPtrArray *
choose (GlossImport  *self,
        GlossArticle *article)
{
  g_autofree char *source = gloss_export_dup_source (article);
  GPtrArray *chosen = g_ptr_array_new ();
  gboolean all = FALSE;
  guint i;

  for (i = 0; i < self->notes->len; i++)
    {
      const GlossImportNote *note = g_ptr_array_index (self->notes, i);

      if (is_on (note, article, source))
        g_ptr_array_add (chosen, (gpointer) note);
    }

  all = chosen->len == 0 && is_of_one_article (self);
  for (i = 0; all && i < self->notes->len; i++)
    g_ptr_array_add (chosen, g_ptr_array_index (self->notes, i));

  return chosen;
}

/* Returns: (nullable): when it was deleted */
static const char *
get_deleted (GlossAnnotationList *list,
             const char          *id)
{
  guint n_tombstones = 0;
  const GlossTombstone *tombstones = gloss_annotation_list_get_tombstones (list, &n_tombstones);
  guint i;

  for (i = 0; i < n_tombstones; i++)
    {
      if (g_str_equal (tombstones[i].id, id))
        return tombstones[i].modified;
    }

  return NULL;
}

typedef enum
{
  FATE_NEW,
  FATE_CHANGED,
  FATE_KNOWN,
  FATE_DELETED,
} Fate;

/* What is newer counts, as where two programs have written one file */
static Fate
decide (GlossAnnotationList *list,
        GlossAnnotation     *theirs)
{
  const char *id = gloss_annotation_get_id (theirs);
  const char *when = gloss_annotation_get_modified (theirs);
  GlossAnnotation *mine = gloss_annotation_list_lookup (list, id);
  const char *deleted = get_deleted (list, id);

  if (mine == NULL)
    return deleted == NULL || gloss_compare_times (when, deleted) > 0 ? FATE_NEW : FATE_DELETED;
  if (gloss_annotation_equal (mine, theirs) ||
      gloss_compare_times (when, gloss_annotation_get_modified (mine)) <= 0)
    return FATE_KNOWN;

  return FATE_CHANGED;
}

/* The range where these words stand, if they stand there once */
static GlossRange
find_once (GlossText  *text,
           const char *words)
{
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *hit = *words != '\0' ? strstr (utf8, words) : NULL;
  GlossSpan span;

  if (hit == NULL || strstr (hit + 1, words) != NULL)
    return (GlossRange) { 0, 0 };

  span = (GlossSpan) { (gsize) (hit - utf8), (gsize) (hit - utf8) + strlen (words) };

  return gloss_text_range_of_span (text, span);
}

/* Returns: (nullable): an anchor where the position of another program leads, if the words stand there */
static GlossAnchor *
anchor_at (const Place       *place,
           const GlossAnchor *anchor,
           GlossRange         units)
{
  GlossRange range = { gloss_utf16_to_offset (place->units, units.begin),
                       gloss_utf16_to_offset (place->units, units.end) };
  g_autoptr (GlossAnchor) found = NULL;

  if (gloss_range_is_empty (range) || range.end > gloss_text_get_n_chars (place->text))
    return NULL;

  found = gloss_anchor_new (place->text, range);

  return g_str_equal (found->exact, anchor->exact) ? g_steal_pointer (&found) : NULL;
}

static gboolean
stands_between_the_same (const GlossAnchor *found,
                         const GlossAnchor *anchor)
{
  return g_str_has_suffix (found->prefix, anchor->prefix) &&
         g_str_has_prefix (found->suffix, anchor->suffix);
}

static GlossAnchor *
anchor_by_words (const Place       *place,
                 const GlossAnchor *anchor)
{
  GlossRange range = find_once (place->text, anchor->exact);
  g_autoptr (GlossAnchor) found = NULL;

  if (*anchor->prefix != '\0' || *anchor->suffix != '\0')
    range = gloss_placer_find (place->placer, anchor).range;
  if (gloss_range_is_empty (range))
    return NULL;

  found = gloss_anchor_new (place->text, range);

  return g_str_equal (found->exact, anchor->exact) ? g_steal_pointer (&found) : NULL;
}

/* Some programs keep the words, perhaps with what stands around them, and no position that means
 * anything here. Where the very words are found, the note is made on them; nothing is guessed. */
static void
complete_anchor (const GlossImportNote *note,
                 const Place           *place)
{
  const GlossAnchor *anchor = gloss_annotation_get_anchor (note->annotation);
  g_autoptr (GlossAnchor) there = NULL;
  g_autoptr (GlossAnchor) found = NULL;

  if (anchor == NULL || !gloss_range_is_empty (anchor->range))
    return;

  there = anchor_at (place, anchor, note->units);
  if (there == NULL || !stands_between_the_same (there, anchor))
    found = anchor_by_words (place, anchor);
  if (found != NULL || there != NULL)
    gloss_annotation_set_anchor (note->annotation, found != NULL ? found : there);
}

static void
count_one (GlossImportCount *count,
           GlossAnnotation  *annotation,
           Fate              fate)
{
  if (gloss_annotation_get_correction (annotation) != NULL)
    {
      count->n_corrections += fate == FATE_NEW || fate == FATE_CHANGED;
      return;
    }

  count->n_notes++;
  count->n_new += fate == FATE_NEW;
  count->n_changed += fate == FATE_CHANGED;
  count->n_known += fate == FATE_KNOWN;
  count->n_deleted += fate == FATE_DELETED;
}

static guint
count_unplaced (GlossAnnotationList *list,
                GPtrArray           *taken)
{
  guint n_unplaced = 0;
  guint i;

  for (i = 0; i < taken->len; i++)
    {
      const char *id = gloss_annotation_get_id (g_ptr_array_index (taken, i));
      GlossAnnotation *annotation = gloss_annotation_list_lookup (list, id);

      if (gloss_annotation_get_correction (annotation) == NULL)
        n_unplaced += gloss_annotation_get_placement (annotation) == GLOSS_UNPLACED;
    }

  return n_unplaced;
}

static guint
count_notes (GlossImport *self)
{
  guint n_notes = 0;
  guint i;

  for (i = 0; i < self->notes->len; i++)
    {
      const GlossImportNote *note = g_ptr_array_index (self->notes, i);

      n_notes += gloss_annotation_get_correction (note->annotation) == NULL;
    }

  return n_notes;
}

/**
 * gloss_import_apply:
 * @self: the notes of a file
 * @reading: the article that they are on, with its notes loaded
 * @count: (out): what became of them
 *
 * Adds what is not there yet. What is there with the same id is changed only
 * if the file has a newer one, and what was deleted since stays so. One step
 * of the history.
 */
void
gloss_import_apply (GlossImport      *self,
                    GlossReading     *reading,
                    GlossImportCount *count)
{
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  GlossText *text = gloss_reading_get_text (reading);
  g_autoptr (GlossPlacer) placer = gloss_placer_new (text, NULL);
  g_autoptr (GlossUtf16) units = gloss_utf16_new (text);
  Place place = { text, placer, units };
  g_autoptr (GPtrArray) chosen = choose (self, gloss_reading_get_article (reading));
  g_autoptr (GPtrArray) taken = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  *count = (GlossImportCount) { 0 };
  for (i = 0; i < chosen->len; i++)
    {
      const GlossImportNote *note = g_ptr_array_index (chosen, i);
      Fate fate = decide (list, note->annotation);

      count_one (count, note->annotation, fate);
      if (fate == FATE_KNOWN || fate == FATE_DELETED)
        continue;
      complete_anchor (note, &place);
      g_ptr_array_add (taken, g_object_ref (note->annotation));
    }

  if (taken->len > 0)
    gloss_reading_take_all (reading, C_("undo step", "Import notes"), taken);
  count->n_unplaced = count_unplaced (list, taken);
  count->n_elsewhere = count_notes (self) - count->n_notes;
  count->n_notes += count->n_elsewhere;
}
