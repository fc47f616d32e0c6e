/* gloss-export-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export-form"

#include "gloss-config.h"

#include "gloss-export-form.h"

#include <glib/gi18n.h>

/* In bytes: what is more cannot be looked through in a dialog. */
#define MAX_PREVIEW 20000

/* The choices of scope_row */
enum {
  SCOPE_LISTED,
  SCOPE_ALL
};

struct _GlossExportForm
{
  AdwBin        parent_instance;

  /* Owned */
  GSettings    *settings;
  GlossReading *reading;
  GListModel   *listed;

  /* Template children */
  AdwComboRow  *format_row;
  AdwComboRow  *scope_row;
  GtkSwitch    *notes_switch;
  GtkSwitch    *quotes_switch;
  GtkSwitch    *actors_switch;
  GtkLabel     *count_label;
  GtkLabel     *loss_label;
  GtkTextView  *preview;
};

G_DEFINE_FINAL_TYPE (GlossExportForm, gloss_export_form, ADW_TYPE_BIN)

static GlossExportFlags
get_flags (GlossExportForm *self)
{
  GlossExportFlags flags = 0;

  if (gtk_switch_get_active (self->notes_switch))
    flags |= GLOSS_EXPORT_NOTES;
  if (gtk_switch_get_active (self->quotes_switch))
    flags |= GLOSS_EXPORT_QUOTES;
  if (gtk_switch_get_active (self->actors_switch))
    flags |= GLOSS_EXPORT_ACTORS;

  return flags;
}

/* 12 notes, 30 quotes, 8 actors */
static char *
dup_count (const GlossExportCount *count)
{
  g_autofree char *notes = NULL;
  g_autofree char *quotes = NULL;
  g_autofree char *actors = NULL;

  notes = g_strdup_printf (ngettext ("%u note", "%u notes", count->n_written), count->n_written);
  quotes = g_strdup_printf (ngettext ("%u quote", "%u quotes", count->n_quotes), count->n_quotes);
  actors = g_strdup_printf (ngettext ("%u actor", "%u actors", count->n_actors), count->n_actors);

  /* Translators: “12 notes”, “30 quotes”, “8 actors” that are in a file */
  return g_strdup_printf (_("%s, %s, %s"), notes, quotes, actors);
}

/* The beginning of a text, without half a letter at its end */
static char *
dup_beginning (GBytes *bytes)
{
  gsize size = 0;
  const char *data = g_bytes_get_data (bytes, &size);
  const char *end = data;

  if (size == 0 || memchr (data, '\0', MIN (size, MAX_PREVIEW)) != NULL)
    return g_strdup (size == 0 ? "" : _("This format is an archive, which cannot be shown here."));

  g_utf8_validate (data, (gssize) MIN (size, MAX_PREVIEW), &end);

  return g_strndup (data, (gsize) (end - data));
}

static void
update (GlossExportForm *self)
{
  const GlossExporter *exporter = gloss_export_form_get_exporter (self);
  g_autoptr (GError) error = NULL;
  GlossExportCount count = { 0 };
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *counted = NULL;
  g_autofree char *text = NULL;

  if (self->reading == NULL)
    return;

  bytes = gloss_export_form_write (self, &count, &error);
  counted = dup_count (&count);
  text = bytes != NULL ? dup_beginning (bytes) : g_strdup (error->message);
  gtk_label_set_label (self->count_label, counted);
  gtk_label_set_label (self->loss_label, exporter->cannot_say != NULL ? _(exporter->cannot_say) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->loss_label), exporter->cannot_say != NULL);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), text, -1);
}

static void
format_changed_cb (GlossExportForm *self)
{
  if (self->settings != NULL)
    g_settings_set_string (self->settings, "export-format", gloss_export_form_get_exporter (self)->id);
  update (self);
}

static void
scope_changed_cb (GlossExportForm *self)
{
  if (self->settings != NULL)
    g_settings_set_boolean (self->settings, "export-all",
                            adw_combo_row_get_selected (self->scope_row) == SCOPE_ALL);
  update (self);
}

static void
gloss_export_form_dispose (GObject *object)
{
  GlossExportForm *self = GLOSS_EXPORT_FORM (object);

  g_clear_object (&self->settings);
  g_clear_object (&self->reading);
  g_clear_object (&self->listed);
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
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, scope_row);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, notes_switch);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, quotes_switch);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, actors_switch);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, count_label);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, loss_label);
  gtk_widget_class_bind_template_child (widget_class, GlossExportForm, preview);
  gtk_widget_class_bind_template_callback (widget_class, format_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, scope_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, update);
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

static void
show_scopes (GlossExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n_listed = g_list_model_get_n_items (self->listed);
  guint n_all = g_list_model_get_n_items (gloss_reading_get_notes (self->reading));
  g_autofree char *listed = NULL;
  g_autofree char *all = NULL;

  /* Translators: the notes that the search in the side pane leaves */
  listed = g_strdup_printf (ngettext ("The %u that is listed", "The %u that are listed", n_listed), n_listed);
  /* Translators: all notes on the article */
  all = g_strdup_printf (ngettext ("All (%u)", "All (%u)", n_all), n_all);
  gtk_string_list_append (labels, listed);
  gtk_string_list_append (labels, all);
  adw_combo_row_set_model (self->scope_row, G_LIST_MODEL (labels));
}

static void
show_settings (GlossExportForm *self,
               GSettings       *settings)
{
  g_autofree char *format = g_settings_get_string (settings, "export-format");
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);

  for (guint i = 0; i < n_exporters; i++)
    {
      if (g_str_equal (exporters[i]->id, format))
        adw_combo_row_set_selected (self->format_row, i);
    }
  adw_combo_row_set_selected (self->scope_row, g_settings_get_boolean (settings, "export-all") ? SCOPE_ALL
                                                                                                : SCOPE_LISTED);
  g_settings_bind (settings, "export-notes", self->notes_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "export-quotes", self->quotes_switch, "active", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind (settings, "export-actors", self->actors_switch, "active", G_SETTINGS_BIND_DEFAULT);
}

GtkWidget *
gloss_export_form_new (GSettings    *settings,
                       GlossReading *reading,
                       GListModel   *listed)
{
  GlossExportForm *self = g_object_new (GLOSS_TYPE_EXPORT_FORM, NULL);

  self->reading = g_object_ref (reading);
  self->listed = g_object_ref (listed);
  show_scopes (self);
  show_settings (self, settings);
  self->settings = g_object_ref (settings);
  update (self);

  return GTK_WIDGET (self);
}

const GlossExporter *
gloss_export_form_get_exporter (GlossExportForm *self)
{
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);
  guint selected = adw_combo_row_get_selected (self->format_row);

  return exporters[MIN (selected, n_exporters - 1)];
}

/**
 * gloss_export_form_write:
 * @self: a form
 * @count: (out): what is in the file
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the file that was asked for
 */
GBytes *
gloss_export_form_write (GlossExportForm   *self,
                         GlossExportCount  *count,
                         GError           **error)
{
  gboolean all = adw_combo_row_get_selected (self->scope_row) == SCOPE_ALL;
  GlossExportItem item = { self->reading, all ? NULL : self->listed };
  GlossExportOptions options = { &item, 1, get_flags (self) };

  return gloss_exporter_write (gloss_export_form_get_exporter (self), &options, count, error);
}
