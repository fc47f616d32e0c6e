/* gloss-error.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GLOSS_ERROR (gloss_error_quark ())

/**
 * GlossError:
 * @GLOSS_ERROR_NOT_FOUND: the file or address is not there (any more)
 * @GLOSS_ERROR_UNREADABLE: it is there, but may not or cannot be read
 * @GLOSS_ERROR_TOO_LARGE: it is larger than the program takes
 * @GLOSS_ERROR_EMPTY: there is no text in it
 * @GLOSS_ERROR_NOT_TEXT: it is binary, or of a kind that is not known
 * @GLOSS_ERROR_INVALID: it is of the right kind, but damaged
 * @GLOSS_ERROR_NEWER_VERSION: a newer version of the program wrote it
 * @GLOSS_ERROR_NOT_SAVED: it could not be written; what is in memory is intact
 * @GLOSS_ERROR_NO_MATCH: what was asked for is not in the article
 * @GLOSS_ERROR_NO_ARTICLE: it is a page without an article, but there is text on it
 * @GLOSS_ERROR_UNREACHABLE: the network does not lead there at this time
 *
 * What can go wrong because of the world outside. Every message names the
 * file and is a sentence that a person understands.
 */
typedef enum
{
  GLOSS_ERROR_NOT_FOUND,
  GLOSS_ERROR_UNREADABLE,
  GLOSS_ERROR_TOO_LARGE,
  GLOSS_ERROR_EMPTY,
  GLOSS_ERROR_NOT_TEXT,
  GLOSS_ERROR_INVALID,
  GLOSS_ERROR_NEWER_VERSION,
  GLOSS_ERROR_NOT_SAVED,
  GLOSS_ERROR_NO_MATCH,
  GLOSS_ERROR_NO_ARTICLE,
  GLOSS_ERROR_UNREACHABLE,
} GlossError;

GQuark gloss_error_quark (void);

G_END_DECLS
