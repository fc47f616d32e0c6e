/* gloss-http-host.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-fetcher"

#include "gloss-http.h"

#include <arpa/inet.h>
#include <string.h>

/* Addresses that begin alike */
typedef struct
{
  guint8 bytes[6];
  guint  n_bits;
} Range;

/* What is not for everybody, by the registries of special addresses (RFC 6890) */
static const Range special_4[] = {
  { { 0 }, 8 },
  { { 10 }, 8 },
  { { 100, 64 }, 10 },        /* shared (RFC 6598) */
  { { 127 }, 8 },
  { { 169, 254 }, 16 },
  { { 172, 16 }, 12 },
  { { 192, 0, 0 }, 24 },
  { { 192, 0, 2 }, 24 },      /* documentation (RFC 5737) */
  { { 192, 88, 99 }, 24 },    /* relays to the new kind (RFC 7526) */
  { { 192, 168 }, 16 },
  { { 198, 18 }, 15 },        /* benchmarks (RFC 2544) */
  { { 198, 51, 100 }, 24 },   /* documentation */
  { { 203, 0, 113 }, 24 },    /* documentation */
  { { 224 }, 3 },             /* multicast and reserved */
};

static const Range special_6[] = {
  { { 0, 0x64, 0xFF, 0x9B, 0, 1 }, 48 },  /* local translators (RFC 8215) */
  { { 0x20, 0x01, 0, 0 }, 32 },           /* Teredo (RFC 4380), whose end may be anywhere */
  { { 0x20, 0x01, 0x0D, 0xB8 }, 32 },     /* documentation (RFC 3849) */
  { { 0xFC }, 7 },                        /* unique local (RFC 4193) */
  { { 0xFE, 0x80 }, 10 },
};

static gboolean
is_in_range (const guint8 *b,
             const Range  *range)
{
  guint n = range->n_bits / 8;
  guint8 mask = (guint8) (0xFF00 >> (range->n_bits % 8));

  if (memcmp (b, range->bytes, n) != 0)
    return FALSE;

  return mask == 0 || (b[n] & mask) == range->bytes[n];
}

static gboolean
is_in_ranges (const guint8 *b,
              const Range  *ranges,
              guint         n_ranges)
{
  for (guint i = 0; i < n_ranges; i++)
    if (is_in_range (b, &ranges[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_special_4 (const guint8 *b)
{
  return is_in_ranges (b, special_4, G_N_ELEMENTS (special_4));
}

/* Addresses of the old kind within the new count as what they are. */
static gboolean
is_special_6 (const guint8 *b)
{
  static const guint8 compatible[12] = { 0 };
  static const guint8 mapped[12] = { 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0xFF };
  static const guint8 translated[12] = { 0, 0x64, 0xFF, 0x9B };

  if (memcmp (b, compatible, sizeof compatible) == 0 || memcmp (b, mapped, sizeof mapped) == 0 ||
      memcmp (b, translated, sizeof translated) == 0)
    return is_special_4 (b + 12);
  if (b[0] == 0x20 && b[1] == 0x02)
    return is_special_4 (b + 2);

  return is_in_ranges (b, special_6, G_N_ELEMENTS (special_6));
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
