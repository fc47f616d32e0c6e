/* gloss-language.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Languages that the rules know. What is unknown is read like English. */
typedef enum
{
  GLOSS_LANGUAGE_UNKNOWN,
  GLOSS_LANGUAGE_ENGLISH,
  GLOSS_LANGUAGE_GERMAN,
  GLOSS_LANGUAGE_FRENCH,
  GLOSS_LANGUAGE_SPANISH,
  GLOSS_N_LANGUAGES
} GlossLanguage;

GlossLanguage gloss_language_guess    (const char *utf8,
                                       gsize       n_bytes);
GlossLanguage gloss_language_from_tag (const char *tag);

static inline gboolean
gloss_language_is_foreign (GlossLanguage language)
{
  return language > GLOSS_LANGUAGE_ENGLISH;
}

G_END_DECLS
