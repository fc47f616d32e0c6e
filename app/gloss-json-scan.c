/* gloss-json-scan.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-config.h"

#include "gloss-json-scan.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "gloss-error.h"

#define MAX_NESTING 256

/*
 * Checks text against the grammar of RFC 8259 and against what json-glib
 * would get wrong without a word. Builds nothing.
 */
typedef struct
{
  const char  *start;
  const char  *at;
  const char  *end;
  const char  *name;
  guint        depth;
  GError     **error;
} Scan;

static gboolean scan_value (Scan *scan);

/* Lines and columns are wanted only when something is wrong, so they are counted only then. */
static gboolean
fail (Scan       *scan,
      const char *where,
      const char *what)
{
  const char *line = scan->start;
  guint n = 1;

  for (const char *at = scan->start; at < where; at++)
    {
      if (*at == '\n')
        {
          line = at + 1;
          n++;
        }
    }

  g_set_error (scan->error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
               /* Translators: a file, a line, a column, and what is wrong there */
               _("“%s” is damaged: line %u, column %ld: %s"),
               scan->name, n, g_utf8_strlen (line, where - line) + 1, what);

  return FALSE;
}

static gboolean
fail_unexpected (Scan       *scan,
                 const char *expected)
{
  if (scan->at == scan->end)
    return fail (scan, scan->at, _("the file ends too early"));
  if (*scan->at == '/')
    return fail (scan, scan->at, _("comments are not allowed"));

  return fail (scan, scan->at, expected);
}

static void
skip_space (Scan *scan)
{
  while (scan->at < scan->end && memchr (" \t\r\n", *scan->at, 4) != NULL)
    scan->at++;
}

static gboolean
peek (Scan *scan,
      char  c)
{
  return scan->at < scan->end && *scan->at == c;
}

static gboolean
take (Scan *scan,
      char  c)
{
  if (!peek (scan, c))
    return FALSE;

  scan->at++;

  return TRUE;
}

static gboolean
take_digits (Scan *scan)
{
  const char *begin = scan->at;

  while (scan->at < scan->end && g_ascii_isdigit (*scan->at))
    scan->at++;

  return scan->at > begin;
}

/* Four hexadecimal digits, of which json-glib makes a wrong or no character in some cases */
static gboolean
scan_hex (Scan     *scan,
          gunichar *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++, scan->at++)
    {
      if (scan->at == scan->end || !g_ascii_isxdigit (*scan->at))
        return fail_unexpected (scan, _("four hexadecimal digits should be here"));

      *unit = *unit * 16 + g_ascii_xdigit_value (*scan->at);
    }

  return TRUE;
}

static gboolean
scan_unicode_escape (Scan *scan)
{
  const char *begin = scan->at - 2;
  gunichar unit, low;

  if (!scan_hex (scan, &unit))
    return FALSE;
  if (unit == 0)
    return fail (scan, begin, _("a character with the number 0 is not allowed"));
  if (unit < 0xd800 || unit > 0xdfff)
    return TRUE;

  if (unit <= 0xdbff && take (scan, '\\') && take (scan, 'u'))
    {
      if (!scan_hex (scan, &low))
        return FALSE;
      if (low >= 0xdc00 && low <= 0xdfff)
        return TRUE;
    }

  return fail (scan, begin, _("this is half a character"));
}

static gboolean
scan_escape (Scan *scan)
{
  if (take (scan, 'u'))
    return scan_unicode_escape (scan);

  if (scan->at == scan->end || memchr ("\"\\/bfnrt", *scan->at, 8) == NULL)
    return fail_unexpected (scan, _("this escape is not known"));

  scan->at++;

  return TRUE;
}

static gboolean
scan_string (Scan *scan)
{
  const char *begin = scan->at;

  if (!take (scan, '"'))
    return fail_unexpected (scan, _("a text in quotation marks should be here"));

  while (scan->at < scan->end)
    {
      guchar c = *scan->at++;

      if (c == '"')
        return TRUE;
      if (c < 0x20)
        return fail (scan, scan->at - 1, _("control characters are not allowed in a text"));
      if (c == '\\' && !scan_escape (scan))
        return FALSE;
    }

  return fail (scan, begin, _("this text has no end"));
}

static gboolean
number_fits (const char *number,
             gboolean    whole)
{
  double value;

  if (whole)
    return g_ascii_string_to_signed (number, 10, G_MININT64, G_MAXINT64, NULL, NULL);

  errno = 0;
  value = g_ascii_strtod (number, NULL);

  return isfinite (value) && !(value == 0 && errno == ERANGE);
}

static gboolean
scan_number (Scan *scan)
{
  const char *begin = scan->at;
  g_autofree char *number = NULL;
  gboolean whole = TRUE;

  take (scan, '-');
  if (!take (scan, '0') && !take_digits (scan))
    return fail_unexpected (scan, _("a value should be here"));

  if (take (scan, '.'))
    {
      whole = FALSE;
      if (!take_digits (scan))
        return fail_unexpected (scan, _("a digit should be here"));
    }

  if (take (scan, 'e') || take (scan, 'E'))
    {
      whole = FALSE;
      if (!take (scan, '+'))
        take (scan, '-');
      if (!take_digits (scan))
        return fail_unexpected (scan, _("a digit should be here"));
    }

  number = g_strndup (begin, scan->at - begin);

  return number_fits (number, whole) || fail (scan, begin, _("this number is too large or too small"));
}

static gboolean
scan_word (Scan *scan)
{
  static const char *const words[] = { "true", "false", "null" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      gsize length = strlen (words[i]);

      if ((gsize) (scan->end - scan->at) >= length && memcmp (scan->at, words[i], length) == 0)
        {
          scan->at += length;
          return TRUE;
        }
    }

  return fail_unexpected (scan, _("a value should be here"));
}

/* The name of a member as it is meant: `"\u0061"` is `"a"`. */
static char *
dup_key (const char *begin,
         const char *end)
{
  g_autofree char *quoted = NULL;
  g_autoptr (JsonNode) node = NULL;

  if (memchr (begin, '\\', end - begin) == NULL)
    return g_strndup (begin + 1, end - begin - 2);

  quoted = g_strndup (begin, end - begin);
  node = json_from_string (quoted, NULL);

  return node != NULL ? json_node_dup_string (node) : g_steal_pointer (&quoted);
}

static gboolean
scan_member (Scan       *scan,
             GHashTable *keys)
{
  const char *begin = scan->at;

  if (!scan_string (scan))
    return FALSE;
  if (!g_hash_table_add (keys, dup_key (begin, scan->at)))
    return fail (scan, begin, _("this name is here a second time"));

  skip_space (scan);
  if (!take (scan, ':'))
    return fail_unexpected (scan, _("a colon should be here"));

  return scan_value (scan);
}

static gboolean
scan_object (Scan *scan)
{
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  scan->at++;
  skip_space (scan);
  if (take (scan, '}'))
    return TRUE;

  for (;;)
    {
      skip_space (scan);
      if (!scan_member (scan, keys))
        return FALSE;

      skip_space (scan);
      if (take (scan, '}'))
        return TRUE;
      if (!take (scan, ','))
        return fail_unexpected (scan, _("a comma or a closing brace should be here"));
    }
}

static gboolean
scan_array (Scan *scan)
{
  scan->at++;
  skip_space (scan);
  if (take (scan, ']'))
    return TRUE;

  for (;;)
    {
      if (!scan_value (scan))
        return FALSE;

      skip_space (scan);
      if (take (scan, ']'))
        return TRUE;
      if (!take (scan, ','))
        return fail_unexpected (scan, _("a comma or a closing bracket should be here"));
    }
}

static gboolean
scan_nested (Scan *scan,
             gboolean (*scan_it)(Scan *scan))
{
  gboolean valid;

  if (scan->depth == MAX_NESTING)
    return fail (scan, scan->at, _("this is nested too deeply"));

  scan->depth++;
  valid = scan_it (scan);
  scan->depth--;

  return valid;
}

static gboolean
scan_value (Scan *scan)
{
  skip_space (scan);

  if (peek (scan, '{'))
    return scan_nested (scan, scan_object);
  if (peek (scan, '['))
    return scan_nested (scan, scan_array);
  if (peek (scan, '"'))
    return scan_string (scan);
  if (peek (scan, '-') || (scan->at < scan->end && g_ascii_isdigit (*scan->at)))
    return scan_number (scan);

  return scan_word (scan);
}

/**
 * gloss_json_scan:
 * @data: bytes
 * @size: how many
 * @name: what to call the file
 * @error: GLOSS_ERROR_INVALID, with line and column
 *
 * Returns: whether @data is one JSON value that json-glib will read as it is
 */
gboolean
gloss_json_scan (const char  *data,
                 gsize        size,
                 const char  *name,
                 GError     **error)
{
  const char *begin = size > 0 ? data : "";
  Scan scan = { begin, begin, begin + size, name, 0, error };
  const char *invalid;

  if (!g_utf8_validate_len (begin, size, &invalid))
    return fail (&scan, invalid, _("this is not UTF-8"));

  skip_space (&scan);
  if (scan.at == scan.end)
    return fail (&scan, scan.at, _("the file is empty"));

  if (!scan_value (&scan))
    return FALSE;

  skip_space (&scan);

  return scan.at == scan.end || fail_unexpected (&scan, _("nothing more should be here"));
}
