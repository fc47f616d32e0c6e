/* gloss-plain.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  GLOSS_LINE_TEXT,
  GLOSS_LINE_BULLET,
  GLOSS_LINE_NUMBER,
  GLOSS_LINE_BYLINE,
  GLOSS_LINE_DATE,
} GlossLineKind;

/**
 * GlossLine:
 * @begin: the byte at which its words begin, behind indent, `>` and list marker
 * @end: the byte behind its words
 * @width: columns from the edge of the page to @end
 * @indent: columns from the edge, or from the last `>`, to the marker or the words
 * @number: of an item of a numbered list
 * @marker: bytes from the marker to @begin; 0 without one
 * @quote: how many `>` it begins with
 * @kind: what it is
 * @underline: level of the heading that the line below makes of it; else 0
 * @in_list: whether another item of the same list is near
 * @blank_before: whether a blank line, a rule or a form feed parts it from the line before
 *
 * A line of plain text that is not blank. Small, because there may be ten million.
 */
typedef struct
{
  guint   begin;
  guint   end;
  guint16 width;
  guint16 indent;
  guint16 number;
  guint8  marker;
  guint8  quote;
  guint   kind : 4;
  guint   underline : 2;
  guint   in_list : 1;
  guint   blank_before : 1;
} GlossLine;

/**
 * GlossPlain:
 * @text: (not owned): the text
 * @length: its length in bytes
 * @lines: its lines but the blank ones
 * @n_lines: how many
 * @margin: the column at which lines were wrapped by hand; 0 if each line is a paragraph
 * @hyphens: (nullable): what becomes of the hyphens at the ends of lines
 * @divides_words: whether those divide words as a rule
 * @stretch_end: the line behind the lines at hand that nothing but words parts
 * @stretch_wrapped: whether those were wrapped by hand
 * @stretch_hanging: whether all of those but the first are indented
 */
typedef struct
{
  const char *text;
  gsize       length;
  GlossLine  *lines;
  guint       n_lines;
  guint       margin;
  GHashTable *hyphens;
  guint       stretch_end;
  guint       divides_words : 1;
  guint       stretch_wrapped : 1;
  guint       stretch_hanging : 1;
} GlossPlain;

GlossPlain *gloss_plain_new           (const char       *text,
                                       gsize             length);
void        gloss_plain_free          (GlossPlain       *self);
void        gloss_plain_find_margin   (GlossPlain       *self);
void        gloss_plain_find_hyphens  (GlossPlain       *self);
guint       gloss_plain_end_of_unit   (GlossPlain       *self,
                                       guint             first);
gboolean    gloss_plain_is_full       (const GlossPlain *self,
                                       const GlossLine  *line,
                                       const GlossLine  *next,
                                       guint             slack);
void        gloss_plain_append_joined (const GlossPlain *self,
                                       GString          *joined,
                                       guint             line);
gboolean    gloss_plain_ends_sentence (const GlossPlain *self,
                                       const GlossLine  *line);
gunichar    gloss_plain_first_char    (const GlossPlain *self,
                                       const GlossLine  *line);
gunichar    gloss_plain_last_char     (const GlossPlain *self,
                                       const GlossLine  *line);
gboolean    gloss_plain_needs_space   (gunichar          last,
                                       gunichar          first);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPlain, gloss_plain_free)

G_END_DECLS
