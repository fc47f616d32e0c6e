/* gloss-qda-codes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-qda-codes.h"

#include "gloss-export-id.h"
#include "gloss-markup.h"

/* The folder of all actors, which is a code that is given to nothing */
#define ACTORS "Actors"

typedef struct
{
  GlossQdaKind  kind;
  char         *guid;
  char         *name;
} Code;

struct _GlossQdaCodes
{
  GPtrArray  *codes;    /* element-type Code, in the order in which they were asked for */
  GHashTable *by_key;   /* kind and name → Code */
  GHashTable *names;    /* set of names without case that are taken */
  GPtrArray  *users;    /* element-type Code */
  GHashTable *by_user;  /* name → Code */
};

static void
code_free (gpointer data)
{
  Code *code = data;

  g_free (code->guid);
  g_free (code->name);
  g_free (code);
}

GlossQdaCodes *
gloss_qda_codes_new (void)
{
  GlossQdaCodes *self = g_new0 (GlossQdaCodes, 1);

  self->codes = g_ptr_array_new_with_free_func (code_free);
  self->by_key = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->users = g_ptr_array_new_with_free_func (code_free);
  self->by_user = g_hash_table_new (g_str_hash, g_str_equal);
  g_hash_table_add (self->names, g_utf8_casefold (ACTORS, -1));

  return self;
}

void
gloss_qda_codes_free (GlossQdaCodes *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_user);
  g_ptr_array_unref (self->users);
  g_hash_table_unref (self->names);
  g_hash_table_unref (self->by_key);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

/* Programs that read it take codes of one name for one code. */
static char *
dup_free_name (GlossQdaCodes *self,
               const char    *name)
{
  char *wanted = g_strdup (name);
  guint n;

  for (n = 2;; n++)
    {
      g_autofree char *folded = g_utf8_casefold (wanted, -1);

      if (g_hash_table_add (self->names, g_steal_pointer (&folded)))
        return wanted;
      g_free (wanted);
      wanted = g_strdup_printf ("%s (%u)", name, n);
    }
}

/* Not translated: teams merge their files, and the code of one language has to meet that of another. */
static char *
dup_wanted_name (GlossQdaKind  kind,
                 const char   *name)
{
  switch (kind)
    {
    case GLOSS_QDA_QUOTE:
      return g_strdup_printf ("Quote (%s)", name);
    case GLOSS_QDA_SPEAKER:
      return g_strdup_printf ("Speaker: %s", name);
    case GLOSS_QDA_HIGHLIGHT:
      return g_strdup ("Highlight");
    case GLOSS_QDA_TAG:
    case GLOSS_QDA_ACTOR:
    default:
      return g_strdup (name);
    }
}

/**
 * gloss_qda_codes_get:
 * @self: a code book
 * @kind: what the code is for
 * @name: which of that kind
 *
 * Returns: (transfer none): the GUID of its code
 */
const char *
gloss_qda_codes_get (GlossQdaCodes *self,
                     GlossQdaKind   kind,
                     const char    *name)
{
  g_autofree char *key = g_strdup_printf ("%u:%s", (guint) kind, name);
  g_autofree char *wanted = NULL;
  Code *code = g_hash_table_lookup (self->by_key, key);

  if (code != NULL)
    return code->guid;

  wanted = dup_wanted_name (kind, name);
  code = g_new0 (Code, 1);
  code->kind = kind;
  code->guid = gloss_export_dup_uuid ("code", key, NULL);
  code->name = dup_free_name (self, wanted);
  g_ptr_array_add (self->codes, code);
  g_hash_table_insert (self->by_key, g_steal_pointer (&key), code);

  return code->guid;
}

const char *
gloss_qda_codes_get_user (GlossQdaCodes *self,
                          const char    *name)
{
  Code *user = g_hash_table_lookup (self->by_user, name);

  if (user != NULL)
    return user->guid;

  user = g_new0 (Code, 1);
  user->guid = gloss_export_dup_uuid ("user", name, NULL);
  user->name = g_strdup (name);
  g_ptr_array_add (self->users, user);
  g_hash_table_insert (self->by_user, user->name, user);

  return user->guid;
}

void
gloss_qda_codes_append_users (GlossQdaCodes *self,
                              GString       *out)
{
  guint i;

  g_string_append (out, "<Users>\n");
  for (i = 0; i < self->users->len; i++)
    {
      Code *user = g_ptr_array_index (self->users, i);

      g_string_append (out, "<User");
      gloss_markup_append_value (out, "guid", user->guid);
      gloss_markup_append_value (out, "name", user->name);
      g_string_append (out, "/>\n");
    }
  g_string_append (out, "</Users>\n");
}

static void
append_codes (GlossQdaCodes *self,
              GString       *out,
              gboolean       actors)
{
  guint i;

  for (i = 0; i < self->codes->len; i++)
    {
      Code *code = g_ptr_array_index (self->codes, i);

      if ((code->kind == GLOSS_QDA_ACTOR) != actors)
        continue;
      g_string_append (out, "<Code");
      gloss_markup_append_value (out, "guid", code->guid);
      gloss_markup_append_value (out, "name", code->name);
      g_string_append (out, " isCodable=\"true\"/>\n");
    }
}

static gboolean
has_actors (GlossQdaCodes *self)
{
  guint i;

  for (i = 0; i < self->codes->len; i++)
    {
      if (((Code *) g_ptr_array_index (self->codes, i))->kind == GLOSS_QDA_ACTOR)
        return TRUE;
    }

  return FALSE;
}

/* A book without any code is no book. */
void
gloss_qda_codes_append_book (GlossQdaCodes *self,
                             GString       *out)
{
  g_autofree char *guid = gloss_export_dup_uuid ("folder", ACTORS, NULL);

  if (self->codes->len == 0)
    return;

  g_string_append (out, "<CodeBook>\n<Codes>\n");
  append_codes (self, out, FALSE);
  if (has_actors (self))
    {
      g_string_append_printf (out, "<Code guid=\"%s\" name=\"" ACTORS "\" isCodable=\"false\">\n", guid);
      append_codes (self, out, TRUE);
      g_string_append (out, "</Code>\n");
    }
  g_string_append (out, "</Codes>\n</CodeBook>\n");
}
