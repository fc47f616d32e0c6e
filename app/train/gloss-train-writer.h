/* gloss-train-writer.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "gloss-model.h"

G_BEGIN_DECLS

/**
 * GlossModelWriter:
 *
 * Gathers the sections of a model and puts the file together.
 */
typedef struct _GlossModelWriter GlossModelWriter;

GlossModelWriter *gloss_model_writer_new    (void);
GlossModelWriter *gloss_model_writer_copy   (const GlossModelWriter *self);
void              gloss_model_writer_free   (GlossModelWriter       *self);
void              gloss_model_writer_add    (GlossModelWriter       *self,
                                             const char             *name,
                                             GBytes                 *section);
GBytes           *gloss_model_writer_finish (GlossModelWriter       *self);
void              gloss_train_append_u32    (GByteArray             *array,
                                             guint32                 value);
void              gloss_train_pad           (GByteArray             *array,
                                             guint                   alignment);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossModelWriter, gloss_model_writer_free)

G_END_DECLS
