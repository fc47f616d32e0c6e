/* gloss-window.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-window"

#include "gloss-window-private.h"

#include <glib/gi18n.h>

#include "gloss-bottom-bar.h"
#include "gloss-fold-layout.h"
#include "gloss-menus.h"
#include "gloss-recent-popover.h"
#include "gloss-toast.h"

/* Less than this is too narrow for the pane beside the page, in pixels. */
#define NARROW_WIDTH 700

/* How long a way back is offered: twice what is usual, for those who read or move slowly */
#define UNDO_SECONDS 10

/**
 * GlossWindow:
 *
 * One article, or the place to choose one. What it does is in the files
 * beside this one: opening, saving, exporting, and the table of actions.
 */

enum {
  PROP_0,
  PROP_SESSION,
  PROP_INDEX,
  PROP_SETTINGS,
  PROP_POSITIONS,
  PROP_READING,
  PROP_NARROW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossWindow, gloss_window, ADW_TYPE_APPLICATION_WINDOW)

static GParamSpec *properties[N_PROPS];

static void
toast_dismissed_cb (AdwToast    *toast,
                    GlossWindow *self)
{
  if (self->toast == toast)
    self->toast = NULL;
}

static void
dismiss_toast (GlossWindow *self)
{
  AdwToast *toast = self->toast;

  self->toast = NULL;
  if (toast != NULL)
    adw_toast_dismiss (toast);
}

static void
note_removed_cb (GlossWindow *self)
{
  gloss_window_tell (self, _("Note removed"), TRUE);
}

static void
page_failed_cb (GlossWindow *self,
                const char  *reason)
{
  gloss_window_tell (self, reason, FALSE);
}

static void
link_cb (GlossWindow *self)
{
  g_autofree char *link = NULL;

  g_object_get (self->page, "link", &link, NULL);
  gtk_label_set_label (self->status_line, link != NULL ? link : "");
  gtk_widget_set_visible (GTK_WIDGET (self->status_line), link != NULL);
}

/* An “Undo” on a toast means what the toast says, so it goes with the next change. */
static void
annotations_changed_cb (GlossWindow *self)
{
  dismiss_toast (self);
}

/* In a narrow window the title needs the room of the word. What takes the focus, and is read out, is the
 * button in the split one; with later toolkits that is still called by the label which it has no more. */
static void
update_open_button (GlossWindow *self)
{
  GtkAccessible *button = GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->open_button)));

  if (self->narrow)
    {
      adw_split_button_set_icon_name (self->open_button, "document-open-symbolic");
      gtk_accessible_reset_relation (button, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
    }
  else
    {
      adw_split_button_set_label (self->open_button, _("Open"));
    }
  gtk_accessible_update_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, _("Open"), -1);
}

/* Where the pane covers the page it is shown on demand; where there is room it is as the reader
 * left it. */
static void
set_narrow (GlossWindow *self,
            gboolean     narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  if (narrow && adw_bin_get_child (self->bottom_bin) == NULL)
    adw_bin_set_child (self->bottom_bin, gloss_bottom_bar_new (self->page, self->settings));
  adw_flap_set_fold_policy (self->flap,
                            narrow ? ADW_FLAP_FOLD_POLICY_ALWAYS : ADW_FLAP_FOLD_POLICY_NEVER);
  adw_flap_set_reveal_flap (self->flap, !narrow && self->pane_wanted);
  update_open_button (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* This comes before the layout. A flap that folds by itself does so while sizes are being
 * allocated, when it is too late to change the header bar. */
static void
surface_width_cb (GlossWindow *self)
{
  GtkNative *native = GTK_NATIVE (self);
  double shadow_x;
  double shadow_y;

  gtk_native_get_surface_transform (native, &shadow_x, &shadow_y);
  set_narrow (self, gdk_surface_get_width (gtk_native_get_surface (native)) - 2 * shadow_x <
              NARROW_WIDTH);
}

static void
reveal_cb (GlossWindow *self)
{
  gboolean shown = adw_flap_get_reveal_flap (self->flap);

  if (!shown)
    gloss_window_leave_pane (self);
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    gloss_side_pane_fill (self->side_pane);
  if (!self->narrow)
    self->pane_wanted = shown;
  else if (shown)
    gloss_page_cover (self->page);
}

/* "" is the page's own choice, which is a serif face; other words than these two name a face. */
static gboolean
map_typeface (GValue   *value,
              GVariant *variant,
              gpointer  user_data)
{
  const char *typeface = g_variant_get_string (variant, NULL);

  if (g_str_equal (typeface, "serif"))
    g_value_set_string (value, "");
  else if (g_str_equal (typeface, "sans"))
    g_value_set_string (value, "Cantarell,Inter,sans-serif");
  else
    g_value_set_string (value, typeface);

  return TRUE;
}

static gboolean
map_sepia (GValue   *value,
           GVariant *variant,
           gpointer  user_data)
{
  g_value_set_boolean (value, g_str_equal (g_variant_get_string (variant, NULL), "sepia"));

  return TRUE;
}

static void
bind_page (GlossWindow *self)
{
  static const char *const shared[] = {
    "show-actors", "show-quotes", "show-notes", "text-scale", "line-width", "leading",
  };

  for (guint i = 0; i < G_N_ELEMENTS (shared); i++)
    g_settings_bind (self->settings, shared[i], self->page, shared[i], G_SETTINGS_BIND_GET);

  g_settings_bind_with_mapping (self->settings, "typeface", self->page, "font-family",
                                G_SETTINGS_BIND_GET,
                                map_typeface, NULL, NULL, NULL);
  g_settings_bind_with_mapping (self->settings, "color-scheme", self->page, "sepia",
                                G_SETTINGS_BIND_GET,
                                map_sepia, NULL, NULL, NULL);
}

/* Where there is no room for it beside the page, the pane comes when there is. */
void
gloss_window_want_pane (GlossWindow *self,
                        gboolean     shown,
                        const char  *list)
{
  self->pane_wanted = shown;
  if (!self->narrow)
    adw_flap_set_reveal_flap (self->flap, shown);
  g_object_set (self->side_pane, "visible-list", list, NULL);
}

/* How windows are is read once and written when they close: two windows may differ meanwhile. */
static void
restore (GlossWindow *self)
{
  g_autofree char *list = g_settings_get_string (self->settings, "pane-page");

  gtk_window_set_default_size (GTK_WINDOW (self),
                               g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));

  gloss_window_want_pane (self, g_settings_get_boolean (self->settings, "show-pane"), list);
  set_narrow (self, g_settings_get_int (self->settings, "window-width") < NARROW_WIDTH);
}

static void
gloss_window_realize (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (gloss_window_parent_class)->realize (widget);

  g_signal_connect_object (gtk_native_get_surface (GTK_NATIVE (widget)), "notify::width",
                           G_CALLBACK (surface_width_cb), widget, G_CONNECT_SWAPPED);
}

/* Without an article, there is the library to choose one from, or why there is none. */
static void
gloss_window_map (GtkWidget *widget)
{
  GlossWindow *self = GLOSS_WINDOW (widget);

  if (self->reading == NULL && self->opening == NULL &&
      g_str_equal (gtk_stack_get_visible_child_name (self->stack), "nothing-yet"))
    gloss_window_show (self, "empty");

  GTK_WIDGET_CLASS (gloss_window_parent_class)->map (widget);
}

static gboolean
gloss_window_close_request (GtkWindow *window)
{
  GlossWindow *self = GLOSS_WINDOW (window);

  if (!gloss_window_may_close (self))
    return GDK_EVENT_STOP;

  gloss_window_remember (self);

  return GTK_WINDOW_CLASS (gloss_window_parent_class)->close_request (window);
}

static void
add_menus (GlossWindow *self)
{
  self->history_menu = g_menu_new ();
  gloss_menus_add_primary (self->primary_button, self->history_menu);
  gloss_menus_add_marks (self->marks_button, self->page);
  gloss_menus_add_appearance (self->appearance_button, self->settings);
}

static void
gloss_window_constructed (GObject *object)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  G_OBJECT_CLASS (gloss_window_parent_class)->constructed (object);

  add_menus (self);
  gloss_window_add_actions (self);
  gloss_window_add_drop_target (self);
  bind_page (self);
  restore (self);
  gloss_window_update_actions (self);
}

static void
gloss_window_dispose (GObject *object)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  g_clear_handle_id (&self->busy_source, g_source_remove);
  if (self->opening != NULL)
    g_cancellable_cancel (self->opening);
  g_clear_object (&self->opening);
  g_clear_pointer (&self->fetched, gloss_meter_unref);
  if (self->locating != NULL)
    g_cancellable_cancel (self->locating);
  g_clear_object (&self->locating);
  if (self->pasting != NULL)
    g_cancellable_cancel (self->pasting);
  g_clear_object (&self->pasting);
  gloss_window_stop_watching (self);
  g_clear_object (&self->reading_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->annotations_signals);
  g_clear_object (&self->reading);
  g_clear_object (&self->file);
  gloss_window_remove_actions (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_WINDOW);
  g_clear_object (&self->history_menu);

  G_OBJECT_CLASS (gloss_window_parent_class)->dispose (object);
}

static void
gloss_window_finalize (GObject *object)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  g_array_unref (self->left_out_steps);
  g_clear_object (&self->session);
  g_clear_object (&self->index);
  g_clear_object (&self->settings);
  g_clear_object (&self->positions);

  G_OBJECT_CLASS (gloss_window_parent_class)->finalize (object);
}

static void
gloss_window_get_property (GObject    *object,
                           guint       prop_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      g_value_set_object (value, self->session);
      break;
    case PROP_INDEX:
      g_value_set_object (value, self->index);
      break;
    case PROP_SETTINGS:
      g_value_set_object (value, self->settings);
      break;
    case PROP_POSITIONS:
      g_value_set_object (value, self->positions);
      break;
    case PROP_READING:
      g_value_set_object (value, self->reading);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_window_set_property (GObject      *object,
                           guint         prop_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  GlossWindow *self = GLOSS_WINDOW (object);

  switch (prop_id)
    {
    case PROP_SESSION:
      self->session = g_value_dup_object (value);
      break;
    case PROP_INDEX:
      self->index = g_value_dup_object (value);
      break;
    case PROP_SETTINGS:
      self->settings = g_value_dup_object (value);
      break;
    case PROP_POSITIONS:
      self->positions = g_value_dup_object (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags once = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  properties[PROP_SESSION] =
    g_param_spec_object ("session", NULL, NULL, GLOSS_TYPE_SESSION, once);
  properties[PROP_INDEX] =
    g_param_spec_object ("index", NULL, NULL, GLOSS_TYPE_INDEX, once);
  properties[PROP_SETTINGS] =
    g_param_spec_object ("settings", NULL, NULL, G_TYPE_SETTINGS, once);
  properties[PROP_POSITIONS] =
    g_param_spec_object ("positions", NULL, NULL, GLOSS_TYPE_POSITIONS, once);
  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING,
                         (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          (G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

/* Not among the application's accelerators: those would take the keys from a note that is being
 * typed, where they undo typing. */
static void
install_keys (GtkWidgetClass *widget_class)
{
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK,
                                       "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0,
                                       "win.cancel-opening", NULL);
}

static void
gloss_window_class_init (GlossWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gloss_window_constructed;
  object_class->dispose = gloss_window_dispose;
  object_class->finalize = gloss_window_finalize;
  object_class->get_property = gloss_window_get_property;
  object_class->set_property = gloss_window_set_property;
  widget_class->realize = gloss_window_realize;
  widget_class->map = gloss_window_map;
  GTK_WINDOW_CLASS (klass)->close_request = gloss_window_close_request;
  install_properties (object_class);
  install_keys (widget_class);

  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  g_type_ensure (GLOSS_TYPE_PAGE);
  g_type_ensure (GLOSS_TYPE_RECENT_POPOVER);
  g_type_ensure (GLOSS_TYPE_SAVE_BAR);
  g_type_ensure (GLOSS_TYPE_SIDE_PANE);
  g_type_ensure (GLOSS_TYPE_TITLE);
  g_type_ensure (GLOSS_TYPE_VERSION_BAR);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, toast_overlay);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, tools);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, start_bin);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, save_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, version_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, find_bin);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, review_bin);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, flap);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, page);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, primary_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, marks_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, appearance_button);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, status_line);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, side_pane);
  gtk_widget_class_bind_template_child (widget_class, GlossWindow, bottom_bin);
  gtk_widget_class_bind_template_callback (widget_class, note_removed_cb);
  gtk_widget_class_bind_template_callback (widget_class, page_failed_cb);
  gtk_widget_class_bind_template_callback (widget_class, link_cb);
  gtk_widget_class_bind_template_callback (widget_class, reveal_cb);
  gloss_window_install_focus_keys (widget_class);
}

/* What cannot be read is not lost, but somebody may look for it here. */
static void
notes_came_cb (GlossWindow *self)
{
  GlossStore *store = gloss_reading_get_store (self->reading);
  guint n = store != NULL && !gloss_reading_is_loading (self->reading) ? gloss_store_get_n_unread (store) : 0;
  g_autofree char *text = NULL;

  if (n == 0)
    return;

  /* Translators: tells in passing of notes in a damaged file; the others are shown */
  text = g_strdup_printf (ngettext ("%u note cannot be read and stays in its file as it is",
                                    "%u notes cannot be read and stay in their file as they are", n), n);
  gloss_window_tell (self, text, FALSE);
}

static void
gloss_window_init (GlossWindow *self)
{
  self->left_out_steps = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));

  g_signal_connect (self, "notify::is-active", G_CALLBACK (gloss_window_save_now), NULL);
  g_signal_connect_object (self->page, "notify::filled",
                           G_CALLBACK (gloss_window_update_actions), self, G_CONNECT_SWAPPED);
  self->reading_signals = g_signal_group_new (GLOSS_TYPE_READING);
  g_signal_group_connect_swapped (self->reading_signals, "notify::loading",
                                  G_CALLBACK (gloss_window_update_actions), self);
  g_signal_group_connect_swapped (self->reading_signals, "notify::loading", G_CALLBACK (notes_came_cb), self);
  self->history_signals = g_signal_group_new (GLOSS_TYPE_HISTORY);
  g_signal_group_connect_swapped (self->history_signals, "notify",
                                  G_CALLBACK (gloss_window_update_actions), self);
  self->annotations_signals = g_signal_group_new (GLOSS_TYPE_ANNOTATION_LIST);
  g_signal_group_connect_swapped (self->annotations_signals, "changed",
                                  G_CALLBACK (annotations_changed_cb), self);
}

GlossWindow *
gloss_window_new (GtkApplication *application,
                  GlossSession   *session,
                  GlossIndex     *index,
                  GSettings      *settings,
                  GlossPositions *positions)
{
  return g_object_new (GLOSS_TYPE_WINDOW,
                       "application", application,
                       "session", session,
                       "index", index,
                       "settings", settings,
                       "positions", positions,
                       NULL);
}

GFile *
gloss_window_get_file (GlossWindow *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW (self), NULL);

  return self->file;
}

GlossReading *
gloss_window_get_reading (GlossWindow *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW (self), NULL);

  return self->reading;
}

gboolean
gloss_window_is_opening (GlossWindow *self)
{
  g_return_val_if_fail (GLOSS_IS_WINDOW (self), FALSE);

  return self->opening != NULL;
}

void
gloss_window_remember (GlossWindow *self)
{
  int width;
  int height;
  g_autofree char *list = NULL;

  g_return_if_fail (GLOSS_IS_WINDOW (self));

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_object_get (self->side_pane, "visible-list", &list, NULL);
  g_settings_set_int (self->settings, "window-width", MAX (width, 360));
  g_settings_set_int (self->settings, "window-height", MAX (height, 294));
  g_settings_set_boolean (self->settings, "window-maximized",
                          gtk_window_is_maximized (GTK_WINDOW (self)));
  g_settings_set_boolean (self->settings, "show-pane", self->pane_wanted);
  g_settings_set_string (self->settings, "pane-page", list);

  if (self->reading != NULL)
    {
      GlossArticle *article = gloss_reading_get_article (self->reading);

      gloss_positions_set (self->positions, gloss_article_get_digest (article),
                           gloss_page_get_position (self->page));
    }
}

static void
after_paint_cb (GlossWindow   *self,
                GdkFrameClock *clock)
{
  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  if (adw_flap_get_reveal_flap (self->flap))
    gloss_side_pane_fill (self->side_pane);
  /* The article may have been put away before it was seen. */
  if (self->reading == NULL)
    return;

  gloss_window_watch_file (self);
  if (gloss_reading_get_analysis_state (self->reading) == GLOSS_ANALYSIS_NONE)
    gloss_reading_analyze_async (self->reading, NULL, NULL, NULL);
}

/* Who is in it, who said what, and whether it changes is of use to those who have the text in front of them
 * already. */
static void
go_on_when_painted (GlossWindow *self)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (self));

  g_signal_handlers_disconnect_by_func (clock, after_paint_cb, self);
  g_signal_connect_object (clock, "after-paint", G_CALLBACK (after_paint_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_draw (GTK_WIDGET (self->page));
}

/**
 * gloss_window_set_reading:
 * @self: the window
 * @reading: what is shown from now on
 * @warning: (nullable): what gloss_session_open_finish() says
 */
void
gloss_window_set_reading (GlossWindow  *self,
                          GlossReading *reading,
                          const char   *warning)
{
  gloss_window_stop_review (self);
  gloss_window_forget_left_out (self, reading);
  g_set_object (&self->reading, reading);
  g_signal_group_set_target (self->reading_signals, reading);
  g_signal_group_set_target (self->history_signals, gloss_reading_get_history (reading));
  g_signal_group_set_target (self->annotations_signals, gloss_reading_get_annotations (reading));
  gloss_page_set_reading (self->page, reading);
  g_object_set (self->save_bar, "warning", warning, NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);

  gtk_window_set_title (GTK_WINDOW (self),
                        gloss_article_get_title (gloss_reading_get_article (reading)));
  gloss_window_show (self, "article");
  gtk_widget_grab_focus (GTK_WIDGET (self->page));
  /* They may have been there before the window was. */
  notes_came_cb (self);
  go_on_when_painted (self);
}

/**
 * gloss_window_put_away:
 * @self: a window with an article
 *
 * The window is where another article can be chosen.
 */
void
gloss_window_put_away (GlossWindow *self)
{
  gloss_window_stop_review (self);
  gloss_window_stop_watching (self);
  g_clear_object (&self->file_monitor);
  g_signal_group_set_target (self->reading_signals, NULL);
  g_signal_group_set_target (self->history_signals, NULL);
  g_signal_group_set_target (self->annotations_signals, NULL);
  gloss_page_set_reading (self->page, NULL);
  gloss_window_forget_left_out (self, NULL);
  g_clear_object (&self->reading);
  g_clear_object (&self->file);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);

  gtk_window_set_title (GTK_WINDOW (self), _("Gloss"));
  gloss_window_show (self, "empty");
}

/* @state: `empty`, `busy`, `error` or `article` */
void
gloss_window_show (GlossWindow *self,
                   const char  *state)
{
  if (g_str_equal (state, "empty"))
    gloss_window_show_library (self);
  gtk_stack_set_visible_child_name (self->stack, state);
  gtk_widget_set_visible (self->tools, g_str_equal (state, "article"));
  gloss_window_update_actions (self);
  if (!gtk_widget_get_visible (GTK_WIDGET (self)))
    gtk_window_present (GTK_WINDOW (self));
}

static void
show_toast (GlossWindow *self,
            AdwToast    *toast)
{
  dismiss_toast (self);
  self->toast = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, 0);
  adw_toast_overlay_add_toast (self->toast_overlay, toast);
}

/**
 * gloss_window_tell_way_back:
 * @self: the window
 * @text: what happened, as one sentence without a full stop
 * @action: undoes it
 * @target: (nullable): for @action
 *
 * Tells the reader in passing. What was told before makes way.
 */
void
gloss_window_tell_way_back (GlossWindow *self,
                            const char  *text,
                            const char  *action,
                            GVariant    *target)
{
  AdwToast *toast = gloss_toast_new (text, _("Undo"), GTK_WIDGET (self));

  adw_toast_set_action_name (toast, action);
  adw_toast_set_action_target_value (toast, target);
  adw_toast_set_timeout (toast, UNDO_SECONDS);
  show_toast (self, toast);
}

/**
 * gloss_window_tell:
 * @self: the window
 * @text: what happened, as one sentence without a full stop
 * @can_undo: whether to offer to undo it
 *
 * Tells the reader in passing. What was told before makes way.
 */
void
gloss_window_tell (GlossWindow *self,
                   const char  *text,
                   gboolean     can_undo)
{
  if (can_undo)
    gloss_window_tell_way_back (self, text, "win.undo", NULL);
  else
    show_toast (self, gloss_toast_new (text, "", GTK_WIDGET (self)));
}
