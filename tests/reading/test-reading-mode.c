/* test-reading-mode.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "reading-fixture.h"

#include "gloss-article-builder.h"
#include "gloss-reading-mode.h"

#define MOST_BLOCKS 5

typedef struct
{
  const char       *name;
  const char       *blocks[MOST_BLOCKS];  /* the first is the title */
  GlossReadingMode  mode;
  const char       *speaker;
  const char       *shown;
} ModeCase;

#define SAMPLE \
  { "A bridge", \
    "The bridge is old. “It will hold,” Mara Olin said. Nobody came.", \
    "“I would take the ferry,” Tomas Reik said.", \
    "A senior official said the crack was known. It rained." }

static const ModeCase cases[] = {
  { "everything", SAMPLE, GLOSS_MODE_ALL, NULL,
    "A bridge\nThe bridge is old. “It will hold,” Mara Olin said. Nobody came.\n"
    "“I would take the ferry,” Tomas Reik said.\n"
    "A senior official said the crack was known. It rained." },
  { "what one says", SAMPLE, GLOSS_MODE_SPEAKER, "Mara Olin",
    "A bridge\n“It will hold,” Mara Olin said. \n" },
  { "what another says", SAMPLE, GLOSS_MODE_SPEAKER, "Tomas Reik",
    "A bridge\n“I would take the ferry,” Tomas Reik said.\n" },
  { "what nobody says", SAMPLE, GLOSS_MODE_SPEAKER, NULL, "A bridge\n" },
  { "what the article says", SAMPLE, GLOSS_MODE_WITHOUT_QUOTES, NULL,
    "A bridge\nThe bridge is old. Nobody came.\nIt rained." },
  { "what nobody answers for with a name", SAMPLE, GLOSS_MODE_UNSOURCED, NULL,
    "A bridge\nA senior official said the crack was known. " },
  { "a title alone", { "A bridge" }, GLOSS_MODE_SPEAKER, NULL, "A bridge" },
  { "an article without quotes", { "A bridge", "It is old." }, GLOSS_MODE_WITHOUT_QUOTES, NULL,
    "A bridge\nIt is old." },
  { "nothing left", { "Žádný most", "Je starý. Prší." }, GLOSS_MODE_UNSOURCED, NULL,
    "Žádný most\n" },
};

static GlossReading *
make_reading (const char *const *blocks)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  g_autoptr (GlossArticle) article = NULL;
  GlossReading *reading;

  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  for (guint i = 0; i < MOST_BLOCKS && blocks[i] != NULL; i++)
    {
      gloss_article_builder_begin_block (builder,
                                         i == 0 ? GLOSS_BLOCK_TITLE : GLOSS_BLOCK_PARAGRAPH,
                                         0, 0);
      gloss_article_builder_add_text (builder, blocks[i], -1);
      gloss_article_builder_end_block (builder);
    }
  article = gloss_article_builder_end (builder);
  reading = gloss_reading_new (article, NULL);
  analyze (reading);

  return reading;
}

static GlossActor *
find_actor (GlossReading *reading,
            const char   *name)
{
  GListModel *actors = gloss_reading_get_actors (reading);

  for (guint i = 0; name != NULL && i < g_list_model_get_n_items (actors); i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (actors, i);

      if (g_str_equal (gloss_actor_get_name (actor), name))
        return actor;
    }

  return NULL;
}

static char *
dup_shown (GlossReading *reading,
           const GArray *hidden)
{
  GlossText *text = gloss_reading_get_text (reading);
  g_autoptr (GString) shown = g_string_new (NULL);
  guint begin = 0;

  for (guint i = 0; i <= hidden->len; i++)
    {
      GlossRange range = { begin, gloss_text_get_n_chars (text) };
      g_autofree char *part = NULL;

      if (i < hidden->len)
        {
          range.end = g_array_index (hidden, GlossRange, i).begin;
          begin = g_array_index (hidden, GlossRange, i).end;
          assert_true (range.end < begin);
          assert_true (i == 0 || range.begin < range.end);
        }
      part = gloss_text_dup_range (text, range);
      g_string_append (shown, part);
    }

  return g_string_free (g_steal_pointer (&shown), FALSE);
}

static void
test_a_mode_hides_whole_sentences (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const ModeCase *c = &cases[i];
      g_autoptr (GlossReading) reading = make_reading (c->blocks);
      g_autoptr (GArray) hidden =
        gloss_reading_mode_get_hidden (reading, c->mode, find_actor (reading, c->speaker));
      g_autofree char *shown = dup_shown (reading, hidden);

      print_message ("%s\n", c->name);
      assert_string_equal (shown, c->shown);
    }
}

static void
test_nothing_is_hidden_before_the_analysis (void **state)
{
  g_autoptr (GlossArticle) article = article_new ();
  g_autoptr (GlossReading) reading = gloss_reading_new (article, NULL);
  g_autoptr (GArray) hidden =
    gloss_reading_mode_get_hidden (reading, GLOSS_MODE_WITHOUT_QUOTES, NULL);

  assert_int_equal (hidden->len, 0);
}

static void
test_modes_have_names (void **state)
{
  static const char *const names[] = {
    [GLOSS_MODE_ALL] = "all",
    [GLOSS_MODE_SPEAKER] = "speaker",
    [GLOSS_MODE_WITHOUT_QUOTES] = "without-quotes",
    [GLOSS_MODE_UNSOURCED] = "unsourced",
  };
  GlossReadingMode mode;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assert_true (gloss_reading_mode_from_name (names[i], &mode));
      assert_int_equal (mode, i);
    }
  assert_false (gloss_reading_mode_from_name ("", &mode));
  assert_false (gloss_reading_mode_from_name (NULL, &mode));
}

int
main (int    argc,
      char **argv)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_mode_hides_whole_sentences),
    cmocka_unit_test (test_nothing_is_hidden_before_the_analysis),
    cmocka_unit_test (test_modes_have_names),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
