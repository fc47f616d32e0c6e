/* gloss-page-theme.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <adwaita.h>

static void
update_colors_cb (GlossPage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gloss_page_colors_init (&self->colors,
                          adw_style_manager_get_dark (manager),
                          adw_style_manager_get_high_contrast (manager));
  g_hash_table_remove_all (self->margin_texts);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * gloss_page_follow_theme:
 * @self: a page
 *
 * Takes the colours of the desktop's style, now and whenever it changes.
 */
void
gloss_page_follow_theme (GlossPage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  g_signal_connect_object (manager, "notify::dark",
                           G_CALLBACK (update_colors_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast",
                           G_CALLBACK (update_colors_cb), self, G_CONNECT_SWAPPED);
  update_colors_cb (self);
}
