/* gloss-wire.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-article"

#include "gloss-wire.h"

#include "gloss-article-json.h"
#include "gloss-error.h"
#include "gloss-json.h"

/**
 * gloss_wire_pack_source:
 * @source: what is to become an article
 *
 * Returns: (transfer full): the message for the worker
 */
GVariant *
gloss_wire_pack_source (const GlossSource *source)
{
  GVariant *bytes = g_variant_new_from_bytes (G_VARIANT_TYPE_BYTESTRING, source->bytes, TRUE);

  return g_variant_ref_sink (g_variant_new ("(msmsmsb@ay)", source->uri, source->name, source->content_type,
                                            source->whole, bytes));
}

/**
 * gloss_wire_unpack_source:
 * @message: what gloss_wire_pack_source() made; the strings of @source point into it
 * @source: (out): the source; its bytes have to be unreferenced
 *
 * Returns: whether it is sound
 */
gboolean
gloss_wire_unpack_source (GVariant    *message,
                          GlossSource *source)
{
  g_autoptr (GVariant) bytes = NULL;

  if (!g_variant_is_normal_form (message))
    return FALSE;

  g_variant_get (message, "(m&sm&sm&sb@ay)", &source->uri, &source->name, &source->content_type,
                 &source->whole, &bytes);
  source->bytes = g_variant_get_data_as_bytes (bytes);

  return source->name != NULL;
}

/**
 * gloss_wire_pack_result:
 * @article: (nullable): what the source became
 * @error: (nullable): why it became none
 *
 * Returns: (transfer full): the message for the program
 */
GVariant *
gloss_wire_pack_result (GlossArticle *article,
                        const GError *error)
{
  g_autoptr (JsonNode) node = NULL;
  g_autofree char *json = NULL;
  const char *uris[2] = { NULL, NULL };

  if (article == NULL)
    return g_variant_ref_sink (g_variant_new (GLOSS_WIRE_RESULT, FALSE,
                                              error->domain == GLOSS_ERROR ? error->code : GLOSS_ERROR_INVALID,
                                              error->message));

  uris[0] = gloss_article_get_uri (article);
  node = gloss_article_to_json (article, uris, NULL);
  json = json_to_string (node, FALSE);

  return g_variant_ref_sink (g_variant_new (GLOSS_WIRE_RESULT, TRUE, 0, json));
}

/**
 * gloss_wire_take_error:
 * @code: what should be a %GlossError; it comes from a process that may do as it likes
 * @message: a sentence
 * @error: return location
 */
void
gloss_wire_take_error (int          code,
                       const char  *message,
                       GError     **error)
{
  gboolean is_known = code >= 0 && code <= GLOSS_ERROR_UNREACHABLE;

  g_set_error_literal (error, GLOSS_ERROR, is_known ? code : GLOSS_ERROR_INVALID, message);
}

/**
 * gloss_wire_unpack_result:
 * @message: what the worker sent
 * @source: what it was sent
 * @error: return location
 *
 * Makes the article anew from its JSON, which is checked as one is that
 * stands in a file.
 *
 * Returns: (transfer full) (nullable): the article
 */
GlossArticle *
gloss_wire_unpack_result (GVariant           *message,
                          const GlossSource  *source,
                          GError            **error)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (JsonNode) node = NULL;
  gboolean done;
  int code;
  const char *text;

  if (!g_variant_is_normal_form (message))
    {
      gloss_wire_take_error (-1, source->name, error);
      return NULL;
    }

  g_variant_get (message, "(bi&s)", &done, &code, &text);
  if (!done)
    {
      gloss_wire_take_error (code, text, error);
      return NULL;
    }

  bytes = g_bytes_new_static (text, strlen (text));
  node = gloss_json_load (bytes, source->name, error);

  return node != NULL ? gloss_article_from_json_with_source (node, source->name, source->bytes, error) : NULL;
}

/**
 * gloss_wire_message_new:
 * @type: what is expected
 * @bytes: what came
 * @trusted: whether it comes from the program, and need not be checked byte by byte
 *
 * Returns: (transfer full): the message, which has to be checked before it is read
 */
GVariant *
gloss_wire_message_new (const char *type,
                        GBytes     *bytes,
                        gboolean    trusted)
{
  return g_variant_ref_sink (g_variant_new_from_bytes (G_VARIANT_TYPE (type), bytes, trusted));
}
