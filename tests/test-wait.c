/* test-wait.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "test-wait.h"

#define PATIENCE_SECONDS 30

static gboolean
out_of_patience_cb (gpointer user_data)
{
  fail_msg ("nothing came in %d seconds", PATIENCE_SECONDS);

  return G_SOURCE_REMOVE;
}

void
wait_until (TestCondition condition,
            gpointer      data)
{
  guint timeout = g_timeout_add_seconds (PATIENCE_SECONDS, out_of_patience_cb, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (timeout);
}

static gboolean
is_there (gpointer result)
{
  return *(GAsyncResult **) result != NULL;
}

void
wait_for_result (GAsyncResult **result)
{
  wait_until (is_there, result);
}

void
take_result_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}
