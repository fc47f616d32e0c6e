/* gloss-window-import.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-importer.h"

/* The window and the article for which notes are read: it may show another one by then. */
typedef struct
{
  GlossWindow  *window;
  GlossReading *reading;
} Import;

static void
import_free (Import *import)
{
  g_object_unref (import->window);
  g_object_unref (import->reading);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static void
tell_failure (GlossWindow  *self,
              const GError *error)
{
  static const GlossAnswer answers[] = {
    { "close", N_("_Close"), GLOSS_ANSWER_PLAIN },
  };
  const GlossQuestion question = {
    .heading = _("The notes could not be imported"),
    .body = error->message,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, NULL, NULL);
}

/* “12 notes added, 3 already here, 1 unplaced”, with the way back if anything came */
static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossImport) notes = gloss_import_load_finish (result, &error);
  g_autofree char *text = NULL;
  GlossImportCount count = { 0 };

  if (notes == NULL)
    {
      tell_failure (import->window, error);
      return;
    }

  gloss_import_apply (notes, import->reading, &count);
  text = gloss_import_count_dup_text (&count);
  gloss_window_tell (import->window, text, count.n_new + count.n_changed + count.n_corrections > 0);
}

static void
file_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (Import) import = user_data;
  g_autoptr (GListModel) files = gloss_dialogs_open_files_finish (result, NULL);
  g_autoptr (GFile) file = files != NULL ? g_list_model_get_item (files, 0) : NULL;

  if (file != NULL)
    gloss_import_load_async (file, NULL, loaded_cb, g_steal_pointer (&import));
}

/* Asks which file, adds its notes to the article, and says what came of them. */
void
gloss_window_import (GlossWindow *self)
{
  static const char *const types[] = { "application/json", "application/ld+json", "text/csv", NULL };
  const GlossFileChoice choice = {
    _("Import Notes"), _("_Import"), _("Notes"), types, FALSE,
  };
  Import *import = g_new0 (Import, 1);

  import->window = g_object_ref (self);
  import->reading = g_object_ref (self->reading);
  gloss_dialogs_open_files_async (GTK_WINDOW (self), &choice, file_chosen_cb, import);
}
