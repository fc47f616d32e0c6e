/* gloss-article-builder-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-article-builder.h"

G_BEGIN_DECLS

/* Nobody writes deeper; without a limit a hostile source could make the time grow by its square. */
#define GLOSS_MAX_OPEN_MARKS 32

struct _GlossArticleBuilder
{
  char       *fields[GLOSS_N_FIELDS];
  GBytes     *source;

  GString    *text;
  guint       n_chars;
  gsize       block_begin;  /* of the block at hand, in bytes */
  GArray     *blocks;
  GArray     *marks;

  /* The block at hand; it is in the text from its first visible character on. */
  GlossBlock  block;
  guint       in_block : 1;
  guint       has_text : 1;

  /* White space that was met, but is written only when something visible follows. */
  gunichar    pending_space;
  guint       n_pending_spaces;
  guint       n_pending_tabs;

  /* Marks that were begun and not ended; those from first_unset on have no beginning in this block yet. */
  GlossMark   open[GLOSS_MAX_OPEN_MARKS];
  guint       n_open;
  guint       first_unset;
  gsize       n_ignored;
};

char *_gloss_article_fold_field (const char *value);

G_END_DECLS
