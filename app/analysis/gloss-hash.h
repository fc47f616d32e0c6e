/* gloss-hash.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <string.h>

#include <glib.h>

G_BEGIN_DECLS

/* Hashes of words and features. A model file is written with them, so that a change of any of these
 * functions is a new version of the file. They are the same on every machine. */

#define GLOSS_HASH_SEED G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)

/* Spreads all bits of a number over all bits; the finisher of SplitMix64 (Steele, Lea and Flood 2014). */
static inline guint64
gloss_hash_mix (guint64 hash)
{
  hash ^= hash >> 30;
  hash *= G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  hash ^= hash >> 27;
  hash *= G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return hash ^ (hash >> 31);
}

/* Puts a second number to a first; the order matters. */
static inline guint64
gloss_hash_add (guint64 hash,
                guint64 value)
{
  hash = (hash ^ value) * G_GUINT64_CONSTANT (0x9fb21c651e98df25);
  return hash ^ (hash >> 32);
}

static inline guint64
gloss_hash_bytes (const char *bytes,
                  gsize       length)
{
  guint64 hash = GLOSS_HASH_SEED ^ length;
  guint64 word;

  for (; length >= 8; bytes += 8, length -= 8)
    {
      memcpy (&word, bytes, 8);
      hash = gloss_hash_add (hash, GUINT64_FROM_LE (word));
    }

  if (length > 0)
    {
      word = 0;
      memcpy (&word, bytes, length);
      hash = gloss_hash_add (hash, GUINT64_FROM_LE (word));
    }

  return gloss_hash_mix (hash);
}

/* A feature: which question is asked, and what the answer is. */
static inline guint64
gloss_feature (guint   question,
               guint64 answer)
{
  return gloss_hash_mix (gloss_hash_add (GLOSS_HASH_SEED + question, answer));
}

static inline guint64
gloss_feature_pair (guint   question,
                    guint64 first,
                    guint64 second)
{
  return gloss_hash_mix (gloss_hash_add (gloss_hash_add (GLOSS_HASH_SEED + question, first), second));
}

G_END_DECLS
