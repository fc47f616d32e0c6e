/* gloss-export-hypothesis.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the client of Hypothesis exports and imports. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-export-set.h"

#include "gloss-export-id.h"
#include "gloss-json.h"
#include "gloss-kind.h"
#include "gloss-label.h"
#include "gloss-utf16.h"

#include <glib/gi18n.h>
#include <string.h>

/* What it says when an annotation has no time: nothing, which sorts before all */
#define NO_TIME "1970-01-01T00:00:00Z"

typedef struct
{
  JsonArray  *annotations;
  char       *source;  /* of the article that is being written */
  GlossUtf16 *units;   /* of its text */
  char       *latest;  /* nullable: when the last of them was changed */
} Writer;

static void
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  Writer *self = out;

  g_free (self->source);
  gloss_utf16_free (self->units);
  self->source = gloss_export_dup_source (part->article);
  self->units = gloss_utf16_new (gloss_article_get_text (part->article));
}

/* Accounts are letters, digits, dots and underscores. */
static char *
dup_user (const char *creator)
{
  GString *user = g_string_new ("acct:");
  const char *p;

  for (p = creator; *p != '\0'; p++)
    g_string_append_c (user, g_ascii_isalnum (*p) || *p == '.' ? g_ascii_tolower (*p) : '_');
  if (*creator == '\0')
    g_string_append (user, "reader");
  g_string_append (user, "@gloss");

  return g_string_free (user, FALSE);
}

static JsonObject *
new_position (Writer     *self,
              GlossRange  range)
{
  JsonObject *selector = json_object_new ();

  json_object_set_string_member (selector, "type", "TextPositionSelector");
  json_object_set_int_member (selector, "start", gloss_utf16_from_offset (self->units, range.begin));
  json_object_set_int_member (selector, "end", gloss_utf16_from_offset (self->units, range.end));

  return selector;
}

static JsonObject *
new_quote (const GlossAnchor *anchor)
{
  JsonObject *selector = json_object_new ();

  json_object_set_string_member (selector, "type", "TextQuoteSelector");
  json_object_set_string_member (selector, "exact", anchor->exact);
  json_object_set_string_member (selector, "prefix", anchor->prefix);
  json_object_set_string_member (selector, "suffix", anchor->suffix);

  return selector;
}

static JsonArray *
new_target (Writer            *self,
            const GlossAnchor *anchor,
            GlossRange         range)
{
  JsonArray *targets = json_array_new ();
  JsonObject *target = json_object_new ();
  JsonArray *selectors = json_array_new ();

  json_object_set_string_member (target, "source", self->source);
  if (anchor != NULL && !gloss_range_is_empty (range))
    json_array_add_object_element (selectors, new_position (self, range));
  if (anchor != NULL)
    json_array_add_object_element (selectors, new_quote (anchor));

  /* A note on the page has a target without selectors. */
  if (json_array_get_length (selectors) > 0)
    json_object_set_array_member (target, "selector", selectors);
  else
    json_array_unref (selectors);
  json_array_add_object_element (targets, target);

  return targets;
}

static JsonArray *
new_tags (const char *const *tags)
{
  JsonArray *array = json_array_new ();

  for (; tags != NULL && *tags != NULL; tags++)
    json_array_add_string_element (array, *tags);

  return array;
}

static JsonObject *
new_document (GlossArticle *article)
{
  const char *title = gloss_article_get_title (article);
  JsonObject *document = json_object_new ();
  JsonArray *titles = json_array_new ();

  json_array_add_string_element (titles, title != NULL ? title : "");
  json_object_set_array_member (document, "title", titles);

  return document;
}

static void
set_times (Writer     *self,
           JsonObject *object,
           const char *created,
           const char *modified)
{
  g_autofree char *first = gloss_export_dup_time (created);
  g_autofree char *last = gloss_export_dup_time (modified);

  json_object_set_string_member (object, "created", first != NULL ? first : NO_TIME);
  json_object_set_string_member (object, "updated",
                                 last != NULL ? last : first != NULL ? first : NO_TIME);
  if (last != NULL && (self->latest == NULL || strcmp (last, self->latest) > 0))
    {
      g_free (self->latest);
      self->latest = g_steal_pointer (&last);
    }
}

static JsonObject *
new_user_info (const char *creator)
{
  JsonObject *info = json_object_new ();

  json_object_set_string_member (info, "display_name", creator);

  return info;
}

static void
add_annotation (Writer                *self,
                const GlossExportPart *part,
                GlossAnnotation       *annotation)
{
  const char *creator = gloss_annotation_get_creator (annotation);
  g_autofree char *user = dup_user (creator);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", gloss_annotation_get_id (annotation));
  set_times (self, object, gloss_annotation_get_created (annotation),
             gloss_annotation_get_modified (annotation));
  json_object_set_string_member (object, "user", user);
  json_object_set_object_member (object, "user_info", new_user_info (creator));
  json_object_set_string_member (object, "uri", self->source);
  json_object_set_string_member (object, "text", gloss_annotation_get_note (annotation));
  json_object_set_array_member (object, "tags", new_tags (gloss_annotation_get_tags (annotation)));
  json_object_set_array_member (object, "target",
                                new_target (self, gloss_annotation_get_anchor (annotation),
                                            gloss_annotation_get_range (annotation)));
  json_object_set_object_member (object, "document", new_document (part->article));

  json_array_add_object_element (self->annotations, object);
}

static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  add_annotation (out, part, note);
}

/* What was found is a note as any other there; its tags say what it is and whose word it is. */
static void
add_found (Writer                *self,
           const GlossExportPart *part,
           const char            *id,
           GlossRange             range,
           const char            *note,
           const char *const     *tags)
{
  g_autoptr (GlossAnchor) anchor = NULL;
  g_autoptr (GlossAnnotation) annotation = NULL;

  if (!gloss_range_is_empty (range))
    anchor = gloss_anchor_new (gloss_article_get_text (part->article), range);
  annotation = gloss_annotation_new_with_id (id, anchor);
  gloss_annotation_set_note (annotation, note);
  gloss_annotation_set_tags (annotation, tags);
  gloss_annotation_set_creator (annotation, "Gloss");

  add_annotation (self, part, annotation);
}

static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  GlossRange range = gloss_quote_get_range (quote);
  g_autofree char *id = gloss_export_dup_quote_id (part->article, range);
  const char *tags[] = {
    "gloss:quote",
    gloss_quote_kind_to_name (gloss_quote_get_kind (quote)),
    gloss_status_to_name (gloss_quote_get_status (quote)),
    NULL,
  };

  add_found (out, part, id, range, gloss_label_of_speaker (quote), tags);
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  guint n_mentions = 0;
  const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);
  GlossRange range = n_mentions > 0 ? mentions[0].range : (GlossRange) { 0, 0 };
  g_autofree char *id = gloss_export_dup_actor_id (part->article, actor);
  const char *tags[] = {
    "gloss:actor",
    gloss_actor_kind_to_name (gloss_actor_get_kind (actor)),
    gloss_status_to_name (gloss_actor_get_status (actor)),
    NULL,
  };

  add_found (out, part, id, range, gloss_actor_get_name (actor), tags);
}

static GBytes *
end_file (Writer *self)
{
  g_autoptr (JsonNode) root = json_node_new (JSON_NODE_OBJECT);
  JsonObject *file = json_object_new ();

  /* The time of the last change, not of the export: the same notes are the same file. */
  json_object_set_string_member (file, "export_date", self->latest != NULL ? self->latest : NO_TIME);
  json_object_set_string_member (file, "export_userid", "acct:reader@gloss");
  json_object_set_string_member (file, "client_version", "gloss " GLOSS_VERSION);
  json_object_set_array_member (file, "annotations", json_array_ref (self->annotations));
  json_node_take_object (root, file);

  return gloss_json_write (root);
}

static GBytes *
write_hypothesis (const GlossExportSet  *set,
                  GlossExportCount      *count,
                  GError               **error)
{
  static const GlossExportVisitor visitor = {
    .begin_article = begin_article,
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
  };
  g_autoptr (JsonArray) annotations = json_array_new ();
  Writer writer = { annotations, NULL, NULL, NULL };
  GBytes *bytes;

  gloss_export_set_visit (set, &visitor, &writer, count);
  bytes = end_file (&writer);

  g_free (writer.source);
  g_free (writer.latest);
  gloss_utf16_free (writer.units);

  return bytes;
}

const GlossExporter gloss_exporter_hypothesis = {
  .id = "hypothesis",
  .label = N_("Hypothesis (JSON)"),
  .extension = "json",
  .content_type = "application/json",
  .cannot_say = N_("Hypothesis has no colours."),
  .write = write_hypothesis,
};
