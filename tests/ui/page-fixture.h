/* page-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include "gloss-page.h"
#include "test-wait.h"

/* A page in a window, as it is in the program */
typedef struct
{
  GtkWidget    *window;
  GlossPage    *page;
  GlossReading *reading;
} PageFixture;

GlossReading *page_fixture_read      (GlossArticle *article);
GlossArticle *page_fixture_article   (void);
GlossArticle *page_fixture_long      (guint         n_paragraphs);
PageFixture  *page_fixture_new       (GlossArticle *article);
void          page_fixture_free      (PageFixture  *self);
GlossRange    page_fixture_words     (PageFixture  *self,
                                      const char   *words);
void          page_fixture_select    (PageFixture  *self,
                                      GlossRange    range);
void          page_fixture_put_caret (PageFixture  *self,
                                      guint         offset);
guint         page_fixture_get_caret (PageFixture  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PageFixture, page_fixture_free)
