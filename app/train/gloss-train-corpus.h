/* gloss-train-corpus.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossTrainLine:
 *
 * Called with each line of a file, without its line end.
 */
typedef gboolean (*GlossTrainLine) (const char  *line,
                                    gpointer     user_data,
                                    GError     **error);

gboolean gloss_train_read_lines (const char      *folder,
                                 const char      *name,
                                 GlossTrainLine   callback,
                                 gpointer         user_data,
                                 GError         **error);

G_END_DECLS
