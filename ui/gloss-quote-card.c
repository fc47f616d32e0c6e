/* gloss-quote-card.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-quote-card"

#include "gloss-quote-card.h"

#include <glib/gi18n.h>

#include "gloss-card-labels.h"
#include "gloss-fold-layout.h"
#include "gloss-page-private.h"
#include "gloss-tab-ring.h"

struct _GlossQuoteCard
{
  AdwBin      parent_instance;

  /* Borrowed: it owns the card */
  GlossPage  *page;

  /* Owned */
  GlossQuote *quote;

  /* Template children */
  GtkWidget  *speaker;
  GtkWidget  *kind;
  GtkWidget  *reason;
  GtkWidget  *copy;
};

G_DEFINE_FINAL_TYPE (GlossQuoteCard, gloss_quote_card, ADW_TYPE_BIN)

static void
copy_cb (GlossQuoteCard *self)
{
  gloss_page_copy (self->page, gloss_quote_get_range (self->quote));
  gloss_page_hide_card (self->page);
}

static void
elsewhere_cb (GlossQuoteCard *self)
{
  g_autofree char *words = g_strdup (gloss_quote_get_words (self->quote));

  gloss_page_hide_card (self->page);
  gtk_widget_activate_action (GTK_WIDGET (self->page), "win.show-alike", "s", words);
}

static void
correct_cb (GlossQuoteCard *self)
{
  g_autoptr (GObject) quote = g_object_ref (G_OBJECT (self->quote));

  gloss_page_correct (self->page, quote, gloss_quote_get_range (self->quote));
}

/* In their own words · “said” */
static char *
dup_kind (GlossQuote *quote)
{
  const char *kind = gloss_card_of_quote_kind (gloss_quote_get_kind (quote));
  const char *cue = gloss_quote_get_cue (quote);

  if (*cue == '\0')
    return g_strdup (kind);

  /* Translators: how words are reported, and the word that reports them, such as “said” */
  return g_strdup_printf (_("%s · “%s”"), kind, cue);
}

/* Whose word it is, how sure that is, and why */
static char *
dup_reason (GlossQuote *quote)
{
  GlossStatus status = gloss_quote_get_status (quote);
  g_autofree char *why = gloss_quote_dup_reason_text (quote);
  guint percent = (guint) (gloss_quote_get_confidence (quote) * 100 + 0.5);

  if (status == GLOSS_SUGGESTED && gloss_quote_get_speaker (quote) != NULL)
    /* Translators: how sure the program is of who speaks, and why */
    return g_strdup_printf (_("Suggested, %u%% sure: %s"), percent, why);

  /* Translators: whose word it is that somebody said this, and why, such as “Confirmed: next to ‘said’” */
  return g_strdup_printf (_("%s: %s"), gloss_card_of_quote_status (status), why);
}

static void
gloss_quote_card_dispose (GObject *object)
{
  GlossQuoteCard *self = GLOSS_QUOTE_CARD (object);

  g_clear_object (&self->quote);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_QUOTE_CARD);

  G_OBJECT_CLASS (gloss_quote_card_parent_class)->dispose (object);
}

static gboolean
gloss_quote_card_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GLOSS_QUOTE_CARD (widget)->copy);
}

static void
gloss_quote_card_class_init (GlossQuoteCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_quote_card_dispose;
  widget_class->focus = gloss_tab_ring_pass;
  widget_class->grab_focus = gloss_quote_card_grab_focus;

  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-quote-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteCard, speaker);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteCard, kind);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteCard, reason);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteCard, copy);
  gtk_widget_class_bind_template_callback (widget_class, copy_cb);
  gtk_widget_class_bind_template_callback (widget_class, elsewhere_cb);
  gtk_widget_class_bind_template_callback (widget_class, correct_cb);
}

static void
gloss_quote_card_init (GlossQuoteCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * gloss_quote_card_new:
 * @page: where the quotes are; expected to outlive the card
 *
 * Returns: (transfer floating): an empty card
 */
GtkWidget *
gloss_quote_card_new (GlossPage *page)
{
  GlossQuoteCard *self = g_object_new (GLOSS_TYPE_QUOTE_CARD, NULL);

  self->page = page;
  return GTK_WIDGET (self);
}

/**
 * gloss_quote_card_describe:
 * @self: a card
 * @quote: what it is to tell of
 *
 * Who is unknown or little more than guessed is set apart, in words and in
 * weight.
 */
void
gloss_quote_card_describe (GlossQuoteCard *self,
                           GlossQuote     *quote)
{
  g_autofree char *speaker = gloss_card_dup_speaker (quote);
  g_autofree char *kind = dup_kind (quote);
  g_autofree char *reason = dup_reason (quote);

  g_return_if_fail (GLOSS_IS_QUOTE_CARD (self));

  g_set_object (&self->quote, quote);
  gtk_label_set_label (GTK_LABEL (self->speaker), speaker);
  gtk_label_set_label (GTK_LABEL (self->kind), kind);
  gtk_label_set_label (GTK_LABEL (self->reason), reason);
  if (gloss_quote_is_uncertain (quote))
    gtk_widget_add_css_class (self->speaker, "uncertain");
  else
    gtk_widget_remove_css_class (self->speaker, "uncertain");
}
