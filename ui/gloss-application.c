/* gloss-application.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-application"

#include "gloss-config.h"

#include "gloss-application-private.h"

#include <glib-unix.h>
#include <glib/gi18n.h>

#include "gloss-color-scheme.h"
#include "gloss-hit-list.h"
#include "gloss-icons-ahead.h"
#include "gloss-library-care.h"
#include "gloss-settings.h"
#include "gloss-spoken.h"

/**
 * GlossApplication:
 *
 * The program: one process however often it is started, one window an
 * article. It owns what the windows share and hands it down to them.
 */
G_DEFINE_FINAL_TYPE (GlossApplication, gloss_application, ADW_TYPE_APPLICATION)

static const GOptionEntry option_entries[] = {
  { "new-window", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Open a new window"), NULL },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_("Show the version and exit"), NULL },
  { NULL }
};

GlossWindow *
gloss_application_add_window (GlossApplication *self)
{
  return gloss_window_new (GTK_APPLICATION (self), self->session, self->index, self->settings, self->positions);
}

static GlossWindow *
find_window (GlossApplication *self,
             GFile            *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (GLOSS_IS_WINDOW (l->data) && gloss_window_get_file (l->data) != NULL &&
        g_file_equal (gloss_window_get_file (l->data), file))
      return l->data;

  return NULL;
}

/**
 * gloss_application_ensure_free_window:
 * @self: the program
 *
 * Returns: (transfer none): the window that the reader looks at if it has no
 *   article, else a new one
 */
GlossWindow *
gloss_application_ensure_free_window (GlossApplication *self)
{
  GtkWindow *active = gtk_application_get_active_window (GTK_APPLICATION (self));

  if (GLOSS_IS_WINDOW (active) && gloss_window_get_reading (GLOSS_WINDOW (active)) == NULL &&
      !gloss_window_is_opening (GLOSS_WINDOW (active)))
    return GLOSS_WINDOW (active);

  return gloss_application_add_window (self);
}

static void
flush (GlossApplication *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) position_error = NULL;

  if (self->session != NULL && !gloss_session_flush (self->session, &error))
    g_printerr ("gloss: %s\n", error->message);
  if (self->positions != NULL && !gloss_positions_save (self->positions, &position_error))
    g_debug ("Positions are not remembered: %s", position_error->message);
}

static void
remember_windows (GlossApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (GLOSS_IS_WINDOW (l->data))
      gloss_window_remember (l->data);
}

/* There is nobody to ask: what can be saved is saved. */
static gboolean
signal_cb (gpointer user_data)
{
  g_application_quit (user_data);

  return G_SOURCE_CONTINUE;
}

static void
query_end_cb (GlossApplication *self)
{
  flush (self);
}

static void
open_file (GlossApplication *self,
           GFile            *file,
           gboolean          whole)
{
  GlossWindow *window = find_window (self, file);

  if (window == NULL)
    window = gloss_application_ensure_free_window (self);
  if (gloss_window_get_reading (window) == NULL && !gloss_window_is_opening (window))
    gloss_window_open_full (window, file, whole);

  /* A new window comes with its article: to lay it out empty before would make the reader wait. */
  if (gtk_widget_get_visible (GTK_WIDGET (window)) || !gloss_window_is_opening (window))
    gtk_window_present (GTK_WINDOW (window));
}

/* The program that runs already is asked for the window; where there is none, the first one is new. */
static int
open_new_window (GApplication *application)
{
  g_autoptr (GError) error = NULL;

  if (!g_application_register (application, NULL, &error))
    {
      g_printerr ("gloss: %s\n", error->message);
      return EXIT_FAILURE;
    }
  if (!g_application_get_is_remote (application))
    return -1;

  g_action_group_activate_action (G_ACTION_GROUP (application), "new-window", NULL);
  return EXIT_SUCCESS;
}

static int
gloss_application_handle_local_options (GApplication *application,
                                        GVariantDict *options)
{
  if (g_variant_dict_contains (options, "version"))
    {
      g_print ("Gloss %s\n", GLOSS_VERSION);
      return EXIT_SUCCESS;
    }

  return g_variant_dict_contains (options, "new-window") ? open_new_window (application) : -1;
}

static void
gloss_application_startup (GApplication *application)
{
  GlossApplication *self = GLOSS_APPLICATION (application);
  GlossLibrary *library = gloss_index_get_library (self->index);

  gloss_session_enter_ahead (self->session);
  /* Earlier than the class above would: what it does first makes the library wait for a list of icons. */
  adw_init ();
  G_APPLICATION_CLASS (gloss_application_parent_class)->startup (application);
  gloss_icons_read_ahead ();

  gloss_spoken_name_menus ();
  gloss_settings_bind_reader (self->settings, gloss_session_get_reader (self->session));
  gloss_library_tidy_in_background (library, g_settings_get_uint (self->settings, "keep-days"));
  self->positions = gloss_positions_new (NULL);
  self->keeper = gloss_window_keeper_new (GTK_APPLICATION (self), self->settings);
  self->sepia = gloss_color_scheme_follow (self->settings);
  gloss_application_set_keys (self);

  g_signal_connect (self, "query-end", G_CALLBACK (query_end_cb), NULL);
  self->signal_sources[0] = g_unix_signal_add (SIGTERM, signal_cb, self);
  self->signal_sources[1] = g_unix_signal_add (SIGINT, signal_cb, self);
}

static void
open_result_cb (GlossApplication *self,
                const char       *id,
                guint             begin,
                guint             end)
{
  g_action_group_activate_action (G_ACTION_GROUP (self), "open-entry",
                                  g_variant_new (GLOSS_OPEN_ENTRY_TYPE, id, begin, end));
}

static void
search_cb (GlossApplication *self,
           const char       *words)
{
  GlossWindow *window = gloss_application_ensure_free_window (self);

  gtk_window_present (GTK_WINDOW (window));
  gloss_window_search_library (window, words);
}

static const char *
find_first_file (char **arguments)
{
  guint n = g_strv_length (arguments);

  for (guint i = 1; i < n; i++)
    if (arguments[i][0] != '-')
      return arguments[i];

  return NULL;
}

/* The toolkit takes longer to start than most articles to be read. */
static gboolean
gloss_application_local_command_line (GApplication   *application,
                                      char         ***arguments,
                                      int            *exit_status)
{
  const char *name = find_first_file (*arguments);
  g_autoptr (GFile) file = name != NULL ? g_file_new_for_commandline_arg (name) : NULL;

  if (file != NULL)
    gloss_session_read_ahead (GLOSS_APPLICATION (application)->session, file);

  return G_APPLICATION_CLASS (gloss_application_parent_class)->local_command_line (application, arguments,
                                                                                   exit_status);
}

/* The desktop may start the program for no more than this. */
static gboolean
gloss_application_dbus_register (GApplication     *application,
                                 GDBusConnection  *connection,
                                 const char       *path,
                                 GError          **error)
{
  GlossApplication *self = GLOSS_APPLICATION (application);
  g_autofree char *provider_path = g_strconcat (path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (gloss_application_parent_class)->dbus_register (application, connection, path, error))
    return FALSE;

  self->search_provider = gloss_search_provider_new (self->index);
  g_signal_connect_object (self->search_provider, "open", G_CALLBACK (open_result_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_provider, "search", G_CALLBACK (search_cb), self, G_CONNECT_SWAPPED);

  return gloss_search_provider_export (self->search_provider, connection, provider_path, error);
}

static void
gloss_application_dbus_unregister (GApplication    *application,
                                   GDBusConnection *connection,
                                   const char      *path)
{
  GlossApplication *self = GLOSS_APPLICATION (application);

  if (self->search_provider != NULL)
    gloss_search_provider_unexport (self->search_provider);
  g_clear_object (&self->search_provider);

  G_APPLICATION_CLASS (gloss_application_parent_class)->dbus_unregister (application, connection, path);
}

static void
gloss_application_shutdown (GApplication *application)
{
  GlossApplication *self = GLOSS_APPLICATION (application);

  for (guint i = 0; i < G_N_ELEMENTS (self->signal_sources); i++)
    g_clear_handle_id (&self->signal_sources[i], g_source_remove);

  gloss_window_keeper_begin_end (self->keeper);
  remember_windows (self);
  flush (self);

  G_APPLICATION_CLASS (gloss_application_parent_class)->shutdown (application);
}

/* Returns: whether anything was open last */
static gboolean
open_last (GlossApplication *self)
{
  g_autoptr (GVariant) last = gloss_window_keeper_get_last (self->keeper);
  gsize n = g_variant_n_children (last);

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GVariant) state = g_variant_get_child_value (last, i);
      GlossWindow *window = gloss_application_add_window (self);

      gloss_window_restore (window, state);
      gtk_window_present (GTK_WINDOW (window));
    }

  return n > 0;
}

static void
gloss_application_activate (GApplication *application)
{
  GlossApplication *self = GLOSS_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else if (!open_last (self))
    gtk_window_present (GTK_WINDOW (gloss_application_add_window (self)));
}

static void
gloss_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    open_file (GLOSS_APPLICATION (application), files[i], g_strcmp0 (hint, GLOSS_HINT_WHOLE) == 0);
}

static void
gloss_application_finalize (GObject *object)
{
  GlossApplication *self = GLOSS_APPLICATION (object);

  g_clear_weak_pointer (&self->preferences);
  g_clear_object (&self->positions);
  g_clear_object (&self->session);
  g_clear_object (&self->index);
  g_clear_object (&self->settings);
  g_clear_object (&self->sepia);
  g_clear_object (&self->keeper);

  G_OBJECT_CLASS (gloss_application_parent_class)->finalize (object);
}

static void
gloss_application_class_init (GlossApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gloss_application_finalize;
  application_class->local_command_line = gloss_application_local_command_line;
  application_class->handle_local_options = gloss_application_handle_local_options;
  application_class->dbus_register = gloss_application_dbus_register;
  application_class->dbus_unregister = gloss_application_dbus_unregister;
  application_class->startup = gloss_application_startup;
  application_class->shutdown = gloss_application_shutdown;
  application_class->activate = gloss_application_activate;
  application_class->open = gloss_application_open;
}

static void
gloss_application_init (GlossApplication *self)
{
  g_autoptr (GlossLibrary) library = gloss_library_new (NULL);

  self->index = gloss_index_new (library, NULL);
  self->session = gloss_session_new (library);
  g_application_add_main_option_entries (G_APPLICATION (self), option_entries);
  gloss_application_add_actions (self);
}

/**
 * gloss_application_new:
 * @settings: the program's settings
 *
 * Returns: (transfer full): the program
 */
GlossApplication *
gloss_application_new (GSettings *settings)
{
  GlossApplication *self = g_object_new (GLOSS_TYPE_APPLICATION,
                                         "application-id", GLOSS_APP_ID,
                                         "resource-base-path", "/org/glossreader/Gloss",
                                         "flags", G_APPLICATION_HANDLES_OPEN,
                                         "register-session", TRUE,
                                         NULL);

  g_set_object (&self->settings, settings);

  return self;
}
