/* cli-notes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation-list.h"

G_BEGIN_DECLS

GBytes              *cli_read_notes (const char  *path,
                                     GError     **error);
GlossAnnotationList *cli_load_notes (const char  *path,
                                     GError     **error);

G_END_DECLS
