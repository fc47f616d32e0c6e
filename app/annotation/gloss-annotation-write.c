/* gloss-annotation-write.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-annotation-json.h"

#include "gloss-annotation-private.h"
#include "gloss-json-rest.h"

static JsonObject *
get_extra (GlossAnnotation *self)
{
  JsonNode *extra = gloss_annotation_get_extra (self);

  return extra != NULL ? json_node_get_object (extra) : NULL;
}

/* Whole values that were not understood, after what is */
static void
add_values (JsonArray  *to,
            JsonObject *extra,
            const char *part)
{
  JsonArray *values;

  if (extra == NULL || !json_object_has_member (extra, part))
    return;

  values = json_object_get_array_member (extra, part);
  for (guint i = 0; i < json_array_get_length (values); i++)
    json_array_add_element (to, json_node_copy (json_array_get_element (values, i)));
}

static void
set_if_any (JsonObject *object,
            const char *member,
            const char *value)
{
  if (*value != '\0')
    json_object_set_string_member (object, member, value);
}

static const char *
get_motivation (GlossAnnotation *self)
{
  const GlossCorrection *correction = gloss_annotation_get_correction (self);

  if (correction != NULL)
    return correction->subject == GLOSS_SUBJECT_ACTOR ? "identifying" : "linking";
  if (*gloss_annotation_get_note (self) != '\0')
    return "commenting";
  if (*gloss_annotation_get_tags (self) != NULL)
    return "tagging";

  return "highlighting";
}

static JsonObject *
new_body (const char *purpose,
          const char *format,
          const char *value)
{
  JsonObject *body = json_object_new ();

  json_object_set_string_member (body, "type", "TextualBody");
  json_object_set_string_member (body, "purpose", purpose);
  if (format != NULL)
    json_object_set_string_member (body, "format", format);
  json_object_set_string_member (body, "value", value);

  return body;
}

static JsonArray *
new_bodies (GlossAnnotation *self)
{
  JsonObject *extra = get_extra (self);
  JsonObject *tag_rests = NULL;
  JsonArray *bodies = json_array_new ();
  JsonObject *body;

  if (extra != NULL && json_object_has_member (extra, "tags"))
    tag_rests = json_object_get_object_member (extra, "tags");

  if (*gloss_annotation_get_note (self) != '\0')
    {
      body = new_body ("commenting", "text/markdown", gloss_annotation_get_note (self));
      gloss_json_add_rest (body, extra, "note");
      json_array_add_object_element (bodies, body);
    }

  for (const char *const *tag = gloss_annotation_get_tags (self); *tag != NULL; tag++)
    {
      body = new_body ("tagging", NULL, *tag);
      gloss_json_add_rest (body, tag_rests, *tag);
      json_array_add_object_element (bodies, body);
    }

  add_values (bodies, extra, "bodies");

  return bodies;
}

static JsonObject *
new_quote_selector (const GlossAnchor *anchor)
{
  JsonObject *selector = json_object_new ();

  json_object_set_string_member (selector, "type", "TextQuoteSelector");
  json_object_set_string_member (selector, "exact", anchor->exact);
  json_object_set_string_member (selector, "prefix", anchor->prefix);
  json_object_set_string_member (selector, "suffix", anchor->suffix);

  return selector;
}

static JsonObject *
new_position_selector (const GlossAnchor *anchor)
{
  JsonObject *selector = json_object_new ();

  json_object_set_string_member (selector, "type", "TextPositionSelector");
  json_object_set_int_member (selector, "start", anchor->range.begin);
  json_object_set_int_member (selector, "end", anchor->range.end);

  return selector;
}

static void
add_selectors (JsonArray         *selectors,
               const GlossAnchor *anchor,
               JsonObject        *extra,
               const char        *quote_part,
               const char        *position_part)
{
  JsonObject *selector = new_quote_selector (anchor);

  gloss_json_add_rest (selector, extra, quote_part);
  json_array_add_object_element (selectors, selector);

  /* Words without a place are searched for when the file is read again. */
  if (gloss_range_is_empty (anchor->range))
    return;

  selector = new_position_selector (anchor);
  gloss_json_add_rest (selector, extra, position_part);
  json_array_add_object_element (selectors, selector);
}

static void
set_array_if_any (JsonObject *object,
                  const char *member,
                  JsonArray  *array)
{
  if (json_array_get_length (array) > 0)
    json_object_set_array_member (object, member, array);
  else
    json_array_unref (array);
}

static JsonObject *
new_state (const char *date)
{
  JsonObject *state = json_object_new ();

  json_object_set_string_member (state, "type", "TimeState");
  json_object_set_string_member (state, "sourceDate", date);

  return state;
}

static JsonObject *
new_target (GlossAnnotation *self,
            const char      *source)
{
  const GlossAnchor *anchor = gloss_annotation_get_anchor (self);
  JsonObject *extra = get_extra (self);
  JsonObject *target = json_object_new ();
  JsonArray *selectors = json_array_new ();
  GlossColor color = gloss_annotation_get_color (self);

  json_object_set_string_member (target, "type", "SpecificResource");
  json_object_set_string_member (target, "source", source);
  json_object_set_string_member (target, "styleClass", gloss_color_to_name (color));

  if (anchor != NULL)
    add_selectors (selectors, anchor, extra, "quote", "position");
  add_values (selectors, extra, "selectors");
  set_array_if_any (target, "selector", selectors);

  if (*gloss_annotation_get_created (self) != '\0')
    json_object_set_object_member (target, "state", new_state (gloss_annotation_get_created (self)));

  gloss_json_add_rest (target, extra, "target");
  /* A class that is no colour stands only until the reader chooses one. */
  if (color != GLOSS_COLOR_YELLOW)
    json_object_set_string_member (target, "styleClass", gloss_color_to_name (color));

  return target;
}

static void
set_target (JsonObject      *object,
            GlossAnnotation *self,
            const char      *source)
{
  JsonObject *extra = get_extra (self);
  JsonArray *targets;

  if (extra == NULL || !json_object_has_member (extra, "targets"))
    {
      json_object_set_object_member (object, "target", new_target (self, source));
      return;
    }

  targets = json_array_new ();
  json_array_add_object_element (targets, new_target (self, source));
  add_values (targets, extra, "targets");
  json_object_set_array_member (object, "target", targets);
}

static void
set_correction (JsonObject            *object,
                const GlossCorrection *correction,
                const char            *source,
                JsonObject            *extra)
{
  JsonObject *other;
  JsonArray *selectors;

  json_object_set_string_member (object, "gloss:correction", gloss_correction_kind_to_name (correction->kind));
  json_object_set_string_member (object, "gloss:subject",
                                 gloss_correction_subject_to_name (correction->subject));
  if (correction->value != NULL)
    json_object_set_string_member (object, "gloss:value", correction->value);
  if (correction->other == NULL)
    return;

  other = json_object_new ();
  selectors = json_array_new ();
  add_selectors (selectors, correction->other, extra, "other-quote", "other-position");
  json_object_set_string_member (other, "type", "SpecificResource");
  json_object_set_string_member (other, "source", source);
  json_object_set_array_member (other, "selector", selectors);
  gloss_json_add_rest (other, extra, "other");
  json_object_set_object_member (object, "gloss:other", other);
}

static void
set_creator (JsonObject *object,
             const char *name)
{
  JsonObject *creator;

  if (*name == '\0')
    return;

  creator = json_object_new ();
  json_object_set_string_member (creator, "type", "Person");
  json_object_set_string_member (creator, "name", name);
  json_object_set_object_member (object, "creator", creator);
}

/* Who made it is described as the file described them, unless it is somebody else now. */
static void
add_annotation_rest (JsonObject *object,
                     JsonObject *extra,
                     const char *creator)
{
  const char *described;

  gloss_json_add_rest (object, extra, "annotation");
  if (!json_object_has_member (object, "creator"))
    return;

  described = gloss_annotation_json_creator_name (json_object_get_member (object, "creator"));
  if (g_strcmp0 (described != NULL ? described : "", creator) == 0)
    return;

  json_object_remove_member (object, "creator");
  set_creator (object, creator);
}

/**
 * gloss_annotation_to_json:
 * @self: an annotation
 * @source: the address of the article
 *
 * Known members in a fixed order, then those that were kept in theirs.
 *
 * Returns: (transfer full): an item of a page
 */
JsonNode *
gloss_annotation_to_json (GlossAnnotation *self,
                          const char      *source)
{
  const GlossCorrection *correction = gloss_annotation_get_correction (self);
  JsonObject *extra = get_extra (self);
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "id", gloss_annotation_get_id (self));
  json_object_set_string_member (object, "type", "Annotation");
  json_object_set_string_member (object, "motivation", get_motivation (self));
  set_if_any (object, "created", gloss_annotation_get_created (self));
  set_if_any (object, "modified", gloss_annotation_get_modified (self));
  set_creator (object, gloss_annotation_get_creator (self));
  set_array_if_any (object, "body", new_bodies (self));
  set_target (object, self, source);
  if (correction != NULL)
    set_correction (object, correction, source, extra);
  add_annotation_rest (object, extra, gloss_annotation_get_creator (self));

  json_node_take_object (node, object);

  return node;
}
