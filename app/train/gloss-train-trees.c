/* gloss-train-trees.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-train-trees.h"

#include <stdio.h>
#include <string.h>

#include "gloss-train-corpus.h"

/* The columns of CoNLL-U. */
enum {
  COLUMN_ID,
  COLUMN_FORM,
  COLUMN_LEMMA,
  COLUMN_UPOS,
  COLUMN_XPOS,
  COLUMN_FEATURES,
  COLUMN_HEAD,
  COLUMN_RELATION,
  COLUMN_ENHANCED,
  COLUMN_MISC,
  N_COLUMNS
};

typedef struct
{
  GlossTrees *trees;
  guint       first;
  guint       surface_left;
  gboolean    surface_space;
  gboolean    space;
} Reader;

static void
separate (Reader *self)
{
  if (self->space)
    g_string_append_c (self->trees->text, ' ');
  self->space = FALSE;
}

static void
start_paragraph (Reader *self)
{
  GString *text = self->trees->text;

  if (text->len > 0)
    g_string_append_c (text, '\n');
  self->space = FALSE;
}

static void
end_sentence (Reader *self)
{
  GlossSentence sentence = { self->first, self->trees->words->len };

  if (sentence.end > sentence.first)
    g_array_append_val (self->trees->sentences, sentence);
  self->first = sentence.end;
  self->surface_left = 0;
}

static gboolean
has_space_after (const char *misc)
{
  return strstr (misc, "SpaceAfter=No") == NULL;
}

/* A line such as `1-2 don't`: the space after is told here, not by its last word. */
static void
start_surface (Reader  *self,
               char   **columns)
{
  guint first = 0;
  guint last = 0;

  if (sscanf (columns[COLUMN_ID], "%u-%u", &first, &last) == 2 && last >= first)
    self->surface_left = last - first + 1;
  self->surface_space = has_space_after (columns[COLUMN_MISC]);
}

static void
add_word (Reader  *self,
          char   **columns)
{
  GString *text = self->trees->text;
  GlossTreeWord word;

  separate (self);
  word.begin = text->len;
  g_string_append (text, columns[COLUMN_FORM]);
  word.end = text->len;
  word.tag = g_intern_string (columns[COLUMN_XPOS]);
  word.relation = g_intern_string (columns[COLUMN_RELATION]);
  word.head = g_ascii_strtoull (columns[COLUMN_HEAD], NULL, 10);
  g_array_append_val (self->trees->words, word);

  if (self->surface_left == 0)
    self->space = has_space_after (columns[COLUMN_MISC]);
  else if (--self->surface_left == 0)
    self->space = self->surface_space;
}

static gboolean
read_line (const char  *line,
           gpointer     user_data,
           GError     **error)
{
  Reader *self = user_data;
  g_auto (GStrv) columns = NULL;

  if (line[0] == '\0')
    end_sentence (self);
  else if (g_str_has_prefix (line, "# newpar") || g_str_has_prefix (line, "# newdoc"))
    start_paragraph (self);
  if (line[0] == '\0' || line[0] == '#')
    return TRUE;

  columns = g_strsplit (line, "\t", -1);
  if (g_strv_length (columns) != N_COLUMNS)
    {
      g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "a line has not ten columns: %s", line);
      return FALSE;
    }

  if (strchr (columns[COLUMN_ID], '-') != NULL)
    start_surface (self, columns);
  else if (strchr (columns[COLUMN_ID], '.') == NULL)
    add_word (self, columns);

  return TRUE;
}

/**
 * gloss_trees_read:
 * @folder: where the corpora are
 * @name: a gzipped CoNLL-U file in it
 *
 * Returns: (transfer full): the treebank, or %NULL with an error
 */
GlossTrees *
gloss_trees_read (const char  *folder,
                  const char  *name,
                  GError     **error)
{
  g_autoptr (GlossTrees) trees = g_new0 (GlossTrees, 1);
  Reader reader = { .trees = trees };

  trees->text = g_string_new (NULL);
  trees->words = g_array_new (FALSE, FALSE, sizeof (GlossTreeWord));
  trees->sentences = g_array_new (FALSE, FALSE, sizeof (GlossSentence));

  if (!gloss_train_read_lines (folder, name, read_line, &reader, error))
    return NULL;

  end_sentence (&reader);
  return g_steal_pointer (&trees);
}

void
gloss_trees_free (GlossTrees *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_clear_pointer (&self->words, g_array_unref);
  g_clear_pointer (&self->sentences, g_array_unref);
  g_free (self);
}
