/* gloss-note-query.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation.h"

G_BEGIN_DECLS

/**
 * GlossNoteQuery:
 *
 * Which notes somebody looks for. What is set combines: a note has to pass
 * all of it.
 */
typedef struct _GlossNoteQuery GlossNoteQuery;

GlossNoteQuery  *gloss_note_query_new        (void);
void             gloss_note_query_free       (GlossNoteQuery       *self);
/* @words: (nullable): what has to be in the passage, the note or, after #, a tag; in any case */
void             gloss_note_query_set_words  (GlossNoteQuery       *self,
                                              const char           *words);
void             gloss_note_query_set_author (GlossNoteQuery       *self,
                                              const char           *author,
                                              gboolean              wanted);
void             gloss_note_query_set_shared (GlossNoteQuery       *self,
                                              GHashTable           *shared);
void             gloss_note_query_set_tag    (GlossNoteQuery       *self,
                                              const char           *tag,
                                              gboolean              wanted);
void             gloss_note_query_set_color  (GlossNoteQuery       *self,
                                              GlossColor            color,
                                              gboolean              wanted);
gboolean         gloss_note_query_has_tag    (const GlossNoteQuery *self,
                                              const char           *tag);
gboolean         gloss_note_query_has_color  (const GlossNoteQuery *self,
                                              GlossColor            color);
gboolean         gloss_note_query_has_author (const GlossNoteQuery *self,
                                              const char           *author);
gboolean         gloss_note_query_has_shared (const GlossNoteQuery *self);
char           **gloss_note_query_dup_hidden (const GlossNoteQuery *self);
char           **gloss_note_query_dup_tags   (const GlossNoteQuery *self);
void             gloss_note_query_clear      (GlossNoteQuery       *self);
/* Whether anything but words is asked for */
gboolean         gloss_note_query_is_filter  (const GlossNoteQuery *self);
gboolean         gloss_note_query_matches    (const GlossNoteQuery *self,
                                              GlossAnnotation      *note);

int              gloss_note_compare_times    (GlossAnnotation      *a,
                                              GlossAnnotation      *b);
int              gloss_note_compare_places   (gconstpointer         a,
                                              gconstpointer         b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossNoteQuery, gloss_note_query_free)

G_END_DECLS
