/* gloss-name-features.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-name-features.h"

#include "gloss-hash.h"
#include "gloss-word-classes.h"

#define HERE GLOSS_NAME_REACH

/* Questions; the numbers are written into the model. */
enum {
  ASK_OWN     = 0x200,
  ASK_SIDE    = 0x240,
  ASK_CONTEXT = 0x2c0,
  ASK_LISTS   = 0x300,
  ASK_KNOWN   = 0x340,
};

typedef struct
{
  guint64 *features;
  guint    n;
} Out;

static inline void
put (Out     *out,
     guint    question,
     guint64  answer)
{
  out->features[out->n++] = gloss_feature (question, answer);
}

static inline void
put_pair (Out     *out,
          guint    question,
          guint64  first,
          guint64  second)
{
  out->features[out->n++] = gloss_feature_pair (question, first, second);
}

static guint
group_of (const GlossNameWord *word)
{
  return gloss_word_class_at (word->class, 2);
}

/**
 * gloss_name_label_may_follow:
 * @previous: the label of a token, or %GLOSS_NAME_LABEL_OUTSIDE before the first
 * @label: that of the next, or %GLOSS_NAME_LABEL_OUTSIDE after the last
 *
 * Returns: whether a name that was begun goes on or ends, and no other does
 */
gboolean
gloss_name_label_may_follow (guint previous,
                             guint label)
{
  gboolean open = previous != GLOSS_NAME_LABEL_OUTSIDE &&
    gloss_name_label_get_part (previous) <= GLOSS_NAME_PART_INNER;
  gboolean goes_on = label != GLOSS_NAME_LABEL_OUTSIDE &&
    (gloss_name_label_get_part (label) == GLOSS_NAME_PART_INNER ||
     gloss_name_label_get_part (label) == GLOSS_NAME_PART_LAST);

  if (open != goes_on)
    return FALSE;

  return !open || gloss_name_label_get_kind (previous) == gloss_name_label_get_kind (label);
}

/**
 * gloss_name_own_features:
 * @self: a word
 * @features: (out): at most %GLOSS_NAME_OWN_FEATURES hashes
 *
 * Returns: how many features there are of the word alone
 */
guint
gloss_name_own_features (const GlossNameWord *self,
                         guint64             *features)
{
  const GlossWordForm *form = &self->form;
  Out out = { features, 0 };
  guint i;

  put (&out, ASK_OWN, form->exact);
  put (&out, ASK_OWN + 1, form->lower);
  put (&out, ASK_OWN + 2, form->shape);
  put (&out, ASK_OWN + 3, self->class);
  put (&out, ASK_OWN + 4, group_of (self));
  put (&out, ASK_OWN + 5, gloss_word_class_at (self->class, 1));
  put_pair (&out, ASK_OWN + 6, group_of (self), form->shape);
  put_pair (&out, ASK_OWN + 7, self->class, form->shape);
  put (&out, ASK_OWN + 8, 0);
  for (i = 1; i < GLOSS_WORD_FORM_AFFIXES; i++)
    {
      put (&out, ASK_OWN + 16 + i, form->prefixes[i]);
      put (&out, ASK_OWN + 24 + i, form->suffixes[i]);
    }
  put_pair (&out, ASK_OWN + 9, form->suffixes[2], form->shape);
  put_pair (&out, ASK_OWN + 10, self->known, form->shape);

  return out.n;
}

/**
 * gloss_name_side_features:
 * @self: a word
 * @distance: where it stands from the word in question, -2 to 2 without 0
 * @features: (out): at most %GLOSS_NAME_SIDE_FEATURES hashes
 *
 * Returns: how many features of the word are looked at from there
 */
guint
gloss_name_side_features (const GlossNameWord *self,
                          int                  distance,
                          guint64             *features)
{
  guint question = ASK_SIDE + 16 * (guint) (distance + GLOSS_NAME_REACH);
  Out out = { features, 0 };

  put (&out, question, self->form.lower);
  put (&out, question + 1, group_of (self));
  put (&out, question + 2, self->known);
  if (ABS (distance) == 1)
    {
      put (&out, question + 3, self->class);
      put (&out, question + 4, self->form.shape);
      put (&out, question + 5, self->form.suffixes[2]);
    }

  return out.n;
}

static void
put_words (const GlossNameContext *self,
           Out                    *out)
{
  const GlossNameWord *left = self->words[HERE - 1];
  const GlossNameWord *word = self->words[HERE];
  const GlossNameWord *right = self->words[HERE + 1];
  guint64 shapes = gloss_hash_add (gloss_hash_add (left->form.shape, word->form.shape), right->form.shape);

  put_pair (out, ASK_CONTEXT, left->form.lower, word->form.lower);
  put_pair (out, ASK_CONTEXT + 1, word->form.lower, right->form.lower);
  put (out, ASK_CONTEXT + 2, shapes);
  put_pair (out, ASK_CONTEXT + 3, left->class, word->class);
  put_pair (out, ASK_CONTEXT + 4, word->class, right->class);
  put_pair (out, ASK_CONTEXT + 5, left->form.lower, group_of (word));
  put_pair (out, ASK_CONTEXT + 6, group_of (word), right->form.lower);
  put_pair (out, ASK_CONTEXT + 7, left->form.lower, word->form.shape);
  put_pair (out, ASK_CONTEXT + 8, word->form.shape, right->form.lower);
  put_pair (out, ASK_CONTEXT + 9, group_of (left), group_of (word));
  put_pair (out, ASK_CONTEXT + 10, group_of (word), group_of (right));
  put_pair (out, ASK_CONTEXT + 11, gloss_hash_add (group_of (left), word->form.shape), group_of (right));
  put_pair (out, ASK_CONTEXT + 12, left->form.lower, right->form.lower);
  put_pair (out, ASK_CONTEXT + 13, self->words[HERE - 2]->form.lower, left->form.lower);
  put_pair (out, ASK_CONTEXT + 14, right->form.lower, self->words[HERE + 2]->form.lower);
}

static void
put_tags (const GlossNameContext *self,
          Out                    *out)
{
  const guint8 *tags = &self->tags[HERE];

  put (out, ASK_CONTEXT + 20, tags[0]);
  put (out, ASK_CONTEXT + 21, tags[-1]);
  put (out, ASK_CONTEXT + 22, tags[1]);
  put_pair (out, ASK_CONTEXT + 23, tags[-1], tags[0]);
  put_pair (out, ASK_CONTEXT + 24, tags[0], tags[1]);
  put_pair (out, ASK_CONTEXT + 25, gloss_hash_add (tags[-1], tags[0]), tags[1]);
  put_pair (out, ASK_CONTEXT + 26, tags[0], self->words[HERE]->form.shape);
}

static void
put_places (const GlossNameContext *self,
            Out                    *out)
{
  const guint8 *places = &self->places[HERE];
  const GlossNameWord *word = self->words[HERE];
  guint seen = 4 * self->seen_small + self->seen_inside;
  guint tag_pair = 64 * self->tags[HERE - 1] + self->tags[HERE];

  put (out, ASK_CONTEXT + 30, places[0]);
  put_pair (out, ASK_CONTEXT + 31, places[0], word->form.shape);
  put_pair (out, ASK_CONTEXT + 32, places[0] & (GLOSS_NAME_PLACE_STARTS | GLOSS_NAME_PLACE_GLUED),
            places[1] & GLOSS_NAME_PLACE_GLUED);
  put_pair (out, ASK_CONTEXT + 33, places[0], seen);
  put_pair (out, ASK_CONTEXT + 34, seen, word->form.shape);
  put_pair (out, ASK_CONTEXT + 35, places[0], word->form.lower);
  put_pair (out, ASK_CONTEXT + 36, places[0], group_of (word));
  put_pair (out, ASK_CONTEXT + 37, self->signs, word->form.shape);
  put_pair (out, ASK_CONTEXT + 38, self->signs, places[0] & GLOSS_NAME_PLACE_STARTS);
  put_pair (out, ASK_CONTEXT + 39, self->signs, group_of (word));
  put_pair (out, ASK_CONTEXT + 40, self->signs, tag_pair);
}

/* In which lists the token and its neighbours are, and which part of the phrase they are there. */
static void
put_lists (const GlossNameContext *self,
           Out                    *out)
{
  guint64 here = self->lists[HERE];
  guint64 left = self->lists[HERE - 1];
  guint64 right = self->lists[HERE + 1];
  guint i;

  put (out, ASK_LISTS, here);
  put_pair (out, ASK_LISTS + 1, here, self->words[HERE]->form.shape);
  put_pair (out, ASK_LISTS + 2, left, here);
  put_pair (out, ASK_LISTS + 3, here, right);

  for (i = 0; i < GLOSS_N_NAME_LISTS; i++)
    {
      guint part = here >> (4 * i) & 15;

      if (part != 0)
        put_pair (out, ASK_LISTS + 8 + i, part, self->words[HERE]->form.shape);
      if ((left >> (4 * i) & 15) != 0)
        put_pair (out, ASK_LISTS + 24 + i, left >> (4 * i) & 15, part);
      if ((right >> (4 * i) & 15) != 0)
        put_pair (out, ASK_LISTS + 40 + i, right >> (4 * i) & 15, part);
    }
}

static void
put_known (const GlossNameContext *self,
           Out                    *out)
{
  put_pair (out, ASK_KNOWN, self->words[HERE - 1]->known, self->words[HERE]->known);
  put_pair (out, ASK_KNOWN + 1, self->words[HERE]->known, self->words[HERE + 1]->known);
  put_pair (out, ASK_KNOWN + 2, self->words[HERE - 1]->known, group_of (self->words[HERE]));
  put_pair (out, ASK_KNOWN + 3, group_of (self->words[HERE]), self->words[HERE + 1]->known);
}

/**
 * gloss_name_context_features:
 * @self: a token and what stands around it
 * @features: (out): at most %GLOSS_NAME_CONTEXT_FEATURES hashes
 *
 * Returns: how many features there are that need more than one word
 */
guint
gloss_name_context_features (const GlossNameContext *self,
                             guint64                *features)
{
  Out out = { features, 0 };

  put_words (self, &out);
  put_tags (self, &out);
  put_places (self, &out);
  put_lists (self, &out);
  put_known (self, &out);

  return out.n;
}
