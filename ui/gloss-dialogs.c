/* gloss-dialogs.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-dialogs"

#include "gloss-config.h"

#include "gloss-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "gloss-message.h"
#include "gloss-spoken.h"

static void
add_filter (GtkFileChooser    *chooser,
            const char        *name,
            const char *const *types)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; types[i] != NULL; i++)
    gtk_file_filter_add_mime_type (filter, types[i]);

  gtk_file_chooser_add_filter (chooser, filter);
}

/* The task owns the dialog until the answer is in: nobody else holds a native dialog. */
static GTask *
show_chooser (GtkFileChooserNative *native,
              GtkWindow            *parent,
              gpointer              source_tag,
              GCallback             response_cb,
              GAsyncReadyCallback   callback,
              gpointer              user_data)
{
  GTask *task = g_task_new (parent, NULL, callback, user_data);

  g_task_set_source_tag (task, source_tag);
  g_task_set_task_data (task, native, g_object_unref);
  g_signal_connect (native, "response", response_cb, task);
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));

  return task;
}

static void
return_nothing_chosen (GTask *task)
{
  g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "Nothing was chosen");
}

static void
open_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task,
                           gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    return_nothing_chosen (task);

  gtk_native_dialog_destroy (dialog);
}

static void
file_response_cb (GtkNativeDialog *dialog,
                  int              response,
                  gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;

  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task,
                           gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    return_nothing_chosen (task);

  gtk_native_dialog_destroy (dialog);
}

static void
ask_response_cb (AdwMessageDialog *dialog,
                 const char       *response,
                 gpointer          user_data)
{
  g_autoptr (GTask) task = user_data;

  g_task_return_pointer (task, g_strdup (response), g_free);
}

/**
 * gloss_dialogs_open_files_async:
 * @parent: the window that asks
 * @choice: which files
 * @callback: called when files were chosen or not
 * @user_data: for @callback
 *
 * Lets the reader choose files to read, one or several.
 */
void
gloss_dialogs_open_files_async (GtkWindow             *parent,
                                const GlossFileChoice *choice,
                                GAsyncReadyCallback    callback,
                                gpointer               user_data)
{
  static const char *const all_types[] = { "*/*", NULL };
  GtkFileChooserNative *native;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  native = gtk_file_chooser_native_new (choice->title, parent,
                                        GTK_FILE_CHOOSER_ACTION_OPEN,
                                        choice->accept, NULL);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), choice->many);
  add_filter (GTK_FILE_CHOOSER (native), choice->kind, choice->types);
  add_filter (GTK_FILE_CHOOSER (native), _("All Files"), all_types);
  show_chooser (native, parent, gloss_dialogs_open_files_async,
                G_CALLBACK (open_response_cb), callback, user_data);
}

/**
 * gloss_dialogs_open_files_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): a model of #GFile
 */
GListModel *
gloss_dialogs_open_files_finish (GAsyncResult  *result,
                                 GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_dialogs_open_files_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gloss_dialogs_save_file_async:
 * @parent: the window that asks
 * @title: what is saved
 * @name: the name that is offered
 * @callback: called when a file was chosen or not
 * @user_data: for @callback
 *
 * Lets the reader choose where to save. That an existing file may be
 * replaced has been confirmed when this ends well.
 */
void
gloss_dialogs_save_file_async (GtkWindow           *parent,
                               const char          *title,
                               const char          *name,
                               GAsyncReadyCallback  callback,
                               gpointer             user_data)
{
  GtkFileChooserNative *native;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  native = gtk_file_chooser_native_new (title, parent,
                                        GTK_FILE_CHOOSER_ACTION_SAVE,
                                        _("_Save"), NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  show_chooser (native, parent, gloss_dialogs_save_file_async,
                G_CALLBACK (file_response_cb), callback, user_data);
}

/**
 * gloss_dialogs_save_file_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): where to save
 */
GFile *
gloss_dialogs_save_file_finish (GAsyncResult  *result,
                                GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_dialogs_save_file_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

/**
 * gloss_dialogs_choose_folder_async:
 * @parent: the window that asks
 * @title: what the folder is for
 * @accept: what the button says
 * @callback: called when a folder was chosen or not
 * @user_data: for @callback
 */
void
gloss_dialogs_choose_folder_async (GtkWindow           *parent,
                                   const char          *title,
                                   const char          *accept,
                                   GAsyncReadyCallback  callback,
                                   gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WINDOW (parent));

  show_chooser (gtk_file_chooser_native_new (title, parent, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
                                             accept, NULL),
                parent, gloss_dialogs_choose_folder_async,
                G_CALLBACK (file_response_cb), callback, user_data);
}

/**
 * gloss_dialogs_choose_folder_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the folder
 */
GFile *
gloss_dialogs_choose_folder_finish (GAsyncResult  *result,
                                    GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_dialogs_choose_folder_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
add_answers (AdwMessageDialog    *dialog,
             const GlossQuestion *question)
{
  static const AdwResponseAppearance appearances[] = {
    [GLOSS_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [GLOSS_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [GLOSS_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };

  for (gsize i = 0; i < question->n_answers; i++)
    {
      const GlossAnswer *answer = &question->answers[i];

      adw_message_dialog_add_response (dialog, answer->id, _(answer->label));
      adw_message_dialog_set_response_appearance (dialog, answer->id,
                                                  appearances[answer->look]);
      if (answer->look == GLOSS_ANSWER_SUGGESTED)
        adw_message_dialog_set_default_response (dialog, answer->id);
    }

  adw_message_dialog_set_close_response (dialog, question->answers[0].id);
  gloss_spoken_name_keys (GTK_WIDGET (dialog));
}

/**
 * gloss_dialogs_ask_async:
 * @parent: the window that asks
 * @question: what to ask; its labels are translated here
 * @callback: called with the answer
 * @user_data: for @callback
 */
void
gloss_dialogs_ask_async (GtkWindow           *parent,
                         const GlossQuestion *question,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  AdwMessageDialog *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (question->n_answers > 0);

  dialog = gloss_message_new (parent, question->heading, question->body);
  add_answers (dialog, question);
  if (question->extra != NULL)
    adw_message_dialog_set_extra_child (dialog, question->extra);
  gloss_message_fit (dialog);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, gloss_dialogs_ask_async);
  g_signal_connect (dialog, "response", G_CALLBACK (ask_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * gloss_dialogs_ask_finish:
 * @result: what the callback was given
 *
 * Returns: (transfer full): the id of the answer
 */
char *
gloss_dialogs_ask_finish (GAsyncResult *result)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_dialogs_ask_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
face_response_cb (GtkDialog *dialog,
                  int        response,
                  GTask     *task)
{
  PangoFontFamily *family = gtk_font_chooser_get_font_family (GTK_FONT_CHOOSER (dialog));

  if (response == GTK_RESPONSE_OK && family != NULL)
    g_task_return_pointer (task, g_strdup (pango_font_family_get_name (family)), g_free);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "No typeface was chosen");
  g_object_unref (task);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/**
 * gloss_dialogs_choose_face_async:
 * @parent: the window that asks
 * @family: the one that is used now
 * @callback: called when a typeface was chosen or not
 * @user_data: for @callback
 */
void
gloss_dialogs_choose_face_async (GtkWindow           *parent,
                                 const char          *family,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  GtkWidget *dialog;
  GTask *task;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = gtk_font_chooser_dialog_new (_("Typeface"), parent);
  gtk_font_chooser_set_level (GTK_FONT_CHOOSER (dialog), GTK_FONT_CHOOSER_LEVEL_FAMILY);
  gtk_font_chooser_set_show_preview_entry (GTK_FONT_CHOOSER (dialog), FALSE);
  gtk_font_chooser_set_font (GTK_FONT_CHOOSER (dialog), family);
  gtk_window_set_modal (GTK_WINDOW (dialog), TRUE);

  task = g_task_new (parent, NULL, callback, user_data);
  g_task_set_source_tag (task, gloss_dialogs_choose_face_async);
  g_signal_connect (dialog, "response", G_CALLBACK (face_response_cb), task);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * gloss_dialogs_choose_face_finish:
 * @result: what the callback was given
 * @error: return location for an error
 *
 * Returns: (transfer full) (nullable): the name of a family of fonts
 */
char *
gloss_dialogs_choose_face_finish (GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, gloss_dialogs_choose_face_async), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

void
gloss_dialogs_show_about (GtkWindow *parent)
{
  const char *developers[] = { _("The Gloss contributors"), NULL };

  adw_show_about_window (parent,
                         "application-name", "Gloss",
                         "application-icon", GLOSS_APP_ID,
                         "version", GLOSS_VERSION,
                         "developer-name", _("The Gloss contributors"),
                         "developers", developers,
                         "comments", _("Read the news closely: see who is in an article and who "
                                       "said what, and keep your own notes on it."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: your name, or the names of all translators, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}
