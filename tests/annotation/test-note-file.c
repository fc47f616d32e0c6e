/* test-note-file.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <gio/gio.h>

#include "gloss-annotation-json.h"
#include "gloss-error.h"
#include "gloss-note-file.h"

#define N_MANY 2000

static char *
read_fixture (const char *name,
              gsize      *size)
{
  g_autofree char *path = g_build_filename (g_getenv ("GLOSS_TEST_SRCDIR"), "fixtures", "formats", name, NULL);
  char *text = NULL;

  assert_true (g_file_get_contents (path, &text, size, NULL));

  return text;
}

static GlossNoteFile *
parse (const char           *text,
       gssize                size,
       GlossAnnotationList  *list,
       GError              **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return gloss_note_file_parse (bytes, "notes.json", list, error);
}

/* With what is kept of annotations that do not change: none yet, all of them, all but one */
static void
assert_kept_alike (GlossNoteFile       *file,
                   GlossAnnotationList *list)
{
  g_autoptr (GPtrArray) annotations = g_ptr_array_new ();
  guint n = gloss_annotation_list_get_n (list);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (annotations, gloss_annotation_list_get (list, i));

  for (guint round = 0; round < 3; round++)
    {
      g_autoptr (GBytes) expected = gloss_note_file_write (file, list);
      g_autoptr (GBytes) kept = gloss_note_file_write_kept (file, annotations, list);
      g_autoptr (GlossAnnotation) copy = NULL;

      assert_true (g_bytes_equal (kept, expected));
      if (n > 0)
        {
          copy = gloss_annotation_copy (gloss_annotation_list_get (list, n / 2));
          g_ptr_array_index (annotations, n / 2) = copy;
          g_clear_pointer (&kept, g_bytes_unref);
          kept = gloss_note_file_write_kept (file, annotations, list);
          assert_true (g_bytes_equal (kept, expected));
          g_ptr_array_index (annotations, n / 2) = gloss_annotation_list_get (list, n / 2);
        }
    }
}

static void
assert_written (GlossNoteFile       *file,
                GlossAnnotationList *list,
                const char          *expected,
                gsize                size)
{
  g_autoptr (GBytes) bytes = gloss_note_file_write (file, list);
  g_autofree char *written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  assert_string_equal (written, expected);
  assert_int_equal (g_bytes_get_size (bytes), size);
  assert_kept_alike (file, list);
}

static void
test_golden_files_are_written_as_they_were_read (void **state)
{
  static const struct
  {
    const char *name;
    guint       n;
  } cases[] = {
    { "annotations-empty.json", 0 },
    { "annotations.json", 9 },
    { "annotations-unknown.json", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
      g_autoptr (GlossNoteFile) file = NULL;
      g_autofree char *text = NULL;
      gsize size;

      text = read_fixture (cases[i].name, &size);
      file = parse (text, size, list, NULL);
      assert_non_null (file);
      assert_int_equal (gloss_annotation_list_get_n (list), cases[i].n);
      assert_written (file, list, text, size);
    }
}

static GlossAnnotation *
nth (GlossAnnotationList *list,
     guint                n)
{
  g_autofree char *id = g_strdup_printf ("urn:uuid:00000000-0000-4000-8000-%012u", n);

  return gloss_annotation_list_lookup (list, id);
}

static void
test_everything_is_read (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) file = NULL;
  g_autofree char *text = NULL;
  const GlossCorrection *correction;
  GlossAnnotation *note;
  gsize size;
  guint n;

  text = read_fixture ("annotations.json", &size);
  file = parse (text, size, list, NULL);
  note = nth (list, 4);

  assert_string_equal (gloss_annotation_get_note (note),
                       "Line one\nLine “two”, with a \"quote\", a \\ and a tab\t: 😀");
  assert_string_equal (gloss_annotation_get_tags (note)[1], "Quellmouth/Häfen");
  assert_int_equal (gloss_annotation_get_color (note), GLOSS_COLOR_TEAL);
  assert_int_equal (gloss_annotation_get_range (note).begin, 12);
  assert_string_equal (gloss_annotation_get_anchor (note)->prefix, "Pilots wait out the ");
  assert_string_equal (gloss_annotation_get_creator (note), "Ada Field");
  assert_string_equal (gloss_annotation_get_created (note), "2026-03-02T09:15:00.250Z");
  assert_string_equal (gloss_annotation_get_modified (note), "2026-03-03T10:00:00.000Z");

  assert_null (gloss_annotation_get_anchor (nth (list, 1)));
  assert_string_equal (gloss_annotation_get_exact (nth (list, 2)), "words that are gone");
  assert_true (gloss_range_is_empty (gloss_annotation_get_range (nth (list, 2))));

  correction = gloss_annotation_get_correction (nth (list, 7));
  assert_int_equal (correction->kind, GLOSS_CORRECTION_SAME_AS);
  assert_int_equal (correction->subject, GLOSS_SUBJECT_ACTOR);
  assert_string_equal (correction->other->exact, "Mr. Vale");
  assert_int_equal (correction->other->range.end, 58);
  assert_string_equal (gloss_annotation_get_correction (nth (list, 8))->value, "a pilot");

  assert_string_equal (gloss_annotation_list_get_tombstones (list, &n)[0].modified, "2026-03-03T10:00:00.000Z");
  assert_int_equal (n, 1);
}

static void
test_unknown_members_outlive_a_change (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) file = NULL;
  g_autoptr (GlossAnnotation) copy = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  g_autofree char *written = NULL;
  gsize size;
  static const char *const kept[] = {
    "\"rights\"", "\"audience\"", "\"scope\"", "\"renderedVia\"", "\"gloss:script\"", "\"unit\"",
    "XPathSelector", "\"ratio\": 0.1", "\"replying\"", "https://body.example/1", "\"bookmarking\"",
    "\"next\"", "\"gloss:future\"", "ada@quellmouth.example", "Changed", "\"cached\"", "https://second.example/",
  };

  text = read_fixture ("annotations-unknown.json", &size);
  file = parse (text, size, list, NULL);
  copy = gloss_annotation_copy (nth (list, 1));
  gloss_annotation_set_note (copy, "Changed");
  gloss_annotation_list_put (list, copy);
  bytes = gloss_note_file_write (file, list);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      if (strstr (written, kept[i]) == NULL)
        fail_msg ("%s is lost", kept[i]);
    }
}

/* Also when the annotation is written anew, after a change */
static void
test_what_refines_a_selector_is_written_as_it_was (void **state)
{
  static const char *const cases[] = {
    "[{\"type\":\"CssSelector\"},{\"type\":\"TextQuoteSelector\",\"exact\":\"tide\"}]", "[]", "[[],1,null]", "\"r:1\"",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *selector = g_strdup_printf ("{\"type\":\"XPathSelector\",\"refinedBy\":%s}", cases[i]);
      g_autofree char *text = g_strdup_printf ("{\"id\": \"a:1\", \"target\": {\"selector\": %s}}", selector);
      g_autoptr (JsonNode) read = json_from_string (text, NULL);
      GlossJsonAt root = { NULL, "notes.json", 0 };
      g_autoptr (GlossAnnotation) annotation = gloss_annotation_from_json (read, "s:1", &root, NULL);
      g_autoptr (JsonNode) after = NULL;
      g_autofree char *written = NULL;

      assert_non_null (annotation);
      gloss_annotation_set_note (annotation, "Changed");
      after = gloss_annotation_to_json (annotation, "s:1");
      written = json_to_string (after, FALSE);
      assert_non_null (strstr (written, selector));
    }
}

static void
test_a_label_of_any_form_is_written_as_it_was (void **state)
{
  static const char *const cases[] = {
    "\"Tide\"", "{\"en\":\"Tide\",\"de\":\"Flut\"}", "[\"Tide\",\"Flut\"]", "7", "null", "true",
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("{\"type\": \"AnnotationCollection\", \"label\": %s}", cases[i]);
      g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
      g_autoptr (GlossNoteFile) file = parse (text, -1, list, NULL);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (JsonNode) expected = json_from_string (cases[i], NULL);
      g_autoptr (JsonNode) written = NULL;
      g_autofree char *again = NULL;

      assert_non_null (file);
      bytes = gloss_note_file_write (file, list);
      again = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
      written = json_from_string (again, NULL);
      assert_non_null (written);
      assert_true (json_node_equal (expected, json_object_get_member (json_node_get_object (written), "label")));
    }
}

static void
test_a_new_creator_or_colour_wins_over_what_was_kept (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (JsonNode) read = json_from_string ("{\"id\": \"a:1\", \"creator\": {\"id\": \"b:2\"}, "
                                                "\"target\": {\"source\": \"s:1\", \"styleClass\": \"bold\"}}", NULL);
  GlossJsonAt root = { NULL, "notes.json", 0 };
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_from_json (read, "s:1", &root, NULL);
  g_autoptr (JsonNode) before = gloss_annotation_to_json (annotation, "s:1");
  g_autoptr (JsonNode) after = NULL;
  g_autofree char *text_before = json_to_string (before, FALSE);
  g_autofree char *text_after = NULL;

  gloss_annotation_set_creator (annotation, "Bo Reed");
  gloss_annotation_set_color (annotation, GLOSS_COLOR_RED);
  after = gloss_annotation_to_json (annotation, "s:1");
  text_after = json_to_string (after, FALSE);

  assert_non_null (strstr (text_before, "\"b:2\""));
  assert_non_null (strstr (text_before, "\"bold\""));
  assert_null (strstr (text_after, "\"b:2\""));
  assert_null (strstr (text_after, "\"bold\""));
  assert_non_null (strstr (text_after, "Bo Reed"));
}

/* What an annotation of another program looks like, and what is understood of it */
static const struct
{
  const char *item;
  const char *exact;
  const char *note;
  const char *tag;
  guint       begin;
} lenient[] = {
  /* one selector, no array */
  { "\"target\": {\"source\": \"s:1\", \"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": \"tide\"}}",
    "tide", "", NULL, 0 },
  /* a position alone, the position first */
  { "\"target\": {\"selector\": {\"type\": \"TextPositionSelector\", \"start\": 4, \"end\": 8}}",
    "", "", NULL, 4 },
  { "\"target\": {\"selector\": [{\"type\": \"TextPositionSelector\", \"start\": 4, \"end\": 8}, "
    "{\"type\": \"TextQuoteSelector\", \"exact\": \"tide\"}]}", "tide", "", NULL, 4 },
  /* an address, an array of targets */
  { "\"target\": \"s:1\"", "", "", NULL, 0 },
  { "\"target\": [\"s:1\", \"s:2\"]", "", "", NULL, 0 },
  /* the words below another selector */
  { "\"target\": {\"selector\": {\"type\": \"FragmentSelector\", \"value\": \"x\", \"refinedBy\": "
    "{\"type\": \"TextQuoteSelector\", \"exact\": \"tide\"}}}", "tide", "", NULL, 0 },
  { "\"target\": {\"selector\": {\"type\": \"XPathSelector\", \"value\": \"p\", \"refinedBy\": "
    "[{\"type\": \"CssSelector\"}, {\"type\": \"TextQuoteSelector\", \"exact\": \"tide\"}]}}", "tide", "", NULL, 0 },
  /* what is below another selector may be anything */
  { "\"target\": {\"selector\": {\"type\": \"XPathSelector\", \"refinedBy\": []}}", "", "", NULL, 0 },
  { "\"target\": {\"selector\": {\"type\": \"XPathSelector\", \"refinedBy\": [[], 1, null]}}", "", "", NULL, 0 },
  { "\"target\": {\"selector\": {\"type\": \"XPathSelector\", \"refinedBy\": \"r:1\"}}", "", "", NULL, 0 },
  { "\"target\": {\"selector\": {\"type\": \"XPathSelector\", \"refinedBy\": "
    "{\"type\": \"TextQuoteSelector\", \"exact\": 1}}}", "", "", NULL, 0 },
  { "\"target\": {\"selector\": [\"r:1\", {\"type\": \"TextQuoteSelector\", \"exact\": \"tide\"}]}", "tide", "", NULL, 0 },
  /* nothing that is understood */
  { "\"target\": {\"selector\": {\"type\": \"CssSelector\", \"value\": \"p\"}}", "", "", NULL, 0 },
  { "\"target\": {\"selector\": null}", "", "", NULL, 0 },
  /* bodies: text alone, one object, no purpose, an address */
  { "\"bodyValue\": \"High\", \"target\": \"s:1\"", "", "High", NULL, 0 },
  { "\"body\": {\"type\": \"TextualBody\", \"value\": \"High\"}, \"target\": \"s:1\"", "", "High", NULL, 0 },
  { "\"motivation\": \"tagging\", \"body\": {\"type\": \"TextualBody\", \"value\": \"sea\"}, \"target\": \"s:1\"",
    "", "", "sea", 0 },
  { "\"body\": \"b:1\", \"target\": \"s:1\"", "", "", NULL, 0 },
  { "\"body\": [null, 3, {\"value\": \"High\"}], \"target\": \"s:1\"", "", "High", NULL, 0 },
};

static void
test_reading_is_lenient (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (lenient); i++)
    {
      g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
      g_autofree char *text = g_strdup_printf ("{\"type\": \"AnnotationCollection\", \"first\": {\"items\": "
                                               "[{\"id\": \"a:1\", %s}]}}", lenient[i].item);
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossNoteFile) file = parse (text, -1, list, &error);
      GlossAnnotation *annotation;

      if (file == NULL)
        fail_msg ("%s: %s", lenient[i].item, error->message);
      annotation = gloss_annotation_list_get (list, 0);
      assert_string_equal (gloss_annotation_get_exact (annotation), lenient[i].exact);
      assert_string_equal (gloss_annotation_get_note (annotation), lenient[i].note);
      assert_int_equal (gloss_annotation_get_range (annotation).begin, lenient[i].begin);
      if (lenient[i].tag != NULL)
        assert_string_equal (gloss_annotation_get_tags (annotation)[0], lenient[i].tag);
    }
}

static void
test_what_is_wrong_is_named_by_its_place (void **state)
{
  static const struct
  {
    const char *text;
    const char *where;
  } cases[] = {
    { "[]", "should be an object" },
    { "{}", ": /type: " },
    { "{\"type\": \"Annotation\"}", ": /type: " },
    { "{\"type\": \"AnnotationCollection\", \"gloss:version\": \"1\"}", ": /gloss:version: " },
    { "{\"type\": \"AnnotationCollection\", \"id\": 1}", ": /id: " },
    { "{\"type\": \"AnnotationCollection\", \"first\": \"p:1\"}", ": /first: " },
    { "{\"type\": \"AnnotationCollection\", \"first\": {\"items\": {}}}", ": /first/items: " },
    { "{\"type\": \"AnnotationCollection\", \"gloss:deleted\": [3]}", ": /gloss:deleted/0: " },
    { "{\"type\": \"AnnotationCollection\", \"gloss:deleted\": [{}]}", ": /gloss:deleted/0: " },
    { "{\"type\": \"AnnotationCollection\", \"gloss:deleted\": [{\"id\": \"a\", \"modified\": 1}]}",
      ": /gloss:deleted/0/modified: " },
#define ITEM(text) "{\"type\": \"AnnotationCollection\", \"first\": {\"items\": [{\"id\": \"a\", \"target\": \"s\"}, " text "]}}"
    { ITEM ("7"), ": /first/items/1: " },
    { ITEM ("{}"), ": /first/items/1/id: " },
    { ITEM ("{\"id\": 7}"), ": /first/items/1/id: " },
    { ITEM ("{\"id\": \"b\"}"), ": /first/items/1/target: " },
    { ITEM ("{\"id\": \"a\", \"target\": \"s\"}"), ": /first/items/1/id: two annotations" },
    { ITEM ("{\"id\": \"b\", \"target\": []}"), ": /first/items/1/target: " },
    { ITEM ("{\"id\": \"b\", \"target\": [[]]}"), ": /first/items/1/target: " },
    { ITEM ("{\"id\": \"b\", \"target\": 1}"), ": /first/items/1/target: " },
    { ITEM ("{\"id\": \"b\", \"target\": {\"selector\": 1}}"), ": /first/items/1/target/selector: " },
    { ITEM ("{\"id\": \"b\", \"target\": {\"selector\": [{}, 1]}}"), ": /first/items/1/target/selector/1: " },
    { ITEM ("{\"id\": \"b\", \"target\": {\"selector\": {\"type\": \"TextQuoteSelector\", \"exact\": 1}}}"),
      ": /first/items/1/target/selector/exact: " },
    { ITEM ("{\"id\": \"b\", \"target\": {\"selector\": {\"type\": \"TextPositionSelector\", \"start\": -1}}}"),
      ": /first/items/1/target/selector/start: " },
    { ITEM ("{\"id\": \"b\", \"target\": {\"selector\": {\"type\": \"TextPositionSelector\", \"start\": 9, \"end\": 8}}}"),
      ": /first/items/1/target/selector/end: " },
    { ITEM ("{\"id\": \"b\", \"target\": \"s\", \"created\": 2026}"), ": /first/items/1/created: " },
    { ITEM ("{\"id\": \"b\", \"target\": \"s\", \"gloss:correction\": \"guess\"}"),
      ": /first/items/1/gloss:correction: " },
    { ITEM ("{\"id\": \"b\", \"target\": \"s\", \"gloss:correction\": \"reject\", \"gloss:subject\": \"x\"}"),
      ": /first/items/1/gloss:subject: " },
    { ITEM ("{\"id\": \"b\", \"target\": \"s\", \"gloss:correction\": \"reject\", \"gloss:other\": \"x\"}"),
      ": /first/items/1/gloss:other: " },
    { "{\"type\": \"AnnotationCollection\",\n}", "line 2, column 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossNoteFile) file = parse (cases[i].text, -1, list, &error);

      assert_null (file);
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
      assert_int_equal (gloss_annotation_list_get_n (list), 0);
      if (strstr (error->message, cases[i].where) == NULL || strstr (error->message, "notes.json") == NULL)
        fail_msg ("“%s” is not in “%s”", cases[i].where, error->message);
    }
}

static void
test_a_newer_version_is_an_error_of_its_own (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GError) error = NULL;

  assert_null (parse ("{\"type\": \"AnnotationCollection\", \"gloss:version\": 2, \"first\": 3}", -1, list, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NEWER_VERSION));
  assert_non_null (strstr (error->message, "notes.json"));
}

static void
test_what_is_there_is_not_deleted (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) file =
    parse ("{\"type\": \"AnnotationCollection\", \"gloss:deleted\": [{\"id\": \"a\", \"modified\": \"2026\"}], "
           "\"first\": {\"items\": [{\"id\": \"a\", \"target\": \"s\"}]}}", -1, list, NULL);
  guint n;

  assert_non_null (file);
  gloss_annotation_list_get_tombstones (list, &n);
  assert_int_equal (n, 0);
  assert_int_equal (gloss_annotation_list_get_n (list), 1);
}

static void
test_any_cut_is_noticed (void **state)
{
  g_autofree char *text = NULL;
  gsize size;

  text = read_fixture ("annotations.json", &size);

  for (gsize cut = 0; cut < size - 2; cut += 50)
    {
      g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
      g_autoptr (GError) error = NULL;

      assert_null (parse (text, cut, list, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
    }
}

static void
test_a_new_file_without_address_or_title_can_be_read (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) again = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new (NULL);
  g_autoptr (GlossNoteFile) file = gloss_note_file_new (NULL, NULL);
  g_autoptr (GlossNoteFile) reread = NULL;
  g_autoptr (GBytes) bytes = NULL;

  gloss_annotation_list_put (list, annotation);
  bytes = gloss_note_file_write (file, list);
  reread = gloss_note_file_parse (bytes, "notes.json", again, NULL);

  assert_non_null (reread);
  assert_true (gloss_annotation_equal (gloss_annotation_list_get (again, 0), annotation));
}

static void
test_what_did_not_change_is_written_as_it_stood_in_the_file (void **state)
{
  static const char text[] =
    "{\"type\": \"AnnotationCollection\", \"id\": \"c:1\", \"first\": {\"type\": \"AnnotationPage\", \"items\": [\n"
    "{ \"id\":\"a:1\", \"body\": \"]},\\\"\", \"target\": {\"selector\": []} } ,\n"
    "\t{\"target\": \"s:1\", \"id\": \"a:2\"}\n]}}";
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) file = parse (text, -1, list, NULL);
  g_autoptr (GlossAnnotation) changed = gloss_annotation_copy (gloss_annotation_list_lookup (list, "a:2"));
  g_autoptr (GPtrArray) annotations = g_ptr_array_new ();
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *written = NULL;

  gloss_annotation_set_color (changed, GLOSS_COLOR_BLUE);
  g_ptr_array_add (annotations, gloss_annotation_list_lookup (list, "a:1"));
  g_ptr_array_add (annotations, changed);
  bytes = gloss_note_file_write_kept (file, annotations, list);
  written = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  assert_non_null (strstr (written, "      { \"id\":\"a:1\", \"body\": \"]},\\\"\", \"target\": {\"selector\": []} },\n      {\n"));
  assert_non_null (strstr (written, "\"styleClass\": \"blue\""));
  assert_null (strstr (written, "\"s:1\", \"id\""));
}

/* Far above what it takes, and far below what anything quadratic would */
static void
test_many_are_read_and_written_in_time (void **state)
{
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossAnnotationList) again = gloss_annotation_list_new ();
  g_autoptr (GPtrArray) many = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GlossNoteFile) file = gloss_note_file_new ("s:1", "Tide");
  g_autoptr (GlossNoteFile) reread = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *const tags[] = { "water", "air", NULL };
  gint64 start = g_get_monotonic_time ();
  gint64 written;

  for (guint i = 0; i < N_MANY; i++)
    {
      GlossAnchor anchor = { { i, i + 40 }, (char *) "forty letters of a passage of the article",
                             (char *) "sixty-four letters of what is before it in the article, ",
                             (char *) "sixty-four letters of what is behind it in the article, " };
      GlossAnnotation *annotation = gloss_annotation_new (&anchor);

      gloss_annotation_set_note (annotation, "A note of a few words.");
      gloss_annotation_set_tags (annotation, tags);
      g_ptr_array_add (many, annotation);
    }

  gloss_annotation_list_put_all (list, many);
  start = g_get_monotonic_time ();
  bytes = gloss_note_file_write (file, list);
  written = g_get_monotonic_time ();
  reread = gloss_note_file_parse (bytes, "notes.json", again, NULL);

  print_message ("%u annotations, %zu bytes: written in %" G_GINT64_FORMAT " ms, read in %" G_GINT64_FORMAT " ms\n",
                 N_MANY, g_bytes_get_size (bytes), (written - start) / 1000, (g_get_monotonic_time () - written) / 1000);
  assert_int_equal (gloss_annotation_list_get_n (again), N_MANY);
  assert_true (g_get_monotonic_time () - start < 120 * G_USEC_PER_SEC);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_golden_files_are_written_as_they_were_read),
    cmocka_unit_test (test_everything_is_read),
    cmocka_unit_test (test_unknown_members_outlive_a_change),
    cmocka_unit_test (test_what_refines_a_selector_is_written_as_it_was),
    cmocka_unit_test (test_a_label_of_any_form_is_written_as_it_was),
    cmocka_unit_test (test_a_new_creator_or_colour_wins_over_what_was_kept),
    cmocka_unit_test (test_reading_is_lenient),
    cmocka_unit_test (test_what_is_wrong_is_named_by_its_place),
    cmocka_unit_test (test_a_newer_version_is_an_error_of_its_own),
    cmocka_unit_test (test_what_is_there_is_not_deleted),
    cmocka_unit_test (test_any_cut_is_noticed),
    cmocka_unit_test (test_a_new_file_without_address_or_title_can_be_read),
    cmocka_unit_test (test_what_did_not_change_is_written_as_it_stood_in_the_file),
    cmocka_unit_test (test_many_are_read_and_written_in_time),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
