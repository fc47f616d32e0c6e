/* gloss-side-pane.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-side-pane"

#include "gloss-side-pane.h"

#include <glib/gi18n.h>

#include "gloss-actor-list.h"
#include "gloss-balance-view.h"
#include "gloss-note-list.h"
#include "gloss-quote-list.h"
#include "gloss-side-pane-private.h"
#include "gloss-tab-ring.h"

struct _GlossSidePane
{
  GlossReadingView  parent_instance;

  /* Owned */
  GSignalGroup     *notes_signals;

  /* Template children */
  GtkWidget        *switcher;
  GtkStack         *stack;
  GtkStackPage     *notes_page;
  GlossNoteList    *note_list;
};

enum {
  PROP_0,
  PROP_VISIBLE_LIST,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossSidePane, gloss_side_pane, GLOSS_TYPE_READING_VIEW)

static GParamSpec *properties[N_PROPS];

static void
update_notes_title (GlossSidePane *self)
{
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  g_autofree char *title = NULL;
  guint n_notes = 0;

  if (reading != NULL)
    n_notes = g_list_model_get_n_items (gloss_reading_get_notes (reading));

  if (n_notes > 0)
    /* Translators: the title of a list and how much is in it */
    title = g_strdup_printf (_("Notes %u"), n_notes);

  gtk_stack_page_set_title (self->notes_page, title != NULL ? title : _("Notes"));
}

static void
visible_list_cb (GlossSidePane *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_LIST]);
}

static void
gloss_side_pane_reading_changed (GlossReadingView *view,
                                 GlossReading     *reading)
{
  GlossSidePane *self = GLOSS_SIDE_PANE (view);

  g_signal_group_set_target (self->notes_signals,
                             reading != NULL ? gloss_reading_get_notes (reading) : NULL);
  update_notes_title (self);
}

/* The keys come in at the list that is shown, not at the first one. */
static gboolean
gloss_side_pane_grab_focus (GtkWidget *widget)
{
  GlossSidePane *self = GLOSS_SIDE_PANE (widget);

  for (GtkWidget *tab = gtk_widget_get_first_child (self->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
        return gtk_widget_grab_focus (tab);
    }
  return FALSE;
}

static void
gloss_side_pane_dispose (GObject *object)
{
  GlossSidePane *self = GLOSS_SIDE_PANE (object);

  g_clear_object (&self->notes_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_SIDE_PANE);

  G_OBJECT_CLASS (gloss_side_pane_parent_class)->dispose (object);
}

static void
gloss_side_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  GlossSidePane *self = GLOSS_SIDE_PANE (object);

  switch (prop_id)
    {
    case PROP_VISIBLE_LIST:
      g_value_set_string (value, gtk_stack_get_visible_child_name (self->stack));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_side_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  GlossSidePane *self = GLOSS_SIDE_PANE (object);

  switch (prop_id)
    {
    case PROP_VISIBLE_LIST:
      gtk_stack_set_visible_child_name (self->stack, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_side_pane_class_init (GlossSidePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_side_pane_dispose;
  object_class->get_property = gloss_side_pane_get_property;
  object_class->set_property = gloss_side_pane_set_property;
  widget_class->focus = gloss_tab_ring_pass;
  widget_class->grab_focus = gloss_side_pane_grab_focus;
  view_class->reading_changed = gloss_side_pane_reading_changed;

  properties[PROP_VISIBLE_LIST] =
    g_param_spec_string ("visible-list", NULL, NULL, "actors",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_ACTOR_LIST);
  g_type_ensure (GLOSS_TYPE_QUOTE_LIST);
  g_type_ensure (GLOSS_TYPE_NOTE_LIST);
  g_type_ensure (GLOSS_TYPE_BALANCE_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-side-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossSidePane, switcher);
  gtk_widget_class_bind_template_child (widget_class, GlossSidePane, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossSidePane, notes_page);
  gtk_widget_class_bind_template_child (widget_class, GlossSidePane, note_list);
  gtk_widget_class_bind_template_callback (widget_class, visible_list_cb);
}

static void
gloss_side_pane_init (GlossSidePane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->notes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->notes_signals, "items-changed",
                                  G_CALLBACK (update_notes_title), self);
}

GListModel *
gloss_side_pane_get_shown_notes (GlossSidePane *self)
{
  g_return_val_if_fail (GLOSS_IS_SIDE_PANE (self), NULL);

  return gloss_note_list_get_shown (self->note_list);
}

/**
 * gloss_side_pane_get_state:
 * @state: how far the analysis is
 * @n_items: how much it has found
 *
 * Returns: the page of a list to show: `busy`, `empty` or `list`
 */
const char *
gloss_side_pane_get_state (GlossAnalysisState state,
                           guint              n_items)
{
  if (n_items > 0)
    return "list";

  return state == GLOSS_ANALYSIS_READY ? "empty" : "busy";
}

/**
 * gloss_side_pane_go_to:
 * @list: the list in which the reader chose something
 * @page: the page to show it in
 * @range: where it is
 *
 * Shows it to the reader, where the pane covers the page too.
 */
void
gloss_side_pane_go_to (GtkWidget  *list,
                       GlossPage  *page,
                       GlossRange  range)
{
  gloss_page_go_to (page, range);
  gtk_widget_activate_action (list, "win.uncover-page", NULL);
}
