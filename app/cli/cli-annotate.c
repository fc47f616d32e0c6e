/* cli-annotate.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-filter.h"
#include "cli-output.h"

#include "gloss-error.h"

#include <glib/gi18n.h>
#include <string.h>

/* What stands for an option that was not given */
#define NOT_GIVEN -1

typedef struct
{
  char  *exact;
  int    occurrence;
  int    start;
  int    end;
  int    article;
  char  *note;
  char **tags;
  char  *color;
} Wish;

static void
wish_clear (Wish *wish)
{
  g_free (wish->exact);
  g_free (wish->note);
  g_strfreev (wish->tags);
  g_free (wish->color);
}

static gboolean
no_match (GError     **error,
          const char  *format,
          ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, GLOSS_ERROR, GLOSS_ERROR_NO_MATCH, message);

  return FALSE;
}

static GlossRange
range_of_hit (GlossText  *text,
              const char *hit,
              const char *exact)
{
  gsize begin = (gsize) (hit - gloss_text_get_utf8 (text));

  return gloss_text_range_of_span (text, (GlossSpan) { begin, begin + strlen (exact) });
}

static gboolean
find_words (GlossText   *text,
            const Wish  *wish,
            GlossRange  *range,
            GError     **error)
{
  const char *hit = strstr (gloss_text_get_utf8 (text), wish->exact);
  int wanted = wish->occurrence != NOT_GIVEN ? wish->occurrence : 1;
  int n_hits = 0;

  for (; hit != NULL; hit = strstr (hit + 1, wish->exact))
    {
      if (++n_hits == wanted)
        *range = range_of_hit (text, hit, wish->exact);
    }

  if (n_hits == 0)
    return no_match (error, _("“%s” is not in the article."), wish->exact);
  if (n_hits < wanted)
    return no_match (error, ngettext ("“%s” is in the article %d time only.",
                                      "“%s” is in the article %d times only.", n_hits),
                     wish->exact, n_hits);
  if (n_hits > 1 && wish->occurrence == NOT_GIVEN)
    return no_match (error, ngettext ("“%s” is in the article %d time; say which with --occurrence.",
                                      "“%s” is in the article %d times; say which with --occurrence.",
                                      n_hits),
                     wish->exact, n_hits);

  return TRUE;
}

static gboolean
check_offsets (GlossText   *text,
               const Wish  *wish,
               GlossRange  *range,
               GError     **error)
{
  guint n_chars = gloss_text_get_n_chars (text);
  g_autofree char *words = NULL;

  if ((guint) wish->end > n_chars)
    return no_match (error, _("The article ends at %u."), n_chars);

  range->begin = (guint) wish->start;
  range->end = (guint) wish->end;
  words = gloss_text_dup_range (text, *range);
  if (wish->exact != NULL && !g_str_equal (words, wish->exact))
    return no_match (error, _("“%s” does not stand there, but “%s”."), wish->exact, words);

  return TRUE;
}

static gboolean
find_range (GlossReading  *reading,
            const Wish    *wish,
            GlossRange    *range,
            GError       **error)
{
  GlossText *text = gloss_reading_get_text (reading);

  if (wish->article)
    return TRUE;
  if (wish->start != NOT_GIVEN)
    return check_offsets (text, wish, range, error);

  return find_words (text, wish, range, error);
}

/* Returns: (transfer full) (nullable): the id of the new note, which is on disk */
static char *
annotate_file (const CliOptions  *options,
               const Wish        *wish,
               GlossColor         color,
               GError           **error)
{
  const char *path = options->files[0];
  g_autoptr (GlossReading) reading = cli_open_reading (options, path, 0, error);
  g_autoptr (GlossReading) entered = NULL;
  GlossAnnotation *note;
  GlossRange range = { 0, 0 };

  /* What is wrong with the words must not leave an entry in the library. */
  if (reading == NULL || !find_range (reading, wish, &range, error))
    return NULL;

  entered = cli_enter_reading (options, reading, error);
  if (entered == NULL)
    return NULL;

  note = gloss_reading_annotate (entered, range, color, wish->note,
                                 (const char *const *) wish->tags);
  if (!gloss_store_flush (gloss_reading_get_store (entered), error))
    return NULL;

  return g_strdup (gloss_annotation_get_id (note));
}

static CliStatus
annotate (const CliOptions *options,
          const Wish       *wish,
          GlossColor        color)
{
  g_autoptr (CliOutput) output = cli_output_new (options);
  g_autoptr (GError) error = NULL;
  g_autofree char *id = annotate_file (options, wish, color, &error);
  g_autofree char *line = NULL;

  if (id == NULL)
    {
      cli_complain (cli_display_name (options->files[0]), error);
      return CLI_FAILED;
    }

  line = g_strdup_printf ("%s\n", id);
  cli_output_write (output, line, -1);

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static gboolean
check_texts (const Wish *wish)
{
  return cli_check_utf8 (&cli_annotate, "--exact", wish->exact) &&
         cli_check_utf8 (&cli_annotate, "--note", wish->note) &&
         cli_take_tags (&cli_annotate, wish->tags);
}

/* Returns: what is wrong with where the note shall be, or NULL */
static const char *
fault_of_place (const Wish *wish)
{
  gboolean has_offsets = wish->start != NOT_GIVEN || wish->end != NOT_GIVEN;

  if (wish->article)
    return has_offsets || wish->exact != NULL || wish->occurrence != NOT_GIVEN
             ? _("--article is on no words in particular.") : NULL;
  if (!has_offsets && (wish->exact == NULL || *wish->exact == '\0'))
    return _("Which words? Give --exact, or --start and --end, or --article.");
  if (has_offsets && (wish->start < 0 || wish->end <= wish->start))
    return _("--start and --end take two offsets, the first one smaller.");
  if (has_offsets && wish->occurrence != NOT_GIVEN)
    return _("--occurrence does not go with --start and --end.");
  if (wish->occurrence != NOT_GIVEN && wish->occurrence < 1)
    return _("--occurrence takes a number from 1.");

  return NULL;
}

static CliStatus
check_and_annotate (const CliOptions *options,
                    const Wish       *wish)
{
  GlossColor color = GLOSS_COLOR_YELLOW;
  const char *fault = fault_of_place (wish);

  if (!check_texts (wish))
    return CLI_USAGE;
  if (wish->color != NULL && !cli_parse_color (&cli_annotate, wish->color, &color))
    return CLI_USAGE;
  if (fault != NULL)
    return cli_usage (&cli_annotate, "%s", fault);
  if (g_strv_length (options->files) != 1)
    return cli_usage (&cli_annotate, _("One file, please."));
  if (options->format != NULL && !g_str_equal (options->format, "text"))
    return cli_usage (&cli_annotate, _("--format takes “text”."));

  return annotate (options, wish, color);
}

static CliStatus
run_annotate (int    argc,
              char **argv)
{
  g_auto (CliOptions) options = { 0 };
  Wish wish = { .occurrence = NOT_GIVEN, .start = NOT_GIVEN, .end = NOT_GIVEN };
  const GOptionEntry entries[] = {
    { "exact", 'e', 0, G_OPTION_ARG_FILENAME, &wish.exact,
      N_("The words of the article"), N_("WORDS") },
    { "occurrence", 0, 0, G_OPTION_ARG_INT, &wish.occurrence,
      N_("Where the words stand the Nth time"), N_("N") },
    { "start", 0, 0, G_OPTION_ARG_INT, &wish.start,
      N_("The first character, counted from 0"), N_("OFFSET") },
    { "end", 0, 0, G_OPTION_ARG_INT, &wish.end,
      N_("The character after the last"), N_("OFFSET") },
    { "article", 0, 0, G_OPTION_ARG_NONE, &wish.article,
      N_("Note on the whole article instead of words"), NULL },
    { "note", 'n', 0, G_OPTION_ARG_FILENAME, &wish.note,
      N_("What to note, in Markdown"), N_("TEXT") },
    { "tag", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &wish.tags,
      N_("A tag; may be given again"), N_("TAG") },
    { "color", 'c', 0, G_OPTION_ARG_FILENAME, &wish.color,
      N_("The colour of the highlight"), N_("COLOR") },
    G_OPTION_ENTRY_NULL
  };
  CliStatus status = CLI_USAGE;

  if (cli_options_parse (&options, &cli_annotate, entries, argc, argv))
    status = check_and_annotate (&options, &wish);
  wish_clear (&wish);

  return status;
}

const CliCommand cli_annotate = {
  .name = "annotate",
  /* Translators: translate the words in capital letters, as in the list of options below it */
  .arguments = N_("FILE --exact WORDS|--article"),
  .summary = N_("Add a note to an article; prints its id once it is saved"),
  .run = run_annotate,
};
