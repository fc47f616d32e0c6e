/* gloss-odt-text.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gloss_odt_append_text      (GString    *out,
                                 const char *text);
void gloss_odt_append_paragraph (GString    *out,
                                 const char *style,
                                 const char *text);

G_END_DECLS
