/* cli-findings-text.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* For people: speakers with what they said, then actors with how often they are mentioned. */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-findings.h"

#include <glib/gi18n.h>

#define BOLD  "\033[1m"
#define FAINT "\033[2m"
#define RESET "\033[0m"

typedef struct
{
  const GlossView *view;
  GString         *out;
  gboolean         colored;
} Page;

static void
append_styled (Page       *page,
               const char *style,
               const char *text)
{
  if (page->colored)
    g_string_append_printf (page->out, "%s%s" RESET, style, text);
  else
    g_string_append (page->out, text);
}

static void
append_heading (Page       *page,
                const char *text)
{
  g_string_append_c (page->out, '\n');
  append_styled (page, BOLD, text);
  g_string_append (page->out, "\n\n");
}

static void
append_words (Page       *page,
              GlossRange  range)
{
  g_autofree char *words = gloss_text_dup_range (page->view->text, range);

  g_string_append_printf (page->out, "    %s\n", words);
}

/* Everything one speaker says, %GLOSS_NONE being nobody. Returns: how many quotes */
static guint
append_quotes_of (Page  *page,
                  guint  speaker)
{
  guint n_quotes = 0;
  guint i;

  for (i = 0; i < page->view->quotes->len; i++)
    {
      const GlossViewQuote *quote = gloss_view_get_quote (page->view, i);

      if (quote->speaker != speaker)
        continue;
      append_words (page, quote->range);
      n_quotes++;
    }

  return n_quotes;
}

static void
append_name (Page                 *page,
             const GlossViewActor *actor)
{
  g_string_append (page->out, "  ");
  append_styled (page, BOLD, actor->name);
  if (*actor->description != '\0')
    g_string_append_printf (page->out, ", %s", actor->description);
}

static void
append_unknown (Page *page)
{
  gsize before = page->out->len;

  g_string_append (page->out, "  ");
  append_styled (page, FAINT, _("Unknown speaker"));
  g_string_append_c (page->out, '\n');
  if (append_quotes_of (page, GLOSS_NONE) == 0)
    g_string_truncate (page->out, before);
}

static void
append_speakers (Page *page)
{
  guint i;

  append_heading (page, _("Who said what"));
  if (page->view->quotes->len == 0)
    g_string_append_printf (page->out, "  %s\n", _("No quotes were found."));

  for (i = 0; i < page->view->actors->len; i++)
    {
      const GlossViewActor *actor = gloss_view_get_actor (page->view, i);

      if (actor->n_quotes == 0)
        continue;
      append_name (page, actor);
      g_string_append_c (page->out, '\n');
      append_quotes_of (page, i);
    }
  append_unknown (page);
}

static const char *
kind_label (GlossActorKind kind)
{
  switch (kind)
    {
    case GLOSS_ACTOR_ORGANIZATION:
      return _("Organisations");
    case GLOSS_ACTOR_PLACE:
      return _("Places");
    case GLOSS_ACTOR_PERSON:
    default:
      return _("People");
    }
}

static void
append_actors_of_kind (Page           *page,
                       GlossActorKind  kind)
{
  gsize before = page->out->len;
  gboolean is_empty = TRUE;
  guint i;

  append_heading (page, kind_label (kind));
  for (i = 0; i < page->view->actors->len; i++)
    {
      const GlossViewActor *actor = gloss_view_get_actor (page->view, i);
      g_autofree char *count = NULL;

      if (actor->kind != kind)
        continue;
      count = g_strdup_printf (ngettext ("%u mention", "%u mentions", actor->n_mentions),
                               actor->n_mentions);
      append_name (page, actor);
      g_string_append (page->out, "  ");
      append_styled (page, FAINT, count);
      g_string_append_c (page->out, '\n');
      is_empty = FALSE;
    }
  if (is_empty)
    g_string_truncate (page->out, before);
}

/**
 * cli_findings_to_text:
 * @title: (nullable): of the article
 * @view: what was found
 * @colored: whether to use the colours of a terminal
 *
 * Returns: (transfer full): what was found, for people
 */
char *
cli_findings_to_text (const char      *title,
                      const GlossView *view,
                      gboolean         colored)
{
  Page page = { view, g_string_new (NULL), colored };

  if (title != NULL && *title != '\0')
    {
      append_styled (&page, BOLD, title);
      g_string_append_c (page.out, '\n');
    }
  append_speakers (&page);
  append_actors_of_kind (&page, GLOSS_ACTOR_PERSON);
  append_actors_of_kind (&page, GLOSS_ACTOR_ORGANIZATION);
  append_actors_of_kind (&page, GLOSS_ACTOR_PLACE);

  return g_string_free (page.out, FALSE);
}
