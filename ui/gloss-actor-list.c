/* gloss-actor-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-actor-list"

#include "gloss-config.h"

#include "gloss-actor-list.h"

#include <glib/gi18n.h>

#include "gloss-actor-row.h"
#include "gloss-page.h"
#include "gloss-rows.h"
#include "gloss-side-pane-private.h"

struct _GlossActorList
{
  AdwBin        parent_instance;

  /* Owned */
  GlossReading *reading;
  GlossPage    *page;
  GSignalGroup *page_signals;
  GSignalGroup *annotations_signals;
  GlossRows    *rows;

  /* Template children */
  GtkListView  *view;
  GtkSorter    *sorter;
};

enum {
  PROP_0,
  PROP_READING,
  PROP_PAGE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossActorList, gloss_actor_list, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static const char *const kind_headings[] = {
  [GLOSS_ACTOR_PERSON] = N_("People"),
  [GLOSS_ACTOR_ORGANIZATION] = N_("Organisations"),
  [GLOSS_ACTOR_PLACE] = N_("Places"),
};

/* NULL unless @actor is the first of its kind */
static const char *
get_heading (GlossActorList *self,
             GlossActor     *actor,
             guint           position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr (GlossActor) before = NULL;

  if (position > 0)
    before = g_list_model_get_item (model, position - 1);
  if (before != NULL && gloss_actor_get_kind (before) == gloss_actor_get_kind (actor))
    return NULL;

  return _(kind_headings[gloss_actor_get_kind (actor)]);
}

static void
update_row (GtkListItem *item,
            gpointer     user_data)
{
  GlossActorList *self = user_data;
  GlossActorRow *row = GLOSS_ACTOR_ROW (gtk_list_item_get_child (item));
  GlossActor *actor = gtk_list_item_get_item (item);
  GlossActor *selected = self->page != NULL ? gloss_page_get_selected_actor (self->page) : NULL;

  if (actor == NULL || self->reading == NULL)
    return;

  gloss_actor_row_show (row, actor,
                        gloss_text_get_n_chars (gloss_reading_get_text (self->reading)));
  gloss_actor_row_set_heading (row, get_heading (self, actor, gtk_list_item_get_position (item)));
  gloss_actor_row_set_selected (row, actor == selected);
}

/* The first time an actor is chosen it stands out and its first mention is shown; the second time
 * everybody is equal again. */
static void
activate_cb (GlossActorList *self,
             guint           position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr (GlossActor) actor = g_list_model_get_item (model, position);
  const GlossMention *mentions;
  guint n_mentions;

  if (actor == NULL || self->page == NULL)
    return;

  if (gloss_page_get_selected_actor (self->page) == actor)
    {
      gloss_page_set_selected_actor (self->page, NULL);
      return;
    }

  gloss_page_set_selected_actor (self->page, actor);
  mentions = gloss_actor_get_mentions (actor, &n_mentions);
  if (n_mentions > 0)
    gloss_side_pane_go_to (GTK_WIDGET (self), self->page, mentions[0].range);
}

static char *
get_state_cb (gpointer           object,
              GlossAnalysisState state,
              guint              n_items)
{
  return g_strdup (gloss_side_pane_get_state (state, n_items));
}

static void
annotations_changed_cb (GlossActorList *self)
{
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gloss_rows_refresh (self->rows);
}

static void
gloss_actor_list_set_reading (GlossActorList *self,
                              GlossReading   *reading)
{
  if (!g_set_object (&self->reading, reading))
    return;

  g_signal_group_set_target (self->annotations_signals,
                             reading != NULL ? gloss_reading_get_annotations (reading) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
gloss_actor_list_set_page (GlossActorList *self,
                           GlossPage      *page)
{
  if (!g_set_object (&self->page, page))
    return;

  g_signal_group_set_target (self->page_signals, page);
  gloss_rows_refresh (self->rows);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
gloss_actor_list_dispose (GObject *object)
{
  GlossActorList *self = GLOSS_ACTOR_LIST (object);

  g_clear_object (&self->page_signals);
  g_clear_object (&self->annotations_signals);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_ACTOR_LIST);
  g_clear_object (&self->page);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (gloss_actor_list_parent_class)->dispose (object);
}

static void
gloss_actor_list_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  GlossActorList *self = GLOSS_ACTOR_LIST (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_object (value, self->reading);
      break;
    case PROP_PAGE:
      g_value_set_object (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_actor_list_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  GlossActorList *self = GLOSS_ACTOR_LIST (object);

  switch (prop_id)
    {
    case PROP_READING:
      gloss_actor_list_set_reading (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      gloss_actor_list_set_page (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_actor_list_class_init (GlossActorListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_actor_list_dispose;
  object_class->get_property = gloss_actor_list_get_property;
  object_class->set_property = gloss_actor_list_set_property;

  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  properties[PROP_PAGE] =
    g_param_spec_object ("page", NULL, NULL, GLOSS_TYPE_PAGE,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-actor-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossActorList, view);
  gtk_widget_class_bind_template_child (widget_class, GlossActorList, sorter);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, get_state_cb);
}

static void
gloss_actor_list_init (GlossActorList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->rows = gloss_rows_new (self->view, GLOSS_TYPE_ACTOR_ROW, update_row, self);
  self->page_signals = g_signal_group_new (GLOSS_TYPE_PAGE);
  g_signal_group_connect_object (self->page_signals, "notify::selected-actor",
                                 G_CALLBACK (gloss_rows_refresh), self->rows,
                                 G_CONNECT_SWAPPED);
  /* A correction is an annotation, and may change what somebody is. */
  self->annotations_signals = g_signal_group_new (GLOSS_TYPE_ANNOTATION_LIST);
  g_signal_group_connect_swapped (self->annotations_signals, "changed",
                                  G_CALLBACK (annotations_changed_cb), self);
}
