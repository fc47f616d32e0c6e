/* gloss-fold-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What stands at the end of a row takes the room that it wants, and words are broken in what is left of it.
 * With large letters in a narrow window that is a syllable a line. */

#define G_LOG_DOMAIN "gloss-fold-row"

#include "gloss-fold-row.h"

#include "gloss-fold-layout.h"

/* How many letters of a title have to have room in a line beside what is at the end */
#define LEAST_LETTERS 14

/* Between the two, in pixels */
#define SPACING 6

/* A label wants to be as long as its words, which would be reason enough to fold. */
static void
let_words_wrap (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_NONE);
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (widget), LEAST_LETTERS);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_words_wrap (child);
}

/* The toolkit's own parts, which have no other names than their classes in the style; with another toolkit
 * a part may be missing, and is left as it is. */
static void
fold (GtkWidget *header,
      GtkWidget *words)
{
  if (words == NULL)
    return;

  gtk_widget_set_layout_manager (header, g_object_new (GLOSS_TYPE_FOLD_LAYOUT, "spacing", SPACING, NULL));
  gtk_widget_set_hexpand (words, TRUE);
  let_words_wrap (words);
}

static GtkWidget *
find_with_class (GtkWidget  *widget,
                 const char *css_class)
{
  GtkWidget *child = gtk_widget_get_first_child (widget);

  while (child != NULL && !gtk_widget_has_css_class (child, css_class))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/**
 * gloss_fold_row:
 * @row: a row with something wide at its end
 *
 * Lets what is at the end of @row go below its title where there is no room
 * for a title beside it.
 */
void
gloss_fold_row (AdwActionRow *row)
{
  GtkWidget *header;
  GtkWidget *end;

  g_return_if_fail (ADW_IS_ACTION_ROW (row));

  header = gtk_list_box_row_get_child (GTK_LIST_BOX_ROW (row));
  end = find_with_class (header, "suffixes");
  fold (header, find_with_class (header, "title"));
  if (end != NULL)
    {
      gtk_widget_set_margin_top (end, SPACING);
      gtk_widget_set_margin_bottom (end, SPACING);
    }
}

/**
 * gloss_fold_row_group:
 * @group: a group with something at the end of its heading
 *
 * The same for the heading of @group.
 */
void
gloss_fold_row_group (AdwPreferencesGroup *group)
{
  GtkWidget *header;

  g_return_if_fail (ADW_IS_PREFERENCES_GROUP (group));

  header = find_with_class (gtk_widget_get_first_child (GTK_WIDGET (group)), "header");
  fold (header, find_with_class (header, "labels"));
}
