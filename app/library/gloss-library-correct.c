/* gloss-library-correct.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-library-correct.h"

#include <glib/gi18n.h>

#include "gloss-article-file.h"
#include "gloss-entry-private.h"
#include "gloss-error.h"

/* What is known of one article while it is corrected */
typedef struct
{
  GlossLock    *lock;
  GFile        *folder;
  GlossArticle *whole;
  GlossLeftOut *left_out;
} Correction;

static void
correction_clear (Correction *self)
{
  g_clear_pointer (&self->left_out, gloss_left_out_free);
  g_clear_object (&self->whole);
  g_clear_pointer (&self->lock, gloss_lock_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Correction, correction_clear)

static gboolean
has_digest (GlossEntry *entry,
            const char *digest)
{
  return g_strcmp0 (gloss_article_get_digest (gloss_entry_get_article (entry)), digest) == 0;
}

static gboolean
is_text_of (JsonNode   *node,
            GlossEntry *entry)
{
  return has_digest (entry, json_object_get_string_member_with_default (json_node_get_object (node), "digest", NULL));
}

/* Returns: FALSE, always */
static gboolean
fail_for_change (GError **error)
{
  g_set_error_literal (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
                       _("The article has changed since it was opened. Open it again, please."));

  return FALSE;
}

/* While the lock is held: what @entry knew may be of a while ago. */
static gboolean
read_whole (Correction  *self,
            GlossEntry  *entry,
            GError     **error)
{
  g_autoptr (JsonNode) node = gloss_article_file_load (self->folder, error);
  g_autoptr (GlossArticle) trimmed = NULL;

  if (node == NULL)
    return FALSE;
  if (!is_text_of (node, entry))
    return fail_for_change (error);

  self->left_out = gloss_left_out_new (json_node_get_object (node));
  self->whole = gloss_left_out_get_n (self->left_out) > 0
                ? gloss_article_file_load_whole (self->folder, error)
                : g_object_ref (gloss_entry_get_article (entry));
  if (self->whole == NULL)
    return FALSE;

  trimmed = gloss_left_out_apply (self->left_out, self->whole);

  return (trimmed != NULL && has_digest (entry, gloss_article_get_digest (trimmed))) || fail_for_change (error);
}

static gboolean
begin (Correction    *self,
       GlossLibrary  *library,
       GlossEntry    *entry,
       GError       **error)
{
  self->folder = gloss_entry_get_folder (entry);
  self->lock = gloss_library_lock (library, error);

  return self->lock != NULL && read_whole (self, entry, error);
}

/* The whole text comes first: article.json without it could not be put back. */
static GlossEntry *
end (Correction    *self,
     GlossLibrary  *library,
     GlossEntry    *entry,
     GError       **error)
{
  static const GlossAddress nowhere = { NULL, NULL };
  g_autoptr (GlossArticle) trimmed = gloss_left_out_apply (self->left_out, self->whole);

  if (trimmed == NULL)
    {
      g_set_error_literal (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY, _("Nothing of the article would be left."));
      return NULL;
    }
  if (!gloss_article_file_save_whole (self->folder, self->whole, error)
      || !gloss_article_file_revise (self->folder, trimmed, &nowhere, self->left_out, error))
    return NULL;

  return gloss_entry_load (gloss_library_get_folder (library), gloss_entry_get_id (entry), FALSE, error);
}

/**
 * gloss_library_leave_out:
 * @self: a library
 * @entry: one of its articles
 * @ranges: (array length=n_ranges): of its text, in any order; they may overlap
 * @n_ranges: how many
 * @error: why not; the entry is as it was then
 *
 * Blocks. Corrects a wrong extraction: what is left out now is left out again
 * whenever the article is opened. The text without it is a new version of the
 * article, so that no note loses the text that it stands on.
 *
 * Returns: (transfer full): the entry as it is then; %NULL on error
 */
GlossEntry *
gloss_library_leave_out (GlossLibrary      *self,
                         GlossEntry        *entry,
                         const GlossRange  *ranges,
                         guint              n_ranges,
                         GError           **error)
{
  g_auto (Correction) correction = { 0 };

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ENTRY (entry), NULL);

  if (!begin (&correction, self, entry, error))
    return NULL;
  if (gloss_left_out_add (correction.left_out, correction.whole, ranges, n_ranges) == 0)
    return g_object_ref (entry);

  return end (&correction, self, entry, error);
}

/**
 * gloss_library_put_back:
 * @self: a library
 * @entry: one of its articles
 * @first: of the blocks that are left out, from 0, in the order in which they were
 * @n: how many from there on are put back, or fewer if there are fewer
 * @error: why not; the entry is as it was then
 *
 * Blocks.
 *
 * Returns: (transfer full): the entry as it is then; %NULL on error
 */
GlossEntry *
gloss_library_put_back (GlossLibrary  *self,
                        GlossEntry    *entry,
                        guint          first,
                        guint          n,
                        GError       **error)
{
  g_auto (Correction) correction = { 0 };

  g_return_val_if_fail (GLOSS_IS_LIBRARY (self), NULL);
  g_return_val_if_fail (GLOSS_IS_ENTRY (entry), NULL);

  if (!begin (&correction, self, entry, error))
    return NULL;
  if (gloss_left_out_remove (correction.left_out, first, n) == 0)
    return g_object_ref (entry);

  return end (&correction, self, entry, error);
}
