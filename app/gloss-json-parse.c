/* gloss-json-parse.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-json-parse.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <json-glib/json-glib.h>
#include <math.h>
#include <string.h>

#include "gloss-error.h"

#define MAX_NESTING 256

/*
 * Reads text by the grammar of RFC 8259 into the nodes of json-glib. Not by json-glib's own parser,
 * which lets pass what is no JSON, makes something else of what it cannot hold, and takes most of
 * the time that opening an article with many notes takes.
 */
typedef struct
{
  const char         *start;
  const char         *at;
  const char         *end;
  const char         *name;
  GString            *text;   /* what was read last, without its quotation marks and escapes */
  guint               depth;
  const char *const  *path;   /* nullable: the names that lead from here to the array of parts */
  GArray             *parts;  /* nullable; element-type GlossJsonPart */
  GError            **error;
} Parse;

static JsonNode *parse_value (Parse *self);

/* Lines and columns are wanted only when something is wrong, so they are counted only then. */
static gboolean
fail (Parse      *self,
      const char *where,
      const char *what)
{
  const char *line = self->start;
  guint n = 1;

  for (const char *at = self->start; at < where; at++)
    {
      if (*at == '\n')
        {
          line = at + 1;
          n++;
        }
    }

  g_set_error (self->error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
               /* Translators: a file, a line, a column, and what is wrong there */
               _("“%s” is damaged: line %u, column %ld: %s"),
               self->name, n, g_utf8_strlen (line, where - line) + 1, what);

  return FALSE;
}

static gboolean
fail_unexpected (Parse      *self,
                 const char *expected)
{
  if (self->at == self->end)
    return fail (self, self->at, _("the file ends too early"));
  if (*self->at == '/')
    return fail (self, self->at, _("comments are not allowed"));

  return fail (self, self->at, expected);
}

static gboolean
peek (Parse *self,
      char   c)
{
  return self->at < self->end && *self->at == c;
}

static void
skip_space (Parse *self)
{
  while (peek (self, ' ') || peek (self, '\n') || peek (self, '\t') || peek (self, '\r'))
    self->at++;
}

static gboolean
take (Parse *self,
      char   c)
{
  if (!peek (self, c))
    return FALSE;

  self->at++;

  return TRUE;
}

static gboolean
take_digits (Parse *self)
{
  const char *begin = self->at;

  while (self->at < self->end && g_ascii_isdigit (*self->at))
    self->at++;

  return self->at > begin;
}

/* Four hexadecimal digits */
static gboolean
parse_hex (Parse    *self,
           gunichar *unit)
{
  *unit = 0;

  for (guint i = 0; i < 4; i++, self->at++)
    {
      if (self->at == self->end || !g_ascii_isxdigit (*self->at))
        return fail_unexpected (self, _("four hexadecimal digits should be here"));

      *unit = *unit * 16 + g_ascii_xdigit_value (*self->at);
    }

  return TRUE;
}

static gboolean
parse_unicode_escape (Parse *self)
{
  const char *begin = self->at - 2;
  gunichar unit, low;

  if (!parse_hex (self, &unit))
    return FALSE;
  if (unit == 0)
    return fail (self, begin, _("a character with the number 0 is not allowed"));

  if (unit >= 0xd800 && unit <= 0xdfff)
    {
      if (unit > 0xdbff || !take (self, '\\') || !take (self, 'u'))
        return fail (self, begin, _("this is half a character"));
      if (!parse_hex (self, &low))
        return FALSE;
      if (low < 0xdc00 || low > 0xdfff)
        return fail (self, begin, _("this is half a character"));
      unit = 0x10000 + ((unit - 0xd800) << 10) + (low - 0xdc00);
    }

  g_string_append_unichar (self->text, unit);

  return TRUE;
}

static gboolean
parse_escape (Parse *self)
{
  static const char letters[] = "\"\\/bfnrt";
  static const char meant[] = "\"\\/\b\f\n\r\t";
  const char *letter;

  if (take (self, 'u'))
    return parse_unicode_escape (self);

  letter = self->at < self->end ? memchr (letters, *self->at, strlen (letters)) : NULL;
  if (letter == NULL)
    return fail_unexpected (self, _("this escape is not known"));

  g_string_append_c (self->text, meant[letter - letters]);
  self->at++;

  return TRUE;
}

/* Up to the next character that does not stand for itself */
static void
parse_run (Parse *self)
{
  const char *begin = self->at;

  while (self->at < self->end && *self->at != '"' && *self->at != '\\' && (guchar) *self->at >= 0x20)
    self->at++;

  g_string_append_len (self->text, begin, self->at - begin);
}

/* Leaves what it is in @text. */
static gboolean
parse_text (Parse *self)
{
  const char *begin = self->at;

  if (!take (self, '"'))
    return fail_unexpected (self, _("a text in quotation marks should be here"));

  g_string_truncate (self->text, 0);
  for (;;)
    {
      parse_run (self);
      if (take (self, '"'))
        return TRUE;
      if (self->at == self->end)
        return fail (self, begin, _("this text has no end"));
      if (!take (self, '\\'))
        return fail (self, self->at, _("control characters are not allowed in a text"));
      if (!parse_escape (self))
        return FALSE;
    }
}

static JsonNode *
parse_string (Parse *self)
{
  return parse_text (self) ? json_node_init_string (json_node_alloc (), self->text->str) : NULL;
}

/* Of an optional sign and digits. GLib's own goes by errno, which is also set where another thread is just making
 * the locale that it reads by: it then says of a good number that it is none.
 *
 * Returns: FALSE if it does not fit */
static gboolean
parse_integer (const char *number,
               gint64     *value)
{
  gboolean is_negative = *number == '-';
  guint64 most = is_negative ? (guint64) G_MAXINT64 + 1 : G_MAXINT64;
  guint64 size = 0;

  for (const char *digit = number + is_negative; *digit != '\0'; digit++)
    {
      guint64 one = (guint64) g_ascii_digit_value (*digit);

      if (size > (most - one) / 10)
        return FALSE;
      size = 10 * size + one;
    }

  *value = (gint64) (is_negative ? 0 - size : size);

  return TRUE;
}

static JsonNode *
new_number (const char *number,
            gboolean    whole)
{
  gint64 integer;
  double value;

  if (whole)
    return parse_integer (number, &integer) ? json_node_init_int (json_node_alloc (), integer) : NULL;

  errno = 0;
  value = g_ascii_strtod (number, NULL);

  return isfinite (value) && !(value == 0 && errno == ERANGE)
         ? json_node_init_double (json_node_alloc (), value) : NULL;
}

/* Moves behind a number, which has a point or an exponent if it is not @whole. */
static gboolean
take_number (Parse    *self,
             gboolean *whole)
{
  *whole = TRUE;

  take (self, '-');
  if (!take (self, '0') && !take_digits (self))
    return fail_unexpected (self, _("a value should be here"));

  if (take (self, '.'))
    {
      *whole = FALSE;
      if (!take_digits (self))
        return fail_unexpected (self, _("a digit should be here"));
    }

  if (take (self, 'e') || take (self, 'E'))
    {
      *whole = FALSE;
      if (!take (self, '+'))
        take (self, '-');
      if (!take_digits (self))
        return fail_unexpected (self, _("a digit should be here"));
    }

  return TRUE;
}

static JsonNode *
parse_number (Parse *self)
{
  const char *begin = self->at;
  gboolean whole;
  JsonNode *node;

  if (!take_number (self, &whole))
    return NULL;

  g_string_truncate (self->text, 0);
  g_string_append_len (self->text, begin, self->at - begin);
  node = new_number (self->text->str, whole);
  if (node == NULL)
    fail (self, begin, _("this number is too large or too small"));

  return node;
}

static gboolean
take_word (Parse      *self,
           const char *word)
{
  gsize length = strlen (word);

  if ((gsize) (self->end - self->at) < length || memcmp (self->at, word, length) != 0)
    return FALSE;

  self->at += length;

  return TRUE;
}

static JsonNode *
parse_word (Parse *self)
{
  if (take_word (self, "true"))
    return json_node_init_boolean (json_node_alloc (), TRUE);
  if (take_word (self, "false"))
    return json_node_init_boolean (json_node_alloc (), FALSE);
  if (take_word (self, "null"))
    return json_node_init_null (json_node_alloc ());

  fail_unexpected (self, _("a value should be here"));

  return NULL;
}

static gboolean
parse_member (Parse      *self,
              JsonObject *object)
{
  const char *begin = self->at;
  const char *const *path = self->path;
  g_autofree char *key = NULL;
  JsonNode *value;

  if (!parse_text (self))
    return FALSE;
  if (json_object_has_member (object, self->text->str))
    return fail (self, begin, _("this name is here a second time"));

  key = g_strndup (self->text->str, self->text->len);
  skip_space (self);
  if (!take (self, ':'))
    return fail_unexpected (self, _("a colon should be here"));

  self->path = path != NULL && g_strcmp0 (*path, key) == 0 ? path + 1 : NULL;
  value = parse_value (self);
  self->path = path;
  if (value == NULL)
    return FALSE;

  json_object_set_member (object, key, value);

  return TRUE;
}

static gboolean
parse_members (Parse      *self,
               JsonObject *object)
{
  self->at++;
  skip_space (self);
  if (take (self, '}'))
    return TRUE;

  for (;;)
    {
      skip_space (self);
      if (!parse_member (self, object))
        return FALSE;

      skip_space (self);
      if (take (self, '}'))
        return TRUE;
      if (!take (self, ','))
        return fail_unexpected (self, _("a comma or a closing brace should be here"));
    }
}

static JsonNode *
parse_object (Parse *self)
{
  g_autoptr (JsonObject) object = json_object_new ();

  return parse_members (self, object) ? json_node_init_object (json_node_alloc (), object) : NULL;
}

/* Behind the quotation mark that ends a text */
static void
skip_text (Parse *self)
{
  self->at++;
  while (self->at < self->end && !take (self, '"'))
    self->at += peek (self, '\\') && self->at + 1 < self->end ? 2 : 1;
}

/* To the end of an element of an array, whatever is in it */
static void
skip_element (Parse *self)
{
  guint depth = 0;

  while (self->at < self->end && (depth > 0 || memchr (",]}", *self->at, 3) == NULL))
    {
      if (peek (self, '"'))
        {
          skip_text (self);
          continue;
        }
      if (peek (self, '{') || peek (self, '['))
        depth++;
      else if (peek (self, '}') || peek (self, ']'))
        depth--;
      self->at++;
    }
}

/* Notes where an element is instead of reading it. */
static void
leave_out (Parse *self)
{
  GlossJsonPart part;

  skip_space (self);
  part.begin = self->at;
  skip_element (self);
  part.end = self->at;
  while (part.end > part.begin && g_ascii_isspace (part.end[-1]))
    part.end--;

  g_array_append_val (self->parts, part);
}

static gboolean
parse_element (Parse     *self,
               JsonArray *array)
{
  JsonNode *element;

  if (self->path != NULL && *self->path == NULL)
    {
      leave_out (self);
      return TRUE;
    }

  self->path = NULL;
  element = parse_value (self);
  if (element == NULL)
    return FALSE;

  json_array_add_element (array, element);

  return TRUE;
}

static gboolean
parse_elements (Parse     *self,
                JsonArray *array)
{
  self->at++;
  skip_space (self);
  if (take (self, ']'))
    return TRUE;

  for (;;)
    {
      if (!parse_element (self, array))
        return FALSE;

      skip_space (self);
      if (take (self, ']'))
        return TRUE;
      if (!take (self, ','))
        return fail_unexpected (self, _("a comma or a closing bracket should be here"));
    }
}

static JsonNode *
parse_array (Parse *self)
{
  g_autoptr (JsonArray) array = json_array_new ();

  return parse_elements (self, array) ? json_node_init_array (json_node_alloc (), array) : NULL;
}

static JsonNode *
parse_nested (Parse *self,
              JsonNode *(*parse)(Parse *self))
{
  JsonNode *node;

  if (self->depth == MAX_NESTING)
    {
      fail (self, self->at, _("this is nested too deeply"));
      return NULL;
    }

  self->depth++;
  node = parse (self);
  self->depth--;

  return node;
}

static JsonNode *
parse_value (Parse *self)
{
  skip_space (self);

  if (peek (self, '{'))
    return parse_nested (self, parse_object);
  if (peek (self, '['))
    return parse_nested (self, parse_array);
  if (peek (self, '"'))
    return parse_string (self);
  if (peek (self, '-') || (self->at < self->end && g_ascii_isdigit (*self->at)))
    return parse_number (self);

  return parse_word (self);
}

static JsonNode *
parse_document (Parse *self)
{
  g_autoptr (JsonNode) node = NULL;
  const char *invalid;

  if (!g_utf8_validate_len (self->start, self->end - self->start, &invalid))
    {
      fail (self, invalid, _("this is not UTF-8"));
      return NULL;
    }

  skip_space (self);
  if (self->at == self->end)
    {
      fail (self, self->at, _("the file is empty"));
      return NULL;
    }

  node = parse_value (self);
  skip_space (self);
  if (node != NULL && self->at < self->end)
    {
      fail_unexpected (self, _("nothing more should be here"));
      return NULL;
    }

  return g_steal_pointer (&node);
}

/**
 * gloss_json_parse:
 * @data: bytes
 * @size: how many
 * @name: what to call the file
 * @path: (nullable): the names that lead to an array whose elements are left out
 * @parts: (nullable) (element-type GlossJsonPart): where these elements are
 * @error: GLOSS_ERROR_INVALID, with line and column
 *
 * Returns: (transfer full) (nullable): the one value that @data is; %NULL on error
 */
JsonNode *
gloss_json_parse (const char         *data,
                  gsize               size,
                  const char         *name,
                  const char *const  *path,
                  GArray             *parts,
                  GError            **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *begin = size > 0 ? data : "";
  Parse self = { begin, begin, begin + size, name, text, 0, path, parts, error };

  return parse_document (&self);
}

/**
 * gloss_json_parse_part:
 * @data: the bytes that gloss_json_parse() has read
 * @size: how many
 * @name: what to call the file
 * @part: what it has left out
 * @error: GLOSS_ERROR_INVALID, with line and column
 *
 * Returns: (transfer full) (nullable): the value that @part is; %NULL on error
 */
JsonNode *
gloss_json_parse_part (const char           *data,
                       gsize                 size,
                       const char           *name,
                       const GlossJsonPart  *part,
                       GError              **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  Parse self = { data, part->begin, data + size, name, text, 0, NULL, NULL, error };
  g_autoptr (JsonNode) node = parse_value (&self);

  if (node == NULL || self.at == part->end)
    return g_steal_pointer (&node);

  skip_space (&self);
  fail_unexpected (&self, _("a comma or a closing bracket should be here"));

  return NULL;
}
