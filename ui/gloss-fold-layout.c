/* gloss-fold-layout.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-fold-layout"

#include "gloss-fold-layout.h"

#include "gloss-fit.h"

struct _GlossFoldLayout
{
  GtkLayoutManager parent_instance;

  int              spacing;
  gboolean         even;
};

enum {
  PROP_0,
  PROP_SPACING,
  PROP_EVEN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (GlossFoldLayout, gloss_fold_layout, GTK_TYPE_LAYOUT_MANAGER)

/* How many children there are, how many of them take what is left over in a row, and their widths */
typedef struct
{
  int n_children;
  int n_expanding;
  int least;   /* of the one that needs most */
  int widest;  /* that is wanted by one */
  int row;     /* wanted by all beside each other */
  int even;    /* the same, were they all as wide as the widest */
} Needs;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_shown (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
shown_after (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static Needs
get_needs (GlossFoldLayout *self,
           GtkWidget       *widget)
{
  Needs needs = { 0 };

  for (GtkWidget *child = first_shown (widget); child != NULL; child = shown_after (child))
    {
      int least;
      int wanted;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      needs.n_children++;
      needs.n_expanding += gtk_widget_get_hexpand (child);
      needs.least = MAX (needs.least, least);
      needs.widest = MAX (needs.widest, wanted);
      needs.row += wanted;
    }
  needs.row += MAX (0, needs.n_children - 1) * self->spacing;
  needs.even = needs.n_children * needs.widest + MAX (0, needs.n_children - 1) * self->spacing;
  return needs;
}

static int
cell_width (GlossFoldLayout *self,
            int              width,
            int              n_columns)
{
  return (width - (n_columns - 1) * self->spacing) / n_columns;
}

static int
count_columns (GlossFoldLayout *self,
               const Needs     *needs,
               int              width)
{
  if (needs->n_children <= 1 || needs->row <= width)
    return MAX (1, needs->n_children);

  for (int n = needs->n_children / 2; n > 1; n--)
    {
      if (needs->n_children % n == 0 && cell_width (self, width, n) >= needs->widest)
        return n;
    }
  return 1;
}

/* In one row each child is as wide as it wants, and those that expand share what is left, unless there
 * is room for all to be as wide as the widest and they are to be. */
static int
child_width (GlossFoldLayout *self,
             const Needs     *needs,
             GtkWidget       *child,
             int              n_columns,
             int              width)
{
  int wanted;

  if (n_columns < needs->n_children || (self->even && needs->even <= width))
    return cell_width (self, width, n_columns);

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wanted, NULL, NULL);
  if (gtk_widget_get_hexpand (child))
    wanted += MAX (0, width - needs->row) / MAX (1, needs->n_expanding);
  return MIN (wanted, width);
}

/* The height of a line of children that begins at @child */
static int
line_height (GlossFoldLayout *self,
             const Needs     *needs,
             GtkWidget       *child,
             int              n_columns,
             int              width)
{
  int highest = 0;

  for (int i = 0; i < n_columns && child != NULL; i++, child = shown_after (child))
    {
      int height;

      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, child_width (self, needs, child, n_columns, width),
                          NULL, &height, NULL, NULL);
      highest = MAX (highest, height);
    }
  return highest;
}

/* Gives the children their places, if that is wanted. Returns: the height that is needed */
static int
lay_out (GlossFoldLayout *self,
         GtkWidget       *widget,
         int              width,
         gboolean         allocate)
{
  Needs needs = get_needs (self, widget);
  int n_columns = count_columns (self, &needs, width);
  GtkWidget *child = first_shown (widget);
  GdkRectangle place = { 0, -self->spacing, 0, 0 };

  for (int i = 0; child != NULL; i++, child = shown_after (child))
    {
      if (i % n_columns == 0)
        {
          place.x = 0;
          place.y += place.height + self->spacing;
          place.height = line_height (self, &needs, child, n_columns, width);
        }
      place.width = child_width (self, &needs, child, n_columns, width);
      if (allocate)
        gloss_fit_allocate (child, &place, width);
      place.x += place.width + self->spacing;
    }
  return MAX (0, place.y + place.height);
}

static void
update_linked (GlossFoldLayout *self,
               GtkWidget       *widget,
               int              width)
{
  Needs needs = get_needs (self, widget);
  gboolean vertical = needs.n_children > 1 && count_columns (self, &needs, width) == 1;

  if (!gtk_widget_has_css_class (widget, "linked") || gtk_widget_has_css_class (widget, "vertical") == vertical)
    return;

  if (vertical)
    gtk_widget_add_css_class (widget, "vertical");
  else
    gtk_widget_remove_css_class (widget, "vertical");
}

static GtkSizeRequestMode
gloss_fold_layout_get_request_mode (GtkLayoutManager *manager,
                                    GtkWidget        *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gloss_fold_layout_measure (GtkLayoutManager *manager,
                           GtkWidget        *widget,
                           GtkOrientation    orientation,
                           int               for_size,
                           int              *minimum,
                           int              *natural,
                           int              *minimum_baseline,
                           int              *natural_baseline)
{
  GlossFoldLayout *self = GLOSS_FOLD_LAYOUT (manager);
  Needs needs = get_needs (self, widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = needs.least;
      *natural = self->even ? needs.even : needs.row;
      return;
    }
  if (for_size < 0)
    for_size = self->even ? needs.even : needs.row;
  *minimum = *natural = lay_out (self, widget, for_size, FALSE);
}

static void
gloss_fold_layout_allocate (GtkLayoutManager *manager,
                            GtkWidget        *widget,
                            int               width,
                            int               height,
                            int               baseline)
{
  update_linked (GLOSS_FOLD_LAYOUT (manager), widget, width);
  lay_out (GLOSS_FOLD_LAYOUT (manager), widget, width, TRUE);
}

static void
gloss_fold_layout_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  GlossFoldLayout *self = GLOSS_FOLD_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      g_value_set_int (value, self->spacing);
      break;
    case PROP_EVEN:
      g_value_set_boolean (value, self->even);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_fold_layout_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  GlossFoldLayout *self = GLOSS_FOLD_LAYOUT (object);

  switch (prop_id)
    {
    case PROP_SPACING:
      self->spacing = g_value_get_int (value);
      break;
    case PROP_EVEN:
      self->even = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  gtk_layout_manager_layout_changed (GTK_LAYOUT_MANAGER (self));
}

static void
gloss_fold_layout_class_init (GlossFoldLayoutClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  object_class->get_property = gloss_fold_layout_get_property;
  object_class->set_property = gloss_fold_layout_set_property;
  layout_class->get_request_mode = gloss_fold_layout_get_request_mode;
  layout_class->measure = gloss_fold_layout_measure;
  layout_class->allocate = gloss_fold_layout_allocate;

  properties[PROP_SPACING] =
    g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT, 0, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  properties[PROP_EVEN] =
    g_param_spec_boolean ("even", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_fold_layout_init (GlossFoldLayout *self)
{
}
