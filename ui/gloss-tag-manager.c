/* gloss-tag-manager.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-tag-manager"

#include "gloss-tag-manager.h"

#include <glib/gi18n.h>

#include "gloss-reading-tags.h"
#include "gloss-spoken.h"
#include "gloss-tag.h"

struct _GlossTagManager
{
  AdwWindow     parent_instance;

  /* Owned */
  GlossReading *reading;
  GSignalGroup *annotations_signals;
  GSignalGroup *history_signals;

  /* Template children */
  GtkWidget    *undo_button;
  GtkStack     *stack;
  GtkListBox   *list;
};

G_DEFINE_FINAL_TYPE (GlossTagManager, gloss_tag_manager, ADW_TYPE_WINDOW)

/* What was typed, as a tag; "" if it is none. A tag that nobody changed was not typed. */
static char *
dup_typed (GtkWidget *row)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (row));

  return g_str_equal (text, gtk_widget_get_name (row)) ? g_strdup (text) : gloss_tag_dup_typed (text);
}

/* The name of a row is the tag that it stands for. The title tells what a change would do. */
static void
update_title (GlossTagManager *self,
              GtkWidget       *row)
{
  const char *tag = gtk_widget_get_name (row);
  g_autofree char *typed = dup_typed (row);
  guint n_notes = gloss_reading_count_tag (self->reading, tag);
  g_autofree char *title = NULL;

  if (*typed != '\0' && !g_str_equal (typed, tag) &&
      gloss_reading_count_tag (self->reading, typed) > 0)
    /* Translators: %s is a tag that there is already */
    title = g_strdup_printf (_("Merge with “%s”"), typed);
  else
    title = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
}

static void
row_changed_cb (GlossTagManager *self,
                GtkWidget       *row)
{
  update_title (self, row);
}

static void
row_apply_cb (GlossTagManager *self,
              GtkWidget       *row)
{
  g_autofree char *tag = g_strdup (gtk_widget_get_name (row));
  g_autofree char *typed = dup_typed (row);

  if (*typed == '\0' || g_str_equal (typed, tag))
    gtk_editable_set_text (GTK_EDITABLE (row), tag);
  else
    gloss_reading_rename_tag (self->reading, tag, typed);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GlossTagManager *self = GLOSS_TAG_MANAGER (widget);
  g_autofree char *tag = g_variant_dup_string (parameter, NULL);

  gloss_reading_remove_tag (self->reading, tag);
}

static void
undo_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossTagManager *self = GLOSS_TAG_MANAGER (widget);
  gboolean redo = g_str_equal (action_name, "tags.redo");

  if (redo)
    gloss_reading_redo (self->reading, NULL);
  else
    gloss_reading_undo (self->reading, NULL);
}

/* Ctrl+Z belongs to the entry that has the keys: the button undoes from anywhere. */
static void
update_undo (GlossTagManager *self)
{
  const char *step = gloss_history_get_undo_label (gloss_reading_get_history (self->reading));
  g_autofree char *text = NULL;

  if (step != NULL)
    /* Translators: %s is what was done, such as “Highlight” */
    text = g_strdup_printf (_("Undo: %s"), step);
  gtk_widget_set_tooltip_text (self->undo_button, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "tags.undo", step != NULL);
}

static GtkWidget *
make_remove_button (const char *tag)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("user-trash-symbolic");
  g_autofree char *label = NULL;

  /* Translators: %s is a tag */
  label = g_strdup_printf (_("Remove tag %s"), tag);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tags.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tag);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");

  return button;
}

static void
add_row (GlossTagManager *self,
         const char      *tag)
{
  GtkWidget *row = adw_entry_row_new ();

  gtk_widget_set_name (row, tag);
  gtk_editable_set_text (GTK_EDITABLE (row), tag);
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (row), TRUE);
  adw_entry_row_add_suffix (ADW_ENTRY_ROW (row), make_remove_button (tag));
  update_title (self, row);
  gloss_spoken_tell_entry (ADW_ENTRY_ROW (row));
  g_signal_connect_object (row, "changed", G_CALLBACK (row_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "apply", G_CALLBACK (row_apply_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->list, row);
}

static gboolean
shows (GlossTagManager  *self,
       char            **tags)
{
  GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list));
  guint i;

  for (i = 0; tags[i] != NULL && row != NULL; i++)
    {
      if (!g_str_equal (gtk_widget_get_name (row), tags[i]))
        return FALSE;
      row = gtk_widget_get_next_sibling (row);
    }

  return tags[i] == NULL && row == NULL;
}

/* Rows stay while the tags do, so that nobody who types loses the entry. */
static void
show_tags (GlossTagManager *self)
{
  g_auto (GStrv) tags = gloss_annotation_list_dup_tags (gloss_reading_get_annotations (self->reading));
  GtkWidget *row;

  gtk_stack_set_visible_child_name (self->stack, tags[0] != NULL ? "list" : "empty");
  if (shows (self, tags))
    return;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
  for (guint i = 0; tags[i] != NULL; i++)
    add_row (self, tags[i]);
}

static void
gloss_tag_manager_dispose (GObject *object)
{
  GlossTagManager *self = GLOSS_TAG_MANAGER (object);

  g_clear_object (&self->annotations_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (gloss_tag_manager_parent_class)->dispose (object);
}

static void
gloss_tag_manager_class_init (GlossTagManagerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_tag_manager_dispose;

  gtk_widget_class_install_action (widget_class, "tags.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "tags.undo", NULL, undo_action);
  gtk_widget_class_install_action (widget_class, "tags.redo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "tags.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "tags.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-tag-manager.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossTagManager, undo_button);
  gtk_widget_class_bind_template_child (widget_class, GlossTagManager, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossTagManager, list);
}

static void
gloss_tag_manager_init (GlossTagManager *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->annotations_signals = g_signal_group_new (GLOSS_TYPE_ANNOTATION_LIST);
  g_signal_group_connect_swapped (self->annotations_signals, "changed",
                                  G_CALLBACK (show_tags), self);
  self->history_signals = g_signal_group_new (GLOSS_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify::undo-label",
                                  G_CALLBACK (update_undo), self);
}

GtkWidget *
gloss_tag_manager_new (GlossReading *reading,
                       GtkWindow    *parent)
{
  GlossTagManager *self = g_object_new (GLOSS_TYPE_TAG_MANAGER, "transient-for", parent, NULL);

  self->reading = g_object_ref (reading);
  g_signal_group_set_target (self->annotations_signals, gloss_reading_get_annotations (reading));
  g_signal_group_set_target (self->history_signals, gloss_reading_get_history (reading));
  show_tags (self);
  update_undo (self);

  return GTK_WIDGET (self);
}
