/* gloss-json-scan.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Private to gloss-json.c */
gboolean gloss_json_scan (const char  *data,
                          gsize        size,
                          const char  *name,
                          GError     **error);

G_END_DECLS
