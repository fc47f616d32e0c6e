/* test-decode.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <string.h>
#include <unicode/ucnv.h>

#include "canonical.h"
#include "gloss-decode.h"
#include "gloss-error.h"

#define RUSSIAN "Гавань закрыта из-за тумана, сообщил капитан порта. Паромы не ходят уже третий день."
#define GERMAN "Die Fähre liegt fest, sagte Käthe Öhrström. „Am Montag geht es weiter“, heißt es für Gäste."
#define JAPANESE "港は正午に閉鎖された。フェリーは三日間運航していない。"
#define POLISH "Przystań zamknięto z powodu mgły, powiedział kapitan portu. Promy nie kursują już trzeci dzień, żółta łódź też."

static char *
decode (const char  *data,
        gsize        size,
        GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);
  GlossSource source = { .bytes = bytes, .name = "a.txt" };
  gsize length;
  char *text = gloss_decode (&source, &length, error);

  if (text != NULL)
    {
      assert_int_equal (strlen (text), length);
      assert_true (g_utf8_validate (text, -1, NULL));
    }

  return text;
}

static const struct
{
  const char *text;
  const char *encoding;
  const char *mark;
  gsize       mark_size;
} encodings[] = {
  { "fog", "UTF-8", "", 0 },
  { GERMAN, "UTF-8", "", 0 },
  { GERMAN, "UTF-8", "\xEF\xBB\xBF", 3 },
  { GERMAN, "UTF-16LE", "\xFF\xFE", 2 },
  { GERMAN, "UTF-16BE", "\xFE\xFF", 2 },
  { GERMAN, "UTF-32LE", "\xFF\xFE\0\0", 4 },
  { GERMAN, "UTF-32BE", "\0\0\xFE\xFF", 4 },
  { "fog 🗳", "UTF-16LE", "\xFF\xFE", 2 },
  { GERMAN, "UTF-16LE", "", 0 },
  { GERMAN, "UTF-16BE", "", 0 },
  { RUSSIAN, "UTF-16LE", "", 0 },
  { RUSSIAN, "UTF-16BE", "", 0 },
  { GERMAN, "WINDOWS-1252", "", 0 },
  { "Ståhl said “no”.", "WINDOWS-1252", "", 0 },
  { "café", "WINDOWS-1252", "", 0 },
  { "Café Öre 100 €", "WINDOWS-1252", "", 0 },
  { RUSSIAN, "WINDOWS-1251", "", 0 },
  { RUSSIAN, "KOI8-R", "", 0 },
  { POLISH, "WINDOWS-1250", "", 0 },
  { JAPANESE, "SHIFT_JIS", "", 0 },
  { JAPANESE, "EUC-JP", "", 0 },
  { JAPANESE, "ISO-2022-JP", "", 0 },
  { "渡轮已经停航三天，港务局长说，雾还没有散。", "GB18030", "", 0 },
};

/* @mark, then @text in @encoding. ICU does it because valgrind takes offence at how iconv loads its parts. */
static GByteArray *
encode (const char *text,
        const char *encoding,
        const char *mark,
        gsize       mark_size)
{
  GByteArray *bytes = g_byte_array_new ();
  UErrorCode status = U_ZERO_ERROR;
  char converted[1000];
  int32_t size = ucnv_convert (encoding, "UTF-8", converted, sizeof converted, text, -1, &status);

  assert_true (U_SUCCESS (status));
  g_byte_array_append (bytes, (const guint8 *) mark, mark_size);
  g_byte_array_append (bytes, (const guint8 *) converted, size);

  return bytes;
}

static void
test_encodings_are_found_out (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      g_autoptr (GByteArray) bytes = encode (encodings[i].text, encodings[i].encoding,
                                             encodings[i].mark, encodings[i].mark_size);
      g_autofree char *text = decode ((const char *) bytes->data, bytes->len, NULL);

      if (g_strcmp0 (text, encodings[i].text) != 0)
        fail_msg ("%s became %s", encodings[i].encoding, text);
    }
}

/* Far down, behind more ASCII than a detector looks at. */
static void
test_one_foreign_word_far_down_is_enough (void **state)
{
  g_autofree char *ascii = g_strnfill (300 * 1000, 'x');
  g_autofree char *data = g_strconcat (ascii, " K\xE4the sagte", NULL);
  g_autofree char *text = decode (data, strlen (data), NULL);

  assert_true (g_str_has_suffix (text, " Käthe sagte"));
}

static void
test_defects_in_utf_8_do_not_make_it_something_else (void **state)
{
  static const char cut[] = GERMAN " äöüÄÖÜß\xC3";
  g_autofree char *text = decode (cut, sizeof cut - 1, NULL);

  assert_true (g_str_has_prefix (text, GERMAN));
  assert_true (g_str_has_suffix (text, "ß\uFFFD"));
}

static void
test_defects_in_utf_16_are_shown (void **state)
{
  g_autofree char *unpaired = decode ("\xFF\xFE" "a\0\0\xD8" "b\0", 8, NULL);
  g_autofree char *odd = decode ("\xFF\xFE" "a\0b", 5, NULL);

  assert_string_equal (unpaired, "a\uFFFDb");
  assert_true (g_str_has_prefix (odd, "a"));
}

/* Bytes from one seed, so that a failure comes again. */
static void
fill (GRand  *rand,
      guint8 *bytes,
      gsize   size,
      guint   kind)
{
  static const char alphabet[] = "a \n\r\t>-*_#`|[]()<>!&;\\1.=~:/\"'\f\x1B\xC3\xA4\xE2\x80\xA8\xEF\xBB\xBF\xFF\xFE";

  for (gsize i = 0; i < size; i++)
    bytes[i] = kind == 0 ? g_rand_int_range (rand, 0, 256)
             : kind == 1 ? g_rand_int_range (rand, 1, 256)
                         : (guint8) alphabet[g_rand_int_range (rand, 0, sizeof alphabet - 1)];
}

static void
test_any_bytes_make_an_article_or_an_error (void **state)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  guint n_articles = 0;

  for (guint i = 0; i < 10000; i++)
    {
      guint8 bytes[300];
      gsize size = g_rand_int_range (rand, 0, sizeof bytes);
      g_autoptr (GError) error = NULL;
      g_autoptr (GlossArticle) article = NULL;

      fill (rand, bytes, size, i % 4);
      article = load_bytes ((const char *) bytes, size, i % 8 < 4 ? "a.txt" : "a.md", &error);
      assert_true ((article != NULL) != (error != NULL));
      assert_true (error == NULL || error->domain == GLOSS_ERROR);
      n_articles += article != NULL;
    }

  assert_true (n_articles > 4000);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_encodings_are_found_out),
    cmocka_unit_test (test_one_foreign_word_far_down_is_enough),
    cmocka_unit_test (test_defects_in_utf_8_do_not_make_it_something_else),
    cmocka_unit_test (test_defects_in_utf_16_are_shown),
    cmocka_unit_test (test_any_bytes_make_an_article_or_an_error),
  };

  return cmocka_run_group_tests_name ("decode", tests, NULL, NULL);
}
