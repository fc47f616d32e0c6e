/* gloss-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-error.h"

G_DEFINE_QUARK (gloss_error, gloss_error)
