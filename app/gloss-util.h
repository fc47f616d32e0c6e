/* gloss-util.h
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean  gloss_set_str       (char               **field,
                               const char          *value);
gboolean  gloss_set_strv      (char              ***field,
                               const char *const   *value);
char     *gloss_uuid_urn_new  (void);
char     *gloss_now_utc       (void);
int       gloss_compare_times (const char          *a,
                               const char          *b);
void      gloss_task_return_object
  (GTask *task,
  gpointer object,
  GError *error);

G_END_DECLS
