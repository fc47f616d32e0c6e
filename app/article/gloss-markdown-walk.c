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
#include "gloss-front-line.h"
#include "gloss-plain.h"

/* Not the permissive links: finding them takes the square of the length in md4c 0.4.8. */
#define FLAGS (MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH)

/* A first paragraph that is longer, in bytes, is no title. */
#define MAX_TITLE 400

/* So many blocks may stand before a heading that is the title nevertheless. */
#define MAX_BEFORE_TITLE 3

/* Byline and date are among the first blocks. */
#define MAX_FRONT_BLOCKS 6

/* Deeper lists look no deeper. */
#define MAX_DEPTH 8

/* How often it is looked whether to stop, in pieces of text. */
#define PIECES_PER_CHECK 4096

/* Beyond these a text is made to keep the parser busy: steps in looking for references, cells, and
 * how many times the length of the text its addresses may have in all. */
#define MAX_STEPS 2000000000
#define MAX_CELLS 4000000
#define MAX_ADDRESSES 8

/* What stops md_parse(): its callbacks are heard out everywhere only when they say less than 0. */
#define ENOUGH (-1)

typedef enum
{
  CONTAINER_QUOTE,
  CONTAINER_BULLETS,
  CONTAINER_NUMBERS,
  CONTAINER_ITEM,
} ContainerKind;

typedef struct
{
  ContainerKind kind;
  guint         next;       /* number of the next item; of an item, its own number or 0 */
  guint         begun : 1;  /* an item whose first block has been written */
} Container;

typedef struct
{
  GlossArticleBuilder *builder;
  GCancellable        *cancellable;

  GArray              *containers;
  guint                list_depth;
  GlossBlockKind       kind;
  GString             *piece;
  GString             *html;
  guint                n_cells;
  guint                n_pieces;
  gsize                n_cells_left;
  gsize                address_bytes_left;
  gunichar             last;
  guint                has_title : 1;
  guint                in_title : 1;
  guint                in_block : 1;
  guint                in_html : 1;
  guint                in_script : 1;
  guint                soft_break : 1;
  guint                has_byline : 1;
  guint                has_date : 1;
} MarkdownWalk;

static int parse_again (MarkdownWalk *self);

static Container *
get_innermost (MarkdownWalk *self)
{
  if (self->containers->len == 0)
    return NULL;

  return &g_array_index (self->containers, Container, self->containers->len - 1);
}

static void
begin_block (MarkdownWalk   *self,
             GlossBlockKind  kind,
             guint           level,
             guint           ordinal)
{
  self->kind = kind;
  self->in_block = TRUE;
  self->soft_break = FALSE;
  self->last = 0;
  gloss_article_builder_begin_block (self->builder, kind, level, ordinal);
}

/* What stands directly in an item, a quotation or the page. */
static void
begin_flow (MarkdownWalk *self)
{
  Container *container = get_innermost (self);

  if (container != NULL && container->kind == CONTAINER_ITEM && !container->begun)
    {
      container->begun = TRUE;
      begin_block (self, GLOSS_BLOCK_LIST_ITEM, CLAMP (self->list_depth, 1, MAX_DEPTH), container->next);
    }
  else if (container != NULL && container->kind == CONTAINER_QUOTE)
    begin_block (self, GLOSS_BLOCK_QUOTATION, 0, 0);
  else
    begin_block (self, GLOSS_BLOCK_PARAGRAPH, 0, 0);
}

/* Byline and date line are known by all of their words. */
static void
check_front_block (MarkdownWalk *self)
{
  const char *text = gloss_article_builder_peek_block (self->builder);
  g_autofree char *byline = NULL;
  g_autofree char *published = NULL;

  if (!self->has_byline)
    byline = gloss_front_line_parse_byline (text);

  if (byline != NULL)
    {
      self->has_byline = TRUE;
      gloss_article_builder_set (self->builder, GLOSS_FIELD_BYLINE, byline);
      gloss_article_builder_set_kind (self->builder, GLOSS_BLOCK_BYLINE);
    }
  else if (!self->has_date && gloss_front_line_parse_date (text, &published))
    {
      self->has_date = TRUE;
      gloss_article_builder_set (self->builder, GLOSS_FIELD_PUBLISHED, published);
      gloss_article_builder_set_kind (self->builder, GLOSS_BLOCK_DATELINE);
    }
}

static void
end_block (MarkdownWalk *self)
{
  guint n_blocks = gloss_article_builder_get_n_blocks (self->builder);
  const char *text;

  if (!self->in_block)
    return;

  text = gloss_article_builder_peek_block (self->builder);
  if (n_blocks == 1 && *text != '\0' && strnlen (text, MAX_TITLE + 1) <= MAX_TITLE &&
      (self->kind == GLOSS_BLOCK_PARAGRAPH || self->kind == GLOSS_BLOCK_HEADING))
    gloss_article_builder_set_kind (self->builder, GLOSS_BLOCK_TITLE);
  else if (n_blocks > 1 && n_blocks <= MAX_FRONT_BLOCKS && self->kind == GLOSS_BLOCK_PARAGRAPH)
    check_front_block (self);

  gloss_article_builder_end_block (self->builder);
  self->in_block = FALSE;
  self->in_script = FALSE;
}

static void
push_container (MarkdownWalk  *self,
                ContainerKind  kind,
                guint          next)
{
  Container container = { kind, next, FALSE };

  end_block (self);
  g_array_append_val (self->containers, container);
  if (kind == CONTAINER_BULLETS || kind == CONTAINER_NUMBERS)
    self->list_depth++;
}

static void
push_item (MarkdownWalk *self)
{
  Container *list = get_innermost (self);

  push_container (self, CONTAINER_ITEM, list->kind == CONTAINER_NUMBERS ? list->next++ : 0);
}

static void
pop_container (MarkdownWalk *self)
{
  Container *container = get_innermost (self);

  end_block (self);
  if (container->kind == CONTAINER_BULLETS || container->kind == CONTAINER_NUMBERS)
    self->list_depth--;
  g_array_set_size (self->containers, self->containers->len - 1);
}

static void
begin_heading (MarkdownWalk *self,
               guint         level)
{
  guint n_blocks = gloss_article_builder_get_n_blocks (self->builder);

  if (level == 1 && !self->has_title && n_blocks <= MAX_BEFORE_TITLE && self->containers->len == 0)
    {
      self->has_title = TRUE;
      self->in_title = TRUE;
      begin_block (self, GLOSS_BLOCK_TITLE, 0, 0);
    }
  else
    begin_block (self, GLOSS_BLOCK_HEADING, level, 0);
}

/* The title goes first even if a picture or a line stands before it. */
static void
end_heading (MarkdownWalk *self)
{
  gboolean late = self->in_title && gloss_article_builder_get_n_blocks (self->builder) > 1 &&
    *gloss_article_builder_peek_block (self->builder) != '\0';

  end_block (self);
  self->in_title = FALSE;
  if (late)
    gloss_article_builder_move_first (self->builder);
}

static void
begin_cell (MarkdownWalk *self)
{
  if (self->n_cells++ > 0)
    gloss_article_builder_add_text (self->builder, "\t", 1);
  self->last = 0;
}

static void
begin_html (MarkdownWalk *self)
{
  end_block (self);
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
      push_container (self, CONTAINER_QUOTE, 0);
      break;

    case MD_BLOCK_UL:
      push_container (self, CONTAINER_BULLETS, 0);
      break;

    case MD_BLOCK_OL:
      push_container (self, CONTAINER_NUMBERS, ((MD_BLOCK_OL_DETAIL *) detail)->start);
      break;

    case MD_BLOCK_LI:
      push_item (self);
      break;

    case MD_BLOCK_P:
      begin_flow (self);
      break;

    case MD_BLOCK_H:
      begin_heading (self, ((MD_BLOCK_H_DETAIL *) detail)->level);
      break;

    case MD_BLOCK_CODE:
      begin_block (self, GLOSS_BLOCK_PREFORMATTED, 0, 0);
      break;

    case MD_BLOCK_TR:
      begin_block (self, GLOSS_BLOCK_TABLE_ROW, 0, 0);
      self->n_cells = 0;
      break;

    case MD_BLOCK_TH:
    case MD_BLOCK_TD:
      begin_cell (self);
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
      pop_container (self);
      break;

    case MD_BLOCK_HTML:
      self->in_html = FALSE;
      return parse_again (self);

    case MD_BLOCK_H:
      end_heading (self);
      break;

    case MD_BLOCK_P:
    case MD_BLOCK_CODE:
    case MD_BLOCK_TR:
      end_block (self);
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
  gloss_article_builder_begin_mark (self->builder, GLOSS_MARK_LINK, target);

  return 0;
}

/* A picture that begins a paragraph has its words, if any, in a block of their own. */
static int
enter_image (MarkdownWalk             *self,
             const MD_SPAN_IMG_DETAIL *image)
{
  if (!take_address_bytes (self, image->src.size + image->title.size))
    return ENOUGH;
  if (self->kind == GLOSS_BLOCK_PARAGRAPH && *gloss_article_builder_peek_block (self->builder) == '\0')
    begin_block (self, GLOSS_BLOCK_CAPTION, 0, 0);

  return 0;
}

static void
leave_image (MarkdownWalk *self)
{
  if (self->kind != GLOSS_BLOCK_CAPTION)
    return;

  end_block (self);
  begin_flow (self);
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  MarkdownWalk *self = user_data;

  if (!self->in_block)
    begin_flow (self);

  if (type == MD_SPAN_EM)
    gloss_article_builder_begin_mark (self->builder, GLOSS_MARK_ITALIC, NULL);
  else if (type == MD_SPAN_STRONG)
    gloss_article_builder_begin_mark (self->builder, GLOSS_MARK_BOLD, NULL);
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
    gloss_article_builder_end_mark (self->builder, GLOSS_MARK_ITALIC);
  else if (type == MD_SPAN_STRONG)
    gloss_article_builder_end_mark (self->builder, GLOSS_MARK_BOLD);
  else if (type == MD_SPAN_A)
    gloss_article_builder_end_mark (self->builder, GLOSS_MARK_LINK);
  else if (type == MD_SPAN_IMG)
    leave_image (self);

  return 0;
}

/* A line end within a paragraph is a space, but not in Chinese and Japanese. */
static void
flush_soft_break (MarkdownWalk *self,
                  gunichar      next)
{
  if (self->soft_break && (self->last == 0 || gloss_plain_needs_space (self->last, next)))
    gloss_article_builder_add_text (self->builder, " ", 1);

  self->soft_break = FALSE;
}

static void
add_piece (MarkdownWalk *self)
{
  if (self->piece->len == 0)
    return;

  /* Only the loader parts the cells of a row. */
  if (self->kind == GLOSS_BLOCK_TABLE_ROW)
    g_strdelimit (self->piece->str, "\t", ' ');

  flush_soft_break (self, g_utf8_get_char (self->piece->str));
  gloss_article_builder_add_text (self->builder, self->piece->str, self->piece->len);
  self->last = g_utf8_get_char (g_utf8_prev_char (self->piece->str + self->piece->len));
}

/* Lines of verse and addresses each stand for themselves; elsewhere a block has one line. */
static void
add_hard_break (MarkdownWalk *self)
{
  if (self->kind == GLOSS_BLOCK_PARAGRAPH || self->kind == GLOSS_BLOCK_QUOTATION)
    {
      GlossBlockKind kind = self->kind;

      end_block (self);
      begin_block (self, kind, 0, 0);
    }
  else
    gloss_article_builder_add_text (self->builder, " ", 1);
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
    self->in_script = TRUE;
  else if (begins_with (tag, size, "</script") || begins_with (tag, size, "</style"))
    self->in_script = FALSE;
  else if (begins_with (tag, size, "<br"))
    add_hard_break (self);
}

static void
take_text (MarkdownWalk *self,
           MD_TEXTTYPE   type,
           const char   *text,
           gsize         size)
{
  g_string_truncate (self->piece, 0);

  if (type == MD_TEXT_BR)
    add_hard_break (self);
  else if (type == MD_TEXT_SOFTBR)
    self->soft_break = TRUE;
  else if (type == MD_TEXT_HTML)
    take_tag (self, text, size);
  else if (type == MD_TEXT_ENTITY)
    gloss_entity_append (self->piece, text, size);
  else
    g_string_append_len (self->piece, text, size);

  add_piece (self);
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
  if (self->in_script && type != MD_TEXT_HTML)
    return 0;

  if (!self->in_block)
    begin_flow (self);
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
  g_autoptr (GArray) containers = g_array_new (FALSE, FALSE, sizeof (Container));
  g_autoptr (GString) piece = g_string_new (NULL);
  g_autoptr (GString) html = g_string_new (NULL);
  MarkdownWalk self = {
    .builder = builder,
    .cancellable = cancellable,
    .containers = containers,
    .piece = piece,
    .html = html,
    .has_title = (known & GLOSS_MARKDOWN_TITLE) != 0,
    .has_byline = (known & GLOSS_MARKDOWN_BYLINE) != 0,
    .has_date = (known & GLOSS_MARKDOWN_DATE) != 0,
    .n_cells_left = MAX_CELLS + length,
    .address_bytes_left = MAX_ADDRESSES * (length + 1),
  };

  return is_reasonable (text, length) && parse (&self, text, length, FLAGS) == 0;
}
