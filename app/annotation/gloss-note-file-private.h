/* gloss-note-file-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-note-file.h"

G_BEGIN_DECLS

#define GLOSS_NOTE_FILE_CONTEXT "http://www.w3.org/ns/anno.jsonld"

struct _GlossNoteFile
{
  char       *id;
  char       *page_id;
  char       *source;
  char       *label;
  JsonObject *extra;  /* nullable: collection, page */
  GPtrArray  *odd;    /* element-type utf8: what stands in the file of annotations that cannot be read */
  GHashTable *texts;  /* what was read or written of annotations that do not change */
};

G_END_DECLS
