/* gloss-front-matter.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossFrontMatter:
 * @length: its bytes, both `---` lines included; 0 if there is none
 * @title: (nullable): of the article
 * @author: (nullable): who wrote it
 * @date: (nullable): as it is written
 * @published: (nullable): the same in ISO 8601, if it could be read
 * @site: (nullable): where it was published
 * @language: (nullable): a language tag
 *
 * What stands before a Markdown text about it.
 */
typedef struct
{
  gsize  length;
  char  *title;
  char  *author;
  char  *date;
  char  *published;
  char  *site;
  char  *language;
} GlossFrontMatter;

GlossFrontMatter *gloss_front_matter_parse (const char       *text,
                                            gsize             length);
void              gloss_front_matter_free  (GlossFrontMatter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossFrontMatter, gloss_front_matter_free)

G_END_DECLS
