/* gloss-index-write.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* One article's rows. */

#define G_LOG_DOMAIN "gloss-search"

#include "gloss-index-private.h"

/* Where rows go; the first trouble ends it. */
typedef struct
{
  GlossDatabase  *database;
  GlossText      *text;
  gint64          article;
  GError        **error;
  gboolean        failed;
} Writer;

gboolean
gloss_index_remove_article (GlossDatabase  *database,
                            const char     *id,
                            GError        **error)
{
  static const char *const steps[] = {
    "DELETE FROM heads WHERE rowid IN"
    " (SELECT place.row FROM place JOIN article ON place.article = article.row WHERE article.id = ?1)",
    "DELETE FROM words WHERE rowid IN"
    " (SELECT place.row FROM place JOIN article ON place.article = article.row WHERE article.id = ?1)",
    "DELETE FROM place WHERE article IN (SELECT row FROM article WHERE id = ?1)",
    "DELETE FROM article WHERE id = ?1",
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      if (!gloss_database_do (database, gloss_database_prepare (database, steps[i], "s", id), error))
        return FALSE;
    }

  return TRUE;
}

/* Whether it is in the table heads */
static gboolean
is_head (GlossHitKind kind)
{
  return kind != GLOSS_HIT_TEXT && kind != GLOSS_HIT_QUOTE;
}

static void
write_row (Writer       *writer,
           GlossHitKind  kind,
           GlossRange    range,
           const char   *words,
           const char   *label,
           const char   *who)
{
  static const char into_place[] =
    "INSERT INTO place (article, kind, begin, end, label, who) VALUES (?, ?, ?, ?, ?, ?)";
  const char *into_words = is_head (kind) ? "INSERT INTO heads (rowid, body) VALUES (?, ?)"
                                          : "INSERT INTO words (rowid, body) VALUES (?, ?)";
  sqlite3_stmt *statement;

  if (writer->failed)
    return;

  statement = gloss_database_prepare (writer->database, into_place, "iuuuss", writer->article, (guint) kind,
                                      range.begin, range.end, label, who);
  writer->failed = !gloss_database_do (writer->database, statement, writer->error);
  if (writer->failed)
    return;

  statement = gloss_database_prepare (writer->database, into_words, "is",
                                      gloss_database_last_row (writer->database), words);
  writer->failed = !gloss_database_do (writer->database, statement, writer->error);
}

static void
write_blocks (Writer       *writer,
              GlossArticle *article)
{
  guint n_blocks;
  const GlossBlock *blocks = gloss_article_get_blocks (article, &n_blocks);

  for (guint i = 0; i < n_blocks; i++)
    {
      g_autofree char *words = gloss_text_dup_range (writer->text, blocks[i].range);

      write_row (writer, blocks[i].kind == GLOSS_BLOCK_TITLE ? GLOSS_HIT_TITLE : GLOSS_HIT_TEXT,
                 blocks[i].range, words, "", "");
    }
}

static void
write_actors (Writer          *writer,
              const GlossView *view)
{
  for (guint i = 0; i < view->actors->len; i++)
    {
      const GlossViewActor *actor = gloss_view_get_actor (view, i);
      g_autofree char *key = NULL;

      if (actor->rejected || !actor->named)
        continue;
      key = gloss_index_dup_key (actor->name);
      write_row (writer, GLOSS_HIT_ACTOR, actor->best, actor->name, actor->description, key);
    }
}

/* Returns: how many */
static guint
write_quotes (Writer          *writer,
              const GlossView *view)
{
  guint n_quotes = 0;

  for (guint i = 0; i < view->quotes->len; i++)
    {
      const GlossViewQuote *quote = gloss_view_get_quote (view, i);
      const GlossViewActor *speaker = quote->speaker != GLOSS_NONE ? gloss_view_get_actor (view, quote->speaker) : NULL;
      g_autofree char *key = NULL;
      g_autofree char *words = NULL;

      if (quote->rejected)
        continue;
      words = gloss_text_dup_range (writer->text, quote->range);
      key = speaker != NULL && speaker->named ? gloss_index_dup_key (speaker->name) : g_strdup ("");
      write_row (writer, GLOSS_HIT_QUOTE, quote->range, words, speaker != NULL ? speaker->name : "", key);
      n_quotes++;
    }

  return n_quotes;
}

static void
write_note (Writer          *writer,
            GlossAnnotation *note)
{
  const char *const *tags = gloss_annotation_get_tags (note);
  GlossRange range = gloss_annotation_get_range (note);

  if (*gloss_annotation_get_note (note) != '\0')
    write_row (writer, GLOSS_HIT_NOTE, range, gloss_annotation_get_note (note),
               gloss_annotation_get_exact (note), "");
  for (; *tags != NULL; tags++)
    write_row (writer, GLOSS_HIT_TAG, range, *tags, gloss_annotation_get_exact (note), "");
}

/* Returns: how many */
static guint
write_notes (Writer              *writer,
             GlossAnnotationList *annotations)
{
  guint n_annotations = gloss_annotation_list_get_n (annotations);
  guint n_notes = 0;

  for (guint i = 0; i < n_annotations; i++)
    {
      GlossAnnotation *annotation = gloss_annotation_list_get (annotations, i);

      if (gloss_annotation_get_correction (annotation) != NULL)
        continue;
      write_note (writer, annotation);
      n_notes++;
    }

  return n_notes;
}

static const char *
or_empty (const char *string)
{
  return string != NULL ? string : "";
}

static gboolean
write_head (Writer                 *writer,
            const GlossIndexSource *source)
{
  GlossArticle *article = gloss_entry_get_article (source->entry);
  sqlite3_stmt *statement = gloss_database_prepare (writer->database,
                                                    "INSERT INTO article (id, state, digest, title, site, published, length, opened, n_notes, n_quotes)"
                                                    " VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, 0)", "ssssssu",
                                                    gloss_entry_get_id (source->entry), source->state, or_empty (gloss_article_get_digest (article)),
                                                    or_empty (gloss_article_get_title (article)), or_empty (gloss_article_get_site (article)),
                                                    or_empty (gloss_article_get_published (article)), gloss_text_get_n_chars (writer->text));

  writer->failed = !gloss_database_do (writer->database, statement, writer->error);
  writer->article = gloss_database_last_row (writer->database);

  return !writer->failed;
}

/**
 * gloss_index_write_article:
 * @database: the index, within a transaction
 * @source: what is in the article
 * @error: why it did not work
 *
 * Writes all rows of an article, in place of those it has.
 *
 * Returns: whether it worked
 */
gboolean
gloss_index_write_article (GlossDatabase           *database,
                           const GlossIndexSource  *source,
                           GError                 **error)
{
  GlossArticle *article = gloss_entry_get_article (source->entry);
  Writer writer = { .database = database, .text = gloss_article_get_text (article), .error = error };
  guint n_notes, n_quotes;

  if (!gloss_index_remove_article (database, gloss_entry_get_id (source->entry), error)
      || !write_head (&writer, source))
    return FALSE;

  write_blocks (&writer, article);
  write_actors (&writer, source->view);
  n_quotes = write_quotes (&writer, source->view);
  n_notes = write_notes (&writer, source->annotations);

  return !writer.failed
         && gloss_database_do (database, gloss_database_prepare (database,
                                                                 "UPDATE article SET n_notes = ?, n_quotes = ? WHERE row = ?", "uui",
                                                                 n_notes, n_quotes, writer.article), error);
}
