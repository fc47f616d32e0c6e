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

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  GString **words = user_data;

  if (type == MD_BLOCK_DOC)
    *words = g_string_new (NULL);
  else if ((*words)->len > 0)
    g_string_append (*words, "\n\n");

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  return 0;
}

static int
span_cb (MD_SPANTYPE  type,
         void        *detail,
         void        *user_data)
{
  return 0;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  GString **words = user_data;
  g_autofree char *meant = gloss_note_dup_words (type, text, size);

  g_string_append (*words, type == MD_TEXT_SOFTBR ? "\n" : meant);

  return 0;
}

/* Whatever is markup is not among the words that are left of it. */
static gboolean
is_shown_as (const char *note,
             const char *text)
{
  static const MD_PARSER parser = {
    0, 0, enter_block_cb, leave_block_cb, span_cb, span_cb, text_cb, NULL, NULL,
  };
  g_autoptr (GString) words = NULL;

  gloss_note_parse (note, &parser, &words);

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
