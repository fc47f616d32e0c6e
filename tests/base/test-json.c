/* test-json.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-error.h"
#include "gloss-json.h"

static JsonNode *
load (const char  *text,
      gssize       size,
      GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return gloss_json_load (bytes, "notes.json", error);
}

static void
assert_refused (const char *text,
                gssize      size,
                const char *where)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = load (text, size, &error);

  assert_null (node);
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
  assert_non_null (strstr (error->message, "notes.json"));
  if (strstr (error->message, where) == NULL)
    fail_msg ("“%s” is not in “%s”", where, error->message);
}

/* What json-glib gets wrong, and what has to be said of it */
static const struct
{
  const char *text;
  const char *where;
} refused[] = {
  { "", "line 1, column 1: the file is empty" },
  { " \n\t ", "line 2, column 3: the file is empty" },
  { "{", "line 1, column 2: the file ends too early" },
  { "{\"a\": [1, 2", "column 12: the file ends too early" },
  { "{\"a\"", "ends too early" },
  { "\"abc", "line 1, column 1: this text has no end" },
  { "\"abc\\", "ends too early" },
  { "\"\\u12", "ends too early" },
  { "12345678901234567890123", "line 1, column 1: this number" },
  { "9223372036854775808", "this number" },
  { "-9223372036854775809", "this number" },
  { "18446744073709551616", "this number" },
  { "92233720368547758070", "this number" },
  { "{\n  \"a\": 1e400}", "line 2, column 8: this number" },
  { "-1e400", "this number" },
  { "1e-400", "this number" },
  { "\"a\\u0000b\"", "line 1, column 3: a character with the number 0" },
  { "\"\\ud83d\"", "half a character" },
  { "\"\\ud83d\\u0041\"", "half a character" },
  { "\"\\ude00\"", "half a character" },
  { "{\"a\": 1, \"é\": 2, \"a\": 3}", "line 1, column 18: this name is here a second time" },
  { "{\"a\": 1, \"\\u0061\": 3}", "second time" },
  { "[{\"a\": {\"b\": 1, \"b\": 2}}]", "second time" },
  { "/* c */ {}", "line 1, column 1: comments" },
  { "[1, // c\n 2]", "comments" },
  { "{} /* c */", "comments" },
  { "var x = 1;", "line 1, column 1: a value" },
  { "{} {}", "line 1, column 4: nothing more" },
  { "{}x", "nothing more" },
  { "[1,]", "line 1, column 4: a value" },
  { "[,1]", "a value" },
  { "{\"a\": 1,}", "a text in quotation marks" },
  { "{a: 1}", "a text in quotation marks" },
  { "{'a': 1}", "a text in quotation marks" },
  { "{\"a\" 1}", "a colon" },
  { "[1 2]", "a comma or a closing bracket" },
  { "{\"a\": 1 \"b\": 2}", "a comma or a closing brace" },
  { "[01]", "a comma or a closing bracket" },
  { "[1.]", "a digit" },
  { "[1e+]", "a digit" },
  { "[.5]", "a value" },
  { "[+5]", "a value" },
  { "[-]", "a value" },
  { "[NaN]", "a value" },
  { "[tru]", "a value" },
  { "[True]", "a value" },
  { "\"tab\there\"", "line 1, column 5: control characters" },
  { "\"line\nfeed\"", "control characters" },
  { "\"\\x41\"", "this escape" },
  { "\"\\u12g4\"", "four hexadecimal digits" },
  { "\"caf\xe9\"", "line 1, column 5: this is not UTF-8" },
  { "\"\xed\xa0\x80\"", "this is not UTF-8" },
  { "\xff\xfe{\0}", "this is not UTF-8" },
  { "\xef\xbb\xbf", "the file is empty" },
};

static void
test_what_is_no_json_is_refused_with_its_place (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (refused[i].text, -1, refused[i].where);

  assert_refused ("[\"\0\"]", 5, "this is not UTF-8");
}

static void
test_deep_nesting_is_refused_and_does_not_crash (void **state)
{
  g_autofree char *arrays = g_strnfill (100000, '[');
  g_autoptr (GString) objects = g_string_new (NULL);
  g_autoptr (GString) deepest = g_string_new (NULL);
  g_autoptr (JsonNode) node = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (objects, "{\"a\":");
  for (guint i = 0; i < 256; i++)
    g_string_append_c (deepest, '[');
  for (guint i = 0; i < 256; i++)
    g_string_append_c (deepest, ']');

  assert_refused (arrays, -1, "line 1, column 257: this is nested too deeply");
  assert_refused (objects->str, -1, "nested too deeply");

  node = load (deepest->str, -1, NULL);
  assert_non_null (node);
}

static void
test_good_values_are_read (void **state)
{
  static const char *const cases[] = {
    "null", "true", "0", "-0", "9223372036854775807", "-9223372036854775808", "1.5e300", "0e-999",
    "\"\"", "\"\\ud83d\\ude00\"", "{}", "[]", " [ ] ", "{\"\": {\"\": []}}", "[[],[[]]]",
    "\xef\xbb\xbf{\"a\": 1}",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JsonNode) node = load (cases[i], -1, &error);

      if (node == NULL)
        fail_msg ("%s: %s", cases[i], error->message);
    }
}

static void
test_what_is_written_is_what_was_read (void **state)
{
  static const char text[] =
    "{\n"
    "  \"z\": 1,\n"
    "  \"a\": \"tab\\t, quote\\\", slash/, \\\\, \\u0001, é, 😀\",\n"
    "  \"numbers\": [\n"
    "    0.1,\n"
    "    1.0,\n"
    "    -2.5e-10,\n"
    "    0.30000000000000004,\n"
    "    1e+300,\n"
    "    9223372036854775807\n"
    "  ],\n"
    "  \"none\": null,\n"
    "  \"yes\": true,\n"
    "  \"empty\": {},\n"
    "  \"void\": [],\n"
    "  \"deep\": {\n"
    "    \"er\": [\n"
    "      {\n"
    "        \"x\": false\n"
    "      }\n"
    "    ]\n"
    "  }\n"
    "}\n";
  g_autoptr (JsonNode) node = load (text, -1, NULL);
  g_autoptr (GBytes) bytes = gloss_json_write (node);

  assert_int_equal (g_bytes_get_size (bytes), strlen (text));
  assert_memory_equal (g_bytes_get_data (bytes, NULL), text, strlen (text));
}

static void
test_escaped_names_are_read_as_they_are_meant (void **state)
{
  g_autoptr (JsonNode) node = load ("{\"caf\\u00e9\": \"\\ud83d\\ude00\"}", -1, NULL);

  assert_string_equal (json_object_get_string_member (json_node_get_object (node), "café"), "😀");
}

static const char *const to_items[] = { "first", "items", NULL };

static JsonNode *
load_frame (const char  *text,
            GBytes     **bytes,
            GArray      *parts,
            GError     **error)
{
  *bytes = g_bytes_new (text, strlen (text));

  return gloss_json_load_frame (*bytes, "notes.json", to_items, parts, error);
}

/* Whatever stands in it, an element ends where it ends; arrays elsewhere stay whole. */
static void
test_elements_are_left_out_and_loaded_one_by_one (void **state)
{
  static const char *const elements[] = {
    "{\"a\": [1, 2], \"b\": {\"items\": [3]}}", "\"] , \\\"}\"", "-1.5", "[]", "[[\"\\\\\"], {}]", "null",
  };
  g_autofree char *all = g_strjoin (" ,\n", elements[0], elements[1], elements[2], elements[3], elements[4],
                                    elements[5], NULL);
  g_autofree char *text = g_strdup_printf ("\xef\xbb\xbf{\"items\": [1], \"first\": {\"items\": [\t%s ]}, \"z\": [[2]]}", all);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (GlossJsonPart));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) frame = load_frame (text, &bytes, parts, NULL);
  g_autofree char *left = json_to_string (frame, FALSE);

  assert_string_equal (left, "{\"items\":[1],\"first\":{\"items\":[]},\"z\":[[2]]}");
  assert_int_equal (parts->len, G_N_ELEMENTS (elements));
  for (guint i = 0; i < parts->len; i++)
    {
      const GlossJsonPart *part = &g_array_index (parts, GlossJsonPart, i);
      g_autoptr (JsonNode) node = gloss_json_load_part (bytes, "notes.json", part, NULL);
      g_autoptr (JsonNode) expected = load (elements[i], -1, NULL);

      assert_int_equal (part->end - part->begin, strlen (elements[i]));
      assert_memory_equal (part->begin, elements[i], strlen (elements[i]));
      assert_true (json_node_equal (node, expected));
    }
}

/* Nothing that is refused as a whole is let pass in parts. */
static void
test_parts_are_refused_with_their_place_in_the_document (void **state)
{
  static const struct
  {
    const char *items;
    const char *where;
  } cases[] = {
    { "[\n1, x]", "line 2, column 4: a value" },
    { "[1,]", "a value" },
    { "[,1]", "a value" },
    { "[1 2]", "column 24: a comma or a closing bracket" },
    { "[{\"a\": 1]", "a comma or a closing bracket" },
    { "[{\"a\": 1 2}]", "a comma or a closing brace" },
    { "[1}", "a comma or a closing bracket" },
    { "[{}}", "a comma or a closing bracket" },
    { "[{\"a\": 1, \"a\": 2}]", "second time" },
    { "[\"\\ud83d\"]", "half a character" },
    { "[\"abc", "too early" },
    { "[\"abc\\", "too early" },
    { "[[[", "too early" },
    { "[", "a comma or a closing bracket" },
    { "[1, [2]", "a comma or a closing bracket" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"first\": {\"items\": %s}}", cases[i].items);
      g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (GlossJsonPart));
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JsonNode) frame = load_frame (text, &bytes, parts, &error);

      for (guint part = 0; part < parts->len && error == NULL; part++)
        {
          g_autoptr (JsonNode) node =
            gloss_json_load_part (bytes, "notes.json", &g_array_index (parts, GlossJsonPart, part), &error);

          assert_true ((node == NULL) == (error != NULL));
        }
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
      if (strstr (error->message, cases[i].where) == NULL)
        fail_msg ("“%s” is not in “%s” of %s", cases[i].where, error->message, text);
    }
}

static void
test_getters_name_what_is_wrong_by_pointer (void **state)
{
  g_autoptr (JsonNode) node =
    load ("{\"text\": 1, \"number\": -1, \"float\": 1.5, \"object\": [], \"array\": {}, \"a/b~c\": null}", -1, NULL);
  JsonObject *object = json_node_get_object (node);
  GlossJsonAt root = { NULL, "notes.json", 0 };
  GlossJsonAt items = { &root, "items", 0 };
  GlossJsonAt third = { &items, NULL, 3 };
  const char *text = "kept";
  guint number = 7;
  JsonObject *child = NULL;
  JsonArray *array = NULL;

  for (guint i = 0; i < 6; i++)
    {
      static const char *const pointers[] = {
        "/items/3/text", "/items/3/number", "/items/3/float", "/items/3/object", "/items/3/array",
        "/items/3/a~1b~0c",
      };
      g_autoptr (GError) error = NULL;
      gboolean results[] = {
        i == 0 && gloss_json_get_string (object, "text", &third, &text, &error),
        i == 1 && gloss_json_get_uint (object, "number", &third, &number, &error),
        i == 2 && gloss_json_get_uint (object, "float", &third, &number, &error),
        i == 3 && gloss_json_get_object (object, "object", &third, &child, &error),
        i == 4 && gloss_json_get_array (object, "array", &third, &array, &error),
        i == 5 && gloss_json_get_string (object, "a/b~c", &third, &text, &error),
      };

      assert_false (results[i]);
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
      assert_non_null (strstr (error->message, pointers[i]));
      assert_non_null (strstr (error->message, "notes.json"));
    }

  assert_true (gloss_json_get_string (object, "missing", &third, &text, NULL));
  assert_string_equal (text, "kept");
  assert_int_equal (number, 7);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_no_json_is_refused_with_its_place),
    cmocka_unit_test (test_deep_nesting_is_refused_and_does_not_crash),
    cmocka_unit_test (test_good_values_are_read),
    cmocka_unit_test (test_what_is_written_is_what_was_read),
    cmocka_unit_test (test_escaped_names_are_read_as_they_are_meant),
    cmocka_unit_test (test_elements_are_left_out_and_loaded_one_by_one),
    cmocka_unit_test (test_parts_are_refused_with_their_place_in_the_document),
    cmocka_unit_test (test_getters_name_what_is_wrong_by_pointer),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
