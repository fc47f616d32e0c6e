/* gloss-wrap-box.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-wrap-box"

#include "gloss-wrap-box.h"

#include "gloss-fit.h"

#define SPACING 6

/* In pixels: more than any words need */
#define WIDE 32767

struct _GlossWrapBox
{
  GtkWidget parent_instance;

  gboolean  one_line;
};

enum {
  PROP_0,
  PROP_ONE_LINE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossWrapBox, gloss_wrap_box, GTK_TYPE_WIDGET)

static int
natural_width (GtkWidget *child)
{
  int natural = 0;

  if (child != NULL && gtk_widget_should_layout (child))
    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* A child that expands takes what the next one leaves of the line, or else all of it. */
static int
child_width (GtkWidget *child,
             int        width)
{
  int natural = natural_width (child);
  int next;

  if (!gtk_widget_get_hexpand (child))
    return MIN (natural, width);

  next = natural_width (gtk_widget_get_next_sibling (child));
  return next > 0 && natural + SPACING + next <= width ? width - SPACING - next : width;
}

/* Gives the children their places, if that is wanted. Returns: the height that is needed */
static int
lay_out (GlossWrapBox *self,
         int           width,
         gboolean      allocate)
{
  GdkRectangle place = { 0, 0, 0, 0 };
  int line_height = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_should_layout (child))
        continue;

      place.width = child_width (child, width);
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width,
                          NULL, &place.height, NULL, NULL);
      if (place.x > 0 && place.x + place.width > width)
        {
          place.x = 0;
          place.y += line_height + SPACING;
          line_height = 0;
        }
      if (allocate)
        gloss_fit_allocate (child, &place, width);
      line_height = MAX (line_height, place.height);
      place.x += place.width + SPACING;
    }
  return place.y + line_height;
}

static GtkSizeRequestMode
gloss_wrap_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static int
widest_child (GtkWidget *widget,
              gboolean   natural)
{
  int widest = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least;
      int wanted;

      if (!gtk_widget_should_layout (child))
        continue;
      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      widest = MAX (widest, natural ? wanted : least);
    }
  return widest;
}

static int
line_width (GtkWidget *widget)
{
  int sum = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (gtk_widget_should_layout (child))
        sum += natural_width (child) + (sum > 0 ? SPACING : 0);
    }
  return sum;
}

static int
wanted_width (GlossWrapBox *self)
{
  return self->one_line ? line_width (GTK_WIDGET (self)) : widest_child (GTK_WIDGET (self), TRUE);
}

/* Unless it is told to, it does not ask for all in one line, and takes the width that it gets. Its least height
 * is that where nothing has to wrap, which may be in more width than all of it wants: GTK takes it for mistaken when
 * it is lower in some width than where none is given. */
static void
gloss_wrap_box_measure (GtkWidget      *widget,
                        GtkOrientation  orientation,
                        int             for_size,
                        int            *minimum,
                        int            *natural,
                        int            *minimum_baseline,
                        int            *natural_baseline)
{
  GlossWrapBox *self = GLOSS_WRAP_BOX (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = widest_child (widget, FALSE);
      *natural = wanted_width (self);
      return;
    }
  *natural = lay_out (self, for_size < 0 ? wanted_width (self) : for_size, FALSE);
  *minimum = for_size < 0 ? MIN (*natural, lay_out (self, WIDE, FALSE)) : *natural;
}

static void
gloss_wrap_box_size_allocate (GtkWidget *widget,
                              int        width,
                              int        height,
                              int        baseline)
{
  lay_out (GLOSS_WRAP_BOX (widget), width, TRUE);
}

static void
gloss_wrap_box_dispose (GObject *object)
{
  gloss_wrap_box_clear (GLOSS_WRAP_BOX (object));

  G_OBJECT_CLASS (gloss_wrap_box_parent_class)->dispose (object);
}

static void
gloss_wrap_box_get_property (GObject    *object,
                             guint       prop_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  if (prop_id == PROP_ONE_LINE)
    g_value_set_boolean (value, GLOSS_WRAP_BOX (object)->one_line);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gloss_wrap_box_set_property (GObject      *object,
                             guint         prop_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  if (prop_id != PROP_ONE_LINE)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  GLOSS_WRAP_BOX (object)->one_line = g_value_get_boolean (value);
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
gloss_wrap_box_class_init (GlossWrapBoxClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_wrap_box_dispose;
  object_class->get_property = gloss_wrap_box_get_property;
  object_class->set_property = gloss_wrap_box_set_property;
  widget_class->get_request_mode = gloss_wrap_box_get_request_mode;
  widget_class->measure = gloss_wrap_box_measure;
  widget_class->size_allocate = gloss_wrap_box_size_allocate;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);

  properties[PROP_ONE_LINE] =
    g_param_spec_boolean ("one-line", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_wrap_box_init (GlossWrapBox *self)
{
}

void
gloss_wrap_box_append (GlossWrapBox *self,
                       GtkWidget    *child)
{
  g_return_if_fail (GLOSS_IS_WRAP_BOX (self));
  g_return_if_fail (GTK_IS_WIDGET (child));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
gloss_wrap_box_clear (GlossWrapBox *self)
{
  GtkWidget *child;

  g_return_if_fail (GLOSS_IS_WRAP_BOX (self));

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
}
