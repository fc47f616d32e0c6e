/* gloss-annotation.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-annotation.h"
#include "gloss-annotation-private.h"

#include "gloss-json-rest.h"
#include "gloss-util.h"

/**
 * GlossAnnotation:
 *
 * What a reader says about a passage of an article, or about all of it.
 *
 * The anchor holds the words it was made on and is stored. Where these words
 * are in the text that is open now is a matter of the day and is not stored.
 */
struct _GlossAnnotation
{
  GObject           parent_instance;

  char             *id;
  GlossAnchor      *anchor;
  GlossRange        range;
  GlossPlacement    placement;
  GlossColor        color;
  char             *note;
  char            **tags;
  char             *creator;
  char             *created;
  char             *modified;
  GlossCorrection  *correction;
  JsonNode         *extra;
};

enum {
  PROP_0,
  PROP_ID,
  PROP_ANCHOR,
  PROP_BEGIN,
  PROP_END,
  PROP_EXACT,
  PROP_COLOR,
  PROP_NOTE,
  PROP_TAGS,
  PROP_CREATOR,
  PROP_CREATED,
  PROP_MODIFIED,
  PROP_PLACEMENT,
  PROP_CORRECTION,
  PROP_EXTRA,
  N_PROPS
};

enum {
  CHANGED,
  N_SIGNALS
};

G_DEFINE_ENUM_TYPE (GlossPlacement, gloss_placement,
                    G_DEFINE_ENUM_VALUE (GLOSS_PLACED, "placed"),
                    G_DEFINE_ENUM_VALUE (GLOSS_EDITED, "edited"),
                    G_DEFINE_ENUM_VALUE (GLOSS_MOVED, "moved"),
                    G_DEFINE_ENUM_VALUE (GLOSS_UNPLACED, "unplaced"))

G_DEFINE_FINAL_TYPE (GlossAnnotation, gloss_annotation, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_string (GlossAnnotation  *self,
            char            **field,
            const char       *value,
            guint             property)
{
  if (gloss_set_str (field, value != NULL ? value : ""))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_range (GlossAnnotation *self,
           GlossRange       range,
           GlossPlacement   placement)
{
  GlossRange old = self->range;

  if (placement == GLOSS_UNPLACED)
    range = (GlossRange) { 0, 0 };

  self->range = range;

  if (old.begin != range.begin)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BEGIN]);
  if (old.end != range.end)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_END]);

  if (self->placement != placement)
    {
      self->placement = placement;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEMENT]);
    }
}

/* One ::changed for all notifications that are thawed together, so that whoever
 * stores the annotation hears of each act once. */
static void
gloss_annotation_dispatch_properties_changed (GObject     *object,
                                              guint        n_pspecs,
                                              GParamSpec **pspecs)
{
  G_OBJECT_CLASS (gloss_annotation_parent_class)->dispatch_properties_changed (object, n_pspecs, pspecs);

  g_signal_emit (object, signals[CHANGED], 0);
}

static void
gloss_annotation_finalize (GObject *object)
{
  GlossAnnotation *self = GLOSS_ANNOTATION (object);

  g_clear_pointer (&self->id, g_free);
  g_clear_pointer (&self->anchor, gloss_anchor_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->tags, g_strfreev);
  g_clear_pointer (&self->creator, g_free);
  g_clear_pointer (&self->created, g_free);
  g_clear_pointer (&self->modified, g_free);
  g_clear_pointer (&self->correction, gloss_correction_free);
  g_clear_pointer (&self->extra, json_node_unref);

  G_OBJECT_CLASS (gloss_annotation_parent_class)->finalize (object);
}

static void
gloss_annotation_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GlossAnnotation *self = GLOSS_ANNOTATION (object);

  switch (prop_id)
    {
    case PROP_ID:
      g_value_set_string (value, self->id);
      break;
    case PROP_ANCHOR:
      g_value_set_boxed (value, self->anchor);
      break;
    case PROP_BEGIN:
      g_value_set_uint (value, self->range.begin);
      break;
    case PROP_END:
      g_value_set_uint (value, self->range.end);
      break;
    case PROP_EXACT:
      g_value_set_string (value, gloss_annotation_get_exact (self));
      break;
    case PROP_COLOR:
      g_value_set_enum (value, self->color);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_TAGS:
      g_value_set_boxed (value, self->tags);
      break;
    case PROP_CREATOR:
      g_value_set_string (value, self->creator);
      break;
    case PROP_CREATED:
      g_value_set_string (value, self->created);
      break;
    case PROP_MODIFIED:
      g_value_set_string (value, self->modified);
      break;
    case PROP_PLACEMENT:
      g_value_set_enum (value, self->placement);
      break;
    case PROP_CORRECTION:
      g_value_set_boxed (value, self->correction);
      break;
    case PROP_EXTRA:
      g_value_set_boxed (value, self->extra);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_annotation_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GlossAnnotation *self = GLOSS_ANNOTATION (object);

  switch (prop_id)
    {
    case PROP_COLOR:
      gloss_annotation_set_color (self, g_value_get_enum (value));
      break;
    case PROP_NOTE:
      gloss_annotation_set_note (self, g_value_get_string (value));
      break;
    case PROP_TAGS:
      gloss_annotation_set_tags (self, g_value_get_boxed (value));
      break;
    case PROP_CREATOR:
      gloss_annotation_set_creator (self, g_value_get_string (value));
      break;
    case PROP_CREATED:
      gloss_annotation_set_created (self, g_value_get_string (value));
      break;
    case PROP_MODIFIED:
      gloss_annotation_set_modified (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_stored_properties (void)
{
  GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_COLOR] =
    g_param_spec_enum ("color", NULL, NULL, GLOSS_TYPE_COLOR, GLOSS_COLOR_YELLOW, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, "", flags);
  properties[PROP_TAGS] = g_param_spec_boxed ("tags", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_CREATOR] = g_param_spec_string ("creator", NULL, NULL, "", flags);
  properties[PROP_CREATED] = g_param_spec_string ("created", NULL, NULL, "", flags);
  properties[PROP_MODIFIED] = g_param_spec_string ("modified", NULL, NULL, "", flags);
}

static void
install_read_only_properties (void)
{
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, "", flags);
  properties[PROP_ANCHOR] = g_param_spec_boxed ("anchor", NULL, NULL, GLOSS_TYPE_ANCHOR, flags);
  properties[PROP_BEGIN] = g_param_spec_uint ("begin", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_END] = g_param_spec_uint ("end", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_EXACT] = g_param_spec_string ("exact", NULL, NULL, "", flags);
  properties[PROP_PLACEMENT] =
    g_param_spec_enum ("placement", NULL, NULL, GLOSS_TYPE_PLACEMENT, GLOSS_PLACED, flags);
  properties[PROP_CORRECTION] =
    g_param_spec_boxed ("correction", NULL, NULL, GLOSS_TYPE_CORRECTION, flags);
  properties[PROP_EXTRA] = g_param_spec_boxed ("extra", NULL, NULL, JSON_TYPE_NODE, flags);
}

static void
gloss_annotation_class_init (GlossAnnotationClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_annotation_finalize;
  object_class->get_property = gloss_annotation_get_property;
  object_class->set_property = gloss_annotation_set_property;
  object_class->dispatch_properties_changed = gloss_annotation_dispatch_properties_changed;

  install_stored_properties ();
  install_read_only_properties ();
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * GlossAnnotation::changed:
   *
   * After the notifications of one act.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                   0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
gloss_annotation_init (GlossAnnotation *self)
{
  self->note = g_strdup ("");
  self->tags = g_new0 (char *, 1);
  self->creator = g_strdup ("");
  self->created = g_strdup ("");
  self->modified = g_strdup ("");
}

/**
 * gloss_annotation_new:
 * @anchor: (nullable): the words, copied; %NULL for a note on the whole article
 *
 * Returns: (transfer full): an annotation with a new id that was created now
 */
GlossAnnotation *
gloss_annotation_new (const GlossAnchor *anchor)
{
  g_autofree char *id = gloss_uuid_urn_new ();
  GlossAnnotation *self = gloss_annotation_new_with_id (id, anchor);

  g_free (self->created);
  g_free (self->modified);
  self->created = gloss_now_utc ();
  self->modified = g_strdup (self->created);

  return self;
}

/**
 * gloss_annotation_new_with_id:
 * @id: an absolute URI
 * @anchor: (nullable): the words, copied; %NULL for a note on the whole article
 *
 * Returns: (transfer full): an annotation without dates, for what is read from a file
 */
GlossAnnotation *
gloss_annotation_new_with_id (const char        *id,
                              const GlossAnchor *anchor)
{
  GlossAnnotation *self;

  g_return_val_if_fail (id != NULL, NULL);

  self = g_object_new (GLOSS_TYPE_ANNOTATION, NULL);
  self->id = g_strdup (id);

  if (anchor != NULL)
    {
      self->anchor = gloss_anchor_copy (anchor);
      self->range = anchor->range;
    }

  return self;
}

GlossAnnotation *
gloss_annotation_copy (GlossAnnotation *self)
{
  GlossAnnotation *copy;

  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  copy = gloss_annotation_new_with_id (self->id, self->anchor);
  copy->range = self->range;
  copy->placement = self->placement;
  copy->color = self->color;
  gloss_set_str (&copy->note, self->note);
  gloss_set_strv (&copy->tags, (const char *const *) self->tags);
  gloss_set_str (&copy->creator, self->creator);
  gloss_set_str (&copy->created, self->created);
  gloss_set_str (&copy->modified, self->modified);
  copy->correction = self->correction != NULL ? gloss_correction_copy (self->correction) : NULL;
  copy->extra = self->extra != NULL ? json_node_ref (self->extra) : NULL;

  return copy;
}

void
gloss_annotation_assign (GlossAnnotation *self,
                         GlossAnnotation *other)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));
  g_return_if_fail (GLOSS_IS_ANNOTATION (other));

  g_object_freeze_notify (G_OBJECT (self));

  if (!gloss_anchor_equal (self->anchor, other->anchor))
    {
      gloss_annotation_set_anchor (self, other->anchor);
      gloss_annotation_place (self, other->range, other->placement);
    }

  gloss_annotation_set_color (self, other->color);
  gloss_annotation_set_note (self, other->note);
  gloss_annotation_set_tags (self, (const char *const *) other->tags);
  gloss_annotation_set_creator (self, other->creator);
  gloss_annotation_set_created (self, other->created);
  gloss_annotation_set_modified (self, other->modified);
  gloss_annotation_set_correction (self, other->correction);
  gloss_annotation_set_extra (self, other->extra);

  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gloss_annotation_equal:
 * @self: an annotation
 * @other: an annotation
 *
 * Returns: whether both are the same but for the time of change and where
 *   their words are in the text that is open
 */
gboolean
gloss_annotation_equal (GlossAnnotation *self,
                        GlossAnnotation *other)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (other), FALSE);

  return self == other
         || (g_str_equal (self->id, other->id)
             && gloss_anchor_equal (self->anchor, other->anchor)
             && self->color == other->color
             && g_str_equal (self->note, other->note)
             && g_strv_equal ((const char *const *) self->tags, (const char *const *) other->tags)
             && g_str_equal (self->creator, other->creator)
             && g_str_equal (self->created, other->created)
             && gloss_correction_equal (self->correction, other->correction)
             && gloss_json_is_same (self->extra, other->extra));
}

const char *
gloss_annotation_get_id (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->id;
}

/**
 * gloss_annotation_get_range:
 * @self: an annotation
 *
 * Returns: where it is in the text that is open, in code points; empty if it
 *   is on the whole article or has no place
 */
GlossRange
gloss_annotation_get_range (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), ((GlossRange) { 0, 0 }));

  return self->range;
}

/**
 * gloss_annotation_get_anchor:
 * @self: an annotation
 *
 * Returns: (transfer none) (nullable): the words it was made on; %NULL if it is
 *   on the whole article
 */
const GlossAnchor *
gloss_annotation_get_anchor (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->anchor;
}

/**
 * gloss_annotation_set_anchor:
 * @self: an annotation
 * @anchor: (nullable): the words, copied
 *
 * Puts it on other words, and there it is placed.
 */
void
gloss_annotation_set_anchor (GlossAnnotation   *self,
                             const GlossAnchor *anchor)
{
  g_autoptr (GlossAnchor) old = NULL;
  GlossRange none = { 0, 0 };

  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  g_object_freeze_notify (G_OBJECT (self));

  if (!gloss_anchor_equal (self->anchor, anchor))
    {
      old = self->anchor;
      self->anchor = anchor != NULL ? gloss_anchor_copy (anchor) : NULL;
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANCHOR]);

      if (g_strcmp0 (old != NULL ? old->exact : "", gloss_annotation_get_exact (self)) != 0)
        g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXACT]);
    }

  set_range (self, self->anchor != NULL ? self->anchor->range : none, GLOSS_PLACED);

  g_object_thaw_notify (G_OBJECT (self));
}

void
gloss_annotation_place (GlossAnnotation *self,
                        GlossRange       range,
                        GlossPlacement   placement)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_range (self, range, placement);
  g_object_thaw_notify (G_OBJECT (self));
}

const char *
gloss_annotation_get_exact (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->anchor != NULL ? self->anchor->exact : "";
}

GlossColor
gloss_annotation_get_color (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), GLOSS_COLOR_YELLOW);

  return self->color;
}

void
gloss_annotation_set_color (GlossAnnotation *self,
                            GlossColor       color)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));
  g_return_if_fail (color < GLOSS_N_COLORS);

  if (self->color == color)
    return;

  self->color = color;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOR]);
}

const char *
gloss_annotation_get_note (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->note;
}

void
gloss_annotation_set_note (GlossAnnotation *self,
                           const char      *note)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  set_string (self, &self->note, note, PROP_NOTE);
}

/**
 * gloss_annotation_get_tags:
 * @self: an annotation
 *
 * Returns: (transfer none): never %NULL, perhaps without any tag
 */
const char *const *
gloss_annotation_get_tags (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return (const char *const *) self->tags;
}

void
gloss_annotation_set_tags (GlossAnnotation   *self,
                           const char *const *tags)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  if (gloss_set_strv (&self->tags, tags))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TAGS]);
}

const char *
gloss_annotation_get_creator (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->creator;
}

void
gloss_annotation_set_creator (GlossAnnotation *self,
                              const char      *creator)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  set_string (self, &self->creator, creator, PROP_CREATOR);
}

const char *
gloss_annotation_get_created (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->created;
}

void
gloss_annotation_set_created (GlossAnnotation *self,
                              const char      *created)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  set_string (self, &self->created, created, PROP_CREATED);
}

const char *
gloss_annotation_get_modified (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->modified;
}

void
gloss_annotation_set_modified (GlossAnnotation *self,
                               const char      *modified)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  set_string (self, &self->modified, modified, PROP_MODIFIED);
}

GlossPlacement
gloss_annotation_get_placement (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), GLOSS_UNPLACED);

  return self->placement;
}

/**
 * gloss_annotation_get_correction:
 * @self: an annotation
 *
 * Returns: (transfer none) (nullable): what it says about what the machine
 *   found; %NULL if it is a note or a highlight
 */
const GlossCorrection *
gloss_annotation_get_correction (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->correction;
}

void
gloss_annotation_set_correction (GlossAnnotation       *self,
                                 const GlossCorrection *correction)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  if (gloss_correction_equal (self->correction, correction))
    return;

  g_clear_pointer (&self->correction, gloss_correction_free);
  self->correction = correction != NULL ? gloss_correction_copy (correction) : NULL;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CORRECTION]);
}

JsonNode *
gloss_annotation_get_extra (GlossAnnotation *self)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (self), NULL);

  return self->extra;
}

/* @extra is sealed here, so that copies may share it, in other threads too. */
void
gloss_annotation_set_extra (GlossAnnotation *self,
                            JsonNode        *extra)
{
  g_return_if_fail (GLOSS_IS_ANNOTATION (self));

  if (gloss_json_is_same (self->extra, extra))
    return;

  g_clear_pointer (&self->extra, json_node_unref);
  if (extra != NULL)
    {
      json_node_seal (extra);
      self->extra = json_node_ref (extra);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EXTRA]);
}
