/* gloss-export-csv.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Comma-separated values as RFC 4180 has them, for spreadsheets and statistics. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-set.h"

#include "gloss-export-id.h"
#include "gloss-kind.h"
#include "gloss-label.h"
#include "gloss-placement.h"

#include <glib/gi18n.h>
#include <string.h>

/* The columns; names are for programs and not translated. */
enum {
  COLUMN_ID,
  COLUMN_ARTICLE,
  COLUMN_URL,
  COLUMN_PUBLISHED,
  COLUMN_TYPE,
  COLUMN_QUOTE,
  COLUMN_SPEAKER,
  COLUMN_STATUS,
  COLUMN_NOTE,
  COLUMN_TAGS,
  COLUMN_COLOUR,
  COLUMN_AUTHOR,
  COLUMN_CREATED,
  COLUMN_MODIFIED,
  COLUMN_START,
  COLUMN_END,
  N_COLUMNS
};

static const char *const column_names[N_COLUMNS] = {
  "id", "article", "url", "published", "type", "quote", "speaker", "status", "note", "tags",
  "colour", "author", "created", "modified", "start", "end",
};

/* What a spreadsheet would run is made text by an apostrophe. */
static gboolean
is_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r", *text) != NULL;
}

static void
append_cell (GString    *out,
             const char *text)
{
  gboolean formula = is_formula (text);
  const char *p;

  if (!formula && strpbrk (text, ",\"\r\n") == NULL)
    {
      g_string_append (out, text);
      return;
    }

  g_string_append_c (out, '"');
  if (formula)
    g_string_append_c (out, '\'');
  for (p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  g_string_append_c (out, '"');
}

static void
append_row (GString           *out,
            const char *const *cells)
{
  guint i;

  for (i = 0; i < N_COLUMNS; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      append_cell (out, cells[i] != NULL ? cells[i] : "");
    }
  g_string_append (out, "\r\n");
}

static void
set_article (const char            **cells,
             const GlossExportPart  *part)
{
  cells[COLUMN_ARTICLE] = gloss_article_get_title (part->article);
  cells[COLUMN_URL] = gloss_article_get_uri (part->article);
  cells[COLUMN_PUBLISHED] = gloss_article_get_published (part->article);
}

/* A semicolon in a tag is told from one between two by a backslash. */
static char *
dup_tags (GlossAnnotation *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);
  GString *out = g_string_new (NULL);
  const char *p;
  guint i;

  for (i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ';');
      for (p = tags[i]; *p != '\0'; p++)
        {
          if (*p == ';' || *p == '\\')
            g_string_append_c (out, '\\');
          g_string_append_c (out, *p);
        }
    }

  return g_string_free (out, FALSE);
}

static const char *
type_of_note (GlossAnnotation *note)
{
  if (*gloss_annotation_get_note (note) != '\0')
    return "note";

  return *gloss_annotation_get_tags (note) != NULL ? "tag" : "highlight";
}

static const char *
status_of_note (GlossAnnotation *note)
{
  if (gloss_export_is_on_article (note))
    return "article";

  return gloss_placement_get_name (gloss_annotation_get_placement (note));
}

static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  GlossRange range = gloss_annotation_get_range (note);
  const char *cells[N_COLUMNS] = { NULL };
  g_autofree char *tags = dup_tags (note);
  g_autofree char *begin = g_strdup_printf ("%u", range.begin);
  g_autofree char *end = g_strdup_printf ("%u", range.end);

  set_article (cells, part);
  cells[COLUMN_ID] = gloss_annotation_get_id (note);
  cells[COLUMN_TYPE] = type_of_note (note);
  cells[COLUMN_QUOTE] = gloss_annotation_get_exact (note);
  cells[COLUMN_STATUS] = status_of_note (note);
  cells[COLUMN_NOTE] = gloss_annotation_get_note (note);
  cells[COLUMN_TAGS] = tags;
  cells[COLUMN_COLOUR] = gloss_color_to_name (gloss_annotation_get_color (note));
  cells[COLUMN_AUTHOR] = gloss_annotation_get_creator (note);
  cells[COLUMN_CREATED] = gloss_annotation_get_created (note);
  cells[COLUMN_MODIFIED] = gloss_annotation_get_modified (note);
  if (!gloss_range_is_empty (range))
    {
      cells[COLUMN_START] = begin;
      cells[COLUMN_END] = end;
    }

  append_row (out, cells);
}

static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  GlossRange range = gloss_quote_get_range (quote);
  const char *kind = gloss_quote_kind_to_name (gloss_quote_get_kind (quote));
  const char *cells[N_COLUMNS] = { NULL };
  g_autofree char *begin = g_strdup_printf ("%u", range.begin);
  g_autofree char *end = g_strdup_printf ("%u", range.end);
  g_autofree char *type = g_strdup_printf ("quote (%s)", kind);
  g_autofree char *id = gloss_export_dup_quote_id (part->article, range);

  set_article (cells, part);
  cells[COLUMN_ID] = id;
  cells[COLUMN_TYPE] = type;
  cells[COLUMN_QUOTE] = gloss_quote_get_words (quote);
  cells[COLUMN_SPEAKER] = gloss_quote_get_speaker_name (quote);
  cells[COLUMN_STATUS] = gloss_status_to_name (gloss_quote_get_status (quote));
  cells[COLUMN_START] = begin;
  cells[COLUMN_END] = end;

  append_row (out, cells);
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  guint n_mentions = 0;
  const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);
  const char *kind = gloss_actor_kind_to_name (gloss_actor_get_kind (actor));
  const char *cells[N_COLUMNS] = { NULL };
  g_autofree char *type = g_strdup_printf ("actor (%s)", kind);
  g_autofree char *id = gloss_export_dup_actor_id (part->article, actor);
  g_autofree char *begin = NULL;
  g_autofree char *end = NULL;

  set_article (cells, part);
  cells[COLUMN_ID] = id;
  cells[COLUMN_TYPE] = type;
  cells[COLUMN_QUOTE] = gloss_actor_get_name (actor);
  cells[COLUMN_STATUS] = gloss_status_to_name (gloss_actor_get_status (actor));
  cells[COLUMN_NOTE] = gloss_label_of_description (actor);
  if (n_mentions > 0)
    {
      cells[COLUMN_START] = begin = g_strdup_printf ("%u", mentions[0].range.begin);
      cells[COLUMN_END] = end = g_strdup_printf ("%u", mentions[0].range.end);
    }

  append_row (out, cells);
}

static GBytes *
write_csv (const GlossExportSet  *set,
           GlossExportCount      *count,
           GError               **error)
{
  static const GlossExportVisitor visitor = {
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
  };
  GString *out = g_string_new (set->flags & GLOSS_EXPORT_BOM ? "\xEF\xBB\xBF" : NULL);

  append_row (out, column_names);
  gloss_export_set_visit (set, &visitor, out, count);

  return g_string_free_to_bytes (out);
}

const GlossExporter gloss_exporter_csv = {
  .id = "csv",
  .label = N_("Table (CSV)"),
  .extension = "csv",
  .content_type = "text/csv",
  .cannot_say = N_("A table has no text around the words of a note."),
  .write = write_csv,
};
