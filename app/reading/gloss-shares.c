/* gloss-shares.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-shares.h"

struct _GlossShares
{
  /* From a GlossActor, or NULL, to a share that the array owns */
  GHashTable *by_speaker;
  GPtrArray  *ranked;
};

static void
share_free (gpointer data)
{
  GlossShare *share = data;

  g_clear_object (&share->speaker);
  g_free (share);
}

static GlossShare *
ensure_share (GlossShares *self,
              GlossActor  *speaker)
{
  GlossShare *share = g_hash_table_lookup (self->by_speaker, speaker);

  if (share != NULL)
    return share;

  share = g_new0 (GlossShare, 1);
  share->speaker = speaker != NULL ? g_object_ref (speaker) : NULL;
  share->rank = self->ranked->len;
  g_ptr_array_add (self->ranked, share);
  g_hash_table_insert (self->by_speaker, speaker, share);

  return share;
}

/* Most words first, the unknown speaker last, else by who comes first in the article */
static int
compare_shares (gconstpointer a,
                gconstpointer b)
{
  const GlossShare *share_a = *(GlossShare *const *) a;
  const GlossShare *share_b = *(GlossShare *const *) b;
  gboolean unknown_a = share_a->speaker == NULL;
  gboolean unknown_b = share_b->speaker == NULL;

  if (unknown_a != unknown_b)
    return unknown_a ? 1 : -1;
  if (share_a->n_words != share_b->n_words)
    return share_a->n_words > share_b->n_words ? -1 : 1;

  return share_a->rank < share_b->rank ? -1 : 1;
}

static void
rank_shares (GlossShares *self,
             guint        n_words)
{
  g_ptr_array_sort (self->ranked, compare_shares);

  for (guint i = 0; i < self->ranked->len; i++)
    {
      GlossShare *share = g_ptr_array_index (self->ranked, i);

      share->rank = i;
      share->share = n_words > 0 ? (double) share->n_words / n_words : 0;
    }
}

/**
 * gloss_shares_new:
 * @quotes: a model of #GlossQuote
 *
 * Counts the words of each speaker in @quotes.
 *
 * Returns: (transfer full): the shares
 */
GlossShares *
gloss_shares_new (GListModel *quotes)
{
  GlossShares *self = g_new0 (GlossShares, 1);
  guint n_quotes = g_list_model_get_n_items (quotes);
  guint n_words = 0;

  self->by_speaker = g_hash_table_new (NULL, NULL);
  self->ranked = g_ptr_array_new_with_free_func (share_free);

  for (guint i = 0; i < n_quotes; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);
      GlossShare *share = ensure_share (self, gloss_quote_get_speaker (quote));
      guint n = gloss_quote_count_words (quote);

      share->n_quotes++;
      share->n_words += n;
      n_words += n;
    }

  rank_shares (self, n_words);

  return self;
}

void
gloss_shares_free (GlossShares *self)
{
  g_hash_table_unref (self->by_speaker);
  g_ptr_array_unref (self->ranked);
  g_free (self);
}

guint
gloss_shares_get_n (const GlossShares *self)
{
  return self->ranked->len;
}

const GlossShare *
gloss_shares_get (const GlossShares *self,
                  guint              rank)
{
  g_return_val_if_fail (rank < self->ranked->len, NULL);

  return g_ptr_array_index (self->ranked, rank);
}

const GlossShare *
gloss_shares_lookup (const GlossShares *self,
                     GlossQuote        *quote)
{
  return g_hash_table_lookup (self->by_speaker, gloss_quote_get_speaker (quote));
}
