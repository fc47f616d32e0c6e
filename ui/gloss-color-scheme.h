/* gloss-color-scheme.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkCssProvider *gloss_color_scheme_follow (GSettings *settings);

G_END_DECLS
