/* library-entries.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library-fixture.h"

/* Entries of a library, as a test makes and sees them. Who is given a string or an entry owns it. */
guint       count_entries   (LibraryFixture *self);
char       *enter           (GlossLibrary   *library,
                             const char     *uri,
                             const char     *text);
GlossEntry *enter_entry     (GlossLibrary   *library,
                             const char     *uri,
                             const char     *text);
void        assert_found    (GlossLibrary   *library,
                             const char     *uri,
                             const char     *text,
                             const char     *id);
char       *path_of         (LibraryFixture *self,
                             const char     *id,
                             const char     *name);
void        write_file      (const char     *path,
                             const char     *contents);
void        assert_contents (const char     *path,
                             const char     *contents);
void        assert_source   (GlossEntry     *entry,
                             const char     *contents);
