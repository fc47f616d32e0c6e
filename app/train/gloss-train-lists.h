/* gloss-train-lists.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-train-weights.h"

G_BEGIN_DECLS

GlossTrainTable *gloss_train_make_lists (const char  *lists,
                                         GError     **error);

G_END_DECLS
