/* gloss-actor-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-actor-list"

#include "gloss-actor-list.h"

#include <glib/gi18n.h>

#include "gloss-actor-row.h"
#include "gloss-page.h"
#include "gloss-rows.h"
#include "gloss-side-pane-private.h"

struct _GlossActorList
{
  GlossReadingView  parent_instance;

  /* Owned */
  GSignalGroup     *page_signals;
  GlossRows        *rows;

  /* Template children */
  GtkListView      *view;
  GtkSorter        *sorter;
};

G_DEFINE_FINAL_TYPE (GlossActorList, gloss_actor_list, GLOSS_TYPE_READING_VIEW)

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
  GlossReading *reading = gloss_reading_view_get_reading (GLOSS_READING_VIEW (self));
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  GlossActorRow *row = GLOSS_ACTOR_ROW (gtk_list_item_get_child (item));
  GlossActor *actor = gtk_list_item_get_item (item);
  GlossActor *selected = page != NULL ? gloss_page_get_selected_actor (page) : NULL;

  if (actor == NULL || reading == NULL)
    return;

  gloss_actor_row_show (row, actor,
                        gloss_text_get_n_chars (gloss_reading_get_text (reading)));
  gloss_actor_row_set_heading (row, get_heading (self, actor, gtk_list_item_get_position (item)));
  gloss_actor_row_set_selected (row, actor == selected);
}

/* The first time an actor is chosen it stands out and its first mention is shown; the second time
 * everybody is equal again. */
static void
activate_cb (GlossActorList *self,
             guint           position)
{
  GlossPage *page = gloss_reading_view_get_page (GLOSS_READING_VIEW (self));
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->view));
  g_autoptr (GlossActor) actor = g_list_model_get_item (model, position);
  const GlossMention *mentions;
  guint n_mentions;

  if (actor == NULL || page == NULL)
    return;

  if (gloss_page_get_selected_actor (page) == actor)
    {
      gloss_page_set_selected_actor (page, NULL);
      return;
    }

  gloss_page_set_selected_actor (page, actor);
  mentions = gloss_actor_get_mentions (actor, &n_mentions);
  if (n_mentions > 0)
    gloss_side_pane_go_to (GTK_WIDGET (self), page, mentions[0].range);
}

static char *
get_state_cb (gpointer           object,
              GlossAnalysisState state,
              guint              n_items)
{
  return g_strdup (gloss_side_pane_get_state (state, n_items));
}

static void
gloss_actor_list_annotations_changed (GlossReadingView *view)
{
  GlossActorList *self = GLOSS_ACTOR_LIST (view);

  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  gloss_rows_refresh (self->rows);
}

static void
gloss_actor_list_page_changed (GlossReadingView *view,
                               GlossPage        *page)
{
  GlossActorList *self = GLOSS_ACTOR_LIST (view);

  g_signal_group_set_target (self->page_signals, page);
  gloss_rows_refresh (self->rows);
}

static void
gloss_actor_list_dispose (GObject *object)
{
  GlossActorList *self = GLOSS_ACTOR_LIST (object);

  g_clear_object (&self->page_signals);
  g_clear_object (&self->rows);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_ACTOR_LIST);

  G_OBJECT_CLASS (gloss_actor_list_parent_class)->dispose (object);
}

static void
gloss_actor_list_class_init (GlossActorListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GlossReadingViewClass *view_class = GLOSS_READING_VIEW_CLASS (klass);

  object_class->dispose = gloss_actor_list_dispose;
  view_class->page_changed = gloss_actor_list_page_changed;
  view_class->annotations_changed = gloss_actor_list_annotations_changed;

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
}
