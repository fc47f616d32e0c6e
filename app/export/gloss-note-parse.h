/* gloss-note-parse.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <md4c.h>

G_BEGIN_DECLS

void  gloss_note_parse     (const char             *note,
                            const MD_PARSER        *parser,
                            gpointer                user_data);
char *gloss_note_dup_words (MD_TEXTTYPE             type,
                            const char             *text,
                            gsize                   length);
char *gloss_note_dup_link  (const MD_SPAN_A_DETAIL *link);

G_END_DECLS
