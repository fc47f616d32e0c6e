/* many-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An article with everything that an article can have, and notes of every awkward kind on it: the
 * same for the same seed. */

#include "many-notes.h"

#include "gloss-article-builder.h"
#include "test-wait.h"

static const struct
{
  GlossBlockKind  kind;
  const char     *text;
} blocks[] = {
  { GLOSS_BLOCK_TITLE, "Ferry <b>\"Aurelia\"</b> & the 3 pilots’ *long* night" },
  { GLOSS_BLOCK_BYLINE, "By Ines Dahl" },
  { GLOSS_BLOCK_PARAGRAPH, "“We waited for the wind to turn,” said Mara Olin, the harbour master of "
                           "Quellmouth. “Nobody was going to sail that night.”" },
  { GLOSS_BLOCK_HEADING, "# What the log says: 1. nothing" },
  { GLOSS_BLOCK_PARAGRAPH, "The ferry 🚢 left at six 🕕 and came back at ten; 👩‍✈️ the pilot kept "
                           "her own book, which the owners — Lund & Sons <Shipping> — have not seen." },
  { GLOSS_BLOCK_QUOTATION, "> Nothing to report, wrote the mate; [see](javascript:alert(1)) below." },
  { GLOSS_BLOCK_LIST_ITEM, "= one rope, cut" },
  { GLOSS_BLOCK_LIST_ITEM, "- two lamps, broken" },
  { GLOSS_BLOCK_PREFORMATTED, "  06:00\tout\n  22:00\tin" },
  { GLOSS_BLOCK_TABLE_ROW, "Pilot\tHours\tPaid" },
  { GLOSS_BLOCK_PARAGRAPH, "הרוח נשבה כל הלילה, אמר הקברניט, ואיש לא ישן. وقال الملاح إن البحر هادئ." },
  { GLOSS_BLOCK_PARAGRAPH, "Tomas Reik, who owns the boat, denied it. <script>alert('x')</script> "
                           "was the name of the wreck, “\"><img src=x onerror=alert(2)>” that of its captain." },
  { GLOSS_BLOCK_CAPTION, "The pier at dusk. Photo: Añada Ruiz" },
  { GLOSS_BLOCK_PARAGRAPH, "It was late, and it was late again the next day; it was always late, "
                           "they said, when the Aurelia came home with %% and $ and ~~ on her hull." },
};

static const char *const notes[] = {
  "", "", "", "Ask her.", "Says *who*?\n\n- one\n- two\n", "<script>alert(1)</script>",
  "\"><img src=x onerror=alert(1)>", "[go](javascript:alert(1)) and <javascript:alert(1)>",
  "=SUM(A1:A9)", "+1", "-1", "@cmd", "\tTab first", "```\nopen fence", "~~~~ c\nopen too",
  "<!-- open comment", "%% hidden", "# Heading\n## Another", "a, b; \"c\"\\", "😀 👩‍👩‍👧 ok",
  "שלום, עולם", "مرحبا بالعالم", "> quoted\n> twice", "1. first\n2. second", "Line one\nline two\n",
  "    four spaces", "&amp; & &#35; <b>bold</b>", "]]> --> ?>", "'quoted'", "| a | b |",
  "See ![pixel](http://tracker.example/a.png)", "<img src=\"http://tracker.example/b.png\">",
  "**Bold** and the [*log*](https://courier.example/log?a=1&b=2); `code`, [no](javascript:alert(3))",
};

static const char *const tags[] = {
  "money", "to do", "law/court", "a, b", "#hash", "semi;colon", "back\\slash", "ünï", "שלום", "😀",
  "Highlight", "Actors", "money (2)", "MONEY", "2026", "=tag", "<i>",
  "\"><img src=x onerror=alert(4)>", "javascript:alert(5)",
};

static const char *const creators[] = { "Ada Field", "Bo \"B\" <Lee>", "" };

/* Numerical Recipes' generator: the same everywhere */
static guint
draw (guint32 *seed,
      guint    n)
{
  *seed = *seed * 1664525u + 1013904223u;

  return (guint) ((*seed >> 8) % n);
}

static GlossArticle *
article_new (const char *uri)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_article_builder_new ();
  guint i;

  gloss_article_builder_set (builder, GLOSS_FIELD_TITLE, blocks[0].text);
  gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, "Ines Dahl");
  gloss_article_builder_set (builder, GLOSS_FIELD_SITE, "The Quellmouth Courier");
  gloss_article_builder_set (builder, GLOSS_FIELD_URI, uri);
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, "2026-03-14");
  gloss_article_builder_set (builder, GLOSS_FIELD_LANGUAGE, "en");
  for (i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      gloss_article_builder_begin_block (builder, blocks[i].kind,
                                         blocks[i].kind == GLOSS_BLOCK_HEADING ? 2 : 0, 0);
      if (i % 3 == 0)
        gloss_article_builder_begin_mark (builder, GLOSS_MARK_LINK, i == 3 ? "javascript:alert(1)"
                                                                           : "https://courier.example/a?b=\"c\"&d");
      gloss_article_builder_add_text (builder, blocks[i].text, -1);
      if (i % 3 == 0)
        gloss_article_builder_end_mark (builder, GLOSS_MARK_LINK);
      gloss_article_builder_end_block (builder);
    }

  return gloss_article_builder_end (builder);
}

/* On the whole article, on words that are not there, or on some that are */
static GlossAnchor *
draw_anchor (guint32   *seed,
             GlossText *text)
{
  guint kind = draw (seed, 20);
  guint begin = draw (seed, gloss_text_get_n_chars (text) - 12);
  guint length = 2 + draw (seed, kind < 16 ? 40 : 200);
  GlossAnchor *lost;
  GlossRange range;

  if (kind == 0)
    return NULL;

  range.begin = begin;
  range.end = MIN (begin + length, gloss_text_get_n_chars (text));
  if (kind > 2)
    return gloss_anchor_new (text, range);

  lost = g_new0 (GlossAnchor, 1);
  lost->exact = g_strdup_printf ("words that “went” <away> %u, לא כאן", draw (seed, 1000));
  lost->prefix = g_strdup ("before them ");
  lost->suffix = g_strdup (" after them");

  return lost;
}

static char **
draw_tags (guint32 *seed)
{
  g_autoptr (GPtrArray) drawn = g_ptr_array_new ();
  guint n_tags = draw (seed, 4);
  guint i;

  for (i = 0; i < n_tags; i++)
    {
      const char *tag = tags[draw (seed, G_N_ELEMENTS (tags))];

      if (!g_ptr_array_find (drawn, tag, NULL))
        g_ptr_array_add (drawn, (gpointer) tag);
    }
  g_ptr_array_add (drawn, NULL);

  return g_strdupv ((char **) drawn->pdata);
}

static GlossAnnotation *
draw_note (guint32   *seed,
           guint      number,
           GlossText *text)
{
  g_autofree char *id = g_strdup_printf ("urn:uuid:%08x-0000-4000-8000-%012x", draw (seed, G_MAXINT), number);
  g_autofree char *created = g_strdup_printf ("2026-03-%02uT%02u:00:00.250Z", 1 + draw (seed, 28), draw (seed, 24));
  g_autoptr (GlossAnchor) anchor = draw_anchor (seed, text);
  g_auto (GStrv) drawn = draw_tags (seed);
  GlossAnnotation *note = gloss_annotation_new_with_id (id, anchor);

  gloss_annotation_set_color (note, number % GLOSS_N_COLORS);
  gloss_annotation_set_note (note, notes[draw (seed, G_N_ELEMENTS (notes))]);
  gloss_annotation_set_tags (note, (const char *const *) drawn);
  gloss_annotation_set_creator (note, creators[draw (seed, G_N_ELEMENTS (creators))]);
  gloss_annotation_set_created (note, created);
  gloss_annotation_set_modified (note, created);

  return note;
}

GlossReading *
many_notes_reading_empty (const char *uri)
{
  g_autoptr (GlossArticle) article = article_new (uri);

  return gloss_reading_new (article, NULL);
}

GlossReading *
many_notes_reading_new (const char *uri,
                        guint32     seed)
{
  GlossReading *reading = many_notes_reading_empty (uri);
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func (g_object_unref);
  guint i;

  for (i = 0; i < MANY_NOTES; i++)
    g_ptr_array_add (made, draw_note (&seed, i, gloss_reading_get_text (reading)));
  gloss_annotation_list_put_all (gloss_reading_get_annotations (reading), made);

  return reading;
}

void
many_notes_analyze (GlossReading *reading)
{
  g_autoptr (GAsyncResult) result = NULL;

  gloss_reading_analyze_async (reading, NULL, take_result_cb, &result);
  wait_for_result (&result);
  g_assert_true (gloss_reading_analyze_finish (reading, result, NULL));
}
