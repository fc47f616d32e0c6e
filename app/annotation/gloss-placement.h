/* gloss-placement.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-placed.h"

G_BEGIN_DECLS

/**
 * GlossPlacer:
 *
 * Finds the words that annotations were made on in a text that may have
 * changed since. A thread may use it, and several at once.
 */
typedef struct _GlossPlacer GlossPlacer;

/**
 * GlossPlacementCounts:
 * @n_same: on the same words as when they were made
 * @n_edited: their words have changed
 * @n_moved: the same words, elsewhere
 * @n_unplaced: their words were not found
 *
 * How the annotations of an article ended when it was opened. Those on the
 * whole article have no words, and are not counted.
 */
typedef struct
{
  guint n_same;
  guint n_edited;
  guint n_moved;
  guint n_unplaced;
} GlossPlacementCounts;

GlossPlacer          *gloss_placer_new         (GlossText         *text,
                                                GlossText         *was);
void                  gloss_placer_free        (GlossPlacer       *self);
void                  gloss_placer_add_past    (GlossPlacer       *self,
                                                GlossText         *text);
gboolean              gloss_placer_knows       (GlossPlacer       *self,
                                                const GlossAnchor *anchor);
GlossPlaced           gloss_placer_find        (GlossPlacer       *self,
                                                const GlossAnchor *anchor);
GlossPlacementCounts  gloss_placement_count    (GListModel        *annotations);
const char           *gloss_placement_get_name (GlossPlacement     placement);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPlacer, gloss_placer_free)

G_END_DECLS
