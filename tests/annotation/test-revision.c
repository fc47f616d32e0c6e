/* test-revision.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-revision.h"

#include <string.h>

/* [-removed-] {+added+} {>moved<} */
static char *
draw (const GlossRevision *revision)
{
  static const char *const opening[] = { "", "{+", "[-", "{>" };
  static const char *const closing[] = { "", "+}", "-]", "<}" };
  g_autoptr (GlossText) text = gloss_text_new (revision->text, -1);
  GString *drawn = g_string_new (NULL);

  for (guint i = 0; i < revision->runs->len; i++)
    {
      const GlossRun *run = &g_array_index (revision->runs, GlossRun, i);
      g_autofree char *words = gloss_text_dup_range (text, run->range);

      g_string_append_printf (drawn, "%s%s%s", opening[run->kind], words, closing[run->kind]);
    }

  return g_string_free (drawn, FALSE);
}

static void
test_changes_are_shown_word_by_word (void **state)
{
  static const struct { const char *was; const char *now; const char *drawn; } cases[] = {
    { "One two three.", "One two three.", "One two three." },
    { "Said on Friday in town.", "Said on Saturday in town.", "Said on [-Friday -]{+Saturday+} in town." },
    { "The old grey bridge holds.", "The bridge holds.", "The [-old grey -]bridge holds." },
    { "The bridge holds.", "The old grey bridge holds.", "The {+old grey+} bridge holds." },
    { "It holds well.", "It holds.", "It holds[- well-]." },
    { "“It’s here”, he said.", "\"It's here\", he said.", "\"It's here\", he said." },
    { "Rain fell.\nSomebody called it here.\nWind blew.", "Rain fell.\nWind blew.", "Rain fell.\n[-Somebody called it here.\n-]Wind blew." },
    { "Año 😀 uno.", "Año 😀 dos.", "Año 😀 [-uno -]{+dos+}." },
    { "One.", "One.\nTwo more.", "One.\n{+Two more.+}" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossText) was = gloss_text_new (cases[i].was, -1);
      g_autoptr (GlossText) now = gloss_text_new (cases[i].now, -1);
      g_autoptr (GlossRevision) revision = gloss_revision_new (was, now);
      g_autofree char *drawn = draw (revision);

      assert_string_equal (drawn, cases[i].drawn);
    }
}

/* What was not removed is the new text, letter by letter, and no run is lost or doubled. */
static void
test_the_new_text_is_in_it_whole (void **state)
{
  static const char *const texts[] = {
    "", "A", "Bridge opens.\nThe mayor, Mara Olin, spoke for an hour about ferries.\nNobody listened.",
    "Bridge opens late.\nNobody listened.\nThe mayor spoke about bridges and about ferries for an hour.",
    "Ein ganz anderer Text – mit nichts von alledem.\n\tSpalten\tauch", "😀😀\n😀", "日本語の文章。橋が開いた。",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      for (guint j = 0; j < G_N_ELEMENTS (texts); j++)
        {
          g_autoptr (GlossText) was = gloss_text_new (texts[i], -1);
          g_autoptr (GlossText) now = gloss_text_new (texts[j], -1);
          g_autoptr (GlossRevision) revision = gloss_revision_new (was, now);
          g_autoptr (GlossText) text = gloss_text_new (revision->text, -1);
          g_autoptr (GString) left = g_string_new (NULL);
          guint end = 0;

          for (guint k = 0; k < revision->runs->len; k++)
            {
              const GlossRun *run = &g_array_index (revision->runs, GlossRun, k);
              g_autofree char *words = gloss_text_dup_range (text, run->range);

              assert_int_equal (run->range.begin, end);
              end = run->range.end;
              if (run->kind != GLOSS_RUN_REMOVED)
                g_string_append (left, words);
            }
          assert_int_equal (end, gloss_text_get_n_chars (text));
          assert_string_equal (left->str, texts[j]);
        }
    }
}

static void
test_words_are_counted (void **state)
{
  g_autoptr (GlossText) was = gloss_text_new ("It was cold, they said. Two men sailed away.", -1);
  g_autoptr (GlossText) now = gloss_text_new ("It was not so cold, they said. Two sailed.", -1);
  g_autoptr (GlossRevision) revision = gloss_revision_new (was, now);

  assert_int_equal (revision->n_added, 2);
  assert_int_equal (revision->n_removed, 2);
  assert_int_equal (revision->n_moved, 0);
}

static void
test_what_moved_is_neither_added_nor_removed (void **state)
{
  g_autoptr (GlossText) was = gloss_text_new ("The mayor of Quellmouth resigned after nine years in office.\n"
                                              "Rain fell.\nWind blew from the sea all night long.", -1);
  g_autoptr (GlossText) now = gloss_text_new ("Rain fell.\nWind blew from the sea all night long.\n"
                                              "The mayor of Quellmouth resigned after nine years in office.", -1);
  g_autoptr (GlossRevision) revision = gloss_revision_new (was, now);

  assert_int_equal (revision->n_added, 0);
  assert_int_equal (revision->n_removed, 0);
  assert_in_range (revision->n_moved, 10, 11);
}

static void
test_a_stretch_is_touched_by_what_changed_in_it (void **state)
{
  static const struct { const char *now; gboolean touched; } cases[] = {
    { "“the bridge will hold”", FALSE },
    { "“the bridge will really hold”", TRUE },
    { "“the bridge hold”", TRUE },
    { "“the bridge may hold”", TRUE },
    { "\"the bridge will hold\"", FALSE },
  };
  g_autoptr (GlossText) was = gloss_text_new ("Olin said “the bridge will hold” in town.", -1);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *utf8 = g_strdup_printf ("Later Olin said %s here.", cases[i].now);
      g_autoptr (GlossText) now = gloss_text_new (utf8, -1);
      g_autoptr (GlossRevision) revision = gloss_revision_new (was, now);
      guint begin = strlen ("Later Olin said ");

      assert_int_equal (gloss_revision_touches (revision, (GlossRange) {
      begin, begin + (guint) g_utf8_strlen (cases[i].now, -1)
    }), cases[i].touched);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_changes_are_shown_word_by_word),
    cmocka_unit_test (test_the_new_text_is_in_it_whole),
    cmocka_unit_test (test_words_are_counted),
    cmocka_unit_test (test_what_moved_is_neither_added_nor_removed),
    cmocka_unit_test (test_a_stretch_is_touched_by_what_changed_in_it),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
