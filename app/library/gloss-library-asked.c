/* gloss-library-asked.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Addresses that readers ask for and that lead to another one: a short link, an address without “www.”, the newest
 * article of a site. They say where to find what they led to last, and never what article one is. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-library-private.h"

#include "gloss-article-file.h"

static gboolean
set_asked (GlossLibrary  *self,
           const char    *id,
           const char    *uri,
           gboolean       asked,
           GError       **error)
{
  g_autoptr (GFile) folder = g_file_get_child (self->folder, id);

  return gloss_article_file_set_asked (folder, uri, asked, error);
}

/* An address leads to one article, the last one. */
static gboolean
lead_to (GlossLibrary  *self,
         const char    *id,
         const char    *uri,
         GError       **error)
{
  const char *before = gloss_lookup_find_asked (self->lookup, uri);

  if (g_strcmp0 (before, id) == 0 || gloss_lookup_answers_to (self->lookup, id, uri, NULL))
    return TRUE;
  if (before != NULL && !set_asked (self, before, uri, FALSE, error))
    return FALSE;

  return set_asked (self, id, uri, TRUE, error);
}

/**
 * gloss_library_add_asked:
 * @self: a library
 * @entry: one of its entries
 * @uri: the address that the reader asked for, which led to the article's own
 * @error: GLOSS_ERROR_NOT_SAVED, or why the library cannot be read
 *
 * Blocks. From now on gloss_library_find_uri() and gloss_library_find_id() find the entry by @uri too, unless an
 * article has that for its own.
 *
 * Returns: whether it is on disk
 */
gboolean
gloss_library_add_asked (GlossLibrary  *self,
                         GlossEntry    *entry,
                         const char    *uri,
                         GError       **error)
{
  g_autoptr (GMutexLocker) locker = NULL;
  g_autoptr (GlossLock) lock = NULL;

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), FALSE);
  g_return_val_if_fail (GLOSS_IS_ENTRY (entry), FALSE);
  g_return_val_if_fail (uri != NULL, FALSE);

  locker = g_mutex_locker_new (&self->mutex);
  lock = gloss_library_lock (self, error);

  return lock != NULL && gloss_lookup_refresh (self->lookup, error)
         && lead_to (self, gloss_entry_get_id (entry), uri, error);
}
