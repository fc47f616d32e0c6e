/* gloss-toast.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-toast"

#include "gloss-toast.h"

#include "gloss-fit.h"

/* A notice that is longer than this is no notice. */
#define MOST_LINES 4

/* In pixels; one line has as much from the button beside it */
#define MARGIN 6

/* What is beside the words of a toast and of its button, in pixels: edges, paddings, and what closes it */
#define BESIDE_WORDS 150

/* In letters */
#define LEAST_WIDTH 8
#define MOST_WIDTH 80

/* How many letters have room in a line. The toolkit asks a toast for its height as if it had the width
 * that it wants, so it may not want more than there is. */
static int
get_letters (const char *button_label,
             GtkWidget  *window)
{
  int n_letters = gloss_fit_get_letters (window, gtk_widget_get_width (window) - BESIDE_WORDS);

  return CLAMP (n_letters - (int) g_utf8_strlen (button_label, -1), LEAST_WIDTH, MOST_WIDTH);
}

/**
 * gloss_toast_new:
 * @text: what happened, as plain text
 * @button_label: what to do about it; empty for nothing
 * @window: where the toast will be shown
 *
 * The toolkit's own toasts have one line, of which a telephone shows a few
 * words.
 *
 * Returns: (transfer full): a toast in which the text takes the lines it needs
 */
AdwToast *
gloss_toast_new (const char *text,
                 const char *button_label,
                 GtkWidget  *window)
{
  AdwToast *toast = adw_toast_new ("");
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL,
                                   "label", text,
                                   "xalign", 0.0,
                                   "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR,
                                   "ellipsize", PANGO_ELLIPSIZE_END,
                                   "lines", MOST_LINES,
                                   "max-width-chars", get_letters (button_label, window),
                                   "margin-top", MARGIN,
                                   "margin-bottom", MARGIN,
                                   NULL);

  gtk_widget_add_css_class (label, "heading");
  adw_toast_set_custom_title (toast, label);
  if (*button_label != '\0')
    adw_toast_set_button_label (toast, button_label);
  return toast;
}
