/* cli-hits.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What was found in the library, for people and for programs. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-hits.h"
#include "cli-safe.h"

#include "gloss-json.h"

static const char *const kinds[] = { "title", "text", "quote", "actor", "note", "tag" };

/* Returns: (transfer full) (nullable): the index of the library, up to date */
GlossIndex *
cli_open_index (const CliOptions  *options,
                GError           **error)
{
  g_autoptr (GlossLibrary) library = cli_open_library (options);
  g_autoptr (GlossIndex) index = gloss_index_new (library, NULL);

  return gloss_index_refresh (index, NULL, error) ? g_steal_pointer (&index) : NULL;
}

static JsonObject *
hit_to_json (GlossHit *hit)
{
  GlossListing *listing = gloss_hit_get_listing (hit);
  GlossRange range = gloss_hit_get_range (hit);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "kind", kinds[gloss_hit_get_kind (hit)]);
  json_object_set_string_member (object, "words", gloss_hit_get_words (hit));
  json_object_set_string_member (object, "label", gloss_hit_get_label (hit));
  json_object_set_int_member (object, "start", range.begin);
  json_object_set_int_member (object, "end", range.end);
  json_object_set_string_member (object, "article", gloss_listing_get_id (listing));
  json_object_set_string_member (object, "title", gloss_listing_get_title (listing));
  json_object_set_string_member (object, "site", gloss_listing_get_site (listing));
  json_object_set_string_member (object, "published", gloss_listing_get_published (listing));

  return object;
}

static void
write_json (CliOutput *output,
            GPtrArray *hits)
{
  g_autoptr (JsonArray) array = json_array_new ();
  g_autoptr (JsonNode) node = json_node_alloc ();
  g_autoptr (GBytes) bytes = NULL;
  const char *json;
  gsize size;

  for (guint i = 0; i < hits->len; i++)
    json_array_add_object_element (array, hit_to_json (g_ptr_array_index (hits, i)));
  json_node_init_array (node, array);
  bytes = gloss_json_write (node);
  json = g_bytes_get_data (bytes, &size);
  cli_output_write (output, json, (gssize) size);
}

/* “Title (Site, date)”, or as much of it as is known */
static char *
describe_listing (GlossListing *listing)
{
  const char *site = gloss_listing_get_site (listing);
  const char *published = gloss_listing_get_published (listing);
  gboolean both = *site != '\0' && *published != '\0';

  if (*site == '\0' && *published == '\0')
    return g_strdup (gloss_listing_get_title (listing));

  return g_strdup_printf ("%s (%s%s%s)", gloss_listing_get_title (listing), site, both ? ", " : "", published);
}

static char *
describe_hit (GlossHit *hit)
{
  const char *label = gloss_hit_get_label (hit);

  return *label != '\0' ? g_strdup_printf ("%s — %s", gloss_hit_get_words (hit), label)
                        : g_strdup (gloss_hit_get_words (hit));
}

/* An article's name once for all that comes from it in a row, then a line each */
static void
write_text (CliOutput *output,
            GPtrArray *hits)
{
  const char *last = "";

  for (guint i = 0; i < hits->len; i++)
    {
      GlossHit *hit = g_ptr_array_index (hits, i);
      GlossListing *listing = gloss_hit_get_listing (hit);
      g_autofree char *article = describe_listing (listing);
      g_autofree char *words = describe_hit (hit);
      g_autofree char *safe = cli_dup_safe_line (words);
      g_autofree char *line = g_strdup_printf ("  %-6s %s\n", kinds[gloss_hit_get_kind (hit)], safe);

      if (!g_str_equal (last, gloss_listing_get_id (listing)))
        {
          g_autofree char *name = cli_dup_safe_line (article);
          g_autofree char *heading = g_strconcat (name, "\n", NULL);

          cli_output_write (output, heading, -1);
        }
      cli_output_write (output, line, -1);
      last = gloss_listing_get_id (listing);
    }
}

/* @options: whose format is text, json or none */
void
cli_write_hits (CliOutput        *output,
                const CliOptions *options,
                GPtrArray        *hits)
{
  if (g_strcmp0 (options->format, "json") == 0)
    write_json (output, hits);
  else
    write_text (output, hits);
}
