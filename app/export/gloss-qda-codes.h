/* gloss-qda-codes.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * GlossQdaCodes:
 *
 * The code book and the users of a REFI-QDA project: names are given out once
 * over the whole tree, and what is asked for again is the same.
 */
typedef struct _GlossQdaCodes GlossQdaCodes;

typedef enum
{
  GLOSS_QDA_TAG,
  GLOSS_QDA_HIGHLIGHT,
  GLOSS_QDA_QUOTE,
  GLOSS_QDA_SPEAKER,
  GLOSS_QDA_ACTOR,
} GlossQdaKind;

GlossQdaCodes *gloss_qda_codes_new          (void);
void           gloss_qda_codes_free         (GlossQdaCodes *self);
const char    *gloss_qda_codes_get          (GlossQdaCodes *self,
                                             GlossQdaKind   kind,
                                             const char    *name);
const char    *gloss_qda_codes_get_user     (GlossQdaCodes *self,
                                             const char    *name);
void           gloss_qda_codes_append_users (GlossQdaCodes *self,
                                             GString       *out);
void           gloss_qda_codes_append_book  (GlossQdaCodes *self,
                                             GString       *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossQdaCodes, gloss_qda_codes_free)

G_END_DECLS
