/* reading-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include "gloss-reading.h"
#include "test-wait.h"

/* An article with two speakers, made as a loader makes it */
GlossArticle *article_new      (void);
GlossRange    range_of         (GlossReading *reading,
                                const char   *words);
GlossReading *analyzed_reading (void);
void          analyze          (GlossReading *reading);
