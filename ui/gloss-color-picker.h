/* gloss-color-picker.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-reader.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_COLOR_PICKER (gloss_color_picker_get_type ())

/**
 * GlossColorPicker:
 *
 * A row of the eight colours. Signal `picked` (GlossColor as an int): one was
 * clicked; the choice that is shown changes only by
 * gloss_color_picker_set_chosen(). Property captioned: whether it is told below
 * what the chosen colour stands for.
 */
G_DECLARE_FINAL_TYPE (GlossColorPicker, gloss_color_picker, GLOSS, COLOR_PICKER, AdwBin)

void gloss_color_picker_set_reader (GlossColorPicker *self,
                                    GlossReader      *reader);
void gloss_color_picker_set_chosen (GlossColorPicker *self,
                                    GlossColor        color);

G_END_DECLS
