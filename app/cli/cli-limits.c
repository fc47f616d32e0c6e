/* cli-limits.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-cli"

#include "cli-limits.h"

#include "cli-options.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

/* As many as work at the same time for one command, GLib's own that starts the others among them */
#define N_THREADS 3
/* What a command for a short article gets by with, in bytes */
#define ROOM (16 * 1024 * 1024)
/* The least that the C library asks the system for, in bytes: if so much is left, memory was not missing */
#define LEAST (1024 * 1024)

/* Made ahead: where memory ran out it could not be */
static char *out_of_memory;

/* Translators: there is not enough memory or the like for the program to work; %s is what the system could
 * not give, in English */
#define TOO_LITTLE _("gloss-cli: The system has too little left to go on: %s")

/* Nothing half done is on disk, so this is a good end. The exit handlers, which may want more of what
 * there is not, are left out. */
static void G_GNUC_NORETURN
give_up (const char *missing)
{
  fflush (stdout);
  fprintf (stderr, TOO_LITTLE, missing);
  fputc ('\n', stderr);
  fflush (stderr);
  _exit (CLI_FAILED);
}

/* Returns: whether the system still gives @size bytes, with errno set if not */
static gboolean
has_memory (gsize size)
{
  void *room = mmap (NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

  if (room == MAP_FAILED)
    return FALSE;
  munmap (room, size);

  return TRUE;
}

/* Where a string cannot be made, GLib says so and aborts (g_vasprintf()), and asks no handler of messages.
 * Any other abort goes on when this returns. */
static void
abort_cb (int number)
{
  G_GNUC_UNUSED gssize n_written;

  if (has_memory (LEAST))
    return;
  n_written = write (STDERR_FILENO, out_of_memory, strlen (out_of_memory));
  _exit (CLI_FAILED);
}

static void
give_up_cb (const char     *domain,
            GLogLevelFlags  level,
            const char     *message,
            gpointer        user_data)
{
  give_up (message != NULL ? message : "");
}

static gpointer
wait_for_the_others (gpointer user_data)
{
  GMutex *all_there = user_data;

  g_mutex_lock (all_there);
  g_mutex_unlock (all_there);

  return NULL;
}

/* GLib waits for ever for a thread of its pool that cannot be started. The stacks of these are kept
 * by the system for those that follow. */
static void
try_threads (void)
{
  GThread *threads[N_THREADS];
  GMutex all_there;
  guint i;

  g_mutex_init (&all_there);
  g_mutex_lock (&all_there);
  for (i = 0; i < N_THREADS; i++)
    {
      g_autoptr (GError) error = NULL;

      threads[i] = g_thread_try_new ("limits", wait_for_the_others, &all_there, &error);
      if (threads[i] == NULL)
        give_up (error->message);
    }
  g_mutex_unlock (&all_there);
  for (i = 0; i < N_THREADS; i++)
    g_thread_join (threads[i]);
  g_mutex_clear (&all_there);
}

static void
mind_aborts (void)
{
  struct sigaction action = { .sa_handler = abort_cb };
  g_autofree char *sentence = g_strdup_printf (TOO_LITTLE, g_strerror (ENOMEM));

  out_of_memory = g_strconcat (sentence, "\n", NULL);
  sigaction (SIGABRT, &action, NULL);
}

/**
 * cli_mind_limits:
 *
 * Ends the program in a sentence where the system refuses memory or threads, now or later. GLib would
 * crash, or wait without an end.
 */
void
cli_mind_limits (void)
{
  g_log_set_handler ("GLib", G_LOG_LEVEL_ERROR | G_LOG_FLAG_FATAL | G_LOG_FLAG_RECURSION, give_up_cb, NULL);
  try_threads ();
  /* Where not even a message can be made, GLib may call itself until the stack is full. */
  if (!has_memory (ROOM))
    give_up (g_strerror (errno));
  mind_aborts ();
}
