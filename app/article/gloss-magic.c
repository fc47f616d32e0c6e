/* gloss-magic.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-magic.h"

#include <glib/gi18n.h>
#include <string.h>

/* Whole sentences stand below, because languages bend the words in them differently. */
#define SIGNATURE(bytes) bytes, sizeof (bytes) - 1

/* Translators: %s is the name of a file */
#define OFFICE N_("“%s” is an office document, which Gloss cannot open yet. Save it as plain text first.")
/* Translators: %s is the name of a file */
#define RTF N_("“%s” is a rich text document, which Gloss cannot open yet. Save it as plain text first.")
/* Translators: %s is the name of a file */
#define IMAGE N_("“%s” is a picture. Gloss reads text.")
/* Translators: %s is the name of a file */
#define SOUND N_("“%s” is a recording. Gloss reads text.")
/* Translators: %s is the name of a file */
#define ARCHIVE N_("“%s” is a compressed archive. Unpack it first.")
/* Translators: %s is the name of a file */
#define PROGRAM N_("“%s” is a program, not a text.")
/* Translators: %s is the name of a file */
#define DATABASE N_("“%s” is a database, not a text.")

/* What files begin with, each as its own specification says; the longer one of two stands first. */
static const struct
{
  gsize       offset;
  const char *bytes;
  gsize       length;
  const char *sentence;
} signatures[] = {
  { 30, SIGNATURE ("mimetypeapplication/vnd.oasis"), OFFICE },
  { 30, SIGNATURE ("[Content_Types].xml"), OFFICE },
  { 30, SIGNATURE ("word/"), OFFICE },
  { 0, SIGNATURE ("PK\x03\x04"), ARCHIVE },
  { 0, SIGNATURE ("PK\x05\x06"), ARCHIVE },
  { 0, SIGNATURE ("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), OFFICE },
  { 0, SIGNATURE ("{\\rtf"), RTF },
  { 0, SIGNATURE ("\x89PNG\r\n\x1A\n"), IMAGE },
  { 0, SIGNATURE ("\xFF\xD8\xFF"), IMAGE },
  { 0, SIGNATURE ("GIF87a"), IMAGE },
  { 0, SIGNATURE ("GIF89a"), IMAGE },
  { 8, SIGNATURE ("WEBP"), IMAGE },
  { 0, SIGNATURE ("II*\0"), IMAGE },
  { 0, SIGNATURE ("MM\0*"), IMAGE },
  { 4, SIGNATURE ("ftypavif"), IMAGE },
  { 4, SIGNATURE ("ftypheic"), IMAGE },
  { 4, SIGNATURE ("ftyp"), SOUND },
  { 0, SIGNATURE ("ID3\x02\0"), SOUND },
  { 0, SIGNATURE ("ID3\x03\0"), SOUND },
  { 0, SIGNATURE ("ID3\x04\0"), SOUND },
  { 0, SIGNATURE ("OggS\0"), SOUND },
  { 0, SIGNATURE ("fLaC\0"), SOUND },
  { 8, SIGNATURE ("WAVEfmt "), SOUND },
  { 0, SIGNATURE ("\x1A\x45\xDF\xA3"), SOUND },
  { 0, SIGNATURE ("\x1F\x8B\x08"), ARCHIVE },
  { 0, SIGNATURE ("BZh91AY&SY"), ARCHIVE },
  { 0, SIGNATURE ("\xFD" "7zXZ\0"), ARCHIVE },
  { 0, SIGNATURE ("\x28\xB5\x2F\xFD"), ARCHIVE },
  { 0, SIGNATURE ("7z\xBC\xAF\x27\x1C"), ARCHIVE },
  { 0, SIGNATURE ("Rar!\x1A\x07"), ARCHIVE },
  { 257, SIGNATURE ("ustar\0"), ARCHIVE },
  { 257, SIGNATURE ("ustar  \0"), ARCHIVE },
  { 0, SIGNATURE ("\x7F" "ELF"), PROGRAM },
  { 0, SIGNATURE ("SQLite format 3\0"), DATABASE },
};

/* Those that do not stand at the very beginning are sought in binary files only. */
static gboolean
matches_signature (const char *data,
                   gsize       size,
                   guint       i)
{
  gsize offset = signatures[i].offset;

  if (size < offset + signatures[i].length)
    return FALSE;
  if (offset > 0 && memchr (data, '\0', offset) == NULL)
    return FALSE;

  return memcmp (data + offset, signatures[i].bytes, signatures[i].length) == 0;
}

static const char *
find_sentence (const char *data,
               gsize       size)
{
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (matches_signature (data, size, i))
      return signatures[i].sentence;

  return NULL;
}

/**
 * gloss_magic_describe:
 * @bytes: what was read
 * @name: what to call it
 *
 * Knows the kinds that people are most likely to try by what they begin with,
 * whatever the name of the file says.
 *
 * Returns: (transfer full) (nullable): a sentence to show; %NULL if it may be text
 */
char *
gloss_magic_describe (GBytes     *bytes,
                      const char *name)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *sentence = size > 0 ? find_sentence (data, size) : NULL;
  g_auto (GStrv) halves = NULL;

  if (sentence == NULL)
    return NULL;

  halves = g_strsplit (_(sentence), "%s", 2);

  return g_strjoinv (name, halves);
}
