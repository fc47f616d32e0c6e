/* place-cases.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reads cases from standard input, one JSON object a line: the old text (“was”), the new one
 * (“now”), where the words stood in the old one (“start”, “end”). Prints where each was found,
 * with the old text and from the selectors alone: one line with two answers a case. */

#include "gloss-placement.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

static void
print_place (const GlossPlaced *placed,
             const char        *separator)
{
  printf ("%s %u %u %.3f%s", gloss_placement_get_name (placed->placement), placed->range.begin,
          placed->range.end, placed->score, separator);
}

static void
place_case (JsonObject *object)
{
  g_autoptr (GlossText) was = gloss_text_new (json_object_get_string_member (object, "was"), -1);
  g_autoptr (GlossText) now = gloss_text_new (json_object_get_string_member (object, "now"), -1);
  GlossRange range = { (guint) json_object_get_int_member (object, "start"),
                       (guint) json_object_get_int_member (object, "end") };
  g_autoptr (GlossAnchor) anchor = gloss_anchor_new (was, range);
  g_autoptr (GlossPlacer) with_text = gloss_placer_new (now, was);
  g_autoptr (GlossPlacer) alone = gloss_placer_new (now, NULL);
  GlossPlaced place = gloss_placer_find (with_text, anchor);

  print_place (&place, "\t");
  place = gloss_placer_find (alone, anchor);
  print_place (&place, "\n");
}

int
main (void)
{
  g_autoptr (GIOChannel) input = g_io_channel_unix_new (fileno (stdin));
  g_autofree char *line = NULL;

  while (g_io_channel_read_line (input, &line, NULL, NULL, NULL) == G_IO_STATUS_NORMAL)
    {
      g_autoptr (JsonParser) parser = json_parser_new_immutable ();
      g_autoptr (GError) error = NULL;

      if (!json_parser_load_from_data (parser, line, -1, &error))
        {
          g_printerr ("place-cases: %s\n", error->message);
          return 1;
        }
      place_case (json_node_get_object (json_parser_get_root (parser)));
      g_clear_pointer (&line, g_free);
    }

  return 0;
}
