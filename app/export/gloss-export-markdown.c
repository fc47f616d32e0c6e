/* gloss-export-markdown.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Markdown as Obsidian and most others read it. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-set.h"

#include "gloss-label.h"
#include "gloss-markdown.h"
#include "gloss-markdown-merge.h"

#include <glib/gi18n.h>
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
append_tag_list (GString              *out,
                 const GlossExportSet *set)
{
  g_auto (GStrv) tags = gloss_export_set_dup_tags (set);
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
append_article_fields (GString      *out,
                       GlossArticle *article)
{
  append_field (out, "title", gloss_article_get_title (article));
  append_field (out, "author", gloss_article_get_byline (article));
  append_field (out, "source", gloss_article_get_uri (article));
  append_field (out, "site", gloss_article_get_site (article));
  append_field (out, "published", gloss_article_get_published (article));
}

static void
append_front_matter (GString              *out,
                     const GlossExportSet *set)
{
  g_string_append (out, "---\n");
  if (gloss_export_set_get_n (set) == 1)
    append_article_fields (out, gloss_export_set_get (set, 0)->article);
  append_field (out, "created", gloss_export_set_get_created (set));
  append_tag_list (out, set);
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
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  const char *title = gloss_article_get_title (part->article);

  if (title != NULL)
    append_heading (out, "#", title);
}

/* In a file of several articles each says where it is from; one alone does so in front. */
static void
begin_one_of_several (gpointer               out,
                      const GlossExportPart *part)
{
  const char *facts[] = {
    gloss_article_get_byline (part->article),
    gloss_article_get_site (part->article),
    gloss_article_get_published (part->article),
    gloss_article_get_uri (part->article),
  };
  gboolean any = FALSE;
  guint i;

  begin_article (out, part);
  for (i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i] == NULL || *facts[i] == '\0')
        continue;
      g_string_append (out, "- ");
      gloss_markdown_append_escaped (out, facts[i]);
      g_string_append_c (out, '\n');
      any = TRUE;
    }
  if (any)
    g_string_append_c (out, '\n');
}

/* Blocks are parted by one empty line; a list has none between its items. */
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
    append_heading (out, "##", gloss_export_section_label (section));
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

static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  const char *exact = gloss_annotation_get_exact (note);
  g_autofree char *text = gloss_markdown_dup_note (gloss_annotation_get_note (note));

  if (exact != NULL && *exact != '\0')
    {
      gloss_markdown_append_quotation (out, exact);
      g_string_append_c (out, '\n');
    }
  if (*text != '\0')
    g_string_append_printf (out, "%s\n\n", text);
  append_tags (out, note);
  append_block_id (out, note);
}

static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  g_string_append (out, "> [!quote] ");
  gloss_markdown_append_escaped (out, gloss_label_of_speaker (quote));
  g_string_append_printf (out, " (%s)\n", gloss_label_of_quote_status (gloss_quote_get_status (quote)));
  gloss_markdown_append_quotation (out, gloss_quote_get_words (quote));
  g_string_append_c (out, '\n');
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  const char *description = gloss_label_of_description (actor);

  g_string_append (out, "- ");
  gloss_markdown_append_escaped (out, gloss_actor_get_name (actor));
  if (*description != '\0')
    {
      g_string_append (out, ", ");
      gloss_markdown_append_escaped (out, description);
    }
  g_string_append_printf (out, " (%s, %s)\n",
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
write_markdown (const GlossExportSet  *set,
                GlossExportCount      *count,
                GError               **error)
{
  GlossExportVisitor visitor = {
    .begin_article = gloss_export_set_get_n (set) > 1 ? begin_one_of_several : begin_article,
    .begin_section = begin_section,
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
    .end_article = end_article,
  };
  GString *out = g_string_new (NULL);

  append_front_matter (out, set);
  g_string_append (out, GLOSS_MARKDOWN_MARKER "\n\n");
  gloss_export_set_visit (set, &visitor, out, count);
  g_string_append (out, GLOSS_MARKDOWN_MARKER "\n");

  return g_string_free_to_bytes (out);
}

const GlossExporter gloss_exporter_markdown = {
  .id = "markdown",
  .label = N_("Markdown"),
  .extension = "md",
  .content_type = "text/markdown",
  .cannot_say = N_("Markdown has no colours, and no spaces in tags."),
  .write = write_markdown,
  .merge = gloss_markdown_merge,
};
