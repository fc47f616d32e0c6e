/* gloss-export-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Markdown as Obsidian and most others read it. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-export-notes.h"
#include "gloss-markdown.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append_field (GString    *out,
              const char *name,
              const char *value)
{
  g_autofree char *quoted = NULL;

  if (value == NULL || *value == '\0')
    return;

  quoted = gloss_yaml_dup_string (value);
  g_string_append_printf (out, "%s: %s\n", name, quoted);
}

static void
append_tag_list (GString                *out,
                 const GlossExportNotes *notes)
{
  g_auto (GStrv) tags = gloss_export_notes_dup_tags (notes);
  guint i;

  if (tags[0] == NULL)
    return;

  g_string_append (out, "tags:\n");
  for (i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *tag = gloss_markdown_dup_tag (tags[i]);
      g_autofree char *quoted = gloss_yaml_dup_string (tag);

      g_string_append_printf (out, "  - %s\n", quoted);
    }
}

static void
append_front_matter (GString                *out,
                     GlossArticle           *article,
                     const GlossExportNotes *notes)
{
  g_autofree char *created = gloss_export_notes_dup_created (notes);

  g_string_append (out, "---\n");
  append_field (out, "title", gloss_article_get_title (article));
  append_field (out, "author", gloss_article_get_byline (article));
  append_field (out, "source", gloss_article_get_uri (article));
  append_field (out, "site", gloss_article_get_site (article));
  append_field (out, "published", gloss_article_get_published (article));
  append_field (out, "created", created);
  append_tag_list (out, notes);
  g_string_append (out, "---\n\n");
}

static void
append_heading (GString    *out,
                const char *marks,
                const char *text)
{
  g_string_append_printf (out, "%s ", marks);
  gloss_markdown_append_escaped (out, text);
  g_string_append (out, "\n\n");
}

static void
append_tags (GString         *out,
             GlossAnnotation *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);
  guint i;

  if (tags == NULL || tags[0] == NULL)
    return;

  for (i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *tag = gloss_markdown_dup_tag (tags[i]);

      g_string_append_printf (out, "%s#%s", i > 0 ? " " : "", tag);
    }
  g_string_append (out, "\n\n");
}

/* Eight digits of the annotation's id, which stay the same in every export */
static void
append_block_id (GString         *out,
                 GlossAnnotation *note)
{
  const char *id = gloss_annotation_get_id (note);
  const char *last = strrchr (id, ':');
  g_autofree char *digest = NULL;
  guint n_digits = 0;
  const char *p;

  for (p = last != NULL ? last + 1 : id; n_digits < 8 && g_ascii_isxdigit (p[n_digits]);)
    n_digits++;
  if (n_digits < 8)
    {
      /* An id of another program's */
      digest = g_compute_checksum_for_string (G_CHECKSUM_SHA256, id, -1);
      p = digest;
    }

  g_string_append_printf (out, "^gloss-%.8s\n\n", p);
}

/* What the reader writes is Markdown itself. */
static void
append_note_text (GString         *out,
                  GlossAnnotation *note)
{
  g_autofree char *text = g_strdup (gloss_annotation_get_note (note));

  g_strchomp (text);
  if (*text != '\0')
    g_string_append_printf (out, "%s\n\n", text);
}

static guint
append_notes (GString   *out,
              GPtrArray *notes)
{
  guint i;

  for (i = 0; i < notes->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (notes, i);
      const char *exact = gloss_annotation_get_exact (note);

      if (exact != NULL && *exact != '\0')
        {
          gloss_markdown_append_quotation (out, exact);
          g_string_append_c (out, '\n');
        }
      append_note_text (out, note);
      append_tags (out, note);
      append_block_id (out, note);
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

  append_heading (out, "##", _("Quotes"));
  for (i = 0; i < n_quotes; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);

      g_string_append (out, "> [!quote] ");
      gloss_markdown_append_escaped (out, gloss_export_speaker_label (quote));
      g_string_append_c (out, '\n');
      gloss_markdown_append_quotation (out, gloss_quote_get_words (quote));
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

  append_heading (out, "##", _("Actors"));
  for (i = 0; i < n_actors; i++)
    {
      g_autoptr (GlossActor) actor = g_list_model_get_item (actors, i);

      g_string_append (out, "- ");
      gloss_markdown_append_escaped (out, gloss_actor_get_name (actor));
      g_string_append_printf (out, " (%s)\n",
                              gloss_export_kind_label (gloss_actor_get_kind (actor)));
    }
  g_string_append_c (out, '\n');
}

static GBytes *
end_text (GString *out)
{
  while (out->len > 1 && out->str[out->len - 1] == '\n' && out->str[out->len - 2] == '\n')
    g_string_truncate (out, out->len - 1);

  return g_string_free_to_bytes (out);
}

static GBytes *
write_markdown (GlossReading              *reading,
                const GlossExportOptions  *options,
                GlossExportCount          *count,
                GError                   **error)
{
  g_autoptr (GlossExportNotes) notes = gloss_export_notes_new (reading, options);
  GlossArticle *article = gloss_reading_get_article (reading);
  GString *out = g_string_new (NULL);

  gloss_export_notes_count (notes, count);
  append_front_matter (out, article, notes);
  if (gloss_article_get_title (article) != NULL)
    append_heading (out, "#", gloss_article_get_title (article));

  count->n_written += append_notes (out, notes->placed);
  if (options != NULL && options->with_quotes)
    append_quotes (out, gloss_reading_get_quotes (reading));
  if (options != NULL && options->with_actors)
    append_actors (out, gloss_reading_get_actors (reading));
  if (notes->unplaced->len > 0)
    append_heading (out, "##", _("Notes without a place"));
  count->n_written += append_notes (out, notes->unplaced);

  return end_text (out);
}

const GlossExporter gloss_exporter_markdown = {
  .id = "markdown",
  .label = N_("Markdown"),
  .extension = "md",
  .content_type = "text/markdown",
  .write = write_markdown,
};
