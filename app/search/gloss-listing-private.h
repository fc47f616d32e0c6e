/* gloss-listing-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-listing.h"

#include "gloss-database.h"

G_BEGIN_DECLS

/* What gloss_listing_new() reads, in its order, of the table article */
#define GLOSS_LISTING_COLUMNS \
  "article.id, article.digest, article.title, article.site, article.published," \
  " article.n_notes, article.n_quotes, article.length"

GlossListing *gloss_listing_new (sqlite3_stmt *statement,
                                 int           first);

G_END_DECLS
