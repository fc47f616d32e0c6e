/* gloss-page-address.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gloss_page_address_is    (const char *uri);
gboolean gloss_page_address_equal (const char *uri,
                                   const char *other);

G_END_DECLS
