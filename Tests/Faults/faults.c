/* Makes the nth call of one function fail, or do only half of what it was asked.
 *
 * FAULT_CALL names the function, FAULT_N the call (from 1), FAULT_KIND is `fail` or `short`;
 * FAULT_COUNT is a file that gets the number of calls. Calls count from the moment at which the
 * program has set up how it takes faults of its own and comes to its signals (it ignores SIGXFSZ):
 * what the loader and the runtime do before is not the program's. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const char *name;
/* Opened at once: later the program may have given it up (its sandbox). */
static int count_file = -1;
static long nth;
static int is_short;
static atomic_long calls;
static atomic_int is_on;

#define NEXT(type, symbol) \
  static __typeof__(type) next; \
  if (!next) next = (__typeof__(next))dlsym(RTLD_NEXT, symbol)

__attribute__((constructor)) static void begin(void) {
  const char *n = getenv("FAULT_N"), *kind = getenv("FAULT_KIND");
  name = getenv("FAULT_CALL");
  const char *file = getenv("FAULT_COUNT");
  if (file) count_file = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  nth = n ? atol(n) : 0;
  is_short = kind && !strcmp(kind, "short");
}

__attribute__((destructor)) static void end(void) {
  if (count_file < 0) return;
  atomic_store(&is_on, 0);
  dprintf(count_file, "%ld\n", atomic_load(&calls));
  close(count_file);
}

/* Whether this call is the one. */
static int is_due(const char *call) {
  if (!atomic_load(&is_on) || !name || strcmp(name, call)) return 0;
  if (atomic_fetch_add(&calls, 1) + 1 != nth) return 0;
  /* Once in a run, also where the program starts itself anew: it hands on these very strings. */
  char *number = getenv("FAULT_N");
  if (number) memset(number, '0', strlen(number));
  return 1;
}

sighandler_t signal(int number, sighandler_t handler) {
  NEXT(sighandler_t (*)(int, sighandler_t), "signal");
  if (number == SIGXFSZ) atomic_store(&is_on, 1);
  return next(number, handler);
}

ssize_t read(int descriptor, void *buffer, size_t size) {
  NEXT(ssize_t (*)(int, void *, size_t), "read");
  if (is_due("read")) {
    if (!is_short) return errno = EIO, -1;
    size = (size + 1) / 2;
  }
  return next(descriptor, buffer, size);
}

ssize_t pread(int descriptor, void *buffer, size_t size, off_t place) {
  NEXT(ssize_t (*)(int, void *, size_t, off_t), "pread");
  if (is_due("read")) {
    if (!is_short) return errno = EIO, -1;
    size = (size + 1) / 2;
  }
  return next(descriptor, buffer, size, place);
}

ssize_t write(int descriptor, const void *buffer, size_t size) {
  NEXT(ssize_t (*)(int, const void *, size_t), "write");
  /* Standard error is where the sentence goes that is asked for. */
  if (descriptor != 2 && is_due("write")) {
    if (!is_short) return errno = ENOSPC, -1;
    size = (size + 1) / 2;
  }
  return next(descriptor, buffer, size);
}

int rename(const char *from, const char *to) {
  NEXT(int (*)(const char *, const char *), "rename");
  if (is_due("rename")) return errno = EIO, -1;
  return next(from, to);
}

int linkat(int from_folder, const char *from, int to_folder, const char *to, int flags) {
  NEXT(int (*)(int, const char *, int, const char *, int), "linkat");
  if (is_due("rename")) return errno = EIO, -1;
  return next(from_folder, from, to_folder, to, flags);
}

int fsync(int descriptor) {
  NEXT(int (*)(int), "fsync");
  if (is_due("fsync")) return errno = EIO, -1;
  return next(descriptor);
}

static int opened(const char *symbol, const char *path, int flags, va_list rest) {
  mode_t mode = flags & (O_CREAT | __O_TMPFILE) ? va_arg(rest, mode_t) : 0;
  int (*next)(const char *, int, ...) = (int (*)(const char *, int, ...))dlsym(RTLD_NEXT, symbol);
  if (is_due("open")) return errno = EMFILE, -1;
  return next(path, flags, mode);
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int descriptor = opened("open", path, flags, rest);
  va_end(rest);
  return descriptor;
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  int descriptor = opened("open64", path, flags, rest);
  va_end(rest);
  return descriptor;
}

/* dlsym may allocate; until the next malloc is known, glibc's own is taken. */
extern void *__libc_malloc(size_t);

void *malloc(size_t size) {
  if (is_due("malloc")) return errno = ENOMEM, NULL;
  return __libc_malloc(size);
}
