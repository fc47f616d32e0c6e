/* gloss-entity.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-entity.h"

#include <stdlib.h>
#include <string.h>

#define MAX_NAME 48
#define REPLACEMENT 0xFFFD

typedef struct
{
  const char *name;
  const char *text;
} Entity;

static const Entity entities[] = {
#include "gloss-entities.inc"
};

static int
compare (const void *name,
         const void *entity)
{
  return strcmp (name, ((const Entity *) entity)->name);
}

/* "#8220" and "#x201C"; what is no character becomes the one that says so. */
static gunichar
parse_number (const char *digits)
{
  gboolean hexadecimal = *digits == 'x' || *digits == 'X';
  guint64 number = 0;

  if (!g_ascii_string_to_unsigned (digits + hexadecimal, hexadecimal ? 16 : 10, 1, 0x10FFFF, &number, NULL) ||
      !g_unichar_validate ((gunichar) number))
    return REPLACEMENT;

  return (gunichar) number;
}

/**
 * gloss_entity_append:
 * @string: where to
 * @entity: an entity as it is written, from `&` to `;`
 * @length: its length in bytes
 *
 * Appends the characters that HTML's @entity stands for; the entity itself if
 * there is none of that name.
 */
void
gloss_entity_append (GString    *string,
                     const char *entity,
                     gsize       length)
{
  char name[MAX_NAME];
  const Entity *found;

  if (length < 3 || length - 2 >= sizeof name)
    {
      g_string_append_len (string, entity, length);
      return;
    }

  memcpy (name, entity + 1, length - 2);
  name[length - 2] = '\0';
  if (name[0] == '#')
    {
      g_string_append_unichar (string, parse_number (name + 1));
      return;
    }

  found = bsearch (name, entities, G_N_ELEMENTS (entities), sizeof (Entity), compare);
  if (found != NULL)
    g_string_append (string, found->text);
  else
    g_string_append_len (string, entity, length);
}
