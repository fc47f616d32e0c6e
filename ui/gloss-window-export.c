/* gloss-window-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-export-form.h"
#include "gloss-export-job.h"
#include "gloss-file.h"
#include "gloss-file-name.h"
#include "gloss-progress.h"

/* Room for lines of the preview, and the margins of a dialog on both sides of it */
#define FORM_WIDTH 400
#define MARGINS 72

/* What the reader wants exported, from the question to the last byte */
typedef struct
{
  GlossWindow         *window;
  GlossExportForm     *form;
  GlossReading        *reading;
  const GlossExporter *exporter;
  GFile               *file;
  GlossExportFlags     flags;
  GlossMeter          *meter;
  GCancellable        *cancellable;
  GlossProgress       *progress;
  GlossExportCount     count;
  guint                n_failed;
} GlossExport;

static const GlossAnswer export_answers[] = {
  { "cancel", N_("_Cancel"), GLOSS_ANSWER_PLAIN },
  { "export", N_("_Export…"), GLOSS_ANSWER_SUGGESTED },
};

static void
export_free (GlossExport *export)
{
  gloss_progress_free (export->progress);
  g_clear_object (&export->file);
  g_object_unref (export->window);
  g_object_unref (export->form);
  g_object_unref (export->reading);
  gloss_meter_unref (export->meter);
  g_object_unref (export->cancellable);
  g_free (export);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossExport, export_free)

/* 42 of 42 notes exported; 2 of them are no longer in the text */
static char *
dup_result (const GlossExportCount *count)
{
  g_autofree char *written = NULL;
  g_autofree char *unplaced = NULL;

  /* Translators: notes that are in the file, and notes that should be */
  written = g_strdup_printf (ngettext ("%u of %u note exported", "%u of %u notes exported",
                                       count->n_notes),
                             count->n_written, count->n_notes);
  if (count->n_unplaced == 0)
    return g_steal_pointer (&written);

  unplaced = g_strdup_printf (ngettext ("%u note has lost its place", "%u notes have lost their place",
                                        count->n_unplaced),
                              count->n_unplaced);
  /* Translators: two statements: “42 of 42 notes exported”, “2 notes have lost their place” */
  return g_strdup_printf (_("%s; %s"), written, unplaced);
}

static char *
dup_whole_result (const GlossExport *export)
{
  g_autofree char *result = dup_result (&export->count);
  g_autofree char *failed = NULL;

  if (export->n_failed == 0)
    return g_steal_pointer (&result);

  failed = g_strdup_printf (ngettext ("%u article could not be read", "%u articles could not be read",
                                      export->n_failed),
                            export->n_failed);
  /* Translators: two statements: “42 of 42 notes exported”, “2 articles could not be read” */
  return g_strdup_printf (_("%s; %s"), result, failed);
}

/* What the reader has ended needs no words. */
static void
tell_end (GlossExport *export,
          GError      *error)
{
  g_autofree char *text = error == NULL ? dup_whole_result (export) : NULL;

  g_clear_pointer (&export->progress, gloss_progress_free);
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gloss_window_tell (export->window, text != NULL ? text : error->message, FALSE);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autoptr (GError) error = NULL;

  gloss_file_save_finish (G_FILE (source), result, &error);
  tell_end (export, error);
}

static void
merged_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_exporter_merge_finish (G_FILE (source), result, &error);

  if (bytes != NULL)
    gloss_file_save_async (G_FILE (source), bytes, NULL, saved_cb, g_steal_pointer (&export));
  else
    tell_end (export, error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_export_write_finish (result, &export->count, &error);
  const GlossExporter *exporter = export->exporter;
  GFile *file = export->file;

  if (bytes != NULL)
    gloss_exporter_merge_async (exporter, file, bytes, merged_cb, g_steal_pointer (&export));
  else
    tell_end (export, error);
}

/* Takes @export. */
static void
write_items (GlossExport           *export,
             const GlossExportItem *items,
             guint                  n_items)
{
  GlossExportOptions options = { items, n_items, export->flags };

  gloss_export_write_async (export->exporter, &options, export->meter, export->cancellable, written_cb, export);
}

static void
gathered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) readings = gloss_export_gather_finish (result, &export->n_failed, &error);
  g_autofree GlossExportItem *items = NULL;

  if (readings == NULL)
    {
      tell_end (export, error);
      return;
    }

  items = g_new0 (GlossExportItem, readings->len + 1);
  for (guint i = 0; i < readings->len; i++)
    items[i].reading = g_ptr_array_index (readings, i);
  write_items (g_steal_pointer (&export), items, readings->len);
}

/* Takes @export. */
static void
gather (GlossExport *export)
{
  gloss_export_gather_async (export->window->session, export->flags, export->meter, export->cancellable,
                             gathered_cb, export);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  GlossExportScope scope = gloss_export_form_get_scope (export->form);
  GlossExportItem item = { export->reading, NULL };
  GlossWindow *window = export->window;

  export->file = gloss_dialogs_save_file_finish (result, NULL);
  if (export->file == NULL)
    return;

  export->progress = gloss_progress_new (GTK_WINDOW (window), _("Exporting…"), export->meter, export->cancellable);
  if (scope == GLOSS_EXPORT_SCOPE_LISTED)
    item.notes = gloss_export_form_get_listed (export->form);
  if (scope == GLOSS_EXPORT_SCOPE_LIBRARY)
    gather (g_steal_pointer (&export));
  else
    write_items (g_steal_pointer (&export), &item, 1);
}

static char *
dup_file_name (GlossExport *export)
{
  const char *title = gloss_article_get_title (gloss_reading_get_article (export->reading));

  if (gloss_export_form_get_scope (export->form) == GLOSS_EXPORT_SCOPE_LIBRARY)
    title = _("Notes");

  return gloss_file_name_from_title (title, export->exporter->extension);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autofree char *answer = gloss_dialogs_ask_finish (result);
  g_autofree char *name = NULL;

  if (!g_str_equal (answer, "export"))
    return;

  export->exporter = gloss_export_form_get_exporter (export->form);
  export->flags = gloss_export_form_get_flags (export->form);
  name = dup_file_name (export);
  gloss_dialogs_save_file_async (GTK_WINDOW (source), _("Export Notes"), name,
                                 file_chosen_cb, g_steal_pointer (&export));
}

/* The same for each format, whatever is said of it; narrower in a narrow window */
static void
set_form_width (GlossExport *export)
{
  int width = MIN (FORM_WIDTH, gtk_widget_get_width (GTK_WIDGET (export->window)) - MARGINS);

  gtk_widget_set_size_request (GTK_WIDGET (export->form), MAX (width, -1), -1);
}

/* Asks how, asks where, writes, and says how many notes are in the file. */
void
gloss_window_export (GlossWindow *self)
{
  GListModel *listed = gloss_side_pane_get_shown_notes (self->side_pane);
  GlossExport *export = g_new0 (GlossExport, 1);
  GlossQuestion question;

  export->window = g_object_ref (self);
  export->reading = g_object_ref (self->reading);
  export->meter = gloss_meter_new ();
  export->cancellable = g_cancellable_new ();
  export->form = g_object_ref_sink (GLOSS_EXPORT_FORM (gloss_export_form_new (self->settings,
                                                                              self->reading, listed)));
  set_form_width (export);
  question = (GlossQuestion) {
    .heading = _("Export Notes"),
    .extra = GTK_WIDGET (export->form),
    .answers = export_answers,
    .n_answers = G_N_ELEMENTS (export_answers),
  };

  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, answered_cb, export);
}
