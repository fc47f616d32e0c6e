/* gloss-markdown-walk.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-markdown-walk.h"

#include <md4c.h>
#include <string.h>

#include "gloss-entity.h"

/* Not the permissive links: finding them takes the square of the length in md4c 0.4.8. */
#define FLAGS (MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)

/* How often it is looked whether to stop, in pieces of text. */
#define PIECES_PER_CHECK 4096

/* Beyond these a text is made to keep the parser busy: steps in looking for references, cells, and
 * how many times the length of the text its addresses may have in all. */
#define MAX_STEPS 2000000000
#define MAX_CELLS 4000000
#define MAX_ADDRESSES 8

/* What stops md_parse(): its callbacks are heard out everywhere only when they say less than 0. */
#define ENOUGH (-1)

typedef struct
{
  GlossMarkdownBlocks *blocks;
  GCancellable        *cancellable;

  GString             *piece;
  GString             *html;
  guint                n_pieces;
  gsize                n_cells_left;
  gsize                address_bytes_left;
  guint                in_html : 1;
} MarkdownWalk;

static int parse_again (MarkdownWalk *self);

static void
begin_html (MarkdownWalk *self)
{
  gloss_markdown_blocks_end (self->blocks);
  self->in_html = TRUE;
  g_string_truncate (self->html, 0);
}

/* A short row is filled up with empty cells, so a wide and long table can be huge. */
static int
check_table (MarkdownWalk                *self,
             const MD_BLOCK_TABLE_DETAIL *table)
{
  guint64 n_cells = (guint64) table->col_count * (table->head_row_count + table->body_row_count);

  if (n_cells > self->n_cells_left)
    return ENOUGH;

  self->n_cells_left -= n_cells;

  return 0;
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  MarkdownWalk *self = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
      gloss_markdown_blocks_push (self->blocks, GLOSS_MARKDOWN_QUOTE, 0);
      break;
    case MD_BLOCK_UL:
      gloss_markdown_blocks_push (self->blocks, GLOSS_MARKDOWN_BULLETS, 0);
      break;
    case MD_BLOCK_OL:
      gloss_markdown_blocks_push (self->blocks, GLOSS_MARKDOWN_NUMBERS, ((MD_BLOCK_OL_DETAIL *) detail)->start);
      break;
    case MD_BLOCK_LI:
      gloss_markdown_blocks_push_item (self->blocks);
      break;
    case MD_BLOCK_P:
      gloss_markdown_blocks_begin_flow (self->blocks);
      break;
    case MD_BLOCK_H:
      gloss_markdown_blocks_begin_heading (self->blocks, ((MD_BLOCK_H_DETAIL *) detail)->level);
      break;
    case MD_BLOCK_CODE:
      gloss_markdown_blocks_begin (self->blocks, GLOSS_BLOCK_PREFORMATTED);
      break;
    case MD_BLOCK_TR:
      gloss_markdown_blocks_begin (self->blocks, GLOSS_BLOCK_TABLE_ROW);
      break;
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      gloss_markdown_blocks_begin_cell (self->blocks);
      break;
    case MD_BLOCK_HTML:
      begin_html (self);
      break;
    case MD_BLOCK_TABLE:
      return check_table (self, detail);
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    default:
      break;
    }

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  MarkdownWalk *self = user_data;

  switch (type)
    {
    case MD_BLOCK_QUOTE:
    case MD_BLOCK_UL:
    case MD_BLOCK_OL:
    case MD_BLOCK_LI:
      gloss_markdown_blocks_pop (self->blocks);
      break;
    case MD_BLOCK_HTML:
      self->in_html = FALSE;
      return parse_again (self);

    case MD_BLOCK_H:
      gloss_markdown_blocks_end_heading (self->blocks);
      break;
    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
    case MD_BLOCK_TR:
      gloss_markdown_blocks_end (self->blocks);
      break;
    case MD_BLOCK_DOC:
    case MD_BLOCK_HR:
    case MD_BLOCK_TABLE:
    case MD_BLOCK_THEAD:
    case MD_BLOCK_TBODY:
    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
    default:
      break;
    }

  return 0;
}

static char *
dup_attribute (const MD_ATTRIBUTE *attribute)
{
  GString *value = g_string_new (NULL);

  for (guint i = 0; attribute->substr_offsets[i] < attribute->size; i++)
    {
      const char *text = attribute->text + attribute->substr_offsets[i];
      gsize length = attribute->substr_offsets[i + 1] - attribute->substr_offsets[i];

      if (attribute->substr_types[i] == MD_TEXT_ENTITY)
        gloss_entity_append (value, text, length);
      else
        g_string_append_len (value, text, length);
    }

  return g_string_free (value, FALSE);
}

/* A reference may repeat a long address a million times. */
static gboolean
take_address_bytes (MarkdownWalk *self,
                    gsize         n)
{
  if (n > self->address_bytes_left)
    return FALSE;

  self->address_bytes_left -= n;

  return TRUE;
}

static int
enter_link (MarkdownWalk           *self,
            const MD_SPAN_A_DETAIL *link)
{
  g_autofree char *target = NULL;

  if (!take_address_bytes (self, link->href.size + link->title.size))
    return ENOUGH;

  target = dup_attribute (&link->href);
  gloss_article_builder_begin_mark (self->blocks->builder, GLOSS_MARK_LINK, target);

  return 0;
}

/* A picture that begins a paragraph has its words, if any, in a block of their own. */
static int
enter_image (MarkdownWalk             *self,
             const MD_SPAN_IMG_DETAIL *image)
{
  if (!take_address_bytes (self, image->src.size + image->title.size))
    return ENOUGH;
  if (self->blocks->kind == GLOSS_BLOCK_PARAGRAPH && *gloss_article_builder_peek_block (self->blocks->builder) == '\0')
    gloss_markdown_blocks_begin (self->blocks, GLOSS_BLOCK_CAPTION);

  return 0;
}

static void
leave_image (MarkdownWalk *self)
{
  if (self->blocks->kind != GLOSS_BLOCK_CAPTION)
    return;

  gloss_markdown_blocks_end (self->blocks);
  gloss_markdown_blocks_begin_flow (self->blocks);
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  MarkdownWalk *self = user_data;

  if (!self->blocks->in_block)
    gloss_markdown_blocks_begin_flow (self->blocks);

  if (type == MD_SPAN_EM)
    gloss_article_builder_begin_mark (self->blocks->builder, GLOSS_MARK_ITALIC, NULL);
  else if (type == MD_SPAN_STRONG)
    gloss_article_builder_begin_mark (self->blocks->builder, GLOSS_MARK_BOLD, NULL);
  else if (type == MD_SPAN_IMG)
    return enter_image (self, detail);
  else if (type == MD_SPAN_A)
    return enter_link (self, detail);

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  MarkdownWalk *self = user_data;

  if (type == MD_SPAN_EM)
    gloss_article_builder_end_mark (self->blocks->builder, GLOSS_MARK_ITALIC);
  else if (type == MD_SPAN_STRONG)
    gloss_article_builder_end_mark (self->blocks->builder, GLOSS_MARK_BOLD);
  else if (type == MD_SPAN_A)
    gloss_article_builder_end_mark (self->blocks->builder, GLOSS_MARK_LINK);
  else if (type == MD_SPAN_IMG)
    leave_image (self);

  return 0;
}

static gboolean
begins_with (const char *text,
             gsize       size,
             const char *prefix)
{
  gsize length = strlen (prefix);

  return size >= length && g_ascii_strncasecmp (text, prefix, length) == 0;
}

/* A tag within text: what it marks is dropped, its text is kept, but not a script's. */
static void
take_tag (MarkdownWalk *self,
          const char   *tag,
          gsize         size)
{
  if (begins_with (tag, size, "<script") || begins_with (tag, size, "<style"))
    self->blocks->silent = TRUE;
  else if (begins_with (tag, size, "</script") || begins_with (tag, size, "</style"))
    self->blocks->silent = FALSE;
  else if (begins_with (tag, size, "<br"))
    gloss_markdown_blocks_break_line (self->blocks);
}

static void
take_text (MarkdownWalk *self,
           MD_TEXTTYPE   type,
           const char   *text,
           gsize         size)
{
  g_string_truncate (self->piece, 0);

  if (type == MD_TEXT_BR)
    gloss_markdown_blocks_break_line (self->blocks);
  else if (type == MD_TEXT_SOFTBR)
    self->blocks->soft_break = TRUE;
  else if (type == MD_TEXT_HTML)
    take_tag (self, text, size);
  else if (type == MD_TEXT_ENTITY)
    gloss_entity_append (self->piece, text, size);
  else
    g_string_append_len (self->piece, text, size);

  gloss_markdown_blocks_add (self->blocks, self->piece);
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  MarkdownWalk *self = user_data;

  if (self->n_pieces++ % PIECES_PER_CHECK == 0 && g_cancellable_is_cancelled (self->cancellable))
    return ENOUGH;

  if (self->in_html)
    {
      g_string_append_len (self->html, text, size);
      return 0;
    }
  if (self->blocks->silent && type != MD_TEXT_HTML)
    return 0;

  if (!self->blocks->in_block)
    gloss_markdown_blocks_begin_flow (self->blocks);
  take_text (self, type, text, size);

  return 0;
}

static int
parse (MarkdownWalk *self,
       const char   *text,
       gsize         length,
       guint         flags)
{
  const MD_PARSER parser = {
    0, flags, enter_block_cb, leave_block_cb, enter_span_cb, leave_span_cb, text_cb, NULL, NULL,
  };

  return md_parse (text, length, &parser, self);
}

/* What a block of HTML says is text between tags; comments, scripts and styles say nothing. The
 * parser for Markdown knows tags within text, so it is asked again. */
static int
parse_again (MarkdownWalk *self)
{
  static const char *const silent[] = { "<!", "<?", "<script", "<style" };
  g_autofree char *html = g_strdup (self->html->str);
  const char *p = html;

  while (g_ascii_isspace (*p))
    p++;

  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    if (begins_with (p, strlen (p), silent[i]))
      return 0;

  return parse (self, p, strlen (p), FLAGS | MD_FLAG_NOHTMLBLOCKS | MD_FLAG_NOINDENTEDCODEBLOCKS);
}

static gboolean
begins_another (const char *line,
                const char *end)
{
  while (line < end && (*line == ' ' || *line == '\t' || *line == '\r'))
    line++;

  if (line >= end || *line == '\n')
    return TRUE;

  return strchr ("-*+", *line) != NULL && line + 2 < end && line[1] == ' ' && g_ascii_isgraph (line[2]);
}

/* md4c looks for the line of each bracket among all lines of its paragraph, which takes the square
 * of the length where a paragraph has many. A blank line or a bullet begins another. */
static gboolean
is_reasonable (const char *text,
               gsize       length)
{
  const char *end = text + length;
  guint64 n_lines = 0;
  guint64 n_steps = 0;

  for (const char *p = text; p < end; p++)
    {
      if (*p == '\n')
        n_lines = begins_another (p + 1, end) ? 0 : n_lines + 1;
      else if (*p == '[')
        n_steps += n_lines;
    }

  return n_steps <= MAX_STEPS;
}

/**
 * gloss_markdown_walk:
 * @builder: where to
 * @known: what is known from elsewhere, and not sought in the text
 * @text: valid UTF-8 without NUL: CommonMark with GitHub's tables
 * @length: its length in bytes
 * @cancellable: (nullable): to stop it
 *
 * A first heading of level 1 near the top, or else the first block, is the
 * title. A hard break begins another block of the same kind. Of pictures the
 * words are kept, of HTML the text between the tags.
 *
 * Returns: %FALSE if it was stopped half way, by @cancellable or because the
 *   text would take the parser more time than it deserves
 */
gboolean
gloss_markdown_walk (GlossArticleBuilder *builder,
                     GlossMarkdownKnown   known,
                     const char          *text,
                     gsize                length,
                     GCancellable        *cancellable)
{
  g_auto (GlossMarkdownBlocks) blocks = { 0 };
  g_autoptr (GString) piece = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new (NULL);
  MarkdownWalk self = {
    .blocks = &blocks,
    .cancellable = cancellable,
    .piece = piece,
    .html = html,
    .n_cells_left = MAX_CELLS + length,
    .address_bytes_left = MAX_ADDRESSES * (length + 1),
  };

  gloss_markdown_blocks_init (&blocks, builder, known);

  return is_reasonable (text, length) && parse (&self, text, length, FLAGS) == 0;
}
