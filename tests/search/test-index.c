/* test-index.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gloss-article-builder.h"
#include "gloss-file.h"
#include "gloss-index-private.h"
#include "gloss-library-care.h"
#include "gloss-note-file.h"
#include "test-folder.h"
#include "test-wait.h"

#define FERRY "The ferry to Quellmouth is late again"
#define BRIDGE "The bridge at Vellby is closed"

typedef struct
{
  char         *folder;
  GlossLibrary *library;
  GFile        *file;
  GlossIndex   *index;
} Fixture;

static GlossEntry *
enter (Fixture    *self,
       const char *title,
       const char *published,
       const char *text)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autofree char *uri = g_strdup_printf ("https://post.example/%s", published);
  g_autoptr (GlossArticle) article = NULL;
  g_autoptr (GError) error = NULL;
  GlossEntry *entry;

  gloss_article_builder_set (builder, GLOSS_FIELD_URI, uri);
  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, title);
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Post");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, published);
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "text/plain");
  gloss_article_builder_set_source (builder, bytes);
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, title);
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_PARAGRAPH, text);
  article = gloss_article_builder_end (builder);
  entry = gloss_library_enter (self->library, article, &error);
  assert_null (error);

  return entry;
}

/* On the first word of the article, or what the machine found there is wrong */
static void
annotate (GlossEntry            *entry,
          GlossRange             range,
          const char            *note,
          const char            *tag,
          const GlossCorrection *correction)
{
  GlossText *text = gloss_article_get_text (gloss_entry_get_article (entry));
  const char *tags[] = { tag, NULL };
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (text, range);
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new (anchor);
  g_autoptr (GlossAnnotationList) list = gloss_annotation_list_new ();
  g_autoptr (GlossNoteFile) file = gloss_note_file_new (NULL, NULL);
  g_autoptr (GBytes) bytes = NULL;

  gloss_annotation_set_note (annotation, note);
  gloss_annotation_set_tags (annotation, tags);
  gloss_annotation_set_correction (annotation, correction);
  gloss_annotation_set_created (annotation, "2026-01-01T00:00:00Z");
  gloss_annotation_set_modified (annotation, "2026-01-01T00:00:00Z");
  gloss_annotation_list_put (list, annotation);
  bytes = gloss_note_file_write (file, list);
  assert_true (gloss_file_save (gloss_entry_get_annotations_file (entry), bytes, NULL));
}

static int
set_up (void **state)
{
  Fixture *self = g_new0 (Fixture, 1);
  g_autofree char *library = NULL;
  g_autofree char *file = NULL;
  g_autoptr (GFile) folder = NULL;

  self->folder = test_folder_new ();
  library = g_build_filename (self->folder, "library", NULL);
  file = g_build_filename (self->folder, "cache", "index.db", NULL);
  folder = g_file_new_for_path (library);
  self->file = g_file_new_for_path (file);
  self->library = gloss_library_new (folder);
  self->index = gloss_index_new (self->library, self->file);
  *state = self;

  return 0;
}

static int
tear_down (void **state)
{
  Fixture *self = *state;

  g_object_unref (self->index);
  g_object_unref (self->library);
  g_object_unref (self->file);
  test_folder_free (self->folder);
  g_free (self);

  return 0;
}

static void
refresh (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  assert_true (gloss_index_refresh (self->index, NULL, &error));
  assert_null (error);
}

/* What was found, as “kind words — label”, a line each */
static char *
write_hits (GPtrArray *hits)
{
  static const char *const kinds[] = { "title", "text", "quote", "actor", "note", "tag" };
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < hits->len; i++)
    {
      GlossHit *hit = g_ptr_array_index (hits, i);

      g_string_append_printf (lines, "%s %s — %s\n", kinds[gloss_hit_get_kind (hit)],
                              gloss_hit_get_words (hit), gloss_hit_get_label (hit));
    }

  return g_string_free (lines, FALSE);
}

static void
assert_found (Fixture    *self,
              const char *words,
              guint       kinds,
              const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = gloss_index_search (self->index, words, kinds, 20, &error);
  g_autofree char *lines = NULL;

  assert_null (error);
  lines = write_hits (hits);
  assert_string_equal (lines, expected);
}

static void
test_words_are_found_wherever_they_stand (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry =
    enter (self, FERRY, "2026-03-02", "“The engine broke,” said Mara Olin, the harbour master. Nobody was hurt.");

  annotate (entry, (GlossRange) { 0, 3 }, "Ask the captain", "to check", NULL);
  refresh (self);

  assert_found (self, "quellm", GLOSS_HIT_ANY, "title " FERRY " — \nactor Quellmouth — \n");
  assert_found (self, "engine", GLOSS_HIT_ANY, "quote “The engine broke,” — Mara Olin\n");
  assert_found (self, "MARA", 1 << GLOSS_HIT_ACTOR, "actor Mara Olin — \n");
  assert_found (self, "captain", GLOSS_HIT_ANY, "note Ask the captain — The\n");
  assert_found (self, "to check", GLOSS_HIT_ANY, "tag to check — The\n");
  assert_found (self, "nobody hurt", 1 << GLOSS_HIT_TEXT,
                "text “The engine broke,” said Mara Olin, the harbour master. Nobody was hurt. — \n");
  assert_found (self, "\"hurt nobody\"", GLOSS_HIT_ANY, "");
  assert_found (self, "submarine", GLOSS_HIT_ANY, "");
  assert_found (self, " ", GLOSS_HIT_ANY, "");
}

static void
test_what_matches_is_told_apart (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, "Été at the café", "2026-03-02", "Nothing.");
  g_autoptr (GPtrArray) hits = NULL;
  const GlossRange *matches;
  guint n_matches;

  refresh (self);
  hits = gloss_index_search (self->index, "cafe", GLOSS_HIT_ANY, 20, NULL);
  assert_int_equal (hits->len, 1);
  matches = gloss_hit_get_matches (g_ptr_array_index (hits, 0), &n_matches);
  assert_int_equal (n_matches, 1);
  assert_int_equal (matches[0].begin, 11);
  assert_int_equal (matches[0].end, 15);
}

static void
test_the_index_follows_the_library (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) ferry = enter (self, FERRY, "2026-03-02", "Nobody was hurt.");
  g_autoptr (GlossEntry) bridge = NULL;
  g_autoptr (GPtrArray) listings = NULL;

  refresh (self);
  assert_found (self, "vellby", GLOSS_HIT_ANY, "");

  bridge = enter (self, BRIDGE, "2026-03-03", "Nobody may cross.");
  annotate (ferry, (GlossRange) { 0, 3 }, "Which one?", NULL, NULL);
  refresh (self);
  assert_found (self, "vellby", GLOSS_HIT_ANY, "title " BRIDGE " — \nactor Vellby — \n");
  assert_found (self, "which", GLOSS_HIT_ANY, "note Which one? — The\n");
  listings = gloss_index_list (self->index, NULL);
  assert_int_equal (listings->len, 2);

  assert_true (gloss_library_forget (self->library, gloss_entry_get_id (ferry), NULL));
  refresh (self);
  assert_found (self, "which", GLOSS_HIT_ANY, "");
  assert_found (self, "ferry", GLOSS_HIT_ANY, "");

  assert_true (gloss_library_remember (self->library, gloss_entry_get_id (ferry), NULL));
  refresh (self);
  assert_found (self, "ferry", GLOSS_HIT_ANY, "title " FERRY " — \n");
}

/* Whether the files of the index hold these letters anywhere, small or large */
static gboolean
holds (Fixture    *self,
       const char *letters)
{
  static const char *const endings[] = { "", "-wal" };
  gsize length = strlen (letters);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    {
      g_autofree char *path = g_strconcat (g_file_peek_path (self->file), endings[i], NULL);
      g_autofree char *bytes = NULL;
      gsize size = 0;

      if (!g_file_get_contents (path, &bytes, &size, NULL))
        continue;
      for (gsize at = 0; at + length <= size; at++)
        {
          if (g_ascii_strncasecmp (bytes + at, letters, length) == 0)
            return TRUE;
        }
    }

  return FALSE;
}

/* The first letter may be left out in a list of words, where the word before has it too. */
static void
test_nothing_of_a_forgotten_article_stays_in_the_file (void **state)
{
  static const char *const rare[] = { "yxquorl", "yxvantu", "yxmelbi", "yxtorpa", "yxsande" };
  Fixture *self = *state;
  g_autoptr (GlossEntry) before = enter (self, BRIDGE, "2026-03-01", "Nobody may cross.");
  g_autoptr (GlossEntry) forgotten =
    enter (self, "Zyxquorl is late", "2026-03-02", "“The Zyxvantu broke,” said Zyxmelbi Olin.");
  g_autoptr (GlossEntry) after = NULL;

  annotate (forgotten, (GlossRange) { 0, 8 }, "Zyxtorpa", "Zyxsande", NULL);
  refresh (self);
  after = enter (self, FERRY, "2026-03-03", "Nobody was hurt.");
  refresh (self);
  for (guint i = 0; i < G_N_ELEMENTS (rare); i++)
    assert_true (holds (self, rare[i]));

  assert_true (gloss_library_forget (self->library, gloss_entry_get_id (forgotten), NULL));
  refresh (self);
  for (guint i = 0; i < G_N_ELEMENTS (rare); i++)
    assert_false (holds (self, rare[i]));
  assert_false (holds (self, gloss_entry_get_id (forgotten)));
  assert_found (self, "ferry", GLOSS_HIT_ANY, "title " FERRY " — \n");
  assert_found (self, "vellby", GLOSS_HIT_ANY, "title " BRIDGE " — \nactor Vellby — \n");
}

static void
test_an_article_is_listed_with_its_numbers (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, FERRY, "2026-03-02", "“It broke,” said Mara Olin.");
  g_autoptr (GPtrArray) listings = NULL;
  GlossListing *listing;

  annotate (entry, (GlossRange) { 0, 3 }, "", NULL, NULL);
  refresh (self);
  listings = gloss_index_list (self->index, NULL);
  assert_int_equal (listings->len, 1);
  listing = g_ptr_array_index (listings, 0);
  assert_string_equal (gloss_listing_get_id (listing), gloss_entry_get_id (entry));
  assert_string_equal (gloss_listing_get_title (listing), FERRY);
  assert_string_equal (gloss_listing_get_site (listing), "The Post");
  assert_string_equal (gloss_listing_get_published (listing), "2026-03-02");
  assert_int_equal (gloss_listing_get_n_notes (listing), 1);
  assert_int_equal (gloss_listing_get_n_quotes (listing), 1);
  assert_int_equal (gloss_listing_get_length (listing), strlen (FERRY) + 1 + strlen ("'It broke,' said Mara Olin."));
}

static void
assert_sayings (Fixture    *self,
                const char *name,
                const char *expected)
{
  g_autofree char *key = gloss_index_dup_key (name);
  g_autoptr (GPtrArray) hits = gloss_index_list_sayings (self->index, key, NULL);
  g_autofree char *lines = write_hits (hits);

  assert_string_equal (lines, expected);
}

static void
test_a_dossier_gathers_what_somebody_said (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) older = enter (self, FERRY, "2026-03-02", "“The engine broke,” said Mara Olin.");
  g_autoptr (GlossEntry) newer = enter (self, BRIDGE, "2026-03-03", "“Nobody may cross,” said Mara Olin. “Why?” asked Jon Brandt.");

  refresh (self);
  assert_sayings (self, "mara olin", "quote “Nobody may cross,” — Mara Olin\n"
                                     "quote “The engine broke,” — Mara Olin\n");
  assert_sayings (self, "Jon Brandt", "quote “Why?” — Jon Brandt\n");
  assert_sayings (self, "Olin", "");
  assert_sayings (self, "", "");
}

static GPtrArray *
finish_list (GlossIndex    *index,
             GAsyncResult **result,
             GError       **error)
{
  wait_for_result (result);

  return gloss_index_hits_finish (index, *result, error);
}

/* The index is in use meanwhile, which whoever asks for it does not wait for. */
static void
test_a_dossier_is_gathered_in_a_thread (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, FERRY, "2026-03-02", "“The engine broke,” said Mara Olin.");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GAsyncResult) listed = NULL;
  g_autoptr (GAsyncResult) called_off = NULL;
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *key = gloss_index_dup_key ("Mara Olin");
  g_autofree char *lines = NULL;
  g_autoptr (GError) error = NULL;

  refresh (self);
  assert_non_null (gloss_index_lock (self->index, NULL));
  gloss_index_list_sayings_async (self->index, key, NULL, take_result_cb, &listed);
  gloss_index_list_alike_async (self->index, "", "the engine", cancellable, take_result_cb, &called_off);
  g_cancellable_cancel (cancellable);
  gloss_index_unlock (self->index);

  hits = finish_list (self->index, &listed, NULL);
  lines = write_hits (hits);
  assert_string_equal (lines, "quote “The engine broke,” — Mara Olin\n");
  assert_null (finish_list (self->index, &called_off, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
}

static void
test_the_readers_corrections_count (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, FERRY, "2026-03-02", "“The engine broke,” said Mara Olin.");
  g_autoptr (GlossCorrection) correction =
    gloss_correction_new (GLOSS_CORRECTION_SPEAKER, GLOSS_SUBJECT_QUOTE, "Jon Brandt", NULL);
  const guint begin = strlen (FERRY) + 1;

  refresh (self);
  annotate (entry, (GlossRange) { begin, begin + strlen ("'The engine broke,'") }, "", NULL, correction);
  refresh (self);
  assert_sayings (self, "Mara Olin", "");
  assert_sayings (self, "Jon Brandt", "quote “The engine broke,” — Jon Brandt\n");
}

static void
test_the_same_words_are_found_elsewhere (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) own =
    enter (self, FERRY, "2026-03-02", "“We knew that the engine was old and would break,” said Mara Olin.");
  g_autoptr (GlossEntry) other =
    enter (self, BRIDGE, "2026-03-03", "“We always knew the engine was old and would break,” Mara Olin said."
                                       " “The engine of the town is its harbour, and it will never be too old,” said Jon Brandt.");
  g_autoptr (GPtrArray) hits = NULL;
  g_autofree char *lines = NULL;

  refresh (self);
  hits = gloss_index_list_alike (self->index, gloss_entry_get_id (own),
                                 "“We knew that the engine was old and would break,”", NULL);
  lines = write_hits (hits);
  assert_string_equal (lines, "quote “We always knew the engine was old and would break,” — Mara Olin\n");
}

static void
test_a_damaged_index_is_made_anew (void **state)
{
  static const char *const damages[] = { "", "this is no database, and never was one", "SQLite format 3" };
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, FERRY, "2026-03-02", "Nobody was hurt.");

  refresh (self);
  for (guint i = 0; i < G_N_ELEMENTS (damages); i++)
    {
      g_clear_object (&self->index);
      assert_true (g_file_set_contents (g_file_peek_path (self->file), damages[i], -1, NULL));
      self->index = gloss_index_new (self->library, self->file);
      refresh (self);
      assert_found (self, "ferry", GLOSS_HIT_ANY, "title " FERRY " — \n");
    }
}

static void
test_a_cancelled_refreshing_can_be_made_again (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, FERRY, "2026-03-02", "Nobody was hurt.");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  assert_false (gloss_index_refresh (self->index, cancellable, &error));
  assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  assert_found (self, "ferry", GLOSS_HIT_ANY, "");

  refresh (self);
  assert_found (self, "ferry", GLOSS_HIT_ANY, "title " FERRY " — \n");
}

static void
run_sql (Fixture    *self,
         const char *sql)
{
  sqlite3 *handle = NULL;

  assert_int_equal (sqlite3_open (g_file_peek_path (self->file), &handle), SQLITE_OK);
  assert_int_equal (sqlite3_exec (handle, sql, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close (handle);
}

static void
test_half_an_article_is_not_taken_for_all_of_it (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) entry = enter (self, FERRY, "2026-03-02", "Nobody was hurt.");

  assert_true (gloss_index_refresh (self->index, NULL, NULL));
  annotate (entry, (GlossRange) { 0, 3 }, "Ask the captain", "to check", NULL);
  run_sql (self, "CREATE TRIGGER trouble BEFORE INSERT ON place WHEN new.label = 'The' BEGIN SELECT RAISE (FAIL, 'full'); END");
  assert_false (gloss_index_refresh (self->index, NULL, NULL));
  run_sql (self, "DROP TRIGGER trouble");

  refresh (self);
  assert_found (self, "captain", GLOSS_HIT_ANY, "note Ask the captain — The\n");
}

static gpointer
refresh_in_thread (gpointer index)
{
  return GINT_TO_POINTER (gloss_index_refresh (index, NULL, NULL));
}

/* The files of an article that was forgotten and is taken back are the same as before: what is
 * read in between would pass for what is in them, so nobody may move them then. */
static void
test_no_article_is_moved_while_its_files_are_read (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossEntry) ferry = enter (self, FERRY, "2026-03-02", "Nobody was hurt.");
  const char *notes = g_file_peek_path (gloss_entry_get_annotations_file (ferry));
  g_autofree char *path = g_build_filename (self->folder, "library", ".lock", NULL);
  int lock = open (path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  GThread *thread;
  int pipe;

  /* Whoever opens a pipe to write to it waits for its reader. */
  assert_int_equal (mkfifo (notes, 0600), 0);
  thread = g_thread_new ("refresh", refresh_in_thread, self->index);
  pipe = open (notes, O_WRONLY | O_CLOEXEC);
  assert_int_not_equal (flock (lock, LOCK_EX | LOCK_NB), 0);
  assert_int_equal (errno, EWOULDBLOCK);

  close (pipe);
  assert_true (GPOINTER_TO_INT (g_thread_join (thread)));
  assert_int_equal (flock (lock, LOCK_EX | LOCK_NB), 0);
  close (lock);
}

typedef struct
{
  GlossIndex   *index;
  GCancellable *cancellable;
  GError       *error;
} Second;

static gpointer
refresh_second_in_thread (gpointer data)
{
  Second *second = data;

  return GINT_TO_POINTER (gloss_index_refresh (second->index, second->cancellable, &second->error));
}

static gboolean
is_taken (GlossTurn *turn)
{
  g_autoptr (GMutexLocker) locker = g_mutex_locker_new (&turn->mutex);

  return turn->taken;
}

/* @others: the index that the second and the third refreshing are of */
static void
assert_others_wait (Fixture    *self,
                    GlossIndex *others)
{
  g_autoptr (GlossEntry) ferry = enter (self, FERRY, "2026-03-02", "Nobody was hurt.");
  const char *notes = g_file_peek_path (gloss_entry_get_annotations_file (ferry));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  Second called_off = { .index = others, .cancellable = cancellable };
  Second patient = { .index = others };
  GThread *first, *second, *third;
  int pipe;

  /* The first stands still in the middle of it as long as nothing is in the pipe. */
  assert_int_equal (mkfifo (notes, 0600), 0);
  first = g_thread_new ("first", refresh_in_thread, self->index);
  pipe = open (notes, O_WRONLY | O_CLOEXEC);

  second = g_thread_new ("second", refresh_second_in_thread, &called_off);
  while (!is_taken (gloss_index_get_turn (others)))
    g_thread_yield ();
  third = g_thread_new ("third", refresh_second_in_thread, &patient);
  g_cancellable_cancel (cancellable);
  assert_false (GPOINTER_TO_INT (g_thread_join (second)));
  assert_true (g_error_matches (called_off.error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
  g_clear_error (&called_off.error);

  assert_int_equal (g_unlink (notes), 0);
  close (pipe);
  assert_true (GPOINTER_TO_INT (g_thread_join (first)));
  assert_true (GPOINTER_TO_INT (g_thread_join (third)));
  assert_null (patient.error);
  assert_found (self, "ferry", GLOSS_HIT_ANY, "title " FERRY " — \n");
}

static void
test_a_second_refreshing_waits_and_can_be_called_off (void **state)
{
  Fixture *self = *state;

  assert_others_wait (self, self->index);
}

static void
test_another_program_waits_and_can_be_called_off (void **state)
{
  Fixture *self = *state;
  g_autoptr (GlossIndex) others = gloss_index_new (self->library, self->file);

  assert_others_wait (self, others);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test_setup_teardown (test_words_are_found_wherever_they_stand, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_what_matches_is_told_apart, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_the_index_follows_the_library, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_no_article_is_moved_while_its_files_are_read, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_second_refreshing_waits_and_can_be_called_off, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_another_program_waits_and_can_be_called_off, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_half_an_article_is_not_taken_for_all_of_it, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_nothing_of_a_forgotten_article_stays_in_the_file, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_an_article_is_listed_with_its_numbers, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_dossier_gathers_what_somebody_said, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_dossier_is_gathered_in_a_thread, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_the_readers_corrections_count, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_the_same_words_are_found_elsewhere, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_damaged_index_is_made_anew, set_up, tear_down),
    cmocka_unit_test_setup_teardown (test_a_cancelled_refreshing_can_be_made_again, set_up, tear_down),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
