/* gloss-encyclopedia.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-encyclopedia"

#include "gloss-encyclopedia.h"

#include <string.h>

#define SHORTEST_CODE 2
#define LONGEST_CODE 3
#define FALLBACK "en"

/* The language of a locale such as pt_BR.UTF-8; NULL for what names none, such as C */
static char *
dup_code (const char *locale)
{
  gsize length = strcspn (locale, "_.@");

  if (length < SHORTEST_CODE || length > LONGEST_CODE)
    return NULL;

  return g_ascii_strdown (locale, (gssize) length);
}

/**
 * gloss_encyclopedia_dup_uri:
 * @languages: (array zero-terminated=1): locales that the reader likes, the
 *   best first, as g_get_language_names() has them
 * @name: what to look up
 *
 * Returns: (transfer full): where the encyclopedia of the reader's language
 *   tells of it: the page of that name, or what a search finds
 */
char *
gloss_encyclopedia_dup_uri (const char *const *languages,
                            const char        *name)
{
  g_autofree char *code = NULL;
  g_autofree char *escaped = NULL;

  g_return_val_if_fail (languages != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; languages[i] != NULL && code == NULL; i++)
    code = dup_code (languages[i]);

  escaped = g_uri_escape_string (name, NULL, FALSE);
  return g_strdup_printf ("https://%s.wikipedia.org/w/index.php?search=%s",
                          code != NULL ? code : FALLBACK, escaped);
}
