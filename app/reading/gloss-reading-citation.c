/* gloss-reading-citation.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A passage and where it is from, for the clipboard. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-reading-private.h"

#include "gloss-text-fragment.h"

#include <glib/gi18n.h>
#include <string.h>

static gboolean
is_quoted (const char *words)
{
  gunichar first = g_utf8_get_char (words);

  return first == '"' || first == 0x201C || first == 0x201E || first == 0x00AB;
}

static char *
dup_quoted (GlossReading *self,
            GlossRange    range)
{
  g_autofree char *words = gloss_text_dup_range (gloss_reading_get_text (self), range);

  if (is_quoted (words))
    return g_steal_pointer (&words);

  /* Translators: %s is a passage of an article, to stand between quotation marks */
  return g_strdup_printf (_("“%s”"), words);
}

/* The day only: the hour says nothing to who reads the quotation later. */
static char *
dup_date (GlossArticle *article)
{
  const char *published = gloss_article_get_published (article);
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) when = NULL;

  if (published == NULL)
    return g_strdup ("");

  when = g_date_time_new_from_iso8601 (published, utc);

  return when != NULL ? g_date_time_format (when, "%F") : g_strdup (published);
}

static char *
join_source (const char *title,
             const char *site,
             const char *date)
{
  if (*site != '\0' && *date != '\0')
    /* Translators: title of an article, name of the site, date */
    return g_strdup_printf (_("%s (%s, %s)"), title, site, date);
  if (*site != '\0' || *date != '\0')
    /* Translators: title of an article, name of the site or date */
    return g_strdup_printf (_("%s (%s)"), title, *site != '\0' ? site : date);

  return g_strdup (title);
}

static const char *
speaker_of (GlossReading *self,
            GlossRange    range)
{
  GlossQuote *quote = gloss_reading_get_quote_at (self, range.begin);

  if (quote == NULL || range.end > gloss_quote_get_range (quote).end)
    return "";

  return gloss_quote_get_speaker_name (quote);
}

static const char *
or_nothing (const char *string)
{
  return string != NULL ? string : "";
}

/**
 * gloss_reading_dup_attribution:
 * @self: a reading
 * @range: a passage
 *
 * Returns: (transfer full): the passage and where it is from, for the
 *   clipboard: “words” — Speaker, Title (Site, date). What is not known is
 *   left out; the speaker is named where the passage lies in one quote.
 */
char *
gloss_reading_dup_attribution (GlossReading *self,
                               GlossRange    range)
{
  g_autofree char *words = NULL;
  g_autofree char *date = NULL;
  g_autofree char *source = NULL;
  const char *speaker;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);
  g_return_val_if_fail (range.end <= gloss_text_get_n_chars (gloss_reading_get_text (self)), NULL);

  words = dup_quoted (self, range);
  date = dup_date (self->article);
  source = join_source (or_nothing (gloss_article_get_title (self->article)),
                        or_nothing (gloss_article_get_site (self->article)), date);
  speaker = speaker_of (self, range);

  if (*speaker != '\0' && *source != '\0')
    /* Translators: a quoted passage, who said it, where it is from */
    return g_strdup_printf (_("%s — %s, %s"), words, speaker, source);
  if (*speaker != '\0' || *source != '\0')
    /* Translators: a quoted passage, and who said it or where it is from */
    return g_strdup_printf (_("%s — %s"), words, *speaker != '\0' ? speaker : source);

  return g_steal_pointer (&words);
}

/* Formats with markup */

typedef char *(*Escape) (const char *text);

/* What Markdown takes for its own, in the midst of a line */
static char *
escape_markdown (const char *text)
{
  g_autoptr (GString) escaped = g_string_new (NULL);
  const char *p;

  for (p = text; *p != '\0'; p++)
    {
      if (strchr ("\\`*_[]<>#|~&", *p) != NULL)
        g_string_append_c (escaped, '\\');
      g_string_append_c (escaped, *p);
    }

  return g_strdup (escaped->str);
}

/* What begins a list, a rule or code begins a line; what it takes for its own elsewhere is escaped already. */
static char *
escape_line_start (const char *escaped)
{
  const char *line = escaped + strspn (escaped, " \t");
  gsize n_digits = strspn (line, "0123456789");
  gboolean is_list_number = n_digits > 0 && (line[n_digits] == '.' || line[n_digits] == ')');

  if (!is_list_number && (*line == '\0' || strchr ("-+=", *line) == NULL))
    return g_strdup (line);

  return g_strdup_printf ("%.*s\\%s", (int) n_digits, line, line + n_digits);
}

static char *
escape_html (const char *text)
{
  return g_markup_escape_text (text, -1);
}

static char *
link_markdown (const char *title,
               const char *link)
{
  /* A closing bracket would end the address. */
  g_autoptr (GString) address = g_string_new (link);

  g_string_replace (address, "(", "%28", 0);
  g_string_replace (address, ")", "%29", 0);

  return g_strdup_printf ("[%s](%s)", title, address->str);
}

static char *
dup_title (const char          *title,
           const char          *link,
           GlossCitationFormat  format)
{
  g_autofree char *opening = NULL;

  if (link == NULL || *title == '\0')
    return g_strdup (title);
  if (format == GLOSS_CITATION_MARKDOWN)
    return link_markdown (title, link);

  opening = g_markup_printf_escaped ("<a href=\"%s\">", link);

  return g_strconcat (opening, title, "</a>", NULL);
}

/* “— Speaker, Title (Site, date)”, or "" if nothing is known */
static char *
dup_credit (GlossReading        *self,
            GlossRange           range,
            const char          *link,
            GlossCitationFormat  format)
{
  Escape escape = format == GLOSS_CITATION_HTML ? escape_html : escape_markdown;
  g_autofree char *plain_date = dup_date (self->article);
  g_autofree char *date = escape (plain_date);
  g_autofree char *site = escape (or_nothing (gloss_article_get_site (self->article)));
  g_autofree char *bare = escape (or_nothing (gloss_article_get_title (self->article)));
  g_autofree char *title = dup_title (bare, link, format);
  g_autofree char *source = join_source (title, site, date);
  g_autofree char *speaker = escape (speaker_of (self, range));

  if (*speaker != '\0' && *source != '\0')
    /* Translators: under a quoted passage: who said it, where it is from */
    return g_strdup_printf (_("— %s, %s"), speaker, source);
  if (*speaker != '\0' || *source != '\0')
    /* Translators: under a quoted passage: who said it or where it is from */
    return g_strdup_printf (_("— %s"), *speaker != '\0' ? speaker : source);

  return g_strdup ("");
}

static char *
dup_markdown (GlossReading *self,
              GlossRange    range,
              const char   *link)
{
  g_autofree char *words = dup_quoted (self, range);
  g_autofree char *escaped = escape_markdown (words);
  g_autofree char *credit = dup_credit (self, range, link, GLOSS_CITATION_MARKDOWN);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *quoted = NULL;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = lines[i];

      lines[i] = escape_line_start (line);
    }
  quoted = g_strjoinv ("\n>\n> ", lines);

  if (*credit == '\0')
    return g_strdup_printf ("> %s\n", quoted);

  return g_strdup_printf ("> %s\n>\n> %s\n", quoted, credit);
}

static char *
dup_html (GlossReading *self,
          GlossRange    range,
          const char   *link)
{
  g_autofree char *words = dup_quoted (self, range);
  g_autofree char *escaped = escape_html (words);
  g_autofree char *credit = dup_credit (self, range, link, GLOSS_CITATION_HTML);
  g_auto (GStrv) lines = g_strsplit (escaped, "\n", -1);
  g_autofree char *quoted = g_strjoinv ("</p><p>", lines);

  return g_strdup_printf ("<blockquote><p>%s</p></blockquote>%s%s%s", quoted,
                          *credit != '\0' ? "<p>" : "", credit, *credit != '\0' ? "</p>" : "");
}

static char *
dup_plain (GlossReading *self,
           GlossRange    range,
           const char   *link)
{
  g_autofree char *attribution = gloss_reading_dup_attribution (self, range);

  if (link == NULL)
    return g_steal_pointer (&attribution);

  return g_strdup_printf ("%s\n%s", attribution, link);
}

/**
 * gloss_reading_dup_citation:
 * @self: a reading
 * @range: a passage
 * @format: how it is to be written
 *
 * Returns: (transfer full): the passage, who said it and where it is from,
 *   with a link that shows the very words where the article is on the web
 */
char *
gloss_reading_dup_citation (GlossReading        *self,
                            GlossRange           range,
                            GlossCitationFormat  format)
{
  g_autofree char *link = NULL;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);
  g_return_val_if_fail (range.end <= gloss_text_get_n_chars (gloss_reading_get_text (self)), NULL);

  link = gloss_text_fragment_dup_link (gloss_article_get_uri (self->article),
                                       gloss_reading_get_text (self), range);
  switch (format)
    {
    case GLOSS_CITATION_MARKDOWN:
      return dup_markdown (self, range, link);
    case GLOSS_CITATION_HTML:
      return dup_html (self, range, link);
    case GLOSS_CITATION_PLAIN:
    default:
      return dup_plain (self, range, link);
    }
}
