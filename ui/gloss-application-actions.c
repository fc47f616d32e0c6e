/* gloss-application-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the program does, whatever its windows show, and the keys of all actions */

#define G_LOG_DOMAIN "gloss-application"

#include "gloss-application-private.h"

#include "gloss-dialogs.h"
#include "gloss-hit-list.h"
#include "gloss-library-list.h"
#include "gloss-preferences.h"

typedef struct
{
  const char *action;
  const char *keys[4];
} GlossKeys;

static const GlossKeys application_keys[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.preferences", { "<Control>comma" } },
  { "app.help", { "F1" } },
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.open", { "<Control>o" } },
  { "win.open-address", { "<Control>l" } },
  { "win.paste-article", { "<Control><Shift>v" } },
  { "win.find", { "<Control>f" } },
  { "win.review", { "<Control>r" } },
  { "win.find-next", { "<Control>g", "F3" } },
  { "win.find-previous", { "<Control><Shift>g", "<Shift>F3" } },
  { "win.export", { "<Control>e" } },
  { "win.print", { "<Control>p" } },
  { "win.show-pane", { "F9" } },
  { "win.show-list('actors')", { "<Alt>1" } },
  { "win.show-list('quotes')", { "<Alt>2" } },
  { "win.show-list('notes')", { "<Alt>3" } },
  { "win.show-list('balance')", { "<Alt>4" } },
  { "win.show-actors", { "<Control>1" } },
  { "win.show-quotes", { "<Control>2" } },
  { "win.show-notes", { "<Control>3" } },
  { "win.text-larger", { "<Control>plus", "<Control>equal", "<Control>KP_Add" } },
  { "win.text-smaller", { "<Control>minus", "<Control>KP_Subtract" } },
  { "win.text-normal", { "<Control>0", "<Control>KP_0" } },
  { "win.fullscreen", { "F11" } },
  { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
};

static GlossWindow *
find_window_of_entry (GlossApplication *self,
                      const char       *id)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      GlossReading *reading = GLOSS_IS_WINDOW (l->data) ? gloss_window_get_reading (l->data) : NULL;
      GlossEntry *entry = reading != NULL ? gloss_reading_get_entry (reading) : NULL;

      if (entry != NULL && g_str_equal (gloss_entry_get_id (entry), id))
        return l->data;
    }

  return NULL;
}

static void
new_window_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (gloss_application_add_window (user_data)));
}

/* An article of the library, and what to show of it */
static void
open_entry_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  GlossApplication *self = user_data;
  GlossWindow *window;
  GlossRange range;
  const char *id;

  g_variant_get (parameter, "(&suu)", &id, &range.begin, &range.end);
  if (!g_uuid_string_is_valid (id))
    return;

  window = find_window_of_entry (self, id);
  if (window == NULL)
    {
      g_autoptr (GFile) file = gloss_library_new_file (id);

      window = gloss_application_ensure_free_window (self);
      gloss_window_open_at (window, file, range);
    }
  else
    gloss_window_go_to (window, range);

  gtk_window_present (GTK_WINDOW (window));
}

/* One for all windows; it comes to the one that asks for it. */
static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GlossApplication *self = user_data;

  if (self->preferences == NULL)
    g_set_weak_pointer (&self->preferences,
                        gloss_preferences_new (self->settings, self->session));

  gtk_window_set_transient_for (self->preferences, gtk_application_get_active_window (user_data));
  gtk_window_present (self->preferences);
}

static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  gtk_show_uri (gtk_application_get_active_window (user_data), "help:gloss", GDK_CURRENT_TIME);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  gloss_dialogs_show_about (gtk_application_get_active_window (user_data));
}

/* A window that should have closed asked first, and the answer was no. */
static void
stay_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  gloss_window_keeper_resume (GLOSS_APPLICATION (user_data)->keeper);
}

/* Each window closes in its own way, and may ask first; with the last one the program ends. */
static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GList *windows = g_list_copy (gtk_application_get_windows (user_data));

  /* Some go with the window that they belong to, before it is their turn. */
  for (GList *l = windows; l != NULL; l = l->next)
    g_object_ref (l->data);

  gloss_window_keeper_begin_end (GLOSS_APPLICATION (user_data)->keeper);
  for (GList *l = windows; l != NULL; l = l->next)
    gtk_window_close (l->data);

  g_list_free_full (windows, g_object_unref);
}

static const GActionEntry application_actions[] = {
  { .name = "new-window", .activate = new_window_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "help", .activate = help_action },
  { .name = "about", .activate = about_action },
  { .name = "open-entry", .activate = open_entry_action, .parameter_type = GLOSS_OPEN_ENTRY_TYPE },
  { .name = "quit", .activate = quit_action },
  { .name = "stay", .activate = stay_action },
};

void
gloss_application_add_actions (GlossApplication *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self),
                                   application_actions, G_N_ELEMENTS (application_actions),
                                   self);
}

void
gloss_application_set_keys (GlossApplication *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (application_keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (self),
                                           application_keys[i].action, application_keys[i].keys);
}
