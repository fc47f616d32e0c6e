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
#include "gloss-w3c-item.h"

#include <glib/gi18n.h>

/* What is read into, and what holds for all that is in the same collection */
typedef struct
{
  GlossImport *import;
  const char  *label;       /* nullable */
  JsonNode    *stylesheet;  /* nullable */
} Reader;

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
read_item (Reader             *self,
           JsonNode           *item,
           const GlossJsonAt  *at,
           GError            **error)
{
  JsonObject *object = get_object (item);
  const char *source = object != NULL ? get_source (json_object_get_member (object, "target")) : NULL;
  GlossAnnotation *annotation;

  if (is_suggestion (item))
    return TRUE;

  name_item (item);
  if (object != NULL)
    gloss_w3c_item_adapt (object, self->stylesheet);
  annotation = gloss_annotation_from_json (item, source != NULL ? source : "", at, error);
  if (annotation == NULL)
    return FALSE;
  gloss_import_add (self->import, annotation, source, self->label, GLOSS_NO_UNITS);

  return TRUE;
}

static gboolean
read_items (Reader             *self,
            JsonArray          *items,
            const GlossJsonAt  *at,
            GError            **error)
{
  guint i;

  for (i = 0; items != NULL && i < json_array_get_length (items); i++)
    {
      GlossJsonAt here = { at, NULL, i };

      if (!read_item (self, json_array_get_element (items, i), &here, error))
        return FALSE;
    }

  return TRUE;
}

static void
find_stylesheet (Reader     *self,
                 JsonObject *object)
{
  if (json_object_has_member (object, "stylesheet"))
    self->stylesheet = json_object_get_member (object, "stylesheet");
}

static gboolean
read_page (Reader             *self,
           JsonObject         *page,
           const GlossJsonAt  *at,
           GError            **error)
{
  GlossJsonAt items_at = { at, "items", 0 };
  JsonArray *items = NULL;

  find_stylesheet (self, page);

  return gloss_json_get_array (page, "items", at, &items, error) &&
         read_items (self, items, &items_at, error);
}

/* Only the page that is in the file: others would have to be asked for over the network. */
static gboolean
read_collection (Reader             *self,
                 JsonObject         *collection,
                 const GlossJsonAt  *at,
                 GError            **error)
{
  GlossJsonAt first_at = { at, "first", 0 };
  JsonObject *page = NULL;

  self->label = get_string (json_object_get_member (collection, "label"));
  find_stylesheet (self, collection);
  if (!gloss_json_check_version (collection, "gloss:version", GLOSS_NOTE_FILE_VERSION, at, error) ||
      !gloss_json_get_object (collection, "first", at, &page, error))
    return FALSE;

  return page == NULL || read_page (self, page, &first_at, error);
}

static gboolean
read_w3c (const GlossImportFile  *file,
          GlossImport            *import,
          GError                **error)
{
  GlossJsonAt at = { NULL, file->name, 0 };
  JsonObject *object = get_object (file->root);
  Reader reader = { import, NULL, NULL };

  if (file->root != NULL && JSON_NODE_HOLDS_ARRAY (file->root))
    return read_items (&reader, json_node_get_array (file->root), &at, error);
  if (object != NULL && has_type (object, "AnnotationCollection"))
    return read_collection (&reader, object, &at, error);
  if (object != NULL && has_type (object, "AnnotationPage"))
    return read_page (&reader, object, &at, error);
  if (object != NULL && has_type (object, "Annotation"))
    return read_item (&reader, file->root, &at, error);

  return gloss_json_fail (&at, error, _("these should be Web Annotations"));
}

const GlossImporter gloss_importer_w3c = {
  .id = "json",
  .label = N_("Web Annotations, Gloss (JSON-LD)"),
  .recognizes = recognizes,
  .read = read_w3c,
};
