/* gloss-snippet.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One note, to be put into another program's text. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-snippet.h"

#include "gloss-label.h"
#include "gloss-markdown.h"
#include "gloss-markup.h"
#include "gloss-note-html.h"

/* Words that are no longer in the article, or the article itself */
static const char *
get_words (GlossReading    *reading,
           GlossAnnotation *note)
{
  const char *exact = gloss_annotation_get_exact (note);
  const char *title = gloss_article_get_title (gloss_reading_get_article (reading));

  if (*exact != '\0')
    return exact;

  return title != NULL ? title : "";
}

static void
append_passage (GString             *out,
                GlossReading        *reading,
                GlossAnnotation     *note,
                GlossCitationFormat  format)
{
  GlossRange range = gloss_annotation_get_range (note);
  const char *words = get_words (reading, note);
  g_autofree char *citation = NULL;

  if (!gloss_range_is_empty (range))
    {
      citation = gloss_reading_dup_citation (reading, range, format);
      g_string_append (out, citation);
    }
  else if (format == GLOSS_CITATION_MARKDOWN)
    gloss_markdown_append_quotation (out, words);
  else if (format == GLOSS_CITATION_HTML)
    gloss_markup_append_element (out, "blockquote", words);
  else
    g_string_append (out, words);
}

static void
append_text (GString             *out,
             const char          *text,
             GlossCitationFormat  format)
{
  g_autofree char *safe = NULL;

  if (format == GLOSS_CITATION_MARKDOWN)
    {
      safe = gloss_markdown_dup_note (text);
      g_string_append_printf (out, "\n%s\n", safe);
    }
  else
    g_string_append_printf (out, "\n%s", text);
}

static char *
dup_tags (GlossAnnotation     *note,
          GlossCitationFormat  format)
{
  const char *const *tag = gloss_annotation_get_tags (note);
  GString *out = NULL;

  if (format != GLOSS_CITATION_MARKDOWN)
    return gloss_label_dup_tags (note, "#", " ");

  for (out = g_string_new (NULL); *tag != NULL; tag++)
    {
      g_autofree char *name = gloss_markdown_dup_tag (*tag);

      g_string_append_printf (out, "%s#%s", out->len > 0 ? " " : "", name);
    }

  return g_string_free (out, FALSE);
}

/**
 * gloss_snippet_dup_note:
 * @reading: a reading
 * @note: one of its notes
 * @format: how to write it
 *
 * Returns: (transfer full): the passage and where it is from, what the reader
 *   says about it, and the tags
 */
char *
gloss_snippet_dup_note (GlossReading        *reading,
                        GlossAnnotation     *note,
                        GlossCitationFormat  format)
{
  GString *out = g_string_new (NULL);
  const char *said = gloss_annotation_get_note (note);
  g_autofree char *tags = dup_tags (note, format);

  append_passage (out, reading, note, format);
  if (*said != '\0' && format == GLOSS_CITATION_HTML)
    gloss_note_html_append (out, said);
  else if (*said != '\0')
    append_text (out, said, format);
  if (*tags != '\0' && format == GLOSS_CITATION_HTML)
    gloss_markup_append_element (out, "p", tags);
  else if (*tags != '\0')
    append_text (out, tags, format);

  return g_string_free (out, FALSE);
}
