/* gloss-window-export.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-config.h"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-export-form.h"
#include "gloss-file.h"
#include "gloss-file-name.h"

/* What the reader wants exported, from the question to the last byte */
typedef struct
{
  GlossWindow         *window;
  GlossExportForm     *form;
  const GlossExporter *exporter;
  GlossExportCount     count;
} GlossExport;

static const GlossAnswer export_answers[] = {
  { "cancel", N_("_Cancel"), GLOSS_ANSWER_PLAIN },
  { "export", N_("_Export…"), GLOSS_ANSWER_SUGGESTED },
};

static void
export_free (GlossExport *export)
{
  g_object_unref (export->window);
  g_object_unref (export->form);
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

  unplaced = g_strdup_printf (ngettext ("%u has lost its place", "%u have lost their place",
                                        count->n_unplaced),
                              count->n_unplaced);
  /* Translators: two sentences: “42 of 42 notes exported”, “2 have lost their place” */
  return g_strdup_printf (_("%s; %s"), written, unplaced);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (gloss_file_save_finish (G_FILE (source), result, &error))
    text = dup_result (&export->count);

  gloss_window_tell (export->window, text != NULL ? text : error->message, FALSE);
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
    gloss_file_save_async (G_FILE (source), bytes, NULL, written_cb, g_steal_pointer (&export));
  else
    gloss_window_tell (export->window, error->message, FALSE);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  const GlossExporter *exporter = export->exporter;
  g_autoptr (GFile) file = gloss_dialogs_save_file_finish (result, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL)
    return;

  bytes = gloss_export_form_write (export->form, &export->count, &error);
  if (bytes != NULL)
    gloss_exporter_merge_async (exporter, file, bytes, merged_cb, g_steal_pointer (&export));
  else
    gloss_window_tell (export->window, error->message, FALSE);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autofree char *answer = gloss_dialogs_ask_finish (result);
  g_autofree char *name = NULL;
  GlossArticle *article;

  if (!g_str_equal (answer, "export") || export->window->reading == NULL)
    return;

  article = gloss_reading_get_article (export->window->reading);
  export->exporter = gloss_export_form_get_exporter (export->form);
  name = gloss_file_name_from_title (gloss_article_get_title (article),
                                     export->exporter->extension);
  gloss_dialogs_save_file_async (GTK_WINDOW (source), _("Export Notes"), name,
                                 file_chosen_cb, g_steal_pointer (&export));
}

/* Asks how, asks where, writes, and says how many notes are in the file. */
void
gloss_window_export (GlossWindow *self)
{
  GListModel *listed = gloss_side_pane_get_shown_notes (self->side_pane);
  GlossExport *export = g_new0 (GlossExport, 1);
  GlossQuestion question;

  export->window = g_object_ref (self);
  export->form = g_object_ref_sink (GLOSS_EXPORT_FORM (gloss_export_form_new (self->settings,
                                                                              self->reading, listed)));
  question = (GlossQuestion) {
    .heading = _("Export Notes"),
    .extra = GTK_WIDGET (export->form),
    .answers = export_answers,
    .n_answers = G_N_ELEMENTS (export_answers),
  };

  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, answered_cb, export);
}
