/* gloss-tab-ring.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     gloss_tab_ring_add  (GtkWidget        *popover);
gboolean gloss_tab_ring_pass (GtkWidget        *widget,
                              GtkDirectionType  direction);

G_END_DECLS
