/* gloss-actor-picker.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-actor-picker"

#include "gloss-actor-picker.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-card-labels.h"
#include "gloss-tab-ring.h"

/* Nobody reads a longer list; typing makes it shorter. */
#define MOST_ROWS 60
/* Of the list, in pixels and in rows */
#define USUAL_HEIGHT 168
#define LEAST_ROWS 3

/* What a row stands for */
typedef struct
{
  GlossActor *actor;
  char       *name;
} Choice;

struct _GlossActorPicker
{
  AdwBin      parent_instance;

  /* Owned */
  GListModel *actors;
  GPtrArray  *choices;  /* of Choice, by the position of the row */

  GlossActor *except;   /* (unowned): only compared */
  guint       any_name : 1;

  /* Template children */
  GtkWidget  *entry;
  GtkWidget  *list;
  GtkWidget  *scroller;
};

enum {
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GlossActorPicker, gloss_actor_picker, ADW_TYPE_BIN)

static void
choice_free (Choice *choice)
{
  g_clear_object (&choice->actor);
  g_free (choice->name);
  g_free (choice);
}

static GtkWidget *
row_new (const char *title,
         const char *kind)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title_label = gtk_label_new (title);
  GtkWidget *kind_label = gtk_label_new (kind);

  gtk_label_set_xalign (GTK_LABEL (title_label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title_label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title_label, TRUE);
  gtk_widget_add_css_class (kind_label, "caption");
  gtk_widget_add_css_class (kind_label, "dim-label");
  gtk_box_append (GTK_BOX (box), title_label);
  gtk_box_append (GTK_BOX (box), kind_label);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, kind != NULL ? kind : "",
                                  -1);
  return row;
}

static void
add_choice (GlossActorPicker *self,
            GlossActor       *actor,
            const char       *name,
            const char       *title,
            const char       *kind)
{
  Choice *choice = g_new0 (Choice, 1);

  g_set_object (&choice->actor, actor);
  choice->name = g_strdup (name);
  g_ptr_array_add (self->choices, choice);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row_new (title, kind));
}

static void
clear_choices (GlossActorPicker *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), GTK_WIDGET (row));
  g_ptr_array_set_size (self->choices, 0);
}

/* Returns: whether @actor is called exactly that */
static gboolean
consider (GlossActorPicker *self,
          GlossActor       *actor,
          const char       *wanted)
{
  g_autofree char *name = g_utf8_casefold (gloss_actor_get_name (actor), -1);

  if (actor == self->except || strstr (name, wanted) == NULL)
    return FALSE;

  add_choice (self, actor, NULL, gloss_actor_get_name (actor), gloss_card_of_actor (actor));
  return strcmp (name, wanted) == 0;
}

/* People first, who speak most, and places last. Returns: whether one of them
 * is called exactly that */
static gboolean
add_actors (GlossActorPicker *self,
            const char       *typed)
{
  g_autofree char *wanted = g_utf8_casefold (typed, -1);
  guint n_actors = self->actors != NULL ? g_list_model_get_n_items (self->actors) : 0;
  gboolean exact = FALSE;

  for (GlossActorKind kind = GLOSS_ACTOR_PERSON; kind <= GLOSS_ACTOR_PLACE; kind++)
    {
      for (guint i = 0; i < n_actors && self->choices->len < MOST_ROWS; i++)
        {
          g_autoptr (GlossActor) actor = g_list_model_get_item (self->actors, i);

          if (gloss_actor_get_kind (actor) == kind)
            exact |= consider (self, actor, wanted);
        }
    }
  return exact;
}

/* No row is cut in half, however large the letters are: as many are seen as fit into the usual height. */
static void
show_whole_rows (GlossActorPicker *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), 0);
  int height;

  if (row == NULL)
    return;
  gtk_widget_measure (GTK_WIDGET (row), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  if (height > 0)
    gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (self->scroller),
                                                MAX (USUAL_HEIGHT / height, LEAST_ROWS) * height);
}

static void
add_choices (GlossActorPicker *self)
{
  g_autofree char *typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  g_autofree char *title = NULL;
  gboolean exact;

  g_strstrip (typed);
  exact = add_actors (self, typed);
  if (!self->any_name)
    return;

  if (*typed == '\0')
    /* Translators: a choice: it is not known who speaks */
    add_choice (self, NULL, "", _("Nobody knows"), NULL);
  else if (!exact)
    {
      /* Translators: a row that takes a typed name for who said something */
      title = g_strdup_printf (_("Call them “%s”"), typed);
      add_choice (self, NULL, typed, title, NULL);
    }
}

static void
refill (GlossActorPicker *self)
{
  clear_choices (self);
  add_choices (self);
  show_whole_rows (self);
}

static void
pick (GlossActorPicker *self,
      guint             position)
{
  Choice *choice = g_ptr_array_index (self->choices, position);
  g_autoptr (GlossActor) actor = NULL;
  g_autofree char *name = g_strdup (choice->name);

  g_set_object (&actor, choice->actor);
  g_signal_emit (self, signals[PICKED], 0, actor, name);
}

static void
row_activated_cb (GlossActorPicker *self,
                  GtkListBoxRow    *row)
{
  pick (self, (guint) gtk_list_box_row_get_index (row));
}

/* Enter takes what is on top, once something was typed. */
static void
activate_cb (GlossActorPicker *self)
{
  if (self->choices->len > 0 && *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    pick (self, 0);
}

/* The entry would keep Escape for itself. */
static void
stop_search_cb (GlossActorPicker *self)
{
  GtkWidget *popover = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER);

  if (popover != NULL)
    gtk_popover_popdown (GTK_POPOVER (popover));
}

/* Tab leads past the names to what comes after the list, and not through all of them. */
static gboolean
gloss_actor_picker_focus (GtkWidget        *widget,
                          GtkDirectionType  direction)
{
  GlossActorPicker *self = GLOSS_ACTOR_PICKER (widget);
  gboolean in_list = gtk_widget_get_focus_child (self->scroller) != NULL;

  if (in_list && direction == GTK_DIR_TAB_FORWARD)
    return FALSE;
  if (in_list && direction == GTK_DIR_TAB_BACKWARD)
    return gtk_widget_grab_focus (self->entry);

  return gloss_tab_ring_pass (widget, direction);
}

static gboolean
gloss_actor_picker_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GLOSS_ACTOR_PICKER (widget)->entry);
}

static void
gloss_actor_picker_dispose (GObject *object)
{
  GlossActorPicker *self = GLOSS_ACTOR_PICKER (object);

  g_clear_object (&self->actors);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_ACTOR_PICKER);

  G_OBJECT_CLASS (gloss_actor_picker_parent_class)->dispose (object);
}

static void
gloss_actor_picker_finalize (GObject *object)
{
  g_ptr_array_unref (GLOSS_ACTOR_PICKER (object)->choices);

  G_OBJECT_CLASS (gloss_actor_picker_parent_class)->finalize (object);
}

static void
gloss_actor_picker_class_init (GlossActorPickerClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_actor_picker_dispose;
  G_OBJECT_CLASS (klass)->finalize = gloss_actor_picker_finalize;
  widget_class->focus = gloss_actor_picker_focus;
  widget_class->grab_focus = gloss_actor_picker_grab_focus;

  /**
   * GlossActorPicker::picked:
   * @self: a picker
   * @actor: (nullable): who was chosen
   * @name: (nullable): what was typed, if there is no actor
   */
  signals[PICKED] = g_signal_new ("picked", GLOSS_TYPE_ACTOR_PICKER, G_SIGNAL_RUN_LAST,
                                  0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, GLOSS_TYPE_ACTOR, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-actor-picker.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossActorPicker, entry);
  gtk_widget_class_bind_template_child (widget_class, GlossActorPicker, list);
  gtk_widget_class_bind_template_child (widget_class, GlossActorPicker, scroller);
  gtk_widget_class_bind_template_callback (widget_class, refill);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
}

static void
gloss_actor_picker_init (GlossActorPicker *self)
{
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) choice_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_actor_picker_fill:
 * @self: a picker
 * @actors: (nullable): of the article
 * @except: (nullable): who is not to be chosen
 * @any_name: whether it may be somebody else, or nobody
 */
void
gloss_actor_picker_fill (GlossActorPicker *self,
                         GListModel       *actors,
                         GlossActor       *except,
                         gboolean          any_name)
{
  g_return_if_fail (GLOSS_IS_ACTOR_PICKER (self));

  g_set_object (&self->actors, actors);
  self->except = except;
  self->any_name = any_name;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  refill (self);
}
