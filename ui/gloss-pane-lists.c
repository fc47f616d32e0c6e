/* gloss-pane-lists.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-pane-lists"

#include "gloss-pane-lists.h"

#include <glib/gi18n.h>

#include "gloss-actor-list.h"
#include "gloss-balance-view.h"
#include "gloss-fold-layout.h"
#include "gloss-note-list.h"
#include "gloss-quote-list.h"
#include "gloss-tab-ring.h"

struct _GlossPaneLists
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

G_DEFINE_FINAL_TYPE (GlossPaneLists, gloss_pane_lists, GLOSS_TYPE_READING_VIEW)

static GParamSpec *properties[N_PROPS];

/* Large letters on a small screen would else push the window out of it. A tab with another
 * title has another label. */
static void
let_tabs_be_narrow (GlossPaneLists *self)
{
  for (GtkWidget *tab = gtk_widget_get_first_child (self->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (tab))), PANGO_ELLIPSIZE_END);
}

static void
update_notes_title (GlossPaneLists *self)
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
  let_tabs_be_narrow (self);
}

static void
visible_list_cb (GlossPaneLists *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_LIST]);
}

static void
gloss_pane_lists_reading_changed (GlossReadingView *view,
                                  GlossReading     *reading)
{
  GlossPaneLists *self = GLOSS_PANE_LISTS (view);

  g_signal_group_set_target (self->notes_signals,
                             reading != NULL ? gloss_reading_get_notes (reading) : NULL);
  update_notes_title (self);
}

/* The keys come in at the list that is shown, not at the first one. */
static gboolean
gloss_pane_lists_grab_focus (GtkWidget *widget)
{
  GlossPaneLists *self = GLOSS_PANE_LISTS (widget);

  for (GtkWidget *tab = gtk_widget_get_first_child (self->switcher); tab != NULL;
       tab = gtk_widget_get_next_sibling (tab))
    {
      if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (tab)))
        return gtk_widget_grab_focus (tab);
    }
  return FALSE;
}

static void
gloss_pane_lists_dispose (GObject *object)
{
  GlossPaneLists *self = GLOSS_PANE_LISTS (object);

  g_clear_object (&self->notes_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_PANE_LISTS);

  G_OBJECT_CLASS (gloss_pane_lists_parent_class)->dispose (object);
}

static void
gloss_pane_lists_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GlossPaneLists *self = GLOSS_PANE_LISTS (object);

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
gloss_pane_lists_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GlossPaneLists *self = GLOSS_PANE_LISTS (object);

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
gloss_pane_lists_class_init (GlossPaneListsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_pane_lists_dispose;
  object_class->get_property = gloss_pane_lists_get_property;
  object_class->set_property = gloss_pane_lists_set_property;
  widget_class->focus = gloss_tab_ring_pass;
  widget_class->grab_focus = gloss_pane_lists_grab_focus;
  view_class->reading_changed = gloss_pane_lists_reading_changed;

  properties[PROP_VISIBLE_LIST] =
    g_param_spec_string ("visible-list", NULL, NULL, "actors",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_ACTOR_LIST);
  g_type_ensure (GLOSS_TYPE_QUOTE_LIST);
  g_type_ensure (GLOSS_TYPE_NOTE_LIST);
  g_type_ensure (GLOSS_TYPE_BALANCE_VIEW);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-pane-lists.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossPaneLists, switcher);
  gtk_widget_class_bind_template_child (widget_class, GlossPaneLists, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossPaneLists, notes_page);
  gtk_widget_class_bind_template_child (widget_class, GlossPaneLists, note_list);
  gtk_widget_class_bind_template_callback (widget_class, visible_list_cb);
}

static void
gloss_pane_lists_init (GlossPaneLists *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  let_tabs_be_narrow (self);

  self->notes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->notes_signals, "items-changed",
                                  G_CALLBACK (update_notes_title), self);
}

/**
 * gloss_pane_lists_get_shown_notes:
 * @self: the lists
 *
 * Returns: (transfer none): the notes that the reader's search leaves
 */
GListModel *
gloss_pane_lists_get_shown_notes (GlossPaneLists *self)
{
  g_return_val_if_fail (GLOSS_IS_PANE_LISTS (self), NULL);

  return gloss_note_list_get_shown (self->note_list);
}
