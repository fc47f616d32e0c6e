/* gloss-train-writer.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-writer.h"

#include <string.h>

typedef struct
{
  char    name[GLOSS_MODEL_NAME_SIZE];
  GBytes *bytes;
} Section;

struct _GlossModelWriter
{
  GArray *sections;
};

static void
clear_section (gpointer data)
{
  g_bytes_unref (((Section *) data)->bytes);
}

GlossModelWriter *
gloss_model_writer_new (void)
{
  GlossModelWriter *self = g_new0 (GlossModelWriter, 1);

  self->sections = g_array_new (FALSE, TRUE, sizeof (Section));
  g_array_set_clear_func (self->sections, clear_section);
  return self;
}

/**
 * gloss_model_writer_copy:
 * @self: a writer
 *
 * Returns: (transfer full): another that has the same sections
 */
GlossModelWriter *
gloss_model_writer_copy (const GlossModelWriter *self)
{
  GlossModelWriter *copy = gloss_model_writer_new ();
  guint i;

  for (i = 0; i < self->sections->len; i++)
    {
      const Section *section = &g_array_index (self->sections, Section, i);

      gloss_model_writer_add (copy, section->name, section->bytes);
    }

  return copy;
}

void
gloss_model_writer_free (GlossModelWriter *self)
{
  g_array_unref (self->sections);
  g_free (self);
}

/**
 * gloss_model_writer_add:
 * @self: a writer
 * @name: a name of at most 15 bytes that no other section has
 * @section: what is in it
 *
 * Adds a section after those that were added before.
 */
void
gloss_model_writer_add (GlossModelWriter *self,
                        const char       *name,
                        GBytes           *section)
{
  Section entry = { .bytes = g_bytes_ref (section) };

  g_assert (strlen (name) < GLOSS_MODEL_NAME_SIZE);
  g_assert (self->sections->len < GLOSS_MODEL_MAX_SECTIONS);

  strcpy (entry.name, name);
  g_array_append_val (self->sections, entry);
}

void
gloss_train_append_u32 (GByteArray *array,
                        guint32     value)
{
  guint32 little = GUINT32_TO_LE (value);

  g_byte_array_append (array, (const guint8 *) &little, sizeof little);
}

static void
append_u64 (GByteArray *array,
            guint64     value)
{
  guint64 little = GUINT64_TO_LE (value);

  g_byte_array_append (array, (const guint8 *) &little, sizeof little);
}

void
gloss_train_pad (GByteArray *array,
                 guint       alignment)
{
  static const guint8 zero = 0;

  while (array->len % alignment != 0)
    g_byte_array_append (array, &zero, 1);
}

static gsize
align (gsize size)
{
  return (size + GLOSS_MODEL_ALIGNMENT - 1) / GLOSS_MODEL_ALIGNMENT * GLOSS_MODEL_ALIGNMENT;
}

static void
append_table (GlossModelWriter *self,
              GByteArray       *body)
{
  gsize at = align (GLOSS_MODEL_HEADER_SIZE + self->sections->len * GLOSS_MODEL_ENTRY_SIZE);
  guint i;

  for (i = 0; i < self->sections->len; i++)
    {
      Section *section = &g_array_index (self->sections, Section, i);
      gsize size = g_bytes_get_size (section->bytes);

      g_byte_array_append (body, (const guint8 *) section->name, GLOSS_MODEL_NAME_SIZE);
      append_u64 (body, at);
      append_u64 (body, size);
      at = align (at + size);
    }
}

/**
 * gloss_model_writer_finish:
 * @self: a writer
 *
 * Returns: (transfer full): the whole file
 */
GBytes *
gloss_model_writer_finish (GlossModelWriter *self)
{
  GByteArray *file = g_byte_array_new ();
  guint64 sum;
  guint64 size;
  guint i;

  g_byte_array_append (file, (const guint8 *) GLOSS_MODEL_MAGIC, strlen (GLOSS_MODEL_MAGIC));
  gloss_train_append_u32 (file, GLOSS_MODEL_VERSION);
  gloss_train_append_u32 (file, self->sections->len);
  append_u64 (file, 0);
  append_u64 (file, 0);
  append_table (self, file);

  for (i = 0; i < self->sections->len; i++)
    {
      GBytes *bytes = g_array_index (self->sections, Section, i).bytes;

      gloss_train_pad (file, GLOSS_MODEL_ALIGNMENT);
      g_byte_array_append (file, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
    }

  size = GUINT64_TO_LE ((guint64) file->len);
  memcpy (file->data + 16, &size, sizeof size);
  sum = gloss_model_checksum (file->data + GLOSS_MODEL_HEADER_SIZE, file->len - GLOSS_MODEL_HEADER_SIZE);
  sum = GUINT64_TO_LE (sum);
  memcpy (file->data + 24, &sum, sizeof sum);

  return g_byte_array_free_to_bytes (file);
}
