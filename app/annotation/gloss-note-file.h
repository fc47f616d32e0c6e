/* gloss-note-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "gloss-annotation-list.h"

G_BEGIN_DECLS

/* What this version writes, and the newest it reads */
#define GLOSS_NOTE_FILE_VERSION 1

/**
 * GlossNoteFile:
 *
 * The W3C annotation collection that the notes of one article are stored in:
 * what is read from it, and the members of it that this version does not
 * know, which are written again as they were.
 */
typedef struct _GlossNoteFile GlossNoteFile;

/* @source_uri: (nullable): the article's address; @label: (nullable): its title */
GlossNoteFile *gloss_note_file_new          (const char           *source_uri,
                                             const char           *label);
/* @name: what to call the file in errors. Fills @list. Errors: GLOSS_ERROR_INVALID (line and column,
 * or a JSON Pointer), GLOSS_ERROR_NEWER_VERSION; on error @list is as it was. */
GlossNoteFile *gloss_note_file_parse        (GBytes               *bytes,
                                             const char           *name,
                                             GlossAnnotationList  *list,
                                             GError              **error);
/* As gloss_note_file_parse(), but an annotation that cannot be read stays in the file as it is,
 * behind the others, and the others can be read and changed. */
GlossNoteFile *gloss_note_file_parse_most   (GBytes               *bytes,
                                             const char           *name,
                                             GlossAnnotationList  *list,
                                             GError              **error);
/* How many of those there are */
guint          gloss_note_file_get_n_unread (GlossNoteFile        *self);
/* Adds those of @other that @self has not. Returns: how many */
guint          gloss_note_file_add_unread   (GlossNoteFile        *self,
                                             GlossNoteFile        *other);
GBytes        *gloss_note_file_write        (GlossNoteFile        *self,
                                             GlossAnnotationList  *list);
/* As gloss_note_file_write(), for annotations (element-type GlossAnnotation) that never change, in
 * their order: what was written of each is kept for the next time. @deleted: whose tombstones to write */
GBytes        *gloss_note_file_write_kept   (GlossNoteFile        *self,
                                             GPtrArray            *annotations,
                                             GlossAnnotationList  *deleted);
/* The head of every collection that Gloss writes, without its page: @source and @label are nullable */
JsonObject    *gloss_note_file_new_head     (const char           *id,
                                             const char           *source,
                                             const char           *label,
                                             guint                 total);
void           gloss_note_file_free         (GlossNoteFile        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossNoteFile, gloss_note_file_free)

G_END_DECLS
