/* gloss-version-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-version-bar"

#include "gloss-version-bar.h"

#include <glib/gi18n.h>

#include "gloss-wrap-box.h"

/* What the bar is about */
typedef enum
{
  BAR_NOTHING,
  BAR_NEWER,     /* another text is on disk */
  BAR_OUTCOME,   /* the article has changed since it was read */
  BAR_UNPLACED,  /* one note after the other is to get a place */
} Subject;

struct _GlossVersionBar
{
  GlossReadingView  parent_instance;

  /* Owned */
  GSignalGroup     *reading_signals;
  GSignalGroup     *history_signals;
  GSignalGroup     *buffer_signals;
  char             *unplaced_id;  /* of the note that waits for a place */

  Subject           subject;

  /* Template children */
  GtkLabel         *heading_label;
  GtkLabel         *detail_label;
  GtkWidget        *undo_button;
  GtkWidget        *unplaced_button;
  GtkWidget        *compare_button;
  GtkWidget        *open_button;
  GtkWidget        *place_button;
  GtkWidget        *next_button;
};

G_DEFINE_FINAL_TYPE (GlossVersionBar, gloss_version_bar, GLOSS_TYPE_READING_VIEW)

static gboolean
is_unplaced (GlossAnnotation *note)
{
  return gloss_annotation_get_anchor (note) != NULL
         && gloss_annotation_get_placement (note) == GLOSS_UNPLACED;
}

/* (transfer container) (element-type GlossAnnotation): in the order of the list */
static GPtrArray *
list_unplaced (GlossVersionBar *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GPtrArray *unplaced = g_ptr_array_new_with_free_func (g_object_unref);
  GListModel *notes = reading != NULL ? gloss_reading_get_notes (reading) : NULL;
  guint n = notes != NULL ? g_list_model_get_n_items (notes) : 0;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);

      if (is_unplaced (note))
        g_ptr_array_add (unplaced, g_steal_pointer (&note));
    }

  return unplaced;
}

/* (nullable): the note that waits, unless it has a place by now */
static GlossAnnotation *
get_waiting (GlossVersionBar *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GlossAnnotation *note;

  if (reading == NULL || self->unplaced_id == NULL)
    return NULL;

  note = gloss_annotation_list_lookup (gloss_reading_get_annotations (reading), self->unplaced_id);

  return note != NULL && is_unplaced (note) ? note : NULL;
}

static gboolean
has_selection (GlossVersionBar *self)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  GlossRange range;

  return page != NULL && gloss_page_get_selected_range (page, &range);
}

static void
show_text (GlossVersionBar *self,
           const char      *heading,
           const char      *detail)
{
  GtkWidget *revealer = adw_bin_get_child (ADW_BIN (self));

  gtk_label_set_label (self->heading_label, heading);
  gtk_label_set_label (self->detail_label, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail_label), *detail != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (revealer),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, detail,
                                  -1);
}

/* Counted afresh: notes get places while the bar is there. */
static void
show_outcome (GlossVersionBar *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GListModel *notes = gloss_reading_get_notes (reading);
  g_autoptr (GlossOutcome) now = gloss_outcome_new (gloss_placement_count (notes));

  show_text (self, _("The article has changed since you read it"),
             g_list_model_get_n_items (notes) > 0 ? gloss_outcome_get_summary (now) : "");
}

static void
show_unplaced (GlossVersionBar *self)
{
  GlossAnnotation *note = get_waiting (self);
  g_autofree char *detail = NULL;

  if (note == NULL)
    return;

  if (*gloss_annotation_get_note (note) == '\0')
    /* Translators: %s is the words of the article that a note was made on */
    detail = g_strdup_printf (_("“%s”"), gloss_annotation_get_exact (note));
  else
    /* Translators: the words of the article that a note was made on, and the note */
    detail = g_strdup_printf (_("“%s” — %s"), gloss_annotation_get_exact (note),
                              gloss_annotation_get_note (note));
  show_text (self, _("Select the words that this note belongs to"), detail);
}

static void
update_buttons (GlossVersionBar *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  g_autoptr (GPtrArray) unplaced = list_unplaced (self);
  gboolean is_outcome = self->subject == BAR_OUTCOME;
  gboolean is_waiting = self->subject == BAR_UNPLACED;

  gtk_widget_set_visible (self->open_button, self->subject == BAR_NEWER);
  gtk_widget_set_visible (self->undo_button, is_outcome && gloss_reading_can_undo_outcome (reading));
  gtk_widget_set_visible (self->unplaced_button, is_outcome && unplaced->len > 0);
  gtk_widget_set_visible (self->compare_button, is_outcome);
  gtk_widget_set_visible (self->place_button, is_waiting);
  gtk_widget_set_visible (self->next_button, is_waiting && unplaced->len > 1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "version.place-here", is_waiting && has_selection (self));
}

static void
update (GlossVersionBar *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GtkRevealer *revealer = GTK_REVEALER (adw_bin_get_child (ADW_BIN (self)));

  if (self->subject == BAR_UNPLACED && get_waiting (self) == NULL)
    self->subject = reading != NULL && gloss_reading_get_outcome (reading) != NULL
                    ? BAR_OUTCOME : BAR_NOTHING;

  if (self->subject == BAR_NEWER)
    show_text (self, _("The article has changed on disk"), _("Your notes will be carried over."));
  else if (self->subject == BAR_OUTCOME)
    show_outcome (self);
  else if (self->subject == BAR_UNPLACED)
    show_unplaced (self);

  update_buttons (self);
  gtk_revealer_set_reveal_child (revealer, self->subject != BAR_NOTHING);
}

static void
outcome_cb (GlossVersionBar *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));

  self->subject = gloss_reading_get_outcome (reading) != NULL ? BAR_OUTCOME : BAR_NOTHING;
  update (self);
}

static void
wait_for (GlossVersionBar *self,
          GlossAnnotation *note)
{
  g_free (self->unplaced_id);
  self->unplaced_id = g_strdup (gloss_annotation_get_id (note));
  self->subject = BAR_UNPLACED;
  update (self);
}

/* The first note without a place, or the one after @previous */
static void
wait_for_next (GlossVersionBar *self,
               GlossAnnotation *previous)
{
  g_autoptr (GPtrArray) unplaced = list_unplaced (self);
  guint index = 0;

  if (unplaced->len == 0)
    return;

  if (previous != NULL && g_ptr_array_find (unplaced, previous, &index))
    index = (index + 1) % unplaced->len;
  wait_for (self, g_ptr_array_index (unplaced, index));
}

static void
show_unplaced_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gtk_widget_activate_action (widget, "win.show-list", "s", "notes");
  wait_for_next (GLOSS_VERSION_BAR (widget), NULL);
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossVersionBar *self = GLOSS_VERSION_BAR (widget);

  wait_for_next (self, get_waiting (self));
}

static void
place_here_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  GlossVersionBar *self = GLOSS_VERSION_BAR (widget);
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  GlossAnnotation *note = get_waiting (self);
  GlossRange range;

  if (note == NULL || !gloss_page_get_selected_range (page, &range))
    return;

  gloss_reading_place (reading, note, range);
  wait_for_next (self, NULL);
  update (self);
}

static void
dismiss_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GlossVersionBar *self = GLOSS_VERSION_BAR (widget);
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));

  self->subject = BAR_NOTHING;
  update (self);
  if (page != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (page));
}

static void
gloss_version_bar_reading_changed (GlossReadingView *view,
                                   GlossReading     *reading)
{
  GlossVersionBar *self = GLOSS_VERSION_BAR (view);

  g_signal_group_set_target (self->reading_signals, reading);
  g_signal_group_set_target (self->history_signals,
                             reading != NULL ? gloss_reading_get_history (reading) : NULL);
  self->subject = BAR_NOTHING;
  if (reading != NULL && gloss_reading_get_outcome (reading) != NULL)
    self->subject = BAR_OUTCOME;
  update (self);
}

static void
gloss_version_bar_page_changed (GlossReadingView *view,
                                GlossPage        *page)
{
  GlossVersionBar *self = GLOSS_VERSION_BAR (view);

  g_signal_group_set_target (self->buffer_signals,
                             page != NULL ? gtk_text_view_get_buffer (GTK_TEXT_VIEW (page)) : NULL);
}

static void
gloss_version_bar_annotations_changed (GlossReadingView *view)
{
  update (GLOSS_VERSION_BAR (view));
}

static void
gloss_version_bar_dispose (GObject *object)
{
  GlossVersionBar *self = GLOSS_VERSION_BAR (object);

  g_clear_object (&self->reading_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->buffer_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_VERSION_BAR);

  G_OBJECT_CLASS (gloss_version_bar_parent_class)->dispose (object);
}

static void
gloss_version_bar_finalize (GObject *object)
{
  g_free (GLOSS_VERSION_BAR (object)->unplaced_id);

  G_OBJECT_CLASS (gloss_version_bar_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-version-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, heading_label);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, detail_label);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, undo_button);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, unplaced_button);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, compare_button);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, open_button);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, place_button);
  gtk_widget_class_bind_template_child (widget_class, GlossVersionBar, next_button);
}

static void
gloss_version_bar_class_init (GlossVersionBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_version_bar_dispose;
  object_class->finalize = gloss_version_bar_finalize;
  view_class->reading_changed = gloss_version_bar_reading_changed;
  view_class->page_changed = gloss_version_bar_page_changed;
  view_class->annotations_changed = gloss_version_bar_annotations_changed;

  g_type_ensure (GLOSS_TYPE_WRAP_BOX);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "version.show-unplaced", NULL, show_unplaced_action);
  gtk_widget_class_install_action (widget_class, "version.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "version.place-here", NULL, place_here_action);
  gtk_widget_class_install_action (widget_class, "version.dismiss", NULL, dismiss_action);
}

static GSignalGroup *
signals_new (GlossVersionBar *self,
             GType            type,
             const char      *signal,
             GCallback        callback)
{
  GSignalGroup *group = g_signal_group_new (type);

  g_signal_group_connect_swapped (group, signal, callback, self);

  return group;
}

static void
gloss_version_bar_init (GlossVersionBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reading_signals = signals_new (self, GLOSS_TYPE_READING, "notify::outcome", G_CALLBACK (outcome_cb));
  self->history_signals = signals_new (self, GLOSS_TYPE_HISTORY, "notify::undo-label", G_CALLBACK (update));
  self->buffer_signals = signals_new (self, GTK_TYPE_TEXT_BUFFER, "notify::has-selection",
                                      G_CALLBACK (update_buttons));
}

/**
 * gloss_version_bar_set_newer:
 * @self: the bar
 * @newer: whether another text than the one that is shown is on disk
 */
void
gloss_version_bar_set_newer (GlossVersionBar *self,
                             gboolean         newer)
{
  g_return_if_fail (GLOSS_IS_VERSION_BAR (self));

  if (newer == (self->subject == BAR_NEWER))
    return;

  self->subject = newer ? BAR_NEWER : BAR_NOTHING;
  update (self);
}
