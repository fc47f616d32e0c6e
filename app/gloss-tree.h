/* gloss-tree.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossTreeReplaceFunc:
 * @from: a file
 * @to: where it would be copied to; there is a file already, which has not the same content
 * @user_data: of the rules
 *
 * Returns: whether to replace it
 */
typedef gboolean (*GlossTreeReplaceFunc) (const char *from,
                                          const char *to,
                                          gpointer    user_data);

/**
 * GlossTreeLeftOutFunc:
 * @error: names what is no regular file, nor leads to one, and so is not copied
 * @user_data: of the rules
 */
typedef void (*GlossTreeLeftOutFunc) (const GError *error,
                                      gpointer      user_data);

/**
 * GlossTreeRules:
 * @last: (nullable): the name of the file that is copied after all others, so
 *   that a copy that was not finished has none
 * @may_replace: (nullable): what to ask; without it all is replaced
 * @left_out: (nullable): what to tell
 * @user_data: for both
 */
typedef struct
{
  const char           *last;
  GlossTreeReplaceFunc  may_replace;
  GlossTreeLeftOutFunc  left_out;
  gpointer              user_data;
} GlossTreeRules;

/* Folders with all that is in them. Links are never followed, but what one to a file leads to is copied. */
guint64  gloss_tree_measure (const char            *path);
gboolean gloss_tree_delete  (const char            *path);
gboolean gloss_tree_copy    (const char            *from,
                             const char            *to,
                             const GlossTreeRules  *rules,
                             GError               **error);

G_END_DECLS
