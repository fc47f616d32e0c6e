/* gloss-html-charset.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-charset.h"

#include <string.h>

#include "gloss-decode.h"

/* Where a page has to say how it is encoded, in bytes; some say it a little later. */
#define HEAD 4096

/* In bytes; no encoding has a longer name. */
#define MAX_NAME 40

/* What stands behind the next “charset=” or “encoding=” */
static char *
take_label (const char *p)
{
  gsize length = 0;

  p += strspn (p, " \t\r\n=\"'");
  while (g_ascii_isalnum (p[length]) || (p[length] != '\0' && strchr ("-_.:+", p[length]) != NULL))
    length++;

  return length > 0 && length <= MAX_NAME ? g_strndup (p, length) : NULL;
}

static char *
find_label (const char *text,
            const char *key)
{
  for (const char *p = strstr (text, key); p != NULL; p = strstr (p, key))
    {
      p += strlen (key);
      if (p[strspn (p, " \t\r\n")] == '=')
        return take_label (p);
    }

  return NULL;
}

/* Returns: (transfer full) (nullable): the encoding that a page of so many bytes says it has */
static char *
find_charset (const char *html,
              gsize       length)
{
  gsize size = MIN (length, HEAD);
  g_autofree char *head = g_malloc (size + 1);
  char *label;

  for (gsize i = 0; i < size; i++)
    head[i] = html[i] == '\0' ? ' ' : g_ascii_tolower (html[i]);
  head[size] = '\0';

  label = find_label (head, "charset");
  if (label == NULL && g_str_has_prefix (head + strspn (head, " \t\r\n"), "<?xml"))
    label = find_label (head, "encoding");

  return label;
}

/* Pages that are cut or joined by programs have NULs in them, which parsers pass over. */
static GBytes *
without_nuls (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GByteArray *array = g_byte_array_sized_new ((guint) size);

  for (gsize i = 0; i < size; i++)
    if (data[i] != '\0')
      g_byte_array_append (array, (const guint8 *) data + i, 1);

  return g_byte_array_free_to_bytes (array);
}

static char *
find_stated (const GlossSource *source)
{
  g_autofree char *type = NULL;
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (source->content_type != NULL)
    {
      g_autofree char *label = NULL;

      type = g_ascii_strdown (source->content_type, -1);
      label = find_label (type, "charset");
      if (label != NULL)
        return g_steal_pointer (&label);
    }

  return find_charset (data, size);
}

/**
 * gloss_html_decode:
 * @source: a page
 * @length: (out): the length of the result in bytes
 * @error: return location
 *
 * The encoding is what a byte order mark says, else what the server said,
 * else what the page says; where that cannot be, it is guessed.
 *
 * Returns: (transfer full) (nullable): the page in UTF-8
 */
char *
gloss_html_decode (const GlossSource  *source,
                   gsize              *length,
                   GError            **error)
{
  g_autofree char *label = find_stated (source);
  g_autoptr (GError) trouble = NULL;
  g_autoptr (GBytes) bytes = NULL;
  GlossSource cleaned = *source;
  char *text = gloss_decode_labelled (source, label, length, &trouble);
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);

  if (text != NULL)
    return text;
  if (size == 0 || memchr (data, '\0', size) == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }

  bytes = without_nuls (source->bytes);
  cleaned.bytes = bytes;

  return gloss_decode_labelled (&cleaned, label, length, error);
}
