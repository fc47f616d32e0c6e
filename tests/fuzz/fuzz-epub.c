/* fuzz-epub.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* An e-book: an archive as it is, or the files that are to be in one, each after a line "#### PATH".
 * Of archives that are changed at random nearly all are refused by their checksums. */

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

#include "gloss-parse.h"

#define MARK "#### "

/* What an archive needs for each file beside its contents and twice its path, at most */
#define ROOM_FOR_FILE 400

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
put_file (struct archive *archive,
          const char     *path,
          const char     *contents)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, path);
  archive_entry_set_size (entry, (la_int64_t) strlen (contents));
  archive_entry_set_filetype (entry, AE_IFREG);
  if (archive_write_header (archive, entry) == ARCHIVE_OK)
    archive_write_data (archive, contents, strlen (contents));
  archive_entry_free (entry);
}

static GBytes *
pack (const char *text)
{
  g_auto (GStrv) files = g_strsplit (text, MARK, -1);
  gsize size = 3 * strlen (text) + (g_strv_length (files) + 2) * ROOM_FOR_FILE;
  char *buffer = g_malloc (size);
  struct archive *archive = archive_write_new ();
  size_t used = 0;

  archive_write_set_format_zip (archive);
  archive_write_zip_set_compression_store (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  archive_write_open_memory (archive, buffer, size, &used);
  for (guint i = 0; files[i] != NULL; i++)
    {
      char *end = strchr (files[i], '\n');

      if (end == NULL || end == files[i])
        continue;
      *end = '\0';
      put_file (archive, files[i], end + 1);
    }
  archive_write_close (archive);
  archive_write_free (archive);

  return g_bytes_new_take (buffer, used);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autoptr (GBytes) bytes = g_str_has_prefix (text, "PK") ? g_bytes_new (data, size) : pack (text);
  GlossSource source = { .bytes = bytes, .uri = "https://a.example/b", .name = "a", .whole = size % 2 == 1 };
  G_GNUC_UNUSED g_autoptr (GlossArticle) article = gloss_parse_epub (&source, NULL, NULL);

  return 0;
}
