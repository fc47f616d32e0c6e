/* gloss-coverage.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-config.h"

#include <glib.h>

G_BEGIN_DECLS

#if GLOSS_COVERED
void __gcov_dump  (void);
void __gcov_reset (void);
#endif

/* Where the lines are counted that tests run, writes that down now: the process will end by being killed. */
static inline void
gloss_coverage_save (void)
{
#if GLOSS_COVERED
  __gcov_dump ();
  __gcov_reset ();
#endif
}

G_END_DECLS
