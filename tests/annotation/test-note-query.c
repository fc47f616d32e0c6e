/* test-note-query.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-note-query.h"

#define N_NOTES 4
#define MAX_TAGS 3

static const struct
{
  const char *words;
  const char *note;
  const char *author;
  const char *tags[MAX_TAGS];
  GlossColor  color;
} notes[N_NOTES] = {
  { "The bridge will hold", "Who measured?", "Ines", { "claim", "tender" }, GLOSS_COLOR_RED },
  { "a fairy tale", "", "Ines", { "claim" }, GLOSS_COLOR_YELLOW },
  { "in May", "Ask ČESTMÍR", "Tove", { NULL }, GLOSS_COLOR_RED },
  { "", "On it all", "Tove", { "Tender" }, GLOSS_COLOR_GREEN },
};

/* Colours are digits; the notes that pass are letters. */
typedef struct
{
  const char *name;
  const char *words;
  const char *tags[MAX_TAGS];
  const char *colors;
  const char *author;
  const char *passed;
} QueryCase;

static const QueryCase cases[] = {
  { "nothing is asked", NULL, { NULL }, "", NULL, "abcd" },
  { "no words", "", { NULL }, "", NULL, "abcd" },
  { "words of the passage", "bridge", { NULL }, "", NULL, "a" },
  { "words of the note", "measured", { NULL }, "", NULL, "a" },
  { "in any case, in any script", "čestmír", { NULL }, "", NULL, "c" },
  { "a tag is found by its hash sign", "#tend", { NULL }, "", NULL, "ad" },
  { "a tag", NULL, { "claim" }, "", NULL, "ab" },
  { "a tag to the letter", NULL, { "tender" }, "", NULL, "a" },
  { "all of several tags", NULL, { "claim", "tender" }, "", NULL, "a" },
  { "a tag that nobody has", NULL, { "cl" }, "", NULL, "" },
  { "a colour", NULL, { NULL }, "3", NULL, "ac" },
  { "any of several colours", NULL, { NULL }, "03", NULL, "abc" },
  { "an author", NULL, { NULL }, "", "Tove", "cd" },
  { "nobody's notes", NULL, { NULL }, "", "Per", "" },
  { "colour and author", NULL, { NULL }, "3", "Tove", "c" },
  { "tag, colour and author", NULL, { "claim" }, "0", "Ines", "b" },
  { "words, tag and colour", "hold", { "claim" }, "3", NULL, "a" },
  { "words that the filter excludes", "fairy", { NULL }, "3", NULL, "" },
};

static GlossAnnotation *
make_note (guint i)
{
  g_autoptr (GlossText) text = gloss_text_new (notes[i].words, -1);
  GlossRange all = { 0, gloss_text_get_n_chars (text) };
  g_autoptr (GlossAnchor) anchor = all.end > 0 ? gloss_anchor_new (text, all) : NULL;
  GlossAnnotation *note = gloss_annotation_new (anchor);

  gloss_annotation_set_note (note, notes[i].note);
  gloss_annotation_set_creator (note, notes[i].author);
  gloss_annotation_set_color (note, notes[i].color);
  gloss_annotation_set_tags (note, notes[i].tags);

  return note;
}

static void
fill (GlossNoteQuery  *query,
      const QueryCase *c)
{
  gloss_note_query_set_words (query, c->words);
  for (guint i = 0; i < N_NOTES && c->author != NULL; i++)
    gloss_note_query_set_author (query, notes[i].author, g_str_equal (notes[i].author, c->author));
  for (guint i = 0; c->tags[i] != NULL; i++)
    gloss_note_query_set_tag (query, c->tags[i], TRUE);
  for (const char *p = c->colors; *p != '\0'; p++)
    gloss_note_query_set_color (query, (GlossColor) (*p - '0'), TRUE);
}

static void
assert_passed (GlossNoteQuery *query,
               const char     *expected)
{
  g_autoptr (GString) passed = g_string_new (NULL);

  for (guint i = 0; i < N_NOTES; i++)
    {
      g_autoptr (GlossAnnotation) note = make_note (i);

      if (gloss_note_query_matches (query, note))
        g_string_append_c (passed, (char) ('a' + i));
    }
  assert_string_equal (passed->str, expected);
}

static void
test_what_is_asked_combines (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossNoteQuery) query = gloss_note_query_new ();

      print_message ("%s\n", cases[i].name);
      fill (query, &cases[i]);
      assert_passed (query, cases[i].passed);
    }
}

/* What is in a note, and what somebody types; tags stand behind a hash sign. */
static const struct
{
  const char *text;
  const char *words;
  gboolean    found;
} word_cases[] = {
  { "The Bridge, at 5", "E BRIDGE, AT 5", TRUE },
  { "The Bridge", "the  bridge", FALSE },
  { "[\\]^_` @{|}~", "[\\]^_`", TRUE },
  { "[\\]^_` @{|}~", "{", TRUE },
  { "@", "`", FALSE },
  { "Über die Straße", "STRASSE", TRUE },
  { "ÜBER DIE STRAẞE", "über die strasse", TRUE },
  { "5 ΜΈΤΡΑ ΆΜΜΟΣ", "άμμος", TRUE },
  { "300 \u212a", "300 k", TRUE },   /* the sign of kelvins is a letter k */
  { "300 K", "\u212a", TRUE },
  { "“Who’s there?”", "who’s", TRUE },
  { "“Who’s there?”", "who's", FALSE },
  { "é", "e", FALSE },
  { "#Über", "#ü", TRUE },
  { "#Under", "#nder", FALSE },
  { "#Under", "nder", TRUE },
  { "#Under", "under#", FALSE },
  { "##5", "##", TRUE },
  { "#a#5", "#5", TRUE },
  { "#claim", "#", TRUE },
};

static void
test_words_are_found_in_any_case (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (word_cases); i++)
    {
      const char *text = word_cases[i].text;
      const char *tags[] = { text + 1, NULL };
      g_autoptr (GlossNoteQuery) query = gloss_note_query_new ();
      g_autoptr (GlossAnnotation) note = gloss_annotation_new (NULL);

      print_message ("“%s” in “%s”\n", word_cases[i].words, text);
      if (text[0] == '#')
        gloss_annotation_set_tags (note, tags);
      else
        gloss_annotation_set_note (note, text);
      gloss_note_query_set_words (query, word_cases[i].words);
      assert_int_equal (gloss_note_query_matches (query, note), word_cases[i].found);
    }
}

static void
test_what_was_asked_can_be_taken_back (void **state)
{
  g_autoptr (GlossNoteQuery) query = gloss_note_query_new ();

  gloss_note_query_set_tag (query, "claim", TRUE);
  gloss_note_query_set_color (query, GLOSS_COLOR_RED, TRUE);
  assert_true (gloss_note_query_is_filter (query));
  gloss_note_query_set_tag (query, "claim", FALSE);
  assert_passed (query, "ac");
  gloss_note_query_set_color (query, GLOSS_COLOR_RED, FALSE);
  assert_false (gloss_note_query_is_filter (query));
  assert_passed (query, "abcd");
}

static void
test_clearing_the_filter_keeps_the_words (void **state)
{
  g_autoptr (GlossNoteQuery) query = gloss_note_query_new ();

  gloss_note_query_set_words (query, "in");
  gloss_note_query_set_author (query, "Ines", FALSE);
  gloss_note_query_set_color (query, GLOSS_COLOR_GREEN, TRUE);
  assert_passed (query, "");
  gloss_note_query_clear (query);
  assert_false (gloss_note_query_is_filter (query));
  assert_true (gloss_note_query_has_author (query, "Ines"));
  assert_passed (query, "c");
}

static void
test_the_newest_note_comes_first (void **state)
{
  g_autoptr (GlossAnnotation) old = make_note (0);
  g_autoptr (GlossAnnotation) revised = make_note (1);

  gloss_annotation_set_created (old, "2026-03-14T08:00:00Z");
  gloss_annotation_set_modified (old, "2026-03-14T08:00:00Z");
  gloss_annotation_set_created (revised, "2026-03-13T08:00:00Z");
  gloss_annotation_set_modified (revised, "2026-03-15T08:00:00Z");

  assert_true (gloss_note_compare_times (revised, old) < 0);
  assert_true (gloss_note_compare_times (old, revised) > 0);
  assert_int_equal (gloss_note_compare_times (old, old), 0);

  /* Ten minutes before, by a clock in another zone */
  gloss_annotation_set_modified (revised, "2026-03-14T09:50:00+02:00");
  assert_true (gloss_note_compare_times (revised, old) > 0);
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_asked_combines),
    cmocka_unit_test (test_words_are_found_in_any_case),
    cmocka_unit_test (test_what_was_asked_can_be_taken_back),
    cmocka_unit_test (test_clearing_the_filter_keeps_the_words),
    cmocka_unit_test (test_the_newest_note_comes_first),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
