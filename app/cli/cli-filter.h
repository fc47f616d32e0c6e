/* cli-filter.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "cli-options.h"
#include "gloss-color.h"
#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * CliFilter:
 * @tags: (nullable): a note must have all of them
 * @color: (nullable): the name of the colour that it must have
 * @search: (nullable): what must be in its words, its text or a tag; letters
 *   of both cases are the same
 *
 * Which notes a command is about.
 */
typedef struct
{
  char **tags;
  char  *color;
  char  *search;
} CliFilter;

#define CLI_FILTER_ENTRIES(filter) \
  { "tag", 't', 0, G_OPTION_ARG_FILENAME_ARRAY, &(filter)->tags, \
    N_("Only notes with this tag; may be given again"), N_("TAG") }, \
  { "color", 'c', 0, G_OPTION_ARG_FILENAME, &(filter)->color, \
    N_("Only notes of this colour"), N_("COLOR") }, \
  { "search", 's', 0, G_OPTION_ARG_FILENAME, &(filter)->search, \
    N_("Only notes with these words"), N_("WORDS") }

gboolean    cli_filter_check (const CliFilter   *self,
                              const CliCommand  *command);
GListModel *cli_filter_apply (const CliFilter   *self,
                              GlossReading      *reading);
void        cli_filter_clear (CliFilter         *self);
gboolean    cli_parse_color  (const CliCommand  *command,
                              const char        *name,
                              GlossColor        *color);
gboolean    cli_take_tags    (const CliCommand  *command,
                              char             **tags);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CliFilter, cli_filter_clear)

G_END_DECLS
