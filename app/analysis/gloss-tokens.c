/* gloss-tokens.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-tokens.h"

#include "gloss-abbreviations.h"
#include "gloss-char.h"

/* News has a token for each five to six bytes. */
#define BYTES_PER_TOKEN 5

typedef struct
{
  const char *text;
  gsize       length;
  GArray     *tokens;
  guint       pending;
} Scanner;

/* What was seen while a word was read. */
typedef struct
{
  gsize    begin;
  gsize    part;
  gsize    end;
  guint    flags;
  gboolean has_letter;
  gboolean has_digit;
  gboolean is_initials;
  gboolean is_address;
} Word;

static GlossChar
char_at (const Scanner *self,
         gsize          at)
{
  return gloss_char_at (self->text, self->length, at);
}

static GlossCharClass
class_at (const Scanner *self,
          gsize          at)
{
  return char_at (self, at).class;
}

/* The byte at a place, or 0 past the end. */
static char
byte_at (const Scanner *self,
         gsize          at)
{
  return at < self->length ? self->text[at] : '\0';
}

/* The bytes of the apostrophe that stands at a place, straight or curly; else 0. */
static guint
apostrophe_at (const Scanner *self,
               gsize          at)
{
  GlossChar c = char_at (self, at);

  return at < self->length && (c.code == '\'' || c.code == 0x2019) ? c.n_bytes : 0;
}

static void
add_token (Scanner        *self,
           gsize           begin,
           gsize           end,
           GlossTokenKind  kind,
           guint           flags)
{
  GlossToken token = {
    .begin = begin,
    .end = end,
    .kind = kind,
    .flags = flags | self->pending,
  };

  self->pending = 0;
  g_array_append_val (self->tokens, token);
}

static void
skip_space (Scanner   *self,
            GlossChar  c)
{
  self->pending |= GLOSS_TOKEN_AFTER_SPACE;
  if (c.class == GLOSS_CHAR_NEWLINE)
    self->pending |= GLOSS_TOKEN_STARTS_LINE;
}

/* Reads letters, digits and marks up to the first other character. */
static void
read_run (const Scanner *self,
          Word          *word)
{
  for (;;)
    {
      GlossChar c = char_at (self, word->end);

      if (!gloss_char_is_word (c.class))
        return;
      if (c.class == GLOSS_CHAR_UPPER && !word->has_letter)
        word->flags |= GLOSS_TOKEN_CAPITAL;
      if (c.class == GLOSS_CHAR_LOWER)
        word->flags |= GLOSS_TOKEN_HAS_LOWER;
      word->has_letter |= gloss_char_is_letter (c.class);
      word->has_digit |= c.class == GLOSS_CHAR_DIGIT;
      word->end += c.n_bytes;
    }
}

static gboolean
part_is_one_letter (const Scanner *self,
                    const Word    *word)
{
  GlossChar c = char_at (self, word->part);

  return gloss_char_is_letter (c.class) && word->part + c.n_bytes == word->end;
}

/* A full stop inside a word: a decimal point, initials (`U.S.`, `Ph.D.`), or a site (`news.example`). */
static gboolean
joins_at_stop (const Scanner *self,
               Word          *word)
{
  GlossChar next = char_at (self, word->end + 1);
  gboolean one_letter_follows;

  if (g_ascii_isdigit (self->text[word->end - 1]) && next.class == GLOSS_CHAR_DIGIT)
    return TRUE;
  if (!gloss_char_is_letter (next.class) || !word->has_letter)
    return FALSE;

  one_letter_follows = !gloss_char_is_word (class_at (self, word->end + 1 + next.n_bytes));
  if (one_letter_follows &&
      (part_is_one_letter (self, word) || gloss_token_is (&(GlossToken) { .begin = word->begin, .end = word->end },
                                                          self->text, "Ph")))
    {
      word->is_initials = TRUE;
      return TRUE;
    }

  if (one_letter_follows || word->is_initials || next.class != GLOSS_CHAR_LOWER || next.code >= 128)
    return FALSE;

  word->is_address = TRUE;
  return TRUE;
}

/* `re-elected`, `co-founder`, `e-mail`: a prefix that is no word, before a small letter. */
static gboolean
joins_at_hyphen (const Scanner *self,
                 const Word    *word)
{
  static const char *const prefixes[] = { "anti", "co", "e", "ex", "multi", "non", "post", "pre", "re", "un" };
  gsize length = word->end - word->begin;
  guint i;

  if (class_at (self, word->end + 1) != GLOSS_CHAR_LOWER)
    return FALSE;

  for (i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (strlen (prefixes[i]) == length &&
        g_ascii_strncasecmp (self->text + word->begin, prefixes[i], length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
is_between_digits (const Scanner *self,
                   const Word    *word)
{
  return g_ascii_isdigit (self->text[word->end - 1]) && g_ascii_isdigit (byte_at (self, word->end + 1));
}

static gboolean
is_between_capitals (const Scanner *self,
                     const Word    *word)
{
  return g_ascii_isupper (self->text[word->end - 1]) && g_ascii_isupper (byte_at (self, word->end + 1));
}

/* How many bytes of the sign after a word's part join it to the next part; 0 if the word ends. */
static guint
joining_bytes (const Scanner *self,
               Word          *word)
{
  guint apostrophe;

  switch (byte_at (self, word->end))
    {
    case '.':
      return joins_at_stop (self, word) ? 1 : 0;
    case ',':
    case ':':
    case '/':
      return is_between_digits (self, word) ? 1 : 0;
    case '&':
      return is_between_capitals (self, word) ? 1 : 0;
    case '-':
      return joins_at_hyphen (self, word) ? 1 : 0;
    case '_':
      return gloss_char_is_word (class_at (self, word->end + 1)) ? 1 : 0;
    default:
      break;
    }

  apostrophe = apostrophe_at (self, word->end);
  if (apostrophe > 0 && gloss_char_is_letter (class_at (self, word->end + apostrophe)))
    return apostrophe;

  return 0;
}

/* The first character after a place that is no space. */
static GlossChar
char_after_space (const Scanner *self,
                  gsize          at)
{
  return char_at (self, byte_at (self, at) == ' ' ? at + 1 : at);
}

/* Whether the full stop after a word is a part of it. */
static gboolean
owns_stop (const Scanner *self,
           const Word    *word)
{
  GlossChar next;
  GlossCharClass first;

  if (byte_at (self, word->end) != '.' || byte_at (self, word->end + 1) == '.')
    return FALSE;
  if (word->is_initials)
    return TRUE;

  next = char_after_space (self, word->end + 1);
  if (part_is_one_letter (self, word) && word->part == word->begin)
    {
      first = class_at (self, word->begin);
      if (first == GLOSS_CHAR_UPPER)
        return self->text[word->begin] != 'I' && next.class == GLOSS_CHAR_UPPER;
      return next.class == GLOSS_CHAR_DIGIT;
    }

  switch (gloss_abbreviation_look_up (self->text + word->begin, word->end - word->begin))
    {
    case GLOSS_ABBREVIATION_INSIDE:
    case GLOSS_ABBREVIATION_ANYWHERE:
      return TRUE;
    case GLOSS_ABBREVIATION_BEFORE_NUMBER:
      return next.class == GLOSS_CHAR_DIGIT;
    case GLOSS_ABBREVIATION_NONE:
    default:
      return FALSE;
    }
}

/* Where the clitic of a word begins: `'s` in `Ruiz's`, `n't` in `don't`; else the word's end. */
static gsize
find_clitic (const Scanner *self,
             gsize          begin,
             gsize          end)
{
  static const char *const endings[] = { "s", "re", "ve", "ll", "d", "m", "t" };
  gsize longest = MIN (end - begin, 6);
  gsize at;
  guint i;

  for (at = end - longest; at < end; at++)
    {
      guint apostrophe = at > begin ? apostrophe_at (self, at) : 0;
      gsize ending = at + apostrophe;

      for (i = 0; apostrophe > 0 && i < G_N_ELEMENTS (endings); i++)
        {
          if (strlen (endings[i]) != end - ending ||
              g_ascii_strncasecmp (self->text + ending, endings[i], end - ending) != 0)
            continue;
          if (endings[i][0] != 't')
            return at;
          if (at - begin >= 2 && g_ascii_tolower (self->text[at - 1]) == 'n')
            return at - 1;
        }
    }

  return end;
}

/* The length of an elided word before another (`l'`, `d'`, `qu'`), or 0. Before a capital only a small
 * letter is one, since `D'Angelo` and `L'Oréal` are names. */
static gsize
elided_length (const Scanner *self,
               gsize          begin,
               gsize          end)
{
  gsize at = begin;
  guint apostrophe;
  char first = g_ascii_tolower (self->text[begin]);

  if (first == 'q' && byte_at (self, begin + 1) == 'u')
    at = begin + 2;
  else if (strchr ("cdjlmnst", first) != NULL)
    at = begin + 1;
  else
    return 0;

  apostrophe = apostrophe_at (self, at);
  if (apostrophe == 0 || at + apostrophe >= end)
    return 0;
  if (first != self->text[begin] && class_at (self, at + apostrophe) == GLOSS_CHAR_UPPER)
    return 0;

  return at + apostrophe - begin;
}

static guint
case_flags (const Scanner *self,
            gsize          begin,
            gsize          end)
{
  Word word = { .begin = begin, .end = begin };
  guint flags = 0;

  while (word.end < end)
    {
      read_run (self, &word);
      flags |= word.flags;
      word.end += char_at (self, word.end).n_bytes;
    }

  return flags;
}

/* Adds a word with letters in it as one token or, with a clitic or an elision, as several. */
static void
add_word (Scanner    *self,
          const Word *word)
{
  gsize begin = word->begin;
  gsize clitic = find_clitic (self, begin, word->end);
  gsize elided = clitic == word->end ? elided_length (self, begin, word->end) : 0;

  if (elided > 0)
    {
      add_token (self, begin, begin + elided, GLOSS_TOKEN_WORD, case_flags (self, begin, begin + elided));
      begin += elided;
      add_token (self, begin, word->end, GLOSS_TOKEN_WORD, case_flags (self, begin, word->end));
      return;
    }

  if (clitic == word->end)
    {
      add_token (self, begin, clitic, GLOSS_TOKEN_WORD, word->flags);
      return;
    }

  add_token (self, begin, clitic, GLOSS_TOKEN_WORD, case_flags (self, begin, clitic));
  add_token (self, clitic, word->end, GLOSS_TOKEN_WORD,
             case_flags (self, clitic, word->end) | GLOSS_TOKEN_CLITIC);
}

/* Where an address ends that begins at a place: at a space or a quotation mark, without the punctuation
 * of the sentence around it. */
static gsize
find_address_end (const Scanner *self,
                  gsize          begin)
{
  gsize end = begin;

  for (;;)
    {
      GlossChar c = char_at (self, end);

      if (c.class == GLOSS_CHAR_SPACE || c.class == GLOSS_CHAR_NEWLINE || c.class == GLOSS_CHAR_QUOTE ||
          c.code == '<' || c.code == '>')
        break;
      end += c.n_bytes;
    }

  while (end > begin + 1 && strchr (".,;:!?)]", self->text[end - 1]) != NULL)
    end--;

  return end;
}

static gboolean
begins_with (const Scanner *self,
             gsize          at,
             const char    *prefix)
{
  gsize length = strlen (prefix);

  return self->length - at > length && g_ascii_strncasecmp (self->text + at, prefix, length) == 0;
}

static gboolean
is_address_at (const Scanner *self,
               gsize          at)
{
  return begins_with (self, at, "http://") || begins_with (self, at, "https://") || begins_with (self, at, "www.");
}

/* `US$` before a sum is the sign of a currency, no country. */
static gboolean
is_currency (const Scanner *self,
             const Word    *word)
{
  return byte_at (self, word->end) == '$' && word->end - word->begin <= 3 &&
         !(word->flags & GLOSS_TOKEN_HAS_LOWER) && word->has_letter && !word->has_digit;
}

/* Reads all runs that are one word, and the signs that join them. */
static void
read_word (const Scanner *self,
           Word          *word)
{
  guint joining;

  read_run (self, word);
  while ((joining = joining_bytes (self, word)) > 0)
    {
      word->end += joining;
      word->part = word->end;
      read_run (self, word);
    }
}

static gsize
scan_word (Scanner *self,
           gsize    begin)
{
  Word word = { .begin = begin, .part = begin, .end = begin };

  if (is_address_at (self, begin))
    {
      gsize end = find_address_end (self, begin);

      add_token (self, begin, end, GLOSS_TOKEN_ADDRESS, 0);
      return end;
    }

  read_word (self, &word);
  if (byte_at (self, word.end) == '@' && gloss_char_is_word (class_at (self, word.end + 1)))
    {
      word.end = find_address_end (self, word.end);
      word.is_address = TRUE;
    }
  else if (is_currency (self, &word))
    {
      add_token (self, begin, word.end + 1, GLOSS_TOKEN_SYMBOL, word.flags);
      return word.end + 1;
    }
  else if (word.has_letter && owns_stop (self, &word))
    {
      add_token (self, begin, word.end + 1, GLOSS_TOKEN_WORD, word.flags | GLOSS_TOKEN_ABBREVIATED);
      return word.end + 1;
    }

  if (word.is_address)
    add_token (self, begin, word.end, GLOSS_TOKEN_ADDRESS, word.flags);
  else if (class_at (self, begin) == GLOSS_CHAR_DIGIT)
    add_token (self, begin, word.end, GLOSS_TOKEN_NUMBER, word.flags);
  else if (word.has_letter)
    add_word (self, &word);
  else
    add_token (self, begin, word.end, GLOSS_TOKEN_SYMBOL, 0);

  return word.end;
}

/* An apostrophe or quotation mark: `''` and ` `` ` are one mark; `'s` after another sign is a clitic;
 * `'70s` is a number. */
static gsize
scan_quote (Scanner   *self,
            gsize      begin,
            GlossChar  c)
{
  gsize end = begin + c.n_bytes;
  gboolean after_space = (self->pending & GLOSS_TOKEN_AFTER_SPACE) != 0;

  if ((c.code == '\'' || c.code == '`') && byte_at (self, end) == (char) c.code)
    end++;
  else if (apostrophe_at (self, begin) > 0 && !after_space && byte_at (self, end) == 's' &&
           !gloss_char_is_word (class_at (self, end + 1)))
    {
      add_token (self, begin, end + 1, GLOSS_TOKEN_WORD, GLOSS_TOKEN_CLITIC | GLOSS_TOKEN_HAS_LOWER);
      return end + 1;
    }
  else if (apostrophe_at (self, begin) > 0 && after_space && g_ascii_isdigit (byte_at (self, end)) &&
           g_ascii_isdigit (byte_at (self, end + 1)))
    {
      gsize after = end + 2 + (byte_at (self, end + 2) == 's' ? 1 : 0);

      if (!gloss_char_is_word (class_at (self, after)))
        {
          add_token (self, begin, after, GLOSS_TOKEN_NUMBER, 0);
          return after;
        }
    }

  add_token (self, begin, end, GLOSS_TOKEN_QUOTE, 0);
  return end;
}

/* `@handle` and `#topic`. */
static gsize
find_handle_end (const Scanner *self,
                 gsize          begin)
{
  Word word = { .begin = begin + 1, .end = begin + 1 };

  read_run (self, &word);
  while (byte_at (self, word.end) == '_' && word.has_letter)
    {
      word.end++;
      read_run (self, &word);
    }

  return word.has_letter ? word.end : begin;
}

/* A sign with the marks that belong to it; dots, dashes and the like repeated are one token. */
static gsize
scan_sign (Scanner   *self,
           gsize      begin,
           GlossChar  c)
{
  GlossTokenKind kind = c.class == GLOSS_CHAR_PUNCTUATION ? GLOSS_TOKEN_PUNCTUATION : GLOSS_TOKEN_SYMBOL;
  gsize end = begin + c.n_bytes;

  if (c.code == '@' || c.code == '#')
    {
      gsize handle = find_handle_end (self, begin);

      if (handle > begin)
        {
          add_token (self, begin, handle, GLOSS_TOKEN_ADDRESS, 0);
          return handle;
        }
    }

  if (c.code < 128 ? strchr (".-!?*=~_+", (int) c.code) != NULL : c.code == 0x2014 || c.code == 0x2026)
    while (char_at (self, end).code == c.code && end < self->length)
      end += c.n_bytes;

  while (class_at (self, end) == GLOSS_CHAR_MARK)
    end += char_at (self, end).n_bytes;

  add_token (self, begin, end, kind, 0);
  return end;
}

/**
 * gloss_tokenize:
 * @text: bytes, UTF-8 or not
 * @length: how many, below 4 GiB
 * @n_tokens: (out): how many tokens there are
 *
 * Cuts a text into words and signs, in one pass. White space is in no token; every other byte is in
 * exactly one. Hyphens part words (`U.S.-led` is three tokens) save after a prefix that is none;
 * clitics are tokens of their own, as in the treebanks of Universal Dependencies.
 *
 * Returns: (transfer full) (array length=n_tokens): the tokens in order; free with g_free()
 */
GlossToken *
gloss_tokenize (const char *text,
                gsize       length,
                guint      *n_tokens)
{
  Scanner self = {
    .text = text,
    .length = MIN (length, G_MAXUINT32),
    .pending = GLOSS_TOKEN_AFTER_SPACE | GLOSS_TOKEN_STARTS_LINE,
  };
  gsize at = 0;
  gsize n;

  self.tokens = g_array_sized_new (FALSE, FALSE, sizeof (GlossToken), self.length / BYTES_PER_TOKEN + 16);

  while (at < self.length)
    {
      GlossChar c = char_at (&self, at);

      if (c.class == GLOSS_CHAR_SPACE || c.class == GLOSS_CHAR_NEWLINE)
        {
          skip_space (&self, c);
          at += c.n_bytes;
        }
      else if (gloss_char_is_word (c.class))
        at = scan_word (&self, at);
      else if (c.class == GLOSS_CHAR_QUOTE)
        at = scan_quote (&self, at, c);
      else if (c.class == GLOSS_CHAR_IDEOGRAPH)
        {
          add_token (&self, at, at + c.n_bytes, GLOSS_TOKEN_WORD, 0);
          at += c.n_bytes;
        }
      else
        at = scan_sign (&self, at, c);
    }

  {
    GlossToken *tokens = (GlossToken *) g_array_steal (self.tokens, &n);

    g_array_unref (self.tokens);
    *n_tokens = n;
    return tokens;
  }
}
