/* gloss-zip.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* As much of ZIP as exports need. It is written here because OpenDocument wants the first file of
 * an archive without compression and without the extra fields that libarchive gives each. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-zip.h"

#include "gloss-error.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#define SIGNATURE_LOCAL 0x04034b50
#define SIGNATURE_CENTRAL 0x02014b50
#define SIGNATURE_END 0x06054b50

#define METHOD_STORED 0
#define METHOD_DEFLATED 8

/* Of the format that a reader must know: 2.0 has deflation. */
#define VERSION 20

/* The first of January of 1980, before which the format has no days */
#define NO_DATE 0x21

struct _GlossZip
{
  GByteArray *files;
  GByteArray *directory;
  guint       n_files;
};

static void
put (GByteArray *out,
     guint32     value,
     guint       n_bytes)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (out, (const guint8 *) &little, n_bytes);
}

/* CRC-32 as ISO 3309 defines it, a bit at a time */
static guint32
get_checksum (const char *data,
              gsize       n_bytes)
{
  guint32 crc = G_MAXUINT32;
  gsize i;
  guint bit;

  for (i = 0; i < n_bytes; i++)
    {
      crc ^= (guint8) data[i];
      for (bit = 0; bit < 8; bit++)
        crc = (crc >> 1) ^ (0xEDB88320 & (0 - (crc & 1)));
    }

  return ~crc;
}

static GBytes *
deflate_bytes (const char *data,
               gsize       n_bytes)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) stream = g_converter_output_stream_new (memory, G_CONVERTER (compressor));

  /* Nothing of this can fail in memory. */
  g_output_stream_write_all (stream, data, n_bytes, NULL, NULL, NULL);
  g_output_stream_close (stream, NULL, NULL);

  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (memory));
}

/* What the header of a file and its line in the directory have in common */
static void
put_facts (GByteArray *out,
           guint       method,
           guint32     checksum,
           gsize       n_packed,
           gsize       n_bytes,
           const char *name)
{
  put (out, VERSION, 2);
  put (out, 0, 2);
  put (out, method, 2);
  put (out, 0, 2);
  put (out, NO_DATE, 2);
  put (out, checksum, 4);
  put (out, (guint32) n_packed, 4);
  put (out, (guint32) n_bytes, 4);
  put (out, (guint32) strlen (name), 2);
  put (out, 0, 2);
}

static void
add (GlossZip   *self,
     const char *name,
     guint       method,
     GBytes     *packed,
     guint32     checksum,
     gsize       n_bytes)
{
  gsize n_packed = 0;
  const guint8 *bytes = g_bytes_get_data (packed, &n_packed);
  guint32 offset = self->files->len;

  put (self->files, SIGNATURE_LOCAL, 4);
  put_facts (self->files, method, checksum, n_packed, n_bytes, name);
  g_byte_array_append (self->files, (const guint8 *) name, (guint) strlen (name));
  g_byte_array_append (self->files, bytes, (guint) n_packed);

  put (self->directory, SIGNATURE_CENTRAL, 4);
  put (self->directory, VERSION, 2);
  put_facts (self->directory, method, checksum, n_packed, n_bytes, name);
  put (self->directory, 0, 2);
  put (self->directory, 0, 2);
  put (self->directory, 0, 2);
  put (self->directory, 0, 4);
  put (self->directory, offset, 4);
  g_byte_array_append (self->directory, (const guint8 *) name, (guint) strlen (name));
  self->n_files++;
}

GlossZip *
gloss_zip_new (void)
{
  GlossZip *self = g_new0 (GlossZip, 1);

  self->files = g_byte_array_new ();
  self->directory = g_byte_array_new ();

  return self;
}

void
gloss_zip_free (GlossZip *self)
{
  if (self == NULL)
    return;

  g_byte_array_unref (self->files);
  g_byte_array_unref (self->directory);
  g_free (self);
}

/**
 * gloss_zip_add:
 * @self: an archive
 * @name: of the file in it, in ASCII
 * @data: what is in the file
 * @n_bytes: how much that is
 *
 * It gets no time: that of the clock would make each archive another one, and
 * any other is written in the zone of the machine.
 */
void
gloss_zip_add (GlossZip   *self,
               const char *name,
               const char *data,
               gsize       n_bytes)
{
  g_autoptr (GBytes) packed = deflate_bytes (data, n_bytes);

  add (self, name, METHOD_DEFLATED, packed, get_checksum (data, n_bytes), n_bytes);
}

/**
 * gloss_zip_add_stored:
 * @self: an archive
 * @name: of the file in it, in ASCII
 * @data: what is in the file
 * @n_bytes: how much that is
 *
 * Adds a file that is found in the archive as it is.
 */
void
gloss_zip_add_stored (GlossZip   *self,
                      const char *name,
                      const char *data,
                      gsize       n_bytes)
{
  g_autoptr (GBytes) stored = g_bytes_new (data, n_bytes);

  add (self, name, METHOD_STORED, stored, get_checksum (data, n_bytes), n_bytes);
}

/**
 * gloss_zip_end:
 * @self: an archive; nothing can be added any more
 * @error: return location
 *
 * Returns: (transfer full) (nullable): all of it
 */
GBytes *
gloss_zip_end (GlossZip  *self,
               GError   **error)
{
  guint32 offset = self->files->len;

  if (self->n_files > G_MAXUINT16)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
                   ngettext ("This format has room for %u article and no more.",
                             "This format has room for %u articles and no more.", G_MAXUINT16 - 1),
                   G_MAXUINT16 - 1);
      return NULL;
    }

  g_byte_array_append (self->files, self->directory->data, self->directory->len);
  put (self->files, SIGNATURE_END, 4);
  put (self->files, 0, 2);
  put (self->files, 0, 2);
  put (self->files, self->n_files, 2);
  put (self->files, self->n_files, 2);
  put (self->files, self->directory->len, 4);
  put (self->files, offset, 4);
  put (self->files, 0, 2);

  return g_bytes_new (self->files->data, self->files->len);
}
