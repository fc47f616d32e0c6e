/* gloss-library-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library-page"

#include "gloss-library-page.h"

#include <glib/gi18n.h>

#include "gloss-backup.h"
#include "gloss-dialogs.h"
#include "gloss-fold-row.h"
#include "gloss-library-care.h"
#include "gloss-toast.h"

struct _GlossLibraryPage
{
  AdwPreferencesPage  parent_instance;

  /* Owned; the last two while there is something to wait for */
  GlossLibrary       *library;
  GlossBackup        *backup;
  GCancellable       *cancellable;

  /* Borrowed */
  GtkWidget          *begun_by;

  /* Template children */
  GtkWidget          *keep_row;
  AdwActionRow       *size_row;
  AdwActionRow       *back_up_row;
  GtkWidget          *back_up_button;
  AdwActionRow       *restore_row;
  GtkWidget          *restore_button;
  GtkWidget          *progress_row;
  GtkProgressBar     *progress_bar;
  GtkWidget          *cancel_button;
};

G_DEFINE_FINAL_TYPE (GlossLibraryPage, gloss_library_page, ADW_TYPE_PREFERENCES_PAGE)

/* In the order of the list; 0 is for ever. */
static const guint keep_days[] = { 0, 7, 30, 90, 365 };

/* Another number, which only other programs write, is shown as the next longer time of the list. */
static gboolean
map_days_to_position (GValue   *value,
                      GVariant *variant,
                      gpointer  user_data)
{
  guint days = g_variant_get_uint32 (variant);
  guint position = 0;

  for (guint i = G_N_ELEMENTS (keep_days); days > 0 && i-- > 1;)
    if (keep_days[i] >= days)
      position = i;
  g_value_set_uint (value, position);

  return TRUE;
}

static GVariant *
map_position_to_days (const GValue       *value,
                      const GVariantType *type,
                      gpointer            user_data)
{
  guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (keep_days) ? g_variant_new_uint32 (keep_days[position]) : NULL;
}

static GtkWindow *
get_window (GlossLibraryPage *self)
{
  return GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
}

static char *
describe_articles (guint n)
{
  return g_strdup_printf (ngettext ("%u article", "%u articles", n), n);
}

/* How large it is */

static void
measured_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GlossLibraryPage) self = user_data;
  GlossLibrarySize size = gloss_library_measure_finish (GLOSS_LIBRARY (source), result);
  g_autofree char *articles = describe_articles (size.n_articles);
  g_autofree char *bytes = g_format_size (size.n_bytes);
  g_autofree char *text = NULL;

  if (self->size_row == NULL)
    return;

  /* Translators: “12 articles”, how many of them have notes, and a size such as “3.4 MB” */
  text = g_strdup_printf (_("%s, with notes: %u; %s"), articles, size.n_with_notes, bytes);
  adw_action_row_set_subtitle (self->size_row, text);
}

static void
measure (GlossLibraryPage *self)
{
  gloss_library_measure_async (self->library, measured_cb, g_object_ref (self));
}

static void
folder_shown_cb (GObject      *source,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  GtkWindow *window = GTK_WINDOW (source);
  g_autoptr (GError) error = NULL;

  if (!gtk_show_uri_full_finish (window, result, &error))
    adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), gloss_toast_new (error->message, "", GTK_WIDGET (window)));
}

static void
open_folder_cb (GlossLibraryPage *self)
{
  g_autofree char *uri = g_file_get_uri (gloss_library_get_folder (self->library));

  gtk_show_uri_full (get_window (self), uri, GDK_CURRENT_TIME, NULL, folder_shown_cb, NULL);
}

/* Backups */

static void
set_busy (GlossLibraryPage *self,
          gboolean          busy)
{
  gtk_widget_set_sensitive (self->back_up_button, !busy);
  gtk_widget_set_sensitive (self->restore_button, !busy);
  gtk_widget_set_visible (self->progress_row, busy);
}

/* @button: what was pressed; it has the focus again when all is over */
static void
begin (GlossLibraryPage *self,
       GFile            *folder,
       GtkWidget        *button,
       const char       *what)
{
  self->backup = gloss_backup_new (self->library, folder);
  self->cancellable = g_cancellable_new ();
  self->begun_by = button;
  g_object_bind_property (self->backup, "progress", self->progress_bar, "fraction",
                          G_BINDING_SYNC_CREATE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->progress_row), what);
  set_busy (self, TRUE);
  gtk_widget_grab_focus (self->cancel_button);
}

static void
tell (GlossLibraryPage *self,
      const char       *text)
{
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (get_window (self)), gloss_toast_new (text, "", GTK_WIDGET (get_window (self))));
}

static void
tell_failure (GlossLibraryPage *self,
              const char       *heading,
              const GError     *error)
{
  static const GlossAnswer answers[] = { { "close", N_("_Close"), GLOSS_ANSWER_PLAIN } };
  const GlossQuestion question = {
    .heading = heading,
    .body = error->message,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gloss_dialogs_ask_async (get_window (self), &question, NULL, NULL);
}

/* Returns: whether there is still somebody to be told */
static gboolean
end (GlossLibraryPage *self,
     GlossBackup      *backup)
{
  if (self->backup != backup)
    return FALSE;

  g_clear_object (&self->backup);
  g_clear_object (&self->cancellable);
  set_busy (self, FALSE);
  gtk_widget_grab_focus (self->begun_by);
  measure (self);

  return TRUE;
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GlossLibraryPage) self = user_data;
  g_autoptr (GlossBackup) backup = g_object_ref (GLOSS_BACKUP (source));
  g_autoptr (GError) error = NULL;
  gboolean made = gloss_backup_make_finish (backup, result, &error);
  GlossBackupCounts counts = gloss_backup_get_counts (backup);
  g_autofree char *text = NULL;

  if (!end (self, backup))
    return;
  if (!made)
    {
      tell_failure (self, _("The library is not backed up"), error);
      return;
    }

  text = g_strdup_printf (ngettext ("%u article backed up", "%u articles backed up", counts.n_articles),
                          counts.n_articles);
  tell (self, text);
}

static void
back_up_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GlossLibraryPage) self = user_data;
  g_autoptr (GFile) folder = gloss_dialogs_save_file_finish (result, NULL);

  if (folder == NULL || self->library == NULL || self->backup != NULL)
    return;

  begin (self, folder, self->back_up_button, _("Backing up…"));
  gloss_backup_make_async (self->backup, self->cancellable, made_cb, g_object_ref (self));
}

static void
back_up_cb (GlossLibraryPage *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: the name of a folder for a backup; %F becomes the date, such as 2026-03-14, and stays as it is */
  /* xgettext:no-c-format */
  g_autofree char *name = g_date_time_format (now, _("Gloss Library %F"));

  gloss_dialogs_save_file_async (get_window (self), _("Back Up Library"), name,
                                 back_up_chosen_cb, g_object_ref (self));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GlossLibraryPage) self = user_data;
  g_autoptr (GlossBackup) backup = g_object_ref (GLOSS_BACKUP (source));
  g_autoptr (GError) error = NULL;
  gboolean restored = gloss_backup_restore_finish (backup, result, &error);
  GlossBackupCounts counts = gloss_backup_get_counts (backup);
  g_autofree char *text = NULL;

  if (!end (self, backup))
    return;
  if (!restored)
    {
      tell_failure (self, _("Not all of the backup is restored"), error);
      return;
    }

  /* Translators: numbers of articles that were missing, and of notes that were missing on other articles */
  text = g_strdup_printf (_("Restored articles: %u, notes on other articles: %u"),
                          counts.n_articles, counts.n_notes);
  tell (self, text);
}

static void
restore_chosen_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GlossLibraryPage) self = user_data;
  g_autoptr (GFile) folder = gloss_dialogs_choose_folder_finish (result, NULL);

  if (folder == NULL || self->library == NULL || self->backup != NULL)
    return;

  begin (self, folder, self->restore_button, _("Restoring…"));
  gloss_backup_restore_async (self->backup, self->cancellable, restored_cb, g_object_ref (self));
}

static void
restore_cb (GlossLibraryPage *self)
{
  gloss_dialogs_choose_folder_async (get_window (self), _("Restore a Backup"), _("_Restore"),
                                     restore_chosen_cb, g_object_ref (self));
}

static void
cancel_cb (GlossLibraryPage *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

static void
gloss_library_page_dispose (GObject *object)
{
  GlossLibraryPage *self = GLOSS_LIBRARY_PAGE (object);

  cancel_cb (self);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->backup);
  g_clear_object (&self->library);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_LIBRARY_PAGE);

  G_OBJECT_CLASS (gloss_library_page_parent_class)->dispose (object);
}

static void
gloss_library_page_class_init (GlossLibraryPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_library_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-library-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, keep_row);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, size_row);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, back_up_row);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, back_up_button);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, restore_row);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, restore_button);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, progress_row);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, progress_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossLibraryPage, cancel_button);
  gtk_widget_class_bind_template_callback (widget_class, open_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, back_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
gloss_library_page_init (GlossLibraryPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gloss_fold_row (ADW_ACTION_ROW (self->keep_row));
  gloss_fold_row (self->size_row);
  gloss_fold_row (self->back_up_row);
  gloss_fold_row (self->restore_row);
}

/**
 * gloss_library_page_set_up:
 * @self: a page
 * @settings: the program's settings
 * @library: what it tells of
 */
void
gloss_library_page_set_up (GlossLibraryPage *self,
                           GSettings        *settings,
                           GlossLibrary     *library)
{
  g_return_if_fail (GLOSS_IS_LIBRARY_PAGE (self));

  g_set_object (&self->library, library);
  g_settings_bind_with_mapping (settings, "keep-days", self->keep_row, "selected",
                                G_SETTINGS_BIND_DEFAULT,
                                map_days_to_position, map_position_to_days, NULL, NULL);
  measure (self);
}
