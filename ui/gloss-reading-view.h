/* gloss-reading-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_READING_VIEW (gloss_reading_view_get_type ())

/**
 * GlossReadingView:
 *
 * What shows something of a reading beside the page it is read in.
 * Properties: reading, page (both nullable).
 */
G_DECLARE_DERIVABLE_TYPE (GlossReadingView, gloss_reading_view, GLOSS, READING_VIEW, AdwBin)

/**
 * GlossReadingViewClass:
 * @reading_changed: shows another reading, or none
 * @page_changed: there is another page, or none
 * @annotations_changed: a note has changed, or a correction, and so perhaps
 *   who somebody is or who said what; not called for another reading
 *
 * None of them has to be overridden.
 */
struct _GlossReadingViewClass
{
  AdwBinClass parent_class;

  void        (*reading_changed)     (GlossReadingView *self,
                                      GlossReading     *reading);
  void        (*page_changed)        (GlossReadingView *self,
                                      GlossPage        *page);
  void        (*annotations_changed) (GlossReadingView *self);
};

GlossReading *gloss_reading_view_get_reading (GlossReadingView *self);
GlossPage    *gloss_reading_view_get_page    (GlossReadingView *self);

G_END_DECLS
