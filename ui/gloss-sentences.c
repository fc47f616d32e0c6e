/* gloss-sentences.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-sentences"

#include "gloss-sentences.h"

static gboolean
ends_sentence (gunichar c)
{
  /* Latin, an ellipsis, Arabic, Urdu, Devanagari, Chinese and Japanese */
  static const gunichar ends[] = { '.', '!', '?', ':', 0x2026, 0x061f, 0x06d4, 0x0964, 0x3002, 0xff01, 0xff1f };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (c == ends[i])
      return TRUE;

  return FALSE;
}

static gboolean
may_follow_end (gunichar c)
{
  switch ((int) g_unichar_type (c))
    {
    case G_UNICODE_CLOSE_PUNCTUATION:
    case G_UNICODE_INITIAL_PUNCTUATION:
    case G_UNICODE_FINAL_PUNCTUATION:
      return TRUE;
    default:
      return c == '"' || c == '\'' || g_unichar_isspace (c);
    }
}

/* Whether a sentence is over there, perhaps within quotation marks */
static gboolean
is_over (const GString *text)
{
  const char *p = text->str + text->len;

  while ((p = g_utf8_find_prev_char (text->str, p)) != NULL)
    if (!may_follow_end (g_utf8_get_char (p)))
      return ends_sentence (g_utf8_get_char (p));

  return TRUE;
}

/**
 * gloss_sentences_append:
 * @all: what a listener is told
 * @text: (nullable): more of it; nothing if it is empty
 *
 * Makes both sentences of their own: with a full stop between them, unless
 * the first ends in what ends a sentence already.
 */
void
gloss_sentences_append (GString    *all,
                        const char *text)
{
  if (text == NULL || *text == '\0')
    return;

  if (all->len > 0)
    g_string_append (all, is_over (all) ? " " : ". ");
  g_string_append (all, text);
}
