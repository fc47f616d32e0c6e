/* gloss-export-form.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-export-form"

#include "gloss-export-form.h"

#include <glib/gi18n.h>

#include "gloss-export-job.h"

/* In bytes: what is more cannot be looked through in a dialog. */
#define MAX_PREVIEW 20000

/* What the settings call the scopes, in the order of GlossExportScope */
static const char *const scopes[] = { "listed", "article", "library" };

struct _GlossExportForm
{
  AdwBin        parent_instance;

  /* Owned */
  GSettings    *settings;
  GlossReading *reading;
  GListModel   *listed;
  GCancellable *previewing;

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

/**
 * gloss_export_form_get_flags:
 * @self: a form
 *
 * Returns: what of an article is wanted
 */
GlossExportFlags
gloss_export_form_get_flags (GlossExportForm *self)
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
show_preview (GlossExportForm        *self,
              const GlossExportCount *count,
              const char             *text)
{
  gboolean library = gloss_export_form_get_scope (self) == GLOSS_EXPORT_SCOPE_LIBRARY;
  g_autofree char *counted = NULL;

  counted = library ? g_strdup (_("Every article in the library; below is how this one will look."))
                    : dup_count (count);
  gtk_label_set_label (self->count_label, counted);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->preview), text, -1);
}

/* An answer that is late is about other choices: it was cancelled. */
static void
previewed_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GlossExportForm) self = user_data;
  g_autoptr (GError) error = NULL;
  GlossExportCount count = { 0 };
  g_autoptr (GBytes) bytes = gloss_export_write_finish (result, &count, &error);
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;

  text = bytes != NULL ? dup_beginning (bytes) : g_strdup (error->message);
  show_preview (self, &count, text);
}

static void
stop_preview (GlossExportForm *self)
{
  g_cancellable_cancel (self->previewing);
  g_clear_object (&self->previewing);
}

static void
update (GlossExportForm *self)
{
  const GlossExporter *exporter = gloss_export_form_get_exporter (self);
  gboolean listed = gloss_export_form_get_scope (self) == GLOSS_EXPORT_SCOPE_LISTED;
  GlossExportItem item = { self->reading, listed ? self->listed : NULL };
  GlossExportOptions options = { &item, 1, gloss_export_form_get_flags (self) };

  if (self->reading == NULL)
    return;

  stop_preview (self);
  self->previewing = g_cancellable_new ();
  gtk_label_set_label (self->loss_label, exporter->cannot_say != NULL ? _(exporter->cannot_say) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->loss_label), exporter->cannot_say != NULL);
  gloss_export_write_async (exporter, &options, NULL, self->previewing, previewed_cb, g_object_ref (self));
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
    g_settings_set_string (self->settings, "export-scope", scopes[gloss_export_form_get_scope (self)]);
  update (self);
}

static void
gloss_export_form_dispose (GObject *object)
{
  GlossExportForm *self = GLOSS_EXPORT_FORM (object);

  stop_preview (self);
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

/* A group of rows without a title is a list without a name; the later toolkit names it by that title all the same. */
static void
name_rows (GlossExportForm *self)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (self->format_row), GTK_TYPE_LIST_BOX);

  gtk_accessible_reset_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Export Notes"),
                                  -1);
}

static void
gloss_export_form_init (GlossExportForm *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);

  gtk_widget_init_template (GTK_WIDGET (self));
  name_rows (self);

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
  listed = g_strdup_printf (_("Those listed (%u)"), n_listed);
  /* Translators: all notes on the article */
  all = g_strdup_printf (_("All on this article (%u)"), n_all);
  gtk_string_list_append (labels, listed);
  gtk_string_list_append (labels, all);
  gtk_string_list_append (labels, _("The whole library"));
  adw_combo_row_set_model (self->scope_row, G_LIST_MODEL (labels));
}

static void
show_settings (GlossExportForm *self,
               GSettings       *settings)
{
  g_autofree char *format = g_settings_get_string (settings, "export-format");
  g_autofree char *scope = g_settings_get_string (settings, "export-scope");
  guint n_exporters;
  const GlossExporter *const *exporters = gloss_exporters_get (&n_exporters);

  for (guint i = 0; i < n_exporters; i++)
    {
      if (g_str_equal (exporters[i]->id, format))
        adw_combo_row_set_selected (self->format_row, i);
    }
  for (guint i = 0; i < G_N_ELEMENTS (scopes); i++)
    {
      if (g_str_equal (scopes[i], scope))
        adw_combo_row_set_selected (self->scope_row, i);
    }
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

GlossExportScope
gloss_export_form_get_scope (GlossExportForm *self)
{
  return MIN (adw_combo_row_get_selected (self->scope_row), G_N_ELEMENTS (scopes) - 1);
}

/**
 * gloss_export_form_get_listed:
 * @self: a form
 *
 * Returns: (transfer none): the notes that were listed when it was made
 */
GListModel *
gloss_export_form_get_listed (GlossExportForm *self)
{
  return self->listed;
}
