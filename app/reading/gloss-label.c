/* gloss-label.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-label.h"

#include "gloss-shared-words.h"

#include <glib/gi18n.h>

const char *
gloss_label_of_actor_kind (GlossActorKind kind)
{
  switch (kind)
    {
    case GLOSS_ACTOR_ORGANIZATION:
      return _("organisation");
    case GLOSS_ACTOR_PLACE:
      return _("place");
    case GLOSS_ACTOR_PERSON:
    default:
      return _("person");
    }
}

/**
 * gloss_label_of_description:
 * @actor: an actor
 *
 * Returns: (transfer none): who it is; that it is an unnamed source, if
 *   nothing else is said; or ""
 */
const char *
gloss_label_of_description (GlossActor *actor)
{
  const char *description = gloss_actor_get_description (actor);

  if (*description == '\0' && !gloss_actor_get_named (actor))
    return _("unnamed source");

  return description;
}

static const char *
label_of_quote_kind (GlossQuoteKind kind)
{
  switch (kind)
    {
    case GLOSS_QUOTE_MIXED:
      /* Translators: a kind of quote */
      return _("Partly direct");
    case GLOSS_QUOTE_INDIRECT:
      /* Translators: a kind of quote */
      return _("Indirect");
    case GLOSS_QUOTE_DIRECT:
    default:
      /* Translators: a kind of quote */
      return _("Direct");
    }
}

const char *
gloss_label_of_speaker (GlossQuote *quote)
{
  const char *name = gloss_quote_get_speaker_name (quote);

  return *name != '\0' ? name : _("Unknown speaker");
}

/**
 * gloss_label_of_actor_status:
 * @status: of an actor
 *
 * Returns: (transfer none): whose word it is
 */
const char *
gloss_label_of_actor_status (GlossStatus status)
{
  switch (status)
    {
    case GLOSS_CONFIRMED:
      /* Translators: the reader says that what the program found is an actor */
      return C_("actor", "confirmed");
    case GLOSS_CORRECTED:
      /* Translators: the reader changed or added an actor */
      return C_("actor", "corrected");
    case GLOSS_REJECTED:
      /* Translators: the reader says that what the program found is no actor */
      return C_("actor", "rejected");
    case GLOSS_SUGGESTED:
    default:
      /* Translators: the program found an actor, and nobody has looked at it */
      return C_("actor", "machine");
    }
}

/**
 * gloss_label_of_quote_status:
 * @status: of a quote
 *
 * Returns: (transfer none): whose word it is
 */
const char *
gloss_label_of_quote_status (GlossStatus status)
{
  switch (status)
    {
    case GLOSS_CONFIRMED:
      /* Translators: the reader says that what the program found is a quote and who says it */
      return C_("quote", "confirmed");
    case GLOSS_CORRECTED:
      /* Translators: the reader changed or added a quote */
      return C_("quote", "corrected");
    case GLOSS_REJECTED:
      /* Translators: the reader says that what the program found is no quote */
      return C_("quote", "rejected");
    case GLOSS_SUGGESTED:
    default:
      /* Translators: the program found a quote, and nobody has looked at it */
      return C_("quote", "machine");
    }
}

/**
 * gloss_label_of_author:
 * @creator: who made a note, or ""
 *
 * Returns: (transfer none): what to call them
 */
const char *
gloss_label_of_author (const char *creator)
{
  return *creator != '\0' ? creator : _("Unknown author");
}

/**
 * gloss_label_of_stranger:
 * @reader: who reads
 * @annotation: a note
 *
 * Returns: (transfer none) (nullable): who made it, unless that is the reader
 *   or nobody knows
 */
const char *
gloss_label_of_stranger (GlossReader     *reader,
                         GlossAnnotation *annotation)
{
  const char *creator = gloss_annotation_get_creator (annotation);

  return *creator != '\0' && !gloss_reader_is_own (reader, creator) ? creator : NULL;
}

/* Who marked the same words; a reader who goes by another name now is nobody else. */
static char *
dup_others (GlossReader     *reader,
            GlossAnnotation *annotation,
            GListModel      *notes)
{
  gboolean own = gloss_reader_is_own (reader, gloss_annotation_get_creator (annotation));
  g_auto (GStrv) names = gloss_shared_words_dup_others (notes, annotation);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  for (guint i = 0; names[i] != NULL; i++)
    if (!own || !gloss_reader_is_own (reader, names[i]))
      g_ptr_array_add (others, names[i]);
  g_ptr_array_add (others, NULL);

  return g_strjoinv (", ", (char **) others->pdata);
}

/**
 * gloss_label_dup_people:
 * @reader: who reads
 * @annotation: a note
 * @notes: all notes on its article
 *
 * Returns: (transfer full): who made it, unless that is the reader, and who
 *   marked the same words; perhaps ""
 */
char *
gloss_label_dup_people (GlossReader     *reader,
                        GlossAnnotation *annotation,
                        GListModel      *notes)
{
  const char *author = gloss_label_of_stranger (reader, annotation);
  g_autofree char *names = dup_others (reader, annotation, notes);

  if (author != NULL && *names != '\0')
    /* Translators: who made a note, and the names of others who marked the same words */
    return g_strdup_printf (_("By %s; also marked by %s"), author, names);
  if (author != NULL)
    /* Translators: who made a note */
    return g_strdup_printf (_("By %s"), author);
  if (*names != '\0')
    /* Translators: the names of others who marked the same words */
    return g_strdup_printf (_("Also marked by %s"), names);

  return g_strdup ("");
}

/**
 * gloss_label_dup_quote:
 * @quote: a quote
 *
 * Returns: (transfer full): its kind and the words that report it: Direct · said
 */
char *
gloss_label_dup_quote (GlossQuote *quote)
{
  const char *kind = label_of_quote_kind (gloss_quote_get_kind (quote));
  const char *cue = gloss_quote_get_cue (quote);

  if (cue == NULL || *cue == '\0')
    return g_strdup (kind);

  /* Translators: the kind of a quote and the word that reports it: Direct · said */
  return g_strdup_printf (_("%s · %s"), kind, cue);
}

/**
 * gloss_label_dup_tags:
 * @annotation: an annotation
 * @before: what stands before each tag
 * @between: what stands between two of them
 *
 * Returns: (transfer full): all its tags in one line, perhaps ""
 */
char *
gloss_label_dup_tags (GlossAnnotation *annotation,
                      const char      *before,
                      const char      *between)
{
  const char *const *tags = gloss_annotation_get_tags (annotation);
  GString *line = g_string_new (NULL);
  guint i;

  for (i = 0; tags != NULL && tags[i] != NULL; i++)
    g_string_append_printf (line, "%s%s%s", i > 0 ? between : "", before, tags[i]);

  return g_string_free (line, FALSE);
}
