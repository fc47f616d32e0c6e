/* test-session.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-error.h"
#include "gloss-library-list.h"
#include "gloss-session.h"
#include "test-folder.h"

#include <glib/gstdio.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define ARTICLE \
  "Añada opens a bridge\n\n" \
  "“The bridge will hold,” Mara Olin said on Friday in the town hall.\n\n" \
  "Tomas Reik said: “I would rather take the ferry.” Mara Olin laughed.\n"

/* A session over a library of its own, and an article beside it */
typedef struct
{
  char         *folder;
  GFile        *article;
  GFile        *library_folder;
  GlossSession *session;
} Fixture;

static void
write_file (GFile      *file,
            const char *contents)
{
  assert_true (g_file_set_contents (g_file_peek_path (file), contents, -1, NULL));
}

static void
start_session (Fixture *fixture)
{
  g_autoptr (GlossLibrary) library = gloss_library_new (fixture->library_folder);

  g_clear_object (&fixture->session);
  fixture->session = gloss_session_new (library);
}

static int
set_up (void **state)
{
  Fixture *fixture = g_new0 (Fixture, 1);

  fixture->folder = test_folder_new ();
  fixture->article = g_file_new_build_filename (fixture->folder, "article.txt", NULL);
  fixture->library_folder = g_file_new_build_filename (fixture->folder, "library", NULL);
  write_file (fixture->article, ARTICLE);
  start_session (fixture);
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
  g_clear_object (&fixture->article);
  g_clear_object (&fixture->library_folder);
  test_folder_free (fixture->folder);
  g_free (fixture);

  return 0;
}

static GlossReading *
open_file (Fixture  *fixture,
           GFile    *file,
           GError  **warning,
           GError  **error)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_session_open_async (fixture->session, file, NULL, take_result_cb, &result);
  wait_for_result (&result);

  return gloss_session_open_finish (fixture->session, result, warning, error);
}

static GlossReading *
open_article (Fixture  *fixture,
              GError  **warning,
              GError  **error)
{
  return open_file (fixture, fixture->article, warning, error);
}

static GlossReading *
open_well (Fixture *fixture)
{
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  GlossReading *reading = open_article (fixture, &warning, &error);

  assert_null (warning);
  assert_null (error);
  assert_non_null (reading);

  return reading;
}

static GlossAnnotation *
only_note (GlossReading *reading)
{
  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (reading)), 1);

  return gloss_annotation_list_get (gloss_reading_get_annotations (reading), 0);
}

static void
test_one_article_has_one_reading (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GAsyncResult) first_result = NULL;
  g_autoptr (GAsyncResult) second_result = NULL;
  g_autoptr (GlossReading) first = NULL;
  g_autoptr (GlossReading) second = NULL;
  g_autoptr (GlossReading) third = NULL;

  gloss_session_open_async (fixture->session, fixture->article, NULL, take_result_cb, &first_result);
  gloss_session_open_async (fixture->session, fixture->article, NULL, take_result_cb, &second_result);
  wait_for_result (&first_result);
  wait_for_result (&second_result);
  first = gloss_session_open_finish (fixture->session, first_result, NULL, NULL);
  second = gloss_session_open_finish (fixture->session, second_result, NULL, NULL);
  third = open_well (fixture);

  assert_non_null (first);
  assert_ptr_equal (first, second);
  assert_ptr_equal (first, third);
}

static void
test_what_was_read_ahead_is_what_opens (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GFile) missing = g_file_get_child (fixture->library_folder, "missing.txt");
  g_autoptr (GlossReading) reading = NULL;
  g_autoptr (GlossReading) other = NULL;
  g_autoptr (GError) error = NULL;

  gloss_session_read_ahead (fixture->session, fixture->article);
  other = open_file (fixture, missing, NULL, &error);
  assert_null (other);
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
  reading = open_well (fixture);
  assert_non_null (strstr (gloss_text_get_utf8 (gloss_reading_get_text (reading)), "town hall"));
}

static void
test_why_it_was_not_read_ahead_is_told_when_it_opens (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GFile) missing = g_file_get_child (fixture->library_folder, "missing.txt");
  g_autoptr (GlossReading) none = NULL;
  g_autoptr (GlossReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  gloss_session_read_ahead (fixture->session, missing);
  none = open_file (fixture, missing, NULL, &error);
  assert_null (none);
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
  assert_non_null (strstr (error->message, "missing.txt"));

  reading = open_well (fixture);
  gloss_session_read_ahead (fixture->session, fixture->article);
}

/* Another thread does not wake the main loop. */
static gboolean
turn_cb (gpointer user_data)
{
  return G_SOURCE_CONTINUE;
}

static gboolean
is_in_library (gpointer user_data)
{
  Fixture *fixture = user_data;
  g_autoptr (GlossLibrary) library = gloss_library_new (fixture->library_folder);
  g_autofree char *id = gloss_library_find_id (library, fixture->article);

  return id != NULL;
}

static void
test_what_was_read_ahead_is_entered_once_somebody_is_to_show_it (void **state)
{
  Fixture *fixture = *state;
  g_autofree char *id = NULL;
  g_autoptr (GlossReading) reading = NULL;
  guint turns = g_timeout_add (5, turn_cb, NULL);

  gloss_session_enter_ahead (fixture->session);
  gloss_session_read_ahead (fixture->session, fixture->article);
  gloss_session_enter_ahead (fixture->session);
  wait_until (is_in_library, fixture);
  g_source_remove (turns);
  id = gloss_library_find_id (gloss_session_get_library (fixture->session), fixture->article);

  reading = open_well (fixture);
  assert_string_equal (gloss_entry_get_id (gloss_reading_get_entry (reading)), id);
}

static void
test_what_was_read_ahead_in_vain_is_not_entered (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GFile) other = g_file_new_build_filename (fixture->folder, "other.txt", NULL);
  g_autoptr (GlossReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  write_file (other, "Rain fell on the town hall of Vellby all day, and nobody came.\n");
  gloss_session_read_ahead (fixture->session, fixture->article);
  gloss_session_read_ahead (fixture->session, other);
  reading = open_file (fixture, other, NULL, &error);
  assert_non_null (reading);
  assert_false (is_in_library (fixture));
}

static void
test_opening_leaves_the_analysis_to_who_shows_it (void **state)
{
  g_autoptr (GlossReading) reading = open_well (*state);

  assert_int_equal (gloss_reading_get_analysis_state (reading), GLOSS_ANALYSIS_NONE);
}

static void
test_what_was_typed_last_is_there_when_it_is_opened_again (void **state)
{
  Fixture *fixture = *state;
  GlossReading *reading = open_well (fixture);
  g_autoptr (GlossReading) again = NULL;
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "town hall"),
                                                   GLOSS_COLOR_GREEN);

  gloss_reading_set_note (reading, note, "Which one?");
  g_object_unref (reading);

  again = open_well (fixture);
  assert_string_equal (gloss_annotation_get_note (only_note (again)), "Which one?");
  assert_int_equal (gloss_annotation_get_placement (only_note (again)), GLOSS_PLACED);
}

static gboolean
is_alive (GWeakRef *object)
{
  g_autoptr (GObject) alive = g_weak_ref_get (object);

  return alive != NULL;
}

/* Opens another article than the fixture's, and puts it away. */
static void
open_another (Fixture *fixture)
{
  g_autoptr (GFile) file = g_file_new_build_filename (fixture->folder, "another.txt", NULL);
  g_autoptr (GlossReading) reading = NULL;

  write_file (file, "Fog\n\nNobody sails.\n");
  reading = open_file (fixture, file, NULL, NULL);
  assert_non_null (reading);
}

static void
test_an_article_that_was_put_away_is_not_kept_once_its_notes_are_saved (void **state)
{
  Fixture *fixture = *state;
  GlossReading *reading = open_well (fixture);
  GWeakRef store;

  g_weak_ref_init (&store, gloss_reading_get_store (reading));
  gloss_reading_highlight (reading, range_of (reading, "town hall"), GLOSS_COLOR_GREEN);
  g_object_unref (reading);

  assert_true (is_alive (&store));
  assert_true (gloss_session_flush (fixture->session, NULL));
  assert_true (is_alive (&store));
  open_another (fixture);
  assert_false (is_alive (&store));
  g_weak_ref_clear (&store);

  reading = open_well (fixture);
  assert_int_equal (gloss_annotation_get_color (only_note (reading)), GLOSS_COLOR_GREEN);
  g_object_unref (reading);
}

static void
test_a_flush_puts_on_disk_what_waits (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) reading = open_well (fixture);
  GFile *file = gloss_entry_get_annotations_file (gloss_reading_get_entry (reading));
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "town hall"),
                                                   GLOSS_COLOR_GREEN);
  g_autofree char *contents = NULL;

  gloss_reading_set_note (reading, note, "typed a moment ago");
  assert_true (gloss_session_flush (fixture->session, NULL));
  assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  assert_non_null (strstr (contents, "typed a moment ago"));
}

static void
test_notes_follow_their_words_and_say_when_they_are_lost (void **state)
{
  Fixture *fixture = *state;
  GlossReading *reading = open_well (fixture);
  GlossAnnotation *hall = gloss_reading_highlight (reading, range_of (reading, "town hall"),
                                                   GLOSS_COLOR_GREEN);
  GlossAnnotation *ferry = gloss_reading_highlight (reading, range_of (reading, "take the ferry"),
                                                    GLOSS_COLOR_BLUE);
  g_autofree char *hall_id = g_strdup (gloss_annotation_get_id (hall));
  g_autofree char *ferry_id = g_strdup (gloss_annotation_get_id (ferry));
  GlossAnnotationList *list;

  assert_true (gloss_session_flush (fixture->session, NULL));
  g_object_unref (reading);
  start_session (fixture);
  write_file (fixture->article,
              "Añada opens a bridge\n\nA correction was made to this article, says the editor.\n\n"
              "“The bridge will hold,” Mara Olin said on Friday in the town hall.\n\n"
              "Tomas Reik said: “I would rather swim.” Mara Olin laughed.\n");

  reading = open_well (fixture);
  list = gloss_reading_get_annotations (reading);
  hall = gloss_annotation_list_lookup (list, hall_id);
  ferry = gloss_annotation_list_lookup (list, ferry_id);
  assert_int_equal (gloss_annotation_get_placement (hall), GLOSS_PLACED);
  assert_int_equal (gloss_annotation_get_placement (ferry), GLOSS_UNPLACED);
  g_object_unref (reading);
  gloss_session_flush (fixture->session, NULL);
  start_session (fixture);

  write_file (fixture->article, "Añada opens a bridge\n\nA correction comes first.\n\n"
                                "“The bridge will hold,” Mara Olin said on Friday in the town hall.\n\n"
                                "Tomas Reik said: “I would rather take the ferry.” Mara Olin laughed.\n");
  reading = open_well (fixture);
  list = gloss_reading_get_annotations (reading);
  hall = gloss_annotation_list_lookup (list, hall_id);
  assert_int_equal (gloss_annotation_get_placement (hall), GLOSS_PLACED);
  assert_int_equal (gloss_store_get_state (gloss_reading_get_store (reading)), GLOSS_SAVED);
  assert_int_equal (gloss_annotation_get_range (hall).begin, range_of (reading, "town hall").begin);
  g_object_unref (reading);
}

/* Takes @reading. Returns: that of the text without what was left out, or with it again */
static GlossReading *
correct (Fixture      *fixture,
         GlossReading *reading,
         const char   *left_out)
{
  g_autoptr (GlossReading) before = reading;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  GlossReading *after;

  if (left_out != NULL)
    gloss_session_leave_out_async (fixture->session, before, range_of (before, left_out), NULL, take_result_cb, &result);
  else
    gloss_session_put_back_async (fixture->session, before, 0, 1, NULL, take_result_cb, &result);
  wait_for_result (&result);
  after = gloss_session_open_finish (fixture->session, result, &warning, &error);
  assert_null (warning);
  assert_null (error);

  return after;
}

static void
test_notes_on_what_is_left_out_wait_until_it_is_put_back (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) reading = open_well (fixture);
  g_autoptr (GlossReading) again = NULL;
  GlossAnnotation *note = gloss_reading_highlight (reading, range_of (reading, "town hall"), GLOSS_COLOR_GREEN);

  /* Typed, not saved yet */
  gloss_reading_set_note (reading, note, "Which one?");
  reading = correct (fixture, g_steal_pointer (&reading), "Friday");
  assert_null (strstr (gloss_text_get_utf8 (gloss_reading_get_text (reading)), "Friday"));
  assert_string_equal (gloss_annotation_get_note (only_note (reading)), "Which one?");
  assert_int_equal (gloss_annotation_get_placement (only_note (reading)), GLOSS_UNPLACED);
  assert_null (gloss_reading_get_outcome (reading));

  /* What is opened meanwhile is the same. */
  again = open_well (fixture);
  assert_ptr_equal (again, reading);

  assert_true (gloss_session_flush (fixture->session, NULL));
  reading = correct (fixture, g_steal_pointer (&reading), NULL);
  assert_non_null (strstr (gloss_text_get_utf8 (gloss_reading_get_text (reading)), "Friday"));
  assert_int_equal (gloss_annotation_get_placement (only_note (reading)), GLOSS_PLACED);
  assert_int_equal (gloss_annotation_get_range (only_note (reading)).begin, range_of (reading, "town hall").begin);
}

static void
test_where_notes_cannot_be_saved_nothing_is_left_out (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) reading = open_well (fixture);
  GFile *file = gloss_entry_get_annotations_file (gloss_reading_get_entry (reading));
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GlossReading) after = NULL;
  g_autoptr (GError) error = NULL;

  gloss_reading_highlight (reading, range_of (reading, "town hall"), GLOSS_COLOR_GREEN);
  assert_int_equal (g_mkdir (g_file_peek_path (file), 0700), 0);
  gloss_session_leave_out_async (fixture->session, reading, range_of (reading, "Friday"), NULL, take_result_cb, &result);
  wait_for_result (&result);
  after = gloss_session_open_finish (fixture->session, result, NULL, &error);
  assert_null (after);
  assert_non_null (error);

  /* So that what waits can be saved at the end */
  assert_int_equal (g_rmdir (g_file_peek_path (file)), 0);
  g_clear_object (&reading);
  reading = open_well (fixture);
  assert_int_equal (gloss_entry_get_n_left_out (gloss_reading_get_entry (reading)), 0);
}

static void
test_damaged_notes_are_told_and_left_as_they_are (void **state)
{
  static const char half[] = "{\"@context\": [\"http://www.w3.org/ns/anno.jsonld\"";
  Fixture *fixture = *state;
  GlossReading *reading = open_well (fixture);
  g_autoptr (GFile) file = g_object_ref (gloss_entry_get_annotations_file (gloss_reading_get_entry (reading)));
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  GlossSaveState save_state;

  g_object_unref (reading);
  start_session (fixture);
  write_file (file, half);

  reading = open_article (fixture, &warning, &error);
  assert_non_null (reading);
  assert_null (error);
  assert_true (g_error_matches (warning, GLOSS_ERROR, GLOSS_ERROR_INVALID));
  g_object_get (reading, "save-state", &save_state, NULL);
  assert_int_equal (save_state, GLOSS_READ_ONLY);

  gloss_reading_highlight (reading, range_of (reading, "town hall"), GLOSS_COLOR_GREEN);
  gloss_session_flush (fixture->session, NULL);
  assert_true (g_file_get_contents (g_file_peek_path (file), &contents, NULL, NULL));
  assert_string_equal (contents, half);
  g_object_unref (reading);
}

static void
test_without_a_library_there_is_a_reading_and_a_warning (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) reading = NULL;
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;

  write_file (fixture->library_folder, "a file where the folder should be");
  reading = open_article (fixture, &warning, &error);

  assert_non_null (reading);
  assert_null (error);
  assert_non_null (warning);
  assert_null (gloss_reading_get_entry (reading));
}

static void
test_a_missing_article_is_an_error (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GError) warning = NULL;
  g_autoptr (GError) error = NULL;

  g_file_delete (fixture->article, NULL, NULL);
  assert_null (open_article (fixture, &warning, &error));
  assert_null (warning);
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
}

static GlossReading *
open_entry (Fixture     *fixture,
            const char  *id,
            GError     **error)
{
  g_autoptr (GFile) file = gloss_library_new_file (id);
  g_autoptr (GError) warning = NULL;
  GlossReading *reading = open_file (fixture, file, &warning, error);

  assert_null (warning);

  return reading;
}

static void
test_an_article_is_opened_out_of_the_library (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) opened = open_well (fixture);
  g_autofree char *id = g_strdup (gloss_entry_get_id (gloss_reading_get_entry (opened)));
  g_autoptr (GlossReading) same = open_entry (fixture, id, NULL);
  g_autoptr (GlossReading) kept = NULL;
  g_autoptr (GError) error = NULL;

  assert_ptr_equal (opened, same);
  g_clear_object (&opened);
  g_clear_object (&same);

  /* Its file has gone: the library has its text. */
  g_file_delete (fixture->article, NULL, NULL);
  kept = open_entry (fixture, id, NULL);
  assert_string_equal (gloss_article_get_title (gloss_reading_get_article (kept)), "Añada opens a bridge");
  assert_string_equal (gloss_entry_get_id (gloss_reading_get_entry (kept)), id);

  assert_null (open_entry (fixture, "00000000-0000-4000-8000-000000000000", &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
}

static void
test_what_changed_since_is_seen_out_of_the_library (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GlossReading) opened = open_well (fixture);
  g_autofree char *id = g_strdup (gloss_entry_get_id (gloss_reading_get_entry (opened)));
  g_autoptr (GlossReading) revised = NULL;

  g_clear_object (&opened);
  write_file (fixture->article, "Another bridge\n\nIt has no name.\n");
  revised = open_entry (fixture, id, NULL);
  assert_string_equal (gloss_article_get_title (gloss_reading_get_article (revised)), "Another bridge");
  assert_string_equal (gloss_entry_get_id (gloss_reading_get_entry (revised)), id);
}

/* Opens the page that is there, of which all is wanted. */
static GlossReading *
open_whole (Fixture *fixture,
            GFile   *page)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  GlossReading *reading;

  gloss_session_open_full_async (fixture->session, page, GLOSS_OPEN_WHOLE, NULL, NULL, take_result_cb, &result);
  wait_for_result (&result);
  reading = gloss_session_open_finish (fixture->session, result, NULL, &error);
  assert_null (error);

  return reading;
}

/* Takes over @reading. */
static void
assert_text (GlossReading *reading,
             const char   *digest)
{
  g_autoptr (GlossReading) owned = reading;

  assert_non_null (owned);
  assert_string_equal (gloss_article_get_digest (gloss_reading_get_article (owned)), digest);
}

static void
test_a_page_that_was_opened_with_all_its_text_is_so_again (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GFile) page = g_file_new_build_filename (fixture->folder, "page.html", NULL);
  g_autoptr (GlossReading) whole = NULL;
  g_autofree char *digest = NULL;
  g_autofree char *id = NULL;
  g_autoptr (GError) error = NULL;

  write_file (page, "<p>Añada has a bridge.</p><nav><a href='/'>It has no name.</a></nav>");
  assert_null (open_file (fixture, page, NULL, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NO_ARTICLE));

  whole = open_whole (fixture, page);
  digest = g_strdup (gloss_article_get_digest (gloss_reading_get_article (whole)));
  id = g_strdup (gloss_entry_get_id (gloss_reading_get_entry (whole)));
  g_clear_object (&whole);

  assert_text (open_file (fixture, page, NULL, NULL), digest);
  gloss_session_read_ahead (fixture->session, page);
  assert_text (open_file (fixture, page, NULL, NULL), digest);
  assert_text (open_entry (fixture, id, NULL), digest);
}

static void
test_who_gives_up_does_not_take_it_from_another (void **state)
{
  Fixture *fixture = *state;
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) given_up = NULL;
  g_autoptr (GAsyncResult) wanted = NULL;
  g_autoptr (GlossReading) reading = NULL;
  g_autoptr (GError) error = NULL;

  gloss_session_open_async (fixture->session, fixture->article, cancellable,
                            take_result_cb, &given_up);
  gloss_session_open_async (fixture->session, fixture->article, NULL, take_result_cb, &wanted);
  g_cancellable_cancel (cancellable);
  wait_for_result (&given_up);
  wait_for_result (&wanted);

  assert_null (gloss_session_open_finish (fixture->session, given_up, NULL, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  reading = gloss_session_open_finish (fixture->session, wanted, NULL, NULL);
  assert_non_null (reading);
}

/* Notes that are read only as far as the test lets them */
typedef struct
{
  char *path;
  char *contents;
  int   pipe;
} Held;

static Held
hold_notes (Fixture    *fixture,
            const char *words)
{
  g_autoptr (GlossReading) reading = open_well (fixture);
  Held held = { 0 };

  gloss_reading_highlight (reading, range_of (reading, words), GLOSS_COLOR_GREEN);
  assert_true (gloss_session_flush (fixture->session, NULL));
  held.path = g_file_get_path (gloss_entry_get_annotations_file (gloss_reading_get_entry (reading)));
  assert_true (g_file_get_contents (held.path, &held.contents, NULL, NULL));
  g_clear_object (&reading);
  start_session (fixture);

  assert_int_equal (g_remove (held.path), 0);
  assert_int_equal (mkfifo (held.path, 0600), 0);
  held.pipe = open (held.path, O_RDWR | O_CLOEXEC);
  assert_true (held.pipe >= 0);

  return held;
}

static void
put_file_back (Held *held)
{
  assert_int_equal (g_remove (held->path), 0);
  assert_true (g_file_set_contents (held->path, held->contents, -1, NULL));
}

static gboolean
has_loaded (gpointer data)
{
  return !gloss_reading_is_loading (data);
}

static void
release_notes (Held         *held,
               GlossReading *reading)
{
  gssize length = (gssize) strlen (held->contents);

  assert_int_equal (write (held->pipe, held->contents, (gsize) length), length);
  close (held->pipe);
  wait_until (has_loaded, reading);
  g_free (held->path);
  g_free (held->contents);
}

static GlossReading *
open_text (Fixture *fixture)
{
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) warning = NULL;
  GlossReading *reading;

  gloss_session_open_full_async (fixture->session, fixture->article, GLOSS_OPEN_TEXT_FIRST, NULL, NULL,
                                 take_result_cb, &result);
  wait_for_result (&result);
  reading = gloss_session_open_finish (fixture->session, result, &warning, NULL);
  assert_non_null (reading);
  assert_null (warning);
  assert_true (gloss_reading_is_loading (reading));
  assert_int_equal (gloss_annotation_list_get_n (gloss_reading_get_annotations (reading)), 0);

  return reading;
}

static gboolean
has_both_notes (gpointer data)
{
  return gloss_annotation_list_get_n (gloss_reading_get_annotations (data)) == 2;
}

/* Where a save is the first to see the file, the notes in it come when it has ended. */
static void
assert_notes (GlossReading *reading,
              const char   *first,
              const char   *second)
{
  GlossAnnotationList *list = gloss_reading_get_annotations (reading);
  const char *words[] = { first, second };

  wait_until (has_both_notes, reading);
  for (guint i = 0; i < 2; i++)
    {
      GlossAnnotation *note = gloss_annotation_list_get (list, i);

      assert_int_equal (gloss_annotation_get_placement (note), GLOSS_PLACED);
      assert_int_equal (gloss_annotation_get_range (note).begin, range_of (reading, words[i]).begin);
    }
}

static void
test_what_is_done_before_the_notes_come_is_kept_with_them (void **state)
{
  Fixture *fixture = *state;
  Held held = hold_notes (fixture, "town hall");
  g_autoptr (GlossReading) reading = open_text (fixture);
  g_autoptr (GlossReading) again = NULL;

  gloss_reading_highlight (reading, range_of (reading, "take the ferry"), GLOSS_COLOR_BLUE);
  put_file_back (&held);
  release_notes (&held, reading);
  assert_notes (reading, "town hall", "take the ferry");

  assert_true (gloss_session_flush (fixture->session, NULL));
  g_clear_object (&reading);
  start_session (fixture);
  again = open_well (fixture);
  assert_notes (again, "town hall", "take the ferry");
}

static void
test_what_is_saved_before_the_notes_come_does_not_take_their_place (void **state)
{
  Fixture *fixture = *state;
  Held held = hold_notes (fixture, "town hall");
  g_autoptr (GlossReading) reading = open_text (fixture);
  g_autofree char *saved = NULL;

  gloss_reading_highlight (reading, range_of (reading, "take the ferry"), GLOSS_COLOR_BLUE);
  put_file_back (&held);
  assert_true (gloss_session_flush (fixture->session, NULL));
  assert_true (g_file_get_contents (held.path, &saved, NULL, NULL));
  assert_non_null (strstr (saved, "\"town hall\""));
  assert_non_null (strstr (saved, "\"take the ferry\""));

  release_notes (&held, reading);
  assert_notes (reading, "town hall", "take the ferry");
}

#define WITH_FIXTURE(test) cmocka_unit_test_setup_teardown (test, set_up, tear_down)

int
main (void)
{
  const struct CMUnitTest tests[] = {
    WITH_FIXTURE (test_one_article_has_one_reading),
    WITH_FIXTURE (test_what_was_read_ahead_is_what_opens),
    WITH_FIXTURE (test_why_it_was_not_read_ahead_is_told_when_it_opens),
    WITH_FIXTURE (test_what_was_read_ahead_is_entered_once_somebody_is_to_show_it),
    WITH_FIXTURE (test_what_was_read_ahead_in_vain_is_not_entered),
    WITH_FIXTURE (test_opening_leaves_the_analysis_to_who_shows_it),
    WITH_FIXTURE (test_what_was_typed_last_is_there_when_it_is_opened_again),
    WITH_FIXTURE (test_an_article_that_was_put_away_is_not_kept_once_its_notes_are_saved),
    WITH_FIXTURE (test_a_flush_puts_on_disk_what_waits),
    WITH_FIXTURE (test_notes_follow_their_words_and_say_when_they_are_lost),
    WITH_FIXTURE (test_notes_on_what_is_left_out_wait_until_it_is_put_back),
    WITH_FIXTURE (test_where_notes_cannot_be_saved_nothing_is_left_out),
    WITH_FIXTURE (test_damaged_notes_are_told_and_left_as_they_are),
    WITH_FIXTURE (test_without_a_library_there_is_a_reading_and_a_warning),
    WITH_FIXTURE (test_a_missing_article_is_an_error),
    WITH_FIXTURE (test_an_article_is_opened_out_of_the_library),
    WITH_FIXTURE (test_what_changed_since_is_seen_out_of_the_library),
    WITH_FIXTURE (test_a_page_that_was_opened_with_all_its_text_is_so_again),
    WITH_FIXTURE (test_who_gives_up_does_not_take_it_from_another),
    WITH_FIXTURE (test_what_is_done_before_the_notes_come_is_kept_with_them),
    WITH_FIXTURE (test_what_is_saved_before_the_notes_come_does_not_take_their_place),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
