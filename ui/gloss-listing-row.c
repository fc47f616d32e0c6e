/* gloss-listing-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-listing-row"

#include "gloss-listing-row.h"

#include <glib/gi18n.h>

#include "gloss-fold-layout.h"
#include "gloss-format.h"
#include "gloss-sentences.h"

struct _GlossListingRow
{
  AdwBin     parent_instance;

  /* Template children */
  GtkLabel  *title_label;
  GtkWidget *details;
  GtkLabel  *source_label;
  GtkLabel  *contents_label;
};

G_DEFINE_FINAL_TYPE (GlossListingRow, gloss_listing_row, ADW_TYPE_BIN)

/* Takes @part. */
static void
add_part (GString *parts,
          char    *part)
{
  if (parts->len > 0)
    g_string_append (parts, " · ");
  g_string_append (parts, part);
  g_free (part);
}

/* 2 notes · 6 quotes · 40% read */
static char *
dup_contents (GlossListing *listing,
              guint         position)
{
  GString *parts = g_string_new (NULL);
  guint n_notes = gloss_listing_get_n_notes (listing);
  guint n_quotes = gloss_listing_get_n_quotes (listing);
  guint length = MAX (gloss_listing_get_length (listing), 1);
  guint percent = (guint) (MIN (position, length) * G_GUINT64_CONSTANT (100) / length);

  if (n_notes > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes));
  if (n_quotes > 0)
    add_part (parts, g_strdup_printf (ngettext ("%u quote", "%u quotes", n_quotes), n_quotes));
  if (percent > 0)
    /* Translators: how much of an article was read, in percent */
    add_part (parts, g_strdup_printf (_("%u%% read"), percent));

  return g_string_free (parts, FALSE);
}

/**
 * gloss_listing_row_describe:
 * @self: a row
 * @listing: the article
 * @position: where the reader left it, in code points; 0 if nobody remembers
 */
void
gloss_listing_row_describe (GlossListingRow *self,
                            GlossListing    *listing,
                            guint            position)
{
  g_autofree char *source = NULL;
  g_autofree char *contents = NULL;
  g_autoptr (GString) label = g_string_new (NULL);

  g_return_if_fail (GLOSS_IS_LISTING_ROW (self));
  g_return_if_fail (GLOSS_IS_LISTING (listing));

  source = gloss_format_place (gloss_listing_get_site (listing), gloss_listing_get_published (listing));
  contents = dup_contents (listing, position);
  gloss_sentences_append (label, gloss_listing_get_title (listing));
  gloss_sentences_append (label, source);
  gloss_sentences_append (label, contents);
  gtk_label_set_label (self->title_label, gloss_listing_get_title (listing));
  gtk_label_set_label (self->source_label, source);
  gtk_widget_set_visible (GTK_WIDGET (self->source_label), *source != '\0');
  gtk_label_set_label (self->contents_label, contents);
  gtk_widget_set_visible (self->details, *source != '\0' || *contents != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
}

static void
gloss_listing_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_LISTING_ROW);

  G_OBJECT_CLASS (gloss_listing_row_parent_class)->dispose (object);
}

static void
gloss_listing_row_class_init (GlossListingRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_listing_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  g_type_ensure (GLOSS_TYPE_FOLD_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-listing-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossListingRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, GlossListingRow, details);
  gtk_widget_class_bind_template_child (widget_class, GlossListingRow, source_label);
  gtk_widget_class_bind_template_child (widget_class, GlossListingRow, contents_label);
}

static void
gloss_listing_row_init (GlossListingRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
