/* gloss-revision.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-annotation"

#include "gloss-revision.h"

#include <string.h>

#include "gloss-alignment.h"

typedef struct
{
  GlossText      *was;
  GlossText      *now;
  GlossAlignment *alignment;
  GlossRevision  *revision;
  GString        *text;
  guint           n_chars;   /* of @text */
  guint           next_was;  /* the first word of the old text that was not passed yet */
  guint           end_now;   /* of what stands in @text of the new one */
} Builder;

static void
append (Builder      *self,
        GlossRunKind  kind,
        const char   *words,
        GlossRange    now)
{
  guint length = (guint) g_utf8_strlen (words, -1);
  GArray *runs = self->revision->runs;
  GlossRun *last = runs->len > 0 ? &g_array_index (runs, GlossRun, runs->len - 1) : NULL;
  GlossRun run = { kind, { self->n_chars, self->n_chars + length }, now };

  if (length == 0)
    return;

  g_string_append (self->text, words);
  self->n_chars += length;
  if (last == NULL || last->kind != kind)
    {
      g_array_append_val (runs, run);
      return;
    }

  last->range.end = run.range.end;
  last->now.end = now.end;
}

static void
append_now (Builder      *self,
            GlossRunKind  kind,
            GlossRange    range)
{
  g_autofree char *words = gloss_text_dup_range (self->now, range);

  append (self, kind, words, range);
  self->end_now = range.end;
}

/* Whether a word of the new text is one of the old text that kept its place among the others */
static gboolean
stayed (Builder *self,
        guint    index)
{
  const GlossAlignment *alignment = self->alignment;
  guint was = alignment->to_was[index];

  return was != GLOSS_UNMATCHED
         && alignment->to_now[was].round == 0
         && was >= self->next_was
         && alignment->was->items[was].key == alignment->now->items[index].key;
}

static gboolean
is_removed (Builder *self,
            guint    index)
{
  GlossMatch match = self->alignment->to_now[index];

  if (match.place == GLOSS_UNMATCHED)
    return TRUE;

  return self->alignment->was->items[index].key != self->alignment->now->items[match.place].key;
}

static void
count_removed (Builder *self,
               guint    begin,
               guint    end)
{
  for (guint i = begin; i < end; i++)
    self->revision->n_removed += self->alignment->was->items[i].is_word;
}

static gboolean
ends_in_space (GString *text)
{
  return text->len == 0 || g_ascii_isspace (text->str[text->len - 1]);
}

/* A removed stretch, and what parts it from what stands around it */
static void
append_removed (Builder  *self,
                guint     begin,
                guint     end,
                gboolean  before_word)
{
  const GlossWord *words = self->alignment->was->items;
  GlossRange range = { words[begin].begin, words[end - 1].end };
  GlossRange nowhere = { self->end_now, self->end_now };
  g_autofree char *removed = gloss_text_dup_range (self->was, range);
  gboolean ends_block = end < self->alignment->was->n_items ? words[end].starts_block : FALSE;

  if (!ends_in_space (self->text) && begin > 0 && words[begin].begin > words[begin - 1].end)
    append (self, GLOSS_RUN_REMOVED, " ", nowhere);
  append (self, GLOSS_RUN_REMOVED, removed, nowhere);
  count_removed (self, begin, end);
  if (ends_block && words[begin].starts_block)
    append (self, GLOSS_RUN_REMOVED, "\n", nowhere);
  else if (before_word)
    append (self, GLOSS_RUN_REMOVED, " ", nowhere);
}

/* What was removed before the word @end of the old text */
static void
pass_removed (Builder  *self,
              guint     end,
              gboolean  before_word)
{
  while (self->next_was < end)
    {
      guint begin = self->next_was;

      while (self->next_was < end && is_removed (self, self->next_was))
        self->next_was++;
      if (self->next_was > begin)
        append_removed (self, begin, self->next_was, before_word);
      else
        self->next_was++;
    }
}

/* The word of the old text before which everything is passed once the word @index is reached */
static guint
find_next_stay (Builder *self,
                guint    index)
{
  for (guint i = index; i < self->alignment->now->n_items; i++)
    {
      if (stayed (self, i))
        return self->alignment->to_was[i];
    }

  return self->alignment->was->n_items;
}

static GlossRunKind
kind_of (Builder *self,
         guint    index)
{
  guint was = self->alignment->to_was[index];

  if (stayed (self, index))
    return GLOSS_RUN_SAME;
  if (was == GLOSS_UNMATCHED
      || self->alignment->was->items[was].key != self->alignment->now->items[index].key)
    return GLOSS_RUN_ADDED;

  return GLOSS_RUN_MOVED;
}

static void
count (Builder      *self,
       GlossRunKind  kind,
       gboolean      is_word)
{
  if (kind == GLOSS_RUN_ADDED)
    self->revision->n_added += is_word;
  else if (kind == GLOSS_RUN_MOVED)
    self->revision->n_moved += is_word;
}

static void
build (Builder *self)
{
  const GlossWords *words = self->alignment->now;
  GlossRunKind before = GLOSS_RUN_SAME;

  for (guint i = 0; i < words->n_items; i++)
    {
      const GlossWord *word = &words->items[i];
      GlossRunKind kind = kind_of (self, i);

      append_now (self, kind == before ? kind : GLOSS_RUN_SAME, (GlossRange) { self->end_now, word->begin });
      /* What was removed stands before what came instead. */
      if (kind == GLOSS_RUN_SAME || before == GLOSS_RUN_SAME)
        pass_removed (self, find_next_stay (self, i), word->is_word);
      append_now (self, kind, (GlossRange) { word->begin, word->end });
      if (kind == GLOSS_RUN_SAME)
        self->next_was = self->alignment->to_was[i] + 1;
      count (self, kind, word->is_word);
      before = kind;
    }

  append_now (self, GLOSS_RUN_SAME, (GlossRange) { self->end_now, gloss_text_get_n_chars (self->now) });
  if (self->next_was < self->alignment->was->n_items && self->n_chars > 0)
    append (self, GLOSS_RUN_REMOVED, "\n", (GlossRange) { self->end_now, self->end_now });
  pass_removed (self, self->alignment->was->n_items, FALSE);
}

static gboolean
pair (GlossAlignment *alignment,
      guint           was,
      guint           now)
{
  if (alignment->to_now[was].place != GLOSS_UNMATCHED || alignment->to_was[now] != GLOSS_UNMATCHED
      || alignment->was->items[was].key != alignment->now->items[now].key)
    return FALSE;

  alignment->to_now[was] = (GlossMatch) { now, 0 };
  alignment->to_was[now] = was;

  return TRUE;
}

/* Pairs what is the same on both rims of a stretch that differs. */
static void
pair_rims (GlossAlignment *alignment,
           guint           was_begin,
           guint           was_end,
           guint           now_begin,
           guint           now_end)
{
  while (was_begin < was_end && now_begin < now_end && pair (alignment, was_begin, now_begin))
    {
      was_begin++;
      now_begin++;
    }
  while (was_begin < was_end && now_begin < now_end && pair (alignment, was_end - 1, now_end - 1))
    {
      was_end--;
      now_end--;
    }
}

/* The alignment leaves out what may be the same by chance, since a note must not follow it. Who
 * compares two texts wants to see it where it adjoins to what is the same. */
static void
pair_neighbours (GlossAlignment *alignment)
{
  guint was = 0;
  guint now = 0;

  for (guint i = 0; i < alignment->was->n_items; i++)
    {
      GlossMatch match = alignment->to_now[i];

      if (match.place == GLOSS_UNMATCHED || match.round > 0 || match.place < now)
        continue;
      pair_rims (alignment, was, i, now, match.place);
      was = i + 1;
      now = match.place + 1;
    }

  pair_rims (alignment, was, alignment->was->n_items, now, alignment->now->n_items);
}

/**
 * gloss_revision_new:
 * @was: the old text
 * @now: the new one
 *
 * Returns: (transfer full): what changed
 */
GlossRevision *
gloss_revision_new (GlossText *was,
                    GlossText *now)
{
  g_autoptr (GlossFold) was_fold = gloss_fold_new (gloss_text_get_utf8 (was));
  g_autoptr (GlossFold) now_fold = gloss_fold_new (gloss_text_get_utf8 (now));
  g_autoptr (GlossAlignment) alignment = gloss_alignment_new (was_fold, now_fold);
  GlossRevision *revision = g_new0 (GlossRevision, 1);
  Builder self = { .was = was, .now = now, .alignment = alignment, .revision = revision };

  pair_neighbours (alignment);
  revision->runs = g_array_new (FALSE, FALSE, sizeof (GlossRun));
  self.text = g_string_new (NULL);
  build (&self);
  revision->text = g_string_free (self.text, FALSE);

  return revision;
}

void
gloss_revision_free (GlossRevision *self)
{
  g_free (self->text);
  g_array_unref (self->runs);
  g_free (self);
}

gboolean
gloss_revision_touches (const GlossRevision *self,
                        GlossRange           now)
{
  for (guint i = 0; i < self->runs->len; i++)
    {
      const GlossRun *run = &g_array_index (self->runs, GlossRun, i);

      if (run->kind == GLOSS_RUN_REMOVED && run->now.begin > now.begin && run->now.begin < now.end)
        return TRUE;
      if ((run->kind == GLOSS_RUN_ADDED || run->kind == GLOSS_RUN_MOVED)
          && run->now.begin < now.end && run->now.end > now.begin)
        return TRUE;
    }

  return FALSE;
}
