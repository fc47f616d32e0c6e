/* gloss-window-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-window.h"

#include "gloss-page.h"
#include "gloss-save-bar.h"
#include "gloss-side-pane.h"
#include "gloss-start-page.h"
#include "gloss-title.h"
#include "gloss-version-bar.h"

G_BEGIN_DECLS

struct _GlossWindow
{
  AdwApplicationWindow  parent_instance;

  /* Owned */
  GlossSession         *session;
  GlossIndex           *index;
  GSettings            *settings;
  GlossPositions       *positions;
  GlossReading         *reading;
  GFile                *file;
  GSignalGroup         *reading_signals;
  GSignalGroup         *history_signals;
  GSignalGroup         *annotations_signals;
  /* Of the article that is being opened, and of asking where it was left */
  GCancellable         *opening;
  GCancellable         *locating;
  /* Of what is being pasted */
  GCancellable         *pasting;
  /* Of the look at its file after that changed, and of opening what it has now */
  GCancellable         *looking;
  GFileMonitor         *file_monitor;

  /* Of what was left out here since the article was opened: how much was left out before, each time */
  GArray               *left_out_steps;

  /* What to show of the article that is being opened; empty: where it was left */
  GlossRange            goal;

  /* Borrowed: the toast that is shown, whose end clears this */
  AdwToast             *toast;

  /* The delay before the window says that it is busy, then the looks at how far it is */
  guint                 busy_source;
  GlossMeter           *fetched;

  /* There is no room for the pane beside the page, nor for all buttons in one bar */
  guint                 narrow : 1;
  guint                 pane_wanted : 1;
  guint                 close_anyway : 1;
  /* Opening what was open last, which nobody has asked for now */
  guint                 restoring : 1;
  /* Something of the article is being left out, or put back */
  guint                 correcting : 1;

  /* Template children */
  GtkStack             *stack;
  AdwToastOverlay      *toast_overlay;
  GtkWidget            *header_bar;
  AdwSplitButton       *open_button;
  GtkWidget            *tools;
  AdwBin               *start_bin;
  GlossSaveBar         *save_bar;
  GlossVersionBar      *version_bar;
  AdwBin               *find_bin;
  AdwBin               *review_bin;
  AdwFlap              *flap;
  GlossPage            *page;
  GtkLabel             *status_line;
  GtkMenuButton        *primary_button;
  GtkMenuButton        *marks_button;
  GtkMenuButton        *appearance_button;
  GlossSidePane        *side_pane;
  AdwBin               *bottom_bin;
  GMenu                *history_menu;  /* what can be undone and redone in this window */
};

/* gloss-window.c */
void     gloss_window_set_reading        (GlossWindow    *self,
                                          GlossReading   *reading,
                                          const char     *warning);
void     gloss_window_show               (GlossWindow    *self,
                                          const char     *state);
void     gloss_window_tell               (GlossWindow    *self,
                                          const char     *text,
                                          gboolean        can_undo);
void     gloss_window_tell_way_back      (GlossWindow    *self,
                                          const char     *text,
                                          const char     *action,
                                          GVariant       *target);
void     gloss_window_put_away           (GlossWindow    *self);
void     gloss_window_want_pane          (GlossWindow    *self,
                                          gboolean        shown,
                                          const char     *list);

/* gloss-window-actions.c */
void     gloss_window_add_actions        (GlossWindow    *self);
void     gloss_window_remove_actions     (GlossWindow    *self);
void     gloss_window_update_actions     (GlossWindow    *self);

/* gloss-window-focus.c */
void     gloss_window_show_list          (GlossWindow    *self,
                                          const char     *list);
void     gloss_window_leave_pane         (GlossWindow    *self);
void     gloss_window_install_focus_keys (GtkWidgetClass *widget_class);

/* gloss-window-bars.c */
void     gloss_window_find               (GlossWindow    *self,
                                          const char     *needle);
void     gloss_window_find_again         (GlossWindow    *self,
                                          gboolean        backwards);
void     gloss_window_review             (GlossWindow    *self);
void     gloss_window_stop_review        (GlossWindow    *self);

/* gloss-window-correct.c */
void     gloss_window_leave_out          (GlossWindow    *self);
void     gloss_window_put_back           (GlossWindow    *self,
                                          guint           first,
                                          guint           n);
void     gloss_window_show_left_out      (GlossWindow    *self);
gboolean gloss_window_can_put_back_last  (GlossWindow    *self);
void     gloss_window_put_back_last      (GlossWindow    *self);
void     gloss_window_forget_left_out    (GlossWindow    *self,
                                          GlossReading   *next);

/* gloss-window-history.c */
void     gloss_window_undo               (GlossWindow    *self);
void     gloss_window_redo               (GlossWindow    *self);
void     gloss_window_tell_step          (GlossWindow    *self);

/* gloss-window-forget.c */
void     gloss_window_forget             (GlossWindow    *self);
void     gloss_window_forget_file        (GlossWindow    *self,
                                          GFile          *file,
                                          const char     *title);
void     gloss_window_take_back          (GlossWindow    *self,
                                          GVariant       *forgotten);

/* gloss-window-library.c */
void     gloss_window_show_library       (GlossWindow    *self);
void     gloss_window_refresh_library    (void);
void     gloss_window_show_sayings       (GlossWindow    *self,
                                          const char     *name);
void     gloss_window_show_alike         (GlossWindow    *self,
                                          const char     *words);

/* gloss-window-address.c */
void     gloss_window_ask_address        (GlossWindow    *self);
void     gloss_window_paste_article      (GlossWindow    *self);
void     gloss_window_view_original      (GlossWindow    *self);

/* gloss-window-open.c */
void     gloss_window_add_drop_target    (GlossWindow    *self);
void     gloss_window_choose_files       (GlossWindow    *self);
void     gloss_window_open_uri           (GlossWindow    *self,
                                          const char     *uri);
void     gloss_window_cancel_opening     (GlossWindow    *self);

/* gloss-window-save.c */
/* Whether something was done that no file will have */
gboolean gloss_window_has_lost_changes   (GlossWindow    *self);
gboolean gloss_window_may_close          (GlossWindow    *self);
void     gloss_window_save_again         (GlossWindow    *self);
void     gloss_window_save_copy          (GlossWindow    *self);

/* gloss-window-version.c */
void     gloss_window_watch_file         (GlossWindow    *self);
void     gloss_window_stop_watching      (GlossWindow    *self);
void     gloss_window_open_version       (GlossWindow    *self);
void     gloss_window_compare            (GlossWindow    *self);
void     gloss_window_save_now           (GlossWindow    *self);

/* gloss-window-export.c */
void     gloss_window_export             (GlossWindow    *self);

/* gloss-window-import.c */
void     gloss_window_import             (GlossWindow    *self);

/* gloss-window-print.c */
void     gloss_window_print              (GlossWindow    *self);
void     gloss_window_save_pdf           (GlossWindow    *self);

G_END_DECLS
