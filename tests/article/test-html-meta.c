/* test-html-meta.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-html-meta.h"

static const struct
{
  const char *text;
  const char *date;
} dates[] = {
  { "2024-03-14", "2024-03-14" },
  { "2024-03-14T06:30:00Z", "2024-03-14T06:30:00+00:00" },
  { "2024-03-14T06:30:00.403", "2024-03-14T06:30:00+00:00" },
  { " 2024-03-14 06:30:00+08:00 ", "2024-03-14T06:30:00+08:00" },
  { "2024-03-14T06:30-05:00", "2024-03-14" },
  { "Thu, 14 Mar 2024 06:30:38 -0600", "2024-03-14" },
  { "01:38:07 PM IST Mar 14, 2024", "2024-03-14" },
  { "March 14, 2024 13:42", "2024-03-14" },
  { "14 March 2024", "2024-03-14" },
  { "Updated on: March 14, 2024 / 10:07 AM", "2024-03-14" },
  { "2024-02-31", NULL },
  { "31 February 2024", NULL },
  { "yesterday", NULL },
  { "", NULL },
  { "0001-01-01 00:00:00Z and much more", NULL },
};

static void
test_dates_are_read_in_any_form (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      g_autofree char *date = gloss_html_parse_date (dates[i].text);

      if (g_strcmp0 (date, dates[i].date) != 0)
        fail_msg ("“%s” became %s", dates[i].text, date);
    }
}

static const struct
{
  const char *text;
  const char *name;
} names[] = {
  { "Jane Roe", "Jane Roe" },
  { " By Jane Roe ", "Jane Roe" },
  { "BY JANE ROE", "JANE ROE" },
  { "Текст: Вера Рой", "Вера Рой" },
  { "Byron Roe", "Byron Roe" },
  { "https://example.org/jane", NULL },
  { "@jane", NULL },
  { "By ", "By" },
  { "", NULL },
};

static void
test_names_lose_what_stands_before_them (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *name = gloss_html_clean_name (names[i].text);

      if (g_strcmp0 (name, names[i].name) != 0)
        fail_msg ("“%s” became %s", names[i].text, name);
    }
}

#define LD(json) "<script type='application/ld+json'>" json "</script>"

/* The surest source of each wins; what is broken is passed over. */
static const struct
{
  const char *html;
  const char *title;
  const char *byline;
  const char *published;
  const char *site;
} pages[] = {
  { "", NULL, NULL, NULL, NULL },
  { "<title>Fog | The Courier</title>", "Fog", NULL, NULL, "The Courier" },
  { "<title>Fog in the bay</title><h1>The Courier</h1><h1>Fog in the bay</h1>", "Fog in the bay", NULL, NULL, NULL },
  { "<meta property=og:site_name content=Courier><h1>Courier</h1><h1>Fog</h1>", "Fog", NULL, NULL, "Courier" },
  { "<meta property=og:title content='Fog - Courier'><meta property=og:site_name content=Courier>",
    "Fog", NULL, NULL, "Courier" },
  { "<meta name=author content='https://a.example/jane'><meta name=byl content='By Jane Roe'>",
    NULL, "Jane Roe", NULL, NULL },
  { "<meta property=article:published_time content=2024-03-14><time datetime=2023-01-01>x</time>",
    NULL, NULL, "2024-03-14", NULL },
  { "<time>14 March 2024</time><time itemprop=datePublished datetime=2024-03-13>x</time>",
    NULL, NULL, "2024-03-13", NULL },
  { "<span class=author-name>By Jane Roe</span>", NULL, "Jane Roe", NULL, NULL },
  { "<a rel=author>Jane Roe</a>", NULL, "Jane Roe", NULL, NULL },
  { "<link rel=canonical href='https://www.courier.example/a'>", NULL, NULL, NULL, "courier.example" },
  { LD ("{\"@type\":\"NewsArticle\",\"headline\":\"Fog\",\"author\":[\"Jane Roe\",{\"name\":\"Tom Ash\"},\"Jane Roe\"],"
        "\"datePublished\":\"2024-03-14\",\"publisher\":{\"name\":\"Courier\"}}"),
    "Fog", "Jane Roe, Tom Ash", "2024-03-14", "Courier" },
  { LD ("{\"@graph\":[{\"@type\":[\"Thing\",\"BlogPosting\"],\"author\":{\"@id\":\"#a\"}},"
        "{\"@id\":\"#a\",\"@type\":\"Person\",\"name\":\"Jane\nRoe\"}]}"),
    NULL, "Jane Roe", NULL, NULL },
  { LD ("{\"@type\":\"ClaimReview\",\"author\":\"Nobody\",\"datePublished\":\"2024-03-14\"}"), NULL, NULL, NULL, NULL },
  { LD ("{\"@type\":\"NewsArticle\",\"headline\":[],\"author\":7,\"datePublished\":{}}"), NULL, NULL, NULL, NULL },
  { LD ("{\"@type\":") "<title>Fog</title>", "Fog", NULL, NULL, NULL },
  { LD ("") LD ("[]") LD ("7"), NULL, NULL, NULL, NULL },
  { LD ("{\"@type\":\"NewsArticle\",\"headline\":\"Fog\"}")
    LD ("{\"@type\":\"ItemList\",\"itemListElement\":[{\"item\":{\"@type\":\"NewsArticle\",\"headline\":\"Sea\","
        "\"author\":\"Tom Ash\",\"datePublished\":\"2023-01-01\",\"publisher\":\"Herald\"}}]}")
    "<meta name=author content='Jane Roe'>", "Fog", "Jane Roe", NULL, NULL },
  { LD ("{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"author\":\"Tom Ash\"}]}")
    "<meta name=author content='Jane Roe'>", NULL, "Jane Roe", NULL, NULL },
  { LD ("{\"@type\":\"LiveBlogPosting\",\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"author\":\"Tom Ash\"}]}"),
    NULL, NULL, NULL, NULL },
  { LD ("{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"NewsArticle\",\"author\":\"Jane Roe\"}}"),
    NULL, "Jane Roe", NULL, NULL },
  { LD ("[{\"@type\":\"NewsArticle\",\"url\":\"https://a.example/sea\",\"author\":\"Tom Ash\"},"
        "{\"@type\":\"NewsArticle\",\"url\":\"http://www.a.example/fog/\",\"author\":\"Jane Roe\"}]")
    "<link rel=canonical href='https://a.example/fog'>", NULL, "Jane Roe", NULL, "a.example" },
  { LD ("[{\"@type\":\"NewsArticle\",\"author\":\"Tom Ash\"},{\"@type\":\"NewsArticle\",\"author\":\"Jane Roe\","
        "\"mainEntityOfPage\":{\"@id\":\"https://a.example/?id=7#top\"}}]")
    "<meta property=og:url content='https://a.example/?id=7'>", NULL, "Jane Roe", NULL, "a.example" },
  { LD ("[{\"@type\":\"NewsArticle\",\"headline\":\"Sea\",\"author\":\"Tom Ash\"},"
        "{\"@type\":\"NewsArticle\",\"headline\":\"Fog\",\"author\":\"Jane Roe\"}]") "<title>Fog | Courier</title>",
    "Fog", "Jane Roe", NULL, "Courier" },
  { LD ("{\"@type\":\"NewsArticle\",\"@id\":\"https://a.example/fog#a\",\"author\":\"Jane Roe\"}")
    LD ("{\"@type\":\"Article\",\"author\":\"Tom Ash\",\"publisher\":\"Herald\"}")
    LD ("{\"@type\":\"Article\",\"url\":\"https://a.example/fog\",\"datePublished\":\"2024-03-14\"}"),
    NULL, "Jane Roe", "2024-03-14", NULL },
};

static void
test_a_page_tells_about_its_article (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (GlossHtmlTree) tree = gloss_html_tree_new (pages[i].html, strlen (pages[i].html));
      g_autoptr (GlossHtmlMeta) meta = gloss_html_meta_new (tree, NULL);

      if (g_strcmp0 (meta->title, pages[i].title) != 0 || g_strcmp0 (meta->byline, pages[i].byline) != 0 ||
          g_strcmp0 (meta->published, pages[i].published) != 0 || g_strcmp0 (meta->site, pages[i].site) != 0)
        fail_msg ("%s\ntold %s, %s, %s, %s", pages[i].html, meta->title, meta->byline, meta->published, meta->site);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_dates_are_read_in_any_form),
    cmocka_unit_test (test_names_lose_what_stands_before_them),
    cmocka_unit_test (test_a_page_tells_about_its_article),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
