/* gloss-index-source.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-annotation-list.h"
#include "gloss-library.h"
#include "gloss-model.h"
#include "gloss-view.h"

G_BEGIN_DECLS

/**
 * GlossIndexSource:
 * @entry: an article of the library
 * @annotations: the reader's notes on it, in their places
 * @view: who is in it and who said what, after the reader's corrections
 * @state: what its files were like when they were read, as gloss_index_dup_state() says it
 *
 * What there is to find in one article.
 */
typedef struct
{
  GlossEntry          *entry;
  GlossAnnotationList *annotations;
  GlossView           *view;
  char                *state;
} GlossIndexSource;

GlossIndexSource *gloss_index_source_load (GlossLibrary      *library,
                                           const char        *id,
                                           GlossModel        *model,
                                           GCancellable      *cancellable,
                                           GError           **error);
void              gloss_index_source_free (GlossIndexSource  *self);
char             *gloss_index_dup_state   (GlossLibrary      *library,
                                           const char        *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossIndexSource, gloss_index_source_free)

G_END_DECLS
