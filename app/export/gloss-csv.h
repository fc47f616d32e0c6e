/* gloss-csv.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (transfer full) (element-type GStrv): the rows of a table; NULL if a quotation mark is not closed,
 * with the number of its line in @line */
GPtrArray *gloss_csv_parse (const char *text,
                            guint      *line);

G_END_DECLS
