/* gloss-markdown-merge.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Exporting again into a file that a person goes on writing in. What stands between two markers is
 * Gloss's, all else is theirs. They may have put the exports of several articles into one file. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-markdown-merge.h"

#include "gloss-error.h"
#include "gloss-markdown.h"

#include <glib/gi18n.h>
#include <string.h>

#define MARKER GLOSS_MARKDOWN_MARKER

/* Between two markers: from the first of them, to the second */
typedef struct
{
  const char *begin;
  const char *end;
} Block;

/* What a block tells about its articles */
typedef struct
{
  char       *title;  /* the first line that is a heading of an article, or NULL */
  guint       n_titles;
  GHashTable *ids;    /* the lines that are ids of its notes */
} Facts;

/* Returns: (nullable): where the next line that is a marker begins */
static const char *
find_marker (const char *text,
             const char *from)
{
  for (const char *hit = strstr (from, MARKER); hit != NULL; hit = strstr (hit + 1, MARKER))
    {
      const char *behind = hit + strlen (MARKER);

      if ((hit == text || hit[-1] == '\n') && (*behind == '\0' || *behind == '\n' || g_str_has_prefix (behind, "\r\n")))
        return hit;
    }

  return NULL;
}

/* Returns: (transfer full) (element-type Block): none if a marker has no other one */
static GArray *
list_blocks (const char *text)
{
  GArray *blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  const char *begin = find_marker (text, text);

  while (begin != NULL)
    {
      Block block = { begin, find_marker (text, begin + 1) };

      if (block.end == NULL)
        {
          g_array_set_size (blocks, 0);
          break;
        }
      g_array_append_val (blocks, block);
      begin = find_marker (text, block.end + 1);
    }

  return blocks;
}

static void
facts_read (Facts       *self,
            const Block *block)
{
  g_autofree char *text = g_strndup (block->begin, (gsize) (block->end - block->begin));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *line = g_strchomp (lines[i]);

      if (g_str_has_prefix (line, "^gloss-"))
        g_hash_table_add (self->ids, g_strdup (line));
      if (!g_str_has_prefix (line, "# "))
        continue;
      if (self->n_titles++ == 0)
        self->title = g_strdup (line);
    }
}

static void
facts_clear (Facts *self)
{
  g_free (self->title);
  g_clear_pointer (&self->ids, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Facts, facts_clear)

static gboolean
share_an_id (const Facts *a,
             const Facts *b)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, a->ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    {
      if (g_hash_table_contains (b->ids, id))
        return TRUE;
    }

  return FALSE;
}

/* A title may change, and two articles may have the same one; so it counts only where no notes tell. A block
 * with more titles than @fresh holds another article besides. */
static gboolean
is_of_same_article (const Block *block,
                    const Facts *fresh)
{
  g_auto (Facts) facts = { 0 };

  facts_read (&facts, block);
  if (facts.n_titles > fresh->n_titles)
    return FALSE;
  if (g_hash_table_size (facts.ids) > 0 && g_hash_table_size (fresh->ids) > 0)
    return share_an_id (&facts, fresh);

  return facts.title != NULL && g_strcmp0 (facts.title, fresh->title) == 0;
}

/* Returns: (nullable): the one block to write to; %NULL if there is none, or several are as good */
static const Block *
choose_block (GArray      *blocks,
              const Block *fresh)
{
  g_auto (Facts) facts = { 0 };
  const Block *chosen = NULL;

  if (blocks->len == 1)
    return &g_array_index (blocks, Block, 0);

  facts_read (&facts, fresh);
  for (guint i = 0; i < blocks->len; i++)
    {
      const Block *block = &g_array_index (blocks, Block, i);

      if (!is_of_same_article (block, &facts))
        continue;
      if (chosen != NULL)
        return NULL;
      chosen = block;
    }

  return chosen;
}

static GString *
string_of_bytes (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_string_new_len (data, (gssize) size);
}

/**
 * gloss_markdown_merge:
 * @old: a file of a person's
 * @fresh: what was exported now, one block between two markers
 * @name: what @old is called, for people
 * @error: return location
 *
 * Puts the block of @fresh in the place of the one in @old. Of several it is
 * the one of the same article. Where it is not sure which one that is, or a
 * marker has been lost, nothing is written: a person's own words might be gone.
 *
 * Returns: (transfer full) (nullable): what the file shall be
 */
GBytes *
gloss_markdown_merge (GBytes      *old,
                      GBytes      *fresh,
                      const char  *name,
                      GError     **error)
{
  g_autoptr (GString) was = string_of_bytes (old);
  g_autoptr (GString) now = string_of_bytes (fresh);
  g_autoptr (GArray) blocks = list_blocks (was->str);
  g_autoptr (GArray) fresh_blocks = list_blocks (now->str);
  const Block *written = fresh_blocks->len == 1 ? &g_array_index (fresh_blocks, Block, 0) : NULL;
  const Block *block = written != NULL ? choose_block (blocks, written) : NULL;
  GString *out;

  if (block == NULL)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_SAVED,
                   /* Translators: a file, and the mark that shows where Gloss may write */
                   _("“%s” has no place between two lines “%s” to write to; choose another name."),
                   name, MARKER);
      return NULL;
    }

  out = g_string_new_len (was->str, block->begin - was->str);
  g_string_append_len (out, written->begin, written->end - written->begin);
  g_string_append_len (out, block->end, was->str + was->len - block->end);

  return g_string_free_to_bytes (out);
}
