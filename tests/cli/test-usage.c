/* test-usage.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-config.h"

#include "cli-fixture.h"

#include <string.h>

#define COMMANDS \
  "Usage:\n" \
  "  gloss-cli COMMAND [OPTION…] FILE…\n" \
  "\n" \
  "Who is in an article, who said what, and what you noted on it.\n" \
  "\n" \
  "Commands:\n" \
  "  analyze    Who is in an article and who said what (formats: text, json, jsonl)\n" \
  "  extract    The article out of a page or document (formats: text, markdown, json)\n" \
  "  trim       Leave what is no part of an article out of it, whenever it is opened\n" \
  "  annotate   Add a note to an article; prints its id once it is saved\n" \
  "  list       The notes on an article, in its order (formats: text, json)\n" \
  "  edit       Change a note: its text, its tags, its colour\n" \
  "  remove     Remove notes from an article\n" \
  "  export     Notes and quotes for other programs (formats: markdown, html, odt, text, csv, " \
  "json, hypothesis, qdpx)\n" \
  "  import     Notes of other programs (formats: json, hypothesis, readwise)\n" \
  "  place      Where notes are after a revision; changes nothing (format: jsonl)\n" \
  "  merge      Two files of notes on one article as one; of a conflict both texts are kept\n" \
  "  check      Whether a file of notes is sound, and where it is not\n" \
  "  library    How large the library is; forget, tidy, back up, restore\n" \
  "  search     Articles, quotes, actors, notes and tags of the library with these words\n" \
  "  dossier    All that somebody said, in all articles of the library\n" \
  "\n" \
  "“gloss-cli COMMAND --help” says more. FILE may be “-”.\n"

#define TRY(command) "Try “gloss-cli " command " --help”.\n"

/* What is wrong before any file is opened */
static const struct
{
  const char *arguments[8];
  int         status;
  const char *out;
  const char *err;
} rows[] = {
  { { "--help" }, 0, COMMANDS, "" },
  { { "-h" }, 0, COMMANDS, "" },
  { { NULL }, 2, "", COMMANDS },
  { { "stone", "x" }, 2, "", "gloss-cli: There is no command “stone”.\n\n" COMMANDS },
  { { "analyze" }, 2, "", "gloss-cli: analyze: Which file?\n" TRY ("analyze") },
  { { "analyze", "--stone" }, 2, "",
    "gloss-cli: analyze: Unknown option --stone\n" TRY ("analyze") },
  { { "analyze", "--format=xml", "x" }, 2, "",
    "gloss-cli: analyze: --format takes “text”, “json” or “jsonl”.\n" TRY ("analyze") },
  { { "analyze", "--input=csv", "x" }, 2, "",
    "gloss-cli: analyze: --input takes “jsonl”.\n" TRY ("analyze") },
  { { "analyze", "--input=jsonl", "--format=text" }, 2, "",
    "gloss-cli: analyze: What comes as “jsonl” goes out as “jsonl”.\n" TRY ("analyze") },
  { { "annotate", "x", "--article", "--exact", "y" }, 2, "",
    "gloss-cli: annotate: --article is on no words in particular.\n" TRY ("annotate") },
  { { "annotate", "x" }, 2, "",
    "gloss-cli: annotate: Which words? Give --exact, or --start and --end, or --article.\n" TRY ("annotate") },
  { { "annotate", "x", "--exact", "" }, 2, "",
    "gloss-cli: annotate: Which words? Give --exact, or --start and --end, or --article.\n" TRY ("annotate") },
  { { "annotate", "x", "--start", "4" }, 2, "",
    "gloss-cli: annotate: --start and --end take two offsets, the first one smaller.\n"
    TRY ("annotate") },
  { { "annotate", "x", "--start", "4", "--end", "4" }, 2, "",
    "gloss-cli: annotate: --start and --end take two offsets, the first one smaller.\n"
    TRY ("annotate") },
  { { "annotate", "x", "--exact", "y", "--occurrence", "0" }, 2, "",
    "gloss-cli: annotate: --occurrence takes a number from 1.\n" TRY ("annotate") },
  { { "annotate", "x", "--exact", "y", "--color", "mauve" }, 2, "",
    "gloss-cli: annotate: --color takes one of: yellow, green, blue, red, purple, orange, teal, "
    "gray.\n" TRY ("annotate") },
  { { "annotate", "x", "--exact", "y", "--tag", "" }, 2, "",
    "gloss-cli: annotate: A tag cannot be empty.\n" TRY ("annotate") },
  { { "annotate", "x", "--exact", "\377" }, 2, "",
    "gloss-cli: annotate: What follows --exact is not UTF-8.\n" TRY ("annotate") },
  { { "annotate", "--exact", "y" }, 2, "",
    "gloss-cli: annotate: One file, please.\n" TRY ("annotate") },
  { { "list" }, 2, "", "gloss-cli: list: One file, please.\n" TRY ("list") },
  { { "list", "x", "y" }, 2, "", "gloss-cli: list: One file, please.\n" TRY ("list") },
  { { "place", "x" }, 2, "",
    "gloss-cli: place: Where? Give --now, and --was if there is the old text.\n" TRY ("place") },
  { { "place", "--now", "x" }, 2, "",
    "gloss-cli: place: One file of notes, please.\n" TRY ("place") },
  { { "list", "x", "--format", "csv" }, 2, "",
    "gloss-cli: list: --format takes “text” or “json”.\n" TRY ("list") },
  { { "import", "x" }, 2, "",
    "gloss-cli: import: An article and one file of notes or more, please.\n" TRY ("import") },
  { { "import", "x", "y", "--format", "stone" }, 2, "",
    "gloss-cli: import: --format takes one of: json, hypothesis, readwise.\n" TRY ("import") },
  { { "export" }, 2, "", "gloss-cli: export: One file or more, please.\n" TRY ("export") },
  { { "export", "x", "--all" }, 2, "",
    "gloss-cli: export: Either files or --all, please.\n" TRY ("export") },
  { { "export", "x", "--format", "stone" }, 2, "",
    "gloss-cli: export: --format takes one of: markdown, html, odt, text, csv, "
    "json, hypothesis, qdpx.\n" TRY ("export") },
  { { "extract" }, 2, "", "gloss-cli: extract: Which file?\n" TRY ("extract") },
  { { "extract", "x", "--format", "pdf" }, 2, "",
    "gloss-cli: extract: --format takes “text”, “markdown” or “json”.\n" TRY ("extract") },
  { { "check" }, 2, "", "gloss-cli: check: Which file?\n" TRY ("check") },
  { { "search" }, 2, "", "gloss-cli: search: What to look for?\n" TRY ("search") },
  { { "dossier", "x", "--format", "csv" }, 2, "",
    "gloss-cli: dossier: --format takes “text” or “json”.\n" TRY ("dossier") },
};

static void
test_wrong_usage_is_told_and_ends_in_two (void **state)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      Fixture *fixture = *state;
      int status = cli_runv (fixture, NULL, rows[i].arguments);

      assert_string_equal (fixture->out, rows[i].out);
      assert_string_equal (fixture->err, rows[i].err);
      assert_int_equal (status, rows[i].status);
    }
}

static void
test_each_command_helps (void **state)
{
  static const char *const commands[] = { "analyze", "annotate", "list", "export", "import", "place", "check" };
  Fixture *fixture = *state;
  guint i;

  for (i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      g_autofree char *usage = g_strdup_printf ("Usage:\n  gloss-cli %s [OPTION…] ", commands[i]);

      assert_int_equal (cli_run (fixture, NULL, commands[i], "--help", NULL), 0);
      assert_true (g_str_has_prefix (fixture->out, usage));
      assert_non_null (strstr (fixture->out, "--library=DIR"));
      assert_string_equal (fixture->err, "");
    }
}

static void
test_the_version_is_told (void **state)
{
  Fixture *fixture = *state;

  assert_int_equal (cli_run (fixture, NULL, "--version", NULL), 0);
  assert_string_equal (fixture->out, "gloss-cli " GLOSS_VERSION "\n");
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_wrong_usage_is_told_and_ends_in_two),
    cmocka_unit_test (test_each_command_helps),
    cmocka_unit_test (test_the_version_is_told),
  };

  return cmocka_run_group_tests (tests, cli_set_up, cli_tear_down);
}
