/* gloss-page-quotes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-page"

#include "gloss-page-margin.h"

#include <glib/gi18n.h>

/* In pixels, from the column outwards */
#define BAR_GAP 18
#define BAR_PAD 4
#define LANE 7
#define LABEL_GAP 13
#define LEAST_LABEL_WIDTH 100
#define MOST_LABEL_WIDTH 190

/* In em of the running text */
#define NAME_SCALE 0.70
#define DESCRIPTION_SCALE 0.62

/* How much of a speaker is left while somebody else is selected */
#define FADED 0.35

static gboolean
same_speaker (GlossQuote *one,
              GlossQuote *other)
{
  return gloss_quote_get_speaker (one) == gloss_quote_get_speaker (other);
}

/* As in a play, a name stands where the speaker changes: not again in the
 * same utterance, nor for the same speaker in one paragraph. */
static gboolean
needs_name (GlossPage  *self,
            GlossQuote *quote)
{
  GlossPageMarks *marks = gloss_page_layer_get_marks (self->quotes);
  guint begin = gloss_quote_get_range (quote).begin;
  guint position = gloss_page_marks_first_from (marks, begin);
  GlossQuote *before;

  if (position == 0)
    return TRUE;
  before = gloss_page_marks_get (marks, position - 1)->item;
  if (gloss_quote_get_utterance (before) == gloss_quote_get_utterance (quote))
    return FALSE;
  return !same_speaker (before, quote) ||
         gloss_page_get_block_at (self, gloss_quote_get_range (before).begin) !=
         gloss_page_get_block_at (self, begin);
}

/* Each line runs in the direction of its own words, whichever way the article is read, with its marks
 * at its own end: isolated (U+2068, U+2069), since the side on which it stands is settled. */
static void
append_line (GString    *markup,
             const char *words,
             double      scale,
             gboolean    bold,
             guint       alpha_percent)
{
  g_autofree char *line = g_strconcat ("\342\201\250", words, "\342\201\251", NULL);

  if (markup->len > 0)
    g_string_append_c (markup, '\n');
  gloss_page_margin_append (markup, line, scale, bold, alpha_percent);
}

static void
append_speaker (GString    *markup,
                GlossActor *speaker,
                gboolean    uncertain)
{
  const char *description = gloss_actor_get_description (speaker);
  g_autofree char *name = uncertain
    /* Translators: %s is the name of who perhaps said something */
    ? g_strdup_printf (_("%s?"), gloss_actor_get_name (speaker))
    : g_strdup (gloss_actor_get_name (speaker));

  append_line (markup, name, NAME_SCALE, TRUE, 100);
  if (*description == '\0' && !gloss_actor_get_named (speaker))
    /* Translators: shown under the description of a source without a name */
    description = _("unnamed");
  if (*description != '\0')
    append_line (markup, description, DESCRIPTION_SCALE, FALSE, GLOSS_MARGIN_QUIET);
}

static PangoLayout *
make_speaker_layout (GlossPage  *self,
                     GlossQuote *quote,
                     int         width)
{
  GlossActor *speaker = gloss_quote_get_speaker (quote);
  g_autoptr (GString) markup = g_string_new (NULL);
  PangoLayout *layout;

  if (speaker != NULL)
    append_speaker (markup, speaker, gloss_quote_is_uncertain (quote));
  else
    /* Translators: shown beside a quote whose speaker the text does not tell */
    append_line (markup, _("Unknown?"), NAME_SCALE, TRUE, GLOSS_MARGIN_QUIET);

  layout = gloss_page_margin_layout (self, markup->str, width, 2);
  /* Against the bar, whichever side that is on */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_alignment (layout, self->mirrored ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
  return layout;
}

static PangoLayout *
get_speaker_layout (GlossPage  *self,
                    GlossQuote *quote,
                    int         width)
{
  PangoLayout *layout = g_hash_table_lookup (self->margin_texts, quote);

  if (layout == NULL)
    layout = gloss_page_margin_keep (self, quote, make_speaker_layout (self, quote, width));
  return layout;
}

static gboolean
is_faded (GlossPage  *self,
          GlossQuote *quote)
{
  return self->selected_actor != NULL &&
         gloss_quote_get_speaker (quote) != self->selected_actor;
}

static void
draw_speaker (GlossPage          *self,
              GtkSnapshot        *snapshot,
              GlossQuote         *quote,
              const GdkRectangle *line,
              GlossPageMargin    *margin)
{
  PangoLayout *layout = get_speaker_layout (self, quote, margin->width);
  int y = MAX (gloss_page_margin_align (layout, line), margin->bottom);
  GdkRectangle area = { margin->x, y, margin->width, 0 };

  pango_layout_get_pixel_size (layout, NULL, &area.height);
  gtk_snapshot_push_opacity (snapshot, is_faded (self, quote) ? FADED : 1.0);
  gloss_page_draw_layout (snapshot, layout, area.x, area.y, &self->colors.text);
  gtk_snapshot_pop (snapshot);
  margin->bottom = area.y + area.height + GLOSS_MARGIN_BETWEEN;
  gloss_page_margin_add_hit (self, &area, G_OBJECT (quote));
}

static void
draw_bar (GlossPage          *self,
          GtkSnapshot        *snapshot,
          GlossQuote         *quote,
          const GdkRectangle *area)
{
  GdkRGBA color = self->colors.quote;

  if (is_faded (self, quote))
    color = gloss_page_colors_with_alpha (&color, FADED);
  gloss_page_stroke_quote (snapshot, area, gloss_quote_get_kind (quote),
                           gloss_quote_is_uncertain (quote), &color);
}

/* Quotes of two speakers in one line get bars side by side, those of one
 * speaker and one strength share theirs. */
static gboolean
place_bar (GdkRectangle       *bar,
           int                 lane,
           GlossQuote         *quote,
           const GdkRectangle *before,
           GlossQuote         *quote_before)
{
  if (quote_before == NULL || bar->y >= before->y + before->height)
    return TRUE;

  if (same_speaker (quote, quote_before))
    {
      int bottom = bar->y + bar->height;

      bar->x = before->x;
      bar->y = before->y + before->height - GLOSS_MARGIN_BAR_WIDTH;
      bar->height = bottom - bar->y;
      return bar->height > GLOSS_MARGIN_BAR_WIDTH;
    }
  bar->x = before->x == bar->x ? bar->x - lane : bar->x;
  return TRUE;
}

static GlossPageMargin
left_margin (GlossPage *self)
{
  GlossPageMargin margin = { GLOSS_MARGIN_EDGE, 0, G_MININT };

  margin.width = self->column_x - BAR_GAP - LABEL_GAP - GLOSS_MARGIN_EDGE;
  if (margin.width > MOST_LABEL_WIDTH)
    {
      margin.x += margin.width - MOST_LABEL_WIDTH;
      margin.width = MOST_LABEL_WIDTH;
    }
  margin.x = gloss_page_mirror_x (self, margin.x, margin.width);
  return margin;
}

static GdkRectangle
bar_of (GlossPage  *self,
        GlossRange  range)
{
  GdkRectangle area = gloss_page_get_area (self, range);

  return (GdkRectangle) {
    gloss_page_mirror_x (self, self->column_x - BAR_GAP, GLOSS_MARGIN_BAR_WIDTH),
    area.y - BAR_PAD, GLOSS_MARGIN_BAR_WIDTH, area.height + 2 * BAR_PAD,
  };
}

static void
draw_question_mark (GlossPage          *self,
                    GtkSnapshot        *snapshot,
                    const GdkRectangle *line)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  g_autoptr (PangoLayout) layout = NULL;
  int width;
  int x;

  gloss_page_margin_append (markup, "?", NAME_SCALE, TRUE, 100);
  layout = gloss_page_margin_layout (self, markup->str, -1, 1);
  pango_layout_get_pixel_size (layout, &width, NULL);
  x = gloss_page_mirror_x (self, self->column_x - BAR_GAP + GLOSS_MARGIN_BAR_WIDTH + 3, width);
  gloss_page_draw_layout (snapshot, layout, x,
                          gloss_page_margin_align (layout, line), &self->colors.quiet);
}

/**
 * gloss_page_draw_quotes:
 * @self: a page
 * @snapshot: where to draw
 * @visible: the paragraphs that can be seen
 *
 * A bar along each quote and, where there is room, who speaks.
 */
void
gloss_page_draw_quotes (GlossPage   *self,
                        GtkSnapshot *snapshot,
                        GlossRange   visible)
{
  g_autoptr (GArray) marks = gloss_page_margin_marks (self->quotes, visible);
  GlossPageMargin margin = left_margin (self);
  GdkRectangle before = { 0, 0, 0, 0 };
  GlossQuote *quote_before = NULL;

  gloss_page_drop_hidden (self, marks);
  for (guint i = 0; i < marks->len; i++)
    {
      const GlossPageMark *mark = &g_array_index (marks, GlossPageMark, i);
      GdkRectangle bar = bar_of (self, mark->range);
      GdkRectangle line = gloss_page_margin_line (self, mark->range.begin);

      if (mark->range.end > visible.begin &&
          place_bar (&bar, self->mirrored ? -LANE : LANE, mark->item, &before, quote_before))
        {
          draw_bar (self, snapshot, mark->item, &bar);
          before = bar;
          quote_before = mark->item;
        }
      if (!needs_name (self, mark->item))
        continue;
      if (margin.width >= LEAST_LABEL_WIDTH)
        draw_speaker (self, snapshot, mark->item, &line, &margin);
      else if (gloss_quote_is_uncertain (mark->item))
        draw_question_mark (self, snapshot, &line);
    }
}
