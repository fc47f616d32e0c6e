/* gloss-placement.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A note on the wrong words is worse than one that has lost its place, so nothing here guesses. */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-placement.h"

#include "gloss-image.h"
#include "gloss-selectors.h"

#include <string.h>

/* Folded characters of a text that is read through for each note */
#define SMALL 20000

/* A text that the words may have been marked in */
typedef struct
{
  GlossText      *text;
  GlossAlignment *alignment;  /* NULL until it is needed first */
} Past;

struct _GlossPlacer
{
  GlossText  *text;

  GMutex      lock;
  GPtrArray  *pasts;  /* element-type Past, the latest first; never shrinks */

  /* Made when they are needed first */
  GlossFold  *fold;
  GlossGrams *grams;  /* NULL where the text is small enough to be read through */
};

static void
past_free (gpointer data)
{
  Past *past = data;

  gloss_text_unref (past->text);
  g_clear_pointer (&past->alignment, gloss_alignment_free);
  g_free (past);
}

/**
 * gloss_placer_new:
 * @text: the text to find the words in
 * @was: (nullable): the text that they were marked in
 *
 * Returns: (transfer full): a placer
 */
GlossPlacer *
gloss_placer_new (GlossText *text,
                  GlossText *was)
{
  GlossPlacer *self = g_new0 (GlossPlacer, 1);

  g_mutex_init (&self->lock);
  self->text = gloss_text_ref (text);
  self->pasts = g_ptr_array_new_with_free_func (past_free);
  if (was != NULL)
    gloss_placer_add_past (self, was);

  return self;
}

/**
 * gloss_placer_add_past:
 * @self: a placer
 * @text: a text that words may have been marked in, older than those it knows
 *
 * Any thread may call it, at any time.
 */
void
gloss_placer_add_past (GlossPlacer *self,
                       GlossText   *text)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Past *past;

  if (strcmp (gloss_text_get_utf8 (text), gloss_text_get_utf8 (self->text)) == 0)
    return;

  past = g_new0 (Past, 1);
  past->text = gloss_text_ref (text);
  g_ptr_array_add (self->pasts, past);
}

void
gloss_placer_free (GlossPlacer *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->pasts);
  gloss_text_unref (self->text);
  g_clear_pointer (&self->fold, gloss_fold_free);
  g_clear_pointer (&self->grams, gloss_grams_free);
  g_mutex_clear (&self->lock);
  g_free (self);
}

static gboolean
is_at_its_offset (const GlossText   *text,
                  const GlossAnchor *anchor)
{
  gsize length = strlen (anchor->exact);
  GlossSpan span;

  if (gloss_range_is_empty (anchor->range) || anchor->range.end > gloss_text_get_n_chars (text))
    return FALSE;

  span = gloss_text_span_of_range (text, anchor->range);

  return span.end - span.begin == length &&
         memcmp (gloss_text_get_utf8 (text) + span.begin, anchor->exact, length) == 0;
}

/* Whether the words stand between their old neighbours, letter by letter */
static gboolean
is_untouched (const GlossText   *text,
              const GlossAnchor *anchor)
{
  gsize n_prefix = anchor->prefix != NULL ? strlen (anchor->prefix) : 0;
  gsize n_suffix = anchor->suffix != NULL ? strlen (anchor->suffix) : 0;
  const char *utf8 = gloss_text_get_utf8 (text);
  gsize n_bytes = gloss_text_get_n_bytes (text);
  GlossSpan span;

  if (!is_at_its_offset (text, anchor))
    return FALSE;

  span = gloss_text_span_of_range (text, anchor->range);
  if (n_prefix > span.begin || n_suffix > n_bytes - span.end)
    return FALSE;
  if ((n_prefix == 0 && span.begin > 0) || (n_suffix == 0 && span.end < n_bytes))
    return FALSE;

  return strncmp (utf8 + span.begin - n_prefix, n_prefix > 0 ? anchor->prefix : "", n_prefix) == 0 &&
         strncmp (utf8 + span.end, n_suffix > 0 ? anchor->suffix : "", n_suffix) == 0;
}

static const GlossFold *
get_fold (GlossPlacer *self)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (self->fold != NULL)
    return self->fold;

  self->fold = gloss_fold_new (gloss_text_get_utf8 (self->text));
  if (self->fold->n_chars > SMALL)
    self->grams = gloss_grams_new (self->fold);

  return self->fold;
}

static const GlossAlignment *
get_alignment (GlossPlacer *self,
               Past        *past)
{
  const GlossFold *now = get_fold (self);
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);

  if (past->alignment == NULL)
    {
      g_autoptr (GlossFold) was = gloss_fold_new (gloss_text_get_utf8 (past->text));

      past->alignment = gloss_alignment_new (was, now);
    }

  return past->alignment;
}

static Past *
find_past_where (GlossPlacer       *self,
                 const GlossAnchor *anchor,
                 gboolean (*fits)(const GlossText *text, const GlossAnchor *anchor))
{
  for (guint i = 0; i < self->pasts->len; i++)
    {
      Past *past = g_ptr_array_index (self->pasts, i);

      if (fits (past->text, anchor))
        return past;
    }

  return NULL;
}

/* The latest text in which the words stand between their neighbours; else one in which they stand
 * at their place. */
static Past *
find_past (GlossPlacer       *self,
           const GlossAnchor *anchor)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&self->lock);
  Past *past = find_past_where (self, anchor, is_untouched);

  return past != NULL ? past : find_past_where (self, anchor, is_at_its_offset);
}

static GlossPlaced
find_by_selectors (GlossPlacer       *self,
                   const GlossAnchor *anchor)
{
  const GlossFold *fold = get_fold (self);

  return gloss_selectors_find (fold, self->grams, anchor);
}

/* What the difference lost may still stand, word for word, in text that it did not explain. */
static GlossPlaced
follow (GlossPlacer       *self,
        Past              *past,
        const GlossAnchor *anchor)
{
  const GlossAlignment *alignment = get_alignment (self, past);
  GlossPlaced placed = gloss_image_of_range (alignment, anchor->range);

  if (placed.placement != GLOSS_UNPLACED)
    return placed;

  placed = find_by_selectors (self, anchor);
  if (placed.placement == GLOSS_UNPLACED || placed.placement == GLOSS_EDITED ||
      gloss_alignment_explains (alignment, placed.range))
    return GLOSS_PLACED_NOWHERE;
  placed.placement = GLOSS_MOVED;

  return placed;
}

/**
 * gloss_placer_find:
 * @self: a placer
 * @anchor: the words, and what they stood between
 *
 * If the text that the words were marked in is known, they are followed
 * through the difference. Else, and for words that were not marked in that
 * text, what is stored with them alone must do.
 *
 * Returns: where the words are in the text
 */
GlossPlaced
gloss_placer_find (GlossPlacer       *self,
                   const GlossAnchor *anchor)
{
  Past *past;

  if (anchor->exact == NULL || *anchor->exact == '\0')
    return GLOSS_PLACED_NOWHERE;
  if (is_untouched (self->text, anchor))
    return (GlossPlaced) { anchor->range, GLOSS_PLACED, 1 };

  past = find_past (self, anchor);

  return past != NULL ? follow (self, past, anchor) : find_by_selectors (self, anchor);
}

/**
 * gloss_placer_knows:
 * @self: a placer
 * @anchor: (nullable): the words, and what they stood between
 *
 * Returns: whether one of the texts that @self has is the one that the words
 *   were marked in; if not, an older one may help
 */
gboolean
gloss_placer_knows (GlossPlacer       *self,
                    const GlossAnchor *anchor)
{
  g_autoptr (GMutexLocker) locker = NULL;

  if (anchor == NULL || anchor->exact == NULL || is_untouched (self->text, anchor))
    return TRUE;

  locker = g_mutex_locker_new (&self->lock);

  return find_past_where (self, anchor, is_untouched) != NULL;
}

/**
 * gloss_placement_count:
 * @annotations: (element-type GlossAnnotation): a list of them
 *
 * Returns: how they ended
 */
GlossPlacementCounts
gloss_placement_count (GListModel *annotations)
{
  GlossPlacementCounts counts = { 0 };
  guint *fields[] = { &counts.n_same, &counts.n_edited, &counts.n_moved, &counts.n_unplaced };
  guint n_items = g_list_model_get_n_items (annotations);

  for (guint i = 0; i < n_items; i++)
    {
      g_autoptr (GlossAnnotation) annotation = g_list_model_get_item (annotations, i);

      if (gloss_annotation_get_anchor (annotation) != NULL)
        *fields[gloss_annotation_get_placement (annotation)] += 1;
    }

  return counts;
}

/**
 * gloss_placement_get_name:
 * @placement: how words were found
 *
 * Returns: (transfer none): what a program calls it
 */
const char *
gloss_placement_get_name (GlossPlacement placement)
{
  static const char *const names[] = { "placed", "edited", "moved", "unplaced" };

  return names[placement];
}
