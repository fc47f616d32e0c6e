/* gloss-page-marks.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

#include "gloss-text.h"

G_BEGIN_DECLS

/**
 * GlossPageMark:
 * @range: where it is, in code points; never empty
 * @item: (unowned): what it stands for
 */
typedef struct
{
  GlossRange range;
  gpointer   item;
} GlossPageMark;

/**
 * GlossPageMarks:
 *
 * Marked stretches of one text, kept sorted by (begin, longest first), that
 * answer "what is in here?" without looking at all of them. The same item
 * may have many marks. Items are borrowed: whoever adds them keeps them.
 */
typedef struct _GlossPageMarks GlossPageMarks;

GlossPageMarks      *gloss_page_marks_new          (void);
void                 gloss_page_marks_free         (GlossPageMarks *self);
void                 gloss_page_marks_clear        (GlossPageMarks *self);
void                 gloss_page_marks_add          (GlossPageMarks *self,
                                                    GlossRange      range,
                                                    gpointer        item);
void                 gloss_page_marks_remove       (GlossPageMarks *self,
                                                    GHashTable     *items);
guint                gloss_page_marks_get_n        (GlossPageMarks *self);
const GlossPageMark *gloss_page_marks_get          (GlossPageMarks *self,
                                                    guint           position);
/* Returns: (transfer full) (element-type GlossPageMark): sorted copies */
GArray              *gloss_page_marks_in_range     (GlossPageMarks *self,
                                                    GlossRange      range);
const GlossPageMark *gloss_page_marks_innermost_at (GlossPageMarks *self,
                                                    guint           offset);
guint                gloss_page_marks_first_from   (GlossPageMarks *self,
                                                    guint           offset);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossPageMarks, gloss_page_marks_free)

G_END_DECLS
