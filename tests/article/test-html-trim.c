/* test-html-trim.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-html-trim.h"
#include "gloss-html-tree.h"

static const struct
{
  const char *html;
  const char *trimmed;
} cases[] = {
  { "", "" },
  { "fog", "fog" },
  { "a < b", "a &lt; b" },
  { "a <", "a &lt;" },
  { "<", "&lt;" },
  { "</", "" },
  { "<p>a</p>", "<p>a</p>" },
  { "<p class=x onclick='y()'>a</p>", "<p class=\"x\">a</p>" },
  { "<p CLASS = 'it is \"so\"'>", "<p CLASS='it is \"so\"'>" },
  { "<a href=/a/b>x</a>", "<a href=\"/a/b\">x</a>" },
  { "<a title=\">\" href='b'>x</a>", "<a href=\"b\">x</a>" },
  { "<br/>", "<br>" },
  { "<p hidden>", "<p hidden>" },
  { "<p class=\"a", "<p class=\"a\">" },
  { "<!-- a > b -->c", "c" },
  { "<!-->c", "c" },
  { "<!-- never ends", "" },
  { "<!DOCTYPE html><?xml a?>b", "b" },
  { "</>b", "b" },
  { "a<script>if (a<b) \"</p>\"</script>b", "ab" },
  { "a<SCRIPT src=x></SCRIPT >b", "ab" },
  { "<script type='application/ld+json'>{}</script>", "<script type=\"application/ld+json\">{}</script>" },
  { "a<style>p{}</style>b<svg><path/></svg>c", "abc" },
  { "a<script>b", "ab" },
  { "<script><script>b</script>c", "c" },
  { "<scripty>b</scripty>", "<scripty>b</scripty>" },
  { " \n a \t\r\n b<b> </b>\n\n", " a b<b> </b> " },
  { "<p title='a' class='b  c'>", "<p class=\"b  c\">" },
  { "a\xC2\xA0 \xC2\xA0" "b", "a\xC2\xA0 \xC2\xA0" "b" },
  { "a  b<PRE> c\n\n<b>d  e</b>  </pre>f  g", "a b<PRE> c\n\n<b>d  e</b>  </pre>f g" },
  { "<pre><pre>a  b</pre>  </pre></pre>  c", "<pre><pre>a  b</pre>  </pre></pre> c" },
  { "<pre>a  b</div>c  d</pre>  e", "<pre>a  b</div>c  d</pre> e" },
  { "<script type=application/ld+json>[\n\n]</script>", "<script type=\"application/ld+json\">[\n\n]</script>" },
};

static void
test_what_nobody_reads_is_trimmed (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) trimmed = gloss_html_trim (cases[i].html, strlen (cases[i].html));

      assert_string_equal (trimmed->str, cases[i].trimmed);
    }
}

static GString *
repeat (const char *piece,
        guint       n)
{
  GString *string = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (string, piece);

  return string;
}

/* Where end tags cross, and with those that the trim does not count, a page may be so deep. */
#define MAX_DEPTH (8 * GLOSS_HTML_MAX_DEPTH)

/* Each of these kept a parser busy for minutes. */
static const char *const hostile[] = {
  "<div>", "<b>", "<a href=x>", "<table><tr><td>", "<p><b class=q>", "<ul><li>", "<font><p>", "<svg>", "<template>",
  "<!--", "<p class='", "<script>", "</div>", "<select><option>", "<h1><i>", "<button><p>", "<nobr>", "<", "<a ",
  "<div></x>", "<x><table><td></x></table>", "<span><div></span></div>", "<div><textarea></div></textarea>",
};

/* How deep the deepest node stands. */
static guint
measure_depth (const GlossHtmlTree *tree)
{
  g_autofree guint *depths = g_new0 (guint, tree->n_nodes);
  guint deepest = 0;

  for (guint i = 1; i < tree->n_nodes; i++)
    {
      depths[i] = depths[tree->nodes[i].parent] + 1;
      deepest = MAX (deepest, depths[i]);
    }

  return deepest;
}

static void
test_hostile_pages_are_parsed_in_no_time (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (GString) html = repeat (hostile[i], 50000);
      gint64 begin = g_get_monotonic_time ();
      g_autoptr (GlossHtmlTree) tree = gloss_html_tree_new (html->str, html->len);

      assert_true (tree->n_nodes > 0);
      if (measure_depth (tree) > MAX_DEPTH)
        fail_msg ("%s is %u deep", hostile[i], measure_depth (tree));
      if (g_get_monotonic_time () - begin > 60 * G_USEC_PER_SEC)
        fail_msg ("%s took long", hostile[i]);
    }
}

static void
test_text_below_the_deepest_element_is_kept (void **state)
{
  g_autoptr (GString) html = repeat ("<div>", 2000);
  g_autoptr (GlossHtmlTree) tree = NULL;
  g_autofree char *text = NULL;

  g_string_append (html, "fog");
  for (guint i = 0; i < 2000; i++)
    g_string_append (html, "</div>");
  g_string_append (html, "<p>sea</p>");

  tree = gloss_html_tree_new (html->str, html->len);
  text = gloss_html_tree_dup_text (tree, 0, G_MAXSIZE);
  assert_string_equal (text, "fog sea");
}

/* A page that is careless with its end tags loses no element for it. */
static void
test_end_tags_that_cross_take_up_no_depth (void **state)
{
  static const char *const careless[] = { "<div><span></div>", "<b><i></b></i>", "<div><b></div></b>", "<b><div></b></div>" };

  for (guint i = 0; i < G_N_ELEMENTS (careless); i++)
    {
      g_autoptr (GString) html = repeat (careless[i], GLOSS_HTML_MAX_DEPTH + 10);
      g_autoptr (GString) trimmed = NULL;

      g_string_append (html, "<h2>fog</h2>");
      trimmed = gloss_html_trim (html->str, html->len);
      assert_true (g_str_has_suffix (trimmed->str, "<h2>fog</h2>"));
    }
}

static void
test_attributes_without_number_are_bounded (void **state)
{
  g_autoptr (GString) html = g_string_new ("<p ");
  g_autoptr (GString) trimmed = NULL;

  for (guint i = 0; i < 50000; i++)
    g_string_append_printf (html, "a%u=b class=c ", i);
  g_string_append (html, ">fog");

  trimmed = gloss_html_trim (html->str, html->len);
  assert_true (trimmed->len < 1000);
  assert_non_null (strstr (trimmed->str, ">fog"));
}

/* Each node lies within the one it is in, and nodes stand in the order of the document. */
static void
test_the_tree_is_one_array_in_document_order (void **state)
{
  static const char html[] = "<ul><li>a<li>b <b>c</b></ul><p>d";
  g_autoptr (GlossHtmlTree) tree = gloss_html_tree_new (html, strlen (html));
  g_autofree char *text = gloss_html_tree_dup_text (tree, 0, G_MAXSIZE);

  for (guint i = 1; i < tree->n_nodes; i++)
    {
      const GlossHtmlNode *parent = &tree->nodes[tree->nodes[i].parent];

      assert_true (tree->nodes[i].parent < i);
      assert_true (tree->nodes[i].end > i && tree->nodes[i].end <= parent->end);
    }
  assert_int_equal (tree->nodes[0].end, tree->n_nodes);
  assert_string_equal (text, "a b c d");
}

static void
test_no_more_words_are_taken_than_are_of_interest (void **state)
{
  static const char html[] = "<p>fog <b>sea</b> foamfoamfoam<p>shore";
  g_autoptr (GlossHtmlTree) tree = gloss_html_tree_new (html, strlen (html));
  const char *const beginnings[] = { "f", "fo", "fog", "fog sea" };

  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    {
      g_autofree char *text = gloss_html_tree_dup_text (tree, 0, strlen (beginnings[i]));

      assert_true (g_str_has_prefix (text, beginnings[i]));
      assert_true (strlen (text) > strlen (beginnings[i]));
      assert_true (strlen (text) <= 2 * strlen (beginnings[i]) + 2);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_nobody_reads_is_trimmed),
    cmocka_unit_test (test_hostile_pages_are_parsed_in_no_time),
    cmocka_unit_test (test_text_below_the_deepest_element_is_kept),
    cmocka_unit_test (test_end_tags_that_cross_take_up_no_depth),
    cmocka_unit_test (test_attributes_without_number_are_bounded),
    cmocka_unit_test (test_the_tree_is_one_array_in_document_order),
    cmocka_unit_test (test_no_more_words_are_taken_than_are_of_interest),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
