/* gloss-html-trim.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-html-trim.h"

#include <string.h>

#include "gloss-html-tree.h"

/* No page that is meant to be read has more on one tag, of those that are kept. */
#define MAX_ATTRIBUTES 16

/* Longer values, in bytes, are pictures or programs. */
#define MAX_VALUE 8192

/* In bytes; longer names are made up. */
#define MAX_NAME 48

/* So many elements may end by the tag of another. There a parser may keep one open that is taken for ended here. */
#define MAX_CROSSED (5 * GLOSS_HTML_MAX_DEPTH)

typedef struct
{
  const char *begin;
  gsize       length;
} Slice;

typedef struct
{
  Slice name;
  guint hash;
} Element;

typedef struct
{
  const char *at;
  const char *end;
  GString    *out;

  Element     open[GLOSS_HTML_MAX_DEPTH];
  guint       depth;      /* of the elements that are open, as far as a look at the tags tells */
  guint       n_crossed;  /* see MAX_CROSSED */
  guint       n_dropped;  /* of those that were left out because they were too deep */
  guint       n_pre;      /* of those that keep their white space */
  guint       endless;    /* which of the dropped elements have no end from here on, one bit each */
} Trim;

/* Elements without an end, and those that a parser ends by itself: they do not nest. */
static const char *const shallow_tags[] = {
  "area", "base", "body", "br", "col", "dd", "dt", "embed", "head", "hr", "html", "img", "input", "li", "link",
  "meta", "option", "p", "param", "rp", "rt", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
};

/* What goes on behind the element that it was opened in, until its own end */
static const char *const lasting_tags[] = {
  "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
};

/* What nobody reads, with all that is in it. */
static const char *const dropped_elements[] = { "script", "style", "svg", "noscript", "template" };

static gboolean
slice_is (Slice       slice,
          const char *name)
{
  return strlen (name) == slice.length && g_ascii_strncasecmp (slice.begin, name, slice.length) == 0;
}

static gboolean
slice_is_one_of (Slice             slice,
                 const char *const names[],
                 guint             n_names)
{
  for (guint i = 0; i < n_names; i++)
    if ((names[i][0] | 0x20) == (*slice.begin | 0x20) && slice_is (slice, names[i]))
      return TRUE;

  return FALSE;
}

static gboolean
slice_equals (Slice a,
              Slice b)
{
  return a.length == b.length && g_ascii_strncasecmp (a.begin, b.begin, a.length) == 0;
}

/* In any case */
static guint
hash_slice (Slice slice)
{
  guint hash = 5381;

  for (gsize i = 0; i < slice.length; i++)
    hash = hash * 33 + (guchar) (slice.begin[i] | 0x20);

  return hash;
}

static gboolean
ends_name (char c)
{
  return g_ascii_isspace (c) || c == '/' || c == '>' || c == '=';
}

static Slice
take_name (Trim *self)
{
  Slice slice = { self->at, 0 };

  while (self->at < self->end && !ends_name (*self->at))
    self->at++;
  slice.length = self->at - slice.begin;

  return slice;
}

static void
skip_space_until (Trim       *self,
                  const char *end)
{
  while (self->at < end && g_ascii_isspace (*self->at))
    self->at++;
}

static void
skip_space (Trim *self)
{
  skip_space_until (self, self->end);
}

/* The value behind the equals sign, if there is one. */
static Slice
take_value (Trim *self)
{
  Slice slice = { NULL, 0 };
  const char *end;
  char quote;

  skip_space (self);
  if (self->at == self->end || *self->at != '=')
    return slice;

  self->at++;
  skip_space (self);
  if (self->at == self->end)
    return slice;

  quote = *self->at;
  if (quote == '"' || quote == '\'')
    {
      slice.begin = ++self->at;
      end = memchr (self->at, quote, self->end - self->at);
      slice.length = (end != NULL ? end : self->end) - slice.begin;
      self->at = end != NULL ? end + 1 : self->end;
      return slice;
    }

  slice.begin = self->at;
  while (self->at < self->end && !g_ascii_isspace (*self->at) && *self->at != '>')
    self->at++;
  slice.length = self->at - slice.begin;

  return slice;
}

static void
keep_attribute (Trim  *self,
                Slice  name,
                Slice  value)
{
  char quote = value.begin != NULL && memchr (value.begin, '"', value.length) != NULL ? '\'' : '"';

  g_string_append_c (self->out, ' ');
  g_string_append_len (self->out, name.begin, name.length);
  if (value.begin == NULL)
    return;

  g_string_append_c (self->out, '=');
  g_string_append_c (self->out, quote);
  for (gsize i = 0; i < value.length; i++)
    if (value.begin[i] != quote)
      g_string_append_c (self->out, value.begin[i]);
  g_string_append_c (self->out, quote);
}

/* Goes behind the tag; keeps of its attributes what is of use. */
static void
take_attributes (Trim     *self,
                 gboolean  keep,
                 gboolean *is_json)
{
  guint n_kept = 0;

  while (self->at < self->end && *self->at != '>')
    {
      const char *before = self->at;
      Slice name, value;

      while (self->at < self->end && (g_ascii_isspace (*self->at) || *self->at == '/'))
        self->at++;
      if (self->at == self->end || *self->at == '>')
        break;

      name = take_name (self);
      value = take_value (self);
      if (self->at == before)
        self->at++;
      if (name.length == 0 || value.length > MAX_VALUE)
        continue;

      if (value.length == strlen ("application/ld+json") && slice_is (value, "application/ld+json"))
        *is_json = TRUE;
      if (keep && n_kept < MAX_ATTRIBUTES &&
          slice_is_one_of (name, gloss_html_attr_names, GLOSS_HTML_N_ATTRS))
        {
          keep_attribute (self, name, value);
          n_kept++;
        }
    }

  if (self->at < self->end)
    self->at++;
}

/* The beginning of the next "</name" from here; the end if there is none. */
static const char *
find_end_tag (const Trim *self,
              Slice       name)
{
  const char *p = self->at;

  while ((p = memchr (p, '<', self->end - p)) != NULL)
    {
      if ((gsize) (self->end - p) > name.length + 2 && p[1] == '/' &&
          g_ascii_strncasecmp (p + 2, name.begin, name.length) == 0 && ends_name (p[2 + name.length]))
        return p;
      p++;
    }

  return self->end;
}

static void
skip_end_tag (Trim *self)
{
  const char *close = memchr (self->at, '>', self->end - self->at);

  self->at = close != NULL ? close + 1 : self->end;
}

static guint
get_bit (Slice name)
{
  for (guint i = 0; i < G_N_ELEMENTS (dropped_elements); i++)
    if (slice_is (name, dropped_elements[i]))
      return 1u << i;

  return 0;
}

/* Stands behind the start tag. JSON-LD is all that is kept of the programs.
 * What has no end is not sought again, and is no reason to drop the rest. */
static void
drop_element (Trim     *self,
              Slice     name,
              gboolean  is_json)
{
  guint bit = get_bit (name);
  const char *end = (self->endless & bit) == 0 ? find_end_tag (self, name) : self->end;

  if (end == self->end)
    {
      self->endless |= bit;
      return;
    }

  if (is_json && slice_is (name, "script"))
    {
      g_string_append (self->out, "<script type=\"application/ld+json\">");
      g_string_append_len (self->out, self->at, end - self->at);
      g_string_append (self->out, "</script>");
    }

  self->at = end;
  skip_end_tag (self);
}

/* In a paragraph a run of white space is one space, and in the source of a page it is a fifth of all. */
static void
keep_text (Trim       *self,
           const char *end)
{
  while (self->at < end && self->n_pre == 0)
    {
      const char *begin = self->at;

      while (self->at < end && !g_ascii_isspace (*self->at))
        self->at++;
      g_string_append_len (self->out, begin, self->at - begin);
      if (self->at < end)
        g_string_append_c (self->out, ' ');
      skip_space_until (self, end);
    }

  g_string_append_len (self->out, self->at, end - self->at);
  self->at = end;
}

static void
push (Trim  *self,
      Slice  name)
{
  self->open[self->depth++] = (Element) { name, hash_slice (name) };
  self->n_pre += slice_is (name, "pre");
}

static gboolean
lasts (const Element *element)
{
  return slice_is_one_of (element->name, lasting_tags, G_N_ELEMENTS (lasting_tags));
}

/* Whether element @at may be taken for ended, with what is open in it. */
static gboolean
may_end (Trim  *self,
         guint  at)
{
  guint n_crossed = 0;

  for (guint i = at + 1; i < self->depth; i++)
    n_crossed += !lasts (&self->open[i]);
  if (n_crossed == 0)
    return TRUE;

  n_crossed = lasts (&self->open[at]) ? 1 : n_crossed + 1;
  if (self->n_crossed + n_crossed > MAX_CROSSED)
    return FALSE;

  self->n_crossed += n_crossed;

  return TRUE;
}

/* The end of the innermost element with this name. A tag that ends none is none. */
static void
pop (Trim  *self,
     Slice  name)
{
  guint hash = hash_slice (name);
  guint at = self->depth;
  guint n_kept;
  gboolean alone;

  while (at > 0 && (self->open[at - 1].hash != hash || !slice_equals (self->open[at - 1].name, name)))
    at--;
  if (at == 0 || !may_end (self, --at))
    return;

  n_kept = at;
  alone = lasts (&self->open[at]);
  for (guint i = at; i < self->depth; i++)
    if (i > at && (alone || lasts (&self->open[i])))
      self->open[n_kept++] = self->open[i];
    else
      self->n_pre -= slice_is (self->open[i].name, "pre");
  self->depth = n_kept;
}

static void
open_element (Trim *self)
{
  gsize mark = self->out->len;
  gboolean is_json = FALSE;
  gboolean is_shallow, is_dropped;
  Slice name;

  self->at++;
  name = take_name (self);
  is_dropped = slice_is_one_of (name, dropped_elements, G_N_ELEMENTS (dropped_elements));
  is_shallow = slice_is_one_of (name, shallow_tags, G_N_ELEMENTS (shallow_tags));

  g_string_append_c (self->out, '<');
  g_string_append_len (self->out, name.begin, MIN (name.length, MAX_NAME));
  take_attributes (self, !is_dropped, &is_json);
  g_string_append_c (self->out, '>');

  if (is_dropped)
    {
      g_string_truncate (self->out, mark);
      drop_element (self, name, is_json);
    }
  else if (!is_shallow && self->depth >= GLOSS_HTML_MAX_DEPTH)
    {
      g_string_truncate (self->out, mark);
      self->n_dropped++;
    }
  else if (!is_shallow)
    push (self, name);
}

static void
close_element (Trim *self)
{
  const char *tag = self->at;
  Slice name;

  self->at += 2;
  name = take_name (self);
  skip_end_tag (self);

  if (!slice_is_one_of (name, shallow_tags, G_N_ELEMENTS (shallow_tags)))
    {
      if (self->n_dropped > 0)
        {
          self->n_dropped--;
          return;
        }
      pop (self, name);
    }

  g_string_append_len (self->out, tag, 2 + MIN (name.length, MAX_NAME));
  g_string_append_c (self->out, '>');
}

/* Comments, declarations and processing instructions */
static void
skip_markup (Trim *self)
{
  const char *end;

  if (self->end - self->at >= 4 && memcmp (self->at, "<!--", 4) == 0)
    {
      /* It may end with its own beginning: “<!-->”. */
      end = g_strstr_len (self->at + 2, self->end - self->at - 2, "-->");
      self->at = end != NULL ? end + 3 : self->end;
      return;
    }

  skip_end_tag (self);
}

/**
 * gloss_html_trim:
 * @html: (array length=length): a web page in UTF-8
 * @length: its length in bytes
 *
 * Makes a page that a parser is done with soon: without programs, styles,
 * drawings, comments, white space of the source, and attributes that tell
 * nothing about the text; with a bound on how deep elements nest and how many
 * attributes a tag has. It takes time in proportion to the length.
 *
 * Returns: (transfer full): the page without them
 */
GString *
gloss_html_trim (const char *html,
                 gsize       length)
{
  Trim self = { .at = html, .end = html + length, .out = g_string_sized_new (length / 2 + 16) };

  while (self.at < self.end)
    {
      const char *tag = memchr (self.at, '<', self.end - self.at);

      if (tag == NULL)
        tag = self.end;
      keep_text (&self, tag);
      if (tag == self.end)
        break;

      if (self.end - tag >= 2 && g_ascii_isalpha (tag[1]))
        open_element (&self);
      else if (self.end - tag >= 3 && tag[1] == '/' && g_ascii_isalpha (tag[2]))
        close_element (&self);
      else if (self.end - tag >= 2 && (tag[1] == '!' || tag[1] == '?' || tag[1] == '/'))
        skip_markup (&self);
      else
        {
          g_string_append (self.out, "&lt;");
          self.at++;
        }
    }

  return self.out;
}
