/* gloss-page-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

gboolean gloss_page_step           (GtkTextIter *iter,
                                    gboolean     back);
void     gloss_page_skip_word      (GtkTextIter *iter);
void     gloss_page_skip_word_back (GtkTextIter *iter);
void     gloss_page_snap_to_word   (GtkTextIter *iter);
void     gloss_page_leave_space    (GtkTextIter *iter,
                                    gboolean     end,
                                    gboolean     back);

G_END_DECLS
