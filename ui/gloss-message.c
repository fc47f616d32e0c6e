/* gloss-message.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A heading is laid out by the toolkit in two labels, of which the one in larger letters is shown where its words
 * fit in one line. Its height is asked for in widths that it does not fit in, of which GTK warns from 4.12 on. */

#define G_LOG_DOMAIN "gloss-message"

#include "gloss-message.h"

/* In pixels: more than the widest letter, or the sign that words are left out */
#define LEAST_WIDTH 48

/* It is still shown only where no words have to be left out. */
static void
let_heading_shrink (GtkWidget *widget)
{
  gboolean is_larger = gtk_widget_has_css_class (widget, "title-2");

  if (GTK_IS_LABEL (widget) && is_larger)
    gtk_label_set_ellipsize (GTK_LABEL (widget), PANGO_ELLIPSIZE_END);
  if (GTK_IS_LABEL (widget) && (is_larger || gtk_widget_has_css_class (widget, "title-4")))
    gtk_widget_set_size_request (widget, LEAST_WIDTH, -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    let_heading_shrink (child);
}

/**
 * gloss_message_new:
 * @parent: the window it belongs to
 * @heading: what it is about
 * @body: (nullable): what else there is to say
 *
 * Returns: (transfer none): a dialog that is not shown yet
 */
AdwMessageDialog *
gloss_message_new (GtkWindow  *parent,
                   const char *heading,
                   const char *body)
{
  GtkWidget *dialog;

  g_return_val_if_fail (GTK_IS_WINDOW (parent), NULL);

  dialog = adw_message_dialog_new (parent, heading, body);
  let_heading_shrink (dialog);

  return ADW_MESSAGE_DIALOG (dialog);
}
