/* gloss-article-builder-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a source says becomes canonical text, character by character: which of them it may have, and
 * what white space is in each kind of block. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-builder-private.h"

#include <string.h>

#include "gloss-utf8.h"

/* Where the columns of a terminal stand. */
#define TAB_WIDTH 8

typedef enum
{
  CHAR_VISIBLE,
  CHAR_SPACE,       /* may be folded into one */
  CHAR_OTHER_SPACE, /* no-break, thin and such: kept where it stands alone */
  CHAR_TAB,
  CHAR_LINE_FEED,
  CHAR_DROPPED,
} CharClass;

static CharClass
classify (gunichar c)
{
  if (c == '\n')
    return CHAR_LINE_FEED;
  if (c == '\t')
    return CHAR_TAB;
  if (c == ' ' || c == '\r' || c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029)
    return CHAR_SPACE;
  if (c < 0x20 || (c >= 0x7F && c < 0xA0))
    return CHAR_DROPPED;
  if (c < 0xA0)
    return CHAR_VISIBLE;
  if (c == 0xFEFF || c == 0xFFFC || (c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF))
    return CHAR_DROPPED;

  return g_unichar_type (c) == G_UNICODE_SPACE_SEPARATOR ? CHAR_OTHER_SPACE : CHAR_VISIBLE;
}

/**
 * _gloss_article_fold_field:
 * @value: valid UTF-8
 *
 * Returns: (transfer full) (nullable): it in one line, without what the
 *   canonical text must not have; %NULL for nothing
 */
char *
_gloss_article_fold_field (const char *value)
{
  g_autoptr (GString) folded = g_string_new (NULL);
  gboolean space = FALSE;

  for (const char *p = value; *p != '\0'; p = g_utf8_next_char (p))
    {
      CharClass class = classify (g_utf8_get_char (p));

      if (class == CHAR_VISIBLE)
        {
          if (space && folded->len > 0)
            g_string_append_c (folded, ' ');
          g_string_append_unichar (folded, g_utf8_get_char (p));
        }
      if (class != CHAR_DROPPED)
        space = class != CHAR_VISIBLE;
    }

  return folded->len > 0 ? g_strdup (folded->str) : NULL;
}

static void
append_char (GlossArticleBuilder *self,
             gunichar             c)
{
  if (c < 0x80)
    g_string_append_c (self->text, (char) c);
  else
    g_string_append_unichar (self->text, c);
  self->n_chars++;
}

static void
append_many (GlossArticleBuilder *self,
             char                 c,
             guint                n)
{
  for (guint i = 0; i < n; i++)
    append_char (self, c);
}

static void
forget_space (GlossArticleBuilder *self)
{
  self->n_pending_spaces = 0;
  self->n_pending_tabs = 0;
}

/* Writes the white space that was put off, in the way of the block's kind. */
static void
flush_space (GlossArticleBuilder *self)
{
  gboolean table_row = self->block.kind == GLOSS_BLOCK_TABLE_ROW;

  if (self->block.kind == GLOSS_BLOCK_PREFORMATTED)
    append_many (self, ' ', self->n_pending_spaces);
  else if (table_row && self->n_pending_tabs > 0)
    append_many (self, '\t', self->n_pending_tabs);
  else if (self->has_text && self->n_pending_spaces == 1)
    append_char (self, self->pending_space);
  else if (self->has_text && self->n_pending_spaces > 1)
    append_char (self, ' ');

  forget_space (self);
}

static void
put_space (GlossArticleBuilder *self,
           gunichar             c)
{
  self->pending_space = c;
  self->n_pending_spaces++;
}

static void
put_tab (GlossArticleBuilder *self)
{
  guint column;

  if (self->block.kind == GLOSS_BLOCK_TABLE_ROW)
    {
      self->n_pending_tabs++;
      return;
    }

  if (self->block.kind != GLOSS_BLOCK_PREFORMATTED)
    {
      put_space (self, ' ');
      return;
    }

  column = self->n_pending_spaces;
  if (self->has_text)
    column += self->n_chars - self->block.range.begin;
  self->n_pending_spaces += TAB_WIDTH - column % TAB_WIDTH;
}

static void
put_visible (GlossArticleBuilder *self,
             gunichar             c)
{
  if (!self->has_text)
    {
      if (self->blocks->len > 0)
        append_char (self, '\n');
      self->block.range.begin = self->n_chars;
      self->block_begin = self->text->len;
    }

  flush_space (self);
  self->has_text = TRUE;

  for (; self->first_unset < self->n_open; self->first_unset++)
    self->open[self->first_unset].range.begin = self->n_chars;

  append_char (self, c);
}

static void
put_char (GlossArticleBuilder *self,
          gunichar             c)
{
  switch (classify (c))
    {
    case CHAR_VISIBLE:
      put_visible (self, c);
      break;

    case CHAR_SPACE:
    case CHAR_LINE_FEED:
      put_space (self, ' ');
      break;

    case CHAR_OTHER_SPACE:
      put_space (self, c);
      break;

    case CHAR_TAB:
      put_tab (self);
      break;

    case CHAR_DROPPED:
    default:
      break;
    }
}

static gboolean
is_plain (char c)
{
  return c > ' ' && c < 0x7F;
}

/* Nearly all of a text is this: ASCII in which single spaces stand between visible characters, behind one
 * that is there. It stays as it is, and is copied at once. Returns: the place behind it */
static const char *
put_plain (GlossArticleBuilder *self,
           const char          *utf8,
           const char          *end)
{
  const char *p = utf8;

  if (!self->has_text || self->n_pending_spaces > 0 || self->n_pending_tabs > 0 || self->first_unset < self->n_open)
    return utf8;

  while (p < end && (is_plain (*p) || (*p == ' ' && p + 1 < end && is_plain (p[1]))))
    p++;
  g_string_append_len (self->text, utf8, p - utf8);
  self->n_chars += (guint) (p - utf8);

  return p;
}

/**
 * gloss_article_builder_add_text:
 * @self: a builder
 * @utf8: (array length=length): valid UTF-8 without NUL
 * @length: its length in bytes, or -1 if it ends in NUL
 *
 * White space at both ends of the block is dropped, and a run of it within
 * becomes one space; a single no-break or thin space is kept. In a table row
 * a TAB parts cells. In a preformatted block spaces are kept, a TAB becomes
 * spaces, and a line feed begins another block of the same kind.
 *
 * Text outside a block makes a paragraph of its own.
 */
void
gloss_article_builder_add_text (GlossArticleBuilder *self,
                                const char          *utf8,
                                gssize               length)
{
  const char *end;

  g_return_if_fail (self != NULL);
  g_return_if_fail (utf8 != NULL);
  g_return_if_fail (gloss_utf8_validate (utf8, length < 0 ? strlen (utf8) : (gsize) length, NULL));

  if (!self->in_block)
    gloss_article_builder_begin_block (self, GLOSS_BLOCK_PARAGRAPH, 0, 0);

  end = utf8 + (length < 0 ? strlen (utf8) : (gsize) length);
  for (const char *p = utf8; (p = put_plain (self, p, end)) < end; p = g_utf8_next_char (p))
    {
      if (*p == '\n' && self->block.kind == GLOSS_BLOCK_PREFORMATTED)
        gloss_article_builder_begin_block (self, GLOSS_BLOCK_PREFORMATTED,
                                           self->block.level, self->block.ordinal);
      else
        put_char (self, g_utf8_get_char (p));
    }
}
