/* gloss-parse-pdf.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-parse.h"

#include <glib/gi18n.h>
#include <poppler.h>
#include <string.h>

#include "gloss-error.h"

/* Nobody prints a longer article. */
#define MAX_PAGES 400

/* How many lines at either end of a page may be running heads */
#define MARGIN_LINES 2

/* A gap that is larger than the usual one by so much parts paragraphs; so does a size that differs by so much. */
#define MIN_GAP 1.35
#define MIN_SIZE_CHANGE 1.15

typedef struct
{
  char   *text;
  double  top;
  double  height;
  guint   page;
  guint   dropped : 1;
} Line;

/* Of a page */
typedef enum
{
  END_TOP,
  END_BOTTOM,
  N_ENDS,
} End;

/**
 * Head:
 * @last: the last line with these words
 * @n_pages: on how many pages they stand at the same end
 * @is_numbered: whether the numbers in them change
 */
typedef struct
{
  const Line *last;
  guint       n_pages;
  gboolean    is_numbered;
} Head;

static void
clear_line (gpointer data)
{
  Line *line = data;

  g_free (line->text);
}

/* The text of a page comes with a rectangle for each character of it, line ends included. */
static void
add_page (GArray      *lines,
          PopplerPage *page,
          guint        number)
{
  g_autofree char *text = poppler_page_get_text (page);
  PopplerRectangle *boxes = NULL;
  guint n_boxes = 0;
  guint at = 0;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return;

  poppler_page_get_text_layout (page, &boxes, &n_boxes);
  for (const char *p = text; *p != '\0';)
    {
      gsize length = strcspn (p, "\n");
      Line line = { g_strstrip (g_strndup (p, length)), 0, 0, number, FALSE };

      if (at < n_boxes)
        {
          line.top = boxes[at].y1;
          line.height = boxes[at].y2 - boxes[at].y1;
        }
      at += (guint) g_utf8_strlen (p, (gssize) length) + 1;
      p += length + (p[length] == '\n');
      if (*line.text != '\0')
        g_array_append_val (lines, line);
      else
        g_free (line.text);
    }
  g_free (boxes);
}

/* A running head without its page number, which is all that differs from page to page */
static char *
fold_head (const char *text)
{
  GString *folded = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p) && !g_ascii_isspace (*p))
      g_string_append_c (folded, *p);

  return g_string_free (folded, FALSE);
}

/* Whether line @i is one of the first or last of its page. */
static gboolean
is_at_end (const GArray *lines,
           guint         i,
           End           end)
{
  const Line *line = &g_array_index (lines, Line, i);

  for (guint n = 1; n <= MARGIN_LINES; n++)
    {
      if (end == END_TOP ? i < n : i + n >= lines->len)
        return TRUE;
      if ((end == END_TOP ? line - n : line + n)->page != line->page)
        return TRUE;
    }

  return FALSE;
}

static void
count_line (GHashTable *heads,
            const Line *line)
{
  g_autofree char *key = fold_head (line->text);
  Head *head = g_hash_table_lookup (heads, key);

  if (*key == '\0' || (head != NULL && head->last->page == line->page))
    return;

  if (head == NULL)
    {
      head = g_new0 (Head, 1);
      head->last = line;
      g_hash_table_insert (heads, g_steal_pointer (&key), head);
    }
  head->n_pages++;
  head->is_numbered |= !g_str_equal (head->last->text, line->text);
  head->last = line;
}

static GHashTable *
count_heads (const GArray *lines,
             End           end)
{
  GHashTable *heads = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < lines->len; i++)
    if (is_at_end (lines, i, end))
      count_line (heads, &g_array_index (lines, Line, i));

  return heads;
}

/* Of two pages both may begin with the same words, unless these count the pages. */
static gboolean
is_running_head (const Head *head,
                 guint       n_pages)
{
  return head->n_pages >= MAX (2, MIN (n_pages / 2, 3)) && (n_pages > 2 || head->is_numbered);
}

/* The title from which the later pages have their head is larger than that, or stands lower. */
static gboolean
is_title (const Line *line,
          const Head *head)
{
  const Line *last = head->last;

  return line->page == 0 && last->page > 0 &&
         (line->height > last->height * MIN_SIZE_CHANGE || line->top > last->top + last->height);
}

static gboolean
is_number (const char *text)
{
  return text[strspn (text, "0123456789")] == '\0';
}

/* What stands at the same end of several pages is no text; nor is a number alone. */
static void
drop_running_heads (GArray *lines,
                    guint   n_pages)
{
  for (End end = END_TOP; end < N_ENDS && n_pages > 1; end++)
    {
      g_autoptr (GHashTable) heads = count_heads (lines, end);

      for (guint i = 0; i < lines->len; i++)
        {
          Line *line = &g_array_index (lines, Line, i);
          g_autofree char *key = NULL;
          const Head *head;

          if (!is_at_end (lines, i, end))
            continue;
          key = fold_head (line->text);
          head = g_hash_table_lookup (heads, key);
          if (is_number (line->text) ||
              (head != NULL && is_running_head (head, n_pages) && !(end == END_TOP && is_title (line, head))))
            line->dropped = TRUE;
        }
    }
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double one = *(const double *) a;
  double two = *(const double *) b;

  return one < two ? -1 : one > two;
}

/* From one line to the next, in the middle of all */
static double
find_pitch (const GArray *lines)
{
  g_autoptr (GArray) gaps = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 1; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);
      double gap = line->top - line[-1].top;

      if (line->page == line[-1].page && gap > 0)
        g_array_append_val (gaps, gap);
    }
  if (gaps->len == 0)
    return 0;

  g_array_sort (gaps, compare_doubles);

  return g_array_index (gaps, double, gaps->len / 2);
}

static gboolean
begins_paragraph (const Line *line,
                  const Line *last,
                  double      pitch)
{
  double ratio = last->height > 0 ? line->height / last->height : 1;

  if (ratio > MIN_SIZE_CHANGE || ratio < 1 / MIN_SIZE_CHANGE)
    return TRUE;

  return line->page == last->page && line->top > last->top && line->top - last->top > pitch * MIN_GAP;
}

static GString *
join_lines (const GArray *lines)
{
  GString *text = g_string_new (NULL);
  double pitch = find_pitch (lines);
  const Line *last = NULL;

  for (guint i = 0; i < lines->len; i++)
    {
      const Line *line = &g_array_index (lines, Line, i);

      if (line->dropped)
        continue;
      if (last != NULL && begins_paragraph (line, last, pitch))
        g_string_append_c (text, '\n');
      g_string_append_printf (text, "%s\n", line->text);
      last = line;
    }

  return text;
}

static void
set_metadata (GlossArticleBuilder *builder,
              PopplerDocument     *document)
{
  g_autofree char *author = poppler_document_get_author (document);
  g_autoptr (GDateTime) created = poppler_document_get_creation_date_time (document);
  g_autofree char *published = created != NULL ? g_date_time_format (created, "%Y-%m-%d") : NULL;

  if (author != NULL && g_utf8_validate (author, -1, NULL))
    gloss_article_builder_set (builder, GLOSS_FIELD_BYLINE, author);
  gloss_article_builder_set (builder, GLOSS_FIELD_PUBLISHED, published);
  gloss_article_builder_set (builder, GLOSS_FIELD_SOURCE_TYPE, "application/pdf");
}

static PopplerDocument *
open_document (const GlossSource  *source,
               GError            **error)
{
  g_autoptr (GError) cause = NULL;
  PopplerDocument *document = poppler_document_new_from_bytes (source->bytes, NULL, &cause);

  if (document != NULL)
    return document;

  if (g_error_matches (cause, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED))
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_UNREADABLE,
                 /* Translators: %s is the name of a file */
                 _("“%s” can only be read with a password."), source->name);
  else
    g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_INVALID,
                 /* Translators: %s is the name of a file */
                 _("“%s” is a damaged PDF document."), source->name);

  return NULL;
}

GlossArticle *
gloss_parse_pdf (const GlossSource  *source,
                 GCancellable       *cancellable,
                 GError            **error)
{
  g_autoptr (GlossArticleBuilder) builder = gloss_source_begin (source);
  g_autoptr (GObject) owner = NULL;
  PopplerDocument *document = open_document (source, error);
  g_autoptr (GArray) lines = g_array_new (FALSE, FALSE, sizeof (Line));
  g_autoptr (GString) text = NULL;
  guint n_pages;

  if (document == NULL)
    return NULL;

  owner = G_OBJECT (document);
  g_array_set_clear_func (lines, clear_line);
  n_pages = (guint) poppler_document_get_n_pages (document);
  if (n_pages > MAX_PAGES)
    {
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_TOO_LARGE,
                   /* Translators: %s is the name of a file, %d a number */
                   _("“%s” has more than %d pages."), source->name, MAX_PAGES);
      return NULL;
    }

  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (GObject) held = NULL;
      PopplerPage *page = poppler_document_get_page (document, (int) i);

      held = page != NULL ? G_OBJECT (page) : NULL;
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      if (page != NULL)
        add_page (lines, page, i);
    }

  drop_running_heads (lines, n_pages);
  text = join_lines (lines);
  if (!gloss_loader_read_text (builder, text->str, text->len, cancellable, error))
    return NULL;
  set_metadata (builder, document);

  return gloss_source_end (source, builder, error);
}
