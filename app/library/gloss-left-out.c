/* gloss-left-out.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-left-out.h"

#define MEMBER "leftOut"

struct _GlossLeftOut
{
  GPtrArray *choices;
};

/* The block with this text; the nth of them, from 1 */
typedef struct
{
  char  *text;
  guint  nth;
} Choice;

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  g_free (choice->text);
  g_free (choice);
}

static void
add_choice (GlossLeftOut *self,
            const char   *text,
            guint         nth)
{
  Choice *choice = g_new (Choice, 1);

  choice->text = g_strdup (text);
  choice->nth = nth;
  g_ptr_array_add (self->choices, choice);
}

static void
read_choice (GlossLeftOut *self,
             JsonNode     *node)
{
  JsonObject *object = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  const char *text = object != NULL ? json_object_get_string_member_with_default (object, "text", NULL) : NULL;
  gint64 nth = object != NULL ? json_object_get_int_member_with_default (object, "nth", 1) : 0;

  if (text != NULL && nth > 0 && nth <= G_MAXUINT)
    add_choice (self, text, (guint) nth);
}

/**
 * gloss_left_out_new:
 * @object: (nullable): article.json
 *
 * Returns: (transfer full): what it says; nothing is left out where it says nothing
 */
GlossLeftOut *
gloss_left_out_new (JsonObject *object)
{
  GlossLeftOut *self = g_new (GlossLeftOut, 1);
  JsonNode *node = object != NULL ? json_object_get_member (object, MEMBER) : NULL;
  JsonArray *array = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
  guint n = array != NULL ? json_array_get_length (array) : 0;

  self->choices = g_ptr_array_new_with_free_func (choice_free);
  for (guint i = 0; i < n; i++)
    read_choice (self, json_array_get_element (array, i));

  return self;
}

void
gloss_left_out_free (GlossLeftOut *self)
{
  g_ptr_array_unref (self->choices);
  g_free (self);
}

guint
gloss_left_out_get_n (const GlossLeftOut *self)
{
  return self->choices->len;
}

const char *
gloss_left_out_get_text (const GlossLeftOut *self,
                         guint               index)
{
  return ((const Choice *) g_ptr_array_index (self->choices, index))->text;
}

guint
gloss_left_out_remove (GlossLeftOut *self,
                       guint         first,
                       guint         n)
{
  guint begin = MIN (first, self->choices->len);
  guint n_removed = MIN (n, self->choices->len - begin);

  if (n_removed > 0)
    g_ptr_array_remove_range (self->choices, begin, n_removed);

  return n_removed;
}

static gboolean
has_choice (const GlossLeftOut *self,
            const char         *text,
            guint               nth)
{
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);

      if (choice->nth == nth && g_str_equal (choice->text, text))
        return TRUE;
    }

  return FALSE;
}

/* How often this was called with @text, this time included; @counts holds the texts */
static guint
count_text (GHashTable *counts,
            char       *text)
{
  guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (counts, text)) + 1;

  g_hash_table_replace (counts, text, GUINT_TO_POINTER (nth));

  return nth;
}

/* Returns: (transfer full): for each block of @whole, whether it stays */
static gboolean *
find_kept (const GlossLeftOut *self,
           GlossArticle       *whole,
           guint              *n_left_out)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (whole, &n_blocks);
  gboolean *keep = g_new (gboolean, n_blocks);

  *n_left_out = 0;
  for (guint i = 0; i < n_blocks; i++)
    {
      char *text = gloss_text_dup_range (gloss_article_get_text (whole), blocks[i].range);

      keep[i] = !has_choice (self, text, count_text (counts, text));
      *n_left_out += !keep[i];
    }

  return keep;
}

/* The caret at the end of a block is in it. */
static gboolean
touches (GlossRange range,
         guint      begin,
         guint      end)
{
  return gloss_range_is_empty (range) ? range.begin >= begin && range.begin <= end
                                      : range.begin < end && range.end > begin;
}

static gboolean
is_touched (const GlossRange *ranges,
            guint             n_ranges,
            guint             begin,
            guint             end)
{
  for (guint i = 0; i < n_ranges; i++)
    {
      if (touches (ranges[i], begin, end))
        return TRUE;
    }

  return FALSE;
}

guint
gloss_left_out_add (GlossLeftOut     *self,
                    GlossArticle     *whole,
                    const GlossRange *ranges,
                    guint             n_ranges)
{
  g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_blocks, n_left_out;
  const GlossBlock *blocks = gloss_article_get_blocks (whole, &n_blocks);
  g_autofree gboolean *keep = find_kept (self, whole, &n_left_out);
  guint n_before = self->choices->len;
  guint at = 0;

  for (guint i = 0; i < n_blocks; i++)
    {
      char *text = gloss_text_dup_range (gloss_article_get_text (whole), blocks[i].range);
      guint nth = count_text (counts, text);
      guint end = at + blocks[i].range.end - blocks[i].range.begin;

      if (!keep[i])
        continue;
      if (is_touched (ranges, n_ranges, at, end))
        add_choice (self, text, nth);
      at = end + 1;
    }

  return self->choices->len - n_before;
}

/**
 * gloss_left_out_apply:
 * @self: what is left out
 * @whole: the article as it was loaded
 *
 * Returns: (transfer full) (nullable): @whole without that; @whole itself if
 *   nothing of that is in it; %NULL if nothing stays
 */
GlossArticle *
gloss_left_out_apply (const GlossLeftOut *self,
                      GlossArticle       *whole)
{
  g_autofree gboolean *keep = NULL;
  guint n_left_out;

  if (self->choices->len == 0)
    return g_object_ref (whole);

  keep = find_kept (self, whole, &n_left_out);

  return n_left_out > 0 ? gloss_article_select (whole, keep) : g_object_ref (whole);
}

void
gloss_left_out_save (const GlossLeftOut *self,
                     JsonObject         *object)
{
  JsonArray *array;

  if (self->choices->len == 0)
    {
      json_object_remove_member (object, MEMBER);
      return;
    }

  array = json_array_new ();
  for (guint i = 0; i < self->choices->len; i++)
    {
      const Choice *choice = g_ptr_array_index (self->choices, i);
      JsonObject *element = json_object_new ();

      json_object_set_string_member (element, "text", choice->text);
      json_object_set_int_member (element, "nth", choice->nth);
      json_array_add_object_element (array, element);
    }
  json_object_set_array_member (object, MEMBER, array);
}
