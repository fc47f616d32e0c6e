/* gloss-lookup-head.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-lookup-head.h"

#include <string.h>

#include "gloss-article-file.h"
#include "gloss-article-json.h"
#include "gloss-article-source.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"
#include "gloss-left-out.h"

void
gloss_lookup_head_free (gpointer data)
{
  GlossLookupHead *head = data;

  g_free (head->names);
  g_free (head);
}

void
gloss_lookup_add_name (GString       *names,
                       GlossNameKind  kind,
                       const char    *name)
{
  g_string_append_c (names, (char) kind);
  g_string_append_len (names, name, (gssize) strlen (name) + 1);
}

static void
add_names (GString        *names,
           GlossNameKind   kind,
           char          **values)
{
  for (guint i = 0; values[i] != NULL; i++)
    gloss_lookup_add_name (names, kind, values[i]);
}

static gboolean
is_trimmed (JsonNode *node)
{
  g_autoptr (GlossLeftOut) left_out = gloss_left_out_new (json_node_get_object (node));

  return gloss_left_out_get_n (left_out) > 0;
}

/* Returns: whether all text of the page was taken */
static gboolean
is_page (JsonNode *node)
{
  const GlossJsonAt root = { NULL, "", 0 };
  const char *extent = NULL;

  return gloss_json_get_string (json_node_get_object (node), "extent", &root, &extent, NULL)
         && g_strcmp0 (extent, GLOSS_EXTENT_PAGE) == 0;
}

/* The addresses that led to that of the article */
static void
add_asked (GString  *names,
           JsonNode *node)
{
  g_auto (GStrv) asked = gloss_article_file_dup_asked (node);

  add_names (names, GLOSS_NAME_ASKED, asked);
}

static gboolean
fill (GlossLookupHead  *head,
      JsonNode         *node,
      const char       *file_name,
      GError          **error)
{
  g_auto (GStrv) uris = NULL;
  g_auto (GStrv) paths = NULL;
  g_auto (GStrv) older_digests = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *source = NULL;
  GString *names;

  if (!gloss_article_head_from_json (node, file_name, &uris, &paths, &digest, &older_digests, error))
    return FALSE;

  names = g_string_new (NULL);
  add_names (names, GLOSS_NAME_URI, uris);
  add_names (names, GLOSS_NAME_PATH, paths);
  gloss_lookup_add_name (names, is_trimmed (node) ? GLOSS_NAME_TRIMMED_DIGEST : GLOSS_NAME_DIGEST, digest);
  add_names (names, GLOSS_NAME_OLDER_DIGEST, older_digests);
  source = gloss_article_source_dup_told (json_node_get_object (node));
  if (source != NULL)
    gloss_lookup_add_name (names, GLOSS_NAME_SOURCE, source);
  add_asked (names, node);
  if (is_page (node))
    {
      add_names (names, GLOSS_NAME_PAGE, uris);
      add_names (names, GLOSS_NAME_PAGE, paths);
    }
  head->size = names->len + 1;
  head->names = g_string_free (names, FALSE);

  return TRUE;
}

static gboolean
is_unreadable (const GError *error)
{
  return g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE)
         || g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND);
}

/**
 * gloss_lookup_head_read:
 * @file: an article's
 * @state: of @file, from before
 * @error: why the system does not let it be read
 *
 * A file whose content is not understood is not touched, and is looked at again only when it has changed.
 *
 * Returns: (transfer full): how the article is found; %NULL if @file could not be read
 */
GlossLookupHead *
gloss_lookup_head_read (GFile           *file,
                        GlossFileState   state,
                        GError         **error)
{
  GlossLookupHead *head;
  g_autoptr (GError) cause = NULL;
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, &cause);
  g_autoptr (JsonNode) node = bytes != NULL ? gloss_json_load (bytes, name, &cause) : NULL;

  if (is_unreadable (cause))
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }

  head = g_new0 (GlossLookupHead, 1);
  head->state = state;
  if (node == NULL || !fill (head, node, name, &cause))
    g_debug ("Left out of the library: %s", cause->message);

  return head;
}

GlossLookupHead *
gloss_lookup_head_new_from_record (const GlossLookupRecord *record)
{
  GlossLookupHead *head = g_new0 (GlossLookupHead, 1);

  head->state = record->state;
  head->names = g_memdup2 (record->names, record->size);
  head->size = record->size;

  return head;
}
