/* gloss-reading.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-actor.h"
#include "gloss-annotation-list.h"
#include "gloss-article.h"
#include "gloss-entry.h"
#include "gloss-history.h"
#include "gloss-outcome.h"
#include "gloss-quote.h"
#include "gloss-reader.h"
#include "gloss-revision.h"
#include "gloss-store.h"

G_BEGIN_DECLS

/**
 * GlossAnalysisState:
 * @GLOSS_ANALYSIS_NONE: not asked for yet, or cancelled
 * @GLOSS_ANALYSIS_RUNNING: a thread is at it
 * @GLOSS_ANALYSIS_READY: the lists hold what was found
 */
typedef enum
{
  GLOSS_ANALYSIS_NONE,
  GLOSS_ANALYSIS_RUNNING,
  GLOSS_ANALYSIS_READY,
} GlossAnalysisState;

typedef enum
{
  GLOSS_CITATION_PLAIN,
  GLOSS_CITATION_MARKDOWN,
  GLOSS_CITATION_HTML,
} GlossCitationFormat;

#define GLOSS_TYPE_ANALYSIS_STATE (gloss_analysis_state_get_type ())
GType gloss_analysis_state_get_type (void);

#define GLOSS_TYPE_READING (gloss_reading_get_type ())

/**
 * GlossReading:
 *
 * One reader's reading of one article: what a window shows and a command
 * works on. Properties (all notify): article, analysis-state, save-state,
 * actors, quotes, annotations, notes, history, outcome (nullable).
 *
 * The lists are #GListModels in document order that live as long as the
 * reading; their objects are kept where a new analysis finds the same again.
 */
G_DECLARE_FINAL_TYPE (GlossReading, gloss_reading, GLOSS, READING, GObject)

/* @entry: (nullable): without one nothing is stored */
GlossReading        *gloss_reading_new                (GlossArticle            *article,
                                                       GlossEntry              *entry);
GlossArticle        *gloss_reading_get_article        (GlossReading            *self);
GlossEntry          *gloss_reading_get_entry          (GlossReading            *self);
/* Who signs what is noted; one that nothing was chosen by, unless it is set */
GlossReader         *gloss_reading_get_reader         (GlossReading            *self);
void                 gloss_reading_set_reader         (GlossReading            *self,
                                                       GlossReader             *reader);
GlossText           *gloss_reading_get_text           (GlossReading            *self);
GListModel          *gloss_reading_get_actors         (GlossReading            *self);
GListModel          *gloss_reading_get_quotes         (GlossReading            *self);
/* Everything, corrections too */
GlossAnnotationList *gloss_reading_get_annotations    (GlossReading            *self);
/* What people see as notes: without corrections */
GListModel          *gloss_reading_get_notes          (GlossReading            *self);
GlossHistory        *gloss_reading_get_history        (GlossReading            *self);
/* NULL unless the article had another text when it was read last; known when the notes are loaded */
GlossOutcome        *gloss_reading_get_outcome        (GlossReading            *self);
/* NULL without an entry */
GlossStore          *gloss_reading_get_store          (GlossReading            *self);
/* Whether its stored notes are still being read: those that are there now are not all */
gboolean             gloss_reading_is_loading         (GlossReading            *self);
GlossAnalysisState   gloss_reading_get_analysis_state (GlossReading            *self);
/* The raw result that the lists were made from; NULL until ready */
GlossAnalysis       *gloss_reading_get_analysis       (GlossReading            *self);

/* Reads the stored annotations and places them on the text */
void                 gloss_reading_load_notes_async   (GlossReading            *self,
                                                       GCancellable            *cancellable,
                                                       GAsyncReadyCallback      callback,
                                                       gpointer                 user_data);
gboolean             gloss_reading_load_notes_finish  (GlossReading            *self,
                                                       GAsyncResult            *result,
                                                       GError                 **error);
/* Finds actors and quotes in a thread; cancelled when the reading goes away or when asked again */
void                 gloss_reading_analyze_async      (GlossReading            *self,
                                                       GCancellable            *cancellable,
                                                       GAsyncReadyCallback      callback,
                                                       gpointer                 user_data);
gboolean             gloss_reading_analyze_finish     (GlossReading            *self,
                                                       GAsyncResult            *result,
                                                       GError                 **error);

/* Whether the article had another text before, as far as the library knows */
gboolean             gloss_reading_has_older          (GlossReading            *self);
/* What changed since that text, word by word */
void                 gloss_reading_compare_async      (GlossReading            *self,
                                                       GCancellable            *cancellable,
                                                       GAsyncReadyCallback      callback,
                                                       gpointer                 user_data);
GlossRevision       *gloss_reading_compare_finish     (GlossReading            *self,
                                                       GAsyncResult            *result,
                                                       GError                 **error);

/* The reader's acts: each is one undo step and is saved at once. */
GlossAnnotation     *gloss_reading_highlight          (GlossReading            *self,
                                                       GlossRange               range,
                                                       GlossColor               color);
/* Everything at once, one step; @note and @tags may be NULL. An empty @range: a note on the whole article */
GlossAnnotation     *gloss_reading_annotate           (GlossReading            *self,
                                                       GlossRange               range,
                                                       GlossColor               color,
                                                       const char              *note,
                                                       const char *const       *tags);
/* Of a file (element-type GlossAnnotation): as they are, with who made them and when; one step */
void                 gloss_reading_take_all           (GlossReading            *self,
                                                       const char              *label,
                                                       GPtrArray               *annotations);
void                 gloss_reading_set_color          (GlossReading            *self,
                                                       GlossAnnotation         *annotation,
                                                       GlossColor               color);
/* Typing: steps in a row on one note are one step until gloss_history_seal() */
void                 gloss_reading_set_note           (GlossReading            *self,
                                                       GlossAnnotation         *annotation,
                                                       const char              *note);
void                 gloss_reading_set_tags           (GlossReading            *self,
                                                       GlossAnnotation         *annotation,
                                                       const char *const       *tags);
/* Puts a note that lost its place, or any other, on the words at @range */
void                 gloss_reading_place              (GlossReading            *self,
                                                       GlossAnnotation         *annotation,
                                                       GlossRange               range);
/* The same, for moving its ends: steps in a row are one step, too */
void                 gloss_reading_set_range          (GlossReading            *self,
                                                       GlossAnnotation         *annotation,
                                                       GlossRange               range);
void                 gloss_reading_remove             (GlossReading            *self,
                                                       GlossAnnotation         *annotation);
/* @other: an empty range where the correction needs no second mention. Returns: (transfer none) */
GlossAnnotation     *gloss_reading_correct            (GlossReading            *self,
                                                       GlossRange               range,
                                                       GlossCorrectionKind      kind,
                                                       GlossCorrectionSubject   subject,
                                                       const char              *value,
                                                       GlossRange               other);
/* The corrections of actors and quotes as people make them, each one step. FALSE, and nothing is changed,
 * where it would say nothing. They are in gloss-reading-corrections.c. */
gboolean             gloss_reading_rename_actor       (GlossReading            *self,
                                                       GlossActor              *actor,
                                                       const char              *name);
gboolean             gloss_reading_retype_actor       (GlossReading            *self,
                                                       GlossActor              *actor,
                                                       GlossActorKind           kind);
/* @actor goes, and its mentions are those of @into */
gboolean             gloss_reading_merge_actor        (GlossReading            *self,
                                                       GlossActor              *actor,
                                                       GlossActor              *into);
/* The mention at @offset is somebody else */
gboolean             gloss_reading_split_actor        (GlossReading            *self,
                                                       GlossActor              *actor,
                                                       guint                    offset);
gboolean             gloss_reading_judge_actor        (GlossReading            *self,
                                                       GlossActor              *actor,
                                                       gboolean                 right);
gboolean             gloss_reading_mark_actor         (GlossReading            *self,
                                                       GlossRange               range,
                                                       GlossActorKind           kind);
/* @actor: (nullable): else the speaker is called @name; nobody knows if that is empty too */
gboolean             gloss_reading_set_speaker        (GlossReading            *self,
                                                       GlossQuote              *quote,
                                                       GlossActor              *actor,
                                                       const char              *name);
gboolean             gloss_reading_retype_quote       (GlossReading            *self,
                                                       GlossQuote              *quote,
                                                       GlossQuoteKind           kind);
gboolean             gloss_reading_judge_quote        (GlossReading            *self,
                                                       GlossQuote              *quote,
                                                       gboolean                 right);
/* Of the one quote that @range touches the edges are moved; else the words are a quote of their own */
gboolean             gloss_reading_mark_quote         (GlossReading            *self,
                                                       GlossRange               range);
/* For moving its edges: steps in a row are one step */
gboolean             gloss_reading_set_quote_range    (GlossReading            *self,
                                                       GlossQuote              *quote,
                                                       GlossRange               range);
/* (transfer none) (nullable): the only quote that @range touches */
GlossQuote          *gloss_reading_get_quote_in       (GlossReading            *self,
                                                       GlossRange               range);
gboolean             gloss_reading_undo               (GlossReading            *self,
                                                       guint                   *n_skipped);
gboolean             gloss_reading_redo               (GlossReading            *self,
                                                       guint                   *n_skipped);
/* Whether the next undo takes notes from where they were carried to, when the text had changed */
gboolean             gloss_reading_can_undo_outcome   (GlossReading            *self);

/* (transfer none) (nullable): the innermost one there */
GlossActor          *gloss_reading_get_actor_at       (GlossReading            *self,
                                                       guint                    offset);
GlossQuote          *gloss_reading_get_quote_at       (GlossReading            *self,
                                                       guint                    offset);
/* (transfer full): “words” — Speaker, Title (Site, date), for the clipboard */
char                *gloss_reading_dup_attribution    (GlossReading            *self,
                                                       GlossRange               range);
/* (transfer full): the same and a link to the very words, in one of the formats that a clipboard holds */
char                *gloss_reading_dup_citation       (GlossReading            *self,
                                                       GlossRange               range,
                                                       GlossCitationFormat      format);

G_END_DECLS
