/* store-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-test.h"

#include "gloss-store.h"

/* A list and its store in a folder of their own */
typedef struct
{
  char                *folder;
  char                *path;
  GFile               *file;
  GlossAnnotationList *list;
  GlossStore          *store;
} Fixture;

int                  store_set_up    (void                **state);
int                  store_tear_down (void                **state);
void                 put_note        (GlossAnnotationList  *list,
                                      const char           *id,
                                      const char           *note);
/* Turns the main loop until what is in the file is in the list */
gboolean             load_store      (GlossStore           *store,
                                      GError              **error);
/* Turns the main loop until it is so; fails if that takes longer than anything should */
void                 wait_for_state  (GlossStore           *store,
                                      GlossSaveState        state);
/* What is in the file; fails if it cannot be read */
GlossAnnotationList *read_back       (GFile                *file);
void                 assert_note     (GFile                *file,
                                      const char           *id,
                                      const char           *note);
