/* gloss-review.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-review"

#include "gloss-review.h"

/* Where a suggestion stands among the others */
typedef struct
{
  GObject    *item;
  GlossRange  range;
} Suggestion;

struct _GlossReview
{
  GObject       parent_instance;

  /* Owned */
  GlossReading *reading;
  GArray       *left;     /* of Suggestion, in the order of the text */

  guint         current;  /* position in left */
  GlossRange    judged;   /* of the latest one: undoing brings it back */
};

enum {
  PROP_0,
  PROP_READING,
  PROP_N_LEFT,
  PROP_ITEM,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossReview, gloss_review, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
clear_suggestion (Suggestion *suggestion)
{
  g_clear_object (&suggestion->item);
}

/* Of two at one place the longer comes first, as a quote before who is named in it. */
static int
compare_suggestions (gconstpointer a,
                     gconstpointer b)
{
  const Suggestion *one = a;
  const Suggestion *two = b;

  if (one->range.begin != two->range.begin)
    return one->range.begin < two->range.begin ? -1 : 1;

  return one->range.end > two->range.end ? -1 : one->range.end < two->range.end;
}

static gboolean
get_suggestion (GObject    *item,
                Suggestion *suggestion)
{
  GlossStatus status;

  suggestion->item = item;
  if (GLOSS_IS_ACTOR (item))
    {
      status = gloss_actor_get_status (GLOSS_ACTOR (item));
      suggestion->range = gloss_actor_get_best_range (GLOSS_ACTOR (item));
    }
  else
    {
      status = gloss_quote_get_status (GLOSS_QUOTE (item));
      suggestion->range = gloss_quote_get_range (GLOSS_QUOTE (item));
    }

  return status == GLOSS_SUGGESTED && suggestion->range.end > suggestion->range.begin;
}

static void
collect (GArray     *left,
         GListModel *model)
{
  guint n_items = g_list_model_get_n_items (model);
  guint i;

  for (i = 0; i < n_items; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);
      Suggestion suggestion;

      if (get_suggestion (item, &suggestion))
        {
          g_object_ref (item);
          g_array_append_val (left, suggestion);
        }
    }
}

static GArray *
collect_all (GlossReview *self)
{
  GArray *left = g_array_new (FALSE, FALSE, sizeof (Suggestion));

  g_array_set_clear_func (left, (GDestroyNotify) clear_suggestion);
  collect (left, gloss_reading_get_actors (self->reading));
  collect (left, gloss_reading_get_quotes (self->reading));
  g_array_sort (left, compare_suggestions);

  return left;
}

static const Suggestion *
get_current (GlossReview *self)
{
  return self->current < self->left->len
         ? &g_array_index (self->left, Suggestion, self->current)
         : NULL;
}

/* The position of exactly these words, or of the first after them; 0 if there are none after */
static guint
find_from (GArray     *left,
           GlossRange  range)
{
  Suggestion wanted = { NULL, range };
  guint i;

  for (i = 0; i < left->len; i++)
    {
      if (compare_suggestions (&g_array_index (left, Suggestion, i), &wanted) >= 0)
        return i;
    }

  return 0;
}

static gboolean
has_range (GArray     *left,
           GlossRange  range)
{
  guint i = find_from (left, range);

  return i < left->len &&
         g_array_index (left, Suggestion, i).range.begin == range.begin &&
         g_array_index (left, Suggestion, i).range.end == range.end;
}

static void
set_current (GlossReview *self,
             guint        current)
{
  if (self->current == current)
    return;

  self->current = current;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

/* Stays where it is as long as that is a suggestion; goes back to what was judged when that is
 * undone; else goes on. */
static void
update (GlossReview *self)
{
  g_autoptr (GArray) before = g_steal_pointer (&self->left);
  const Suggestion *old = self->current < before->len
    ? &g_array_index (before, Suggestion, self->current)
    : NULL;
  GlossRange wanted = old != NULL ? old->range : (GlossRange) { 0, 0 };

  self->left = collect_all (self);
  if (has_range (self->left, self->judged) && !has_range (before, self->judged))
    wanted = self->judged;
  self->current = find_from (self->left, wanted);

  if (self->left->len != before->len)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_LEFT]);
  if (old == NULL || gloss_review_get_item (self) != old->item)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ITEM]);
}

static void
gloss_review_constructed (GObject *object)
{
  GlossReview *self = GLOSS_REVIEW (object);

  G_OBJECT_CLASS (gloss_review_parent_class)->constructed (object);

  self->left = collect_all (self);
  g_signal_connect_object (gloss_reading_get_annotations (self->reading), "changed",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->reading, "notify::analysis-state",
                           G_CALLBACK (update), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}

static void
gloss_review_finalize (GObject *object)
{
  GlossReview *self = GLOSS_REVIEW (object);

  g_clear_pointer (&self->left, g_array_unref);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (gloss_review_parent_class)->finalize (object);
}

static void
gloss_review_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GlossReview *self = GLOSS_REVIEW (object);

  switch (prop_id)
    {
    case PROP_N_LEFT:
      g_value_set_uint (value, gloss_review_get_n_left (self));
      break;
    case PROP_ITEM:
      g_value_set_object (value, gloss_review_get_item (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_review_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GlossReview *self = GLOSS_REVIEW (object);

  switch (prop_id)
    {
    case PROP_READING:
      self->reading = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_review_class_init (GlossReviewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gloss_review_constructed;
  object_class->finalize = gloss_review_finalize;
  object_class->get_property = gloss_review_get_property;
  object_class->set_property = gloss_review_set_property;

  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING,
                         (G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS));
  properties[PROP_N_LEFT] =
    g_param_spec_uint ("n-left", NULL, NULL, 0, G_MAXUINT, 0,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  properties[PROP_ITEM] =
    g_param_spec_object ("item", NULL, NULL, G_TYPE_OBJECT,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_review_init (GlossReview *self)
{
}

GlossReview *
gloss_review_new (GlossReading *reading)
{
  g_return_val_if_fail (GLOSS_IS_READING (reading), NULL);

  return g_object_new (GLOSS_TYPE_REVIEW, "reading", reading, NULL);
}

guint
gloss_review_get_n_left (GlossReview *self)
{
  g_return_val_if_fail (GLOSS_IS_REVIEW (self), 0);

  return self->left->len;
}

GObject *
gloss_review_get_item (GlossReview *self)
{
  const Suggestion *current;

  g_return_val_if_fail (GLOSS_IS_REVIEW (self), NULL);

  current = get_current (self);

  return current != NULL ? current->item : NULL;
}

GlossRange
gloss_review_get_range (GlossReview *self)
{
  const Suggestion *current;

  g_return_val_if_fail (GLOSS_IS_REVIEW (self), ((GlossRange) { 0, 0 }));

  current = get_current (self);

  return current != NULL ? current->range : (GlossRange) { 0, 0 };
}

void
gloss_review_move (GlossReview *self,
                   gboolean     backwards)
{
  guint n;

  g_return_if_fail (GLOSS_IS_REVIEW (self));

  n = self->left->len;
  if (n > 0)
    set_current (self, (self->current + (backwards ? n - 1 : 1)) % n);
}

/**
 * gloss_review_judge:
 * @self: a review
 * @right: %TRUE to confirm the item, %FALSE to reject it
 *
 * Returns: whether there was anything to judge
 */
gboolean
gloss_review_judge (GlossReview *self,
                    gboolean     right)
{
  const Suggestion *current;
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (GLOSS_IS_REVIEW (self), FALSE);

  current = get_current (self);
  if (current == NULL)
    return FALSE;

  item = g_object_ref (current->item);
  self->judged = current->range;

  return GLOSS_IS_ACTOR (item)
         ? gloss_reading_judge_actor (self->reading, GLOSS_ACTOR (item), right)
         : gloss_reading_judge_quote (self->reading, GLOSS_QUOTE (item), right);
}
