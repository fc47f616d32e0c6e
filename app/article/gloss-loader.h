/* gloss-loader.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"

G_BEGIN_DECLS

#define GLOSS_MAX_SOURCE_SIZE (20 * 1024 * 1024)

/**
 * GlossSource:
 * @bytes: what was read
 * @uri: (nullable): where from
 * @name: what to call it in messages, a display name
 * @content_type: (nullable): the MIME type, if it is known
 * @whole: takes all of a page, where there is no article on it
 */
typedef struct
{
  GBytes     *bytes;
  const char *uri;
  const char *name;
  const char *content_type;
  gboolean    whole;
} GlossSource;

/**
 * GlossLoader:
 * @id: a short name, such as `markdown`
 * @matches: whether the source is of this kind, by its content before its name
 * @load: makes the article; runs in a thread; %NULL where gloss-worker does it, by gloss-parse.h, because
 *   a library reads for it what anybody may have made
 *
 * One kind of source. The table of all of them is in gloss-loader.c.
 */
typedef struct
{
  const char   *id;
  gboolean      (*matches) (const GlossSource *source);
  GlossArticle *(*load)    (const GlossSource  *source,
                            GCancellable       *cancellable,
                            GError            **error);
} GlossLoader;

GlossArticleBuilder *gloss_source_begin      (const GlossSource    *source);
GlossArticle        *gloss_source_end        (const GlossSource    *source,
                                              GlossArticleBuilder  *builder,
                                              GError              **error);
gboolean             gloss_source_check_size (guint64               size,
                                              const char           *name,
                                              GError              **error);
const GlossLoader   *gloss_loader_find       (const GlossSource    *source,
                                              GError              **error);

extern const GlossLoader gloss_loader_text;
extern const GlossLoader gloss_loader_markdown;
extern const GlossLoader gloss_loader_html;
extern const GlossLoader gloss_loader_epub;
extern const GlossLoader gloss_loader_feed;
extern const GlossLoader gloss_loader_mhtml;
extern const GlossLoader gloss_loader_nitf;
extern const GlossLoader gloss_loader_pdf;

/* See gloss-loader-text.c. */
gboolean gloss_loader_read_text (GlossArticleBuilder  *builder,
                                 const char           *text,
                                 gsize                 length,
                                 GCancellable         *cancellable,
                                 GError              **error);

G_END_DECLS
