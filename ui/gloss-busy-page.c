/* gloss-busy-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-busy-page"

#include "gloss-busy-page.h"

struct _GlossBusyPage
{
  AdwBin    parent_instance;

  /* Template children */
  GtkLabel *busy_label;
  GtkLabel *fetched_label;
};

G_DEFINE_FINAL_TYPE (GlossBusyPage, gloss_busy_page, ADW_TYPE_BIN)

static void
gloss_busy_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_BUSY_PAGE);

  G_OBJECT_CLASS (gloss_busy_page_parent_class)->dispose (object);
}

static void
gloss_busy_page_class_init (GlossBusyPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_busy_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-busy-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossBusyPage, busy_label);
  gtk_widget_class_bind_template_child (widget_class, GlossBusyPage, fetched_label);
}

static void
gloss_busy_page_init (GlossBusyPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_busy_page_set_text:
 * @self: the page
 * @text: what is being done
 */
void
gloss_busy_page_set_text (GlossBusyPage *self,
                          const char    *text)
{
  g_return_if_fail (GLOSS_IS_BUSY_PAGE (self));

  gtk_label_set_label (self->busy_label, text);
}

/**
 * gloss_busy_page_set_fetched:
 * @self: the page
 * @text: how much has come; may be empty
 */
void
gloss_busy_page_set_fetched (GlossBusyPage *self,
                             const char    *text)
{
  g_return_if_fail (GLOSS_IS_BUSY_PAGE (self));

  gtk_label_set_label (self->fetched_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fetched_label), *text != '\0');
}
