/* gloss-page-layer.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-page-marks.h"

G_BEGIN_DECLS

/* Adds the marks of one item of the model. */
typedef void (*GlossPageLayerAdd) (GlossPageMarks *marks,
                                   gpointer        item);

/* Called after each change of the model or of one of its items. */
typedef void (*GlossPageLayerChanged) (gpointer user_data);

/**
 * GlossPageLayer:
 *
 * Follows a list model, item by item, with the marks that its items make on
 * the page. Items are held as long as they are marked.
 */
typedef struct _GlossPageLayer GlossPageLayer;

GlossPageLayer *gloss_page_layer_new       (GlossPageLayerAdd      add,
                                            GlossPageLayerChanged  changed,
                                            gpointer               user_data);
void            gloss_page_layer_free      (GlossPageLayer        *self);
void            gloss_page_layer_set_model (GlossPageLayer        *self,
                                            GListModel            *model);
GlossPageMarks *gloss_page_layer_get_marks (GlossPageLayer        *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPageLayer, gloss_page_layer_free)

G_END_DECLS
