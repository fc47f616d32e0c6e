/* gloss-wrap-box.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_WRAP_BOX (gloss_wrap_box_get_type ())

/**
 * GlossWrapBox:
 *
 * Lines up small widgets like words: one after the other at their own width,
 * in as many lines as they need. A child that expands takes what the next one
 * leaves of its line. Property: one-line, whether it asks for the width of all
 * in one line.
 */
G_DECLARE_FINAL_TYPE (GlossWrapBox, gloss_wrap_box, GLOSS, WRAP_BOX, GtkWidget)

void gloss_wrap_box_append (GlossWrapBox *self,
                            GtkWidget    *child);
void gloss_wrap_box_clear  (GlossWrapBox *self);

G_END_DECLS
