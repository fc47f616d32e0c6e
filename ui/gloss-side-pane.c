/* gloss-side-pane.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-side-pane"

#include "gloss-side-pane.h"

#include "gloss-pane-lists.h"
#include "gloss-side-pane-private.h"
#include "gloss-tab-ring.h"

/* The place of the lists. They are made when they are needed, for most of them wait for the analysis
 * and the reader should not wait for them. */
struct _GlossSidePane
{
  GlossReadingView  parent_instance;

  /* Owned */
  char             *visible_list;

  /* Child, once there is one */
  GlossPaneLists   *lists;
};

enum {
  PROP_0,
  PROP_VISIBLE_LIST,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossSidePane, gloss_side_pane, GLOSS_TYPE_READING_VIEW)

static GParamSpec *properties[N_PROPS];

static gboolean
gloss_side_pane_grab_focus (GtkWidget *widget)
{
  GlossSidePane *self = GLOSS_SIDE_PANE (widget);

  gloss_side_pane_fill (self);

  return gtk_widget_grab_focus (GTK_WIDGET (self->lists));
}

static void
gloss_side_pane_dispose (GObject *object)
{
  GLOSS_SIDE_PANE (object)->lists = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_SIDE_PANE);

  G_OBJECT_CLASS (gloss_side_pane_parent_class)->dispose (object);
}

static void
gloss_side_pane_finalize (GObject *object)
{
  g_free (GLOSS_SIDE_PANE (object)->visible_list);

  G_OBJECT_CLASS (gloss_side_pane_parent_class)->finalize (object);
}

static void
gloss_side_pane_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_VISIBLE_LIST:
      g_value_set_string (value, GLOSS_SIDE_PANE (object)->visible_list);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
set_visible_list (GlossSidePane *self,
                  const char    *name)
{
  if (g_strcmp0 (self->visible_list, name) == 0)
    return;

  g_free (self->visible_list);
  self->visible_list = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VISIBLE_LIST]);
}

static void
gloss_side_pane_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_VISIBLE_LIST:
      set_visible_list (GLOSS_SIDE_PANE (object), g_value_get_string (value));
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

  object_class->dispose = gloss_side_pane_dispose;
  object_class->finalize = gloss_side_pane_finalize;
  object_class->get_property = gloss_side_pane_get_property;
  object_class->set_property = gloss_side_pane_set_property;
  widget_class->focus = gloss_tab_ring_pass;
  widget_class->grab_focus = gloss_side_pane_grab_focus;

  properties[PROP_VISIBLE_LIST] =
    g_param_spec_string ("visible-list", NULL, NULL, "actors",
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-side-pane.ui");
}

static void
gloss_side_pane_init (GlossSidePane *self)
{
  self->visible_list = g_strdup ("actors");
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_side_pane_fill:
 * @self: the pane
 *
 * Makes the lists, if that was not done yet.
 */
void
gloss_side_pane_fill (GlossSidePane *self)
{
  g_return_if_fail (GLOSS_IS_SIDE_PANE (self));

  if (self->lists != NULL)
    return;

  self->lists = g_object_new (GLOSS_TYPE_PANE_LISTS, NULL);
  g_object_bind_property (self, "page", self->lists, "page", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "reading", self->lists, "reading", G_BINDING_SYNC_CREATE);
  g_object_bind_property (self, "visible-list", self->lists, "visible-list",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->lists));
}

/**
 * gloss_side_pane_get_shown_notes:
 * @self: the pane
 *
 * Returns: (transfer none): the notes that the reader's search leaves
 */
GListModel *
gloss_side_pane_get_shown_notes (GlossSidePane *self)
{
  g_return_val_if_fail (GLOSS_IS_SIDE_PANE (self), NULL);

  gloss_side_pane_fill (self);

  return gloss_pane_lists_get_shown_notes (self->lists);
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
