/* gloss-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-model.h"

#include <string.h>

#include "gloss-hash.h"

/* Lanes that are summed side by side, so that the checksum of a model takes about a millisecond. */
#define N_LANES 4

struct _GlossModel
{
  gatomicrefcount  ref_count;
  GBytes          *bytes;
  const guint8    *data;
  guint            n_sections;
};

G_DEFINE_QUARK (gloss-model-error-quark, gloss_model_error)

static guint32
read_u32 (const guint8 *data)
{
  guint32 value;

  memcpy (&value, data, sizeof value);
  return GUINT32_FROM_LE (value);
}

static guint64
read_u64 (const guint8 *data)
{
  guint64 value;

  memcpy (&value, data, sizeof value);
  return GUINT64_FROM_LE (value);
}

/**
 * gloss_model_checksum:
 * @bytes: bytes of a model file
 * @size: how many
 *
 * Returns: a number that shows whether any byte has changed by accident
 */
guint64
gloss_model_checksum (const guint8 *bytes,
                      gsize         size)
{
  guint64 lanes[N_LANES] = { 1, 2, 3, 4 };
  guint64 sum = size;
  gsize at = 0;
  guint i;

  for (; at + 8 * N_LANES <= size; at += 8 * N_LANES)
    for (i = 0; i < N_LANES; i++)
      lanes[i] = gloss_hash_add (lanes[i], read_u64 (bytes + at + 8 * i));

  for (i = 0; i < N_LANES; i++)
    sum = gloss_hash_add (sum, lanes[i]);
  for (; at < size; at++)
    sum = gloss_hash_add (sum, bytes[at]);

  return gloss_hash_mix (sum);
}

static const guint8 *
get_entry (const guint8 *data,
           guint         i)
{
  return data + GLOSS_MODEL_HEADER_SIZE + (gsize) i * GLOSS_MODEL_ENTRY_SIZE;
}

static gboolean
section_fits (const guint8 *entry,
              gsize         first,
              gsize         size)
{
  guint64 offset = read_u64 (entry + GLOSS_MODEL_NAME_SIZE);
  guint64 length = read_u64 (entry + GLOSS_MODEL_NAME_SIZE + 8);

  return offset % GLOSS_MODEL_ALIGNMENT == 0 && offset >= first && offset <= size && length <= size - offset &&
         entry[GLOSS_MODEL_NAME_SIZE - 1] == '\0';
}

static gboolean
check_sections (const guint8  *data,
                gsize          size,
                GError       **error)
{
  guint n_sections = read_u32 (data + 12);
  gsize first = GLOSS_MODEL_HEADER_SIZE + (gsize) n_sections * GLOSS_MODEL_ENTRY_SIZE;
  guint i;

  if (n_sections > GLOSS_MODEL_MAX_SECTIONS || first > size)
    {
      g_set_error (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_DAMAGED,
                   "The model claims to have %u sections, more than it can hold", n_sections);
      return FALSE;
    }

  for (i = 0; i < n_sections; i++)
    if (!section_fits (get_entry (data, i), first, size))
      {
        g_set_error (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_DAMAGED,
                     "Section %u of the model lies outside of it", i + 1);
        return FALSE;
      }

  return TRUE;
}

static gboolean
check_header (const guint8  *data,
              gsize          size,
              GError       **error)
{
  if (size < GLOSS_MODEL_HEADER_SIZE || memcmp (data, GLOSS_MODEL_MAGIC, strlen (GLOSS_MODEL_MAGIC)) != 0)
    {
      g_set_error_literal (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_NOT_A_MODEL,
                           "This is not a model of Gloss");
      return FALSE;
    }

  if (read_u32 (data + 8) != GLOSS_MODEL_VERSION)
    {
      g_set_error (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_VERSION,
                   "The model is of version %u, but this program reads version %u",
                   read_u32 (data + 8), GLOSS_MODEL_VERSION);
      return FALSE;
    }

  if (read_u64 (data + 16) != size)
    {
      g_set_error (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_DAMAGED,
                   "The model should be of %" G_GUINT64_FORMAT " bytes, but has %" G_GSIZE_FORMAT,
                   read_u64 (data + 16), size);
      return FALSE;
    }

  if (read_u64 (data + 24) != gloss_model_checksum (data + GLOSS_MODEL_HEADER_SIZE, size - GLOSS_MODEL_HEADER_SIZE))
    {
      g_set_error_literal (error, GLOSS_MODEL_ERROR, GLOSS_MODEL_ERROR_DAMAGED,
                           "The checksum of the model is wrong: its bytes have changed");
      return FALSE;
    }

  return check_sections (data, size, error);
}

/**
 * gloss_model_new:
 * @bytes: a whole model file, mapped or read, at an address that is a multiple of 8
 *
 * Checks the frame and the checksum of a model; nothing is copied or unpacked. What the sections hold is
 * checked by those who use them.
 *
 * Returns: (transfer full) (nullable): the model, or %NULL with a %GLOSS_MODEL_ERROR
 */
GlossModel *
gloss_model_new (GBytes  *bytes,
                 GError **error)
{
  gsize size;
  const guint8 *data = g_bytes_get_data (bytes, &size);
  GlossModel *self;

  if (!check_header (data, size, error))
    return NULL;

  self = g_new0 (GlossModel, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->bytes = g_bytes_ref (bytes);
  self->data = data;
  self->n_sections = read_u32 (data + 12);

  return self;
}

GlossModel *
gloss_model_ref (GlossModel *self)
{
  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

void
gloss_model_unref (GlossModel *self)
{
  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_bytes_unref (self->bytes);
  g_free (self);
}

/**
 * gloss_model_get_section:
 * @self: a model
 * @name: the name of a section
 * @size: (out): its bytes
 *
 * Returns: (transfer none) (nullable): the section, aligned to %GLOSS_MODEL_ALIGNMENT in the file, or
 *   %NULL if the model has none of that name
 */
gconstpointer
gloss_model_get_section (const GlossModel *self,
                         const char       *name,
                         gsize            *size)
{
  guint i;

  for (i = 0; i < self->n_sections; i++)
    {
      const guint8 *entry = get_entry (self->data, i);

      if (strcmp ((const char *) entry, name) == 0)
        {
          *size = read_u64 (entry + GLOSS_MODEL_NAME_SIZE + 8);
          return self->data + read_u64 (entry + GLOSS_MODEL_NAME_SIZE);
        }
    }

  *size = 0;
  return NULL;
}
