/* gloss-name-repeats.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-name-repeats.h"

/* What a department or a ministry that is written in lower case may be of. */
static const char *const branches[] = {
  "state", "justice", "treasury", "defense", "defence", "interior", "foreign", "health", "finance", "education",
  "energy", "labor", "labour", "commerce", "agriculture", "transport", "transportation", "environment", "culture",
  "trade", "information", NULL
};

static const GlossDraftMention *
get_name (const GArray *names,
          guint         name)
{
  return &g_array_index (names, GlossDraftMention, name);
}

static char *
dup_token (const GlossDraft *draft,
           guint             token)
{
  const GlossToken *at = &draft->tokens[token];

  return g_strndup (draft->utf8 + at->begin, gloss_token_get_length (at));
}

/* The last words of persons' full names. */
static GHashTable *
collect_surnames (const GlossDraft *draft)
{
  GHashTable *surnames = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const GlossDraftMention *name = get_name (draft->mentions, i);

      if (name->kind == GLOSS_ACTOR_PERSON && name->words.end > name->words.first + 1)
        g_hash_table_add (surnames, dup_token (draft, name->words.end - 1));
    }
  return surnames;
}

/* "Secretary Blinken", once "Tony Blinken" has been named. */
static gboolean
is_surname_behind_title (const GlossDraft *draft,
                         GHashTable       *surnames,
                         guint             token)
{
  g_autofree char *word = NULL;

  if (token == 0 || (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) == 0 ||
      (draft->words[token - 1].flags & GLOSS_WORD_TITLE) == 0 ||
      (draft->tokens[token].flags & GLOSS_TOKEN_STARTS_LINE) != 0)
    return FALSE;
  word = dup_token (draft, token);
  return g_hash_table_contains (surnames, word);
}

/* "state department", "foreign ministry". */
static gboolean
is_branch (const GlossDraft *draft,
           guint             token)
{
  return token + 1 < draft->n_tokens && gloss_draft_is_any (draft, token, branches) &&
         (draft->tokens[token].flags & GLOSS_TOKEN_CAPITAL) == 0 &&
         gloss_draft_is_any (draft, token + 1, (const char *const[]) { "department", "ministry", NULL }) &&
         (draft->tokens[token + 1].flags & GLOSS_TOKEN_CAPITAL) == 0;
}

static void
add_name (GArray         *names,
          guint           first,
          guint           end,
          GlossActorKind  kind)
{
  GlossDraftMention name = {
    .words = { first, end },
    .level = GLOSS_MENTION_NAME,
    .kind = kind,
    .actor = GLOSS_NONE,
  };

  if (kind == GLOSS_ACTOR_PERSON)
    name.title = (GlossWords) { first - 1, first };
  g_array_append_val (names, name);
}

/* Adds the names between @token and @end, where there are none yet. */
static void
add_between (const GlossDraft *draft,
             GHashTable       *surnames,
             guint             token,
             guint             end,
             GArray           *names)
{
  for (; token < end; token++)
    if (is_surname_behind_title (draft, surnames, token))
      add_name (names, token, token + 1, GLOSS_ACTOR_PERSON);
    else if (token + 1 < end && is_branch (draft, token))
      {
        add_name (names, token, token + 2, GLOSS_ACTOR_ORGANIZATION);
        token++;
      }
}

/**
 * gloss_names_add_repeats:
 * @draft: a draft with names, sorted, and no other mentions
 *
 * Adds names that the rest of the article leaves no doubt about: the surname
 * of somebody who is named in full elsewhere, behind a title; and the
 * ministries that are named without a capital.
 */
void
gloss_names_add_repeats (GlossDraft *draft)
{
  g_autoptr (GHashTable) surnames = collect_surnames (draft);
  GArray *names = g_array_sized_new (FALSE, FALSE, sizeof (GlossDraftMention), draft->mentions->len);
  guint token = 0;

  for (guint i = 0; i < draft->mentions->len; i++)
    {
      const GlossDraftMention *name = get_name (draft->mentions, i);

      add_between (draft, surnames, token, name->words.first, names);
      g_array_append_vals (names, name, 1);
      token = name->words.end;
    }
  add_between (draft, surnames, token, draft->n_tokens, names);
  g_array_unref (draft->mentions);
  draft->mentions = names;
  draft->n_names = names->len;
}
