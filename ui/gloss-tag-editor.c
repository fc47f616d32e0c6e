/* gloss-tag-editor.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-tag-editor"

#include "gloss-tag-editor.h"

#include <glib/gi18n.h>

#include "gloss-tab-ring.h"
#include "gloss-tag.h"
#include "gloss-wrap-box.h"

#define MOST_SUGGESTIONS 4

struct _GlossTagEditor
{
  AdwBin         parent_instance;

  /* Owned */
  GPtrArray     *tags;  /* of char *, ended by NULL */
  char         **known;

  /* Template children */
  GlossWrapBox  *chips;
  GtkWidget     *entry;
  GlossWrapBox  *suggestions;
};

enum {
  CHANGED,
  RESIZED,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GlossTagEditor, gloss_tag_editor, ADW_TYPE_BIN)

static guint signals[N_SIGNALS];

static gboolean
has_tag (GlossTagEditor *self,
         const char     *tag)
{
  return g_strv_contains ((const char *const *) self->tags->pdata, tag);
}

/* The array is always ended by NULL, so that it can be lent as it is. */
static void
append_tag (GlossTagEditor *self,
            const char     *tag)
{
  self->tags->pdata[self->tags->len - 1] = g_strdup (tag);
  g_ptr_array_add (self->tags, NULL);
}

static GtkWidget *
make_remove_button (const char *tag)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  g_autofree char *label = NULL;

  /* Translators: %s is a tag */
  label = g_strdup_printf (_("Remove tag %s"), tag);
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tag.remove");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tag);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  return button;
}

static void
add_chip (GlossTagEditor *self,
          const char     *tag)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *label = gtk_label_new (tag);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 24);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), make_remove_button (tag));
  gtk_widget_add_css_class (box, "tag-chip");
  gloss_wrap_box_append (self->chips, box);
}

static gboolean
fits (GlossTagEditor *self,
      const char     *tag,
      const char     *folded_start)
{
  g_autofree char *folded = g_utf8_casefold (tag, -1);

  return g_str_has_prefix (folded, folded_start) && !has_tag (self, tag);
}

static void
add_suggestion (GlossTagEditor *self,
                const char     *tag)
{
  GtkWidget *button = gtk_button_new_with_label (tag);

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "tag.add");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", tag);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (button, "tag-suggestion");
  gloss_wrap_box_append (self->suggestions, button);
}

static void
update_suggestions (GlossTagEditor *self)
{
  g_autofree char *start = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->entry)), -1);
  guint n = 0;

  gloss_wrap_box_clear (self->suggestions);
  for (guint i = 0; self->known != NULL && self->known[i] != NULL && n < MOST_SUGGESTIONS; i++)
    {
      if (!fits (self, self->known[i], start))
        continue;
      add_suggestion (self, self->known[i]);
      n++;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->suggestions), n > 0);
  g_signal_emit (self, signals[RESIZED], 0);
}

static void
show_tags (GlossTagEditor *self)
{
  gloss_wrap_box_clear (self->chips);
  for (guint i = 0; i + 1 < self->tags->len; i++)
    add_chip (self, g_ptr_array_index (self->tags, i));
  gtk_widget_set_visible (GTK_WIDGET (self->chips), self->tags->len > 1);
  update_suggestions (self);
}

static void
add_tag (GlossTagEditor *self,
         const char     *tag)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  if (*tag == '\0' || has_tag (self, tag))
    return;

  append_tag (self, tag);
  show_tags (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
add_typed (GlossTagEditor *self,
           const char     *typed)
{
  g_autofree char *tag = gloss_tag_dup_typed (typed);

  add_tag (self, tag);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  GlossTagEditor *self = GLOSS_TAG_EDITOR (widget);
  g_autofree char *tag = g_variant_dup_string (parameter, NULL);

  gtk_widget_grab_focus (self->entry);
  add_tag (self, tag);
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  GlossTagEditor *self = GLOSS_TAG_EDITOR (widget);
  g_autofree char *tag = g_variant_dup_string (parameter, NULL);

  for (guint i = 0; i + 1 < self->tags->len; i++)
    {
      if (g_str_equal (g_ptr_array_index (self->tags, i), tag))
        {
          g_ptr_array_remove_index (self->tags, i);
          break;
        }
    }
  gtk_widget_grab_focus (self->entry);
  show_tags (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
entry_activate_cb (GtkEntry       *entry,
                   GlossTagEditor *self)
{
  gloss_tag_editor_finish (self);
}

/* A comma ends a tag as Enter does. */
static void
entry_changed_cb (GtkEditable    *editable,
                  GlossTagEditor *self)
{
  const char *text = gtk_editable_get_text (editable);

  if (strchr (text, ',') != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (text, ",", -1);

      for (guint i = 0; parts[i] != NULL; i++)
        add_typed (self, parts[i]);
      return;
    }
  update_suggestions (self);
}

static gboolean
gloss_tag_editor_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GLOSS_TAG_EDITOR (widget)->entry);
}

static void
gloss_tag_editor_dispose (GObject *object)
{
  GlossTagEditor *self = GLOSS_TAG_EDITOR (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), GLOSS_TYPE_TAG_EDITOR);
  g_clear_pointer (&self->tags, g_ptr_array_unref);
  g_clear_pointer (&self->known, g_strfreev);

  G_OBJECT_CLASS (gloss_tag_editor_parent_class)->dispose (object);
}

static void
gloss_tag_editor_class_init (GlossTagEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gloss_tag_editor_dispose;
  widget_class->focus = gloss_tab_ring_pass;
  widget_class->grab_focus = gloss_tag_editor_grab_focus;

  signals[CHANGED] =
    g_signal_new ("changed", GLOSS_TYPE_TAG_EDITOR, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[RESIZED] =
    g_signal_new ("resized", GLOSS_TYPE_TAG_EDITOR, G_SIGNAL_RUN_LAST,
                  0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GLOSS_TYPE_WRAP_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/glossreader/Gloss/ui/gloss-tag-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, GlossTagEditor, chips);
  gtk_widget_class_bind_template_child (widget_class, GlossTagEditor, entry);
  gtk_widget_class_bind_template_child (widget_class, GlossTagEditor, suggestions);
  gtk_widget_class_bind_template_callback (widget_class, entry_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_changed_cb);
  gtk_widget_class_install_action (widget_class, "tag.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "tag.remove", "s", remove_action);
}

static void
gloss_tag_editor_init (GlossTagEditor *self)
{
  self->tags = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->tags, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  show_tags (self);
}

const char *const *
gloss_tag_editor_get_tags (GlossTagEditor *self)
{
  g_return_val_if_fail (GLOSS_IS_TAG_EDITOR (self), NULL);

  return (const char *const *) self->tags->pdata;
}

void
gloss_tag_editor_set_tags (GlossTagEditor    *self,
                           const char *const *tags)
{
  g_return_if_fail (GLOSS_IS_TAG_EDITOR (self));

  if (tags != NULL && g_strv_equal (tags, (const char *const *) self->tags->pdata))
    return;

  g_ptr_array_set_size (self->tags, 0);
  g_ptr_array_add (self->tags, NULL);
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    append_tag (self, tags[i]);
  show_tags (self);
}

/**
 * gloss_tag_editor_set_known:
 * @self: a tag editor
 * @known: (nullable): the tags that are offered
 */
void
gloss_tag_editor_set_known (GlossTagEditor    *self,
                            const char *const *known)
{
  g_return_if_fail (GLOSS_IS_TAG_EDITOR (self));

  g_strfreev (self->known);
  self->known = g_strdupv ((char **) known);
  update_suggestions (self);
}

void
gloss_tag_editor_finish (GlossTagEditor *self)
{
  g_autofree char *typed = NULL;

  g_return_if_fail (GLOSS_IS_TAG_EDITOR (self));

  typed = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  add_typed (self, typed);
}
