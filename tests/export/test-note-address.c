/* test-note-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-note-address.h"

/* Returns: (transfer full): the first address in @text, or "none" */
static char *
dup_found (const char *text)
{
  const char *begin, *end;

  return gloss_note_find_address (text, &begin, &end) ? g_strndup (begin, end - begin) : g_strdup ("none");
}

static void
test_an_address_is_all_of_it (void **state)
{
  static const char *const addresses[] = {
    "http://example.org",
    "https://example.org/",
    "https://example.org:8080/x",
    "https://example.org/a_b_c?d=e&f=g#h",
    "https://example.org/*a*",
    "https://example.org/a~b/%20x-",
    "https://example.org/a,b;c:d@e!f$g'h(i)j+k=l",
    "https://example.org/?a=b/c",
    "https://example.org?a",
    "https://example.org/#a/b",
    "https://example.org/@user/1",
    "https://en.wikipedia.org/wiki/Foo_(bar)",
    "https://example.org/a[1]",
    "https://de.wikipedia.org/wiki/Köln",
    "https://bücher.example/",
    "https://example.org/новини",
  };

  for (guint i = 0; i < G_N_ELEMENTS (addresses); i++)
    {
      g_autofree char *alone = dup_found (addresses[i]);
      g_autofree char *sentence = g_strdup_printf ("(See %s.)", addresses[i]);
      g_autofree char *within = dup_found (sentence);

      assert_string_equal (alone, addresses[i]);
      assert_string_equal (within, addresses[i]);
    }
}

static void
test_what_stands_around_it_is_no_part_of_it (void **state)
{
  static const struct { const char *text; const char *found; } cases[] = {
    { "see https://example.org, and", "https://example.org" },
    { "see https://example.org/x?!", "https://example.org/x" },
    { "(https://example.org/x)", "https://example.org/x" },
    { "[https://example.org/x]", "https://example.org/x" },
    { "(https://example.org/x_(y))", "https://example.org/x_(y)" },
    { "„https://example.org/x“", "https://example.org/x" },
    { "<https://example.org/x>", "https://example.org/x" },
    { "https://example.org/x\nnext", "https://example.org/x" },
    { "https://example.org/x\xc2\xa0%", "https://example.org/x" },
    { "“https://example.org” *a*", "https://example.org" },
    { "http https:// https://a https://a.b", "https://a.b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = dup_found (cases[i].text);

      assert_string_equal (found, cases[i].found);
    }
}

static void
test_what_is_no_address_is_none (void **state)
{
  static const char *const texts[] = {
    "", "http", "https://", "https://.", "https://.org", "https://a.", "https://localhost/x", "https:///x.y",
    "xhttps://example.org", "éhttps://example.org", "HTTPS", "ftp://example.org", "https:example.org",
    "https://user@example.org",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *found = dup_found (texts[i]);

      assert_string_equal (found, "none");
    }
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_an_address_is_all_of_it),
    cmocka_unit_test (test_what_stands_around_it_is_no_part_of_it),
    cmocka_unit_test (test_what_is_no_address_is_none),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
