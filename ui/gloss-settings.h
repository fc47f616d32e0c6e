/* gloss-settings.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-reader.h"

G_BEGIN_DECLS

GSettings *gloss_settings_new         (void);
void       gloss_settings_bind_reader (GSettings   *settings,
                                       GlossReader *reader);

G_END_DECLS
