/* gloss-model-file.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-model.h"

G_BEGIN_DECLS

GlossModel *gloss_model_file_open (GError **error);

G_END_DECLS
