/* gloss-balance-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-balance-view"

#include "gloss-balance-view.h"

#include <glib/gi18n.h>

#include "gloss-balance.h"
#include "gloss-figure-row.h"
#include "gloss-side-pane-private.h"

/* The rest is added up: nobody compares fifty bars. All of it is in the CSV. */
#define MOST_ROWS 10

struct _GlossBalanceView
{
  GlossReadingView  parent_instance;

  /* Owned */
  GSignalGroup     *reading_signals;
  GSignalGroup     *quotes_signals;
  GlossBalance     *balance;

  /* Template children */
  GtkLabel         *summary_label;
  GtkListBox       *speakers;
  GtkListBox       *sources;
  GtkListBox       *kinds;
  GtkWidget        *cues_box;
  GtkListBox       *cues;

  /* The figures are not those of the quotes any more; seen to when they are looked at */
  guint             stale : 1;
};

G_DEFINE_FINAL_TYPE (GlossBalanceView, gloss_balance_view, GLOSS_TYPE_READING_VIEW)

static void
empty (GtkListBox *list)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (list))) != NULL)
    gtk_list_box_remove (list, row);
}

/* What a row stands for that sums up many */
static char *
dup_others (GlossBalancePart part,
            guint            n)
{
  if (part == GLOSS_BALANCE_CUES)
    return g_strdup_printf (ngettext ("%u other word", "%u other words", n), n);

  return g_strdup_printf (ngettext ("%u other speaker", "%u other speakers", n), n);
}

static void
append_others (GlossBalanceView *self,
               GtkListBox       *list,
               GlossBalancePart  part)
{
  guint n_rows = gloss_balance_get_n_rows (self->balance, part);
  g_autofree char *label = NULL;
  GlossBalanceRow sum = { NULL };

  label = dup_others (part, n_rows - MOST_ROWS);
  sum.label = label;
  for (guint i = MOST_ROWS; i < n_rows; i++)
    {
      const GlossBalanceRow *row = gloss_balance_get_row (self->balance, part, i);

      sum.n_quotes += row->n_quotes;
      sum.n_words += row->n_words;
      sum.share += row->share;
    }
  gtk_list_box_append (list, gloss_figure_row_new (&sum, part == GLOSS_BALANCE_CUES));
}

/* One row too many is shown rather than called “1 other”. */
static void
fill (GlossBalanceView *self,
      GtkListBox       *list,
      GlossBalancePart  part)
{
  guint n_rows = gloss_balance_get_n_rows (self->balance, part);
  guint n_shown = n_rows > MOST_ROWS + 1 ? MOST_ROWS : n_rows;

  empty (list);
  for (guint i = 0; i < n_shown; i++)
    gtk_list_box_append (list,
                         gloss_figure_row_new (gloss_balance_get_row (self->balance, part, i),
                                               part == GLOSS_BALANCE_CUES));
  if (n_shown < n_rows)
    append_others (self, list, part);
}

static void
show_summary (GlossBalanceView *self)
{
  guint n_words = gloss_balance_get_n_words (self->balance);
  guint n_quotes = gloss_balance_get_n_quotes (self->balance);
  g_autofree char *words = NULL;
  g_autofree char *quotes = NULL;
  g_autofree char *summary = NULL;

  words = g_strdup_printf (ngettext ("%u word", "%u words", n_words), n_words);
  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);
  summary = g_strdup_printf ("%s · %s", words, quotes);
  gtk_label_set_label (self->summary_label, summary);
}

static void
count_again (GlossBalanceView *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));

  if (reading == NULL)
    return;

  self->stale = FALSE;
  g_clear_pointer (&self->balance, gloss_balance_free);
  self->balance = gloss_balance_new (gloss_reading_get_quotes (reading));

  show_summary (self);
  fill (self, self->speakers, GLOSS_BALANCE_SPEAKERS);
  fill (self, self->sources, GLOSS_BALANCE_SOURCES);
  fill (self, self->kinds, GLOSS_BALANCE_KINDS);
  fill (self, self->cues, GLOSS_BALANCE_CUES);
  gtk_widget_set_visible (self->cues_box,
                          gloss_balance_get_n_rows (self->balance, GLOSS_BALANCE_CUES) > 0);
}

static void
update_state (GlossBalanceView *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GlossAnalysisState state = GLOSS_ANALYSIS_NONE;
  guint n_quotes = 0;

  if (reading != NULL)
    {
      state = gloss_reading_get_analysis_state (reading);
      n_quotes = g_list_model_get_n_items (gloss_reading_get_quotes (reading));
    }
  gtk_stack_set_visible_child_name (GTK_STACK (adw_bin_get_child (ADW_BIN (self))),
                                    gloss_side_pane_get_state (state, n_quotes));
}

static void
changed_cb (GlossBalanceView *self)
{
  update_state (self);
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    count_again (self);
}

static void
row_activated_cb (GlossBalanceView *self,
                  GtkListBoxRow    *row)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  GlossActor *actor = gloss_figure_row_get_actor (GLOSS_FIGURE_ROW (row));

  if (actor == NULL || page == NULL)
    return;

  if (gloss_page_get_selected_actor (page) == actor)
    actor = NULL;
  gloss_page_set_selected_actor (page, actor);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossBalanceView *self = GLOSS_BALANCE_VIEW (widget);
  g_autofree char *csv = NULL;

  if (self->balance == NULL)
    return;

  csv = gloss_balance_to_csv (self->balance);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), csv);
  gtk_widget_activate_action (widget, "win.tell", "s", _("Figures copied"));
}

static void
gloss_balance_view_map (GtkWidget *widget)
{
  GlossBalanceView *self = GLOSS_BALANCE_VIEW (widget);

  if (self->stale)
    count_again (self);

  GTK_WIDGET_CLASS (gloss_balance_view_parent_class)->map (widget);
}

static void
gloss_balance_view_reading_changed (GlossReadingView *view,
                                    GlossReading     *reading)
{
  GlossBalanceView *self = GLOSS_BALANCE_VIEW (view);
  GListModel *quotes = reading != NULL ? gloss_reading_get_quotes (reading) : NULL;

  g_signal_group_set_target (self->reading_signals, reading);
  g_signal_group_set_target (self->quotes_signals, quotes);
  changed_cb (self);
}

static void
gloss_balance_view_annotations_changed (GlossReadingView *view)
{
  changed_cb (GLOSS_BALANCE_VIEW (view));
}

static void
gloss_balance_view_dispose (GObject *object)
{
  GlossBalanceView *self = GLOSS_BALANCE_VIEW (object);

  g_clear_object (&self->reading_signals);
  g_clear_object (&self->quotes_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_BALANCE_VIEW);
  g_clear_pointer (&self->balance, gloss_balance_free);

  G_OBJECT_CLASS (gloss_balance_view_parent_class)->dispose (object);
}

static void
gloss_balance_view_class_init (GlossBalanceViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_balance_view_dispose;
  widget_class->map = gloss_balance_view_map;
  view_class->reading_changed = gloss_balance_view_reading_changed;
  view_class->annotations_changed = gloss_balance_view_annotations_changed;

  gtk_widget_class_install_action (widget_class, "balance.copy", NULL, copy_action);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-balance-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossBalanceView, summary_label);
  gtk_widget_class_bind_template_child (widget_class, GlossBalanceView, speakers);
  gtk_widget_class_bind_template_child (widget_class, GlossBalanceView, sources);
  gtk_widget_class_bind_template_child (widget_class, GlossBalanceView, kinds);
  gtk_widget_class_bind_template_child (widget_class, GlossBalanceView, cues_box);
  gtk_widget_class_bind_template_child (widget_class, GlossBalanceView, cues);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
gloss_balance_view_init (GlossBalanceView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reading_signals = g_signal_group_new (GLOSS_TYPE_READING);
  g_signal_group_connect_swapped (self->reading_signals, "notify::analysis-state",
                                  G_CALLBACK (update_state), self);
  self->quotes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->quotes_signals, "items-changed",
                                  G_CALLBACK (changed_cb), self);
}
