/* gloss-abbreviations.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-abbreviations.h"

#include <stdlib.h>
#include <string.h>

#define LONGEST_ABBREVIATION 8

typedef struct
{
  const char        *word;
  GlossAbbreviation  kind;
} Entry;

#define NUMBER GLOSS_ABBREVIATION_BEFORE_NUMBER
#define INSIDE GLOSS_ABBREVIATION_INSIDE
#define ANY    GLOSS_ABBREVIATION_ANYWHERE

/* Sorted, lower case, without the full stop. */
static const Entry entries[] = {
  { "abs", NUMBER }, { "adm", INSIDE }, { "al", ANY }, { "ala", ANY }, { "amb", INSIDE },
  { "approx", INSIDE }, { "apr", INSIDE }, { "ariz", ANY }, { "ark", ANY }, { "art", NUMBER },
  { "asst", INSIDE }, { "aug", INSIDE }, { "ave", ANY }, { "bldg", ANY }, { "blvd", ANY },
  { "brig", INSIDE }, { "bros", ANY }, { "bzw", INSIDE }, { "ca", INSIDE }, { "calif", ANY },
  { "capt", INSIDE }, { "cdr", INSIDE }, { "ch", NUMBER }, { "cmdr", INSIDE }, { "co", ANY },
  { "col", INSIDE }, { "colo", ANY }, { "comdr", INSIDE }, { "conn", ANY }, { "corp", ANY },
  { "cpl", INSIDE }, { "dec", INSIDE }, { "del", ANY }, { "dem", INSIDE }, { "dept", INSIDE },
  { "det", INSIDE }, { "dr", INSIDE }, { "dra", INSIDE }, { "eg", INSIDE }, { "esq", ANY },
  { "est", INSIDE }, { "etc", ANY }, { "feb", INSIDE }, { "fig", NUMBER }, { "fla", ANY },
  { "fr", INSIDE }, { "fri", NUMBER }, { "ft", INSIDE }, { "ga", ANY }, { "gen", INSIDE },
  { "gov", INSIDE }, { "govs", INSIDE }, { "hon", INSIDE }, { "hr", INSIDE }, { "ie", INSIDE },
  { "ill", NUMBER }, { "inc", ANY }, { "ind", ANY }, { "insp", INSIDE }, { "jan", INSIDE },
  { "jr", ANY }, { "jul", NUMBER }, { "jun", NUMBER }, { "kan", ANY }, { "ky", ANY },
  { "la", NUMBER }, { "lt", INSIDE }, { "ltd", ANY }, { "maj", INSIDE }, { "mar", NUMBER },
  { "mass", NUMBER }, { "md", ANY }, { "messrs", INSIDE }, { "mgr", INSIDE }, { "mich", ANY },
  { "minn", ANY }, { "miss", NUMBER }, { "mlle", INSIDE }, { "mme", INSIDE }, { "mo", NUMBER },
  { "mon", NUMBER }, { "mr", INSIDE }, { "mrs", INSIDE }, { "ms", INSIDE }, { "mt", INSIDE },
  { "neb", ANY }, { "nev", ANY }, { "no", NUMBER }, { "nos", NUMBER }, { "nov", INSIDE },
  { "nr", INSIDE }, { "oct", INSIDE }, { "okla", ANY }, { "okt", INSIDE }, { "ore", NUMBER },
  { "pa", ANY }, { "ph", INSIDE }, { "plc", ANY }, { "pp", INSIDE }, { "pres", INSIDE },
  { "prof", INSIDE }, { "pte", INSIDE }, { "pty", ANY }, { "pvt", INSIDE }, { "rd", ANY },
  { "rep", INSIDE }, { "reps", INSIDE }, { "ret", ANY }, { "rev", INSIDE }, { "sat", NUMBER },
  { "sec", NUMBER }, { "sen", INSIDE }, { "sens", INSIDE }, { "sept", INSIDE }, { "sgt", INSIDE },
  { "sr", ANY }, { "sra", INSIDE }, { "srta", INSIDE }, { "st", INSIDE }, { "sta", INSIDE },
  { "ste", INSIDE }, { "str", ANY }, { "sun", NUMBER }, { "supt", INSIDE }, { "tenn", ANY },
  { "tex", ANY }, { "thu", NUMBER }, { "thur", NUMBER }, { "thurs", NUMBER }, { "tue", NUMBER },
  { "tues", NUMBER }, { "usw", ANY }, { "va", ANY }, { "vol", NUMBER }, { "vs", INSIDE },
  { "vt", ANY }, { "wash", NUMBER }, { "wed", NUMBER }, { "wis", ANY }, { "wyo", ANY },
};

#undef NUMBER
#undef INSIDE
#undef ANY

static int
compare_entry (const void *key,
               const void *entry)
{
  return strcmp (key, ((const Entry *) entry)->word);
}

/**
 * gloss_abbreviation_look_up:
 * @word: a word without its full stop, not terminated
 * @length: its bytes
 *
 * Tells whether a full stop after @word belongs to it. Upper and lower case are the same.
 */
GlossAbbreviation
gloss_abbreviation_look_up (const char *word,
                            gsize       length)
{
  char key[LONGEST_ABBREVIATION + 1];
  const Entry *entry;
  gsize i;

  if (length > LONGEST_ABBREVIATION)
    return GLOSS_ABBREVIATION_NONE;

  for (i = 0; i < length; i++)
    key[i] = g_ascii_tolower (word[i]);
  key[length] = '\0';

  entry = bsearch (key, entries, G_N_ELEMENTS (entries), sizeof (Entry), compare_entry);
  return entry != NULL ? entry->kind : GLOSS_ABBREVIATION_NONE;
}
