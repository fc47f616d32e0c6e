/* gloss-odt-note.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a note says, as paragraphs. Comments have no lists in most word processors, so a line looks
 * as it does in a label. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-odt-note.h"

#include "gloss-markup.h"
#include "gloss-note-markup.h"
#include "gloss-odt-text.h"

typedef struct
{
  GString   *out;
  GPtrArray *open;  /* element-type char*: the tags that began, the outermost first */
} Walk;

static const char *
get_style (const char *element)
{
  static const char *const styles[][2] = {
    { "b", "Strong_20_Emphasis" },
    { "i", "Emphasis" },
    { "tt", "Source_20_Text" },
    { "s", "Struck" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      if (g_str_equal (element, styles[i][0]))
        return styles[i][1];
    }

  return NULL;
}

static char *
dup_begin (const char *element,
           const char *address)
{
  const char *style = get_style (element);
  GString *tag = NULL;

  if (style != NULL)
    return g_strdup_printf ("<text:span text:style-name=\"%s\">", style);
  if (address == NULL)
    return g_strdup ("<text:span>");

  tag = g_string_new ("<text:a xlink:type=\"simple\"");
  gloss_markup_append_value (tag, "xlink:href", address);
  g_string_append (tag, " text:style-name=\"Internet_20_link\">");

  return g_string_free (tag, FALSE);
}

static void
append_end (GString    *out,
            const char *begin)
{
  g_string_append (out, g_str_has_prefix (begin, "<text:a ") ? "</text:a>" : "</text:span>");
}

static void
begin_element_cb (GMarkupParseContext  *context,
                  const char           *element,
                  const char          **names,
                  const char          **values,
                  gpointer              user_data,
                  GError              **error)
{
  Walk *self = user_data;
  const char *address = g_str_equal (element, "a") ? values[0] : NULL;
  char *begin = NULL;

  if (g_str_equal (element, "note"))
    return;

  begin = dup_begin (element, address);
  g_string_append (self->out, begin);
  g_ptr_array_add (self->open, begin);
}

static void
end_element_cb (GMarkupParseContext  *context,
                const char           *element,
                gpointer              user_data,
                GError              **error)
{
  Walk *self = user_data;

  if (g_str_equal (element, "note"))
    return;

  append_end (self->out, g_ptr_array_index (self->open, self->open->len - 1));
  g_ptr_array_set_size (self->open, (int) self->open->len - 1);
}

/* What is bold over two lines is so in two paragraphs. */
static void
break_paragraph (Walk *self)
{
  for (guint i = self->open->len; i-- > 0;)
    append_end (self->out, g_ptr_array_index (self->open, i));
  g_string_append (self->out, "</text:p><text:p>");
  for (guint i = 0; i < self->open->len; i++)
    g_string_append (self->out, g_ptr_array_index (self->open, i));
}

static void
text_cb (GMarkupParseContext  *context,
         const char           *text,
         gsize                 length,
         gpointer              user_data,
         GError              **error)
{
  Walk *self = user_data;
  g_autofree char *words = g_strndup (text, length);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (i > 0)
        break_paragraph (self);
      gloss_odt_append_text (self->out, lines[i]);
    }
}

/**
 * gloss_odt_append_note_words:
 * @out: (inout): where to
 * @note: what the reader wrote: Markdown, in valid UTF-8
 *
 * Appends paragraphs that say it.
 */
void
gloss_odt_append_note_words (GString    *out,
                             const char *note)
{
  static const GMarkupParser parser = { begin_element_cb, end_element_cb, text_cb, NULL, NULL };
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (g_free);
  Walk self = { out, open };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &self, NULL);
  g_autofree char *markup = gloss_note_markup_dup (note, GLOSS_NOTE_LINES);
  g_autofree char *document = g_strdup_printf ("<note>%s</note>", markup);

  g_string_append (out, "<text:p>");
  if (!g_markup_parse_context_parse (context, document, -1, NULL))
    g_assert_not_reached ();
  g_string_append (out, "</text:p>");
}
