/* gloss-hit-list.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-hit-list"

#include "gloss-hit-list.h"

#include "gloss-hit-row.h"
#include "gloss-revision.h"
#include "gloss-rows.h"

struct _GlossHitList
{
  AdwBin       parent_instance;

  /* Owned */
  GListStore  *hits;
  GlossRows   *rows;
  GlossText   *compared;  /* nullable */

  /* Template children */
  GtkListView *view;
};

G_DEFINE_FINAL_TYPE (GlossHitList, gloss_hit_list, ADW_TYPE_BIN)

/* (element-type GlossRange): where @words say something else */
static GArray *
list_differences (GlossText  *compared,
                  const char *words)
{
  g_autoptr (GlossText) text = gloss_text_new (words, -1);
  g_autoptr (GlossRevision) revision = gloss_revision_new (compared, text);
  GArray *differences = g_array_new (FALSE, FALSE, sizeof (GlossRange));

  for (guint i = 0; i < revision->runs->len; i++)
    {
      const GlossRun *run = &g_array_index (revision->runs, GlossRun, i);

      if (run->kind == GLOSS_RUN_ADDED || run->kind == GLOSS_RUN_MOVED)
        g_array_append_val (differences, run->now);
    }

  return differences;
}

static void
update_row (GtkListItem *item,
            gpointer     user_data)
{
  GlossHitList *self = user_data;
  GlossHit *hit = gtk_list_item_get_item (item);
  GlossHitRow *row = GLOSS_HIT_ROW (gtk_list_item_get_child (item));
  g_autoptr (GArray) differences = NULL;
  const GlossRange *matches;
  guint n_matches;

  if (self->compared != NULL)
    {
      differences = list_differences (self->compared, gloss_hit_get_words (hit));
      gloss_hit_row_describe (row, hit, (const GlossRange *) differences->data, differences->len);
      return;
    }

  matches = gloss_hit_get_matches (hit, &n_matches);
  gloss_hit_row_describe (row, hit, matches, n_matches);
}

static void
activate_cb (GlossHitList *self,
             guint         position)
{
  g_autoptr (GlossHit) hit = g_list_model_get_item (G_LIST_MODEL (self->hits), position);
  GlossRange range = gloss_hit_get_range (hit);

  gtk_widget_activate_action (GTK_WIDGET (self), "app.open-entry", GLOSS_OPEN_ENTRY_TYPE,
                              gloss_listing_get_id (gloss_hit_get_listing (hit)), range.begin, range.end);
}

static void
gloss_hit_list_dispose (GObject *object)
{
  GlossHitList *self = GLOSS_HIT_LIST (object);

  g_clear_object (&self->rows);
  g_clear_object (&self->hits);
  g_clear_pointer (&self->compared, gloss_text_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_HIT_LIST);

  G_OBJECT_CLASS (gloss_hit_list_parent_class)->dispose (object);
}

static void
gloss_hit_list_class_init (GlossHitListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_hit_list_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-hit-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossHitList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gloss_hit_list_init (GlossHitList *self)
{
  g_autoptr (GtkNoSelection) selection = NULL;

  gtk_widget_init_template (GTK_WIDGET (self));

  self->hits = g_list_store_new (GLOSS_TYPE_HIT);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->hits)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  self->rows = gloss_rows_new (self->view, GLOSS_TYPE_HIT_ROW, update_row, self);
}

void
gloss_hit_list_show (GlossHitList *self,
                     GPtrArray    *hits,
                     const char   *words)
{
  g_return_if_fail (GLOSS_IS_HIT_LIST (self));

  g_clear_pointer (&self->compared, gloss_text_unref);
  if (words != NULL)
    self->compared = gloss_text_new (words, -1);
  g_list_store_splice (self->hits, 0, g_list_model_get_n_items (G_LIST_MODEL (self->hits)),
                       hits->pdata, hits->len);
}
