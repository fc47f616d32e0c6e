/* gloss-note-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-note-row"

#include "gloss-note-row.h"

#include <glib/gi18n.h>

#include "gloss-label.h"
#include "gloss-note-markup.h"
#include "gloss-sentences.h"

struct _GlossNoteRow
{
  AdwBin           parent_instance;

  /* Owned */
  GlossReader     *reader;
  GlossAnnotation *annotation;
  GSignalGroup    *reader_signals;
  GSignalGroup    *annotation_signals;
  char            *color_class;

  /* Its words are to be seen beside it. */
  gboolean         brief;

  /* Template children */
  GtkWidget       *dot;
  GtkLabel        *author_label;
  GtkLabel        *passage_label;
  GtkLabel        *note_label;
  GtkLabel        *tags_label;
  GtkWidget       *unplaced_label;
  GtkWidget       *edit_button;
  GtkWidget       *remove_button;
};

enum {
  PROP_0,
  PROP_READER,
  PROP_ANNOTATION,
  PROP_BRIEF,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossNoteRow, gloss_note_row, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static void
show_text (GtkLabel   *label,
           const char *text)
{
  gtk_label_set_label (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), *text != '\0');
}

/* What the reader wrote is Markdown. */
static void
show_note (GlossNoteRow *self)
{
  const char *note = gloss_annotation_get_note (self->annotation);
  g_autofree char *markup = gloss_note_markup_dup (note, GLOSS_NOTE_LINES);

  gtk_label_set_markup (self->note_label, markup);
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), *markup != '\0');
}

static void
update_color (GlossNoteRow *self)
{
  GlossColor color = gloss_annotation_get_color (self->annotation);

  if (self->color_class != NULL)
    gtk_widget_remove_css_class (self->dot, self->color_class);
  g_free (self->color_class);
  self->color_class = g_strconcat ("gloss-", gloss_color_to_name (color), NULL);
  gtk_widget_add_css_class (self->dot, self->color_class);
  gtk_widget_set_tooltip_text (self->dot, gloss_reader_get_color_label (self->reader, color));
}

/* What a listener hears for the whole row */
static void
update_accessible_label (GlossNoteRow *self,
                         const char   *author,
                         const char   *passage,
                         const char   *tags)
{
  GlossColor color = gloss_annotation_get_color (self->annotation);
  g_autoptr (GString) label = g_string_new (NULL);
  g_autofree char *by = NULL;
  g_autofree char *about = NULL;

  if (author != NULL)
    /* Translators: who made a note */
    by = g_strdup_printf (_("By %s"), author);
  /* Translators: what a colour stands for, or its name, and the words that have it */
  about = g_strdup_printf (_("%s: %s"), gloss_reader_get_color_label (self->reader, color), passage);

  gloss_sentences_append (label, by);
  gloss_sentences_append (label, about);
  gloss_sentences_append (label, gtk_label_get_text (self->note_label));
  gloss_sentences_append (label, tags);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label->str,
                                  -1);
}

static void
update (GlossNoteRow *self)
{
  gboolean placed;
  const char *author;
  const char *passage;
  g_autofree char *tags = NULL;

  if (self->reader == NULL || self->annotation == NULL)
    return;

  placed = gloss_annotation_get_placement (self->annotation) != GLOSS_UNPLACED;
  passage = gloss_annotation_get_anchor (self->annotation) != NULL
              ? gloss_annotation_get_exact (self->annotation)
              : _("The whole article");
  tags = gloss_label_dup_tags (self->annotation, "#", "  ");

  author = gloss_label_of_stranger (self->reader, self->annotation);

  show_text (self->author_label, author != NULL ? author : "");
  show_text (self->passage_label, self->brief ? "" : passage);
  show_note (self);
  show_text (self->tags_label, tags);
  gtk_widget_set_visible (self->unplaced_label, !placed);
  gtk_widget_set_visible (self->edit_button, placed);
  update_color (self);
  update_accessible_label (self, author, passage, tags);
}

static void
set_target (GtkWidget       *button,
            GlossAnnotation *annotation)
{
  const char *id = annotation != NULL ? gloss_annotation_get_id (annotation) : "";

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", id);
}

static void
gloss_note_row_set_reader (GlossNoteRow *self,
                           GlossReader  *reader)
{
  if (!g_set_object (&self->reader, reader))
    return;

  g_signal_group_set_target (self->reader_signals, reader);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READER]);
}

static void
gloss_note_row_set_annotation (GlossNoteRow    *self,
                               GlossAnnotation *annotation)
{
  if (!g_set_object (&self->annotation, annotation))
    return;

  g_signal_group_set_target (self->annotation_signals, annotation);
  set_target (self->edit_button, annotation);
  set_target (self->remove_button, annotation);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ANNOTATION]);
}

static void
gloss_note_row_dispose (GObject *object)
{
  GlossNoteRow *self = GLOSS_NOTE_ROW (object);

  g_clear_object (&self->annotation_signals);
  g_clear_object (&self->reader_signals);
  g_clear_object (&self->annotation);
  g_clear_object (&self->reader);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_NOTE_ROW);

  G_OBJECT_CLASS (gloss_note_row_parent_class)->dispose (object);
}

static void
gloss_note_row_finalize (GObject *object)
{
  g_free (GLOSS_NOTE_ROW (object)->color_class);

  G_OBJECT_CLASS (gloss_note_row_parent_class)->finalize (object);
}

static void
gloss_note_row_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GlossNoteRow *self = GLOSS_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_READER:
      g_value_set_object (value, self->reader);
      break;
    case PROP_ANNOTATION:
      g_value_set_object (value, self->annotation);
      break;
    case PROP_BRIEF:
      g_value_set_boolean (value, self->brief);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_note_row_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GlossNoteRow *self = GLOSS_NOTE_ROW (object);

  switch (prop_id)
    {
    case PROP_READER:
      gloss_note_row_set_reader (self, g_value_get_object (value));
      break;
    case PROP_ANNOTATION:
      gloss_note_row_set_annotation (self, g_value_get_object (value));
      break;
    case PROP_BRIEF:
      self->brief = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_note_row_class_init (GlossNoteRowClass *klass)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_note_row_dispose;
  object_class->finalize = gloss_note_row_finalize;
  object_class->get_property = gloss_note_row_get_property;
  object_class->set_property = gloss_note_row_set_property;

  properties[PROP_READER] = g_param_spec_object ("reader", NULL, NULL, GLOSS_TYPE_READER, flags);
  properties[PROP_ANNOTATION] =
    g_param_spec_object ("annotation", NULL, NULL, GLOSS_TYPE_ANNOTATION, flags);
  properties[PROP_BRIEF] =
    g_param_spec_boolean ("brief", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-note-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, dot);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, author_label);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, passage_label);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, note_label);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, tags_label);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, unplaced_label);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, edit_button);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteRow, remove_button);
}

static void
gloss_note_row_init (GlossNoteRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reader_signals = g_signal_group_new (GLOSS_TYPE_READER);
  g_signal_group_connect_swapped (self->reader_signals, "notify",
                                  G_CALLBACK (update), self);
  self->annotation_signals = g_signal_group_new (GLOSS_TYPE_ANNOTATION);
  g_signal_group_connect_swapped (self->annotation_signals, "notify",
                                  G_CALLBACK (update), self);
}
