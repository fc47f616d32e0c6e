/* gloss-decode.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-decode.h"

#include <glib/gi18n.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>

#include "gloss-error.h"
#include "gloss-utf8.h"

/* How much is looked at to guess an encoding, in bytes. */
#define SAMPLE_SIZE (64 * 1024)

/* Below so many bytes outside ASCII, or so little confidence (of 100), a guess is no better than chance. */
#define MIN_FOREIGN_BYTES 8
#define MIN_CONFIDENCE 20
#define MIN_LEAD 5

/* One control, or one byte that fits no encoding, in so many characters is the most that text has. */
#define MIN_CHARS_PER_CONTROL 50
#define MIN_CHARS_PER_DEFECT 20

typedef struct
{
  const char *data;
  gsize       length;
} Bytes;

static const struct
{
  const char *mark;
  guint       length;
  const char *encoding;
} byte_order_marks[] = {
  { "\xEF\xBB\xBF", 3, "UTF-8" },
  { "\xFF\xFE\0\0", 4, "UTF-32LE" },
  { "\0\0\xFE\xFF", 4, "UTF-32BE" },
  { "\xFF\xFE", 2, "UTF-16LE" },
  { "\xFE\xFF", 2, "UTF-16BE" },
};

/* What is labelled or found as the first is really the second, which holds more. */
static const struct
{
  const char *name;
  const char *superset;
} supersets[] = {
  { "ISO-8859-1", "windows-1252" },
  { "ISO-8859-9", "windows-1254" },
  { "US-ASCII", "windows-1252" },
  { "latin1", "windows-1252" },
  { "gb2312", "gb18030" },
  { "gbk", "gb18030" },
  { "euc-kr", "windows-949" },
  { "ks_c_5601-1987", "windows-949" },
  { "shift_jis", "windows-31j" },
};

static gboolean
is_foreign (char c)
{
  return (guchar) c >= 0x80;
}

/* Takes a byte order mark off @bytes and returns the encoding that it tells. */
static const char *
take_byte_order_mark (Bytes *bytes)
{
  for (guint i = 0; i < G_N_ELEMENTS (byte_order_marks); i++)
    if (bytes->length >= byte_order_marks[i].length &&
        memcmp (bytes->data, byte_order_marks[i].mark, byte_order_marks[i].length) == 0)
      {
        bytes->data += byte_order_marks[i].length;
        bytes->length -= byte_order_marks[i].length;
        return byte_order_marks[i].encoding;
      }

  return NULL;
}

/* UTF-16 without a mark shows in its NULs: letters, spaces and line ends have one in the same half. */
static const char *
guess_utf16 (Bytes bytes)
{
  gsize n = MIN (bytes.length, SAMPLE_SIZE);
  gsize n_even = 0;
  gsize n_odd = 0;

  if (bytes.length % 2 != 0 || n == 0)
    return NULL;

  for (gsize i = 0; i + 1 < n; i += 2)
    {
      n_even += bytes.data[i] == '\0';
      n_odd += bytes.data[i + 1] == '\0';
    }

  /* Line ends and spaces alone are about every sixth character. */
  if (n_odd * 20 >= n / 2 && n_even == 0)
    return "UTF-16LE";
  if (n_even * 20 >= n / 2 && n_odd == 0)
    return "UTF-16BE";

  return NULL;
}

/* UTF-8 that was cut or damaged here and there is still UTF-8. */
static gboolean
is_mostly_utf8 (Bytes bytes)
{
  const char *end = bytes.data + bytes.length;
  const char *p = bytes.data;
  gsize n_good = 0;
  gsize n_bad = 0;

  while (p < end)
    {
      if (!is_foreign (*p))
        {
          p++;
          continue;
        }

      if ((gint32) g_utf8_get_char_validated (p, MIN (end - p, 6)) >= 0)
        {
          n_good++;
          p = g_utf8_next_char (p);
        }
      else
        {
          n_bad++;
          p++;
        }
    }

  return n_good >= 10 * n_bad;
}

/* The stretch that tells most: from shortly before the first byte outside ASCII. */
static Bytes
take_sample (Bytes  bytes,
             gsize *n_foreign)
{
  Bytes sample = bytes;
  gsize first = 0;

  while (first < bytes.length && !is_foreign (bytes.data[first]))
    first++;

  if (first > SAMPLE_SIZE / 16 && first < bytes.length)
    {
      sample.data += first - SAMPLE_SIZE / 16;
      sample.length -= first - SAMPLE_SIZE / 16;
    }
  sample.length = MIN (sample.length, SAMPLE_SIZE);

  *n_foreign = 0;
  for (gsize i = 0; i < sample.length; i++)
    *n_foreign += is_foreign (sample.data[i]);

  return sample;
}

static const char *
get_superset (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (supersets); i++)
    if (g_ascii_strcasecmp (name, supersets[i].name) == 0)
      return supersets[i].superset;

  return name;
}

/* What the detector is sure of; NULL where it wavers. */
static const char *
choose_match (const UCharsetMatch **matches,
              int                   n_matches)
{
  UErrorCode status = U_ZERO_ERROR;
  const char *name;
  int confidence, next;

  if (n_matches == 0)
    return NULL;

  name = ucsdet_getName (matches[0], &status);
  confidence = ucsdet_getConfidence (matches[0], &status);
  next = n_matches > 1 ? ucsdet_getConfidence (matches[1], &status) : 0;

  if (U_FAILURE (status) || confidence < MIN_CONFIDENCE || confidence < next + MIN_LEAD)
    return NULL;
  if (g_str_has_prefix (name, "UTF-"))
    return NULL;

  return get_superset (name);
}

static char *
detect (Bytes bytes)
{
  UErrorCode status = U_ZERO_ERROR;
  UCharsetDetector *detector;
  const UCharsetMatch **matches;
  gsize n_foreign;
  Bytes sample = take_sample (bytes, &n_foreign);
  int32_t n_matches = 0;
  char *name = NULL;

  /* The encodings of seven bits switch by an escape character. */
  if (n_foreign < MIN_FOREIGN_BYTES && memchr (sample.data, 0x1B, sample.length) == NULL)
    return NULL;

  detector = ucsdet_open (&status);
  ucsdet_setText (detector, sample.data, (int32_t) sample.length, &status);
  matches = ucsdet_detectAll (detector, &n_matches, &status);
  if (U_SUCCESS (status))
    name = g_strdup (choose_match (matches, n_matches));
  ucsdet_close (detector);

  return name;
}

/* NULL if ICU does not know the encoding; what fits nothing becomes U+FFFD. */
static char *
convert (Bytes       bytes,
         const char *encoding,
         gsize      *length)
{
  UErrorCode status = U_ZERO_ERROR;
  /* No encoding needs more than three bytes of UTF-8 for one of its own, or four for four. */
  gsize size = bytes.length * 3 + 16;
  g_autofree char *utf8 = g_malloc (size);
  int32_t n = ucnv_convert ("UTF-8", encoding, utf8, (int32_t) size - 1,
                            bytes.data, (int32_t) bytes.length, &status);

  if (U_FAILURE (status) || !g_utf8_validate_len (utf8, n, NULL))
    return NULL;

  utf8[n] = '\0';
  *length = n;

  return g_realloc (g_steal_pointer (&utf8), n + 1);
}

static gsize
count_defects (const char *utf8,
               gsize       length)
{
  gsize n = 0;

  for (const char *p = utf8; (p = memchr (p, 0xEF, utf8 + length - p)) != NULL; p++)
    n += (guchar) p[1] == 0xBF && (guchar) p[2] == 0xBD;

  return n;
}

/* Unless the source says what it is, a guess must explain nearly all of it. */
static char *
convert_guess (Bytes       bytes,
               const char *encoding,
               gsize      *length)
{
  g_autofree char *utf8 = NULL;

  if (encoding == NULL)
    return NULL;

  utf8 = convert (bytes, encoding, length);
  if (utf8 == NULL || count_defects (utf8, *length) * MIN_CHARS_PER_DEFECT > *length)
    return NULL;

  return g_steal_pointer (&utf8);
}

/* NULL if it is not UTF-8 throughout, as most texts are. */
static char *
copy_utf8 (Bytes  bytes,
           gsize *length)
{
  if (!gloss_utf8_validate (bytes.data, bytes.length, NULL))
    return NULL;

  *length = bytes.length;

  return g_strndup (bytes.data, bytes.length);
}

static char *
repair_utf8 (Bytes  bytes,
             gsize *length)
{
  char *utf8 = g_utf8_make_valid (bytes.data, bytes.length);

  *length = strlen (utf8);

  return utf8;
}

static char *
decode_without_mark (Bytes  bytes,
                     gsize *length)
{
  gboolean has_nul = memchr (bytes.data, '\0', bytes.length) != NULL;
  gboolean has_escape = memchr (bytes.data, 0x1B, bytes.length) != NULL;
  g_autofree char *detected = NULL;
  char *utf8;

  if (has_nul)
    return convert_guess (bytes, guess_utf16 (bytes), length);

  utf8 = has_escape ? NULL : copy_utf8 (bytes, length);
  if (utf8 != NULL)
    return utf8;
  if (!has_escape && is_mostly_utf8 (bytes))
    return repair_utf8 (bytes, length);

  detected = detect (bytes);
  utf8 = convert_guess (bytes, detected, length);
  if (utf8 == NULL && is_mostly_utf8 (bytes))
    utf8 = repair_utf8 (bytes, length);
  if (utf8 == NULL)
    utf8 = convert_guess (bytes, "windows-1252", length);

  return utf8;
}

static gboolean
has_foreign (Bytes bytes)
{
  for (gsize i = 0; i < bytes.length; i++)
    if (is_foreign (bytes.data[i]))
      return TRUE;

  return FALSE;
}

/* Who found a label among the bytes has read them as ASCII. So they are not in UTF-16, which shows by itself,
 * nor in EBCDIC, which nobody sends. */
static gboolean
keeps_ascii (const char *encoding)
{
  static const char ascii[] = "<html charset='a-1'>";
  gsize length;
  g_autofree char *utf8 = convert ((Bytes) { ascii, strlen (ascii) }, encoding, &length);

  return g_strcmp0 (utf8, ascii) == 0;
}

/* A label is believed unless the bytes say that it lies: text that happens to be UTF-8 is UTF-8, and what
 * has many defects in an encoding is in another. */
static char *
decode_by_label (Bytes       bytes,
                 const char *label,
                 gsize      *length)
{
  if (label == NULL || g_ascii_strncasecmp (label, "utf", 3) == 0 || !keeps_ascii (get_superset (label)))
    return NULL;
  if (has_foreign (bytes) && gloss_utf8_validate (bytes.data, bytes.length, NULL))
    return NULL;

  return convert_guess (bytes, get_superset (label), length);
}

static char *
decode_bytes (Bytes       bytes,
              const char *label,
              gsize      *length)
{
  const char *encoding = take_byte_order_mark (&bytes);

  if (encoding == NULL)
    {
      char *utf8 = decode_by_label (bytes, label, length);

      return utf8 != NULL ? utf8 : decode_without_mark (bytes, length);
    }
  if (!g_str_equal (encoding, "UTF-8"))
    return convert (bytes, encoding, length);
  if (memchr (bytes.data, '\0', bytes.length) != NULL)
    return NULL;

  return repair_utf8 (bytes, length);
}

/* Text has no NUL, and of the other controls only those that move the pen. */
static gboolean
looks_like_text (const char *utf8,
                 gsize       length)
{
  gsize n_controls = 0;

  if (memchr (utf8, '\0', length) != NULL)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    {
      guchar c = utf8[i];

      n_controls += c < 0x20 && (c < '\b' || c > '\r') && c != 0x1B;
    }

  return n_controls * MIN_CHARS_PER_CONTROL <= length;
}

/**
 * gloss_decode:
 * @source: a source that is taken for text
 * @length: (out): the length of the result in bytes
 * @error: return location
 *
 * The encoding is what a byte order mark says; else UTF-8, where the bytes
 * are valid (a few defects become U+FFFD); else UTF-16, where the NULs stand
 * as they do there; else what ICU's detector is sure of; else Windows-1252.
 *
 * Returns: (transfer full) (nullable): UTF-8 without BOM and NUL; %NULL with
 *   %GLOSS_ERROR_NOT_TEXT if it is no text
 */
char *
gloss_decode (const GlossSource  *source,
              gsize              *length,
              GError            **error)
{
  return gloss_decode_labelled (source, NULL, length, error);
}

/**
 * gloss_decode_labelled:
 * @source: a source that is taken for text
 * @label: (nullable): the encoding that it is said to have
 * @length: (out): the length of the result in bytes
 * @error: return location
 *
 * Like gloss_decode(), but believes @label next to a byte order mark, unless
 * the bytes say otherwise.
 *
 * Returns: (transfer full) (nullable): UTF-8 without BOM and NUL; %NULL with
 *   %GLOSS_ERROR_NOT_TEXT if it is no text
 */
char *
gloss_decode_labelled (const GlossSource  *source,
                       const char         *label,
                       gsize              *length,
                       GError            **error)
{
  Bytes bytes;
  g_autofree char *utf8 = NULL;

  bytes.data = g_bytes_get_data (source->bytes, &bytes.length);
  *length = 0;
  if (bytes.length == 0)
    return g_strdup ("");

  utf8 = decode_bytes (bytes, label, length);
  if (utf8 != NULL && looks_like_text (utf8, *length))
    return g_steal_pointer (&utf8);

  g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_TEXT,
               /* Translators: %s is the name of a file */
               _("“%s” is not a text that Gloss can read."), source->name);

  return NULL;
}
