/* gloss-page-notes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-margin.h"

#include "gloss-label.h"
#include "gloss-note-markup.h"

/* In pixels, from the column outwards */
#define NOTE_GAP 28
#define TEXT_GAP 12
#define LEAST_NOTE_WIDTH 110
#define MOST_NOTE_WIDTH 220
#define DOT 8

/* In em of the running text */
#define NOTE_SCALE 0.74
#define TAGS_SCALE 0.70

/* Of one line with its leading, in em of the running text */
#define LINE_HEIGHT 1.15

#define MOST_LINES 8

/* The left one where the page is read from right to left */
static GlossPageMargin
right_margin (GlossPage *self)
{
  int right = self->column_x + self->column_width;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int room = width - right - NOTE_GAP - GLOSS_MARGIN_EDGE;

  int taken = MIN (room, MOST_NOTE_WIDTH);

  return (GlossPageMargin) {
    gloss_page_mirror_x (self, right + NOTE_GAP, taken), taken, G_MININT,
  };
}

/* Of each paragraph at least one line would stay, however little room there
 * is: the words are made one, with who wrote them before it. */
static void
append_words (GlossPage       *self,
              GString         *markup,
              GlossAnnotation *note)
{
  g_autofree char *words = gloss_note_markup_dup (gloss_annotation_get_note (note), GLOSS_NOTE_RUN);
  const char *author = gloss_label_of_stranger (gloss_reading_get_reader (self->reading), note);

  if (author != NULL)
    {
      gloss_page_margin_append (markup, author, NOTE_SCALE, TRUE, GLOSS_MARGIN_QUIET);
      g_string_append (markup, "  ");
    }
  gloss_page_margin_append_markup (markup, words, NOTE_SCALE, FALSE, 100);
}

static void
append_tags (GlossPage         *self,
             GString           *markup,
             const char *const *tags)
{
  const GdkRGBA *color = &self->colors.tag;
  g_autoptr (GString) line = g_string_new (NULL);
  g_autofree char *escaped = NULL;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    g_string_append_printf (line, "%s#%s", i > 0 ? "  " : "", tags[i]);
  if (line->len == 0)
    return;

  escaped = g_markup_escape_text (line->str, -1);
  g_string_append_printf (markup, "%s<span size=\"%d%%\" foreground=\"#%02x%02x%02x\">%s</span>",
                          markup->len > 0 ? "\n" : "", (int) (TAGS_SCALE * 100),
                          (guint) (color->red * 255), (guint) (color->green * 255),
                          (guint) (color->blue * 255), escaped);
}

static PangoLayout *
get_note_layout (GlossPage       *self,
                 GlossAnnotation *note,
                 int              width)
{
  PangoLayout *layout = g_hash_table_lookup (self->margin_texts, note);
  g_autoptr (GString) markup = NULL;

  if (layout != NULL)
    return layout;

  markup = g_string_new (NULL);
  if (*gloss_annotation_get_note (note) != '\0' ||
      gloss_label_of_stranger (gloss_reading_get_reader (self->reading), note) != NULL)
    append_words (self, markup, note);
  append_tags (self, markup, gloss_annotation_get_tags (note));
  layout = gloss_page_margin_layout (self, markup->str, width, MOST_LINES);
  gloss_page_margin_mirror (self, layout);
  return gloss_page_margin_keep (self, note, layout);
}

/* Returns: whether it is more than a mark in a colour */
gboolean
gloss_page_note_has_words (GlossAnnotation *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);

  return *gloss_annotation_get_note (note) != '\0' || (tags != NULL && tags[0] != NULL);
}

/* A long note leaves room for the next one beside its own line, as long as
 * a line of its words and its tags are left. */
static void
shorten (GlossPage   *self,
         PangoLayout *layout,
         int          room)
{
  int line_height = (int) (LINE_HEIGHT * self->em);
  int height = CLAMP (room, line_height, MOST_LINES * line_height);

  pango_layout_set_height (layout, height * PANGO_SCALE);
}

static void
draw_note_text (GlossPage          *self,
                GtkSnapshot        *snapshot,
                GlossAnnotation    *note,
                const GdkRectangle *line,
                int                 next_y,
                GlossPageMargin    *margin)
{
  PangoLayout *layout = get_note_layout (self, note, margin->width - TEXT_GAP);
  int y = MAX (gloss_page_margin_align (layout, line), margin->bottom);
  GdkRectangle area = { margin->x, y, margin->width, 0 };
  GdkRectangle bar = { margin->x, y, GLOSS_MARGIN_BAR_WIDTH, 0 };
  int x = self->mirrored ? margin->x : margin->x + TEXT_GAP;

  shorten (self, layout, next_y - y);
  pango_layout_get_pixel_size (layout, NULL, &area.height);
  bar.height = area.height;
  if (self->mirrored)
    bar.x += margin->width - bar.width;
  gloss_page_fill_rounded (snapshot, &bar, bar.width / 2.0, bar.width / 2.0,
                           &self->colors.note_line[gloss_annotation_get_color (note)]);
  gloss_page_draw_layout (snapshot, layout, x, area.y, &self->colors.text);
  margin->bottom = area.y + area.height + GLOSS_MARGIN_BETWEEN;
  gloss_page_margin_add_hit (self, &area, G_OBJECT (note));
}

static void
draw_note_dot (GlossPage          *self,
               GtkSnapshot        *snapshot,
               GlossAnnotation    *note,
               const GdkRectangle *line,
               GlossPageMargin    *margin)
{
  GdkRectangle area = {
    gloss_page_mirror_x (self, self->column_x + self->column_width
                         + (GLOSS_MARGIN_EDGE - DOT) / 2 + 2, DOT),
    MAX (line->y + (line->height - DOT) / 2, margin->bottom),
    DOT, DOT,
  };

  gloss_page_fill_rounded (snapshot, &area, DOT / 2.0, DOT / 2.0,
                           &self->colors.note_line[gloss_annotation_get_color (note)]);
  margin->bottom = area.y + DOT + 2;
  gloss_page_margin_add_hit (self, &area, G_OBJECT (note));
}

/* Where the next note after @position that has words wants to be */
static int
next_line (GlossPage *self,
           GArray    *marks,
           guint      position)
{
  for (guint i = position + 1; i < marks->len; i++)
    {
      const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, i);

      if (gloss_page_note_has_words (mark->item))
        return gloss_page_margin_line (self, mark->range.begin).y;
    }
  return G_MAXINT / 2;
}

/* Notes on the article as a whole come first in the list and stand beside its
 * title; those whose words are lost have no place on the page. */
static void
draw_article_notes (GlossPage       *self,
                    GtkSnapshot     *snapshot,
                    GlossPageMargin *margin)
{
  GListModel *notes = G_LIST_MODEL (self->shown_notes);
  GdkRectangle line = gloss_page_margin_line (self, 0);

  for (guint i = 0; i < g_list_model_get_n_items (notes); i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);

      if (!gloss_range_is_empty (gloss_annotation_get_range (note)))
        return;
      if (gloss_annotation_get_placement (note) == GLOSS_UNPLACED || !gloss_page_note_has_words (note))
        continue;
      if (margin->width >= LEAST_NOTE_WIDTH)
        draw_note_text (self, snapshot, note, &line, G_MAXINT / 2, margin);
      else
        draw_note_dot (self, snapshot, note, &line, margin);
    }
}

/**
 * gloss_page_draw_margin_notes:
 * @self: a page
 * @snapshot: where to draw
 * @visible: the paragraphs that can be seen
 *
 * The notes beside the lines they are about, each below the one before; a dot
 * where there is no room for words.
 */
void
gloss_page_draw_margin_notes (GlossPage   *self,
                              GtkSnapshot *snapshot,
                              GlossRange   visible)
{
  g_autoptr (GArray) marks = gloss_page_margin_marks (self->notes, visible);
  GlossPageMargin margin = right_margin (self);

  gloss_page_drop_hidden (self, marks);
  if (visible.begin == 0)
    draw_article_notes (self, snapshot, &margin);
  for (guint i = 0; i < marks->len; i++)
    {
      const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, i);
      GdkRectangle line;

      if (!gloss_page_note_has_words (mark->item))
        continue;
      line = gloss_page_margin_line (self, mark->range.begin);
      if (margin.width >= LEAST_NOTE_WIDTH)
        draw_note_text (self, snapshot, mark->item, &line, next_line (self, marks, i), &margin);
      else
        draw_note_dot (self, snapshot, mark->item, &line, &margin);
    }
}
