/* test-loader-news.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* RSS, Atom, NITF, NewsML-G2 and MHTML: formats of text, in rows. */

#include "gloss-test.h"

#include <string.h>

#include "canonical.h"
#include "gloss-error.h"
#include "gloss-xml.h"

#define PROSE \
  "Four ferries were held in Vellby on Thursday, because nobody could see the far shore, the office said, " \
  "and nobody knew for how long they would be held, nor what it would cost."

#define MHTML(headers, boundary) \
  "From: <Saved by a browser>\r\nSnapshot-Content-Location: https://a.example/fog\r\nMIME-Version: 1.0\r\n" \
  "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=" boundary "\r\n\r\n" headers

static const struct
{
  const char *name;
  const char *source;
  const char *blocks;
  const char *byline;
  const char *published;
  const char *site;
} cases[] = {
  { "a.rss",
    "<?xml version='1.0'?><rss version='2.0' xmlns:dc='d' xmlns:content='c'><channel><title>Courier</title>"
    "<item><title>Fog &amp; sea</title><dc:creator>Jane Roe</dc:creator><pubDate>Thu, 14 Mar 2024 06:30:00 GMT</pubDate>"
    "<description>short</description><content:encoded><![CDATA[<p>One <b>two</b></p><ul><li>x</li></ul>]]></content:encoded>"
    "</item><item><title>Other</title></item></channel></rss>",
    "title: Fog & sea\nparagraph: One two\nitem 1: x\n", "Jane Roe", "2024-03-14", "Courier" },
  { "a.atom",
    "<feed xmlns='http://www.w3.org/2005/Atom'><title>Courier</title><entry><title>Fog</title>"
    "<author><name>Jane Roe</name></author><published>2024-03-14T06:30:00Z</published>"
    "<content type='html'>&lt;p&gt;One&lt;/p&gt;</content></entry></feed>",
    "title: Fog\nparagraph: One\n", "Jane Roe", "2024-03-14T06:30:00+00:00", "Courier" },
  { "a.xml",
    "<?xml version='1.0'?><!-- a --><!DOCTYPE nitf SYSTEM 'nitf.dtd'><nitf><head><title>T</title>"
    "<docdata><date.issue norm='20240314T063000Z'/></docdata></head><body><body.head><hedline><hl1>Fog</hl1></hedline>"
    "<byline>By Jane Roe</byline><distributor>The Wire</distributor></body.head>"
    "<body.content><p>One <em>two</em></p><hl2>Three</hl2><media><media-caption><p>Four</p></media-caption></media>"
    "<p>Five</p></body.content></body></nitf>",
    "title: Fog\nparagraph: One two\nheading 2: Three\nparagraph: Four\nparagraph: Five\n",
    "Jane Roe", "2024-03-14T06:30:00+00:00", "The Wire" },
  { "a.xml",
    "<newsItem xmlns='n' xml:lang='en'><itemMeta><versionCreated>2024-03-14T06:30:00Z</versionCreated></itemMeta>"
    "<contentMeta><by>Jane Roe</by><headline>Fog</headline></contentMeta><contentSet><inlineXML><html xmlns='h'><body>"
    "<p>One</p><blockquote><p>Two</p></blockquote></body></html></inlineXML></contentSet></newsItem>",
    "title: Fog\nparagraph: One\nparagraph: Two\n", "Jane Roe", "2024-03-14T06:30:00+00:00", NULL },
  { "a.mhtml",
    MHTML ("--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
           "Content-Location: https://a.example/fog\r\n\r\n<html><title>Fog</title><h1>Fog</h1><p>" PROSE "</p>"
                                                                                                          "<p>The caf=C3=A9 is op=\r\nen.</p></html>\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n", "\"b\""),
    "title: Fog\nparagraph: " PROSE "\nparagraph: The café is open.\n", NULL, NULL, "a.example" },
};

static void
test_news_becomes_blocks (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load_bytes (cases[i].source, strlen (cases[i].source), cases[i].name, &error);
      g_autofree char *description = article != NULL ? describe (article) : NULL;

      if (error != NULL)
        fail_msg ("%u: %s", i, error->message);
      if (g_strcmp0 (description, cases[i].blocks) != 0)
        fail_msg ("%u became\n%s", i, description);
      assert_string_equal (gloss_article_get_title (article), i == 0 ? "Fog & sea" : "Fog");
      assert_int_equal (g_strcmp0 (gloss_article_get_byline (article), cases[i].byline), 0);
      assert_int_equal (g_strcmp0 (gloss_article_get_published (article), cases[i].published), 0);
      if (cases[i].site == NULL || !g_str_equal (cases[i].site, "a.example"))
        assert_int_equal (g_strcmp0 (gloss_article_get_site (article), cases[i].site), 0);
    }
}

static const struct
{
  const char *source;
  GlossError  code;
} broken[] = {
  { "<rss><channel><item><title>a</title>", GLOSS_ERROR_INVALID },
  { "<rss></rss>", GLOSS_ERROR_EMPTY },
  { "<nitf>&entity;</nitf>", GLOSS_ERROR_INVALID },
  { "<feed/>", GLOSS_ERROR_EMPTY },
  { "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/plain\n\na\n--b--\n",
    GLOSS_ERROR_INVALID },
  { "MIME-Version: 1.0\nContent-Type: multipart/related\n\nx", GLOSS_ERROR_INVALID },
};

static void
test_what_is_broken_is_an_error (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (load_bytes (broken[i].source, strlen (broken[i].source), "a.xml", &error));
      if (!g_error_matches (error, GLOSS_ERROR, broken[i].code))
        fail_msg ("%u: %s", i, error->message);
    }
}

static void
test_xml_has_a_bound_on_its_depth (void **state)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "<a>");
  assert_null (gloss_xml_new (text->str, text->len, &error));
  assert_int_equal (error->domain, G_MARKUP_ERROR);
}

static void
test_what_has_no_element_is_no_document (void **state)
{
  static const char *const rows[] = { "", " ", "text", "<!-- a -->", "<?xml version='1.0'?>" };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (gloss_xml_new (rows[i], strlen (rows[i]), &error));
      assert_int_equal (error->domain, G_MARKUP_ERROR);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_news_becomes_blocks),
    cmocka_unit_test (test_what_is_broken_is_an_error),
    cmocka_unit_test (test_what_has_no_element_is_no_document),
    cmocka_unit_test (test_xml_has_a_bound_on_its_depth),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
