/* test-wait.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whether what is waited for has come true; asked again after each turn of the main loop */
typedef gboolean (*TestCondition) (gpointer data);

/* Fail if it takes longer than anything should */
void wait_until      (TestCondition   condition,
                      gpointer        data);
void wait_for_result (GAsyncResult  **result);

/* A callback that puts a reference where wait_for_result() looks */
void take_result_cb  (GObject        *object,
                      GAsyncResult   *result,
                      gpointer        user_data);

G_END_DECLS
