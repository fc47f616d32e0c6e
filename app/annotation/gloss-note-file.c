/* gloss-note-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-note-file.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-annotation-json.h"
#include "gloss-error.h"
#include "gloss-json-rest.h"
#include "gloss-json.h"
#include "gloss-util.h"

#define ANNOTATION_CONTEXT "http://www.w3.org/ns/anno.jsonld"
#define OWN_CONTEXT "https://glossreader.org/ns#"

/* How deep an item stands: collection, page, items */
#define ITEM_LEVEL 3
/* Bytes, to begin with */
#define USUAL_ITEM_SIZE 1000

struct _GlossNoteFile
{
  char       *id;
  char       *page_id;
  char       *source;
  char       *label;
  JsonObject *extra;  /* nullable: collection, page */
  GPtrArray  *odd;    /* element-type utf8: what stands in the file of annotations that cannot be read */
  GHashTable *texts;  /* what was read or written of annotations that do not change */
};

static const GlossKnown collection_members[] = {
  { "@context", ANNOTATION_CONTEXT }, { "id", NULL }, { "type", "AnnotationCollection" }, { "gloss:version", NULL }, { "gloss:source", NULL },
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

static GHashTable *
new_texts (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
}

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

/**
 * gloss_note_file_new:
 * @source_uri: (nullable): the article's address; %NULL if it has none
 * @label: (nullable): the article's title
 *
 * Returns: (transfer full): a new collection without anything in it
 */
GlossNoteFile *
gloss_note_file_new (const char *source_uri,
                     const char *label)
{
  GlossNoteFile *self = g_new0 (GlossNoteFile, 1);

  self->id = gloss_uuid_urn_new ();
  self->page_id = gloss_uuid_urn_new ();
  self->source = g_strdup (source_uri != NULL ? source_uri : self->id);
  self->label = g_strdup (label != NULL ? label : "");
  self->odd = g_ptr_array_new_with_free_func (g_free);
  self->texts = new_texts ();

  return self;
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

static JsonArray *
new_context (void)
{
  JsonArray *context = json_array_new ();
  JsonObject *own = json_object_new ();

  json_object_set_string_member (own, "gloss", OWN_CONTEXT);
  json_array_add_string_element (context, ANNOTATION_CONTEXT);
  json_array_add_object_element (context, own);

  return context;
}

/* How other programs may draw what is marked */
static JsonObject *
new_stylesheet (void)
{
  g_autoptr (GString) css = g_string_new (NULL);
  JsonObject *stylesheet = json_object_new ();

  for (guint i = 0; i < GLOSS_N_COLORS; i++)
    g_string_append_printf (css, "%s.%s { background-color: %s }", i > 0 ? " " : "",
                            gloss_color_to_name (i), gloss_color_to_css (i));

  json_object_set_string_member (stylesheet, "type", "CssStylesheet");
  json_object_set_string_member (stylesheet, "value", css->str);

  return stylesheet;
}

static JsonObject *
new_generator (void)
{
  JsonObject *generator = json_object_new ();

  json_object_set_string_member (generator, "type", "Software");
  json_object_set_string_member (generator, "name", "Gloss");

  return generator;
}

static JsonArray *
new_tombstones (GlossAnnotationList *list)
{
  JsonArray *deleted = json_array_new ();
  const GlossTombstone *tombstones;
  guint n;

  tombstones = gloss_annotation_list_get_tombstones (list, &n);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *tombstone = json_object_new ();

      json_object_set_string_member (tombstone, "id", tombstones[i].id);
      json_object_set_string_member (tombstone, "modified", tombstones[i].modified);
      json_array_add_object_element (deleted, tombstone);
    }

  return deleted;
}

static JsonObject *
new_page (GlossNoteFile *self,
          JsonArray     *items)
{
  JsonObject *page = json_object_new ();

  json_object_set_string_member (page, "id", self->page_id);
  json_object_set_string_member (page, "type", "AnnotationPage");
  json_object_set_int_member (page, "startIndex", 0);
  json_object_set_array_member (page, "items", items);
  gloss_json_add_rest (page, self->extra, "page");

  return page;
}

static JsonArray *
new_items (GlossNoteFile       *self,
           GlossAnnotationList *list)
{
  JsonArray *items = json_array_new ();
  guint n = gloss_annotation_list_get_n (list);

  for (guint i = 0; i < n; i++)
    json_array_add_element (items, gloss_annotation_to_json (gloss_annotation_list_get (list, i), self->source));
  for (guint i = 0; i < self->odd->len; i++)
    json_array_add_element (items, json_from_string (g_ptr_array_index (self->odd, i), NULL));

  return items;
}

JsonObject *
gloss_note_file_new_head (const char *id,
                          const char *source,
                          const char *label,
                          guint       total)
{
  JsonObject *collection = json_object_new ();

  json_object_set_array_member (collection, "@context", new_context ());
  json_object_set_string_member (collection, "id", id);
  json_object_set_string_member (collection, "type", "AnnotationCollection");
  json_object_set_int_member (collection, "gloss:version", GLOSS_NOTE_FILE_VERSION);
  if (source != NULL)
    json_object_set_string_member (collection, "gloss:source", source);
  if (label != NULL)
    json_object_set_string_member (collection, "label", label);
  json_object_set_object_member (collection, "generator", new_generator ());
  json_object_set_object_member (collection, "stylesheet", new_stylesheet ());
  json_object_set_int_member (collection, "total", total);

  return collection;
}

/* @items: (transfer full) */
static GBytes *
write_collection (GlossNoteFile       *self,
                  guint                total,
                  JsonArray           *items,
                  GlossAnnotationList *deleted)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *collection = gloss_note_file_new_head (self->id, self->source, self->label, total);
  JsonArray *tombstones = new_tombstones (deleted);

  if (json_array_get_length (tombstones) > 0)
    json_object_set_array_member (collection, "gloss:deleted", tombstones);
  else
    json_array_unref (tombstones);
  json_object_set_object_member (collection, "first", new_page (self, items));
  gloss_json_add_rest (collection, self->extra, "collection");

  json_node_take_object (node, collection);

  return gloss_json_write (node);
}

/**
 * gloss_note_file_write:
 * @self: a note file
 * @list: the annotations
 *
 * Annotations stand in the order of the list, members in a fixed order, so
 * that a small change of the notes is a small change of the file.
 *
 * Returns: (transfer full): what to write to the file
 */
GBytes *
gloss_note_file_write (GlossNoteFile       *self,
                       GlossAnnotationList *list)
{
  return write_collection (self, gloss_annotation_list_get_n (list) + self->odd->len, new_items (self, list), list);
}

static char *
write_item (GlossNoteFile   *self,
            GlossAnnotation *annotation)
{
  g_autoptr (JsonNode) node = gloss_annotation_to_json (annotation, self->source);

  return gloss_json_write_part (node, ITEM_LEVEL);
}

/* Takes what is kept of each, and keeps nothing of any other. */
static void
keep_texts (GlossNoteFile *self,
            GPtrArray     *annotations)
{
  GHashTable *texts = new_texts ();

  for (guint i = 0; i < annotations->len; i++)
    {
      GlossAnnotation *annotation = g_ptr_array_index (annotations, i);
      gpointer key = NULL;
      gpointer text = NULL;

      if (g_hash_table_steal_extended (self->texts, annotation, &key, &text))
        g_hash_table_insert (texts, key, text);
      else
        g_hash_table_insert (texts, g_object_ref (annotation), write_item (self, annotation));
    }

  g_clear_pointer (&self->texts, g_hash_table_unref);
  self->texts = texts;
}

static void
append_item (GString    *out,
             gboolean    is_first,
             const char *text)
{
  if (!is_first)
    g_string_append_printf (out, ",\n%*s", 2 * ITEM_LEVEL, "");
  g_string_append (out, text);
}

static void
append_items (GlossNoteFile *self,
              GPtrArray     *annotations,
              GString       *out)
{
  for (guint i = 0; i < annotations->len; i++)
    append_item (out, i == 0, g_hash_table_lookup (self->texts, g_ptr_array_index (annotations, i)));
  for (guint i = 0; i < self->odd->len; i++)
    append_item (out, i == 0 && annotations->len == 0, g_ptr_array_index (self->odd, i));
}

GBytes *
gloss_note_file_write_kept (GlossNoteFile       *self,
                            GPtrArray           *annotations,
                            GlossAnnotationList *deleted)
{
  g_autofree char *place = g_uuid_string_random ();
  g_autofree char *mark = g_strdup_printf ("\"%s\"", place);
  g_autoptr (GBytes) frame = NULL;
  JsonArray *items = json_array_new ();
  guint n_items = annotations->len + self->odd->len;
  GString *out;
  const char *start, *at;
  gsize size;

  /* All but the items is written around a name that nothing else has. */
  if (n_items > 0)
    json_array_add_string_element (items, place);
  frame = write_collection (self, n_items, items, deleted);
  keep_texts (self, annotations);
  if (n_items == 0)
    return g_steal_pointer (&frame);

  start = g_bytes_get_data (frame, &size);
  at = g_strstr_len (start, (gssize) size, mark);
  g_assert (at != NULL);

  out = g_string_sized_new (size + n_items * USUAL_ITEM_SIZE);
  g_string_append_len (out, start, at - start);
  append_items (self, annotations, out);
  at += strlen (mark);
  g_string_append_len (out, at, start + size - at);

  return g_string_free_to_bytes (out);
}

guint
gloss_note_file_get_n_unread (GlossNoteFile *self)
{
  return self->odd->len;
}

void
gloss_note_file_free (GlossNoteFile *self)
{
  g_free (self->id);
  g_free (self->page_id);
  g_free (self->source);
  g_free (self->label);
  g_clear_pointer (&self->extra, json_object_unref);
  g_clear_pointer (&self->odd, g_ptr_array_unref);
  g_clear_pointer (&self->texts, g_hash_table_unref);
  g_free (self);
}
