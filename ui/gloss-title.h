/* gloss-title.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_TITLE (gloss_title_get_type ())

/* What is read, where it is from, and whether the notes on it are saved. Properties:
 * reading; narrow, where there is room for no more than whether they are saved. */
G_DECLARE_FINAL_TYPE (GlossTitle, gloss_title, GLOSS, TITLE, AdwBin)

G_END_DECLS
