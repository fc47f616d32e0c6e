/* gloss-json-rest.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-json-rest.h"

static gboolean
is_known (const GlossKnown *known,
          const char       *name,
          JsonNode         *node)
{
  while (known->name != NULL && !g_str_equal (known->name, name))
    known++;

  if (known->name == NULL)
    return FALSE;
  if (known->value == NULL)
    return TRUE;

  return JSON_NODE_HOLDS_VALUE (node) && g_strcmp0 (json_node_get_string (node), known->value) == 0;
}

JsonObject *
gloss_json_dup_rest (JsonObject       *object,
                     const GlossKnown *known)
{
  JsonObject *rest = NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      if (is_known (known, name, node))
        continue;
      if (rest == NULL)
        rest = json_object_new ();
      json_object_set_member (rest, name, json_node_copy (node));
    }

  return rest;
}

void
gloss_json_keep (JsonObject **extra,
                 const char  *part,
                 JsonObject  *rest)
{
  if (rest == NULL)
    return;

  if (*extra == NULL)
    *extra = json_object_new ();
  json_object_set_object_member (*extra, part, rest);
}

void
gloss_json_add_rest (JsonObject *to,
                     JsonObject *extra,
                     const char *part)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;

  if (extra == NULL || !json_object_has_member (extra, part))
    return;

  json_object_iter_init_ordered (&iter, json_object_get_object_member (extra, part));
  while (json_object_iter_next_ordered (&iter, &name, &node))
    json_object_set_member (to, name, json_node_copy (node));
}

gboolean
gloss_json_is_same (JsonNode *a,
                    JsonNode *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return json_node_equal (a, b);
}

void
gloss_json_keep_value (JsonObject **extra,
                       const char  *part,
                       JsonNode    *value)
{
  if (*extra == NULL)
    *extra = json_object_new ();
  if (!json_object_has_member (*extra, part))
    json_object_set_array_member (*extra, part, json_array_new ());

  json_array_add_element (json_object_get_array_member (*extra, part), json_node_copy (value));
}

const char *
gloss_json_peek_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

const char *
gloss_json_peek_member_string (JsonObject *object,
                               const char *member)
{
  return gloss_json_peek_string (json_object_get_member (object, member));
}
