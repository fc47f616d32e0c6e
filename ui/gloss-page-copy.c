/* gloss-page-copy.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include "gloss-carry.h"

/**
 * gloss_page_copy:
 * @self: a page with an article
 * @range: a passage of it
 *
 * Puts the passage on the clipboard with who said it and where it is from, in
 * three formats: whoever pastes it takes the one that they know best.
 */
void
gloss_page_copy (GlossPage  *self,
                 GlossRange  range)
{
  g_autofree char *plain =
    gloss_reading_dup_citation (self->reading, range, GLOSS_CITATION_PLAIN);
  g_autofree char *markdown =
    gloss_reading_dup_citation (self->reading, range, GLOSS_CITATION_MARKDOWN);
  g_autofree char *html =
    gloss_reading_dup_citation (self->reading, range, GLOSS_CITATION_HTML);
  g_autoptr (GdkContentProvider) all = gloss_carry_content_new (plain, markdown, html);

  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (self)), all);
}
