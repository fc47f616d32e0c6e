/* gloss-sentences.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

void gloss_sentences_append (GString    *all,
                             const char *text);

G_END_DECLS
