/* gloss-page.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-private.h"

#include <glib/gi18n.h>

#include "gloss-util.h"

#define LEAST_SCALE 50
#define MOST_SCALE 300
#define LEAST_LINE 30
#define MOST_LINE 120
#define DEFAULT_LINE 66
#define MOST_LEADING 150
#define DEFAULT_LEADING 45

enum {
  PROP_0,
  PROP_READING,
  PROP_SELECTED_ACTOR,
  PROP_SHOW_ACTORS,
  PROP_SHOW_QUOTES,
  PROP_SHOW_NOTES,
  PROP_MODE,
  PROP_MODE_LABEL,
  PROP_FILTERED,
  PROP_CLEAN,
  PROP_TEXT_SCALE,
  PROP_LINE_WIDTH,
  PROP_LEADING,
  PROP_FONT_FAMILY,
  PROP_SEPIA,
  PROP_LINK,
  PROP_FILLED,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossPage, gloss_page, GTK_TYPE_TEXT_VIEW)

enum {
  REMOVED,
  FAILED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
set_layer (GlossPage   *self,
           GlossLayers  layer,
           gboolean     shown,
           guint        property)
{
  if (gloss_page_switch_layer (self, layer, shown))
    g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_number (GlossPage *self,
            guint     *field,
            guint      value,
            guint      property)
{
  if (*field == value)
    return;

  *field = value;
  gloss_page_update_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_font_family (GlossPage  *self,
                 const char *family)
{
  if (!gloss_set_str (&self->font_family, family != NULL ? family : ""))
    return;

  gloss_page_update_style (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FONT_FAMILY]);
}

static void
caret_moved_cb (GlossPage *self)
{
  self->shown_strength = 0;
  gloss_page_announce_caret (self);
  gloss_page_leave_edges (self);
  gloss_page_caret_at_link (self);
  gloss_page_update_actions (self);
  gloss_page_update_bar (self);
}

static void
hide_popups_cb (GlossPage *self)
{
  gloss_page_hide_bar (self);
  gloss_page_hide_card (self);
}

static void
follow_adjustment_cb (GlossPage *self)
{
  g_signal_group_set_target (self->adjustment_signals,
                             gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self)));
}

static void
gloss_page_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (gloss_page_parent_class)->css_changed (widget, change);

  gloss_page_check_resolution (GLOSS_PAGE (widget));
}

/* Popovers that do not take the focus would stay over other windows. */
static void
gloss_page_state_flags_changed (GtkWidget     *widget,
                                GtkStateFlags  previous)
{
  GtkStateFlags gained = gtk_widget_get_state_flags (widget) & ~previous;

  if (gained & GTK_STATE_FLAG_BACKDROP)
    hide_popups_cb (GLOSS_PAGE (widget));
}

static void
gloss_page_unmap (GtkWidget *widget)
{
  hide_popups_cb (GLOSS_PAGE (widget));
  gloss_page_cancel_edge (GLOSS_PAGE (widget));

  GTK_WIDGET_CLASS (gloss_page_parent_class)->unmap (widget);
}

static void
gloss_page_size_allocate (GtkWidget *widget,
                          int        width,
                          int        height,
                          int        baseline)
{
  gloss_page_allocate_column (GLOSS_PAGE (widget), width);

  GTK_WIDGET_CLASS (gloss_page_parent_class)->size_allocate (widget, width, height, baseline);
}

static void
gloss_page_snapshot_layer (GtkTextView      *view,
                           GtkTextViewLayer  layer,
                           GtkSnapshot      *snapshot)
{
  GlossPage *self = GLOSS_PAGE (view);

  if (self->reading == NULL)
    return;

  if (layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT)
    gloss_page_draw_below (self, snapshot);
  else if (layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    gloss_page_draw_above (self, snapshot);
}

static void
collect_tag (GtkTextTag *tag,
             gpointer    tags)
{
  g_ptr_array_add (tags, tag);
}

/* With GTK 4.8 a buffer in which something was ever selected and what offers that to other programs
 * hold each other for ever: at least nothing is left in it. */
static void
empty_buffer (GtkTextBuffer *buffer)
{
  GtkTextTagTable *table = gtk_text_buffer_get_tag_table (buffer);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  gtk_text_buffer_set_text (buffer, "", 0);
  gtk_text_tag_table_foreach (table, collect_tag, tags);
  for (guint i = 0; i < tags->len; i++)
    gtk_text_tag_table_remove (table, tags->pdata[i]);
}

static void
gloss_page_dispose (GObject *object)
{
  GlossPage *self = GLOSS_PAGE (object);
  g_autoptr (GtkTextBuffer) buffer = g_object_ref (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)));

  gloss_page_stop_going (self);
  gloss_page_stop_filling (self);
  gloss_page_stop_resting (self);
  gloss_page_drop_popups (self);
  g_clear_object (&self->adjustment_signals);
  g_clear_object (&self->shown_animation);
  gloss_page_cancel_edge (self);
  gloss_page_drop_edges (self);
  gloss_page_drop_layers (self);
  gloss_page_drop_mode (self);
  g_clear_object (&self->selected_actor);
  g_clear_object (&self->reading);

  G_OBJECT_CLASS (gloss_page_parent_class)->dispose (object);

  empty_buffer (buffer);
}

static void
gloss_page_finalize (GObject *object)
{
  GlossPage *self = GLOSS_PAGE (object);

  gloss_page_marks_free (self->links);
  gloss_page_marks_free (self->matches);
  g_hash_table_unref (self->rects);
  g_hash_table_unref (self->margin_texts);
  g_array_unref (self->hits);
  g_array_unref (self->hidden);
  g_free (self->font_family);
  g_free (self->about);
  g_free (self->described);
  g_free (self->link);

  G_OBJECT_CLASS (gloss_page_parent_class)->finalize (object);
}

static void
gloss_page_get_property (GObject    *object,
                         guint       prop_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  GlossPage *self = GLOSS_PAGE (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_object (value, self->reading);
      break;
    case PROP_SELECTED_ACTOR:
      g_value_set_object (value, self->selected_actor);
      break;
    case PROP_SHOW_ACTORS:
      g_value_set_boolean (value, (self->layers & GLOSS_LAYER_ACTORS) != 0);
      break;
    case PROP_SHOW_QUOTES:
      g_value_set_boolean (value, (self->layers & GLOSS_LAYER_QUOTES) != 0);
      break;
    case PROP_MODE:
      g_value_set_enum (value, self->mode);
      break;
    case PROP_MODE_LABEL:
      g_value_take_string (value, gloss_page_dup_mode_label (self));
      break;
    case PROP_FILTERED:
      g_value_set_boolean (value, self->mode != GLOSS_MODE_ALL);
      break;
    case PROP_CLEAN:
      g_value_set_boolean (value, self->clean);
      break;
    case PROP_SHOW_NOTES:
      g_value_set_boolean (value, (self->layers & GLOSS_LAYER_NOTES) != 0);
      break;
    case PROP_TEXT_SCALE:
      g_value_set_uint (value, self->text_scale);
      break;
    case PROP_LINE_WIDTH:
      g_value_set_uint (value, self->line_width);
      break;
    case PROP_LEADING:
      g_value_set_uint (value, self->leading);
      break;
    case PROP_FONT_FAMILY:
      g_value_set_string (value, self->font_family);
      break;
    case PROP_SEPIA:
      g_value_set_boolean (value, self->sepia);
      break;
    case PROP_FILLED:
      g_value_set_boolean (value, gloss_page_is_filled (self));
      break;

    case PROP_LINK:
      g_value_set_string (value, self->link);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_page_set_property (GObject      *object,
                         guint         prop_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  GlossPage *self = GLOSS_PAGE (object);

  switch (prop_id)
    {
    case PROP_READING:
      gloss_page_set_reading (self, g_value_get_object (value));
      break;
    case PROP_SELECTED_ACTOR:
      gloss_page_set_selected_actor (self, g_value_get_object (value));
      break;
    case PROP_SHOW_ACTORS:
      set_layer (self, GLOSS_LAYER_ACTORS, g_value_get_boolean (value), prop_id);
      break;
    case PROP_SHOW_QUOTES:
      set_layer (self, GLOSS_LAYER_QUOTES, g_value_get_boolean (value), prop_id);
      break;
    case PROP_MODE:
      gloss_page_set_mode (self, g_value_get_enum (value));
      break;
    case PROP_CLEAN:
      gloss_page_set_clean (self, g_value_get_boolean (value));
      break;
    case PROP_SHOW_NOTES:
      set_layer (self, GLOSS_LAYER_NOTES, g_value_get_boolean (value), prop_id);
      break;
    case PROP_TEXT_SCALE:
      set_number (self, &self->text_scale, g_value_get_uint (value), prop_id);
      break;
    case PROP_LINE_WIDTH:
      set_number (self, &self->line_width, g_value_get_uint (value), prop_id);
      break;
    case PROP_LEADING:
      set_number (self, &self->leading, g_value_get_uint (value), prop_id);
      break;
    case PROP_FONT_FAMILY:
      set_font_family (self, g_value_get_string (value));
      break;
    case PROP_SEPIA:
      if (gloss_page_tint_paper (self, g_value_get_boolean (value)))
        g_object_notify_by_pspec (object, pspec);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
layer_property (const char *name)
{
  return g_param_spec_boolean (name, NULL, NULL, TRUE,
                               (G_PARAM_READWRITE |
                                G_PARAM_EXPLICIT_NOTIFY |
                                G_PARAM_STATIC_STRINGS));
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING, flags);
  properties[PROP_SELECTED_ACTOR] =
    g_param_spec_object ("selected-actor", NULL, NULL, GLOSS_TYPE_ACTOR, flags);
  properties[PROP_SHOW_ACTORS] = layer_property ("show-actors");
  properties[PROP_SHOW_QUOTES] = layer_property ("show-quotes");
  properties[PROP_SHOW_NOTES] = layer_property ("show-notes");
  properties[PROP_MODE] =
    g_param_spec_enum ("mode", NULL, NULL, GLOSS_TYPE_READING_MODE, GLOSS_MODE_ALL, flags);
  properties[PROP_MODE_LABEL] =
    g_param_spec_string ("mode-label", NULL, NULL, "",
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILTERED] =
    g_param_spec_boolean ("filtered", NULL, NULL, FALSE,
                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CLEAN] = g_param_spec_boolean ("clean", NULL, NULL, FALSE, flags);
  properties[PROP_TEXT_SCALE] =
    g_param_spec_uint ("text-scale", NULL, NULL, LEAST_SCALE, MOST_SCALE, 100, flags);
  properties[PROP_LINE_WIDTH] =
    g_param_spec_uint ("line-width", NULL, NULL, LEAST_LINE, MOST_LINE, DEFAULT_LINE, flags);
  properties[PROP_LEADING] =
    g_param_spec_uint ("leading", NULL, NULL, 0, MOST_LEADING, DEFAULT_LEADING, flags);
  properties[PROP_FONT_FAMILY] =
    g_param_spec_string ("font-family", NULL, NULL, "", flags);
  properties[PROP_SEPIA] = g_param_spec_boolean ("sepia", NULL, NULL, FALSE, flags);
  properties[PROP_LINK] =
    g_param_spec_string ("link", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILLED] =
    g_param_spec_boolean ("filled", NULL, NULL, TRUE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_page_class_init (GlossPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GtkTextViewClass *view_class = GTK_TEXT_VIEW_CLASS (klass);

  object_class->dispose = gloss_page_dispose;
  object_class->finalize = gloss_page_finalize;
  object_class->get_property = gloss_page_get_property;
  object_class->set_property = gloss_page_set_property;
  widget_class->css_changed = gloss_page_css_changed;
  widget_class->state_flags_changed = gloss_page_state_flags_changed;
  widget_class->unmap = gloss_page_unmap;
  widget_class->size_allocate = gloss_page_size_allocate;
  view_class->snapshot_layer = gloss_page_snapshot_layer;

  /**
   * GlossPage::removed:
   * @self: a page
   * @annotation: the note that was just removed
   */
  signals[REMOVED] =
    g_signal_new ("removed", GLOSS_TYPE_PAGE, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, GLOSS_TYPE_ANNOTATION);
  /**
   * GlossPage::failed:
   * @self: a page
   * @reason: why what the reader asked for did not happen
   */
  signals[FAILED] =
    g_signal_new ("failed", GLOSS_TYPE_PAGE, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  install_properties (object_class);
  gloss_page_install_links (widget_class);
  gloss_page_install_actions (widget_class);
}

static void
init_view (GtkTextView *view)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, TRUE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_enable_undo (buffer, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (view), "article");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Article"),
                                  -1);
  g_signal_connect_object (buffer, "notify::cursor-position",
                           G_CALLBACK (caret_moved_cb), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (buffer, "notify::has-selection",
                           G_CALLBACK (caret_moved_cb), view, G_CONNECT_SWAPPED);
}

static void
init_scrolling (GlossPage *self)
{
  self->adjustment_signals = g_signal_group_new (GTK_TYPE_ADJUSTMENT);
  g_signal_group_connect_swapped (self->adjustment_signals, "value-changed",
                                  G_CALLBACK (hide_popups_cb), self);
  g_signal_connect_object (self, "notify::vadjustment",
                           G_CALLBACK (follow_adjustment_cb), self, 0);
  g_signal_connect_object (self, "notify::parent",
                           G_CALLBACK (gloss_page_drop_popups), self, 0);
}

static void
gloss_page_init (GlossPage *self)
{
  self->text_scale = 100;
  self->line_width = DEFAULT_LINE;
  self->leading = DEFAULT_LEADING;
  self->font_family = g_strdup ("");
  gloss_page_make_mode (self);
  gloss_page_make_layers (self);
  self->links = gloss_page_marks_new ();
  self->matches = gloss_page_marks_new ();
  self->hits = g_array_new (FALSE, FALSE, sizeof (GlossPageHit));
  self->margin_texts = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  gloss_page_forget_geometry (self);

  gloss_page_make_tags (self);
  gloss_page_update_style (self);
  init_view (GTK_TEXT_VIEW (self));
  init_scrolling (self);
  gloss_page_follow_theme (self);
  gloss_page_add_keys (self);
  gloss_page_add_menu (self);
  gloss_page_add_controllers (self);
  gloss_page_caret_at_link (self);
  gloss_page_update_actions (self);
}

GtkWidget *
gloss_page_new (void)
{
  return g_object_new (GLOSS_TYPE_PAGE, NULL);
}

/**
 * gloss_page_remove_note:
 * @self: a page
 * @note: a note of the reading
 *
 * Removes it and says so, for whoever offers to undo that.
 */
void
gloss_page_remove_note (GlossPage       *self,
                        GlossAnnotation *note)
{
  gloss_reading_remove (self->reading, note);
  g_signal_emit (self, signals[REMOVED], 0, note);
}

void
gloss_page_tell_failure (GlossPage  *self,
                         const char *reason)
{
  g_signal_emit (self, signals[FAILED], 0, reason);
}

void
gloss_page_set_link (GlossPage  *self,
                     const char *link)
{
  if (g_strcmp0 (link, self->link) == 0)
    return;

  g_free (self->link);
  self->link = g_strdup (link);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LINK]);
}

GlossReading *
gloss_page_get_reading (GlossPage *self)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), NULL);

  return self->reading;
}

/**
 * gloss_page_set_reading:
 * @self: a page
 * @reading: (nullable): what to show
 */
void
gloss_page_set_reading (GlossPage    *self,
                        GlossReading *reading)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));
  g_return_if_fail (reading == NULL || GLOSS_IS_READING (reading));

  if (!g_set_object (&self->reading, reading))
    return;

  gloss_page_stop_going (self);
  gloss_page_set_mode (self, GLOSS_MODE_ALL);
  gloss_page_set_selected_actor (self, NULL);
  gloss_page_find (self, NULL);
  self->shown_strength = 0;
  gloss_page_cancel_edge (self);
  gloss_page_drop_edges (self);
  gloss_page_empty_layers (self);
  gloss_page_fill (self);
  gloss_page_fill_layers (self);
  /* The view would stay where the text before it was read, unless it is told. */
  gloss_page_scroll_to (self, 0, 0);
  /* It measures its lines where it is allocated; once it draws, the scrollbar is too late for their heights. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

GlossActor *
gloss_page_get_selected_actor (GlossPage *self)
{
  g_return_val_if_fail (GLOSS_IS_PAGE (self), NULL);

  return self->selected_actor;
}

/**
 * gloss_page_set_selected_actor:
 * @self: a page
 * @actor: (nullable): the one that stands out while the others fade
 */
void
gloss_page_set_selected_actor (GlossPage  *self,
                               GlossActor *actor)
{
  g_return_if_fail (GLOSS_IS_PAGE (self));
  g_return_if_fail (actor == NULL || GLOSS_IS_ACTOR (actor));

  if (!g_set_object (&self->selected_actor, actor))
    return;

  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED_ACTOR]);
}
