/* gloss-lookup-cache.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Records stand one behind the other: the id, the state as it is in memory, the names. Behind a head
 * that tells a damaged file and one of another version or machine, so that all of it is read at once. */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-lookup-cache.h"

#include <glib/gstdio.h>
#include <string.h>

/* To be counted up whenever records are others, or what they are made from is read differently */
#define VERSION 3
#define FORMAT (VERSION << 16 | (guint32) sizeof (GlossFileState))

/* What somebody reads is nobody else's business. */
#define FILE_MODE 0600
#define FOLDER_MODE 0700

typedef struct
{
  guint32 format;
  guint32 sum;  /* of all that follows */
} Header;

static guint32
add_up (const char *data,
        gsize       size)
{
  g_autoptr (GBytes) body = g_bytes_new_static (data + sizeof (Header), size - sizeof (Header));

  return g_bytes_hash (body);
}

GBytes *
gloss_lookup_cache_load (GFile *file)
{
  g_autofree char *data = NULL;
  gsize size;
  Header header;

  if (!g_file_get_contents (g_file_peek_path (file), &data, &size, NULL) || size < sizeof header)
    return NULL;

  memcpy (&header, data, sizeof header);
  if (header.format != FORMAT || header.sum != add_up (data, size))
    {
      g_debug ("“%s” is made anew", g_file_peek_path (file));
      return NULL;
    }

  return g_bytes_new_take (g_steal_pointer (&data), size);
}

/* Returns: the place behind the string at @at; %NULL if it does not end */
static const char *
skip_string (const char *at,
             const char *end)
{
  const char *nul = at < end ? memchr (at, '\0', end - at) : NULL;

  return nul != NULL ? nul + 1 : NULL;
}

static const char *
skip_names (const char *at,
            const char *end)
{
  gboolean is_last = FALSE;

  while (at != NULL && !is_last)
    {
      is_last = at < end && *at == '\0';
      at = skip_string (at, end);
    }

  return at;
}

gboolean
gloss_lookup_cache_next (GBytes            *records,
                         gsize             *at,
                         GlossLookupRecord *record)
{
  gsize size;
  const char *data = g_bytes_get_data (records, &size);
  const char *end = data + size;
  const char *state, *behind;

  record->id = data + MAX (*at, sizeof (Header));
  state = skip_string (record->id, end);
  if (state == NULL || (gsize) (end - state) < sizeof record->state)
    return FALSE;

  memcpy (&record->state, state, sizeof record->state);
  record->names = state + sizeof record->state;
  behind = skip_names (record->names, end);
  if (behind == NULL)
    return FALSE;

  record->size = behind - record->names;
  *at = behind - data;

  return TRUE;
}

GByteArray *
gloss_lookup_cache_new (void)
{
  GByteArray *records = g_byte_array_new ();

  return g_byte_array_set_size (records, sizeof (Header));
}

void
gloss_lookup_cache_add (GByteArray              *records,
                        const GlossLookupRecord *record)
{
  g_byte_array_append (records, (const guint8 *) record->id, strlen (record->id) + 1);
  g_byte_array_append (records, (const guint8 *) &record->state, sizeof record->state);
  g_byte_array_append (records, (const guint8 *) record->names, record->size);
}

/* Whoever reads it meanwhile sees the old file or the new one. Returns: whether it worked */
gboolean
gloss_lookup_cache_save (GByteArray *records,
                         GFile      *file)
{
  const char *path = g_file_peek_path (file);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GError) error = NULL;
  const char *data = (const char *) records->data;
  Header header = { FORMAT, add_up (data, records->len) };

  memcpy (records->data, &header, sizeof header);
  g_mkdir_with_parents (folder, FOLDER_MODE);
  if (g_file_set_contents_full (path, data, records->len, G_FILE_SET_CONTENTS_CONSISTENT, FILE_MODE, &error))
    return TRUE;

  g_debug ("Not kept: %s", error->message);

  return FALSE;
}
