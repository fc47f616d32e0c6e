/* cli-hits.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli-output.h"
#include "gloss-index.h"

G_BEGIN_DECLS

GlossIndex *cli_open_index (const CliOptions  *options,
                            GError           **error);
void        cli_write_hits (CliOutput         *output,
                            const CliOptions  *options,
                            GPtrArray         *hits);

G_END_DECLS
