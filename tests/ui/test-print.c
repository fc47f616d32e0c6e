/* test-print.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is on paper, as another program reads it out of the PDF file. With a folder as argument,
 * leaves the files there to be looked at. */

#include "gloss-test.h"

#include <string.h>

#include "gloss-article-builder.h"
#include "gloss-print-layout.h"
#include "test-folder.h"
#include "test-wait.h"

/* A4, in points */
#define WIDTH 595.0
#define HEIGHT 842.0

#define N_PARAGRAPHS 40

static const char *folder;

static GlossArticle *
article_new (guint n_paragraphs)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, "Pilots wait out the storm");
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Quellmouth Courier");
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-14");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_TITLE, "Pilots wait out the storm");
  gloss_article_builder_add_block (builder, GLOSS_BLOCK_BYLINE, "By Ines Dahl");
  for (guint i = 0; i < n_paragraphs; i++)
    {
      g_autofree char *text = g_strdup_printf ("Paragraph number%u begins here. “We waited for the wind "
                                               "to turn, and it did not,” Mara Olin said. The ferry lay at the "
                                               "pier all night, and nobody in the town slept for the noise of "
                                               "the chains, which went on until morning%u.", i, i);

      if (i % 8 == 4)
        gloss_article_builder_add_block (builder, GLOSS_BLOCK_HEADING, "What the log says");
      gloss_article_builder_add_block (builder, i % 9 == 5 ? GLOSS_BLOCK_QUOTATION : GLOSS_BLOCK_PARAGRAPH, text);
    }

  return gloss_article_builder_end (builder);
}

static void
annotate (GlossReading *reading,
          const char   *words,
          GlossColor    color,
          const char   *note)
{
  static const char *const tags[] = { "to do", NULL };
  GlossText *text = gloss_reading_get_text (reading);
  const char *utf8 = gloss_text_get_utf8 (text);
  const char *hit = strstr (utf8, words);
  GlossSpan span;

  assert_non_null (hit);
  span = (GlossSpan) { (gsize) (hit - utf8), (gsize) (hit - utf8) + strlen (words) };
  gloss_reading_annotate (reading, gloss_text_range_of_span (text, span), color, note,
                          note != NULL ? tags : NULL);
}

static void
add_lost_note (GlossReading *reading)
{
  GlossAnchor anchor = { { 0, 0 }, (char *) "words that went away", (char *) "before ", (char *) " after" };
  g_autoptr (GlossAnnotation) lost = gloss_annotation_new_with_id ("urn:x:lost", &anchor);

  gloss_annotation_set_note (lost, "Where is it now?");
  gloss_annotation_list_put (gloss_reading_get_annotations (reading), lost);
}

static GlossReading *
reading_new (guint n_paragraphs)
{
  g_autoptr (GlossArticle) article = article_new (n_paragraphs);
  GlossReading *reading = gloss_reading_new (article, NULL);
  g_autoptr (GAsyncResult) result = NULL;

  gloss_reading_analyze_async (reading, NULL, take_result_cb, &result);
  wait_for_result (&result);
  assert_true (gloss_reading_analyze_finish (reading, result, NULL));

  return reading;
}

static GlossReading *
reading_with_notes_new (void)
{
  GlossReading *reading = reading_new (N_PARAGRAPHS);

  annotate (reading, "number0 begins here. “We waited", GLOSS_COLOR_GREEN, "First note, with <b>signs</b> & שלום");
  annotate (reading, "begins here", GLOSS_COLOR_BLUE, NULL);
  annotate (reading, "until morning3.\nWhat", GLOSS_COLOR_PURPLE, "Over two blocks");
  gloss_reading_annotate (reading, (GlossRange) { 0, 0 }, GLOSS_COLOR_RED, "On all of it", NULL);
  add_lost_note (reading);

  return reading;
}

/* Where words are spaced depends on the fonts that are there. */
static void
remove_space (char *text)
{
  char *to = text;

  for (const char *from = text; *from != '\0'; from++)
    {
      if (*from != ' ' && *from != '\n')
        *to++ = *from;
    }
  *to = '\0';
}

/* Returns: (transfer full): the words of a PDF file without space, each page ended by \f */
static char *
read_pdf (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = NULL;
  char *out = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "pdftotext", path, "-", NULL);
  assert_null (error);
  assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, NULL));
  assert_true (g_subprocess_get_successful (process));
  remove_space (out);

  return out;
}

static char *
save_pdf (GlossReading    *reading,
          const char      *name,
          double           width,
          double           height,
          GlossPrintNotes  notes)
{
  g_autoptr (GlossPrintLayout) layout = gloss_print_layout_new (reading, width, height, notes);
  g_autoptr (GBytes) bytes = gloss_print_layout_to_pdf (layout, NULL);
  char *path = g_build_filename (folder, name, NULL);

  assert_non_null (bytes);
  assert_true (g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));

  return path;
}

static guint
count (const char *text,
       const char *words)
{
  guint n_hits = 0;

  for (const char *hit = strstr (text, words); hit != NULL; hit = strstr (hit + 1, words))
    n_hits++;

  return n_hits;
}

static void
test_each_page_says_where_it_is_from_and_its_number (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autofree char *path = save_pdf (reading, "a4.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_BESIDE);
  g_autofree char *text = read_pdf (path);
  g_auto (GStrv) pages = g_strsplit (text, "\f", -1);
  guint n_pages = g_strv_length (pages) - 1;

  assert_true (n_pages > 2);
  for (guint i = 0; i < n_pages; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u/%u", i + 1, n_pages);

      assert_true (g_str_has_prefix (pages[i], "Pilotswaitoutthestorm"));
      assert_non_null (strstr (pages[i], "TheQuellmouthCourier,2026-03-14"));
      assert_true (g_str_has_suffix (pages[i], number));
    }
}

static void
test_every_word_of_the_article_is_on_paper_once (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autofree char *path = save_pdf (reading, "words.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_END);
  g_autofree char *text = read_pdf (path);

  for (guint i = 4; i < N_PARAGRAPHS; i++)
    {
      g_autofree char *first = g_strdup_printf ("number%ubegins", i);
      g_autofree char *last = g_strdup_printf ("morning%u.", i);

      assert_int_equal (count (text, first), 1);
      assert_int_equal (count (text, last), 1);
    }
}

static void
test_notes_are_at_the_end_with_their_numbers (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autofree char *path = save_pdf (reading, "notes.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_END);
  g_autofree char *text = read_pdf (path);
  const char *end = strstr (text, "Notes1On");
  const char *lost = strstr (text, "Noteswithoutaplace");

  assert_non_null (end);
  assert_non_null (lost);
  assert_true (lost > end);
  assert_non_null (strstr (end, "1OnthewholearticleOnallofit"));
  assert_non_null (strstr (end, "2“number0beginshere.“Wewaited”Firstnote,with<b>signs</b>&"));
  assert_non_null (strstr (end, "#todo"));
  assert_non_null (strstr (end, "Overtwoblocks"));
  assert_non_null (strstr (lost, "4“wordsthatwentaway”Whereisitnow?"));
  /* A highlight that says nothing has its colour, and no number. */
  assert_null (strstr (end, "“beginshere”"));
}

static void
test_a_long_passage_is_cut_between_words (void **state)
{
  g_autoptr (GlossReading) reading = reading_new (1);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;

  annotate (reading,
            "waited for the wind to turn, and it did not,” Mara Olin said. The ferry lay at the pier all night, "
            "and nobody in the town slept for the noise of the chains, which went on until morning0",
            GLOSS_COLOR_GREEN, "Long");
  path = save_pdf (reading, "long.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_END);
  text = read_pdf (path);
  assert_non_null (strstr (text, "thenoiseofthechains,…”Long"));
}

/* Returns: the words of a page in a column of it, without space */
static char *
read_column (const char *path,
             int         x,
             int         width)
{
  g_autofree char *left = g_strdup_printf ("%d", x);
  g_autofree char *wide = g_strdup_printf ("%d", width);
  g_autoptr (GSubprocess) process = NULL;
  char *out = NULL;

  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, "pdftotext", "-r", "72", "-l", "1", "-x", left,
                              "-y", "80", "-W", wide, "-H", "680", path, "-", NULL);
  assert_true (g_subprocess_communicate_utf8 (process, NULL, NULL, &out, NULL, NULL));
  remove_space (out);

  return out;
}

static void
test_notes_are_beside_their_words_where_there_is_room (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autofree char *path = save_pdf (reading, "beside.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_BESIDE);
  g_autofree char *text = read_column (path, 56, 338);
  g_autofree char *beside = read_column (path, 396, 150);
  g_autofree char *all = read_pdf (path);

  assert_non_null (strstr (text, "Paragraphnumber0beginshere."));
  assert_null (strstr (text, "Firstnote"));
  assert_true (g_str_has_prefix (beside, "1OnthewholearticleOnallofit2Firstnote,with<b>signs</b>&"));
  assert_non_null (strstr (beside, "#todo"));
  assert_non_null (strstr (beside, "3Overtwoblocks"));
  assert_int_equal (count (all, "Overtwoblocks"), 1);
  assert_null (strstr (all, "Notes1"));
  assert_non_null (strstr (all, "Noteswithoutaplace4“wordsthatwentaway”"));
}

/* As many as would fill the margins of several articles: each is on paper once. */
static void
test_notes_without_room_beside_the_text_are_at_the_end (void **state)
{
  g_autoptr (GlossReading) reading = reading_new (3);
  g_autofree char *path = NULL;
  g_autofree char *text = NULL;
  const char *more;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *note = g_strdup_printf ("Says note%u. It says more than would fit into one line of a margin.", i);

      annotate (reading, i < 30 ? "number0 begins" : "number2 begins", GLOSS_COLOR_TEAL, note);
    }
  path = save_pdf (reading, "many.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_BESIDE);
  text = read_pdf (path);
  more = strstr (text, "Morenotes");

  assert_non_null (more);
  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *words = g_strdup_printf ("Saysnote%u.", i);

      assert_int_equal (count (text, words), 1);
    }
  assert_true (count (more, "Saysnote") > 20);
  assert_true (count (more, "Saysnote") < 60);
}

/* On paper nobody can follow a link, so where it leads is there to be read. */
static void
test_notes_are_formatted (void **state)
{
  static const char note[] = "**Ask** [the office](https://office.example):\n\n- ropes\n- *lamps*\n\n[run](javascript:x)";
  static const char expected[] = "Asktheoffice(https://office.example):•ropes•lampsrun#todo";
  static const GlossPrintNotes places[] = { GLOSS_PRINT_NOTES_BESIDE, GLOSS_PRINT_NOTES_END };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (GlossReading) reading = reading_new (2);
      g_autofree char *path = NULL;
      g_autofree char *text = NULL;

      annotate (reading, "begins here", GLOSS_COLOR_BLUE, note);
      path = save_pdf (reading, "formatted.pdf", WIDTH, HEIGHT, places[i]);
      text = read_pdf (path);
      assert_non_null (strstr (text, expected));
    }
}

static void
test_without_notes_the_text_has_all_of_the_page (void **state)
{
  g_autoptr (GlossReading) reading = reading_new (1);
  g_autofree char *path = NULL;
  g_autofree char *beside = NULL;

  annotate (reading, "begins here", GLOSS_COLOR_BLUE, NULL);
  add_lost_note (reading);
  path = save_pdf (reading, "full.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_BESIDE);
  beside = read_column (path, 396, 150);

  assert_string_not_equal (beside, "");
}

static void
test_narrow_paper_has_its_notes_at_the_end (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autofree char *path = save_pdf (reading, "a5.pdf", 420, WIDTH, GLOSS_PRINT_NOTES_BESIDE);
  g_autofree char *text = read_pdf (path);

  assert_non_null (strstr (text, "Notes1Onthewholearticle"));
}

static void
test_narrow_paper_takes_more_pages (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autoptr (GlossPrintLayout) wide = gloss_print_layout_new (reading, WIDTH, HEIGHT, GLOSS_PRINT_NOTES_END);
  g_autoptr (GlossPrintLayout) narrow = gloss_print_layout_new (reading, 298, 420, GLOSS_PRINT_NOTES_BESIDE);
  g_autofree char *path = save_pdf (reading, "a6.pdf", 298, 420, GLOSS_PRINT_NOTES_BESIDE);
  g_autofree char *text = read_pdf (path);

  assert_true (gloss_print_layout_get_n_pages (narrow) > 2 * gloss_print_layout_get_n_pages (wide));
  assert_int_equal (count (text, "\f"), gloss_print_layout_get_n_pages (narrow));
}

static void
test_an_article_without_notes_has_no_heading_for_them (void **state)
{
  g_autoptr (GlossReading) reading = reading_new (1);
  g_autofree char *path = save_pdf (reading, "short.pdf", WIDTH, HEIGHT, GLOSS_PRINT_NOTES_END);
  g_autofree char *text = read_pdf (path);

  assert_null (strstr (text, "Notes"));
  assert_true (g_str_has_suffix (text, "1/1\f"));
}

static void
test_paper_that_is_too_small_is_taken_as_larger (void **state)
{
  g_autoptr (GlossReading) reading = reading_new (1);
  g_autoptr (GlossPrintLayout) layout = gloss_print_layout_new (reading, 0, 0, GLOSS_PRINT_NOTES_BESIDE);

  assert_true (gloss_print_layout_get_n_pages (layout) >= 1);
}

static void
test_every_note_is_on_wide_paper_once (void **state)
{
  g_autoptr (GlossReading) reading = reading_with_notes_new ();
  g_autofree char *path = save_pdf (reading, "landscape.pdf", HEIGHT, WIDTH, GLOSS_PRINT_NOTES_BESIDE);
  g_autofree char *text = read_pdf (path);

  assert_int_equal (count (text, "Overtwoblocks"), 1);
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_page_says_where_it_is_from_and_its_number),
    cmocka_unit_test (test_every_word_of_the_article_is_on_paper_once),
    cmocka_unit_test (test_notes_are_at_the_end_with_their_numbers),
    cmocka_unit_test (test_a_long_passage_is_cut_between_words),
    cmocka_unit_test (test_notes_are_beside_their_words_where_there_is_room),
    cmocka_unit_test (test_notes_without_room_beside_the_text_are_at_the_end),
    cmocka_unit_test (test_notes_are_formatted),
    cmocka_unit_test (test_without_notes_the_text_has_all_of_the_page),
    cmocka_unit_test (test_narrow_paper_has_its_notes_at_the_end),
    cmocka_unit_test (test_narrow_paper_takes_more_pages),
    cmocka_unit_test (test_an_article_without_notes_has_no_heading_for_them),
    cmocka_unit_test (test_every_note_is_on_wide_paper_once),
    cmocka_unit_test (test_paper_that_is_too_small_is_taken_as_larger),
  };
  char *made = argc < 2 ? test_folder_new () : NULL;
  int failed;

  folder = made != NULL ? made : argv[1];
  failed = cmocka_run_group_tests (tests, NULL, NULL);
  if (made != NULL)
    test_folder_free (made);

  return failed;
}
