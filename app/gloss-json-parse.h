/* gloss-json-parse.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-json.h"

G_BEGIN_DECLS

/* Private to gloss-json.c */
JsonNode *gloss_json_parse      (const char           *data,
                                 gsize                 size,
                                 const char           *name,
                                 const char *const    *path,
                                 GArray               *parts,
                                 GError              **error);
JsonNode *gloss_json_parse_part (const char           *data,
                                 gsize                 size,
                                 const char           *name,
                                 const GlossJsonPart  *part,
                                 GError              **error);

G_END_DECLS
