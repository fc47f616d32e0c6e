/* test-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cli-fixture.h"

#include <json-glib/json-glib.h>
#include <string.h>

/* The id of the note that was just made, in a string of its own */
static char *
take_id (Fixture *fixture)
{
  char *id = g_strdup (fixture->out);

  g_strchomp (id);
  assert_true (g_str_has_prefix (id, "urn:uuid:"));
  assert_int_equal (strlen (id), strlen ("urn:uuid:") + 36);

  return id;
}

static char *
annotate (Fixture    *fixture,
          const char *words,
          const char *note,
          const char *tag,
          const char *color)
{
  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt", "--exact", words,
                             "--note", note, "--tag", tag, "--color", color, NULL), 0);
  assert_string_equal (fixture->err, "");

  return take_id (fixture);
}

static void
test_an_id_is_printed_when_the_note_is_on_disk (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *path = cli_notes_path (fixture);
  g_autofree char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  assert_non_null (strstr (contents, id));
  assert_non_null (strstr (contents, "Who?"));
}

static void
test_notes_are_listed_in_document_order (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *cold = annotate (fixture, "It was cold", "Two\nlines", "weather", "blue");
  g_autofree char *mara = annotate (fixture, "Mara Olin", "", "people", "green");
  g_autofree char *expected = g_strdup_printf ("%s 43-52 green #people\n"
                                               "  “Mara Olin”\n"
                                               "%s 72-83 blue #weather\n"
                                               "  “It was cold”\n"
                                               "  Two\n"
                                               "  lines\n", mara, cold);

  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_string_equal (fixture->out, expected);
  assert_string_equal (fixture->err, "");
}

static void
test_programs_list_notes_too (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autoptr (JsonNode) node = NULL;
  JsonObject *note;

  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", "--format=json", NULL), 0);
  node = json_from_string (fixture->out, NULL);
  assert_int_equal (json_array_get_length (json_node_get_array (node)), 1);
  note = json_array_get_object_element (json_node_get_array (node), 0);
  assert_string_equal (json_object_get_string_member (note, "id"), id);
  assert_string_equal (json_object_get_string_member (note, "status"), "placed");
  assert_int_equal (json_object_get_int_member (note, "start"), 43);
  assert_int_equal (json_object_get_int_member (note, "end"), 52);
  assert_string_equal (json_object_get_string_member (note, "exact"), "Mara Olin");
  assert_string_equal (json_object_get_string_member (note, "color"), "green");
  assert_string_equal (json_object_get_string_member (note, "note"), "Who?");
  assert_string_equal (json_array_get_string_element (json_object_get_array_member (note, "tags"), 0),
                       "people");
}

static void
test_filters_choose_the_notes (void **state)
{
  static const struct { const char *option; const char *value; const char *words; } cases[] = {
    { "--tag", "people", "Mara Olin" },
    { "--color", "blue", "It was cold" },
    { "--search", "OLIN", "Mara Olin" },
    { "--search", "winter", "It was cold" },
    { "--search", "peopl", "Mara Olin" },
    { "--tag", "nobody", NULL },
    { "--search", "spring", NULL },
  };
  Fixture *fixture = *state;
  g_autofree char *cold = annotate (fixture, "It was cold", "In winter", "weather", "blue");
  g_autofree char *mara = annotate (fixture, "Mara Olin", "", "people", "green");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt",
                                 cases[i].option, cases[i].value, NULL), 0);
      if (cases[i].words == NULL)
        assert_string_equal (fixture->out, "");
      else
        assert_non_null (strstr (fixture->out, cases[i].words));
      assert_int_equal (strstr (fixture->out, mara) != NULL,
                        g_strcmp0 (cases[i].words, "Mara Olin") == 0);
    }
}

static void
test_words_must_be_there_and_be_clear (void **state)
{
  static const struct { const char *arguments[8]; const char *err; } cases[] = {
    { { "annotate", "DIR/bridge.txt", "--exact", "no such words" },
      "gloss-cli: DIR/bridge.txt: “no such words” is not in the article.\n" },
    { { "annotate", "DIR/bridge.txt", "--exact", "It was" },
      "gloss-cli: DIR/bridge.txt: “It was” is in the article 2 times; say which with --occurrence.\n" },
    { { "annotate", "DIR/bridge.txt", "--exact", "It was", "--occurrence", "3" },
      "gloss-cli: DIR/bridge.txt: “It was” is in the article 2 times only.\n" },
    { { "annotate", "DIR/bridge.txt", "--start", "0", "--end", "999" },
      "gloss-cli: DIR/bridge.txt: The article ends at 84.\n" },
    { { "annotate", "DIR/bridge.txt", "--start=4", "--end=10", "--exact", "road" },
      "gloss-cli: DIR/bridge.txt: “road” does not stand there, but “bridge”.\n" },
  };
  Fixture *fixture = *state;
  g_autofree char *library = cli_path (fixture, "gloss");
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assert_int_equal (cli_runv (fixture, NULL, cases[i].arguments), 1);
      assert_string_equal (fixture->err, cases[i].err);
      assert_string_equal (fixture->out, "");
    }
  assert_false (g_file_test (library, G_FILE_TEST_EXISTS));
}

static void
test_one_of_many_places_is_chosen_by_number_or_offset (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt", "--exact", "It was",
                             "--occurrence", "2", NULL), 0);
  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt",
                             "--start", "4", "--end", "10", NULL), 0);
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_non_null (strstr (fixture->out, " 4-10 yellow\n  “bridge”\n"));
  assert_non_null (strstr (fixture->out, " 72-78 yellow\n  “It was”\n"));
}

static void
test_an_article_from_standard_input_is_known_again (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *article = cli_read (fixture, "bridge.txt");

  assert_int_equal (cli_run (fixture, article, "annotate", "-", "--exact", "Mara Olin", NULL), 0);
  assert_int_equal (cli_run (fixture, article, "list", "-", NULL), 0);
  assert_non_null (strstr (fixture->out, "“Mara Olin”"));
}

static void
test_a_note_on_the_whole_article_comes_first_and_goes_along (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *whole = NULL;
  g_autofree char *first = NULL;

  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt", "--article",
                             "--note", "All of it", NULL), 0);
  whole = take_id (fixture);
  first = g_strdup_printf ("%s yellow\n  All of it\n%s 43-52", whole, mara);
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, first));

  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", "--format=json", "-o",
                             "DIR/notes.json", NULL), 0);
  assert_int_equal (cli_run (fixture, NULL, "import", "DIR/bridge.txt", "DIR/notes.json",
                             "--library", "DIR/shelf", NULL), 0);
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", "--library", "DIR/shelf", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, first));

  /* It has no words that could be lost. */
  cli_write (fixture, "bridge.txt", "Another title\n\nNobody slept.\n");
  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt", "--article", "--start", "1", NULL), 2);
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, whole));
  assert_non_null (strstr (fixture->out, " yellow\n  All of it\n"));
}

static void
test_a_library_elsewhere_is_another_one (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "annotate", "DIR/bridge.txt", "--exact", "Mara Olin",
                             "--library", "DIR/shelf", NULL), 0);
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_string_equal (fixture->out, "");
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", "--library", "DIR/shelf", NULL), 0);
  assert_non_null (strstr (fixture->out, "“Mara Olin”"));
}

static void
test_an_export_says_how_many_notes_are_in_it (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *block = g_strdup_printf ("> Mara Olin\n\nWho?\n\n#people\n\n^gloss-%.8s\n\n"
                                            "## Quotes\n\n"
                                            "> [!quote] Mara Olin (machine)\n> “The bridge will hold,”\n\n"
                                            "%%%% gloss %%%%\n",
                                            id + strlen ("urn:uuid:"));

  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, "---\ntitle: \"The bridge is open\"\n"));
  assert_true (g_str_has_suffix (fixture->out, block));
  assert_true (g_str_has_suffix (fixture->err, "\n1 of 1 note\n"));

  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", "--format=text",
                             "--tag=nobody", "--no-quotes", "-o", "DIR/out.txt", NULL), 0);
  assert_string_equal (fixture->out, "");
  assert_true (g_str_has_suffix (fixture->err, "\n0 of 0 notes\n"));
}

static void
test_an_article_that_changed_keeps_its_notes (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "", "people", "green");
  g_autofree char *late = annotate (fixture, "It was late", "", "time", "blue");
  g_autofree char *unplaced = g_strdup_printf ("%s unplaced blue #time\n  “It was late”\n", late);

  cli_write (fixture, "bridge.txt",
             "The bridge is open\n\n“The bridge will hold,” Mara Olin said.\n\nNobody slept.\n");
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, unplaced));
  assert_non_null (strstr (fixture->out, " 43-52 green #people\n"));

  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", NULL), 0);
  assert_true (g_str_has_suffix (fixture->err, "\n2 of 2 notes; unplaced: 1\n"));
  assert_non_null (strstr (fixture->out, "## Notes without a place\n\n> It was late\n"));
}

static void
test_notes_go_from_one_library_to_another (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *line = g_strdup_printf ("%s ", mara);

  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", "--format=json", "-o",
                             "DIR/notes.json", NULL), 0);
  assert_string_equal (fixture->err, "1 of 1 note\n");
  assert_int_equal (cli_run (fixture, NULL, "import", "DIR/bridge.txt", "DIR/notes.json",
                             "--library", "DIR/shelf", NULL), 0);
  assert_string_equal (fixture->out, "1 note added\n");
  assert_int_equal (cli_run (fixture, NULL, "list", "DIR/bridge.txt", "--library", "DIR/shelf", NULL), 0);
  assert_true (g_str_has_prefix (fixture->out, line));
  assert_non_null (strstr (fixture->out, " green #people\n"));

  assert_int_equal (cli_run (fixture, NULL, "import", "DIR/bridge.txt", "DIR/bridge.txt",
                             "--library", "DIR/new", NULL), 1);
  assert_non_null (strstr (fixture->err, "is no file of notes that Gloss knows"));
  assert_int_equal (cli_run (fixture, NULL, "export", "--all", "--library", "DIR/shelf", NULL), 0);
  assert_non_null (strstr (fixture->out, "> Mara Olin\n\nWho?\n"));
}

static void
test_what_a_person_wrote_into_an_export_stays (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *mara = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *path = g_build_filename (fixture->folder, "out.md", NULL);
  g_autofree char *late = NULL;
  g_autofree char *before = NULL;
  g_autofree char *written = NULL;
  g_autofree char *after = NULL;

  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", "-o", "DIR/out.md", NULL), 0);
  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  written = g_strdup_printf ("My own line\n%sAnd another\n", before);
  cli_write (fixture, "out.md", written);

  late = annotate (fixture, "It was late", "When?", "time", "blue");
  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", "-o", "DIR/out.md", NULL), 0);
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_true (g_str_has_prefix (after, "My own line\n---\n"));
  assert_true (g_str_has_suffix (after, "%% gloss %%\nAnd another\n"));
  assert_non_null (strstr (after, "When?"));

  cli_write (fixture, "out.md", "Only mine\n");
  assert_int_equal (cli_run (fixture, NULL, "export", "DIR/bridge.txt", "-o", "DIR/out.md", NULL), 1);
  g_free (g_steal_pointer (&after));
  assert_true (g_file_get_contents (path, &after, NULL, NULL));
  assert_string_equal (after, "Only mine\n");
}

static void
cut_in_half (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  assert_true (g_file_get_contents (path, &contents, &length, NULL));
  assert_true (g_file_set_contents (path, contents, (gssize) length / 2, NULL));
}

static void
test_half_a_file_of_notes_is_told_and_left_as_it_is (void **state)
{
  static const char *const commands[][6] = {
    { "list", "DIR/bridge.txt" },
    { "export", "DIR/bridge.txt" },
    { "annotate", "DIR/bridge.txt", "--exact", "The bridge is open" },
  };
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *path = cli_notes_path (fixture);
  g_autofree char *before = NULL;
  guint i;

  cut_in_half (path);
  assert_true (g_file_get_contents (path, &before, NULL, NULL));
  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *after = NULL;

      assert_int_equal (cli_runv (fixture, NULL, commands[i]), 1);
      assert_string_equal (fixture->out, "");
      assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/bridge.txt: "));
      assert_non_null (strstr (fixture->err, "annotations.json"));
      assert_true (g_file_get_contents (path, &after, NULL, NULL));
      assert_string_equal (after, before);
    }

  assert_int_equal (cli_run (fixture, NULL, "check", path, NULL), 1);
  assert_non_null (strstr (fixture->err, "line "));
}

static void
test_a_sound_file_of_notes_is_called_sound (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = annotate (fixture, "Mara Olin", "Who?", "people", "green");
  g_autofree char *path = cli_notes_path (fixture);
  g_autofree char *contents = NULL;

  assert_int_equal (cli_run (fixture, NULL, "check", path, NULL), 0);
  assert_true (g_str_has_suffix (fixture->out, "annotations.json: sound, 1 annotation\n"));

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  assert_int_equal (cli_run (fixture, contents, "check", "-", NULL), 0);
  assert_string_equal (fixture->out, "standard input: sound, 1 annotation\n");
}

static void
test_a_fault_in_notes_is_named_by_its_place (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, "{\n  \"a\": 1,\n  \"a\": 2\n}", "check", "-", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: standard input: "));
  assert_non_null (strstr (fixture->err, "line 3"));

  assert_int_equal (cli_run (fixture, NULL, "check", "DIR/missing.json", NULL), 1);
  assert_true (g_str_has_prefix (fixture->err, "gloss-cli: DIR/missing.json: "));
}

#define WITH_FIXTURE(test) cmocka_unit_test_setup_teardown (test, cli_set_up, cli_tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
    WITH_FIXTURE (test_an_id_is_printed_when_the_note_is_on_disk),
    WITH_FIXTURE (test_notes_are_listed_in_document_order),
    WITH_FIXTURE (test_programs_list_notes_too),
    WITH_FIXTURE (test_filters_choose_the_notes),
    WITH_FIXTURE (test_words_must_be_there_and_be_clear),
    WITH_FIXTURE (test_one_of_many_places_is_chosen_by_number_or_offset),
    WITH_FIXTURE (test_an_article_from_standard_input_is_known_again),
    WITH_FIXTURE (test_a_note_on_the_whole_article_comes_first_and_goes_along),
    WITH_FIXTURE (test_a_library_elsewhere_is_another_one),
    WITH_FIXTURE (test_an_export_says_how_many_notes_are_in_it),
    WITH_FIXTURE (test_an_article_that_changed_keeps_its_notes),
    WITH_FIXTURE (test_notes_go_from_one_library_to_another),
    WITH_FIXTURE (test_what_a_person_wrote_into_an_export_stays),
    WITH_FIXTURE (test_half_a_file_of_notes_is_told_and_left_as_it_is),
    WITH_FIXTURE (test_a_sound_file_of_notes_is_called_sound),
    WITH_FIXTURE (test_a_fault_in_notes_is_named_by_its_place),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
