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

static GBytes *
make_bytes (GlossExport  *export,
            GError      **error)
{
  GlossExportItem item = {
    .reading = export->window->reading,
    .notes = gloss_side_pane_get_shown_notes (export->window->side_pane),
  };
  GlossExportOptions options = { &item, 1, GLOSS_EXPORT_NOTES };

  if (gloss_export_form_with_quotes (export->form))
    options.flags |= GLOSS_EXPORT_QUOTES;
  if (gloss_export_form_with_actors (export->form))
    options.flags |= GLOSS_EXPORT_ACTORS;

  return gloss_exporter_write (export->exporter, &options, &export->count, error);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GlossExport) export = user_data;
  g_autoptr (GFile) file = gloss_dialogs_save_file_finish (result, NULL);
  g_autoptr (GBytes) fresh = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || export->window->reading == NULL)
    return;

  fresh = make_bytes (export, &error);
  if (fresh != NULL)
    bytes = gloss_exporter_merge (export->exporter, file, fresh, &error);
  if (bytes == NULL)
    {
      gloss_window_tell (export->window, error->message, FALSE);
      return;
    }

  gloss_file_save_async (file, bytes, NULL, written_cb, g_steal_pointer (&export));
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
  GlossExport *export = g_new0 (GlossExport, 1);
  guint n_notes = g_list_model_get_n_items (gloss_side_pane_get_shown_notes (self->side_pane));
  g_autofree char *body = NULL;
  GlossQuestion question;

  body = g_strdup_printf (ngettext ("The %u note that is listed in the side pane",
                                    "The %u notes that are listed in the side pane", n_notes),
                          n_notes);
  export->window = g_object_ref (self);
  export->form = g_object_ref_sink (GLOSS_EXPORT_FORM (gloss_export_form_new ()));
  question = (GlossQuestion) {
    .heading = _("Export Notes"),
    .body = body,
    .extra = GTK_WIDGET (export->form),
    .answers = export_answers,
    .n_answers = G_N_ELEMENTS (export_answers),
  };

  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, answered_cb, export);
}
