/* gloss-note-markup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the reader writes is Markdown, and stays it where it is stored and edited. Here it becomes
 * the markup that labels and layouts of text take. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-note-markup.h"

#include <string.h>

#include "gloss-markup.h"
#include "gloss-note-parse.h"

/* Deeper lists look no deeper. */
#define MOST_LISTS 8

#define BULLET "•"
#define BAR "│ "
#define RULE "―――"

typedef struct
{
  GString        *out;
  GlossNoteStyle  style;
  guint           n_quotes;
  guint           n_lists;
  guint           numbers[MOST_LISTS];  /* of the next item; 0 where they have bullets */
  gsize           link_begin;           /* where the words of the open link begin */
  guint           fresh : 1;            /* nothing stands behind the bullet yet */
  guint           headed : 1;           /* the last block was a heading */
} Walk;

static void
break_line (Walk     *self,
            gboolean  blank)
{
  if (self->out->len == 0)
    return;

  if (self->style == GLOSS_NOTE_RUN)
    g_string_append_c (self->out, ' ');
  else
    g_string_append (self->out, blank ? "\n\n" : "\n");
}

static void
add_bars (Walk *self)
{
  for (guint i = 0; i < MIN (self->n_quotes, MOST_LISTS) && self->style != GLOSS_NOTE_RUN; i++)
    g_string_append (self->out, BAR);
}

static void
add_words (gpointer    user_data,
           const char *text)
{
  Walk *self = user_data;
  g_autofree char *words = g_strdup (text);

  self->fresh = FALSE;
  if (self->style == GLOSS_NOTE_RUN)
    g_strdelimit (words, "\n", ' ');
  gloss_markup_append (self->out, words, -1);
}

static void
add_break (gpointer user_data)
{
  Walk *self = user_data;

  self->fresh = FALSE;
  break_line (self, FALSE);
  add_bars (self);
}

/* The first block of an item goes on behind its bullet. */
static void
begin_block (Walk *self)
{
  if (!self->fresh)
    {
      break_line (self, self->n_lists == 0 && !self->headed);
      add_bars (self);
    }
  self->fresh = FALSE;
  self->headed = FALSE;
}

static void
begin_item (Walk *self)
{
  guint *number = &self->numbers[MIN (self->n_lists, MOST_LISTS) - 1];

  break_line (self, FALSE);
  add_bars (self);
  for (guint i = 1; i < MIN (self->n_lists, MOST_LISTS) && self->style != GLOSS_NOTE_RUN; i++)
    g_string_append (self->out, "    ");
  if (*number > 0)
    g_string_append_printf (self->out, "%u.", (*number)++);
  else
    g_string_append (self->out, BULLET);
  /* In a run of words the line may break anywhere else. */
  g_string_append (self->out, self->style == GLOSS_NOTE_RUN ? "\u00a0" : " ");
  self->fresh = TRUE;
}

static void
begin_list (Walk  *self,
            guint  number)
{
  self->n_lists++;
  self->numbers[MIN (self->n_lists, MOST_LISTS) - 1] = number;
}

static void
enter_block (gpointer     user_data,
             MD_BLOCKTYPE type,
             gpointer     detail)
{
  Walk *self = user_data;

  if (type == MD_BLOCK_QUOTE)
    self->n_quotes++;
  else if (type == MD_BLOCK_UL)
    begin_list (self, 0);
  else if (type == MD_BLOCK_OL)
    begin_list (self, MAX (1, ((MD_BLOCK_OL_DETAIL *) detail)->start));
  else if (type == MD_BLOCK_LI)
    begin_item (self);
  else if (type != MD_BLOCK_DOC)
    begin_block (self);

  if (type == MD_BLOCK_H)
    g_string_append (self->out, "<b>");
  else if (type == MD_BLOCK_CODE)
    g_string_append (self->out, "<tt>");
  else if (type == MD_BLOCK_HR)
    add_words (self, RULE);
}

static void
end_code (Walk *self)
{
  gsize length = self->out->len;

  while (length > 0 && strchr ("\n ", self->out->str[length - 1]) != NULL)
    length--;
  g_string_truncate (self->out, length);
  g_string_append (self->out, "</tt>");
}

static void
end_heading (Walk *self)
{
  g_string_append (self->out, "</b>");
  self->headed = TRUE;
}

static void
leave_block (gpointer     user_data,
             MD_BLOCKTYPE type)
{
  Walk *self = user_data;

  if (type == MD_BLOCK_QUOTE)
    self->n_quotes--;
  else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
    self->n_lists--;
  else if (type == MD_BLOCK_LI)
    self->fresh = FALSE;
  else if (type == MD_BLOCK_H)
    end_heading (self);
  else if (type == MD_BLOCK_CODE)
    end_code (self);
}

/* Where a link leads is told before it is followed. */
static void
enter_link (gpointer    user_data,
            const char *address)
{
  Walk *self = user_data;

  self->fresh = FALSE;
  if (self->style == GLOSS_NOTE_LINES)
    {
      g_string_append (self->out, "<a");
      gloss_markup_append_value (self->out, "href", address);
      gloss_markup_append_value (self->out, "title", address);
      g_string_append_c (self->out, '>');
    }
  else
    g_string_append (self->out, "<u>");
  self->link_begin = self->out->len;
}

/* On paper a link leads to what it says. */
static void
append_address (Walk       *self,
                const char *address)
{
  g_autoptr (GString) markup = g_string_new (NULL);

  gloss_markup_append (markup, address, -1);
  if (!g_str_has_suffix (markup->str, self->out->str + self->link_begin))
    g_string_append_printf (self->out, "</u> (%s)", markup->str);
  else
    g_string_append (self->out, "</u>");
}

static void
leave_link (gpointer    user_data,
            const char *address)
{
  Walk *self = user_data;

  if (self->style == GLOSS_NOTE_LINES)
    g_string_append (self->out, "</a>");
  else if (self->style == GLOSS_NOTE_PAPER)
    append_address (self, address);
  else
    g_string_append (self->out, "</u>");
}

static const char *
get_tag (MD_SPANTYPE type)
{
  switch ((int) type)
    {
    case MD_SPAN_EM:
      return "i";
    case MD_SPAN_STRONG:
      return "b";
    case MD_SPAN_CODE:
      return "tt";
    case MD_SPAN_DEL:
      return "s";
    default:
      return NULL;
    }
}

static void
enter_span (gpointer    user_data,
            MD_SPANTYPE type)
{
  Walk *self = user_data;
  const char *tag = get_tag (type);

  self->fresh = FALSE;
  if (tag != NULL)
    g_string_append_printf (self->out, "<%s>", tag);
}

static void
leave_span (gpointer    user_data,
            MD_SPANTYPE type)
{
  Walk *self = user_data;
  const char *tag = get_tag (type);

  if (tag != NULL)
    g_string_append_printf (self->out, "</%s>", tag);
}

/**
 * gloss_note_markup_dup:
 * @note: what the reader wrote: Markdown, in valid UTF-8
 * @style: how it is shown
 *
 * Bold, italic, struck and code, links, lists, quotations and lines are
 * shown, what looks like HTML is words. Links lead to the web or to a letter,
 * or nowhere, and on paper their addresses stand behind them.
 *
 * Returns: (transfer full): markup for Pango, and with %GLOSS_NOTE_LINES for
 *   labels, which know links
 */
char *
gloss_note_markup_dup (const char     *note,
                       GlossNoteStyle  style)
{
  static const GlossNoteWalker walker = {
    enter_block, leave_block, enter_span, leave_span, enter_link, leave_link, add_break, add_words,
  };
  g_autoptr (GString) out = g_string_new (NULL);
  Walk self = { .out = out, .style = style };

  /* Too long, or nothing that Markdown would show */
  if (!gloss_note_parse (note, &walker, &self))
    {
      g_string_truncate (out, 0);
      add_words (&self, note);
    }
  return g_strchomp (g_strdup (out->str));
}
