/* gloss-reader.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-color.h"

G_BEGIN_DECLS

/* In characters; what is longer is cut */
#define GLOSS_READER_NAME_LENGTH 80
#define GLOSS_MEANING_LENGTH 40

#define GLOSS_TYPE_READER (gloss_reader_get_type ())

/**
 * GlossReader:
 *
 * Who reads: the name that new notes are signed with, and what the colours
 * of highlights stand for. Properties, all notify and can be written:
 * chosen-name (string, "": as the system knows them), former-names (strings),
 * meanings (a{ss}: what colours stand for, by their names).
 *
 * Until something is chosen it is what the system and the colours are called.
 */
G_DECLARE_FINAL_TYPE (GlossReader, gloss_reader, GLOSS, READER, GObject)

GlossReader *gloss_reader_new             (void);
/* Never "" */
const char  *gloss_reader_get_name        (GlossReader *self);
void         gloss_reader_set_name        (GlossReader *self,
                                           const char  *name);
/* Under any name that they sign with, or have signed with */
gboolean     gloss_reader_is_own          (GlossReader *self,
                                           const char  *creator);
/* "" where a colour stands for nothing */
const char  *gloss_reader_get_meaning     (GlossReader *self,
                                           GlossColor   color);
void         gloss_reader_set_meaning     (GlossReader *self,
                                           GlossColor   color,
                                           const char  *meaning);
/* For people: what the colour stands for, else what it is called */
const char  *gloss_reader_get_color_label (GlossReader *self,
                                           GlossColor   color);

G_END_DECLS
