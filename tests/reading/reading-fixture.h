/* reading-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include "gloss-reading.h"

/* An article with two speakers, made as a loader makes it */
GlossArticle *article_new      (void);
GlossRange    range_of         (GlossReading  *reading,
                                const char    *words);
GlossReading *analyzed_reading (void);
/* Turns the main loop until there is a result; fails if that takes longer than anything should */
void          wait_for_result  (GAsyncResult **result);
void          take_result_cb   (GObject       *object,
                                GAsyncResult  *result,
                                gpointer       user_data);
void          analyze          (GlossReading  *reading);
