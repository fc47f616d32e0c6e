/* cli-extract.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-extract.h"

#include "cli-article.h"
#include "cli-output.h"

#include <glib/gi18n.h>
#include <json-glib/json-glib.h>

static const char *const formats[] = { "text", "markdown", "json", NULL };

/* In the order of GlossBlockKind */
static const char *const kinds[] = {
  "title", "byline", "dateline", "paragraph", "heading", "quotation", "list-item", "caption", "table-row",
  "preformatted", "embed", "question",
};

/**
 * cli_dup_block_text:
 * @article: an article
 * @block: one of its blocks
 *
 * Returns: (transfer full): the block's line
 */
char *
cli_dup_block_text (GlossArticle     *article,
                    const GlossBlock *block)
{
  GlossText *text = gloss_article_get_text (article);
  GlossSpan span = gloss_text_span_of_range (text, block->range);

  return g_strndup (gloss_text_get_utf8 (text) + span.begin, span.end - span.begin);
}

static void
extract_text (GlossArticle *article,
              GString      *out)
{
  const GlossBlock *blocks;
  guint n_blocks;

  blocks = gloss_article_get_blocks (article, &n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      g_autofree char *line = cli_dup_block_text (article, &blocks[i]);

      g_string_append_printf (out, "%s%s\n", i > 0 ? "\n" : "", line);
    }
}

/* What the writer wrote: not the title, nor who and when, nor words to pictures. */
static gboolean
is_body (GlossBlockKind kind)
{
  return kind != GLOSS_BLOCK_TITLE && kind != GLOSS_BLOCK_BYLINE && kind != GLOSS_BLOCK_DATELINE &&
         kind != GLOSS_BLOCK_CAPTION;
}

static void
set_string (JsonObject *object,
            const char *member,
            const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, member, value);
  else
    json_object_set_null_member (object, member);
}

static void
add_blocks (JsonObject   *object,
            GlossArticle *article)
{
  g_autoptr (GString) body = g_string_new (NULL);
  JsonArray *array = json_array_new ();
  const GlossBlock *blocks;
  guint n_blocks;

  blocks = gloss_article_get_blocks (article, &n_blocks);
  for (guint i = 0; i < n_blocks; i++)
    {
      g_autofree char *line = cli_dup_block_text (article, &blocks[i]);
      JsonObject *block = json_object_new ();

      json_object_set_string_member (block, "kind", kinds[blocks[i].kind]);
      if (blocks[i].level > 0)
        json_object_set_int_member (block, "level", blocks[i].level);
      json_object_set_string_member (block, "text", line);
      json_array_add_object_element (array, block);

      if (is_body (blocks[i].kind))
        g_string_append_printf (body, "%s%s", body->len > 0 ? "\n\n" : "", line);
    }

  json_object_set_string_member (object, "articleBody", body->str);
  json_object_set_array_member (object, "blocks", array);
}

/* One article a line, so that the result for many can be read as it comes. */
static void
extract_json (GlossArticle *article,
              GString      *out)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  g_autofree char *line = NULL;
  JsonObject *object = json_object_new ();

  set_string (object, "title", gloss_article_get_title (article));
  set_string (object, "byline", gloss_article_get_byline (article));
  set_string (object, "site", gloss_article_get_site (article));
  set_string (object, "published", gloss_article_get_published (article));
  set_string (object, "uri", gloss_article_get_uri (article));
  set_string (object, "language", gloss_article_get_language (article));
  add_blocks (object, article);
  json_node_take_object (node, object);

  line = json_to_string (node, FALSE);
  g_string_append_printf (out, "%s\n", line);
}

static gboolean
extract (const CliOptions *options,
         const char       *path,
         GlossWorker      *worker,
         gboolean          whole,
         gboolean          is_first,
         CliOutput        *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = cli_load_article_full (path, whole, worker, &error);
  g_autoptr (GString) out = g_string_new (NULL);

  if (article == NULL)
    {
      cli_complain (cli_display_name (path), error);
      return FALSE;
    }

  if (g_strcmp0 (options->format, "json") == 0)
    extract_json (article, out);
  else
    {
      if (!is_first)
        g_string_append_c (out, '\n');
      if (g_strcmp0 (options->format, "markdown") == 0)
        cli_extract_markdown (article, out);
      else
        extract_text (article, out);
    }
  cli_output_write (output, out->str, (gssize) out->len);

  return TRUE;
}

static CliStatus
run_extract (int    argc,
             char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_autoptr (CliOutput) output = NULL;
  g_autoptr (GlossWorker) worker = gloss_worker_new ();
  gboolean whole = FALSE;
  gboolean done = TRUE;
  const GOptionEntry entries[] = {
    { "whole", 0, 0, G_OPTION_ARG_NONE, &whole, N_("All text of a page, not only its article"), NULL },
    G_OPTION_ENTRY_NULL
  };

  if (!cli_options_parse (&options, &cli_extract, entries, argc, argv))
    return CLI_USAGE;
  if (options.files[0] == NULL)
    return cli_usage (&cli_extract, _("Which file?"));
  if (options.format != NULL && !g_strv_contains (formats, options.format))
    return cli_usage (&cli_extract, _("--format takes “text”, “markdown” or “json”."));

  output = cli_output_new (&options);
  for (guint i = 0; options.files[i] != NULL; i++)
    done &= extract (&options, options.files[i], worker, whole, i == 0, output);

  return cli_output_end (output) && done ? CLI_DONE : CLI_FAILED;
}

const CliCommand cli_extract = {
  .name = "extract",
  .arguments = N_("FILE…"),
  .summary = N_("The article out of a page or document (formats: text, markdown, json)"),
  .run = run_extract,
};
