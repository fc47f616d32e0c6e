/* test-import-w3c.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the Web Annotation Data Model says to those who read what others wrote */

#include "gloss-test.h"

#include <string.h>

#include "gloss-exporter.h"
#include "gloss-importer.h"
#include "many-notes.h"

#define URI "https://courier.example/2026/ferry"

/* Imports the JSON, and returns the one note that is in it. */
static GlossAnnotation *
import_one (GlossReading *reading,
            const char   *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossImport) import = gloss_import_new (NULL, bytes, "notes", &error);
  GlossImportCount count = { 0 };

  assert_null (error);
  gloss_import_apply (import, reading, &count);
  assert_int_equal (count.n_new, 1);

  return gloss_annotation_list_get (gloss_reading_get_annotations (reading), 0);
}

#define TARGET(class) "\"target\": {\"source\": \"" URI "\", \"styleClass\": \"" class "\"}"
#define ITEM(class, more) "{\"id\": \"urn:x:1\", \"type\": \"Annotation\", " TARGET (class) more "}"
#define CSS(text) ", \"stylesheet\": {\"type\": \"CssStylesheet\", \"value\": \"" text "\"}"

/* 4.4 */
static void
test_a_class_means_nothing_without_its_stylesheet (void **state)
{
  static const struct { const char *text; GlossColor color; } cases[] = {
    { ITEM ("red", ""), GLOSS_COLOR_YELLOW },
    { "[" ITEM ("red", "") "]", GLOSS_COLOR_YELLOW },
    { "{\"type\": \"AnnotationPage\", \"items\": [" ITEM ("red", "") "]}", GLOSS_COLOR_YELLOW },
    { "{\"type\": \"AnnotationCollection\", \"first\": {\"items\": [" ITEM ("red", "") "]}}", GLOSS_COLOR_YELLOW },
    { ITEM ("red", CSS (".green { color: green }")), GLOSS_COLOR_YELLOW },
    { "[{\"id\": \"urn:x:1\", \"type\": \"Annotation\", \"target\": [{\"source\": \"" URI "\", \"styleClass\": \"red\"}]}]",
      GLOSS_COLOR_YELLOW },
    /* its own, the page's, the collection's, one that is elsewhere */
    { ITEM ("red", CSS (".red { color: red }")), GLOSS_COLOR_RED },
    { "{\"type\": \"AnnotationPage\", \"items\": [" ITEM ("red", "") "]" CSS (".red {}") "}", GLOSS_COLOR_RED },
    { "{\"type\": \"AnnotationCollection\", \"first\": {\"items\": [" ITEM ("red", "") "]}" CSS (".red {}") "}",
      GLOSS_COLOR_RED },
    { ITEM ("red", ", \"stylesheet\": \"https://example.org/style.css\""), GLOSS_COLOR_RED },
    /* its own comes before the page's */
    { "{\"type\": \"AnnotationPage\", \"items\": [" ITEM ("red", CSS (".a {}")) "]" CSS (".red {}") "}",
      GLOSS_COLOR_YELLOW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
      GlossAnnotation *note = import_one (reading, cases[i].text);

      if (gloss_annotation_get_color (note) != cases[i].color)
        fail_msg ("%s", cases[i].text);
    }
}

/* What is ignored does not come back as a colour once it stands in a file that has our stylesheet. */
static void
test_a_class_that_was_ignored_is_not_written (void **state)
{
  g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
  GlossExportItem item = { reading, NULL };
  GlossExportOptions options = { &item, 1, GLOSS_EXPORT_NOTES };
  GlossExportCount count = { 0 };
  g_autoptr (GBytes) bytes = NULL;

  import_one (reading, ITEM ("red", ""));
  bytes = gloss_exporter_write (gloss_exporter_find ("json"), &options, &count, NULL);
  assert_non_null (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\"yellow\""));
  assert_null (g_strstr_len (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "\"red\""));
}

/* 3.2.4, 3.2.5 */
static void
test_plain_text_is_not_taken_for_markdown (void **state)
{
  static const struct { const char *body; const char *note; const char *tag; } cases[] = {
    { "\"bodyValue\": \"High\"", "High", NULL },
    { "\"bodyValue\": \"**no** mark\"", "\\*\\*no\\*\\* mark", NULL },
    { "\"bodyValue\": \"a *b*\", \"motivation\": \"tagging\"", "", "a *b*" },
    { "\"body\": {\"type\": \"TextualBody\", \"format\": \"text/plain\", \"value\": \"# no head\"}",
      "\\# no head", NULL },
    { "\"body\": {\"type\": \"TextualBody\", \"format\": \"text/plain;charset=utf-8\", \"value\": \"*x*\"}",
      "\\*x\\*", NULL },
    { "\"body\": [{\"type\": \"TextualBody\", \"purpose\": \"tagging\", \"format\": \"text/plain\", \"value\": \"*t*\"}]",
      "", "*t*" },
    { "\"body\": {\"type\": \"TextualBody\", \"format\": \"text/markdown\", \"value\": \"**a** mark\"}",
      "**a** mark", NULL },
    { "\"body\": {\"type\": \"TextualBody\", \"value\": \"**a** mark\"}", "**a** mark", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossReading) reading = many_notes_reading_empty (URI);
      g_autofree char *text = g_strdup_printf ("{\"id\": \"urn:x:1\", \"type\": \"Annotation\", %s, "
                                               "\"target\": \"" URI "\"}", cases[i].body);
      GlossAnnotation *note = import_one (reading, text);

      assert_string_equal (gloss_annotation_get_note (note), cases[i].note);
      if (cases[i].tag != NULL)
        assert_string_equal (gloss_annotation_get_tags (note)[0], cases[i].tag);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_class_means_nothing_without_its_stylesheet),
    cmocka_unit_test (test_a_class_that_was_ignored_is_not_written),
    cmocka_unit_test (test_plain_text_is_not_taken_for_markdown),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
