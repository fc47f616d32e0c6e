/* gloss-article-source.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* No file is ever replaced by the bytes of another version: article.json names its own, which goes on being
 * its own when article.json becomes an older version. So the two agree wherever a program stops. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-article-source.h"

#include <glib/gstdio.h>
#include <string.h>

#include "gloss-file.h"

#define MEMBER "source"
#define PREFIX "source"

/* Of the digest of the bytes; as good as all of it, and the name stays short */
#define N_DIGITS 32

static const char *
get_extension (const char *type)
{
  static const struct
  {
    const char *type;
    const char *extension;
  } known[] = {
    { "text/plain", "txt" },
    { "text/markdown", "md" },
    { "text/html", "html" },
    { "application/xhtml+xml", "xhtml" },
    { "application/pdf", "pdf" },
    { "application/epub+zip", "epub" },
    { "application/json", "json" },
    { "application/xml", "xml" },
    { "message/rfc822", "eml" },
    { "multipart/related", "mhtml" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    {
      if (g_strcmp0 (type, known[i].type) == 0)
        return known[i].extension;
    }

  return "bin";
}

static char *
dup_name_for_type (const char *type)
{
  return g_strconcat (PREFIX ".", get_extension (type), NULL);
}

static char *
dup_name_for_bytes (GlossArticle *article)
{
  g_autofree char *sum = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, gloss_article_get_source (article));

  return g_strdup_printf (PREFIX "-%.*s.%s", N_DIGITS, sum, get_extension (gloss_article_get_source_type (article)));
}

static char *
build_path (GFile      *folder,
            const char *name)
{
  return g_build_filename (g_file_peek_path (folder), name, NULL);
}

/* Whether there is anything of that name, even a link that leads nowhere */
static gboolean
is_taken (GFile      *folder,
          const char *name)
{
  g_autofree char *path = build_path (folder, name);
  GStatBuf info;

  return g_lstat (path, &info) == 0;
}

static gboolean
has_bytes (GFile      *folder,
           const char *name,
           GBytes     *bytes)
{
  g_autofree char *path = build_path (folder, name);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) there = NULL;
  gsize size = g_bytes_get_size (bytes);
  GStatBuf info;

  if (g_stat (path, &info) != 0 || !S_ISREG (info.st_mode) || (guint64) info.st_size != size)
    return FALSE;

  there = gloss_file_read (file, size, NULL, NULL);

  return there != NULL && g_bytes_equal (there, bytes);
}

/* Somebody else may have written article.json, in a backup for one: no other file is to be shown for it. */
static gboolean
is_name (const char *name)
{
  return g_str_has_prefix (name, PREFIX) && strchr (name, G_DIR_SEPARATOR) == NULL;
}

char *
gloss_article_source_dup_told (JsonObject *object)
{
  const char *name = json_object_get_string_member_with_default (object, MEMBER, NULL);

  return name != NULL && is_name (name) ? g_strdup (name) : NULL;
}

char *
gloss_article_source_dup_default (GlossArticle *article)
{
  return dup_name_for_type (gloss_article_get_source_type (article));
}

void
gloss_article_source_tell (JsonObject *object,
                           const char *name)
{
  if (name != NULL)
    json_object_set_string_member (object, MEMBER, name);
}

void
gloss_article_source_settle (JsonObject *object,
                             GFile      *folder)
{
  g_autofree char *told = gloss_article_source_dup_told (object);
  g_autofree char *name = NULL;

  if (told != NULL)
    return;

  name = dup_name_for_type (json_object_get_string_member_with_default (object, "sourceType", NULL));
  if (is_taken (folder, name))
    gloss_article_source_tell (object, name);
}

/* Returns: (transfer full): the file that is for the bytes of @article, whether or not it is there */
static char *
dup_name (GFile        *folder,
          GlossArticle *article)
{
  g_autofree char *name = gloss_article_source_dup_default (article);

  if (!is_taken (folder, name) || has_bytes (folder, name, gloss_article_get_source (article)))
    return g_steal_pointer (&name);

  return dup_name_for_bytes (article);
}

gboolean
gloss_article_source_is_kept (GFile        *folder,
                              GlossArticle *article)
{
  GBytes *bytes = gloss_article_get_source (article);
  g_autofree char *name = bytes != NULL ? dup_name (folder, article) : NULL;

  return name != NULL && has_bytes (folder, name, bytes);
}

/**
 * gloss_article_source_keep:
 * @folder: of an entry
 * @article: an article
 * @name: (out) (nullable): the file of its bytes, for gloss_article_source_tell(); %NULL if it came without
 * @is_new: (out): whether the file was not there before, be it that an error came of it
 * @error: GLOSS_ERROR_NOT_SAVED
 *
 * Blocks. Bytes that are there are not kept twice.
 *
 * Returns: whether the bytes are on disk
 */
gboolean
gloss_article_source_keep (GFile         *folder,
                           GlossArticle  *article,
                           char         **name,
                           gboolean      *is_new,
                           GError       **error)
{
  GBytes *bytes = gloss_article_get_source (article);
  g_autoptr (GFile) file = NULL;

  *is_new = FALSE;
  *name = bytes != NULL ? dup_name (folder, article) : NULL;
  if (*name == NULL || has_bytes (folder, *name, bytes))
    return TRUE;

  *is_new = !is_taken (folder, *name);
  file = g_file_get_child (folder, *name);

  return gloss_file_save (file, bytes, error);
}
