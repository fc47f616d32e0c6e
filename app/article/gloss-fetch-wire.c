/* gloss-fetch-wire.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-fetch-wire.h"

#include "gloss-error.h"
#include "gloss-wire.h"

/* Received, and to come */
#define PROGRESS "(tt)"

/* Where it came from in the end, what it is said to be, and itself */
#define PAGE "(smsay)"

/* A code, and a sentence */
#define TROUBLE "(is)"

static GVariant *
pack (GVariant *content)
{
  return g_variant_ref_sink (g_variant_new_variant (content));
}

/* What is in an answer, if it is of that type. The answer comes from a process that may do as it likes. */
static GVariant *
unpack (GVariant   *message,
        const char *type)
{
  g_autoptr (GVariant) content = NULL;

  if (!g_variant_is_normal_form (message))
    return NULL;

  content = g_variant_get_variant (message);

  return g_variant_is_of_type (content, G_VARIANT_TYPE (type)) ? g_steal_pointer (&content) : NULL;
}

/**
 * gloss_fetch_wire_pack_address:
 * @uri: what the reader typed, in bytes that may be no text
 *
 * Returns: (transfer full): the message for the fetcher
 */
GVariant *
gloss_fetch_wire_pack_address (const char *uri)
{
  return g_variant_ref_sink (g_variant_new_bytestring (uri));
}

/**
 * gloss_fetch_wire_unpack_address:
 * @message: what gloss_fetch_wire_pack_address() made
 *
 * Returns: (transfer full): the address
 */
char *
gloss_fetch_wire_unpack_address (GVariant *message)
{
  return g_variant_dup_bytestring (message, NULL);
}

/**
 * gloss_fetch_wire_pack_progress:
 * @received: how many bytes have come
 * @total: how many are to come, or 0
 *
 * Returns: (transfer full): the message for the program
 */
GVariant *
gloss_fetch_wire_pack_progress (gsize received,
                                gsize total)
{
  return pack (g_variant_new (PROGRESS, (guint64) received, (guint64) total));
}

/**
 * gloss_fetch_wire_unpack_progress:
 * @message: what the fetcher sent
 * @received: (out): how many bytes have come
 * @total: (out): how many are to come, or 0
 *
 * Returns: whether that is what it says
 */
gboolean
gloss_fetch_wire_unpack_progress (GVariant *message,
                                  gsize    *received,
                                  gsize    *total)
{
  g_autoptr (GVariant) content = unpack (message, PROGRESS);
  guint64 numbers[2];

  if (content == NULL)
    return FALSE;

  g_variant_get (content, PROGRESS, &numbers[0], &numbers[1]);
  *received = (gsize) MIN (numbers[0], G_MAXSIZE);
  *total = (gsize) MIN (numbers[1], G_MAXSIZE);

  return TRUE;
}

/* What was typed may be no text, nor what a server says, and a message has only texts. */
static char *
make_text (const char *bytes)
{
  return bytes != NULL ? g_utf8_make_valid (bytes, -1) : NULL;
}

/**
 * gloss_fetch_wire_pack_result:
 * @fetched: (nullable): what came
 * @error: (nullable): why nothing came
 *
 * Returns: (transfer full): the message for the program
 */
GVariant *
gloss_fetch_wire_pack_result (const GlossFetched *fetched,
                              const GError       *error)
{
  g_autofree char *text = make_text (fetched != NULL ? fetched->uri : error->message);
  g_autofree char *type = make_text (fetched != NULL ? fetched->content_type : NULL);

  if (fetched == NULL)
    return pack (g_variant_new (TROUBLE, error->domain == GLOSS_ERROR ? error->code : -1, text));

  return pack (g_variant_new ("(sms@ay)", text, type,
                              g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, fetched->bytes, TRUE)));
}

static GlossFetched *
take_page (GVariant  *content,
           GError   **error)
{
  g_autoptr (GlossFetched) fetched = g_new0 (GlossFetched, 1);
  g_autoptr (GVariant) bytes = NULL;

  g_variant_get (content, "(sms@ay)", &fetched->uri, &fetched->content_type, &bytes);
  fetched->bytes = g_variant_get_data_as_bytes (bytes);

  /* What is opened again later by this address must be no file of the reader's. */
  if (gloss_fetch_takes (fetched->uri))
    return g_steal_pointer (&fetched);

  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the page has no address of the web");

  return NULL;
}

/**
 * gloss_fetch_wire_unpack_result:
 * @message: what the fetcher sent
 * @error: return location, for the %GLOSS_ERROR that it sent, or for a %G_IO_ERROR where it is no result
 *
 * Returns: (transfer full) (nullable): what came
 */
GlossFetched *
gloss_fetch_wire_unpack_result (GVariant  *message,
                                GError   **error)
{
  g_autoptr (GVariant) page = unpack (message, PAGE);
  g_autoptr (GVariant) trouble = unpack (message, TROUBLE);
  const char *sentence;
  int code;

  if (page != NULL)
    return take_page (page, error);

  if (trouble != NULL)
    {
      g_variant_get (trouble, "(i&s)", &code, &sentence);
      gloss_wire_take_error (code, sentence, error);
    }
  else
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "the answer makes no sense");

  return NULL;
}
