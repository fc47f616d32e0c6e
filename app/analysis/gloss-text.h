/* gloss-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossSpan:
 * @begin: the first byte
 * @end: the byte after the last
 *
 * A stretch of text in bytes, half open. Used inside `app/analysis` only.
 */
typedef struct
{
  gsize begin;
  gsize end;
} GlossSpan;

/**
 * GlossRange:
 * @begin: the first code point
 * @end: the code point after the last
 *
 * A stretch of text in Unicode code points, half open. Used everywhere else.
 */
typedef struct
{
  guint begin;
  guint end;
} GlossRange;

/**
 * GlossText:
 *
 * An immutable UTF-8 text that converts between bytes and code points; no
 * other code does. Reference counted, safe to share between threads.
 */
typedef struct _GlossText GlossText;

GlossText  *gloss_text_new            (const char      *utf8,
                                       gssize           length);
GlossText  *gloss_text_ref            (GlossText       *self);
void        gloss_text_unref          (GlossText       *self);
const char *gloss_text_get_utf8       (const GlossText *self);
gsize       gloss_text_get_n_bytes    (const GlossText *self);
guint       gloss_text_get_n_chars    (const GlossText *self);
guint       gloss_text_offset_of_byte (const GlossText *self,
                                       gsize            byte);
gsize       gloss_text_byte_of_offset (const GlossText *self,
                                       guint            offset);
GlossRange  gloss_text_range_of_span  (const GlossText *self,
                                       GlossSpan        span);
GlossSpan   gloss_text_span_of_range  (const GlossText *self,
                                       GlossRange       range);
char       *gloss_text_dup_range      (const GlossText *self,
                                       GlossRange       range);
char       *gloss_text_dup_span       (const GlossText *self,
                                       GlossSpan        span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossText, gloss_text_unref)

static inline gboolean
gloss_range_is_empty (GlossRange range)
{
  return range.end <= range.begin;
}

static inline gboolean
gloss_span_is_empty (GlossSpan span)
{
  return span.end <= span.begin;
}

G_END_DECLS
