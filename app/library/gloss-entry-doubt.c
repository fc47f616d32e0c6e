/* gloss-entry-doubt.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whose notes are in an entry whose article.json does not say it: they must not seem lost because another
 * entry is made for the same article. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-entry-doubt.h"

#include "gloss-article-source.h"
#include "gloss-entry-private.h"
#include "gloss-error.h"
#include "gloss-file.h"
#include "gloss-json.h"

/* Files are searched as they are, for half of one is no JSON. */
static void
add_word (GStrvBuilder *words,
          const char   *word)
{
  g_autofree char *quoted = NULL;

  if (word == NULL || *word == '\0')
    return;

  quoted = g_strconcat ("\"", word, "\"", NULL);
  g_strv_builder_add (words, quoted);
}

static GStrv
dup_words (GlossArticle       *article,
           const GlossAddress *address)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  add_word (words, gloss_article_get_uri (article));
  add_word (words, address->path);
  add_word (words, gloss_article_get_digest (article));

  return g_strv_builder_end (words);
}

static gboolean
holds_any (GBytes  *bytes,
           char   **words)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (g_strstr_len (data, (gssize) size, words[i]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/* @if_unreadable: what to return if the file is there and the system does not let it be read */
static gboolean
names_any (GFile       *folder,
           const char  *name,
           char       **words,
           gboolean     if_unreadable)
{
  g_autoptr (GFile) file = g_file_get_child (folder, name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_file_read (file, GLOSS_JSON_MAX_SIZE, NULL, &error);

  if (bytes == NULL)
    return if_unreadable && g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE);

  return holds_any (bytes, words);
}

/**
 * gloss_entry_may_be_of:
 * @folder: of an entry whose article.json is damaged, of a newer version, or cannot be read
 * @article: an article that was opened
 * @address: how it is found
 *
 * Blocks. An entry without notes is nobody's, for nothing would be missed.
 *
 * Returns: whether there are notes in it and they are on @article, or cannot be read either
 */
gboolean
gloss_entry_may_be_of (GFile              *folder,
                       GlossArticle       *article,
                       const GlossAddress *address)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), FALSE);
  g_return_val_if_fail (GLOSS_IS_ARTICLE (article), FALSE);

  if (!gloss_entry_has_notes (g_file_peek_path (folder)))
    return FALSE;

  words = dup_words (article, address);

  return names_any (folder, "annotations.json", words, TRUE)
         || names_any (folder, "article.json", words, FALSE)
         || names_any (folder, "article.json~", words, FALSE)
         || gloss_article_source_is_kept (folder, article);
}
