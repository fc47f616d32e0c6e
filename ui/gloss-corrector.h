/* gloss-corrector.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_CORRECTOR (gloss_corrector_get_type ())

/**
 * GlossCorrector:
 *
 * The popover in which the reader says what is wrong with an actor or a quote.
 */
G_DECLARE_FINAL_TYPE (GlossCorrector, gloss_corrector, GLOSS, CORRECTOR, GtkPopover)

GtkWidget *gloss_corrector_new  (GlossPage      *page);
void       gloss_corrector_edit (GlossCorrector *self,
                                 GObject        *item,
                                 GlossRange      range);

G_END_DECLS
