/* gloss-reading-lookup.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is at a place of the text. */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-config.h"

#include "gloss-reading-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * gloss_reading_get_actor_at:
 * @self: a reading
 * @offset: a code point
 *
 * Returns: (transfer none) (nullable): the actor of the innermost mention there
 */
GlossActor *
gloss_reading_get_actor_at (GlossReading *self,
                            guint         offset)
{
  guint mention;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  if (self->view == NULL)
    return NULL;

  mention = gloss_view_mention_at (self->view, offset);
  if (mention == GLOSS_NONE)
    return NULL;

  return gloss_view_lists_get_actor (self->lists,
                                     gloss_view_get_mention (self->view, mention)->actor);
}

/**
 * gloss_reading_get_quote_at:
 * @self: a reading
 * @offset: a code point
 *
 * Returns: (transfer none) (nullable): the quote there
 */
GlossQuote *
gloss_reading_get_quote_at (GlossReading *self,
                            guint         offset)
{
  guint quote;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  if (self->view == NULL)
    return NULL;

  quote = gloss_view_quote_at (self->view, offset);

  return quote != GLOSS_NONE ? gloss_view_lists_get_quote (self->lists, quote) : NULL;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  GlossRange first = gloss_annotation_get_range (*(GlossAnnotation *const *) a);
  GlossRange second = gloss_annotation_get_range (*(GlossAnnotation *const *) b);
  guint first_length = first.end - first.begin;
  guint second_length = second.end - second.begin;

  return first_length < second_length ? -1 : first_length > second_length;
}

/**
 * gloss_reading_get_notes_at:
 * @self: a reading
 * @offset: a code point
 *
 * Returns: (transfer container) (element-type GlossAnnotation): the notes
 *   there, innermost first
 */
GPtrArray *
gloss_reading_get_notes_at (GlossReading *self,
                            guint         offset)
{
  GPtrArray *notes;
  guint n_annotations;
  guint i;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);

  notes = g_ptr_array_new ();
  n_annotations = gloss_annotation_list_get_n (self->annotations);
  for (i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (self->annotations, i);
      GlossRange range = gloss_annotation_get_range (annotation);

      if (range.begin > offset)
        break;
      if (offset < range.end && gloss_annotation_get_correction (annotation) == NULL)
        g_ptr_array_add (notes, annotation);
    }
  g_ptr_array_sort (notes, compare_lengths);

  return notes;
}

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
dup_source (GlossArticle *article)
{
  const char *title = gloss_article_get_title (article);
  const char *site = gloss_article_get_site (article);
  g_autofree char *date = dup_date (article);
  gboolean has_site = site != NULL && *site != '\0';

  if (title == NULL)
    title = "";
  if (has_site && *date != '\0')
    /* Translators: title of an article, name of the site, date */
    return g_strdup_printf (_("%s (%s, %s)"), title, site, date);
  if (has_site || *date != '\0')
    /* Translators: title of an article, name of the site or date */
    return g_strdup_printf (_("%s (%s)"), title, has_site ? site : date);

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
  g_autofree char *source = NULL;
  const char *speaker;

  g_return_val_if_fail (GLOSS_IS_READING (self), NULL);
  g_return_val_if_fail (range.end <= gloss_text_get_n_chars (gloss_reading_get_text (self)), NULL);

  words = dup_quoted (self, range);
  source = dup_source (self->article);
  speaker = speaker_of (self, range);

  if (*speaker != '\0' && *source != '\0')
    /* Translators: a quoted passage, who said it, where it is from */
    return g_strdup_printf (_("%s — %s, %s"), words, speaker, source);
  if (*speaker != '\0' || *source != '\0')
    /* Translators: a quoted passage, and who said it or where it is from */
    return g_strdup_printf (_("%s — %s"), words, *speaker != '\0' ? speaker : source);

  return g_steal_pointer (&words);
}
