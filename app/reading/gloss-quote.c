/* gloss-quote.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-quote.h"

#include "gloss-quote-private.h"
#include "gloss-util.h"

#include <glib/gi18n.h>

/* Below it another speaker is as likely as the one that is credited. */
#define LEAST_CONFIDENCE 0.5

struct _GlossQuote
{
  GObject             parent_instance;

  /* Owned */
  char               *words;
  char               *cue;
  GlossActor         *speaker;
  GSignalGroup       *speaker_signals;

  GlossRange          range;
  GlossRange          speaker_range;
  GlossQuoteKind      kind;
  GlossSpeakerReason  reason;
  GlossStatus         status;
  double              confidence;
  guint               utterance;
  guint               reader_speaker : 1;
};

enum {
  PROP_0,
  PROP_BEGIN,
  PROP_END,
  PROP_WORDS,
  PROP_KIND,
  PROP_CUE,
  PROP_SPEAKER,
  PROP_SPEAKER_NAME,
  PROP_CONFIDENCE,
  PROP_STATUS,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossQuote, gloss_quote, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
notify (GlossQuote *self,
        guint       property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_uint (GlossQuote *self,
          guint      *field,
          guint       value,
          guint       property)
{
  if (*field == value)
    return;

  *field = value;
  notify (self, property);
}

static void
speaker_renamed_cb (GlossQuote *self)
{
  notify (self, PROP_SPEAKER_NAME);
}

static void
gloss_quote_dispose (GObject *object)
{
  GlossQuote *self = GLOSS_QUOTE (object);

  g_clear_object (&self->speaker_signals);
  g_clear_object (&self->speaker);

  G_OBJECT_CLASS (gloss_quote_parent_class)->dispose (object);
}

static void
gloss_quote_finalize (GObject *object)
{
  GlossQuote *self = GLOSS_QUOTE (object);

  g_free (self->words);
  g_free (self->cue);

  G_OBJECT_CLASS (gloss_quote_parent_class)->finalize (object);
}

static void
gloss_quote_get_property (GObject    *object,
                          guint       prop_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GlossQuote *self = GLOSS_QUOTE (object);

  switch (prop_id)
    {
    case PROP_BEGIN:
      g_value_set_uint (value, self->range.begin);
      break;
    case PROP_END:
      g_value_set_uint (value, self->range.end);
      break;
    case PROP_WORDS:
      g_value_set_string (value, gloss_quote_get_words (self));
      break;
    case PROP_KIND:
      g_value_set_uint (value, gloss_quote_get_kind (self));
      break;
    case PROP_CUE:
      g_value_set_string (value, gloss_quote_get_cue (self));
      break;
    case PROP_SPEAKER:
      g_value_set_object (value, gloss_quote_get_speaker (self));
      break;
    case PROP_SPEAKER_NAME:
      g_value_set_string (value, gloss_quote_get_speaker_name (self));
      break;
    case PROP_CONFIDENCE:
      g_value_set_double (value, gloss_quote_get_confidence (self));
      break;
    case PROP_STATUS:
      g_value_set_uint (value, gloss_quote_get_status (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static GParamSpec *
string_property (const char *name)
{
  return g_param_spec_string (name, NULL, NULL, "", G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static GParamSpec *
uint_property (const char *name)
{
  return g_param_spec_uint (name, NULL, NULL, 0, G_MAXUINT, 0,
                            G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
}

static void
gloss_quote_class_init (GlossQuoteClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = gloss_quote_dispose;
  object_class->finalize = gloss_quote_finalize;
  object_class->get_property = gloss_quote_get_property;

  properties[PROP_BEGIN] = uint_property ("begin");
  properties[PROP_END] = uint_property ("end");
  properties[PROP_WORDS] = string_property ("words");
  properties[PROP_KIND] = uint_property ("kind");
  properties[PROP_CUE] = string_property ("cue");
  properties[PROP_SPEAKER] =
    g_param_spec_object ("speaker", NULL, NULL, GLOSS_TYPE_ACTOR,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SPEAKER_NAME] = string_property ("speaker-name");
  properties[PROP_CONFIDENCE] =
    g_param_spec_double ("confidence", NULL, NULL, 0, 1, 0,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_STATUS] = uint_property ("status");

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_quote_init (GlossQuote *self)
{
  self->words = g_strdup ("");
  self->cue = g_strdup ("");
  self->speaker_signals = g_signal_group_new (GLOSS_TYPE_ACTOR);
  g_signal_group_connect_swapped (self->speaker_signals, "notify::name",
                                  G_CALLBACK (speaker_renamed_cb), self);
}

/* private to app/reading */
GlossQuote *
gloss_quote_new (void)
{
  return g_object_new (GLOSS_TYPE_QUOTE, NULL);
}

static void
set_words (GlossQuote  *self,
           GlossText   *text,
           GlossRange   range,
           char       **field,
           guint        property)
{
  g_autofree char *words = gloss_text_dup_range (text, range);

  if (gloss_set_str (field, words))
    notify (self, property);
}

static void
set_speaker (GlossQuote *self,
             GlossActor *speaker)
{
  if (!g_set_object (&self->speaker, speaker))
    return;

  g_signal_group_set_target (self->speaker_signals, speaker);
  notify (self, PROP_SPEAKER);
  notify (self, PROP_SPEAKER_NAME);
}

/**
 * gloss_quote_update:
 * @self: a quote
 * @text: the text that it is in
 * @quote: what it is now
 * @speaker: (nullable): who said it
 *
 * Takes over what has changed and notifies it.
 */
void
gloss_quote_update (GlossQuote           *self,
                    GlossText            *text,
                    const GlossViewQuote *quote,
                    GlossActor           *speaker)
{
  g_return_if_fail (GLOSS_IS_QUOTE (self));

  g_object_freeze_notify (G_OBJECT (self));
  set_uint (self, &self->range.begin, quote->range.begin, PROP_BEGIN);
  set_uint (self, &self->range.end, quote->range.end, PROP_END);
  set_words (self, text, quote->range, &self->words, PROP_WORDS);
  set_words (self, text, quote->cue, &self->cue, PROP_CUE);
  set_uint (self, &self->kind, quote->kind, PROP_KIND);
  set_speaker (self, speaker);
  if (self->confidence != quote->confidence)
    {
      self->confidence = quote->confidence;
      notify (self, PROP_CONFIDENCE);
    }
  self->speaker_range = quote->speaker_range;
  self->utterance = quote->utterance;
  self->reason = quote->reason;
  self->reader_speaker = quote->reader_speaker;
  gloss_quote_set_status (self, quote->status);
  g_object_thaw_notify (G_OBJECT (self));
}

/**
 * gloss_quote_copy:
 * @self: a quote
 * @speaker: (nullable): a copy of who said it
 *
 * Returns: (transfer full): a quote that stays as it is, for another thread
 */
GlossQuote *
gloss_quote_copy (GlossQuote *self,
                  GlossActor *speaker)
{
  GlossQuote *copy;

  g_return_val_if_fail (GLOSS_IS_QUOTE (self), NULL);

  copy = gloss_quote_new ();
  gloss_set_str (&copy->words, self->words);
  gloss_set_str (&copy->cue, self->cue);
  set_speaker (copy, speaker);
  copy->range = self->range;
  copy->speaker_range = self->speaker_range;
  copy->kind = self->kind;
  copy->reason = self->reason;
  copy->status = self->status;
  copy->confidence = self->confidence;
  copy->utterance = self->utterance;
  copy->reader_speaker = self->reader_speaker;

  return copy;
}

void
gloss_quote_set_status (GlossQuote  *self,
                        GlossStatus  status)
{
  g_return_if_fail (GLOSS_IS_QUOTE (self));

  set_uint (self, &self->status, status, PROP_STATUS);
}

GlossRange
gloss_quote_get_range (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), ((GlossRange) { 0, 0 }));

  return self->range;
}

/**
 * gloss_quote_get_words:
 * @self: a quote
 *
 * Returns: (transfer none): the words, with their quotation marks
 */
const char *
gloss_quote_get_words (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), NULL);

  return self->words;
}

/**
 * gloss_quote_count_words:
 * @self: a quote
 *
 * A word is what stands between white space and has a letter or a digit in it.
 *
 * Returns: how many of them it has
 */
guint
gloss_quote_count_words (GlossQuote *self)
{
  guint n_words = 0;
  gboolean in_word = FALSE;

  g_return_val_if_fail (GLOSS_IS_QUOTE (self), 0);

  for (const char *p = self->words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        in_word = FALSE;
      else if (!in_word && g_unichar_isalnum (c))
        {
          in_word = TRUE;
          n_words++;
        }
    }

  return n_words;
}

GlossQuoteKind
gloss_quote_get_kind (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), GLOSS_QUOTE_DIRECT);

  return self->kind;
}

const char *
gloss_quote_get_cue (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), NULL);

  return self->cue;
}

/**
 * gloss_quote_get_speaker:
 * @self: a quote
 *
 * Returns: (transfer none) (nullable): who said it; %NULL if it is unknown
 */
GlossActor *
gloss_quote_get_speaker (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), NULL);

  return self->speaker;
}

/**
 * gloss_quote_get_speaker_range:
 * @self: a quote
 *
 * Returns: where the credited words stand, in code points; empty if the
 *   speaker is unknown or was typed by the reader
 */
GlossRange
gloss_quote_get_speaker_range (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), ((GlossRange) { 0, 0 }));

  return self->speaker_range;
}

const char *
gloss_quote_get_speaker_name (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), NULL);

  return self->speaker != NULL ? gloss_actor_get_name (self->speaker) : "";
}

guint
gloss_quote_get_utterance (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), 0);

  return self->utterance;
}

double
gloss_quote_get_confidence (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), 0);

  return self->confidence;
}

/**
 * gloss_quote_is_uncertain:
 * @self: a quote
 *
 * Returns: whether its speaker is unknown, or credited with so little
 *   confidence that the reader had better look. What the reader has said or
 *   confirmed is never uncertain, an unknown speaker always.
 */
gboolean
gloss_quote_is_uncertain (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), TRUE);

  if (self->speaker == NULL)
    return TRUE;

  return self->status == GLOSS_SUGGESTED && self->confidence < LEAST_CONFIDENCE;
}

/**
 * gloss_quote_dup_reason_text:
 * @self: a quote
 *
 * Returns: (transfer full): why the speaker is credited with it, translated,
 *   to stand after the name: “next to ‘said’”
 */
char *
gloss_quote_dup_reason_text (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), NULL);

  if (self->reader_speaker)
    /* Translators: this and the next ones say why the speaker is the speaker, after “Suggested, 90% sure: ” or
     * “Confirmed: ” */
    return g_strdup (_("your correction"));

  switch (self->reason)
    {
    case GLOSS_REASON_CUE:
      /* Translators: %s is a word of the article that reports speech, such as “said” */
      return g_strdup_printf (_("next to ‘%s’"), self->cue);
    case GLOSS_REASON_ACCORDING_TO:
      /* Translators: %s is a phrase of the article, such as “according to” */
      return g_strdup_printf (_("named after ‘%s’"), self->cue);
    case GLOSS_REASON_CONTINUED:
      /* Translators: why the speaker is the speaker, after “Suggested, 90% sure: ” */
      return g_strdup (_("goes on from the quote before"));
    case GLOSS_REASON_PARAGRAPH_BEFORE:
      /* Translators: why the speaker is the speaker, after “Suggested, 90% sure: ” */
      return g_strdup (_("goes on from the paragraph before"));
    case GLOSS_REASON_PRONOUN:
      /* Translators: why the speaker is the speaker, after “Suggested, 90% sure: ” */
      return g_strdup (_("the last one named whom the pronoun fits"));
    case GLOSS_REASON_HEADLINE:
      /* Translators: why the speaker is the speaker, after “Suggested, 90% sure: ” */
      return g_strdup (_("before the colon of the headline"));
    case GLOSS_REASON_NEARBY:
      /* Translators: why the speaker is the speaker, after “Suggested, 90% sure: ” */
      return g_strdup (_("the only one named close by"));
    case GLOSS_REASON_NONE:
    default:
      /* Translators: why the speaker is the speaker, after “Suggested, 90% sure: ” */
      return g_strdup (_("the article does not say who"));
    }
}

GlossStatus
gloss_quote_get_status (GlossQuote *self)
{
  g_return_val_if_fail (GLOSS_IS_QUOTE (self), GLOSS_SUGGESTED);

  return self->status;
}
