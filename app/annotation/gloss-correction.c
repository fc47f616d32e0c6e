/* gloss-correction.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-correction.h"

#include <string.h>

/* Context on each side of an anchor, in code points */
#define CONTEXT 64

static const char *const kind_names[] = {
  [GLOSS_CORRECTION_REJECT] = "reject",
  [GLOSS_CORRECTION_RETYPE] = "retype",
  [GLOSS_CORRECTION_RENAME] = "rename",
  [GLOSS_CORRECTION_SAME_AS] = "same-as",
  [GLOSS_CORRECTION_DIFFERENT_FROM] = "different-from",
  [GLOSS_CORRECTION_SPEAKER] = "speaker",
  [GLOSS_CORRECTION_ADD] = "add",
  [GLOSS_CORRECTION_EDGES] = "edges",
  [GLOSS_CORRECTION_CONFIRM] = "confirm",
};

static const char *const subject_names[] = {
  [GLOSS_SUBJECT_ACTOR] = "actor",
  [GLOSS_SUBJECT_QUOTE] = "quote",
};

G_DEFINE_BOXED_TYPE (GlossAnchor, gloss_anchor, gloss_anchor_copy, gloss_anchor_free)
G_DEFINE_BOXED_TYPE (GlossCorrection, gloss_correction, gloss_correction_copy, gloss_correction_free)

static gboolean
is_word_char (const char *at)
{
  gunichar c = g_utf8_get_char (at);

  return g_unichar_isalnum (c) || g_unichar_ismark (c);
}

/* The first place in @context where a word begins after something that is no
 * word; its start when there is none, as in scripts that do not part words. */
static const char *
first_word_edge (const char *context)
{
  const char *at = context;

  while (*at != '\0' && is_word_char (at))
    at = g_utf8_next_char (at);
  while (*at != '\0' && g_unichar_isspace (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);

  return *at == '\0' ? context : at;
}

/* The last place in @context where a word ends before something that is no word */
static const char *
last_word_edge (const char *context)
{
  const char *end = context + strlen (context);
  const char *at = end;

  while (at > context && is_word_char (g_utf8_prev_char (at)))
    at = g_utf8_prev_char (at);
  while (at > context && g_unichar_isspace (g_utf8_get_char (g_utf8_prev_char (at))))
    at = g_utf8_prev_char (at);

  return at == context ? end : at;
}

static char *
dup_prefix (const GlossText *text,
            guint            begin)
{
  GlossRange range = { begin > CONTEXT ? begin - CONTEXT : 0, begin };
  g_autofree char *context = gloss_text_dup_range (text, range);
  const char *before;

  if (range.begin == 0)
    return g_steal_pointer (&context);

  before = gloss_text_get_utf8 (text) + gloss_text_byte_of_offset (text, range.begin - 1);
  if (!is_word_char (before) || !is_word_char (context))
    return g_steal_pointer (&context);

  return g_strdup (first_word_edge (context));
}

static char *
dup_suffix (const GlossText *text,
            guint            end)
{
  guint n_chars = gloss_text_get_n_chars (text);
  GlossRange range = { end, n_chars - end > CONTEXT ? end + CONTEXT : n_chars };
  g_autofree char *context = gloss_text_dup_range (text, range);
  const char *after;

  if (range.end == n_chars)
    return g_steal_pointer (&context);

  after = gloss_text_get_utf8 (text) + gloss_text_byte_of_offset (text, range.end);
  if (!is_word_char (after) || !is_word_char (g_utf8_prev_char (after)))
    return g_steal_pointer (&context);

  return g_strndup (context, last_word_edge (context) - context);
}

/**
 * gloss_anchor_new:
 * @text: the text of an article
 * @range: a stretch of it in code points; what lies beyond the text is cut off
 *
 * Context is cut where a word would be cut in two, but for words so long that
 * nothing would be left of it.
 *
 * Returns: (transfer full): a new anchor on these words
 */
GlossAnchor *
gloss_anchor_new (const GlossText *text,
                  GlossRange       range)
{
  GlossAnchor *self = g_new0 (GlossAnchor, 1);
  guint n_chars = gloss_text_get_n_chars (text);

  self->range.begin = MIN (range.begin, n_chars);
  self->range.end = CLAMP (range.end, self->range.begin, n_chars);
  self->exact = gloss_text_dup_range (text, self->range);
  self->prefix = dup_prefix (text, self->range.begin);
  self->suffix = dup_suffix (text, self->range.end);

  return self;
}

GlossAnchor *
gloss_anchor_copy (const GlossAnchor *self)
{
  GlossAnchor *copy = g_new (GlossAnchor, 1);

  copy->range = self->range;
  copy->exact = g_strdup (self->exact);
  copy->prefix = g_strdup (self->prefix);
  copy->suffix = g_strdup (self->suffix);

  return copy;
}

/**
 * gloss_anchor_equal:
 * @a: (nullable): an anchor
 * @b: (nullable): an anchor
 *
 * Returns: whether both are the same place, the same words and the same context
 */
gboolean
gloss_anchor_equal (const GlossAnchor *a,
                    const GlossAnchor *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->range.begin == b->range.begin
         && a->range.end == b->range.end
         && g_strcmp0 (a->exact, b->exact) == 0
         && g_strcmp0 (a->prefix, b->prefix) == 0
         && g_strcmp0 (a->suffix, b->suffix) == 0;
}

void
gloss_anchor_free (GlossAnchor *self)
{
  g_free (self->exact);
  g_free (self->prefix);
  g_free (self->suffix);
  g_free (self);
}

/**
 * gloss_correction_new:
 * @kind: what the reader says
 * @subject: of what
 * @value: (nullable): see #GlossCorrectionKind
 * @other: (nullable): the second mention, copied
 *
 * Returns: (transfer full): a new correction
 */
GlossCorrection *
gloss_correction_new (GlossCorrectionKind     kind,
                      GlossCorrectionSubject  subject,
                      const char             *value,
                      const GlossAnchor      *other)
{
  GlossCorrection *self = g_new0 (GlossCorrection, 1);

  self->kind = kind;
  self->subject = subject;
  self->value = g_strdup (value);
  self->other = other != NULL ? gloss_anchor_copy (other) : NULL;

  return self;
}

GlossCorrection *
gloss_correction_copy (const GlossCorrection *self)
{
  return gloss_correction_new (self->kind, self->subject, self->value, self->other);
}

/**
 * gloss_correction_equal:
 * @a: (nullable): a correction
 * @b: (nullable): a correction
 *
 * Returns: whether both say the same
 */
gboolean
gloss_correction_equal (const GlossCorrection *a,
                        const GlossCorrection *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return a->kind == b->kind
         && a->subject == b->subject
         && g_strcmp0 (a->value, b->value) == 0
         && gloss_anchor_equal (a->other, b->other);
}

void
gloss_correction_free (GlossCorrection *self)
{
  g_clear_pointer (&self->other, gloss_anchor_free);
  g_free (self->value);
  g_free (self);
}

static gboolean
find_name (const char *const *names,
           guint              n_names,
           const char        *name,
           guint             *index)
{
  for (guint i = 0; i < n_names; i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        {
          *index = i;
          return TRUE;
        }
    }

  return FALSE;
}

const char *
gloss_correction_kind_to_name (GlossCorrectionKind kind)
{
  g_return_val_if_fail (kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}

gboolean
gloss_correction_kind_from_name (const char          *name,
                                 GlossCorrectionKind *kind)
{
  guint index;

  if (!find_name (kind_names, G_N_ELEMENTS (kind_names), name, &index))
    return FALSE;

  *kind = index;

  return TRUE;
}

const char *
gloss_correction_subject_to_name (GlossCorrectionSubject subject)
{
  g_return_val_if_fail (subject < G_N_ELEMENTS (subject_names), NULL);

  return subject_names[subject];
}

gboolean
gloss_correction_subject_from_name (const char             *name,
                                    GlossCorrectionSubject *subject)
{
  guint index;

  if (!find_name (subject_names, G_N_ELEMENTS (subject_names), name, &index))
    return FALSE;

  *subject = index;

  return TRUE;
}
