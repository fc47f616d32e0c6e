/* gloss-train-name-articles.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "gloss-analysis.h"
#include "gloss-sentences.h"

G_BEGIN_DECLS

/**
 * GlossGoldName:
 * @span: its bytes
 * @kind: what it is
 *
 * A name as a person marked it.
 */
typedef struct
{
  GlossSpan      span;
  GlossActorKind kind;
} GlossGoldName;

/**
 * GlossNameArticle:
 * @id: what it is called in its corpus
 * @fold: in which of five parts it is, by the SHA-256 of @id
 * @corpus: the number of its corpus
 * @weight: how much it counts when it is learned from
 * @names: of #GlossGoldName, sorted, none inside another
 *
 * A marked text, cut into tokens and sentences.
 */
typedef struct
{
  char          *id;
  guint          fold;
  guint          corpus;
  float          weight;
  char          *text;
  GArray        *names;
  GlossToken    *tokens;
  guint          n_tokens;
  GlossSentence *sentences;
  guint          n_sentences;
} GlossNameArticle;

#define GLOSS_N_FOLDS 5

gboolean    gloss_name_articles_read        (const char              *folder,
                                             const char              *name,
                                             guint                    corpus,
                                             float                    weight,
                                             GPtrArray               *articles,
                                             GError                 **error);
void        gloss_name_article_free         (gpointer                 article);

GHashTable *gloss_name_articles_get_phrases (GPtrArray               *articles,
                                             guint                    corpus,
                                             guint                    fold);
double      gloss_name_article_get_overlap  (const GlossNameArticle  *article,
                                             GHashTable              *phrases);

G_END_DECLS
