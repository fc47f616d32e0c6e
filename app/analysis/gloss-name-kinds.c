/* gloss-name-kinds.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-name-kinds.h"

/* How often a name was taken for each kind. */
typedef struct
{
  guint n_of_kind[GLOSS_ACTOR_PLACE + 1];
} Votes;

static char *
dup_name (const GlossDraft        *draft,
          const GlossDraftMention *name)
{
  GlossSpan span = gloss_draft_get_span (draft, name->words);

  return g_strndup (draft->utf8 + span.begin, span.end - span.begin);
}

static GHashTable *
count_votes (const GlossDraft *draft)
{
  GHashTable *votes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const GlossDraftMention *mention = &g_array_index (draft->mentions, GlossDraftMention, i);
      g_autofree char *name = dup_name (draft, mention);
      Votes *of_name = g_hash_table_lookup (votes, name);

      if (of_name == NULL)
        {
          of_name = g_new0 (Votes, 1);
          g_hash_table_insert (votes, g_steal_pointer (&name), of_name);
        }
      of_name->n_of_kind[mention->kind]++;
    }
  return votes;
}

/**
 * gloss_names_reconcile_kinds:
 * @draft: a draft with names
 *
 * A name that is a person or a place in most of the article is no organisation
 * elsewhere in it. The reverse does not hold: a team is named by its town.
 */
void
gloss_names_reconcile_kinds (GlossDraft *draft)
{
  g_autoptr (GHashTable) votes = count_votes (draft);

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      GlossDraftMention *mention = &g_array_index (draft->mentions, GlossDraftMention, i);
      g_autofree char *name = NULL;
      const guint *n;

      if (mention->kind != GLOSS_ACTOR_ORGANIZATION)
        continue;
      name = dup_name (draft, mention);
      n = ((const Votes *) g_hash_table_lookup (votes, name))->n_of_kind;
      if (n[GLOSS_ACTOR_PLACE] >= n[GLOSS_ACTOR_ORGANIZATION] && n[GLOSS_ACTOR_PERSON] == 0)
        mention->kind = GLOSS_ACTOR_PLACE;
      else if (n[GLOSS_ACTOR_PERSON] > n[GLOSS_ACTOR_ORGANIZATION] && n[GLOSS_ACTOR_PLACE] == 0)
        mention->kind = GLOSS_ACTOR_PERSON;
    }
}
