/* cli-findings.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-view.h"

G_BEGIN_DECLS

void  cli_findings_add_members (JsonObject      *object,
                                const GlossView *view);
char *cli_findings_to_text     (const char      *title,
                                const GlossView *view,
                                gboolean         colored);

G_END_DECLS
