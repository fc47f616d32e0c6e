/* gloss-actor.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-actor.h"

#include "gloss-actor-private.h"
#include "gloss-util.h"

#include <string.h>

struct _GlossActor
{
  GObject         parent_instance;

  /* Owned */
  char           *key;
  char           *name;
  char           *description;
  GlossMention   *mentions;

  guint           n_mentions;
  guint           n_quotes;
  GlossActorKind  kind;
  GlossStatus     status;
  guint           named : 1;
};

enum {
  PROP_0,
  PROP_KEY,
  PROP_NAME,
  PROP_KIND,
  PROP_NAMED,
  PROP_DESCRIPTION,
  PROP_N_MENTIONS,
  PROP_N_QUOTES,
  PROP_STATUS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossActor, gloss_actor, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
notify (GlossActor *self,
        guint       property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_uint (GlossActor *self,
          guint      *field,
          guint       value,
          guint       property)
{
  if (*field == value)
    return;

  *field = value;
  notify (self, property);
}

static void
set_string (GlossActor  *self,
            char       **field,
            const char  *value,
            guint        property)
{
  if (gloss_set_str (field, value))
    notify (self, property);
}

static void
gloss_actor_finalize (GObject *object)
{
  GlossActor *self = GLOSS_ACTOR (object);

  g_free (self->key);
  g_free (self->name);
  g_free (self->description);
  g_free (self->mentions);

  G_OBJECT_CLASS (gloss_actor_parent_class)->finalize (object);
}

static void
gloss_actor_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GlossActor *self = GLOSS_ACTOR (object);

  switch (prop_id)
    {
    case PROP_KEY:
      g_value_set_string (value, gloss_actor_get_key (self));
      break;
    case PROP_NAME:
      g_value_set_string (value, gloss_actor_get_name (self));
      break;
    case PROP_KIND:
      g_value_set_uint (value, gloss_actor_get_kind (self));
      break;
    case PROP_NAMED:
      g_value_set_boolean (value, gloss_actor_get_named (self));
      break;
    case PROP_DESCRIPTION:
      g_value_set_string (value, gloss_actor_get_description (self));
      break;
    case PROP_N_MENTIONS:
      g_value_set_uint (value, gloss_actor_get_n_mentions (self));
      break;
    case PROP_N_QUOTES:
      g_value_set_uint (value, gloss_actor_get_n_quotes (self));
      break;
    case PROP_STATUS:
      g_value_set_uint (value, gloss_actor_get_status (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
uint_property (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
gloss_actor_class_init (GlossActorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_actor_finalize;
  object_class->get_property = gloss_actor_get_property;

  properties[PROP_KEY] = string_property ("key");
  properties[PROP_NAME] = string_property ("name");
  properties[PROP_KIND] = uint_property ("kind");
  properties[PROP_NAMED] =
    g_param_spec_boolean ("named", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_DESCRIPTION] = string_property ("description");
  properties[PROP_N_MENTIONS] = uint_property ("n-mentions");
  properties[PROP_N_QUOTES] = uint_property ("n-quotes");
  properties[PROP_STATUS] = uint_property ("status");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_actor_init (GlossActor *self)
{
  self->key = g_strdup ("");
  self->name = g_strdup ("");
  self->description = g_strdup ("");
}

/* private to app/reading: @key is what a later view finds the object again by. */
GlossActor *
gloss_actor_new (const char *key)
{
  GlossActor *self = g_object_new (GLOSS_TYPE_ACTOR, NULL);

  gloss_set_str (&self->key, key);

  return self;
}

static void
set_mentions (GlossActor         *self,
              const GlossMention *mentions,
              guint               n_mentions)
{
  gsize size = n_mentions * sizeof (GlossMention);

  if (self->n_mentions == n_mentions &&
      (size == 0 || memcmp (self->mentions, mentions, size) == 0))
    return;

  g_free (self->mentions);
  self->mentions = g_memdup2 (mentions, size);
  self->n_mentions = n_mentions;
  notify (self, PROP_N_MENTIONS);
}

/**
 * gloss_actor_update:
 * @self: an actor
 * @actor: what it is now
 * @mentions: (array): as many as @actor says
 *
 * Takes over what has changed and notifies it; `n-mentions` also if mentions
 * have moved.
 */
void
gloss_actor_update (GlossActor           *self,
                    const GlossViewActor *actor,
                    const GlossMention   *mentions)
{
  g_return_if_fail (GLOSS_IS_ACTOR (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_string (self, &self->name, actor->name, PROP_NAME);
  set_string (self, &self->description, actor->description, PROP_DESCRIPTION);
  set_uint (self, &self->kind, actor->kind, PROP_KIND);
  set_uint (self, &self->n_quotes, actor->n_quotes, PROP_N_QUOTES);
  set_mentions (self, mentions, actor->n_mentions);
  gloss_actor_set_status (self, actor->status);
  if (self->named != actor->named)
    {
      self->named = actor->named;
      notify (self, PROP_NAMED);
    }
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gloss_actor_copy:
 * @self: an actor
 *
 * Returns: (transfer full): an actor that stays as it is, for another thread
 */
GlossActor *
gloss_actor_copy (GlossActor *self)
{
  GlossActor *copy;

  g_return_val_if_fail (GLOSS_IS_ACTOR (self), NULL);

  copy = gloss_actor_new (self->key);
  gloss_set_str (&copy->name, self->name);
  gloss_set_str (&copy->description, self->description);
  set_mentions (copy, self->mentions, self->n_mentions);
  copy->n_quotes = self->n_quotes;
  copy->kind = self->kind;
  copy->status = self->status;
  copy->named = self->named;

  return copy;
}

void
gloss_actor_set_status (GlossActor  *self,
                        GlossStatus  status)
{
  g_return_if_fail (GLOSS_IS_ACTOR (self));

  set_uint (self, &self->status, status, PROP_STATUS);
}

const char *
gloss_actor_get_key (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), NULL);

  return self->key;
}

const char *
gloss_actor_get_name (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), NULL);

  return self->name;
}

GlossActorKind
gloss_actor_get_kind (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), GLOSS_ACTOR_PERSON);

  return self->kind;
}

/**
 * gloss_actor_get_named:
 * @self: an actor
 *
 * Returns: whether it has a name; %FALSE for an unnamed source (“a senior
 *   official”)
 */
gboolean
gloss_actor_get_named (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), FALSE);

  return self->named;
}

/**
 * gloss_actor_get_description:
 * @self: an actor
 *
 * Returns: (transfer none): who it is, in words of the article; "" if it
 *   does not say
 */
const char *
gloss_actor_get_description (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), NULL);

  return self->description;
}

/**
 * gloss_actor_get_mentions:
 * @self: an actor
 * @n_mentions: (out): how many
 *
 * Returns: (transfer none) (array length=n_mentions): its mentions in
 *   document order, in code points, until `n-mentions` is notified
 */
const GlossMention *
gloss_actor_get_mentions (GlossActor *self,
                          guint      *n_mentions)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), NULL);

  *n_mentions = self->n_mentions;

  return self->mentions;
}

/**
 * gloss_actor_get_best_range:
 * @self: an actor
 *
 * Returns: the mention that stands best for all of them, in code points: the
 *   first by name, else the first description, else the first pronoun; empty
 *   for who is only named by the reader
 */
GlossRange
gloss_actor_get_best_range (GlossActor *self)
{
  const GlossMention *best = NULL;
  guint i;

  g_return_val_if_fail (GLOSS_IS_ACTOR (self), ((GlossRange) { 0, 0 }));

  for (i = 0; i < self->n_mentions; i++)
    {
      if (best == NULL || self->mentions[i].level < best->level)
        best = &self->mentions[i];
    }

  return best != NULL ? best->range : (GlossRange) { 0, 0 };
}

guint
gloss_actor_get_n_mentions (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), 0);

  return self->n_mentions;
}

guint
gloss_actor_get_n_quotes (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), 0);

  return self->n_quotes;
}

GlossStatus
gloss_actor_get_status (GlossActor *self)
{
  g_return_val_if_fail (GLOSS_IS_ACTOR (self), GLOSS_SUGGESTED);

  return self->status;
}
