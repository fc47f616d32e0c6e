/* gloss-page.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "gloss-page-colors.h"
#include "gloss-reading-mode.h"
#include "gloss-reading.h"

G_BEGIN_DECLS

typedef enum
{
  GLOSS_LAYER_ACTORS = 1 << 0,
  GLOSS_LAYER_QUOTES = 1 << 1,
  GLOSS_LAYER_NOTES  = 1 << 2,
} GlossLayers;

#define GLOSS_TYPE_PAGE (gloss_page_get_type ())

/**
 * GlossPage:
 *
 * The article as it is read: a #GtkTextView whose buffer is exactly the
 * canonical text, with actors, quotes and notes as layers over it. It wants to
 * be the child of a #GtkScrolledWindow, which also carries its popovers.
 *
 * Properties: reading (nullable), selected-actor (GlossActor, nullable; the
 * others fade), show-actors, show-quotes, show-notes, text-scale (percent, 100),
 * line-width (characters, 66), leading (between lines, percent of the text's
 * size, 45), font-family ("" for the default), sepia (the paper by daylight).
 *
 * Actions of the widget: `note.highlight` (s: a colour's name), `note.edit`
 * (opens the editor on the note at the caret, or makes one of the selection), `note.tag`,
 * `note.remove`, `note.copy` (with attribution), `mark.next`, `mark.previous`, `mark.describe`
 * (the card), `mark.correct`, `mark.actor`, `mark.quote` (what is selected).
 * Each has its key: 1–8, N or Enter, T, Delete, Ctrl+Shift+C, `.` and `,`, I, C, A, Q.
 * Actions `edge.…` move the ends of the mark at the caret: Alt and an arrow key that of the
 * note or quote, with Shift its beginning; brackets and braces do so letter by letter.
 *
 * Property link (readable): the address of the link under the pointer or at
 * the caret. Actions `link.open`, `link.copy`, `link.next`, `link.previous`;
 * keys Enter, L and Shift+L.
 *
 * The context menu and Ctrl+Delete leave paragraphs out with the window's `win.leave-out`.
 *
 * Signal `failed` (string): why a link could not be opened.
 * Signal `removed` (GlossAnnotation): a note was removed, for a toast with undo.
 */
G_DECLARE_FINAL_TYPE (GlossPage, gloss_page, GLOSS, PAGE, GtkTextView)

GtkWidget             *gloss_page_new                (void);
GlossReading          *gloss_page_get_reading        (GlossPage         *self);
void                   gloss_page_set_reading        (GlossPage         *self,
                                                      GlossReading      *reading);
/* Whether all of the text is there; of a long one what is seen at first comes before the rest. Property: filled */
gboolean               gloss_page_is_filled          (GlossPage         *self);
/* What of the article is read. Properties: mode, mode-label, filtered (part of it is hidden),
 * clean (no marks are shown) */
GlossReadingMode       gloss_page_get_mode           (GlossPage         *self);
void                   gloss_page_set_mode           (GlossPage         *self,
                                                      GlossReadingMode   mode);
GlossActor            *gloss_page_get_selected_actor (GlossPage         *self);
void                   gloss_page_set_selected_actor (GlossPage         *self,
                                                      GlossActor        *actor);
/* Scrolls there, however long the text and however fresh; puts the caret there and lets it be seen */
void                   gloss_page_go_to              (GlossPage         *self,
                                                      GlossRange         range);
/* Where the reader is: the first code point of the line at the top */
guint                  gloss_page_get_position       (GlossPage         *self);
void                   gloss_page_set_position       (GlossPage         *self,
                                                      guint              offset);
/* FALSE if nothing is selected */
gboolean               gloss_page_get_selected_range (GlossPage         *self,
                                                      GlossRange        *range);
/* Opens the editor at the note */
void                   gloss_page_edit_note          (GlossPage         *self,
                                                      GlossAnnotation   *annotation);
void                   gloss_page_note_article       (GlossPage         *self);
/* Whose notes are not to be seen */
void                   gloss_page_hide_authors       (GlossPage         *self,
                                                      const char *const *authors);
/* What it is drawn with now */
const GlossPageColors *gloss_page_get_colors         (GlossPage         *self);
/* Something comes to stand over it, so that its cards would be in the way */
void                   gloss_page_cover              (GlossPage         *self);
/* Find: marks all matches; n_matches; moving wraps. An empty needle clears. */
guint                  gloss_page_find               (GlossPage         *self,
                                                      const char        *needle);
/* Returns: the number of the match now shown, from 1; 0 if there is none */
guint                  gloss_page_find_next          (GlossPage         *self,
                                                      gboolean           backwards);

G_END_DECLS
