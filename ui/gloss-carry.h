/* gloss-carry.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

/* Returns: (transfer full) (nullable): what @row stands for, in one format */
typedef char *(*GlossCarryText) (GtkWidget           *row,
                                 GlossCitationFormat  format,
                                 gpointer             user_data);

void                gloss_carry_add         (GtkWidget      *list,
                                             GType           row_type,
                                             GlossCarryText  text,
                                             gpointer        user_data);
GdkContentProvider *gloss_carry_content_new (const char     *plain,
                                             const char     *markdown,
                                             const char     *html);

G_END_DECLS
