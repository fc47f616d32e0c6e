/* faults.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Makes one system call of the program fail, or its end. A test that links faults.c with
 * the linker's --wrap (see fault_args in meson.build) calls these instead of
 * the C library's: open, write, fsync, rename, link, fchmod, close, fstatat,
 * opendir, readdir. What libraries call themselves does not fail.
 */

/* The @nth call from now on, counted from 1, fails once, with that errno */
void     fault_arm     (guint nth,
                        int   error_number);
/* At the @nth call from now on the program ends as by a power cut */
void     fault_arm_end (guint nth);
/* Returns: whether it has failed; nothing fails any more */
gboolean fault_disarm  (void);

G_END_DECLS
