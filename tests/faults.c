/* faults.c
 *
 * SPDX-FileCopyrightText: 2026 The Gloss contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "faults.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <sys/stat.h>
#include <unistd.h>

/* Calls until the one that fails; 0: none */
static guint countdown;
static int number;
static gboolean fired;
static gboolean ends;

void
fault_arm (guint nth,
           int   error_number)
{
  countdown = nth;
  number = error_number;
  fired = FALSE;
  ends = FALSE;
}

void
fault_arm_end (guint nth)
{
  fault_arm (nth, 0);
  ends = TRUE;
}

gboolean
fault_disarm (void)
{
  countdown = 0;

  return fired;
}

static gboolean
is_next (void)
{
  if (countdown == 0 || --countdown > 0)
    return FALSE;

  if (ends)
    raise (SIGKILL);
  fired = TRUE;
  errno = number;

  return TRUE;
}

#define WRAP(name, parameters, arguments) \
  int __real_ ## name parameters; \
  int __wrap_ ## name parameters; \
  int __wrap_ ## name parameters \
  { \
    return is_next () ? -1 : __real_ ## name arguments; \
  }

WRAP (fsync, (int fd), (fd))
WRAP (rename, (const char *from, const char *to), (from, to))
WRAP (link, (const char *from, const char *to), (from, to))
WRAP (fchmod, (int fd, mode_t mode), (fd, mode))

/* What a failed close() leaves behind is closed all the same. */
int __real_close (int fd);
int __wrap_close (int fd);

int
__wrap_close (int fd)
{
  gboolean fails = is_next ();
  int result = __real_close (fd);

  if (!fails)
    return result;

  errno = number;

  return -1;
}

/* Half of it is written before the disk is full. */
ssize_t __real_write (int         fd,
                      const void *data,
                      size_t      size);
ssize_t __wrap_write (int         fd,
                      const void *data,
                      size_t      size);

ssize_t
__wrap_write (int         fd,
              const void *data,
              size_t      size)
{
  if (!is_next ())
    return __real_write (fd, data, size);

  if (__real_write (fd, data, size / 2) < 0)
    return -1;
  errno = number;

  return -1;
}

#define WRAP_OPEN(name) \
  int __real_ ## name (const char *path, int flags, ...); \
  int __wrap_ ## name (const char *path, int flags, ...); \
  int __wrap_ ## name (const char *path, int flags, ...) \
  { \
    mode_t mode = 0; \
    va_list rest; \
    va_start (rest, flags); \
    if (flags & O_CREAT) \
    mode = va_arg (rest, mode_t); \
    va_end (rest); \
    return is_next () ? -1 : __real_ ## name (path, flags, mode); \
  }

WRAP_OPEN (open)
WRAP_OPEN (open64)

#define WRAP_STAT(name) \
  int __real_ ## name (int folder, const char *path, struct stat *info, int flags); \
  int __wrap_ ## name (int folder, const char *path, struct stat *info, int flags); \
  int __wrap_ ## name (int folder, const char *path, struct stat *info, int flags) \
  { \
    return is_next () ? -1 : __real_ ## name (folder, path, info, flags); \
  }

WRAP_STAT (fstatat)
WRAP_STAT (fstatat64)

DIR *__real_opendir (const char *path);
DIR *__wrap_opendir (const char *path);

DIR *
__wrap_opendir (const char *path)
{
  return is_next () ? NULL : __real_opendir (path);
}

#define WRAP_READDIR(name) \
  struct dirent *__real_ ## name (DIR *dir); \
  struct dirent *__wrap_ ## name (DIR *dir); \
  struct dirent *__wrap_ ## name (DIR *dir) \
  { \
    return is_next () ? NULL : __real_ ## name (dir); \
  }

WRAP_READDIR (readdir)
WRAP_READDIR (readdir64)
