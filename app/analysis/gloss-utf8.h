/* gloss-utf8.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gloss_utf8_validate (const char  *utf8,
                              gsize        length,
                              const char **end);

G_END_DECLS
