/* gloss-html-trim.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Deeper elements are taken out of the page, their text is not. */
#define GLOSS_HTML_MAX_DEPTH 400

GString *gloss_html_trim (const char *html,
                          gsize       length);

G_END_DECLS
