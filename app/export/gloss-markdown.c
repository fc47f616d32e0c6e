/* gloss-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* How words of an article, which may hold anything, are written where Markdown, YAML and
 * Obsidian read meaning into characters. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-markdown.h"

#include <string.h>

/* Markup anywhere in a line: CommonMark's, and Obsidian's tags, links, block ids and formulas */
#define INLINE_MARKUP "\\`*_[]<#~^$"

/* Lists, quotations and rules */
#define LINE_MARKUP "-+>="

/* Two of them are a comment (%) or a highlight (=); & begins an entity. */
static gboolean
is_markup (const char *p)
{
  if (*p == '%' || *p == '=')
    return p[1] == *p;
  if (*p == '&')
    return p[1] == '#' || g_ascii_isalpha (p[1]);

  return strchr (INLINE_MARKUP, *p) != NULL;
}

/* "1." and "1)" start a list. */
static gboolean
is_list_number (const char *line,
                gsize       n_digits)
{
  return n_digits > 0 && (line[n_digits] == '.' || line[n_digits] == ')');
}

/* Returns: what is left to write */
static const char *
escape_line_start (GString    *out,
                   const char *line)
{
  gsize n_digits = strspn (line, "0123456789");

  if (is_list_number (line, n_digits))
    g_string_append_len (out, line, (gssize) n_digits);
  else if (*line == '\0' || strchr (LINE_MARKUP, *line) == NULL)
    return line;
  else
    n_digits = 0;

  g_string_append_printf (out, "\\%c", line[n_digits]);

  return line + n_digits + 1;
}

/**
 * gloss_markdown_append_escaped:
 * @out: (inout): where to
 * @text: one line of plain text
 *
 * Appends @text so that it is read as these characters, at the start of a
 * line or in it. White space before it is left out: four spaces are code.
 */
void
gloss_markdown_append_escaped (GString    *out,
                               const char *text)
{
  gloss_markdown_append_inline (out, escape_line_start (out, text + strspn (text, " \t")));
}

/**
 * gloss_markdown_append_inline:
 * @out: (inout): where to
 * @text: plain text that goes on in a line
 *
 * Like gloss_markdown_append_escaped(), but not at the start of a line.
 */
void
gloss_markdown_append_inline (GString    *out,
                              const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (is_markup (p))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p == '\t' ? ' ' : *p);
    }
}

/**
 * gloss_markdown_append_quotation:
 * @out: (inout): where to
 * @text: words of an article, perhaps of several blocks
 *
 * Appends a block quotation: one paragraph of it for each line of @text.
 */
void
gloss_markdown_append_quotation (GString    *out,
                                 const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ">\n");
      g_string_append (out, "> ");
      gloss_markdown_append_escaped (out, lines[i]);
      g_string_append_c (out, '\n');
    }
}

/* Returns: how many of @mark begin @line, behind up to three spaces; 0 if fewer than three do */
static gsize
fence_length (const char *line,
              char        mark)
{
  const char *p = line + strspn (line, " ");
  gsize n_marks = 0;

  if (p - line > 3)
    return 0;
  while (p[n_marks] == mark)
    n_marks++;

  return n_marks >= 3 ? n_marks : 0;
}

typedef struct
{
  char  mark;
  gsize length;  /* 0: none is open */
} Fence;

static void
follow_fence (Fence      *fence,
              const char *line)
{
  static const char marks[] = "`~";
  guint i;

  if (fence->length > 0)
    {
      gsize length = fence_length (line, fence->mark);
      const char *behind = line + strspn (line, " ") + length;

      if (length >= fence->length && behind[strspn (behind, " \t")] == '\0')
        fence->length = 0;
      return;
    }

  for (i = 0; i < 2; i++)
    {
      gsize length = fence_length (line, marks[i]);
      const char *behind = line + strspn (line, " ") + length;

      /* What stands behind backticks may hold none: it is code in a line then. */
      if (length > 0 && (marks[i] == '~' || strchr (behind, '`') == NULL))
        *fence = (Fence) { marks[i], length };
    }
}

/* A line that reads as a marker does and is none. A backslash would be seen in code, a space is not. */
static void
append_no_marker (GString    *out,
                  const char *line,
                  gboolean    is_code)
{
  if (is_code)
    g_string_append_printf (out, "%s ", line);
  else
    gloss_markdown_append_inline (out, line);
  g_string_append_c (out, '\n');
}

static void
append_note_line (GString    *out,
                  const char *line,
                  Fence      *fence)
{
  gsize indent = strspn (line, " ");
  gboolean was_open = fence->length > 0;

  follow_fence (fence, line);
  if (strcmp (line, GLOSS_MARKDOWN_MARKER) == 0)
    append_no_marker (out, line, was_open);
  else if (!was_open && line[indent] == '<')
    g_string_append_printf (out, "%.*s\\%s\n", (int) indent, line, line + indent);
  else
    g_string_append_printf (out, "%s\n", line);
}

/**
 * gloss_markdown_dup_note:
 * @note: what the reader wrote, which is Markdown itself
 *
 * Makes it end with itself: a block of HTML or of code that is not closed would
 * take all that comes after it, and a line that is #GLOSS_MARKDOWN_MARKER would
 * end what Gloss may write again.
 *
 * Returns: (transfer full): the note without line feeds at its end
 */
char *
gloss_markdown_dup_note (const char *note)
{
  g_autofree char *whole = g_strchomp (g_strdup (note));
  g_auto (GStrv) lines = g_strsplit (whole, "\n", -1);
  GString *out = g_string_new (NULL);
  Fence fence = { 0, 0 };
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    append_note_line (out, g_strchomp (lines[i]), &fence);
  for (; fence.length > 0; fence.length--)
    g_string_append_c (out, fence.mark);

  return g_strchomp (g_string_free (out, FALSE));
}

/**
 * gloss_markdown_dup_tag:
 * @tag: a tag as the reader wrote it
 *
 * Obsidian's tags hold letters, digits, `_`, `-` and `/`, and are no number.
 *
 * Returns: (transfer full): the tag without `#`, other characters being `-`
 */
char *
gloss_markdown_dup_tag (const char *tag)
{
  GString *out = g_string_new (NULL);
  gboolean is_number = TRUE;
  const char *p;

  for (p = *tag == '#' ? tag + 1 : tag; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c) && c != '_' && c != '/')
        c = '-';
      is_number &= g_unichar_isdigit (c);
      g_string_append_unichar (out, c);
    }
  if (is_number)
    g_string_append_c (out, '_');

  return g_string_free (out, FALSE);
}

/**
 * gloss_yaml_dup_string:
 * @text: any text
 *
 * Returns: (transfer full): a double-quoted scalar of YAML that is @text
 */
char *
gloss_yaml_dup_string (const char *text)
{
  GString *out = g_string_new ("\"");
  const char *p;

  for (p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\')
        g_string_append_printf (out, "\\%c", (char) c);
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029 || c == 0xFEFF)
        g_string_append_printf (out, "\\u%04x", c);
      else
        g_string_append_unichar (out, c);
    }
  g_string_append_c (out, '"');

  return g_string_free (out, FALSE);
}
