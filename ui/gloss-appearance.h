/* gloss-appearance.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_APPEARANCE (gloss_appearance_get_type ())

/* How the page looks: its colours, size, typeface, leading, width. Property: settings. */
G_DECLARE_FINAL_TYPE (GlossAppearance, gloss_appearance, GLOSS, APPEARANCE, GtkPopover)

G_END_DECLS
