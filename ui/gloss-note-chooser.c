/* gloss-note-chooser.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-note-chooser"

#include "gloss-note-chooser.h"

#include <glib/gi18n.h>

#include "gloss-fit.h"
#include "gloss-note-row.h"
#include "gloss-page-private.h"
#include "gloss-tab-ring.h"

/* How high the list of notes grows, and how many notes are seen in any case */
#define USUAL_HEIGHT 320
#define LEAST_ROWS 2

/* As in the style and the template */
#define LIST_PADDING 12
#define WIDTH 318

struct _GlossNoteChooser
{
  GtkPopover         parent_instance;

  /* Borrowed: it owns the chooser */
  GlossPage         *page;

  /* Owned: of GlossAnnotation, in the order of the rows */
  GPtrArray         *notes;

  /* Template children */
  GtkLabel          *heading;
  GtkScrolledWindow *scroller;
  GtkListBox        *list;

  guint              tags_first : 1;
};

G_DEFINE_FINAL_TYPE (GlossNoteChooser, gloss_note_chooser, GTK_TYPE_POPOVER)

/* Returns: (transfer none) (nullable): the note whose row has the keys */
static GlossAnnotation *
get_chosen (GlossNoteChooser *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row != NULL ? g_ptr_array_index (self->notes, gtk_list_box_row_get_index (row)) : NULL;
}

static GlossAnnotation *
lookup (GlossNoteChooser *self,
        GVariant         *id)
{
  for (guint i = 0; i < self->notes->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (self->notes, i);

      if (g_str_equal (gloss_annotation_get_id (note), g_variant_get_string (id, NULL)))
        return note;
    }
  return NULL;
}

static void
edit (GlossNoteChooser *self,
      GlossAnnotation  *note,
      gboolean          tags_first)
{
  g_autoptr (GlossAnnotation) kept = g_object_ref (note);

  gtk_popover_popdown (GTK_POPOVER (self));
  gloss_page_open_editor (self->page, kept, tags_first);
}

static void
remove_note (GlossNoteChooser *self,
             GlossAnnotation  *note)
{
  g_autoptr (GlossAnnotation) kept = g_object_ref (note);

  gtk_popover_popdown (GTK_POPOVER (self));
  gloss_page_remove_note (self->page, kept);
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *id)
{
  GlossNoteChooser *self = GLOSS_NOTE_CHOOSER (widget);
  GlossAnnotation *note = lookup (self, id);

  if (note != NULL)
    edit (self, note, self->tags_first);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *id)
{
  GlossNoteChooser *self = GLOSS_NOTE_CHOOSER (widget);
  GlossAnnotation *note = lookup (self, id);

  if (note != NULL)
    remove_note (self, note);
}

static void
activate_cb (GlossNoteChooser *self,
             GtkListBoxRow    *row)
{
  edit (self, g_ptr_array_index (self->notes, gtk_list_box_row_get_index (row)),
        self->tags_first);
}

static void
selected_cb (GlossNoteChooser *self)
{
  gloss_page_point_out (self->page, get_chosen (self));
}

static gboolean
edit_key (GtkWidget *widget,
          GVariant  *tags_first,
          gpointer   user_data)
{
  GlossNoteChooser *self = GLOSS_NOTE_CHOOSER (widget);
  GlossAnnotation *note = get_chosen (self);

  if (note != NULL)
    edit (self, note, g_variant_get_boolean (tags_first));
  return GDK_EVENT_STOP;
}

static gboolean
remove_key (GtkWidget *widget,
            GVariant  *arguments,
            gpointer   user_data)
{
  GlossNoteChooser *self = GLOSS_NOTE_CHOOSER (widget);
  GlossAnnotation *note = get_chosen (self);

  if (note != NULL)
    remove_note (self, note);
  return GDK_EVENT_STOP;
}

static gboolean
color_key (GtkWidget *widget,
           GVariant  *color,
           gpointer   user_data)
{
  GlossNoteChooser *self = GLOSS_NOTE_CHOOSER (widget);
  GlossAnnotation *note = get_chosen (self);

  if (note != NULL)
    gloss_page_color_note (self->page, note, g_variant_get_uint32 (color));
  return GDK_EVENT_STOP;
}

static void
add_row (GlossNoteChooser *self,
         GlossAnnotation  *note)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GlossReading *reading = gloss_page_get_reading (self->page);
  GtkWidget *child = g_object_new (GLOSS_TYPE_NOTE_ROW,
                                   "reader", gloss_reading_get_reader (reading),
                                   "annotation", note,
                                   NULL);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), child);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, child, NULL,
                                  -1);
  gtk_list_box_append (self->list, row);
}

static void
empty (GlossNoteChooser *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  g_ptr_array_set_size (self->notes, 0);
}

static gboolean
gloss_note_chooser_grab_focus (GtkWidget *widget)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GLOSS_NOTE_CHOOSER (widget)->list);

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
gloss_note_chooser_dispose (GObject *object)
{
  GlossNoteChooser *self = GLOSS_NOTE_CHOOSER (object);

  g_clear_pointer (&self->notes, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_NOTE_CHOOSER);

  G_OBJECT_CLASS (gloss_note_chooser_parent_class)->dispose (object);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding (widget_class, GDK_KEY_n, 0, edit_key, "b", FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_t, 0, edit_key, "b", TRUE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Delete, 0, remove_key, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Delete, 0, remove_key, NULL);
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    {
      gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + color, 0, color_key, "u", color);
      gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_1 + color, 0, color_key, "u", color);
    }
}

static void
gloss_note_chooser_class_init (GlossNoteChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_note_chooser_dispose;
  widget_class->grab_focus = gloss_note_chooser_grab_focus;

  gtk_widget_class_install_action (widget_class, "note-list.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "note-list.remove", "s", remove_action);
  install_keys (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-note-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossNoteChooser, heading);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteChooser, scroller);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteChooser, list);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
gloss_note_chooser_init (GlossNoteChooser *self)
{
  self->notes = g_ptr_array_new_with_free_func (g_object_unref);
  gtk_widget_init_template (GTK_WIDGET (self));
  gloss_tab_ring_add (GTK_WIDGET (self));
}

/**
 * gloss_note_chooser_new:
 * @page: where the notes are; expected to outlive the chooser
 *
 * Returns: (transfer floating): a chooser with nothing to choose from
 */
GtkWidget *
gloss_note_chooser_new (GlossPage *page)
{
  GlossNoteChooser *self = g_object_new (GLOSS_TYPE_NOTE_CHOOSER, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

static char *
dup_heading (GPtrArray *notes)
{
  if (gloss_annotation_get_anchor (g_ptr_array_index (notes, 0)) == NULL)
    return g_strdup_printf (ngettext ("%u note on the article", "%u notes on the article",
                                      notes->len), notes->len);
  return g_strdup_printf (ngettext ("%u note on these words", "%u notes on these words",
                                    notes->len), notes->len);
}

/* Two notes are seen whole, however large the letters are. */
static void
show_rows (GlossNoteChooser *self)
{
  int most = LIST_PADDING;

  for (int i = 0; i < LEAST_ROWS; i++)
    {
      GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, i);
      int height = 0;

      if (row != NULL)
        gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, WIDTH, NULL, &height, NULL, NULL);
      most += height;
    }
  gloss_fit_height (self->scroller, MAX (most, USUAL_HEIGHT));
}

/**
 * gloss_note_chooser_offer:
 * @self: a chooser
 * @notes: (element-type GlossAnnotation): what there is to choose from
 * @tags_first: whether what is chosen is to be tagged
 */
void
gloss_note_chooser_offer (GlossNoteChooser *self,
                          GPtrArray        *notes,
                          gboolean          tags_first)
{
  g_autofree char *heading = NULL;

  g_return_if_fail (GLOSS_IS_NOTE_CHOOSER (self));

  empty (self);
  self->tags_first = tags_first;
  for (guint i = 0; i < notes->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (notes, i);

      g_ptr_array_add (self->notes, g_object_ref (note));
      add_row (self, note);
    }

  heading = dup_heading (notes);
  gtk_label_set_label (self->heading, heading);
  show_rows (self);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

/* Returns: whether one of its notes is no longer among those of the page */
gboolean
gloss_note_chooser_is_lost (GlossNoteChooser *self)
{
  GlossReading *reading = gloss_page_get_reading (self->page);
  GlossAnnotationList *list = reading != NULL ? gloss_reading_get_annotations (reading) : NULL;

  g_return_val_if_fail (GLOSS_IS_NOTE_CHOOSER (self), FALSE);

  for (guint i = 0; i < self->notes->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (self->notes, i);

      if (list == NULL || gloss_annotation_list_lookup (list, gloss_annotation_get_id (note)) != note)
        return TRUE;
    }
  return FALSE;
}
