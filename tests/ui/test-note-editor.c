/* test-note-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "page-fixture.h"

#include <adwaita.h>

#include "gloss-color-picker.h"
#include "gloss-note-editor.h"
#include "gloss-tag-editor.h"

/* The first widget of @type in @widget or below */
static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_editor (PageFixture *self)
{
  return find_widget (self->window, GLOSS_TYPE_NOTE_EDITOR);
}

static GtkTextBuffer *
find_words (PageFixture *self)
{
  GtkWidget *view = find_widget (find_editor (self), GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static GlossTagEditor *
find_tags (PageFixture *self)
{
  return GLOSS_TAG_EDITOR (find_widget (find_editor (self), GLOSS_TYPE_TAG_EDITOR));
}

static GtkWidget *
find_entry (PageFixture *self)
{
  return find_widget (GTK_WIDGET (find_tags (self)), GTK_TYPE_ENTRY);
}

static gboolean
is_open (gpointer user_data)
{
  GtkWidget *editor = find_editor (user_data);

  return editor != NULL && gtk_widget_get_mapped (editor);
}

static gboolean
is_closed (gpointer user_data)
{
  return !is_open (user_data);
}

static void
close_editor (PageFixture *self)
{
  gtk_popover_popdown (GTK_POPOVER (find_editor (self)));
  wait_until (is_closed, self);
}

/* A note on one word, open */
static GlossAnnotation *
open_note (PageFixture *self)
{
  GlossAnnotation *note = gloss_reading_highlight (self->reading,
                                                   page_fixture_words (self, "gamble"),
                                                   GLOSS_COLOR_YELLOW);

  gloss_page_edit_note (self->page, note);
  wait_until (is_open, self);
  return note;
}

static void
append (GtkTextBuffer *buffer,
        const char    *text)
{
  GtkTextIter end;

  gtk_text_buffer_get_end_iter (buffer, &end);
  gtk_text_buffer_insert (buffer, &end, text, -1);
}

static char *
dup_words (GtkTextBuffer *buffer)
{
  GtkTextIter begin;
  GtkTextIter end;

  gtk_text_buffer_get_bounds (buffer, &begin, &end);
  return gtk_text_buffer_get_text (buffer, &begin, &end, TRUE);
}

static void
assert_tags (const char *const *tags,
             const char        *expected)
{
  g_autofree char *joined = g_strjoinv (",", (char **) tags);

  assert_string_equal (joined, expected);
}

static void
test_what_is_typed_is_in_the_note_at_once (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);

  append (find_words (self), "Is");
  assert_string_equal (gloss_annotation_get_note (note), "Is");
  append (find_words (self), " it?");
  assert_string_equal (gloss_annotation_get_note (note), "Is it?");
}

static void
test_typing_is_one_step_until_the_editor_is_closed (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);

  append (find_words (self), "One");
  append (find_words (self), " two");
  close_editor (self);
  gloss_page_edit_note (self->page, note);
  wait_until (is_open, self);
  append (find_words (self), " three");
  close_editor (self);

  gloss_reading_undo (self->reading, NULL);
  assert_string_equal (gloss_annotation_get_note (note), "One two");
  gloss_reading_undo (self->reading, NULL);
  assert_string_equal (gloss_annotation_get_note (note), "");
}

static void
test_the_editor_shows_what_is_changed_elsewhere (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);
  static const char *const tags[] = { "claim", NULL };
  g_autofree char *words = NULL;

  gloss_reading_set_note (self->reading, note, "From the other window");
  gloss_reading_set_tags (self->reading, note, tags);
  words = dup_words (find_words (self));
  assert_string_equal (words, "From the other window");
  assert_tags (gloss_tag_editor_get_tags (find_tags (self)), "claim");
}

static void
test_a_note_that_is_undone_closes_its_editor (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  open_note (self);
  gloss_reading_undo (self->reading, NULL);
  wait_until (is_closed, self);
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_notes (self->reading)), 0);
}

static void
test_a_colour_that_is_picked_is_the_colour_of_the_note (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);

  g_signal_emit_by_name (find_widget (find_editor (self), GLOSS_TYPE_COLOR_PICKER), "picked",
                         (int) GLOSS_COLOR_ORANGE);
  assert_int_equal (gloss_annotation_get_color (note), GLOSS_COLOR_ORANGE);
}

static void
test_tags_are_cleaned_as_they_are_entered (void **state)
{
  static const struct
  {
    const char *typed;
    const char *tags;
  } rows[] = {
    { "claim", "claim" },
    { "#tender ", "claim,tender" },
    { "claim", "claim,tender" },
    { "  ", "claim,tender" },
    { "#", "claim,tender" },
    { "two words", "claim,tender,two words" },
    { "å", "claim,tender,two words,å" },
  };
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gtk_editable_set_text (GTK_EDITABLE (find_entry (self)), rows[i].typed);
      g_signal_emit_by_name (find_entry (self), "activate");
      assert_tags (gloss_annotation_get_tags (note), rows[i].tags);
      assert_string_equal (gtk_editable_get_text (GTK_EDITABLE (find_entry (self))), "");
    }
}

static void
test_a_comma_ends_a_tag (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (self)), "one, two,");
  assert_tags (gloss_annotation_get_tags (note), "one,two");
}

static void
test_a_tag_that_was_not_ended_is_kept_on_closing (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());
  GlossAnnotation *note = open_note (self);

  gtk_editable_set_text (GTK_EDITABLE (find_entry (self)), "late");
  close_editor (self);
  assert_tags (gloss_annotation_get_tags (note), "late");
}

static void
test_known_tags_can_be_added_and_all_can_be_removed (void **state)
{
  static const char *const known[] = { "#old", "Claim", "law", "tender", NULL };
  g_autoptr (GtkWidget) editor = g_object_ref_sink (g_object_new (GLOSS_TYPE_TAG_EDITOR, NULL));
  GlossTagEditor *tags = GLOSS_TAG_EDITOR (editor);

  gloss_tag_editor_set_known (tags, known);
  gtk_widget_activate_action (editor, "tag.add", "s", "law");
  gtk_widget_activate_action (editor, "tag.add", "s", "tender");
  assert_tags (gloss_tag_editor_get_tags (tags), "law,tender");
  gtk_widget_activate_action (editor, "tag.remove", "s", "law");
  gtk_widget_activate_action (editor, "tag.remove", "s", "law");
  assert_tags (gloss_tag_editor_get_tags (tags), "tender");

  /* Another program's tag is offered as it is, and given as it is. */
  gtk_widget_activate_action (editor, "tag.add", "s", "#old");
  assert_tags (gloss_tag_editor_get_tags (tags), "tender,#old");
}

static void
test_the_key_for_tags_makes_a_note_of_the_selection (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_article ());

  page_fixture_select (self, page_fixture_words (self, "gamble"));
  gtk_widget_activate_action (GTK_WIDGET (self->page), "note.tag", NULL);
  wait_until (is_open, self);
  assert_int_equal (g_list_model_get_n_items (gloss_reading_get_notes (self->reading)), 1);
  assert_true (gtk_widget_has_focus (find_widget (find_entry (self), GTK_TYPE_TEXT)));
}

static void
test_a_note_out_of_view_is_gone_to_first (void **state)
{
  g_autoptr (PageFixture) self = page_fixture_new (page_fixture_long (600));
  guint length = gloss_text_get_n_chars (gloss_reading_get_text (self->reading));
  GlossRange end = { length - 20, length - 10 };
  GlossAnnotation *note = gloss_reading_highlight (self->reading, end, GLOSS_COLOR_RED);

  gloss_page_edit_note (self->page, note);
  wait_until (is_open, self);
  assert_int_equal (page_fixture_get_caret (self), end.begin);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_is_typed_is_in_the_note_at_once),
    cmocka_unit_test (test_typing_is_one_step_until_the_editor_is_closed),
    cmocka_unit_test (test_the_editor_shows_what_is_changed_elsewhere),
    cmocka_unit_test (test_a_note_that_is_undone_closes_its_editor),
    cmocka_unit_test (test_a_colour_that_is_picked_is_the_colour_of_the_note),
    cmocka_unit_test (test_tags_are_cleaned_as_they_are_entered),
    cmocka_unit_test (test_a_comma_ends_a_tag),
    cmocka_unit_test (test_a_tag_that_was_not_ended_is_kept_on_closing),
    cmocka_unit_test (test_known_tags_can_be_added_and_all_can_be_removed),
    cmocka_unit_test (test_the_key_for_tags_makes_a_note_of_the_selection),
    cmocka_unit_test (test_a_note_out_of_view_is_gone_to_first),
  };

  if (!gtk_init_check ())
    return 77;
  adw_init ();
  return cmocka_run_group_tests (tests, NULL, NULL);
}
