/* gloss-html-ld.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-html-tree.h"

G_BEGIN_DECLS

/**
 * GlossHtmlNames:
 * @addresses: where the page is, as far as it is known: %NULL where it is not
 * @titles: what it is called, %NULL likewise
 *
 * What a page is known by, besides its JSON-LD.
 */
typedef struct
{
  const char *addresses[3];
  const char *titles[2];
} GlossHtmlNames;

/**
 * GlossHtmlLd:
 * @headline: (nullable): the title
 * @authors: (element-type utf8): the names of those who wrote it
 * @publisher: (nullable): the name of the paper
 * @published: (nullable): when, as it is written
 * @language: (nullable): a language tag
 *
 * What a page's JSON-LD says about the article on it.
 */
typedef struct
{
  char      *headline;
  GPtrArray *authors;
  char      *publisher;
  char      *published;
  char      *language;
} GlossHtmlLd;

GlossHtmlLd *gloss_html_ld_new  (const GlossHtmlTree  *tree,
                                 const GlossHtmlNames *names);
void         gloss_html_ld_free (GlossHtmlLd          *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossHtmlLd, gloss_html_ld_free)

G_END_DECLS
