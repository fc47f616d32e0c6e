/* test-loader-epub.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "canonical.h"
#include "gloss-error.h"

#define CONTAINER \
  "<container><rootfiles><rootfile full-path='OEBPS/book.opf'/></rootfiles></container>"

#define PACKAGE(spine) \
  "<package xmlns:dc='d'><metadata><dc:title>Fog</dc:title><dc:creator>Jane Roe</dc:creator>" \
  "<dc:language>en</dc:language><dc:date>2024-03-14</dc:date></metadata><manifest>" \
  "<item id='a' href='text/one%20.xhtml'/><item id='b' href='two.xhtml'/></manifest><spine>" spine "</spine></package>"

typedef struct
{
  const char *path;
  const char *contents;
} Entry;

static GBytes *
make_book (const Entry *entries,
           guint        n_entries)
{
  struct archive *archive = archive_write_new ();
  gsize size = 16 * 1024 * 1024;
  char *buffer = g_malloc (size);
  size_t used = 0;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  archive_write_open_memory (archive, buffer, size, &used);
  for (guint i = 0; i < n_entries; i++)
    {
      struct archive_entry *entry = archive_entry_new ();

      archive_entry_set_pathname (entry, entries[i].path);
      archive_entry_set_size (entry, (la_int64_t) strlen (entries[i].contents));
      archive_entry_set_filetype (entry, AE_IFREG);
      archive_write_header (archive, entry);
      archive_write_data (archive, entries[i].contents, strlen (entries[i].contents));
      archive_entry_free (entry);
    }
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

/* The mark that tells an e-book stands behind the header of its first file, so that a ZIP as any
 * program writes it has it there only without extra fields: what is made here is put right. */
static GBytes *
strip_extra (GBytes *book)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (book, &size);
  g_autoptr (GByteArray) array = g_byte_array_sized_new ((guint) size);
  static const char mark[] = "mimetypeapplication/epub+zip";

  if (size > 60 && memcmp (data + 30, mark, strlen (mark)) == 0)
    return g_bytes_ref (book);

  g_byte_array_append (array, (const guint8 *) "PK\3\4\12\0\0\0\0\0\0\0\0\0\x6F\x61\xAB\x2C\x14\0\0\0\x14\0\0\0\x08\0\0\0", 30);
  g_byte_array_append (array, (const guint8 *) mark, strlen (mark));
  g_byte_array_append (array, data, (guint) size);

  return g_byte_array_free_to_bytes (g_steal_pointer (&array));
}

static GlossArticle *
load_book (const Entry  *entries,
           guint         n_entries,
           GError      **error)
{
  g_autoptr (GBytes) made = make_book (entries, n_entries);
  g_autoptr (GBytes) book = strip_extra (made);
  gsize size;
  const char *data = g_bytes_get_data (book, &size);

  return load_bytes (data, size, "a.epub", error);
}

static void
test_chapters_come_in_the_order_of_the_spine (void **state)
{
  static const Entry entries[] = {
    { "META-INF/container.xml", CONTAINER },
    { "OEBPS/book.opf", PACKAGE ("<itemref idref='b'/><itemref idref='a'/><itemref idref='none'/>") },
    { "OEBPS/text/one .xhtml", "<html><body><h2>Last</h2><p>sea</p></body></html>" },
    { "OEBPS/two.xhtml", "<html><body><p>café</p></body></html>" },
    { "OEBPS/picture.png", "x" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = load_book (entries, G_N_ELEMENTS (entries), &error);
  g_autofree char *description = NULL;

  assert_null (error);
  description = describe (article);
  assert_string_equal (description, "title: Fog\nparagraph: café\nheading 2: Last\nparagraph: sea\n");
  assert_string_equal (gloss_article_get_byline (article), "Jane Roe");
  assert_string_equal (gloss_article_get_published (article), "2024-03-14");
  assert_string_equal (gloss_article_get_language (article), "en");
  assert_string_equal (gloss_article_get_source_type (article), "application/epub+zip");
}

static void
test_a_book_without_contents_is_damaged (void **state)
{
  static const Entry rows[][1] = {
    { { "a.xhtml", "<p>sea</p>" } },
    { { "META-INF/container.xml", "<container>" } },
    { { "META-INF/container.xml", CONTAINER } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (load_book (rows[i], 1, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_INVALID));
      assert_string_equal (error->message, "“a.epub” is a damaged e-book.");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_chapters_come_in_the_order_of_the_spine),
    cmocka_unit_test (test_a_book_without_contents_is_damaged),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
