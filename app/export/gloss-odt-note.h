/* gloss-odt-note.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gloss_odt_append_note_words (GString    *out,
                                  const char *note);

G_END_DECLS
