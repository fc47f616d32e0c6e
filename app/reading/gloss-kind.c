/* gloss-kind.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-kind.h"

/* What is stored and exported, in the order of the enumerations */
static const char *const actor_kinds[] = { "person", "organization", "place" };
static const char *const quote_kinds[] = { "direct", "mixed", "indirect" };
static const char *const statuses[] = { "machine", "confirmed", "corrected", "rejected" };

static gboolean
index_of_name (const char *const *names,
               guint              n_names,
               const char        *name,
               guint             *index)
{
  guint i;

  for (i = 0; i < n_names; i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

gboolean
gloss_actor_kind_from_name (const char     *name,
                            GlossActorKind *kind)
{
  guint index = 0;

  if (!index_of_name (actor_kinds, G_N_ELEMENTS (actor_kinds), name, &index))
    return FALSE;
  *kind = (GlossActorKind) index;

  return TRUE;
}

const char *
gloss_actor_kind_to_name (GlossActorKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (actor_kinds), NULL);

  return actor_kinds[kind];
}

gboolean
gloss_quote_kind_from_name (const char     *name,
                            GlossQuoteKind *kind)
{
  guint index = 0;

  if (!index_of_name (quote_kinds, G_N_ELEMENTS (quote_kinds), name, &index))
    return FALSE;
  *kind = (GlossQuoteKind) index;

  return TRUE;
}

const char *
gloss_quote_kind_to_name (GlossQuoteKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (quote_kinds), NULL);

  return quote_kinds[kind];
}

/* Whose word something is, for programs; gloss_label_of_quote_status() is for people. */
const char *
gloss_status_to_name (GlossStatus status)
{
  g_return_val_if_fail (status < G_N_ELEMENTS (statuses), NULL);

  return statuses[status];
}
