/* cli-filter.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-filter.h"

#include <glib/gi18n.h>
#include <string.h>

#include "gloss-tag.h"

/**
 * cli_parse_color:
 * @command: the command
 * @name: what was given for `--color`
 * @color: (out): the colour
 *
 * Returns: whether there is such a colour; says which there are, if not
 */
gboolean
cli_parse_color (const CliCommand *command,
                 const char       *name,
                 GlossColor       *color)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint i;

  if (gloss_color_from_name (name, color))
    return TRUE;

  for (i = 0; i < GLOSS_N_COLORS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", gloss_color_to_name (i));
  /* Translators: %s is a list of the names of colours */
  cli_usage (command, _("--color takes one of: %s."), names->str);

  return FALSE;
}

static gboolean
check_tags (const CliCommand  *command,
            char             **tags)
{
  guint i;

  for (i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (!cli_check_utf8 (command, "--tag", tags[i]))
        return FALSE;
      if (*tags[i] == '\0')
        {
          cli_usage (command, _("A tag cannot be empty."));
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * cli_take_tags:
 * @command: the command
 * @tags: (nullable) (inout): what was typed for tags; the tags that are meant
 *
 * Returns: whether they can be given to a note; says what is wrong, if not
 */
gboolean
cli_take_tags (const CliCommand  *command,
               char             **tags)
{
  if (!check_tags (command, tags))
    return FALSE;

  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      g_autofree char *typed = tags[i];

      tags[i] = gloss_tag_dup_typed (typed);
    }

  return check_tags (command, tags);
}

/**
 * cli_filter_check:
 * @self: what was given
 * @command: the command
 *
 * Returns: whether it can be applied; says what is wrong, if not
 */
gboolean
cli_filter_check (const CliFilter  *self,
                  const CliCommand *command)
{
  GlossColor color;

  return check_tags (command, self->tags) &&
         cli_check_utf8 (command, "--search", self->search) &&
         (self->color == NULL || cli_parse_color (command, self->color, &color));
}

static gboolean
contains (const char *text,
          const char *folded)
{
  g_autofree char *folded_text = text != NULL ? g_utf8_casefold (text, -1) : NULL;

  return folded_text != NULL && strstr (folded_text, folded) != NULL;
}

static gboolean
matches_search (GlossAnnotation *note,
                const char      *search)
{
  g_autofree char *folded = g_utf8_casefold (search, -1);
  const char *const *tag = gloss_annotation_get_tags (note);

  if (contains (gloss_annotation_get_exact (note), folded) ||
      contains (gloss_annotation_get_note (note), folded))
    return TRUE;

  while (*tag != NULL && !contains (*tag, folded))
    tag++;

  return *tag != NULL;
}

/* Tags of other programs may begin with a hash sign that was typed, too. */
static gboolean
has_tag (GlossAnnotation *note,
         const char      *typed)
{
  const char *const *tags = gloss_annotation_get_tags (note);
  g_autofree char *tag = gloss_tag_dup_typed (typed);

  return g_strv_contains (tags, typed) || g_strv_contains (tags, tag);
}

static gboolean
has_tags (GlossAnnotation  *note,
          char            **tags)
{
  guint i;

  for (i = 0; tags != NULL && tags[i] != NULL; i++)
    {
      if (!has_tag (note, tags[i]))
        return FALSE;
    }

  return TRUE;
}

static gboolean
matches (const CliFilter *self,
         GlossAnnotation *note)
{
  const char *color = gloss_color_to_name (gloss_annotation_get_color (note));

  if (self->color != NULL && !g_str_equal (color, self->color))
    return FALSE;
  if (self->search != NULL && !matches_search (note, self->search))
    return FALSE;

  return has_tags (note, self->tags);
}

/**
 * cli_filter_apply:
 * @self: a filter that was checked
 * @reading: a reading
 *
 * Returns: (transfer full): the notes of @reading that pass, in document order
 */
GListModel *
cli_filter_apply (const CliFilter *self,
                  GlossReading    *reading)
{
  GListModel *notes = gloss_reading_get_notes (reading);
  GListStore *passed = g_list_store_new (GLOSS_TYPE_ANNOTATION);
  guint n_notes = g_list_model_get_n_items (notes);
  guint i;

  for (i = 0; i < n_notes; i++)
    {
      g_autoptr (GlossAnnotation) note = g_list_model_get_item (notes, i);

      if (matches (self, note))
        g_list_store_append (passed, note);
    }

  return G_LIST_MODEL (passed);
}

void
cli_filter_clear (CliFilter *self)
{
  g_strfreev (self->tags);
  g_free (self->color);
  g_free (self->search);
}
