/* gloss-error-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-error-page"

#include "gloss-error-page.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-fold-layout.h"

struct _GlossErrorPage
{
  AdwBin     parent_instance;

  /* Template children */
  GtkWidget *whole_button;
};

G_DEFINE_FINAL_TYPE (GlossErrorPage, gloss_error_page, ADW_TYPE_BIN)

static const char *
get_title (const GError *error)
{
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND))
    return _("Not Found");
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_EMPTY))
    return _("Nothing to Read");
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NO_ARTICLE))
    return _("No Article Here");
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_UNREACHABLE))
    return _("Not Reached");
  if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE))
    return _("Too Large");

  return _("Could Not Open the Article");
}

static void
gloss_error_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_ERROR_PAGE);

  G_OBJECT_CLASS (gloss_error_page_parent_class)->dispose (object);
}

static void
gloss_error_page_class_init (GlossErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_error_page_dispose;

  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossErrorPage, whole_button);
}

static void
gloss_error_page_init (GlossErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_error_page_set_error:
 * @self: the page
 * @error: why the article could not be opened
 *
 * Where there is text but no article in it, the page offers the text.
 */
void
gloss_error_page_set_error (GlossErrorPage *self,
                            const GError   *error)
{
  g_autofree char *reason = NULL;
  AdwStatusPage *status_page;

  g_return_if_fail (GLOSS_IS_ERROR_PAGE (self));

  status_page = ADW_STATUS_PAGE (adw_bin_get_child (ADW_BIN (self)));
  reason = g_markup_escape_text (error->message, -1);
  gtk_widget_set_visible (self->whole_button, g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NO_ARTICLE));
  adw_status_page_set_title (status_page, get_title (error));
  adw_status_page_set_description (status_page, reason);
}
