/* gloss-tag.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-tag.h"

/**
 * gloss_tag_dup_typed:
 * @typed: what somebody typed as a tag
 *
 * People write tags with a hash sign, which is no part of them. Tags of other
 * programs that begin with one stay as they are: nobody typed them here.
 *
 * Returns: (transfer full): the tag; "" if it is none
 */
char *
gloss_tag_dup_typed (const char *typed)
{
  const char *tag = typed;

  while (*tag == '#' || g_ascii_isspace (*tag))
    tag++;

  return g_strchomp (g_strdup (tag));
}
