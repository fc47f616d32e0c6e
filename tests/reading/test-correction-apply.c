/* test-correction-apply.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "gloss-correction-apply.h"
#include "gloss-kind.h"

#include <string.h>

/* What a machine might have found in this text is written down here, so that the rules can be
 * tested without one. «» stand for places that move when an offset is counted in bytes. */
static const char article[] =
  "Añada: Ada Quill and Bo Renn met the Harbor Board.\n"
  "“We build,” Quill said. “And soon.” The old captain laughed.\n"
  "Renn said that it was late. Quill nodded.";

#define MAX_CORRECTIONS 4

#define ACTOR GLOSS_SUBJECT_ACTOR
#define QUOTE GLOSS_SUBJECT_QUOTE

/* @words, @other: the first place where they stand, or the second after a leading "2:" */
typedef struct
{
  GlossCorrectionKind     kind;
  GlossCorrectionSubject  subject;
  const char             *words;
  const char             *value;
  const char             *other;
} Said;

typedef struct
{
  const char *claim;
  Said        said[MAX_CORRECTIONS];
  const char *actors;
  const char *quotes;
} Row;

#define SUGGESTED_ACTORS \
  "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; " \
  "Bo Renn person suggested (Bo Renn, Renn) 1; " \
  "Harbor Board organization suggested (Harbor Board) 0"
#define SUGGESTED_QUOTES \
  "“We build,” direct by Ada Quill suggested; " \
  "“And soon.” direct by Ada Quill suggested; " \
  "that it was late indirect by Bo Renn suggested"

static const Row rows[] = {
  { "nothing said changes nothing", { { 0 } }, SUGGESTED_ACTORS, SUGGESTED_QUOTES },

  { "a rejected actor says nothing any more",
    { { GLOSS_CORRECTION_REJECT, ACTOR, "2:Renn", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person rejected (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by nobody suggested" },

  { "a rejected quote is not counted for its speaker",
    { { GLOSS_CORRECTION_REJECT, QUOTE, "that it was late", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by Bo Renn rejected" },

  { "an actor is of another kind",
    { { GLOSS_CORRECTION_RETYPE, ACTOR, "Harbor Board", "place", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board place corrected (Harbor Board) 0", SUGGESTED_QUOTES },

  { "retyping to what it is confirms it",
    { { GLOSS_CORRECTION_RETYPE, ACTOR, "Harbor Board", "organization", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization confirmed (Harbor Board) 0", SUGGESTED_QUOTES },

  { "a kind that is not known is ignored",
    { { GLOSS_CORRECTION_RETYPE, ACTOR, "Harbor Board", "planet", NULL } },
    SUGGESTED_ACTORS, SUGGESTED_QUOTES },

  { "a quote is of another kind",
    { { GLOSS_CORRECTION_RETYPE, QUOTE, "that it was late", "mixed", NULL } },
    SUGGESTED_ACTORS,
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late mixed by Bo Renn corrected" },

  { "an actor is renamed by any of its mentions",
    { { GLOSS_CORRECTION_RENAME, ACTOR, "2:Quill", "Ada M. Quill", NULL } },
    "Ada M. Quill person corrected (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada M. Quill suggested; "
    "“And soon.” direct by Ada M. Quill suggested; "
    "that it was late indirect by Bo Renn suggested" },

  { "an empty name is ignored",
    { { GLOSS_CORRECTION_RENAME, ACTOR, "Quill", "", NULL } },
    SUGGESTED_ACTORS, SUGGESTED_QUOTES },

  { "two actors are the same",
    { { GLOSS_CORRECTION_SAME_AS, ACTOR, "Bo Renn", NULL, "Ada Quill" } },
    "Ada Quill person corrected (Ada Quill, Bo Renn, Quill, Renn, Quill) 3; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by Ada Quill suggested" },

  { "words that were not seen become a mention of whom they stand for",
    { { GLOSS_CORRECTION_SAME_AS, ACTOR, "The old captain", NULL, "Bo Renn" } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person corrected (Bo Renn, The old captain, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0", SUGGESTED_QUOTES },

  { "a mention is an actor of its own and takes its quotes along",
    { { GLOSS_CORRECTION_DIFFERENT_FROM, ACTOR, "2:Quill", NULL, "Ada Quill" } },
    "Ada Quill person suggested (Ada Quill, Quill) 0; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0; "
    "Quill person corrected (Quill) 2",
    "“We build,” direct by Quill suggested; "
    "“And soon.” direct by Quill suggested; "
    "that it was late indirect by Bo Renn suggested" },

  { "what loses the mention it was named by is named by another",
    { { GLOSS_CORRECTION_DIFFERENT_FROM, ACTOR, "Ada Quill", NULL, "2:Quill" } },
    "Ada Quill person corrected (Ada Quill) 0; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0; "
    "Quill person suggested (Quill, Quill) 2",
    "“We build,” direct by Quill suggested; "
    "“And soon.” direct by Quill suggested; "
    "that it was late indirect by Bo Renn suggested" },

  { "a speaker is the actor of a mention, for all parts of what was said",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "“And soon.”", NULL, "Bo Renn" } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 0; "
    "Bo Renn person suggested (Bo Renn, Renn) 3; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Bo Renn corrected; "
    "“And soon.” direct by Bo Renn corrected; "
    "that it was late indirect by Bo Renn suggested" },

  { "a typed speaker that is not in the article is an actor all the same",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "that it was late", "Cy Dunmore", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0; "
    "Cy Dunmore person corrected () 1",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by Cy Dunmore corrected" },

  { "a typed speaker who is in the article is that one",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "that it was late", "ADA QUILL", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 3; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by Ada Quill corrected" },

  { "a speaker may be words that were not seen",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "that it was late", NULL, "The old captain" } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0; "
    "The old captain person corrected (The old captain) 1",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by The old captain corrected" },

  { "nobody knows who said it",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "that it was late", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by nobody corrected" },

  { "an actor is added",
    { { GLOSS_CORRECTION_ADD, ACTOR, "Añada", "place", NULL } },
    "Añada place corrected (Añada) 0; " SUGGESTED_ACTORS, SUGGESTED_QUOTES },

  { "adding what is there confirms it",
    { { GLOSS_CORRECTION_ADD, ACTOR, "Bo Renn", "person", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person confirmed (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0", SUGGESTED_QUOTES },

  { "a quote is added",
    { { GLOSS_CORRECTION_ADD, QUOTE, "The old captain laughed", "indirect", NULL } },
    SUGGESTED_ACTORS,
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "The old captain laughed indirect by nobody corrected; "
    "that it was late indirect by Bo Renn suggested" },

  { "an added quote replaces what it covers",
    { { GLOSS_CORRECTION_ADD, QUOTE, "“We build,” Quill said. “And soon.”", "mixed", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 0; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” Quill said. “And soon.” mixed by nobody corrected; "
    "that it was late indirect by Bo Renn suggested" },

  { "a quote gets other edges and keeps its speaker",
    { { GLOSS_CORRECTION_EDGES, QUOTE, "it was late. Quill nodded", NULL, "that it was late" } },
    SUGGESTED_ACTORS,
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "it was late. Quill nodded indirect by Bo Renn corrected" },

  { "confirming touches nothing else",
    { { GLOSS_CORRECTION_CONFIRM, ACTOR, "Bo Renn", NULL, NULL },
      { GLOSS_CORRECTION_CONFIRM, QUOTE, "“And soon.”", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person confirmed (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill confirmed; "
    "that it was late indirect by Bo Renn suggested" },

  { "what has no place is ignored",
    { { GLOSS_CORRECTION_REJECT, ACTOR, "Nobody Here", NULL, NULL },
      { GLOSS_CORRECTION_SAME_AS, ACTOR, "Bo Renn", NULL, "Nobody Here" },
      { GLOSS_CORRECTION_DIFFERENT_FROM, ACTOR, "2:Quill", NULL, "Nobody Here" },
      { GLOSS_CORRECTION_SPEAKER, QUOTE, "“And soon.”", NULL, "Nobody Here" } },
    SUGGESTED_ACTORS, SUGGESTED_QUOTES },

  { "what is about no actor and no quote is ignored",
    { { GLOSS_CORRECTION_REJECT, ACTOR, "laughed", NULL, NULL },
      { GLOSS_CORRECTION_RENAME, ACTOR, "laughed", "Laughter", NULL },
      { GLOSS_CORRECTION_REJECT, QUOTE, "laughed", NULL, NULL },
      { GLOSS_CORRECTION_SAME_AS, ACTOR, "laughed", NULL, "nodded" } },
    SUGGESTED_ACTORS, SUGGESTED_QUOTES },

  { "the last word counts: rejected, then confirmed",
    { { GLOSS_CORRECTION_REJECT, ACTOR, "Harbor Board", NULL, NULL },
      { GLOSS_CORRECTION_CONFIRM, ACTOR, "Harbor Board", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization confirmed (Harbor Board) 0", SUGGESTED_QUOTES },

  { "the last word counts: confirmed, then rejected",
    { { GLOSS_CORRECTION_CONFIRM, ACTOR, "Harbor Board", NULL, NULL },
      { GLOSS_CORRECTION_REJECT, ACTOR, "Harbor Board", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization rejected (Harbor Board) 0", SUGGESTED_QUOTES },

  { "the last name counts",
    { { GLOSS_CORRECTION_RENAME, ACTOR, "Ada Quill", "First", NULL },
      { GLOSS_CORRECTION_RENAME, ACTOR, "2:Quill", "Second", NULL } },
    "Second person corrected (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Second suggested; "
    "“And soon.” direct by Second suggested; "
    "that it was late indirect by Bo Renn suggested" },

  { "split, renamed and retyped",
    { { GLOSS_CORRECTION_DIFFERENT_FROM, ACTOR, "2:Quill", NULL, "Ada Quill" },
      { GLOSS_CORRECTION_RENAME, ACTOR, "2:Quill", "Quill Ltd", NULL },
      { GLOSS_CORRECTION_RETYPE, ACTOR, "2:Quill", "organization", NULL } },
    "Ada Quill person suggested (Ada Quill, Quill) 0; "
    "Bo Renn person suggested (Bo Renn, Renn) 1; "
    "Harbor Board organization suggested (Harbor Board) 0; "
    "Quill Ltd organization corrected (Quill) 2",
    "“We build,” direct by Quill Ltd suggested; "
    "“And soon.” direct by Quill Ltd suggested; "
    "that it was late indirect by Bo Renn suggested" },

  { "split off and given to another",
    { { GLOSS_CORRECTION_DIFFERENT_FROM, ACTOR, "2:Quill", NULL, "Ada Quill" },
      { GLOSS_CORRECTION_SAME_AS, ACTOR, "2:Quill", NULL, "Bo Renn" } },
    "Ada Quill person suggested (Ada Quill, Quill) 0; "
    "Bo Renn person corrected (Bo Renn, Quill, Renn) 3; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Bo Renn suggested; "
    "“And soon.” direct by Bo Renn suggested; "
    "that it was late indirect by Bo Renn suggested" },

  { "merged by mistake and parted again",
    { { GLOSS_CORRECTION_SAME_AS, ACTOR, "Harbor Board", NULL, "Bo Renn" },
      { GLOSS_CORRECTION_DIFFERENT_FROM, ACTOR, "Harbor Board", NULL, "Bo Renn" } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person corrected (Bo Renn, Renn) 1; "
    "Harbor Board person corrected (Harbor Board) 0", SUGGESTED_QUOTES },

  { "an actor is added and speaks for a quote that is added",
    { { GLOSS_CORRECTION_ADD, ACTOR, "Añada", "place", NULL },
      { GLOSS_CORRECTION_ADD, QUOTE, "laughed", "direct", NULL },
      { GLOSS_CORRECTION_SPEAKER, QUOTE, "laughed", NULL, "Añada" } },
    "Añada place corrected (Añada) 1; " SUGGESTED_ACTORS,
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "laughed direct by Añada corrected; "
    "that it was late indirect by Bo Renn suggested" },

  { "the parts of one utterance may be given to two speakers",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "“We build,”", NULL, "Bo Renn" },
      { GLOSS_CORRECTION_SPEAKER, QUOTE, "“And soon.”", NULL, "Harbor Board" } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 0; "
    "Bo Renn person suggested (Bo Renn, Renn) 2; "
    "Harbor Board organization suggested (Harbor Board) 1",
    "“We build,” direct by Bo Renn corrected; "
    "“And soon.” direct by Harbor Board corrected; "
    "that it was late indirect by Bo Renn suggested" },

  { "a rejected actor does not speak, whoever says so",
    { { GLOSS_CORRECTION_SPEAKER, QUOTE, "that it was late", NULL, "Harbor Board" },
      { GLOSS_CORRECTION_REJECT, ACTOR, "Harbor Board", NULL, NULL } },
    "Ada Quill person suggested (Ada Quill, Quill, Quill) 2; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization rejected (Harbor Board) 0",
    "“We build,” direct by Ada Quill suggested; "
    "“And soon.” direct by Ada Quill suggested; "
    "that it was late indirect by nobody corrected" },

  { "edges, then a speaker and a kind by the new edges",
    { { GLOSS_CORRECTION_EDGES, QUOTE, "it was late. Quill nodded", NULL, "that it was late" },
      { GLOSS_CORRECTION_SPEAKER, QUOTE, "it was late. Quill nodded", NULL, "Ada Quill" },
      { GLOSS_CORRECTION_RETYPE, QUOTE, "it was late. Quill nodded", "mixed", NULL },
      { GLOSS_CORRECTION_RENAME, ACTOR, "Ada Quill", "Ada", NULL } },
    "Ada person corrected (Ada Quill, Quill, Quill) 3; "
    "Bo Renn person suggested (Bo Renn, Renn) 0; "
    "Harbor Board organization suggested (Harbor Board) 0",
    "“We build,” direct by Ada suggested; "
    "“And soon.” direct by Ada suggested; "
    "it was late. Quill nodded mixed by Ada corrected" },
};

static GlossRange
range_of (GlossText  *text,
          const char *words)
{
  const char *utf8 = gloss_text_get_utf8 (text);
  gboolean second = words != NULL && g_str_has_prefix (words, "2:");
  const char *wanted = second ? words + 2 : words;
  const char *hit = wanted != NULL ? strstr (utf8, wanted) : NULL;

  if (hit != NULL && second)
    hit = strstr (hit + 1, wanted);
  if (hit == NULL)
    return (GlossRange) { 0, 0 };

  return gloss_text_range_of_span (text, (GlossSpan) { (gsize) (hit - utf8),
                                                       (gsize) (hit - utf8) + strlen (wanted) });
}

static guint
add_actor (GlossView         *view,
           GlossActorKind     kind,
           const char *const *mentions)
{
  guint actor = gloss_view_add_actor (view, kind);
  guint i;

  for (i = 0; mentions[i] != NULL; i++)
    gloss_view_add_mention (view, range_of (view->text, mentions[i]), GLOSS_MENTION_NAME, actor);

  return actor;
}

static void
add_quote (GlossView      *view,
           const char     *words,
           GlossQuoteKind  kind,
           const char     *speaker,
           guint           utterance)
{
  guint index = gloss_view_add_quote (view, range_of (view->text, words), kind);
  GlossViewQuote *quote = gloss_view_get_quote (view, index);

  quote->speaker_range = range_of (view->text, speaker);
  quote->utterance = utterance;
  quote->confidence = 0.5;
  quote->reason = GLOSS_REASON_CUE;
}

static GlossView *
found_by_a_machine (void)
{
  g_autoptr (GlossText) text = gloss_text_new (article, -1);
  GlossView *view = gloss_view_new (text);
  GlossRange last_quill = range_of (text, "Quill nodded");
  guint quill;

  last_quill.end = last_quill.begin + 5;
  quill = add_actor (view, GLOSS_ACTOR_PERSON, (const char *[]) { "Ada Quill", "2:Quill", NULL });
  gloss_view_add_mention (view, last_quill, GLOSS_MENTION_NAME, quill);
  add_actor (view, GLOSS_ACTOR_PERSON, (const char *[]) { "Bo Renn", "2:Renn", NULL });
  add_actor (view, GLOSS_ACTOR_ORGANIZATION, (const char *[]) { "Harbor Board", NULL });

  add_quote (view, "“We build,”", GLOSS_QUOTE_DIRECT, "2:Quill", 0);
  add_quote (view, "“And soon.”", GLOSS_QUOTE_DIRECT, "2:Quill", 0);
  add_quote (view, "that it was late", GLOSS_QUOTE_INDIRECT, "2:Renn", 1);
  gloss_view_settle (view);

  return view;
}

static const char *
status_name (GlossStatus status)
{
  static const char *const names[] = { "suggested", "confirmed", "corrected", "rejected" };

  return names[status];
}

static char *
describe_mentions (GlossView *view,
                   guint      actor)
{
  GString *result = g_string_new (NULL);
  guint i;

  for (i = 0; i < view->mentions->len; i++)
    {
      const GlossViewMention *mention = gloss_view_get_mention (view, i);
      g_autofree char *words = gloss_text_dup_range (view->text, mention->range);

      if (mention->actor == actor)
        g_string_append_printf (result, "%s%s", result->len > 0 ? ", " : "", words);
    }

  return g_string_free (result, FALSE);
}

static char *
describe_actors (GlossView *view)
{
  GString *result = g_string_new (NULL);
  guint i;

  for (i = 0; i < view->actors->len; i++)
    {
      const GlossViewActor *actor = gloss_view_get_actor (view, i);
      g_autofree char *mentions = describe_mentions (view, i);

      g_string_append_printf (result, "%s%s %s %s (%s) %u", i > 0 ? "; " : "", actor->name,
                              gloss_actor_kind_to_name (actor->kind),
                              status_name (actor->status), mentions, actor->n_quotes);
    }

  return g_string_free (result, FALSE);
}

static char *
describe_quotes (GlossView *view)
{
  GString *result = g_string_new (NULL);
  guint i;

  for (i = 0; i < view->quotes->len; i++)
    {
      const GlossViewQuote *quote = gloss_view_get_quote (view, i);
      g_autofree char *words = gloss_text_dup_range (view->text, quote->range);
      const char *speaker = "nobody";

      if (quote->speaker != GLOSS_NONE)
        speaker = gloss_view_get_actor (view, quote->speaker)->name;
      g_string_append_printf (result, "%s%s %s by %s %s", i > 0 ? "; " : "", words,
                              gloss_quote_kind_to_name (quote->kind), speaker,
                              status_name (quote->status));
    }

  return g_string_free (result, FALSE);
}

static void
place (GlossText             *text,
       const Said            *said,
       guint                  number,
       GlossPlacedCorrection *placed)
{
  static const char *const ids[] = { "d", "c", "b", "a" };
  g_autoptr (GlossAnchor) other = NULL;
  GlossAnchor lost = { { 0, 0 }, (char *) said->other, (char *) "", (char *) "" };

  placed->id = ids[number];
  placed->when = number;
  placed->range = range_of (text, said->words);
  placed->other = range_of (text, said->other);
  if (!gloss_range_is_empty (placed->other))
    other = gloss_anchor_new (text, placed->other);
  else if (said->other != NULL)
    other = gloss_anchor_copy (&lost);
  placed->correction = gloss_correction_new (said->kind, said->subject, said->value, other);
}

static void
check_view (const Row             *row,
            const GlossView       *raw,
            GlossPlacedCorrection *placed,
            guint                  n_placed)
{
  g_autoptr (GlossView) view = gloss_corrections_apply (raw, placed, n_placed);
  g_autofree char *actors = describe_actors (view);
  g_autofree char *quotes = describe_quotes (view);

  if (strcmp (actors, row->actors) != 0 || strcmp (quotes, row->quotes) != 0)
    print_error ("%s\n", row->claim);
  assert_string_equal (actors, row->actors);
  assert_string_equal (quotes, row->quotes);
}

/* Heap's algorithm: every order of storage */
static void
check_orders (const Row             *row,
              const GlossView       *raw,
              GlossPlacedCorrection *placed,
              guint                  n_placed,
              guint                  n_moving)
{
  guint i;

  if (n_moving <= 1)
    {
      check_view (row, raw, placed, n_placed);
      return;
    }

  for (i = 0; i < n_moving; i++)
    {
      guint with = n_moving % 2 == 0 ? i : 0;
      GlossPlacedCorrection last;

      check_orders (row, raw, placed, n_placed, n_moving - 1);
      last = placed[n_moving - 1];
      placed[n_moving - 1] = placed[with];
      placed[with] = last;
    }
}

static void
test_each_row_holds_in_every_order_of_storage (void **state)
{
  g_autoptr (GlossView) raw = found_by_a_machine ();
  guint i;
  guint j;

  for (i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      GlossPlacedCorrection placed[MAX_CORRECTIONS];
      guint n_placed = 0;

      while (n_placed < MAX_CORRECTIONS && rows[i].said[n_placed].words != NULL)
        {
          place (raw->text, &rows[i].said[n_placed], n_placed, &placed[n_placed]);
          n_placed++;
        }
      check_orders (&rows[i], raw, placed, n_placed, n_placed);
      for (j = 0; j < n_placed; j++)
        gloss_correction_free ((GlossCorrection *) placed[j].correction);
    }
}

static void
test_what_the_machine_found_stays_as_it_was (void **state)
{
  g_autoptr (GlossView) raw = found_by_a_machine ();
  g_autoptr (GlossView) view = NULL;
  g_autofree char *before = describe_actors (raw);
  g_autofree char *after = NULL;
  GlossPlacedCorrection placed;

  place (raw->text, &(Said) { GLOSS_CORRECTION_RENAME, ACTOR, "Quill", "Other", NULL }, 0, &placed);
  view = gloss_corrections_apply (raw, &placed, 1);
  gloss_correction_free ((GlossCorrection *) placed.correction);

  after = describe_actors (raw);
  assert_string_equal (before, after);
}

static void
test_an_empty_article_takes_any_correction (void **state)
{
  g_autoptr (GlossText) text = gloss_text_new ("", -1);
  g_autoptr (GlossView) raw = gloss_view_new (text);
  guint kind;

  for (kind = GLOSS_CORRECTION_REJECT; kind <= GLOSS_CORRECTION_CONFIRM; kind++)
    {
      Said said = { (GlossCorrectionKind) kind, ACTOR, "Quill", "person", "Renn" };
      g_autoptr (GlossView) view = NULL;
      GlossPlacedCorrection placed;

      place (text, &said, 0, &placed);
      view = gloss_corrections_apply (raw, &placed, 1);
      assert_int_equal (view->actors->len, 0);
      assert_int_equal (view->quotes->len, 0);
      gloss_correction_free ((GlossCorrection *) placed.correction);
    }
}

static void
test_words_of_a_mention_drawn_otherwise_are_found_again (void **state)
{
  g_autoptr (GlossView) raw = found_by_a_machine ();
  GlossRange wider = range_of (raw->text, ": Ada Quill");
  GlossRange far = range_of (raw->text, "Ada Quill and Bo Renn met the Harbor");
  GlossRange exact = range_of (raw->text, "Ada Quill");
  guint found = gloss_view_find_mention (raw, wider);

  assert_int_not_equal (found, GLOSS_NONE);
  assert_true (gloss_range_equal (gloss_view_get_mention (raw, found)->range, exact));
  assert_int_equal (gloss_view_find_mention (raw, far), GLOSS_NONE);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_each_row_holds_in_every_order_of_storage),
    cmocka_unit_test (test_what_the_machine_found_stays_as_it_was),
    cmocka_unit_test (test_an_empty_article_takes_any_correction),
    cmocka_unit_test (test_words_of_a_mention_drawn_otherwise_are_found_again),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
