/* gloss-reading-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-placement.h"
#include "gloss-reading.h"
#include "gloss-view-lists.h"

G_BEGIN_DECLS

/* What the machine found (@found) and what the reader says (the corrections among @annotations)
 * are kept apart. @view is the second applied to the first, afresh whenever one of them changes;
 * the lists show it. */
struct _GlossReading
{
  GObject              parent_instance;

  /* Owned */
  GlossArticle        *article;
  GlossEntry          *entry;
  GlossReader         *reader;
  GlossAnnotationList *annotations;
  GListModel          *notes;
  GlossHistory        *history;
  GlossStore          *store;

  /* Analysis */
  GCancellable        *analysis_cancellable;  /* of the latest request, while it runs */
  GlossAnalysis       *analysis;
  GlossView           *found;
  GlossView           *view;
  GlossViewLists      *lists;
  char                *applied;               /* the corrections that @view has, as a string */
  GlossAnalysisState   analysis_state;

  /* Places */
  GlossPlacer         *placer;
  GlossOutcome        *outcome;               /* NULL unless the text changed since it was read */
  GHashTable          *placed;                /* ids of annotations that were looked for: by which anchor */
  GHashTable          *other_places;          /* words of second mentions: their GlossRange */
  GPtrArray           *load_waiters;
  guint                loading : 1;           /* a thread has the placer */
  guint                loaded : 1;
};

void gloss_reading_set_analysis_state (GlossReading       *self,
                                       GlossAnalysisState  state);
void gloss_reading_set_loading        (GlossReading       *self,
                                       gboolean            loading);
/* @outcome: (transfer full) */
void gloss_reading_set_outcome        (GlossReading       *self,
                                       GlossOutcome       *outcome);
void gloss_reading_show_corrections   (GlossReading       *self);
void gloss_reading_place_new          (GlossReading       *self);

G_END_DECLS
