/* gloss-import-readwise.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The table that Readwise exports: one highlight a row. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-importer.h"

#include "gloss-csv.h"
#include "gloss-error.h"
#include "gloss-export-id.h"

#include <glib/gi18n.h>
#include <string.h>

/* The columns that are read; there are others, and they may stand in any order. */
enum {
  COLUMN_HIGHLIGHT,
  COLUMN_TITLE,
  COLUMN_AUTHOR,
  COLUMN_NOTE,
  COLUMN_COLOR,
  COLUMN_TAGS,
  COLUMN_DATE,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = {
  "Highlight", "Book Title", "Book Author", "Note", "Color", "Tags", "Highlighted at",
};

typedef struct
{
  int columns[N_COLUMNS];  /* where each stands; -1: nowhere */
} Layout;

static void
read_layout (Layout  *self,
             char   **head)
{
  guint n_cells = g_strv_length (head);
  guint i;
  guint k;

  for (i = 0; i < N_COLUMNS; i++)
    {
      self->columns[i] = -1;
      for (k = 0; k < n_cells; k++)
        {
          if (g_ascii_strcasecmp (head[k], column_names[i]) == 0)
            self->columns[i] = (int) k;
        }
    }
}

static const char *
get_cell (const Layout  *self,
          char         **row,
          guint          column)
{
  int index = self->columns[column];

  return index >= 0 && index < (int) g_strv_length (row) ? row[index] : "";
}

static char *
dup_text (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_utf8_validate (data, (gssize) size, NULL) && memchr (data, '\0', size) == NULL
           ? g_strndup (data, size)
           : NULL;
}

static gboolean
recognizes (const GlossImportFile *file)
{
  g_autofree char *text = file->root == NULL ? dup_text (file->bytes) : NULL;
  const char *line = text;

  if (line == NULL)
    return FALSE;
  if (g_str_has_prefix (line, "\xEF\xBB\xBF"))
    line += 3;

  return g_str_has_prefix (line, "Highlight,") || g_str_has_prefix (line, "\"Highlight\",");
}

static char **
split_tags (const char *cell)
{
  g_auto (GStrv) parts = g_strsplit (cell, ",", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();
  guint i;

  for (i = 0; parts[i] != NULL; i++)
    {
      g_strstrip (parts[i]);
      if (*parts[i] != '\0')
        g_ptr_array_add (tags, parts[i]);
    }
  g_ptr_array_add (tags, NULL);

  return g_strdupv ((char **) tags->pdata);
}

/* “2024-05-01 10:00:00+00:00”; older files have the zone apart, or none. */
static void
set_time (GlossAnnotation *annotation,
          const char      *cell)
{
  g_autofree char *text = g_strdup (cell);
  g_autofree char *time = NULL;
  char *space = strchr (text, ' ');

  if (space != NULL)
    *space = 'T';
  time = gloss_export_dup_time (text);
  if (time == NULL)
    return;

  gloss_annotation_set_created (annotation, time);
  gloss_annotation_set_modified (annotation, time);
}

/* Readwise names no highlight: its words and its time do. */
static char *
dup_id (const Layout  *layout,
        char         **row)
{
  g_autofree char *uuid = gloss_export_dup_uuid ("readwise",
                                                 get_cell (layout, row, COLUMN_TITLE),
                                                 get_cell (layout, row, COLUMN_HIGHLIGHT),
                                                 get_cell (layout, row, COLUMN_DATE), NULL);

  return g_strconcat ("urn:uuid:", uuid, NULL);
}

static void
add_row (GlossImport   *import,
         const Layout  *layout,
         char         **row)
{
  GlossAnchor anchor = { { 0, 0 }, (char *) get_cell (layout, row, COLUMN_HIGHLIGHT),
                         (char *) "", (char *) "" };
  g_autofree char *id = dup_id (layout, row);
  g_auto (GStrv) tags = split_tags (get_cell (layout, row, COLUMN_TAGS));
  GlossColor color = GLOSS_COLOR_YELLOW;
  GlossAnnotation *annotation;

  annotation = gloss_annotation_new_with_id (id, *anchor.exact != '\0' ? &anchor : NULL);
  gloss_annotation_set_note (annotation, get_cell (layout, row, COLUMN_NOTE));
  gloss_annotation_set_tags (annotation, (const char *const *) tags);
  if (gloss_color_from_name (get_cell (layout, row, COLUMN_COLOR), &color))
    gloss_annotation_set_color (annotation, color);
  set_time (annotation, get_cell (layout, row, COLUMN_DATE));
  gloss_import_add (import, annotation, NULL, get_cell (layout, row, COLUMN_TITLE), GLOSS_NO_UNITS);
}

static gboolean
read_rows (const GlossImportFile  *file,
           GPtrArray              *rows,
           GlossImport            *import,
           GError                **error)
{
  Layout layout;
  guint i;

  if (rows->len > 0)
    read_layout (&layout, g_ptr_array_index (rows, 0));
  if (rows->len == 0 || layout.columns[COLUMN_HIGHLIGHT] < 0)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                   /* Translators: a file; “Highlight” is the name of the column */
                   _("“%s” has no column “Highlight”."), file->name);
      return FALSE;
    }

  for (i = 1; i < rows->len; i++)
    {
      char **row = g_ptr_array_index (rows, i);

      /* An empty line at the end is no highlight. */
      if (row[1] != NULL)
        add_row (import, &layout, row);
    }

  return TRUE;
}

static gboolean
read_readwise (const GlossImportFile  *file,
               GlossImport            *import,
               GError                **error)
{
  g_autofree char *text = dup_text (file->bytes);
  guint line = 1;
  g_autoptr (GPtrArray) rows = text != NULL ? gloss_csv_parse (text, &line) : NULL;

  if (text == NULL)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_TEXT,
                 /* Translators: %s is a file */
                 _("“%s” is not UTF-8 text."), file->name);
  else if (rows == NULL)
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                 /* Translators: a file, the number of a line */
                 _("“%s”, line %u: a quotation mark is not closed."), file->name, line);
  else
    return read_rows (file, rows, import, error);

  return FALSE;
}

const GlossImporter gloss_importer_readwise = {
  .id = "readwise",
  .label = N_("Readwise (CSV)"),
  .cannot_say = N_("Readwise keeps no text around the words of a highlight."),
  .recognizes = recognizes,
  .read = read_readwise,
};
