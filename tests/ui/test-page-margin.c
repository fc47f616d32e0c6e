/* test-page-margin.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-fixture.h"

#include <adwaita.h>

#include "gloss-page-margin.h"

#define N_NOTES 40

/* In pixels */
#define WIDE 1200
#define NARROW 500

/* What a window without a window manager draws around itself */
#define FRAME 20

#define LONG_NOTE \
  "Nobody who was asked could say when the crack was measured first, nor by whom, and the log " \
  "that would tell it has not been shown to anybody since the winter before the bridge was shut."

static gboolean
is_as_wide (gpointer user_data)
{
  PageFixture *self = user_data;
  int width;
  int height;

  gtk_window_get_default_size (GTK_WINDOW (self->window), &width, &height);
  return ABS (gtk_widget_get_width (GTK_WIDGET (self->page)) - width) <= FRAME;
}

static gboolean
is_drawn (gpointer user_data)
{
  return ((GlossPage *) user_data)->hits->len > 0;
}

/* A paragraph that is long enough for a note on each of its lines */
static PageFixture *
open_page (int width)
{
  PageFixture *self = page_fixture_new (page_fixture_long (60));

  gtk_window_set_default_size (GTK_WINDOW (self->window), width, 900);
  wait_until (is_as_wide, self);
  return self;
}

static int
line_of (PageFixture *self,
         guint        offset)
{
  return gloss_page_margin_line (self->page, offset).y;
}

/* Where the line after that of @offset begins; blank lines between paragraphs are jumped over */
static guint
next_line (PageFixture *self,
           guint        offset)
{
  int y = line_of (self, offset);

  while (line_of (self, offset) == y)
    offset++;
  return offset;
}

static void
add_notes (PageFixture *self,
           const char  *words,
           const char  *tag)
{
  const char *const tags[] = { tag, NULL };
  guint offset = next_line (self, 0);

  for (guint i = 0; i < N_NOTES; i++)
    {
      gloss_reading_annotate (self->reading, (GlossRange) { offset, offset + 4 },
                              GLOSS_COLOR_GREEN, words, tag != NULL ? tags : NULL);
      offset = next_line (self, offset);
    }
}

static void
scroll_to (PageFixture *self,
           double       y)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->page));

  gtk_adjustment_set_value (adjustment, y);
  g_array_set_size (self->page->hits, 0);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
  wait_until (is_drawn, self->page);
}

/* What was drawn for notes, from the top down; asserts that none lie on others */
static GArray *
dup_drawn (PageFixture *self)
{
  GArray *drawn = g_array_new (FALSE, FALSE, sizeof (GlossPageHit));

  for (guint i = 0; i < self->page->hits->len; i++)
    {
      GlossPageHit *hit = &g_array_index (self->page->hits, GlossPageHit, i);

      if (GLOSS_IS_ANNOTATION (hit->item))
        g_array_append_val (drawn, *hit);
    }
  for (guint i = 0; i < drawn->len; i++)
    for (guint j = 0; j < i; j++)
      assert_false (gdk_rectangle_intersect (&g_array_index (drawn, GlossPageHit, i).area,
                                             &g_array_index (drawn, GlossPageHit, j).area, NULL));
  return drawn;
}

static guint
begin_of (GlossPageHit *hit)
{
  return gloss_annotation_get_range (GLOSS_ANNOTATION (hit->item)).begin;
}

/* @farthest: how far below its line a note may be, in pixels */
static void
assert_in_place (PageFixture *self,
                 int          farthest)
{
  g_autoptr (GArray) drawn = dup_drawn (self);

  assert_true (drawn->len >= 10);
  for (guint i = 0; i < drawn->len; i++)
    {
      GlossPageHit *hit = &g_array_index (drawn, GlossPageHit, i);
      int distance = hit->area.y - line_of (self, begin_of (hit));

      if (i > 0)
        {
          assert_true (begin_of (hit - 1) < begin_of (hit));
          assert_true (hit[-1].area.y < hit->area.y);
        }
      if (distance < 0 || distance > farthest)
        fail_msg ("note %u is %d pixels below its line", i, distance);
    }
}

static void
test_notes_on_each_line_stand_below_each_other_beside_their_lines (void **state)
{
  static const struct
  {
    const char *words;
    const char *tag;
    int         width;
  } cases[] = {
    { "Short", NULL, WIDE },
    { LONG_NOTE, NULL, WIDE },
    { LONG_NOTE, "bridge", WIDE },
    { "Short", "bridge", WIDE },
    { "", "bridge", WIDE },
    { "# Head\n- one\n- two\n\nEnd", "bridge", WIDE },
    { "שלום עולם", "גשר", WIDE },
    { LONG_NOTE, "bridge", NARROW },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (PageFixture) self = open_page (cases[i].width);
      int line_height = gloss_page_margin_line (self->page, next_line (self, 0)).height;

      add_notes (self, cases[i].words, cases[i].tag);
      for (guint step = 0; step < 3; step++)
        {
          scroll_to (self, step * 280);
          assert_in_place (self, line_height);
        }
    }
}

static void
test_notes_on_the_same_words_are_all_there (void **state)
{
  g_autoptr (PageFixture) self = open_page (WIDE);
  g_autoptr (GArray) drawn = NULL;
  guint offset = next_line (self, 0);

  for (guint i = 0; i < 12; i++)
    gloss_reading_annotate (self->reading, (GlossRange) { offset, offset + 4 }, GLOSS_COLOR_BLUE,
                            LONG_NOTE, NULL);
  gloss_reading_annotate (self->reading, (GlossRange) { 0, 0 }, GLOSS_COLOR_RED, LONG_NOTE, NULL);
  scroll_to (self, 0);
  drawn = dup_drawn (self);
  assert_int_equal (drawn->len, 13);
  assert_null (gloss_annotation_get_anchor (GLOSS_ANNOTATION (g_array_index (drawn, GlossPageHit, 0).item)));
}

static void
test_a_note_has_its_lines_where_there_is_room (void **state)
{
  g_autoptr (PageFixture) self = open_page (WIDE);
  g_autoptr (GArray) drawn = NULL;
  guint offset = next_line (self, 0);
  const char *const tags[] = { "bridge", NULL };

  gloss_reading_annotate (self->reading, (GlossRange) { offset, offset + 4 }, GLOSS_COLOR_BLUE,
                          LONG_NOTE, tags);
  scroll_to (self, 0);
  drawn = dup_drawn (self);
  assert_int_equal (drawn->len, 1);
  assert_true (g_array_index (drawn, GlossPageHit, 0).area.height >
               3 * gloss_page_margin_line (self->page, offset).height);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_notes_on_each_line_stand_below_each_other_beside_their_lines),
    cmocka_unit_test (test_notes_on_the_same_words_are_all_there),
    cmocka_unit_test (test_a_note_has_its_lines_where_there_is_room),
  };

  if (!gtk_init_check ())
    return 77;

  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
