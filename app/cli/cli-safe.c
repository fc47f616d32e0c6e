/* cli-safe.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A terminal obeys control characters: with them, a note could clear the screen, hide other
 * notes, or put words on the clipboard. So they are shown, not sent. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-safe.h"

#include <string.h>

#define DELETE 0x7F
/* U+2400 and those after it show what a control is called; there is none for the upper ones. */
#define CONTROL_PICTURES 0x2400
#define DELETE_PICTURE 0x2421
#define REPLACEMENT 0xFFFD

static gunichar
make_visible (gunichar c)
{
  if (c < ' ')
    return CONTROL_PICTURES + c;
  if (c == DELETE)
    return DELETE_PICTURE;

  return g_unichar_iscntrl (c) ? REPLACEMENT : c;
}

static char *
dup_safe (const char *text,
          gboolean    one_line)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *safe = g_string_sized_new (strlen (valid));

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\r' && p[1] == '\n')
        continue;
      if (c == '\n' || c == '\t')
        g_string_append_c (safe, one_line ? ' ' : (char) c);
      else
        g_string_append_unichar (safe, make_visible (c));
    }

  return g_string_free (safe, FALSE);
}

/**
 * cli_dup_safe_text:
 * @text: what somebody else wrote, in any number of lines
 *
 * Returns: (transfer full): the same for a terminal: lines and tabs stay, other controls are shown
 */
char *
cli_dup_safe_text (const char *text)
{
  return dup_safe (text, FALSE);
}

/* Returns: (transfer full): the same as one line, which cannot look like several */
char *
cli_dup_safe_line (const char *text)
{
  return dup_safe (text, TRUE);
}
