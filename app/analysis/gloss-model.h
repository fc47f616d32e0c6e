/* gloss-model.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define GLOSS_MODEL_ERROR (gloss_model_error_quark ())

/**
 * GlossModelError:
 * @GLOSS_MODEL_ERROR_NOT_A_MODEL: it is some other file
 * @GLOSS_MODEL_ERROR_VERSION: another version of the program wrote it
 * @GLOSS_MODEL_ERROR_DAMAGED: it is cut off or changed
 *
 * Why a file is refused as a model.
 */
typedef enum
{
  GLOSS_MODEL_ERROR_NOT_A_MODEL,
  GLOSS_MODEL_ERROR_VERSION,
  GLOSS_MODEL_ERROR_DAMAGED,
} GlossModelError;

GQuark gloss_model_error_quark (void);

/* The file, little-endian throughout:
 *
 *   0  8 bytes  GLOSS_MODEL_MAGIC
 *   8  u32      GLOSS_MODEL_VERSION
 *  12  u32      number of sections
 *  16  u64      size of the file
 *  24  u64      gloss_model_checksum() of all bytes from 32 on
 *  32           for each section: 16 bytes name (padded with 0), u64 offset, u64 size
 *               the sections, each at a multiple of GLOSS_MODEL_ALIGNMENT
 */
#define GLOSS_MODEL_MAGIC        "GLOSSMDL"
#define GLOSS_MODEL_VERSION      1u
#define GLOSS_MODEL_HEADER_SIZE  32
#define GLOSS_MODEL_ENTRY_SIZE   32
#define GLOSS_MODEL_NAME_SIZE    16
#define GLOSS_MODEL_ALIGNMENT    64
#define GLOSS_MODEL_MAX_SECTIONS 64

/**
 * GlossModel:
 *
 * What was learned, as named sections of bytes that are used where they lie;
 * the caller maps the file. Immutable, reference counted, safe to share
 * between threads.
 */
typedef struct _GlossModel GlossModel;

GlossModel    *gloss_model_new         (GBytes            *bytes,
                                        GError           **error);
GlossModel    *gloss_model_ref         (GlossModel        *self);
void           gloss_model_unref       (GlossModel        *self);
gconstpointer  gloss_model_get_section (const GlossModel  *self,
                                        const char        *name,
                                        gsize             *size);
guint64        gloss_model_checksum    (const guint8      *bytes,
                                        gsize              size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossModel, gloss_model_unref)

G_END_DECLS
