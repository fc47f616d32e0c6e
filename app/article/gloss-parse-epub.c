/* gloss-parse-epub.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An e-book is a ZIP with a table of contents and web pages. */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-html-charset.h"
#include "gloss-html-load.h"
#include "gloss-html-meta.h"
#include "gloss-news.h"

/* Of what is unpacked, in bytes: of all, and of one file; and how many files there may be */
#define MAX_TOTAL (64 * 1024 * 1024)
#define MAX_FILES 10000
#define CHUNK (64 * 1024)

typedef struct
{
  const GlossSource *source;
  GHashTable        *files;  /* by their path: those that hold text */
} Book;

static gboolean
fail (const GlossSource  *source,
      GError            **error)
{
  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
               /* Translators: %s is the name of a file */
               _("“%s” is a damaged e-book."), source->name);

  return FALSE;
}

/* Pictures, fonts and styles are not unpacked. */
static gboolean
holds_text (const char *path)
{
  static const char *const suffixes[] = { ".xml", ".opf", ".xhtml", ".html", ".htm" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_has_suffix (path, suffixes[i]))
      return TRUE;

  return FALSE;
}

/* NULL where there is more than @left, or it is damaged. */
static GByteArray *
unpack_file (struct archive *archive,
             gsize           left)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK);
  la_ssize_t n;

  while ((n = archive_read_data (archive, chunk, CHUNK)) > 0)
    {
      if (bytes->len + (gsize) n > left)
        return NULL;
      g_byte_array_append (bytes, chunk, (guint) n);
    }

  return n == 0 ? g_steal_pointer (&bytes) : NULL;
}

static gboolean
unpack_all (Book           *self,
            struct archive *archive)
{
  struct archive_entry *entry;
  gsize left = MAX_TOTAL;
  guint n_files = 0;
  int status;

  while ((status = archive_read_next_header (archive, &entry)) == ARCHIVE_OK || status == ARCHIVE_WARN)
    {
      const char *path = archive_entry_pathname_utf8 (entry);
      GByteArray *bytes;

      if (++n_files > MAX_FILES)
        return FALSE;
      if (path == NULL || !holds_text (path))
        continue;

      bytes = unpack_file (archive, left);
      if (bytes == NULL)
        return FALSE;
      left -= bytes->len;
      g_hash_table_insert (self->files, g_strdup (path), g_byte_array_free_to_bytes (bytes));
    }

  return status == ARCHIVE_EOF;
}

static gboolean
open_book (Book    *self,
           GError **error)
{
  struct archive *archive = archive_read_new ();
  gsize size;
  const void *data = g_bytes_get_data (self->source->bytes, &size);
  gboolean done;

  archive_read_support_format_zip_seekable (archive);
  done = archive_read_open_memory (archive, data, size) == ARCHIVE_OK && unpack_all (self, archive);
  archive_read_free (archive);

  return done || fail (self->source, error);
}

static GlossXml *
parse_file (Book       *self,
            const char *path)
{
  GBytes *bytes = path != NULL ? g_hash_table_lookup (self->files, path) : NULL;
  GlossSource source = { .bytes = bytes, .name = path };

  return bytes != NULL ? gloss_news_parse (&source, NULL) : NULL;
}

/* Where the table of contents is */
static char *
find_package (Book *self)
{
  g_autoptr (GlossXml) xml = parse_file (self, "META-INF/container.xml");
  guint root = xml != NULL ? gloss_xml_find (xml, 0, "rootfile") : 0;

  return root != 0 ? g_strdup (gloss_xml_attr (xml, root, "full-path")) : NULL;
}

/* The path in the book of what a file at @base names: relative, and perhaps with percent signs */
static char *
resolve (const char *base,
         const char *href)
{
  g_autofree char *root = g_strconcat ("book:///", base, NULL);
  g_autofree char *address = g_uri_resolve_relative (root, href, G_URI_FLAGS_NONE, NULL);
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_NONE, NULL) : NULL;

  return uri != NULL && *g_uri_get_path (uri) == '/' ? g_strdup (g_uri_get_path (uri) + 1) : NULL;
}

static void
set_field (GlossArticleBuilder *builder,
           GlossField           field,
           const GlossXml      *xml,
           const char          *name)
{
  guint node = gloss_xml_find (xml, 0, name);
  g_autofree char *text = node != 0 ? g_strstrip (gloss_xml_dup_text (xml, node)) : NULL;
  g_autofree char *date = text != NULL && field == GLOSS_FIELD_PUBLISHED ? gloss_html_parse_date (text) : NULL;

  gloss_article_builder_set (builder, field, field == GLOSS_FIELD_PUBLISHED ? date : text);
  if (field == GLOSS_FIELD_TITLE)
    gloss_news_add_block (builder, GLOSS_BLOCK_TITLE, text);
}

static void
add_chapter (Book                *self,
             GlossArticleBuilder *builder,
             const char          *path)
{
  GBytes *bytes = path != NULL ? g_hash_table_lookup (self->files, path) : NULL;
  GlossSource source = { .bytes = bytes, .name = path };
  g_autofree char *text = NULL;
  gsize length;

  if (bytes == NULL)
    return;

  text = gloss_html_decode (&source, &length, NULL);
  if (text != NULL)
    gloss_html_add_page (builder, text, length, NULL);
}

/* The chapters in the order in which they are to be read */
static void
add_chapters (Book                *self,
              GlossArticleBuilder *builder,
              const GlossXml      *package,
              const char          *path)
{
  g_autoptr (GHashTable) hrefs = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < gloss_xml_get_n (package); i++)
    {
      const GlossXmlNode *node = gloss_xml_get (package, i);
      const char *id = gloss_xml_attr (package, i, "id");
      const char *href = gloss_xml_attr (package, i, "href");
      const char *reference = gloss_xml_attr (package, i, "idref");
      g_autofree char *chapter = NULL;

      if (g_strcmp0 (node->name, "item") == 0 && id != NULL && href != NULL)
        g_hash_table_insert (hrefs, (gpointer) id, (gpointer) href);
      if (g_strcmp0 (node->name, "itemref") != 0 || reference == NULL)
        continue;

      href = g_hash_table_lookup (hrefs, reference);
      chapter = href != NULL ? resolve (path, href) : NULL;
      add_chapter (self, builder, chapter);
    }
}

GlossArticle *
gloss_parse_epub (const GlossSource  *source,
                  GCancellable       *cancellable,
                  GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autoptr (GHashTable) files = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                                        (GDestroyNotify) g_bytes_unref);
  g_autoptr (GlossXml) package = NULL;
  g_autofree char *path = NULL;
  Book self = { source, files };

  if (!open_book (&self, error))
    return NULL;

  path = find_package (&self);
  package = parse_file (&self, path);
  if (package == NULL)
    {
      fail (source, error);
      return NULL;
    }

  set_field (builder, GLOSS_FIELD_TITLE, package, "title");
  set_field (builder, GLOSS_FIELD_BYLINE, package, "creator");
  set_field (builder, GLOSS_FIELD_SITE, package, "publisher");
  set_field (builder, GLOSS_FIELD_PUBLISHED, package, "date");
  set_field (builder, GLOSS_FIELD_LANGUAGE, package, "language");
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "application/epub+zip");
  add_chapters (&self, builder, package, path);

  return gloss_source_end (source, builder, error);
}
