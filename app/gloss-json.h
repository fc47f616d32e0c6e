/* gloss-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* In bytes; what is larger is refused before it is looked at. */
#define GLOSS_JSON_MAX_SIZE (128 * 1024 * 1024)

/**
 * GlossJsonAt:
 *
 * Where in a document a reader is, for errors that name it by JSON Pointer
 * (RFC 6901). Each level is a variable of the function that reads it and
 * points to the level above.
 */
typedef struct _GlossJsonAt GlossJsonAt;

struct _GlossJsonAt
{
  const GlossJsonAt *parent;
  const char        *member;  /* the name of the document on the top level; NULL in an array */
  guint              index;
};

/**
 * GlossJsonPart:
 *
 * Where an element of an array is that was left out when the rest of the document was read.
 */
typedef struct
{
  const char *begin;
  const char *end;
} GlossJsonPart;

/* All JSON enters here. */
JsonNode *gloss_json_load       (GBytes               *bytes,
                                 const char           *name,
                                 GError              **error);
/* A long array, one element at a time */
JsonNode *gloss_json_load_frame (GBytes               *bytes,
                                 const char           *name,
                                 const char *const    *path,
                                 GArray               *parts,
                                 GError              **error);
JsonNode *gloss_json_load_part  (GBytes               *bytes,
                                 const char           *name,
                                 const GlossJsonPart  *part,
                                 GError              **error);
/* Pretty-printed, members in the order in which they were added, a final line feed. */
GBytes   *gloss_json_write      (JsonNode             *node);
/* As it stands in a document, so many levels deep; without the final line feed */
char     *gloss_json_write_part (JsonNode             *node,
                                 guint                 level);

/* Returns: FALSE, always */
gboolean  gloss_json_fail       (const GlossJsonAt    *at,
                                 GError              **error,
                                 const char           *format,
                                 ...) G_GNUC_PRINTF (3, 4);
/* Each leaves @value as it is where the member is missing, and fails where it is of another kind. */
gboolean  gloss_json_get_string (JsonObject           *object,
                                 const char           *member,
                                 const GlossJsonAt    *at,
                                 const char          **value,
                                 GError              **error);
gboolean  gloss_json_get_uint   (JsonObject           *object,
                                 const char           *member,
                                 const GlossJsonAt    *at,
                                 guint                *value,
                                 GError              **error);
gboolean  gloss_json_check_version
  (JsonObject *object,
  const char *member,
  guint newest,
  const GlossJsonAt *at,
  GError **error);
gboolean gloss_json_get_object (JsonObject         *object,
                                const char         *member,
                                const GlossJsonAt  *at,
                                JsonObject        **value,
                                GError            **error);
gboolean gloss_json_get_array  (JsonObject         *object,
                                const char         *member,
                                const GlossJsonAt  *at,
                                JsonArray         **value,
                                GError            **error);

G_END_DECLS
