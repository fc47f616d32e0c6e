/* gloss-file-name.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-file-name.h"

/* Well below the 255 bytes of common file systems, in any script */
#define MAX_CHARS 60

/**
 * gloss_file_name_from_title:
 * @title: of an article
 * @extension: without the dot
 *
 * Returns: (transfer full): a name that any file system takes
 */
char *
gloss_file_name_from_title (const char *title,
                            const char *extension)
{
  g_autoptr (GString) name = g_string_new (NULL);
  const char *p = title;
  gsize last_word = 0;

  for (guint n_chars = 0; *p != '\0' && n_chars < MAX_CHARS; n_chars++, p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean forbidden = g_unichar_iscntrl (c) || (c < 128 && strchr ("/\\:*?\"<>|", (int) c));

      if (c == ' ')
        last_word = name->len;
      g_string_append_unichar (name, forbidden ? '-' : c);
    }
  /* A title that is too long ends with a whole word. */
  if (*p != '\0' && *p != ' ' && last_word > 0)
    g_string_truncate (name, last_word);

  g_strstrip (name->str);
  name->len = strlen (name->str);
  /* A name that begins with a dot would be hidden. */
  while (name->len > 0 && name->str[0] == '.')
    g_string_erase (name, 0, 1);

  return g_strdup_printf ("%s.%s", name->len > 0 ? name->str : "notes", extension);
}
