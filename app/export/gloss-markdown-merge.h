/* gloss-markdown-merge.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

GBytes *gloss_markdown_merge (GBytes      *old,
                              GBytes      *fresh,
                              const char  *name,
                              GError     **error);

G_END_DECLS
