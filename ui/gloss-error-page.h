/* gloss-error-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_ERROR_PAGE (gloss_error_page_get_type ())

/**
 * GlossErrorPage:
 *
 * Says why an article could not be opened, and what can be done about it.
 */
G_DECLARE_FINAL_TYPE (GlossErrorPage, gloss_error_page, GLOSS, ERROR_PAGE, AdwBin)

void gloss_error_page_set_error (GlossErrorPage *self,
                                 const GError   *error);

G_END_DECLS
