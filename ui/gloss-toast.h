/* gloss-toast.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwToast *gloss_toast_new (const char *text,
                           const char *button_label,
                           GtkWidget  *window);

G_END_DECLS
