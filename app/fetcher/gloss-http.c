/* gloss-http.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-fetcher"

#include "gloss-config.h"

#include "gloss-http.h"

#include <glib/gi18n.h>
#include <libsoup/soup.h>
#include <string.h>

#include "gloss-error.h"
#include "gloss-http-error.h"
#include "gloss-loader.h"

#define MAX_REDIRECTS 10
#define CHUNK (64 * 1024)

const GlossHttpLimits gloss_http_limits = {
  .connect_seconds = 20,
  .total_seconds = GLOSS_FETCH_SECONDS,
  .slow_seconds = 10,
  .slow_bytes_per_second = 1024,
  .max_size = GLOSS_MAX_SOURCE_SIZE,
};

/* One fetching. It runs in a main context of its own, so that a timer can end what blocks. */
typedef struct
{
  const GlossHttpLimits *limits;
  GlossFetchProgress     progress;
  gpointer               user_data;
  GMainContext          *context;
  SoupSession           *session;
  GUri                  *typed;
  GUri                  *uri;
  SoupMessage           *message;
  GCancellable          *inner;      /* what all waits for: the caller's, and our own reasons */
  GCancellable          *outer;
  GByteArray            *bytes;
  GAsyncResult          *result;
  GlossHttpTrouble       trouble;    /* why we cancelled it ourselves */
  gsize                  slow_mark;  /* how much had come when it was looked last */
  gboolean               is_near;    /* whether what the reader typed led into a private network itself */
} Fetch;

static void
stop (Fetch            *self,
      GlossHttpTrouble  trouble)
{
  if (self->trouble == GLOSS_HTTP_FINE)
    self->trouble = trouble;
  g_cancellable_cancel (self->inner);
}

static gboolean
total_time_cb (gpointer user_data)
{
  stop (user_data, GLOSS_HTTP_SLOW);

  return G_SOURCE_REMOVE;
}

/* Looks from time to time whether enough has come since. */
static gboolean
slow_time_cb (gpointer user_data)
{
  Fetch *self = user_data;
  gsize needed = (gsize) self->limits->slow_seconds * self->limits->slow_bytes_per_second;

  if (self->bytes->len - self->slow_mark < needed)
    {
      stop (self, GLOSS_HTTP_SLOW);
      return G_SOURCE_REMOVE;
    }

  self->slow_mark = self->bytes->len;

  return G_SOURCE_CONTINUE;
}

static GSource *
add_timer (Fetch       *self,
           guint        seconds,
           GSourceFunc  callback)
{
  GSource *source = g_timeout_source_new (seconds * 1000);

  g_source_set_callback (source, callback, self, NULL);
  g_source_attach (source, self->context);

  return source;
}

static void
remove_timer (GSource *source)
{
  g_source_destroy (source);
  g_source_unref (source);
}

static void
result_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  Fetch *self = user_data;

  self->result = g_object_ref (result);
}

static GAsyncResult *
wait_for_result (Fetch *self)
{
  while (self->result == NULL)
    g_main_context_iteration (self->context, TRUE);

  return g_steal_pointer (&self->result);
}

static gboolean
has_host (GUri *uri)
{
  return g_uri_get_host (uri) != NULL && *g_uri_get_host (uri) != '\0';
}

static gboolean
is_same_server (GUri *a,
                GUri *b)
{
  if (g_ascii_strcasecmp (g_uri_get_host (a), g_uri_get_host (b)) != 0)
    return FALSE;
  if (g_uri_get_port (a) == g_uri_get_port (b))
    return TRUE;

  /* From http to https on the ports where both always are */
  return (g_uri_get_port (a) == -1 || g_uri_get_port (a) == 80) &&
         (g_uri_get_port (b) == -1 || g_uri_get_port (b) == 443);
}

/* A name may lead elsewhere each time it is looked up, as whoever owns it likes. */
static gboolean
may_be_near (Fetch *self)
{
  return self->is_near && is_same_server (self->typed, self->uri);
}

/* Before the request is sent: a page that was asked for elsewhere leads to no machine near this one. */
static void
network_event_cb (SoupMessage        *message,
                  GSocketClientEvent  event,
                  GIOStream          *connection,
                  gpointer            user_data)
{
  Fetch *self = user_data;
  g_autoptr (GSocketAddress) address = NULL;
  gboolean is_private;

  if (event != G_SOCKET_CLIENT_CONNECTED || !G_IS_SOCKET_CONNECTION (connection))
    return;

  address = g_socket_connection_get_remote_address (G_SOCKET_CONNECTION (connection), NULL);
  if (!G_IS_INET_SOCKET_ADDRESS (address) || G_IS_PROXY_ADDRESS (address))
    return;

  is_private = gloss_http_is_private (g_inet_socket_address_get_address (G_INET_SOCKET_ADDRESS (address)));
  if (self->uri == self->typed)
    self->is_near = is_private;
  else if (is_private && !may_be_near (self))
    stop (self, GLOSS_HTTP_PRIVATE);
}

static GInputStream *
send_request (Fetch   *self,
              GError **error)
{
  /* The session's own limit is for each byte of the head, which may come one by one. */
  GSource *timer = add_timer (self, self->limits->connect_seconds, total_time_cb);
  g_autoptr (GAsyncResult) result = NULL;

  g_clear_object (&self->message);
  self->message = soup_message_new_from_uri ("GET", self->uri);
  soup_message_add_flags (self->message, SOUP_MESSAGE_NO_REDIRECT);
  soup_message_headers_replace (soup_message_get_request_headers (self->message), "Accept",
                                "text/html,application/xhtml+xml,application/pdf;q=0.9,*/*;q=0.8");
  g_signal_connect (self->message, "network-event", G_CALLBACK (network_event_cb), self);
  soup_session_send_async (self->session, self->message, G_PRIORITY_DEFAULT, self->inner, result_cb, self);
  result = wait_for_result (self);
  remove_timer (timer);

  return soup_session_send_finish (self->session, result, error);
}

/* Whatever the route: where it leads through a proxy, only the proxy knows what it connected to. */
static GlossHttpTrouble
check_next (Fetch *self,
            GUri  *next)
{
  g_autofree char *string = next != NULL ? g_uri_to_string (next) : NULL;

  if (string == NULL || !gloss_fetch_takes (string) || !has_host (next))
    return GLOSS_HTTP_LOST;
  if (!is_same_server (self->typed, next) && gloss_http_names_private (g_uri_get_host (next)))
    return GLOSS_HTTP_PRIVATE;

  return GLOSS_HTTP_FINE;
}

/* The next address, if the server names one; FALSE with an error where it must not be followed. */
static gboolean
follow_redirect (Fetch     *self,
                 gboolean  *follows,
                 GError   **error)
{
  const char *location = soup_message_headers_get_one (soup_message_get_response_headers (self->message),
                                                       "Location");
  g_autoptr (GUri) next = NULL;
  GlossHttpTrouble trouble;

  *follows = FALSE;
  if (!SOUP_STATUS_IS_REDIRECTION (soup_message_get_status (self->message)) || location == NULL)
    return TRUE;

  next = g_uri_parse_relative (self->uri, location, SOUP_HTTP_URI_FLAGS, NULL);
  trouble = check_next (self, next);
  if (trouble != GLOSS_HTTP_FINE)
    {
      gloss_http_fail (trouble == GLOSS_HTTP_PRIVATE ? next : self->uri, trouble, error);
      return FALSE;
    }

  g_uri_unref (self->uri);
  self->uri = g_steal_pointer (&next);
  *follows = TRUE;

  return TRUE;
}

static void
tell_progress (Fetch *self)
{
  goffset total = soup_message_headers_get_content_length (soup_message_get_response_headers (self->message));

  if (self->progress != NULL)
    self->progress (self->bytes->len, total > 0 ? (gsize) total : 0, self->user_data);
}

static gboolean
read_body (Fetch         *self,
           GInputStream  *stream,
           GError       **error)
{
  for (;;)
    {
      g_autoptr (GAsyncResult) result = NULL;
      g_autoptr (GBytes) chunk = NULL;
      gsize size;
      const guint8 *data;

      g_input_stream_read_bytes_async (stream, CHUNK, G_PRIORITY_DEFAULT, self->inner, result_cb, self);
      result = wait_for_result (self);
      chunk = g_input_stream_read_bytes_finish (stream, result, error);
      if (chunk == NULL)
        return FALSE;

      data = g_bytes_get_data (chunk, &size);
      if (size == 0)
        return TRUE;
      if (self->bytes->len + size > self->limits->max_size)
        {
          self->trouble = GLOSS_HTTP_LARGE;
          return FALSE;
        }
      g_byte_array_append (self->bytes, data, (guint) size);
      tell_progress (self);
    }
}

static gboolean
receive (Fetch         *self,
         GInputStream  *stream,
         GError       **error)
{
  goffset length = soup_message_headers_get_content_length (soup_message_get_response_headers (self->message));
  GSource *timer;
  gboolean done;

  if (!SOUP_STATUS_IS_SUCCESSFUL (soup_message_get_status (self->message)))
    {
      gloss_http_fail_by_status (self->uri, soup_message_get_status (self->message), error);
      return FALSE;
    }
  if (length > 0 && (guint64) length > self->limits->max_size)
    {
      self->trouble = GLOSS_HTTP_LARGE;
      return FALSE;
    }

  timer = add_timer (self, self->limits->slow_seconds, slow_time_cb);
  done = read_body (self, stream, error);
  remove_timer (timer);

  return done;
}

static gboolean
run (Fetch   *self,
     GError **error)
{
  for (guint i = 0; i <= MAX_REDIRECTS; i++)
    {
      g_autoptr (GInputStream) stream = send_request (self, error);
      gboolean follows;

      if (stream == NULL || !follow_redirect (self, &follows, error))
        return FALSE;
      if (!follows)
        return receive (self, stream, error);
    }

  gloss_http_fail (self->uri, GLOSS_HTTP_ENDLESS, error);

  return FALSE;
}

static GlossFetched *
take_result (Fetch *self)
{
  SoupMessageHeaders *headers = soup_message_get_response_headers (self->message);
  GlossFetched *fetched = g_new0 (GlossFetched, 1);

  fetched->bytes = g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
  fetched->uri = g_uri_to_string (self->uri);
  fetched->content_type = g_strdup (soup_message_headers_get_one (headers, "Content-Type"));

  return fetched;
}

static GlossFetched *
fetch_in_context (Fetch   *self,
                  GError **error)
{
  g_autoptr (GError) cause = NULL;
  GSource *timer = add_timer (self, self->limits->total_seconds, total_time_cb);
  GlossFetched *fetched = NULL;

  self->session = soup_session_new_with_options ("user-agent", "Gloss/" GLOSS_VERSION,
                                                 "timeout", self->limits->connect_seconds,
                                                 NULL);
  if (run (self, &cause))
    fetched = take_result (self);
  else if (g_cancellable_set_error_if_cancelled (self->outer, error))
    ;
  else if (self->trouble != GLOSS_HTTP_FINE)
    gloss_http_fail (self->uri, self->trouble, error);
  else
    gloss_http_fail_by_error (self->uri, cause, error);

  remove_timer (timer);
  soup_session_abort (self->session);
  g_clear_object (&self->message);
  g_clear_object (&self->session);

  return fetched;
}

static void
cancelled_cb (GCancellable *outer,
              GCancellable *inner)
{
  g_cancellable_cancel (inner);
}

/**
 * gloss_http_get:
 * @uri: an address of the web, as the reader gave it
 * @limits: (nullable): others than usual
 * @progress: (nullable): is told how much has come
 * @user_data: for @progress
 * @cancellable: (nullable): cancels
 * @error: return location
 *
 * Blocks. Fetches what is there and nothing else, without cookies. Follows
 * the server to other addresses, but into a private network only where the
 * reader has named the machine and it was there from the beginning.
 *
 * Returns: (transfer full) (nullable): what came; %NULL with a %GLOSS_ERROR
 *   that names the address
 */
GlossFetched *
gloss_http_get (const char             *uri,
                const GlossHttpLimits  *limits,
                GlossFetchProgress      progress,
                gpointer                user_data,
                GCancellable           *cancellable,
                GError                **error)
{
  Fetch self = { .limits = limits != NULL ? limits : &gloss_http_limits };
  GlossFetched *fetched = NULL;
  gulong handler = 0;

  self.typed = g_uri_parse (uri, SOUP_HTTP_URI_FLAGS, NULL);
  if (self.typed == NULL || !gloss_fetch_takes (uri) || !has_host (self.typed))
    {
      g_clear_pointer (&self.typed, g_uri_unref);
      g_set_error (error, GLOSS_ERROR, GLOSS_ERROR_NOT_FOUND,
                   /* Translators: %s is what the reader typed */
                   _("“%s” is no address of a page."), uri);
      return NULL;
    }

  self.uri = g_uri_ref (self.typed);
  self.is_near = gloss_http_names_private (g_uri_get_host (self.typed));
  self.progress = progress;
  self.user_data = user_data;
  self.outer = cancellable;
  self.inner = g_cancellable_new ();
  self.bytes = g_byte_array_new ();
  self.context = g_main_context_new ();
  if (cancellable != NULL)
    handler = g_cancellable_connect (cancellable, G_CALLBACK (cancelled_cb), self.inner, NULL);

  g_main_context_push_thread_default (self.context);
  fetched = fetch_in_context (&self, error);
  while (g_main_context_iteration (self.context, FALSE))
    ;
  g_main_context_pop_thread_default (self.context);

  g_cancellable_disconnect (cancellable, handler);
  g_clear_pointer (&self.bytes, g_byte_array_unref);
  g_main_context_unref (self.context);
  g_object_unref (self.inner);
  g_uri_unref (self.uri);
  g_uri_unref (self.typed);

  return fetched;
}
