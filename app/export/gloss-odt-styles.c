/* gloss-odt-styles.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The look of an OpenDocument text: named styles, so that whoever goes on writing in it can change
 * what a heading or a yellow highlight looks like in one place. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-odt-styles.h"

#include "gloss-color.h"
#include "gloss-markup.h"

#include <glib/gi18n.h>
#include <string.h>

static const struct
{
  const char *name;
  const char *parent;
  const char *paragraph;
  const char *text;
} paragraphs[] = {
  { "Standard", NULL, "fo:line-height=\"130%\" fo:orphans=\"2\" fo:widows=\"2\"", "fo:font-size=\"11pt\"" },
  { "Text_20_body", "Standard", "fo:margin-top=\"0cm\" fo:margin-bottom=\"0.25cm\"", NULL },
  { "Heading", "Standard",
    "fo:margin-top=\"0.5cm\" fo:margin-bottom=\"0.2cm\" fo:line-height=\"115%\" fo:keep-with-next=\"always\"",
    "fo:font-weight=\"bold\"" },
  { "Heading_20_1", "Heading", "fo:margin-top=\"0cm\"", "fo:font-size=\"20pt\"" },
  { "Heading_20_2", "Heading", NULL, "fo:font-size=\"14pt\"" },
  { "Heading_20_3", "Heading", NULL, "fo:font-size=\"12pt\"" },
  { "Source", "Standard", "fo:margin-bottom=\"0.3cm\"", "fo:font-size=\"9pt\" fo:color=\"#5e5c64\"" },
  { "Next_20_article", "Source", "fo:break-before=\"page\"", NULL },
  { "Byline", "Text_20_body", NULL, "fo:color=\"#5e5c64\"" },
  { "Caption", "Text_20_body", NULL, "fo:font-size=\"9pt\" fo:color=\"#5e5c64\"" },
  { "Quotations", "Text_20_body", "fo:margin-left=\"0.8cm\" fo:margin-right=\"0.8cm\"", NULL },
  { "Question", "Text_20_body", "fo:keep-with-next=\"always\"", "fo:font-weight=\"bold\"" },
  { "Preformatted_20_Text", "Standard", "fo:margin-bottom=\"0.25cm\"",
    "fo:font-family=\"'DejaVu Sans Mono', monospace\" fo:font-size=\"9pt\"" },
  { "Table_20_Contents", "Standard", "fo:margin-top=\"0.05cm\" fo:margin-bottom=\"0.05cm\"", NULL },
  { "Table_20_Heading", "Table_20_Contents", NULL, "fo:font-weight=\"bold\"" },
  { "Tags", "Standard", NULL, "fo:font-style=\"italic\"" },
  { "Footer", "Standard", "fo:text-align=\"center\"", "fo:font-size=\"9pt\" fo:color=\"#5e5c64\"" },
};

static const char others[] =
  "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\" style:family=\"text\">"
  "<style:text-properties fo:font-weight=\"bold\"/></style:style>\n"
  "<style:style style:name=\"Emphasis\" style:family=\"text\">"
  "<style:text-properties fo:font-style=\"italic\"/></style:style>\n"
  "<style:style style:name=\"Source_20_Text\" style:display-name=\"Source Text\" style:family=\"text\">"
  "<style:text-properties fo:font-family=\"'DejaVu Sans Mono', monospace\"/></style:style>\n"
  "<style:style style:name=\"Struck\" style:family=\"text\">"
  "<style:text-properties style:text-line-through-style=\"solid\" style:text-line-through-type=\"single\"/></style:style>\n"
  "<style:style style:name=\"Internet_20_link\" style:display-name=\"Internet Link\" style:family=\"text\">"
  "<style:text-properties style:text-underline-style=\"solid\"/></style:style>\n"
  "<text:list-style style:name=\"Bullets\"><text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"•\">"
  "<style:list-level-properties text:space-before=\"0.4cm\" text:min-label-width=\"0.4cm\"/>"
  "</text:list-level-style-bullet></text:list-style>\n"
  "<text:list-style style:name=\"Numbers\"><text:list-level-style-number text:level=\"1\" style:num-format=\"1\" "
  "style:num-suffix=\".\"><style:list-level-properties text:space-before=\"0.4cm\" text:min-label-width=\"0.6cm\"/>"
  "</text:list-level-style-number></text:list-style>\n";

/* A page as wide as a reader's language has it is the business of whoever prints it. */
static const char pages[] =
  "<office:automatic-styles>\n<style:page-layout style:name=\"Page\">"
  "<style:page-layout-properties fo:margin=\"2.2cm\"/><style:footer-style>"
  "<style:header-footer-properties fo:min-height=\"0.8cm\" fo:margin-top=\"0.4cm\"/></style:footer-style>"
  "</style:page-layout>\n</office:automatic-styles>\n"
  "<office:master-styles>\n<style:master-page style:name=\"Standard\" style:page-layout-name=\"Page\">"
  "<style:footer><text:p text:style-name=\"Footer\"><text:page-number>1</text:page-number></text:p></style:footer>"
  "</style:master-page>\n</office:master-styles>\n";

/* A name may have no spaces; what people see has them. */
static void
append_paragraph_style (GString *out,
                        guint    index)
{
  g_auto (GStrv) parts = g_strsplit (paragraphs[index].name, "_20_", -1);
  g_autofree char *shown = g_strjoinv (" ", parts);

  g_string_append_printf (out, "<style:style style:name=\"%s\" style:display-name=\"%s\" style:family=\"paragraph\"",
                          paragraphs[index].name, shown);
  if (paragraphs[index].parent != NULL)
    g_string_append_printf (out, " style:parent-style-name=\"%s\"", paragraphs[index].parent);
  g_string_append_c (out, '>');
  if (paragraphs[index].paragraph != NULL)
    g_string_append_printf (out, "<style:paragraph-properties %s/>", paragraphs[index].paragraph);
  if (paragraphs[index].text != NULL)
    g_string_append_printf (out, "<style:text-properties %s/>", paragraphs[index].text);
  g_string_append (out, "</style:style>\n");
}

static void
append_color_style (GString    *out,
                    GlossColor  color)
{
  /* Translators: the name of a style in a document; %s is a colour, as it is called in the window: Yellow */
  g_autofree char *shown = g_strdup_printf (_("Highlight, %s"), gloss_color_get_label (color));

  g_string_append_printf (out, "<style:style style:name=\"Highlight_20_%s\"", gloss_color_to_name (color));
  gloss_markup_append_value (out, "style:display-name", shown);
  g_string_append_printf (out, " style:family=\"text\"><style:text-properties fo:background-color=\"%s\" "
                               "fo:color=\"#1d1d20\"/></style:style>\n",
                          gloss_color_to_css (color));
}

/* The language is what hyphens and the check of spelling go by. */
static void
append_default (GString    *out,
                const char *language)
{
  g_auto (GStrv) parts = g_strsplit (language, "-", 2);

  g_string_append (out, "<style:default-style style:family=\"paragraph\"><style:text-properties");
  gloss_markup_append_value (out, "fo:language", parts[0]);
  gloss_markup_append_value (out, "fo:country", parts[1] != NULL ? parts[1] : "none");
  g_string_append (out, "/></style:default-style>\n");
}

/**
 * gloss_odt_styles_new:
 * @language: (nullable): that of the text
 *
 * Returns: (transfer full): the file of styles
 */
GString *
gloss_odt_styles_new (const char *language)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<office:document-styles" GLOSS_ODT_NAMESPACES ">\n<office:styles>\n");
  guint i;

  if (language != NULL && *language != '\0')
    append_default (out, language);
  for (i = 0; i < G_N_ELEMENTS (paragraphs); i++)
    append_paragraph_style (out, i);
  for (i = 0; i < GLOSS_N_COLORS; i++)
    append_color_style (out, i);
  g_string_append (out, others);
  g_string_append_printf (out, "</office:styles>\n%s</office:document-styles>\n", pages);

  return out;
}
