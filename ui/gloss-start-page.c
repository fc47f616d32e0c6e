/* gloss-start-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-start-page"

#include "gloss-start-page.h"

#include <glib/gi18n.h>

#include "gloss-hit-list.h"
#include "gloss-listing-row.h"
#include "gloss-rows.h"

#define MOST_HITS 200

/* Of less than this the reader need not know: it is done in a moment. */
#define FEW_ARTICLES 50

struct _GlossStartPage
{
  AdwBin          parent_instance;

  /* Owned */
  GlossIndex     *index;
  GlossPositions *positions;
  GSignalGroup   *index_signals;
  GListStore     *listings;
  GlossRows      *rows;
  GCancellable   *refreshing;
  GCancellable   *searching;

  guint           narrow : 1;

  /* Template children */
  GtkStack       *contents;
  GtkSearchEntry *search_entry;
  GtkWidget      *indexing_box;
  GtkProgressBar *indexing_bar;
  GtkListView    *view;
  GlossHitList   *hit_list;
  AdwStatusPage  *failed_page;
};

enum {
  PROP_0,
  PROP_INDEX,
  PROP_POSITIONS,
  PROP_NARROW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossStartPage, gloss_start_page, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static gboolean
is_searching (GlossStartPage *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search_entry)) != '\0';
}

static void
show_contents (GlossStartPage *self,
               const char     *name)
{
  gtk_stack_set_visible_child_name (self->contents, name);
}

static void
show_error (GlossStartPage *self,
            const GError   *error)
{
  g_autofree char *reason = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, reason);
  show_contents (self, "failed");
}

static void
update_row (GtkListItem *item,
            gpointer     user_data)
{
  GlossStartPage *self = user_data;
  GlossListing *listing = gtk_list_item_get_item (item);
  guint position = self->positions != NULL
    ? gloss_positions_peek (self->positions, gloss_listing_get_digest (listing)) : 0;

  gloss_listing_row_describe (GLOSS_LISTING_ROW (gtk_list_item_get_child (item)), listing, position);
}

static void
list_articles (GlossStartPage *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) listings = gloss_index_list (self->index, &error);

  if (listings == NULL)
    {
      show_error (self, error);
      return;
    }

  g_list_store_splice (self->listings, 0, g_list_model_get_n_items (G_LIST_MODEL (self->listings)),
                       listings->pdata, listings->len);
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))),
                                    listings->len > 0 ? "library" : "welcome");
  if (!is_searching (self))
    show_contents (self, "articles");
}

/* Whoever does not wait for the answer any more has cancelled it, and may be gone. */
static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GlossStartPage *self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = gloss_index_hits_finish (GLOSS_INDEX (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  g_clear_object (&self->searching);
  if (hits == NULL)
    {
      show_error (self, error);
      return;
    }

  gloss_hit_list_show (self->hit_list, hits, NULL);
  show_contents (self, hits->len > 0 ? "hits" : "nothing");
}

static void
search (GlossStartPage *self)
{
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);

  if (!is_searching (self))
    {
      show_contents (self, "articles");
      return;
    }

  self->searching = g_cancellable_new ();
  gloss_index_search_async (self->index, gtk_editable_get_text (GTK_EDITABLE (self->search_entry)), GLOSS_HIT_ANY, MOST_HITS,
                            self->searching, searched_cb, self);
}

/* What was indexed until now is there all the same. */
static void
end_refreshing (GlossStartPage *self)
{
  g_clear_object (&self->refreshing);
  gtk_widget_set_visible (self->indexing_box, FALSE);
  list_articles (self);
  if (is_searching (self))
    search (self);
}

static void
refreshed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  GlossStartPage *self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean refreshed = gloss_index_refresh_finish (GLOSS_INDEX (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  end_refreshing (self);
  if (!refreshed)
    show_error (self, error);
}

static void
refresh (GlossStartPage *self)
{
  if (self->index == NULL || self->refreshing != NULL)
    return;

  self->refreshing = g_cancellable_new ();
  gloss_index_refresh_async (self->index, self->refreshing, refreshed_cb, self);
}

static void
progress_cb (GlossStartPage *self)
{
  guint n_done = gloss_index_get_n_done (self->index);
  guint n_total = gloss_index_get_n_total (self->index);

  gtk_widget_set_visible (self->indexing_box, self->refreshing != NULL && n_total >= FEW_ARTICLES);
  if (n_total > 0)
    gtk_progress_bar_set_fraction (self->indexing_bar, (double) n_done / n_total);
}

static void
stop_indexing_cb (GlossStartPage *self)
{
  g_cancellable_cancel (self->refreshing);
  end_refreshing (self);
}

static void
activate_cb (GlossStartPage *self,
             guint           position)
{
  g_autoptr (GlossListing) listing = g_list_model_get_item (G_LIST_MODEL (self->listings), position);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-entry", GLOSS_OPEN_ENTRY_TYPE,
                              gloss_listing_get_id (listing), 0, 0);
}

static void
stop_search_cb (GlossStartPage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search_entry), "");
}

/* Articles may have been read in another window. Whoever types searches. */
static void
gloss_start_page_map (GtkWidget *widget)
{
  GlossStartPage *self = GLOSS_START_PAGE (widget);

  GTK_WIDGET_CLASS (gloss_start_page_parent_class)->map (widget);

  gtk_search_entry_set_key_capture_widget (self->search_entry, GTK_WIDGET (gtk_widget_get_root (widget)));
  if (self->index == NULL)
    return;

  list_articles (self);
  refresh (self);
}

static void
gloss_start_page_unmap (GtkWidget *widget)
{
  GlossStartPage *self = GLOSS_START_PAGE (widget);

  g_cancellable_cancel (self->refreshing);
  g_clear_object (&self->refreshing);
  gtk_search_entry_set_key_capture_widget (self->search_entry, NULL);

  GTK_WIDGET_CLASS (gloss_start_page_parent_class)->unmap (widget);
}

static void
gloss_start_page_dispose (GObject *object)
{
  GlossStartPage *self = GLOSS_START_PAGE (object);

  g_clear_object (&self->index_signals);
  g_clear_object (&self->rows);
  g_clear_object (&self->listings);
  g_clear_object (&self->index);
  g_clear_object (&self->positions);
  g_cancellable_cancel (self->refreshing);
  g_clear_object (&self->refreshing);
  g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_START_PAGE);

  G_OBJECT_CLASS (gloss_start_page_parent_class)->dispose (object);
}

/* Where there is no room to say what can be found */
static void
set_narrow (GlossStartPage *self,
            gboolean        narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  g_object_set (self->search_entry,
                "placeholder-text",
                narrow ? _("Search the library") : _("Search articles, quotes, people and notes"),
                NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
gloss_start_page_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GlossStartPage *self = GLOSS_START_PAGE (object);

  switch (prop_id)
    {
    case PROP_INDEX:
      g_value_set_object (value, self->index);
      break;
    case PROP_POSITIONS:
      g_value_set_object (value, self->positions);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_start_page_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GlossStartPage *self = GLOSS_START_PAGE (object);

  switch (prop_id)
    {
    case PROP_INDEX:
      if (g_set_object (&self->index, g_value_get_object (value)))
        g_signal_group_set_target (self->index_signals, self->index);
      break;
    case PROP_POSITIONS:
      g_set_object (&self->positions, g_value_get_object (value));
      break;
    case PROP_NARROW:
      set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_start_page_class_init (GlossStartPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_start_page_dispose;
  object_class->get_property = gloss_start_page_get_property;
  object_class->set_property = gloss_start_page_set_property;
  widget_class->map = gloss_start_page_map;
  widget_class->unmap = gloss_start_page_unmap;

  properties[PROP_INDEX] =
    g_param_spec_object ("index", NULL, NULL, GLOSS_TYPE_INDEX, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_POSITIONS] =
    g_param_spec_object ("positions", NULL, NULL, GLOSS_TYPE_POSITIONS,
                         G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_HIT_LIST);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, contents);
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, search_entry);
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, indexing_box);
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, indexing_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, view);
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, hit_list);
  gtk_widget_class_bind_template_child (widget_class, GlossStartPage, failed_page);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_indexing_cb);
}

static void
gloss_start_page_init (GlossStartPage *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->listings = g_list_store_new (GLOSS_TYPE_LISTING);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->listings)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  self->rows = gloss_rows_new (self->view, GLOSS_TYPE_LISTING_ROW, update_row, self);

  self->index_signals = g_signal_group_new (GLOSS_TYPE_INDEX);
  g_signal_group_connect_swapped (self->index_signals, "notify::n-done", G_CALLBACK (progress_cb), self);
}

void
gloss_start_page_search (GlossStartPage *self,
                         const char     *words)
{
  g_return_if_fail (GLOSS_IS_START_PAGE (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
  if (words != NULL)
    gtk_editable_set_text (GTK_EDITABLE (self->search_entry), words);
}

/**
 * gloss_start_page_refresh:
 * @self: a page
 *
 * Lists the articles anew that are in the library now. What nobody sees waits
 * until it is shown.
 */
void
gloss_start_page_refresh (GlossStartPage *self)
{
  g_return_if_fail (GLOSS_IS_START_PAGE (self));

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;

  g_cancellable_cancel (self->refreshing);
  g_clear_object (&self->refreshing);
  refresh (self);
}
