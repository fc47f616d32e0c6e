/* gloss-parse-mhtml.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A web page that a browser saved in one file: a mail with the page as its first part of text/html. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-html-load.h"
#include "gloss-mail.h"

/* Of what is parted by a boundary, so much is looked through. */
#define MAX_PARTS 2000

/* The value of “name=value” or “name="value"” in a header */
static char *
dup_parameter (const char *header,
               const char *name)
{
  g_autofree char *folded = g_ascii_strdown (header, -1);
  const char *found = strstr (folded, name);
  const char *value;

  if (found == NULL || found[strlen (name)] != '=')
    return NULL;

  value = header + (found - folded) + strlen (name) + 1;
  if (*value == '"')
    return g_strndup (value + 1, strcspn (value + 1, "\""));

  return g_strndup (value, strcspn (value, "; \t\r\n"));
}

static GBytes *
decode_quoted (const char *text,
               gsize       length)
{
  GByteArray *bytes = g_byte_array_sized_new ((guint) length);

  for (gsize i = 0; i < length; i++)
    {
      guint8 byte = (guint8) text[i];

      if (text[i] == '=' && i + 2 < length && g_ascii_isxdigit (text[i + 1]) && g_ascii_isxdigit (text[i + 2]))
        {
          byte = (guint8) (g_ascii_xdigit_value (text[i + 1]) * 16 + g_ascii_xdigit_value (text[i + 2]));
          i += 2;
        }
      else if (text[i] == '=' && i + 1 < length && (text[i + 1] == '\n' || text[i + 1] == '\r'))
        {
          i += text[i + 1] == '\r' && i + 2 < length && text[i + 2] == '\n' ? 2 : 1;
          continue;
        }
      g_byte_array_append (bytes, &byte, 1);
    }

  return g_byte_array_free_to_bytes (bytes);
}

static GBytes *
decode_base64 (const char *text,
               gsize       length)
{
  g_autofree char *copy = g_strndup (text, length);
  gsize size;
  guchar *bytes = g_base64_decode (copy, &size);

  return g_bytes_new_take (bytes, size);
}

static GBytes *
decode_part (const char *headers,
             const char *text,
             gsize       length)
{
  g_autofree char *encoding = gloss_mail_dup_header (headers, "Content-Transfer-Encoding");

  if (encoding != NULL && g_ascii_strcasecmp (encoding, "quoted-printable") == 0)
    return decode_quoted (text, length);
  if (encoding != NULL && g_ascii_strcasecmp (encoding, "base64") == 0)
    return decode_base64 (text, length);

  return g_bytes_new (text, length);
}

/* A part, if it is the page: its bytes and what it says about itself */
static GBytes *
take_page (const char  *part,
           const char  *end,
           char       **type,
           char       **location)
{
  const char *content = gloss_mail_find_content (part, end);
  g_autofree char *headers = NULL;
  g_autofree char *content_type = NULL;

  if (content == NULL)
    return NULL;

  headers = g_strndup (part, (gsize) (content - part));
  content_type = gloss_mail_dup_header (headers, "Content-Type");
  if (content_type == NULL || g_ascii_strncasecmp (content_type, "text/html", 9) != 0)
    return NULL;

  *type = g_steal_pointer (&content_type);
  *location = gloss_mail_dup_header (headers, "Content-Location");

  return decode_part (headers, content, (gsize) (end - content));
}

static GBytes *
find_page (const char  *text,
           const char  *end,
           const char  *boundary,
           char       **type,
           char       **location)
{
  g_autofree char *mark = g_strconcat ("--", boundary, NULL);
  const char *part = g_strstr_len (text, end - text, mark);

  for (guint i = 0; part != NULL && i < MAX_PARTS; i++)
    {
      const char *next;
      GBytes *page;

      part += strlen (mark);
      part += strspn (part, "\r\n");
      next = g_strstr_len (part, end - part, mark);
      page = take_page (part, next != NULL ? next : end, type, location);
      if (page != NULL)
        return page;
      part = next;
    }

  return NULL;
}

GlossArticle *
gloss_parse_mhtml (const GlossSource  *source,
                   GCancellable       *cancellable,
                   GError            **error)
{
  gsize size;
  const char *data = g_bytes_get_data (source->bytes, &size);
  g_autofree char *text = g_strndup (size > 0 ? data : "", size);
  const char *end = text + strlen (text);
  const char *content = gloss_mail_find_content (text, end);
  g_autofree char *headers = g_strndup (text, content != NULL ? (gsize) (content - text) : 0);
  g_autofree char *header = gloss_mail_dup_header (headers, "Content-Type");
  g_autofree char *boundary = header != NULL ? dup_parameter (header, "boundary") : NULL;
  g_autofree char *type = NULL;
  g_autofree char *location = NULL;
  g_autoptr (GBytes) page = NULL;
  GlossSource inner = *source;

  if (boundary != NULL && *boundary != '\0' && content != NULL)
    page = find_page (content, end, boundary, &type, &location);
  if (page == NULL)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                   /* Translators: %s is the name of a file */
                   _("There is no page in “%s”."), source->name);
      return NULL;
    }

  inner.bytes = page;
  inner.content_type = type;

  return gloss_html_load (source, &inner, location, "multipart/related", cancellable, error);
}
