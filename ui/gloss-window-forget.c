/* gloss-window-forget.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article and the notes on it go out of the library, and come back if that was a mistake. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-dialogs.h"
#include "gloss-library-care.h"
#include "gloss-recent-popover.h"

/* What is to be forgotten, by whom */
typedef struct
{
  GlossWindow *window;
  GFile       *file;
  char        *id;  /* NULL if only the file is known */
  char        *title;
} Forgetting;

static void
forgetting_free (Forgetting *self)
{
  g_object_unref (self->window);
  g_object_unref (self->file);
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Forgetting, forgetting_free)

static Forgetting *
forgetting_new (GlossWindow *window,
                GFile       *file)
{
  Forgetting *self = g_new0 (Forgetting, 1);

  self->window = g_object_ref (window);
  self->file = g_object_ref (file);

  return self;
}

static void
tell_forgotten (Forgetting *self,
                const char *id)
{
  g_autofree char *uri = g_file_get_uri (self->file);
  g_autofree char *text = NULL;

  /* Translators: %s is the title of an article */
  text = g_strdup_printf (_("“%s” forgotten"), self->title);
  gloss_window_tell_way_back (self->window, text, "win.remember",
                              g_variant_new ("(sss)", id, uri, self->title));
}

static void
forgotten_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (Forgetting) forgetting = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *id = gloss_library_forget_finish (GLOSS_LIBRARY (source), result, &error);

  if (error != NULL)
    {
      gloss_window_tell (forgetting->window, error->message, FALSE);
      return;
    }

  gloss_recent_remove (forgetting->file);
  gloss_window_refresh_library ();
  tell_forgotten (forgetting, id != NULL ? id : "");
}

/* Takes @forgetting. */
static void
forget (Forgetting *forgetting)
{
  GlossLibrary *library = gloss_session_get_library (forgetting->window->session);

  gloss_library_forget_async (library, forgetting->id, forgetting->file, forgotten_cb, forgetting);
}

/* What is in the file then is what comes back. */
static void
flushed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Forgetting) forgetting = user_data;
  GlossWindow *self = forgetting->window;
  g_autoptr (GError) error = NULL;

  if (!gloss_store_flush_finish (GLOSS_STORE (source), result, &error))
    {
      gloss_window_tell (self, error->message, FALSE);
      return;
    }

  gloss_window_put_away (self);
  forget (g_steal_pointer (&forgetting));
}

static void
forget_article (GlossWindow *self)
{
  Forgetting *forgetting = forgetting_new (self, self->file);
  GlossStore *store = gloss_reading_get_store (self->reading);

  forgetting->id = g_strdup (gloss_entry_get_id (gloss_reading_get_entry (self->reading)));
  forgetting->title = g_strdup (gloss_article_get_title (gloss_reading_get_article (self->reading)));
  gloss_store_flush_async (store, NULL, flushed_cb, forgetting);
}

static const GlossAnswer answers[] = {
  { "cancel", N_("_Cancel"), GLOSS_ANSWER_PLAIN },
  { "forget", N_("_Forget"), GLOSS_ANSWER_DESTRUCTIVE },
};

static void
answered_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GlossWindow *self = GLOSS_WINDOW (source);
  g_autofree char *answer = gloss_dialogs_ask_finish (result);

  if (g_str_equal (answer, "forget") && self->reading != NULL)
    forget_article (self);
}

/* Where one and 21 bend a word alike, the number has to be told of both, and of one alone it need not be. */
static char *
dup_loss (guint n_notes)
{
  if (n_notes == 1)
    return g_strdup (_("Your note on it goes as well."));

  return g_strdup_printf (ngettext ("Your %u note on it goes as well.", "Your %u notes on it go as well.", n_notes),
                          n_notes);
}

/**
 * gloss_window_forget:
 * @self: a window with an article of the library
 *
 * Takes the article out of the library. Whoever has made notes is asked first.
 */
void
gloss_window_forget (GlossWindow *self)
{
  guint n_notes = g_list_model_get_n_items (gloss_reading_get_notes (self->reading));
  g_autofree char *body = NULL;
  GlossQuestion question = {
    .heading = _("Forget this article?"),
    .answers = answers,
    .n_answers = G_N_ELEMENTS (answers),
  };

  if (n_notes == 0)
    {
      forget_article (self);
      return;
    }

  body = dup_loss (n_notes);
  question.body = body;
  gloss_dialogs_ask_async (GTK_WINDOW (self), &question, answered_cb, NULL);
}

static GlossWindow *
find_window (GlossWindow *self,
             GFile       *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self));

  for (GList *l = application != NULL ? gtk_application_get_windows (application) : NULL; l != NULL; l = l->next)
    if (GLOSS_IS_WINDOW (l->data) && gloss_window_get_reading (l->data) != NULL &&
        g_file_equal (gloss_window_get_file (l->data), file))
      return l->data;

  return NULL;
}

/**
 * gloss_window_forget_file:
 * @self: a window
 * @file: an article, which need not be open
 * @title: what it is called
 *
 * As gloss_window_forget(), by the window that shows the article if there is
 * one. Where none does nobody is asked: a notice takes it back.
 */
void
gloss_window_forget_file (GlossWindow *self,
                          GFile       *file,
                          const char  *title)
{
  GlossWindow *other = find_window (self, file);
  Forgetting *forgetting;

  if (other != NULL && gloss_reading_get_entry (other->reading) != NULL)
    {
      gtk_window_present (GTK_WINDOW (other));
      gloss_window_forget (other);
      return;
    }

  forgetting = forgetting_new (self, file);
  forgetting->title = g_strdup (title);
  forget (forgetting);
}

/* Of what was taken back: the window in which, and what it was */
static void
remembered_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (Forgetting) forgetting = user_data;
  g_autoptr (GError) error = NULL;

  if (!gloss_library_remember_finish (GLOSS_LIBRARY (source), result, &error))
    {
      gloss_window_tell (forgetting->window, error->message, FALSE);
      return;
    }

  gloss_recent_add (forgetting->file, forgetting->title);
  gloss_window_refresh_library ();
  if (forgetting->window->reading == NULL && gtk_window_get_application (GTK_WINDOW (forgetting->window)) != NULL)
    gloss_window_open (forgetting->window, forgetting->file);
}

/**
 * gloss_window_take_back:
 * @self: a window
 * @forgotten: what was forgotten: id, or "" if the library had none; address; title
 *
 * Brings it back, and opens it if the window has no other article.
 */
void
gloss_window_take_back (GlossWindow *self,
                        GVariant    *forgotten)
{
  g_autoptr (GFile) file = NULL;
  const char *id;
  const char *uri;
  const char *title;
  Forgetting *forgetting;

  g_variant_get (forgotten, "(&s&s&s)", &id, &uri, &title);
  file = g_file_new_for_uri (uri);
  if (*id == '\0')
    {
      gloss_recent_add (file, title);
      return;
    }

  forgetting = forgetting_new (self, file);
  forgetting->title = g_strdup (title);
  gloss_library_remember_async (gloss_session_get_library (self->session), id, remembered_cb, forgetting);
}
