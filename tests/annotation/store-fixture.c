/* store-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store-fixture.h"

#include "gloss-file.h"
#include "gloss-util.h"
#include "test-folder.h"
#include "test-wait.h"

int
store_set_up (void **state)
{
  Fixture *self = g_new (Fixture, 1);

  self->folder = test_folder_new ();
  self->path = g_build_filename (self->folder, "annotations.json", NULL);
  self->file = g_file_new_for_path (self->path);
  self->list = gloss_annotation_list_new ();
  self->store = gloss_store_new (self->list, self->file, "https://courier.example/1", "Storm");
  *state = self;

  return 0;
}

static gboolean
is_gone (gpointer data)
{
  return g_atomic_int_get ((int *) data);
}

/* Perhaps in the thread that held it last */
static void
gone_cb (gpointer  data,
         GObject  *where_it_was)
{
  g_atomic_int_set ((int *) data, TRUE);
  g_main_context_wakeup (NULL);
}

/* A thread that looks at the file holds the store, and may make a lock in a folder that is being
 * deleted. */
static void
let_go (Fixture *self)
{
  int gone = FALSE;

  if (self->store == NULL)
    return;

  g_object_weak_ref (G_OBJECT (self->store), gone_cb, &gone);
  g_clear_object (&self->store);
  wait_until (is_gone, &gone);
}

int
store_tear_down (void **state)
{
  Fixture *self = *state;

  let_go (self);
  g_clear_object (&self->list);

  test_folder_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
  g_free (self);

  return 0;
}

void
put_note (GlossAnnotationList *list,
          const char          *id,
          const char          *note)
{
  g_autoptr (GlossAnnotation) annotation = gloss_annotation_new_with_id (id, NULL);
  g_autofree char *now = gloss_now_utc ();

  gloss_annotation_set_note (annotation, note);
  gloss_annotation_set_modified (annotation, now);
  gloss_annotation_list_put (list, annotation);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GAsyncResult **loaded = user_data;

  *loaded = g_object_ref (result);
}

gboolean
load_store (GlossStore  *store,
            GError     **error)
{
  g_autoptr (GAsyncResult) loaded = NULL;

  gloss_store_load_async (store, NULL, NULL, NULL, loaded_cb, &loaded);
  while (loaded == NULL)
    g_main_context_iteration (NULL, TRUE);

  return gloss_store_load_finish (store, loaded, error);
}

typedef struct
{
  GlossStore     *store;
  GlossSaveState  state;
} Awaited;

static gboolean
is_in_state (gpointer data)
{
  const Awaited *awaited = data;

  return gloss_store_get_state (awaited->store) == awaited->state;
}

void
wait_for_state (GlossStore     *store,
                GlossSaveState  state)
{
  Awaited awaited = { store, state };

  wait_until (is_in_state, &awaited);
}

GlossAnnotationList *
read_back (GFile *file)
{
  GlossAnnotationList *list = gloss_annotation_list_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gloss_file_read (file, 100000000, NULL, &error);
  g_autoptr (GlossNoteFile) note_file = NULL;

  if (bytes != NULL)
    note_file = gloss_note_file_parse_most (bytes, "the file", list, &error);
  if (note_file == NULL)
    fail_msg ("%s", error->message);

  return list;
}

void
assert_note (GFile      *file,
             const char *id,
             const char *note)
{
  g_autoptr (GlossAnnotationList) list = read_back (file);
  GlossAnnotation *annotation = gloss_annotation_list_lookup (list, id);

  if (note == NULL)
    {
      assert_null (annotation);
      return;
    }

  assert_non_null (annotation);
  assert_string_equal (gloss_annotation_get_note (annotation), note);
}
