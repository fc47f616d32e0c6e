/* test-loader-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "canonical.h"
#include "gloss-error.h"
#include "gloss-html-charset.h"

/* Enough prose for a page to have an article, in front of what is tried */
#define PROSE \
  "<p>Four ferries were held in Vellby on Thursday, because nobody could see the far shore, the office said, " \
  "and nobody knew for how long they would be held, nor what it would cost.</p>"

#define PROSE_LINE \
  "paragraph: Four ferries were held in Vellby on Thursday, because nobody could see the far shore, the office said, " \
  "and nobody knew for how long they would be held, nor what it would cost.\n"

#define PAGE(body) "<!DOCTYPE html><title>Fog</title><body><article><h1>Fog</h1>" PROSE body PROSE "</article>"
#define BLOCKS(lines) "title: Fog\n" PROSE_LINE lines PROSE_LINE

static const struct
{
  const char *html;
  const char *blocks;
} cases[] = {
  { PAGE (""), BLOCKS ("") },
  { PAGE ("<p>sea</p>"), BLOCKS ("paragraph: sea\n") },
  { PAGE ("<p>sea<br>foam</p>"), BLOCKS ("paragraph: sea foam\n") },
  { PAGE ("<p>sea<br> <br/>foam</p>"), BLOCKS ("paragraph: sea\nparagraph: foam\n") },
  { PAGE ("sea <b>and</b> foam"), BLOCKS ("paragraph: sea and foam\n") },
  { PAGE ("<p> </p><p>\xC2\xA0</p><p>***</p>"), BLOCKS ("") },
  { PAGE ("<h3>sea</h3>"), BLOCKS ("heading 3: sea\n") },
  { PAGE ("<h2>Fog</h2>"), BLOCKS ("") },
  { PAGE ("<blockquote><p>sea</p>foam</blockquote>"), BLOCKS ("quotation: sea\nquotation: foam\n") },
  { PAGE ("<blockquote class=twitter-tweet>sea</blockquote>"), BLOCKS ("embed: sea\n") },
  { PAGE ("<ul><li>a<ol start=3><li>b<li>c</ol><li>d</ul>"),
    BLOCKS ("item 1: a\nitem 2 #3: b\nitem 2 #4: c\nitem 1: d\n") },
  { PAGE ("<figure><img><figcaption>sea</figcaption></figure>"), BLOCKS ("caption: sea\n") },
  { PAGE ("<div class=image-credit>Ida Holm</div>"), BLOCKS ("caption: Ida Holm\n") },
  { PAGE ("<pre>a\n  b</pre>"), BLOCKS ("preformatted: a\npreformatted:   b\n") },
  { PAGE ("<table><tr><th>a<th>b<tr><td>c\td<td>e</table>"), BLOCKS ("row: a\tb\nrow: c d\te\n") },
  { PAGE ("<table><tr><td><p>sea</p><p>foam</p></table>"), BLOCKS ("paragraph: sea\nparagraph: foam\n") },
  { PAGE ("<script>a()</script><style>b</style><p>sea</p>"), BLOCKS ("paragraph: sea\n") },
  { PAGE ("<p style='display: none'>a</p><p hidden>b</p><p aria-hidden=true>c</p>"), BLOCKS ("") },
  { PAGE ("<div class=share-bar>Share it</div><nav>a</nav><button>b</button>"), BLOCKS ("") },
  { PAGE ("<aside>a</aside><form>b<input></form>"), BLOCKS ("") },
  { PAGE ("<ul><li><a href=/a>a</a></li><li><a href=/b>b</a></li></ul>"), BLOCKS ("") },
  { PAGE ("<p>Advertisement</p><p>Read more: <a href=/a>the sea</a></p>"), BLOCKS ("") },
  { PAGE ("<p>Read more than one book.</p>"), BLOCKS ("paragraph: Read more than one book.\n") },
  { PAGE ("<p>sea &amp; foam &lt;b&gt; &#8212; x&nbsp;y</p>"),
    BLOCKS ("paragraph: sea & foam <b> — x\xC2\xA0y\n") },
};

static void
test_a_page_becomes_blocks (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load_bytes (cases[i].html, strlen (cases[i].html), "a.html", &error);
      g_autofree char *description = article != NULL ? describe (article) : NULL;

      if (g_strcmp0 (description, cases[i].blocks) != 0)
        fail_msg ("%s\nbecame\n%s", cases[i].html, description);
    }
}

static void
test_a_whole_page_becomes_the_blocks_beside_it (void **state)
{
  g_autoptr (GlossArticle) article = load_fixture ("page", ".html");

  check_fixture ("page", ".html");
  assert_string_equal (gloss_article_get_title (article), "Fog holds the ferries in Vellby");
  assert_string_equal (gloss_article_get_byline (article), "Jane Roe, Tom Ash");
  assert_string_equal (gloss_article_get_published (article), "2024-03-14T06:30:00+01:00");
  assert_string_equal (gloss_article_get_site (article), "The Vellby Courier");
  assert_string_equal (gloss_article_get_language (article), "en-GB");
  assert_string_equal (gloss_article_get_source_type (article), "text/html");
}

static void
test_marks_stand_on_their_words (void **state)
{
  g_autoptr (GlossArticle) article = load_fixture ("page", ".html");
  GlossText *text = gloss_article_get_text (article);
  guint n_marks;
  const GlossMark *marks = gloss_article_get_marks (article, &n_marks);
  g_autofree char *bold = NULL;
  g_autofree char *link = NULL;
  g_autofree char *italic = NULL;

  assert_int_equal (n_marks, 3);
  bold = gloss_text_dup_range (text, marks[0].range);
  link = gloss_text_dup_range (text, marks[1].range);
  italic = gloss_text_dup_range (text, marks[2].range);
  assert_int_equal (marks[0].kind, GLOSS_MARK_BOLD);
  assert_string_equal (bold, "Vellby");
  assert_int_equal (marks[1].kind, GLOSS_MARK_LINK);
  assert_string_equal (link, "Last year");
  assert_string_equal (marks[1].target, "https://courier.example/2023/fog");
  assert_int_equal (marks[2].kind, GLOSS_MARK_ITALIC);
  assert_string_equal (italic, "Mara Olin");
}

/* Each number is counted on from the one before. */
static void
test_a_long_list_is_numbered_to_its_end (void **state)
{
  g_autoptr (GString) html = g_string_new ("<html><h1>Fog</h1>" PROSE "<ol>");
  g_autoptr (GlossArticle) article = NULL;
  const GlossBlock *blocks;
  guint n_blocks;

  for (guint i = 0; i < 20000; i++)
    g_string_append (html, "<li>sea");
  article = load_bytes (html->str, html->len, "a.html", NULL);
  blocks = gloss_article_get_blocks (article, &n_blocks);
  assert_int_equal (n_blocks, 20002);
  assert_int_equal (blocks[20001].ordinal, 20000);
}

static void
test_a_link_never_leads_to_a_program (void **state)
{
  static const char html[] = PAGE ("<p>sea <a href='javascript:a()'>a</a> <a href='file:///b'>b</a> <a href='#c'>c</a>.</p>");
  g_autoptr (GlossArticle) article = load_bytes (html, strlen (html), "a.html", NULL);
  guint n_marks;

  gloss_article_get_marks (article, &n_marks);
  assert_int_equal (n_marks, 0);
}

static const struct
{
  const char *uri;
  const char *head;
  const char *target;
} bases[] = {
  { "https://a.example/news/1", "", "https://a.example/news/world/2" },
  { "https://a.example/news/1", "<base href='https://b.example/'>", "https://b.example/world/2" },
  { "https://a.example/news/1", "<base href=/>", "https://a.example/world/2" },
  { "https://a.example/news/1", "<base target=_top><base href=/x/><base href=/y/>", "https://a.example/x/world/2" },
  { "https://a.example/news/1", "<base href=''>", "https://a.example/news/world/2" },
  { "https://a.example/news/1", "<base href='javascript:a()'><base href=/y/>", "https://a.example/news/world/2" },
  { "https://a.example/news/1", "<base href='file:///home/'>", "https://a.example/news/world/2" },
  { "https://a.example/news/1", "<base href='https://[b/'>", "https://a.example/news/world/2" },
  { "file:///home/ada/1.html", "<base href='https://b.example/'>", "https://b.example/world/2" },
  { NULL, "<base href='https://b.example/'>", "https://b.example/world/2" },
  { NULL, "<base href=/>", NULL },
};

static void
test_links_start_from_the_base_of_the_page (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *html = g_strconcat ("<html>", bases[i].head,
                                           PAGE ("<p>sea <a href='world/2'>and the</a> foam</p>"), NULL);
      g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
      GlossSource source = { .bytes = bytes, .uri = bases[i].uri, .name = "a.html", .content_type = "text/html" };
      g_autoptr (GlossArticle) article = gloss_article_load_source (&source, NULL, NULL);
      const GlossMark *marks;
      guint n_marks;

      assert_non_null (article);
      marks = gloss_article_get_marks (article, &n_marks);
      if (g_strcmp0 (n_marks > 0 ? marks[0].target : NULL, bases[i].target) != 0)
        fail_msg ("%s, %s: %s", bases[i].uri, bases[i].head, n_marks > 0 ? marks[0].target : "no link");
    }
}

static const struct
{
  const char *head;
  const char *body;
  gsize       size;
  const char *words;
} charsets[] = {
  { "<meta charset=windows-1252>", "caf\xE9", 4, "café" },
  { "<meta http-equiv=content-type content='text/html; charset=iso-8859-2'>", "\xB1", 1, "ą" },
  { "<meta charset=shift_jis>", "\x96\xB6", 2, "霧" },
  { "<meta charset=utf-8>", "caf\xC3\xA9", 5, "café" },
  { "<meta charset=iso-8859-1>", "caf\xC3\xA9", 5, "café" },      /* lies */
  { "<meta charset=utf-8>", "caf\xE9 \xE9", 6, "café é" },        /* lies */
  { "<meta charset=utf-16>", "caf\xC3\xA9", 5, "café" },          /* lies */
  { "<meta charset=unicode>", "caf\xE9 \xE9", 6, "café é" },      /* lies */
  { "<meta charset=unicode>", "caf\xE9 \xE9.", 7, "café é." },    /* lies, in an even number of bytes or an odd one */
  { "<meta charset=ucs-2>", "cafe", 4, "cafe" },                  /* lies */
  { "<meta charset=ibm037>", "cafe", 4, "cafe" },                 /* lies */
  { "<meta charset=hz-gb-2312>", "caf\xC3\xA9", 5, "café" },      /* lies */
  { "<meta charset=stone>", "caf\xC3\xA9", 5, "café" },
  { "", "caf\0\xC3\xA9", 6, "café" },
};

static void
test_a_page_is_decoded_by_what_it_is (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autoptr (GByteArray) page = g_byte_array_new ();
      g_autoptr (GlossArticle) article = NULL;
      g_autoptr (GError) error = NULL;
      const char *const after = "</p>" PROSE;

      g_byte_array_append (page, (const guint8 *) "<html>", 6);
      g_byte_array_append (page, (const guint8 *) charsets[i].head, strlen (charsets[i].head));
      g_byte_array_append (page, (const guint8 *) PROSE "<p>", strlen (PROSE "<p>"));
      g_byte_array_append (page, (const guint8 *) charsets[i].body, charsets[i].size);
      g_byte_array_append (page, (const guint8 *) after, strlen (after));

      article = load_bytes ((const char *) page->data, page->len, "a.html", &error);
      assert_null (error);
      if (strstr (gloss_text_get_utf8 (gloss_article_get_text (article)), charsets[i].words) == NULL)
        fail_msg ("%u: %s", i, gloss_text_get_utf8 (gloss_article_get_text (article)));
    }
}

static void
test_a_page_without_an_article_says_so_and_can_be_had_whole (void **state)
{
  static const char html[] = "<html><nav><a href=/a>Sea</a></nav><p>Foam</p>";
  g_autoptr (GBytes) bytes = g_bytes_new_static (html, strlen (html));
  GlossSource source = { .bytes = bytes, .name = "a.html" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = NULL;
  g_autofree char *description = NULL;

  assert_null (gloss_article_load_source (&source, NULL, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NO_ARTICLE));
  assert_string_equal (error->message, "There is no article on the page “a.html”.");

  source.whole = TRUE;
  article = gloss_article_load_source (&source, NULL, NULL);
  description = describe (article);
  assert_string_equal (description, "paragraph: Foam\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_page_becomes_blocks),
    cmocka_unit_test (test_a_whole_page_becomes_the_blocks_beside_it),
    cmocka_unit_test (test_marks_stand_on_their_words),
    cmocka_unit_test (test_a_long_list_is_numbered_to_its_end),
    cmocka_unit_test (test_a_link_never_leads_to_a_program),
    cmocka_unit_test (test_links_start_from_the_base_of_the_page),
    cmocka_unit_test (test_a_page_is_decoded_by_what_it_is),
    cmocka_unit_test (test_a_page_without_an_article_says_so_and_can_be_had_whole),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
