/* gloss-carry.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How a row of a list is taken into another program: dragged there, or copied with Ctrl+C. */

#define G_LOG_DOMAIN "gloss-carry"

#include "gloss-carry.h"

#include <string.h>

typedef struct
{
  GtkWidget      *list;  /* owns the controllers, which own this */
  GType           row_type;
  GlossCarryText  text;
  gpointer        user_data;
} Carry;

static void
carry_free (gpointer  data,
            GClosure *closure)
{
  g_free (data);
}

static GdkContentProvider *
bytes_provider_new (const char *mime_type,
                    const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes (mime_type, bytes);
}

/**
 * gloss_carry_content_new:
 * @plain: as plain text
 * @markdown: as Markdown
 * @html: as HTML
 *
 * Returns: (transfer full): all three, of which another program takes the one
 *   that it knows best
 */
GdkContentProvider *
gloss_carry_content_new (const char *plain,
                         const char *markdown,
                         const char *html)
{
  GdkContentProvider *formats[] = {
    gdk_content_provider_new_typed (G_TYPE_STRING, plain),
    bytes_provider_new ("text/markdown", markdown),
    bytes_provider_new ("text/html", html),
  };

  return gdk_content_provider_new_union (formats, G_N_ELEMENTS (formats));
}

static GdkContentProvider *
content_of_row (const Carry *self,
                GtkWidget   *row)
{
  g_autofree char *plain = self->text (row, GLOSS_CITATION_PLAIN, self->user_data);
  g_autofree char *markdown = self->text (row, GLOSS_CITATION_MARKDOWN, self->user_data);
  g_autofree char *html = self->text (row, GLOSS_CITATION_HTML, self->user_data);

  if (plain == NULL || markdown == NULL || html == NULL)
    return NULL;

  return gloss_carry_content_new (plain, markdown, html);
}

static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            gpointer       user_data)
{
  Carry *self = user_data;
  GtkWidget *picked = gtk_widget_pick (self->list, x, y, GTK_PICK_DEFAULT);
  GtkWidget *row = picked != NULL ? gtk_widget_get_ancestor (picked, self->row_type) : NULL;

  return row != NULL ? content_of_row (self, row) : NULL;
}

/* The focus is on the item of the list that the row is in, or on something in the row. */
static GtkWidget *
find_focused_row (const Carry *self)
{
  GtkRoot *root = gtk_widget_get_root (self->list);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *child;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, self->list))
    return NULL;

  child = gtk_widget_get_first_child (focus);
  if (child != NULL && g_type_is_a (G_OBJECT_TYPE (child), self->row_type))
    return child;

  return gtk_widget_get_ancestor (focus, self->row_type);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  Carry *self = user_data;
  GtkWidget *row = NULL;
  g_autoptr (GdkContentProvider) content = NULL;

  if (keyval == GDK_KEY_c && (state & gtk_accelerator_get_default_mod_mask ()) == GDK_CONTROL_MASK)
    row = find_focused_row (self);
  if (row != NULL)
    content = content_of_row (self, row);
  if (content == NULL)
    return GDK_EVENT_PROPAGATE;

  gdk_clipboard_set_content (gtk_widget_get_clipboard (self->list), content);

  return GDK_EVENT_STOP;
}

/**
 * gloss_carry_add:
 * @list: a widget with a list in it
 * @row_type: the type of the rows
 * @text: says what a row stands for
 * @user_data: for @text; must outlive @list
 */
void
gloss_carry_add (GtkWidget      *list,
                 GType           row_type,
                 GlossCarryText  text,
                 gpointer        user_data)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();
  const Carry carry = { list, row_type, text, user_data };

  gtk_drag_source_set_actions (source, GDK_ACTION_COPY);
  g_signal_connect_data (source, "prepare", G_CALLBACK (prepare_cb),
                         g_memdup2 (&carry, sizeof carry), carry_free, 0);
  gtk_widget_add_controller (list, GTK_EVENT_CONTROLLER (source));
  g_signal_connect_data (keys, "key-pressed", G_CALLBACK (key_pressed_cb),
                         g_memdup2 (&carry, sizeof carry), carry_free, 0);
  gtk_widget_add_controller (list, keys);
}
