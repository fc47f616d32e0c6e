/* gloss-window-keeper.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window-keeper"

#include "gloss-window-keeper.h"

struct _GlossWindowKeeper
{
  GObject         parent_instance;

  /* Borrowed: the application has this */
  GtkApplication *application;

  /* Owned */
  GSettings      *settings;

  guint           ending : 1;
};

G_DEFINE_FINAL_TYPE (GlossWindowKeeper, gloss_window_keeper, G_TYPE_OBJECT)

static guint
count_windows (GlossWindowKeeper *self)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (self->application); l != NULL; l = l->next)
    n += GLOSS_IS_WINDOW (l->data);

  return n;
}

/* The list of the application begins with the window that was used last, which shall be in front again. */
static void
save (GlossWindowKeeper *self)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a" GLOSS_WINDOW_STATE));
  for (GList *l = g_list_last (gtk_application_get_windows (self->application)); l != NULL; l = l->prev)
    {
      GVariant *state = GLOSS_IS_WINDOW (l->data) ? gloss_window_get_state (l->data) : NULL;

      if (state != NULL)
        g_variant_builder_add_value (&builder, state);
    }
  g_settings_set_value (self->settings, "windows", g_variant_builder_end (&builder));
}

static void
changed_cb (GlossWindowKeeper *self)
{
  if (!self->ending)
    save (self);
}

/* Whoever closes the last window finds it again; one of several that is closed is done with. */
static gboolean
close_request_cb (GlossWindowKeeper *self)
{
  if (!self->ending && count_windows (self) == 1)
    save (self);

  return GDK_EVENT_PROPAGATE;
}

static void
window_added_cb (GlossWindowKeeper *self,
                 GtkWindow         *window)
{
  if (!GLOSS_IS_WINDOW (window))
    return;

  g_signal_connect_object (window, "notify::reading", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (window, "close-request", G_CALLBACK (close_request_cb), self, G_CONNECT_SWAPPED);
}

static void
window_removed_cb (GlossWindowKeeper *self,
                   GtkWindow         *window)
{
  if (GLOSS_IS_WINDOW (window) && count_windows (self) > 0)
    changed_cb (self);
}

static void
gloss_window_keeper_finalize (GObject *object)
{
  GlossWindowKeeper *self = GLOSS_WINDOW_KEEPER (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gloss_window_keeper_parent_class)->finalize (object);
}

static void
gloss_window_keeper_class_init (GlossWindowKeeperClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gloss_window_keeper_finalize;
}

static void
gloss_window_keeper_init (GlossWindowKeeper *self)
{
}

/**
 * gloss_window_keeper_new:
 * @application: whose windows, none of which is open yet; it has to outlive this
 * @settings: where they are remembered
 *
 * Returns: (transfer full): what remembers them
 */
GlossWindowKeeper *
gloss_window_keeper_new (GtkApplication *application,
                         GSettings      *settings)
{
  GlossWindowKeeper *self = g_object_new (GLOSS_TYPE_WINDOW_KEEPER, NULL);

  self->application = application;
  self->settings = g_object_ref (settings);
  g_signal_connect_object (application, "window-added",
                           G_CALLBACK (window_added_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (application, "window-removed",
                           G_CALLBACK (window_removed_cb), self, G_CONNECT_SWAPPED);

  return self;
}

void
gloss_window_keeper_begin_end (GlossWindowKeeper *self)
{
  g_return_if_fail (GLOSS_IS_WINDOW_KEEPER (self));

  /* The second time some of them may be gone. */
  if (!self->ending && count_windows (self) > 0)
    save (self);
  self->ending = TRUE;
}

void
gloss_window_keeper_resume (GlossWindowKeeper *self)
{
  g_return_if_fail (GLOSS_IS_WINDOW_KEEPER (self));

  self->ending = FALSE;
}

GVariant *
gloss_window_keeper_get_last (GlossWindowKeeper *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW_KEEPER (self), NULL);

  if (!g_settings_get_boolean (self->settings, "restore-windows"))
    return g_variant_ref_sink (g_variant_new_array (G_VARIANT_TYPE (GLOSS_WINDOW_STATE), NULL, 0));

  return g_settings_get_value (self->settings, "windows");
}
