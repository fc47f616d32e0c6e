/* gloss-note-file-read.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-note-file.h"
#include "gloss-note-file-private.h"

#include <glib/gi18n.h>

#include "gloss-annotation-json.h"
#include "gloss-json-rest.h"
#include "gloss-json.h"
#include "gloss-util.h"

static const GlossKnown collection_members[] = {
  { "@context", GLOSS_NOTE_FILE_CONTEXT }, { "id", NULL }, { "type", "AnnotationCollection" }, { "gloss:version", NULL }, { "gloss:source", NULL },
  { "label", NULL }, { "total", NULL }, { "gloss:deleted", NULL }, { "first", NULL }, { NULL, NULL },
};

static const GlossKnown page_members[] = {
  { "id", NULL }, { "type", "AnnotationPage" }, { "startIndex", NULL }, { "items", NULL }, { NULL, NULL },
};

typedef struct
{
  GlossNoteFile *file;
  GBytes        *bytes;
  const char    *name;
  GArray        *items;    /* element-type GlossJsonPart */
  JsonArray     *deleted;  /* nullable: none */
  GPtrArray     *annotations;
  gboolean       most;     /* what cannot be read is kept aside */
} Parse;

static gboolean
is_string (JsonNode *node)
{
  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING;
}

static gboolean
read_strings (GlossNoteFile      *self,
              JsonObject         *collection,
              const GlossJsonAt  *at,
              GError            **error)
{
  const char *id = NULL;
  const char *source = NULL;
  JsonNode *label = json_object_get_member (collection, "label");

  if (!gloss_json_get_string (collection, "id", at, &id, error)
      || !gloss_json_get_string (collection, "gloss:source", at, &source, error))
    return FALSE;

  if (id != NULL)
    gloss_set_str (&self->id, id);
  gloss_set_str (&self->source, source != NULL ? source : self->id);
  if (is_string (label))
    gloss_set_str (&self->label, json_node_get_string (label));

  return TRUE;
}

static gboolean
read_page (Parse              *parse,
           JsonObject         *page,
           const GlossJsonAt  *at,
           GError            **error)
{
  const char *id = NULL;
  JsonArray *left_empty = NULL;

  if (!gloss_json_get_string (page, "id", at, &id, error)
      || !gloss_json_get_array (page, "items", at, &left_empty, error))
    return FALSE;

  if (id != NULL)
    gloss_set_str (&parse->file->page_id, id);
  gloss_json_keep (&parse->file->extra, "page", gloss_json_dup_rest (page, page_members));

  return TRUE;
}

static GlossAnnotation *
read_item (Parse                *parse,
           const GlossJsonPart  *item,
           const GlossJsonAt    *at,
           GError              **error)
{
  g_autoptr (JsonNode) node = gloss_json_load_part (parse->bytes, parse->name, item, error);

  return node != NULL ? gloss_annotation_from_json (node, parse->file->source, at, error) : NULL;
}

static char *
dup_text (const GlossJsonPart *item)
{
  return g_strndup (item->begin, item->end - item->begin);
}

/* What stands in the file of an annotation is what will be written of it until it changes. */
static gboolean
add_item (Parse              *parse,
          GHashTable         *ids,
          guint               index,
          const GlossJsonAt  *items_at,
          GError            **error)
{
  const GlossJsonPart *item = &g_array_index (parse->items, GlossJsonPart, index);
  GlossJsonAt at = { items_at, NULL, index };
  GlossJsonAt id_at = { &at, "id", 0 };
  g_autoptr (GlossAnnotation) annotation = read_item (parse, item, &at, error);

  if (annotation == NULL)
    return FALSE;

  if (g_hash_table_contains (ids, gloss_annotation_get_id (annotation)))
    return gloss_json_fail (&id_at, error, _("two annotations have this id"));

  g_hash_table_add (ids, (char *) gloss_annotation_get_id (annotation));
  g_hash_table_insert (parse->file->texts, g_object_ref (annotation), dup_text (item));
  g_ptr_array_add (parse->annotations, g_steal_pointer (&annotation));

  return TRUE;
}

/* Text that is no JSON is damage of the file, which may go on after it. */
static gboolean
keep_aside (Parse  *parse,
            guint   index,
            GError *trouble)
{
  const GlossJsonPart *item = &g_array_index (parse->items, GlossJsonPart, index);
  g_autoptr (JsonNode) node = NULL;

  if (!parse->most || (node = gloss_json_load_part (parse->bytes, parse->name, item, NULL)) == NULL)
    return FALSE;

  g_debug ("Kept aside: %s", trouble->message);
  g_ptr_array_add (parse->file->odd, dup_text (item));

  return TRUE;
}

static gboolean
read_items (Parse              *parse,
            const GlossJsonAt  *page_at,
            GError            **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  GlossJsonAt items_at = { page_at, "items", 0 };

  for (guint i = 0; i < parse->items->len; i++)
    {
      g_autoptr (GError) trouble = NULL;

      if (add_item (parse, ids, i, &items_at, &trouble) || keep_aside (parse, i, trouble))
        continue;
      g_propagate_error (error, g_steal_pointer (&trouble));
      return FALSE;
    }

  return TRUE;
}

static gboolean
read_tombstone (JsonNode             *node,
                GlossAnnotationList  *list,
                const GlossJsonAt    *at,
                GError              **error)
{
  const char *id = NULL;
  const char *modified = "";

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gloss_json_fail (at, error, _("this should be an object"));
  if (!gloss_json_get_string (json_node_get_object (node), "id", at, &id, error)
      || !gloss_json_get_string (json_node_get_object (node), "modified", at, &modified, error))
    return FALSE;
  if (id == NULL)
    return gloss_json_fail (at, error, _("what was deleted should have an id"));

  if (list != NULL)
    gloss_annotation_list_add_tombstone (list, id, modified);

  return TRUE;
}

/* Without @list: only checks. */
static gboolean
read_tombstones (Parse                *parse,
                 GlossAnnotationList  *list,
                 const GlossJsonAt    *root,
                 GError              **error)
{
  GlossJsonAt at = { root, "gloss:deleted", 0 };
  guint n = parse->deleted != NULL ? json_array_get_length (parse->deleted) : 0;

  for (guint i = 0; i < n; i++)
    {
      GlossJsonAt here = { &at, NULL, i };

      if (!read_tombstone (json_array_get_element (parse->deleted, i), list, &here, error))
        return FALSE;
    }

  return TRUE;
}

/* A label in several languages, or one with members of its own, is none to show, but stays. */
static void
keep_rest (GlossNoteFile *self,
           JsonObject    *collection)
{
  JsonNode *label = json_object_get_member (collection, "label");
  JsonObject *rest = gloss_json_dup_rest (collection, collection_members);

  if (label != NULL && !is_string (label))
    {
      if (rest == NULL)
        rest = json_object_new ();
      json_object_set_member (rest, "label", json_node_copy (label));
    }

  gloss_json_keep (&self->extra, "collection", rest);
}

static gboolean
has_type (JsonObject *object,
          const char *type)
{
  JsonNode *node = json_object_get_member (object, "type");
  JsonArray *array;

  if (node != NULL && JSON_NODE_HOLDS_VALUE (node))
    return g_strcmp0 (json_node_get_string (node), type) == 0;
  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return FALSE;

  array = json_node_get_array (node);
  for (guint i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_VALUE (element) && g_strcmp0 (json_node_get_string (element), type) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_collection (Parse              *parse,
                 JsonObject         *collection,
                 const GlossJsonAt  *root,
                 GError            **error)
{
  GlossJsonAt type_at = { root, "type", 0 };
  GlossJsonAt page_at = { root, "first", 0 };
  JsonObject *page = NULL;

  if (!has_type (collection, "AnnotationCollection"))
    return gloss_json_fail (&type_at, error, _("this should be an “AnnotationCollection”"));

  if (!gloss_json_check_version (collection, "gloss:version", GLOSS_NOTE_FILE_VERSION, root, error)
      || !read_strings (parse->file, collection, root, error)
      || !gloss_json_get_object (collection, "first", root, &page, error)
      || !gloss_json_get_array (collection, "gloss:deleted", root, &parse->deleted, error)
      || (page != NULL && !read_page (parse, page, &page_at, error))
      || !read_items (parse, &page_at, error)
      || !read_tombstones (parse, NULL, root, error))
    return FALSE;

  keep_rest (parse->file, collection);

  return TRUE;
}

static GlossNoteFile *
parse_file (GBytes               *bytes,
            const char           *name,
            gboolean              most,
            GlossAnnotationList  *list,
            GError              **error)
{
  static const char *const path[] = { "first", "items", NULL };
  g_autoptr (GlossNoteFile) self = NULL;
  g_autoptr (GArray) items = g_array_new (FALSE, FALSE, sizeof (GlossJsonPart));
  g_autoptr (JsonNode) node = gloss_json_load_frame (bytes, name, path, items, error);
  g_autoptr (GPtrArray) annotations = g_ptr_array_new_with_free_func (g_object_unref);
  GlossJsonAt root = { NULL, name, 0 };
  Parse parse = { NULL, bytes, name, items, NULL, annotations, most };

  if (node == NULL)
    return NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      gloss_json_fail (&root, error, _("this should be an object"));
      return NULL;
    }

  parse.file = self = gloss_note_file_new (NULL, NULL);
  if (!read_collection (&parse, json_node_get_object (node), &root, error))
    return NULL;

  read_tombstones (&parse, list, &root, NULL);
  gloss_annotation_list_put_all (list, annotations);

  return g_steal_pointer (&self);
}

GlossNoteFile *
gloss_note_file_parse (GBytes               *bytes,
                       const char           *name,
                       GlossAnnotationList  *list,
                       GError              **error)
{
  return parse_file (bytes, name, FALSE, list, error);
}

GlossNoteFile *
gloss_note_file_parse_most (GBytes               *bytes,
                            const char           *name,
                            GlossAnnotationList  *list,
                            GError              **error)
{
  return parse_file (bytes, name, TRUE, list, error);
}
