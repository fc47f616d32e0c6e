/* cli-lines.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CliLines:
 *
 * Reads a file line by line in memory that does not grow with the file, only
 * with its longest line, and that not beyond a limit.
 */
typedef struct _CliLines CliLines;

typedef enum
{
  CLI_LINE_READ,
  CLI_LINE_TOO_LONG,
  CLI_LINE_END,
  CLI_LINE_FAILED,
} CliLine;

CliLines *cli_lines_new        (const char  *path,
                                gsize        max_length,
                                GError     **error);
void      cli_lines_free       (CliLines    *self);
CliLine   cli_lines_next       (CliLines    *self,
                                GBytes     **line,
                                GError     **error);
guint64   cli_lines_get_number (CliLines    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CliLines, cli_lines_free)

G_END_DECLS
