/* gloss-export-w3c.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The Web Annotation Data Model (W3C Recommendation of 23 February 2017) in JSON-LD. It is the
 * form of our own files too; what is added is how quotes and actors are written. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-set.h"

#include "gloss-annotation-json.h"
#include "gloss-export-id.h"
#include "gloss-json.h"
#include "gloss-kind.h"
#include "gloss-note-file.h"

#include <glib/gi18n.h>

typedef struct
{
  JsonArray *items;
  char      *source;  /* of the article that is being written */
} Writer;

/* In the order of GlossActorKind */
static const char *const actor_classes[] = { "Person", "Organization", "Place" };

static void
set_time (JsonObject *object,
          const char *member)
{
  g_autofree char *time = NULL;

  if (!json_object_has_member (object, member))
    return;

  time = gloss_export_dup_time (json_object_get_string_member (object, member));
  if (time != NULL)
    json_object_set_string_member (object, member, time);
  else
    json_object_remove_member (object, member);
}

/* 3.3.1: times must be in UTC with a Z. Files of others may have brought other ones. */
static void
normalize_times (JsonObject *object)
{
  JsonNode *target = json_object_get_member (object, "target");
  JsonNode *state = NULL;

  set_time (object, "created");
  set_time (object, "modified");

  if (target != NULL && JSON_NODE_HOLDS_OBJECT (target))
    state = json_object_get_member (json_node_get_object (target), "state");
  if (state == NULL || !JSON_NODE_HOLDS_OBJECT (state))
    return;

  set_time (json_node_get_object (state), "sourceDate");
  if (!json_object_has_member (json_node_get_object (state), "sourceDate"))
    json_object_remove_member (json_node_get_object (target), "state");
}

static JsonObject *
add_item (Writer          *self,
          GlossAnnotation *annotation)
{
  JsonNode *node = gloss_annotation_to_json (annotation, self->source);

  normalize_times (json_node_get_object (node));
  json_array_add_element (self->items, node);

  return json_node_get_object (node);
}

static gboolean
is_where_it_was_made (GlossAnnotation *annotation)
{
  const GlossAnchor *anchor = gloss_annotation_get_anchor (annotation);
  GlossRange range = gloss_annotation_get_range (annotation);

  if (anchor == NULL || gloss_range_is_empty (range))
    return TRUE;

  return gloss_annotation_get_placement (annotation) == GLOSS_PLACED
         && range.begin == anchor->range.begin && range.end == anchor->range.end;
}

/* Its date says which text the selectors are for. That is no longer the text in which the note was made. */
static void
remove_state (JsonObject *object)
{
  JsonNode *target = json_object_get_member (object, "target");

  if (JSON_NODE_HOLDS_ARRAY (target))
    target = json_array_get_element (json_node_get_array (target), 0);
  json_object_remove_member (json_node_get_object (target), "state");
}

/* Whoever reads the file has the text of today, so words that were carried over are those of today. In the
 * library they stay those that were marked: its folders keep the older texts. */
static void
add_annotation (Writer                *self,
                const GlossExportPart *part,
                GlossAnnotation       *annotation)
{
  g_autoptr (GlossAnchor) anchor = NULL;
  g_autoptr (GlossAnnotation) carried = NULL;

  if (is_where_it_was_made (annotation))
    {
      add_item (self, annotation);
      return;
    }

  anchor = gloss_anchor_new (gloss_article_get_text (part->article), gloss_annotation_get_range (annotation));
  carried = gloss_annotation_copy (annotation);
  gloss_annotation_set_anchor (carried, anchor);
  remove_state (add_item (self, carried));
}

static void
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  Writer *self = out;

  g_free (self->source);
  self->source = gloss_export_dup_source (part->article);
}

static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  add_annotation (out, part, note);
}

/* An item on these words whose bodies say what was found there */
static JsonObject *
add_found (Writer                *self,
           const GlossExportPart *part,
           const char            *id,
           GlossRange             range,
           const char            *motivation)
{
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (gloss_article_get_text (part->article), range);
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id (id, anchor);
  JsonObject *object = add_item (self, annotation);

  json_object_remove_member (json_object_get_object_member (object, "target"), "styleClass");
  json_object_set_string_member (object, "motivation", motivation);
  json_object_set_array_member (object, "body", json_array_new ());

  return object;
}

static void
add_text_body (JsonObject *object,
               const char *purpose,
               const char *value)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "type", "TextualBody");
  json_object_set_string_member (body, "purpose", purpose);
  json_object_set_string_member (body, "value", value);
  json_array_add_object_element (json_object_get_array_member (object, "body"), body);
}

static void
add_resource_body (JsonObject *object,
                   const char *purpose,
                   const char *source)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "type", "SpecificResource");
  json_object_set_string_member (body, "purpose", purpose);
  json_object_set_string_member (body, "source", source);
  json_array_add_object_element (json_object_get_array_member (object, "body"), body);
}

static JsonObject *
new_agent (const char *type,
           const char *name)
{
  JsonObject *agent = json_object_new ();

  json_object_set_string_member (agent, "type", type);
  if (name != NULL && *name != '\0')
    json_object_set_string_member (agent, "name", name);

  return agent;
}

/* Who has the last word on it: the program, or the reader who looked at it */
static void
set_provenance (JsonObject            *object,
                const GlossExportPart *part,
                const char            *found,
                GlossStatus            status)
{
  const char *reader = part->corrections->len > 0
                         ? gloss_annotation_get_creator (g_ptr_array_index (part->corrections, 0))
                         : NULL;

  if (status == GLOSS_SUGGESTED)
    json_object_set_object_member (object, "creator", new_agent ("Software", "Gloss"));
  else
    {
      json_object_set_object_member (object, "creator", new_agent ("Person", reader));
      json_object_set_object_member (object, "generator", new_agent ("Software", "Gloss"));
    }
  json_object_set_string_member (object, "gloss:found", found);
  json_object_set_string_member (object, "gloss:status", gloss_status_to_name (status));
}

static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  GlossRange range = gloss_quote_get_range (quote);
  GlossRange speaker = gloss_quote_get_speaker_range (quote);
  const char *cue = gloss_quote_get_cue (quote);
  const char *name = gloss_quote_get_speaker_name (quote);
  g_autofree char *id = gloss_export_dup_quote_id (part->article, range);
  JsonObject *object = add_found (out, part, id, range, "linking");

  add_text_body (object, "classifying", gloss_quote_kind_to_name (gloss_quote_get_kind (quote)));
  if (!gloss_range_is_empty (speaker))
    {
      g_autofree char *mention = gloss_export_dup_mention_id (part->article, speaker);

      add_resource_body (object, "linking", mention);
    }
  if (cue != NULL && *cue != '\0')
    add_text_body (object, "describing", cue);
  set_provenance (object, part, "quote", gloss_quote_get_status (quote));
  if (*name != '\0')
    json_object_set_string_member (object, "gloss:speaker", name);
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  guint n_mentions = 0;
  const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);
  g_autofree char *actor_id = gloss_export_dup_actor_id (part->article, actor);
  guint i;

  for (i = 0; i < n_mentions; i++)
    {
      g_autofree char *id = gloss_export_dup_mention_id (part->article, mentions[i].range);
      JsonObject *object = add_found (out, part, id, mentions[i].range, "identifying");

      add_resource_body (object, "identifying", actor_id);
      add_text_body (object, "classifying", actor_classes[gloss_actor_get_kind (actor)]);
      add_text_body (object, "describing", gloss_actor_get_name (actor));
      set_provenance (object, part, "actor", gloss_actor_get_status (actor));
    }
}

/* What the reader said about quotes and actors, so that another Gloss says the same */
static void
end_article (gpointer               out,
             const GlossExportPart *part)
{
  guint i;

  for (i = 0; i < part->corrections->len; i++)
    add_annotation (out, part, g_ptr_array_index (part->corrections, i));
}

static JsonObject *
new_page (const char *collection_uuid,
          JsonArray  *items)
{
  g_autofree char *uuid = gloss_export_dup_uuid ("page", collection_uuid, NULL);
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);
  JsonObject *page = json_object_new ();

  json_object_set_string_member (page, "id", id);
  json_object_set_string_member (page, "type", "AnnotationPage");
  json_object_set_int_member (page, "startIndex", 0);
  json_object_set_array_member (page, "items", json_array_ref (items));

  return page;
}

/* 5.2: a page is never empty, so without annotations there is none. */
static JsonObject *
new_collection (const GlossExportSet *set,
                Writer               *writer)
{
  gboolean one = gloss_export_set_get_n (set) == 1;
  GlossArticle *article = one ? gloss_export_set_get (set, 0)->article : NULL;
  const char *title = one ? gloss_article_get_title (article) : _("Notes");
  const char *source = one ? writer->source : NULL;
  guint n_items = json_array_get_length (writer->items);
  g_autofree char *uuid = gloss_export_dup_uuid ("collection", one ? source : "library", NULL);
  g_autofree char *id = g_strconcat ("urn:uuid:", uuid, NULL);
  JsonObject *collection = gloss_note_file_new_head (id, source, title != NULL ? title : "", n_items);

  if (n_items > 0)
    json_object_set_object_member (collection, "first", new_page (uuid, writer->items));

  return collection;
}

static GBytes *
write_w3c (const GlossExportSet  *set,
           GlossExportCount      *count,
           GError               **error)
{
  static const GlossExportVisitor visitor = {
    .begin_article = begin_article,
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
    .end_article = end_article,
  };
  g_autoptr (JsonArray) items = json_array_new ();
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  Writer writer = { items, NULL };

  gloss_export_set_visit (set, &visitor, &writer, count);
  json_node_take_object (root, new_collection (set, &writer));
  g_free (writer.source);

  return gloss_json_write (root);
}

const GlossExporter gloss_exporter_w3c = {
  .id = "json",
  .label = N_("Web Annotations (JSON-LD)"),
  .extension = "json",
  .content_type = "application/ld+json",
  .write = write_w3c,
};
