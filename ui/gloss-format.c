/* gloss-format.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-format.h"

#include <glib/gi18n.h>

/**
 * gloss_format_date:
 * @published: (nullable): a date as an article has it, ISO 8601 if the article is well made
 *
 * Returns: (transfer full): the date as people write it, @published itself
 *   if it is not understood, or the empty string
 */
char *
gloss_format_date (const char *published)
{
  g_autofree char *midnight = NULL;
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) date = NULL;

  if (published == NULL)
    return g_strdup ("");

  /* Only the day is shown, as it stands there: converting it to another zone could change it. */
  midnight = g_strdup_printf ("%.10sT00:00:00", published);
  date = g_date_time_new_from_iso8601 (midnight, utc);
  if (date == NULL)
    return g_strdup (published);

  /* Translators: a date such as 14 March 2026, see strftime(3) */
  return g_date_time_format (date, _("%-d %B %Y"));
}

/**
 * gloss_format_time:
 * @iso8601: (nullable): when a note was written
 *
 * Returns: (transfer full): that time by the reader's clock, or the empty
 *   string if it is not known
 */
char *
gloss_format_time (const char *iso8601)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) then = iso8601 != NULL ? g_date_time_new_from_iso8601 (iso8601, utc) : NULL;
  g_autoptr (GDateTime) local = then != NULL ? g_date_time_to_local (then) : NULL;

  /* The last and the first day there are have no other one beside them that they could be in a zone. */
  if (local == NULL)
    return g_strdup ("");

  if (g_date_time_get_year (local) == g_date_time_get_year (now) &&
      g_date_time_get_day_of_year (local) == g_date_time_get_day_of_year (now))
    /* Translators: a time of today; see strftime(3) */
    return g_date_time_format (local, _("today, %H:%M"));

  /* Translators: a day and a time; see strftime(3) */
  return g_date_time_format (local, _("%-d %B %Y, %H:%M"));
}

/**
 * gloss_format_place:
 * @site: (nullable): where an article appeared
 * @published: (nullable): when, as the article has it
 *
 * Returns: (transfer full): both as people write them, as far as they are known
 */
char *
gloss_format_place (const char *site,
                    const char *published)
{
  g_autofree char *date = gloss_format_date (published);
  gboolean has_site = site != NULL && *site != '\0';

  if (has_site && *date != '\0')
    /* Translators: a newspaper and a date: The Harbour Post · 14 March 2026 */
    return g_strdup_printf (_("%s · %s"), site, date);

  return g_strdup (has_site ? site : date);
}

/**
 * gloss_format_source:
 * @article: an article
 *
 * Returns: (transfer full): where and when it appeared, as far as it is known
 */
char *
gloss_format_source (GlossArticle *article)
{
  return gloss_format_place (gloss_article_get_site (article), gloss_article_get_published (article));
}
