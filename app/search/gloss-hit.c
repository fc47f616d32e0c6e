/* gloss-hit.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-hit.h"
#include "gloss-hit-private.h"

enum { COLUMN_KIND, COLUMN_BEGIN, COLUMN_END, COLUMN_LABEL, COLUMN_WHO, COLUMN_WORDS, COLUMN_LISTING };

struct _GlossHit
{
  GObject       parent_instance;

  GlossListing *listing;
  GlossHitKind  kind;
  GlossRange    range;
  char         *words;
  char         *label;
  char         *key;
  GArray       *matches;
};

G_DEFINE_FINAL_TYPE (GlossHit, gloss_hit, G_TYPE_OBJECT)

static void
gloss_hit_finalize (GObject *object)
{
  GlossHit *self = GLOSS_HIT (object);

  g_clear_object (&self->listing);
  g_free (self->words);
  g_free (self->label);
  g_free (self->key);
  g_clear_pointer (&self->matches, g_array_unref);

  G_OBJECT_CLASS (gloss_hit_parent_class)->finalize (object);
}

static void
gloss_hit_class_init (GlossHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gloss_hit_finalize;
}

static void
gloss_hit_init (GlossHit *self)
{
  self->matches = g_array_new (FALSE, FALSE, sizeof (GlossRange));
}

/* Takes the signs out of the words and remembers where they stood. */
static void
set_words (GlossHit   *self,
           const char *marked)
{
  GString *words = g_string_new (NULL);
  GlossRange match = { 0, 0 };
  guint offset = 0;

  for (const char *p = marked; *p != '\0'; p = g_utf8_next_char (p))
    {
      if (*p == *GLOSS_HIT_BEGIN)
        match.begin = offset;
      else if (*p == *GLOSS_HIT_END)
        {
          match.end = offset;
          g_array_append_val (self->matches, match);
        }
      else
        {
          g_string_append_unichar (words, g_utf8_get_char (p));
          offset++;
        }
    }

  self->words = g_string_free (words, FALSE);
}

static const char *
get_column (sqlite3_stmt *statement,
            int           column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? text : "";
}

/**
 * gloss_hit_new:
 * @statement: stands at a row with %GLOSS_HIT_COLUMNS, words and %GLOSS_LISTING_COLUMNS
 *
 * Returns: (transfer full): what was found there
 */
GlossHit *
gloss_hit_new (sqlite3_stmt *statement)
{
  GlossHit *self = g_object_new (GLOSS_TYPE_HIT, NULL);

  self->kind = (GlossHitKind) sqlite3_column_int (statement, COLUMN_KIND);
  self->range.begin = (guint) sqlite3_column_int64 (statement, COLUMN_BEGIN);
  self->range.end = (guint) sqlite3_column_int64 (statement, COLUMN_END);
  self->label = g_strdup (get_column (statement, COLUMN_LABEL));
  self->key = g_strdup (get_column (statement, COLUMN_WHO));
  set_words (self, get_column (statement, COLUMN_WORDS));
  self->listing = gloss_listing_new (statement, COLUMN_LISTING);

  return self;
}

GlossListing *
gloss_hit_get_listing (GlossHit *self)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), NULL);

  return self->listing;
}

GlossHitKind
gloss_hit_get_kind (GlossHit *self)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), GLOSS_HIT_TEXT);

  return self->kind;
}

GlossRange
gloss_hit_get_range (GlossHit *self)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), ((GlossRange) { 0, 0 }));

  return self->range;
}

const char *
gloss_hit_get_words (GlossHit *self)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), NULL);

  return self->words;
}

const char *
gloss_hit_get_label (GlossHit *self)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), NULL);

  return self->label;
}

const char *
gloss_hit_get_key (GlossHit *self)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), NULL);

  return self->key;
}

const GlossRange *
gloss_hit_get_matches (GlossHit *self,
                       guint    *n_matches)
{
  g_return_val_if_fail (GLOSS_IS_HIT (self), NULL);
  g_return_val_if_fail (n_matches != NULL, NULL);

  *n_matches = self->matches->len;

  return (const GlossRange *) self->matches->data;
}
