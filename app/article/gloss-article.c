/* gloss-article.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-article-private.h"

/**
 * GlossArticle:
 *
 * What a reader reads: the canonical text with its blocks and inline marks,
 * and what is known about it.
 *
 * It never changes, so it may be read in any thread. It is made by a
 * #GlossArticleBuilder, which keeps the promises of the canonical text.
 */
struct _GlossArticle
{
  GObject    parent_instance;

  char      *fields[GLOSS_N_FIELDS];
  char      *digest;
  GlossText *text;
  GArray    *blocks;
  GArray    *marks;
  GBytes    *source;
};

enum {
  PROP_0,
  PROP_URI,
  PROP_TITLE,
  PROP_BYLINE,
  PROP_SITE,
  PROP_PUBLISHED,
  PROP_LANGUAGE,
  PROP_DIGEST,
  N_PROPS
};

G_DEFINE_FINAL_TYPE (GlossArticle, gloss_article, G_TYPE_OBJECT)

static GParamSpec *properties[N_PROPS];

static const struct
{
  guint       prop;
  const char *name;
  GlossField  field;
} field_properties[] = {
  { PROP_URI, "uri", GLOSS_FIELD_URI },
  { PROP_TITLE, "title", GLOSS_FIELD_TITLE },
  { PROP_BYLINE, "byline", GLOSS_FIELD_BYLINE },
  { PROP_SITE, "site", GLOSS_FIELD_SITE },
  { PROP_PUBLISHED, "published", GLOSS_FIELD_PUBLISHED },
  { PROP_LANGUAGE, "language", GLOSS_FIELD_LANGUAGE },
};

static const char *
get_field (GlossArticle *self,
           GlossField    field)
{
  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);

  return self->fields[field];
}

static void
gloss_article_finalize (GObject *object)
{
  GlossArticle *self = GLOSS_ARTICLE (object);

  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    g_free (self->fields[i]);
  g_free (self->digest);
  g_clear_pointer (&self->text, gloss_text_unref);
  g_clear_pointer (&self->blocks, g_array_unref);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->source, g_bytes_unref);

  G_OBJECT_CLASS (gloss_article_parent_class)->finalize (object);
}

static void
gloss_article_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GlossArticle *self = GLOSS_ARTICLE (object);

  if (prop_id == PROP_DIGEST)
    {
      g_value_set_string (value, self->digest);
      return;
    }

  for (guint i = 0; i < G_N_ELEMENTS (field_properties); i++)
    if (field_properties[i].prop == prop_id)
      {
        g_value_set_string (value, self->fields[field_properties[i].field]);
        return;
      }

  G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gloss_article_class_init (GlossArticleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = gloss_article_finalize;
  object_class->get_property = gloss_article_get_property;

  for (guint i = 0; i < G_N_ELEMENTS (field_properties); i++)
    properties[field_properties[i].prop] =
      g_param_spec_string (field_properties[i].name, NULL, NULL, NULL,
                           G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  properties[PROP_DIGEST] =
    g_param_spec_string ("digest", NULL, NULL, NULL,
                         G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);

  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
gloss_article_init (GlossArticle *self)
{
}

GlossArticle *
_gloss_article_new (char      *fields[],
                    GlossText *text,
                    GArray    *blocks,
                    GArray    *marks,
                    GBytes    *source)
{
  GlossArticle *self = g_object_new (GLOSS_TYPE_ARTICLE, NULL);

  for (guint i = 0; i < GLOSS_N_FIELDS; i++)
    self->fields[i] = g_steal_pointer (&fields[i]);

  self->text = text;
  self->blocks = blocks;
  self->marks = marks;
  self->source = source;
  self->digest = g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                              (const guchar *) gloss_text_get_utf8 (text),
                                              gloss_text_get_n_bytes (text));

  return self;
}

/**
 * gloss_article_get_uri:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): where it was read from; %NULL for what came without an address
 */
const char *
gloss_article_get_uri (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_URI);
}

/**
 * gloss_article_get_title:
 * @self: an article
 *
 * Returns: (transfer none): its title, or the first block of an article that has none
 */
const char *
gloss_article_get_title (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_TITLE);
}

/**
 * gloss_article_get_byline:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): who wrote it, without a leading “By”
 */
const char *
gloss_article_get_byline (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_BYLINE);
}

/**
 * gloss_article_get_site:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the name of the site or paper
 */
const char *
gloss_article_get_site (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_SITE);
}

/**
 * gloss_article_get_published:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): when it was published, in ISO 8601: a date, or a date and time
 */
const char *
gloss_article_get_published (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_PUBLISHED);
}

/**
 * gloss_article_get_language:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): a BCP 47 tag, where the source says it
 */
const char *
gloss_article_get_language (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_LANGUAGE);
}

/**
 * gloss_article_get_digest:
 * @self: an article
 *
 * Returns: (transfer none): the SHA-256 of the canonical text's UTF-8, in lower-case hexadecimal
 */
const char *
gloss_article_get_digest (GlossArticle *self)
{
  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);

  return self->digest;
}

/**
 * gloss_article_get_text:
 * @self: an article
 *
 * Returns: (transfer none): the canonical text
 */
GlossText *
gloss_article_get_text (GlossArticle *self)
{
  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);

  return self->text;
}

/**
 * gloss_article_get_blocks:
 * @self: an article
 * @n_blocks: (out): how many there are, one at least
 *
 * Returns: (transfer none) (array length=n_blocks): the blocks in order: the lines of the text
 */
const GlossBlock *
gloss_article_get_blocks (GlossArticle *self,
                          guint        *n_blocks)
{
  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n_blocks != NULL, NULL);

  *n_blocks = self->blocks->len;

  return (const GlossBlock *) (gpointer) self->blocks->data;
}

/**
 * gloss_article_get_marks:
 * @self: an article
 * @n_marks: (out): how many there are
 *
 * Each mark lies within one block and is not empty. Marks are sorted by their
 * beginning, the longer first; they may nest and overlap.
 *
 * Returns: (transfer none) (array length=n_marks): the inline marks
 */
const GlossMark *
gloss_article_get_marks (GlossArticle *self,
                         guint        *n_marks)
{
  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);
  g_return_val_if_fail (n_marks != NULL, NULL);

  *n_marks = self->marks->len;

  return (const GlossMark *) (gpointer) self->marks->data;
}

/**
 * gloss_article_get_source:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the bytes it was made from
 */
GBytes *
gloss_article_get_source (GlossArticle *self)
{
  g_return_val_if_fail (GLOSS_IS_ARTICLE (self), NULL);

  return self->source;
}

/**
 * gloss_article_get_source_type:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the MIME type of the source
 */
const char *
gloss_article_get_source_type (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_SOURCE_TYPE);
}

/**
 * gloss_article_get_extent:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): %GLOSS_EXTENT_PAGE if the reader asked for all text of the page, not only for
 *   the article on it
 */
const char *
gloss_article_get_extent (GlossArticle *self)
{
  return get_field (self, GLOSS_FIELD_EXTENT);
}
