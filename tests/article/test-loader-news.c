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
    "title: Fog\nparagraph: One two\nheading 2: Three\ncaption: Four\nparagraph: Five\n",
    "Jane Roe", "2024-03-14T06:30:00+00:00", "The Wire" },
  { "a.xml",
    "<newsItem xmlns='n' xml:lang='en'><itemMeta><versionCreated>2024-03-14T06:30:00Z</versionCreated></itemMeta>"
    "<contentMeta><by>Jane Roe</by><headline>Fog</headline></contentMeta><contentSet><inlineXML><html xmlns='h'><body>"
    "<p>One</p><blockquote><p>Two</p></blockquote></body></html></inlineXML></contentSet></newsItem>",
    "title: Fog\nparagraph: One\nquotation: Two\n", "Jane Roe", "2024-03-14T06:30:00+00:00", NULL },
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

#define RSS(item) \
  "<rss version='2.0' xmlns:media='http://search.yahoo.com/mrss/' " \
  "xmlns:itunes='http://www.itunes.com/dtds/podcast-1.0.dtd' " \
  "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:atom='http://www.w3.org/2005/Atom' " \
  "xmlns:m='http://search.yahoo.com/mrss/' xmlns:d='http://purl.org/dc/elements/1.1/' " \
  "xmlns:c='http://purl.org/rss/1.0/modules/content/'>" \
  "<channel><title>Courier</title><item>" item "</item></channel></rss>"

#define ATOM(entry) ATOM_BEGIN entry ATOM_END

#define ATOM_BEGIN "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:media='http://search.yahoo.com/mrss/'>" \
                   "<title>Courier</title><entry>"

#define ATOM_END "</entry></feed>"

#define FOG "title: Fog\nparagraph: One\n"

typedef struct
{
  const char *source;
  const char *blocks;
  const char *byline;
  const char *published;
  const char *site;
} Case;

/* Of a name that several vocabularies have, the feed's own element counts. */
static const Case vocabularies[] = {
  { RSS ("<title>Fog</title><description>One</description>"
         "<media:content><media:credit>AP</media:credit></media:content>"),
    FOG, NULL, NULL, "Courier" },
  { RSS ("<media:title>A</media:title><itunes:title>B</itunes:title><m:description>C</m:description><itunes:author>D"
         "</itunes:author><itunes:summary>E</itunes:summary><title>Fog</title><description>One</description>"),
    FOG, NULL, NULL, "Courier" },
  { RSS ("<title xmlns='http://search.yahoo.com/mrss/'>A</title><title>Fog</title><description>One</description>"),
    FOG, NULL, NULL, "Courier" },
  { RSS ("<title/><title> </title><title>Fog</title><description/><description>One</description>"),
    FOG, NULL, NULL, "Courier" },
  { RSS ("<dc:title>A</dc:title><title>Fog</title><d:creator>Jane Roe</d:creator><d:date>2024-03-14</d:date>"
         "<description>A</description><c:encoded>One</c:encoded>"), FOG, "Jane Roe", "2024-03-14", "Courier" },
  { RSS ("<dc:title>Fog</dc:title><dc:description>One</dc:description><atom:author><atom:name>Jane Roe</atom:name>"
         "<atom:email>j@a.example</atom:email></atom:author><atom:updated>2024-03-14</atom:updated>"),
    FOG, "Jane Roe", "2024-03-14", "Courier" },
  { RSS ("<title>Fog</title><description>A</description><atom:content type='html'>One</atom:content>"),
    FOG, NULL, NULL, "Courier" },
  { "<rss><channel><media:title>A</media:title><title>Courier</title><image><title>B</title></image><x:item/><item>"
    "<media:title>C</media:title><title>Fog</title><dc:creator>Jane Roe</dc:creator><media:content>D</media:content>"
    "<content:encoded>One</content:encoded></item></channel></rss>", FOG, "Jane Roe", NULL, "Courier" },
  { "<rss xmlns='http://backend.userland.com/rss2'><channel><image><title>A</title></image><item><title>Fog</title>"
    "<description>One</description></item></channel></rss>", FOG, NULL, NULL, NULL },
  { "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' xmlns='http://purl.org/rss/1.0/' "
    "xmlns:dc='http://purl.org/dc/elements/1.1/'><channel><title>Courier</title></channel><item><dc:title>A</dc:title>"
    "<title>Fog</title><description>One</description></item></rdf:RDF>", FOG, NULL, NULL, "Courier" },
  { ATOM ("<media:content/><title>Fog</title><content type='html'>One</content>"), FOG, NULL, NULL, "Courier" },
  { ATOM ("<source><title>A</title><updated>2023-03-14</updated><author><name>B</name></author></source>"
          "<title>Fog</title><author><media:name>C</media:name><name>Jane Roe</name><uri>https://a.example/</uri>"
          "</author><updated>2024-03-14</updated><content/><summary type='html'>One</summary>"),
    FOG, "Jane Roe", "2024-03-14", "Courier" },
  { "<atom:feed xmlns:atom='http://www.w3.org/2005/Atom'><atom:title>Courier</atom:title><atom:entry>"
    "<atom:title>Fog</atom:title><atom:content type='html'>One</atom:content></atom:entry></atom:feed>",
    FOG, NULL, NULL, "Courier" },
};

static void
check_rows (const Case *rows,
            guint       n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = load_bytes (rows[i].source, strlen (rows[i].source), "a.xml", &error);
      g_autofree char *description = article != NULL ? describe (article) : NULL;

      if (error != NULL)
        fail_msg ("%u: %s", i, error->message);
      if (g_strcmp0 (description, rows[i].blocks) != 0 ||
          g_strcmp0 (gloss_article_get_byline (article), rows[i].byline) != 0 ||
          g_strcmp0 (gloss_article_get_published (article), rows[i].published) != 0 ||
          g_strcmp0 (gloss_article_get_site (article), rows[i].site) != 0)
        fail_msg ("%u became\n%sby %s, %s, %s", i, description, gloss_article_get_byline (article),
                  gloss_article_get_published (article), gloss_article_get_site (article));
    }
}

static void
test_a_foreign_element_is_not_taken_for_the_feeds_own (void **state)
{
  check_rows (vocabularies, G_N_ELEMENTS (vocabularies));
}

/* A title and a name are written as the text is. */
static const Case lines[] = {
  { RSS ("<title><![CDATA[<b>Fog</b>]]></title><description>One</description><dc:creator>Jane &amp;amp; Joe</dc:creator>"),
    FOG, "Jane & Joe", NULL, "Courier" },
  { ATOM ("<title type='html'>Fog&amp;#32;&amp;lt; &lt;i&gt;sea&lt;/i&gt;</title><content>One</content>"),
    "title: Fog < sea\nparagraph: One\n", NULL, NULL, "Courier" },
  { ATOM ("<title type='xhtml'><div>Fog <i>&amp;</i> sea</div></title><content>One</content>"),
    "title: Fog & sea\nparagraph: One\n", NULL, NULL, "Courier" },
  { ATOM ("<title>&lt;Fog&gt; &amp;amp; sea</title><content>One</content>"),
    "title: <Fog> &amp; sea\nparagraph: One\n", NULL, NULL, "Courier" },
};

static void
test_a_title_is_words_without_markup (void **state)
{
  check_rows (lines, G_N_ELEMENTS (lines));
}

/* What the text of an entry is, its type says: a page that is escaped, one that is not, or no page at all. */
static const struct
{
  const char *body;
  const char *blocks;
} contents[] = {
  { "<content type='xhtml'><div xmlns='http://www.w3.org/1999/xhtml'><p>One <i>two</i></p><p>Three<br/>four</p>"
    "<blockquote><p>Five</p></blockquote><ul><li>x</li><li>y</li></ul></div></content>",
    "paragraph: One two\nparagraph: Three four\nquotation: Five\nitem 1: x\nitem 1: y\n" },
  { "<content type='xhtml' xmlns:h='http://www.w3.org/1999/xhtml'><h:div><h:h2>One</h:h2><h:hr/><h:img/><h:a/>"
    "<h:p>Two</h:p></h:div></content>", "heading 2: One\nparagraph: Two\n" },
  { "<content type='xhtml'><div>1 &lt; 2 &amp;amp; &lt;b&gt; <![CDATA[<i>]]></div></content>",
    "paragraph: 1 < 2 &amp; <b> <i>\n" },
  { "<content type='xhtml'><div><p title='&lt;p&gt;\"'>One</p><pre>a\n  b</pre></div></content>",
    "paragraph: One\npreformatted: a\npreformatted:   b\n" },
  { "<content type='application/xhtml+xml'><p>One</p><p>Two</p></content>", "paragraph: One\nparagraph: Two\n" },
  { "<content type='text/html' mode='xml'><p>One</p><p>Two</p></content>", "paragraph: One\nparagraph: Two\n" },
  { "<content type='text/html'>&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two</content>", "paragraph: One\nparagraph: Two\n" },
  { "<content type='HTML'>1 &amp;lt; 2</content>", "paragraph: 1 < 2\n" },
  { "<content type='text'>1 &lt; 2, &lt;b&gt; &amp;amp;</content>", "paragraph: 1 < 2, <b> &amp;\n" },
  { "<content type='text/plain'>One\n\nTwo\n\n* x\n* y</content>",
    "paragraph: One\nparagraph: Two\nitem 1: x\nitem 1: y\n" },
  { "<content>1 &lt; 2</content>", "paragraph: 1 < 2\n" },
  { "<content:encoded>&lt;p>One&lt;/p>&lt;p>Two&lt;/p></content:encoded>", "paragraph: One\nparagraph: Two\n" },
  { "<content src='https://a.example/fog'/><summary type='xhtml'><div><p>One</p><p>Two</p></div></summary>",
    "paragraph: One\nparagraph: Two\n" },
};

static void
test_an_entry_says_what_its_text_is (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (contents); i++)
    {
      g_autofree char *source = g_strconcat (ATOM_BEGIN "<title>Fog</title>", contents[i].body, ATOM_END, NULL);
      g_autofree char *description = describe_string (source, "a.atom");
      g_autofree char *expected = g_strconcat ("title: Fog\n", contents[i].blocks, NULL);

      if (!g_str_equal (description, expected))
        fail_msg ("%u became\n%s", i, description);
    }
}

static void
test_links_of_an_entry_are_kept (void **state)
{
  static const char source[] =
    ATOM ("<title>Fog</title><content type='xhtml'><div><p>One <a href='https://a.example/?b&amp;c'>two</a> three.</p>"
          "</div></content>");
  g_autoptr (GlossArticle) article = load_bytes (source, strlen (source), "a.atom", NULL);
  const GlossMark *marks;
  guint n_marks;

  assert_non_null (article);
  marks = gloss_article_get_marks (article, &n_marks);
  assert_int_equal (n_marks, 1);
  assert_int_equal (marks[0].kind, GLOSS_MARK_LINK);
  assert_string_equal (marks[0].target, "https://a.example/?b&c");
}

#define NEWSML(content) \
  "<newsItem><contentMeta><headline>Fog</headline></contentMeta><contentSet>" content "</contentSet></newsItem>"

static const struct
{
  const char *source;
  const char *blocks;
} news[] = {
  { NEWSML ("<inlineData contenttype='text/plain'>One\n\nTwo\n\nThree &lt;b&gt;\n</inlineData>"),
    "title: Fog\nparagraph: One\nparagraph: Two\nparagraph: Three <b>\n" },
  { NEWSML ("<inlineData>One\nTwo</inlineData>"), "title: Fog\nparagraph: One\nparagraph: Two\n" },
  { NEWSML ("<inlineData contenttype='text/html'><![CDATA[<p>One <b>two</b></p><ul><li>x</li></ul>]]></inlineData>"),
    "title: Fog\nparagraph: One two\nitem 1: x\n" },
  { NEWSML ("<inlineData contenttype='Text/HTML; charset=utf-8'>&lt;p>One&lt;p>Two</inlineData>"),
    "title: Fog\nparagraph: One\nparagraph: Two\n" },
  { NEWSML ("<inlineData contenttype='application/xhtml+xml'>&lt;html>&lt;head>&lt;title>A&lt;/title>&lt;/head>"
            "&lt;body>&lt;p>One&lt;/p>&lt;/body>&lt;/html></inlineData>"), "title: Fog\nparagraph: One\n" },
  { NEWSML ("<inlineXML><p>A</p><blockquote><p>One</p>\n<p>Two <em>three</em></p></blockquote><p>B</p></inlineXML>"),
    "title: Fog\nparagraph: A\nquotation: One\nquotation: Two three\nparagraph: B\n" },
  { NEWSML ("<inlineXML><ul><li><p>One</p></li><li>Two</li></ul><h2>A</h2><p>B</p></inlineXML>"),
    "title: Fog\nitem 1: One\nitem 1: Two\nheading 2: A\nparagraph: B\n" },
  { "<nitf><body><hl1>Fog</hl1><body.content><bq><block><p>One</p><p>Two</p></block><credit>Jane Roe</credit></bq>"
    "<p>A<media><media-caption><p>B</p></media-caption></media> C</p> D</body.content></body></nitf>",
    "title: Fog\nquotation: One\nquotation: Two\nquotation: Jane Roe\nparagraph: A\ncaption: B\nparagraph: C\n" },
};

static void
test_what_newsrooms_send_keeps_its_blocks (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (news); i++)
    {
      g_autofree char *description = describe_string (news[i].source, "a.xml");

      if (!g_str_equal (description, news[i].blocks))
        fail_msg ("%u became\n%s", i, description);
    }
}

static void
test_an_element_knows_its_vocabulary (void **state)
{
  static const char text[] = "<a xmlns='1' xmlns:p='2'><p:b xmlns:p='3' xmlns='' p:c='d'><p:c/><c/></p:b>"
                             "<p:c/><q:c/></a>";
  static const struct { const char *name, *prefix, *space; } nodes[] = {
    { "a", NULL, "1" }, { "b", "p", "3" }, { "c", "p", "3" }, { "c", NULL, NULL }, { "c", "p", "2" }, { "c", "q", "q" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossXml) xml = gloss_xml_new (text, strlen (text), &error);
  guint n = 0;

  assert_null (error);
  for (guint i = 0; i < gloss_xml_get_n (xml); i++)
    {
      const GlossXmlNode *node = gloss_xml_get (xml, i);

      if (node->name == NULL)
        continue;

      assert_in_range (n, 0, G_N_ELEMENTS (nodes) - 1);
      assert_string_equal (node->name, nodes[n].name);
      assert_int_equal (g_strcmp0 (node->prefix, nodes[n].prefix), 0);
      assert_int_equal (g_strcmp0 (node->space, nodes[n].space), 0);
      n++;
    }
  assert_int_equal (n, G_N_ELEMENTS (nodes));
  assert_null (gloss_xml_attr (xml, gloss_xml_find (xml, 0, "b"), "p"));
  assert_string_equal (gloss_xml_attr (xml, gloss_xml_find (xml, 0, "b"), "c"), "d");
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
    cmocka_unit_test (test_a_foreign_element_is_not_taken_for_the_feeds_own),
    cmocka_unit_test (test_a_title_is_words_without_markup),
    cmocka_unit_test (test_an_entry_says_what_its_text_is),
    cmocka_unit_test (test_links_of_an_entry_are_kept),
    cmocka_unit_test (test_what_newsrooms_send_keeps_its_blocks),
    cmocka_unit_test (test_an_element_knows_its_vocabulary),
    cmocka_unit_test (test_what_is_broken_is_an_error),
    cmocka_unit_test (test_what_has_no_element_is_no_document),
    cmocka_unit_test (test_xml_has_a_bound_on_its_depth),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
