/* gloss-lookup-cache.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-file-state.h"

G_BEGIN_DECLS

/**
 * GlossLookupRecord:
 * @id: of an article
 * @state: of its file when the names were read from it
 * @names: what it is found by: strings one behind the other, of which an empty one is the last
 * @size: of @names, in bytes, with the end of the last
 *
 * What a file in the cache folder knows of one article.
 */
typedef struct
{
  const char     *id;
  GlossFileState  state;
  const char     *names;
  gsize           size;
} GlossLookupRecord;

/* Returns: (transfer full) (nullable): its records; %NULL if it is not there, damaged or another version's */
GBytes     *gloss_lookup_cache_load (GFile                   *file);
/* @at: (inout): 0 for the first. Returns: whether there is another; @record points into @records */
gboolean    gloss_lookup_cache_next (GBytes                  *records,
                                     gsize                   *at,
                                     GlossLookupRecord       *record);
GByteArray *gloss_lookup_cache_new  (void);
void        gloss_lookup_cache_add  (GByteArray              *records,
                                     const GlossLookupRecord *record);
gboolean    gloss_lookup_cache_save (GByteArray              *records,
                                     GFile                   *file);

G_END_DECLS
