/* gloss-helper.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossHelperFailure:
 * @code: a #GlossError
 * @sentence: what is said, to be translated, with %s for a name
 */
typedef struct
{
  int         code;
  const char *sentence;
} GlossHelperFailure;

/**
 * GlossHelperProgram:
 * @name: of its file
 * @variable: of the environment, which may name another file
 * @build_folder: where it is found as long as it is not installed
 * @slow: when it takes too long
 * @broken: when it ends too early, or says what cannot be understood
 */
typedef struct
{
  const char         *name;
  const char         *variable;
  const char         *build_folder;
  GlossHelperFailure  slow;
  GlossHelperFailure  broken;
} GlossHelperProgram;

/* See gloss-fetch.c and gloss-worker.c. */
extern const GlossHelperProgram gloss_fetcher_program;
extern const GlossHelperProgram gloss_worker_program;

/**
 * GlossHelper:
 * @process: (nullable): %NULL as long as none runs
 * @in: what it reads; does not block; borrowed from the process
 * @out: what it writes; likewise
 *
 * A process of this program's own that does what a stranger's work could break.
 */
typedef struct
{
  GSubprocess *process;
  int          in;
  int          out;
} GlossHelper;

gboolean gloss_helper_start (GlossHelper               *self,
                             const GlossHelperProgram  *program,
                             GError                   **error);
void     gloss_helper_end   (GlossHelper               *self);
void     gloss_helper_fail  (const GlossHelperProgram  *program,
                             const char                *name,
                             const GError              *cause,
                             GError                   **error);

G_END_DECLS
