/* gloss-page-keys.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>
#include <string.h>

static void
deselect (GlossPage *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter begin;
  GtkTextIter end;

  if (gtk_text_buffer_get_selection_bounds (buffer, &begin, &end))
    gtk_text_buffer_place_cursor (buffer, &begin);
}

/* A selection becomes a highlight; without one the note at the caret takes
 * the colour. Where notes lie on each other, the reader says which is meant. */
static void
highlight_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossAnnotation *note;
  GlossRange range;
  GlossColor color;

  if (self->reading == NULL ||
      !gloss_color_from_name (g_variant_get_string (parameter, NULL), &color))
    return;

  if (gloss_page_get_selected_range (self, &range))
    {
      self->last_color = color;
      gloss_reading_highlight (self->reading, range, color);
      deselect (self);
    }
  else if ((note = gloss_page_ask_at_caret (self, FALSE)) != NULL)
    {
      gloss_page_color_note (self, note, color);
    }
}

/* Returns: (transfer none) (nullable): the note at the caret, or a new one on
 * what is selected, also where there are notes on the same words */
static GlossAnnotation *
get_or_make_note (GlossPage *self,
                  gboolean   tags_first)
{
  GlossAnnotation *note;
  GlossRange range;

  if (self->reading == NULL)
    return NULL;
  if (!gloss_page_get_selected_range (self, &range))
    return gloss_page_ask_at_caret (self, tags_first);

  note = gloss_reading_highlight (self->reading, range, self->last_color);
  deselect (self);
  return note;
}

static void
edit_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  gboolean tags_first = g_str_equal (action_name, "note.tag");
  GlossAnnotation *note = get_or_make_note (self, tags_first);

  if (note != NULL)
    gloss_page_open_editor (self, note, tags_first);
}

static void
article_action (GtkWidget  *widget,
                const char *action_name,
                GVariant   *parameter)
{
  gloss_page_note_article (GLOSS_PAGE (widget));
}

/* What a key that means “go on” does depends on where the caret is: a link is followed where there
 * is no note to write. */
static void
activate_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossRange range;

  if (gloss_page_get_link_at_caret (self) != NULL &&
      !gloss_page_get_selected_range (self, &range) &&
      gloss_page_get_note_at_caret (self) == NULL)
    gtk_widget_activate_action (widget, "link.open", NULL);
  else
    gtk_widget_activate_action (widget, "note.edit", NULL);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  g_autoptr (GlossAnnotation) note = NULL;

  if (!g_set_object (&note, gloss_page_ask_at_caret (self, FALSE)))
    return;

  gloss_page_remove_note (self, note);
}

/* With nothing selected, the quote at the caret is what is meant. */
static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossQuote *quote;
  GlossRange range;

  if (self->reading == NULL)
    return;

  if (!gloss_page_get_selected_range (self, &range))
    {
      quote = gloss_reading_get_quote_at (self->reading, gloss_page_get_caret (self));
      if (quote == NULL)
        return;
      range = gloss_quote_get_range (quote);
    }
  gloss_page_copy (self, range);
}

/* Stepping from mark to mark */

static void
consider (const GlossPageMark *mark,
          gboolean             forwards,
          GlossRange          *best,
          gboolean            *any)
{
  gboolean nearer = forwards ? mark->range.begin < best->begin
                             : mark->range.begin > best->begin;

  if (!*any || nearer)
    *best = mark->range;
  *any = TRUE;
}

/* @only: (nullable): the one item whose marks count */
static void
look_for_mark (GlossPageLayer *layer,
               gpointer        only,
               guint           caret,
               gboolean        forwards,
               GlossRange     *best,
               gboolean       *any)
{
  GlossPageMarks *marks = gloss_page_layer_get_marks (layer);
  guint n = gloss_page_marks_get_n (marks);
  guint position = gloss_page_marks_first_from (marks, forwards ? caret + 1 : caret);

  while (forwards ? position < n : position > 0)
    {
      const GlossPageMark *mark = gloss_page_marks_get (marks, forwards ? position : position - 1);

      if (only == NULL || mark->item == only)
        {
          consider (mark, forwards, best, any);
          return;
        }
      position = forwards ? position + 1 : position - 1;
    }
}

static gboolean
find_mark (GlossPage  *self,
           guint       caret,
           gboolean    forwards,
           GlossRange *best)
{
  gboolean any = FALSE;

  if (gloss_page_get_layers (self) & GLOSS_LAYER_NOTES)
    look_for_mark (self->notes, NULL, caret, forwards, best, &any);
  if (gloss_page_get_layers (self) & GLOSS_LAYER_QUOTES)
    look_for_mark (self->quotes, NULL, caret, forwards, best, &any);
  if ((gloss_page_get_layers (self) & GLOSS_LAYER_ACTORS) && self->selected_actor != NULL)
    look_for_mark (self->actors, self->selected_actor, caret, forwards, best, &any);
  return any;
}

static void
step_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  gboolean forwards = g_str_equal (action_name, "mark.next");
  GlossRange range = { 0, 0 };

  if (find_mark (self, gloss_page_get_caret (self), forwards, &range))
    gloss_page_go_to (self, range);
  else
    gtk_widget_error_bell (widget);
}

static void
describe_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);

  gloss_page_enter_card (self);
}

/* The same key again shows the whole article. */
static void
read_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossReadingMode mode;

  if (gloss_reading_mode_from_name (action_name + strlen ("read."), &mode))
    gloss_page_set_mode (self, self->mode == mode ? GLOSS_MODE_ALL : mode);
}

static void
clean_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GlossPage *self = GLOSS_PAGE (widget);

  gloss_page_set_clean (self, !self->clean);
}

/* Escape gives up one thing at a time: the edge, the bar, the selection, the quote, the actor, the mode. */
static gboolean
escape (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user_data)
{
  GlossPage *self = GLOSS_PAGE (widget);
  GlossRange range;

  if (gloss_page_cancel_edge (self) || gloss_page_hide_bar (self))
    return GDK_EVENT_STOP;
  if (gloss_page_get_selected_range (self, &range))
    {
      deselect (self);
      return GDK_EVENT_STOP;
    }
  if (self->open_quote != NULL)
    {
      gloss_page_open_edges (self, NULL);
      return GDK_EVENT_STOP;
    }
  if (self->selected_actor != NULL)
    {
      gloss_page_set_selected_actor (self, NULL);
      return GDK_EVENT_STOP;
    }
  if (self->mode != GLOSS_MODE_ALL)
    {
      gloss_page_set_mode (self, GLOSS_MODE_ALL);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

/**
 * gloss_page_install_actions:
 * @widget_class: the class of the page
 */
void
gloss_page_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "note.highlight", "s", highlight_action);
  gtk_widget_class_install_action (widget_class, "note.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "note.tag", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "note.article", NULL, article_action);
  gtk_widget_class_install_action (widget_class, "note.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "note.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "mark.activate", NULL, activate_action);
  gtk_widget_class_install_action (widget_class, "mark.describe", NULL, describe_action);
  gtk_widget_class_install_action (widget_class, "read.clean", NULL, clean_action);
  gtk_widget_class_install_action (widget_class, "read.all", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "read.speaker", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "read.without-quotes", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "read.unsourced", NULL, read_action);
  gtk_widget_class_install_action (widget_class, "mark.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "mark.previous", NULL, step_action);
  gloss_page_install_marking (widget_class);
  gloss_page_install_edges (widget_class);
}

static void
append_link_items (GMenu *menu)
{
  static const struct
  {
    const char *label;
    const char *action;
  } items[] = {
    { N_("Open _Link"), "link.open" },
    { N_("Copy Lin_k Address"), "link.copy" },
  };
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (_(items[i].label), items[i].action);

      g_menu_item_set_attribute (item, "hidden-when", "s", "action-disabled");
      g_menu_append_item (section, item);
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
}

/**
 * gloss_page_add_menu:
 * @self: a page
 *
 * Adds what can be done with a selection or a note to the context menu.
 */
void
gloss_page_add_menu (GlossPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  g_autoptr (GMenu) marks = g_menu_new ();
  g_autoptr (GMenu) text = g_menu_new ();

  append_link_items (menu);
  g_menu_append (section, _("_Note"), "note.edit");
  g_menu_append (section, _("_Tag"), "note.tag");
  g_menu_append (section, _("Note on the A_rticle"), "note.article");
  g_menu_append (section, _("Copy with _Source"), "note.copy");
  g_menu_append (section, _("_Remove Note"), "note.remove");
  g_menu_append (marks, _("Mark as _Actor"), "mark.actor");
  g_menu_append (marks, _("Mark as _Quote"), "mark.quote");
  g_menu_append (marks, _("Corre_ct…"), "mark.correct");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (section));
  g_menu_append (text, _("_Leave Out Paragraph"), "win.leave-out");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (marks));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (text));
  gtk_text_view_set_extra_menu (GTK_TEXT_VIEW (self), G_MENU_MODEL (menu));
}

/**
 * gloss_page_update_actions:
 * @self: a page
 *
 * Only what would do something can be chosen.
 */
void
gloss_page_update_actions (GlossPage *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  GlossRange range;
  gboolean open = self->reading != NULL;
  gboolean selected = open && gloss_page_get_selected_range (self, &range);
  gboolean at_item = gloss_page_get_item_at (self, gloss_page_get_caret (self), &range) != NULL;
  gboolean at_note = open && gloss_page_get_note_at_caret (self) != NULL;

  gtk_widget_action_set_enabled (widget, "note.highlight", selected || at_note);
  gtk_widget_action_set_enabled (widget, "note.edit", selected || at_note);
  gtk_widget_action_set_enabled (widget, "note.tag", selected || at_note);
  gtk_widget_action_set_enabled (widget, "note.article", open);
  gtk_widget_action_set_enabled (widget, "note.remove", at_note);
  gtk_widget_action_set_enabled (widget, "mark.actor", open && (selected || at_item));
  gtk_widget_action_set_enabled (widget, "mark.quote", selected);
  gtk_widget_action_set_enabled (widget, "mark.correct", open && at_item);
  gtk_widget_action_set_enabled (widget, "mark.next", open);
  gtk_widget_action_set_enabled (widget, "mark.previous", open);
}

typedef struct
{
  const char *trigger;
  const char *action;
} Key;

/* Menus show the last key of an action. */
static const Key keys[] = {
  { "KP_Enter", "mark.activate" },
  { "Return", "mark.activate" },
  { "<Control>Return", "link.open" },
  { "l", "link.next" },
  { "<Shift>l", "link.previous" },
  { "n", "note.edit" },
  { "<Shift>n", "note.article" },
  { "t", "note.tag" },
  { "KP_Delete", "note.remove" },
  { "Delete", "note.remove" },
  { "<Control><Shift>c", "note.copy" },
  { "<Control>KP_Delete", "win.leave-out" },
  { "<Control>Delete", "win.leave-out" },
  { "period", "mark.next" },
  { "comma", "mark.previous" },
  { "i", "mark.describe" },
  { "c", "mark.correct" },
  { "a", "mark.actor" },
  { "q", "mark.quote" },
  { "<Alt>Left", "edge.end-left" },
  { "<Alt>Right", "edge.end-right" },
  { "<Alt><Shift>Left", "edge.begin-left" },
  { "<Alt><Shift>Right", "edge.begin-right" },
  { "bracketleft", "edge.end-left-letter" },
  { "bracketright", "edge.end-right-letter" },
  { "braceleft", "edge.begin-left-letter" },
  { "braceright", "edge.begin-right-letter" },
  { "m", "read.clean" },
  { "o", "read.speaker" },
  { "h", "read.without-quotes" },
  { "u", "read.unsourced" },
};

static void
add_key (GtkEventController *controller,
         const char         *trigger,
         const char         *action,
         const char         *argument)
{
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                                            gtk_named_action_new (action));

  if (argument != NULL)
    gtk_shortcut_set_arguments (shortcut, g_variant_new_string (argument));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
}

/**
 * gloss_page_add_keys:
 * @self: a page
 *
 * Plain letters and digits can be keys because nothing is ever typed here.
 */
void
gloss_page_add_keys (GlossPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    add_key (controller, keys[i].trigger, keys[i].action, NULL);
  for (GlossColor color = 0; color < GLOSS_N_COLORS; color++)
    {
      g_autofree char *digit = g_strdup_printf ("%u", (guint) color + 1);
      g_autofree char *keypad = g_strdup_printf ("KP_%u", (guint) color + 1);

      add_key (controller, digit, "note.highlight", gloss_color_to_name (color));
      add_key (controller, keypad, "note.highlight", gloss_color_to_name (color));
    }
  gtk_shortcut_controller_add_shortcut (
    GTK_SHORTCUT_CONTROLLER (controller),
    gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                      gtk_callback_action_new (escape, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
