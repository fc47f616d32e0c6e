/* test-fold-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-ui-test.h"

#include "gloss-fold-layout.h"

#define SPACING 10

/* A box whose children are 100, 50, ... pixels wide and 20 high */
static GtkWidget *
new_box (gboolean   even,
         const int *widths)
{
  GtkWidget *box = g_object_ref_sink (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0));

  gtk_widget_set_layout_manager (box, g_object_new (GLOSS_TYPE_FOLD_LAYOUT, "spacing", SPACING, "even", even, NULL));
  for (; *widths > 0; widths++)
    {
      GtkWidget *child = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_size_request (child, *widths, 20);
      gtk_box_append (GTK_BOX (box), child);
    }
  return box;
}

static const struct
{
  int      widths[5];
  gboolean even;
  int      least;
  int      wanted;
  int      room;
  int      height;
} cases[] = {
  { { 0 }, FALSE, 0, 0, 100, 0 },
  { { 100 }, FALSE, 100, 100, 100, 20 },
  { { 100, 50 }, FALSE, 100, 160, 160, 20 },
  { { 100, 50 }, FALSE, 100, 160, 159, 50 },
  { { 100, 50 }, TRUE, 100, 210, 160, 20 },
  { { 100, 50 }, TRUE, 100, 210, 159, 50 },
  { { 60, 50, 40 }, FALSE, 60, 170, 170, 20 },
  /* Two columns would leave a gap. */
  { { 60, 50, 40 }, FALSE, 60, 170, 169, 80 },
  { { 60, 50, 40, 30 }, FALSE, 60, 210, 210, 20 },
  { { 60, 50, 40, 30 }, FALSE, 60, 210, 209, 50 },
  { { 60, 50, 40, 30 }, FALSE, 60, 210, 129, 110 },
};

static void
test_what_does_not_fit_in_a_row_is_in_equal_columns (void **state)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GtkWidget) box = new_box (cases[i].even, cases[i].widths);
      int least;
      int wanted;
      int height;

      gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      gtk_widget_measure (box, GTK_ORIENTATION_VERTICAL, cases[i].room, NULL, &height, NULL, NULL);
      assert_int_equal (least, cases[i].least);
      assert_int_equal (wanted, cases[i].wanted);
      assert_int_equal (height, cases[i].height);
    }
}

static void
assert_place (GtkWidget *child,
              int        x,
              int        y,
              int        width)
{
  GtkAllocation place;

  gtk_widget_get_allocation (child, &place);
  assert_int_equal (place.x, x);
  assert_int_equal (place.y, y);
  assert_int_equal (place.width, width);
}

static void
allocate (GtkWidget *box,
          int        width)
{
  gtk_widget_measure (box, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (box, width, 100, -1, NULL);
}

static void
test_what_expands_takes_what_is_left (void **state)
{
  g_autoptr (GtkWidget) box = new_box (FALSE, (const int[]) { 100, 50, 0 });
  GtkWidget *first = gtk_widget_get_first_child (box);

  gtk_widget_set_hexpand (first, TRUE);
  allocate (box, 200);
  assert_place (first, 0, 0, 140);
  assert_place (gtk_widget_get_last_child (box), 150, 0, 50);
}

static void
test_all_are_as_wide_as_the_widest_where_there_is_room (void **state)
{
  g_autoptr (GtkWidget) box = new_box (TRUE, (const int[]) { 100, 50, 0 });

  allocate (box, 230);
  assert_place (gtk_widget_get_last_child (box), 120, 0, 110);
  allocate (box, 200);
  assert_place (gtk_widget_get_last_child (box), 110, 0, 50);
}

static void
test_a_row_is_mirrored_where_words_run_from_right_to_left (void **state)
{
  g_autoptr (GtkWidget) box = new_box (FALSE, (const int[]) { 100, 50, 0 });

  gtk_widget_set_direction (box, GTK_TEXT_DIR_RTL);
  allocate (box, 200);
  assert_place (gtk_widget_get_first_child (box), 100, 0, 100);
  assert_place (gtk_widget_get_last_child (box), 40, 0, 50);
}

static void
test_what_is_linked_knows_that_it_is_in_a_column (void **state)
{
  g_autoptr (GtkWidget) box = new_box (FALSE, (const int[]) { 100, 50, 0 });

  gtk_widget_add_css_class (box, "linked");
  allocate (box, 120);
  assert_true (gtk_widget_has_css_class (box, "vertical"));
  assert_place (gtk_widget_get_last_child (box), 0, 30, 120);
  allocate (box, 160);
  assert_false (gtk_widget_has_css_class (box, "vertical"));
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_does_not_fit_in_a_row_is_in_equal_columns),
    cmocka_unit_test (test_what_expands_takes_what_is_left),
    cmocka_unit_test (test_all_are_as_wide_as_the_widest_where_there_is_room),
    cmocka_unit_test (test_a_row_is_mirrored_where_words_run_from_right_to_left),
    cmocka_unit_test (test_what_is_linked_knows_that_it_is_in_a_column),
  };

  if (start_toolkit () != 0)
    return 77;

  return cmocka_run_group_tests (tests, NULL, NULL);
}
