/* cli-analyze-stream.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "cli-output.h"

G_BEGIN_DECLS

CliStatus cli_analyze_stream  (const CliOptions *options);
gboolean  cli_write_json_line (CliOutput        *output,
                               JsonNode         *node);

G_END_DECLS
