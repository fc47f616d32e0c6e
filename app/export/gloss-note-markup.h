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
 * @GLOSS_NOTE_PAPER: as many lines as were written; where links lead can be read
 */
typedef enum
{
  GLOSS_NOTE_LINES,
  GLOSS_NOTE_RUN,
  GLOSS_NOTE_PAPER,
} GlossNoteStyle;

char *gloss_note_markup_dup (const char     *note,
                             GlossNoteStyle  style);

G_END_DECLS
