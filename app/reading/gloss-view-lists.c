/* gloss-view-lists.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-view-lists.h"

#include "gloss-actor-private.h"
#include "gloss-quote-private.h"

struct _GlossViewLists
{
  GListStore *actors;
  GListStore *quotes;

  /* By index of the view that is shown; NULL where it is rejected */
  GPtrArray  *shown_actors;
  GPtrArray  *shown_quotes;
};

static GPtrArray *
object_array_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) g_object_unref);
}

static void
object_array_free (GPtrArray *array)
{
  guint i;

  for (i = 0; i < array->len; i++)
    g_clear_object (&g_ptr_array_index (array, i));
  g_ptr_array_set_free_func (array, NULL);
  g_ptr_array_unref (array);
}

GlossViewLists *
gloss_view_lists_new (void)
{
  GlossViewLists *self = g_new0 (GlossViewLists, 1);

  self->actors = g_list_store_new (GLOSS_TYPE_ACTOR);
  self->quotes = g_list_store_new (GLOSS_TYPE_QUOTE);
  self->shown_actors = object_array_new ();
  self->shown_quotes = object_array_new ();

  return self;
}

void
gloss_view_lists_free (GlossViewLists *self)
{
  if (self == NULL)
    return;

  g_object_unref (self->actors);
  g_object_unref (self->quotes);
  object_array_free (self->shown_actors);
  object_array_free (self->shown_quotes);
  g_free (self);
}

/* An actor is the same as long as its first mention is; one without mentions, by its name. */
static char *
actor_key (const GlossViewActor *actor)
{
  if (actor->n_mentions == 0)
    return g_strdup_printf ("name:%s", actor->name);

  return g_strdup_printf ("%u-%u", actor->lead.begin, actor->lead.end);
}

static GHashTable *
index_actors (GPtrArray *actors)
{
  GHashTable *by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  guint i;

  for (i = 0; i < actors->len; i++)
    {
      GlossActor *actor = g_ptr_array_index (actors, i);

      if (actor != NULL)
        g_hash_table_insert (by_key, g_strdup (gloss_actor_get_key (actor)), g_object_ref (actor));
    }

  return by_key;
}

static gpointer
take (GHashTable    *table,
      gconstpointer  key)
{
  g_autofree gpointer old_key = NULL;
  gpointer object = NULL;

  g_hash_table_steal_extended (table, key, &old_key, &object);

  return object;
}

/* The mentions of all actors, one array each */
static GPtrArray *
group_mentions (const GlossView *view)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  guint i;

  for (i = 0; i < view->actors->len; i++)
    g_ptr_array_add (groups, g_array_new (FALSE, TRUE, sizeof (GlossMention)));

  for (i = 0; i < view->mentions->len; i++)
    {
      const GlossViewMention *found = gloss_view_get_mention (view, i);
      GlossMention mention = { found->range, found->level };

      g_array_append_val ((GArray *) g_ptr_array_index (groups, found->actor), mention);
    }

  return groups;
}

static GlossActor *
show_actor (GHashTable           *old,
            const GlossViewActor *found,
            GArray               *mentions)
{
  g_autofree char *key = actor_key (found);
  g_autoptr (GlossActor) actor = take (old, key);

  if (found->rejected)
    {
      if (actor != NULL)
        gloss_actor_set_status (actor, GLOSS_REJECTED);
      return NULL;
    }
  if (actor == NULL)
    actor = gloss_actor_new (key);
  gloss_actor_update (actor, found, (const GlossMention *) mentions->data);

  return g_steal_pointer (&actor);
}

static GPtrArray *
show_actors (GlossViewLists  *self,
             const GlossView *view)
{
  g_autoptr (GHashTable) old = index_actors (self->shown_actors);
  g_autoptr (GPtrArray) mentions = group_mentions (view);
  GPtrArray *shown = object_array_new ();
  guint i;

  for (i = 0; i < view->actors->len; i++)
    g_ptr_array_add (shown, show_actor (old, gloss_view_get_actor (view, i),
                                        g_ptr_array_index (mentions, i)));

  return shown;
}

static gint64
quote_key (GlossRange range)
{
  return (gint64) (((guint64) range.begin << 32) | range.end);
}

static GHashTable *
index_quotes (GPtrArray *quotes)
{
  GHashTable *by_key = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_object_unref);
  guint i;

  for (i = 0; i < quotes->len; i++)
    {
      GlossQuote *quote = g_ptr_array_index (quotes, i);
      gint64 key;

      if (quote == NULL)
        continue;
      key = quote_key (gloss_quote_get_range (quote));
      g_hash_table_insert (by_key, g_memdup2 (&key, sizeof key), g_object_ref (quote));
    }

  return by_key;
}

static GlossQuote *
show_quote (GHashTable           *old,
            GlossText            *text,
            const GlossViewQuote *found,
            GlossActor           *speaker)
{
  gint64 key = quote_key (found->range);
  g_autoptr (GlossQuote) quote = take (old, &key);

  if (found->rejected)
    {
      if (quote != NULL)
        gloss_quote_set_status (quote, GLOSS_REJECTED);
      return NULL;
    }
  if (quote == NULL)
    quote = gloss_quote_new ();
  gloss_quote_update (quote, text, found, speaker);

  return g_steal_pointer (&quote);
}

static GPtrArray *
show_quotes (GlossViewLists  *self,
             const GlossView *view,
             GPtrArray       *actors)
{
  g_autoptr (GHashTable) old = index_quotes (self->shown_quotes);
  GPtrArray *shown = object_array_new ();
  guint i;

  for (i = 0; i < view->quotes->len; i++)
    {
      const GlossViewQuote *found = gloss_view_get_quote (view, i);
      GlossActor *speaker = NULL;

      if (found->speaker != GLOSS_NONE)
        speaker = g_ptr_array_index (actors, found->speaker);
      g_ptr_array_add (shown, show_quote (old, view->text, found, speaker));
    }

  return shown;
}

static GPtrArray *
without_gaps (GPtrArray *objects)
{
  GPtrArray *dense = g_ptr_array_sized_new (objects->len);
  guint i;

  for (i = 0; i < objects->len; i++)
    {
      if (g_ptr_array_index (objects, i) != NULL)
        g_ptr_array_add (dense, g_ptr_array_index (objects, i));
    }

  return dense;
}

/* Replaces what is between the first and the last difference. */
static void
replace (GListStore *store,
         GPtrArray  *old_objects,
         GPtrArray  *new_objects)
{
  g_autoptr (GPtrArray) before = without_gaps (old_objects);
  g_autoptr (GPtrArray) after = without_gaps (new_objects);
  guint shorter = MIN (before->len, after->len);
  guint head = 0;
  guint tail = 0;

  while (head < shorter &&
         g_ptr_array_index (before, head) == g_ptr_array_index (after, head))
    head++;
  while (tail < shorter - head &&
         g_ptr_array_index (before, before->len - 1 - tail) ==
         g_ptr_array_index (after, after->len - 1 - tail))
    tail++;

  if (before->len == after->len && head == after->len)
    return;

  g_list_store_splice (store, head, before->len - head - tail,
                       after->pdata != NULL ? after->pdata + head : NULL,
                       after->len - head - tail);
}

static void
swap (GListStore  *store,
      GPtrArray  **shown,
      GPtrArray   *objects)
{
  GPtrArray *old = *shown;

  *shown = objects;
  replace (store, old, objects);
  object_array_free (old);
}

/**
 * gloss_view_lists_show:
 * @self: lists
 * @view: a settled view
 *
 * Makes the lists show @view: first the objects take over what has changed,
 * then each list tells in one go what came and what went.
 */
void
gloss_view_lists_show (GlossViewLists  *self,
                       const GlossView *view)
{
  GPtrArray *actors = show_actors (self, view);
  GPtrArray *quotes = show_quotes (self, view, actors);

  swap (self->actors, &self->shown_actors, actors);
  swap (self->quotes, &self->shown_quotes, quotes);
}

GListModel *
gloss_view_lists_get_actors (GlossViewLists *self)
{
  return G_LIST_MODEL (self->actors);
}

GListModel *
gloss_view_lists_get_quotes (GlossViewLists *self)
{
  return G_LIST_MODEL (self->quotes);
}

/**
 * gloss_view_lists_get_actor:
 * @self: lists
 * @view_index: of an actor of the view that is shown
 *
 * Returns: (transfer none) (nullable): its object; %NULL if it is rejected
 */
GlossActor *
gloss_view_lists_get_actor (GlossViewLists *self,
                            guint           view_index)
{
  return view_index < self->shown_actors->len ?
         g_ptr_array_index (self->shown_actors, view_index) : NULL;
}

GlossQuote *
gloss_view_lists_get_quote (GlossViewLists *self,
                            guint           view_index)
{
  return view_index < self->shown_quotes->len ?
         g_ptr_array_index (self->shown_quotes, view_index) : NULL;
}
