/* gloss-window-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the window shows of the other articles that were read. */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include "gloss-dossier-window.h"

/* Made when it is needed: a window with an article does without. */
void
gloss_window_show_library (GlossWindow *self)
{
  GtkWidget *start_page;

  if (adw_bin_get_child (self->start_bin) != NULL)
    return;

  start_page = g_object_new (GLOSS_TYPE_START_PAGE, "index", self->index, "positions", self->positions, NULL);
  adw_bin_set_child (self->start_bin, start_page);
  g_object_bind_property (self, "narrow", start_page, "narrow", G_BINDING_SYNC_CREATE);
}

/* @words: (nullable): what to look for; the reader types it else */
void
gloss_window_search_library (GlossWindow *self,
                             const char  *words)
{
  GtkWidget *start_page = adw_bin_get_child (self->start_bin);

  if (start_page != NULL && g_str_equal (gtk_stack_get_visible_child_name (self->stack), "empty"))
    gloss_start_page_search (GLOSS_START_PAGE (start_page), words);
}

/* Articles came to the library or went out of it: every window that lists them is told, also when the one in
 * which that was asked for is closed by now. */
void
gloss_window_refresh_library (void)
{
  GtkApplication *application = GTK_APPLICATION (g_application_get_default ());

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      GtkWidget *start_page = GLOSS_IS_WINDOW (l->data)
        ? adw_bin_get_child (GLOSS_WINDOW (l->data)->start_bin) : NULL;

      if (start_page != NULL)
        gloss_start_page_refresh (GLOSS_START_PAGE (start_page));
    }
}

static void
show_dossier (GlossWindow *self,
              GtkWidget   *dossier)
{
  gtk_window_set_transient_for (GTK_WINDOW (dossier), GTK_WINDOW (self));
  gtk_window_set_application (GTK_WINDOW (dossier), gtk_window_get_application (GTK_WINDOW (self)));
  gtk_window_present (GTK_WINDOW (dossier));
}

/* All that somebody said, in all articles */
void
gloss_window_show_sayings (GlossWindow *self,
                           const char  *name)
{
  show_dossier (self, gloss_dossier_window_new_sayings (self->index, name));
}

/* Where else these words are quoted */
void
gloss_window_show_alike (GlossWindow *self,
                         const char  *words)
{
  GlossEntry *entry = self->reading != NULL ? gloss_reading_get_entry (self->reading) : NULL;

  show_dossier (self, gloss_dossier_window_new_alike (self->index, entry != NULL ? gloss_entry_get_id (entry) : "",
                                                      words));
}
