/* gloss-http-host.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-fetcher"

#include "gloss-http.h"

#include <arpa/inet.h>
#include <string.h>

/* What GLib has no question for: shared addresses (RFC 6598), documentation, benchmarks, multicast and
 * reserved ones, unique local addresses (RFC 4193), and addresses of the old kind within the new. */
static gboolean
is_special_4 (const guint8 *b)
{
  return b[0] == 0 || b[0] >= 224 || (b[0] == 100 && (b[1] & 0xC0) == 64) || (b[0] == 198 && (b[1] & 0xFE) == 18) ||
         b[0] == 127 || b[0] == 10 || (b[0] == 172 && (b[1] & 0xF0) == 16) || (b[0] == 192 && b[1] == 168) ||
         (b[0] == 169 && b[1] == 254) || (b[0] == 192 && b[1] == 0 && b[2] == 0);
}

static gboolean
is_special_6 (const guint8 *b)
{
  static const guint8 mapped[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF };
  static const guint8 translated[12] = { 0, 0x64, 0xFF, 0x9B };

  if (memcmp (b, mapped, sizeof mapped) == 0 || memcmp (b, translated, sizeof translated) == 0)
    return is_special_4 (b + 12);
  if (b[0] == 0x20 && b[1] == 0x02)
    return is_special_4 (b + 2);

  return (b[0] & 0xFE) == 0xFC || (b[0] == 0xFE && (b[1] & 0xC0) == 0x80);
}

/**
 * gloss_http_is_private:
 * @address: where a name leads
 *
 * Returns: whether only machines near this one are reached there, or this one
 */
gboolean
gloss_http_is_private (GInetAddress *address)
{
  const guint8 *bytes = g_inet_address_to_bytes (address);

  if (g_inet_address_get_is_any (address) || g_inet_address_get_is_loopback (address) ||
      g_inet_address_get_is_link_local (address) || g_inet_address_get_is_site_local (address) ||
      g_inet_address_get_is_multicast (address))
    return TRUE;

  return g_inet_address_get_family (address) == G_SOCKET_FAMILY_IPV4 ? is_special_4 (bytes) : is_special_6 (bytes);
}

/* Also in the short and the octal forms that GLib does not know, but that the resolver of a proxy may. */
static GInetAddress *
parse_address (const char *host)
{
  g_autofree char *number = g_strndup (host, strcspn (host, "%"));  /* a network card's name may follow */
  struct in_addr bytes;

  if (strchr (number, ':') == NULL && inet_aton (number, &bytes) != 0)
    return g_inet_address_new_from_bytes ((const guint8 *) &bytes, G_SOCKET_FAMILY_IPV4);

  return g_inet_address_new_from_string (number);
}

/**
 * gloss_http_names_private:
 * @host: of an address of the web
 *
 * Returns: whether it says by itself, without being looked up, that only
 *   machines near this one are reached there, or this one
 */
gboolean
gloss_http_names_private (const char *host)
{
  g_autofree char *name = g_ascii_strdown (host, -1);
  g_autoptr (GInetAddress) address = NULL;

  if (g_str_has_suffix (name, "."))
    name[strlen (name) - 1] = '\0';
  if (g_str_equal (name, "localhost") || g_str_has_suffix (name, ".localhost"))
    return TRUE;

  address = parse_address (name);

  return address != NULL && gloss_http_is_private (address);
}
