/* gloss-actor-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-actor-row"

#include "gloss-actor-row.h"

#include <glib/gi18n.h>

#include "gloss-fold-layout.h"
#include "gloss-label.h"
#include "gloss-presence.h"

struct _GlossActorRow
{
  AdwBin         parent_instance;

  /* Owned */
  GlossActor    *actor;
  GSignalGroup  *actor_signals;

  guint          n_chars;

  /* Template children */
  GtkLabel      *heading_label;
  GtkWidget     *card;
  GtkLabel      *name_label;
  GtkLabel      *count_label;
  GtkLabel      *description_label;
  GlossPresence *presence;
};

G_DEFINE_FINAL_TYPE (GlossActorRow, gloss_actor_row, ADW_TYPE_BIN)

/* 5 · 2 quotes */
static char *
dup_count (GlossActor *actor)
{
  guint n_quotes = gloss_actor_get_n_quotes (actor);

  if (n_quotes == 0)
    return g_strdup_printf ("%u", gloss_actor_get_n_mentions (actor));

  /* Translators: how often somebody is mentioned, and how many quotes are theirs */
  return g_strdup_printf (ngettext ("%u · %u quote", "%u · %u quotes", n_quotes),
                          gloss_actor_get_n_mentions (actor), n_quotes);
}

/* What a listener hears for the whole row */
static char *
dup_sentence (GlossActor *actor)
{
  guint n_mentions = gloss_actor_get_n_mentions (actor);
  guint n_quotes = gloss_actor_get_n_quotes (actor);
  const char *description = gloss_label_of_description (actor);
  g_autofree char *mentions = NULL;
  g_autofree char *quotes = NULL;

  mentions = g_strdup_printf (ngettext ("%u mention", "%u mentions", n_mentions), n_mentions);
  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);

  if (*description == '\0')
    /* Translators: a name, “5 mentions”, “2 quotes” */
    return g_strdup_printf (_("%s, %s, %s"), gloss_actor_get_name (actor), mentions, quotes);

  /* Translators: a name, who it is, “5 mentions”, “2 quotes” */
  return g_strdup_printf (_("%s, %s, %s, %s"),
                          gloss_actor_get_name (actor), description, mentions, quotes);
}

static void
update (GlossActorRow *self)
{
  g_autofree char *count = dup_count (self->actor);
  g_autofree char *sentence = dup_sentence (self->actor);
  const char *description = gloss_label_of_description (self->actor);

  gtk_label_set_label (self->name_label, gloss_actor_get_name (self->actor));
  gtk_label_set_label (self->count_label, count);
  gtk_label_set_label (self->description_label, description);
  gtk_widget_set_visible (GTK_WIDGET (self->description_label), *description != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
  gloss_presence_show (self->presence, self->actor, self->n_chars);
}

static void
gloss_actor_row_dispose (GObject *object)
{
  GlossActorRow *self = GLOSS_ACTOR_ROW (object);

  g_clear_object (&self->actor_signals);
  g_clear_object (&self->actor);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_ACTOR_ROW);

  G_OBJECT_CLASS (gloss_actor_row_parent_class)->dispose (object);
}

static void
gloss_actor_row_class_init (GlossActorRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_actor_row_dispose;

  g_type_ensure (GLOSS_TYPE_PRESENCE);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-actor-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossActorRow, heading_label);
  gtk_widget_class_bind_template_child (widget_class, GlossActorRow, card);
  gtk_widget_class_bind_template_child (widget_class, GlossActorRow, name_label);
  gtk_widget_class_bind_template_child (widget_class, GlossActorRow, count_label);
  gtk_widget_class_bind_template_child (widget_class, GlossActorRow, description_label);
  gtk_widget_class_bind_template_child (widget_class, GlossActorRow, presence);
}

static void
gloss_actor_row_init (GlossActorRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->actor_signals = g_signal_group_new (GLOSS_TYPE_ACTOR);
  g_signal_group_connect_swapped (self->actor_signals, "notify", G_CALLBACK (update), self);
}

/**
 * gloss_actor_row_show:
 * @self: a row
 * @actor: whom to show
 * @n_chars: the length of the article in code points
 */
void
gloss_actor_row_show (GlossActorRow *self,
                      GlossActor    *actor,
                      guint          n_chars)
{
  g_return_if_fail (GLOSS_IS_ACTOR_ROW (self));
  g_return_if_fail (GLOSS_IS_ACTOR (actor));

  g_set_object (&self->actor, actor);
  self->n_chars = n_chars;
  g_signal_group_set_target (self->actor_signals, actor);
  update (self);
}

/* @heading: (nullable): what stands above the row */
void
gloss_actor_row_set_heading (GlossActorRow *self,
                             const char    *heading)
{
  g_return_if_fail (GLOSS_IS_ACTOR_ROW (self));

  gtk_label_set_label (self->heading_label, heading != NULL ? heading : "");
  gtk_widget_set_visible (GTK_WIDGET (self->heading_label), heading != NULL);
}

void
gloss_actor_row_set_selected (GlossActorRow *self,
                              gboolean       selected)
{
  g_return_if_fail (GLOSS_IS_ACTOR_ROW (self));

  if (selected)
    gtk_widget_add_css_class (self->card, "selected");
  else
    gtk_widget_remove_css_class (self->card, "selected");

  gtk_accessible_update_state (GTK_ACCESSIBLE (self),
                               GTK_ACCESSIBLE_STATE_SELECTED, selected,
                               -1);
}
