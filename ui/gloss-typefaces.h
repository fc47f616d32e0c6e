/* gloss-typefaces.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_TYPEFACES (gloss_typefaces_get_type ())

/* Buttons for the typeface of the page: one with serifs, one without, any other. Property: settings. */
G_DECLARE_FINAL_TYPE (GlossTypefaces, gloss_typefaces, GLOSS, TYPEFACES, GtkBox)

G_END_DECLS
