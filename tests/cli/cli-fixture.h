/* cli-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include <gio/gio.h>

/**
 * Fixture:
 * @folder: a folder of its own, where the library is too
 * @article: a copy of the fixture article in it
 * @out: what the program wrote on standard output last
 * @err: what it wrote on standard error
 *
 * The program itself, run from the shell's side. In what it writes, the
 * folder is called DIR.
 */
typedef struct
{
  char *folder;
  char *article;
  char *out;
  char *err;
} Fixture;

int                  cli_set_up       (void              **state);
int                  cli_tear_down    (void              **state);
char                *cli_path         (Fixture            *fixture,
                                       const char         *name);
void                 cli_write        (Fixture            *fixture,
                                       const char         *name,
                                       const char         *contents);
char                *cli_read         (Fixture            *fixture,
                                       const char         *name);
/* Runs it and waits. @input: (nullable): its standard input. An argument that begins with
 * DIR/ is in the folder. Returns: its exit status */
int                  cli_run          (Fixture            *fixture,
                                       const char         *input,
                                       ...) G_GNUC_NULL_TERMINATED;
int                  cli_runv         (Fixture            *fixture,
                                       const char         *input,
                                       const char *const  *arguments);
/* The same with a terminal as its standard output, where a line ends as on others */
int                  cli_run_seen     (Fixture            *fixture,
                                       ...) G_GNUC_NULL_TERMINATED;
GSubprocessLauncher *cli_launcher_new (Fixture            *fixture,
                                       GSubprocessFlags    flags);
/* The only file of notes in the library */
char                *cli_notes_path   (Fixture            *fixture);
/* Copies it, as it is now, into the folder */
void                 cli_keep_notes   (Fixture            *fixture,
                                       const char         *name);
