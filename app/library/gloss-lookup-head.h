/* gloss-lookup-head.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-file-state.h"
#include "gloss-lookup-cache.h"

G_BEGIN_DECLS

/* Before each name stands what it is. A text that an article had counts less than one that it has, which
 * may lack what the reader has left out. By the last nothing is found: it is the file of the bytes. */
typedef enum
{
  GLOSS_NAME_URI = 'u',
  GLOSS_NAME_PATH = 'p',
  GLOSS_NAME_DIGEST = 'd',
  GLOSS_NAME_TRIMMED_DIGEST = 't',
  GLOSS_NAME_OLDER_DIGEST = 'o',
  GLOSS_NAME_SOURCE = 's',
  GLOSS_NAME_ASKED = 'a',
  GLOSS_NAME_PAGE = 'w',  /* an address or a path once more, where all text of the page was taken */
} GlossNameKind;

/* How one article is found; without names if what is in its file is not understood, or could not be read */
typedef struct
{
  GlossFileState  state;
  char           *names;  /* one behind the other, of which an empty one is the last */
  gsize           size;
  guint           seen : 1;
} GlossLookupHead;

GlossLookupHead *gloss_lookup_head_new_from_record (const GlossLookupRecord  *record);
GlossLookupHead *gloss_lookup_head_read            (GFile                    *file,
                                                    GlossFileState            state,
                                                    GError                  **error);
void             gloss_lookup_head_free            (gpointer                  data);
void             gloss_lookup_add_name             (GString                  *names,
                                                    GlossNameKind             kind,
                                                    const char               *name);

G_END_DECLS
