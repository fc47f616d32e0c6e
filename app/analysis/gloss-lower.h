/* gloss-lower.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gloss_dup_lower (const char *utf8,
                       gssize      length);

G_END_DECLS
