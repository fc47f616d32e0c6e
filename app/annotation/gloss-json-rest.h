/* gloss-json-rest.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * GlossKnown:
 * @name: of a member that this version reads
 * @value: (nullable): what it writes there, if that is always the same
 *
 * What is left when such members are taken away has to be kept and written
 * again. A member with another value than @value is left too.
 */
typedef struct
{
  const char *name;
  const char *value;
} GlossKnown;

/* @known ends with a NULL name. Returns: (transfer full) (nullable) */
JsonObject *gloss_json_dup_rest           (JsonObject        *object,
                                           const GlossKnown  *known);
/* Takes @rest, which may be NULL, into *@extra, which is made when there is something to hold */
void        gloss_json_keep               (JsonObject       **extra,
                                           const char        *part,
                                           JsonObject        *rest);
/* A whole value that is not understood, for an array of such in *@extra */
void        gloss_json_keep_value         (JsonObject       **extra,
                                           const char        *part,
                                           JsonNode          *value);
/* Sets all members of the part, if there is one, in @to */
void        gloss_json_add_rest           (JsonObject        *to,
                                           JsonObject        *extra,
                                           const char        *part);
/* Whether both hold the same; each may be NULL */
gboolean    gloss_json_is_same            (JsonNode          *a,
                                           JsonNode          *b);
/* (nullable): the text, where there is one; anything else is no error */
const char *gloss_json_peek_string        (JsonNode          *node);
const char *gloss_json_peek_member_string (JsonObject        *object,
                                           const char        *member);

G_END_DECLS
