/* gloss-revision.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-text.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_RUN_SAME,
  GLOSS_RUN_ADDED,
  GLOSS_RUN_REMOVED,
  GLOSS_RUN_MOVED,
} GlossRunKind;

/**
 * GlossRun:
 * @kind: what became of these words
 * @range: where they are in the text of the revision
 * @now: where they are in the new text; empty, where they were, if they were removed
 */
typedef struct
{
  GlossRunKind kind;
  GlossRange   range;
  GlossRange   now;
} GlossRun;

/**
 * GlossRevision:
 * @text: the new text, with what was removed standing where it was
 * @runs: (element-type GlossRun): all of @text, in its order
 * @n_added: words
 * @n_removed: words
 * @n_moved: words
 *
 * What changed between two texts of an article, word by word. What newsrooms
 * change and readers do not see, such as the kind of a dash, is no change.
 */
typedef struct
{
  char   *text;
  GArray *runs;
  guint   n_added;
  guint   n_removed;
  guint   n_moved;
} GlossRevision;

GlossRevision *gloss_revision_new     (GlossText           *was,
                                       GlossText           *now);
void           gloss_revision_free    (GlossRevision       *self);
/* Whether any word in a stretch of the new text is new or was moved there, or was removed from it */
gboolean       gloss_revision_touches (const GlossRevision *self,
                                       GlossRange           now);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossRevision, gloss_revision_free)

G_END_DECLS
