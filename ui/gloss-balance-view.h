/* gloss-balance-view.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading-view.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_BALANCE_VIEW (gloss_balance_view_get_type ())

/**
 * GlossBalanceView:
 *
 * Who has the word in the article, in bars. Properties: reading, page.
 * Action `balance.copy`: the figures to the clipboard, as CSV.
 */
G_DECLARE_FINAL_TYPE (GlossBalanceView, gloss_balance_view, GLOSS, BALANCE_VIEW, GlossReadingView)

G_END_DECLS
