/* gloss-export-odt.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* OpenDocument text 1.3, for word processors: the article with highlights, and notes as comments. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-export-set.h"

#include "gloss-export-id.h"
#include "gloss-label.h"
#include "gloss-markup.h"
#include "gloss-odt-body.h"
#include "gloss-odt-styles.h"
#include "gloss-odt-text.h"
#include "gloss-zip.h"

#include <glib/gi18n.h>

#define CONTENT_TYPE "application/vnd.oasis.opendocument.text"

typedef struct
{
  GString  *out;
  guint     number;  /* of the next note */
  guint     n_parts;
  gboolean  in_table;
} Writer;

static const char manifest[] =
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.3\">\n"
  "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.3\" manifest:media-type=\"" CONTENT_TYPE "\"/>\n"
                                                                                                               "<manifest:file-entry manifest:full-path=\"content.xml\" manifest:media-type=\"text/xml\"/>\n"
                                                                                                               "<manifest:file-entry manifest:full-path=\"styles.xml\" manifest:media-type=\"text/xml\"/>\n"
                                                                                                               "<manifest:file-entry manifest:full-path=\"meta.xml\" manifest:media-type=\"text/xml\"/>\n"
                                                                                                               "</manifest:manifest>\n";

/* Of the tables, whose columns are for a name, words and two facts */
static const char content_styles[] =
  "<office:automatic-styles>\n"
  "<style:style style:name=\"Found\" style:family=\"table\"><style:table-properties table:align=\"margins\"/></style:style>\n"
  "<style:style style:name=\"Name\" style:family=\"table-column\">"
  "<style:table-column-properties style:rel-column-width=\"24*\"/></style:style>\n"
  "<style:style style:name=\"Words\" style:family=\"table-column\">"
  "<style:table-column-properties style:rel-column-width=\"44*\"/></style:style>\n"
  "<style:style style:name=\"Fact\" style:family=\"table-column\">"
  "<style:table-column-properties style:rel-column-width=\"16*\"/></style:style>\n"
  "<style:style style:name=\"Row\" style:family=\"table-row\">"
  "<style:table-row-properties fo:keep-together=\"always\"/></style:style>\n"
  "<style:style style:name=\"Cell\" style:family=\"table-cell\"><style:table-cell-properties "
  "fo:padding=\"0.08cm\" fo:padding-left=\"0cm\" fo:padding-right=\"0.3cm\" "
  "fo:border-top=\"0.5pt solid #d9d5cf\"/></style:style>\n"
  "</office:automatic-styles>\n";

static void
append_facts (GString      *out,
              GlossArticle *article)
{
  const char *facts[] = {
    gloss_article_get_byline (article), gloss_article_get_site (article), gloss_article_get_published (article),
  };
  const char *uri = gloss_article_get_uri (article);
  const char *between = "";
  guint i;

  for (i = 0; i < G_N_ELEMENTS (facts); i++)
    {
      if (facts[i] == NULL || *facts[i] == '\0')
        continue;
      g_string_append (out, between);
      gloss_odt_append_text (out, facts[i]);
      between = " · ";
    }
  if (!gloss_markup_is_safe_link (uri))
    return;

  g_string_append_printf (out, "%s<text:a xlink:type=\"simple\"", between);
  gloss_markup_append_value (out, "xlink:href", uri);
  g_string_append (out, " text:style-name=\"Internet_20_link\">");
  gloss_odt_append_text (out, uri);
  g_string_append (out, "</text:a>");
}

/* The notes on the whole article stand where it says where the article is from. */
static void
append_source (Writer                *self,
               const GlossExportPart *part)
{
  guint i;

  g_string_append_printf (self->out, "<text:p text:style-name=\"%s\">", self->n_parts > 0 ? "Next_20_article" : "Source");
  for (i = 0; i < part->placed->len; i++)
    {
      GlossAnnotation *note = g_ptr_array_index (part->placed, i);

      if (!gloss_range_is_empty (gloss_annotation_get_range (note)))
        break;
      gloss_odt_append_note_begin (self->out, note, self->number + i);
      gloss_odt_append_note_end (self->out, note, self->number + i);
    }
  append_facts (self->out, part->article);
  g_string_append (self->out, "</text:p>\n");
}

static void
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  Writer *self = out;

  append_source (self, part);
  gloss_odt_append_body (self->out, part, self->number);
  self->n_parts++;
}

static void
end_table (Writer *self)
{
  if (self->in_table)
    g_string_append (self->out, "</table:table>\n");
  self->in_table = FALSE;
}

static void
append_row (GString           *out,
            const char        *style,
            const char *const *cells)
{
  g_string_append (out, "<table:table-row table:style-name=\"Row\">");
  for (; *cells != NULL; cells++)
    {
      g_string_append (out, "<table:table-cell table:style-name=\"Cell\" office:value-type=\"string\">");
      gloss_odt_append_paragraph (out, style, *cells);
      g_string_append (out, "</table:table-cell>");
    }
  g_string_append (out, "</table:table-row>\n");
}

static void
begin_table (Writer     *self,
             const char *name,
             const char *whose,
             const char *what)
{
  const char *cells[] = { whose, what, C_("column", "Kind"), C_("column", "Status"), NULL };
  g_autofree char *unique = g_strdup_printf ("%s %u", name, self->n_parts);

  g_string_append (self->out, "<table:table");
  gloss_markup_append_value (self->out, "table:name", unique);
  g_string_append (self->out, " table:style-name=\"Found\">\n<table:table-column table:style-name=\"Name\"/>"
                              "<table:table-column table:style-name=\"Words\"/>"
                              "<table:table-column table:style-name=\"Fact\" table:number-columns-repeated=\"2\"/>\n"
                              "<table:table-header-rows>");
  append_row (self->out, "Table_20_Heading", cells);
  g_string_append (self->out, "</table:table-header-rows>\n");
  self->in_table = TRUE;
}

static void
begin_section (gpointer           out,
               GlossExportSection section)
{
  Writer *self = out;
  const char *label = gloss_export_section_label (section);

  end_table (self);
  if (section == GLOSS_SECTION_NOTES)
    return;

  g_string_append (self->out, "<text:h text:style-name=\"Heading_20_2\" text:outline-level=\"2\">");
  gloss_odt_append_text (self->out, label);
  g_string_append (self->out, "</text:h>\n");
  if (section == GLOSS_SECTION_QUOTES)
    begin_table (self, label, C_("column", "Speaker"), C_("column", "Words"));
  else if (section == GLOSS_SECTION_ACTORS)
    begin_table (self, label, C_("column", "Name"), C_("column", "Who it is"));
}

/* A note on words stands beside them already, one on all of the article above it. */
static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  Writer *self = out;
  guint number = self->number++;

  if (gloss_annotation_get_placement (note) != GLOSS_UNPLACED)
    return;

  g_string_append (self->out, "<text:p text:style-name=\"Quotations\">");
  gloss_odt_append_note_begin (self->out, note, number);
  g_string_append_printf (self->out, "<text:span text:style-name=\"Highlight_20_%s\">",
                          gloss_color_to_name (gloss_annotation_get_color (note)));
  gloss_odt_append_text (self->out, gloss_annotation_get_exact (note));
  g_string_append (self->out, "</text:span>");
  gloss_odt_append_note_end (self->out, note, number);
  g_string_append (self->out, "</text:p>\n");
}

/* The table is by speaker: at the first quote it is written whole. */
static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  Writer *self = out;
  g_autoptr (GPtrArray) quotes = NULL;
  guint i;

  if (quote != g_ptr_array_index (part->quotes, 0))
    return;

  quotes = gloss_export_part_list_by_speaker (part);
  for (i = 0; i < quotes->len; i++)
    {
      GlossQuote *said = g_ptr_array_index (quotes, i);
      g_autofree char *about = gloss_label_dup_quote (said);
      const char *cells[] = {
        gloss_label_of_speaker (said), gloss_quote_get_words (said), about,
        gloss_label_of_quote_status (gloss_quote_get_status (said)), NULL,
      };

      append_row (self->out, "Table_20_Contents", cells);
    }
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  Writer *self = out;
  const char *cells[] = {
    gloss_actor_get_name (actor), gloss_label_of_description (actor),
    gloss_label_of_actor_kind (gloss_actor_get_kind (actor)),
    gloss_label_of_actor_status (gloss_actor_get_status (actor)), NULL,
  };

  append_row (self->out, "Table_20_Contents", cells);
}

static void
end_article (gpointer               out,
             const GlossExportPart *part)
{
  end_table (out);
}

static GString *
content_new (const GlossExportSet *set,
             GlossExportCount     *count)
{
  static const GlossExportVisitor visitor = {
    .begin_article = begin_article,
    .begin_section = begin_section,
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
    .end_article = end_article,
  };
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-content" GLOSS_ODT_NAMESPACES ">\n");
  Writer writer = { out, 1, 0, FALSE };

  g_string_append_printf (out, "%s<office:body>\n<office:text>\n", content_styles);
  gloss_export_set_visit (set, &visitor, &writer, count);
  g_string_append (out, "</office:text>\n</office:body>\n</office:document-content>\n");

  return out;
}

static GString *
meta_new (const GlossExportSet *set,
          GlossArticle         *article)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-meta" GLOSS_ODT_NAMESPACES ">\n<office:meta>\n"
                                                                            "<meta:generator>Gloss/" GLOSS_VERSION "</meta:generator>\n");
  const char *title = article != NULL ? gloss_article_get_title (article) : NULL;
  g_autofree char *created = gloss_export_dup_time (gloss_export_set_get_created (set));

  gloss_markup_append_element (out, "dc:title", title != NULL ? title : _("Notes"));
  if (created != NULL)
    gloss_markup_append_element (out, "meta:creation-date", created);
  g_string_append (out, "\n</office:meta>\n</office:document-meta>\n");

  return out;
}

static void
add_file (GlossZip   *zip,
          const char *name,
          GString    *content)
{
  gloss_zip_add (zip, name, content->str, content->len);
  g_string_free (content, TRUE);
}

static GBytes *
write_odt (const GlossExportSet  *set,
           GlossExportCount      *count,
           GError               **error)
{
  g_autoptr (GlossZip) zip = gloss_zip_new ();
  GlossArticle *article = gloss_export_set_get_n (set) == 1 ? gloss_export_set_get (set, 0)->article : NULL;
  const char *language = article != NULL ? gloss_article_get_language (article) : NULL;

  /* By its first file an archive is known for what it is. */
  gloss_zip_add_stored (zip, "mimetype", CONTENT_TYPE, sizeof CONTENT_TYPE - 1);
  add_file (zip, "content.xml", content_new (set, count));
  add_file (zip, "styles.xml", gloss_odt_styles_new (language));
  add_file (zip, "meta.xml", meta_new (set, article));
  gloss_zip_add (zip, "META-INF/manifest.xml", manifest, sizeof manifest - 1);

  return gloss_zip_end (zip, error);
}

const GlossExporter gloss_exporter_odt = {
  .id = "odt",
  .label = N_("Text document (ODT)"),
  .extension = "odt",
  .content_type = CONTENT_TYPE,
  .write = write_odt,
};
