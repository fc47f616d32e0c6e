/* gloss-note-parse.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the reader writes is Markdown, and stays it where it is stored and edited. Wherever it is
 * shown it is read in this way. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-note-parse.h"

#include <string.h>

#include "gloss-entity.h"
#include "gloss-markup.h"
#include "gloss-note-address.h"

/* What looks like HTML is words. A line is a line: a note is not typeset. */
#define FLAGS (MD_FLAG_NOHTML | MD_FLAG_STRIKETHROUGH | MD_FLAG_NOINDENTEDCODEBLOCKS)

/* In bytes: a longer note is shown as it is written, since the parser takes the square of the
 * length for some. */
#define MOST_FORMATTED 20000

/* Deeper spans look no deeper. */
#define MOST_SPANS 32

/* md4c 0.4.8 does not always say where a span ends that it said begins, as in “**a [*b*](c)**;”. */
typedef struct
{
  const GlossNoteWalker *walker;
  gpointer               user_data;
  GArray                *open;     /* element-type MD_SPANTYPE: the outermost first */
  guint                  n_links;  /* of those; an address that is a link may lie in another */
  char                  *address;  /* (nullable): where the open link leads */
  GString               *words;    /* that were not told yet: an address may come in pieces */
  gboolean               said;     /* there is something to see */
} Reading;

static char *
dup_words (MD_TEXTTYPE  type,
           const char  *text,
           gsize        length)
{
  GString *words;

  if (type != MD_TEXT_ENTITY)
    return g_strndup (text, length);

  words = g_string_new (NULL);
  gloss_entity_append (words, text, length);

  return g_string_free (words, FALSE);
}

/* Returns: (nullable): where it leads, if it is to be followed */
static char *
dup_address (const MD_ATTRIBUTE *href)
{
  g_autoptr (GString) address = g_string_new (NULL);

  for (guint i = 0; href->substr_offsets[i] < href->size; i++)
    {
      g_autofree char *words = dup_words (href->substr_types[i], href->text + href->substr_offsets[i],
                                          href->substr_offsets[i + 1] - href->substr_offsets[i]);

      g_string_append (address, words);
    }

  return gloss_markup_is_safe_link (address->str) ? g_strdup (address->str) : NULL;
}

static void
add_words (Reading    *self,
           const char *begin,
           const char *end)
{
  g_autofree char *words = g_strndup (begin, end - begin);

  if (*words != '\0')
    self->walker->add_words (self->user_data, words);
}

static void
add_address (Reading    *self,
             const char *begin,
             const char *end)
{
  g_autofree char *address = g_strndup (begin, end - begin);

  self->walker->enter_link (self->user_data, address);
  self->walker->add_words (self->user_data, address);
  self->walker->leave_link (self->user_data, address);
}

/* Addresses among the words that were not told yet are links, where they are in none. */
static void
tell_words (Reading *self)
{
  const char *rest = self->words->str, *begin, *end;

  while (self->n_links == 0 && gloss_note_find_address (rest, &begin, &end))
    {
      add_words (self, rest, begin);
      add_address (self, begin, end);
      rest = end;
    }
  add_words (self, rest, rest + strlen (rest));
  g_string_truncate (self->words, 0);
}

static void
enter_link (Reading                *self,
            const MD_SPAN_A_DETAIL *link)
{
  if (self->n_links++ > 0)
    return;

  self->address = dup_address (&link->href);
  if (self->address != NULL)
    self->walker->enter_link (self->user_data, self->address);
}

static void
leave_link (Reading *self)
{
  if (--self->n_links > 0 || self->address == NULL)
    return;

  self->walker->leave_link (self->user_data, self->address);
  g_clear_pointer (&self->address, g_free);
}

static void
close_spans (Reading *self,
             guint    n_left)
{
  while (self->open->len > n_left)
    {
      MD_SPANTYPE type = g_array_index (self->open, MD_SPANTYPE, self->open->len - 1);

      g_array_set_size (self->open, self->open->len - 1);
      if (type == MD_SPAN_A)
        leave_link (self);
      else if (self->open->len - self->n_links < MOST_SPANS)
        self->walker->leave_span (self->user_data, type);
    }
}

static int
enter_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Reading *self = user_data;

  tell_words (self);
  close_spans (self, 0);
  self->said |= type == MD_BLOCK_HR;
  self->walker->enter_block (self->user_data, type, detail);

  return 0;
}

static int
leave_block_cb (MD_BLOCKTYPE  type,
                void         *detail,
                void         *user_data)
{
  Reading *self = user_data;

  tell_words (self);
  close_spans (self, 0);
  self->walker->leave_block (self->user_data, type);

  return 0;
}

static int
enter_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Reading *self = user_data;

  tell_words (self);
  if (type == MD_SPAN_A)
    enter_link (self, detail);
  else if (self->open->len - self->n_links < MOST_SPANS)
    self->walker->enter_span (self->user_data, type);
  g_array_append_val (self->open, type);

  return 0;
}

static int
leave_span_cb (MD_SPANTYPE  type,
               void        *detail,
               void        *user_data)
{
  Reading *self = user_data;

  tell_words (self);
  for (guint i = self->open->len; i-- > 0;)
    {
      if (g_array_index (self->open, MD_SPANTYPE, i) != type)
        continue;
      close_spans (self, i);
      break;
    }

  return 0;
}

static int
text_cb (MD_TEXTTYPE    type,
         const MD_CHAR *text,
         MD_SIZE        size,
         void          *user_data)
{
  Reading *self = user_data;
  g_autofree char *words = NULL;

  if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR)
    {
      tell_words (self);
      self->walker->add_break (self->user_data);
      return 0;
    }

  words = dup_words (type, text, size);
  self->said = TRUE;
  if (type == MD_TEXT_CODE)
    self->walker->add_words (self->user_data, words);
  else
    g_string_append (self->words, words);

  return 0;
}

/**
 * gloss_note_parse:
 * @note: what the reader wrote, in valid UTF-8
 * @walker: what is told of it; all of its functions
 * @self: for @walker
 *
 * Tells nothing of a note that is too long to be formatted.
 *
 * Returns: whether anything was told that can be seen
 */
gboolean
gloss_note_parse (const char            *note,
                  const GlossNoteWalker *walker,
                  gpointer               self)
{
  static const MD_PARSER parser = {
    0, FLAGS, enter_block_cb, leave_block_cb, enter_span_cb, leave_span_cb, text_cb, NULL, NULL,
  };
  g_autoptr (GArray) open = g_array_new (FALSE, FALSE, sizeof (MD_SPANTYPE));
  g_autoptr (GString) words = g_string_new (NULL);
  Reading reading = { .walker = walker, .user_data = self, .open = open, .words = words };
  gsize length = strlen (note);

  if (length <= MOST_FORMATTED)
    md_parse (note, (MD_SIZE) length, &parser, &reading);

  return reading.said;
}
