/* gloss-article-json.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-article.h"

G_BEGIN_DECLS

/* What this version writes, and the newest it reads: of the file, and of the rules of the canonical text */
#define GLOSS_ARTICLE_VERSION 1
#define GLOSS_CANONICAL_VERSION 1

JsonNode     *gloss_article_to_json               (GlossArticle        *article,
                                                   const char *const   *uris,
                                                   const char *const   *paths);
/* @name: for errors, which name the member by JSON Pointer. @uris, @paths: (out) (optional) (transfer full) */
GlossArticle *gloss_article_from_json             (JsonNode            *node,
                                                   const char          *name,
                                                   char              ***uris,
                                                   char              ***paths,
                                                   GError             **error);
/* Whether it is a member of ours that tells of the text, or of how it is found */
gboolean      gloss_article_json_knows            (const char          *member);
/* Like it, for an article that comes with the bytes it was made from. */
GlossArticle *gloss_article_from_json_with_source (JsonNode            *node,
                                                   const char          *name,
                                                   GBytes              *source,
                                                   GError             **error);
/* Only how an article is found again. All (out) (transfer full); set only on success. */
gboolean      gloss_article_head_from_json        (JsonNode            *node,
                                                   const char          *name,
                                                   char              ***uris,
                                                   char              ***paths,
                                                   char               **digest,
                                                   char              ***older_digests,
                                                   GError             **error);

G_END_DECLS
