/* gloss-page-links.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

/* What an article may ask to be opened: places to read, and people to write to */
static const char *const safe_schemes[] = { "http", "https", "mailto", NULL };

static const char *
get_target (const GlossPageMark *mark)
{
  return mark != NULL ? (const char *) mark->item : NULL;
}

/**
 * gloss_page_get_link_at:
 * @self: a page
 * @x: in coordinates of the widget
 * @y: in coordinates of the widget
 *
 * Returns: (transfer none) (nullable): the target of the link there, as the
 *   article has it
 */
const char *
gloss_page_get_link_at (GlossPage *self,
                        double     x,
                        double     y)
{
  guint offset;

  if (!gloss_page_offset_at (self, x, y, &offset))
    return NULL;
  return get_target (gloss_page_marks_innermost_at (self->links, offset));
}

const char *
gloss_page_get_link_at_caret (GlossPage *self)
{
  return get_target (gloss_page_marks_innermost_at (self->links, gloss_page_get_caret (self)));
}

/* A web page names its neighbours in short. */
static char *
resolve (GlossPage  *self,
         const char *target)
{
  const char *base = gloss_article_get_uri (gloss_reading_get_article (self->reading));
  g_autofree char *whole = NULL;

  if (base != NULL)
    whole = g_uri_resolve_relative (base, target, G_URI_FLAGS_PARSE_RELAXED, NULL);
  return whole != NULL ? g_steal_pointer (&whole) : g_strdup (target);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GlossPage) self = user_data;
  g_autoptr (GError) error = NULL;

  /* The parent that was given is the source, which may be none. */
  if (!gtk_show_uri_full_finish ((GtkWindow *) source, result, &error) &&
      !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gloss_page_tell_failure (self, error->message);
}

/**
 * gloss_page_open_link:
 * @self: a page
 * @target: the target of a link
 *
 * Has the desktop open it. What an article should not ask for is refused.
 */
void
gloss_page_open_link (GlossPage  *self,
                      const char *target)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  g_autofree char *uri = resolve (self, target);
  const char *scheme = g_uri_peek_scheme (uri);
  g_autofree char *reason = NULL;

  if (scheme != NULL && g_strv_contains (safe_schemes, scheme))
    {
      gtk_show_uri_full (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME,
                         NULL, shown_cb, g_object_ref (self));
      return;
    }

  /* Translators: %s is the address of a link */
  reason = g_strdup_printf (_("“%s” is not an address on the web"), uri);
  gloss_page_tell_failure (self, reason);
}

/* The address that is told: under the pointer, else at the caret */
static void
update_link (GlossPage *self)
{
  const char *target = self->pointed_link;

  if (target == NULL && self->reading != NULL)
    target = gloss_page_get_link_at_caret (self);
  gloss_page_set_link (self, target);
}

/**
 * gloss_page_point_at_link:
 * @self: a page
 * @target: (nullable): the target of the link under the pointer
 */
void
gloss_page_point_at_link (GlossPage  *self,
                          const char *target)
{
  self->pointed_link = target;
  update_link (self);
}

/**
 * gloss_page_caret_at_link:
 * @self: a page
 *
 * To be called when the caret has moved.
 */
void
gloss_page_caret_at_link (GlossPage *self)
{
  update_link (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.open",
                                 gloss_page_get_link_at_caret (self) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "link.copy",
                                 gloss_page_get_link_at_caret (self) != NULL);
}

static void
open_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  const char *target = gloss_page_get_link_at_caret (self);

  if (target != NULL)
    gloss_page_open_link (self, target);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  const char *target = gloss_page_get_link_at_caret (self);
  g_autofree char *uri = NULL;

  if (target == NULL)
    return;

  uri = resolve (self, target);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), uri);
}

/* Returns: (nullable): the link nearest to the caret, not the one that it is in */
static const GlossPageMark *
find_link (GlossPage *self,
           gboolean   forwards)
{
  guint caret = gloss_page_get_caret (self);
  guint n = gloss_page_marks_get_n (self->links);
  guint position = gloss_page_marks_first_from (self->links, forwards ? caret + 1 : caret);

  if (forwards)
    return position < n ? gloss_page_marks_get (self->links, position) : NULL;
  return position > 0 ? gloss_page_marks_get (self->links, position - 1) : NULL;
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  const GlossPageMark *mark = find_link (self, g_str_equal (action_name, "link.next"));

  if (mark != NULL)
    gloss_page_go_to (self, mark->range);
  else
    gtk_widget_error_bell (widget);
}

void
gloss_page_install_links (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "link.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "link.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "link.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "link.previous", NULL, step_action);
}
