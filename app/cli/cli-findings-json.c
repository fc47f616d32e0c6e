/* cli-findings-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The members that programs and the scorers of corpora read. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-findings.h"

#include "gloss-kind.h"

static const char *const types[] = { "PER", "ORG", "LOC" };
static const char *const levels[] = { "NAM", "NOM", "PRO" };

/* Each actor's name, made unique: two people may share one. */
static GPtrArray *
name_actors (const GlossView *view)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  guint i;

  for (i = 0; i < view->actors->len; i++)
    {
      const char *name = gloss_view_get_actor (view, i)->name;
      char *unique = g_strdup (name);
      guint n;

      for (n = 2; g_hash_table_contains (seen, unique); n++)
        {
          g_free (unique);
          unique = g_strdup_printf ("%s (%u)", name, n);
        }
      g_hash_table_add (seen, unique);
      g_ptr_array_add (names, unique);
    }

  return names;
}

static void
add_range (JsonObject *object,
           GlossRange  range)
{
  json_object_set_int_member (object, "start", range.begin);
  json_object_set_int_member (object, "end", range.end);
}

static void
set_range_or_null (JsonObject *object,
                   const char *member,
                   GlossRange  range)
{
  JsonObject *value;

  if (gloss_range_is_empty (range))
    {
      json_object_set_null_member (object, member);
      return;
    }

  value = json_object_new ();
  add_range (value, range);
  json_object_set_object_member (object, member, value);
}

static JsonArray *
entities_of (const GlossView *view,
             GPtrArray       *names)
{
  JsonArray *entities = json_array_sized_new (view->mentions->len);
  guint i;

  for (i = 0; i < view->mentions->len; i++)
    {
      const GlossViewMention *mention = gloss_view_get_mention (view, i);
      JsonObject *entity = json_object_new ();

      add_range (entity, mention->range);
      json_object_set_string_member (entity, "type",
                                     types[gloss_view_get_actor (view, mention->actor)->kind]);
      json_object_set_string_member (entity, "level", levels[mention->level]);
      json_object_set_string_member (entity, "actor", g_ptr_array_index (names, mention->actor));
      json_array_add_object_element (entities, entity);
    }

  return entities;
}

static JsonArray *
clusters_of (const GlossView *view)
{
  g_autoptr (GPtrArray) by_actor = g_ptr_array_new ();
  JsonArray *clusters = json_array_new ();
  guint i;

  for (i = 0; i < view->actors->len; i++)
    g_ptr_array_add (by_actor, json_array_new ());
  for (i = 0; i < view->mentions->len; i++)
    json_array_add_int_element (g_ptr_array_index (by_actor,
                                                   gloss_view_get_mention (view, i)->actor), i);
  for (i = 0; i < by_actor->len; i++)
    {
      JsonArray *cluster = g_ptr_array_index (by_actor, i);

      if (json_array_get_length (cluster) > 0)
        json_array_add_array_element (clusters, cluster);
      else
        json_array_unref (cluster);
    }

  return clusters;
}

static JsonObject *
quote_object (const GlossViewQuote *quote,
              GPtrArray            *names)
{
  g_autofree char *group = g_strdup_printf ("g%u", quote->utterance + 1);
  JsonObject *object = json_object_new ();

  add_range (object, quote->range);
  json_object_set_string_member (object, "kind", gloss_quote_kind_to_name (quote->kind));
  set_range_or_null (object, "speaker", quote->speaker_range);
  set_range_or_null (object, "cue", quote->cue);
  json_object_set_string_member (object, "group", group);
  if (quote->speaker != GLOSS_NONE)
    json_object_set_string_member (object, "actor", g_ptr_array_index (names, quote->speaker));
  else
    json_object_set_null_member (object, "actor");
  json_object_set_double_member (object, "confidence", quote->confidence);

  return object;
}

/**
 * cli_findings_add_members:
 * @object: where to add `entities`, `clusters` and `quotes`
 * @view: what was found
 *
 * Positions are code points of the text, end exclusive.
 */
void
cli_findings_add_members (JsonObject      *object,
                          const GlossView *view)
{
  g_autoptr (GPtrArray) names = name_actors (view);
  JsonArray *quotes = json_array_sized_new (view->quotes->len);
  guint i;

  for (i = 0; i < view->quotes->len; i++)
    json_array_add_object_element (quotes, quote_object (gloss_view_get_quote (view, i), names));

  json_object_set_array_member (object, "entities", entities_of (view, names));
  json_object_set_array_member (object, "clusters", clusters_of (view));
  json_object_set_array_member (object, "quotes", quotes);
}
