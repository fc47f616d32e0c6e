/* gloss-http-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * GlossHttpTrouble:
 * @GLOSS_HTTP_FINE: none
 * @GLOSS_HTTP_SLOW: too little came in too long a time
 * @GLOSS_HTTP_LARGE: there is more than the program takes
 * @GLOSS_HTTP_PRIVATE: it leads into a private network
 * @GLOSS_HTTP_ENDLESS: it leads from address to address
 * @GLOSS_HTTP_LOST: it leads to what is no address of the web
 *
 * Why the program itself ended a fetching.
 */
typedef enum
{
  GLOSS_HTTP_FINE,
  GLOSS_HTTP_SLOW,
  GLOSS_HTTP_LARGE,
  GLOSS_HTTP_PRIVATE,
  GLOSS_HTTP_ENDLESS,
  GLOSS_HTTP_LOST,
} GlossHttpTrouble;

void gloss_http_fail           (GUri              *uri,
                                GlossHttpTrouble   trouble,
                                GError           **error);
void gloss_http_fail_by_status (GUri              *uri,
                                guint              status,
                                GError           **error);
void gloss_http_fail_by_error  (GUri              *uri,
                                const GError      *cause,
                                GError           **error);

G_END_DECLS
