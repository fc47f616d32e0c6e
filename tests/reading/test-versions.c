/* test-versions.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-session.h"
#include "test-folder.h"

#include <string.h>

/* An article as a newsroom leaves it three times */
static const char *const versions[] = {
  "Añada opens a bridge\n\n"
  "“The bridge will hold,” Mara Olin said on Friday in the town hall.\n\n"
  "Tomas Reik asked for a later ferry on Sundays. The council has not answered him yet.\n\n"
  "The old pier was sold to a fishmonger from the upper town.\n",

  "Añada opens a bridge\n\n"
  "“The bridge will hold,” Mara Olin said on Saturday in the town hall.\n\n"
  "The old pier was sold to a fishmonger from the upper town.\n\n"
  "Nobody was hurt when the first lorry crossed.\n",

  "Añada opens a bridge\n\n"
  "A correction was made to the second paragraph.\n\n"
  "Nobody was hurt when the first lorry crossed.\n\n"
  "“The bridge will hold,” Mara Olin said on Saturday in the town hall.\n\n"
  "The old pier was sold to a fishmonger from the upper town.\n",
};

typedef struct
{
  char         *folder;
  GFile        *article;
  GlossSession *session;
} Fixture;

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = test_folder_new ();
  fixture->article = g_file_new_build_filename (fixture->folder, "article.txt", NULL);
  *state = fixture;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *fixture = *state;

  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_clear_object (&fixture->session);
  g_object_unref (fixture->article);
  test_folder_free (fixture->folder);
  g_free (fixture);

  return 0;
}

/* Opens a version with a session of its own, as another day does. */
static GlossReading *
open_version (Fixture *fixture,
              guint    version)
{
  g_autoptr (GFile) library_folder = g_file_new_build_filename (fixture->folder, "library", NULL);
  g_autoptr (GlossLibrary) library = gloss_library_new (library_folder);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  GlossReading *reading;

  assert_true (g_file_set_contents (g_file_peek_path (fixture->article), versions[version], -1, NULL));
  g_clear_object (&fixture->session);
  fixture->session = gloss_session_new (library);
  gloss_session_open_async (fixture->session, fixture->article, NULL, take_result_cb, &result);
  wait_for_result (&result);
  reading = gloss_session_open_finish (fixture->session, result, &warning, &error);
  if (warning != NULL || reading == NULL)
    fail_msg ("%s", warning != NULL ? warning->message : error->message);

  return reading;
}

static char *
mark (GlossReading *reading,
      const char   *words)
{
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, words), GLOSS_COLOR_GREEN);

  return g_strdup (gloss_annotation_get_id (note));
}

static void
close_reading (Fixture       *fixture,
               GlossReading **reading)
{
  g_autoptr (GError) error = NULL;

  if (!gloss_session_flush (fixture->session, &error))
    fail_msg ("%s", error->message);
  g_clear_object (reading);
}

static void
assert_placed (GlossReading   *reading,
               const char     *id,
               GlossPlacement  placement,
               const char     *words)
{
  GlossAnnotation *note = gloss_annotation_list_lookup (gloss_reading_get_annotations (reading), id);
  g_autofree char *found = NULL;

  assert_non_null (note);
  assert_int_equal (gloss_annotation_get_placement (note), placement);
  found = gloss_text_dup_range (gloss_reading_get_text (reading), gloss_annotation_get_range (note));
  assert_string_equal (found, words);
}

/* Four notes on the first version, which are of the four kinds in the second one. */
static void
mark_first_version (Fixture  *fixture,
                    char    **ids)
{
  g_autoptr (GlossReading) reading = open_version (fixture, 0);

  assert_null (gloss_reading_get_outcome (reading));
  ids[0] = mark (reading, "The bridge will hold");
  ids[1] = mark (reading, "said on Friday in the town hall");
  ids[2] = mark (reading, "asked for a later ferry on Sundays");
  ids[3] = mark (reading, "sold to a fishmonger");
  close_reading (fixture, &reading);
}

static void
free_ids (char  **ids,
          guint   n_ids)
{
  for (guint i = 0; i < n_ids; i++)
    g_free (ids[i]);
}

static void
test_notes_are_carried_over_and_the_outcome_is_told (void **state)
{
  Fixture *fixture = *state;
  char *ids[4];
  g_autoptr (GlossReading) reading = NULL;
  GlossOutcome *outcome;

  mark_first_version (fixture, ids);
  reading = open_version (fixture, 1);
  outcome = gloss_reading_get_outcome (reading);

  assert_non_null (outcome);
  assert_string_equal (gloss_outcome_get_summary (outcome), "Same: 2, edited: 1, moved: 0, unplaced: 1");
  assert_placed (reading, ids[0], GLOSS_PLACED, "The bridge will hold");
  assert_placed (reading, ids[1], GLOSS_EDITED, "said on Saturday in the town hall");
  assert_placed (reading, ids[2], GLOSS_UNPLACED, "");
  assert_placed (reading, ids[3], GLOSS_PLACED, "sold to a fishmonger");
  assert_int_equal (gloss_store_get_state (gloss_reading_get_store (reading)), GLOSS_SAVED);
  free_ids (ids, 4);
}

static void
test_what_was_carried_is_one_step_that_can_be_undone (void **state)
{
  Fixture *fixture = *state;
  char *ids[4];
  g_autoptr (GlossReading) reading = NULL;
  guint n_skipped = 1;

  mark_first_version (fixture, ids);
  reading = open_version (fixture, 1);

  assert_true (gloss_reading_can_undo_outcome (reading));
  assert_true (gloss_reading_undo (reading, &n_skipped));
  assert_int_equal (n_skipped, 0);
  assert_false (gloss_reading_can_undo_outcome (reading));
  assert_placed (reading, ids[0], GLOSS_PLACED, "The bridge will hold");
  assert_placed (reading, ids[1], GLOSS_UNPLACED, "");

  assert_true (gloss_reading_redo (reading, &n_skipped));
  assert_placed (reading, ids[1], GLOSS_EDITED, "said on Saturday in the town hall");
  assert_int_equal (gloss_store_get_state (gloss_reading_get_store (reading)), GLOSS_SAVED);
  free_ids (ids, 4);
}

static void
test_a_note_that_was_placed_by_hand_stays_where_it_was_put (void **state)
{
  Fixture *fixture = *state;
  char *ids[4];
  g_autoptr (GlossReading) reading = NULL;
  GlossAnnotation *note;
  guint n_skipped;

  mark_first_version (fixture, ids);
  reading = open_version (fixture, 1);
  note = gloss_annotation_list_lookup (gloss_reading_get_annotations (reading), ids[2]);
  gloss_reading_place (reading, note, range_of (reading, "the first lorry crossed"));
  assert_placed (reading, ids[2], GLOSS_PLACED, "the first lorry crossed");

  gloss_reading_undo (reading, &n_skipped);
  assert_placed (reading, ids[2], GLOSS_UNPLACED, "");
  gloss_reading_redo (reading, &n_skipped);
  close_reading (fixture, &reading);

  reading = open_version (fixture, 1);
  assert_null (gloss_reading_get_outcome (reading));
  assert_placed (reading, ids[2], GLOSS_PLACED, "the first lorry crossed");
  assert_placed (reading, ids[1], GLOSS_EDITED, "said on Saturday in the town hall");
  free_ids (ids, 4);
}

typedef struct
{
  GlossReading *reading;
  const char   *id;
} Awaited;

static gboolean
is_there (gpointer data)
{
  const Awaited *awaited = data;

  return gloss_annotation_list_lookup (gloss_reading_get_annotations (awaited->reading), awaited->id) != NULL;
}

static void
remove_note (GlossReading *reading,
             const char   *id)
{
  gloss_reading_remove (reading, gloss_annotation_list_lookup (gloss_reading_get_annotations (reading), id));
  assert_null (gloss_annotation_list_lookup (gloss_reading_get_annotations (reading), id));
}

/* Returns: (transfer full): the notes as they are on disk, changed by another program in a hundred years */
static char *
dup_later_notes (const char *path)
{
  g_autofree char *saved = NULL;
  GString *later = NULL;

  assert_true (g_file_get_contents (path, &saved, NULL, NULL));
  later = g_string_new (saved);
  assert_true (g_string_replace (later, "\"modified\": \"20", "\"modified\": \"21", 0) > 0);

  return g_string_free (later, FALSE);
}

/* A deleted note that another program has changed since */
static void
test_a_note_that_comes_back_from_the_file_is_put_on_its_words (void **state)
{
  Fixture *fixture = *state;
  char *ids[4];
  g_autoptr (GlossReading) reading = NULL;
  g_autofree char *later = NULL;
  const char *path;
  Awaited awaited;

  mark_first_version (fixture, ids);
  reading = open_version (fixture, 1);
  path = g_file_peek_path (gloss_entry_get_annotations_file (gloss_reading_get_entry (reading)));
  later = dup_later_notes (path);
  remove_note (reading, ids[1]);
  assert_true (gloss_session_flush (fixture->session, NULL));

  assert_true (g_file_set_contents (path, later, -1, NULL));
  awaited = (Awaited) { reading, ids[1] };
  wait_until (is_there, &awaited);
  assert_placed (reading, ids[1], GLOSS_EDITED, "said on Saturday in the town hall");
  close_reading (fixture, &reading);
  free_ids (ids, 4);
}

static void
test_a_note_that_an_undo_brings_back_is_where_it_was (void **state)
{
  Fixture *fixture = *state;
  char *ids[4];
  g_autoptr (GlossReading) reading = NULL;

  mark_first_version (fixture, ids);
  reading = open_version (fixture, 1);
  remove_note (reading, ids[1]);
  gloss_reading_undo (reading, NULL);
  assert_placed (reading, ids[1], GLOSS_EDITED, "said on Saturday in the town hall");

  gloss_reading_undo (reading, NULL);
  assert_placed (reading, ids[1], GLOSS_UNPLACED, "");
  remove_note (reading, ids[1]);
  gloss_reading_undo (reading, NULL);
  assert_placed (reading, ids[1], GLOSS_UNPLACED, "");
  close_reading (fixture, &reading);
  free_ids (ids, 4);
}

/* Each note is followed from the text that it was made on, be that two versions ago. */
static void
test_notes_of_all_versions_are_followed (void **state)
{
  Fixture *fixture = *state;
  char *ids[4];
  g_autofree char *late = NULL;
  g_autoptr (GlossReading) reading = NULL;

  mark_first_version (fixture, ids);
  reading = open_version (fixture, 1);
  late = mark (reading, "Nobody was hurt");
  close_reading (fixture, &reading);

  reading = open_version (fixture, 2);
  assert_int_equal (gloss_entry_get_n_older (gloss_reading_get_entry (reading)), 2);
  assert_placed (reading, ids[0], GLOSS_PLACED, "The bridge will hold");
  assert_placed (reading, ids[1], GLOSS_EDITED, "said on Saturday in the town hall");
  assert_placed (reading, ids[2], GLOSS_UNPLACED, "");
  assert_placed (reading, late, GLOSS_MOVED, "Nobody was hurt");
  close_reading (fixture, &reading);

  /* What was withdrawn and comes back is found where it was. */
  reading = open_version (fixture, 0);
  assert_placed (reading, ids[1], GLOSS_PLACED, "said on Friday in the town hall");
  assert_placed (reading, ids[2], GLOSS_PLACED, "asked for a later ferry on Sundays");
  assert_placed (reading, late, GLOSS_UNPLACED, "");
  free_ids (ids, 4);
}

static void
test_corrections_are_carried_over_too (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) reading = open_version (fixture, 0);
  const GlossRange none = { 0, 0 };
  g_autofree char *id = g_strdup (gloss_annotation_get_id (
                                    gloss_reading_correct (reading, range_of (reading, "Mara Olin"),
                                                           GLOSS_CORRECTION_RENAME, GLOSS_SUBJECT_ACTOR,
                                                           "Mara Olin-Reik", none)));

  close_reading (fixture, &reading);
  reading = open_version (fixture, 2);
  assert_placed (reading, id, GLOSS_PLACED, "Mara Olin");
  analyze (reading);
  for (guint i = 0; i < g_list_model_get_n_items (gloss_reading_get_actors (reading)); i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (gloss_reading_get_actors (reading), i);

      if (g_str_equal (gloss_actor_get_name (actor), "Mara Olin-Reik"))
        return;
    }
  fail_msg ("nobody is called as the reader said");
}

/* The window that shows the old text has its reading still. */
static void
test_the_new_text_is_another_reading_while_the_old_one_is_open (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) old = open_version (fixture, 0);
  g_autofree char *id = mark (old, "sold to a fishmonger");
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GlossReading) new = NULL;

  assert_true (g_file_set_contents (g_file_peek_path (fixture->article), versions[2], -1, NULL));
  gloss_session_open_async (fixture->session, fixture->article, NULL, take_result_cb, &result);
  wait_for_result (&result);
  new = gloss_session_open_finish (fixture->session, result, NULL, NULL);

  assert_non_null (new);
  assert_ptr_not_equal (new, old);
  assert_string_equal (gloss_outcome_get_summary (gloss_reading_get_outcome (new)),
                       "Same: 1, edited: 0, moved: 0, unplaced: 0");
  assert_placed (new, id, GLOSS_PLACED, "sold to a fishmonger");
}

int
main (void)
{
#define TEST(name) cmocka_unit_test_setup_teardown (name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
    TEST (test_notes_are_carried_over_and_the_outcome_is_told),
    TEST (test_what_was_carried_is_one_step_that_can_be_undone),
    TEST (test_a_note_that_was_placed_by_hand_stays_where_it_was_put),
    TEST (test_a_note_that_comes_back_from_the_file_is_put_on_its_words),
    TEST (test_a_note_that_an_undo_brings_back_is_where_it_was),
    TEST (test_notes_of_all_versions_are_followed),
    TEST (test_corrections_are_carried_over_too),
    TEST (test_the_new_text_is_another_reading_while_the_old_one_is_open),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
