/* gloss-dossier-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-dossier-window"

#include "gloss-dossier-window.h"

#include <glib/gi18n.h>

#include "gloss-hit-list.h"

struct _GlossDossierWindow
{
  AdwWindow       parent_instance;

  /* Owned */
  GlossIndex     *index;
  char           *name;  /* whose sayings; NULL: what else is like the words */
  char           *id;
  char           *words;
  GCancellable   *loading;

  /* Template children */
  AdwWindowTitle *title;
  GtkStack       *stack;
  GlossHitList   *hit_list;
  AdwStatusPage  *empty_page;
  AdwStatusPage  *failed_page;
};

G_DEFINE_FINAL_TYPE (GlossDossierWindow, gloss_dossier_window, ADW_TYPE_WINDOW)

static guint
count_articles (GPtrArray *hits)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < hits->len; i++)
    g_hash_table_add (ids, (char *) gloss_listing_get_id (gloss_hit_get_listing (g_ptr_array_index (hits, i))));

  return g_hash_table_size (ids);
}

/* 12 quotes in 4 articles */
static char *
dup_counts (GPtrArray *hits)
{
  guint n_articles = count_articles (hits);
  g_autofree char *quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", hits->len), hits->len);
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  return g_strdup_printf ("%s · %s", quotes, articles);
}

static void
show_error (GlossDossierWindow *self,
            const GError       *error)
{
  g_autofree char *reason = g_markup_escape_text (error->message, -1);

  adw_status_page_set_description (self->failed_page, reason);
  gtk_stack_set_visible_child_name (self->stack, "failed");
}

static void
show_hits (GlossDossierWindow *self,
           GPtrArray          *hits)
{
  g_autofree char *counts = dup_counts (hits);

  adw_window_title_set_subtitle (self->title, counts);
  gloss_hit_list_show (self->hit_list, hits, self->words);
  gtk_stack_set_visible_child_name (self->stack, hits->len > 0 ? "hits" : "empty");
  gtk_widget_child_focus (GTK_WIDGET (self->stack), GTK_DIR_TAB_FORWARD);
}

/* If it was cancelled the window is gone. */
static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = gloss_index_hits_finish (GLOSS_INDEX (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  if (hits != NULL)
    show_hits (user_data, hits);
  else
    show_error (user_data, error);
}

static void
list_hits (GlossDossierWindow *self)
{
  g_autofree char *key = NULL;

  if (self->name == NULL)
    {
      gloss_index_list_alike_async (self->index, self->id, self->words, self->loading, listed_cb, self);
      return;
    }

  key = gloss_index_dup_key (self->name);
  gloss_index_list_sayings_async (self->index, key, self->loading, listed_cb, self);
}

/* What could not be indexed anew is shown as it was. If it was cancelled the window is gone. */
static void
refreshed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  gloss_index_refresh_finish (GLOSS_INDEX (source), result, &error);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    list_hits (user_data);
}

static void
gloss_dossier_window_dispose (GObject *object)
{
  GlossDossierWindow *self = GLOSS_DOSSIER_WINDOW (object);

  g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  g_clear_object (&self->index);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_DOSSIER_WINDOW);

  G_OBJECT_CLASS (gloss_dossier_window_parent_class)->dispose (object);
}

static void
gloss_dossier_window_finalize (GObject *object)
{
  GlossDossierWindow *self = GLOSS_DOSSIER_WINDOW (object);

  g_free (self->name);
  g_free (self->id);
  g_free (self->words);

  G_OBJECT_CLASS (gloss_dossier_window_parent_class)->finalize (object);
}

static void
gloss_dossier_window_class_init (GlossDossierWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_dossier_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = gloss_dossier_window_finalize;

  g_type_ensure (GLOSS_TYPE_HIT_LIST);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-dossier-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossDossierWindow, title);
  gtk_widget_class_bind_template_child (widget_class, GlossDossierWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossDossierWindow, hit_list);
  gtk_widget_class_bind_template_child (widget_class, GlossDossierWindow, empty_page);
  gtk_widget_class_bind_template_child (widget_class, GlossDossierWindow, failed_page);
}

static void
gloss_dossier_window_init (GlossDossierWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->loading = g_cancellable_new ();
}

static GlossDossierWindow *
dossier_new (GlossIndex *index,
             const char *title,
             const char *nothing)
{
  GlossDossierWindow *self = g_object_new (GLOSS_TYPE_DOSSIER_WINDOW, "title", title, NULL);

  self->index = g_object_ref (index);
  adw_window_title_set_title (self->title, title);
  adw_status_page_set_description (self->empty_page, nothing);
  gloss_index_refresh_async (index, self->loading, refreshed_cb, self);

  return self;
}

GtkWidget *
gloss_dossier_window_new_sayings (GlossIndex *index,
                                  const char *name)
{
  GlossDossierWindow *self;

  g_return_val_if_fail (GLOSS_IS_INDEX (index), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  /* Translators: the person, organisation or place whose name is in the title of the window */
  self = dossier_new (index, name, _("No article that you read quotes them under this name"));
  self->name = g_strdup (name);

  return GTK_WIDGET (self);
}

GtkWidget *
gloss_dossier_window_new_alike (GlossIndex *index,
                                const char *id,
                                const char *words)
{
  GlossDossierWindow *self;

  g_return_val_if_fail (GLOSS_IS_INDEX (index), NULL);
  g_return_val_if_fail (words != NULL, NULL);

  self = dossier_new (index, _("The Same Words Elsewhere"), _("No other article that you read has these words"));
  self->id = g_strdup (id);
  self->words = g_strdup (words);

  return GTK_WIDGET (self);
}
