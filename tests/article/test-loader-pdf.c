/* test-loader-pdf.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "canonical.h"
#include "gloss-error.h"

#define N_LINES 12

/* One page: lines of text under one another, an empty one being a gap, one that begins with “!” being large */
typedef struct
{
  const char *lines[N_LINES];
} Page;

static void
append_object (GString    *pdf,
               guint       number,
               const char *contents)
{
  g_string_append_printf (pdf, "%u 0 obj\n%s\nendobj\n", number, contents);
}

static void
append_page (GString    *pdf,
             guint       number,
             const Page *page)
{
  g_autofree char *object = g_strdup_printf ("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %u 0 R "
                                             "/Resources << /Font << /F1 3 0 R >> >> >>", number + 1);
  g_autoptr (GString) stream = g_string_new ("BT /F1 11 Tf 14 TL 72 740 Td\n");
  g_autofree char *contents = NULL;

  for (guint i = 0; i < N_LINES && page->lines[i] != NULL; i++)
    if (*page->lines[i] == '!')
      g_string_append_printf (stream, "/F1 18 Tf (%s) Tj T* /F1 11 Tf\n", page->lines[i] + 1);
    else
      g_string_append_printf (stream, "(%s) Tj T*\n", page->lines[i]);
  g_string_append (stream, "ET");
  contents = g_strdup_printf ("<< /Length %zu >>\nstream\n%s\nendstream", stream->len, stream->str);

  append_object (pdf, number, object);
  append_object (pdf, number + 1, contents);
}

/* Without a table of its objects, which readers then make themselves */
static GString *
make_pdf (const Page *pages,
          guint       n_pages)
{
  GString *pdf = g_string_new ("%PDF-1.4\n");
  g_autoptr (GString) kids = g_string_new (NULL);
  g_autofree char *tree = NULL;

  for (guint i = 0; i < n_pages; i++)
    g_string_append_printf (kids, "%u 0 R ", 5 + 2 * i);
  tree = g_strdup_printf ("<< /Type /Pages /Count %u /Kids [%s] >>", n_pages, kids->str);

  append_object (pdf, 1, "<< /Type /Catalog /Pages 2 0 R >>");
  append_object (pdf, 2, tree);
  append_object (pdf, 3, "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>");
  append_object (pdf, 4, "<< /Author (Jane Roe) /CreationDate (D:20240314063000Z) >>");
  for (guint i = 0; i < n_pages; i++)
    append_page (pdf, 5 + 2 * i, &pages[i]);
  g_string_append (pdf, "trailer << /Root 1 0 R /Info 4 0 R >>\n%%EOF\n");

  return pdf;
}

static const Page pages[] = {
  { { "The Vellby Courier 1", "", "Fog holds the ferries", "", "Four ferries were held in Vellby on Thursday, because no-",
      "body could see the far shore of the bay, the harbour", "office said. Nobody knew for how long.", "",
      "The fog is to lift tonight, wrote those who know about the", } },
  { { "The Vellby Courier 2", "", "weather, but they wrote so yesterday.", "",
      "Some took the bus.", } },
  { { "The Vellby Courier 3", "", "Others stayed, and drank coffee until the evening came.", } },
};

static void
test_lines_are_joined_and_running_heads_dropped (void **state)
{
  g_autoptr (GString) pdf = make_pdf (pages, G_N_ELEMENTS (pages));
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = load_bytes (pdf->str, pdf->len, "a.pdf", &error);
  g_autofree char *description = NULL;

  assert_null (error);
  description = describe (article);
  assert_string_equal (description,
                       "title: Fog holds the ferries\n"
                       "paragraph: Four ferries were held in Vellby on Thursday, because nobody could see the far "
                       "shore of the bay, the harbour office said. Nobody knew for how long.\n"
                       "paragraph: The fog is to lift tonight, wrote those who know about the weather, but they "
                       "wrote so yesterday.\n"
                       "paragraph: Some took the bus.\n"
                       "paragraph: Others stayed, and drank coffee until the evening came.\n");
  assert_string_equal (gloss_article_get_byline (article), "Jane Roe");
  assert_string_equal (gloss_article_get_published (article), "2024-03-14");
  assert_string_equal (gloss_article_get_source_type (article), "application/pdf");
}

#define N_PAGES 4

#define TEXT "Four ferries were held in Vellby on Thursday.", "Nobody could see the far shore of the bay.", "", \
  "They waited for the fog to lift, until the evening.", "Some went home, and some took the bus."

/* What is kept of lines at the margins, whose words are told from all others by their case */
static const struct
{
  Page        pages[N_PAGES];
  const char *kept;
} margins[] = {
  { { { { "!FOG", "", TEXT } }, { { "FOG", "", TEXT } }, { { "FOG", "", TEXT } } }, "FOG" },
  { { { { "COURIER", "", "FOG", "", TEXT } }, { { "FOG", "", TEXT } }, { { "FOG", "", TEXT } } }, "COURIER FOG" },
  { { { { "COURIER", "FOG 1", "", TEXT } }, { { "COURIER", "FOG 2", "", TEXT } }, { { "COURIER", "FOG 3", TEXT } } }, "" },
  { { { { "!FOG", "", TEXT } }, { { "FOG", "", TEXT } } }, "FOG FOG" },
  { { { { "FOG", TEXT } }, { { "FOG", TEXT } } }, "FOG FOG" },
  { { { { "FOG 1", "", TEXT } }, { { "FOG 2", "", TEXT } } }, "" },
  { { { { TEXT, "", "PAGE 1 OF 2" } }, { { TEXT, "", "PAGE 2 OF 2" } } }, "" },
  { { { { "FOG", "FOG", TEXT } }, { { TEXT } }, { { TEXT } } }, "FOG FOG" },
  { { { { "FOG", "", TEXT } }, { { TEXT, "", "FOG" } }, { { TEXT } } }, "FOG FOG" },
  { { { { TEXT, "", "1" } }, { { TEXT, "", "2" } }, { { TEXT, "", "3" } } }, "" },
  { { { { TEXT, "", "2019 2020 2021" } }, { { TEXT, "", "2" } }, { { TEXT, "", "3" } } }, "2019 2020 2021" },
};

/* The words without a small letter, in order */
static char *
dup_capitals (GlossArticle *article)
{
  g_auto (GStrv) words = g_strsplit_set (gloss_text_get_utf8 (gloss_article_get_text (article)), " \n", -1);
  g_autoptr (GPtrArray) capitals = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (strpbrk (words[i], "abcdefghijklmnopqrstuvwxyz") == NULL)
      g_ptr_array_add (capitals, words[i]);
  g_ptr_array_add (capitals, NULL);

  return g_strjoinv (" ", (char **) capitals->pdata);
}

static void
test_what_stands_at_a_margin_is_dropped_with_a_reason (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (margins); i++)
    {
      g_autoptr (GString) pdf = NULL;
      g_autoptr (GlossArticle) article = NULL;
      g_autofree char *kept = NULL;
      guint n_pages = 0;

      while (n_pages < N_PAGES && margins[i].pages[n_pages].lines[0] != NULL)
        n_pages++;
      pdf = make_pdf (margins[i].pages, n_pages);
      article = load_bytes (pdf->str, pdf->len, "a.pdf", NULL);
      assert_non_null (article);
      kept = dup_capitals (article);
      if (!g_str_equal (kept, margins[i].kept))
        fail_msg ("%u: kept “%s”, not “%s”", i, kept, margins[i].kept);
    }
}

static void
test_a_pdf_with_too_many_pages_says_so (void **state)
{
  g_autofree Page *many = g_new0 (Page, 401);
  g_autoptr (GString) pdf = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 401; i++)
    many[i].lines[0] = "Fog";
  pdf = make_pdf (many, 401);

  assert_null (load_bytes (pdf->str, pdf->len, "a.pdf", &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE));
  assert_string_equal (error->message, "“a.pdf” has more than 400 pages.");
}

static void
test_a_pdf_without_text_is_empty (void **state)
{
  static const Page empty[] = { { { NULL } } };
  g_autoptr (GString) pdf = make_pdf (empty, 1);
  g_autoptr (GError) error = NULL;

  assert_null (load_bytes (pdf->str, pdf->len, "a.pdf", &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY));
}

static void
test_a_damaged_pdf_is_named (void **state)
{
  static const char *const rows[] = { "%PDF-1.7\n", "%PDF-1.4\ntrailer << /Root 9 0 R >>\n", "%PDF-garbage" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (load_bytes (rows[i], strlen (rows[i]), "a.pdf", &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
      assert_string_equal (error->message, "“a.pdf” is a damaged PDF document.");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_lines_are_joined_and_running_heads_dropped),
    cmocka_unit_test (test_what_stands_at_a_margin_is_dropped_with_a_reason),
    cmocka_unit_test (test_a_pdf_with_too_many_pages_says_so),
    cmocka_unit_test (test_a_pdf_without_text_is_empty),
    cmocka_unit_test (test_a_damaged_pdf_is_named),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
