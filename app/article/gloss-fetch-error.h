/* gloss-fetch-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossFetchTrouble:
 * @GLOSS_FETCH_FINE: none
 * @GLOSS_FETCH_SLOW: too little came in too long a time
 * @GLOSS_FETCH_LARGE: there is more than the program takes
 * @GLOSS_FETCH_PRIVATE: it leads into a private network
 * @GLOSS_FETCH_ENDLESS: it leads from address to address
 * @GLOSS_FETCH_LOST: it leads to what is no address of the web
 *
 * Why the program itself ended a fetching.
 */
typedef enum
{
  GLOSS_FETCH_FINE,
  GLOSS_FETCH_SLOW,
  GLOSS_FETCH_LARGE,
  GLOSS_FETCH_PRIVATE,
  GLOSS_FETCH_ENDLESS,
  GLOSS_FETCH_LOST,
} GlossFetchTrouble;

void gloss_fetch_fail           (GUri               *uri,
                                 GlossFetchTrouble   trouble,
                                 GError            **error);
void gloss_fetch_fail_by_status (GUri               *uri,
                                 guint               status,
                                 GError            **error);
void gloss_fetch_fail_by_error  (GUri               *uri,
                                 const GError       *cause,
                                 GError            **error);

G_END_DECLS
