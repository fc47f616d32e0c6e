/* gloss-sandbox.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gloss_sandbox_enter      (void);
void gloss_sandbox_silence    (void);
void gloss_sandbox_begin_page (void);

G_END_DECLS
