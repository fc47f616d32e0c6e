/* gloss-note-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-note-html.h"

#include "gloss-markup.h"
#include "gloss-note-parse.h"

/* Deeper ones are not opened: browsers count too. */
#define MOST_CONTAINERS 16

typedef struct
{
  GString *out;
  guint    n_containers;  /* open lists and quotations */
} Walk;

typedef struct
{
  const char *begin;
  const char *end;
} Element;

/* A heading in a note is none of the page. */
static Element
get_block (MD_BLOCKTYPE type)
{
  switch ((int) type)
    {
    case MD_BLOCK_QUOTE:
      return (Element) { "<blockquote>\n", "</blockquote>\n" };
    case MD_BLOCK_UL:
      return (Element) { "<ul>\n", "</ul>\n" };
    case MD_BLOCK_OL:
      return (Element) { "<ol", "</ol>\n" };
    case MD_BLOCK_LI:
      return (Element) { "<li>", "</li>\n" };
    case MD_BLOCK_H:
      return (Element) { "<p><b>", "</b></p>\n" };
    case MD_BLOCK_CODE:
      return (Element) { "<pre><code>", "</code></pre>\n" };
    case MD_BLOCK_HR:
      return (Element) { "<hr>\n", "" };
    case MD_BLOCK_P:
      return (Element) { "<p>", "</p>\n" };
    default:
      return (Element) { "", "" };
    }
}

static Element
get_span (MD_SPANTYPE type)
{
  switch ((int) type)
    {
    case MD_SPAN_EM:
      return (Element) { "<i>", "</i>" };
    case MD_SPAN_STRONG:
      return (Element) { "<b>", "</b>" };
    case MD_SPAN_CODE:
      return (Element) { "<code>", "</code>" };
    case MD_SPAN_DEL:
      return (Element) { "<s>", "</s>" };
    default:
      return (Element) { "", "" };
    }
}

static gboolean
is_container (MD_BLOCKTYPE type)
{
  return type == MD_BLOCK_QUOTE || type == MD_BLOCK_UL || type == MD_BLOCK_OL;
}

static void
enter_block (gpointer     user_data,
             MD_BLOCKTYPE type,
             gpointer     detail)
{
  Walk *self = user_data;

  self->n_containers += is_container (type);
  if (self->n_containers > MOST_CONTAINERS)
    {
      g_string_append (self->out, "<br>\n");
      return;
    }

  g_string_append (self->out, get_block (type).begin);
  if (type == MD_BLOCK_OL)
    g_string_append_printf (self->out, " start=\"%u\">\n", ((MD_BLOCK_OL_DETAIL *) detail)->start);
}

static void
leave_block (gpointer     user_data,
             MD_BLOCKTYPE type)
{
  Walk *self = user_data;

  if (self->n_containers <= MOST_CONTAINERS)
    g_string_append (self->out, get_block (type).end);
  self->n_containers -= is_container (type);
}

static void
enter_span (gpointer    user_data,
            MD_SPANTYPE type)
{
  Walk *self = user_data;

  g_string_append (self->out, get_span (type).begin);
}

static void
leave_span (gpointer    user_data,
            MD_SPANTYPE type)
{
  Walk *self = user_data;

  g_string_append (self->out, get_span (type).end);
}

static void
enter_link (gpointer    user_data,
            const char *address)
{
  Walk *self = user_data;

  g_string_append (self->out, "<a rel=\"noreferrer\"");
  gloss_markup_append_value (self->out, "href", address);
  g_string_append_c (self->out, '>');
}

static void
leave_link (gpointer    user_data,
            const char *address)
{
  Walk *self = user_data;

  g_string_append (self->out, "</a>");
}

static void
add_break (gpointer user_data)
{
  Walk *self = user_data;

  g_string_append (self->out, "<br>\n");
}

static void
add_words (gpointer    user_data,
           const char *words)
{
  Walk *self = user_data;

  gloss_markup_append (self->out, words, -1);
}

static void
append_lines (GString    *out,
              const char *note)
{
  g_auto (GStrv) lines = g_strsplit (note, "\n", -1);

  g_string_append (out, "<p>");
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_string_append (out, i > 0 ? "<br>\n" : "");
      gloss_markup_append (out, lines[i], -1);
    }
  g_string_append (out, "</p>\n");
}

/**
 * gloss_note_html_append:
 * @out: (inout): where to
 * @note: what the reader wrote: Markdown, in valid UTF-8
 *
 * Appends what the note says as paragraphs, lists and quotations. What looks
 * like HTML in it is words. Links lead to the web or to a letter, or nowhere.
 */
void
gloss_note_html_append (GString    *out,
                        const char *note)
{
  static const GlossNoteWalker walker = {
    enter_block, leave_block, enter_span, leave_span, enter_link, leave_link, add_break, add_words,
  };
  Walk self = { .out = out };
  gsize begin = out->len;

  if (gloss_note_parse (note, &walker, &self))
    return;

  /* Too long, or nothing that Markdown would show */
  g_string_truncate (out, begin);
  append_lines (out, note);
}
