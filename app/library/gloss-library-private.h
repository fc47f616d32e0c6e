/* gloss-library-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-library.h"
#include "gloss-lookup.h"

G_BEGIN_DECLS

/**
 * GlossLibrary:
 *
 * May be used in any thread: its threads take turns by @mutex, and processes
 * by a lock in the folder while one of them makes or changes an entry.
 */
struct _GlossLibrary
{
  GObject      parent_instance;

  GFile       *folder;
  GMutex       mutex;
  GlossLookup *lookup;
};

G_END_DECLS
