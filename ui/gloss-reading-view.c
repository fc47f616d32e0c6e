/* gloss-reading-view.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading-view"

#include "gloss-reading-view.h"

typedef struct
{
  GlossReading *reading;
  GlossPage    *page;
  GSignalGroup *annotations_signals;
} GlossReadingViewPrivate;

enum {
  PROP_0,
  PROP_READING,
  PROP_PAGE,
  N_PROPS
};

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (GlossReadingView, gloss_reading_view, ADW_TYPE_BIN)

static GParamSpec *properties[N_PROPS];

static void
set_reading (GlossReadingView *self,
             GlossReading     *reading)
{
  GlossReadingViewPrivate *priv = gloss_reading_view_get_instance_private (self);

  if (!g_set_object (&priv->reading, reading))
    return;

  g_signal_group_set_target (priv->annotations_signals,
                             reading != NULL ? gloss_reading_get_annotations (reading) : NULL);
  GLOSS_READING_VIEW_GET_CLASS (self)->reading_changed (self, reading);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_READING]);
}

static void
set_page (GlossReadingView *self,
          GlossPage        *page)
{
  GlossReadingViewPrivate *priv = gloss_reading_view_get_instance_private (self);

  if (!g_set_object (&priv->page, page))
    return;

  GLOSS_READING_VIEW_GET_CLASS (self)->page_changed (self, page);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

static void
annotations_changed_cb (GlossReadingView *self)
{
  GLOSS_READING_VIEW_GET_CLASS (self)->annotations_changed (self);
}

static void
gloss_reading_view_reading_changed (GlossReadingView *self,
                                    GlossReading     *reading)
{
}

static void
gloss_reading_view_page_changed (GlossReadingView *self,
                                 GlossPage        *page)
{
}

static void
gloss_reading_view_annotations_changed (GlossReadingView *self)
{
}

static void
gloss_reading_view_dispose (GObject *object)
{
  GlossReadingView *self = GLOSS_READING_VIEW (object);
  GlossReadingViewPrivate *priv = gloss_reading_view_get_instance_private (self);

  g_clear_object (&priv->annotations_signals);
  g_clear_object (&priv->page);
  g_clear_object (&priv->reading);

  G_OBJECT_CLASS (gloss_reading_view_parent_class)->dispose (object);
}

static void
gloss_reading_view_get_property (GObject    *object,
                                 guint       prop_id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GlossReadingView *self = GLOSS_READING_VIEW (object);

  switch (prop_id)
    {
    case PROP_READING:
      g_value_set_object (value, gloss_reading_view_get_reading (self));
      break;
    case PROP_PAGE:
      g_value_set_object (value, gloss_reading_view_get_page (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_reading_view_set_property (GObject      *object,
                                 guint         prop_id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  GlossReadingView *self = GLOSS_READING_VIEW (object);

  switch (prop_id)
    {
    case PROP_READING:
      set_reading (self, g_value_get_object (value));
      break;
    case PROP_PAGE:
      set_page (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_reading_view_class_init (GlossReadingViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_reading_view_dispose;
  object_class->get_property = gloss_reading_view_get_property;
  object_class->set_property = gloss_reading_view_set_property;
  klass->reading_changed = gloss_reading_view_reading_changed;
  klass->page_changed = gloss_reading_view_page_changed;
  klass->annotations_changed = gloss_reading_view_annotations_changed;

  properties[PROP_READING] =
    g_param_spec_object ("reading", NULL, NULL, GLOSS_TYPE_READING,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  properties[PROP_PAGE] =
    g_param_spec_object ("page", NULL, NULL, GLOSS_TYPE_PAGE,
                         (G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_reading_view_init (GlossReadingView *self)
{
  GlossReadingViewPrivate *priv = gloss_reading_view_get_instance_private (self);

  priv->annotations_signals = g_signal_group_new (GLOSS_TYPE_ANNOTATION_LIST);
  g_signal_group_connect_swapped (priv->annotations_signals, "changed",
                                  G_CALLBACK (annotations_changed_cb), self);
}

/**
 * gloss_reading_view_get_reading:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): what is shown
 */
GlossReading *
gloss_reading_view_get_reading (GlossReadingView *self)
{
  GlossReadingViewPrivate *priv = gloss_reading_view_get_instance_private (self);

  g_return_val_if_fail (GLOSS_IS_READING_VIEW (self), NULL);

  return priv->reading;
}

/**
 * gloss_reading_view_get_page:
 * @self: the view
 *
 * Returns: (transfer none) (nullable): where the reading is read
 */
GlossPage *
gloss_reading_view_get_page (GlossReadingView *self)
{
  GlossReadingViewPrivate *priv = gloss_reading_view_get_instance_private (self);

  g_return_val_if_fail (GLOSS_IS_READING_VIEW (self), NULL);

  return priv->page;
}
