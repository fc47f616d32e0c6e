/* gloss-front-matter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-front-matter.h"

#include <string.h>

#include "gloss-front-line.h"

/* Longer ones, in bytes, are text between two rules. */
#define MAX_LENGTH (16 * 1024)

static const struct
{
  const char *key;
  gsize       field;
} keys[] = {
  { "title", G_STRUCT_OFFSET (GlossFrontMatter, title) },
  { "author", G_STRUCT_OFFSET (GlossFrontMatter, author) },
  { "authors", G_STRUCT_OFFSET (GlossFrontMatter, author) },
  { "byline", G_STRUCT_OFFSET (GlossFrontMatter, author) },
  { "date", G_STRUCT_OFFSET (GlossFrontMatter, date) },
  { "published", G_STRUCT_OFFSET (GlossFrontMatter, date) },
  { "source", G_STRUCT_OFFSET (GlossFrontMatter, site) },
  { "site", G_STRUCT_OFFSET (GlossFrontMatter, site) },
  { "publication", G_STRUCT_OFFSET (GlossFrontMatter, site) },
  { "lang", G_STRUCT_OFFSET (GlossFrontMatter, language) },
  { "language", G_STRUCT_OFFSET (GlossFrontMatter, language) },
};

/* The length of "key" in "key: value"; 0 if the line is not of that form. */
static gsize
key_length (const char *line)
{
  gsize n = 0;

  while (g_ascii_isalnum (line[n]) || (n > 0 && (line[n] == '_' || line[n] == '-')))
    n++;

  return line[n] == ':' && (line[n + 1] == ' ' || line[n + 1] == '\0') ? n : 0;
}

/* What YAML may have that this does not read: lists, nested and folded values, comments. */
static gboolean
may_be_yaml (const char *line)
{
  return *line == '\0' || *line == ' ' || *line == '#' || g_str_has_prefix (line, "- ") ||
         *line == ']' || *line == '}' || key_length (line) > 0;
}

/* Without the quotation marks around it, if it has any. */
static char *
dup_value (const char *value)
{
  g_autofree char *stripped = g_strstrip (g_strdup (value));
  gsize length = strlen (stripped);

  if (length >= 2 && (*stripped == '"' || *stripped == '\'') && stripped[length - 1] == *stripped)
    return g_strndup (stripped + 1, length - 2);

  /* The values that stand on the next lines, or in brackets, are not simple ones. */
  if (length == 0 || strchr ("|>[{&*", *stripped) != NULL)
    return NULL;

  return g_steal_pointer (&stripped);
}

static void
take_line (GlossFrontMatter *self,
           const char       *line)
{
  gsize length = key_length (line);
  g_autofree char *key = g_ascii_strdown (line, length);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      char **field = G_STRUCT_MEMBER_P (self, keys[i].field);

      if (length > 0 && *field == NULL && g_str_equal (key, keys[i].key))
        *field = dup_value (line + length + 1);
    }
}

/* An address as the source says the site by its host. */
static void
shorten_address (char **site)
{
  g_autoptr (GUri) uri = NULL;
  char *host;

  if (*site == NULL || strstr (*site, "://") == NULL)
    return;

  uri = g_uri_parse (*site, G_URI_FLAGS_NONE, NULL);
  host = uri != NULL ? g_strdup (g_uri_get_host (uri)) : NULL;
  g_free (*site);
  *site = host;
}

static gboolean
is_fence (const char *line,
          gboolean    first)
{
  return g_str_equal (line, "---") || (!first && g_str_equal (line, "..."));
}

/* The lines between the fences; NULL if there are none, or they are no YAML. */
static char **
split_lines (const char *text,
             gsize       length,
             gsize      *consumed)
{
  g_autofree char *head = g_strndup (text, MIN (length, MAX_LENGTH));
  g_auto (GStrv) lines = g_strsplit (head, "\n", -1);
  gboolean has_key = FALSE;

  *consumed = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      *consumed += strlen (lines[i]) + 1;
      g_strchomp (lines[i]);

      if (i == 0 && !is_fence (lines[i], TRUE))
        return NULL;
      if (i > 0 && is_fence (lines[i], FALSE))
        {
          if (!has_key)
            return NULL;
          *consumed = MIN (*consumed, length);
          g_clear_pointer (&lines[i], g_free);
          for (guint rest = i + 1; lines[rest] != NULL; rest++)
            g_clear_pointer (&lines[rest], g_free);
          return g_steal_pointer (&lines);
        }
      if (i > 0 && !may_be_yaml (lines[i]))
        return NULL;
      has_key = has_key || key_length (lines[i]) > 0;
    }

  return NULL;
}

/**
 * gloss_front_matter_parse:
 * @text: a Markdown text
 * @length: its length in bytes
 *
 * Reads the lines between `---` and `---` at the very beginning. Only simple
 * `key: value` lines are understood; other YAML is skipped with them.
 *
 * Returns: (transfer full): what is known, perhaps nothing
 */
GlossFrontMatter *
gloss_front_matter_parse (const char *text,
                          gsize       length)
{
  GlossFrontMatter *self = g_new0 (GlossFrontMatter, 1);
  gsize consumed;
  g_auto (GStrv) lines = split_lines (text, length, &consumed);

  if (lines == NULL)
    return self;

  self->length = consumed;
  for (guint i = 1; lines[i] != NULL; i++)
    take_line (self, lines[i]);

  if (self->date != NULL)
    gloss_front_line_parse_date (self->date, &self->published);
  shorten_address (&self->site);

  return self;
}

void
gloss_front_matter_free (GlossFrontMatter *self)
{
  g_free (self->title);
  g_free (self->author);
  g_free (self->date);
  g_free (self->published);
  g_free (self->site);
  g_free (self->language);
  g_free (self);
}
