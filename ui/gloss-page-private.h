/* gloss-page-private.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-page.h"

#include "gloss-page-layer.h"
#include "gloss-page-strokes.h"

G_BEGIN_DECLS

#define GLOSS_N_BLOCK_KINDS (GLOSS_BLOCK_QUESTION + 1)
#define GLOSS_N_BLOCK_LEVELS 7   /* 0 where there are none, else 1 to 6 */
#define GLOSS_N_INLINE_KINDS (GLOSS_MARK_LINK + 1)

/**
 * GlossPageRect:
 * @area: in buffer coordinates
 * @first: the range begins here
 * @last: the range ends here
 *
 * The part of a range that is on one display line.
 */
typedef struct
{
  GdkRectangle area;
  guint        first : 1;
  guint        last : 1;
} GlossPageRect;

/**
 * GlossPageHit:
 * @area: in buffer coordinates
 * @item: (unowned): a GlossQuote or a GlossAnnotation
 *
 * Something that was drawn in a margin and can be clicked.
 */
typedef struct
{
  GdkRectangle  area;
  GObject      *item;
} GlossPageHit;

struct _GlossPage
{
  GtkTextView         parent_instance;

  /* Owned */
  GlossReading       *reading;
  GlossActor         *selected_actor;
  GlossPageLayer     *actors;
  GlossPageLayer     *quotes;
  GlossPageLayer     *notes;
  GtkFilterListModel *shown_notes;     /* those of the authors that are not hidden */
  GlossPageMarks     *links;
  GlossPageMarks     *matches;
  GHashTable         *rects;           /* GlossRange to GArray of GlossPageRect, see geometry */
  GHashTable         *margin_texts;    /* item to PangoLayout */
  GArray             *hits;            /* of GlossPageHit, as last drawn */
  char               *font_family;
  char               *about;           /* the line that ends the front matter */
  char               *link;            /* the address that is told */
  char               *described;       /* what was last told to a screen reader */
  GtkTextTag         *body_tag;
  GtkTextTag         *group_tags[2];   /* of the first and the last block of a group */
  GtkTextTag         *block_tags[GLOSS_N_BLOCK_KINDS][GLOSS_N_BLOCK_LEVELS];
  GtkTextTag         *inline_tags[GLOSS_N_INLINE_KINDS];
  GSignalGroup       *adjustment_signals;
  GSignalGroup       *reader_signals;
  GlossAnnotation    *pending_edit;    /* to be opened when it has been scrolled to */
  GObject            *pending_card;    /* likewise, what a card is to tell of */
  GObject            *edged;           /* the mark whose edge is moved, or was last */
  GlossQuote         *open_quote;      /* the one whose ends can be dragged */

  /* Borrowed: children of the anchor, the widget that carries popovers */
  GtkWidget          *anchor;
  GtkWidget          *bar;
  GtkWidget          *editor;
  GtkWidget          *chooser;
  GtkWidget          *card;
  GtkWidget          *corrector;

  /* Borrowed; only compared */
  const char         *pointed_link;    /* of the article, under the pointer */
  GObject            *carded;          /* what the card tells of */
  GlossAnnotation    *carded_note;     /* and the innermost of the notes that it shows */
  GObject            *caret_item;      /* the note that the caret is in */
  GObject            *pointed_edge;    /* the mark at one end of which the pointer is */
  GObject            *drawn_edged;     /* the mark with handles, while it is drawn */
  GlossAnnotation    *edited;          /* or chosen */

  /* What of the article is read; the ranges are sorted */
  GlossReadingMode    mode;
  GlossActor         *mode_speaker;
  GArray             *hidden;          /* of GlossRange */
  GtkTextTag         *hidden_tag;

  GlossPageColors     colors;
  GlossLayers         layers;
  GlossColor          last_color;
  guint               text_scale;
  guint               line_width;
  guint               leading;         /* between lines, in percent of an em */
  double              em;              /* the size of the text, in pixels */
  int                 column_x;        /* left edge of the text in buffer coordinates */
  int                 column_width;
  int                 bottom_space;

  /* How far the buffer holds the article */
  guint               n_filled;        /* in code points */
  guint               next_block;
  guint               next_mark;
  guint               fill_tick;       /* 0 once it holds all */

  /* Where gloss_page_go_to() is going */
  guint               target;
  double              target_align;
  double              target_upper;
  guint               target_calm;
  guint               target_tick;

  GlossRange          drawn;           /* what can be seen, while it is drawn; else empty */

  guint               current_match;
  GlossRange          shown;           /* lit up for a moment after going there */
  double              shown_strength;
  gpointer            shown_animation;

  /* The edge that is moved */
  GlossRange          edged_range;     /* where the mark is to be */
  guint               edged_caret;     /* where moving its edge has left the caret */
  double              edge_x;          /* where the pointer has it */
  double              edge_y;
  int                 edge_shift_x;    /* from the pointer to the edge */
  int                 edge_shift_y;
  guint               edge_tick;
  guint               edged_end : 1;
  guint               edge_held : 1;   /* by the pointer */
  guint               edge_moved : 1;
  guint               edge_by_letter : 1;

  double              pressed_x;
  double              pressed_y;
  double              pointer_x;
  double              pointer_y;
  guint               card_timer;
  guint               card_leave_timer;
  guint               caret_before;    /* where the caret was when a key was pressed */
  GlossRange          pending_range;   /* where the card is to come up */
  guint               resting_caret : 1;
  guint               pointer_inside : 1;
  guint               card_has_keys : 1;
  guint               card_stays : 1;  /* until the pointer has been on it */
  guint               pending_keys : 1;
  guint               fill_waits : 1;
  guint               sepia : 1;
  guint               mirrored : 1;    /* the article is read from right to left */
  guint               pressed : 1;
  guint               clean : 1;
  guint               pending_in_tags : 1;
};

/* gloss-page-layers.c: the models of the reading as marks */
void        gloss_page_make_layers    (GlossPage         *self);
void        gloss_page_drop_layers    (GlossPage         *self);
void        gloss_page_empty_layers   (GlossPage         *self);
void        gloss_page_fill_layers    (GlossPage         *self);
gboolean    gloss_page_switch_layer   (GlossPage         *self,
                                       GlossLayers        layer,
                                       gboolean           shown);

/* gloss-page-mode.c: what of the article is read */
void        gloss_page_make_mode      (GlossPage         *self);
void        gloss_page_drop_mode      (GlossPage         *self);
void        gloss_page_update_mode    (GlossPage         *self);
gboolean    gloss_page_is_hidden      (GlossPage         *self,
                                       guint              offset);
GlossRange  gloss_page_next_shown     (GlossPage         *self,
                                       GlossRange         range);
void        gloss_page_locate         (GtkTextView       *view,
                                       const GtkTextIter *iter,
                                       GdkRectangle      *place);
void        gloss_page_drop_hidden    (GlossPage         *self,
                                       GArray            *marks);
char       *gloss_page_dup_mode_label (GlossPage         *self);
void        gloss_page_set_clean      (GlossPage         *self,
                                       gboolean           clean);

static inline GlossLayers
gloss_page_get_layers (GlossPage *self)
{
  return self->clean ? 0 : self->layers;
}

/* gloss-page-theme.c: which colours */
void              gloss_page_follow_theme       (GlossPage          *self);
gboolean          gloss_page_tint_paper         (GlossPage          *self,
                                                 gboolean            sepia);

/* gloss-page-layout.c: tags, spacing, the column */
void              gloss_page_make_tags          (GlossPage          *self);
void              gloss_page_update_style       (GlossPage          *self);
void              gloss_page_check_resolution   (GlossPage          *self);
GtkTextTag       *gloss_page_get_block_tag      (GlossPage          *self,
                                                 const GlossBlock   *block);
void              gloss_page_style_for_width    (GlossPage          *self);
void              gloss_page_allocate_column    (GlossPage          *self,
                                                 int                 width);
const char       *gloss_page_get_body_family    (GlossPage          *self);

/* gloss-page-fill.c: the text of the article, with tags */
void              gloss_page_fill               (GlossPage          *self);
void              gloss_page_fill_to            (GlossPage          *self,
                                                 guint               offset);
void              gloss_page_stop_filling       (GlossPage          *self);

/* gloss-page-about.c: the line under the title */
char             *gloss_page_describe_article   (GlossArticle       *article);
const GlossBlock *gloss_page_get_front_end      (GlossArticle       *article);

/* gloss-page-geometry.c: from ranges to rectangles */
void              gloss_page_forget_geometry    (GlossPage          *self);
GlossRange        gloss_page_get_visible_range  (GlossPage          *self);
void              gloss_page_add_rects          (GlossPage          *self,
                                                 GlossRange          range,
                                                 GArray             *rects);
GdkRectangle      gloss_page_get_area           (GlossPage          *self,
                                                 GlossRange          range);
const GlossBlock *gloss_page_get_block_at       (GlossPage          *self,
                                                 guint               offset);
int               gloss_page_mirror_x           (GlossPage          *self,
                                                 int                 x,
                                                 int                 width);
gboolean          gloss_page_offset_at          (GlossPage          *self,
                                                 double              x,
                                                 double              y,
                                                 guint              *offset);

/* gloss-page-draw.c: everything under and over the text */
void              gloss_page_draw_below         (GlossPage          *self,
                                                 GtkSnapshot        *snapshot);
void              gloss_page_draw_above         (GlossPage          *self,
                                                 GtkSnapshot        *snapshot);

/* gloss-page-blocks.c: bullets, rules, and text that stands back */
gboolean          gloss_page_begins_group       (GlossPage          *self,
                                                 const GlossBlock   *block);
gboolean          gloss_page_ends_group         (GlossPage          *self,
                                                 const GlossBlock   *block);
void              gloss_page_draw_blocks        (GlossPage          *self,
                                                 GtkSnapshot        *snapshot,
                                                 GlossRange          visible);
void              gloss_page_draw_quiet_blocks  (GlossPage          *self,
                                                 GtkSnapshot        *snapshot,
                                                 GlossRange          visible);

/* gloss-page-quotes.c: bars and speakers */
void              gloss_page_draw_quotes        (GlossPage          *self,
                                                 GtkSnapshot        *snapshot,
                                                 GlossRange          visible);

/* gloss-page-notes.c: notes beside the text */
void              gloss_page_draw_margin_notes  (GlossPage          *self,
                                                 GtkSnapshot        *snapshot,
                                                 GlossRange          visible);

/* gloss-page-margin.c: what both margins have in common */
GObject          *gloss_page_get_margin_item_at (GlossPage          *self,
                                                 double              x,
                                                 double              y);

/* gloss-page-go.c: scrolling and the position of reading */
void              gloss_page_scroll_to          (GlossPage          *self,
                                                 guint               offset,
                                                 double              align);
void              gloss_page_stop_going         (GlossPage          *self);

/* gloss-page.c */
void              gloss_page_remove_note        (GlossPage          *self,
                                                 GlossAnnotation    *note);
void              gloss_page_set_link           (GlossPage          *self,
                                                 const char         *link);
void              gloss_page_tell_failure       (GlossPage          *self,
                                                 const char         *reason);

/* gloss-page-keys.c: actions and their keys */
void              gloss_page_install_actions    (GtkWidgetClass     *widget_class);
void              gloss_page_add_menu           (GlossPage          *self);
void              gloss_page_add_keys           (GlossPage          *self);
void              gloss_page_update_actions     (GlossPage          *self);

/* gloss-page-pointer.c: clicks, drags and hovering */
void              gloss_page_add_controllers    (GlossPage          *self);
void              gloss_page_stop_resting       (GlossPage          *self);

/* gloss-page-edges.c: where marks begin and end */
void              gloss_page_open_edges         (GlossPage          *self,
                                                 GlossQuote         *quote);
void              gloss_page_take_edge          (GlossPage          *self,
                                                 GObject            *item,
                                                 gboolean            end);
void              gloss_page_drag_edge          (GlossPage          *self,
                                                 guint               offset,
                                                 gboolean            letter);
void              gloss_page_put_edge           (GlossPage          *self);
void              gloss_page_give_edge_up       (GlossPage          *self);
GObject          *gloss_page_get_edged          (GlossPage          *self,
                                                 GlossRange         *range);
void              gloss_page_leave_edges        (GlossPage          *self);
void              gloss_page_drop_edges         (GlossPage          *self);
gboolean          gloss_page_is_edged           (GlossPage          *self);
guint             gloss_page_get_edge           (GlossPage          *self);
gboolean          gloss_page_set_edge           (GlossPage          *self,
                                                 guint               offset);
void              gloss_page_say_edge           (GlossPage          *self);
void              gloss_page_follow_edge        (GlossPage          *self);

/* gloss-page-edge-keys.c: keys that move them */
void              gloss_page_install_edges      (GtkWidgetClass     *widget_class);

/* gloss-page-handles.c: the ends of marks and the pointer */
gboolean          gloss_page_point_at_edge      (GlossPage          *self,
                                                 double              x,
                                                 double              y);
gboolean          gloss_page_press_edge         (GlossPage          *self,
                                                 double              x,
                                                 double              y);
void              gloss_page_move_edge          (GlossPage          *self,
                                                 double              x,
                                                 double              y,
                                                 gboolean            letter);
gboolean          gloss_page_release_edge       (GlossPage          *self);
gboolean          gloss_page_cancel_edge        (GlossPage          *self);
void              gloss_page_draw_handles       (GlossPage          *self,
                                                 GtkSnapshot        *snapshot,
                                                 GlossRange          visible);

/* gloss-page-links.c */
const char       *gloss_page_get_link_at        (GlossPage          *self,
                                                 double              x,
                                                 double              y);
const char       *gloss_page_get_link_at_caret  (GlossPage          *self);
void              gloss_page_open_link          (GlossPage          *self,
                                                 const char         *target);
void              gloss_page_point_at_link      (GlossPage          *self,
                                                 const char         *target);
void              gloss_page_caret_at_link      (GlossPage          *self);
void              gloss_page_install_links      (GtkWidgetClass     *widget_class);

/* gloss-page-popups.c: the bar and the editor, and what all popovers need */
GtkWidget        *gloss_page_get_anchor         (GlossPage          *self);
void              gloss_page_point_at           (GlossPage          *self,
                                                 GtkWidget          *popover,
                                                 const GdkRectangle *area);
gboolean          gloss_page_shows              (GtkWidget          *popover);
GdkRectangle      gloss_page_line_of            (GlossPage          *self,
                                                 GlossRange          range,
                                                 gboolean            last);
gboolean          gloss_page_is_in_view         (GlossPage          *self,
                                                 const GdkRectangle *area);
GdkRectangle      gloss_page_top_of_view        (GlossPage          *self);
void              gloss_page_close_lost_editor  (GlossPage          *self);
void              gloss_page_update_bar         (GlossPage          *self);
gboolean          gloss_page_hide_bar           (GlossPage          *self);
void              gloss_page_arrived            (GlossPage          *self);
void              gloss_page_open_editor        (GlossPage          *self,
                                                 GlossAnnotation    *annotation,
                                                 gboolean            tags_first);
void              gloss_page_drop_popups        (GlossPage          *self);

/* gloss-page-choose.c: which of the notes on the same words is meant */
gboolean          gloss_page_note_has_words     (GlossAnnotation    *note);
GPtrArray        *gloss_page_dup_notes_at       (GlossPage          *self,
                                                 guint               offset);
GlossAnnotation  *gloss_page_get_note_at_caret  (GlossPage          *self);
gboolean          gloss_page_open_note_at       (GlossPage          *self,
                                                 guint               offset);
GlossAnnotation  *gloss_page_ask_at_caret       (GlossPage          *self,
                                                 gboolean            tags_first);
void              gloss_page_drop_idle_note     (GlossPage          *self,
                                                 GlossAnnotation    *note);
void              gloss_page_point_out          (GlossPage          *self,
                                                 GlossAnnotation    *note);
void              gloss_page_color_note         (GlossPage          *self,
                                                 GlossAnnotation    *note,
                                                 GlossColor          color);
void              gloss_page_close_lost_chooser (GlossPage          *self);

/* gloss-page-cards.c: what is known about a place */
GObject          *gloss_page_get_item_at        (GlossPage          *self,
                                                 guint               offset,
                                                 GlossRange         *range);
gboolean          gloss_page_show_card          (GlossPage          *self,
                                                 guint               offset);
void              gloss_page_show_card_at_caret (GlossPage          *self);
void              gloss_page_enter_card         (GlossPage          *self);
void              gloss_page_move_card          (GlossPage          *self,
                                                 GObject            *item,
                                                 GlossRange          range);
void              gloss_page_bring_card         (GlossPage          *self);
void              gloss_page_leave_card         (GlossPage          *self);
void              gloss_page_hide_card          (GlossPage          *self);
void              gloss_page_drop_card          (GlossPage          *self);

/* gloss-page-correct.c: the reader says what is wrong */
void              gloss_page_correct            (GlossPage          *self,
                                                 GObject            *item,
                                                 GlossRange          range);
void              gloss_page_drop_corrector     (GlossPage          *self);
void              gloss_page_tell_step          (GlossPage          *self,
                                                 gboolean            said);
void              gloss_page_install_marking    (GtkWidgetClass     *widget_class);

/* gloss-page-copy.c: passages with where they are from */
void              gloss_page_copy               (GlossPage          *self,
                                                 GlossRange          range);

/* gloss-page-find.c */
void              gloss_page_draw_matches       (GlossPage          *self,
                                                 GtkSnapshot        *snapshot,
                                                 GlossRange          visible);

/* gloss-page-caret.c: where the caret is, and telling it to a screen reader */
guint             gloss_page_get_caret          (GlossPage          *self);
void              gloss_page_set_caret          (GlossPage          *self,
                                                 guint               offset);
void              gloss_page_describe           (GlossPage          *self,
                                                 const char         *description);
void              gloss_page_announce_caret     (GlossPage          *self);
void              gloss_page_select             (GlossPage          *self,
                                                 GlossRange          range);

G_END_DECLS
