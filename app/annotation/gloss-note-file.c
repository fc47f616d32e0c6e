/* gloss-note-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-note-file.h"
#include "gloss-note-file-private.h"

#include <string.h>

#include "gloss-annotation-json.h"
#include "gloss-json-rest.h"
#include "gloss-json.h"
#include "gloss-util.h"

#define OWN_CONTEXT "https://glossreader.org/ns#"

/* How deep an item stands: collection, page, items */
#define ITEM_LEVEL 3
/* Bytes, to begin with */
#define USUAL_ITEM_SIZE 1000

static GHashTable *
new_texts (void)
{
  return g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
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

static JsonArray *
new_context (void)
{
  JsonArray *context = json_array_new ();
  JsonObject *own = json_object_new ();

  json_object_set_string_member (own, "gloss", OWN_CONTEXT);
  json_array_add_string_element (context, GLOSS_NOTE_FILE_CONTEXT);
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

/* The same whatever white space was in it */
static char *
dup_compact (const char *text)
{
  g_autoptr (JsonNode) node = json_from_string (text, NULL);

  return json_to_string (node, FALSE);
}

guint
gloss_note_file_add_unread (GlossNoteFile *self,
                            GlossNoteFile *other)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_before = self->odd->len;

  for (guint i = 0; i < n_before; i++)
    g_hash_table_add (known, dup_compact (g_ptr_array_index (self->odd, i)));

  for (guint i = 0; i < other->odd->len; i++)
    {
      const char *text = g_ptr_array_index (other->odd, i);

      if (g_hash_table_add (known, dup_compact (text)))
        g_ptr_array_add (self->odd, g_strdup (text));
    }

  return self->odd->len - n_before;
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
