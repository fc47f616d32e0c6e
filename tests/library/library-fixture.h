/* library-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library-articles.h"

#include "gloss-library.h"

/* A library in a folder of its own, which can be looked into */
typedef struct
{
  char         *top;
  char         *path;
  GlossLibrary *library;
} LibraryFixture;

int       library_fixture_set_up    (void           **state);
int       library_fixture_tear_down (void           **state);
/* Returns: (transfer full): the id of its entry */
char     *library_fixture_enter     (LibraryFixture  *self,
                                     const char      *uri,
                                     const char      *text);
gboolean  library_fixture_finds     (LibraryFixture  *self,
                                     const char      *uri);
void      library_fixture_add_notes (LibraryFixture  *self,
                                     const char      *id,
                                     const char      *notes);
char     *library_fixture_get_notes (LibraryFixture  *self,
                                     const char      *id);
