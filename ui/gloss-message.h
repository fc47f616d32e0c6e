/* gloss-message.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

AdwMessageDialog *gloss_message_new (GtkWindow        *parent,
                                     const char       *heading,
                                     const char       *body);
void              gloss_message_fit (AdwMessageDialog *dialog);

G_END_DECLS
