/* gloss-w3c-item.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the Web Annotation Data Model lets others write and our notes cannot say in the same words */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-w3c-item.h"

#include <string.h>

#include "gloss-note-plain.h"

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

typedef void (*ItemFunc) (JsonObject *object,
                          gpointer    user_data);

/* The object that a member is, or each of those in an array */
static void
for_each_object (JsonObject *item,
                 const char *member,
                 ItemFunc    func,
                 gpointer    user_data)
{
  JsonNode *node = json_object_get_member (item, member);
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  if (node != NULL && JSON_NODE_HOLDS_OBJECT (node))
    func (json_node_get_object (node), user_data);
  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        func (json_node_get_object (element), user_data);
    }
}

/* 3.2.5: it stands for a body of plain text, and never beside one. */
static void
read_body_value (JsonObject *item)
{
  const char *value = get_string (item, "bodyValue");
  JsonObject *body;

  if (value == NULL || json_object_has_member (item, "body"))
    return;

  body = json_object_new ();
  json_object_set_string_member (body, "type", "TextualBody");
  json_object_set_string_member (body, "format", "text/plain");
  json_object_set_string_member (body, "value", value);
  json_object_set_object_member (item, "body", body);
  json_object_remove_member (item, "bodyValue");
}

/* Notes are Markdown. Tags and what is kept as it is are not. */
static void
read_plain_text (JsonObject *body,
                 gpointer    user_data)
{
  const char *motivation = user_data;
  const char *purpose = get_string (body, "purpose");
  const char *format = get_string (body, "format");
  const char *value = get_string (body, "value");
  g_autofree char *note = NULL;

  if (purpose == NULL)
    purpose = g_strcmp0 (motivation, "tagging") == 0 ? "tagging" : "commenting";
  if (value == NULL || format == NULL || !g_str_has_prefix (format, "text/plain"))
    return;

  if (g_str_equal (purpose, "commenting"))
    {
      note = gloss_note_dup_plain (value);
      json_object_set_string_member (body, "value", note);
      json_object_set_string_member (body, "format", "text/markdown");
    }
}

/* Of a stylesheet that is elsewhere it is not known which classes it describes. */
static gboolean
describes (JsonNode   *stylesheet,
           const char *class)
{
  const char *css = stylesheet != NULL && JSON_NODE_HOLDS_OBJECT (stylesheet)
                      ? get_string (json_node_get_object (stylesheet), "value")
                      : NULL;
  g_autofree char *selector = g_strconcat (".", class, NULL);

  return stylesheet != NULL && (css == NULL || strstr (css, selector) != NULL);
}

/* 4.4: a class means what the stylesheet makes of it, and without one nothing. */
static void
read_style (JsonObject *target,
            gpointer    user_data)
{
  const char *class = get_string (target, "styleClass");

  if (class != NULL && !describes (user_data, class))
    json_object_remove_member (target, "styleClass");
}

/**
 * gloss_w3c_item_adapt:
 * @item: (inout): an annotation that anybody may have written
 * @stylesheet: (nullable): of the page or the collection that it is in
 *
 * Makes plain text the Markdown that is shown as that text, and takes the
 * classes away that no stylesheet describes.
 */
void
gloss_w3c_item_adapt (JsonObject *item,
                      JsonNode   *stylesheet)
{
  JsonNode *own = json_object_get_member (item, "stylesheet");

  read_body_value (item);
  for_each_object (item, "body", read_plain_text, (gpointer) get_string (item, "motivation"));
  for_each_object (item, "target", read_style, own != NULL ? own : stylesheet);
}
