/* gloss-find-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-find-bar"

#include "gloss-find-bar.h"

#include <glib/gi18n.h>

struct _GlossFindBar
{
  AdwBin       parent_instance;

  /* Owned */
  GlossPage   *page;

  guint        n_matches;

  /* Template children */
  GtkEditable *entry;
  GtkLabel    *count_label;
};

enum {
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossFindBar, gloss_find_bar, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

/* Not bound as a template child: GTK would unparent it before AdwBin does. */
static GtkSearchBar *
get_search_bar (GlossFindBar *self)
{
  return GTK_SEARCH_BAR (adw_bin_get_child (ADW_BIN (self)));
}

static char *
dup_count (GlossFindBar *self,
           guint         current)
{
  if (*gtk_editable_get_text (self->entry) == '\0')
    return g_strdup ("");
  if (self->n_matches == 0)
    return g_strdup (_("Not found"));

  /* Translators: which of the places found is shown: 3 of 12 */
  return g_strdup_printf (_("%u of %u"), current, self->n_matches);
}

/* Says where the reader is, with words and to a screen reader too. */
static void
show_match (GlossFindBar *self,
            guint         current)
{
  g_autofree char *count = dup_count (self, current);
  gboolean missing = self->n_matches == 0 && *count != '\0';

  gtk_label_set_label (self->count_label, count);
  if (missing)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry),
                               GTK_ACCESSIBLE_STATE_INVALID,
                               missing ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, count,
                                  -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", self->n_matches > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", self->n_matches > 0);
}

static void
search_changed_cb (GlossFindBar *self)
{
  const char *needle = gtk_editable_get_text (self->entry);

  if (self->page == NULL)
    return;

  self->n_matches = gloss_page_find (self->page, needle);
  show_match (self, self->n_matches > 0 ? gloss_page_find_next (self->page, FALSE) : 0);
}

static void
next_match_cb (GlossFindBar *self)
{
  gloss_find_bar_move (self, FALSE);
}

static void
previous_match_cb (GlossFindBar *self)
{
  gloss_find_bar_move (self, TRUE);
}

static void
search_mode_cb (GlossFindBar *self)
{
  if (gtk_search_bar_get_search_mode (get_search_bar (self)) || self->page == NULL)
    return;

  self->n_matches = 0;
  gloss_page_find (self->page, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
}

static gboolean
entry_key_pressed_cb (GtkEventControllerKey *controller,
                      guint                  keyval,
                      guint                  keycode,
                      GdkModifierType        state,
                      GlossFindBar          *self)
{
  gboolean is_enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter;

  if (!is_enter || (state & GDK_SHIFT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;

  gloss_find_bar_move (self, TRUE);
  return GDK_EVENT_STOP;
}

static void
find_next_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  gloss_find_bar_move (GLOSS_FIND_BAR (widget), FALSE);
}

static void
find_previous_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  gloss_find_bar_move (GLOSS_FIND_BAR (widget), TRUE);
}

static void
find_close_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  gtk_search_bar_set_search_mode (get_search_bar (GLOSS_FIND_BAR (widget)), FALSE);
}

static void
gloss_find_bar_dispose (GObject *object)
{
  GlossFindBar *self = GLOSS_FIND_BAR (object);

  g_clear_object (&self->page);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_FIND_BAR);

  G_OBJECT_CLASS (gloss_find_bar_parent_class)->dispose (object);
}

static void
gloss_find_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GlossFindBar *self = GLOSS_FIND_BAR (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_value_set_object (value, self->page);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_find_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GlossFindBar *self = GLOSS_FIND_BAR (object);

  switch (prop_id)
    {
    case PROP_PAGE:
      g_set_object (&self->page, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_find_bar_class_init (GlossFindBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_find_bar_dispose;
  object_class->get_property = gloss_find_bar_get_property;
  object_class->set_property = gloss_find_bar_set_property;

  properties[PROP_PAGE] =
    g_param_spec_object ("page", NULL, NULL, GLOSS_TYPE_PAGE,
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_install_action (widget_class, "find.next", NULL, find_next_action);
  gtk_widget_class_install_action (widget_class, "find.previous", NULL, find_previous_action);
  gtk_widget_class_install_action (widget_class, "find.close", NULL, find_close_action);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-find-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossFindBar, entry);
  gtk_widget_class_bind_template_child (widget_class, GlossFindBar, count_label);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, previous_match_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_key_pressed_cb);
}

static void
gloss_find_bar_init (GlossFindBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_search_bar_connect_entry (get_search_bar (self), self->entry);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.next", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "find.previous", FALSE);
}

/**
 * gloss_find_bar_open:
 * @self: the bar
 * @needle: (nullable): what to find; %NULL for what was found last
 *
 * Shows the bar, ready for typing.
 */
void
gloss_find_bar_open (GlossFindBar *self,
                     const char   *needle)
{
  g_return_if_fail (GLOSS_IS_FIND_BAR (self));

  if (needle != NULL)
    gtk_editable_set_text (self->entry, needle);

  gtk_search_bar_set_search_mode (get_search_bar (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
  search_changed_cb (self);
}

/* Goes to the next match or the one before, at the ends round the corner */
void
gloss_find_bar_move (GlossFindBar *self,
                     gboolean      backwards)
{
  g_return_if_fail (GLOSS_IS_FIND_BAR (self));

  if (self->page == NULL || self->n_matches == 0)
    return;

  show_match (self, gloss_page_find_next (self->page, backwards));
}
