/* gloss-magic.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Returns: (nullable): a translated sentence that names what the bytes are, if that is no text */
char *gloss_magic_describe (GBytes     *bytes,
                            const char *name);

G_END_DECLS
