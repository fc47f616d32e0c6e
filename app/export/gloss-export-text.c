/* gloss-export-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Plain text, to be read as it is. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-set.h"

#include "gloss-label.h"

#include <glib/gi18n.h>

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
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  append_line (out, gloss_article_get_title (part->article));
  append_line (out, gloss_article_get_byline (part->article));
  append_line (out, gloss_article_get_site (part->article));
  append_line (out, gloss_article_get_published (part->article));
  append_line (out, gloss_article_get_uri (part->article));
  g_string_append_c (out, '\n');
}

/* A list has no empty line between its items, so none behind the last. */
static void
end_block (GString *out)
{
  if (!g_str_has_suffix (out->str, "\n\n"))
    g_string_append_c (out, '\n');
}

static void
begin_section (gpointer           out,
               GlossExportSection section)
{
  end_block (out);
  if (section != GLOSS_SECTION_NOTES)
    g_string_append_printf (out, "%s\n\n", gloss_export_section_label (section));
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
  g_autofree char *tags = gloss_label_dup_tags (note, "", ", ");
  g_autofree char *line = NULL;

  if (*tags == '\0')
    return;

  /* Translators: %s is a list of the reader's tags */
  line = g_strdup_printf (_("Tags: %s"), tags);
  append_block (out, line);
}

static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  g_autofree char *text = g_strchomp (g_strdup (gloss_annotation_get_note (note)));

  append_passage (out, note);
  if (*text != '\0')
    append_block (out, text);
  append_tags (out, note);
  g_string_append_c (out, '\n');
}

static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  g_string_append_printf (out, "%s (%s):\n", gloss_label_of_speaker (quote),
                          gloss_label_of_quote_status (gloss_quote_get_status (quote)));
  append_block (out, gloss_quote_get_words (quote));
  g_string_append_c (out, '\n');
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  const char *description = gloss_label_of_description (actor);

  g_string_append_printf (out, "%s%s%s (%s, %s)\n",
                          gloss_actor_get_name (actor), *description != '\0' ? ", " : "", description,
                          gloss_label_of_actor_kind (gloss_actor_get_kind (actor)),
                          gloss_label_of_actor_status (gloss_actor_get_status (actor)));
}

static void
end_article (gpointer               out,
             const GlossExportPart *part)
{
  end_block (out);
}

static GBytes *
write_text (const GlossExportSet  *set,
            GlossExportCount      *count,
            GError               **error)
{
  static const GlossExportVisitor visitor = {
    .begin_article = begin_article,
    .begin_section = begin_section,
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
    .end_article = end_article,
  };
  GString *out = g_string_new (NULL);

  gloss_export_set_visit (set, &visitor, out, count);
  if (out->len > 0)
    g_string_truncate (out, out->len - 1);

  return g_string_free_to_bytes (out);
}

const GlossExporter gloss_exporter_text = {
  .id = "text",
  .label = N_("Plain text"),
  .extension = "txt",
  .content_type = "text/plain",
  .cannot_say = N_("Plain text has no colours, and is not made to be read by programs."),
  .write = write_text,
};
