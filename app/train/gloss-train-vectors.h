/* gloss-train-vectors.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-train-weights.h"

G_BEGIN_DECLS

GlossTrainTable *gloss_train_make_classes (const char  *lists,
                                           guint        max_words,
                                           GError     **error);

G_END_DECLS
