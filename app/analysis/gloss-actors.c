/* gloss-actors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-descriptions.h"
#include "gloss-lower.h"

/* How one place is called; the first of each line is the key of all. */
static const char *const same_places[][6] = {
  { "united states", "us", "u.s.", "usa", "u.s.a.", "america" },
  { "united kingdom", "uk", "u.k.", "britain", "great britain", NULL },
  { "united arab emirates", "uae", NULL },
  { "kyiv", "kiev", NULL },
  { "odesa", "odessa", NULL },
  { "new york", "new york city", NULL },
  { "washington", "washington, d.c.", "washington d.c.", NULL },
  { "north korea", "dprk", NULL },
  { "myanmar", "burma", NULL },
};

static const char *const same_organizations[][4] = {
  { "united nations", "un", "u.n.", NULL },
  { "european union", "eu", "e.u.", NULL },
  { "democrats", "democratic party", NULL },
  { "republicans", "republican party", "gop", NULL },
  { "labour", "labour party", NULL },
};

/* "the company" is the one named last. */
static const char *const bodies[] = {
  "company", "firm", "agency", "ministry", "airline", "bank", "newspaper", "university", "charity", "regulator",
  "organization", "organisation", "group", "union", "club", "party", NULL
};

/*
 * Binder:
 * @by_name: kind and whole name -> actor
 * @by_surname: last word of a person's full name -> actor named last so
 * @by_part: acronym or first word of an organisation's full name -> actor
 * @by_noun: head noun of a description -> actor described last so
 */
typedef struct
{
  GlossDraft *draft;
  GHashTable *by_name;
  GHashTable *by_surname;
  GHashTable *by_part;
  GHashTable *by_noun;
  guint       last_person;
  guint       last_organization;
  guint       last_body;
  guint       last_plural;
} Binder;

static GlossDraftMention *
get_mention (const Binder *self,
             guint         mention)
{
  return &g_array_index (self->draft->mentions, GlossDraftMention, mention);
}

static char *
dup_words (const Binder *self,
           GlossWords    words)
{
  GlossSpan span = gloss_draft_get_span (self->draft, words);

  return gloss_dup_lower (self->draft->utf8 + span.begin, span.end - span.begin);
}

static char *
dup_word (const Binder *self,
          guint         token)
{
  return dup_words (self, (GlossWords) { token, token + 1 });
}

static guint
look_up (GHashTable *table,
         const char *key)
{
  gpointer value;

  return g_hash_table_lookup_extended (table, key, NULL, &value) ? GPOINTER_TO_UINT (value) : GLOSS_NONE;
}

static void
remember (GHashTable *table,
          const char *key,
          guint       actor)
{
  g_hash_table_insert (table, g_strdup (key), GUINT_TO_POINTER (actor));
}

static guint
new_actor (Binder         *self,
           GlossActorKind  kind,
           gboolean        named)
{
  GlossFoundActor actor = { .kind = kind, .named = named, .best_mention = GLOSS_NONE };

  g_array_append_val (self->draft->actors, actor);
  return self->draft->actors->len - 1;
}

/* "Jr.", "III" after a surname. */
static gboolean
is_suffix (const Binder *self,
           guint         token)
{
  static const char *const suffixes[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", NULL };

  return gloss_draft_is_any (self->draft, token, suffixes);
}

static guint
last_word (const Binder *self,
           GlossWords    words)
{
  guint last = words.end - 1;

  while (last > words.first &&
         (is_suffix (self, last) || self->draft->tokens[last].kind != GLOSS_TOKEN_WORD))
    last--;
  return last;
}

static const char *
one_name_for (const char *const *line,
              guint              n,
              const char        *name)
{
  for (guint i = 0; i < n && line[i] != NULL; i++)
    if (strcmp (line[i], name) == 0)
      return line[0];
  return NULL;
}

/* The key of a name: for persons the first and the last word, for others one of its spellings. */
static char *
dup_key (const Binder            *self,
         const GlossDraftMention *mention)
{
  g_autofree char *name = NULL;
  const char *key = NULL;

  if (mention->kind == GLOSS_ACTOR_PERSON)
    {
      g_autofree char *first = dup_word (self, mention->words.first);
      g_autofree char *last = dup_word (self, last_word (self, mention->words));

      return g_strdup_printf ("%d %s %s", mention->kind, first, last);
    }
  name = dup_words (self, mention->words);
  for (guint i = 0; i < G_N_ELEMENTS (same_places) && key == NULL; i++)
    key = one_name_for (same_places[i], G_N_ELEMENTS (same_places[i]), name);
  for (guint i = 0; i < G_N_ELEMENTS (same_organizations) && key == NULL; i++)
    key = one_name_for (same_organizations[i], G_N_ELEMENTS (same_organizations[i]), name);
  return g_strdup_printf ("%d %s", mention->kind, key != NULL ? key : name);
}

static gboolean
is_full (const GlossDraftMention *mention)
{
  return mention->words.end > mention->words.first + 1;
}

/* "International Harbour Office" -> "iho". */
static char *
dup_initials (const Binder *self,
              GlossWords    words)
{
  GString *initials = g_string_new (NULL);

  for (guint i = words.first; i < words.end; i++)
    if ((self->draft->tokens[i].flags & GLOSS_TOKEN_CAPITAL) != 0)
      g_string_append_unichar (initials, g_unichar_tolower (g_utf8_get_char (self->draft->utf8 + self->draft->tokens[i].begin)));
  return g_string_free (initials, FALSE);
}

static void
remember_parts (Binder                  *self,
                const GlossDraftMention *mention)
{
  g_autofree char *first = dup_word (self, mention->words.first);
  g_autofree char *last = dup_word (self, last_word (self, mention->words));
  g_autofree char *initials = NULL;

  if (mention->kind == GLOSS_ACTOR_PERSON && look_up (self->by_surname, last) == GLOSS_NONE)
    remember (self->by_surname, last, mention->actor);
  if (mention->kind != GLOSS_ACTOR_ORGANIZATION)
    return;
  initials = dup_initials (self, mention->words);
  if (strlen (initials) > 1 && look_up (self->by_part, initials) == GLOSS_NONE)
    remember (self->by_part, initials, mention->actor);
  if ((self->draft->words[mention->words.first].flags & ~GLOSS_WORD_FIRST_NAME) == 0 &&
      look_up (self->by_part, first) == GLOSS_NONE)
    remember (self->by_part, first, mention->actor);
}

static void
bind_by_name (Binder            *self,
              GlossDraftMention *mention)
{
  g_autofree char *key = dup_key (self, mention);

  mention->actor = look_up (self->by_name, key);
  if (mention->actor != GLOSS_NONE)
    return;
  mention->actor = new_actor (self, mention->kind, TRUE);
  remember (self->by_name, key, mention->actor);
}

/* Full names first, so that a surname in the headline finds its bearer further down. */
static void
bind_full_names (Binder *self)
{
  for (guint i = 0; i < self->draft->n_names; i++)
    {
      GlossDraftMention *mention = get_mention (self, i);

      if (!is_full (mention))
        continue;
      bind_by_name (self, mention);
      remember_parts (self, mention);
    }
}

static gboolean
is_known_place (const Binder            *self,
                const GlossDraftMention *mention)
{
  return (self->draft->words[mention->words.first].flags & GLOSS_WORD_PLACE) != 0;
}

/* A word alone: a surname or a part of a longer name, else a name of its own. */
static void
bind_short_name (Binder            *self,
                 GlossDraftMention *mention)
{
  g_autofree char *word = dup_word (self, mention->words.first);
  guint person = look_up (self->by_surname, word);
  guint body = look_up (self->by_part, word);

  if (person != GLOSS_NONE && !(is_known_place (self, mention) && mention->title.end == 0))
    {
      mention->kind = GLOSS_ACTOR_PERSON;
      mention->actor = person;
    }
  else if (body != GLOSS_NONE && mention->kind != GLOSS_ACTOR_PLACE)
    {
      mention->kind = GLOSS_ACTOR_ORGANIZATION;
      mention->actor = body;
    }
  else
    bind_by_name (self, mention);
}

static void
bind_names (Binder *self)
{
  bind_full_names (self);
  for (guint i = 0; i < self->draft->n_names; i++)
    {
      GlossDraftMention *mention = get_mention (self, i);

      if (!is_full (mention))
        bind_short_name (self, mention);
      else if (mention->kind == GLOSS_ACTOR_PERSON)
        {
          g_autofree char *last = dup_word (self, last_word (self, mention->words));

          remember (self->by_surname, last, mention->actor);
        }
    }
}

/* The noun that a description is about: "official" in "a senior official in the ministry". */
static guint
head_of (const Binder *self,
         GlossWords    words)
{
  for (guint i = words.first; i < words.end; i++)
    if ((self->draft->words[i].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) != 0 &&
        (i + 1 == words.end || (self->draft->words[i + 1].flags & (GLOSS_WORD_PERSON_NOUN | GLOSS_WORD_GROUP_NOUN)) == 0))
      return i;
  return words.end - 1;
}

/* Tells who the actors are, which gives the nouns that they are called by later: "the mayor". */
static void
describe_actors (Binder *self)
{
  g_autofree GlossWords *found = gloss_descriptions_find (self->draft);

  for (guint i = 0; i < self->draft->actors->len; i++)
    {
      GlossFoundActor *actor = &g_array_index (self->draft->actors, GlossFoundActor, i);
      g_autofree char *noun = NULL;

      if (found[i].end <= found[i].first)
        continue;
      actor->description = gloss_draft_get_span (self->draft, found[i]);
      noun = dup_word (self, head_of (self, found[i]));
      if (actor->kind == GLOSS_ACTOR_PERSON && look_up (self->by_noun, noun) == GLOSS_NONE)
        remember (self->by_noun, noun, i);
    }
}

/* "the official" is the one before; "an official" is somebody new. */
static void
bind_description (Binder            *self,
                  GlossDraftMention *mention)
{
  g_autofree char *head = dup_word (self, head_of (self, mention->words));
  gboolean definite = gloss_draft_is_any (self->draft, mention->words.first, (const char *const[]) { "the", "this", NULL });
  gboolean is_short = mention->words.end <= mention->words.first + 2;
  guint known = definite && is_short ? look_up (self->by_noun, head) : GLOSS_NONE;

  if (known == GLOSS_NONE && definite && is_short && gloss_draft_is_any (self->draft, mention->words.end - 1, bodies))
    known = self->last_organization;
  mention->actor = known != GLOSS_NONE ? known : new_actor (self, mention->kind, FALSE);
  remember (self->by_noun, head, mention->actor);
}

static void
bind_pronoun (Binder            *self,
              GlossDraftMention *mention)
{
  guint token = mention->words.first;

  if (gloss_draft_is_any (self->draft, token, (const char *const[]) { "he", "she", "who", NULL }))
    mention->actor = self->last_person;
  else if (gloss_draft_is (self->draft, token, "it"))
    mention->actor = self->last_body;
  else if (gloss_draft_is (self->draft, token, "they"))
    mention->actor = self->last_plural;
  if (mention->actor == GLOSS_NONE)
    mention->actor = new_actor (self, mention->kind, FALSE);
  else
    mention->kind = g_array_index (self->draft->actors, GlossFoundActor, mention->actor).kind;
}

static void
note_named (Binder                  *self,
            const GlossDraftMention *mention)
{
  if (mention->kind == GLOSS_ACTOR_PERSON)
    self->last_person = mention->actor;
  else
    self->last_body = mention->actor;
  if (mention->kind == GLOSS_ACTOR_ORGANIZATION)
    self->last_organization = mention->actor;
}

/* Goes through names and credited words in the order of the text. */
static void
bind_others (Binder *self)
{
  guint name = 0;

  for (guint i = self->draft->n_names; i < self->draft->mentions->len; i++)
    {
      GlossDraftMention *mention = get_mention (self, i);

      for (; name < self->draft->n_names &&
           get_mention (self, name)->words.first < mention->words.first; name++)
        note_named (self, get_mention (self, name));
      if (mention->level == GLOSS_MENTION_PRONOUN)
        bind_pronoun (self, mention);
      else
        bind_description (self, mention);
      note_named (self, mention);
      self->last_plural = mention->actor;
    }
}

/* Titles give the nouns that persons are called by later: "the mayor". */
static void
note_titles (Binder *self)
{
  for (guint i = 0; i < self->draft->n_names; i++)
    {
      const GlossDraftMention *mention = get_mention (self, i);

      if (mention->title.end > mention->title.first)
        {
          g_autofree char *noun = dup_word (self, mention->title.end - 1);

          if (look_up (self->by_noun, noun) == GLOSS_NONE)
            remember (self->by_noun, noun, mention->actor);
        }
    }
}

static GHashTable *
new_table (void)
{
  return g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * gloss_actors_find:
 * @draft: a draft with names, and with the other mentions that are credited
 *
 * Finds which mentions stand for one and the same: full names with their
 * parts and acronyms, titles, pronouns. Who is not named is an actor of his
 * own. Persons are never joined with others, nor by a first name.
 */
void
gloss_actors_find (GlossDraft *draft)
{
  g_autoptr (GHashTable) by_name = new_table ();
  g_autoptr (GHashTable) by_surname = new_table ();
  g_autoptr (GHashTable) by_part = new_table ();
  g_autoptr (GHashTable) by_noun = new_table ();
  Binder self = { draft, by_name, by_surname, by_part, by_noun, GLOSS_NONE, GLOSS_NONE, GLOSS_NONE, GLOSS_NONE };

  bind_names (&self);
  if (!gloss_language_is_foreign (draft->language))
    describe_actors (&self);
  note_titles (&self);
  bind_others (&self);
}
