/* gloss-fetch-wire.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-fetch.h"
#include "gloss-loader.h"

G_BEGIN_DECLS

/* What goes between the program and its fetcher, through gloss-pipe.h: an address there; back how much has come,
 * as often as that changes, and in the end one result. */
#define GLOSS_FETCH_WIRE_ADDRESS "ay"
#define GLOSS_FETCH_WIRE_ANSWER "v"

/* In bytes: a page, and what its server says of it */
#define GLOSS_FETCH_WIRE_MAX_SIZE (GLOSS_MAX_SOURCE_SIZE + 1024 * 1024)

GVariant     *gloss_fetch_wire_pack_address    (const char          *uri);
char         *gloss_fetch_wire_unpack_address  (GVariant            *message);
GVariant     *gloss_fetch_wire_pack_progress   (gsize                received,
                                                gsize                total);
gboolean      gloss_fetch_wire_unpack_progress (GVariant            *message,
                                                gsize               *received,
                                                gsize               *total);
GVariant     *gloss_fetch_wire_pack_result     (const GlossFetched  *fetched,
                                                const GError        *error);
GlossFetched *gloss_fetch_wire_unpack_result   (GVariant            *message,
                                                GError             **error);

G_END_DECLS
