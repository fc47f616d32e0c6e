/* gloss-print-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The pieces of text that a printed page is made of: a block of the article with its marks and the
 * numbers of its notes, or a line by itself. What a note says is in gloss-print-notes.c. */

#define G_LOG_DOMAIN "gloss-print"

#include "gloss-print-text.h"

#include "gloss-print-notes.h"

#define TYPEFACE "Charter, Georgia, serif"

/* In points, by kind of block */
#define TITLE_SIZE 20
#define HEADING_SIZE 14
#define TEXT_SIZE 11

/* A number that is put into a block's text */
typedef struct
{
  guint offset;  /* in code points of the article */
  guint number;
  guint note;    /* which of the notes */
} Insert;

static int
compare_inserts (gconstpointer a,
                 gconstpointer b)
{
  const Insert *x = a;
  const Insert *y = b;

  if (x->offset != y->offset)
    return x->offset < y->offset ? -1 : 1;

  return x->number < y->number ? -1 : x->number > y->number;
}

static gboolean
ends_in (GlossRange range,
         GlossRange block)
{
  return range.begin < block.end && range.end > block.begin && range.end <= block.end + 1;
}

static GArray *
inserts_new (GArray     *notes,
             GlossRange  block)
{
  GArray *inserts = g_array_new (FALSE, FALSE, sizeof (Insert));

  for (guint i = 0; i < notes->len; i++)
    {
      GlossPrintNote *note = &g_array_index (notes, GlossPrintNote, i);
      Insert insert = { MIN (note->range.end, block.end), note->number, i };

      if (note->number > 0 && ends_in (note->range, block))
        g_array_append_val (inserts, insert);
    }
  g_array_sort (inserts, compare_inserts);

  return inserts;
}

static char *
dup_number (guint number)
{
  return g_strdup_printf ("\u2009%u", number);
}

/* Bytes of numbers that stand before @offset; those at it too, if @after */
static gsize
bytes_inserted (GArray   *inserts,
                guint     offset,
                gboolean  after)
{
  gsize n_bytes = 0;

  for (guint i = 0; i < inserts->len; i++)
    {
      Insert *insert = &g_array_index (inserts, Insert, i);
      g_autofree char *number = NULL;

      if (insert->offset > offset || (insert->offset == offset && !after))
        break;
      number = dup_number (insert->number);
      n_bytes += strlen (number);
    }

  return n_bytes;
}

/**
 * gloss_print_numbers_new:
 * @reading: a reading
 * @block: a block of its article
 * @notes: its notes
 *
 * Returns: (transfer full) (element-type GlossPrintNumber): the numbers in the
 *   text that gloss_print_block_new() makes, in its order
 */
GArray *
gloss_print_numbers_new (GlossReading     *reading,
                         const GlossBlock *block,
                         GArray           *notes)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (GlossPrintNumber));
  GlossText *text = gloss_reading_get_text (reading);
  gsize start = gloss_text_byte_of_offset (text, block->range.begin);
  g_autoptr (GArray) inserts = inserts_new (notes, block->range);
  gsize inserted = 0;

  for (guint i = 0; i < inserts->len; i++)
    {
      Insert *insert = &g_array_index (inserts, Insert, i);
      g_autofree char *label = dup_number (insert->number);
      GlossPrintNumber number = { insert->note, 0 };

      inserted += strlen (label);
      number.end = (guint) (gloss_text_byte_of_offset (text, insert->offset) - start + inserted);
      g_array_append_val (numbers, number);
    }

  return numbers;
}

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               gsize           begin,
               gsize           end)
{
  attribute->start_index = (guint) begin;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (attributes, attribute);
}

static char *
dup_with_numbers (GlossText     *text,
                  GlossRange     block,
                  GArray        *inserts,
                  PangoAttrList *attributes)
{
  GString *out = g_string_new (NULL);
  guint done = block.begin;

  for (guint i = 0; i < inserts->len; i++)
    {
      Insert *insert = &g_array_index (inserts, Insert, i);
      g_autofree char *words = gloss_text_dup_range (text, (GlossRange) { done, insert->offset });
      g_autofree char *number = dup_number (insert->number);
      gsize begin;

      g_string_append (out, words);
      begin = out->len;
      g_string_append (out, number);
      add_attribute (attributes, pango_attr_rise_new (4 * PANGO_SCALE), begin, out->len);
      add_attribute (attributes, pango_attr_scale_new (0.65), begin, out->len);
      done = insert->offset;
    }
  if (done < block.end)
    {
      g_autofree char *rest = gloss_text_dup_range (text, (GlossRange) { done, block.end });

      g_string_append (out, rest);
    }

  return g_string_free (out, FALSE);
}

/* Where a range of the article is in the text of its block, in bytes */
static GlossSpan
span_in_block (GlossText  *text,
               GlossRange  block,
               GArray     *inserts,
               GlossRange  range)
{
  GlossRange inside = { MAX (range.begin, block.begin), MIN (range.end, block.end) };
  gsize start = gloss_text_byte_of_offset (text, block.begin);
  GlossSpan span = { 0, 0 };

  if (gloss_range_is_empty (inside))
    return span;

  span.begin = gloss_text_byte_of_offset (text, inside.begin) - start +
    bytes_inserted (inserts, inside.begin, TRUE);
  span.end = gloss_text_byte_of_offset (text, inside.end) - start +
    bytes_inserted (inserts, inside.end, FALSE);

  return span;
}

static PangoAttribute *
color_attribute_new (GlossColor color)
{
  PangoColor parsed = { 0 };

  pango_color_parse (&parsed, gloss_color_to_css (color));

  return pango_attr_background_new (parsed.red, parsed.green, parsed.blue);
}

/* Paper is white and ink is black, whatever the window looks like: the colours are those of all
 * exports. */
static void
add_note_colors (PangoAttrList *attributes,
                 GlossText     *text,
                 GlossRange     block,
                 GArray        *inserts,
                 GArray        *notes)
{
  for (guint i = 0; i < notes->len; i++)
    {
      GlossPrintNote *note = &g_array_index (notes, GlossPrintNote, i);
      GlossSpan span = span_in_block (text, block, inserts, note->range);

      if (span.end > span.begin)
        add_attribute (attributes,
                       color_attribute_new (gloss_annotation_get_color (note->annotation)),
                       span.begin, span.end);
    }
}

static void
add_marks (PangoAttrList *attributes,
           GlossReading  *reading,
           GlossRange     block,
           GArray        *inserts)
{
  GlossText *text = gloss_reading_get_text (reading);
  guint n_marks = 0;
  const GlossMark *marks = gloss_article_get_marks (gloss_reading_get_article (reading), &n_marks);

  for (guint i = 0; i < n_marks; i++)
    {
      GlossSpan span = span_in_block (text, block, inserts, marks[i].range);

      if (span.end <= span.begin)
        continue;
      if (marks[i].kind == GLOSS_MARK_BOLD)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD), span.begin, span.end);
      else if (marks[i].kind == GLOSS_MARK_ITALIC)
        add_attribute (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC), span.begin, span.end);
    }
}

static double
size_of_block (GlossBlockKind kind)
{
  switch (kind)
    {
    case GLOSS_BLOCK_TITLE:
      return TITLE_SIZE;
    case GLOSS_BLOCK_HEADING:
      return HEADING_SIZE;
    case GLOSS_BLOCK_BYLINE:
    case GLOSS_BLOCK_DATELINE:
    case GLOSS_BLOCK_CAPTION:
      return GLOSS_PRINT_SMALL_SIZE;
    case GLOSS_BLOCK_PARAGRAPH:
    case GLOSS_BLOCK_QUOTATION:
    case GLOSS_BLOCK_LIST_ITEM:
    case GLOSS_BLOCK_TABLE_ROW:
    case GLOSS_BLOCK_PREFORMATTED:
    case GLOSS_BLOCK_EMBED:
    case GLOSS_BLOCK_QUESTION:
    default:
      return TEXT_SIZE;
    }
}

/**
 * gloss_print_piece_new:
 * @context: what to lay out with; one unit is a point
 * @points: the size of its letters
 * @bold: whether they are bold
 * @width: of the column, in points
 *
 * Returns: (transfer full): a piece of text in the typeface of the page, still without words
 */
PangoLayout *
gloss_print_piece_new (PangoContext *context,
                       double        points,
                       gboolean      bold,
                       double        width)
{
  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_from_string (TYPEFACE);

  pango_font_description_set_size (font, (int) (points * PANGO_SCALE));
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_line_spacing (layout, 1.25f);

  return layout;
}

/**
 * gloss_print_block_new:
 * @context: what to lay out with; one unit is a point
 * @reading: a reading
 * @block: a block of its article
 * @notes: its notes
 * @width: of the column, in points
 *
 * Returns: (transfer full): the words with their marks, and with the numbers
 *   of the notes that end in them
 */
PangoLayout *
gloss_print_block_new (PangoContext     *context,
                       GlossReading     *reading,
                       const GlossBlock *block,
                       GArray           *notes,
                       double            width)
{
  gboolean bold = block->kind == GLOSS_BLOCK_TITLE || block->kind == GLOSS_BLOCK_HEADING ||
    block->kind == GLOSS_BLOCK_QUESTION;
  PangoLayout *layout = gloss_print_piece_new (context, size_of_block (block->kind), bold, width);
  GlossText *text = gloss_reading_get_text (reading);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  g_autoptr (GArray) inserts = inserts_new (notes, block->range);
  g_autofree char *words = dup_with_numbers (text, block->range, inserts, attributes);

  add_note_colors (attributes, text, block->range, inserts, notes);
  add_marks (attributes, reading, block->range, inserts);
  pango_layout_set_text (layout, words, -1);
  pango_layout_set_attributes (layout, attributes);

  return layout;
}

PangoLayout *
gloss_print_line_new (PangoContext *context,
                      const char   *text,
                      double        points,
                      gboolean      bold,
                      double        width)
{
  PangoLayout *layout = gloss_print_piece_new (context, points, bold, width);

  pango_layout_set_text (layout, text, -1);

  return layout;
}
