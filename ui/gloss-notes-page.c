/* gloss-notes-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-notes-page"

#include "gloss-config.h"

#include "gloss-notes-page.h"

#include "gloss-fold-row.h"
#include "gloss-spoken.h"
#include "gloss-swatch.h"

struct _GlossNotesPage
{
  AdwPreferencesPage   parent_instance;

  /* Owned */
  GlossReader         *reader;

  /* Borrowed: rows of the group */
  GtkEditable         *meanings[GLOSS_N_COLORS];

  /* Template children */
  GtkEditable         *name_row;
  AdwPreferencesGroup *colors;
  GtkWidget           *reset_button;

  /* What comes from an entry is not given back to it: the caret would move. */
  guint                typed : 1;
};

G_DEFINE_FINAL_TYPE (GlossNotesPage, gloss_notes_page, ADW_TYPE_PREFERENCES_PAGE)

static void
show_text (GtkEditable *row,
           const char  *text)
{
  if (!g_str_equal (gtk_editable_get_text (row), text))
    gtk_editable_set_text (row, text);
}

static void
show_name (GlossNotesPage *self)
{
  show_text (self->name_row, gloss_reader_get_name (self->reader));
}

static void
show_meanings (GlossNotesPage *self)
{
  gboolean any = FALSE;

  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    {
      const char *meaning = gloss_reader_get_meaning (self->reader, color);

      any = any || *meaning != '\0';
      if (!self->typed)
        show_text (self->meanings[color], meaning);
    }
  gtk_widget_set_sensitive (self->reset_button, any);
}

/* An empty name is that of the account, and is shown as such. */
static void
name_apply_cb (GlossNotesPage *self)
{
  gloss_reader_set_name (self->reader, gtk_editable_get_text (self->name_row));
  show_name (self);
}

static void
meaning_changed_cb (GlossNotesPage *self,
                    GtkEditable    *row)
{
  self->typed = TRUE;
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    if (self->meanings[color] == row)
      gloss_reader_set_meaning (self->reader, color, gtk_editable_get_text (row));
  self->typed = FALSE;
}

static void
reset_cb (GlossNotesPage *self)
{
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    gloss_reader_set_meaning (self->reader, color, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->meanings[0]));
}

static void
limit_length (GtkEditable *row,
              int          length)
{
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (row)), length);
}

/* Empty, the row shows the name of the colour where the meaning would be. */
static void
add_color_row (GlossNotesPage *self,
               GlossColor      color)
{
  GtkWidget *row = adw_entry_row_new ();
  GtkWidget *swatch = gloss_swatch_new (color);

  gtk_widget_set_valign (swatch, GTK_ALIGN_CENTER);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), gloss_color_get_label (color));
  adw_entry_row_add_prefix (ADW_ENTRY_ROW (row), swatch);
  gloss_spoken_tell_entry (ADW_ENTRY_ROW (row));
  limit_length (GTK_EDITABLE (row), GLOSS_MEANING_LENGTH);
  g_signal_connect_object (row, "changed", G_CALLBACK (meaning_changed_cb), self, G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->colors, row);
  self->meanings[color] = GTK_EDITABLE (row);
}

static void
gloss_notes_page_dispose (GObject *object)
{
  GlossNotesPage *self = GLOSS_NOTES_PAGE (object);

  g_clear_object (&self->reader);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_NOTES_PAGE);

  G_OBJECT_CLASS (gloss_notes_page_parent_class)->dispose (object);
}

static void
gloss_notes_page_class_init (GlossNotesPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_notes_page_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-notes-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossNotesPage, name_row);
  gtk_widget_class_bind_template_child (widget_class, GlossNotesPage, colors);
  gtk_widget_class_bind_template_child (widget_class, GlossNotesPage, reset_button);
  gtk_widget_class_bind_template_callback (widget_class, name_apply_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
gloss_notes_page_init (GlossNotesPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  limit_length (self->name_row, GLOSS_READER_NAME_LENGTH);
  gloss_spoken_tell_entry (ADW_ENTRY_ROW (self->name_row));
  gloss_fold_row_group (ADW_PREFERENCES_GROUP (self->colors));
  for (guint color = 0; color < GLOSS_N_COLORS; color++)
    add_color_row (self, color);
}

/**
 * gloss_notes_page_set_reader:
 * @self: a page that has none yet
 * @reader: whose choices it shows
 */
void
gloss_notes_page_set_reader (GlossNotesPage *self,
                             GlossReader    *reader)
{
  g_return_if_fail (GLOSS_IS_NOTES_PAGE (self));
  g_return_if_fail (GLOSS_IS_READER (reader));

  g_set_object (&self->reader, reader);
  show_name (self);
  show_meanings (self);
  g_signal_connect_object (reader, "notify::chosen-name", G_CALLBACK (show_name), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (reader, "notify::meanings", G_CALLBACK (show_meanings), self, G_CONNECT_SWAPPED);
}
