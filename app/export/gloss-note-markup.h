/* gloss-note-markup.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossNoteStyle:
 * @GLOSS_NOTE_LINES: as many lines as were written; links can be followed
 * @GLOSS_NOTE_RUN: all in one run of words; links are only underlined
 */
typedef enum
{
  GLOSS_NOTE_LINES,
  GLOSS_NOTE_RUN,
} GlossNoteStyle;

char *gloss_note_markup_dup (const char     *note,
                             GlossNoteStyle  style);

G_END_DECLS
