/* gloss-tag-manager.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "gloss-reading.h"

G_BEGIN_DECLS

#define GLOSS_TYPE_TAG_MANAGER (gloss_tag_manager_get_type ())

/**
 * GlossTagManager:
 *
 * The tags of an article's notes, to be renamed, merged and removed; each of
 * that is one undo step of the reading, whatever the number of notes.
 */
G_DECLARE_FINAL_TYPE (GlossTagManager, gloss_tag_manager, GLOSS, TAG_MANAGER, AdwWindow)

GtkWidget *gloss_tag_manager_new (GlossReading *reading,
                                  GtkWindow    *parent);

G_END_DECLS
