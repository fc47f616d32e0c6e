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
#include <sys/syscall.h>
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

/* One that is nowhere but in memory, and may be changed by whoever has it. */
static int
make_a_file (void)
{
  return (int) syscall (SYS_memfd_create, "gloss-sandbox", 0);
}

static int
empty_a_file (void)
{
  return open ("/dev/null", O_RDONLY | O_TRUNC);
}

static int
leave_an_empty_file (void)
{
  return open ("/tmp/gloss-sandbox-escaped", O_RDONLY | O_CREAT, 0600);
}

static int
lock_a_file (void)
{
  return fchmod (make_a_file (), 0);
}

static int
give_a_file_away (void)
{
  return lchown ("/dev/null", (uid_t) -1, (gid_t) -1);
}

static int
label_a_file (void)
{
  return (int) syscall (SYS_fsetxattr, make_a_file (), "user.gloss", "a", 1, 0);
}

static int
date_a_file (void)
{
  return (int) syscall (SYS_utimensat, make_a_file (), NULL, NULL, 0);
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

static int
end_a_thread_of_another_process (void)
{
  return (int) syscall (SYS_tgkill, getppid (), getppid (), 0);
}

static int
end_any_thread (void)
{
  return (int) syscall (SYS_tkill, getppid (), 0);
}

static int
limit_another_process (void)
{
  return (int) syscall (SYS_prlimit64, getppid (), 0, NULL, NULL);
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
  { "empty a file", empty_a_file },
  { "leave an empty file", leave_an_empty_file },
  { "lock a file", lock_a_file },
  { "give a file away", give_a_file_away },
  { "label a file", label_a_file },
  { "date a file", date_a_file },
  { "remove a file", remove_a_file },
  { "make a folder", make_a_folder },
  { "end another process", end_another_process },
  { "end a thread of another process", end_a_thread_of_another_process },
  { "end any thread", end_any_thread },
  { "limit another process", limit_another_process },
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

static int
become_two (void)
{
  pid_t child = fork ();

  if (child == 0)
    _exit (0);

  return child;
}

/* The copy would live on when the worker is ended. The tool that finds leaks needs one. */
static void
test_a_page_does_not_multiply (void **state)
{
  assert_int_equal (status_inside (become_two) == 0, !GLOSS_SANITIZED);
}

static gpointer
answer (gpointer question)
{
  return question;
}

static int
start_a_thread (void)
{
  g_autoptr (GThread) thread = g_thread_try_new ("helper", answer, NULL, NULL);

  if (thread != NULL)
    return g_thread_join (g_steal_pointer (&thread)) == NULL ? 0 : -1;

  errno = EPERM;
  return -1;
}

/* Libraries may start one to help them. */
static void
test_a_thread_may_be_started (void **state)
{
  assert_int_not_equal (status_inside (start_a_thread), 0);
}

static int
give_up (void)
{
  signal (SIGABRT, SIG_DFL);
  abort ();
}

static void
test_it_ends_itself_where_it_has_to (void **state)
{
  int status = status_inside (give_up);

  assert_true (WIFSIGNALED (status));
  assert_int_equal (WTERMSIG (status), SIGABRT);
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
    cmocka_unit_test (test_a_page_does_not_multiply),
    cmocka_unit_test (test_a_thread_may_be_started),
    cmocka_unit_test (test_it_ends_itself_where_it_has_to),
    cmocka_unit_test (test_memory_has_an_end),
  };

  return cmocka_run_group_tests (tests, NULL, NULL);
}
