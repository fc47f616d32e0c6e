/* gloss-listing.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-listing.h"
#include "gloss-listing-private.h"

struct _GlossListing
{
  GObject  parent_instance;

  char    *id;
  char    *digest;
  char    *title;
  char    *site;
  char    *published;
  guint    n_notes;
  guint    n_quotes;
  guint    length;
};

G_DEFINE_FINAL_TYPE (GlossListing, gloss_listing, G_TYPE_OBJECT)

static void
gloss_listing_finalize (GObject *object)
{
  GlossListing *self = GLOSS_LISTING (object);

  g_free (self->id);
  g_free (self->digest);
  g_free (self->title);
  g_free (self->site);
  g_free (self->published);

  G_OBJECT_CLASS (gloss_listing_parent_class)->finalize (object);
}

static void
gloss_listing_class_init (GlossListingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gloss_listing_finalize;
}

static void
gloss_listing_init (GlossListing *self)
{
}

static char *
dup_column (sqlite3_stmt *statement,
            int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return g_strdup (text != NULL ? text : "");
}

/**
 * gloss_listing_new:
 * @statement: stands at a row with %GLOSS_LISTING_COLUMNS
 * @first: the column of the first of them
 *
 * Returns: (transfer full): the article of that row
 */
GlossListing *
gloss_listing_new (sqlite3_stmt *statement,
                   int           first)
{
  GlossListing *self = g_object_new (GLOSS_TYPE_LISTING, NULL);

  self->id = dup_column (statement, first);
  self->digest = dup_column (statement, first + 1);
  self->title = dup_column (statement, first + 2);
  self->site = dup_column (statement, first + 3);
  self->published = dup_column (statement, first + 4);
  self->n_notes = (guint) sqlite3_column_int64 (statement, first + 5);
  self->n_quotes = (guint) sqlite3_column_int64 (statement, first + 6);
  self->length = (guint) sqlite3_column_int64 (statement, first + 7);

  return self;
}

const char *
gloss_listing_get_id (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), NULL);

  return self->id;
}

const char *
gloss_listing_get_digest (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), NULL);

  return self->digest;
}

const char *
gloss_listing_get_title (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), NULL);

  return self->title;
}

const char *
gloss_listing_get_site (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), NULL);

  return self->site;
}

const char *
gloss_listing_get_published (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), NULL);

  return self->published;
}

guint
gloss_listing_get_n_notes (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), 0);

  return self->n_notes;
}

guint
gloss_listing_get_n_quotes (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), 0);

  return self->n_quotes;
}

guint
gloss_listing_get_length (GlossListing *self)
{
  g_return_val_if_fail (GLOSS_IS_LISTING (self), 0);

  return self->length;
}
