/* gloss-annotation-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-annotation.h"

G_BEGIN_DECLS

/* (nullable): what the file says of it and this version does not know, see gloss-annotation-json.c */
JsonNode *gloss_annotation_get_extra (GlossAnnotation *self);
void      gloss_annotation_set_extra (GlossAnnotation *self,
                                      JsonNode        *extra);

G_END_DECLS
