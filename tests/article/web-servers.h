/* web-servers.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <libsoup/soup.h>

G_BEGIN_DECLS

#define WEB_PAGE \
  "<html><title>Fog</title><p>Four ferries were held in Vellby on Thursday, because nobody could see the far shore, " \
  "the office said, and nobody knew for how long they would be held, in the caf\xE9 on the quay, or out of it.</p>"

/* A server of libsoup's, and one that breaks the rules, each in a thread of its own */
typedef struct
{
  GMainContext   *context;
  GMainLoop      *loop;
  GThread        *thread;
  SoupServer     *server;
  GSocketService *rude;
  guint           port;
  guint           rude_port;
} WebServers;

int   web_servers_set_up    (void       **state);
int   web_servers_tear_down (void       **state);
/* On one of the two ports */
char *web_address           (guint        port,
                             const char  *path);

G_END_DECLS
