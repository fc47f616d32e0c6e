/* gloss-listing.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_LISTING (gloss_listing_get_type ())

/**
 * GlossListing:
 *
 * An article as the library lists it. Immutable.
 */
G_DECLARE_FINAL_TYPE (GlossListing, gloss_listing, GLOSS, LISTING, GObject)

/* The name of its folder in the library */
const char *gloss_listing_get_id        (GlossListing *self);
/* What its text is known by: see gloss_article_get_digest() */
const char *gloss_listing_get_digest    (GlossListing *self);
const char *gloss_listing_get_title     (GlossListing *self);
/* "" if nobody knows, as in the two below */
const char *gloss_listing_get_site      (GlossListing *self);
/* As the article says it: YYYY-MM-DD, and maybe a time */
const char *gloss_listing_get_published (GlossListing *self);
guint       gloss_listing_get_n_notes   (GlossListing *self);
guint       gloss_listing_get_n_quotes  (GlossListing *self);
/* How long its text is, in code points */
guint       gloss_listing_get_length    (GlossListing *self);

G_END_DECLS
