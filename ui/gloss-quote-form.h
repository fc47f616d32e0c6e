/* gloss-quote-form.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-page.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_QUOTE_FORM (gloss_quote_form_get_type ())

/**
 * GlossQuoteForm:
 *
 * What the reader can say about a quote: another speaker, another kind, other
 * edges, no quote at all.
 *
 * Signal `done`: something was said, and the form can go.
 */
G_DECLARE_FINAL_TYPE (GlossQuoteForm, gloss_quote_form, GLOSS, QUOTE_FORM, AdwBin)

GtkWidget *gloss_quote_form_new  (GlossPage      *page);
void       gloss_quote_form_edit (GlossQuoteForm *self,
                                  GlossQuote     *quote);

G_END_DECLS
