/* cli-safe.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* For all that others wrote and that is printed for people; not for JSON, which escapes. */
char *cli_dup_safe_text (const char *text);
char *cli_dup_safe_line (const char *text);

G_END_DECLS
