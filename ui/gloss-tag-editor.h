/* gloss-tag-editor.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GLOSS_TYPE_TAG_EDITOR (gloss_tag_editor_get_type ())

/**
 * GlossTagEditor:
 *
 * Tags as chips, an entry for more, and below it those known already that
 * begin with what is typed. Signal `changed`: the reader added or removed one;
 * `resized`: there may be more or less to see than before.
 */
G_DECLARE_FINAL_TYPE (GlossTagEditor, gloss_tag_editor, GLOSS, TAG_EDITOR, AdwBin)

const char *const *gloss_tag_editor_get_tags  (GlossTagEditor    *self);
/* Does not emit ::changed */
void               gloss_tag_editor_set_tags  (GlossTagEditor    *self,
                                               const char *const *tags);
void               gloss_tag_editor_set_known (GlossTagEditor    *self,
                                               const char *const *known);
/* What is still in the entry becomes a tag */
void               gloss_tag_editor_finish    (GlossTagEditor    *self);

G_END_DECLS
