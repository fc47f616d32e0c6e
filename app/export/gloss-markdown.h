/* gloss-markdown.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A comment of Obsidian's: the line before and behind what Gloss may write again */
#define GLOSS_MARKDOWN_MARKER "%% gloss %%"

void  gloss_markdown_append_escaped   (GString    *out,
                                       const char *text);
void  gloss_markdown_append_inline    (GString    *out,
                                       const char *text);
void  gloss_markdown_append_quotation (GString    *out,
                                       const char *text);
char *gloss_markdown_dup_note         (const char *note);
char *gloss_markdown_dup_tag          (const char *tag);
char *gloss_yaml_dup_string           (const char *text);

G_END_DECLS
