/* gloss-session.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"
#include "gloss-meter.h"
#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossOpenFlags:
 * @GLOSS_OPEN_WHOLE: takes all text of a page, not only its article
 * @GLOSS_OPEN_TEXT_FIRST: does not wait for the notes, for those who can read meanwhile:
 *   gloss_reading_is_loading() tells whether they are still to come
 */
typedef enum
{
  GLOSS_OPEN_WHOLE      = 1 << 0,
  GLOSS_OPEN_TEXT_FIRST = 1 << 1,
} GlossOpenFlags;

#define GLOSS_TYPE_SESSION (gloss_session_get_type ())

/**
 * GlossSession:
 *
 * The readings that are open in this process, one per article, over one
 * library. The application makes one and hands it down.
 */
G_DECLARE_FINAL_TYPE (GlossSession, gloss_session, GLOSS, SESSION, GObject)

GlossSession *gloss_session_new             (GlossLibrary         *library);
GlossLibrary *gloss_session_get_library     (GlossSession         *self);
GlossReader  *gloss_session_get_reader      (GlossSession         *self);
/* Begins to read what will be opened in a moment */
void          gloss_session_read_ahead      (GlossSession         *self,
                                             GFile                *file);
void          gloss_session_enter_ahead     (GlossSession         *self);
/* Loads the article, enters it in the library, reads its notes: the page can be shown when this
 * ends. The analysis is left to the caller. If only the library or the notes fail, there is a reading all the
 * same, whose store is read-only or that has none, and @warning of finish says why. */
void          gloss_session_open_async      (GlossSession         *self,
                                             GFile                *file,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* @meter: (nullable): told the bytes that come */
void          gloss_session_open_full_async (GlossSession         *self,
                                             GFile                *file,
                                             GlossOpenFlags        flags,
                                             GlossMeter           *meter,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
/* Leaves the blocks that @range of the reading's text touches out of its article, for good, or puts what was left out
 * back; the notes stay. Both end with gloss_session_open_finish(): the reading of the text as it is then. */
void          gloss_session_leave_out_async (GlossSession         *self,
                                             GlossReading         *reading,
                                             GlossRange            range,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
void          gloss_session_put_back_async  (GlossSession         *self,
                                             GlossReading         *reading,
                                             guint                 first,
                                             guint                 n,
                                             GCancellable         *cancellable,
                                             GAsyncReadyCallback   callback,
                                             gpointer              user_data);
GlossReading *gloss_session_open_finish     (GlossSession         *self,
                                             GAsyncResult         *result,
                                             GError              **warning,
                                             GError              **error);
/* NULL if nobody has the article open */
GlossReading *gloss_session_dup_reading     (GlossSession         *self,
                                             GlossEntry           *entry);
/* Saves all that waits, for SIGTERM and the last window; blocks until it is on disk */
gboolean      gloss_session_flush           (GlossSession         *self,
                                             GError              **error);

G_END_DECLS
