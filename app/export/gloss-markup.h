/* gloss-markup.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void     gloss_markup_append         (GString    *out,
                                      const char *text,
                                      gssize      length);
void     gloss_markup_append_element (GString    *out,
                                      const char *name,
                                      const char *text);
void     gloss_markup_append_value   (GString    *out,
                                      const char *name,
                                      const char *value);
gboolean gloss_markup_is_safe_link   (const char *uri);

G_END_DECLS
