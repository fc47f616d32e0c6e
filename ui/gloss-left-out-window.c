/* gloss-left-out-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-left-out-window"

#include "gloss-config.h"

#include "gloss-left-out-window.h"

#include <glib/gi18n.h>

/* Enough of a paragraph to know it again */
#define MAX_LINES 4

struct _GlossLeftOutWindow
{
  AdwWindow   parent_instance;

  /* Template children */
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GlossLeftOutWindow, gloss_left_out_window, ADW_TYPE_WINDOW)

static GtkWidget *
make_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_lines (GTK_LABEL (label), MAX_LINES);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "dim-label");

  return label;
}

static GtkWidget *
make_button (guint      index,
             GtkWidget *label)
{
  /* Translators: a button: puts a paragraph that was left out back into the article */
  GtkWidget *button = gtk_button_new_with_label (_("Put Back"));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "left-out.put-back");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", index, 1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, label, NULL, -1);

  return button;
}

static void
add_row (GlossLeftOutWindow *self,
         guint               index,
         const char         *text)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *label = make_label (text);

  gtk_widget_add_css_class (box, "left-out");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_button (index, label));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (self->list, row);
}

static void
remove_rows (GlossLeftOutWindow *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);
}

/* Once all is back there is nothing to show. */
static void
show_left_out (GlossLeftOutWindow *self)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));
  GlossReading *reading = parent != NULL ? gloss_window_get_reading (GLOSS_WINDOW (parent)) : NULL;
  GlossEntry *entry = reading != NULL ? gloss_reading_get_entry (reading) : NULL;
  guint n = entry != NULL ? gloss_entry_get_n_left_out (entry) : 0;

  remove_rows (self);
  if (n == 0)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }

  for (guint i = 0; i < n; i++)
    add_row (self, i, gloss_entry_get_left_out (entry, i));
  gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
put_back_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  if (parent != NULL)
    gtk_widget_activate_action_variant (GTK_WIDGET (parent), "win.put-back", parameter);
}

static void
gloss_left_out_window_class_init (GlossLeftOutWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "left-out.put-back", "(uu)", put_back_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-left-out-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossLeftOutWindow, list);
}

static void
gloss_left_out_window_init (GlossLeftOutWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
gloss_left_out_window_new (GlossWindow *parent)
{
  GlossLeftOutWindow *self;

  g_return_val_if_fail (GLOSS_IS_WINDOW (parent), NULL);

  self = g_object_new (GLOSS_TYPE_LEFT_OUT_WINDOW, "transient-for", parent, NULL);
  g_signal_connect_object (parent, "notify::reading", G_CALLBACK (show_left_out), self, G_CONNECT_SWAPPED);
  show_left_out (self);

  return GTK_WINDOW (self);
}
