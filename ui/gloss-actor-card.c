/* gloss-actor-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-actor-card"

#include "gloss-actor-card.h"

#include <glib/gi18n.h>

#include "gloss-encyclopedia.h"
#include "gloss-card-labels.h"
#include "gloss-fold-layout.h"
#include "gloss-page-private.h"
#include "gloss-tab-ring.h"

/* More of what somebody says is in the side pane. */
#define MOST_QUOTES 3

struct _GlossActorCard
{
  AdwBin      parent_instance;

  /* Borrowed: it owns the card */
  GlossPage  *page;

  /* Owned */
  GlossActor *actor;

  GlossRange  mention;  /* the one that the card is at */
  GtkWidget  *used;     /* (unowned): the arrow that was used last, which keeps the focus */

  /* Template children */
  GtkWidget  *name;
  GtkWidget  *kind;
  GtkWidget  *counts;
  GtkWidget  *previous;
  GtkWidget  *next;
  GtkWidget  *quotes;
  GtkWidget  *look_up;
};

G_DEFINE_FINAL_TYPE (GlossActorCard, gloss_actor_card, ADW_TYPE_BIN)

static guint
get_position (GlossActorCard *self)
{
  guint n_mentions;
  const GlossMention *mentions = gloss_actor_get_mentions (self->actor, &n_mentions);

  for (guint i = 0; i < n_mentions; i++)
    {
      if (mentions[i].range.end > self->mention.begin)
        return i;
    }
  return 0;
}

static void
step (GlossActorCard *self,
      gboolean        backwards)
{
  guint n_mentions;
  const GlossMention *mentions = gloss_actor_get_mentions (self->actor, &n_mentions);
  guint position = (get_position (self) + (backwards ? n_mentions - 1 : 1)) % n_mentions;

  self->used = backwards ? self->previous : self->next;
  gloss_page_move_card (self->page, G_OBJECT (self->actor), mentions[position].range);
}

static void
previous_cb (GlossActorCard *self)
{
  step (self, TRUE);
}

static void
next_cb (GlossActorCard *self)
{
  step (self, FALSE);
}

static void
look_up_cb (GlossActorCard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self->page));
  g_autofree char *uri = gloss_encyclopedia_dup_uri (g_get_language_names (),
                                                     gloss_actor_get_name (self->actor));

  gtk_show_uri (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, uri, GDK_CURRENT_TIME);
}

static void
dossier_cb (GlossActorCard *self)
{
  g_autofree char *name = g_strdup (gloss_actor_get_name (self->actor));

  gloss_page_hide_card (self->page);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "win.show-sayings", "s", name);
}

static void
correct_cb (GlossActorCard *self)
{
  g_autoptr (GObject) actor = g_object_ref (G_OBJECT (self->actor));

  gloss_page_correct (self->page, actor, self->mention);
}

static void
go_to_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  GlossActorCard *self = GLOSS_ACTOR_CARD (widget);
  GlossPage *page = self->page;
  GlossRange range;

  g_variant_get (parameter, "(uu)", &range.begin, &range.end);
  gloss_page_hide_card (page);
  gloss_page_go_to (page, range);
}

static void
clear_quotes (GlossActorCard *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->quotes)) != NULL)
    gtk_box_remove (GTK_BOX (self->quotes), child);
}

/* The words on one line; the whole of them is in the tooltip. */
static GtkWidget *
quote_button_new (GlossQuote *quote)
{
  GlossRange range = gloss_quote_get_range (quote);
  GtkWidget *label = gtk_label_new (gloss_quote_get_words (quote));
  GtkWidget *button = gtk_button_new ();

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_widget_add_css_class (label, "passage");
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_widget_set_focus_on_click (button, FALSE);
  gtk_widget_set_tooltip_text (button, gloss_quote_get_words (quote));
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "card.go-to");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(uu)", range.begin, range.end);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, gloss_quote_get_words (quote),
                                  -1);
  return button;
}

static void
list_quotes (GlossActorCard *self)
{
  GListModel *quotes = gloss_reading_get_quotes (gloss_page_get_reading (self->page));
  guint n_quotes = g_list_model_get_n_items (quotes);
  guint n_listed = 0;

  clear_quotes (self);
  for (guint i = 0; i < n_quotes && n_listed < MOST_QUOTES; i++)
    {
      g_autoptr (GlossQuote) quote = g_list_model_get_item (quotes, i);

      if (gloss_quote_get_speaker (quote) != self->actor)
        continue;
      gtk_box_append (GTK_BOX (self->quotes), quote_button_new (quote));
      n_listed++;
    }
  gtk_widget_set_visible (self->quotes, n_listed > 0);
}

/* Mention 1 of 4 · 2 quotes */
static char *
dup_counts (GlossActorCard *self)
{
  guint n_mentions = gloss_actor_get_n_mentions (self->actor);
  guint n_quotes = gloss_actor_get_n_quotes (self->actor);
  g_autofree char *mentions = NULL;
  g_autofree char *quotes = NULL;

  /* Translators: which of the places where somebody is named, and how many there are */
  mentions = g_strdup_printf (_("Mention %u of %u"), get_position (self) + 1, n_mentions);
  if (n_quotes == 0)
    return g_steal_pointer (&mentions);

  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);
  return g_strdup_printf ("%s · %s", mentions, quotes);
}

static void
gloss_actor_card_dispose (GObject *object)
{
  GlossActorCard *self = GLOSS_ACTOR_CARD (object);

  g_clear_object (&self->actor);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_ACTOR_CARD);

  G_OBJECT_CLASS (gloss_actor_card_parent_class)->dispose (object);
}

static gboolean
gloss_actor_card_grab_focus (GtkWidget *widget)
{
  GlossActorCard *self = GLOSS_ACTOR_CARD (widget);

  if (self->used != NULL && gtk_widget_get_sensitive (self->used))
    return gtk_widget_grab_focus (self->used);

  return gtk_widget_grab_focus (gtk_widget_get_sensitive (self->next) ? self->next : self->look_up);
}

static void
gloss_actor_card_class_init (GlossActorCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_actor_card_dispose;
  widget_class->focus = gloss_tab_ring_pass;
  widget_class->grab_focus = gloss_actor_card_grab_focus;

  gtk_widget_class_install_action (widget_class, "card.go-to", "(uu)", go_to_action);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-actor-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, name);
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, kind);
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, counts);
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, previous);
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, next);
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, quotes);
  gtk_widget_class_bind_template_child (widget_class, GlossActorCard, look_up);
  gtk_widget_class_bind_template_callback (widget_class, previous_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, look_up_cb);
  gtk_widget_class_bind_template_callback (widget_class, dossier_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
}

static void
gloss_actor_card_init (GlossActorCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_actor_card_new:
 * @page: where actors are named; expected to outlive the card
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
gloss_actor_card_new (GlossPage *page)
{
  GlossActorCard *self = g_object_new (GLOSS_TYPE_ACTOR_CARD, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

/**
 * gloss_actor_card_describe:
 * @self: a card
 * @actor: who it is to tell of
 * @mention: where they are named, in code points
 */
void
gloss_actor_card_describe (GlossActorCard *self,
                           GlossActor     *actor,
                           GlossRange      mention)
{
  const char *description = gloss_actor_get_description (actor);
  g_autofree char *kind = NULL;
  g_autofree char *counts = NULL;
  gboolean several = gloss_actor_get_n_mentions (actor) > 1;

  g_return_if_fail (GLOSS_IS_ACTOR_CARD (self));

  if (g_set_object (&self->actor, actor))
    self->used = NULL;
  self->mention = mention;
  kind = *description != '\0'
    ? g_strdup_printf ("%s · %s", gloss_card_of_actor (actor), description)
    : g_strdup (gloss_card_of_actor (actor));
  counts = dup_counts (self);
  gtk_label_set_label (GTK_LABEL (self->name), gloss_actor_get_name (actor));
  gtk_label_set_label (GTK_LABEL (self->kind), kind);
  gtk_label_set_label (GTK_LABEL (self->counts), counts);
  gtk_widget_set_sensitive (self->previous, several);
  gtk_widget_set_sensitive (self->next, several);
  list_quotes (self);
}
