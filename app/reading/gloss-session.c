/* gloss-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-session-private.h"

#include "gloss-library-list.h"

enum {
  PROP_0,
  PROP_LIBRARY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossSession, gloss_session, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
slot_free (gpointer data)
{
  GlossSessionSlot *slot = data;

  g_weak_ref_clear (&slot->reading);
  g_clear_object (&slot->store);
  g_free (slot);
}

static void
gloss_session_finalize (GObject *object)
{
  GlossSession *self = GLOSS_SESSION (object);

  g_clear_pointer (&self->ahead, gloss_session_ahead_free);
  g_clear_pointer (&self->slots, g_hash_table_unref);
  g_clear_object (&self->reader);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (gloss_session_parent_class)->finalize (object);
}

static void
gloss_session_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GlossSession *self = GLOSS_SESSION (object);

  switch (prop_id)
    {
    case PROP_LIBRARY:
      g_value_set_object (value, self->library);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_session_class_init (GlossSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_session_finalize;
  object_class->get_property = gloss_session_get_property;

  properties[PROP_LIBRARY] =
    g_param_spec_object ("library", NULL, NULL, GLOSS_TYPE_LIBRARY,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_session_init (GlossSession *self)
{
  self->reader = gloss_reader_new ();
  self->slots = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, slot_free);
}

GlossSession *
gloss_session_new (GlossLibrary *library)
{
  GlossSession *self;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (library), NULL);

  self = g_object_new (GLOSS_TYPE_SESSION, NULL);
  self->library = g_object_ref (library);

  return self;
}

GlossLibrary *
gloss_session_get_library (GlossSession *self)
{
  g_return_val_if_fail (GLOSS_IS_SESSION (self), NULL);

  return self->library;
}

/**
 * gloss_session_get_reader:
 * @self: a session
 *
 * Returns: (transfer none): who reads, in all readings of the session
 */
GlossReader *
gloss_session_get_reader (GlossSession *self)
{
  g_return_val_if_fail (GLOSS_IS_SESSION (self), NULL);

  return self->reader;
}

GlossReading *
gloss_session_dup_reading (GlossSession *self,
                           GlossEntry   *entry)
{
  GlossSessionSlot *slot;

  g_return_val_if_fail (GLOSS_IS_SESSION (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ENTRY (entry), NULL);

  slot = g_hash_table_lookup (self->slots, gloss_entry_get_id (entry));

  return slot != NULL ? g_weak_ref_get (&slot->reading) : NULL;
}

GlossSessionSlot *
gloss_session_get_slot (GlossSession *self,
                        GlossEntry   *entry)
{
  const char *id = gloss_entry_get_id (entry);
  GlossSessionSlot *slot = g_hash_table_lookup (self->slots, id);

  if (slot != NULL)
    return slot;

  slot = g_new0 (GlossSessionSlot, 1);
  g_weak_ref_init (&slot->reading, NULL);
  g_hash_table_insert (self->slots, g_strdup (id), slot);

  return slot;
}

/**
 * gloss_session_read_ahead:
 * @self: a session
 * @file: what will be opened in a moment
 *
 * Begins to read a file before there is anything to show it in. Of what is not
 * a file nothing is asked before it is opened.
 */
void
gloss_session_read_ahead (GlossSession *self,
                          GFile        *file)
{
  g_autofree char *id = NULL;

  g_return_if_fail (GLOSS_IS_SESSION (self));
  g_return_if_fail (G_IS_FILE (file));

  id = gloss_library_dup_id (file);
  g_clear_pointer (&self->ahead, gloss_session_ahead_free);
  if (id == NULL && g_file_is_native (file))
    self->ahead = gloss_session_ahead_new (self->library, file);
}

/**
 * gloss_session_enter_ahead:
 * @self: a session
 *
 * Nobody else will open what is read ahead: it may be entered in the library.
 */
void
gloss_session_enter_ahead (GlossSession *self)
{
  g_return_if_fail (GLOSS_IS_SESSION (self));

  if (self->ahead != NULL)
    gloss_session_ahead_enter (self->ahead);
}

/**
 * gloss_session_flush:
 * @self: a session
 * @error: the first thing that went wrong; the others are saved all the same
 *
 * Saves all that waits. Blocks until it is on disk: for SIGTERM and for the
 * last window.
 *
 * Returns: whether everything is on disk
 */
gboolean
gloss_session_flush (GlossSession  *self,
                     GError       **error)
{
  GHashTableIter iter;
  gpointer value;
  gboolean success = TRUE;

  g_return_val_if_fail (GLOSS_IS_SESSION (self), FALSE);

  g_hash_table_iter_init (&iter, self->slots);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      GlossSessionSlot *slot = value;

      if (slot->store == NULL || gloss_store_get_state (slot->store) == GLOSS_READ_ONLY)
        continue;
      if (!gloss_store_flush (slot->store, success ? error : NULL))
        success = FALSE;
    }

  return success;
}
