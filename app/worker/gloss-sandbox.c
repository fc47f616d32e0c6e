/* gloss-sandbox.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#define G_LOG_DOMAIN "gloss-worker"

#include "gloss-config.h"

#include "gloss-sandbox.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

/* Of what the process may have at most, in bytes; and, for one page, in seconds */
#define MAX_MEMORY (1024UL * 1024 * 1024)
#define MAX_SECONDS 8

/* What a page has no business with: the network, other programs, other processes, changes to files. */
static const int denied[] = {
  SCMP_SYS (socket), SCMP_SYS (socketpair), SCMP_SYS (connect), SCMP_SYS (bind), SCMP_SYS (listen),
  SCMP_SYS (accept), SCMP_SYS (accept4), SCMP_SYS (sendto), SCMP_SYS (sendmsg), SCMP_SYS (io_uring_setup),
  SCMP_SYS (execve), SCMP_SYS (execveat), SCMP_SYS (fork), SCMP_SYS (vfork),
  SCMP_SYS (process_vm_readv), SCMP_SYS (process_vm_writev), SCMP_SYS (kill), SCMP_SYS (pidfd_open),
  SCMP_SYS (bpf), SCMP_SYS (perf_event_open), SCMP_SYS (userfaultfd), SCMP_SYS (keyctl), SCMP_SYS (add_key),
  SCMP_SYS (mount), SCMP_SYS (umount2), SCMP_SYS (unshare), SCMP_SYS (setns), SCMP_SYS (chroot),
  SCMP_SYS (creat), SCMP_SYS (openat2), SCMP_SYS (unlink), SCMP_SYS (unlinkat), SCMP_SYS (rename),
  SCMP_SYS (renameat), SCMP_SYS (renameat2), SCMP_SYS (mkdir), SCMP_SYS (mkdirat), SCMP_SYS (rmdir),
  SCMP_SYS (link), SCMP_SYS (linkat), SCMP_SYS (symlink), SCMP_SYS (symlinkat), SCMP_SYS (truncate),
  SCMP_SYS (chmod), SCMP_SYS (fchmodat), SCMP_SYS (chown), SCMP_SYS (fchownat), SCMP_SYS (mknod),
  SCMP_SYS (mknodat), SCMP_SYS (utimensat), SCMP_SYS (setxattr),
};

/* Files may be opened to be read only: fonts and tables of characters. */
static gboolean
deny_writing (scmp_filter_ctx filter)
{
  static const unsigned int modes[] = { O_WRONLY, O_RDWR };
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    done = done &&
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), SCMP_SYS (openat), 1,
                        SCMP_A2 (SCMP_CMP_MASKED_EQ, O_ACCMODE, modes[i])) == 0 &&
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), SCMP_SYS (open), 1,
                        SCMP_A1 (SCMP_CMP_MASKED_EQ, O_ACCMODE, modes[i])) == 0;

  return done;
}

static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);
  gboolean done = filter != NULL && deny_writing (filter);

  for (guint i = 0; i < G_N_ELEMENTS (denied) && done; i++)
    done = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), denied[i], 0) == 0;
  /* The tool that finds leaks is a tracer. */
  if (done && !GLOSS_SANITIZED)
    done = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), SCMP_SYS (ptrace), 0) == 0;
  done = done && seccomp_load (filter) == 0;
  seccomp_release (filter);

  return done;
}

/* What a library says of a page, such as that there is no more memory for it, is for nobody: that the page
 * could not be read is said by who asked. A sanitizer is to be heard. */
static void
silence (int nowhere)
{
  if (nowhere < 0)
    return;

  dup2 (nowhere, STDERR_FILENO);
  close (nowhere);
}

/**
 * gloss_sandbox_enter:
 *
 * Gives up, for good, all that reading a page does not need, standard error
 * too. A system that cannot filter calls is told there before; the limits hold
 * on it nevertheless.
 */
void
gloss_sandbox_enter (void)
{
  const struct rlimit memory = { MAX_MEMORY, MAX_MEMORY };
  const struct rlimit nothing = { 0, 0 };
  int nowhere;

  /* A sanitizer maps terabytes. */
  if (!GLOSS_SANITIZED)
    setrlimit (RLIMIT_AS, &memory);
  setrlimit (RLIMIT_CORE, &nothing);
  setrlimit (RLIMIT_FSIZE, &nothing);

  /* The filter lets nothing be opened to be written. */
  nowhere = GLOSS_SANITIZED ? -1 : open ("/dev/null", O_WRONLY | O_CLOEXEC);
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !filter_calls ())
    g_printerr ("gloss-worker: the system calls could not be filtered\n");
  silence (nowhere);
}

/**
 * gloss_sandbox_begin_page:
 *
 * From now on the process may compute for some seconds; then the system ends it.
 */
void
gloss_sandbox_begin_page (void)
{
  struct rusage usage;
  struct rlimit limit;

  if (getrusage (RUSAGE_SELF, &usage) != 0 || getrlimit (RLIMIT_CPU, &limit) != 0)
    return;

  limit.rlim_cur = (rlim_t) (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + MAX_SECONDS * GLOSS_SLOWNESS);
  setrlimit (RLIMIT_CPU, &limit);
}
