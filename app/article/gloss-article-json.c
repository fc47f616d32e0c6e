/* gloss-article-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-json.h"

#include <glib/gi18n.h>

#include "gloss-article-builder.h"
#include "gloss-article-parts.h"
#include "gloss-error.h"
#include "gloss-json.h"

static const char *const block_kinds[] = {
  [GLOSS_BLOCK_TITLE] = "title",
  [GLOSS_BLOCK_BYLINE] = "byline",
  [GLOSS_BLOCK_DATELINE] = "dateline",
  [GLOSS_BLOCK_PARAGRAPH] = "paragraph",
  [GLOSS_BLOCK_HEADING] = "heading",
  [GLOSS_BLOCK_QUOTATION] = "quotation",
  [GLOSS_BLOCK_LIST_ITEM] = "list-item",
  [GLOSS_BLOCK_CAPTION] = "caption",
  [GLOSS_BLOCK_TABLE_ROW] = "table-row",
  [GLOSS_BLOCK_PREFORMATTED] = "preformatted",
  [GLOSS_BLOCK_EMBED] = "embed",
  [GLOSS_BLOCK_QUESTION] = "question",
};

static const char *const mark_kinds[] = {
  [GLOSS_MARK_BOLD] = "bold",
  [GLOSS_MARK_ITALIC] = "italic",
  [GLOSS_MARK_LINK] = "link",
};

static const struct
{
  const char *member;
  GlossField  field;
  const char *(*get) (GlossArticle *article);
} metadata[] = {
  { "title", GLOSS_FIELD_TITLE, gloss_article_get_title },
  { "byline", GLOSS_FIELD_BYLINE, gloss_article_get_byline },
  { "site", GLOSS_FIELD_SITE, gloss_article_get_site },
  { "published", GLOSS_FIELD_PUBLISHED, gloss_article_get_published },
  { "language", GLOSS_FIELD_LANGUAGE, gloss_article_get_language },
  { "sourceType", GLOSS_FIELD_SOURCE_TYPE, gloss_article_get_source_type },
  { "extent", GLOSS_FIELD_EXTENT, gloss_article_get_extent },
};

typedef struct
{
  GlossText *text;
  GArray    *blocks;  /* element-type GlossBlock */
  GArray    *marks;   /* element-type GlossMark, whose targets are borrowed */
} Parts;

static JsonArray *
new_strings (const char *const *strings)
{
  JsonArray *array = json_array_new ();

  for (; strings != NULL && *strings != NULL; strings++)
    json_array_add_string_element (array, *strings);

  return array;
}

static JsonObject *
new_range (const char *kind,
           GlossRange  range)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", kind);
  json_object_set_int_member (object, "begin", range.begin);
  json_object_set_int_member (object, "end", range.end);

  return object;
}

static JsonArray *
new_blocks (GlossArticle *article)
{
  JsonArray *array = json_array_new ();
  const GlossBlock *blocks;
  guint n;

  blocks = gloss_article_get_blocks (article, &n);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = new_range (block_kinds[blocks[i].kind], blocks[i].range);

      if (blocks[i].level > 0)
        json_object_set_int_member (object, "level", blocks[i].level);
      if (blocks[i].ordinal > 0)
        json_object_set_int_member (object, "ordinal", blocks[i].ordinal);
      json_array_add_object_element (array, object);
    }

  return array;
}

static JsonArray *
new_marks (GlossArticle *article)
{
  JsonArray *array = json_array_new ();
  const GlossMark *marks;
  guint n;

  marks = gloss_article_get_marks (article, &n);
  for (guint i = 0; i < n; i++)
    {
      JsonObject *object = new_range (mark_kinds[marks[i].kind], marks[i].range);

      if (marks[i].target != NULL)
        json_object_set_string_member (object, "target", marks[i].target);
      json_array_add_object_element (array, object);
    }

  return array;
}

/**
 * gloss_article_to_json:
 * @article: an article
 * @uris: (nullable): addresses it has been opened from
 * @paths: (nullable): paths it has been opened from
 *
 * Returns: (transfer full): all of the article but its source
 */
JsonNode *
gloss_article_to_json (GlossArticle      *article,
                       const char *const *uris,
                       const char *const *paths)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), NULL);

  json_object_set_int_member (object, "version", GLOSS_ARTICLE_VERSION);
  json_object_set_int_member (object, "canonicalVersion", GLOSS_CANONICAL_VERSION);
  json_object_set_array_member (object, "uris", new_strings (uris));
  json_object_set_array_member (object, "paths", new_strings (paths));

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    {
      const char *value = metadata[i].get (article);

      if (value != NULL)
        json_object_set_string_member (object, metadata[i].member, value);
    }

  json_object_set_string_member (object, "digest", gloss_article_get_digest (article));
  json_object_set_string_member (object, "text", gloss_text_get_utf8 (gloss_article_get_text (article)));
  json_object_set_array_member (object, "blocks", new_blocks (article));
  json_object_set_array_member (object, "marks", new_marks (article));
  json_node_take_object (node, object);

  return node;
}

static gboolean
read_strings (JsonObject          *object,
              const char          *member,
              const GlossJsonAt   *at,
              char              ***strings,
              GError             **error)
{
  g_autoptr (GPtrArray) read = g_ptr_array_new_with_free_func (g_free);
  GlossJsonAt member_at = { at, member, 0 };
  JsonArray *array = NULL;
  guint n;

  if (!gloss_json_get_array (object, member, at, &array, error))
    return FALSE;

  n = array != NULL ? json_array_get_length (array) : 0;
  for (guint i = 0; i < n; i++)
    {
      GlossJsonAt here = { &member_at, NULL, i };
      JsonNode *node = json_array_get_element (array, i);

      if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
        return gloss_json_fail (&here, error, _("this should be a text"));
      g_ptr_array_add (read, json_node_dup_string (node));
    }

  g_ptr_array_add (read, NULL);
  *strings = (char **) g_ptr_array_free (g_steal_pointer (&read), FALSE);

  return TRUE;
}

static gboolean
find_kind (const char *const *kinds,
           guint              n_kinds,
           const char        *name,
           guint             *kind)
{
  for (*kind = 0; *kind < n_kinds; (*kind)++)
    {
      if (g_strcmp0 (kinds[*kind], name) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
read_range (JsonNode           *node,
            const char *const  *kinds,
            guint               n_kinds,
            guint               n_chars,
            const GlossJsonAt  *at,
            guint              *kind,
            GlossRange         *range,
            GError            **error)
{
  GlossJsonAt kind_at = { at, "kind", 0 };
  GlossJsonAt end_at = { at, "end", 0 };
  const char *name = NULL;
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gloss_json_fail (at, error, _("this should be an object"));

  object = json_node_get_object (node);
  if (!gloss_json_get_string (object, "kind", at, &name, error)
      || !gloss_json_get_uint (object, "begin", at, &range->begin, error)
      || !gloss_json_get_uint (object, "end", at, &range->end, error))
    return FALSE;
  if (!find_kind (kinds, n_kinds, name, kind))
    return gloss_json_fail (&kind_at, error, _("this kind is not known"));
  if (range->end <= range->begin || range->end > n_chars)
    return gloss_json_fail (&end_at, error, _("this is not in the text"));

  return TRUE;
}

static gboolean
read_block (Parts              *parts,
            JsonNode           *node,
            const GlossJsonAt  *at,
            GError            **error)
{
  GlossJsonAt begin_at = { at, "begin", 0 };
  GlossBlock block = { { 0, 0 }, 0, 0, 0 };
  guint last_end = parts->blocks->len > 0 ? g_array_index (parts->blocks, GlossBlock, parts->blocks->len - 1).range.end : 0;
  guint kind = 0;

  if (!read_range (node, block_kinds, G_N_ELEMENTS (block_kinds), gloss_text_get_n_chars (parts->text), at,
                   &kind, &block.range, error)
      || !gloss_json_get_uint (json_node_get_object (node), "level", at, &block.level, error)
      || !gloss_json_get_uint (json_node_get_object (node), "ordinal", at, &block.ordinal, error))
    return FALSE;
  /* Each on the whole text, a million blocks would make a text that no memory holds. */
  if (block.range.begin < last_end)
    return gloss_json_fail (&begin_at, error, _("the blocks do not make up this text"));

  block.kind = kind;
  g_array_append_val (parts->blocks, block);

  return TRUE;
}

static gboolean
read_mark (Parts              *parts,
           JsonNode           *node,
           const GlossJsonAt  *at,
           GError            **error)
{
  GlossMark mark = { { 0, 0 }, 0, NULL };
  const char *target = NULL;
  guint kind = 0;

  if (!read_range (node, mark_kinds, G_N_ELEMENTS (mark_kinds), gloss_text_get_n_chars (parts->text), at,
                   &kind, &mark.range, error)
      || !gloss_json_get_string (json_node_get_object (node), "target", at, &target, error))
    return FALSE;

  mark.kind = kind;
  mark.target = kind == GLOSS_MARK_LINK ? (char *) target : NULL;
  g_array_append_val (parts->marks, mark);

  return TRUE;
}

static gboolean
read_each (Parts              *parts,
           JsonObject         *object,
           const char         *member,
           const GlossJsonAt  *root,
           gboolean (*read_it)(Parts *parts, JsonNode *node, const GlossJsonAt *at, GError **error),
           GError            **error)
{
  GlossJsonAt at = { root, member, 0 };
  JsonArray *array = NULL;
  guint n;

  if (!gloss_json_get_array (object, member, root, &array, error))
    return FALSE;

  n = array != NULL ? json_array_get_length (array) : 0;
  for (guint i = 0; i < n; i++)
    {
      GlossJsonAt here = { &at, NULL, i };

      if (!read_it (parts, json_array_get_element (array, i), &here, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
set_metadata (GlossArticleBuilder  *builder,
              JsonObject           *object,
              char                **uris,
              char                **paths,
              const GlossJsonAt    *at,
              GError              **error)
{
  g_autofree char *file_uri = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    {
      const char *value = NULL;

      if (!gloss_json_get_string (object, metadata[i].member, at, &value, error))
        return FALSE;
      gloss_article_builder_set (builder, metadata[i].field, value);
    }

  if (uris[0] == NULL && paths[0] != NULL)
    file_uri = g_path_is_absolute (paths[0]) ? g_filename_to_uri (paths[0], NULL, NULL) : g_strdup (paths[0]);
  gloss_article_builder_set (builder, GLOSS_FIELD_URI, uris[0] != NULL ? uris[0] : file_uri);

  return TRUE;
}

/* The text has to come out as it was stored: notes are anchored in it. */
static GlossArticle *
check_text (GlossArticle       *article,
            GlossText          *text,
            const char         *digest,
            const GlossJsonAt  *at,
            GError            **error)
{
  GlossJsonAt text_at = { at, "text", 0 };
  GlossJsonAt digest_at = { at, "digest", 0 };
  g_autoptr (GlossArticle) owned = article;

  if (owned == NULL
      || g_strcmp0 (gloss_text_get_utf8 (gloss_article_get_text (owned)), gloss_text_get_utf8 (text)) != 0)
    gloss_json_fail (&text_at, error, _("the blocks do not make up this text"));
  else if (digest != NULL && g_strcmp0 (gloss_article_get_digest (owned), digest) != 0)
    gloss_json_fail (&digest_at, error, _("this is not the digest of the text"));
  else
    return g_steal_pointer (&owned);

  return NULL;
}

static GlossArticle *
read_article (JsonObject         *object,
              char              **uris,
              char              **paths,
              GBytes             *source,
              const GlossJsonAt  *root,
              GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GArray) blocks = g_array_new (FALSE, FALSE, sizeof (GlossBlock));
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (GlossMark));
  g_autoptr (GlossText) text = NULL;
  const char *utf8 = "";
  const char *digest = NULL;
  Parts parts;

  if (!gloss_json_get_string (object, "text", root, &utf8, error)
      || !gloss_json_get_string (object, "digest", root, &digest, error))
    return NULL;

  if (source != NULL)
    gloss_article_builder_set_source (builder, source);
  text = gloss_text_new (utf8, -1);
  parts = (Parts) { text, blocks, marks };
  if (!read_each (&parts, object, "blocks", root, read_block, error)
      || !read_each (&parts, object, "marks", root, read_mark, error)
      || !set_metadata (builder, object, uris, paths, root, error))
    return NULL;

  gloss_article_parts_add (builder, text, blocks, marks);

  return check_text (gloss_article_builder_end (builder), text, digest, root, error);
}

static gboolean
read_addresses (JsonNode            *node,
                const GlossJsonAt   *root,
                char              ***uris,
                char              ***paths,
                GError             **error)
{
  JsonObject *object;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gloss_json_fail (root, error, _("this should be an object"));

  object = json_node_get_object (node);

  return gloss_json_check_version (object, "version", GLOSS_ARTICLE_VERSION, root, error)
         && gloss_json_check_version (object, "canonicalVersion", GLOSS_CANONICAL_VERSION, root, error)
         && read_strings (object, "uris", root, uris, error)
         && read_strings (object, "paths", root, paths, error);
}

GlossArticle *
gloss_article_from_json (JsonNode     *node,
                         const char   *name,
                         char       ***uris,
                         char       ***paths,
                         GError      **error)
{
  GlossJsonAt root = { NULL, name, 0 };
  g_auto (GStrv) read_uris = NULL;
  g_auto (GStrv) read_paths = NULL;
  GlossArticle *article;

  if (!read_addresses (node, &root, &read_uris, &read_paths, error))
    return NULL;

  article = read_article (json_node_get_object (node), read_uris, read_paths, NULL, &root, error);
  if (article == NULL)
    return NULL;

  if (uris != NULL)
    *uris = g_steal_pointer (&read_uris);
  if (paths != NULL)
    *paths = g_steal_pointer (&read_paths);

  return article;
}

GlossArticle *
gloss_article_from_json_with_source (JsonNode    *node,
                                     const char  *name,
                                     GBytes      *source,
                                     GError     **error)
{
  GlossJsonAt root = { NULL, name, 0 };
  g_auto (GStrv) uris = NULL;
  g_auto (GStrv) paths = NULL;

  if (!read_addresses (node, &root, &uris, &paths, error))
    return NULL;

  return read_article (json_node_get_object (node), uris, paths, source, &root, error);
}

gboolean
gloss_article_head_from_json (JsonNode     *node,
                              const char   *name,
                              char       ***uris,
                              char       ***paths,
                              char        **digest,
                              char       ***older_digests,
                              GError      **error)
{
  GlossJsonAt root = { NULL, name, 0 };
  g_auto (GStrv) read_uris = NULL;
  g_auto (GStrv) read_paths = NULL;
  g_auto (GStrv) read_older = NULL;
  const char *read_digest = "";

  if (!read_addresses (node, &root, &read_uris, &read_paths, error)
      || !read_strings (json_node_get_object (node), "olderDigests", &root, &read_older, error)
      || !gloss_json_get_string (json_node_get_object (node), "digest", &root, &read_digest, error))
    return FALSE;

  *uris = g_steal_pointer (&read_uris);
  *paths = g_steal_pointer (&read_paths);
  *older_digests = g_steal_pointer (&read_older);
  *digest = g_strdup (read_digest);

  return TRUE;
}

gboolean
gloss_article_json_knows (const char *member)
{
  static const char *const members[] = {
    "version", "canonicalVersion", "uris", "paths", "digest", "olderDigests", "text", "blocks",
    "marks", NULL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (metadata); i++)
    {
      if (g_str_equal (metadata[i].member, member))
        return TRUE;
    }

  return g_strv_contains (members, member);
}
