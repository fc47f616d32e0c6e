/* gloss-note-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-note-list"

#include "gloss-note-list.h"

#include <glib/gi18n.h>

#include "gloss-carry.h"
#include "gloss-note-filter.h"
#include "gloss-note-row.h"
#include "gloss-page.h"
#include "gloss-rows.h"
#include "gloss-side-pane-private.h"
#include "gloss-snippet.h"
#include "gloss-tag-manager.h"

struct _GlossNoteList
{
  GlossReadingView    parent_instance;

  /* Owned */
  GtkFilter          *filter;
  GSignalGroup       *notes_signals;
  GtkSorter          *sorter;
  GlossRows          *rows;

  /* Template children */
  GtkEditable        *search_entry;
  GtkWidget          *filter_button;
  GlossNoteFilter    *note_filter;
  GtkWidget          *filter_bar;
  GtkLabel           *filter_label;
  GtkSortListModel   *sorted;
  GtkFilterListModel *shown;
  GtkListView        *view;
};

enum {
  PROP_0,
  PROP_N_NOTES,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossNoteList, gloss_note_list, GLOSS_TYPE_READING_VIEW)

static GParamSpec *properties[N_PROPS];

static guint
get_n_notes (GlossNoteList *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));

  if (reading == NULL)
    return 0;

  return g_list_model_get_n_items (gloss_reading_get_notes (reading));
}

static gboolean
matches_cb (gpointer item,
            gpointer user_data)
{
  GlossNoteList *self = user_data;

  return gloss_note_query_matches (gloss_note_filter_get_query (self->note_filter), item);
}

static int
compare_times (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  return gtk_ordering_from_cmpfunc (gloss_note_compare_times ((GlossAnnotation *) a,
                                                              (GlossAnnotation *) b));
}

/* Says that the list is not all there is: what is hidden by a filter is easily missed. */
static void
update_filter_state (GlossNoteList *self)
{
  GlossNoteQuery *query = gloss_note_filter_get_query (self->note_filter);
  guint n_shown = g_list_model_get_n_items (G_LIST_MODEL (self->shown));
  guint n_notes = get_n_notes (self);
  g_autofree char *text = NULL;
  gboolean filters = gloss_note_query_is_filter (query);

  /* Translators: how many notes are listed, and how many there are */
  text = g_strdup_printf (ngettext ("%u of %u note", "%u of %u notes", n_notes), n_shown, n_notes);
  gtk_label_set_label (self->filter_label, text);
  gtk_widget_set_visible (self->filter_bar, filters);
  if (filters)
    gtk_widget_add_css_class (self->filter_button, "accent");
  else
    gtk_widget_remove_css_class (self->filter_button, "accent");
}

static void
filter_again (GlossNoteList *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_filter_state (self);
}

static void
search_changed_cb (GlossNoteList *self)
{
  gloss_note_query_set_words (gloss_note_filter_get_query (self->note_filter),
                              gtk_editable_get_text (self->search_entry));
  filter_again (self);
}

/* Whose notes are not listed, those are not on the page either. */
static void
hide_authors (GlossNoteList *self)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  g_auto (GStrv) hidden = gloss_note_query_dup_hidden (gloss_note_filter_get_query (self->note_filter));

  if (page != NULL)
    gloss_page_hide_authors (page, (const char *const *) hidden);
}

/* Without a sorter the notes are as the reading has them: as in the article. */
static void
filter_changed_cb (GlossNoteList *self)
{
  gboolean by_time = gloss_note_filter_get_by_time (self->note_filter);

  hide_authors (self);
  gtk_sort_list_model_set_sorter (self->sorted, by_time ? self->sorter : NULL);
  filter_again (self);
}

/* A note that is edited may come to match, or no longer, and is newer. */
static void
gloss_note_list_annotations_changed (GlossReadingView *view)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (view);

  gloss_note_filter_refresh (self->note_filter);
  filter_again (self);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
}

static void
edit (GlossNoteList   *self,
      GlossAnnotation *annotation)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));

  if (annotation == NULL || page == NULL)
    return;

  gtk_widget_activate_action (GTK_WIDGET (self), "win.uncover-page", NULL);
  gloss_page_edit_note (page, annotation);
}

static void
update_row (GtkListItem *item,
            gpointer     user_data)
{
  GlossReading *reading = gloss_reading_view_get_reading (user_data);

  g_object_set (gtk_list_item_get_child (item),
                "reader", gloss_reading_get_reader (reading),
                "annotation", gtk_list_item_get_item (item),
                NULL);
}

static void
activate_cb (GlossNoteList *self,
             guint          position)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  g_autoptr (GlossAnnotation) annotation = NULL;

  annotation = g_list_model_get_item (G_LIST_MODEL (self->shown), position);
  if (annotation == NULL || page == NULL)
    return;
  if (gloss_annotation_get_anchor (annotation) == NULL)
    edit (self, annotation);
  if (gloss_range_is_empty (gloss_annotation_get_range (annotation)))
    return;

  gloss_side_pane_go_to (GTK_WIDGET (self), page, gloss_annotation_get_range (annotation));
}

static GlossAnnotation *
lookup (GlossNoteList *self,
        GVariant      *id)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));

  if (reading == NULL)
    return NULL;

  return gloss_annotation_list_lookup (gloss_reading_get_annotations (reading),
                                       g_variant_get_string (id, NULL));
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *id)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (widget);

  edit (self, lookup (self, id));
}

static void
article_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (widget));

  if (page == NULL)
    return;

  gtk_widget_activate_action (widget, "win.uncover-page", NULL);
  gloss_page_note_article (page);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *id)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (widget);
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GlossAnnotation *annotation = lookup (self, id);

  if (annotation == NULL)
    return;

  gloss_reading_remove (reading, annotation);
  gtk_widget_activate_action (widget, "win.tell-removed", NULL);
}

static void
manage_tags_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (widget);
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GtkRoot *root = gtk_widget_get_root (widget);

  if (reading == NULL || !GTK_IS_WINDOW (root))
    return;

  gtk_popover_popdown (GTK_POPOVER (self->note_filter));
  gtk_window_present (GTK_WINDOW (gloss_tag_manager_new (reading, GTK_WINDOW (root))));
}

static void
show_all_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  gloss_note_filter_clear (GLOSS_NOTE_LIST (widget)->note_filter);
}

static char *
get_page_cb (gpointer object,
             guint    n_notes)
{
  return g_strdup (n_notes > 0 ? "notes" : "empty");
}

static char *
get_result_cb (gpointer object,
               guint    n_shown)
{
  return g_strdup (n_shown > 0 ? "list" : "nothing");
}

static void
stop_search_cb (GlossNoteList *self)
{
  gtk_editable_set_text (self->search_entry, "");
}

static void
notes_changed_cb (GlossNoteList *self)
{
  update_filter_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_NOTES]);
}

static void
gloss_note_list_reading_changed (GlossReadingView *view,
                                 GlossReading     *reading)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (view);

  gtk_editable_set_text (self->search_entry, "");
  gloss_note_filter_set_reading (self->note_filter, reading);
  g_signal_group_set_target (self->notes_signals,
                             reading != NULL ? gloss_reading_get_notes (reading) : NULL);
  notes_changed_cb (self);
}

static void
gloss_note_list_dispose (GObject *object)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (object);

  if (self->shown != NULL)
    gtk_filter_list_model_set_filter (self->shown, NULL);
  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  g_clear_object (&self->notes_signals);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_NOTE_LIST);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);

  G_OBJECT_CLASS (gloss_note_list_parent_class)->dispose (object);
}

static void
gloss_note_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GlossNoteList *self = GLOSS_NOTE_LIST (object);

  switch (prop_id)
    {
    case PROP_N_NOTES:
      g_value_set_uint (value, get_n_notes (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_note_list_class_init (GlossNoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_note_list_dispose;
  object_class->get_property = gloss_note_list_get_property;
  view_class->reading_changed = gloss_note_list_reading_changed;
  view_class->annotations_changed = gloss_note_list_annotations_changed;

  properties[PROP_N_NOTES] =
    g_param_spec_uint ("n-notes", NULL, NULL, 0, G_MAXUINT, 0,
                       (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "note-list.edit", "s", edit_action);
  gtk_widget_class_install_action (widget_class, "note-list.remove", "s", remove_action);
  gtk_widget_class_install_action (widget_class, "note-list.article", NULL, article_action);

  gtk_widget_class_install_action (widget_class, "note-list.manage-tags", NULL,
                                   manage_tags_action);
  gtk_widget_class_install_action (widget_class, "note-list.show-all", NULL, show_all_action);

  g_type_ensure (GLOSS_TYPE_NOTE_FILTER);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-note-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, filter_button);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, note_filter);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, filter_label);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, sorted);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, shown);
  gtk_widget_class_bind_template_child (widget_class, GlossNoteList, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_page_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_result_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static char *
dup_row_text (GtkWidget           *row,
              GlossCitationFormat  format,
              gpointer             user_data)
{
  GlossNoteList *self = user_data;
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  g_autoptr (GlossAnnotation) annotation = NULL;

  g_object_get (row, "annotation", &annotation, NULL);
  if (reading == NULL || annotation == NULL)
    return NULL;

  return gloss_snippet_dup_note (reading, annotation, format);
}

static void
gloss_note_list_init (GlossNoteList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->filter = GTK_FILTER (gtk_custom_filter_new (matches_cb, self, NULL));
  gtk_filter_list_model_set_filter (self->shown, self->filter);
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_times, NULL, NULL));
  self->rows = gloss_rows_new (self->view, GLOSS_TYPE_NOTE_ROW, update_row, self);
  gloss_carry_add (GTK_WIDGET (self), GLOSS_TYPE_NOTE_ROW, dup_row_text, self);

  self->notes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->notes_signals, "items-changed",
                                  G_CALLBACK (notes_changed_cb), self);
}

GListModel *
gloss_note_list_get_shown (GlossNoteList *self)
{
  g_return_val_if_fail (GLOSS_IS_NOTE_LIST (self), NULL);

  return G_LIST_MODEL (self->shown);
}
