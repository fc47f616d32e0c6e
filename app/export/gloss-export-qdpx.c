/* gloss-export-qdpx.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* REFI-QDA project exchange 1.0, which programs for qualitative research read: a ZIP archive of
 * `project.qde` and the texts. The order of elements is that of its schema. */

#define G_LOG_DOMAIN "gloss-export"

#include "gloss-config.h"

#include "gloss-export-set.h"

#include "gloss-export-id.h"
#include "gloss-kind.h"
#include "gloss-label.h"
#include "gloss-markup.h"
#include "gloss-qda-codes.h"
#include "gloss-zip.h"

#include <glib/gi18n.h>

/* Who found what nobody marked */
#define MACHINE "Gloss"

/* Of what has no time */
#define NO_TIME "1970-01-01T00:00:00Z"

/* A person's marks on one range: programs that read it take no two of them there. */
typedef struct
{
  GlossRange  range;
  char       *guid;
  char       *created;
  const char *user;
  GString    *description;
  GPtrArray  *codes;  /* element-type utf8: GUIDs, each once */
} Selection;

typedef struct
{
  GlossZip      *zip;
  GlossQdaCodes *codes;
  GString       *sources;
  GString       *notes;
  GHashTable    *names;       /* set of names of sources that are taken */
  GPtrArray     *selections;  /* element-type Selection, of this article */
  GHashTable    *by_place;    /* user and range → Selection */
  Selection     *whole;       /* what is on the whole article */
  GString       *note_refs;   /* to notes without a place */
} Writer;

static const struct
{
  const char *name;
  const char *(*get) (GlossArticle *article);
} variables[] = {
  { "Author", gloss_article_get_byline },
  { "Site", gloss_article_get_site },
  { "Published", gloss_article_get_published },
  { "Address", gloss_article_get_uri },
};

static void
selection_free (gpointer data)
{
  Selection *self = data;

  g_free (self->guid);
  g_free (self->created);
  g_string_free (self->description, TRUE);
  g_ptr_array_unref (self->codes);
  g_free (self);
}

static Selection *
selection_new (GlossRange  range,
               const char *guid,
               const char *user,
               const char *created)
{
  Selection *self = g_new0 (Selection, 1);
  char *time = gloss_export_dup_time (created);

  self->range = range;
  self->guid = g_strdup (guid);
  self->user = user;
  self->created = time != NULL ? time : g_strdup (NO_TIME);
  self->description = g_string_new (NULL);
  self->codes = g_ptr_array_new ();

  return self;
}

static void
add_code (Selection  *self,
          const char *code)
{
  if (!g_ptr_array_find_with_equal_func (self->codes, code, g_str_equal, NULL))
    g_ptr_array_add (self->codes, (char *) code);
}

static void
add_note_codes (Writer          *self,
                Selection       *selection,
                GlossAnnotation *note)
{
  const char *const *tag = gloss_annotation_get_tags (note);

  if (*tag == NULL && *gloss_annotation_get_note (note) == '\0')
    add_code (selection, gloss_qda_codes_get (self->codes, GLOSS_QDA_HIGHLIGHT, ""));
  for (; *tag != NULL; tag++)
    add_code (selection, gloss_qda_codes_get (self->codes, GLOSS_QDA_TAG, *tag));
}

static void
add_description (Selection  *self,
                 const char *text)
{
  if (*text == '\0')
    return;

  if (self->description->len > 0)
    g_string_append (self->description, "\n\n");
  g_string_append (self->description, text);
}

static const char *
user_of (Writer          *self,
         GlossAnnotation *note)
{
  const char *creator = gloss_annotation_get_creator (note);

  /* Translators: a person’s name where none is known: who reads the article */
  return gloss_qda_codes_get_user (self->codes, *creator != '\0' ? creator : _("Reader"));
}

/* Returns: (transfer none): what this user has marked on this range */
static Selection *
select_range (Writer     *self,
              GlossRange  range,
              const char *id,
              const char *user,
              const char *created)
{
  g_autofree char *place = g_strdup_printf ("%s:%u:%u", user, range.begin, range.end);
  Selection *selection = g_hash_table_lookup (self->by_place, place);
  g_autofree char *guid = NULL;

  if (selection != NULL)
    return selection;

  guid = gloss_export_dup_uuid ("selection", id, NULL);
  selection = selection_new (range, guid, user, created);
  g_ptr_array_add (self->selections, selection);
  g_hash_table_insert (self->by_place, g_steal_pointer (&place), selection);

  return selection;
}

static void
append_made (GString    *out,
             const char *user,
             const char *created)
{
  gloss_markup_append_value (out, "creatingUser", user);
  gloss_markup_append_value (out, "creationDateTime", created);
}

static void
append_codings (GString         *out,
                const Selection *selection)
{
  guint i;

  for (i = 0; i < selection->codes->len; i++)
    {
      const char *code = g_ptr_array_index (selection->codes, i);
      g_autofree char *guid = gloss_export_dup_uuid ("coding", selection->guid, code, NULL);

      g_string_append (out, "<Coding");
      gloss_markup_append_value (out, "guid", guid);
      append_made (out, selection->user, selection->created);
      g_string_append_printf (out, "><CodeRef targetGUID=\"%s\"/></Coding>\n", code);
    }
}

static void
append_description (GString         *out,
                    const Selection *selection)
{
  if (selection->description->len == 0)
    return;

  gloss_markup_append_element (out, "Description", selection->description->str);
  g_string_append_c (out, '\n');
}

static void
append_selection (GString         *out,
                  const GlossText *text,
                  const Selection *selection)
{
  g_autofree char *words = gloss_text_dup_range (text, selection->range);

  g_string_append (out, "<PlainTextSelection");
  gloss_markup_append_value (out, "guid", selection->guid);
  gloss_markup_append_value (out, "name", words);
  g_string_append_printf (out, " startPosition=\"%u\" endPosition=\"%u\"",
                          selection->range.begin, selection->range.end);
  append_made (out, selection->user, selection->created);
  g_string_append (out, ">\n");
  append_description (out, selection);
  append_codings (out, selection);
  g_string_append (out, "</PlainTextSelection>\n");
}

static int
compare_selections (gconstpointer a,
                    gconstpointer b)
{
  const Selection *x = *(const Selection *const *) a;
  const Selection *y = *(const Selection *const *) b;

  if (x->range.begin != y->range.begin)
    return x->range.begin < y->range.begin ? -1 : 1;
  if (x->range.end != y->range.end)
    return x->range.end < y->range.end ? -1 : 1;

  return g_strcmp0 (x->guid, y->guid);
}

static void
begin_article (gpointer               out,
               const GlossExportPart *part)
{
  Writer *self = out;

  g_ptr_array_set_size (self->selections, 0);
  g_hash_table_remove_all (self->by_place);
  g_clear_pointer (&self->whole, selection_free);
  g_string_truncate (self->note_refs, 0);
}

/* A note that has lost its words has a text of its own in the project. */
static void
append_lost_note (Writer          *self,
                  GlossAnnotation *note)
{
  const char *exact = gloss_annotation_get_exact (note);
  g_autofree char *guid = gloss_export_dup_uuid ("note", gloss_annotation_get_id (note), NULL);
  Selection *selection = selection_new ((GlossRange) { 0, 0 }, guid, user_of (self, note),
                                        gloss_annotation_get_created (note));
  g_autofree char *content = g_strdup_printf ("%s\n\n%s", exact, gloss_annotation_get_note (note));

  add_note_codes (self, selection, note);
  g_string_append (self->notes, "<Note");
  gloss_markup_append_value (self->notes, "guid", guid);
  gloss_markup_append_value (self->notes, "name", exact);
  append_made (self->notes, selection->user, selection->created);
  g_string_append (self->notes, ">\n");
  gloss_markup_append_element (self->notes, "PlainTextContent", content);
  g_string_append_c (self->notes, '\n');
  append_codings (self->notes, selection);
  g_string_append (self->notes, "</Note>\n");
  g_string_append_printf (self->note_refs, "<NoteRef targetGUID=\"%s\"/>\n", guid);
  selection_free (selection);
}

static void
add_note (gpointer               out,
          const GlossExportPart *part,
          GlossAnnotation       *note)
{
  Writer *self = out;
  GlossRange range = gloss_annotation_get_range (note);
  const char *id = gloss_annotation_get_id (note);
  const char *created = gloss_annotation_get_created (note);
  Selection *selection;

  if (gloss_annotation_get_placement (note) == GLOSS_UNPLACED)
    {
      append_lost_note (self, note);
      return;
    }

  if (gloss_range_is_empty (range))
    {
      if (self->whole == NULL)
        self->whole = selection_new (range, id, user_of (self, note), created);
      selection = self->whole;
    }
  else
    selection = select_range (self, range, id, user_of (self, note), created);

  add_description (selection, gloss_annotation_get_note (note));
  add_note_codes (self, selection, note);
}

static Selection *
select_found (Writer     *self,
              GlossRange  range,
              const char *id)
{
  return select_range (self, range, id, gloss_qda_codes_get_user (self->codes, MACHINE), NULL);
}

static void
add_quote (gpointer               out,
           const GlossExportPart *part,
           GlossQuote            *quote)
{
  Writer *self = out;
  GlossRange range = gloss_quote_get_range (quote);
  const char *kind = gloss_quote_kind_to_name (gloss_quote_get_kind (quote));
  const char *speaker = gloss_quote_get_speaker_name (quote);
  g_autofree char *id = gloss_export_dup_quote_id (part->article, range);
  Selection *selection = select_found (self, range, id);

  add_code (selection, gloss_qda_codes_get (self->codes, GLOSS_QDA_QUOTE, kind));
  if (*speaker != '\0')
    add_code (selection, gloss_qda_codes_get (self->codes, GLOSS_QDA_SPEAKER, speaker));
  add_description (selection, gloss_label_of_quote_status (gloss_quote_get_status (quote)));
}

static void
add_actor (gpointer               out,
           const GlossExportPart *part,
           GlossActor            *actor)
{
  Writer *self = out;
  guint n_mentions = 0;
  const GlossMention *mentions = gloss_actor_get_mentions (actor, &n_mentions);
  const char *code = gloss_qda_codes_get (self->codes, GLOSS_QDA_ACTOR, gloss_actor_get_name (actor));
  guint i;

  for (i = 0; i < n_mentions; i++)
    {
      g_autofree char *id = gloss_export_dup_mention_id (part->article, mentions[i].range);

      add_code (select_found (self, mentions[i].range, id), code);
    }
}

static void
append_variable_values (GString      *out,
                        GlossArticle *article)
{
  guint i;

  for (i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      const char *value = variables[i].get (article);
      g_autofree char *guid = gloss_export_dup_uuid ("variable", variables[i].name, NULL);

      if (value == NULL || *value == '\0')
        continue;
      g_string_append_printf (out, "<VariableValue><VariableRef targetGUID=\"%s\"/>", guid);
      gloss_markup_append_element (out, "TextValue", value);
      g_string_append (out, "</VariableValue>\n");
    }
}

static char *
dup_source_name (Writer       *self,
                 GlossArticle *article)
{
  const char *title = gloss_article_get_title (article);
  char *name = g_strdup (title != NULL && *title != '\0' ? title : _("Article"));
  guint n;

  for (n = 2; !g_hash_table_add (self->names, g_strdup (name)); n++)
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", title != NULL ? title : _("Article"), n);
    }

  return name;
}

static void
append_source (Writer                *self,
               const GlossExportPart *part,
               const char            *guid)
{
  GString *out = self->sources;
  GlossText *text = gloss_article_get_text (part->article);
  g_autofree char *name = dup_source_name (self, part->article);
  guint i;

  g_string_append (out, "<TextSource");
  gloss_markup_append_value (out, "guid", guid);
  gloss_markup_append_value (out, "name", name);
  g_string_append_printf (out, " plainTextPath=\"internal://%s.txt\"", guid);
  append_made (out, gloss_qda_codes_get_user (self->codes, MACHINE), NO_TIME);
  g_string_append (out, ">\n");

  if (self->whole != NULL)
    append_description (out, self->whole);
  for (i = 0; i < self->selections->len; i++)
    append_selection (out, text, g_ptr_array_index (self->selections, i));
  if (self->whole != NULL)
    append_codings (out, self->whole);
  g_string_append (out, self->note_refs->str);
  append_variable_values (out, part->article);
  g_string_append (out, "</TextSource>\n");
}

static void
end_article (gpointer               out,
             const GlossExportPart *part)
{
  Writer *self = out;
  GlossText *text = gloss_article_get_text (part->article);
  g_autofree char *address = gloss_export_dup_source (part->article);
  g_autofree char *guid = gloss_export_dup_uuid ("source", address, gloss_article_get_digest (part->article), NULL);
  g_autofree char *path = g_strdup_printf ("sources/%s.txt", guid);

  g_ptr_array_sort (self->selections, compare_selections);
  append_source (self, part, guid);
  gloss_zip_add (self->zip, path, gloss_text_get_utf8 (text), gloss_text_get_n_bytes (text));
}

static void
append_variables (GString *out)
{
  guint i;

  g_string_append (out, "<Variables>\n");
  for (i = 0; i < G_N_ELEMENTS (variables); i++)
    {
      g_autofree char *guid = gloss_export_dup_uuid ("variable", variables[i].name, NULL);

      g_string_append_printf (out, "<Variable guid=\"%s\" name=\"%s\" typeOfVariable=\"Text\"/>\n",
                              guid, variables[i].name);
    }
  g_string_append (out, "</Variables>\n");
}

static void
append_group (GString    *out,
              const char *name,
              GString    *content)
{
  if (content->len > 0)
    g_string_append_printf (out, "<%s>\n%s</%s>\n", name, content->str, name);
}

static GString *
project_new (Writer               *self,
             const GlossExportSet *set)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<Project");
  gboolean one = gloss_export_set_get_n (set) == 1;
  const char *title = one ? gloss_article_get_title (gloss_export_set_get (set, 0)->article) : NULL;
  g_autofree char *created = gloss_export_dup_time (gloss_export_set_get_created (set));

  gloss_markup_append_value (out, "name", title != NULL ? title : _("Notes"));
  gloss_markup_append_value (out, "origin", "Gloss " GLOSS_VERSION);
  gloss_markup_append_value (out, "creatingUserGUID",
                             gloss_qda_codes_get_user (self->codes, MACHINE));
  gloss_markup_append_value (out, "creationDateTime", created != NULL ? created : NO_TIME);
  g_string_append (out, " xmlns=\"urn:QDA-XML:project:1.0\">\n");

  gloss_qda_codes_append_users (self->codes, out);
  gloss_qda_codes_append_book (self->codes, out);
  append_variables (out);
  append_group (out, "Sources", self->sources);
  append_group (out, "Notes", self->notes);
  g_string_append (out, "</Project>\n");

  return out;
}

static void
writer_clear (Writer *self)
{
  gloss_zip_free (self->zip);
  gloss_qda_codes_free (self->codes);
  g_string_free (self->sources, TRUE);
  g_string_free (self->notes, TRUE);
  g_hash_table_unref (self->names);
  g_ptr_array_unref (self->selections);
  g_hash_table_unref (self->by_place);
  g_clear_pointer (&self->whole, selection_free);
  g_string_free (self->note_refs, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Writer, writer_clear)

static void
writer_init (Writer *self)
{
  self->zip = gloss_zip_new ();
  self->codes = gloss_qda_codes_new ();
  self->sources = g_string_new (NULL);
  self->notes = g_string_new (NULL);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->selections = g_ptr_array_new_with_free_func (selection_free);
  self->by_place = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->note_refs = g_string_new (NULL);
}

static GBytes *
write_qdpx (const GlossExportSet  *set,
            GlossExportCount      *count,
            GError               **error)
{
  static const GlossExportVisitor visitor = {
    .begin_article = begin_article,
    .add_note = add_note,
    .add_quote = add_quote,
    .add_actor = add_actor,
    .end_article = end_article,
  };
  g_auto (Writer) writer = { NULL };
  GString *project;

  writer_init (&writer);
  gloss_export_set_visit (set, &visitor, &writer, count);
  project = project_new (&writer, set);
  gloss_zip_add (writer.zip, "project.qde", project->str, project->len);
  g_string_free (project, TRUE);

  return gloss_zip_end (writer.zip, error);
}

const GlossExporter gloss_exporter_qdpx = {
  .id = "qdpx",
  .label = N_("Qualitative research (REFI-QDA)"),
  .extension = "qdpx",
  .content_type = "application/zip",
  .cannot_say = N_("REFI-QDA has no colours; a person’s notes on the very same words become one."),
  .write = write_qdpx,
};
