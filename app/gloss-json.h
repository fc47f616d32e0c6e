/* gloss-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* All JSON enters here, and is scanned before json-glib sees it. */
JsonNode *gloss_json_load  (GBytes      *bytes,
                            const char  *name,
                            GError     **error);
/* Pretty-printed, members in the order in which they were added, a final line feed. */
GBytes   *gloss_json_write (JsonNode    *node);

G_END_DECLS
