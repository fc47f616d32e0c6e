/* gloss-search-provider.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-index.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_SEARCH_PROVIDER (gloss_search_provider_get_type ())

/**
 * GlossSearchProvider:
 *
 * Answers the desktop when somebody searches in its overview: titles, people,
 * notes and quotes of the library.
 *
 * ::open is emitted with the id of an article and a range in it, ::search with
 * words, when the reader chooses one of the answers or wants to see all.
 */
G_DECLARE_FINAL_TYPE (GlossSearchProvider, gloss_search_provider, GLOSS, SEARCH_PROVIDER, GObject)

GlossSearchProvider *gloss_search_provider_new      (GlossIndex           *index);
gboolean             gloss_search_provider_export   (GlossSearchProvider  *self,
                                                     GDBusConnection      *connection,
                                                     const char           *path,
                                                     GError              **error);
void                 gloss_search_provider_unexport (GlossSearchProvider  *self);

G_END_DECLS
