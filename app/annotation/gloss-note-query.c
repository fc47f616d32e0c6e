/* gloss-note-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-note-query.h"

#include <string.h>

#include "gloss-util.h"

struct _GlossNoteQuery
{
  char       *words;   /* folded */
  GHashTable *hidden;  /* a set of authors */
  GHashTable *tags;    /* a set */
  GHashTable *shared;  /* the notes on words that several people marked, where only those pass */
  guint       colors;  /* one bit each; any if none is set */
};

GlossNoteQuery *
gloss_note_query_new (void)
{
  GlossNoteQuery *self = g_new0 (GlossNoteQuery, 1);

  self->hidden = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->tags = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
gloss_note_query_free (GlossNoteQuery *self)
{
  g_clear_pointer (&self->shared, g_hash_table_unref);
  g_hash_table_unref (self->hidden);
  g_hash_table_unref (self->tags);
  g_free (self->words);
  g_free (self);
}

static void
append_lower (GString    *folded,
              const char *text,
              gsize       length)
{
  gsize begin = folded->len;

  g_string_append_len (folded, text, (gssize) length);
  for (gsize i = begin; i < folded->len; i++)
    {
      if (folded->str[i] >= 'A' && folded->str[i] <= 'Z')
        folded->str[i] += 'a' - 'A';
    }
}

/* As g_utf8_casefold(), which works on each character by itself and is slow for what most of them are:
 * ASCII. */
static char *
fold (const char *text)
{
  GString *folded = g_string_sized_new (strlen (text));
  const char *end;

  for (; *text != '\0'; text = end)
    {
      guint high = *text & 0x80;

      for (end = text + 1; *end != '\0' && (*end & 0x80) == high;)
        end++;
      if (high == 0)
        {
          append_lower (folded, text, end - text);
        }
      else
        {
          g_autofree char *others = g_utf8_casefold (text, end - text);

          g_string_append (folded, others);
        }
    }

  return g_string_free (folded, FALSE);
}

void
gloss_note_query_set_words (GlossNoteQuery *self,
                            const char     *words)
{
  g_clear_pointer (&self->words, g_free);
  if (words != NULL && *words != '\0')
    self->words = fold (words);
}

/**
 * gloss_note_query_set_author:
 * @self: a query
 * @author: who made notes; "" where nobody knows
 * @wanted: whether they pass; those of all people do until it is said otherwise
 */
void
gloss_note_query_set_author (GlossNoteQuery *self,
                             const char     *author,
                             gboolean        wanted)
{
  if (wanted)
    g_hash_table_remove (self->hidden, author);
  else
    g_hash_table_add (self->hidden, g_strdup (author));
}

/**
 * gloss_note_query_set_shared:
 * @self: a query
 * @shared: (nullable): what gloss_shared_words_find() found, where only such
 *   notes are wanted; %NULL for all
 */
void
gloss_note_query_set_shared (GlossNoteQuery *self,
                             GHashTable     *shared)
{
  g_clear_pointer (&self->shared, g_hash_table_unref);
  if (shared != NULL)
    self->shared = g_hash_table_ref (shared);
}

/**
 * gloss_note_query_set_tag:
 * @self: a query
 * @tag: a tag
 * @wanted: whether notes need it; of several they need all
 */
void
gloss_note_query_set_tag (GlossNoteQuery *self,
                          const char     *tag,
                          gboolean        wanted)
{
  if (wanted)
    g_hash_table_add (self->tags, g_strdup (tag));
  else
    g_hash_table_remove (self->tags, tag);
}

/**
 * gloss_note_query_set_color:
 * @self: a query
 * @color: a colour
 * @wanted: whether notes of it are wanted; of several any will do
 */
void
gloss_note_query_set_color (GlossNoteQuery *self,
                            GlossColor      color,
                            gboolean        wanted)
{
  guint bit = 1u << color;

  self->colors = wanted ? self->colors | bit : self->colors & ~bit;
}

gboolean
gloss_note_query_has_tag (const GlossNoteQuery *self,
                          const char           *tag)
{
  return g_hash_table_contains (self->tags, tag);
}

gboolean
gloss_note_query_has_color (const GlossNoteQuery *self,
                            GlossColor            color)
{
  return (self->colors & (1u << color)) != 0;
}

gboolean
gloss_note_query_has_author (const GlossNoteQuery *self,
                             const char           *author)
{
  return !g_hash_table_contains (self->hidden, author);
}

gboolean
gloss_note_query_has_shared (const GlossNoteQuery *self)
{
  return self->shared != NULL;
}

static char **
dup_keys (GHashTable *table)
{
  g_autofree char **keys = (char **) g_hash_table_get_keys_as_array (table, NULL);

  return g_strdupv (keys);
}

/* Returns: (transfer full): the authors whose notes do not pass */
char **
gloss_note_query_dup_hidden (const GlossNoteQuery *self)
{
  return dup_keys (self->hidden);
}

/* Returns: (transfer full): the tags that notes need, also those that no note has */
char **
gloss_note_query_dup_tags (const GlossNoteQuery *self)
{
  return dup_keys (self->tags);
}

/* The words stay: they are typed, and seen. */
void
gloss_note_query_clear (GlossNoteQuery *self)
{
  g_hash_table_remove_all (self->tags);
  g_hash_table_remove_all (self->hidden);
  g_clear_pointer (&self->shared, g_hash_table_unref);
  self->colors = 0;
}

gboolean
gloss_note_query_is_filter (const GlossNoteQuery *self)
{
  return self->shared != NULL || self->colors != 0 ||
         g_hash_table_size (self->hidden) > 0 || g_hash_table_size (self->tags) > 0;
}

static gboolean
contains (const char *text,
          const char *folded_words)
{
  g_autofree char *folded = fold (text);

  return strstr (folded, folded_words) != NULL;
}

/* The hash sign stands before each tag, so that those who type it look for tags that begin so. */
static gboolean
tag_contains (const char *tag,
              const char *folded_words)
{
  g_autofree char *folded = fold (tag);

  return strstr (folded, folded_words) != NULL
         || (folded_words[0] == '#' && g_str_has_prefix (folded, folded_words + 1));
}

static gboolean
has_words (const GlossNoteQuery *self,
           GlossAnnotation      *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);

  if (self->words == NULL ||
      contains (gloss_annotation_get_exact (note), self->words) ||
      contains (gloss_annotation_get_note (note), self->words))
    return TRUE;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (tag_contains (tags[i], self->words))
        return TRUE;
    }

  return FALSE;
}

static gboolean
has_all_tags (const GlossNoteQuery *self,
              GlossAnnotation      *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);
  GHashTableIter iter;
  gpointer tag;

  g_hash_table_iter_init (&iter, self->tags);
  while (g_hash_table_iter_next (&iter, &tag, NULL))
    {
      if (tags == NULL || !g_strv_contains (tags, tag))
        return FALSE;
    }

  return TRUE;
}

gboolean
gloss_note_query_matches (const GlossNoteQuery *self,
                          GlossAnnotation      *note)
{
  g_return_val_if_fail (GLOSS_IS_ANNOTATION (note), FALSE);

  if (self->colors != 0 && !gloss_note_query_has_color (self, gloss_annotation_get_color (note)))
    return FALSE;
  if (!gloss_note_query_has_author (self, gloss_annotation_get_creator (note)))
    return FALSE;
  if (self->shared != NULL && !g_hash_table_contains (self->shared, note))
    return FALSE;

  return has_all_tags (self, note) && has_words (self, note);
}

/* When a note was changed last; all times are written alike, so that they compare as text. */
static const char *
get_time (GlossAnnotation *note)
{
  const char *modified = gloss_annotation_get_modified (note);
  const char *created = gloss_annotation_get_created (note);

  if (modified != NULL && *modified != '\0')
    return modified;

  return created != NULL ? created : "";
}

/**
 * gloss_note_compare_times:
 * @a: a note
 * @b: another
 *
 * Returns: negative if @a was changed after @b: what is newest comes first
 */
int
gloss_note_compare_times (GlossAnnotation *a,
                          GlossAnnotation *b)
{
  return -gloss_compare_times (get_time (a), get_time (b));
}

/**
 * gloss_note_compare_places:
 * @a: (type GlossAnnotation**): a pointer to a note, as in an array of them
 * @b: (type GlossAnnotation**): a pointer to another
 *
 * Returns: negative if @a comes before @b in the text; by their ids where they
 *   are on the same words
 */
int
gloss_note_compare_places (gconstpointer a,
                           gconstpointer b)
{
  GlossAnnotation *first = *(GlossAnnotation *const *) a;
  GlossAnnotation *second = *(GlossAnnotation *const *) b;
  GlossRange x = gloss_annotation_get_range (first);
  GlossRange y = gloss_annotation_get_range (second);

  if (x.begin != y.begin)
    return x.begin < y.begin ? -1 : 1;
  if (x.end != y.end)
    return x.end < y.end ? -1 : 1;

  return strcmp (gloss_annotation_get_id (first), gloss_annotation_get_id (second));
}
