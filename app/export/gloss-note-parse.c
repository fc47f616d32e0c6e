/* gloss-note-parse.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the reader writes is Markdown, and stays it where it is stored and edited. Wherever it is
 * shown it is read in this way. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-note-parse.h"

#include <string.h>

#include "gloss-entity.h"
#include "gloss-markup.h"

/* What looks like HTML is words. A line is a line: a note is not typeset. */
#define FLAGS (MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_PERMISSIVEURLAUTOLINKS | \
               MD_FLAG_NOINDENTEDCODEBLOCKS)

/* In bytes: a longer note is shown as it is written, since the parser takes the square of the
 * length to find addresses. */
#define MOST_FORMATTED 20000

/* md4c 0.4.8 does not always say where a span ends that it said begins, as in “**a [*b*](c)**;”. */
typedef struct
{
  const MD_PARSER *parser;
  gpointer         user_data;
  GArray          *open;  /* element-type MD_SPANTYPE: the outermost first */
} Balance;

static void
close_spans (Balance *self,
             guint    n_left)
{
  while (self->open->len > n_left)
    {
      MD_SPANTYPE type = g_array_index (self->open, MD_SPANTYPE, self->open->len - 1);

      self->parser->leave_span (type, NULL, self->user_data);
      g_array_set_size (self->open, self->open->len - 1);
    }
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Balance *self = user_data;

  close_spans (self, 0);

  return self->parser->enter_block (type, detail, self->user_data);
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Balance *self = user_data;

  close_spans (self, 0);

  return self->parser->leave_block (type, detail, self->user_data);
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Balance *self = user_data;

  g_array_append_val (self->open, type);

  return self->parser->enter_span (type, detail, self->user_data);
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Balance *self = user_data;

  for (guint i = self->open->len; i-- > 0;)
    {
      if (g_array_index (self->open, MD_SPANTYPE, i) != type)
        continue;
      close_spans (self, i);
      break;
    }

  return 0;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  Balance *self = user_data;

  return self->parser->text (type, text, size, self->user_data);
}

/**
 * gloss_note_parse:
 * @note: what the reader wrote, in valid UTF-8
 * @parser: what to call; where a span ends it gets no detail
 * @user_data: for @parser
 *
 * Each span that begins ends, in its block and within the one that it began
 * in. Calls nothing for a note that is too long to be formatted.
 */
void
gloss_note_parse (const char      *note,
                  const MD_PARSER *parser,
                  gpointer         user_data)
{
  static const MD_PARSER balanced = {
    0, FLAGS, enter_block_cb, leave_block_cb, enter_span_cb, leave_span_cb, text_cb, NULL, NULL,
  };
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (MD_SPANTYPE));
  Balance self = { parser, user_data, open };
  gsize length = strlen (note);

  if (length <= MOST_FORMATTED)
    md_parse (note, (MD_SIZE) length, &balanced, &self);
}

/**
 * gloss_note_dup_words:
 * @type: of a piece of text that is no break
 * @text: the piece
 * @length: its bytes
 *
 * Returns: (transfer full): the words that are meant
 */
char *
gloss_note_dup_words (MD_TEXTTYPE  type,
                      const char  *text,
                      gsize        length)
{
  GString *words;

  if (type != MD_TEXT_ENTITY)
    return g_strndup (text, length);

  words = g_string_new (NULL);
  gloss_entity_append (words, text, length);

  return g_string_free (words, FALSE);
}

/**
 * gloss_note_dup_link:
 * @link: a link in a note
 *
 * Returns: (transfer full) (nullable): where it leads, or %NULL if it is not
 *   to be followed
 */
char *
gloss_note_dup_link (const MD_SPAN_A_DETAIL *link)
{
  const MD_ATTRIBUTE *href = &link->href;
  g_autoptr (GString) address = g_string_new (NULL);

  for (guint i = 0; href->substr_offsets[i] < href->size; i++)
    {
      g_autofree char *words = gloss_note_dup_words (href->substr_types[i], href->text + href->substr_offsets[i],
                                                     href->substr_offsets[i + 1] - href->substr_offsets[i]);

      g_string_append (address, words);
    }

  return gloss_markup_is_safe_link (address->str) ? g_strdup (address->str) : NULL;
}
