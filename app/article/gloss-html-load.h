/* gloss-html-load.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-loader.h"

G_BEGIN_DECLS

/* For what holds web pages: saved ones, e-books, feeds */
GlossArticle *gloss_html_load     (const GlossSource    *kept,
                                   const GlossSource    *page,
                                   const char           *address,
                                   const char           *type,
                                   GCancellable         *cancellable,
                                   GError              **error);
void          gloss_html_add_page (GlossArticleBuilder  *builder,
                                   const char           *html,
                                   gsize                 length,
                                   const char           *address);

G_END_DECLS
