/* gloss-import-hypothesis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the client of Hypothesis exports, and what its server answers to a search. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-importer.h"

#include "gloss-export-id.h"
#include "gloss-json.h"

#include <glib/gi18n.h>
#include <string.h>

/* Where an annotation of the server is found */
#define ADDRESS "https://hypothes.is/a/"

typedef struct
{
  GlossImport *import;
  GHashTable  *targets;  /* id → JsonObject: what each is on, for replies */
} Reader;

static const char *
get_string (JsonObject *object,
            const char *member)
{
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static JsonArray *
get_annotations (const GlossImportFile *file)
{
  static const char *const members[] = { "annotations", "rows" };
  JsonObject *object;
  guint i;

  if (file->root == NULL || !JSON_NODE_HOLDS_OBJECT (file->root))
    return NULL;

  object = json_node_get_object (file->root);
  for (i = 0; i < G_N_ELEMENTS (members); i++)
    {
      JsonNode *node = json_object_get_member (object, members[i]);

      if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
        return json_node_get_array (node);
    }

  return NULL;
}

static gboolean
recognizes (const GlossImportFile *file)
{
  return get_annotations (file) != NULL;
}

/* Returns: (nullable): what the annotation is on */
static JsonObject *
get_target (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "target");

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node) ||
      json_array_get_length (json_node_get_array (node)) == 0)
    return NULL;

  node = json_array_get_element (json_node_get_array (node), 0);

  return JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

static void
remember_target (Reader     *self,
                 JsonObject *object)
{
  const char *id = get_string (object, "id");

  if (id != NULL && get_target (object) != NULL)
    g_hash_table_insert (self->targets, (gpointer) id, get_target (object));
}

/* A reply is on what it answers to. */
static JsonObject *
find_target (Reader     *self,
             JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "references");
  JsonObject *target = NULL;

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
      json_array_get_length (json_node_get_array (node)) > 0)
    {
      JsonNode *first = json_array_get_element (json_node_get_array (node), 0);

      if (JSON_NODE_HOLDS_VALUE (first) && json_node_get_value_type (first) == G_TYPE_STRING)
        target = g_hash_table_lookup (self->targets, json_node_get_string (first));
    }

  return target != NULL ? target : get_target (object);
}

static void
read_quote (GlossAnchor *anchor,
            JsonObject  *selector)
{
  const char *prefix = get_string (selector, "prefix");
  const char *suffix = get_string (selector, "suffix");

  anchor->exact = g_strdup (get_string (selector, "exact"));
  anchor->prefix = g_strdup (prefix != NULL ? prefix : "");
  anchor->suffix = g_strdup (suffix != NULL ? suffix : "");
}

static void
read_position (GlossRange *units,
               JsonObject *selector)
{
  JsonNode *begin = json_object_get_member (selector, "start");
  JsonNode *end = json_object_get_member (selector, "end");
  gint64 first;
  gint64 last;

  if (begin == NULL || !JSON_NODE_HOLDS_VALUE (begin) || end == NULL || !JSON_NODE_HOLDS_VALUE (end))
    return;

  first = json_node_get_int (begin);
  last = json_node_get_int (end);
  if (first >= 0 && last > first && last <= G_MAXINT)
    *units = (GlossRange) { (guint) first, (guint) last };
}

static void
read_selector (JsonObject  *selector,
               GlossAnchor *anchor,
               GlossRange  *units)
{
  const char *type = get_string (selector, "type");

  if (g_strcmp0 (type, "TextPositionSelector") == 0)
    read_position (units, selector);
  else if (g_strcmp0 (type, "TextQuoteSelector") == 0 && anchor->exact == NULL &&
           get_string (selector, "exact") != NULL)
    read_quote (anchor, selector);
}

/* Positions count units of a page that is not here: they are hints, and the words count. */
static GlossAnchor *
anchor_new (JsonObject *target,
            GlossRange *units)
{
  JsonNode *node = target != NULL ? json_object_get_member (target, "selector") : NULL;
  g_autoptr (GlossAnchor) anchor = NULL;
  guint i;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return NULL;

  anchor = g_new0 (GlossAnchor, 1);
  for (i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (node), i);

      if (JSON_NODE_HOLDS_OBJECT (item))
        read_selector (json_node_get_object (item), anchor, units);
    }

  return anchor->exact != NULL ? g_steal_pointer (&anchor) : NULL;
}

static GPtrArray *
tags_new (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "tags");
  GPtrArray *tags = g_ptr_array_new ();
  guint i;

  for (i = 0; node != NULL && JSON_NODE_HOLDS_ARRAY (node) &&
       i < json_array_get_length (json_node_get_array (node)); i++)
    {
      JsonNode *item = json_array_get_element (json_node_get_array (node), i);

      if (JSON_NODE_HOLDS_VALUE (item) && json_node_get_value_type (item) == G_TYPE_STRING &&
          *json_node_get_string (item) != '\0')
        g_ptr_array_add (tags, (gpointer) json_node_get_string (item));
    }
  g_ptr_array_add (tags, NULL);

  return tags;
}

/* The name that is shown, else that of the account: acct:name@server */
static char *
dup_creator (JsonObject *object)
{
  JsonNode *info = json_object_get_member (object, "user_info");
  const char *name = info != NULL && JSON_NODE_HOLDS_OBJECT (info)
                       ? get_string (json_node_get_object (info), "display_name")
                       : NULL;
  const char *user = get_string (object, "user");

  if (name != NULL)
    return g_strdup (name);
  if (user == NULL)
    return NULL;
  if (g_str_has_prefix (user, "acct:"))
    user += strlen ("acct:");

  return g_strndup (user, strcspn (user, "@"));
}

static char *
dup_id (const char *id)
{
  g_autofree char *scheme = g_uri_parse_scheme (id);

  return scheme != NULL ? g_strdup (id) : g_strconcat (ADDRESS, id, NULL);
}

static void
set_times (GlossAnnotation *annotation,
           JsonObject      *object)
{
  g_autofree char *created = gloss_export_dup_time (get_string (object, "created"));
  g_autofree char *updated = gloss_export_dup_time (get_string (object, "updated"));

  if (created != NULL)
    gloss_annotation_set_created (annotation, created);
  if (updated != NULL || created != NULL)
    gloss_annotation_set_modified (annotation, updated != NULL ? updated : created);
}

/* Returns: (nullable): the title of the page, alone or the first of several */
static const char *
get_title (JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "document");
  JsonArray *titles;

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    return NULL;

  node = json_object_get_member (json_node_get_object (node), "title");
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return get_string (json_node_get_object (json_object_get_member (object, "document")), "title");

  titles = json_node_get_array (node);
  if (json_array_get_length (titles) == 0)
    return NULL;
  node = json_array_get_element (titles, 0);

  return JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING
           ? json_node_get_string (node)
           : NULL;
}

/* What another Gloss found is found here too. */
static gboolean
is_suggestion (GPtrArray *tags)
{
  const char *first = g_ptr_array_index (tags, 0);

  return g_strcmp0 (first, "gloss:quote") == 0 || g_strcmp0 (first, "gloss:actor") == 0;
}

static void
add_note (Reader     *self,
          JsonObject *object,
          const char *id)
{
  GlossRange units = GLOSS_NO_UNITS;
  g_autoptr (GlossAnchor) anchor = anchor_new (find_target (self, object), &units);
  g_autoptr (GPtrArray) tags = tags_new (object);
  g_autofree char *whole_id = dup_id (id);
  g_autofree char *creator = dup_creator (object);
  const char *text = get_string (object, "text");
  GlossAnnotation *annotation;

  if (is_suggestion (tags))
    return;

  annotation = gloss_annotation_new_with_id (whole_id, anchor);
  gloss_annotation_set_note (annotation, text != NULL ? text : "");
  gloss_annotation_set_tags (annotation, (const char *const *) tags->pdata);
  if (creator != NULL)
    gloss_annotation_set_creator (annotation, creator);
  set_times (annotation, object);
  gloss_import_add (self->import, annotation, get_string (object, "uri"), get_title (object), units);
}

static gboolean
read_one (Reader             *self,
          JsonNode           *node,
          const GlossJsonAt  *at,
          GError            **error)
{
  const char *id;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gloss_json_fail (at, error, _("an annotation should be an object"));

  id = get_string (json_node_get_object (node), "id");
  if (id == NULL || *id == '\0')
    return gloss_json_fail (at, error, _("an annotation should have an id"));

  add_note (self, json_node_get_object (node), id);

  return TRUE;
}

static gboolean
read_hypothesis (const GlossImportFile  *file,
                 GlossImport            *import,
                 GError                **error)
{
  GlossJsonAt root = { NULL, file->name, 0 };
  GlossJsonAt annotations_at = { &root, "annotations", 0 };
  JsonArray *annotations = get_annotations (file);
  g_autoptr (GHashTable) targets = g_hash_table_new (g_str_hash, g_str_equal);
  Reader reader = { import, targets };
  guint n_annotations;
  guint i;

  if (annotations == NULL)
    return gloss_json_fail (&root, error, _("there should be “annotations”"));

  n_annotations = json_array_get_length (annotations);
  for (i = 0; i < n_annotations; i++)
    {
      JsonNode *node = json_array_get_element (annotations, i);

      if (JSON_NODE_HOLDS_OBJECT (node))
        remember_target (&reader, json_node_get_object (node));
    }
  for (i = 0; i < n_annotations; i++)
    {
      GlossJsonAt at = { &annotations_at, NULL, i };

      if (!read_one (&reader, json_array_get_element (annotations, i), &at, error))
        return FALSE;
    }

  return TRUE;
}

const GlossImporter gloss_importer_hypothesis = {
  .id = "hypothesis",
  .label = N_("Hypothesis (JSON)"),
  .cannot_say = N_("Hypothesis has no colours."),
  .recognizes = recognizes,
  .read = read_hypothesis,
};
