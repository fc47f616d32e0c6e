/* gloss-export-html.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One page that needs nothing besides itself: no script, no picture, no network. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-set.h"

#include "gloss-html-body.h"
#include "gloss-label.h"
#include "gloss-markup.h"

#include <glib/gi18n.h>

typedef struct
{
  GString    *out;
  guint       number;  /* of the next note */
  const char *end;     /* of the section that was begun */
} Writer;

static const char style[] =
  ":root { color-scheme: light dark; --ink: #1d1d20; --paper: #fdfcfa; --dim: #5e5c64; "
  "--line: #d9d5cf }\n"
  "@media (prefers-color-scheme: dark) { :root { --ink: #e4e1dc; --paper: #1e1e20; "
  "--dim: #a3a09a; --line: #45434a } }\n"
  "body { margin: 0 auto; padding: 2rem 1.25rem 4rem; max-width: 60rem; background: var(--paper); "
  "color: var(--ink); font: 1.0625rem/1.6 Charter, Georgia, serif; overflow-wrap: break-word }\n"
  "h1, h2 { line-height: 1.25; margin: 0 0 .6em } h2 { margin-top: 1.6em }\n"
  "p, blockquote, pre, ul, ol { margin: 0 0 1em } blockquote { padding-left: 1em; "
  "border-left: .2em solid var(--line) } pre, .cells { white-space: pre-wrap }\n"
  "p, h1, h2, li, pre, td { unicode-bidi: plaintext; text-align: start }\n"
  "a { color: inherit } sup { line-height: 0 } sup a { text-decoration: none; padding: 0 .15em; font: .7rem sans-serif }\n"
  ".source, .byline, .caption, .about { color: var(--dim); font-size: .9rem }\n"
  ".source span:not(:last-child)::after { content: \" ·\" }\n"
  "mark { color: #1d1d20; border-radius: .2em } .said { border-bottom: .12em dotted var(--dim) }\n"
  ".actor { border-bottom: .1em solid var(--dim) } .organization { border-bottom-style: dashed } "
  ".place { border-bottom-style: double; border-bottom-width: .2em }\n"
  ".note { font: .875rem/1.45 sans-serif; padding: .1em 0 .1em .8em; margin-bottom: 1em; "
  "border-left: .3em solid } .note p, .note blockquote, .note pre, .note ul, .note ol { margin: 0 0 .35em }\n"
  ".words ul, .words ol { padding-left: 1.4em } .words hr { border: 0; border-top: 1px solid var(--line) }\n"
  ".number { float: right; color: var(--dim); font-size: .75rem } .tags span { color: var(--dim) } "
  ".tags span::before { content: \"#\" }\n"
  "table { border-collapse: collapse; width: 100% } th, td { text-align: start; "
  "vertical-align: top; padding: .4em .8em .4em 0; border-top: 1px solid var(--line) }\n"
  "@media (min-width: 56rem) { .row { display: grid; "
  "grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 2.5rem } }\n"
  "@media print { body { max-width: none; padding: 0; font-size: 11pt; background: none; "
  "color: #000 } .row { display: grid; grid-template-columns: 3fr 1fr; column-gap: 1.5em } "
  ".note, tr, h2 { break-inside: avoid } mark { print-color-adjust: exact; "
  "-webkit-print-color-adjust: exact } }\n";

static void
append_colors (GString *out)
{
  guint i;

  for (i = 0; i < GLOSS_N_COLORS; i++)
    {
      const char *name = gloss_color_to_name (i);
      const char *css = gloss_color_to_css (i);

      g_string_append_printf (out, "mark.%s { background: %s } .note.%s { border-color: %s }\n",
                              name, css, name, css);
    }
}

static void
append_head (GString              *out,
             const GlossExportSet *set)
{
  GlossArticle *article = gloss_export_set_get_n (set) == 1 ? gloss_export_set_get (set, 0)->article : NULL;
  const char *title = article != NULL ? gloss_article_get_title (article) : _("Notes");
  const char *language = article != NULL ? gloss_article_get_language (article) : NULL;

  g_string_append (out, "<!DOCTYPE html>\n<html");
  if (language != NULL && *language != '\0')
    gloss_markup_append_value (out, "lang", language);
  g_string_append (out, ">\n<head>\n<meta charset=\"utf-8\">\n"
                        "<meta http-equiv=\"Content-Security-Policy\" "
                        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
                        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                        "<meta name=\"generator\" content=\"Gloss\">\n");
  gloss_markup_append_element (out, "title", title != NULL ? title : _("Notes"));
  g_string_append_printf (out, "\n<style>\n%s", style);
  append_colors (out);
  g_string_append (out, "</style>\n</head>\n<body>\n<main>\n");
}

static void
append_fact (GString    *out,
             const char *fact)
{
  if (fact == NULL || *fact == '\0')
    return;

  g_string_append (out, "<span>");
  gloss_markup_append (out, fact, -1);
  g_string_append (out, "</span> ");
}

static void
append_source (GString      *out,
               GlossArticle *article)
{
  const char *uri = gloss_article_get_uri (article);

  g_string_append (out, "<p class=\"source\">");
  append_fact (out, gloss_article_get_byline (article));
  append_fact (out, gloss_article_get_site (article));
  append_fact (out, gloss_article_get_published (article));
  if (gloss_markup_is_safe_link (uri))
    {
      g_string_append (out, "<a rel=\"noreferrer\"");
      gloss_markup_append_value (out, "href", uri);
      g_string_append_c (out, '>');
      gloss_markup_append (out, uri, -1);
      g_string_append (out, "</a>");
    }
  g_string_append (out, "</p>\n");
}

static void
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  Writer *self = out;

  g_string_append (self->out, "<article>\n");
  append_source (self->out, part->article);
  gloss_html_append_body (self->out, part, self->number);
}

static void
end_section (Writer *self)
{
  if (self->end != NULL)
    g_string_append (self->out, self->end);
  self->end = NULL;
}

static void
begin_section (gpointer           out,
               GlossExportSection section)
{
  Writer *self = out;
  gboolean of_quotes = section == GLOSS_SECTION_QUOTES;

  end_section (self);
  if (section == GLOSS_SECTION_NOTES)
    return;

  g_string_append (self->out, "<section>\n");
  gloss_markup_append_element (self->out, "h2", gloss_export_section_label (section));
  self->end = "</section>\n";
  if (section == GLOSS_SECTION_UNPLACED)
    return;

  g_string_append (self->out, "\n<table>\n<thead><tr>");
  gloss_markup_append_element (self->out, "th", of_quotes ? C_("column", "Speaker") : C_("column", "Name"));
  gloss_markup_append_element (self->out, "th", of_quotes ? C_("column", "Words") : C_("column", "Who it is"));
  gloss_markup_append_element (self->out, "th", C_("column", "Kind"));
  gloss_markup_append_element (self->out, "th", C_("column", "Status"));
  g_string_append (self->out, "</tr></thead>\n<tbody>\n");
  self->end = "</tbody>\n</table>\n</section>\n";
}

/* A note on words stands beside them already. */
static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  Writer *self = out;
  guint number = self->number++;

  if (gloss_range_is_empty (gloss_annotation_get_range (note)))
    gloss_html_append_note (self->out, note, number, TRUE);
}

static void
append_row (GString    *out,
            const char *name,
            const char *words,
            const char *kind,
            const char *status)
{
  g_string_append (out, "<tr>");
  gloss_markup_append_element (out, "td", name);
  gloss_markup_append_element (out, "td", words);
  gloss_markup_append_element (out, "td", kind);
  gloss_markup_append_element (out, "td", status);
  g_string_append (out, "</tr>\n");
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

      append_row (self->out, gloss_label_of_speaker (said), gloss_quote_get_words (said), about,
                  gloss_label_of_quote_status (gloss_quote_get_status (said)));
    }
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  Writer *self = out;

  append_row (self->out, gloss_actor_get_name (actor), gloss_label_of_description (actor),
              gloss_label_of_actor_kind (gloss_actor_get_kind (actor)),
              gloss_label_of_actor_status (gloss_actor_get_status (actor)));
}

static void
end_article (gpointer               out,
             const GlossExportPart *part)
{
  Writer *self = out;

  end_section (self);
  g_string_append (self->out, "</article>\n");
}

static GBytes *
write_html (const GlossExportSet  *set,
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
  Writer writer = { g_string_new (NULL), 1, NULL };

  append_head (writer.out, set);
  gloss_export_set_visit (set, &visitor, &writer, count);
  g_string_append (writer.out, "</main>\n</body>\n</html>\n");

  return g_string_free_to_bytes (writer.out);
}

const GlossExporter gloss_exporter_html = {
  .id = "html",
  .label = N_("Web page (HTML)"),
  .extension = "html",
  .content_type = "text/html",
  .write = write_html,
};
