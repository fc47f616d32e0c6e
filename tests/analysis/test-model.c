/* test-model.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-model.h"
#include "gloss-table.h"
#include "gloss-weights.h"

#define ENTRY_AT    GLOSS_MODEL_HEADER_SIZE
#define SECTION_AT  64
#define N_SLOTS     16
#define WIDTH       4
#define SECTION_SIZE (GLOSS_WEIGHTS_HEADER_SIZE + N_SLOTS * 4 + 2 * WIDTH)
#define FILE_SIZE    (SECTION_AT + SECTION_SIZE)

/* The hash of a feature: its slot, its mark. */
#define FEATURE(slot, mark) (((guint64) (slot) << 60) | ((guint64) (mark) << GLOSS_WEIGHTS_ROW_BITS))

typedef struct
{
  guint64 bytes[FILE_SIZE / 8];
} File;

static guint8 *
at (File  *file,
    gsize  offset)
{
  return (guint8 *) file->bytes + offset;
}

static void
put_u32 (File    *file,
         gsize    offset,
         guint32  value)
{
  value = GUINT32_TO_LE (value);
  memcpy (at (file, offset), &value, sizeof value);
}

static void
put_u64 (File    *file,
         gsize    offset,
         guint64  value)
{
  value = GUINT64_TO_LE (value);
  memcpy (at (file, offset), &value, sizeof value);
}

static void
seal (File *file)
{
  put_u64 (file, 24, gloss_model_checksum (at (file, GLOSS_MODEL_HEADER_SIZE), FILE_SIZE - GLOSS_MODEL_HEADER_SIZE));
}

static void
put_slot (File    *file,
          guint    slot,
          guint32  mark,
          guint32  row)
{
  put_u32 (file, SECTION_AT + GLOSS_WEIGHTS_HEADER_SIZE + 4 * slot, mark << GLOSS_WEIGHTS_ROW_BITS | row);
}

/* A model with one section, "rows", of two rows of four weights. */
static void
make_file (File *file)
{
  static const gint8 rows[2 * WIDTH] = { 1, 2, 3, 4, -1, -2, -3, -128 };

  memset (file, 0, sizeof *file);
  memcpy (at (file, 0), GLOSS_MODEL_MAGIC, 8);
  put_u32 (file, 8, GLOSS_MODEL_VERSION);
  put_u32 (file, 12, 1);
  put_u64 (file, 16, FILE_SIZE);
  memcpy (at (file, ENTRY_AT), "rows", 4);
  put_u64 (file, ENTRY_AT + 16, SECTION_AT);
  put_u64 (file, ENTRY_AT + 24, SECTION_SIZE);
  put_u32 (file, SECTION_AT, 2);
  put_u32 (file, SECTION_AT + 4, WIDTH);
  put_u32 (file, SECTION_AT + 8, 4);
  put_u32 (file, SECTION_AT + 12, GLOSS_WEIGHTS_SCALE_UNIT);
  put_slot (file, 15, 7, 1);
  put_slot (file, 0, 9, 2);
  memcpy (at (file, FILE_SIZE - sizeof rows), rows, sizeof rows);
  seal (file);
}

static GlossModel *
open_file (File    *file,
           gsize    size,
           GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (file->bytes, size);

  return gloss_model_new (bytes, error);
}

static void
assert_refused (File  *file,
                gsize  size,
                int    code)
{
  g_autoptr (GError) error = NULL;

  assert_null (open_file (file, size, &error));
  assert_true (g_error_matches (error, GLOSS_MODEL_ERROR, code));
  assert_true (strlen (error->message) > 10);
}

static void
test_a_section_is_found_where_it_lies (void **state)
{
  File file;
  gsize size = 0;
  g_autoptr (GlossModel) model = NULL;

  make_file (&file);
  model = open_file (&file, FILE_SIZE, NULL);
  assert_non_null (model);
  assert_non_null (gloss_model_get_section (model, "rows", &size));
  assert_int_equal (size, SECTION_SIZE);
  assert_null (gloss_model_get_section (model, "none", &size));
  assert_int_equal (size, 0);
}

static void
test_any_changed_byte_is_noticed (void **state)
{
  File file;
  gsize i;

  for (i = 0; i < FILE_SIZE; i++)
    {
      g_autoptr (GError) error = NULL;

      make_file (&file);
      *at (&file, i) ^= 0x10;
      assert_null (open_file (&file, FILE_SIZE, &error));
      assert_non_null (error);
    }
}

static void
test_any_cut_file_is_refused (void **state)
{
  File file;
  gsize size;

  make_file (&file);
  for (size = 0; size < FILE_SIZE; size++)
    assert_refused (&file, size, size < GLOSS_MODEL_HEADER_SIZE ? GLOSS_MODEL_ERROR_NOT_A_MODEL
                                                                 : GLOSS_MODEL_ERROR_DAMAGED);
}

static void
test_another_version_is_refused_as_such (void **state)
{
  File file;

  make_file (&file);
  put_u32 (&file, 8, GLOSS_MODEL_VERSION + 1);
  assert_refused (&file, FILE_SIZE, GLOSS_MODEL_ERROR_VERSION);
}

static void
test_a_section_outside_the_file_is_refused (void **state)
{
  static const struct { gsize offset; guint64 value; } cases[] = {
    { ENTRY_AT + 16, G_MAXUINT64 - 63 }, { ENTRY_AT + 16, 32 }, { ENTRY_AT + 16, 65 }, { ENTRY_AT + 16, FILE_SIZE + 64 },
    { ENTRY_AT + 24, G_MAXUINT64 }, { ENTRY_AT + 24, SECTION_SIZE + 1 },
  };
  File file;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      make_file (&file);
      put_u64 (&file, cases[i].offset, cases[i].value);
      seal (&file);
      assert_refused (&file, FILE_SIZE, GLOSS_MODEL_ERROR_DAMAGED);
    }

  make_file (&file);
  put_u32 (&file, 12, G_MAXUINT32);
  assert_refused (&file, FILE_SIZE, GLOSS_MODEL_ERROR_DAMAGED);
}

static void
test_weights_are_found_by_their_feature (void **state)
{
  File file;
  GlossWeights weights;
  g_autoptr (GlossModel) model = NULL;

  make_file (&file);
  model = open_file (&file, FILE_SIZE, NULL);
  assert_true (gloss_weights_init (&weights, model, "rows", WIDTH));
  assert_int_equal (gloss_weights_find (&weights, FEATURE (15, 7))[2], 3);
  assert_int_equal (gloss_weights_find (&weights, FEATURE (15, 9))[3], -128);
  assert_null (gloss_weights_find (&weights, FEATURE (15, 8)));
  assert_null (gloss_weights_find (&weights, FEATURE (3, 7)));
}

static void
test_weights_of_wrong_size_are_refused (void **state)
{
  static const struct { gsize offset; guint32 value; } cases[] = {
    { 0, 3 }, { 0, G_MAXUINT32 }, { 4, 5 }, { 4, 0 }, { 8, 5 }, { 8, 31 }, { 8, 0 }, { 12, 0 },
  };
  File file;
  GlossWeights weights;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GlossModel) model = NULL;

      make_file (&file);
      put_u32 (&file, SECTION_AT + cases[i].offset, cases[i].value);
      seal (&file);
      model = open_file (&file, FILE_SIZE, NULL);
      assert_non_null (model);
      assert_false (gloss_weights_init (&weights, model, "rows", WIDTH));
      assert_false (gloss_weights_init (&weights, model, "none", WIDTH));
    }
}

static void
test_slots_full_of_nonsense_do_not_hang (void **state)
{
  File file;
  GlossWeights weights;
  g_autoptr (GlossModel) model = NULL;
  guint i;

  make_file (&file);
  for (i = 0; i < N_SLOTS; i++)
    put_slot (&file, i, i % 3, 1000 + i);
  seal (&file);
  model = open_file (&file, FILE_SIZE, NULL);
  assert_true (gloss_weights_init (&weights, model, "rows", WIDTH));
  for (i = 0; i < 1000; i++)
    assert_null (gloss_weights_find (&weights, FEATURE (i % N_SLOTS, i)));
}

static void
test_a_table_of_wrong_size_is_empty (void **state)
{
  File file;
  g_autoptr (GlossModel) model = NULL;
  GlossTable table;

  make_file (&file);
  put_u32 (&file, SECTION_AT + 4, 1u << 27);
  seal (&file);
  model = open_file (&file, FILE_SIZE, NULL);
  assert_false (gloss_table_init (&table, model, "rows"));
  assert_int_equal (table.value_bits, 0);
  assert_int_equal (gloss_table_find (&table, FEATURE (15, 7)), 0);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_section_is_found_where_it_lies),
    cmocka_unit_test (test_any_changed_byte_is_noticed),
    cmocka_unit_test (test_any_cut_file_is_refused),
    cmocka_unit_test (test_another_version_is_refused_as_such),
    cmocka_unit_test (test_a_section_outside_the_file_is_refused),
    cmocka_unit_test (test_weights_are_found_by_their_feature),
    cmocka_unit_test (test_weights_of_wrong_size_are_refused),
    cmocka_unit_test (test_slots_full_of_nonsense_do_not_hang),
    cmocka_unit_test (test_a_table_of_wrong_size_is_empty),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
