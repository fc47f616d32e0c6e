/* page-viewer.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Shows the page alone, with some notes on it, to look at or to take a
 * picture of:
 *
 *   page-viewer [--width=N] [--height=N] [--dark] [--note=WORDS=COLOUR=NOTE=TAGS]…
 *               [--actor=N] [--find=WORDS] [--go=OFFSET] [--picture=FILE.png] ARTICLE */

#include <adwaita.h>
#include <locale.h>
#include <stdlib.h>

#include "gloss-article-load.h"
#include "gloss-page.h"

/* A page is taken to be at rest after so many frames. */
#define FRAMES 40

typedef struct
{
  int        width;
  int        height;
  gboolean   dark;
  char     **notes;
  int        actor;
  int        go;
  char      *find;
  char      *picture;
} Options;

typedef struct
{
  Options       options;
  GtkWidget    *window;
  GtkWidget    *page;
  GlossReading *reading;
  guint         n_frames;
} Viewer;

/* Returns: whether @words are in the article */
static gboolean
find_words (Viewer     *viewer,
            const char *words,
            GlossRange *range)
{
  GlossText *text = gloss_reading_get_text (viewer->reading);
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *place = strstr (utf8, words);

  if (place == NULL)
    return FALSE;

  *range = gloss_text_range_of_span (text, (GlossSpan) {
    (gsize) (place - utf8), (gsize) (place - utf8) + strlen (words),
  });
  return TRUE;
}

static void
add_note (Viewer     *viewer,
          const char *argument)
{
  g_auto (GStrv) parts = g_strsplit (argument, "=", 4);
  g_auto (GStrv) tags = NULL;
  GlossColor color;
  GlossRange range;

  if (g_strv_length (parts) != 4 || !gloss_color_from_name (parts[1], &color) ||
      !find_words (viewer, parts[0], &range))
    {
      g_printerr ("page-viewer: no such note: %s\n", argument);
      return;
    }
  tags = g_strsplit (parts[3], ",", -1);
  gloss_reading_annotate (viewer->reading, range, color, parts[2],
                          *parts[3] != '\0' ? (const char *const *) tags : NULL);
}

static gboolean
save_picture (Viewer *viewer)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (viewer->window);
  g_autoptr (GtkSnapshot) snapshot = gtk_snapshot_new ();
  g_autoptr (GskRenderNode) node = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  GskRenderer *renderer = gtk_native_get_renderer (GTK_NATIVE (viewer->window));

  gdk_paintable_snapshot (paintable, snapshot,
                          gdk_paintable_get_intrinsic_width (paintable),
                          gdk_paintable_get_intrinsic_height (paintable));
  node = gtk_snapshot_to_node (snapshot);
  texture = gsk_renderer_render_texture (renderer, node, NULL);
  return gdk_texture_save_to_png (texture, viewer->options.picture);
}

static gboolean
frame_cb (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  Viewer *viewer = user_data;

  if (viewer->n_frames++ < FRAMES)
    return G_SOURCE_CONTINUE;

  save_picture (viewer);
  gtk_window_destroy (GTK_WINDOW (viewer->window));
  return G_SOURCE_REMOVE;
}

static void
arrange (Viewer *viewer)
{
  GListModel *actors = gloss_reading_get_actors (viewer->reading);
  GlossPage *page = GLOSS_PAGE (viewer->page);

  for (char **note = viewer->options.notes; note != NULL && *note != NULL; note++)
    add_note (viewer, *note);
  if (viewer->options.actor > 0)
    {
      g_autoptr (GlossActor) actor =
        g_list_model_get_item (actors, (guint) viewer->options.actor - 1);

      gloss_page_set_selected_actor (page, actor);
    }
  if (viewer->options.find != NULL)
    {
      gloss_page_find (page, viewer->options.find);
      gloss_page_find_next (page, FALSE);
    }
  if (viewer->options.go > 0)
    gloss_page_go_to (page, (GlossRange) {
      (guint) viewer->options.go, (guint) viewer->options.go + 20,
    });
}

static void
analyzed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  Viewer *viewer = user_data;
  g_autoptr (GError) error = NULL;

  if (!gloss_reading_analyze_finish (viewer->reading, result, &error))
    g_printerr ("page-viewer: %s\n", error->message);

  arrange (viewer);
  if (viewer->options.picture != NULL)
    gtk_widget_add_tick_callback (viewer->page, frame_cb, viewer, NULL);
}

static void
activate_cb (GtkApplication *application,
             Viewer         *viewer)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  viewer->page = gloss_page_new ();
  gloss_page_set_reading (GLOSS_PAGE (viewer->page), viewer->reading);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), viewer->page);

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      viewer->options.dark ? ADW_COLOR_SCHEME_FORCE_DARK
                                                           : ADW_COLOR_SCHEME_FORCE_LIGHT);
  viewer->window = adw_application_window_new (application);
  gtk_window_set_default_size (GTK_WINDOW (viewer->window),
                               viewer->options.width, viewer->options.height);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (viewer->window), scrolled);
  gtk_window_present (GTK_WINDOW (viewer->window));
  gloss_reading_analyze_async (viewer->reading, NULL, analyzed_cb, viewer);
}

static char *
parse_options (Viewer   *viewer,
               int      *argc,
               char   ***argv)
{
  Options *options = &viewer->options;
  const GOptionEntry entries[] = {
    { "width", 0, 0, G_OPTION_ARG_INT, &options->width, NULL, NULL },
    { "height", 0, 0, G_OPTION_ARG_INT, &options->height, NULL, NULL },
    { "dark", 0, 0, G_OPTION_ARG_NONE, &options->dark, NULL, NULL },
    { "note", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options->notes, NULL, NULL },
    { "actor", 0, 0, G_OPTION_ARG_INT, &options->actor, NULL, NULL },
    { "go", 0, 0, G_OPTION_ARG_INT, &options->go, NULL, NULL },
    { "find", 0, 0, G_OPTION_ARG_STRING, &options->find, NULL, NULL },
    { "picture", 0, 0, G_OPTION_ARG_FILENAME, &options->picture, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("ARTICLE");
  g_autoptr (GError) error = NULL;

  options->width = 1080;
  options->height = 900;
  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, argc, argv, &error) || *argc != 2)
    {
      g_printerr ("page-viewer: %s\n", error != NULL ? error->message : "no article");
      return NULL;
    }
  return g_strdup ((*argv)[1]);
}

int
main (int    argc,
      char **argv)
{
  Viewer viewer = { 0 };
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GlossArticle) article = NULL;
  g_autoptr (AdwApplication) application = NULL;
  g_autoptr (GError) error = NULL;

  setlocale (LC_ALL, "");
  path = parse_options (&viewer, &argc, &argv);
  if (path == NULL)
    return EXIT_FAILURE;

  file = g_file_new_for_commandline_arg (path);
  article = gloss_article_load (file, NULL, &error);
  if (article == NULL)
    {
      g_printerr ("page-viewer: %s\n", error->message);
      return EXIT_FAILURE;
    }

  viewer.reading = gloss_reading_new (article, NULL);
  application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);
  g_application_set_resource_base_path (G_APPLICATION (application), "/org/glossreader/Gloss");
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &viewer);
  g_application_run (G_APPLICATION (application), 0, NULL);
  g_object_unref (viewer.reading);
  return EXIT_SUCCESS;
}
