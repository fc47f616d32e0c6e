/* gloss-note-plain.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Words that came from where nothing is Markdown, as a note that is shown as just these words */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-note-plain.h"

#include "gloss-markdown.h"
#include "gloss-note-parse.h"

static void
enter_block (gpointer     user_data,
             MD_BLOCKTYPE type,
             gpointer     detail)
{
  GString **words = user_data;

  if (type == MD_BLOCK_DOC)
    *words = g_string_new (NULL);
  else if ((*words)->len > 0)
    g_string_append (*words, "\n\n");
}

static void
leave_block (gpointer     user_data,
             MD_BLOCKTYPE type)
{
}

static void
pass_span (gpointer    user_data,
           MD_SPANTYPE type)
{
}

static void
pass_link (gpointer    user_data,
           const char *address)
{
}

static void
add_break (gpointer user_data)
{
  GString **words = user_data;

  g_string_append_c (*words, '\n');
}

static void
add_words (gpointer    user_data,
           const char *text)
{
  GString **words = user_data;

  g_string_append (*words, text);
}

/* Whatever is markup is not among the words that are left of it. */
static gboolean
is_shown_as (const char *note,
             const char *text)
{
  static const GlossNoteWalker walker = {
    enter_block, leave_block, pass_span, pass_span, pass_link, pass_link, add_break, add_words,
  };
  g_autoptr (GString) words = NULL;

  gloss_note_parse (note, &walker, &words);

  return words == NULL || g_str_equal (words->str, text);
}

static gboolean
is_address (const char *word)
{
  return g_str_has_prefix (word, "http://") || g_str_has_prefix (word, "https://");
}

/* In an address that is to be a link, nothing can be escaped. */
static void
append_words (GString    *out,
              const char *line)
{
  g_auto (GStrv) words = g_strsplit (line, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ' ');
      if (is_address (words[i]))
        g_string_append (out, words[i]);
      else if (i == 0)
        gloss_markdown_append_escaped (out, words[i]);
      else
        gloss_markdown_append_inline (out, words[i]);
    }
}

static char *
dup_lines (const char *text,
           void (*append)(GString *out, const char *line))
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, '\n');
      append (out, g_strchomp (lines[i]));
    }

  return g_string_free (out, FALSE);
}

/**
 * gloss_note_dup_plain:
 * @text: words in which nothing is markup
 *
 * Most text means itself in Markdown, and stays as it is.
 *
 * Returns: (transfer full): a note that is shown as these words
 */
char *
gloss_note_dup_plain (const char *text)
{
  g_autofree char *plain = g_strchomp (g_strdup (text));
  g_autofree char *linked = NULL;

  if (is_shown_as (plain, plain))
    return g_steal_pointer (&plain);

  linked = dup_lines (plain, append_words);
  if (is_shown_as (linked, plain))
    return g_steal_pointer (&linked);

  return dup_lines (plain, gloss_markdown_append_escaped);
}
