/* gloss-foreign-words.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-draft.h"

G_BEGIN_DECLS

/**
 * GlossForeignFlags:
 * @GLOSS_FOREIGN_NO_NAME: a function word, a weekday, a month
 * @GLOSS_FOREIGN_VERB: reports by itself: `sagte`, `dijo`
 * @GLOSS_FOREIGN_PARTICIPLE: reports behind an auxiliary: `a déclaré`
 * @GLOSS_FOREIGN_AUXILIARY: `a`, `ha`
 * @GLOSS_FOREIGN_CREDIT: credits without a verb: `laut`, `selon`, `según`
 * @GLOSS_FOREIGN_HONORIFIC: stands before names only: `Frau`, `Mme`
 * @GLOSS_FOREIGN_OFFICE: tells who somebody is: `Ministerin`, `alcalde`
 * @GLOSS_FOREIGN_FIRST_NAME: a first name
 * @GLOSS_FOREIGN_PLACE: a place
 * @GLOSS_FOREIGN_ORGANIZATION: a body
 * @GLOSS_FOREIGN_PARTICLE: may stand in small letters inside a person's name
 * @GLOSS_FOREIGN_LINK: what follows belongs to the noun before: `von`, `de`
 * @GLOSS_FOREIGN_ASIDE: what follows is no subject: `gegenüber`, `a`
 * @GLOSS_FOREIGN_PRONOUN: a subject that is no name
 * @GLOSS_FOREIGN_NAMED_AFTER: a name behind it is that of a street or a saint
 * @GLOSS_FOREIGN_IN: a place may follow: `in`, `à`
 * @GLOSS_FOREIGN_THAT: begins a clause: `dass`, `que`
 * @GLOSS_FOREIGN_CITY: may be a city, where the words beside it say so too
 * @GLOSS_FOREIGN_MAYBE_FIRST: a first name in the model, which knows names of all the world
 *
 * What a word is in the language of the text.
 */
typedef enum
{
  GLOSS_FOREIGN_NO_NAME      = 1 << 0,
  GLOSS_FOREIGN_VERB         = 1 << 1,
  GLOSS_FOREIGN_PARTICIPLE   = 1 << 2,
  GLOSS_FOREIGN_AUXILIARY    = 1 << 3,
  GLOSS_FOREIGN_CREDIT       = 1 << 4,
  GLOSS_FOREIGN_HONORIFIC    = 1 << 5,
  GLOSS_FOREIGN_OFFICE       = 1 << 6,
  GLOSS_FOREIGN_FIRST_NAME   = 1 << 7,
  GLOSS_FOREIGN_PLACE        = 1 << 8,
  GLOSS_FOREIGN_ORGANIZATION = 1 << 9,
  GLOSS_FOREIGN_PARTICLE     = 1 << 10,
  GLOSS_FOREIGN_LINK         = 1 << 11,
  GLOSS_FOREIGN_ASIDE        = 1 << 12,
  GLOSS_FOREIGN_PRONOUN      = 1 << 13,
  GLOSS_FOREIGN_NAMED_AFTER  = 1 << 14,
  GLOSS_FOREIGN_IN           = 1 << 15,
  GLOSS_FOREIGN_THAT         = 1 << 16,
  GLOSS_FOREIGN_CITY         = 1 << 17,
  GLOSS_FOREIGN_MAYBE_FIRST  = 1 << 18,
} GlossForeignFlags;

/* The first stage for texts that are not in English; names and quotes need its flags. */
void gloss_foreign_words_mark  (GlossDraft *draft);
void gloss_foreign_names_find  (GlossDraft *draft);
void gloss_foreign_quotes_find (GlossDraft *draft);

static inline gboolean
gloss_foreign_is (const GlossDraft *draft,
                  guint             token,
                  guint             flags)
{
  return (draft->foreign[token] & flags) != 0;
}

G_END_DECLS
