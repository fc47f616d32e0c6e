/* gloss-balance.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-balance"

#include "gloss-balance.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-lower.h"
#include "gloss-shares.h"

struct _GlossBalance
{
  GPtrArray *parts[GLOSS_N_BALANCE_PARTS];  /* of GlossBalanceRow */
  guint      n_quotes;
  guint      n_words;
};

static const char *const part_keys[GLOSS_N_BALANCE_PARTS] = {
  [GLOSS_BALANCE_SPEAKERS] = "speaker",
  [GLOSS_BALANCE_SOURCES] = "source",
  [GLOSS_BALANCE_KINDS] = "kind",
  [GLOSS_BALANCE_CUES] = "cue",
};

typedef struct
{
  const char *key;
  const char *label;
} Name;

enum {
  SOURCE_NAMED,
  SOURCE_UNNAMED,
  SOURCE_UNKNOWN,
};

static const Name source_names[] = {
  [SOURCE_NAMED] = { "named", N_("Named sources") },
  [SOURCE_UNNAMED] = { "unnamed", N_("Unnamed sources") },
  [SOURCE_UNKNOWN] = { "unknown", N_("Unknown speaker") },
};

static const Name kind_names[] = {
  /* Translators: how words are quoted: as the speaker said them */
  [GLOSS_QUOTE_DIRECT] = { "direct", N_("In their own words") },
  [GLOSS_QUOTE_MIXED] = { "mixed", N_("Partly in their own words") },
  /* Translators: how words are quoted: not as the speaker said them */
  [GLOSS_QUOTE_INDIRECT] = { "indirect", N_("Reported") },
};

static void
row_free (gpointer data)
{
  GlossBalanceRow *row = data;

  g_free (row->key);
  g_free (row->label);
  g_clear_object (&row->actor);
  g_free (row);
}

static GlossBalanceRow *
add_row (GPtrArray  *rows,
         const char *key,
         const char *label)
{
  GlossBalanceRow *row = g_new0 (GlossBalanceRow, 1);

  row->key = g_strdup (key);
  row->label = g_strdup (label);
  g_ptr_array_add (rows, row);

  return row;
}

static void
add_names (GPtrArray  *rows,
           const Name *names,
           guint       n_names)
{
  for (guint i = 0; i < n_names; i++)
    add_row (rows, names[i].key, _(names[i].label));
}

static void
add_speakers (GlossBalance *self,
              GListModel   *quotes)
{
  g_autoptr (GlossShares) shares = gloss_shares_new (quotes);

  for (guint i = 0; i < gloss_shares_get_n (shares); i++)
    {
      const GlossShare *share = gloss_shares_get (shares, i);
      const Name *unknown = &source_names[SOURCE_UNKNOWN];
      const char *name = share->speaker != NULL ? gloss_actor_get_name (share->speaker) : NULL;
      GlossBalanceRow *row = add_row (self->parts[GLOSS_BALANCE_SPEAKERS],
                                      name != NULL ? name : unknown->key,
                                      name != NULL ? name : _(unknown->label));

      g_set_object (&row->actor, share->speaker);
      row->n_quotes = share->n_quotes;
      row->n_words = share->n_words;
    }
}

static void
count (GPtrArray *rows,
       guint      position,
       guint      n_words)
{
  GlossBalanceRow *row = g_ptr_array_index (rows, position);

  row->n_quotes++;
  row->n_words += n_words;
}

static guint
source_of (GlossQuote *quote)
{
  GlossActor *speaker = gloss_quote_get_speaker (quote);

  if (speaker == NULL)
    return SOURCE_UNKNOWN;

  return gloss_actor_get_named (speaker) ? SOURCE_NAMED : SOURCE_UNNAMED;
}

/* The same words are one cue, however they are written and broken. */
static char *
fold_cue (GlossQuote *quote)
{
  g_autofree char *lower = gloss_dup_lower (gloss_quote_get_cue (quote), -1);
  g_auto (GStrv) words = g_strsplit_set (lower, " \n\t", -1);
  g_autoptr (GString) folded = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] == '\0')
        continue;
      if (folded->len > 0)
        g_string_append_c (folded, ' ');
      g_string_append (folded, words[i]);
    }

  return g_string_free (g_steal_pointer (&folded), FALSE);
}

static void
count_cue (GlossBalance *self,
           GHashTable   *positions,
           GlossQuote   *quote,
           guint         n_words)
{
  GPtrArray *rows = self->parts[GLOSS_BALANCE_CUES];
  g_autofree char *cue = fold_cue (quote);
  gpointer position;

  if (*cue == '\0')
    return;

  if (!g_hash_table_lookup_extended (positions, cue, NULL, &position))
    {
      position = GUINT_TO_POINTER (rows->len);
      g_hash_table_insert (positions, add_row (rows, cue, cue)->key, position);
    }
  count (rows, GPOINTER_TO_UINT (position), n_words);
}

static int
compare_cues (gconstpointer a,
              gconstpointer b)
{
  const GlossBalanceRow *row_a = *(GlossBalanceRow *const *) a;
  const GlossBalanceRow *row_b = *(GlossBalanceRow *const *) b;

  if (row_a->n_quotes != row_b->n_quotes)
    return row_a->n_quotes > row_b->n_quotes ? -1 : 1;

  return strcmp (row_a->key, row_b->key);
}

static void
count_quotes (GlossBalance *self,
              GListModel   *quotes)
{
  g_autoptr (GHashTable) positions = g_hash_table_new (g_str_hash, g_str_equal);

  self->n_quotes = g_list_model_get_n_items (quotes);
  for (guint i = 0; i < self->n_quotes; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);
      guint n_words = gloss_quote_count_words (quote);

      self->n_words += n_words;
      count (self->parts[GLOSS_BALANCE_SOURCES], source_of (quote), n_words);
      count (self->parts[GLOSS_BALANCE_KINDS], gloss_quote_get_kind (quote), n_words);
      count_cue (self, positions, quote, n_words);
    }
  g_ptr_array_sort (self->parts[GLOSS_BALANCE_CUES], compare_cues);
}

static void
set_shares (GPtrArray *rows,
            gboolean   of_quotes)
{
  guint total = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const GlossBalanceRow *row = g_ptr_array_index (rows, i);

      total += of_quotes ? row->n_quotes : row->n_words;
    }
  for (guint i = 0; total > 0 && i < rows->len; i++)
    {
      GlossBalanceRow *row = g_ptr_array_index (rows, i);

      row->share = (double) (of_quotes ? row->n_quotes : row->n_words) / total;
    }
}

/**
 * gloss_balance_new:
 * @quotes: a model of #GlossQuote
 *
 * Returns: (transfer full): the figures, as they are now
 */
GlossBalance *
gloss_balance_new (GListModel *quotes)
{
  GlossBalance *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (quotes), NULL);

  self = g_new0 (GlossBalance, 1);
  for (guint i = 0; i < GLOSS_N_BALANCE_PARTS; i++)
    self->parts[i] = g_ptr_array_new_with_free_func (row_free);

  add_speakers (self, quotes);
  add_names (self->parts[GLOSS_BALANCE_SOURCES], source_names, G_N_ELEMENTS (source_names));
  add_names (self->parts[GLOSS_BALANCE_KINDS], kind_names, G_N_ELEMENTS (kind_names));
  count_quotes (self, quotes);
  for (guint i = 0; i < GLOSS_N_BALANCE_PARTS; i++)
    set_shares (self->parts[i], i == GLOSS_BALANCE_CUES);

  return self;
}

void
gloss_balance_free (GlossBalance *self)
{
  for (guint i = 0; i < GLOSS_N_BALANCE_PARTS; i++)
    g_ptr_array_unref (self->parts[i]);
  g_free (self);
}

guint
gloss_balance_get_n_quotes (const GlossBalance *self)
{
  return self->n_quotes;
}

guint
gloss_balance_get_n_words (const GlossBalance *self)
{
  return self->n_words;
}

guint
gloss_balance_get_n_rows (const GlossBalance *self,
                          GlossBalancePart    part)
{
  g_return_val_if_fail (part < GLOSS_N_BALANCE_PARTS, 0);

  return self->parts[part]->len;
}

const GlossBalanceRow *
gloss_balance_get_row (const GlossBalance *self,
                       GlossBalancePart    part,
                       guint               position)
{
  g_return_val_if_fail (part < GLOSS_N_BALANCE_PARTS, NULL);
  g_return_val_if_fail (position < self->parts[part]->len, NULL);

  return g_ptr_array_index (self->parts[part], position);
}

/* RFC 4180. Names come from the article: none may be taken for a formula. */
static void
append_cell (GString    *csv,
             const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *quoted = g_strjoinv ("\"\"", parts);
  const char *guard = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL ? "'" : "";

  g_string_append_printf (csv, "\"%s%s\"", guard, quoted);
}

static void
append_row (GString               *csv,
            const char            *part,
            const GlossBalanceRow *row)
{
  char share[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (csv, "%s,", part);
  append_cell (csv, row->key);
  g_ascii_formatd (share, sizeof share, "%.4f", row->share);
  g_string_append_printf (csv, ",%u,%u,%s\r\n", row->n_quotes, row->n_words, share);
}

/**
 * gloss_balance_to_csv:
 * @self: the figures
 *
 * All rows of all parts, after RFC 4180. What is in the columns does not
 * depend on the language of the reader.
 *
 * Returns: (transfer full): part, name, quotes, words and share
 */
char *
gloss_balance_to_csv (const GlossBalance *self)
{
  g_autoptr (GString) csv = g_string_new ("part,name,quotes,words,share\r\n");

  for (guint part = 0; part < GLOSS_N_BALANCE_PARTS; part++)
    {
      for (guint i = 0; i < self->parts[part]->len; i++)
        append_row (csv, part_keys[part], g_ptr_array_index (self->parts[part], i));
    }

  return g_string_free (g_steal_pointer (&csv), FALSE);
}
