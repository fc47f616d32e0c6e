/* gloss-export-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export-form"

#include "gloss-config.h"

#include "gloss-export-form.h"

#include <glib/gi18n.h>

struct _GlossExportForm
{
  AdwBin       parent_instance;

  /* Template children */
  AdwComboRow *format_row;
  GtkSwitch   *quotes_switch;
  GtkSwitch   *actors_switch;
};

G_DEFINE_FINAL_TYPE (GlossExportForm, gloss_export_form, ADW_TYPE_BIN)

static void
gloss_export_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GLOSS_TYPE_EXPORT_FORM);

  G_OBJECT_CLASS (gloss_export_form_parent_class)->dispose (object);
}

static void
gloss_export_form_class_init (GlossExportFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gloss_export_form_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-export-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, format_row);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, quotes_switch);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, actors_switch);
}

static void
gloss_export_form_init (GlossExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < n_exporters; i++)
    gtk_string_list_append (labels, _(exporters[i]->label));
  adw_combo_row_set_model (self->format_row, G_LIST_MODEL (labels));
}

GtkWidget *
gloss_export_form_new (void)
{
  return g_object_new (GLOSS_TYPE_EXPORT_FORM, NULL);
}

const GlossExporter *
gloss_export_form_get_exporter (GlossExportForm *self)
{
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);
  guint selected = adw_combo_row_get_selected (self->format_row);

  return exporters[MIN (selected, n_exporters - 1)];
}

gboolean
gloss_export_form_with_quotes (GlossExportForm *self)
{
  return gtk_switch_get_active (self->quotes_switch);
}

gboolean
gloss_export_form_with_actors (GlossExportForm *self)
{
  return gtk_switch_get_active (self->actors_switch);
}
