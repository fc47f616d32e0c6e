/* gloss-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-json.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-json-parse.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static void
skip_byte_order_mark (const char **data,
                      gsize       *size)
{
  gsize length = strlen (BYTE_ORDER_MARK);

  if (*size < length || memcmp (*data, BYTE_ORDER_MARK, length) != 0)
    return;

  *data += length;
  *size -= length;
}

/**
 * gloss_json_load:
 * @bytes: a document
 * @name: what to call the file in errors
 * @error: GLOSS_ERROR_INVALID with line and column, GLOSS_ERROR_TOO_LARGE
 *
 * Returns: (transfer full): the root; %NULL on error
 */
JsonNode *
gloss_json_load (GBytes      *bytes,
                 const char  *name,
                 GError     **error)
{
  return gloss_json_load_frame (bytes, name, NULL, NULL, error);
}

/**
 * gloss_json_load_frame:
 * @bytes: a document
 * @name: what to call the file in errors
 * @path: the names of members that lead from the root to an array
 * @parts: (element-type GlossJsonPart): where the elements of that array are, in @bytes
 * @error: as gloss_json_load(); what is wrong in a part is found when that is loaded
 *
 * The tree of a document takes ten times its size, and long to free. So whoever
 * expects many elements of the same kind may take one after the other.
 *
 * Returns: (transfer full): the root, in which that array is empty; %NULL on error
 */
JsonNode *
gloss_json_load_frame (GBytes             *bytes,
                       const char         *name,
                       const char *const  *path,
                       GArray             *parts,
                       GError            **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (size > GLOSS_JSON_MAX_SIZE)
    {
      /* Translators: %s is a file */
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE, _("“%s” is too large to be read."), name);
      return NULL;
    }

  skip_byte_order_mark (&data, &size);

  return gloss_json_parse (data, size, name, path, parts, error);
}

JsonNode *
gloss_json_load_part (GBytes               *bytes,
                      const char           *name,
                      const GlossJsonPart  *part,
                      GError              **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  skip_byte_order_mark (&data, &size);

  return gloss_json_parse_part (data, size, name, part, error);
}

static void write_node (GString  *out,
                        JsonNode *node,
                        guint     level);

static void
write_escape (GString *out,
              char     c)
{
  static const char escaped[] = "\"\\\b\f\n\r\t";
  static const char letters[] = "\"\\bfnrt";
  const char *found = strchr (escaped, c);

  if (found == NULL)
    {
      g_string_append_printf (out, "\\u%04x", c);
      return;
    }

  g_string_append_c (out, '\\');
  g_string_append_c (out, letters[found - escaped]);
}

static void
write_string (GString    *out,
              const char *string)
{
  const char *run = string;
  const char *at;

  g_string_append_c (out, '"');

  for (at = string; *at != '\0'; at++)
    {
      if ((guchar) *at >= 0x20 && *at != '"' && *at != '\\')
        continue;

      g_string_append_len (out, run, at - run);
      write_escape (out, *at);
      run = at + 1;
    }

  g_string_append_len (out, run, at - run);
  g_string_append_c (out, '"');
}

/* The shortest digits that are read as the same number, and never without a
 * point or an exponent, so that it stays what it is. */
static void
write_double (GString *out,
              double   value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.15g", value);
  if (g_ascii_strtod (text, NULL) != value)
    g_ascii_dtostr (text, sizeof text, value);

  g_string_append (out, text);
  if (strpbrk (text, ".e") == NULL)
    g_string_append (out, ".0");
}

static void
write_value (GString  *out,
             JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_INT64:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, json_node_get_int (node));
      break;

    case G_TYPE_DOUBLE:
      write_double (out, json_node_get_double (node));
      break;

    case G_TYPE_BOOLEAN:
      g_string_append (out, json_node_get_boolean (node) ? "true" : "false");
      break;

    case G_TYPE_STRING:
      write_string (out, json_node_get_string (node));
      break;

    default:
      g_assert_not_reached ();
    }
}

static void
write_line_break (GString *out,
                  guint    level)
{
  g_string_append_c (out, '\n');
  for (guint i = 0; i < level; i++)
    g_string_append (out, "  ");
}

static void
write_object (GString    *out,
              JsonObject *object,
              guint       level)
{
  JsonObjectIter iter;
  const char *name;
  JsonNode *node;
  const char *separator = "";

  g_string_append_c (out, '{');

  json_object_iter_init_ordered (&iter, object);
  while (json_object_iter_next_ordered (&iter, &name, &node))
    {
      g_string_append (out, separator);
      write_line_break (out, level + 1);
      write_string (out, name);
      g_string_append (out, ": ");
      write_node (out, node, level + 1);
      separator = ",";
    }

  if (*separator != '\0')
    write_line_break (out, level);
  g_string_append_c (out, '}');
}

static void
write_array (GString   *out,
             JsonArray *array,
             guint      level)
{
  guint n = json_array_get_length (array);

  g_string_append_c (out, '[');

  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, i > 0 ? "," : "");
      write_line_break (out, level + 1);
      write_node (out, json_array_get_element (array, i), level + 1);
    }

  if (n > 0)
    write_line_break (out, level);
  g_string_append_c (out, ']');
}

static void
write_node (GString  *out,
            JsonNode *node,
            guint     level)
{
  switch (json_node_get_node_type (node))
    {
    case JSON_NODE_OBJECT:
      write_object (out, json_node_get_object (node), level);
      break;

    case JSON_NODE_ARRAY:
      write_array (out, json_node_get_array (node), level);
      break;

    case JSON_NODE_VALUE:
      write_value (out, node);
      break;

    case JSON_NODE_NULL:
    default:
      g_string_append (out, "null");
    }
}

/**
 * gloss_json_write:
 * @node: a value
 *
 * Not json-glib's generator, which writes 0.1 as 0.10000000000000001: what
 * others have put into a file shall come out as it went in.
 *
 * Returns: (transfer full): UTF-8, indented by two spaces
 */
GBytes *
gloss_json_write (JsonNode *node)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, NULL);

  write_node (out, node, 0);
  g_string_append_c (out, '\n');

  return g_string_free_to_bytes (out);
}

char *
gloss_json_write_part (JsonNode *node,
                       guint     level)
{
  GString *out = g_string_new (NULL);

  g_return_val_if_fail (node != NULL, NULL);

  write_node (out, node, level);

  return g_string_free (out, FALSE);
}

static void
append_pointer (GString           *pointer,
                const GlossJsonAt *at)
{
  if (at->parent == NULL)
    return;

  append_pointer (pointer, at->parent);
  g_string_append_c (pointer, '/');

  if (at->member == NULL)
    {
      g_string_append_printf (pointer, "%u", at->index);
      return;
    }

  for (const char *c = at->member; *c != '\0'; c++)
    {
      if (*c == '~')
        g_string_append (pointer, "~0");
      else if (*c == '/')
        g_string_append (pointer, "~1");
      else
        g_string_append_c (pointer, *c);
    }
}

/**
 * gloss_json_fail:
 * @at: where
 * @error: GLOSS_ERROR_INVALID
 * @format: what is wrong there, translated
 *
 * Returns: %FALSE, so that it can be returned
 */
gboolean
gloss_json_fail (const GlossJsonAt  *at,
                 GError            **error,
                 const char         *format,
                 ...)
{
  g_autoptr (GString) pointer = g_string_new (NULL);
  g_autofree char *what = NULL;
  const GlossJsonAt *top = at;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);

  append_pointer (pointer, at);
  while (top->parent != NULL)
    top = top->parent;

  if (pointer->len > 0)
    /* Translators: a file, a place in it such as “/items/3/id”, and what is wrong there */
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID, _("“%s” is damaged: %s: %s"),
                 top->member, pointer->str, what);
  else
    /* Translators: the first %s is a file, the second says what is wrong */
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID, _("“%s” is damaged: %s"), top->member, what);

  return FALSE;
}

gboolean
gloss_json_get_string (JsonObject         *object,
                       const char         *member,
                       const GlossJsonAt  *at,
                       const char        **value,
                       GError            **error)
{
  GlossJsonAt here = { at, member, 0 };
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_STRING)
    return gloss_json_fail (&here, error, _("this should be a text"));

  *value = json_node_get_string (node);

  return TRUE;
}

gboolean
gloss_json_get_uint (JsonObject         *object,
                     const char         *member,
                     const GlossJsonAt  *at,
                     guint              *value,
                     GError            **error)
{
  GlossJsonAt here = { at, member, 0 };
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (node) || json_node_get_value_type (node) != G_TYPE_INT64
      || json_node_get_int (node) < 0 || json_node_get_int (node) > G_MAXUINT)
    return gloss_json_fail (&here, error, _("this should be a whole number, 0 or more"));

  *value = json_node_get_int (node);

  return TRUE;
}

/**
 * gloss_json_check_version:
 * @object: what a file holds
 * @member: its member that says by which version of the format it was written
 * @newest: the newest version that can be read; one that is not said is this
 * @at: where @object is
 * @error: return location, or %NULL
 *
 * Returns: whether it can be read; %GLOSS_ERROR_NEWER_VERSION otherwise, which
 *   keeps it from being overwritten
 */
gboolean
gloss_json_check_version (JsonObject         *object,
                          const char         *member,
                          guint               newest,
                          const GlossJsonAt  *at,
                          GError            **error)
{
  guint version = newest;

  if (!gloss_json_get_uint (object, member, at, &version, error))
    return FALSE;
  if (version <= newest)
    return TRUE;

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NEWER_VERSION,
               /* Translators: %s is a file */
               _("“%s” was written by a newer version of Gloss and cannot be used by this one."),
               at->member);

  return FALSE;
}

gboolean
gloss_json_get_object (JsonObject         *object,
                       const char         *member,
                       const GlossJsonAt  *at,
                       JsonObject        **value,
                       GError            **error)
{
  GlossJsonAt here = { at, member, 0 };
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_OBJECT (node))
    return gloss_json_fail (&here, error, _("this should be an object"));

  *value = json_node_get_object (node);

  return TRUE;
}

gboolean
gloss_json_get_array (JsonObject         *object,
                      const char         *member,
                      const GlossJsonAt  *at,
                      JsonArray         **value,
                      GError            **error)
{
  GlossJsonAt here = { at, member, 0 };
  JsonNode *node = json_object_get_member (object, member);

  if (node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_ARRAY (node))
    return gloss_json_fail (&here, error, _("this should be an array"));

  *value = json_node_get_array (node);

  return TRUE;
}
