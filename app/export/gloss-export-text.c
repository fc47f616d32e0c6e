/* gloss-export-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain text, to be read as it is. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-export-notes.h"

#include <glib/gi18n-lib.h>

static void
append_line (GString    *out,
             const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s\n", text);
}

/* Every line of the text, moved in */
static void
append_block (GString    *out,
              const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  guint i;

  for (i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s%s\n", *lines[i] != '\0' ? "    " : "", lines[i]);
}

static void
append_head (GString      *out,
             GlossArticle *article)
{
  append_line (out, gloss_article_get_title (article));
  append_line (out, gloss_article_get_byline (article));
  append_line (out, gloss_article_get_site (article));
  append_line (out, gloss_article_get_published (article));
  append_line (out, gloss_article_get_uri (article));
  g_string_append_c (out, '\n');
}

static void
append_passage (GString         *out,
                GlossAnnotation *note)
{
  const char *exact = gloss_annotation_get_exact (note);

  if (exact == NULL || *exact == '\0')
    append_line (out, _("On the whole article"));
  else
    {
      /* Translators: %s is a passage of an article, to stand between quotation marks */
      g_string_append_printf (out, _("“%s”"), exact);
      g_string_append_c (out, '\n');
    }
}

static void
append_tags (GString         *out,
             GlossAnnotation *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);
  g_autofree char *joined = NULL;
  g_autofree char *line = NULL;

  if (tags == NULL || tags[0] == NULL)
    return;

  joined = g_strjoinv (", ", (char **) tags);
  /* Translators: %s is a list of the reader's tags */
  line = g_strdup_printf (_("Tags: %s"), joined);
  append_block (out, line);
}

static guint
append_notes (GString   *out,
              GPtrArray *notes)
{
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (notes, i);
      g_autofree char *text = g_strdup (gloss_annotation_get_note (note));

      append_passage (out, note);
      g_strchomp (text);
      if (*text != '\0')
        append_block (out, text);
      append_tags (out, note);
      g_string_append_c (out, '\n');
    }

  return notes->len;
}

static void
append_quotes (GString    *out,
               GListModel *quotes)
{
  guint n_quotes = g_list_model_get_n_items (quotes);
  guint i;

  if (n_quotes == 0)
    return;

  g_string_append_printf (out, "%s\n\n", _("Quotes"));
  for (i = 0; i < n_quotes; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);

      g_string_append_printf (out, "%s:\n", gloss_export_speaker_label (quote));
      append_block (out, gloss_quote_get_words (quote));
      g_string_append_c (out, '\n');
    }
}

static void
append_actors (GString    *out,
               GListModel *actors)
{
  guint n_actors = g_list_model_get_n_items (actors);
  guint i;

  if (n_actors == 0)
    return;

  g_string_append_printf (out, "%s\n\n", _("Actors"));
  for (i = 0; i < n_actors; i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (actors, i);

      g_string_append_printf (out, "%s (%s)\n", gloss_actor_get_name (actor),
                              gloss_export_kind_label (gloss_actor_get_kind (actor)));
    }
  g_string_append_c (out, '\n');
}

static GBytes *
write_text (GlossReading              *reading,
            const GlossExportOptions  *options,
            GlossExportCount          *count,
            GError                   **error)
{
  g_autoptr (GlossExportNotes) notes = gloss_export_notes_new (reading, options);
  GString *out = g_string_new (NULL);

  gloss_export_notes_count (notes, count);
  append_head (out, gloss_reading_get_article (reading));

  count->n_written += append_notes (out, notes->placed);
  if (options != NULL && options->with_quotes)
    append_quotes (out, gloss_reading_get_quotes (reading));
  if (options != NULL && options->with_actors)
    append_actors (out, gloss_reading_get_actors (reading));
  if (notes->unplaced->len > 0)
    g_string_append_printf (out, "%s\n\n", _("Notes without a place"));
  count->n_written += append_notes (out, notes->unplaced);

  g_string_truncate (out, out->len - 1);

  return g_string_free_to_bytes (out);
}

const GlossExporter gloss_exporter_text = {
  .id = "text",
  .label = N_("Plain text"),
  .extension = "txt",
  .content_type = "text/plain",
  .write = write_text,
};
