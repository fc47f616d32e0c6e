/* test-sandbox.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "gloss-test.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "gloss-config.h"
#include "gloss-sandbox.h"

/* What a page that took the worker over would like to do; each returns what the system call does. */

static int
reach_the_network (void)
{
  return socket (AF_INET, SOCK_STREAM, 0);
}

static int
reach_the_session_bus (void)
{
  return socket (AF_UNIX, SOCK_STREAM, 0);
}

static int
run_a_program (void)
{
  char *const arguments[] = { (char *) "true", NULL };

  return execv ("/bin/true", arguments);
}

static int
write_a_file (void)
{
  return open ("/tmp/gloss-sandbox-escaped", O_WRONLY | O_CREAT, 0600);
}

static int
change_a_file (void)
{
  return open ("/dev/null", O_RDWR);
}

static int
remove_a_file (void)
{
  return unlink ("/tmp/gloss-sandbox-escaped");
}

static int
make_a_folder (void)
{
  return mkdir ("/tmp/gloss-sandbox-escaped", 0700);
}

static int
end_another_process (void)
{
  return kill (getppid (), 0);
}

static const struct
{
  const char *name;
  int         (*attempt) (void);
} attempts[] = {
  { "reach the network", reach_the_network },
  { "reach the session bus", reach_the_session_bus },
  { "run a program", run_a_program },
  { "write a file", write_a_file },
  { "change a file", change_a_file },
  { "remove a file", remove_a_file },
  { "make a folder", make_a_folder },
  { "end another process", end_another_process },
};

/* In a process of its own, since there is no way back. Ends with 0 if @attempt was forbidden. */
static int
status_inside (int (*attempt)(void))
{
  pid_t child = fork ();
  int status = -1;

  if (child == 0)
    {
      gloss_sandbox_enter ();
      _exit (attempt () == -1 && errno == EPERM ? 0 : 1);
    }

  assert_int_equal (waitpid (child, &status, 0), child);

  return status;
}

static void
test_what_a_page_has_no_business_with_is_forbidden (void **state)
{
  for (guint i = 0; i < G_N_ELEMENTS (attempts); i++)
    if (status_inside (attempts[i].attempt) != 0)
      fail_msg ("The sandbox lets a page %s", attempts[i].name);
}

/* Forbidden as far as status_inside() can tell if there is none to be had */
static int
take_two_gigabytes (void)
{
  void *memory = mmap (NULL, 2UL << 30, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

  if (memory == MAP_FAILED && errno == ENOMEM)
    errno = EPERM;

  return memory == MAP_FAILED ? -1 : 0;
}

/* A sanitizer maps terabytes, and lives without the limit. */
static void
test_memory_has_an_end (void **state)
{
  assert_int_equal (status_inside (take_two_gigabytes) == 0, !GLOSS_SANITIZED);
}

int
main (void)
{
  const struct CMUnitTest tests[] = {
    cmocka_unit_test (test_what_a_page_has_no_business_with_is_forbidden),
    cmocka_unit_test (test_memory_has_an_end),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
