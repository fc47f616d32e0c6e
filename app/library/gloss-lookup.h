/* gloss-lookup.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossLookup:
 *
 * Which articles are in a library folder and how they are found. Made from the
 * folders themselves and kept in memory, and in a file for the next program;
 * before each use it looks again at what has changed. Not safe to share
 * between threads.
 */
typedef struct _GlossLookup GlossLookup;

GlossLookup *gloss_lookup_new           (GFile              *folder,
                                         GFile              *cache);
void         gloss_lookup_free          (GlossLookup        *self);
gboolean     gloss_lookup_refresh       (GlossLookup        *self,
                                         GError            **error);
/* An entry that was made since is found from now on, at the cost of that one */
void         gloss_lookup_add           (GlossLookup        *self,
                                         const char         *id);
GPtrArray   *gloss_lookup_list_nameless (GlossLookup        *self);
/* Any of these may be NULL. Returns: (nullable): the id of an entry */
const char  *gloss_lookup_find          (GlossLookup        *self,
                                         const char         *uri,
                                         const char         *path,
                                         const char         *digest);
const char  *gloss_lookup_find_text     (GlossLookup        *self,
                                         const char *const  *uris,
                                         const char         *digest);
/* Returns: (nullable): the id of the entry to whose address that one led last */
const char  *gloss_lookup_find_asked    (GlossLookup        *self,
                                         const char         *uri);
/* Returns: whether the entry is found by these, of which any may be NULL */
gboolean     gloss_lookup_answers_to    (GlossLookup        *self,
                                         const char         *id,
                                         const char         *uri,
                                         const char         *path);
/* Returns: whether of what was opened from there, of which any may be NULL, all text of the page was taken */
gboolean     gloss_lookup_is_page       (GlossLookup        *self,
                                         const char         *uri,
                                         const char         *path);
gboolean     gloss_lookup_has_text      (GlossLookup        *self,
                                         const char         *id,
                                         const char         *digest,
                                         guint              *n_older);
const char  *gloss_lookup_get_source    (GlossLookup        *self,
                                         const char         *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossLookup, gloss_lookup_free)

G_END_DECLS
