/* gloss-tagger-features.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-tagger-features.h"

#include "gloss-hash.h"
#include "gloss-word-classes.h"

/* Questions; the numbers are written into the model. */
enum {
  ASK_EXACT = 0x100,
  ASK_LOWER,
  ASK_PREFIX,
  ASK_SUFFIX = ASK_PREFIX + GLOSS_WORD_FORM_AFFIXES,
  ASK_SHAPE = ASK_SUFFIX + GLOSS_WORD_FORM_AFFIXES,
  ASK_SHAPE_SUFFIX,
  ASK_CLASS,
  ASK_GROUP,
  ASK_BIAS,
  ASK_LEFT_LOWER,
  ASK_LEFT_CLASS,
  ASK_LEFT_SUFFIX,
  ASK_RIGHT_LOWER,
  ASK_RIGHT_CLASS,
  ASK_RIGHT_SUFFIX,
  ASK_TAG,
  ASK_TAGS,
  ASK_TAG_LOWER,
  ASK_TAG_SUFFIX,
  ASK_TAG_RIGHT,
  ASK_LEFT_AND_LOWER,
  ASK_LOWER_AND_RIGHT,
};

/**
 * gloss_tagger_word_features:
 * @self: the word whose tag is asked for
 * @features: (out): %GLOSS_TAGGER_WORD_FEATURES hashes
 */
void
gloss_tagger_word_features (const GlossTagWord *self,
                            guint64            *features)
{
  const GlossWordForm *word = &self->word;
  guint i;

  for (i = 0; i < GLOSS_WORD_FORM_AFFIXES; i++)
    {
      *features++ = gloss_feature (ASK_PREFIX + i, word->prefixes[i]);
      *features++ = gloss_feature (ASK_SUFFIX + i, word->suffixes[i]);
    }

  *features++ = gloss_feature (ASK_EXACT, word->exact);
  *features++ = gloss_feature (ASK_LOWER, word->lower);
  *features++ = gloss_feature (ASK_SHAPE, word->shape);
  *features++ = gloss_feature_pair (ASK_SHAPE_SUFFIX, word->shape, word->suffixes[2]);
  *features++ = gloss_feature (ASK_CLASS, self->class);
  *features++ = gloss_feature (ASK_GROUP, gloss_word_class_at (self->class, 2));
  *features++ = gloss_feature (ASK_BIAS, 0);
}

/**
 * gloss_tagger_left_features:
 * @self: the word before the one whose tag is asked for
 * @features: (out): %GLOSS_TAGGER_SIDE_FEATURES hashes
 */
void
gloss_tagger_left_features (const GlossTagWord *self,
                            guint64            *features)
{
  features[0] = gloss_feature (ASK_LEFT_LOWER, self->word.lower);
  features[1] = gloss_feature (ASK_LEFT_CLASS, self->class);
  features[2] = gloss_feature (ASK_LEFT_SUFFIX, self->word.suffixes[2]);
}

/**
 * gloss_tagger_right_features:
 * @self: the word after the one whose tag is asked for
 * @features: (out): %GLOSS_TAGGER_SIDE_FEATURES hashes
 */
void
gloss_tagger_right_features (const GlossTagWord *self,
                             guint64            *features)
{
  features[0] = gloss_feature (ASK_RIGHT_LOWER, self->word.lower);
  features[1] = gloss_feature (ASK_RIGHT_CLASS, self->class);
  features[2] = gloss_feature (ASK_RIGHT_SUFFIX, self->word.suffixes[2]);
}

/**
 * gloss_tagger_context_features:
 * @self: the word whose tag is asked for
 * @left: the word before it
 * @right: the word after it
 * @previous: the tag of the word before it
 * @before: the tag of the word before that
 * @features: (out): %GLOSS_TAGGER_CONTEXT_FEATURES hashes
 */
void
gloss_tagger_context_features (const GlossTagWord *self,
                               const GlossTagWord *left,
                               const GlossTagWord *right,
                               GlossTag            previous,
                               GlossTag            before,
                               guint64            *features)
{
  features[0] = gloss_feature (ASK_TAG, previous);
  features[1] = gloss_feature_pair (ASK_TAGS, previous, before);
  features[2] = gloss_feature_pair (ASK_TAG_LOWER, previous, self->word.lower);
  features[3] = gloss_feature_pair (ASK_TAG_SUFFIX, previous, self->word.suffixes[2]);
  features[4] = gloss_feature_pair (ASK_TAG_RIGHT, previous, right->word.lower);
  features[5] = gloss_feature_pair (ASK_LEFT_AND_LOWER, left->word.lower, self->word.lower);
  features[6] = gloss_feature_pair (ASK_LOWER_AND_RIGHT, self->word.lower, right->word.lower);
}
