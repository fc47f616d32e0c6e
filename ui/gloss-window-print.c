/* gloss-window-print.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-file-name.h"
#include "gloss-file.h"
#include "gloss-print-layout.h"

/* One print: from the dialog, or its preview, to the last page */
typedef struct
{
  GlossReading     *reading;
  GSettings        *settings;
  GlossPrintLayout *layout;
} Print;

static void
print_free (gpointer  data,
            GClosure *closure)
{
  Print *print = data;

  g_clear_pointer (&print->layout, gloss_print_layout_free);
  g_object_unref (print->reading);
  g_object_unref (print->settings);
  g_free (print);
}

static GlossPrintNotes
get_notes (GSettings *settings)
{
  return g_settings_get_boolean (settings, "print-notes-beside") ? GLOSS_PRINT_NOTES_BESIDE : GLOSS_PRINT_NOTES_END;
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                gpointer           user_data)
{
  Print *print = user_data;

  g_clear_pointer (&print->layout, gloss_print_layout_free);
  print->layout = gloss_print_layout_new (print->reading, gtk_print_context_get_width (context),
                                          gtk_print_context_get_height (context), get_notes (print->settings));
  gtk_print_operation_set_n_pages (operation, (int) gloss_print_layout_get_n_pages (print->layout));
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                page,
              gpointer           user_data)
{
  Print *print = user_data;

  gloss_print_layout_draw (print->layout, gtk_print_context_get_cairo_context (context), (guint) page);
}

/* What of printing is ours to ask, in a tab of the dialog */
static GObject *
create_options_cb (GtkPrintOperation *operation,
                   gpointer           user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *beside = gtk_check_button_new_with_mnemonic (_("Notes _beside the text"));
  GtkWidget *end = gtk_check_button_new_with_mnemonic (_("Notes at the _end"));
  GtkWidget *hint = gtk_label_new (_("On paper that is too narrow for two columns, notes are at the end."));

  gtk_check_button_set_group (GTK_CHECK_BUTTON (end), GTK_CHECK_BUTTON (beside));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (beside), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (end), get_notes (user_data) == GLOSS_PRINT_NOTES_END);
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  gtk_widget_set_margin_top (box, 18);
  gtk_widget_set_margin_start (box, 18);
  gtk_widget_set_margin_end (box, 18);
  gtk_box_append (GTK_BOX (box), beside);
  gtk_box_append (GTK_BOX (box), end);
  gtk_box_append (GTK_BOX (box), hint);

  return G_OBJECT (box);
}

static void
apply_options_cb (GtkPrintOperation *operation,
                  GtkWidget         *box,
                  gpointer           user_data)
{
  GtkWidget *beside = gtk_widget_get_first_child (box);

  g_settings_set_boolean (user_data, "print-notes-beside",
                          gtk_check_button_get_active (GTK_CHECK_BUTTON (beside)));
}

static void
done_cb (GlossWindow             *self,
         GtkPrintOperationResult  result,
         GtkPrintOperation       *operation)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;

  gtk_print_operation_get_error (operation, &error);
  gloss_window_tell (self, error->message, FALSE);
}

/* Asks how and where, then prints; the dialog has a preview. */
void
gloss_window_print (GlossWindow *self)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  const char *title = gloss_article_get_title (gloss_reading_get_article (self->reading));
  Print *print = g_new0 (Print, 1);

  print->reading = g_object_ref (self->reading);
  print->settings = g_object_ref (self->settings);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, title != NULL ? title : _("Article"));
  gtk_print_operation_set_custom_tab_label (operation, _("Notes"));
  g_signal_connect (operation, "create-custom-widget", G_CALLBACK (create_options_cb), self->settings);
  g_signal_connect (operation, "custom-widget-apply", G_CALLBACK (apply_options_cb), self->settings);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), print);
  g_signal_connect_data (operation, "begin-print", G_CALLBACK (begin_print_cb), print, print_free, 0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done_cb), self, G_CONNECT_SWAPPED);

  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, GTK_WINDOW (self), NULL);
}

static void
pdf_written_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GlossWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  gboolean saved = gloss_file_save_finish (G_FILE (source), result, &error);

  gloss_window_tell (self, saved ? _("Saved as PDF") : error->message, FALSE);
}

/* The paper of this part of the world, as the print dialog offers it first */
static GBytes *
make_pdf (GlossReading     *reading,
          GlossPrintNotes   notes,
          GError          **error)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GlossPrintLayout) layout = NULL;

  layout = gloss_print_layout_new (reading, gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS),
                                   gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS), notes);

  return gloss_print_layout_to_pdf (layout, error);
}

static void
pdf_file_chosen_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GlossWindow) self = GLOSS_WINDOW (g_object_ref (source));
  g_autoptr (GFile) file = gloss_dialogs_save_file_finish (result, NULL);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (file == NULL || self->reading == NULL)
    return;

  bytes = make_pdf (self->reading, get_notes (self->settings), &error);
  if (bytes != NULL)
    gloss_file_save_async (file, bytes, NULL, pdf_written_cb, g_steal_pointer (&self));
  else
    gloss_window_tell (self, error->message, FALSE);
}

void
gloss_window_save_pdf (GlossWindow *self)
{
  GlossArticle *article = gloss_reading_get_article (self->reading);
  g_autofree char *name = gloss_file_name_from_title (gloss_article_get_title (article), "pdf");

  gloss_dialogs_save_file_async (GTK_WINDOW (self), _("Save as PDF"), name, pdf_file_chosen_cb, NULL);
}
