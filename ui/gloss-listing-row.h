/* gloss-listing-row.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-listing.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_LISTING_ROW (gloss_listing_row_get_type ())

/**
 * GlossListingRow:
 *
 * An article of the library in a list: its title, where and when it appeared,
 * what there is in it, and how far it was read.
 */
G_DECLARE_FINAL_TYPE (GlossListingRow, gloss_listing_row, GLOSS, LISTING_ROW, AdwBin)

void gloss_listing_row_describe (GlossListingRow *self,
                                 GlossListing    *listing,
                                 guint            position);

G_END_DECLS
