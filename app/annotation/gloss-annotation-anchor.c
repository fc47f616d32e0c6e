/* gloss-annotation-anchor.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-annotation-json.h"

#include <glib/gi18n.h>

#include "gloss-json-rest.h"

static const GlossKnown quote_members[] = {
  { "type", NULL }, { "exact", NULL }, { "prefix", NULL }, { "suffix", NULL }, { NULL, NULL },
};

static const GlossKnown position_members[] = {
  { "type", NULL }, { "start", NULL }, { "end", NULL }, { NULL, NULL },
};

typedef struct
{
  GlossAnchor  *anchor;
  gboolean      has_quote;
  gboolean      has_position;
  JsonObject  **extra;
  const char   *quote_part;
  const char   *position_part;
} Selectors;

static gboolean
read_quote (Selectors          *self,
            JsonObject         *selector,
            const GlossJsonAt  *at,
            GError            **error)
{
  const char *exact = "";
  const char *prefix = "";
  const char *suffix = "";

  if (!gloss_json_get_string (selector, "exact", at, &exact, error)
      || !gloss_json_get_string (selector, "prefix", at, &prefix, error)
      || !gloss_json_get_string (selector, "suffix", at, &suffix, error))
    return FALSE;

  self->anchor->exact = g_strdup (exact);
  self->anchor->prefix = g_strdup (prefix);
  self->anchor->suffix = g_strdup (suffix);
  self->has_quote = TRUE;
  gloss_json_keep (self->extra, self->quote_part, gloss_json_dup_rest (selector, quote_members));

  return TRUE;
}

static gboolean
read_position (Selectors          *self,
               JsonObject         *selector,
               const GlossJsonAt  *at,
               GError            **error)
{
  GlossJsonAt end = { at, "end", 0 };
  GlossRange range = { 0, 0 };

  if (!gloss_json_get_uint (selector, "start", at, &range.begin, error)
      || !gloss_json_get_uint (selector, "end", at, &range.end, error))
    return FALSE;
  if (range.end < range.begin)
    return gloss_json_fail (&end, error, _("the end is before the start"));

  self->anchor->range = range;
  self->has_position = TRUE;
  gloss_json_keep (self->extra, self->position_part, gloss_json_dup_rest (selector, position_members));

  return TRUE;
}

static gboolean
is_quote (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node)
         && g_strcmp0 (gloss_json_peek_member_string (json_node_get_object (node), "type"), "TextQuoteSelector") == 0;
}

/* The words may hang below a selector, alone or among others. Returns: (nullable) */
static JsonObject *
find_refining_quote (JsonObject *selector)
{
  JsonNode *node = json_object_get_member (selector, "refinedBy");
  JsonArray *array;

  if (node == NULL || is_quote (node))
    return node != NULL ? json_node_get_object (node) : NULL;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      if (is_quote (json_array_get_element (array, i)))
        return json_array_get_object_element (array, i);
    }

  return NULL;
}

/* Selectors of other kinds are kept whole, whatever is below them: nothing in them can be wrong. */
static void
read_other_selector (Selectors         *self,
                     JsonNode          *node,
                     const GlossJsonAt *at)
{
  GlossJsonAt here = { at, "refinedBy", 0 };
  JsonObject *quote = JSON_NODE_HOLDS_OBJECT (node) ? find_refining_quote (json_node_get_object (node)) : NULL;
  JsonObject *ignored = NULL;
  JsonObject **kept = self->extra;

  gloss_json_keep_value (self->extra, "selectors", node);
  if (quote == NULL || self->has_quote)
    return;

  self->extra = &ignored;
  read_quote (self, quote, &here, NULL);
  self->extra = kept;
  g_clear_pointer (&ignored, json_object_unref);
}

static gboolean
read_selector (Selectors          *self,
               JsonNode           *node,
               const GlossJsonAt  *at,
               GError            **error)
{
  const char *type;

  /* The address of one is as good as a kind that is not known. */
  if (gloss_json_peek_string (node) != NULL)
    {
      read_other_selector (self, node, at);
      return TRUE;
    }
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gloss_json_fail (at, error, _("a selector should be an object"));

  type = gloss_json_peek_member_string (json_node_get_object (node), "type");
  if (g_strcmp0 (type, "TextQuoteSelector") == 0 && !self->has_quote)
    return read_quote (self, json_node_get_object (node), at, error);
  if (g_strcmp0 (type, "TextPositionSelector") == 0 && !self->has_position)
    return read_position (self, json_node_get_object (node), at, error);

  read_other_selector (self, node, at);

  return TRUE;
}

/* Those that say what they are come first: their words count, not those below another kind. */
static gboolean
read_selectors (Selectors          *self,
                JsonNode           *node,
                const GlossJsonAt  *at,
                GError            **error)
{
  JsonArray *array;

  if (!JSON_NODE_HOLDS_ARRAY (node))
    return read_selector (self, node, at, error);

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      GlossJsonAt here = { at, NULL, i };

      if (!read_selector (self, json_array_get_element (array, i), &here, error))
        return FALSE;
    }

  return TRUE;
}

gboolean
gloss_anchor_from_json (JsonObject         *target,
                        JsonObject        **extra,
                        const char         *quote_part,
                        const char         *position_part,
                        const GlossJsonAt  *at,
                        GlossAnchor       **anchor,
                        GError            **error)
{
  Selectors selectors = { g_new0 (GlossAnchor, 1), FALSE, FALSE, extra, quote_part, position_part };
  GlossJsonAt here = { at, "selector", 0 };
  JsonNode *node = json_object_get_member (target, "selector");
  gboolean valid = node == NULL || JSON_NODE_HOLDS_NULL (node)
    || read_selectors (&selectors, node, &here, error);

  if (!valid || (!selectors.has_quote && !selectors.has_position))
    {
      gloss_anchor_free (selectors.anchor);
      return valid;
    }

  if (!selectors.has_quote)
    {
      selectors.anchor->exact = g_strdup ("");
      selectors.anchor->prefix = g_strdup ("");
      selectors.anchor->suffix = g_strdup ("");
    }

  *anchor = selectors.anchor;

  return TRUE;
}
