/* gloss-parse.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"

G_BEGIN_DECLS

/* What gloss-worker does: makes an article of what a library has to read. Nothing that the reader looks at
 * or types in is in the same process. */
GlossArticle *gloss_source_parse (const GlossSource  *source,
                                  GError            **error);

GlossArticle *gloss_parse_epub   (const GlossSource  *source,
                                  GCancellable       *cancellable,
                                  GError            **error);
GlossArticle *gloss_parse_feed   (const GlossSource  *source,
                                  GCancellable       *cancellable,
                                  GError            **error);
GlossArticle *gloss_parse_html   (const GlossSource  *source,
                                  GCancellable       *cancellable,
                                  GError            **error);
GlossArticle *gloss_parse_mhtml  (const GlossSource  *source,
                                  GCancellable       *cancellable,
                                  GError            **error);
GlossArticle *gloss_parse_nitf   (const GlossSource  *source,
                                  GCancellable       *cancellable,
                                  GError            **error);
GlossArticle *gloss_parse_pdf    (const GlossSource  *source,
                                  GCancellable       *cancellable,
                                  GError            **error);

G_END_DECLS
