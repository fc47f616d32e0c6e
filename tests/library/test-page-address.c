/* test-page-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-page-address.h"

#define PAGE "https://courier.example/storm"

static const struct
{
  const char *uri;
  const char *other;
  gboolean    equal;
} cases[] = {
  { PAGE, PAGE, TRUE },
  { PAGE, "http://courier.example/storm", TRUE },
  { PAGE, "HTTPS://Courier.Example/storm", TRUE },
  { PAGE, "https://www.courier.example/storm", TRUE },
  { PAGE, "https://courier.example/storm/", TRUE },
  { PAGE, PAGE "#comments", TRUE },
  { PAGE, PAGE "?", TRUE },
  { PAGE, PAGE "?utm_source=letter&utm_medium=email", TRUE },
  { PAGE, PAGE "?fbclid=abc#top", TRUE },
  { PAGE, PAGE "?GCLID=abc&&msclkid", TRUE },
  { PAGE, "https://courier.example:443/storm", TRUE },
  { PAGE, "http://courier.example:80/storm", TRUE },
  { PAGE, "http://www.courier.example/storm/?mc_cid=1&mc_eid=2#a", TRUE },
  { PAGE "?a=1&b=2", PAGE "?a=1&utm_term=x&b=2", TRUE },
  { PAGE "?a=1", PAGE "/?a=1", TRUE },
  { "https://courier.example", "https://courier.example/", TRUE },
  { "https://courier.example", "http://www.courier.example/?utm_id=1", TRUE },
  { "https://courier.example/a%20b", "http://courier.example/a%20b", TRUE },
  { "https://küste.example/sturm", "http://www.küste.example/sturm", TRUE },
  { "https://[2001:db8::1]:8080/a", "http://[2001:DB8::1]:8080/a/", TRUE },

  { PAGE, "https://courier.example/Storm", FALSE },
  { PAGE, "https://courier.example/storm2", FALSE },
  { PAGE, "https://courier.example/", FALSE },
  { PAGE, "https://courier.example/storm//", FALSE },
  { PAGE, "https://gazette.example/storm", FALSE },
  { PAGE, "https://m.courier.example/storm", FALSE },
  { PAGE, "https://wwwcourier.example/storm", FALSE },
  { PAGE, "https://courier.example:8080/storm", FALSE },
  { PAGE, "https://ada@courier.example/storm", FALSE },
  { PAGE, PAGE "?page=2", FALSE },
  { PAGE, PAGE "?utm=1", FALSE },
  { PAGE, PAGE "?my_utm_source=1", FALSE },
  { PAGE, PAGE "?fbclid2=1", FALSE },
  { PAGE "?a=1&b=2", PAGE "?b=2&a=1", FALSE },
  { PAGE "?a=1", PAGE "?a=2", FALSE },
  { PAGE "?a=1", PAGE "?A=1", FALSE },
  { PAGE "?a=b%26c", PAGE "?a=b&c", FALSE },
  { "https://courier.example/a%2Fb", "https://courier.example/a/b", FALSE },
  { "https://courier.example/?a", "https://courier.example/&a", FALSE },
  { "https://www.example/a", "https://example/b", FALSE },

  { "", "", TRUE },
  { "", PAGE, FALSE },
  { "https://", "http://", FALSE },
  { "https://[broken/", "http://[broken/", FALSE },
  { "https://[broken/", "https://[broken/", TRUE },
  { "sftp://courier.example/a", "sftp://courier.example/a/", FALSE },
  { "sftp://courier.example/a", "https://courier.example/a", FALSE },
  { "mailto:ada@courier.example", "mailto:ada@courier.example", TRUE },
};

static void
test_addresses_of_the_same_page_are_equal_and_others_are_not (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (gloss_page_address_equal (cases[i].uri, cases[i].other) != cases[i].equal
          || gloss_page_address_equal (cases[i].other, cases[i].uri) != cases[i].equal)
        fail_msg ("“%s” and “%s” should%s be the same page",
                  cases[i].uri, cases[i].other, cases[i].equal ? "" : " not");
    }
}

static void
test_an_address_of_the_web_is_told_from_others (void **state)
{
  static const char *const others[] = { "", "http:", "httpx://a.example/", "file:///a", "sftp://a.example/", "/a" };

  assert_true (gloss_page_address_is (PAGE));
  assert_true (gloss_page_address_is ("HTTP://a.example"));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    assert_false (gloss_page_address_is (others[i]));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_addresses_of_the_same_page_are_equal_and_others_are_not),
    cmocka_unit_test (test_an_address_of_the_web_is_told_from_others),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
