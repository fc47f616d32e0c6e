/* gloss-import-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-importer.h"

G_BEGIN_DECLS

typedef struct
{
  GlossAnnotation *annotation;
  char            *source;
  char            *title;
  GlossRange       units;
} GlossImportNote;

struct _GlossImport
{
  const GlossImporter *importer;
  GPtrArray           *notes;  /* element-type GlossImportNote */
};

G_END_DECLS
