/* gloss-recent-popover.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_RECENT_POPOVER (gloss_recent_popover_get_type ())

/* Articles that were opened lately. A row activates win.open-uri. */
G_DECLARE_FINAL_TYPE (GlossRecentPopover, gloss_recent_popover, GLOSS, RECENT_POPOVER, GtkPopover)

void gloss_recent_add    (GFile      *file,
                          const char *title);
void gloss_recent_remove (GFile      *file);

G_END_DECLS
