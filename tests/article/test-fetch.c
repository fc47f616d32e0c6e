/* test-fetch.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <libsoup/soup.h>
#include <string.h>

#include "gloss-article-load.h"
#include "gloss-config.h"
#include "gloss-error.h"
#include "gloss-fetch.h"

#define PAGE \
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
} Servers;

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
  Servers *self = user_data;
  g_autofree char *elsewhere = g_strdup_printf ("http://localhost:%u/page", self->port);

  if (g_str_has_prefix (path, "/status/"))
    answer_status (message, path);
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
                                        PAGE, strlen (PAGE));
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
  Servers *self = data;

  g_main_context_push_thread_default (self->context);
  g_main_loop_run (self->loop);
  g_main_context_pop_thread_default (self->context);

  return NULL;
}

static int
set_up (void **state)
{
  Servers *self = g_new0 (Servers, 1);
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

static int
tear_down (void **state)
{
  Servers *self = *state;

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

static char *
address (guint       port,
         const char *path)
{
  return g_strdup_printf ("http://127.0.0.1:%u%s", port, path);
}

static void
test_a_page_comes_with_its_type_and_address (void **state)
{
  Servers *self = *state;
  g_autofree char *uri = address (self->port, "/moved");
  g_autofree char *moved = address (self->port, "/page");
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossFetched) fetched = gloss_fetch (uri, NULL, NULL, NULL, NULL, &error);

  assert_null (error);
  assert_int_equal (g_bytes_get_size (fetched->bytes), strlen (PAGE));
  assert_string_equal (fetched->content_type, "text/html; charset=iso-8859-1");
  assert_string_equal (fetched->uri, moved);
}

static void
test_an_address_opens_as_an_article (void **state)
{
  Servers *self = *state;
  g_autofree char *uri = address (self->port, "/page");
  g_autoptr (GFile) file = g_file_new_for_uri (uri);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossArticle) article = gloss_article_load (file, NULL, &error);
  gsize size;

  assert_null (error);
  assert_string_equal (gloss_article_get_title (article), "Fog");
  assert_string_equal (gloss_article_get_uri (article), uri);
  assert_non_null (strstr (gloss_text_get_utf8 (gloss_article_get_text (article)), "café"));
  g_bytes_get_data (gloss_article_get_source (article), &size);
  assert_int_equal (size, strlen (PAGE));
}

static const GlossFetchLimits short_limits = {
  .connect_seconds = 5, .total_seconds = 2 * GLOSS_SLOWNESS, .slow_seconds = GLOSS_SLOWNESS, .slow_bytes_per_second = 1024, .max_size = 1024 * 1024,
};

static const struct
{
  gboolean    rude;
  const char *path;
  int         code;
  const char *message;
} refused[] = {
  { FALSE, "/status/401", GLOSS_ERROR_UNREADABLE, "127.0.0.1 shows this page only to those who have logged in." },
  { FALSE, "/status/402", GLOSS_ERROR_UNREADABLE, "127.0.0.1 shows this page only to those who pay for it." },
  { FALSE, "/status/403", GLOSS_ERROR_UNREADABLE, "127.0.0.1 does not allow this page to be read in this way." },
  { FALSE, "/status/404", GLOSS_ERROR_NOT_FOUND,
    "There is no such page at 127.0.0.1. The address may be wrong or too old." },
  { FALSE, "/status/410", GLOSS_ERROR_NOT_FOUND, "This page was removed from 127.0.0.1." },
  { FALSE, "/status/418", GLOSS_ERROR_UNREADABLE, "127.0.0.1 did not give the page." },
  { FALSE, "/status/429", GLOSS_ERROR_UNREADABLE, "127.0.0.1 was asked too often. Try again later." },
  { FALSE, "/status/503", GLOSS_ERROR_UNREACHABLE, "127.0.0.1 has trouble of its own. Try again later." },
  { FALSE, "/status/304", GLOSS_ERROR_UNREADABLE, "127.0.0.1 did not give the page." },
  { FALSE, "/loop", GLOSS_ERROR_UNREADABLE, "127.0.0.1 leads from one address to the next without an end." },
  { FALSE, "/lost", GLOSS_ERROR_UNREADABLE, "127.0.0.1 leads to something that is no page." },
  { FALSE, "/nowhere", GLOSS_ERROR_UNREADABLE, "127.0.0.1 leads to something that is no page." },
  { FALSE, "/private", GLOSS_ERROR_UNREADABLE,
    "The page leads to localhost, which is in a private network. That is refused." },
  { FALSE, "/bomb", GLOSS_ERROR_TOO_LARGE, "What 127.0.0.1 sends is larger than an article can be." },
  { TRUE, "/half", GLOSS_ERROR_UNREACHABLE, "The page came only in part from 127.0.0.1." },
  { TRUE, "/slow", GLOSS_ERROR_UNREACHABLE, "127.0.0.1 takes too long to answer." },
  { TRUE, "/mute", GLOSS_ERROR_UNREACHABLE, "127.0.0.1 takes too long to answer." },
};

static void
test_what_goes_wrong_is_said_in_words (void **state)
{
  Servers *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *uri = address (refused[i].rude ? self->rude_port : self->port, refused[i].path);
      g_autoptr (GError) error = NULL;

      assert_null (gloss_fetch (uri, &short_limits, NULL, NULL, NULL, &error));
      if (!g_str_equal (error->message, refused[i].message) ||
          !g_error_matches (error, GLOSS_ERROR, refused[i].code))
        fail_msg ("%s: %d, %s", refused[i].path, error->code, error->message);
    }
}

/* There is always something that comes, and an hour would be left. */
static void
test_a_server_that_drips_is_left (void **state)
{
  static const char *const paths[] = { "/drip", "/drip-head" };
  GlossFetchLimits limits = short_limits;
  Servers *self = *state;

  limits.connect_seconds = 2 * GLOSS_SLOWNESS;
  limits.total_seconds = 3600;
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *uri = address (self->rude_port, paths[i]);
      g_autoptr (GError) error = NULL;

      assert_null (gloss_fetch (uri, &limits, NULL, NULL, NULL, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREACHABLE));
      assert_string_equal (error->message, "127.0.0.1 takes too long to answer.");
    }
}

static void
test_a_server_that_is_not_there_is_named (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_null (gloss_fetch ("http://127.0.0.1:1/", NULL, NULL, NULL, NULL, &error));
  assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREACHABLE));
  assert_string_equal (error->message, "127.0.0.1 cannot be reached.");
}

static void
test_what_is_no_address_is_refused (void **state)
{
  static const char *const uris[] = { "", "a", "ftp://a.example/", "http://", "http:///a", "https://[::1", "file:///a" };

  for (guint i = 0; i < G_N_ELEMENTS (uris); i++)
    {
      g_autoptr (GError) error = NULL;

      assert_null (gloss_fetch (uris[i], NULL, NULL, NULL, NULL, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
    }
}

static void
cancel_cb (gsize    received,
           gsize    total,
           gpointer user_data)
{
  assert_true (received > 0 && total == strlen (PAGE));
  g_cancellable_cancel (user_data);
}

static void
test_a_fetching_is_cancelled_at_any_time (void **state)
{
  Servers *self = *state;
  g_autofree char *uri = address (self->port, "/page");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      assert_null (gloss_fetch (uri, NULL, cancel_cb, cancellable, cancellable, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
    }
}

static const struct
{
  const char *address;
  gboolean    is_private;
} hosts[] = {
  { "127.0.0.1", TRUE }, { "10.1.2.3", TRUE }, { "172.16.0.1", TRUE }, { "172.32.0.1", FALSE },
  { "192.168.1.1", TRUE }, { "169.254.169.254", TRUE }, { "100.64.0.1", TRUE }, { "100.128.0.1", FALSE },
  { "0.0.0.0", TRUE }, { "224.0.0.1", TRUE }, { "255.255.255.255", TRUE }, { "93.184.216.34", FALSE },
  { "::1", TRUE }, { "::", TRUE }, { "fe80::1", TRUE }, { "fc00::1", TRUE }, { "fd12::1", TRUE },
  { "::ffff:127.0.0.1", TRUE }, { "::ffff:93.184.216.34", FALSE }, { "64:ff9b::a00:1", TRUE },
  { "2002:7f00:1::", TRUE }, { "2606:2800:220::1", FALSE },
};

static void
test_private_networks_are_known (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (hosts[i].address);

      if (gloss_fetch_is_private (inet) != hosts[i].is_private)
        fail_msg ("%s", hosts[i].address);
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_page_comes_with_its_type_and_address),
    cmocka_unit_test (test_an_address_opens_as_an_article),
    cmocka_unit_test (test_what_goes_wrong_is_said_in_words),
    cmocka_unit_test (test_a_server_that_drips_is_left),
    cmocka_unit_test (test_a_server_that_is_not_there_is_named),
    cmocka_unit_test (test_what_is_no_address_is_refused),
    cmocka_unit_test (test_a_fetching_is_cancelled_at_any_time),
    cmocka_unit_test (test_private_networks_are_known),
  };

  return cmocka_run_group_tests (tests, set_up, tear_down);
}
