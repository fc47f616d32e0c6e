/* backup-fixture.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "library-fixture.h"

#include "gloss-annotation-list.h"
#include "gloss-backup.h"
#include "gloss-note-file.h"

#define URI "https://courier.example/1"
#define OTHER_URI "https://courier.example/2"
#define MORNING "2026-03-01T08:00:00Z"
#define NOON "2026-03-01T12:00:00Z"
#define EVENING "2026-03-01T18:00:00Z"

/* Notes that are there twice have the same name. */
#define FIRST "urn:uuid:11111111-1111-4111-8111-111111111111"
#define SECOND "urn:uuid:22222222-2222-4222-8222-222222222222"

/* A backup beside the library of a fixture, and notes for it */
GFile             *get_folder     (LibraryFixture      *self);
void               put_note       (GlossAnnotationList *list,
                                   const char          *id,
                                   const char          *note,
                                   const char          *modified);
void               write_notes_to (LibraryFixture      *self,
                                   const char          *id,
                                   GlossNoteFile       *file,
                                   GlossAnnotationList *list);
void               write_notes    (LibraryFixture      *self,
                                   const char          *id,
                                   GlossAnnotationList *list);
void               write_note     (LibraryFixture      *self,
                                   const char          *id,
                                   const char          *note_id,
                                   const char          *note,
                                   const char          *modified);
GlossBackupCounts  make           (LibraryFixture      *self);
