/* gloss-encyclopedia.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *gloss_encyclopedia_dup_uri (const char *const *languages,
                                  const char        *name);

G_END_DECLS
