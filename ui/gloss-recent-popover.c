/* gloss-recent-popover.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-recent-popover"

#include "gloss-recent-popover.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define MAX_ROWS 8

struct _GlossRecentPopover
{
  GtkPopover  parent_instance;

  /* Template children */
  GtkStack   *stack;
  GtkListBox *list_box;
};

G_DEFINE_FINAL_TYPE (GlossRecentPopover, gloss_recent_popover, GTK_TYPE_POPOVER)

static int
compare_visits (gconstpointer a,
                gconstpointer b)
{
  GtkRecentInfo *info_a = (GtkRecentInfo *) a;
  GtkRecentInfo *info_b = (GtkRecentInfo *) b;

  return g_date_time_compare (gtk_recent_info_get_visited (info_b),
                              gtk_recent_info_get_visited (info_a));
}

/* The folder, with the home folder as people write it */
static char *
dup_place (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *below_home = folder != NULL ? g_file_get_relative_path (home, folder) : NULL;

  if (below_home != NULL)
    return g_build_filename ("~", below_home, NULL);

  return folder != NULL ? g_file_get_parse_name (folder) : g_file_get_parse_name (file);
}

static GtkWidget *
create_forget_button (GlossRecentPopover *self,
                      GtkRecentInfo      *info)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  const char *title = gtk_recent_info_get_display_name (info);
  g_autofree char *label = NULL;

  /* Translators: %s is the title of an article */
  label = g_strdup_printf (_("Forget “%s”"), title);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Forget With Its Notes"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.forget-file");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", gtk_recent_info_get_uri (info), title);
  g_signal_connect_object (button, "clicked", G_CALLBACK (gtk_popover_popdown), self, G_CONNECT_SWAPPED);

  return button;
}

static GtkWidget *
create_row (GlossRecentPopover *self,
            GtkRecentInfo      *info)
{
  g_autofree char *place = dup_place (info);
  g_autofree char *title = g_markup_escape_text (gtk_recent_info_get_display_name (info), -1);
  g_autofree char *subtitle = g_markup_escape_text (place, -1);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-uri");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_forget_button (self, info));

  return row;
}

static void
remove_rows (GlossRecentPopover *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list_box, 0)) != NULL)
    gtk_list_box_remove (self->list_box, GTK_WIDGET (row));
}

/* Filled each time it is opened: the list belongs to the desktop and changes behind our back. */
static void
fill (GlossRecentPopover *self)
{
  GList *infos = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  guint n_rows = 0;

  remove_rows (self);
  infos = g_list_sort (infos, compare_visits);

  for (GList *l = infos; l != NULL && n_rows < MAX_ROWS; l = l->next)
    {
      if (!gtk_recent_info_has_application (l->data, g_get_application_name ()) ||
          !gtk_recent_info_exists (l->data))
        continue;

      gtk_list_box_append (self->list_box, create_row (self, l->data));
      n_rows++;
    }

  g_list_free_full (infos, (GDestroyNotify) gtk_recent_info_unref);
  gtk_stack_set_visible_child_name (self->stack, n_rows > 0 ? "list" : "empty");
}

static void
row_activated_cb (GlossRecentPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* The split button gives its arrow, which this hangs on, a tooltip but no name. */
static void
gloss_recent_popover_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gloss_recent_popover_parent_class)->root (widget);

  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (widget)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Recent articles"),
                                  -1);
}

static void
gloss_recent_popover_map (GtkWidget *widget)
{
  fill (GLOSS_RECENT_POPOVER (widget));

  GTK_WIDGET_CLASS (gloss_recent_popover_parent_class)->map (widget);
}

static void
gloss_recent_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_RECENT_POPOVER);

  G_OBJECT_CLASS (gloss_recent_popover_parent_class)->dispose (object);
}

static void
gloss_recent_popover_class_init (GlossRecentPopoverClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_recent_popover_dispose;
  widget_class->root = gloss_recent_popover_root;
  widget_class->map = gloss_recent_popover_map;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-recent-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossRecentPopover, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossRecentPopover, list_box);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gloss_recent_popover_init (GlossRecentPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_recent_add:
 * @file: an article that was opened
 * @title: what it is called
 *
 * Remembers it. Articles that are part of the program are not remembered.
 */
void
gloss_recent_add (GFile      *file,
                  const char *title)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *command = g_strdup_printf ("%s %%u", "gloss");
  GtkRecentData data = {
    .display_name = (char *) title,
    .mime_type = (char *) "text/plain",
    .app_name = (char *) g_get_application_name (),
    .app_exec = command,
  };

  if (g_file_has_uri_scheme (file, "resource"))
    return;

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/* No error if it was not remembered */
void
gloss_recent_remove (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}
