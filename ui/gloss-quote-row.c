/* gloss-quote-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-quote-row"

#include "gloss-quote-row.h"

#include <math.h>

#include <glib/gi18n.h>

#include "gloss-fold-layout.h"
#include "gloss-label.h"

struct _GlossQuoteRow
{
  AdwBin        parent_instance;

  /* Owned */
  GlossQuote   *quote;
  GSignalGroup *quote_signals;

  /* Template children */
  GtkWidget    *heading_box;
  GtkLabel     *speaker_label;
  GtkLabel     *share_label;
  GtkLevelBar  *share_bar;
  GtkLabel     *words_label;
  GtkLabel     *about_label;
};

G_DEFINE_FINAL_TYPE (GlossQuoteRow, gloss_quote_row, ADW_TYPE_BIN)

static void
update (GlossQuoteRow *self)
{
  g_autofree char *about = gloss_label_dup_quote (self->quote);
  g_autofree char *sentence = NULL;

  gtk_label_set_label (self->words_label, gloss_quote_get_words (self->quote));
  gtk_label_set_label (self->about_label, about);

  /* Translators: a speaker, the words, “Direct · said” */
  sentence = g_strdup_printf (_("%s: %s, %s"), gloss_label_of_speaker (self->quote),
                              gloss_quote_get_words (self->quote), about);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, sentence,
                                  -1);
}

static void
gloss_quote_row_dispose (GObject *object)
{
  GlossQuoteRow *self = GLOSS_QUOTE_ROW (object);

  g_clear_object (&self->quote_signals);
  g_clear_object (&self->quote);
  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_QUOTE_ROW);

  G_OBJECT_CLASS (gloss_quote_row_parent_class)->dispose (object);
}

static void
gloss_quote_row_class_init (GlossQuoteRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_quote_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-quote-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteRow, heading_box);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteRow, speaker_label);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteRow, share_label);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteRow, share_bar);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, GlossQuoteRow, about_label);
}

static void
gloss_quote_row_init (GlossQuoteRow *self)
{
  static const char *const offsets[] = {
    GTK_LEVEL_BAR_OFFSET_LOW, GTK_LEVEL_BAR_OFFSET_HIGH, GTK_LEVEL_BAR_OFFSET_FULL,
  };

  gtk_widget_init_template (GTK_WIDGET (self));

  /* A large share is neither good nor bad, so it has one colour. */
  for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
    gtk_level_bar_remove_offset_value (self->share_bar, offsets[i]);

  self->quote_signals = g_signal_group_new (GLOSS_TYPE_QUOTE);
  g_signal_group_connect_swapped (self->quote_signals, "notify", G_CALLBACK (update), self);
}

void
gloss_quote_row_show (GlossQuoteRow *self,
                      GlossQuote    *quote)
{
  g_return_if_fail (GLOSS_IS_QUOTE_ROW (self));
  g_return_if_fail (GLOSS_IS_QUOTE (quote));

  g_set_object (&self->quote, quote);
  g_signal_group_set_target (self->quote_signals, quote);
  update (self);
}

/* (transfer none) (nullable) */
GlossQuote *
gloss_quote_row_get_quote (GlossQuoteRow *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE_ROW (self), NULL);

  return self->quote;
}

/**
 * gloss_quote_row_set_heading:
 * @self: a row
 * @share: (nullable): the speaker who begins here
 */
void
gloss_quote_row_set_heading (GlossQuoteRow    *self,
                             const GlossShare *share)
{
  g_autofree char *label = NULL;

  g_return_if_fail (GLOSS_IS_QUOTE_ROW (self));

  gtk_widget_set_visible (self->heading_box, share != NULL);
  if (share == NULL)
    return;

  /* Translators: a speaker's share of all quoted words in percent, and the number of quotes */
  label = g_strdup_printf (ngettext ("%d%% · %u quote", "%d%% · %u quotes", share->n_quotes),
                           (int) lround (share->share * 100), share->n_quotes);
  gtk_label_set_label (self->speaker_label,
                       share->speaker != NULL ? gloss_actor_get_name (share->speaker)
                                              : _("Unknown speaker"));
  gtk_label_set_label (self->share_label, label);
  gtk_level_bar_set_value (self->share_bar, share->share);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->share_bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Share of the quoted words"),
                                  GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, label,
                                  -1);
}
