/* cli-output.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli-options.h"

G_BEGIN_DECLS

/**
 * CliOutput:
 *
 * Where the result goes: to standard output as it comes, or into a file when
 * all of it is there. Once the reader of a pipe has gone, the rest is dropped
 * without a word.
 */
typedef struct _CliOutput CliOutput;

CliOutput *cli_output_new         (const CliOptions *options);
void       cli_output_free        (CliOutput        *self);
gboolean   cli_output_write       (CliOutput        *self,
                                   const char       *text,
                                   gssize            length);
gboolean   cli_output_is_terminal (const CliOutput  *self);
gboolean   cli_output_is_colored  (const CliOutput  *self);
gboolean   cli_output_end         (CliOutput        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliOutput, cli_output_free)

G_END_DECLS
