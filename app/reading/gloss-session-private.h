/* gloss-session-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-session-ahead.h"
#include "gloss-session.h"

G_BEGIN_DECLS

/**
 * GlossSessionSlot:
 * @reading: while somebody has it
 * @store: (nullable): what saves its notes, which outlives the reading, because what was typed last may still
 *   have to be written
 *
 * One article.
 */
typedef struct
{
  GWeakRef    reading;
  GlossStore *store;
} GlossSessionSlot;

struct _GlossSession
{
  GObject            parent_instance;

  /* Owned */
  GlossLibrary      *library;
  GlossReader       *reader;
  GHashTable        *slots;  /* id of the entry: GlossSessionSlot */
  GlossSessionAhead *ahead;  /* nullable: what will be opened first */
};

/**
 * GlossSessionOpening:
 * @uri: what was asked for
 * @id: (nullable): if it is opened out of the library
 * @meter: (nullable): told the bytes that have come, of an address
 * @warning: (nullable): the first trouble, with which it can be read all the same
 *
 * What one call to open has gathered.
 */
typedef struct
{
  char           *uri;
  char           *id;
  GlossMeter     *meter;
  GlossOpenFlags  flags;
  GlossArticle   *article;
  GlossEntry     *entry;
  GlossReading   *reading;
  GError         *warning;
} GlossSessionOpening;

/* (transfer none): made if there is none yet */
GlossSessionSlot *gloss_session_get_slot             (GlossSession        *self,
                                                      GlossEntry          *entry);
/* (transfer full): of one call to open, which ends with gloss_session_open_finish() */
GTask            *gloss_session_begin_opening        (GlossSession        *self,
                                                      GCancellable        *cancellable,
                                                      GAsyncReadyCallback  callback,
                                                      gpointer             user_data);
/* Whether all text of the page is to be taken, because it was before, or was pasted. Blocks. */
gboolean          gloss_session_is_page              (GlossLibrary        *library,
                                                      GFile               *file);
/* The first trouble is the one to tell. Takes @error. */
void              gloss_session_opening_take_warning (GlossSessionOpening *self,
                                                      GError              *error);
/* Takes both */
void              gloss_session_fail                 (GTask               *opening,
                                                      GError              *error);
/* Takes @opening: goes on with the article that it has found */
void              gloss_session_enter                (GTask               *opening);
/* Takes @opening and @error: goes on with the entry that its article has; %NULL where there is none, because of
 * @error */
void              gloss_session_take_entry           (GTask               *opening,
                                                      GlossEntry          *entry,
                                                      GError              *error);
/* Takes @opening: goes on with the text that @entry has, and its notes */
void              gloss_session_open_entry           (GTask               *opening,
                                                      GlossEntry          *entry);

G_END_DECLS
