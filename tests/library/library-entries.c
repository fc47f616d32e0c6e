/* library-entries.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "library-entries.h"

guint
count_entries (LibraryFixture *self)
{
  g_autoptr (GDir) dir = g_dir_open (self->path, 0, NULL);
  const char *name;
  guint n = 0;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    n += g_uuid_string_is_valid (name);

  return n;
}

char *
enter (GlossLibrary *library,
       const char   *uri,
       const char   *text)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_enter (library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return g_strdup (gloss_entry_get_id (entry));
}

GlossEntry *
enter_entry (GlossLibrary *library,
             const char   *uri,
             const char   *text)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  GlossEntry *entry = gloss_library_enter (library, article, &error);

  if (entry == NULL)
    fail_msg ("%s", error->message);

  return entry;
}

void
assert_found (GlossLibrary *library,
              const char   *uri,
              const char   *text,
              const char   *id)
{
  g_autoptr (GlossArticle) article = new_article (uri, text);
  g_autoptr (GError) error = NULL;
  g_autoptr (GlossEntry) entry = gloss_library_find (library, article, &error);

  assert_null (error);
  if (id == NULL)
    {
      assert_null (entry);
      return;
    }

  assert_non_null (entry);
  assert_string_equal (gloss_entry_get_id (entry), id);
}

char *
path_of (LibraryFixture *self,
         const char     *id,
         const char     *name)
{
  return g_build_filename (self->path, id, name, NULL);
}

void
write_file (const char *path,
            const char *contents)
{
  assert_true (g_file_set_contents (path, contents, -1, NULL));
}

void
assert_contents (const char *path,
                 const char *contents)
{
  g_autofree char *found = NULL;

  assert_true (g_file_get_contents (path, &found, NULL, NULL));
  assert_string_equal (found, contents);
}

void
assert_source (GlossEntry *entry,
               const char *contents)
{
  g_autoptr (GFile) file = gloss_entry_dup_source_file (entry);

  assert_contents (g_file_peek_path (file), contents);
}
