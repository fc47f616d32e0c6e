/* gloss-quote-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-quote-list"

#include "gloss-quote-list.h"

#include "gloss-page.h"
#include "gloss-carry.h"
#include "gloss-quote-row.h"
#include "gloss-rows.h"
#include "gloss-shares.h"
#include "gloss-side-pane-private.h"

struct _GlossQuoteList
{
  GlossReadingView  parent_instance;

  /* Owned */
  GSignalGroup     *quotes_signals;
  GlossShares      *shares;
  GtkSorter        *sorter;
  GlossRows        *rows;

  /* Template children */
  GtkListView      *view;
  GtkSortListModel *sorted;
};

G_DEFINE_FINAL_TYPE (GlossQuoteList, gloss_quote_list, GLOSS_TYPE_READING_VIEW)

static guint
get_rank (GlossQuoteList *self,
          GlossQuote     *quote)
{
  const GlossShare *share = self->shares != NULL ? gloss_shares_lookup (self->shares, quote) : NULL;

  return share != NULL ? share->rank : G_MAXUINT;
}

static int
compare_quotes (gconstpointer a,
                gconstpointer b,
                gpointer      user_data)
{
  GlossQuoteList *self = user_data;
  guint rank_a = get_rank (self, (GlossQuote *) a);
  guint rank_b = get_rank (self, (GlossQuote *) b);
  guint begin_a = gloss_quote_get_range ((GlossQuote *) a).begin;
  guint begin_b = gloss_quote_get_range ((GlossQuote *) b).begin;

  if (rank_a != rank_b)
    return rank_a < rank_b ? GTK_ORDERING_SMALLER : GTK_ORDERING_LARGER;

  return gtk_ordering_from_cmpfunc ((begin_a > begin_b) - (begin_a < begin_b));
}

static void
update_row (GtkListItem *item,
            gpointer     user_data)
{
  GlossQuoteList *self = user_data;
  GlossQuoteRow *row = GLOSS_QUOTE_ROW (gtk_list_item_get_child (item));
  GlossQuote *quote = gtk_list_item_get_item (item);
  guint position = gtk_list_item_get_position (item);
  const GlossShare *share;
  g_autoptr (GlossQuote) before = NULL;

  if (quote == NULL || self->shares == NULL)
    return;

  share = gloss_shares_lookup (self->shares, quote);
  if (position > 0)
    before = g_list_model_get_item (G_LIST_MODEL (self->sorted), position - 1);
  if (before != NULL && gloss_shares_lookup (self->shares, before) == share)
    share = NULL;

  gloss_quote_row_show (row, quote);
  gloss_quote_row_set_heading (row, share);
}

/* Before the sorted model takes in what changed, which it compares by the shares. */
static void
share_again (GlossQuoteList *self)
{
  GListModel *quotes = g_signal_group_dup_target (self->quotes_signals);

  g_clear_pointer (&self->shares, gloss_shares_free);
  if (quotes != NULL)
    self->shares = gloss_shares_new (quotes);
  g_clear_object (&quotes);
}

/* After it did: its places would be wrong if it sorted before. */
static void
sort_again (GlossQuoteList *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gloss_rows_refresh (self->rows);
}

static void
count_again (GlossQuoteList *self)
{
  share_again (self);
  sort_again (self);
}

static void
activate_cb (GlossQuoteList *self,
             guint           position)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  g_autoptr (GlossQuote) quote = g_list_model_get_item (G_LIST_MODEL (self->sorted), position);

  if (quote != NULL && page != NULL)
    gloss_side_pane_go_to (GTK_WIDGET (self), page, gloss_quote_get_range (quote));
}

static char *
get_state_cb (gpointer           object,
              GlossAnalysisState state,
              guint              n_items)
{
  return g_strdup (gloss_side_pane_get_state (state, n_items));
}

static void
gloss_quote_list_reading_changed (GlossReadingView *view,
                                  GlossReading     *reading)
{
  GlossQuoteList *self = GLOSS_QUOTE_LIST (view);
  GListModel *quotes = reading != NULL ? gloss_reading_get_quotes (reading) : NULL;

  /* A view holds on to the row that it has at its top, wherever that is sorted to later. */
  g_signal_group_set_target (self->quotes_signals, quotes);
  share_again (self);
  gtk_sort_list_model_set_model (self->sorted, quotes);
  sort_again (self);
}

static void
gloss_quote_list_annotations_changed (GlossReadingView *view)
{
  count_again (GLOSS_QUOTE_LIST (view));
}

static void
gloss_quote_list_dispose (GObject *object)
{
  GlossQuoteList *self = GLOSS_QUOTE_LIST (object);

  if (self->sorted != NULL)
    gtk_sort_list_model_set_sorter (self->sorted, NULL);
  g_clear_object (&self->quotes_signals);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_QUOTE_LIST);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->shares, gloss_shares_free);

  G_OBJECT_CLASS (gloss_quote_list_parent_class)->dispose (object);
}

static void
gloss_quote_list_class_init (GlossQuoteListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_quote_list_dispose;
  view_class->reading_changed = gloss_quote_list_reading_changed;
  view_class->annotations_changed = gloss_quote_list_annotations_changed;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-quote-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteList, view);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteList, sorted);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_state_cb);
}

static char *
dup_row_text (GtkWidget           *row,
              GlossCitationFormat  format,
              gpointer             user_data)
{
  GlossQuoteList *self = user_data;
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GlossQuote *quote = gloss_quote_row_get_quote (GLOSS_QUOTE_ROW (row));

  if (reading == NULL || quote == NULL)
    return NULL;

  return gloss_reading_dup_citation (reading, gloss_quote_get_range (quote), format);
}

static void
gloss_quote_list_init (GlossQuoteList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare_quotes, self, NULL));
  gtk_sort_list_model_set_sorter (self->sorted, self->sorter);
  self->rows = gloss_rows_new (self->view, GLOSS_TYPE_QUOTE_ROW, update_row, self);
  gloss_carry_add (GTK_WIDGET (self), GLOSS_TYPE_QUOTE_ROW, dup_row_text, self);

  self->quotes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->quotes_signals, "items-changed",
                                  G_CALLBACK (share_again), self);
  g_signal_group_connect_data (self->quotes_signals, "items-changed",
                               G_CALLBACK (sort_again), self, NULL,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
}
