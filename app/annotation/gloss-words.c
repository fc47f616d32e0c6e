/* gloss-words.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-words.h"

GlossWordKeys *
gloss_word_keys_new (void)
{
  GlossWordKeys *self = g_new0 (GlossWordKeys, 1);

  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

void
gloss_word_keys_free (GlossWordKeys *self)
{
  g_hash_table_unref (self->keys);
  g_free (self);
}

/* Returns: all keys are smaller */
guint
gloss_word_keys_get_n (const GlossWordKeys *self)
{
  return g_hash_table_size (self->keys);
}

static guint
key_of (GlossWordKeys *self,
        const GString *word)
{
  gpointer known;
  guint key = g_hash_table_size (self->keys);

  if (g_hash_table_lookup_extended (self->keys, word->str, NULL, &known))
    return GPOINTER_TO_UINT (known);
  g_hash_table_insert (self->keys, g_strdup (word->str), GUINT_TO_POINTER (key));

  return key;
}

/* A letter that is a word of its own, as far as a comparison goes */
static gboolean
stands_alone (gunichar code)
{
  switch (g_unichar_get_script (code))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
    case G_UNICODE_SCRIPT_LAO:
    case G_UNICODE_SCRIPT_KHMER:
    case G_UNICODE_SCRIPT_MYANMAR:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
gloss_char_is_in_word (gunichar code)
{
  if (code < 0x80)
    return g_ascii_isalnum (code);

  return g_unichar_isalnum (code) || g_unichar_ismark (code);
}

/* Returns: the folded character after the word or mark that begins at @at */
static guint
end_of_word (const GlossFold *fold,
             guint            at)
{
  const GlossFolded *chars = fold->chars;
  guint end = at + 1;

  if (!gloss_char_is_in_word (chars[at].code))
    return end;

  if (chars[at].code >= 0x0E00 && stands_alone (chars[at].code))
    {
      while (end < fold->n_chars && g_unichar_ismark (chars[end].code))
        end++;
      return end;
    }
  while (end < fold->n_chars && gloss_char_is_in_word (chars[end].code) &&
         !(chars[end].code >= 0x0E00 && stands_alone (chars[end].code)))
    end++;

  return end;
}

static gboolean
ends_sentence (gunichar code)
{
  return code == '.' || code == '!' || code == '?' || code == 0x2026 ||
         code == 0x3002 || code == 0xFF01 || code == 0xFF1F || code == 0x061F || code == 0x0964;
}

/* What is known about where the next word stands */
typedef struct
{
  guint after_stop : 1;
  guint after_break : 1;
} Where;

/* Quotation marks and brackets that close belong to the sentence that they close. */
static void
pass (Where    *where,
      gunichar  code,
      gboolean  is_word)
{
  if (ends_sentence (code))
    where->after_stop = TRUE;
  else if (is_word)
    where->after_stop = FALSE;
  where->after_break = FALSE;
}

static void
add_word (GArray          *items,
          const GlossFold *fold,
          guint            begin,
          guint            end,
          GlossWordKeys   *keys,
          Where           *where)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  GlossWord word = { 0 };

  for (guint i = begin; i < end; i++)
    g_string_append_unichar (folded, fold->chars[i].code);

  word.key = key_of (keys, folded);
  word.begin = fold->chars[begin].begin;
  word.end = fold->chars[end - 1].end;
  word.at = begin;
  word.n_chars = end - begin;
  word.is_word = gloss_char_is_in_word (fold->chars[begin].code);
  word.starts_block = where->after_break;
  word.starts_sentence = where->after_break || (where->after_stop && word.is_word);
  g_array_append_val (items, word);

  pass (where, fold->chars[begin].code, word.is_word);
}

/**
 * gloss_words_new:
 * @fold: a folded text
 * @keys: where the keys come from
 *
 * Returns: (transfer full): its words and marks
 */
GlossWords *
gloss_words_new (const GlossFold *fold,
                 GlossWordKeys   *keys)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (GlossWord));
  GlossWords *self = g_new0 (GlossWords, 1);
  Where where = { FALSE, TRUE };
  guint at = 0;

  while (at < fold->n_chars)
    {
      guint end = at + 1;

      if (fold->chars[at].code == ' ')
        where.after_break |= fold->chars[at].is_break;
      else
        {
          end = end_of_word (fold, at);
          add_word (items, fold, at, end, keys, &where);
        }
      at = end;
    }

  self->n_items = items->len;
  self->items = (GlossWord *) g_array_free (items, FALSE);

  return self;
}

void
gloss_words_free (GlossWords *self)
{
  g_free (self->items);
  g_free (self);
}

/**
 * gloss_words_find:
 * @self: words
 * @offset: a position in code points
 *
 * Returns: the first word that ends behind @offset
 */
guint
gloss_words_find (const GlossWords *self,
                  guint             offset)
{
  guint low = 0;
  guint high = self->n_items;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (self->items[middle].end <= offset)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}
