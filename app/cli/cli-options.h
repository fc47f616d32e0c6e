/* cli-options.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What the program ends with */
typedef enum
{
  CLI_DONE,
  CLI_FAILED,
  CLI_USAGE,
} CliStatus;

/**
 * CliCommand:
 * @name: what it is called by
 * @arguments: what stands behind its options; to be translated
 * @summary: what it does; to be translated
 * @run: does it; argv[0] is the name
 *
 * One verb of the program. The table of all is in main.c.
 */
typedef struct
{
  const char *name;
  const char *arguments;
  const char *summary;
  CliStatus   (*run) (int    argc,
                      char **argv);
} CliCommand;

/**
 * CliOptions:
 * @library: (nullable): the folder of the library
 * @format: (nullable): how to write the result
 * @output: (nullable): the file to write it to
 * @files: what stands behind the options, never %NULL
 *
 * What all commands share.
 */
typedef struct
{
  char  *library;
  char  *format;
  char  *output;
  char **files;
} CliOptions;

extern const CliCommand cli_analyze;
extern const CliCommand cli_annotate;
extern const CliCommand cli_check;
extern const CliCommand cli_dossier;
extern const CliCommand cli_edit;
extern const CliCommand cli_export;
extern const CliCommand cli_import;
extern const CliCommand cli_library;
extern const CliCommand cli_extract;
extern const CliCommand cli_list;
extern const CliCommand cli_merge;
extern const CliCommand cli_place;
extern const CliCommand cli_remove;
extern const CliCommand cli_search;
extern const CliCommand cli_trim;

gboolean  cli_options_parse (CliOptions          *self,
                             const CliCommand    *command,
                             const GOptionEntry  *entries,
                             int                  argc,
                             char               **argv);
void      cli_options_clear (CliOptions          *self);
gboolean  cli_check_utf8    (const CliCommand    *command,
                             const char          *option,
                             const char          *value);
CliStatus cli_usage         (const CliCommand    *command,
                             const char          *format,
                             ...) G_GNUC_PRINTF (2, 3);
void      cli_complain      (const char          *name,
                             const GError        *error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliOptions, cli_options_clear)

G_END_DECLS
