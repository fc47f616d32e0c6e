/* gloss-helper.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossHelperProgram:
 * @name: of its file
 * @variable: of the environment, which may name another file
 * @build_folder: where it is found as long as it is not installed
 */
typedef struct
{
  const char *name;
  const char *variable;
  const char *build_folder;
} GlossHelperProgram;

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
void     gloss_helper_fail  (const char                *name,
                             const GError              *cause,
                             GError                   **error);

G_END_DECLS
