/* gloss-dialogs.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * GlossAnswerLook:
 * @GLOSS_ANSWER_PLAIN: nothing special
 * @GLOSS_ANSWER_SUGGESTED: what Enter does
 * @GLOSS_ANSWER_DESTRUCTIVE: something is lost
 */
typedef enum
{
  GLOSS_ANSWER_PLAIN,
  GLOSS_ANSWER_SUGGESTED,
  GLOSS_ANSWER_DESTRUCTIVE,
} GlossAnswerLook;

typedef struct
{
  const char      *id;
  const char      *label;
  GlossAnswerLook  look;
} GlossAnswer;

/**
 * GlossQuestion:
 * @heading: the question
 * @body: (nullable): what follows from the answers
 * @extra: (nullable): a widget between @body and the answers
 * @answers: what can be answered; the first is what Escape means
 * @n_answers: how many
 */
typedef struct
{
  const char        *heading;
  const char        *body;
  GtkWidget         *extra;
  const GlossAnswer *answers;
  gsize              n_answers;
} GlossQuestion;

/**
 * GlossFileChoice:
 * @title: what the files are for
 * @accept: what the button says
 * @kind: what such files are called
 * @types: their MIME types, %NULL at the end
 * @many: whether several can be chosen
 */
typedef struct
{
  const char        *title;
  const char        *accept;
  const char        *kind;
  const char *const *types;
  gboolean           many;
} GlossFileChoice;

/* All dialogs of the toolkit are behind these, so that a newer toolkit changes one file. Choosing
 * nothing is G_IO_ERROR_CANCELLED. */
void        gloss_dialogs_open_files_async     (GtkWindow              *parent,
                                                const GlossFileChoice  *choice,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GListModel *gloss_dialogs_open_files_finish    (GAsyncResult           *result,
                                                GError                **error);
void        gloss_dialogs_save_file_async      (GtkWindow              *parent,
                                                const char             *title,
                                                const char             *name,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GFile      *gloss_dialogs_save_file_finish     (GAsyncResult           *result,
                                                GError                **error);
void        gloss_dialogs_choose_folder_async  (GtkWindow              *parent,
                                                const char             *title,
                                                const char             *accept,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
GFile      *gloss_dialogs_choose_folder_finish (GAsyncResult           *result,
                                                GError                **error);
void        gloss_dialogs_ask_async            (GtkWindow              *parent,
                                                const GlossQuestion    *question,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
char       *gloss_dialogs_ask_finish           (GAsyncResult           *result);
void        gloss_dialogs_choose_face_async    (GtkWindow              *parent,
                                                const char             *family,
                                                GAsyncReadyCallback     callback,
                                                gpointer                user_data);
char       *gloss_dialogs_choose_face_finish   (GAsyncResult           *result,
                                                GError                **error);
void        gloss_dialogs_show_about           (GtkWindow              *parent);

G_END_DECLS
