/* analysis-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "analysis-fixture.h"

GlossModel *
open_model (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GMappedFile) file = g_mapped_file_new (g_getenv ("GLOSS_MODEL"), FALSE, &error);
  g_autoptr (GBytes) bytes = NULL;
  GlossModel *model;

  assert_null (error);
  bytes = g_mapped_file_get_bytes (file);
  model = gloss_model_new (bytes, &error);
  assert_null (error);

  return model;
}

void
append_span (GString             *out,
             const GlossAnalysis *analysis,
             GlossSpan            span)
{
  g_autofree char *words = gloss_text_dup_span (gloss_analysis_get_text (analysis), span);

  g_string_append (out, words);
}

void
append_actor (GString             *out,
              const GlossAnalysis *analysis,
              guint                actor)
{
  guint n;
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n);
  const GlossFoundActor *actors = gloss_analysis_get_actors (analysis, &n);

  append_span (out, analysis, mentions[actors[actor].best_mention].span);
}

char *
write_quotes (const GlossAnalysis *analysis)
{
  GString *out = g_string_new (NULL);
  guint n;
  const GlossFoundMention *mentions = gloss_analysis_get_mentions (analysis, &n);
  const GlossFoundQuote *quotes = gloss_analysis_get_quotes (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append (out, i > 0 ? "|" : "");
      if (quotes[i].speaker == GLOSS_NONE)
        g_string_append_c (out, '?');
      else
        append_actor (out, analysis, mentions[quotes[i].speaker].actor);
      g_string_append (out, ": ");
      append_span (out, analysis, quotes[i].span);
    }

  return g_string_free (out, FALSE);
}

char *
write_actors (const GlossAnalysis *analysis)
{
  GString *out = g_string_new (NULL);
  guint n;
  const GlossFoundActor *actors = gloss_analysis_get_actors (analysis, &n);

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "%s%c ", i > 0 ? "|" : "", (actors[i].named ? "POL" : "pol")[actors[i].kind]);
      append_actor (out, analysis, i);
      if (actors[i].n_mentions > 1)
        g_string_append_printf (out, " *%u", actors[i].n_mentions);
      if (gloss_span_is_empty (actors[i].description))
        continue;
      g_string_append (out, " (");
      append_span (out, analysis, actors[i].description);
      g_string_append_c (out, ')');
    }

  return g_string_free (out, FALSE);
}
