/* gloss-train-speakers.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-model.h"
#include "gloss-train-writer.h"

G_BEGIN_DECLS

void gloss_train_speakers (GPtrArray        *articles,
                           guint             held_out,
                           GlossModel       *base,
                           GlossModelWriter *writer);

G_END_DECLS
