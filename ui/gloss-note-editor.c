/* gloss-note-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-note-editor"

#include "gloss-note-editor.h"

#include <glib/gi18n.h>

#include "gloss-color-picker.h"
#include "gloss-format.h"
#include "gloss-label.h"
#include "gloss-tab-ring.h"
#include "gloss-tag-editor.h"

struct _GlossNoteEditor
{
  GtkPopover        parent_instance;

  /* Owned */
  GlossReading     *reading;
  GlossAnnotation  *annotation;
  GSignalGroup     *note_signals;

  /* Template children */
  GlossColorPicker *picker;
  GtkWidget        *text_view;
  GtkTextBuffer    *buffer;
  GtkWidget        *placeholder;
  GlossTagEditor   *tag_editor;
  GtkWidget        *people;
  GtkWidget        *dates;

  guint             loading : 1;
};

enum {
  REMOVE,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GlossNoteEditor, gloss_note_editor, GTK_TYPE_POPOVER)

static guint signals[N_SIGNALS];

/* A popover does not follow its contents while its parent keeps its size. */
static void
fit (GlossNoteEditor *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gtk_popover_present (GTK_POPOVER (self));
}

static char *
dup_text (GlossNoteEditor *self)
{
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (self->buffer, &begin, &end);
  return gtk_text_buffer_get_text (self->buffer, &begin, &end, TRUE);
}

static void
show_dates (GlossNoteEditor *self)
{
  g_autofree char *created = gloss_format_time (gloss_annotation_get_created (self->annotation));
  g_autofree char *modified = gloss_format_time (gloss_annotation_get_modified (self->annotation));
  g_autofree char *line = NULL;

  if (*modified == '\0' || g_str_equal (created, modified))
    /* Translators: %s is a day and a time, as “today, 14:05” or “12 May 2026, 14:05” */
    line = g_strdup_printf (_("Created %s"), created);
  else
    /* Translators: both are days and times, as “today, 14:05” or “12 May 2026, 14:05” */
    line = g_strdup_printf (_("Created %s; changed %s"), created, modified);
  gtk_label_set_label (GTK_LABEL (self->dates), *created != '\0' ? line : "");
}

static void
show_people (GlossNoteEditor *self)
{
  g_autofree char *people = gloss_label_dup_people (gloss_reading_get_reader (self->reading), self->annotation,
                                                    gloss_reading_get_notes (self->reading));

  gtk_label_set_label (GTK_LABEL (self->people), people);
  gtk_widget_set_visible (self->people, *people != '\0');
}

/* Changes may come from elsewhere: undo, another window. The words are left
 * alone while they are the same, and with them the caret. */
static void
show_note (GlossNoteEditor *self)
{
  const char *note = gloss_annotation_get_note (self->annotation);
  g_autofree char *shown = dup_text (self);

  self->loading = TRUE;
  if (!g_str_equal (note, shown))
    {
      gtk_text_buffer_begin_irreversible_action (self->buffer);
      gtk_text_buffer_set_text (self->buffer, note, -1);
      gtk_text_buffer_end_irreversible_action (self->buffer);
    }
  gloss_color_picker_set_chosen (self->picker, gloss_annotation_get_color (self->annotation));
  gloss_tag_editor_set_tags (self->tag_editor, gloss_annotation_get_tags (self->annotation));
  show_people (self);
  show_dates (self);
  self->loading = FALSE;
}

static void
note_notify_cb (GlossNoteEditor *self)
{
  show_note (self);
}

static void
buffer_changed_cb (GtkTextBuffer   *buffer,
                   GlossNoteEditor *self)
{
  g_autofree char *text = dup_text (self);

  gtk_widget_set_visible (self->placeholder, *text == '\0');
  if (!self->loading && self->annotation != NULL)
    gloss_reading_set_note (self->reading, self->annotation, text);
  fit (self);
}

static void
tags_resized_cb (GlossTagEditor  *tag_editor,
                 GlossNoteEditor *self)
{
  fit (self);
}

static void
tags_changed_cb (GlossTagEditor  *tag_editor,
                 GlossNoteEditor *self)
{
  if (!self->loading && self->annotation != NULL)
    gloss_reading_set_tags (self->reading, self->annotation,
                            gloss_tag_editor_get_tags (tag_editor));
}

static void
picked_cb (GlossColorPicker *picker,
           int               color,
           GlossNoteEditor  *self)
{
  if (self->annotation != NULL)
    gloss_reading_set_color (self->reading, self->annotation, (GlossColor) color);
}

static void
remove_clicked_cb (GtkButton       *button,
                   GlossNoteEditor *self)
{
  if (self->annotation != NULL)
    g_signal_emit (self, signals[REMOVE], 0, self->annotation);
}

static void
close_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_popover_popdown (GTK_POPOVER (widget));
}

/* Ctrl+Z that the text has no more use for must not undo what the reader did
 * outside, which cannot be seen from here. */
static gboolean
keep_undo (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  return GDK_EVENT_STOP;
}

static void
gloss_note_editor_closed (GtkPopover *popover)
{
  GlossNoteEditor *self = GLOSS_NOTE_EDITOR (popover);

  gloss_tag_editor_finish (self->tag_editor);
  if (self->reading != NULL)
    gloss_history_seal (gloss_reading_get_history (self->reading));
}

static void
gloss_note_editor_dispose (GObject *object)
{
  GlossNoteEditor *self = GLOSS_NOTE_EDITOR (object);

  g_clear_object (&self->note_signals);
  g_clear_object (&self->annotation);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_NOTE_EDITOR);

  G_OBJECT_CLASS (gloss_note_editor_parent_class)->dispose (object);
}

static void
gloss_note_editor_class_init (GlossNoteEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_note_editor_dispose;
  GTK_POPOVER_CLASS (klass)->closed = gloss_note_editor_closed;

  /**
   * GlossNoteEditor::remove:
   * @self: an editor
   * @annotation: what is to be removed
   */
  signals[REMOVE] =
    g_signal_new ("remove", GLOSS_TYPE_NOTE_EDITOR, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, GLOSS_TYPE_ANNOTATION);

  g_type_ensure (GLOSS_TYPE_COLOR_PICKER);
  g_type_ensure (GLOSS_TYPE_TAG_EDITOR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, picker);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, text_view);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, placeholder);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, tag_editor);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, people);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteEditor, dates);
  gtk_widget_class_bind_template_callback (widget_class, buffer_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, tags_resized_cb);
  gtk_widget_class_bind_template_callback (widget_class, picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);

  gtk_widget_class_install_action (widget_class, "editor.close", NULL, close_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK,
                                       "editor.close", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, keep_undo, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                keep_undo, NULL);
}

static void
gloss_note_editor_init (GlossNoteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gloss_tab_ring_add (GTK_WIDGET (self));

  self->note_signals = g_signal_group_new (GLOSS_TYPE_ANNOTATION);
  g_signal_group_connect_swapped (self->note_signals, "notify",
                                  G_CALLBACK (note_notify_cb), self);
}

GtkWidget *
gloss_note_editor_new (void)
{
  return g_object_new (GLOSS_TYPE_NOTE_EDITOR, NULL);
}

void
gloss_note_editor_edit (GlossNoteEditor *self,
                        GlossReading    *reading,
                        GlossAnnotation *annotation)
{
  g_auto (GStrv) known = NULL;

  g_return_if_fail (GLOSS_IS_NOTE_EDITOR (self));
  g_return_if_fail (annotation == NULL || GLOSS_IS_READING (reading));

  g_set_object (&self->reading, reading);
  g_set_object (&self->annotation, annotation);
  g_signal_group_set_target (self->note_signals, annotation);
  if (annotation == NULL)
    return;

  gloss_color_picker_set_reader (self->picker, gloss_reading_get_reader (reading));
  known = gloss_annotation_list_dup_tags (gloss_reading_get_annotations (reading));
  gloss_tag_editor_set_known (self->tag_editor, (const char *const *) known);
  show_note (self);
}

GlossAnnotation *
gloss_note_editor_get_note (GlossNoteEditor *self)
{
  g_return_val_if_fail (GLOSS_IS_NOTE_EDITOR (self), NULL);

  return self->annotation;
}

void
gloss_note_editor_start_in (GlossNoteEditor *self,
                            gboolean         in_tags)
{
  g_return_if_fail (GLOSS_IS_NOTE_EDITOR (self));

  gtk_widget_grab_focus (in_tags ? GTK_WIDGET (self->tag_editor) : self->text_view);
}
