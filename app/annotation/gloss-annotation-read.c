/* gloss-annotation-read.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-annotation-json.h"

#include <glib/gi18n.h>

#include "gloss-annotation-private.h"
#include "gloss-json-rest.h"

static const GlossKnown annotation_members[] = {
  { "id", NULL }, { "type", "Annotation" }, { "motivation", NULL }, { "created", NULL },
  { "modified", NULL }, { "creator", NULL }, { "body", NULL }, { "bodyValue", NULL }, { "target", NULL },
  { "gloss:correction", NULL }, { "gloss:subject", NULL }, { "gloss:value", NULL }, { "gloss:other", NULL },
  { NULL, NULL },
};

static const GlossKnown target_members[] = {
  { "type", "SpecificResource" }, { "source", NULL }, { "styleClass", NULL }, { "selector", NULL },
  { "state", NULL }, { NULL, NULL },
};

static const GlossKnown other_members[] = {
  { "type", "SpecificResource" }, { "source", NULL }, { "selector", NULL }, { NULL, NULL },
};

static const GlossKnown note_members[] = {
  { "type", "TextualBody" }, { "purpose", "commenting" }, { "format", "text/markdown" }, { "value", NULL },
  { NULL, NULL },
};

static const GlossKnown tag_members[] = {
  { "type", "TextualBody" }, { "purpose", "tagging" }, { "value", NULL }, { NULL, NULL },
};

/* What is written as the motivation when nothing else is known */
static const char *const own_motivations[] = {
  "commenting", "tagging", "highlighting", "identifying", "linking", NULL,
};

typedef struct
{
  const char  *motivation;
  const char  *note;
  GPtrArray   *tags;  /* element-type utf8, borrowed */
  JsonObject  *tag_rests;
  JsonObject **extra;
} Bodies;

/* A colour's name, alone or the first of several classes. What is no colour is kept. */
static void
read_style (GlossAnnotation *self,
            JsonObject      *target,
            JsonObject      *rest)
{
  JsonNode *node = json_object_get_member (target, "styleClass");
  GlossColor color;

  if (node == NULL)
    return;

  if (gloss_json_peek_string (node) != NULL && gloss_color_from_name (gloss_json_peek_string (node), &color))
    {
      gloss_annotation_set_color (self, color);
      return;
    }

  json_object_set_member (rest, "styleClass", json_node_copy (node));
}

static void
keep_source_and_state (GlossAnnotation *self,
                       JsonObject      *target,
                       const char      *source,
                       JsonObject      *rest)
{
  JsonNode *node = json_object_get_member (target, "source");
  JsonNode *state = json_object_get_member (target, "state");
  JsonObject *object = state != NULL && JSON_NODE_HOLDS_OBJECT (state) ? json_node_get_object (state) : NULL;

  if (node != NULL && g_strcmp0 (gloss_json_peek_string (node), source) != 0)
    json_object_set_member (rest, "source", json_node_copy (node));

  if (state == NULL)
    return;
  if (object == NULL || json_object_get_size (object) != 2
      || g_strcmp0 (gloss_json_peek_member_string (object, "type"), "TimeState") != 0
      || g_strcmp0 (gloss_json_peek_member_string (object, "sourceDate"), gloss_annotation_get_created (self)) != 0)
    json_object_set_member (rest, "state", json_node_copy (state));
}

static gboolean
read_target_object (GlossAnnotation    *self,
                    JsonObject         *target,
                    const char         *source,
                    JsonObject        **extra,
                    const GlossJsonAt  *at,
                    GError            **error)
{
  g_autoptr (GlossAnchor) anchor = NULL;
  JsonObject *rest;

  if (!gloss_anchor_from_json (target, extra, "quote", "position", at, &anchor, error))
    return FALSE;

  rest = gloss_json_dup_rest (target, target_members);
  if (rest == NULL)
    rest = json_object_new ();

  gloss_annotation_set_anchor (self, anchor);
  read_style (self, target, rest);
  keep_source_and_state (self, target, source, rest);

  if (json_object_get_size (rest) > 0)
    gloss_json_keep (extra, "target", rest);
  else
    json_object_unref (rest);

  return TRUE;
}

static gboolean
read_target (GlossAnnotation    *self,
             JsonNode           *node,
             const char         *source,
             JsonObject        **extra,
             const GlossJsonAt  *at,
             GError            **error)
{
  JsonObject *rest;

  if (node == NULL)
    return gloss_json_fail (at, error, _("an annotation should have a target"));

  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);
      GlossJsonAt here = { at, NULL, 0 };

      if (json_array_get_length (array) == 0 || JSON_NODE_HOLDS_ARRAY (json_array_get_element (array, 0)))
        return gloss_json_fail (at, error, _("an annotation should have a target"));
      for (guint i = 1; i < json_array_get_length (array); i++)
        gloss_json_keep_value (extra, "targets", json_array_get_element (array, i));

      return read_target (self, json_array_get_element (array, 0), source, extra, &here, error);
    }

  if (JSON_NODE_HOLDS_OBJECT (node))
    return read_target_object (self, json_node_get_object (node), source, extra, at, error);
  if (gloss_json_peek_string (node) == NULL)
    return gloss_json_fail (at, error, _("a target should be an object or an address"));

  if (g_str_equal (gloss_json_peek_string (node), source))
    return TRUE;

  rest = json_object_new ();
  json_object_set_member (rest, "source", json_node_copy (node));
  gloss_json_keep (extra, "target", rest);

  return TRUE;
}

static gboolean
is_text_body (JsonObject *body)
{
  const char *type = gloss_json_peek_member_string (body, "type");

  return gloss_json_peek_member_string (body, "value") != NULL
         && (type == NULL || g_str_equal (type, "TextualBody"));
}

/* A body that does not say what it is for is for what the annotation is for. */
static const char *
get_purpose (Bodies     *self,
             JsonObject *body)
{
  if (json_object_has_member (body, "purpose"))
    return gloss_json_peek_member_string (body, "purpose");

  return g_strcmp0 (self->motivation, "tagging") == 0 ? "tagging" : "commenting";
}

static void
read_body (Bodies   *self,
           JsonNode *node)
{
  JsonObject *body = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *purpose = body != NULL && is_text_body (body) ? get_purpose (self, body) : NULL;

  if (g_strcmp0 (purpose, "tagging") == 0)
    {
      const char *tag = gloss_json_peek_member_string (body, "value");

      g_ptr_array_add (self->tags, (char *) tag);
      gloss_json_keep (&self->tag_rests, tag, gloss_json_dup_rest (body, tag_members));
    }
  else if (g_strcmp0 (purpose, "commenting") == 0 && self->note == NULL)
    {
      self->note = gloss_json_peek_member_string (body, "value");
      gloss_json_keep (self->extra, "note", gloss_json_dup_rest (body, note_members));
    }
  else
    {
      gloss_json_keep_value (self->extra, "bodies", node);
    }
}

static void
read_bodies (GlossAnnotation  *self,
             JsonObject       *object,
             JsonObject      **extra)
{
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  Bodies bodies = { gloss_json_peek_member_string (object, "motivation"),
                    gloss_json_peek_member_string (object, "bodyValue"),
                    tags, NULL, extra };
  JsonNode *node = json_object_get_member (object, "body");

  if (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        read_body (&bodies, json_array_get_element (array, i));
    }
  else if (node != NULL && !JSON_NODE_HOLDS_NULL (node))
    {
      read_body (&bodies, node);
    }

  g_ptr_array_add (tags, NULL);
  gloss_annotation_set_note (self, bodies.note);
  gloss_annotation_set_tags (self, (const char *const *) tags->pdata);
  gloss_json_keep (extra, "tags", bodies.tag_rests);
}

static gboolean
read_correction (GlossAnnotation    *self,
                 JsonObject         *object,
                 JsonObject        **extra,
                 const GlossJsonAt  *at,
                 GError            **error)
{
  GlossJsonAt kind_at = { at, "gloss:correction", 0 };
  GlossJsonAt subject_at = { at, "gloss:subject", 0 };
  GlossJsonAt other_at = { at, "gloss:other", 0 };
  g_autoptr (GlossAnchor) anchor = NULL;
  g_autoptr (GlossCorrection) correction = NULL;
  const char *kind_name = NULL;
  const char *subject_name = "actor";
  const char *value = NULL;
  JsonObject *other = NULL;
  GlossCorrectionKind kind;
  GlossCorrectionSubject subject;

  if (!gloss_json_get_string (object, "gloss:correction", at, &kind_name, error)
      || !gloss_json_get_string (object, "gloss:subject", at, &subject_name, error)
      || !gloss_json_get_string (object, "gloss:value", at, &value, error)
      || !gloss_json_get_object (object, "gloss:other", at, &other, error))
    return FALSE;
  if (kind_name == NULL)
    return TRUE;
  if (!gloss_correction_kind_from_name (kind_name, &kind))
    return gloss_json_fail (&kind_at, error, _("“%s” is no correction that is known"), kind_name);
  if (!gloss_correction_subject_from_name (subject_name, &subject))
    /* Translators: leave the words in quotation marks as they are */
    return gloss_json_fail (&subject_at, error, _("a correction is of an “actor” or of a “quote”"));
  if (other != NULL && !gloss_anchor_from_json (other, extra, "other-quote", "other-position", &other_at, &anchor, error))
    return FALSE;

  if (other != NULL)
    gloss_json_keep (extra, "other", gloss_json_dup_rest (other, other_members));
  correction = gloss_correction_new (kind, subject, value, anchor);
  gloss_annotation_set_correction (self, correction);

  return TRUE;
}

const char *
gloss_annotation_json_creator_name (JsonNode *creator)
{
  static const char *const members[] = { "name", "nickname", "email", "id" };

  if (JSON_NODE_HOLDS_ARRAY (creator) && json_array_get_length (json_node_get_array (creator)) > 0)
    creator = json_array_get_element (json_node_get_array (creator), 0);
  if (!JSON_NODE_HOLDS_OBJECT (creator))
    return gloss_json_peek_string (creator);

  for (guint i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const char *name = gloss_json_peek_member_string (json_node_get_object (creator), members[i]);

      if (name != NULL)
        return name;
    }

  return NULL;
}

static gboolean
is_own_creator (JsonNode *creator)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (creator) ? json_node_get_object (creator) : NULL;

  return object != NULL && json_object_get_size (object) == 2
         && g_strcmp0 (gloss_json_peek_member_string (object, "type"), "Person") == 0
         && gloss_json_peek_member_string (object, "name") != NULL;
}

static void
read_creator_and_rest (GlossAnnotation  *self,
                       JsonObject       *object,
                       JsonObject      **extra)
{
  JsonNode *creator = json_object_get_member (object, "creator");
  JsonNode *motivation = json_object_get_member (object, "motivation");
  JsonObject *rest = gloss_json_dup_rest (object, annotation_members);

  if (rest == NULL)
    rest = json_object_new ();

  if (creator != NULL)
    {
      gloss_annotation_set_creator (self, gloss_annotation_json_creator_name (creator));
      if (!is_own_creator (creator))
        json_object_set_member (rest, "creator", json_node_copy (creator));
    }

  if (motivation != NULL
      && (gloss_json_peek_string (motivation) == NULL
          || !g_strv_contains (own_motivations, gloss_json_peek_string (motivation))))
    json_object_set_member (rest, "motivation", json_node_copy (motivation));

  if (json_object_get_size (rest) > 0)
    gloss_json_keep (extra, "annotation", rest);
  else
    json_object_unref (rest);
}

static gboolean
read_dates (GlossAnnotation    *self,
            JsonObject         *object,
            const GlossJsonAt  *at,
            GError            **error)
{
  const char *created = "";
  const char *modified = NULL;

  if (!gloss_json_get_string (object, "created", at, &created, error)
      || !gloss_json_get_string (object, "modified", at, &modified, error))
    return FALSE;

  gloss_annotation_set_created (self, created);
  gloss_annotation_set_modified (self, modified != NULL ? modified : created);

  return TRUE;
}

static GlossAnnotation *
new_with_its_id (JsonNode           *node,
                 const GlossJsonAt  *at,
                 GError            **error)
{
  GlossJsonAt id_at = { at, "id", 0 };
  const char *id = NULL;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    {
      gloss_json_fail (at, error, _("an annotation should be an object"));
      return NULL;
    }

  if (!gloss_json_get_string (json_node_get_object (node), "id", at, &id, error))
    return NULL;

  if (id == NULL || *id == '\0')
    {
      gloss_json_fail (&id_at, error, _("an annotation should have an id"));
      return NULL;
    }

  return gloss_annotation_new_with_id (id, NULL);
}

static void
set_extra (GlossAnnotation *self,
           JsonObject      *extra)
{
  g_autoptr (JsonNode) node = NULL;

  if (extra == NULL)
    return;

  node = json_node_init_object (json_node_alloc (), extra);
  gloss_annotation_set_extra (self, node);
}

/**
 * gloss_annotation_from_json:
 * @node: an annotation of a page
 * @source: the address that its target has if it says nothing special
 * @at: where @node is
 * @error: GLOSS_ERROR_INVALID, with a JSON Pointer
 *
 * Reads leniently: selectors, bodies and targets alone or in arrays, addresses
 * instead of objects. What it does not understand stays with the annotation.
 *
 * Returns: (transfer full): the annotation; %NULL on error
 */
GlossAnnotation *
gloss_annotation_from_json (JsonNode           *node,
                            const char         *source,
                            const GlossJsonAt  *at,
                            GError            **error)
{
  g_autoptr (GlossAnnotation) self = new_with_its_id (node, at, error);
  g_autoptr (JsonObject) extra = NULL;
  GlossJsonAt target_at = { at, "target", 0 };
  JsonObject *object;

  if (self == NULL)
    return NULL;

  object = json_node_get_object (node);
  g_object_freeze_notify (G_OBJECT (self));
  if (!read_dates (self, object, at, error)
      || !read_target (self, json_object_get_member (object, "target"), source, &extra, &target_at, error)
      || !read_correction (self, object, &extra, at, error))
    return NULL;

  read_bodies (self, object, &extra);
  read_creator_and_rest (self, object, &extra);
  set_extra (self, extra);
  g_object_thaw_notify (G_OBJECT (self));

  return g_steal_pointer (&self);
}
