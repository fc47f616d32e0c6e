/* gloss-page-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page-card"

#include "gloss-page-card.h"

#include <glib/gi18n.h>

struct _GlossPageCard
{
  GtkPopover  parent_instance;

  /* Template children */
  GtkWidget  *actor_box;
  GtkWidget  *actor_name;
  GtkWidget  *actor_kind;
  GtkWidget  *actor_counts;
  GtkWidget  *separator;
  GtkWidget  *quote_box;
  GtkWidget  *speaker;
  GtkWidget  *quote_kind;
  GtkWidget  *reason;
};

G_DEFINE_FINAL_TYPE (GlossPageCard, gloss_page_card, GTK_TYPE_POPOVER)

static const char *
actor_kind_label (GlossActor *actor)
{
  switch (gloss_actor_get_kind (actor))
    {
    case GLOSS_ACTOR_ORGANIZATION:
      return _("Organisation");

    case GLOSS_ACTOR_PLACE:
      return _("Place");

    case GLOSS_ACTOR_PERSON:
    default:
      return gloss_actor_get_named (actor) ? _("Person") : _("Unnamed source");
    }
}

static const char *
quote_kind_label (GlossQuote *quote)
{
  switch (gloss_quote_get_kind (quote))
    {
    case GLOSS_QUOTE_MIXED:
      return _("Partly in their own words");

    case GLOSS_QUOTE_INDIRECT:
      return _("Reported, not in their own words");

    case GLOSS_QUOTE_DIRECT:
    default:
      return _("In their own words");
    }
}

static const char *
status_label (GlossStatus status)
{
  switch (status)
    {
    case GLOSS_CONFIRMED:
      return _("Confirmed");

    case GLOSS_CORRECTED:
      return _("Corrected");

    case GLOSS_REJECTED:
      return _("Rejected");

    case GLOSS_SUGGESTED:
    default:
      return _("Suggested");
    }
}

static char *
describe_counts (GlossActor *actor)
{
  guint n_mentions = gloss_actor_get_n_mentions (actor);
  guint n_quotes = gloss_actor_get_n_quotes (actor);
  g_autofree char *mentions = NULL;
  g_autofree char *quotes = NULL;

  mentions = g_strdup_printf (ngettext ("%u mention", "%u mentions", n_mentions), n_mentions);
  if (n_quotes == 0)
    return g_steal_pointer (&mentions);

  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes);
  return g_strdup_printf ("%s · %s", mentions, quotes);
}

static void
describe_actor (GlossPageCard *self,
                GlossActor    *actor)
{
  const char *description = gloss_actor_get_description (actor);
  g_autofree char *counts = describe_counts (actor);
  g_autofree char *kind = NULL;

  kind = *description != '\0' ? g_strdup_printf ("%s · %s", actor_kind_label (actor), description)
                              : g_strdup (actor_kind_label (actor));
  gtk_label_set_label (GTK_LABEL (self->actor_name), gloss_actor_get_name (actor));
  gtk_label_set_label (GTK_LABEL (self->actor_kind), kind);
  gtk_label_set_label (GTK_LABEL (self->actor_counts), counts);
}

/* Why a speaker was chosen is told in the words of the reading. */
static void
describe_quote (GlossPageCard *self,
                GlossQuote    *quote)
{
  const char *speaker = gloss_quote_get_speaker_name (quote);
  g_autofree char *why = gloss_quote_dup_reason_text (quote);
  g_autofree char *reason = NULL;

  reason = g_strdup_printf ("%s: %s", status_label (gloss_quote_get_status (quote)), why);
  gtk_label_set_label (GTK_LABEL (self->speaker),
                       *speaker != '\0' ? speaker : _("Speaker unknown"));
  gtk_label_set_label (GTK_LABEL (self->quote_kind), quote_kind_label (quote));
  gtk_label_set_label (GTK_LABEL (self->reason), reason);
}

static void
gloss_page_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_PAGE_CARD);

  G_OBJECT_CLASS (gloss_page_card_parent_class)->dispose (object);
}

static void
gloss_page_card_class_init (GlossPageCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_page_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-page-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, actor_box);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, actor_name);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, actor_kind);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, actor_counts);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, separator);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, quote_box);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, quote_kind);
  gtk_widget_class_bind_template_child (widget_class, GlossPageCard, reason);
}

static void
gloss_page_card_init (GlossPageCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gloss_page_card_new (void)
{
  return g_object_new (GLOSS_TYPE_PAGE_CARD, NULL);
}

/**
 * gloss_page_card_describe:
 * @self: a card
 * @actor: (nullable): who is named there
 * @quote: (nullable): what is said there
 */
void
gloss_page_card_describe (GlossPageCard *self,
                          GlossActor    *actor,
                          GlossQuote    *quote)
{
  g_return_if_fail (GLOSS_IS_PAGE_CARD (self));

  gtk_widget_set_visible (self->actor_box, actor != NULL);
  gtk_widget_set_visible (self->quote_box, quote != NULL);
  gtk_widget_set_visible (self->separator, actor != NULL && quote != NULL);
  if (actor != NULL)
    describe_actor (self, actor);
  if (quote != NULL)
    describe_quote (self, quote);
}
