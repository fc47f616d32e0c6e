/* cli-library.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-article.h"
#include "cli-output.h"

#include "gloss-backup.h"
#include "gloss-error.h"
#include "gloss-library-care.h"

#include <glib/gi18n.h>

/* What to do; nothing of it: tell how large the library is */
typedef struct
{
  char *forget;
  char *back_up;
  char *restore;
  int   tidy;
} Wish;

#define NOT_GIVEN -1

static void
wish_clear (Wish *wish)
{
  g_free (wish->forget);
  g_free (wish->back_up);
  g_free (wish->restore);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wish, wish_clear)

static char *
describe_size (GlossLibrary *library)
{
  GlossLibrarySize size = gloss_library_measure (library);
  g_autofree char *bytes = g_format_size (size.n_bytes);

  /* Translators: numbers of articles, and a size such as “20 MB” */
  return g_strdup_printf (_("Articles: %u, with notes: %u; %s\n"),
                          size.n_articles, size.n_with_notes, bytes);
}

static char *
forget (GlossLibrary  *library,
        const char    *path,
        GError       **error)
{
  g_autoptr (GlossArticle) article = cli_load_article (path, error);
  g_autoptr (GlossEntry) entry = NULL;
  g_autoptr (GError) trouble = NULL;

  if (article == NULL)
    return NULL;

  entry = gloss_library_find (library, article, &trouble);
  if (trouble != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&trouble));
      return NULL;
    }
  if (entry == NULL)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NO_MATCH, _("“%s” is not in the library."), path);
      return NULL;
    }

  return gloss_library_forget (library, gloss_entry_get_id (entry), error)
         ? g_strdup_printf ("%s\n", gloss_entry_get_id (entry)) : NULL;
}

static char *
describe_counts (GlossBackupCounts counts)
{
  g_autofree char *articles = g_strdup_printf (ngettext ("%u article", "%u articles", counts.n_articles),
                                               counts.n_articles);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note on articles that were there",
                                                      "%u notes on articles that were there", counts.n_notes),
                                            counts.n_notes);

  return counts.n_notes > 0 ? g_strdup_printf ("%s\n%s\n", articles, notes)
                            : g_strdup_printf ("%s\n", articles);
}

static char *
copy (GlossLibrary  *library,
      const Wish    *wish,
      GError       **error)
{
  g_autoptr (GFile) folder = g_file_new_for_commandline_arg (wish->back_up != NULL ? wish->back_up : wish->restore);
  g_autoptr (GlossBackup) backup = gloss_backup_new (library, folder);
  GlossBackupCounts counts;
  gboolean done;

  done = wish->back_up != NULL ? gloss_backup_make (backup, NULL, error)
                               : gloss_backup_restore (backup, NULL, error);
  counts = gloss_backup_get_counts (backup);

  return done ? describe_counts (counts) : NULL;
}

/* Returns: (transfer full) (nullable): what to tell; %NULL on error */
static char *
act (GlossLibrary  *library,
     const Wish    *wish,
     GError       **error)
{
  guint n;

  if (wish->forget != NULL)
    return forget (library, wish->forget, error);
  if (wish->back_up != NULL || wish->restore != NULL)
    return copy (library, wish, error);
  if (wish->tidy == NOT_GIVEN)
    return describe_size (library);

  n = gloss_library_forget_for_good (library) + gloss_library_tidy (library, (guint) wish->tidy);

  return g_strdup_printf (ngettext ("%u article deleted\n", "%u articles deleted\n", n), n);
}

static CliStatus
check_and_act (const CliOptions *options,
               const Wish       *wish)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GlossLibrary) library = NULL;
  g_autoptr (CliOutput) output = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  if (options->library != NULL)
    folder = g_file_new_for_commandline_arg (options->library);
  library = gloss_library_new (folder);
  told = act (library, wish, &error);
  if (told == NULL)
    {
      cli_complain ("library", error);
      return CLI_FAILED;
    }

  output = cli_output_new (options);
  cli_output_write (output, told, -1);

  return cli_output_end (output) ? CLI_DONE : CLI_FAILED;
}

static CliStatus
run_library (int    argc,
             char **argv)
{
  g_auto (CliOptions) options = { 0 };
  g_auto (Wish) wish = { NULL, NULL, NULL, NOT_GIVEN };
  const GOptionEntry entries[] = {
    { "forget", 0, 0, G_OPTION_ARG_FILENAME, &wish.forget,
      N_("Take an article and all notes on it out; it stays for a day"), N_("FILE") },
    { "tidy", 0, 0, G_OPTION_ARG_INT, &wish.tidy,
      N_("Delete what was forgotten, and articles without notes not opened for so many days (0: keep)"), N_("DAYS") },
    { "back-up", 0, 0, G_OPTION_ARG_FILENAME, &wish.back_up, N_("Copy all of it to a folder"), N_("DIR") },
    { "restore", 0, 0, G_OPTION_ARG_FILENAME, &wish.restore,
      N_("Bring back from a backup what is not there, or older"), N_("DIR") },
    G_OPTION_ENTRY_NULL
  };
  guint n_given;

  if (!cli_options_parse (&options, &cli_library, entries, argc, argv))
    return CLI_USAGE;

  n_given = (wish.forget != NULL) + (wish.back_up != NULL) + (wish.restore != NULL) + (wish.tidy != NOT_GIVEN);
  if (options.files[0] != NULL || n_given > 1)
    return cli_usage (&cli_library, _("One thing at a time, please."));
  if (wish.tidy < NOT_GIVEN)
    return cli_usage (&cli_library, _("--tidy takes a number of days."));

  return check_and_act (&options, &wish);
}

const CliCommand cli_library = {
  .name = "library",
  .arguments = "",
  .summary = N_("How large the library is; forget, tidy, back up, restore"),
  .run = run_library,
};
