/* gloss-page-address.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-library"

#include "gloss-page-address.h"

#include <string.h>

/* As they stand, percent signs and all: what they mean is the server's business. */
#define FLAGS (G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED)

#define HTTP_PORT 80
#define HTTPS_PORT 443

/* What is added to links to tell where their readers come from. Whatever a page might be chosen by is none. */
static const char *const tracking_names[] = {
  "_hsenc", "_hsmi", "dclid", "fbclid", "gbraid", "gclid", "gclsrc", "igshid", "li_fat_id", "mc_cid", "mc_eid",
  "mkt_tok", "msclkid", "srsltid", "ttclid", "twclid", "wbraid", "yclid",
};

/**
 * gloss_page_address_is:
 * @uri: an address
 *
 * Returns: whether it is one of the web
 */
gboolean
gloss_page_address_is (const char *uri)
{
  g_return_val_if_fail (uri != NULL, FALSE);

  return g_ascii_strncasecmp (uri, "http://", strlen ("http://")) == 0
         || g_ascii_strncasecmp (uri, "https://", strlen ("https://")) == 0;
}

static gboolean
is_tracking (const char *parameter)
{
  g_autofree char *name = g_ascii_strdown (parameter, (gssize) strcspn (parameter, "="));

  if (g_str_has_prefix (name, "utm_"))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (tracking_names); i++)
    {
      if (g_str_equal (name, tracking_names[i]))
        return TRUE;
    }

  return FALSE;
}

static void
add_query (GString    *page,
           const char *query)
{
  g_auto (GStrv) parameters = g_strsplit (query != NULL ? query : "", "&", -1);

  for (guint i = 0; parameters[i] != NULL; i++)
    {
      if (*parameters[i] != '\0' && !is_tracking (parameters[i]))
        g_string_append_printf (page, "&%s", parameters[i]);
    }
}

static gboolean
has_own_port (GUri *uri)
{
  int usual = g_ascii_strcasecmp (g_uri_get_scheme (uri), "https") == 0 ? HTTPS_PORT : HTTP_PORT;

  return g_uri_get_port (uri) >= 0 && g_uri_get_port (uri) != usual;
}

static void
add_host (GString *page,
          GUri    *uri)
{
  g_autofree char *host = g_ascii_strdown (g_uri_get_host (uri), -1);

  if (g_uri_get_userinfo (uri) != NULL)
    g_string_append_printf (page, "%s@", g_uri_get_userinfo (uri));
  g_string_append (page, g_str_has_prefix (host, "www.") ? host + strlen ("www.") : host);
  if (has_own_port (uri))
    g_string_append_printf (page, ":%d", g_uri_get_port (uri));
}

/* Returns: (transfer full) (nullable): what addresses of the same page have in common; %NULL if @address is
 * none of the web */
static char *
dup_page (const char *address)
{
  g_autoptr (GUri) uri = gloss_page_address_is (address) ? g_uri_parse (address, FLAGS, NULL) : NULL;
  g_autoptr (GString) page = NULL;
  const char *path;
  gsize length;

  if (uri == NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;

  page = g_string_new (NULL);
  add_host (page, uri);
  path = g_uri_get_path (uri);
  length = strlen (path);
  g_string_append_len (page, path, (gssize) (g_str_has_suffix (path, "/") ? length - 1 : length));
  g_string_append_c (page, '?');
  add_query (page, g_uri_get_query (uri));

  return g_string_free (g_steal_pointer (&page), FALSE);
}

/**
 * gloss_page_address_equal:
 * @uri: an address
 * @other: another
 *
 * Does not ask whether the page is there. Two addresses are of the same page
 * if they are equal but for `http` and `https`, a leading `www.`, a slash at
 * the end of the path, the fragment, and parameters that are known to tell
 * only where readers come from. All others count, in their order.
 *
 * Returns: whether both are addresses of the same page; without one of the
 *   web, whether they are equal
 */
gboolean
gloss_page_address_equal (const char *uri,
                          const char *other)
{
  g_autofree char *page = NULL;
  g_autofree char *other_page = NULL;

  g_return_val_if_fail (uri != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  if (g_str_equal (uri, other))
    return TRUE;

  page = dup_page (uri);
  other_page = dup_page (other);

  return page != NULL && g_strcmp0 (page, other_page) == 0;
}
