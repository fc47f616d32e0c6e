/* cli-article.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli-options.h"
#include "gloss-article-load.h"
#include "gloss-library.h"
#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * CliOpen:
 * @CLI_OPEN_ENTER: makes an entry in the library where there is none
 * @CLI_OPEN_ANALYZE: finds actors and quotes
 */
typedef enum
{
  CLI_OPEN_ENTER   = 1 << 0,
  CLI_OPEN_ANALYZE = 1 << 1,
} CliOpen;

const char   *cli_display_name      (const char        *path);
GBytes       *cli_read_input        (GError           **error);
GlossArticle *cli_load_article      (const char        *path,
                                     GError           **error);
GlossArticle *cli_load_article_full (const char        *path,
                                     gboolean           whole,
                                     GlossWorker       *worker,
                                     GError           **error);
GlossReading *cli_open_reading      (const CliOptions  *options,
                                     const char        *path,
                                     CliOpen            flags,
                                     GError           **error);
GlossLibrary *cli_open_library      (const CliOptions  *options);
GlossReading *cli_open_entry        (GlossEntry        *entry,
                                     CliOpen            flags,
                                     GError           **error);
GlossReading *cli_enter_reading     (const CliOptions  *options,
                                     GlossReading      *reading,
                                     GError           **error);

G_END_DECLS
