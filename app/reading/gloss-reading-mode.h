/* gloss-reading-mode.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-reading.h"

G_BEGIN_DECLS

/**
 * GlossReadingMode:
 * @GLOSS_MODE_ALL: the whole article
 * @GLOSS_MODE_SPEAKER: only what one actor says
 * @GLOSS_MODE_WITHOUT_QUOTES: only what the article says itself
 * @GLOSS_MODE_UNSOURCED: only what is said by somebody who is not named
 *
 * What of an article is read. The title always is.
 */
typedef enum
{
  GLOSS_MODE_ALL,
  GLOSS_MODE_SPEAKER,
  GLOSS_MODE_WITHOUT_QUOTES,
  GLOSS_MODE_UNSOURCED,
} GlossReadingMode;

#define GLOSS_TYPE_READING_MODE (gloss_reading_mode_get_type ())
GType     gloss_reading_mode_get_type   (void);

gboolean  gloss_reading_mode_from_name  (const char       *name,
                                         GlossReadingMode *mode);
/* (transfer full) (element-type GlossRange): sorted and apart */
GArray   *gloss_reading_mode_get_hidden (GlossReading     *reading,
                                         GlossReadingMode  mode,
                                         GlossActor       *speaker);

G_END_DECLS
