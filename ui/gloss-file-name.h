/* gloss-file-name.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gloss_file_name_from_title (const char *title,
                                  const char *extension);

G_END_DECLS
