/* gloss-revision-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-revision-window"

#include "gloss-revision-window.h"

#include <glib/gi18n.h>

struct _GlossRevisionWindow
{
  AdwWindow      parent_instance;

  /* Owned */
  GlossReading  *reading;
  GlossRevision *revision;

  /* Borrowed from the buffer */
  GtkTextTag    *quote_tag;

  /* Template children */
  GtkLabel      *summary_label;
  GtkTextView   *view;
};

G_DEFINE_FINAL_TYPE (GlossRevisionWindow, gloss_revision_window, ADW_TYPE_WINDOW)

/* Translucent, so that one colour does for light and dark; the shape tells the same. */
static GtkTextTag *
add_tag (GtkTextBuffer *buffer,
         GlossRunKind   kind)
{
  switch (kind)
    {
    case GLOSS_RUN_ADDED:
      return gtk_text_buffer_create_tag (buffer, NULL, "background", "rgba(46,194,126,0.25)",
                                         "underline", PANGO_UNDERLINE_SINGLE, NULL);
    case GLOSS_RUN_REMOVED:
      return gtk_text_buffer_create_tag (buffer, NULL, "background", "rgba(224,27,36,0.20)",
                                         "strikethrough", TRUE, NULL);
    case GLOSS_RUN_MOVED:
      return gtk_text_buffer_create_tag (buffer, NULL, "background", "rgba(53,132,228,0.20)",
                                         "underline", PANGO_UNDERLINE_DOUBLE, NULL);
    case GLOSS_RUN_SAME:
    default:
      return NULL;
    }
}

static void
apply (GtkTextBuffer *buffer,
       GtkTextTag    *tag,
       GlossRange     range)
{
  GtkTextIter begin, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) range.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  gtk_text_buffer_apply_tag (buffer, tag, &begin, &end);
}

static void
show_runs (GlossRevisionWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextTag *tags[] = {
    [GLOSS_RUN_SAME] = NULL,
    [GLOSS_RUN_ADDED] = add_tag (buffer, GLOSS_RUN_ADDED),
    [GLOSS_RUN_REMOVED] = add_tag (buffer, GLOSS_RUN_REMOVED),
    [GLOSS_RUN_MOVED] = add_tag (buffer, GLOSS_RUN_MOVED),
  };

  gtk_text_buffer_set_text (buffer, self->revision->text, -1);
  for (guint i = 0; i < self->revision->runs->len; i++)
    {
      const GlossRun *run = &g_array_index (self->revision->runs, GlossRun, i);

      if (tags[run->kind] != NULL)
        apply (buffer, tags[run->kind], run->range);
    }
}

/* The part of a run that is in a stretch of the new text, in the text of the revision */
static GlossRange
part_of_run (const GlossRun *run,
             GlossRange      now)
{
  GlossRange part = run->range;

  if (run->now.begin < now.begin)
    part.begin += now.begin - run->now.begin;
  if (run->now.end > now.end)
    part.end -= run->now.end - now.end;

  return part;
}

static void
show_quote (GlossRevisionWindow *self,
            GtkTextTag          *tag,
            GlossRange           now)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);

  for (guint i = 0; i < self->revision->runs->len; i++)
    {
      const GlossRun *run = &g_array_index (self->revision->runs, GlossRun, i);

      if (run->now.begin < now.end && run->now.end > now.begin)
        apply (buffer, tag, part_of_run (run, now));
    }
}

/* Returns: how many quotes have other words than before */
static guint
show_altered_quotes (GlossRevisionWindow *self)
{
  GListModel *quotes = gloss_reading_get_quotes (self->reading);
  guint n_quotes = g_list_model_get_n_items (quotes);
  guint n_altered = 0;

  for (guint i = 0; i < n_quotes; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);
      GlossRange range = gloss_quote_get_range (quote);

      if (!gloss_revision_touches (self->revision, range))
        continue;
      show_quote (self, self->quote_tag, range);
      n_altered++;
    }

  return n_altered;
}

/* The quotes may be found only while the window is there. */
static void
update (GlossRevisionWindow *self)
{
  guint n_altered = show_altered_quotes (self);
  g_autofree char *summary = NULL;

  /* Translators: numbers of words, and of quotes with other words than before */
  summary = g_strdup_printf (_("New words: %u, removed: %u, moved: %u. Quotes altered: %u."),
                             self->revision->n_added, self->revision->n_removed,
                             self->revision->n_moved, n_altered);
  gtk_label_set_label (self->summary_label, summary);
}

static guint
get_caret (GlossRevisionWindow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter caret;

  gtk_text_buffer_get_iter_at_mark (buffer, &caret, gtk_text_buffer_get_insert (buffer));

  return (guint) gtk_text_iter_get_offset (&caret);
}

static void
go_to (GlossRevisionWindow *self,
       GlossRange           range)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter begin, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &begin, (int) range.begin);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int) range.end);
  gtk_text_buffer_select_range (buffer, &begin, &end);
  gtk_text_view_scroll_to_mark (self->view, gtk_text_buffer_get_insert (buffer), 0.2, FALSE, 0, 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

static void
next_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossRevisionWindow *self = GLOSS_REVISION_WINDOW (widget);
  guint caret = get_caret (self);

  for (guint i = 0; i < self->revision->runs->len; i++)
    {
      const GlossRun *run = &g_array_index (self->revision->runs, GlossRun, i);

      if (run->kind != GLOSS_RUN_SAME && run->range.begin > caret)
        {
          go_to (self, run->range);
          return;
        }
    }
}

static void
previous_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  GlossRevisionWindow *self = GLOSS_REVISION_WINDOW (widget);
  guint caret = get_caret (self);

  for (guint i = self->revision->runs->len; i-- > 0;)
    {
      const GlossRun *run = &g_array_index (self->revision->runs, GlossRun, i);

      if (run->kind != GLOSS_RUN_SAME && run->range.begin < caret)
        {
          go_to (self, run->range);
          return;
        }
    }
}

static void
gloss_revision_window_dispose (GObject *object)
{
  GlossRevisionWindow *self = GLOSS_REVISION_WINDOW (object);

  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_REVISION_WINDOW);

  G_OBJECT_CLASS (gloss_revision_window_parent_class)->dispose (object);
}

static void
gloss_revision_window_finalize (GObject *object)
{
  g_clear_pointer (&GLOSS_REVISION_WINDOW (object)->revision, gloss_revision_free);

  G_OBJECT_CLASS (gloss_revision_window_parent_class)->finalize (object);
}

static void
gloss_revision_window_class_init (GlossRevisionWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_revision_window_dispose;
  object_class->finalize = gloss_revision_window_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-revision-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossRevisionWindow, summary_label);
  gtk_widget_class_bind_template_child (widget_class, GlossRevisionWindow, view);
  gtk_widget_class_install_action (widget_class, "revision.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "revision.previous", NULL, previous_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, 0, "revision.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F3, GDK_SHIFT_MASK, "revision.previous", NULL);
}

static void
gloss_revision_window_init (GlossRevisionWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWindow *
gloss_revision_window_new (GtkWindow     *parent,
                           GlossReading  *reading,
                           GlossRevision *revision)
{
  GlossRevisionWindow *self = g_object_new (GLOSS_TYPE_REVISION_WINDOW, "transient-for", parent, NULL);
  GtkTextIter start;

  self->reading = g_object_ref (reading);
  self->revision = revision;
  show_runs (self);
  self->quote_tag = gtk_text_buffer_create_tag (gtk_text_view_get_buffer (self->view), NULL,
                                                "weight", PANGO_WEIGHT_BOLD, NULL);
  update (self);
  g_signal_connect_object (reading, "notify::analysis-state", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  gtk_text_buffer_get_start_iter (gtk_text_view_get_buffer (self->view), &start);
  gtk_text_buffer_place_cursor (gtk_text_view_get_buffer (self->view), &start);

  return GTK_WINDOW (self);
}
