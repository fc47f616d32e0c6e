/* gloss-hit-row.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-hit-row"

#include "gloss-hit-row.h"

#include <glib/gi18n.h>

#include "gloss-format.h"
#include "gloss-sentences.h"

struct _GlossHitRow
{
  AdwBin     parent_instance;

  /* Template children */
  GtkWidget *words_label;
  GtkWidget *kind_label;
  GtkWidget *article_label;
};

G_DEFINE_FINAL_TYPE (GlossHitRow, gloss_hit_row, ADW_TYPE_BIN)

/* In what the words were found that are searched */
static const char *
get_kind_label (GlossHitKind kind)
{
  switch (kind)
    {
    case GLOSS_HIT_TITLE:
      return C_("kind of result", "Article");
    case GLOSS_HIT_QUOTE:
      return C_("kind of result", "Quote");
    case GLOSS_HIT_ACTOR:
      return C_("kind of result", "Actor");
    case GLOSS_HIT_NOTE:
      return C_("kind of result", "Note");
    case GLOSS_HIT_TAG:
      return C_("kind of result", "Tag");
    case GLOSS_HIT_TEXT:
    default:
      return C_("kind of result", "Text");
    }
}

/* Quote · Mara Olin */
static char *
dup_kind (GlossHit *hit)
{
  const char *kind = get_kind_label (gloss_hit_get_kind (hit));
  const char *label = gloss_hit_get_label (hit);

  return *label != '\0' ? g_strdup_printf ("%s · %s", kind, label) : g_strdup (kind);
}

/* Title · The Harbour Post · 14 March 2026 */
static char *
dup_article (GlossHit *hit)
{
  GlossListing *listing = gloss_hit_get_listing (hit);
  g_autofree char *place = gloss_format_place (gloss_listing_get_site (listing),
                                               gloss_listing_get_published (listing));

  if (gloss_hit_get_kind (hit) == GLOSS_HIT_TITLE)
    return g_steal_pointer (&place);
  if (*place == '\0')
    return g_strdup (gloss_listing_get_title (listing));

  return g_strdup_printf ("%s · %s", gloss_listing_get_title (listing), place);
}

static PangoAttrList *
attributes_new (const char       *words,
                const GlossRange *marks,
                guint             n_marks)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  for (guint i = 0; i < n_marks; i++)
    {
      PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

      bold->start_index = (guint) (g_utf8_offset_to_pointer (words, marks[i].begin) - words);
      bold->end_index = (guint) (g_utf8_offset_to_pointer (words, marks[i].end) - words);
      pango_attr_list_insert (attributes, bold);
    }

  return attributes;
}

static void
show_text (GtkWidget  *label,
           const char *text)
{
  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
}

/* Words of the article are set as on its page; what is told about it is not. */
static void
show_words (GlossHitRow      *self,
            GlossHit         *hit,
            const GlossRange *marks,
            guint             n_marks)
{
  const char *words = gloss_hit_get_words (hit);
  PangoAttrList *attributes = attributes_new (words, marks, n_marks);
  gboolean is_passage = gloss_hit_get_kind (hit) == GLOSS_HIT_TEXT || gloss_hit_get_kind (hit) == GLOSS_HIT_QUOTE;

  gtk_label_set_label (GTK_LABEL (self->words_label), words);
  gtk_label_set_attributes (GTK_LABEL (self->words_label), attributes);
  if (is_passage)
    gtk_widget_add_css_class (self->words_label, "passage");
  else
    gtk_widget_remove_css_class (self->words_label, "passage");
  pango_attr_list_unref (attributes);
}

/**
 * gloss_hit_row_describe:
 * @self: a row
 * @hit: what was found
 * @marks: (array length=n_marks): which of its words stand out, in code points of them
 * @n_marks: how many
 */
void
gloss_hit_row_describe (GlossHitRow      *self,
                        GlossHit         *hit,
                        const GlossRange *marks,
                        guint             n_marks)
{
  g_autofree char *kind = NULL;
  g_autofree char *article = NULL;
  g_autoptr (GString) label = g_string_new (NULL);

  g_return_if_fail (GLOSS_IS_HIT_ROW (self));
  g_return_if_fail (GLOSS_IS_HIT (hit));

  kind = dup_kind (hit);
  article = dup_article (hit);
  gloss_sentences_append (label, kind);
  gloss_sentences_append (label, gloss_hit_get_words (hit));
  gloss_sentences_append (label, article);
  show_words (self, hit, marks, n_marks);
  show_text (self->kind_label, kind);
  show_text (self->article_label, article);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label->str, -1);
}

static void
gloss_hit_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_HIT_ROW);

  G_OBJECT_CLASS (gloss_hit_row_parent_class)->dispose (object);
}

static void
gloss_hit_row_class_init (GlossHitRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_hit_row_dispose;

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-hit-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossHitRow, words_label);
  gtk_widget_class_bind_template_child (widget_class, GlossHitRow, kind_label);
  gtk_widget_class_bind_template_child (widget_class, GlossHitRow, article_label);
}

static void
gloss_hit_row_init (GlossHitRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
