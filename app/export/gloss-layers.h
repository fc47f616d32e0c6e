/* gloss-layers.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-export-set.h"

G_BEGIN_DECLS

/* In the order in which elements stand in each other, outside first */
typedef enum
{
  GLOSS_LAYER_QUOTE,
  GLOSS_LAYER_ACTOR,
  GLOSS_LAYER_LINK,
  GLOSS_LAYER_BOLD,
  GLOSS_LAYER_ITALIC,
  GLOSS_LAYER_NOTE,
} GlossLayerKind;

/**
 * GlossLayer:
 * @range: what it lies over
 * @kind: what it is
 * @item: a quote, an actor, a mark of the article or a note
 * @number: of a note
 *
 * Something that lies over the words of an article.
 */
typedef struct
{
  GlossRange      range;
  GlossLayerKind  kind;
  const void     *item;
  guint           number;
} GlossLayer;

/**
 * GlossLayers:
 *
 * Everything that lies over the text of an article. Layers overlap as they
 * like, elements may not: each block is cut where a layer begins or ends, and
 * each piece has elements of its own.
 */
typedef struct _GlossLayers GlossLayers;

/**
 * GlossPieceFunc:
 * @out: where to
 * @piece: where in the text it is
 * @words: the words of it
 * @over: (element-type GlossLayer): what lies over all of it, outside first
 */
typedef void (*GlossPieceFunc) (gpointer    out,
                                GlossRange  piece,
                                const char *words,
                                GPtrArray  *over);

GlossLayers *gloss_layers_new  (const GlossExportPart *part,
                                guint                  first_number);
void         gloss_layers_free (GlossLayers           *self);
GPtrArray   *gloss_layers_open (GlossLayers           *self,
                                GlossRange             block);
void         gloss_layers_cut  (GlossLayers           *self,
                                GlossRange             block,
                                GlossPieceFunc         func,
                                gpointer               out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossLayers, gloss_layers_free)

G_END_DECLS
