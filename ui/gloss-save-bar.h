/* gloss-save-bar.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_SAVE_BAR (gloss_save_bar_get_type ())

/*
 * Stays as long as notes cannot be saved, or the page could not be read and is
 * shown as it was kept, with the reason and what can be done. Properties:
 * reading, warning (why notes are not kept at all, or the page was not read, or
 * NULL).
 */
G_DECLARE_FINAL_TYPE (GlossSaveBar, gloss_save_bar, GLOSS, SAVE_BAR, AdwBin)

G_END_DECLS
