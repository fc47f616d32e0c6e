/* web-routes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* From then on each name is one of this machine's. Called before the first fetching of the program. */
void web_routes_set_up    (void);
/* The next @n_times connections go to a proxy on @port of this machine; later ones go straight to the server. */
void web_routes_set_proxy (guint port,
                           guint n_times);

G_END_DECLS
