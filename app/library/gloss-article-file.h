/* gloss-article-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-left-out.h"

G_BEGIN_DECLS

/**
 * GlossAddress:
 * @uri: (nullable): an address, borrowed from the article
 * @path: (nullable): a path, in UTF-8
 *
 * How an article is known outside: by an address, by a path, by neither.
 */
typedef struct
{
  const char *uri;
  char       *path;
} GlossAddress;

GlossAddress   gloss_address_get              (GlossArticle        *article);
void           gloss_address_clear            (GlossAddress        *self);

/* The files of one entry; @folder is the entry's. All of them block. */
JsonNode      *gloss_article_file_load        (GFile               *folder,
                                               GError             **error);
/* For a new entry: source bytes first, article.json last */
gboolean       gloss_article_file_save        (GFile               *folder,
                                               GlossArticle        *article,
                                               const GlossAddress  *address,
                                               GError             **error);
/* So that it is found by this address even when its text has changed */
gboolean       gloss_article_file_add         (GFile               *folder,
                                               const GlossAddress  *address,
                                               GError             **error);
/* So that it is found by that address where there is no network, or not any more */
gboolean       gloss_article_file_set_asked   (GFile               *folder,
                                               const char          *uri,
                                               gboolean             asked,
                                               GError             **error);
/* Returns: (transfer full): those addresses */
char         **gloss_article_file_dup_asked   (JsonNode            *node);
/* Another text has come: the one that is there goes to the older versions. @left_out: (nullable):
 * what is left out of it, if that has changed */
gboolean       gloss_article_file_revise      (GFile               *folder,
                                               GlossArticle        *article,
                                               const GlossAddress  *address,
                                               const GlossLeftOut  *left_out,
                                               GError             **error);
/* The article with what the reader has left out of it, beside article.json */
gboolean       gloss_article_file_save_whole  (GFile               *folder,
                                               GlossArticle        *article,
                                               GError             **error);
GlossArticle  *gloss_article_file_load_whole  (GFile               *folder,
                                               GError             **error);
/* How many older versions article.json tells of */
guint          gloss_article_file_count_older (JsonNode            *node);
GFile         *gloss_article_file_get_older   (GFile               *folder,
                                               guint                number);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GlossAddress, gloss_address_clear)

G_END_DECLS
