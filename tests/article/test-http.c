/* test-http.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>

#include "gloss-config.h"
#include "gloss-error.h"
#include "gloss-http.h"
#include "web-routes.h"
#include "web-servers.h"

static void
test_a_page_comes_with_its_type_and_address (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->port, "/moved");
  g_autofree char *moved = web_address (self->port, "/page");
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossFetched) fetched = gloss_http_get (uri, NULL, NULL, NULL, NULL, &error);

  assert_null (error);
  assert_int_equal (g_bytes_get_size (fetched->bytes), strlen (WEB_PAGE));
  assert_string_equal (fetched->content_type, "text/html; charset=iso-8859-1");
  assert_string_equal (fetched->uri, moved);
}

static const GlossHttpLimits short_limits = {
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
  WebServers *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      g_autofree char *uri = web_address (refused[i].rude ? self->rude_port : self->port, refused[i].path);
      g_autoptr (GError) error = NULL;

      assert_null (gloss_http_get (uri, &short_limits, NULL, NULL, NULL, &error));
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
  GlossHttpLimits limits = short_limits;
  WebServers *self = *state;

  limits.connect_seconds = 2 * GLOSS_SLOWNESS;
  limits.total_seconds = 3600;
  for (guint i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *uri = web_address (self->rude_port, paths[i]);
      g_autoptr (GError) error = NULL;

      assert_null (gloss_http_get (uri, &limits, NULL, NULL, NULL, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREACHABLE));
      assert_string_equal (error->message, "127.0.0.1 takes too long to answer.");
    }
}

static void
test_a_server_that_is_not_there_is_named (void **state)
{
  g_autoptr (GError) error = NULL;

  assert_null (gloss_http_get ("http://127.0.0.1:1/", NULL, NULL, NULL, NULL, &error));
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

      assert_null (gloss_http_get (uris[i], NULL, NULL, NULL, NULL, &error));
      assert_true (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND));
    }
}

static void
cancel_cb (gsize    received,
           gsize    total,
           gpointer user_data)
{
  assert_true (received > 0 && total == strlen (WEB_PAGE));
  g_cancellable_cancel (user_data);
}

static void
test_a_fetching_is_cancelled_at_any_time (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = web_address (self->port, "/page");

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      g_autoptr (GError) error = NULL;

      if (i == 0)
        g_cancellable_cancel (cancellable);
      assert_null (gloss_http_get (uri, NULL, cancel_cb, cancellable, cancellable, &error));
      assert_true (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED));
    }
}

static const struct
{
  const char *location;
  const char *refused;  /* the server that is in a private network; nullable */
} proxied[] = {
  { "http://b.example/page", NULL },
  { "http://8.8.8.8/page", NULL },
  { "http://localhost/page", "localhost" },
  { "http://a.localhost/page", "a.localhost" },
  { "http://127.0.0.1/page", "127.0.0.1" },
  { "http://192.168.1.1/page", "192.168.1.1" },
  { "http://[::1]/page", "::1" },
};

/* The proxy is the server itself, which is on this machine, as a proxy may be. */
static void
test_a_proxy_leads_into_no_private_network (void **state)
{
  WebServers *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (proxied); i++)
    {
      g_autofree char *uri = g_strconcat ("http://a.example/to/", proxied[i].location, NULL);
      g_autofree char *message = g_strdup_printf ("The page leads to %s, which is in a private network. "
                                                  "That is refused.", proxied[i].refused);
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossFetched) fetched = NULL;

      web_routes_set_proxy (self->port, G_MAXUINT);
      fetched = gloss_http_get (uri, &short_limits, NULL, NULL, NULL, &error);
      web_routes_set_proxy (self->port, 0);
      if (proxied[i].refused == NULL && fetched == NULL)
        fail_msg ("%s: %s", proxied[i].location, error->message);
      if (proxied[i].refused != NULL && (fetched != NULL || !g_str_equal (error->message, message)))
        fail_msg ("%s: %s", proxied[i].location, fetched != NULL ? "fetched" : error->message);
    }
}

/* Only what the reader typed */
static void
test_a_private_address_is_reached_through_a_proxy (void **state)
{
  WebServers *self = *state;
  g_autoptr (GlossFetched) fetched = NULL;

  web_routes_set_proxy (self->port, G_MAXUINT);
  fetched = gloss_http_get ("http://localhost/to/http://localhost/page", &short_limits, NULL, NULL, NULL, NULL);
  web_routes_set_proxy (self->port, 0);

  assert_non_null (fetched);
  assert_string_equal (fetched->uri, "http://localhost/page");
}

/* It was reached elsewhere before, where the proxy is; then its name has come to mean this machine. */
static void
test_a_server_does_not_move_into_a_private_network (void **state)
{
  WebServers *self = *state;
  g_autofree char *uri = g_strdup_printf ("http://a.example:%u/to//page", self->port);
  g_autoptr (GError) error = NULL;

  web_routes_set_proxy (self->port, 1);
  assert_null (gloss_http_get (uri, &short_limits, NULL, NULL, NULL, &error));
  assert_string_equal (error->message,
                       "The page leads to a.example, which is in a private network. That is refused.");
}

static void
test_a_server_in_a_private_network_may_be_connected_to_again (void **state)
{
  static const char *const names[] = { "a.example", "localhost", "127.0.0.1" };
  WebServers *self = *state;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *uri = g_strdup_printf ("http://%s:%u/to//page", names[i], self->port);
      g_autoptr (GlossFetched) fetched = gloss_http_get (uri, &short_limits, NULL, NULL, NULL, NULL);

      assert_non_null (fetched);
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
  /* Old addresses within new ones: by translators, local ones and all others, as they are, by relays, by tunnels */
  { "64:ff9b::808:808", FALSE }, { "64:ff9b:1::808:808", TRUE }, { "64:ff9b:1:ffff::1", TRUE },
  { "64:ff9b:2::1", FALSE }, { "::127.0.0.1", TRUE }, { "::192.168.1.1", TRUE }, { "::93.184.216.34", FALSE },
  { "2002:808:808::", FALSE }, { "192.88.98.255", FALSE }, { "192.88.99.1", TRUE }, { "192.88.100.0", FALSE },
  { "2001::1", TRUE }, { "2001:0:808:808::1", TRUE }, { "2001:1::1", FALSE }, { "2001:4860:4860::8888", FALSE },
  /* Documentation */
  { "192.0.1.255", FALSE }, { "192.0.2.1", TRUE }, { "192.0.3.0", FALSE }, { "198.51.99.255", FALSE },
  { "198.51.100.1", TRUE }, { "198.51.101.0", FALSE }, { "203.0.112.255", FALSE }, { "203.0.113.1", TRUE },
  { "203.0.114.0", FALSE }, { "2001:db7::1", FALSE }, { "2001:db8::1", TRUE }, { "2001:db9::1", FALSE },
  { "::ffff:192.0.2.1", TRUE }, { "2002:c633:6401::", TRUE },
  /* The ends of the others */
  { "0.255.255.255", TRUE }, { "1.0.0.0", FALSE }, { "9.255.255.255", FALSE }, { "11.0.0.0", FALSE },
  { "100.63.255.255", FALSE }, { "100.127.255.255", TRUE }, { "126.255.255.255", FALSE }, { "127.255.255.255", TRUE },
  { "169.253.255.255", FALSE }, { "169.255.0.0", FALSE }, { "172.15.255.255", FALSE }, { "172.31.255.255", TRUE },
  { "192.0.0.255", TRUE }, { "192.167.255.255", FALSE }, { "192.169.0.0", FALSE }, { "198.17.255.255", FALSE },
  { "198.18.0.0", TRUE }, { "198.19.255.255", TRUE }, { "198.20.0.0", FALSE }, { "223.255.255.255", FALSE },
  { "240.0.0.1", TRUE }, { "fbff::1", FALSE }, { "fdff::1", TRUE }, { "fe7f::1", FALSE }, { "febf::1", TRUE },
  { "fec0::1", TRUE }, { "ff02::1", TRUE },
};

static void
test_private_networks_are_known (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (hosts); i++)
    {
      g_autoptr (GInetAddress) inet = g_inet_address_new_from_string (hosts[i].address);

      if (gloss_http_is_private (inet) != hosts[i].is_private)
        fail_msg ("%s", hosts[i].address);
    }
}

static const struct
{
  const char *host;
  gboolean    is_private;
} names[] = {
  { "localhost", TRUE }, { "LocalHost", TRUE }, { "localhost.", TRUE }, { "a.localhost", TRUE }, { "a.localhost.", TRUE },
  { "localhost.example", FALSE }, { "notlocalhost", FALSE }, { "a.example", FALSE }, { "", FALSE }, { ".", FALSE },
  { "127.0.0.1", TRUE }, { "127.0.0.1.", TRUE }, { "127.1", TRUE }, { "2130706433", TRUE }, { "0x7f.1", TRUE },
  { "0300.0250.1.1", TRUE }, { "93.184.216.34", FALSE }, { "10.a.example", FALSE }, { "::1", TRUE },
  { "fe80::1%eth0", TRUE }, { "::ffff:127.0.0.1", TRUE }, { "2606:2800:220::1", FALSE },
};

static void
test_names_of_private_networks_are_known (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (gloss_http_names_private (names[i].host) != names[i].is_private)
      fail_msg ("%s", names[i].host);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_a_page_comes_with_its_type_and_address),
    cmocka_unit_test (test_what_goes_wrong_is_said_in_words),
    cmocka_unit_test (test_a_server_that_drips_is_left),
    cmocka_unit_test (test_a_server_that_is_not_there_is_named),
    cmocka_unit_test (test_what_is_no_address_is_refused),
    cmocka_unit_test (test_a_fetching_is_cancelled_at_any_time),
    cmocka_unit_test (test_a_proxy_leads_into_no_private_network),
    cmocka_unit_test (test_a_private_address_is_reached_through_a_proxy),
    cmocka_unit_test (test_a_server_does_not_move_into_a_private_network),
    cmocka_unit_test (test_a_server_in_a_private_network_may_be_connected_to_again),
    cmocka_unit_test (test_private_networks_are_known),
    cmocka_unit_test (test_names_of_private_networks_are_known),
  };

  web_routes_set_up ();

  return cmocka_run_group_tests (tests, web_servers_set_up, web_servers_tear_down);
}
