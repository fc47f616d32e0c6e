/* gloss-zip.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-zip.h"

#include "gloss-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

struct _GlossZip
{
  struct archive *archive;
  GByteArray     *bytes;
  char           *failure;  /* nullable: the first */
};

static la_ssize_t
write_cb (struct archive *archive,
          void           *user_data,
          const void     *buffer,
          size_t          length)
{
  g_byte_array_append (user_data, buffer, (guint) length);

  return (la_ssize_t) length;
}

static void
check (GlossZip *self,
       int       status)
{
  if (status < ARCHIVE_WARN && self->failure == NULL)
    self->failure = g_strdup (archive_error_string (self->archive));
}

GlossZip *
gloss_zip_new (void)
{
  GlossZip *self = g_new0 (GlossZip, 1);

  self->bytes = g_byte_array_new ();
  self->archive = archive_write_new ();
  check (self, archive_write_set_format_zip (self->archive));
  check (self, archive_write_add_filter_none (self->archive));
  check (self, archive_write_set_bytes_in_last_block (self->archive, 1));
  check (self, archive_write_open (self->archive, self->bytes, NULL, write_cb, NULL));

  return self;
}

void
gloss_zip_free (GlossZip *self)
{
  if (self == NULL)
    return;

  archive_write_free (self->archive);
  g_byte_array_unref (self->bytes);
  g_free (self->failure);
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
 *
 * What fails is said by gloss_zip_end().
 */
void
gloss_zip_add (GlossZip   *self,
               const char *name,
               const char *data,
               gsize       n_bytes)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_size (entry, (la_int64_t) n_bytes);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);

  check (self, archive_write_header (self->archive, entry));
  if (n_bytes > 0 && archive_write_data (self->archive, data, n_bytes) < 0)
    check (self, ARCHIVE_FATAL);
  archive_entry_free (entry);
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
  check (self, archive_write_close (self->archive));
  if (self->failure != NULL)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
                   /* Translators: %s is what a library says */
                   _("The archive could not be made: %s"), self->failure);
      return NULL;
    }

  return g_bytes_new (self->bytes->data, self->bytes->len);
}
