/* gloss-import-w3c.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Web Annotations in JSON-LD: a collection, a page, an array of annotations, or one alone; and the
 * notes of Gloss itself, which are a collection. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-importer.h"

#include "gloss-annotation-json.h"
#include "gloss-error.h"
#include "gloss-export-id.h"
#include "gloss-json.h"
#include "gloss-note-file.h"

#include <glib/gi18n.h>

static const char *
get_string (JsonNode *node)
{
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;

  return json_node_get_string (node);
}

static JsonObject *
get_object (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
}

/* A type may be one of several. */
static gboolean
has_type (JsonObject *object,
          const char *type)
{
  JsonNode *node = json_object_get_member (object, "type");
  guint i;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return g_strcmp0 (get_string (node), type) == 0;

  for (i = 0; i < json_array_get_length (json_node_get_array (node)); i++)
    {
      if (g_strcmp0 (get_string (json_array_get_element (json_node_get_array (node), i)), type) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_annotation (JsonNode *node)
{
  JsonObject *object = get_object (node);

  return object != NULL && has_type (object, "Annotation");
}

static gboolean
recognizes (const GlossImportFile *file)
{
  JsonObject *object = get_object (file->root);
  JsonArray *array;

  if (object != NULL)
    return has_type (object, "AnnotationCollection") || has_type (object, "AnnotationPage") ||
           has_type (object, "Annotation");
  if (file->root == NULL || !JSON_NODE_HOLDS_ARRAY (file->root))
    return FALSE;

  array = json_node_get_array (file->root);

  return json_array_get_length (array) > 0 && is_annotation (json_array_get_element (array, 0));
}

/* Returns: (nullable): the address that a target is of */
static const char *
get_source (JsonNode *target)
{
  JsonObject *object;

  if (target != NULL && JSON_NODE_HOLDS_ARRAY (target) &&
      json_array_get_length (json_node_get_array (target)) > 0)
    target = json_array_get_element (json_node_get_array (target), 0);

  object = get_object (target);
  if (object == NULL)
    return get_string (target);
  if (json_object_has_member (object, "source"))
    return get_source (json_object_get_member (object, "source"));

  return get_string (json_object_get_member (object, "id"));
}

/* An annotation without a name gets one that is the same the next time. */
static void
name_item (JsonNode *item)
{
  JsonObject *object = get_object (item);
  g_autofree char *text = NULL;
  g_autofree char *uuid = NULL;
  g_autofree char *id = NULL;

  if (object == NULL || json_object_has_member (object, "id"))
    return;

  text = json_to_string (item, FALSE);
  uuid = gloss_export_dup_uuid ("annotation", text, NULL);
  id = g_strconcat ("urn:uuid:", uuid, NULL);
  json_object_set_string_member (object, "id", id);
}

/* What another Gloss found is found here too. */
static gboolean
is_suggestion (JsonNode *item)
{
  JsonObject *object = get_object (item);

  return object != NULL && json_object_has_member (object, "gloss:found");
}

static gboolean
read_item (JsonNode           *item,
           const char         *label,
           GlossImport        *import,
           const GlossJsonAt  *at,
           GError            **error)
{
  JsonObject *object = get_object (item);
  const char *source = object != NULL ? get_source (json_object_get_member (object, "target")) : NULL;
  GlossAnnotation *annotation;

  if (is_suggestion (item))
    return TRUE;

  name_item (item);
  annotation = gloss_annotation_from_json (item, source != NULL ? source : "", at, error);
  if (annotation == NULL)
    return FALSE;
  gloss_import_add (import, annotation, source, label, GLOSS_NO_UNITS);

  return TRUE;
}

static gboolean
read_items (JsonArray          *items,
            const char         *label,
            GlossImport        *import,
            const GlossJsonAt  *at,
            GError            **error)
{
  guint i;

  for (i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      GlossJsonAt here = { at, NULL, i };

      if (!read_item (json_array_get_element (items, i), label, import, &here, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_page (JsonObject         *page,
           const char         *label,
           GlossImport        *import,
           const GlossJsonAt  *at,
           GError            **error)
{
  GlossJsonAt items_at = { at, "items", 0 };
  JsonArray *items = NULL;

  return gloss_json_get_array (page, "items", at, &items, error) &&
         read_items (items, label, import, &items_at, error);
}

/* Only the page that is in the file: others would have to be asked for over the network. */
static gboolean
read_collection (JsonObject         *collection,
                 GlossImport        *import,
                 const GlossJsonAt  *at,
                 GError            **error)
{
  GlossJsonAt first_at = { at, "first", 0 };
  const char *label = get_string (json_object_get_member (collection, "label"));
  JsonObject *page = NULL;

  if (!gloss_json_check_version (collection, "gloss:version", GLOSS_NOTE_FILE_VERSION, at, error) ||
      !gloss_json_get_object (collection, "first", at, &page, error))
    return FALSE;

  return page == NULL || read_page (page, label, import, &first_at, error);
}

static gboolean
read_w3c (const GlossImportFile  *file,
          GlossImport            *import,
          GError                **error)
{
  GlossJsonAt at = { NULL, file->name, 0 };
  JsonObject *object = get_object (file->root);

  if (file->root != NULL && JSON_NODE_HOLDS_ARRAY (file->root))
    return read_items (json_node_get_array (file->root), NULL, import, &at, error);
  if (object != NULL && has_type (object, "AnnotationCollection"))
    return read_collection (object, import, &at, error);
  if (object != NULL && has_type (object, "AnnotationPage"))
    return read_page (object, NULL, import, &at, error);
  if (object != NULL && has_type (object, "Annotation"))
    return read_item (file->root, NULL, import, &at, error);

  return gloss_json_fail (&at, error, _("these should be Web Annotations"));
}

const GlossImporter gloss_importer_w3c = {
  .id = "json",
  .label = N_("Web Annotations, Gloss (JSON-LD)"),
  .recognizes = recognizes,
  .read = read_w3c,
};
