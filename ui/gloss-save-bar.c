/* gloss-save-bar.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-save-bar"

#include "gloss-save-bar.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-reading.h"
#include "gloss-util.h"
#include "gloss-wrap-box.h"

struct _GlossSaveBar
{
  AdwBin        parent_instance;

  /* Owned */
  GlossReading *reading;
  GSignalGroup *reading_signals;
  char         *warning;

  /* Template children */
  GtkLabel     *heading_label;
  GtkLabel     *reason_label;
  GtkWidget    *again_button;
  GtkWidget    *copy_button;
};

enum {
  PROP_0,
  PROP_READING,
  PROP_WARNING,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossSaveBar, gloss_save_bar, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static GlossStore *
get_store (GlossSaveBar *self)
{
  return self->reading != NULL ? gloss_reading_get_store (self->reading) : NULL;
}

/* There is nothing wrong with the notes, but the page could not be read: what is shown is the one in the library. */
static gboolean
is_kept (GlossSaveBar *self)
{
  GlossStore *store = get_store (self);

  return self->warning != NULL && store != NULL && gloss_store_get_state (store) == GLOSS_SAVED;
}

/* NULL where all is well */
static const char *
get_heading (GlossSaveBar *self)
{
  GlossStore *store = get_store (self);
  const GError *error = store != NULL ? gloss_store_get_error (store) : NULL;

  if (store == NULL)
    return self->warning != NULL ? _("Notes on this article cannot be kept") : NULL;

  switch (gloss_store_get_state (store))
    {
    case GLOSS_NOT_SAVED:
      return _("Your notes are not saved");
    case GLOSS_READ_ONLY:
      if (g_error_matches (error, GLOSS_ERROR, GLOSS_ERROR_NEWER_VERSION))
        return _("A newer version of Gloss wrote the notes on this article");
      return _("The notes on this article cannot be read");
    case GLOSS_SAVED:
    case GLOSS_SAVING:
    default:
      return is_kept (self) ? _("The page is shown as it was kept") : NULL;
    }
}

static const char *
get_reason (GlossSaveBar *self)
{
  GlossStore *store = get_store (self);
  const GError *error = store != NULL ? gloss_store_get_error (store) : NULL;

  if (error != NULL)
    return error->message;

  return self->warning != NULL ? self->warning : "";
}

/* Either the notes are to be saved, or the page is to be read. */
static void
update_buttons (GlossSaveBar *self)
{
  GlossStore *store = get_store (self);
  gboolean kept = is_kept (self);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->again_button), kept ? "win.open-version" : "win.save-again");
  gtk_widget_set_visible (self->again_button,
                          kept || (store != NULL && gloss_store_get_state (store) == GLOSS_NOT_SAVED));
  gtk_widget_set_visible (self->copy_button, !kept);
}

static void
update (GlossSaveBar *self)
{
  GtkWidget *revealer = adw_bin_get_child (ADW_BIN (self));
  const char *heading = get_heading (self);
  GlossStore *store = get_store (self);

  /* A second try that is under way neither hides the bar nor says that all is well. */
  if (store != NULL && gloss_store_get_state (store) == GLOSS_SAVING)
    return;

  if (heading != NULL)
    {
      gtk_label_set_label (self->heading_label, heading);
      gtk_label_set_label (self->reason_label, get_reason (self));
      update_buttons (self);
      gtk_accessible_update_property (GTK_ACCESSIBLE (revealer),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, heading,
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, get_reason (self),
                                      -1);
    }

  gtk_revealer_set_reveal_child (GTK_REVEALER (revealer), heading != NULL);
}

static void
gloss_save_bar_dispose (GObject *object)
{
  GlossSaveBar *self = GLOSS_SAVE_BAR (object);

  g_clear_object (&self->reading_signals);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_SAVE_BAR);

  G_OBJECT_CLASS (gloss_save_bar_parent_class)->dispose (object);
}

static void
gloss_save_bar_finalize (GObject *object)
{
  g_free (GLOSS_SAVE_BAR (object)->warning);

  G_OBJECT_CLASS (gloss_save_bar_parent_class)->finalize (object);
}

static void
gloss_save_bar_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  GlossSaveBar *self = GLOSS_SAVE_BAR (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_object (value, self->reading);
      break;
    case PROP_WARNING:
      g_value_set_string (value, self->warning);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_save_bar_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  GlossSaveBar *self = GLOSS_SAVE_BAR (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_set_object (&self->reading, g_value_get_object (value));
      g_signal_group_set_target (self->reading_signals, self->reading);
      update (self);
      break;
    case PROP_WARNING:
      gloss_set_str (&self->warning, g_value_get_string (value));
      update (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_save_bar_class_init (GlossSaveBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_save_bar_dispose;
  object_class->finalize = gloss_save_bar_finalize;
  object_class->get_property = gloss_save_bar_get_property;
  object_class->set_property = gloss_save_bar_set_property;

  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING,
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  properties[PROP_WARNING] =
    g_param_spec_string ("warning", NULL, NULL, NULL,
                         (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (GLOSS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-save-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossSaveBar, heading_label);
  gtk_widget_class_bind_template_child (widget_class, GlossSaveBar, reason_label);
  gtk_widget_class_bind_template_child (widget_class, GlossSaveBar, again_button);
  gtk_widget_class_bind_template_child (widget_class, GlossSaveBar, copy_button);
}

static void
gloss_save_bar_init (GlossSaveBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reading_signals = g_signal_group_new (GLOSS_TYPE_READING);
  g_signal_group_connect_swapped (self->reading_signals, "notify::save-state",
                                  G_CALLBACK (update), self);
}
