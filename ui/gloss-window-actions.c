/* gloss-window-actions.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-menus.h"
#include "gloss-shortcuts.h"

#define SCALE_STEP 10
#define SAMPLE_URI "resource:///org/glossreader/Gloss/sample.md"
/* A longer selection is not what somebody looks for. */
#define MAX_NEEDLE_CHARS 80

static void
open_uri_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  gloss_window_open_uri (user_data, g_variant_get_string (parameter, NULL));
}

static void
open_sample (GlossWindow *self)
{
  gloss_window_open_uri (self, SAMPLE_URI);
}

static void
open_whole (GlossWindow *self)
{
  g_autoptr (GFile) file = g_object_ref (self->file);

  gloss_window_open_full (self, file, TRUE);
}

static void
try_again (GlossWindow *self)
{
  g_autoptr (GFile) file = g_object_ref (self->file);

  gloss_window_open (self, file);
}

static void
find (GlossWindow *self)
{
  GlossRange range;
  g_autofree char *needle = NULL;

  if (self->reading == NULL)
    {
      gloss_window_search_library (self, NULL);
      return;
    }

  if (gloss_page_get_selected_range (self->page, &range) &&
      range.end - range.begin <= MAX_NEEDLE_CHARS)
    needle = gloss_text_dup_range (gloss_reading_get_text (self->reading), range);

  if (needle != NULL && strchr (needle, '\n') != NULL)
    g_clear_pointer (&needle, g_free);

  gloss_window_find (self, needle);
}

static void
show_sayings_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  gloss_window_show_sayings (user_data, g_variant_get_string (parameter, NULL));
}

static void
show_alike_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  gloss_window_show_alike (user_data, g_variant_get_string (parameter, NULL));
}

static void
find_next (GlossWindow *self)
{
  gloss_window_find_again (self, FALSE);
}

static void
find_previous (GlossWindow *self)
{
  gloss_window_find_again (self, TRUE);
}

static void
scale_by (GlossWindow *self,
          int          percent)
{
  int scale = (int) g_settings_get_uint (self->settings, "text-scale") + percent;
  g_autoptr (GVariant) value = g_variant_ref_sink (g_variant_new_uint32 (MAX (scale, 0)));
  g_autoptr (GSettingsSchema) schema = NULL;
  g_autoptr (GSettingsSchemaKey) key = NULL;

  g_object_get (self->settings, "settings-schema", &schema, NULL);
  key = g_settings_schema_get_key (schema, "text-scale");
  if (g_settings_schema_key_range_check (key, value))
    g_settings_set_value (self->settings, "text-scale", value);
}

static void
make_larger (GlossWindow *self)
{
  scale_by (self, SCALE_STEP);
}

static void
make_smaller (GlossWindow *self)
{
  scale_by (self, -SCALE_STEP);
}

static void
make_normal (GlossWindow *self)
{
  g_settings_reset (self->settings, "text-scale");
}

/* Where the pane covers the page, it makes way for what was chosen in it. */
static void
uncover_page (GlossWindow *self)
{
  if (!self->narrow)
    return;

  adw_flap_set_reveal_flap (self->flap, FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static void
tell_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  gloss_window_tell (user_data, g_variant_get_string (parameter, NULL), FALSE);
}

static void
tell_removed (GlossWindow *self)
{
  gloss_window_tell (self, _("Note removed"), TRUE);
}

/* Not a property action: that would hold the window, which holds its actions. */
static void
toggle_fullscreen (GlossWindow *self)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (self)))
    gtk_window_unfullscreen (GTK_WINDOW (self));
  else
    gtk_window_fullscreen (GTK_WINDOW (self));
}

/* Read when it is wanted, and not with each window as GTK does by itself. It replaces this action by its own. */
static void
show_help_overlay (GlossWindow *self)
{
  GtkShortcutsWindow *overlay = gloss_shortcuts_new (self->narrow);

  if (self->narrow)
    gtk_window_set_default_size (GTK_WINDOW (overlay), gtk_widget_get_width (GTK_WIDGET (self)), -1);
  gtk_application_window_set_help_overlay (GTK_APPLICATION_WINDOW (self), overlay);
  gtk_window_present (GTK_WINDOW (overlay));
}

static void
put_back_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  guint first, n;

  g_variant_get (parameter, "(uu)", &first, &n);
  gloss_window_put_back (user_data, first, n);
}

static void
forget_file_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  g_autoptr (GFile) file = NULL;
  const char *uri;
  const char *title;

  g_variant_get (parameter, "(&s&s)", &uri, &title);
  file = g_file_new_for_uri (uri);
  gloss_window_forget_file (user_data, file, title);
}

static void
remember_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  gloss_window_take_back (user_data, parameter);
}

static void
show_list_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  gloss_window_show_list (user_data, g_variant_get_string (parameter, NULL));
}

/* What needs to know no more than the window */
static const struct
{
  const char *name;
  void        (*run) (GlossWindow *self);
} plain_actions[] = {
  { "open", gloss_window_choose_files },
  { "open-sample", open_sample },
  { "open-address", gloss_window_ask_address },
  { "open-whole", open_whole },
  { "paste-article", gloss_window_paste_article },
  { "open-version", gloss_window_open_version },
  { "compare", gloss_window_compare },
  { "view-original", gloss_window_view_original },
  { "cancel-opening", gloss_window_cancel_opening },
  { "retry", try_again },
  { "find", find },
  { "find-next", find_next },
  { "find-previous", find_previous },
  { "undo", gloss_window_undo },
  { "redo", gloss_window_redo },
  { "tell-step", gloss_window_tell_step },
  { "tell-removed", tell_removed },
  { "review", gloss_window_review },
  { "leave-out", gloss_window_leave_out },
  { "show-left-out", gloss_window_show_left_out },
  { "forget", gloss_window_forget },
  { "export", gloss_window_export },
  { "import", gloss_window_import },
  { "print", gloss_window_print },
  { "save-pdf", gloss_window_save_pdf },
  { "save-again", gloss_window_save_again },
  { "save-copy", gloss_window_save_copy },
  { "text-larger", make_larger },
  { "text-smaller", make_smaller },
  { "text-normal", make_normal },
  { "uncover-page", uncover_page },
  { "fullscreen", toggle_fullscreen },
  { "show-help-overlay", show_help_overlay },
};

static const GActionEntry window_actions[] = {
  { .name = "put-back", .activate = put_back_action, .parameter_type = "(uu)" },
  { .name = "forget-file", .activate = forget_file_action, .parameter_type = "(ss)" },
  { .name = "remember", .activate = remember_action, .parameter_type = "(sss)" },
  { .name = "open-uri", .activate = open_uri_action, .parameter_type = "s" },
  { .name = "show-sayings", .activate = show_sayings_action, .parameter_type = "s" },
  { .name = "show-alike", .activate = show_alike_action, .parameter_type = "s" },
  { .name = "show-list", .activate = show_list_action, .parameter_type = "s" },
  { .name = "tell", .activate = tell_action, .parameter_type = "s" },
};

/* Actions that are settings: their state is the setting's value. */
static const char *const setting_actions[] = {
  "show-actors", "show-quotes", "show-notes", "color-scheme",
};

/* What makes sense only while an article is shown */
static const char *const article_actions[] = { "find-next", "find-previous", "show-pane", "show-list" };

/* What takes all notes along, so that all have to be there */
static const char *const note_actions[] = { "review", "export", "import", "print", "save-pdf", "save-copy" };

static void
add_plain_action (GlossWindow *self,
                  const char  *name,
                  GCallback    run)
{
  g_autoptr (GSimpleAction) action = g_simple_action_new (name, NULL);

  g_signal_connect_swapped (action, "activate", run, self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
add_property_action (GlossWindow *self,
                     const char  *name,
                     gpointer     object,
                     const char  *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
set_enabled (GlossWindow *self,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  if (G_IS_SIMPLE_ACTION (action))
    g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

void
gloss_window_add_actions (GlossWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self),
                                   window_actions, G_N_ELEMENTS (window_actions),
                                   self);
  for (guint i = 0; i < G_N_ELEMENTS (plain_actions); i++)
    add_plain_action (self, plain_actions[i].name, G_CALLBACK (plain_actions[i].run));

  for (guint i = 0; i < G_N_ELEMENTS (setting_actions); i++)
    {
      g_autoptr (GAction) action = g_settings_create_action (self->settings, setting_actions[i]);

      g_action_map_add_action (G_ACTION_MAP (self), action);
    }

  add_property_action (self, "show-pane", self->flap, "reveal-flap");
  add_property_action (self, "reading-mode", self->page, "mode");
  add_property_action (self, "clean-text", self->page, "clean");
}

/* Before the window goes: actions that follow settings and widgets would speak to a group that is
 * gone. */
void
gloss_window_remove_actions (GlossWindow *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (setting_actions); i++)
    g_action_map_remove_action (G_ACTION_MAP (self), setting_actions[i]);

  g_action_map_remove_action (G_ACTION_MAP (self), "show-pane");
  g_action_map_remove_action (G_ACTION_MAP (self), "reading-mode");
  g_action_map_remove_action (G_ACTION_MAP (self), "clean-text");
}

/**
 * gloss_window_update_actions:
 * @self: the window
 *
 * The one place that says what can be done now, and whether the notes are still on their way.
 */
void
gloss_window_update_actions (GlossWindow *self)
{
  GlossEntry *entry = self->reading != NULL ? gloss_reading_get_entry (self->reading) : NULL;
  gboolean any_left_out = entry != NULL && gloss_entry_get_n_left_out (entry) > 0;
  GlossHistory *history = self->reading != NULL ? gloss_reading_get_history (self->reading) : NULL;
  const char *undo_label = history != NULL ? gloss_history_get_undo_label (history) : NULL;
  const char *redo_label = history != NULL ? gloss_history_get_redo_label (history) : NULL;
  gboolean has_notes = self->reading != NULL && !gloss_reading_is_loading (self->reading);

  for (guint i = 0; i < G_N_ELEMENTS (article_actions); i++)
    set_enabled (self, article_actions[i], self->reading != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (note_actions); i++)
    set_enabled (self, note_actions[i], has_notes);

  set_enabled (self, "view-original", entry != NULL);
  set_enabled (self, "forget", has_notes && entry != NULL);
  set_enabled (self, "leave-out", has_notes && entry != NULL && !self->correcting);
  set_enabled (self, "put-back", has_notes && any_left_out && !self->correcting);
  set_enabled (self, "show-left-out", any_left_out);
  set_enabled (self, "compare", self->reading != NULL && gloss_reading_has_older (self->reading));
  set_enabled (self, "undo", undo_label != NULL || (has_notes && gloss_window_can_put_back_last (self)));
  set_enabled (self, "redo", redo_label != NULL);
  set_enabled (self, "cancel-opening", self->opening != NULL);
  set_enabled (self, "retry", self->file != NULL && self->reading == NULL);
  gloss_menus_update_history (self->history_menu, undo_label, redo_label);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->page),
                               GTK_ACCESSIBLE_STATE_BUSY,
                               self->reading != NULL && (!has_notes || !gloss_page_is_filled (self->page)),
                               -1);
}
