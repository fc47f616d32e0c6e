/* gloss-mail.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The headers of mails, in which browsers save pages */
const char *gloss_mail_find_content (const char *text,
                                     const char *end);
char       *gloss_mail_dup_header   (const char *headers,
                                     const char *name);

G_END_DECLS
