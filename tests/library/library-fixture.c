/* library-fixture.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-fixture.h"

#include "test-folder.h"

int
library_fixture_set_up (void **state)
{
  LibraryFixture *self = g_new (LibraryFixture, 1);
  g_autoptr (GFile) folder = NULL;

  self->top = test_folder_new ();
  self->path = g_build_filename (self->top, "data", "library", NULL);
  folder = g_file_new_for_path (self->path);
  self->library = gloss_library_new (folder);
  *state = self;

  return 0;
}

int
library_fixture_tear_down (void **state)
{
  LibraryFixture *self = *state;

  test_folder_free (self->top);
  g_free (self->path);
  g_object_unref (self->library);
  g_free (self);

  return 0;
}

char *
library_fixture_enter (LibraryFixture *self,
                       const char     *uri,
                       const char     *text)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_enter (self->library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return g_strdup (gloss_entry_get_id (entry));
}

gboolean
library_fixture_finds (LibraryFixture *self,
                       const char     *uri)
{
  g_autoptr (GlossArticle) article = new_article (uri, "A text that nobody has read");
  g_autoptr (GlossEntry) entry = gloss_library_find (self->library, article, NULL);

  return entry != NULL;
}

void
library_fixture_add_notes (LibraryFixture *self,
                           const char     *id,
                           const char     *notes)
{
  g_autofree char *path = g_build_filename (self->path, id, "annotations.json", NULL);

  assert_true (g_file_set_contents (path, notes, -1, NULL));
}

/* Returns: (transfer full): what its file of notes holds */
char *
library_fixture_get_notes (LibraryFixture *self,
                           const char     *id)
{
  g_autofree char *path = g_build_filename (self->path, id, "annotations.json", NULL);
  char *contents = NULL;

  assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}
