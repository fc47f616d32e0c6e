/* gloss-export-id.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Identifiers and times that are the same in every export of the same notes. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-export-id.h"

#include <stdarg.h>
#include <string.h>

/* RFC 4122, 4.3: the hash of a name, with version 5 and the variant put in */
static char *
dup_formatted (const guint8 *digest)
{
  guint8 b[16];

  memcpy (b, digest, sizeof b);
  b[6] = (guint8) ((b[6] & 0x0F) | 0x50);
  b[8] = (guint8) ((b[8] & 0x3F) | 0x80);

  return g_strdup_printf ("%02x%02x%02x%02x-%02x%02x-%02x%02x-%02x%02x-%02x%02x%02x%02x%02x%02x",
                          b[0], b[1], b[2], b[3], b[4], b[5], b[6], b[7],
                          b[8], b[9], b[10], b[11], b[12], b[13], b[14], b[15]);
}

/**
 * gloss_export_dup_uuid:
 * @first: what is named, in parts that end with %NULL
 * @...: its other parts
 *
 * Returns: (transfer full): a UUID that is the same for the same parts
 */
char *
gloss_export_dup_uuid (const char *first,
                       ...)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA1);
  guint8 digest[20];
  gsize size = sizeof digest;
  const char *part;
  va_list parts;

  va_start (parts, first);
  for (part = first; part != NULL; part = va_arg (parts, const char *))
    g_checksum_update (checksum, (const guchar *) part, (gssize) strlen (part) + 1);
  va_end (parts);
  g_checksum_get_digest (checksum, digest, &size);

  return dup_formatted (digest);
}

/**
 * gloss_export_dup_source:
 * @article: an article
 *
 * Returns: (transfer full): its address; for one that has none, a name that
 *   is made from its text
 */
char *
gloss_export_dup_source (GlossArticle *article)
{
  const char *uri = gloss_article_get_uri (article);
  g_autofree char *uuid = NULL;

  if (uri != NULL && *uri != '\0')
    return g_strdup (uri);

  uuid = gloss_export_dup_uuid ("article", gloss_article_get_digest (article), NULL);

  return g_strconcat ("urn:uuid:", uuid, NULL);
}

static char *
dup_range_id (GlossArticle *article,
              const char   *what,
              GlossRange    range)
{
  g_autofree char *source = gloss_export_dup_source (article);
  g_autofree char *begin = g_strdup_printf ("%u", range.begin);
  g_autofree char *end = g_strdup_printf ("%u", range.end);
  g_autofree char *uuid = gloss_export_dup_uuid (what, source, begin, end, NULL);

  return g_strconcat ("urn:uuid:", uuid, NULL);
}

char *
gloss_export_dup_quote_id (GlossArticle *article,
                           GlossRange    range)
{
  return dup_range_id (article, "quote", range);
}

char *
gloss_export_dup_mention_id (GlossArticle *article,
                             GlossRange    range)
{
  return dup_range_id (article, "mention", range);
}

/* By its name and where it is first mentioned: the reader may name somebody who is not. */
char *
gloss_export_dup_actor_id (GlossArticle *article,
                           GlossActor   *actor)
{
  guint n_mentions = 0;
  const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);
  GlossRange range = n_mentions > 0 ? mentions[0].range : (GlossRange) { 0, 0 };
  g_autofree char *place = dup_range_id (article, "actor", range);
  g_autofree char *uuid = gloss_export_dup_uuid (place, gloss_actor_get_name (actor), NULL);

  return g_strconcat ("urn:uuid:", uuid, NULL);
}

/**
 * gloss_export_dup_time:
 * @time: (nullable): a time as ISO 8601 has it, in any zone
 *
 * Returns: (transfer full) (nullable): that as an xsd:dateTime in UTC with a
 *   `Z`; %NULL if it is no time
 */
char *
gloss_export_dup_time (const char *time)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_utc ();
  g_autoptr (GDateTime) parsed = time != NULL ? g_date_time_new_from_iso8601 (time, zone) : NULL;
  g_autoptr (GDateTime) utc = parsed != NULL ? g_date_time_to_utc (parsed) : NULL;
  g_autofree char *seconds = NULL;
  int milliseconds;

  if (utc == NULL)
    return NULL;

  seconds = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%S");
  milliseconds = g_date_time_get_microsecond (utc) / 1000;
  if (milliseconds == 0)
    return g_strconcat (seconds, "Z", NULL);

  return g_strdup_printf ("%s.%03dZ", seconds, milliseconds);
}
