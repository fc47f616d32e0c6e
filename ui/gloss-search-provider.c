/* gloss-search-provider.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-search-provider"

#include "gloss-config.h"

#include "gloss-search-provider.h"

#include "gloss-format.h"
#include "gloss-shell-search.h"

/* The overview has room for few, and asks for others when the words change. */
#define MOST_RESULTS 20

struct _GlossSearchProvider
{
  GObject                    parent_instance;

  /* Owned */
  GlossIndex                *index;
  GlossShellSearchProvider2 *skeleton;
  GHashTable                *hits;  /* identifier: GlossHit, of the last answer */
};

/* What the desktop waits for */
typedef struct
{
  GlossSearchProvider   *provider;
  GDBusMethodInvocation *invocation;
} Question;

enum {
  SIGNAL_OPEN,
  SIGNAL_SEARCH,
  N_SIGNALS
};

G_DEFINE_FINAL_TYPE (GlossSearchProvider, gloss_search_provider, G_TYPE_OBJECT)

static guint signals[N_SIGNALS];

static void
question_free (Question *question)
{
  g_object_unref (question->provider);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

/* The article and the place in it; two hits there are one answer. */
static char *
dup_identifier (GlossHit *hit)
{
  GlossRange range = gloss_hit_get_range (hit);

  return g_strdup_printf ("%s %u %u", gloss_listing_get_id (gloss_hit_get_listing (hit)), range.begin, range.end);
}

static gboolean
parse_identifier (const char  *identifier,
                  char       **id,
                  GlossRange  *range)
{
  g_auto (GStrv) parts = g_strsplit (identifier, " ", 3);
  guint64 begin, end;

  if (g_strv_length (parts) != 3 || !g_uuid_string_is_valid (parts[0])
      || !g_ascii_string_to_unsigned (parts[1], 10, 0, G_MAXUINT, &begin, NULL)
      || !g_ascii_string_to_unsigned (parts[2], 10, 0, G_MAXUINT, &end, NULL))
    return FALSE;

  *id = g_strdup (parts[0]);
  *range = (GlossRange) { (guint) begin, (guint) end };

  return TRUE;
}

/* Both methods that ask for results answer with nothing but strings, so one function ends both. */
static void
answer (Question  *question,
        GPtrArray *hits)
{
  GlossSearchProvider *self = question->provider;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) identifiers = NULL;

  g_hash_table_remove_all (self->hits);
  for (guint i = 0; hits != NULL && i < hits->len; i++)
    {
      GlossHit *hit = g_ptr_array_index (hits, i);
      char *identifier = dup_identifier (hit);

      if (!g_hash_table_contains (self->hits, identifier))
        g_strv_builder_add (builder, identifier);
      g_hash_table_replace (self->hits, identifier, g_object_ref (hit));
    }

  identifiers = g_strv_builder_end (builder);
  g_dbus_method_invocation_return_value (question->invocation,
                                         g_variant_new ("(^as)", identifiers));
}

/* An index that cannot be read has no answers; the window says why. */
static void
searched_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Question) question = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) hits = gloss_index_hits_finish (GLOSS_INDEX (source), result, &error);

  if (error != NULL)
    g_debug ("%s", error->message);
  answer (question, hits);
  g_application_release (g_application_get_default ());
}

static void
search (GlossSearchProvider   *self,
        GDBusMethodInvocation *invocation,
        const char *const     *terms)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);
  Question *question = g_new0 (Question, 1);

  question->provider = g_object_ref (self);
  question->invocation = invocation;
  g_application_hold (g_application_get_default ());
  gloss_index_search_async (self->index, words, GLOSS_HIT_ANY, MOST_RESULTS, NULL, searched_cb, question);
}

static gboolean
initial_cb (GlossSearchProvider   *self,
            GDBusMethodInvocation *invocation,
            const char *const     *terms)
{
  search (self, invocation, terms);
  /* For the next letter: the program may have been started for this alone. */
  gloss_index_refresh_async (self->index, NULL, NULL, NULL);

  return TRUE;
}

static gboolean
subsearch_cb (GlossSearchProvider   *self,
              GDBusMethodInvocation *invocation,
              const char *const     *previous,
              const char *const     *terms)
{
  search (self, invocation, terms);

  return TRUE;
}

static char *
dup_description (GlossHit *hit)
{
  GlossListing *listing = gloss_hit_get_listing (hit);
  g_autofree char *place = gloss_format_place (gloss_listing_get_site (listing),
                                               gloss_listing_get_published (listing));

  if (gloss_hit_get_kind (hit) == GLOSS_HIT_TITLE)
    return g_steal_pointer (&place);

  return *gloss_hit_get_label (hit) != '\0'
         ? g_strdup_printf ("%s · %s", gloss_hit_get_label (hit), gloss_listing_get_title (listing))
         : g_strdup (gloss_listing_get_title (listing));
}

static void
add_meta (GVariantBuilder *metas,
          const char      *identifier,
          GlossHit        *hit)
{
  g_autofree char *description = dup_description (hit);

  g_variant_builder_open (metas, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (metas, "{sv}", "id", g_variant_new_string (identifier));
  g_variant_builder_add (metas, "{sv}", "name", g_variant_new_string (gloss_hit_get_words (hit)));
  g_variant_builder_add (metas, "{sv}", "description", g_variant_new_string (description));
  g_variant_builder_add (metas, "{sv}", "gicon", g_variant_new_string (GLOSS_APP_ID));
  g_variant_builder_close (metas);
}

static gboolean
metas_cb (GlossSearchProvider   *self,
          GDBusMethodInvocation *invocation,
          const char *const     *identifiers)
{
  GVariantBuilder metas;

  g_variant_builder_init (&metas, G_VARIANT_TYPE ("aa{sv}"));
  for (; *identifiers != NULL; identifiers++)
    {
      GlossHit *hit = g_hash_table_lookup (self->hits, *identifiers);

      if (hit != NULL)
        add_meta (&metas, *identifiers, hit);
    }
  g_dbus_method_invocation_return_value (invocation, g_variant_new ("(aa{sv})", &metas));

  return TRUE;
}

static gboolean
activate_cb (GlossSearchProvider   *self,
             GDBusMethodInvocation *invocation,
             const char            *identifier)
{
  g_autofree char *id = NULL;
  GlossRange range;

  if (parse_identifier (identifier, &id, &range))
    g_signal_emit (self, signals[SIGNAL_OPEN], 0, id, range.begin, range.end);
  gloss_shell_search_provider2_complete_activate_result (self->skeleton, invocation);

  return TRUE;
}

static gboolean
launch_cb (GlossSearchProvider   *self,
           GDBusMethodInvocation *invocation,
           const char *const     *terms)
{
  g_autofree char *words = g_strjoinv (" ", (char **) terms);

  g_signal_emit (self, signals[SIGNAL_SEARCH], 0, words);
  gloss_shell_search_provider2_complete_launch_search (self->skeleton, invocation);

  return TRUE;
}

static void
gloss_search_provider_dispose (GObject *object)
{
  GlossSearchProvider *self = GLOSS_SEARCH_PROVIDER (object);

  g_clear_object (&self->skeleton);
  g_clear_object (&self->index);
  g_clear_pointer (&self->hits, g_hash_table_unref);

  G_OBJECT_CLASS (gloss_search_provider_parent_class)->dispose (object);
}

static void
gloss_search_provider_class_init (GlossSearchProviderClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gloss_search_provider_dispose;

  signals[SIGNAL_OPEN] = g_signal_new ("open", GLOSS_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                       NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_UINT, G_TYPE_UINT);
  signals[SIGNAL_SEARCH] = g_signal_new ("search", GLOSS_TYPE_SEARCH_PROVIDER, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gloss_search_provider_init (GlossSearchProvider *self)
{
  static const struct
  {
    const char *method;
    GCallback   callback;
  } methods[] = {
    { "handle-get-initial-result-set", G_CALLBACK (initial_cb) },
    { "handle-get-subsearch-result-set", G_CALLBACK (subsearch_cb) },
    { "handle-get-result-metas", G_CALLBACK (metas_cb) },
    { "handle-activate-result", G_CALLBACK (activate_cb) },
    { "handle-launch-search", G_CALLBACK (launch_cb) },
  };

  self->hits = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  self->skeleton = gloss_shell_search_provider2_skeleton_new ();
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    g_signal_connect_object (self->skeleton, methods[i].method, methods[i].callback, self, G_CONNECT_SWAPPED);
}

GlossSearchProvider *
gloss_search_provider_new (GlossIndex *index)
{
  GlossSearchProvider *self;

  g_return_val_if_fail (GLOSS_IS_INDEX (index), NULL);

  self = g_object_new (GLOSS_TYPE_SEARCH_PROVIDER, NULL);
  self->index = g_object_ref (index);

  return self;
}

gboolean
gloss_search_provider_export (GlossSearchProvider  *self,
                              GDBusConnection      *connection,
                              const char           *path,
                              GError              **error)
{
  g_return_val_if_fail (GLOSS_IS_SEARCH_PROVIDER (self), FALSE);

  return g_dbus_interface_skeleton_export (G_DBUS_INTERFACE_SKELETON (self->skeleton), connection, path, error);
}

void
gloss_search_provider_unexport (GlossSearchProvider *self)
{
  g_return_if_fail (GLOSS_IS_SEARCH_PROVIDER (self));

  g_dbus_interface_skeleton_unexport (G_DBUS_INTERFACE_SKELETON (self->skeleton));
}
