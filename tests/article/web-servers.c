/* web-servers.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "web-servers.h"

#include <string.h>

static void
answer_status (SoupServerMessage *message,
               const char        *path)
{
  soup_server_message_set_status (message, (guint) g_ascii_strtoull (path + strlen ("/status/"), NULL, 10), NULL);
}

static void
redirect (SoupServerMessage *message,
          const char        *location)
{
  soup_server_message_set_redirect (message, SOUP_STATUS_FOUND, location);
}

/* What comes next needs a connection of its own. */
static void
redirect_and_close (SoupServerMessage *message,
                    const char        *path)
{
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Connection", "close");
  redirect (message, path + strlen ("/to/"));
}

/* Ten megabytes of one letter are ten kilobytes. */
static void
answer_bomb (SoupServerMessage *message)
{
  g_autoptr (GConverter) zip = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 9));
  g_autofree char *text = g_strnfill (10 * 1024 * 1024, 'a');
  gsize size = 1024 * 1024;
  g_autofree char *packed = g_malloc (size);
  gsize n_read, n_written;

  g_converter_convert (zip, text, 10 * 1024 * 1024, packed, size, G_CONVERTER_INPUT_AT_END,
                       &n_read, &n_written, NULL);
  soup_message_headers_replace (soup_server_message_get_response_headers (message), "Content-Encoding", "gzip");
  soup_server_message_set_response (message, "text/plain", SOUP_MEMORY_COPY, packed, n_written);
  soup_server_message_set_status (message, 200, NULL);
}

static void
handle (SoupServer        *server,
        SoupServerMessage *message,
        const char        *path,
        GHashTable        *query,
        gpointer           user_data)
{
  WebServers *self = user_data;
  g_autofree char *elsewhere = g_strdup_printf ("http://localhost:%u/page", self->port);

  if (g_str_has_prefix (path, "/status/"))
    answer_status (message, path);
  else if (g_str_has_prefix (path, "/to/"))
    redirect_and_close (message, path);
  else if (g_str_equal (path, "/moved"))
    redirect (message, "/page");
  else if (g_str_equal (path, "/loop"))
    redirect (message, "/loop");
  else if (g_str_equal (path, "/lost"))
    redirect (message, "ftp://a.example/");
  else if (g_str_equal (path, "/nowhere"))
    redirect (message, "http:///page");
  else if (g_str_equal (path, "/private"))
    redirect (message, elsewhere);
  else if (g_str_equal (path, "/bomb"))
    answer_bomb (message);
  else
    {
      soup_server_message_set_response (message, "text/html; charset=iso-8859-1", SOUP_MEMORY_STATIC,
                                        WEB_PAGE, strlen (WEB_PAGE));
      soup_server_message_set_status (message, 200, NULL);
    }
}

/* How long the rude server waits before the next byte, in microseconds */
#define DRIP (20 * 1000)

/* Byte by byte, and the last one again and again, until the other side has had enough */
static void
drip (GSocketConnection *connection,
      const char        *bytes)
{
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  GSocket *socket = g_socket_connection_get_socket (connection);

  while (g_output_stream_write (out, bytes, 1, NULL, NULL) > 0 &&
         !g_socket_condition_timed_wait (socket, G_IO_IN | G_IO_HUP, DRIP, NULL, NULL))
    bytes += bytes[1] != '\0';
}

/* Half of what it promises; or nothing, until the other side has had enough. */
static gboolean
rude_cb (GThreadedSocketService *service,
         GSocketConnection      *connection,
         GObject                *source,
         gpointer                user_data)
{
  static const char half[] = "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf";
  GOutputStream *out = g_io_stream_get_output_stream (G_IO_STREAM (connection));
  GInputStream *in = g_io_stream_get_input_stream (G_IO_STREAM (connection));
  char request[4096] = "";

  if (g_input_stream_read (in, request, sizeof request - 1, NULL, NULL) <= 0)
    return TRUE;
  if (strstr (request, "/drip") != NULL)
    {
      drip (connection, strstr (request, "/drip-head") != NULL ? "HTTP/1.1 200 OK\r\nX: a" : "HTTP/1.1 200 OK\r\n\r\na");
      return TRUE;
    }
  if (strstr (request, "/mute") == NULL)
    g_output_stream_write_all (out, half, strlen (half), NULL, NULL, NULL);
  if (strstr (request, "/half") == NULL)
    while (g_input_stream_read (in, request, sizeof request, NULL, NULL) > 0)
      ;

  return TRUE;
}

static gpointer
serve (gpointer data)
{
  WebServers *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

int
web_servers_set_up (void **state)
{
  WebServers *self = g_new0 (WebServers, 1);
  g_autoslist (GUri) uris = NULL;

  self->context = g_main_context_new ();
  self->loop = g_main_loop_new (self->context, FALSE);
  g_main_context_push_thread_default (self->context);
  self->server = g_object_new (SOUP_TYPE_SERVER, NULL);
  soup_server_add_handler (self->server, NULL, handle, self, NULL);
  assert_true (soup_server_listen_local (self->server, 0, SOUP_SERVER_LISTEN_IPV4_ONLY, NULL));
  uris = soup_server_get_uris (self->server);
  self->port = (guint) g_uri_get_port (uris->data);

  self->rude = g_threaded_socket_service_new (4);
  self->rude_port = g_socket_listener_add_any_inet_port (G_SOCKET_LISTENER (self->rude), NULL, NULL);
  g_signal_connect (self->rude, "run", G_CALLBACK (rude_cb), NULL);
  g_main_context_pop_thread_default (self->context);

  self->thread = g_thread_new ("server", serve, self);
  *state = self;

  return 0;
}

int
web_servers_tear_down (void **state)
{
  WebServers *self = *state;

  g_main_loop_quit (self->loop);
  g_thread_join (self->thread);
  g_main_context_push_thread_default (self->context);
  soup_server_disconnect (self->server);
  g_object_unref (self->server);
  g_socket_service_stop (self->rude);
  g_socket_listener_close (G_SOCKET_LISTENER (self->rude));
  g_object_unref (self->rude);
  while (g_main_context_iteration (self->context, FALSE))
    ;
  g_main_context_pop_thread_default (self->context);
  g_main_loop_unref (self->loop);
  g_main_context_unref (self->context);
  g_free (self);

  return 0;
}

char *
web_address (guint       port,
             const char *path)
{
  return g_strdup_printf ("http://127.0.0.1:%u%s", port, path);
}
