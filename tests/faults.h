/* faults.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Makes one system call of the program fail. A test that links faults.c with
 * the linker's --wrap (see fault_args in meson.build) calls these instead of
 * the C library's: open, write, fsync, rename, link, fchmod, close, fstatat,
 * opendir, readdir. What libraries call themselves does not fail.
 */

/* The @nth call from now on, counted from 1, fails once, with that errno */
void     fault_arm    (guint nth,
                       int   error_number);
/* Returns: whether it has failed; nothing fails any more */
gboolean fault_disarm (void);

G_END_DECLS
