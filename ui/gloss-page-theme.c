/* gloss-page-theme.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <adwaita.h>

/* A dark page is dark, whatever its paper would be by daylight. */
static GlossTheme
current_theme (GlossPage       *self,
               AdwStyleManager *manager)
{
  if (adw_style_manager_get_dark (manager))
    return GLOSS_THEME_DARK;
  return self->sepia ? GLOSS_THEME_SEPIA : GLOSS_THEME_LIGHT;
}

static void
update_colors_cb (GlossPage *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  gloss_page_colors_init (&self->colors, current_theme (self, manager),
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

const GlossPageColors *
gloss_page_get_colors (GlossPage *self)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), NULL);

  return &self->colors;
}

/**
 * gloss_page_tint_paper:
 * @self: a page
 * @sepia: whether a light page is the colour of old paper
 *
 * Returns: whether that is another paper than before
 */
gboolean
gloss_page_tint_paper (GlossPage *self,
                       gboolean   sepia)
{
  if (self->sepia == !!sepia)
    return FALSE;

  self->sepia = !!sepia;
  update_colors_cb (self);
  return TRUE;
}
