/* gloss-tagger.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "gloss-model.h"
#include "gloss-sentences.h"

G_BEGIN_DECLS

/**
 * GlossTag:
 *
 * Parts of speech: those of the Penn treebank, with the hyphen and the address
 * of the Universal Dependencies treebanks. %GLOSS_TAG_NONE where none was set.
 */
typedef enum
{
  GLOSS_TAG_NONE,
  GLOSS_TAG_CC,     /* and, or */
  GLOSS_TAG_CD,     /* five, 5 */
  GLOSS_TAG_DT,     /* the, a */
  GLOSS_TAG_EX,     /* there is */
  GLOSS_TAG_FW,     /* a foreign word */
  GLOSS_TAG_IN,     /* of, that */
  GLOSS_TAG_JJ,     /* new */
  GLOSS_TAG_JJR,    /* newer */
  GLOSS_TAG_JJS,    /* newest */
  GLOSS_TAG_LS,     /* a), b) */
  GLOSS_TAG_MD,     /* will, can */
  GLOSS_TAG_NN,     /* mayor */
  GLOSS_TAG_NNS,    /* mayors */
  GLOSS_TAG_NNP,    /* Vellby */
  GLOSS_TAG_NNPS,   /* Democrats */
  GLOSS_TAG_PDT,    /* all the */
  GLOSS_TAG_POS,    /* 's */
  GLOSS_TAG_PRP,    /* she */
  GLOSS_TAG_PRP_S,  /* her */
  GLOSS_TAG_RB,     /* soon */
  GLOSS_TAG_RBR,    /* sooner */
  GLOSS_TAG_RBS,    /* soonest */
  GLOSS_TAG_RP,     /* give up */
  GLOSS_TAG_SYM,    /* a symbol */
  GLOSS_TAG_TO,     /* to go */
  GLOSS_TAG_UH,     /* yes */
  GLOSS_TAG_VB,     /* say */
  GLOSS_TAG_VBD,    /* she said */
  GLOSS_TAG_VBG,    /* saying */
  GLOSS_TAG_VBN,    /* it was said */
  GLOSS_TAG_VBP,    /* they say */
  GLOSS_TAG_VBZ,    /* she says */
  GLOSS_TAG_WDT,    /* which */
  GLOSS_TAG_WP,     /* who */
  GLOSS_TAG_WP_S,   /* whose */
  GLOSS_TAG_WRB,    /* when */
  GLOSS_TAG_COMMA,  /* , */
  GLOSS_TAG_STOP,   /* . ! ? */
  GLOSS_TAG_COLON,  /* : ; - */
  GLOSS_TAG_OPEN,   /* an opening quotation mark */
  GLOSS_TAG_CLOSE,  /* a closing quotation mark */
  GLOSS_TAG_LRB,    /* ( */
  GLOSS_TAG_RRB,    /* ) */
  GLOSS_TAG_DOLLAR, /* $ */
  GLOSS_TAG_HYPH,   /* the hyphen in a compound */
  GLOSS_TAG_ADD,    /* an address */
  GLOSS_TAG_NFP,    /* *** and the like */
  GLOSS_TAG_AFX,    /* a prefix that stands alone */
  GLOSS_N_TAGS
} GlossTag;

/* Columns of a row of the tagger's weights: the tags without %GLOSS_TAG_NONE. */
#define GLOSS_TAGGER_WIDTH 48

#define GLOSS_TAGGER_WEIGHTS "tag-weights"
#define GLOSS_TAGGER_WORDS   "tag-words"

/**
 * GlossTagger:
 *
 * Finds parts of speech. It remembers words that it has seen, so that one is
 * made for each thread.
 */
typedef struct _GlossTagger GlossTagger;

GlossTagger *gloss_tagger_new    (GlossModel          *model);
void         gloss_tagger_free   (GlossTagger         *self);
void         gloss_tagger_tag    (GlossTagger         *self,
                                  const char          *text,
                                  GlossToken          *tokens,
                                  const GlossSentence *sentence);
GlossTag     gloss_tag_from_name (const char          *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GlossTagger, gloss_tagger_free)

G_END_DECLS
