/* gloss-export-set.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-exporter.h"
#include "gloss-meter.h"

G_BEGIN_DECLS

/**
 * GlossExportPart:
 * @article: the article
 * @placed: (element-type GlossAnnotation): the notes that have their place, and
 *   those on the whole article, sorted by (begin, end, id)
 * @unplaced: (element-type GlossAnnotation): those that have lost it, by id
 * @quotes: (element-type GlossQuote): in document order, if they were asked for
 * @actors: (element-type GlossActor): in document order, if they were asked for
 * @corrections: (element-type GlossAnnotation): what the reader says about
 *   quotes and actors, if either was asked for
 *
 * What is written of one article.
 */
typedef struct
{
  GlossArticle *article;
  GPtrArray    *placed;
  GPtrArray    *unplaced;
  GPtrArray    *quotes;
  GPtrArray    *actors;
  GPtrArray    *corrections;
} GlossExportPart;

/**
 * GlossExportSet:
 * @parts: (element-type GlossExportPart): one an article
 * @flags: what was asked for
 * @meter: (nullable): told how much is written
 * @cancellable: (nullable): what ends the writing
 *
 * What all exporters write, gathered once and in one order.
 */
struct _GlossExportSet
{
  GPtrArray        *parts;
  GlossExportFlags  flags;
  GlossMeter       *meter;
  GCancellable     *cancellable;
};

typedef enum
{
  GLOSS_SECTION_NOTES,
  GLOSS_SECTION_QUOTES,
  GLOSS_SECTION_ACTORS,
  GLOSS_SECTION_UNPLACED,
} GlossExportSection;

/**
 * GlossExportVisitor:
 * @begin_article: before all else of an article
 * @begin_section: before the first of several; a section without any is left out
 * @add_note: a note
 * @add_quote: a quote
 * @add_actor: an actor
 * @end_article: after all else of an article
 *
 * How a format writes each of what is in a set; any of these may be %NULL.
 */
typedef struct
{
  void (*begin_article) (gpointer               out,
                         const GlossExportPart *part);
  void (*begin_section) (gpointer           out,
                         GlossExportSection section);
  void (*add_note)      (gpointer               out,
                         const GlossExportPart *part,
                         GlossAnnotation       *note);
  void (*add_quote)     (gpointer               out,
                         const GlossExportPart *part,
                         GlossQuote            *quote);
  void (*add_actor)     (gpointer               out,
                         const GlossExportPart *part,
                         GlossActor            *actor);
  void (*end_article)   (gpointer               out,
                         const GlossExportPart *part);
} GlossExportVisitor;

GlossExportSet         *gloss_export_set_new              (const GlossExportOptions *options);
void                    gloss_export_set_free             (GlossExportSet           *self);
guint                   gloss_export_set_get_n            (const GlossExportSet     *self);
const GlossExportPart  *gloss_export_set_get              (const GlossExportSet     *self,
                                                           guint                     index);
void                    gloss_export_set_count            (const GlossExportSet     *self,
                                                           GlossExportCount         *count);
void                    gloss_export_set_watch            (GlossExportSet           *self,
                                                           GlossMeter               *meter,
                                                           GCancellable             *cancellable);
void                    gloss_export_set_visit            (const GlossExportSet     *self,
                                                           const GlossExportVisitor *visitor,
                                                           gpointer                  out,
                                                           GlossExportCount         *count);
GPtrArray              *gloss_export_part_list_by_speaker (const GlossExportPart    *part);
char                  **gloss_export_set_dup_tags         (const GlossExportSet     *self);
const char             *gloss_export_set_get_created      (const GlossExportSet     *self);
const char             *gloss_export_section_label        (GlossExportSection        section);
gboolean                gloss_export_is_on_article        (GlossAnnotation          *note);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossExportSet, gloss_export_set_free)

G_END_DECLS
