/* gloss-wire.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-loader.h"

G_BEGIN_DECLS

/* What goes between the program and its worker, through gloss-pipe.h. In bytes: a source with what is said about it, or an article in JSON */
#define GLOSS_WIRE_MAX_SIZE (128 * 1024 * 1024)

GVariant     *gloss_wire_pack_source   (const GlossSource  *source);
gboolean      gloss_wire_unpack_source (GVariant           *message,
                                        GlossSource        *source);
GVariant     *gloss_wire_pack_result   (GlossArticle       *article,
                                        const GError       *error);
GlossArticle *gloss_wire_unpack_result (GVariant           *message,
                                        const GlossSource  *source,
                                        GError            **error);
void          gloss_wire_take_error    (int                 code,
                                        const char         *message,
                                        GError            **error);
GVariant     *gloss_wire_message_new   (const char         *type,
                                        GBytes             *bytes,
                                        gboolean            trusted);

#define GLOSS_WIRE_SOURCE "(msmsmsbay)"
#define GLOSS_WIRE_RESULT "(bis)"

G_END_DECLS
