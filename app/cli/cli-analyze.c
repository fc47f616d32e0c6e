/* cli-analyze.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-analyze-stream.h"
#include "cli-article.h"
#include "cli-findings.h"
#include "cli-output.h"

#include "gloss-json.h"
#include "gloss-model-file.h"

#include <glib/gi18n.h>

typedef enum
{
  FORMAT_TEXT,
  FORMAT_JSON,
  FORMAT_JSONL,
} Format;

static GlossView *
view_of (GlossArticle *article)
{
  g_autoptr (GlossModel) model = gloss_model_file_open (NULL);
  GlossAnalysisOptions options = { .language = gloss_article_get_language (article), .model = model };
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (gloss_article_get_text (article),
                                                           &options);

  return gloss_view_new_from_analysis (analysis);
}

static void
set_string (JsonObject *object,
            const char *member,
            const char *value)
{
  if (value != NULL && *value != '\0')
    json_object_set_string_member (object, member, value);
}

static JsonNode *
to_json (const char   *path,
         GlossArticle *article)
{
  g_autoptr (GlossView) view = view_of (article);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  g_autofree char *id = g_utf8_make_valid (path, -1);

  json_object_set_string_member (object, "id", id);
  set_string (object, "title", gloss_article_get_title (article));
  json_object_set_string_member (object, "text",
                                 gloss_text_get_utf8 (gloss_article_get_text (article)));
  cli_findings_add_members (object, view);
  json_node_take_object (node, object);

  return node;
}

static gboolean
write_text (CliOutput    *output,
            GlossArticle *article)
{
  g_autoptr (GlossView) view = view_of (article);
  g_autofree char *text = cli_findings_to_text (gloss_article_get_title (article), view,
                                                cli_output_is_colored (output));

  return cli_output_write (output, text, -1);
}

/* Returns: whether to go on */
static gboolean
write_article (CliOutput    *output,
               Format        format,
               const char   *path,
               GlossArticle *article,
               JsonArray    *documents)
{
  g_autoptr (JsonNode) node = NULL;

  if (format == FORMAT_TEXT)
    return write_text (output, article);

  node = to_json (path, article);
  if (format == FORMAT_JSONL)
    return cli_write_json_line (output, node);

  json_array_add_element (documents, g_steal_pointer (&node));

  return TRUE;
}

/* One document is an object, several are an array of objects. */
static gboolean
write_documents (CliOutput *output,
                 JsonArray *documents,
                 gboolean   several)
{
  g_autoptr (JsonNode) node = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize size = 0;
  const char *json;

  if (several)
    node = json_node_init_array (json_node_alloc (), documents);
  else if (json_array_get_length (documents) == 1)
    node = json_array_dup_element (documents, 0);
  else
    return TRUE;

  bytes = gloss_json_write (node);
  json = g_bytes_get_data (bytes, &size);

  return cli_output_write (output, json, (gssize) size);
}

static CliStatus
analyze_articles (const CliOptions *options,
                  Format            format)
{
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (JsonArray) documents = json_array_new ();
  gboolean complete = TRUE;
  gboolean writable = TRUE;
  guint n_written = 0;
  guint i;

  for (i = 0; options->files[i] != NULL && writable; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = cli_load_article (options->files[i], &error);

      if (article == NULL)
        {
          cli_complain (cli_display_name (options->files[i]), error);
          complete = FALSE;
          continue;
        }
      if (format == FORMAT_TEXT && n_written++ > 0)
        cli_output_write (output, "\n", 1);
      writable = write_article (output, format, options->files[i], article, documents);
    }

  if (format == FORMAT_JSON)
    write_documents (output, documents, i > 1);
  /* A file is not replaced by nothing. */
  if (i == 1 && !complete)
    return CLI_FAILED;

  return cli_output_end (output) && complete ? CLI_DONE : CLI_FAILED;
}

static gboolean
parse_format (const char *name,
              Format     *format)
{
  static const char *const names[] = { "text", "json", "jsonl" };
  guint i;

  for (i = 0; i < G_N_ELEMENTS (names); i++)
    {
      if (g_strcmp0 (names[i], name) == 0)
        {
          *format = (Format) i;
          return TRUE;
        }
    }

  return FALSE;
}

static CliStatus
analyze (const CliOptions *options,
         const char       *input)
{
  Format format = input != NULL ? FORMAT_JSONL : FORMAT_TEXT;

  if (input != NULL && !g_str_equal (input, "jsonl"))
    return cli_usage (&cli_analyze, _("--input takes “jsonl”."));
  if (options->format != NULL && !parse_format (options->format, &format))
    return cli_usage (&cli_analyze, _("--format takes “text”, “json” or “jsonl”."));
  if (input != NULL && format != FORMAT_JSONL)
    return cli_usage (&cli_analyze, _("What comes as “jsonl” goes out as “jsonl”."));
  if (input == NULL && options->files[0] == NULL)
    return cli_usage (&cli_analyze, _("Which file?"));

  return input != NULL ? cli_analyze_stream (options) : analyze_articles (options, format);
}

static CliStatus
run_analyze (int    argc,
             char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autofree char *input = NULL;
  const GOptionEntry entries[] = {
    { "input", 'i', 0, G_OPTION_ARG_FILENAME, &input,
      N_("“jsonl”: one {\"id\", \"text\"} a line in, one result a line out"), N_("KIND") },
    G_OPTION_ENTRY_NULL
  };

  if (!cli_options_parse (&options, &cli_analyze, entries, argc, argv))
    return CLI_USAGE;

  return analyze (&options, input);
}

const CliCommand cli_analyze = {
  .name = "analyze",
  .arguments = N_("FILE…"),
  .summary = N_("Who is in an article and who said what (formats: text, json, jsonl)"),
  .run = run_analyze,
};
