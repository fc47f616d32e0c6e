/* gloss-http-error.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What goes wrong with an address, in words. */

#define G_LOG_DOMAIN "gloss-fetcher"

#include "gloss-http-error.h"

#include <glib/gi18n.h>

#include "gloss-error.h"
#include "gloss-loader.h"

/* The sentences are whole ones, because languages bend the words in them differently. */
static const struct
{
  guint       first;
  guint       last;
  GlossError  code;
  const char *sentence;
} statuses[] = {
  /* Translators: %s is the name of a server; write it as %s */
  { 401, 401, GLOSS_ERROR_UNREADABLE, N_("%s shows this page only to those who have logged in.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 402, 402, GLOSS_ERROR_UNREADABLE, N_("%s shows this page only to those who pay for it.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 403, 403, GLOSS_ERROR_UNREADABLE, N_("%s does not allow this page to be read in this way.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 404, 404, GLOSS_ERROR_NOT_FOUND, N_("There is no such page at %s. The address may be wrong or too old.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 410, 410, GLOSS_ERROR_NOT_FOUND, N_("This page was removed from %s.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 429, 429, GLOSS_ERROR_UNREADABLE, N_("%s was asked too often. Try again later.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 451, 451, GLOSS_ERROR_UNREADABLE, N_("%s may not show this page for legal reasons.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 500, 599, GLOSS_ERROR_UNREACHABLE, N_("%s has trouble of its own. Try again later.") },
  /* Translators: %s is the name of a server; write it as %s */
  { 0, 999, GLOSS_ERROR_UNREADABLE, N_("%s did not give the page.") },
};

static const struct
{
  GlossError  code;
  const char *sentence;
} troubles[] = {
  /* Translators: %s is the name of a server; write it as %s */
  [GLOSS_HTTP_SLOW] = { GLOSS_ERROR_UNREACHABLE, N_("%s takes too long to answer.") },
  /* Translators: %s is the name of a server; write it as %s */
  [GLOSS_HTTP_LARGE] = { GLOSS_ERROR_TOO_LARGE, N_("What %s sends is larger than an article can be.") },
  [GLOSS_HTTP_PRIVATE] = { GLOSS_ERROR_UNREADABLE,
                           /* Translators: %s is the name of a server; write it as %s */
                           N_("The page leads to %s, which is in a private network. That is refused.") },
  /* Translators: %s is the name of a server; write it as %s */
  [GLOSS_HTTP_ENDLESS] = { GLOSS_ERROR_UNREADABLE, N_("%s leads from one address to the next without an end.") },
  /* Translators: %s is the name of a server; write it as %s */
  [GLOSS_HTTP_LOST] = { GLOSS_ERROR_UNREADABLE, N_("%s leads to something that is no page.") },
};

static void
fail (GUri        *uri,
      int          code,
      const char  *sentence,
      GError     **error)
{
  const char *host = g_uri_get_host (uri);
  g_auto (GStrv) halves = g_strsplit (_(sentence), "%s", 2);
  g_autofree char *message = g_strjoinv (host, halves);

  g_set_error_literal (error, GLOSS_ERROR, code, message);
}

void
gloss_http_fail (GUri              *uri,
                 GlossHttpTrouble   trouble,
                 GError           **error)
{
  fail (uri, troubles[trouble].code, troubles[trouble].sentence, error);
}

void
gloss_http_fail_by_status (GUri    *uri,
                           guint    status,
                           GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    if (statuses[i].first <= status && status <= statuses[i].last)
      {
        fail (uri, statuses[i].code, statuses[i].sentence, error);
        return;
      }
}

void
gloss_http_fail_by_error (GUri          *uri,
                          const GError  *cause,
                          GError       **error)
{
  if (cause->domain == GLOSS_ERROR)
    g_propagate_error (error, g_error_copy (cause));
  else if (cause->domain == G_RESOLVER_ERROR)
    fail (uri, GLOSS_ERROR_UNREACHABLE,
          /* Translators: %s is the name of a server; write it as %s */
          N_("There is no server called %s, or this computer is not connected to the network."), error);
  else if (cause->domain == G_TLS_ERROR)
    /* Translators: %s is the name of a server; write it as %s */
    fail (uri, GLOSS_ERROR_UNREADABLE, N_("%s cannot prove that it is what it says it is."), error);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_TIMED_OUT))
    gloss_http_fail (uri, GLOSS_HTTP_SLOW, error);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CONNECTION_REFUSED) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_HOST_UNREACHABLE) ||
           g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NETWORK_UNREACHABLE))
    /* Translators: %s is the name of a server; write it as %s */
    fail (uri, GLOSS_ERROR_UNREACHABLE, N_("%s cannot be reached."), error);
  else
    /* Translators: %s is the name of a server; write it as %s */
    fail (uri, GLOSS_ERROR_UNREACHABLE, N_("The page came only in part from %s."), error);
}
