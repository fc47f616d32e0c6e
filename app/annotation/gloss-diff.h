/* gloss-diff.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What has no counterpart */
#define GLOSS_UNMATCHED G_MAXUINT

guint *gloss_diff (const guint *a,
                   guint        n_a,
                   const guint *b,
                   guint        n_b,
                   guint        n_keys);

G_END_DECLS
