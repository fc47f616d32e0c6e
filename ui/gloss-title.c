/* gloss-title.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-title"

#include "gloss-title.h"

#include <glib/gi18n.h>

#include "gloss-format.h"
#include "gloss-reading.h"

struct _GlossTitle
{
  AdwBin        parent_instance;

  /* Owned */
  GlossReading *reading;
  GSignalGroup *reading_signals;
  GSignalGroup *notes_signals;

  /* There was a note, or a change, so that the reader wonders whether it is saved */
  guint         has_notes : 1;
  guint         narrow : 1;

  /* Template children */
  GtkLabel     *title_label;
  GtkWidget    *subtitle_box;
  GtkLabel     *source_label;
  GtkWidget    *dot_label;
  GtkLabel     *state_label;
};

enum {
  PROP_0,
  PROP_READING,
  PROP_NARROW,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossTitle, gloss_title, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

typedef struct
{
  const char *label;
  const char *description;
  gboolean    bad;
} GlossSaveText;

static const GlossSaveText save_texts[] = {
  [GLOSS_SAVED]     = { N_("Saved"), N_("All notes are saved"), FALSE },
  [GLOSS_SAVING]    = { N_("Saving…"), N_("Notes are being saved"), FALSE },
  [GLOSS_NOT_SAVED] = { N_("Not saved"), N_("Notes are not saved"), TRUE },
  [GLOSS_READ_ONLY] = { N_("Read-only"), N_("Notes cannot be saved"), TRUE },
};

static GlossSaveState
get_state (GlossTitle *self)
{
  GlossStore *store = gloss_reading_get_store (self->reading);

  return store != NULL ? gloss_store_get_state (store) : GLOSS_READ_ONLY;
}

static void
update_state (GlossTitle *self)
{
  const GlossSaveText *text;
  gboolean has_source;

  if (self->reading == NULL)
    return;

  text = &save_texts[get_state (self)];
  self->has_notes |= g_list_model_get_n_items (gloss_reading_get_notes (self->reading)) > 0 ||
    get_state (self) != GLOSS_SAVED;

  /* A language may need all the room there is to say that notes are saved. */
  has_source = *gtk_label_get_label (self->source_label) != '\0' && !(self->narrow && self->has_notes);

  gtk_label_set_label (self->state_label, _(text->label));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->state_label),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, _(text->description),
                                  -1);
  if (text->bad)
    gtk_widget_add_css_class (GTK_WIDGET (self->state_label), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state_label), "error");

  gtk_widget_set_visible (GTK_WIDGET (self->state_label), self->has_notes);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), has_source);
  gtk_widget_set_visible (self->dot_label, self->has_notes && has_source);
  gtk_widget_set_visible (self->subtitle_box, self->has_notes || has_source);
}

static void
update_article (GlossTitle *self)
{
  GlossArticle *article;
  g_autofree char *source = NULL;

  if (self->reading == NULL)
    {
      gtk_label_set_label (self->title_label, _("Gloss"));
      gtk_widget_set_visible (self->subtitle_box, FALSE);
      return;
    }

  article = gloss_reading_get_article (self->reading);
  source = gloss_format_source (article);
  gtk_label_set_label (self->title_label, gloss_article_get_title (article));
  gtk_label_set_label (self->source_label, source);
}

static void
gloss_title_set_reading (GlossTitle   *self,
                         GlossReading *reading)
{
  if (!g_set_object (&self->reading, reading))
    return;

  self->has_notes = FALSE;
  update_article (self);
  update_state (self);
  g_signal_group_set_target (self->reading_signals, reading);
  g_signal_group_set_target (self->notes_signals,
                             reading != NULL ? gloss_reading_get_notes (reading) : NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
gloss_title_set_narrow (GlossTitle *self,
                        gboolean    narrow)
{
  if (self->narrow == narrow)
    return;

  self->narrow = narrow;
  update_state (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

static void
gloss_title_dispose (GObject *object)
{
  GlossTitle *self = GLOSS_TITLE (object);

  g_clear_object (&self->reading_signals);
  g_clear_object (&self->notes_signals);
  g_clear_object (&self->reading);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_TITLE);

  G_OBJECT_CLASS (gloss_title_parent_class)->dispose (object);
}

static void
gloss_title_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GlossTitle *self = GLOSS_TITLE (object);

  switch (prop_id)
    {
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
gloss_title_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GlossTitle *self = GLOSS_TITLE (object);

  switch (prop_id)
    {
    case PROP_READING:
      gloss_title_set_reading (self, g_value_get_object (value));
      break;
    case PROP_NARROW:
      gloss_title_set_narrow (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_title_class_init (GlossTitleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_title_dispose;
  object_class->get_property = gloss_title_get_property;
  object_class->set_property = gloss_title_set_property;

  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE,
                          (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-title.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossTitle, title_label);
  gtk_widget_class_bind_template_child (widget_class, GlossTitle, subtitle_box);
  gtk_widget_class_bind_template_child (widget_class, GlossTitle, source_label);
  gtk_widget_class_bind_template_child (widget_class, GlossTitle, dot_label);
  gtk_widget_class_bind_template_child (widget_class, GlossTitle, state_label);
}

static void
gloss_title_init (GlossTitle *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->reading_signals = g_signal_group_new (GLOSS_TYPE_READING);
  g_signal_group_connect_swapped (self->reading_signals, "notify::save-state",
                                  G_CALLBACK (update_state), self);
  self->notes_signals = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->notes_signals, "items-changed",
                                  G_CALLBACK (update_state), self);
}
