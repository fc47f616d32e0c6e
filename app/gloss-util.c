/* gloss-util.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss"

#include "gloss-util.h"

/**
 * gloss_set_str:
 * @field: (inout): where an owned string is kept
 * @value: (nullable): what it shall be; may be part of the old string
 *
 * Returns: whether the string is another one now
 */
gboolean
gloss_set_str (char       **field,
               const char  *value)
{
  char *old = *field;

  if (g_strcmp0 (old, value) == 0)
    return FALSE;

  *field = g_strdup (value);
  g_free (old);

  return TRUE;
}

/**
 * gloss_set_strv:
 * @field: (inout): where an owned array of strings is kept
 * @value: (nullable): what it shall be; %NULL is the empty array
 *
 * Returns: whether the strings are others now
 */
gboolean
gloss_set_strv (char              ***field,
                const char *const   *value)
{
  static const char *const empty[] = { NULL };
  char **old = *field;

  if (value == NULL)
    value = empty;

  if (old != NULL && g_strv_equal ((const char *const *) old, value))
    return FALSE;

  *field = g_strdupv ((char **) value);
  g_strfreev (old);

  return TRUE;
}

/**
 * gloss_uuid_urn_new:
 *
 * Returns: (transfer full): a new absolute URI, `urn:uuid:…`, from a random UUID
 */
char *
gloss_uuid_urn_new (void)
{
  g_autofree char *uuid = g_uuid_string_random ();

  return g_strconcat ("urn:uuid:", uuid, NULL);
}

/**
 * gloss_now_utc:
 *
 * Milliseconds are kept because two programs that change one file within a
 * second are told apart by these times.
 *
 * Returns: (transfer full): the time of the clock as an xsd:dateTime in UTC
 */
char *
gloss_now_utc (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *seconds = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S");

  return g_strdup_printf ("%s.%03dZ", seconds, g_date_time_get_microsecond (now) / 1000);
}

/**
 * gloss_compare_times:
 * @a: (nullable): an xsd:dateTime
 * @b: (nullable): an xsd:dateTime
 *
 * Fractions and time zones of any form compare as what they mean; what is no
 * time at all is older than any time.
 *
 * Returns: less than, equal to or greater than 0, as @a is older than, the
 *   same as or newer than @b
 */
int
gloss_compare_times (const char *a,
                     const char *b)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) time_a = a != NULL ? g_date_time_new_from_iso8601 (a, utc) : NULL;
  g_autoptr (GDateTime) time_b = b != NULL ? g_date_time_new_from_iso8601 (b, utc) : NULL;

  if (time_a == NULL || time_b == NULL)
    return (time_a != NULL) - (time_b != NULL);

  return g_date_time_compare (time_a, time_b);
}

/**
 * gloss_task_return_object:
 * @task: what was to make an object
 * @object: (transfer full) (nullable): the object
 * @error: (transfer full) (nullable): why there is none
 */
void
gloss_task_return_object (GTask    *task,
                          gpointer  object,
                          GError   *error)
{
  if (object != NULL)
    g_task_return_pointer (task, object, g_object_unref);
  else
    g_task_return_error (task, error);
}
