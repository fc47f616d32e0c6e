/* gloss-outcome.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-reading"

#include "gloss-outcome.h"

#include <glib/gi18n.h>

struct _GlossOutcome
{
  GObject  parent_instance;

  char    *summary;
};

enum {
  PROP_0,
  PROP_SUMMARY,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossOutcome, gloss_outcome, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static void
gloss_outcome_finalize (GObject *object)
{
  g_free (GLOSS_OUTCOME (object)->summary);

  G_OBJECT_CLASS (gloss_outcome_parent_class)->finalize (object);
}

static void
gloss_outcome_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SUMMARY:
      g_value_set_string (value, gloss_outcome_get_summary (GLOSS_OUTCOME (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
gloss_outcome_class_init (GlossOutcomeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_outcome_finalize;
  object_class->get_property = gloss_outcome_get_property;

  properties[PROP_SUMMARY] =
    g_param_spec_string ("summary", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_outcome_init (GlossOutcome *self)
{
}

GlossOutcome *
gloss_outcome_new (GlossPlacementCounts counts)
{
  GlossOutcome *self = g_object_new (GLOSS_TYPE_OUTCOME, NULL);

  /* Translators: what became of a reader’s notes when the article changed: how many are on the same
   * words, on words that were edited, on words that were moved, and without a place */
  self->summary = g_strdup_printf (_("Same: %u, edited: %u, moved: %u, unplaced: %u"),
                                   counts.n_same, counts.n_edited, counts.n_moved, counts.n_unplaced);

  return self;
}

const char *
gloss_outcome_get_summary (GlossOutcome *self)
{
  g_return_val_if_fail (GLOSS_IS_OUTCOME (self), NULL);

  return self->summary;
}

const char *
gloss_outcome_get_label (void)
{
  return C_("undo step", "Carry notes over");
}
