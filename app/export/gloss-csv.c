/* gloss-csv.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Comma-separated values as RFC 4180 has them; lines may also end in LF or CR alone. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-csv.h"

#include <string.h>

typedef struct
{
  const char *p;
  guint       line;
  GPtrArray  *rows;
  GPtrArray  *cells;
  GString    *cell;
} Parser;

static void
free_row (gpointer row)
{
  g_strfreev (row);
}

static void
end_cell (Parser *self)
{
  g_ptr_array_add (self->cells, g_strdup (self->cell->str));
  g_string_truncate (self->cell, 0);
}

static void
end_row (Parser *self)
{
  end_cell (self);
  g_ptr_array_add (self->cells, NULL);
  g_ptr_array_add (self->rows, g_ptr_array_free (self->cells, FALSE));
  self->cells = g_ptr_array_new ();
}

/* Returns: whether it is closed */
static gboolean
read_quoted (Parser *self)
{
  for (self->p++; *self->p != '\0'; self->p++)
    {
      if (*self->p == '"' && self->p[1] != '"')
        {
          self->p++;
          return TRUE;
        }
      if (*self->p == '"')
        self->p++;
      g_string_append_c (self->cell, *self->p);
    }

  return FALSE;
}

static guint
count_lines (const char *begin,
             const char *end)
{
  guint n_lines = 0;
  const char *p;

  for (p = begin; p < end; p++)
    n_lines += *p == '\n';

  return n_lines;
}

static gboolean
read_all (Parser *self)
{
  const char *begin;

  while (*self->p != '\0')
    {
      begin = self->p;
      if (*begin == '"' && self->cell->len == 0)
        {
          if (!read_quoted (self))
            return FALSE;
          self->line += count_lines (begin, self->p);
        }
      else if (*begin == ',')
        {
          end_cell (self);
          self->p++;
        }
      else if (*begin == '\r' || *begin == '\n')
        {
          self->p += *begin == '\r' && begin[1] == '\n' ? 2 : 1;
          self->line++;
          end_row (self);
        }
      else
        g_string_append_c (self->cell, *self->p++);
    }
  if (self->cells->len > 0 || self->cell->len > 0)
    end_row (self);

  return TRUE;
}

GPtrArray *
gloss_csv_parse (const char *text,
                 guint      *line)
{
  Parser self = { text, 1, g_ptr_array_new_with_free_func (free_row), g_ptr_array_new (),
                  g_string_new (NULL) };
  gboolean whole;

  if (g_str_has_prefix (text, "\xEF\xBB\xBF"))
    self.p += 3;
  whole = read_all (&self);
  *line = self.line;

  g_ptr_array_set_free_func (self.cells, g_free);
  g_ptr_array_unref (self.cells);
  g_string_free (self.cell, TRUE);
  if (whole)
    return self.rows;

  g_ptr_array_unref (self.rows);

  return NULL;
}
