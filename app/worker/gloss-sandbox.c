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
#include <linux/sched.h>
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
  SCMP_SYS (chmod), SCMP_SYS (fchmod), SCMP_SYS (fchmodat), SCMP_SYS (chown), SCMP_SYS (fchown),
  SCMP_SYS (lchown), SCMP_SYS (fchownat), SCMP_SYS (mknod), SCMP_SYS (mknodat),
  SCMP_SYS (utime), SCMP_SYS (utimes), SCMP_SYS (futimesat), SCMP_SYS (utimensat),
  SCMP_SYS (setxattr), SCMP_SYS (lsetxattr), SCMP_SYS (fsetxattr),
  SCMP_SYS (removexattr), SCMP_SYS (lremovexattr), SCMP_SYS (fremovexattr),
  SCMP_SYS (rt_sigqueueinfo), SCMP_SYS (rt_tgsigqueueinfo), SCMP_SYS (pidfd_send_signal),
#if defined __SNR_fchmodat2 && defined __NR_fchmodat2
  SCMP_SYS (fchmodat2),
#endif
};

static gboolean
deny_where (scmp_filter_ctx     filter,
            int                 call,
            struct scmp_arg_cmp condition)
{
  return seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), call, 1, condition) == 0;
}

/* Files may be opened to be read only: fonts and tables of characters. Two flags change a file even so. */
static gboolean
deny_writing (scmp_filter_ctx filter)
{
  static const struct
  {
    unsigned int mask;
    unsigned int flags;
  } denied_flags[] = {
    { O_ACCMODE, O_WRONLY },
    { O_ACCMODE, O_RDWR },
    { O_CREAT, O_CREAT },
    { O_TRUNC, O_TRUNC },
  };
  gboolean done = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (denied_flags); i++)
    done = done &&
      deny_where (filter, SCMP_SYS (openat),
                  SCMP_A2 (SCMP_CMP_MASKED_EQ, denied_flags[i].mask, denied_flags[i].flags)) &&
      deny_where (filter, SCMP_SYS (open),
                  SCMP_A1 (SCMP_CMP_MASKED_EQ, denied_flags[i].mask, denied_flags[i].flags));

  return done;
}

/* It may end itself, and ask for its own limits. */
static gboolean
deny_other_processes (scmp_filter_ctx filter)
{
  return deny_where (filter, SCMP_SYS (tgkill), SCMP_A0 (SCMP_CMP_NE, getpid ())) &&
         deny_where (filter, SCMP_SYS (tkill), SCMP_A0 (SCMP_CMP_NE, getpid ())) &&
         deny_where (filter, SCMP_SYS (prlimit64), SCMP_A0 (SCMP_CMP_NE, 0));
}

/* Threads may be started, but no copy of the process, which would outlive it. What tells the two apart the
 * newer call has in memory, where a filter cannot look; without that call the older one is used. */
static gboolean
deny_copies (scmp_filter_ctx filter)
{
#ifdef __s390__
  const struct scmp_arg_cmp is_copy = SCMP_A1 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
#else
  const struct scmp_arg_cmp is_copy = SCMP_A0 (SCMP_CMP_MASKED_EQ, CLONE_THREAD, 0);
#endif

  return deny_where (filter, SCMP_SYS (clone), is_copy) &&
         seccomp_rule_add (filter, SCMP_ACT_ERRNO (ENOSYS), SCMP_SYS (clone3), 0) == 0;
}

static gboolean
filter_calls (void)
{
  scmp_filter_ctx filter = seccomp_init (SCMP_ACT_ALLOW);
  gboolean done = filter != NULL && deny_writing (filter) && deny_other_processes (filter);

  for (guint i = 0; i < G_N_ELEMENTS (denied) && done; i++)
    done = seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), denied[i], 0) == 0;
  /* The tool that finds leaks is a copy, and a tracer. */
  if (done && !GLOSS_SANITIZED)
    done = deny_copies (filter) &&
      seccomp_rule_add (filter, SCMP_ACT_ERRNO (EPERM), SCMP_SYS (ptrace), 0) == 0;
  done = done && seccomp_load (filter) == 0;
  seccomp_release (filter);

  return done;
}

/* A sanitizer is to be heard. */
static int
open_nowhere (void)
{
  return GLOSS_SANITIZED ? -1 : open ("/dev/null", O_WRONLY | O_CLOEXEC);
}

static void
silence (int nowhere)
{
  if (nowhere < 0)
    return;

  dup2 (nowhere, STDERR_FILENO);
  close (nowhere);
}

static void
limit (void)
{
  const struct rlimit memory = { MAX_MEMORY, MAX_MEMORY };
  const struct rlimit nothing = { 0, 0 };

  /* A sanitizer maps terabytes. */
  if (!GLOSS_SANITIZED)
    setrlimit (RLIMIT_AS, &memory);
  setrlimit (RLIMIT_CORE, &nothing);
  setrlimit (RLIMIT_FSIZE, &nothing);
}

/**
 * gloss_sandbox_enter:
 *
 * Gives up, for good, all that reading a page does not need, standard error
 * too (gloss_sandbox_silence()). A system that cannot filter calls is told
 * there before; the limits hold on it nevertheless.
 */
void
gloss_sandbox_enter (void)
{
  /* The filter lets nothing be opened to be written. */
  int nowhere = open_nowhere ();

  limit ();
  if (prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0 || !filter_calls ())
    g_printerr ("gloss-worker: the system calls could not be filtered\n");
  silence (nowhere);
}

/**
 * gloss_sandbox_silence:
 *
 * Gives up standard error alone. What a library says of a page, such as that
 * there is no more memory for it, is for nobody: that the page could not be
 * read is said by who asked.
 */
void
gloss_sandbox_silence (void)
{
  silence (open_nowhere ());
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
