/* gloss-annotation-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation.h"
#include "gloss-json.h"

G_BEGIN_DECLS

/*
 * One annotation of a W3C annotation page.
 *
 * What this version does not know stays with the annotation as its extra: an
 * object whose members are
 *
 *   annotation, target, quote, position, note, other   objects: members unknown there
 *   tags                       an object: for a tag, the members unknown in its body
 *   bodies, selectors, targets arrays: whole values that are not understood
 */
GlossAnnotation *gloss_annotation_from_json         (JsonNode           *node,
                                                     const char         *source,
                                                     const GlossJsonAt  *at,
                                                     GError            **error);
JsonNode        *gloss_annotation_to_json           (GlossAnnotation    *self,
                                                     const char         *source);
/* @anchor: (out) (nullable): the words of a target; %NULL if it is on the whole article. What of its
 * selectors is not known is kept as @quote_part and @position_part of @extra. */
gboolean         gloss_anchor_from_json             (JsonObject         *target,
                                                     JsonObject        **extra,
                                                     const char         *quote_part,
                                                     const char         *position_part,
                                                     const GlossJsonAt  *at,
                                                     GlossAnchor       **anchor,
                                                     GError            **error);
/* (nullable): what to call whoever made an annotation */
const char      *gloss_annotation_json_creator_name (JsonNode           *creator);

G_END_DECLS
