/* gloss-window-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What comes from elsewhere than from files: addresses and the clipboard. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-clipboard.h"
#include "gloss-dialogs.h"
#include "gloss-error.h"
#include "gloss-fetch.h"
#include "gloss-loader.h"
#include "gloss-pasted.h"

/* In bytes; longer text in the clipboard is no address. */
#define MAX_ADDRESS 2000

#define HTML "text/html"
#define TEXT "text/plain;charset=utf-8"

/* What the dialog needs until it is answered; the field itself goes away with it. */
typedef struct
{
  GlossWindow    *window;
  GtkEntryBuffer *text;
} Asking;

/* A window that is closed, or pastes something else, does not wait for what was being pasted. */
typedef struct
{
  GWeakRef      window;
  GCancellable *cancellable;
} Pasting;

static const GlossAnswer answers[] = {
  { "cancel", N_("_Cancel"), GLOSS_ANSWER_PLAIN },
  { "open", N_("_Open"), GLOSS_ANSWER_SUGGESTED },
};

static void
asking_free (Asking *asking)
{
  g_clear_object (&asking->window);
  g_clear_object (&asking->text);
  g_free (asking);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Asking, asking_free)

static Pasting *
pasting_new (GlossWindow *window)
{
  Pasting *pasting = g_new0 (Pasting, 1);

  if (window->pasting != NULL)
    g_cancellable_cancel (window->pasting);
  g_clear_object (&window->pasting);
  window->pasting = g_cancellable_new ();
  g_weak_ref_init (&pasting->window, window);
  pasting->cancellable = g_object_ref (window->pasting);

  return pasting;
}

static void
pasting_free (Pasting *pasting)
{
  g_weak_ref_clear (&pasting->window);
  g_object_unref (pasting->cancellable);
  g_free (pasting);
}

/* NULL if it does not wait any more */
static GlossWindow *
pasting_dup_window (Pasting *pasting)
{
  if (g_cancellable_is_cancelled (pasting->cancellable))
    return NULL;

  return g_weak_ref_get (&pasting->window);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Pasting, pasting_free)

/* The address that is meant: people leave out how it begins. NULL if it cannot be one. */
static char *
complete_address (const char *text)
{
  g_autofree char *address = g_strstrip (g_strdup (text));

  if (*address == '\0' || strlen (address) > MAX_ADDRESS || strpbrk (address, " \t\r\n<>\"") != NULL)
    return NULL;
  if (gloss_fetch_takes (address))
    return g_steal_pointer (&address);
  if (strstr (address, "://") != NULL || strchr (address, '.') == NULL)
    return NULL;

  return g_strconcat ("https://", address, NULL);
}

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Asking) asking = user_data;
  g_autofree char *answer = gloss_dialogs_ask_finish (result);
  g_autofree char *address = NULL;

  if (g_strcmp0 (answer, "open") != 0)
    return;

  address = complete_address (gtk_entry_buffer_get_text (asking->text));
  if (address != NULL)
    gloss_window_open_uri (asking->window, address);
  else
    gloss_window_tell (asking->window, _("That is no address of a page"), FALSE);
}

/* In each language an address begins on the left, and so does what stands for one that is not there yet. */
static void
lay_from_left (GtkWidget *widget)
{
  gtk_widget_set_direction (widget, GTK_TEXT_DIR_LTR);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    lay_from_left (child);
}

/**
 * gloss_window_ask_address:
 * @self: a window
 *
 * Asks for the address of a page and opens it.
 */
void
gloss_window_ask_address (GlossWindow *self)
{
  Asking *asking = g_new0 (Asking, 1);
  g_autoptr (GtkEntryBuffer) text = gtk_entry_buffer_new (NULL, 0);
  GtkWidget *entry = gtk_entry_new_with_buffer (text);
  GlossQuestion question;

  asking->window = g_object_ref (self);
  asking->text = g_object_ref (text);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_URL);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), "https://");
  lay_from_left (entry);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Address"),
                                  -1);
  question = (GlossQuestion) {
    .heading = _("Open Address"),
    .body = _("Only the page itself is fetched, and kept for reading without a network."),
    .extra = entry,
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, answered_cb, asking);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GlossWindow) self = pasting_dup_window (pasting);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gloss_pasted_save_finish (result, &error);
  GtkApplication *application = self != NULL ? gtk_window_get_application (GTK_WINDOW (self)) : NULL;

  if (self != NULL && file == NULL)
    gloss_window_tell (self, error->message, FALSE);
  else if (application != NULL)
    g_application_open (G_APPLICATION (application), &file, 1, GLOSS_HINT_WHOLE);
}

static void
tell_too_large (GlossWindow *self)
{
  g_autoptr (GError) error = NULL;

  gloss_source_check_size (G_MAXUINT64, _("Clipboard"), &error);
  gloss_window_tell (self, error->message, FALSE);
}

/* Takes over @pasting. */
static void
paste_text (GlossWindow *self,
            Pasting     *pasting,
            const char  *text)
{
  g_autoptr (Pasting) owned = pasting;
  g_autofree char *address = text != NULL ? complete_address (text) : NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (address != NULL)
    gloss_window_open_uri (self, address);
  else if (text == NULL || *text == '\0')
    gloss_window_tell (self, _("There is no text in the clipboard"), FALSE);
  else if (strlen (text) > GLOSS_MAX_SOURCE_SIZE)
    tell_too_large (self);
  else
    {
      bytes = g_bytes_new (text, strlen (text));
      gloss_pasted_save_async (bytes, "txt", saved_cb, g_steal_pointer (&owned));
    }
}

static void
converted_text_read_cb (GObject      *source,
                        GAsyncResult *result,
                        gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GlossWindow) self = pasting_dup_window (pasting);
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self != NULL)
    paste_text (self, g_steal_pointer (&pasting), text);
}

/* Some programs end it with a zero. NULL if it is no text */
static char *
dup_text (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (data, size);

  return g_utf8_validate (text, -1, NULL) ? g_steal_pointer (&text) : NULL;
}

static void
text_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GlossWindow) self = pasting_dup_window (pasting);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_clipboard_read_finish (result, &error);
  g_autofree char *text = bytes != NULL ? dup_text (bytes) : NULL;

  if (self == NULL)
    return;

  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE))
    tell_too_large (self);
  else
    paste_text (self, g_steal_pointer (&pasting), text);
}

static gboolean
offers_text (GdkClipboard *clipboard)
{
  GdkContentFormats *text = gdk_content_formats_new_for_gtype (G_TYPE_STRING);
  gboolean offered;

  text = gdk_content_formats_union_deserialize_mime_types (text);
  offered = gdk_content_formats_match (gdk_clipboard_get_formats (clipboard), text);
  gdk_content_formats_unref (text);

  return offered;
}

/* The toolkit reads text that is written in other ways. Asked for text that is not offered, it says so, and leaks
 * the question. Takes over @pasting. */
static void
read_text (GlossWindow *self,
           Pasting     *pasting)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GCancellable *cancellable = pasting->cancellable;

  if (gloss_clipboard_offers (clipboard, TEXT))
    gloss_clipboard_read_async (clipboard, TEXT, GLOSS_MAX_SOURCE_SIZE, cancellable, text_read_cb, pasting);
  else if (offers_text (clipboard))
    gdk_clipboard_read_text_async (clipboard, cancellable, converted_text_read_cb, pasting);
  else
    paste_text (self, pasting, NULL);
}

/* Programs offer HTML that they do not hand over, because they ended or it is large: the text may still be had. */
static void
html_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GlossWindow) self = pasting_dup_window (pasting);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_clipboard_read_finish (result, &error);

  if (self == NULL)
    return;

  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE))
    tell_too_large (self);
  else if (bytes == NULL || g_bytes_get_size (bytes) == 0)
    read_text (self, g_steal_pointer (&pasting));
  else
    gloss_pasted_save_async (bytes, "html", saved_cb, g_steal_pointer (&pasting));
}

/* Takes over @pasting. */
static void
read_html (GlossWindow *self,
           Pasting     *pasting)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  gloss_clipboard_read_async (clipboard, HTML, GLOSS_MAX_SOURCE_SIZE, pasting->cancellable, html_read_cb, pasting);
}

/* An address that is copied as a link would be an article of one word. Where there is HTML, a word with a dot in it
 * is more often just that than an address without its beginning. */
static void
link_read_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Pasting) pasting = user_data;
  g_autoptr (GlossWindow) self = pasting_dup_window (pasting);
  g_autoptr (GBytes) bytes = gloss_clipboard_read_finish (result, NULL);
  g_autofree char *text = bytes != NULL ? dup_text (bytes) : NULL;
  g_autofree char *address = text != NULL ? complete_address (text) : NULL;

  if (self == NULL)
    return;

  if (address != NULL && gloss_fetch_takes (g_strstrip (text)))
    gloss_window_open_uri (self, address);
  else
    read_html (self, g_steal_pointer (&pasting));
}

/**
 * gloss_window_paste_article:
 * @self: a window
 *
 * Opens what is in the clipboard: the page that an address names, if that is
 * all, else the text with its headings and links where it has them.
 */
void
gloss_window_paste_article (GlossWindow *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  Pasting *pasting = pasting_new (self);

  if (!gloss_clipboard_offers (clipboard, HTML))
    read_text (self, pasting);
  else if (gloss_clipboard_offers (clipboard, TEXT))
    gloss_clipboard_read_async (clipboard, TEXT, MAX_ADDRESS, pasting->cancellable, link_read_cb, pasting);
  else
    read_html (self, pasting);
}

/**
 * gloss_window_view_original:
 * @self: a window with an article that is in the library
 *
 * Shows the page or document as it was opened, in the program for its kind.
 */
void
gloss_window_view_original (GlossWindow *self)
{
  GlossEntry *entry = gloss_reading_get_entry (self->reading);
  g_autoptr (GFile) file = gloss_entry_dup_source_file (entry);
  g_autofree char *uri = g_file_get_uri (file);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}
