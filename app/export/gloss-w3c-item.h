/* gloss-w3c-item.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void gloss_w3c_item_adapt (JsonObject *item,
                           JsonNode   *stylesheet);

G_END_DECLS
