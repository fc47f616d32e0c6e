/* gloss-ui-test.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include <adwaita.h>

#include "gloss-article-load.h"
#include "gloss-reading.h"
#include "test-wait.h"

/* What the tests of widgets have in common */

static inline void
drain (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    continue;
}

/* (transfer none) (nullable): the first widget of a type below another, itself included */
static inline GtkWidget *
find_widget (GtkWidget *root,
             GType      type)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type))
    return root;

  for (GtkWidget *w = gtk_widget_get_first_child (root); w; w = gtk_widget_get_next_sibling (w))
    {
      GtkWidget *found = find_widget (w, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline gboolean
analysis_is_ready (gpointer reading)
{
  return gloss_reading_get_analysis_state (reading) == GLOSS_ANALYSIS_READY;
}

static inline GlossReading *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  const GlossSource source = { .bytes = bytes, .name = "test.txt" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = gloss_article_load_source (&source, NULL, &error);

  assert_null (error);

  return gloss_reading_new (article, NULL);
}

/* What the application does for its windows */
static inline void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/glossreader/Gloss/style.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (),
                                              GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

/* 77 where there is no display, which the test harness calls skipped */
static inline int
start_toolkit (void)
{
  if (!gtk_init_check ())
    return 77;

  g_set_application_name ("Gloss");
  adw_init ();
  load_style ();

  return 0;
}
