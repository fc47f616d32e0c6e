/* web-routes.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include "web-routes.h"

#define TEST_TYPE_NAMES (test_names_get_type ())
#define TEST_TYPE_PROXIES (test_proxies_get_type ())

G_DECLARE_FINAL_TYPE (TestNames, test_names, TEST, NAMES, GResolver)
G_DECLARE_FINAL_TYPE (TestProxies, test_proxies, TEST, PROXIES, GObject)

struct _TestNames
{
  GResolver parent_instance;
};

struct _TestProxies
{
  GObject parent_instance;

  guint   port;
  guint   n_times;
};

G_DEFINE_FINAL_TYPE (TestNames, test_names, G_TYPE_RESOLVER)

static void
test_names_lookup_async (GResolver                *resolver,
                         const char               *name,
                         GResolverNameLookupFlags  flags,
                         GCancellable             *cancellable,
                         GAsyncReadyCallback       callback,
                         gpointer                  user_data)
{
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);

  g_task_return_pointer (task, g_inet_address_new_loopback (G_SOCKET_FAMILY_IPV4), g_object_unref);
}

static GList *
test_names_lookup_finish (GResolver     *resolver,
                          GAsyncResult  *result,
                          GError       **error)
{
  GInetAddress *address = g_task_propagate_pointer (G_TASK (result), error);

  return address != NULL ? g_list_prepend (NULL, address) : NULL;
}

static void
test_names_class_init (TestNamesClass *klass)
{
  GResolverClass *resolver_class = G_RESOLVER_CLASS (klass);

  resolver_class->lookup_by_name_with_flags_async = test_names_lookup_async;
  resolver_class->lookup_by_name_with_flags_finish = test_names_lookup_finish;
}

static void
test_names_init (TestNames *self)
{
}

static void
test_proxies_lookup_async (GProxyResolver      *resolver,
                           const char          *uri,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  TestProxies *self = TEST_PROXIES (resolver);
  g_autoptr (GTask) task = g_task_new (resolver, cancellable, callback, user_data);
  g_autofree char *proxy = g_strdup ("direct://");

  if (self->n_times > 0)
    {
      self->n_times--;
      g_free (proxy);
      proxy = g_strdup_printf ("http://127.0.0.1:%u", self->port);
    }

  g_task_return_pointer (task, g_strsplit (proxy, " ", -1), (GDestroyNotify) g_strfreev);
}

static char **
test_proxies_lookup_finish (GProxyResolver  *resolver,
                            GAsyncResult    *result,
                            GError         **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static gboolean
test_proxies_is_supported (GProxyResolver *resolver)
{
  return TRUE;
}

static void
proxy_resolver_init (GProxyResolverInterface *iface)
{
  iface->is_supported = test_proxies_is_supported;
  iface->lookup_async = test_proxies_lookup_async;
  iface->lookup_finish = test_proxies_lookup_finish;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (TestProxies, test_proxies, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_PROXY_RESOLVER, proxy_resolver_init))

static void
test_proxies_class_init (TestProxiesClass *klass)
{
}

static void
test_proxies_init (TestProxies *self)
{
}

void
web_routes_set_up (void)
{
  g_autoptr (GResolver) names = g_object_new (TEST_TYPE_NAMES, NULL);

  g_resolver_set_default (names);
  /* The extension point is there once the interface is. */
  g_type_ensure (G_TYPE_PROXY_RESOLVER);
  g_setenv ("GIO_USE_PROXY_RESOLVER", "test", TRUE);
  g_io_extension_point_register (G_PROXY_RESOLVER_EXTENSION_POINT_NAME);
  assert_non_null (g_io_extension_point_implement (G_PROXY_RESOLVER_EXTENSION_POINT_NAME, TEST_TYPE_PROXIES,
                                                   "test", 1000));
  assert_true (TEST_IS_PROXIES (g_proxy_resolver_get_default ()));
}

void
web_routes_set_proxy (guint port,
                      guint n_times)
{
  TestProxies *proxies = TEST_PROXIES (g_proxy_resolver_get_default ());

  proxies->port = port;
  proxies->n_times = n_times;
}
