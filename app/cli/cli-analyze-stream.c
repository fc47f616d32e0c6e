/* cli-analyze-stream.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-analyze-stream.h"

#include "cli-article.h"
#include "cli-findings.h"
#include "cli-lines.h"

#include "gloss-error.h"
#include "gloss-json.h"
#include "gloss-model-file.h"

#include <glib/gi18n.h>
#include <string.h>

/* The most bytes that a line may have, so that a broken stream cannot take all memory */
#define MAX_LINE (64 * 1024 * 1024)

typedef struct
{
  const char *name;
  CliLines   *lines;
  CliOutput  *output;
  GlossModel *model;
  gboolean    complete;
} Stream;

/**
 * cli_write_json_line:
 * @output: where to
 * @node: a document
 *
 * Returns: whether to go on
 */
gboolean
cli_write_json_line (CliOutput *output,
                     JsonNode  *node)
{
  g_autofree char *json = json_to_string (node, FALSE);
  gsize length = strlen (json);

  /* In one piece: a reader of the pipe gets whole lines, and the zero makes room. */
  json[length] = '\n';

  return cli_output_write (output, json, (gssize) length + 1);
}

static void
complain_of_line (Stream     *stream,
                  const char *reason)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, cli_lines_get_number (stream->lines));
  g_autoptr (GError) error = NULL;

  /* Translators: the number of a line, and what is wrong with it */
  g_set_error (&error, GLOSS_ERROR, GLOSS_ERROR_INVALID, _("line %s: %s"), number, reason);
  cli_complain (stream->name, error);
  stream->complete = FALSE;
}

/* The document of a line, or NULL if it is none */
static JsonNode *
parse_line (Stream *stream,
            GBytes *line)
{
  g_autofree char *name = g_strdup_printf ("%s:%" G_GUINT64_FORMAT, stream->name,
                                           cli_lines_get_number (stream->lines));
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) node = gloss_json_load (line, name, &error);
  JsonNode *text = NULL;

  if (node == NULL)
    {
      complain_of_line (stream, error->message);
      return NULL;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    text = json_object_get_member (json_node_get_object (node), "text");
  if (text == NULL || json_node_get_value_type (text) != G_TYPE_STRING)
    {
      /* Translators: goes on from “line 5: ”; “text” is written so in each language */
      complain_of_line (stream, _("there is no “text” in it"));
      return NULL;
    }

  return g_steal_pointer (&node);
}

static JsonNode *
answer (JsonObject *document,
        GlossModel *model)
{
  const char *utf8 = json_object_get_string_member (document, "text");
  g_autoptr (GlossText) text = gloss_text_new (utf8, -1);
  GlossAnalysisOptions options = { .language = NULL, .model = model };
  g_autoptr (GlossAnalysis) analysis = gloss_analysis_new (text, &options);
  g_autoptr (GlossView) view = gloss_view_new_from_analysis (analysis);
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *result = json_object_new ();

  if (json_object_has_member (document, "id"))
    json_object_set_member (result, "id", json_object_dup_member (document, "id"));
  json_object_set_string_member (result, "text", utf8);
  cli_findings_add_members (result, view);
  json_node_take_object (node, result);

  return node;
}

static gboolean
is_blank (GBytes *line)
{
  gsize size = 0;
  const char *bytes = g_bytes_get_data (line, &size);
  gsize i;

  for (i = 0; i < size; i++)
    {
      if (!g_ascii_isspace (bytes[i]))
        return FALSE;
    }

  return TRUE;
}

/* Returns: whether to go on */
static gboolean
take_line (Stream *stream,
           GBytes *line)
{
  g_autoptr (JsonNode) document = NULL;
  g_autoptr (JsonNode) result = NULL;

  if (is_blank (line))
    return TRUE;

  document = parse_line (stream, line);
  if (document == NULL)
    return TRUE;

  result = answer (json_node_get_object (document), stream->model);

  return cli_write_json_line (stream->output, result);
}

/* Returns: whether there may be another line */
static gboolean
take_next (Stream *stream)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) line = NULL;

  switch (cli_lines_next (stream->lines, &line, &error))
    {
    case CLI_LINE_READ:
      return take_line (stream, line);
    case CLI_LINE_TOO_LONG:
      /* Translators: goes on from “line 5: ” */
      complain_of_line (stream, _("it is too long"));
      return TRUE;
    case CLI_LINE_FAILED:
      cli_complain (stream->name, error);
      stream->complete = FALSE;
      return FALSE;
    case CLI_LINE_END:
    default:
      return FALSE;
    }
}

static gboolean
take_file (const char *path,
           CliOutput  *output,
           GlossModel *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CliLines) lines = cli_lines_new (path, MAX_LINE, &error);
  Stream stream = { cli_display_name (path), lines, output, model, TRUE };

  if (lines == NULL)
    {
      cli_complain (stream.name, error);
      return FALSE;
    }

  while (take_next (&stream))
    continue;

  return stream.complete;
}

/**
 * cli_analyze_stream:
 * @options: which files; standard input if there are none
 *
 * One document a line in, one a line out, in the same order. What is held in
 * memory is one document. A line that is none is reported with its number,
 * and the stream goes on.
 *
 * Returns: whether every line was one
 */
CliStatus
cli_analyze_stream (const CliOptions *options)
{
  static const char *const standard_input[] = { "-", NULL };
  const char *const *files = options->files[0] != NULL ? (const char *const *) options->files
                                                       : standard_input;
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (GlossModel) model = gloss_model_file_open (NULL);
  gboolean complete = TRUE;
  guint i;

  for (i = 0; files[i] != NULL; i++)
    complete &= take_file (files[i], output, model);

  return cli_output_end (output) && complete ? CLI_DONE : CLI_FAILED;
}
