/* gloss-reader.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reader.h"

#include "gloss-util.h"

struct _GlossReader
{
  GObject   parent_instance;

  /* Owned */
  char     *system_name;
  char     *chosen_name;               /* "" if none */
  char    **former_names;
  char     *meanings[GLOSS_N_COLORS];  /* "" if none */
};

enum {
  PROP_0,
  PROP_CHOSEN_NAME,
  PROP_FORMER_NAMES,
  PROP_MEANINGS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossReader, gloss_reader, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static char *
dup_system_name (void)
{
  const char *name = g_get_real_name ();

  /* What GLib says when the system knows no name */
  if (name == NULL || *name == '\0' || g_str_equal (name, "Unknown"))
    name = g_get_user_name ();

  return g_utf8_make_valid (name, -1);
}

/* One line without white space around it, as it is shown where there is room for no more */
static char *
dup_line (const char *text,
          glong       most)
{
  g_autoptr (GString) line = g_string_new (NULL);
  glong n = 0;

  for (const char *p = text; *p != '\0' && n < most; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean blank = g_unichar_isspace (c) || g_unichar_iscntrl (c);

      if (blank && (line->len == 0 || line->str[line->len - 1] == ' '))
        continue;
      g_string_append_unichar (line, blank ? ' ' : c);
      n++;
    }

  return g_strdup (g_strchomp (line->str));
}

static gboolean
is_former (GlossReader *self,
           const char  *name)
{
  return g_strv_contains ((const char *const *) self->former_names, name);
}

/* What was signed with it is still theirs. That of the system always is. */
static void
keep_former (GlossReader *self,
             const char  *name)
{
  g_autoptr (GStrvBuilder) names = NULL;

  if (*name == '\0' || is_former (self, name))
    return;

  names = g_strv_builder_new ();
  g_strv_builder_addv (names, (const char **) self->former_names);
  g_strv_builder_add (names, name);
  g_strfreev (self->former_names);
  self->former_names = g_strv_builder_end (names);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMER_NAMES]);
}

static void
set_former_names (GlossReader       *self,
                  const char *const *names)
{
  static const char *const none[] = { NULL };

  if (gloss_set_strv (&self->former_names, names != NULL ? names : none))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FORMER_NAMES]);
}

static GVariant *
pack_meanings (GlossReader *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a{ss}"));
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    if (*self->meanings[color] != '\0')
      g_variant_builder_add (&builder, "{ss}", gloss_color_to_name (color), self->meanings[color]);

  return g_variant_builder_end (&builder);
}

static gboolean
take_meaning (GlossReader *self,
              GlossColor   color,
              const char  *meaning)
{
  g_autofree char *line = dup_line (meaning, GLOSS_MEANING_LENGTH);

  return gloss_set_str (&self->meanings[color], line);
}

/* Whoever wrote them may know of colours that are none here: those are passed over. */
static void
set_meanings (GlossReader *self,
              GVariant    *meanings)
{
  gboolean changed = FALSE;

  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    {
      const char *meaning = "";

      if (meanings != NULL)
        g_variant_lookup (meanings, gloss_color_to_name (color), "&s", &meaning);
      changed |= take_meaning (self, color, meaning);
    }
  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEANINGS]);
}

static void
gloss_reader_finalize (GObject *object)
{
  GlossReader *self = GLOSS_READER (object);

  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    g_free (self->meanings[color]);
  g_strfreev (self->former_names);
  g_free (self->chosen_name);
  g_free (self->system_name);

  G_OBJECT_CLASS (gloss_reader_parent_class)->finalize (object);
}

static void
gloss_reader_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GlossReader *self = GLOSS_READER (object);

  switch (prop_id)
    {
    case PROP_CHOSEN_NAME:
      g_value_set_string (value, self->chosen_name);
      break;
    case PROP_FORMER_NAMES:
      g_value_set_boxed (value, self->former_names);
      break;
    case PROP_MEANINGS:
      g_value_set_variant (value, pack_meanings (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_reader_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GlossReader *self = GLOSS_READER (object);

  switch (prop_id)
    {
    case PROP_CHOSEN_NAME:
      gloss_reader_set_name (self, g_value_get_string (value));
      break;
    case PROP_FORMER_NAMES:
      set_former_names (self, g_value_get_boxed (value));
      break;
    case PROP_MEANINGS:
      set_meanings (self, g_value_get_variant (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_reader_class_init (GlossReaderClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_reader_finalize;
  object_class->get_property = gloss_reader_get_property;
  object_class->set_property = gloss_reader_set_property;

  properties[PROP_CHOSEN_NAME] = g_param_spec_string ("chosen-name", NULL, NULL, "", flags);
  properties[PROP_FORMER_NAMES] =
    g_param_spec_boxed ("former-names", NULL, NULL, G_TYPE_STRV, flags);
  properties[PROP_MEANINGS] =
    g_param_spec_variant ("meanings", NULL, NULL, G_VARIANT_TYPE ("a{ss}"), NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_reader_init (GlossReader *self)
{
  self->system_name = dup_system_name ();
  self->chosen_name = g_strdup ("");
  self->former_names = g_new0 (char *, 1);
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    self->meanings[color] = g_strdup ("");
}

GlossReader *
gloss_reader_new (void)
{
  return g_object_new (GLOSS_TYPE_READER, NULL);
}

const char *
gloss_reader_get_name (GlossReader *self)
{
  g_return_val_if_fail (GLOSS_IS_READER (self), NULL);

  return *self->chosen_name != '\0' ? self->chosen_name : self->system_name;
}

/**
 * gloss_reader_set_name:
 * @self: a reader
 * @name: (nullable): what to sign new notes with; if it is empty, or what the
 *   system knows them as, the latter, even if that changes
 *
 * Notes that are there keep their name, and are still the reader's own.
 */
void
gloss_reader_set_name (GlossReader *self,
                       const char  *name)
{
  g_autofree char *line = NULL;
  g_autofree char *former = NULL;

  g_return_if_fail (GLOSS_IS_READER (self));

  line = dup_line (name != NULL ? name : "", GLOSS_READER_NAME_LENGTH);
  former = g_strdup (self->chosen_name);
  if (!gloss_set_str (&self->chosen_name, g_str_equal (line, self->system_name) ? "" : line))
    return;

  keep_former (self, former);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHOSEN_NAME]);
}

/**
 * gloss_reader_is_own:
 * @self: a reader
 * @creator: who made a note
 *
 * Returns: whether that is the reader, under the name that they sign with,
 *   one they have signed with, or the one that the system knows them by
 */
gboolean
gloss_reader_is_own (GlossReader *self,
                     const char  *creator)
{
  g_return_val_if_fail (GLOSS_IS_READER (self), FALSE);
  g_return_val_if_fail (creator != NULL, FALSE);

  return g_str_equal (creator, gloss_reader_get_name (self)) ||
         g_str_equal (creator, self->system_name) || is_former (self, creator);
}

const char *
gloss_reader_get_meaning (GlossReader *self,
                          GlossColor   color)
{
  g_return_val_if_fail (GLOSS_IS_READER (self), NULL);
  g_return_val_if_fail (color < GLOSS_N_COLORS, NULL);

  return self->meanings[color];
}

/**
 * gloss_reader_set_meaning:
 * @self: a reader
 * @color: a colour
 * @meaning: what it stands for, one line; nothing if it is empty or blank
 */
void
gloss_reader_set_meaning (GlossReader *self,
                          GlossColor   color,
                          const char  *meaning)
{
  g_return_if_fail (GLOSS_IS_READER (self));
  g_return_if_fail (color < GLOSS_N_COLORS);
  g_return_if_fail (meaning != NULL);

  if (take_meaning (self, color, meaning))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MEANINGS]);
}

/**
 * gloss_reader_get_color_label:
 * @self: a reader
 * @color: a colour
 *
 * Returns: (transfer none): what to call it: what it stands for, where that
 *   is said, else its name
 */
const char *
gloss_reader_get_color_label (GlossReader *self,
                              GlossColor   color)
{
  const char *meaning = gloss_reader_get_meaning (self, color);

  return meaning != NULL && *meaning != '\0' ? meaning : gloss_color_get_label (color);
}
